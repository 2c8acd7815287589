"""What can be done in the window, as one list for keys, menus, tool tips and the palette."""
