"""Campaigns: the page of one, and the list of all."""
