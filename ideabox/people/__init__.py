"""Who is there: the organisation, its sites, its people and groups."""
