"""The window's frame: sidebar, top bar, status line, menus, news and search popups."""
