"""The widget kit: what pages are put together from, and the functions that delegates paint the same things with."""
