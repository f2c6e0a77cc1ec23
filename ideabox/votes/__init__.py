"""Votes, their totals, and the totals other systems brought along."""
