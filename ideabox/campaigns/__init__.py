"""Campaigns: a question asked to an audience, with phases, stages, roles and a promise."""
