"""The help: pages to read inside the program, for everybody, for sponsors and for IT."""
