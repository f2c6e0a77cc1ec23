"""The very first screen: where to begin."""
