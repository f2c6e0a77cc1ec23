"""Opening and shaping the database; knows both engines, no feature but through `gather.py`."""
