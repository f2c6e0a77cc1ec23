"""The curious employee with psql: attacks on the shared database through an ordinary login, each beside its control."""
