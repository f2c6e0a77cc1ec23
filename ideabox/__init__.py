"""Ideabox without a screen: the model, its rules, and the database that keeps them."""

__version__ = "0.1.0"
