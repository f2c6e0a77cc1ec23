"""A newer program: what the organisation’s database says of it, told quietly, and the way to it on a click."""
