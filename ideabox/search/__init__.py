"""Finding an idea again."""
