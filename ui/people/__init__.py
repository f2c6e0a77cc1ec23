"""People, sites and the organisation: the administrator's page."""
