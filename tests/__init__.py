"""The tests, and two tools that show the app at work: `tests.gallery` and `tests.bench`."""
