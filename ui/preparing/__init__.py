"""Preparing a campaign: its question, audience, calendar, rules and people; and steering it after its launch."""
