"""The screens: everything that imports Qt. Same feature names as in `ideabox/`."""
