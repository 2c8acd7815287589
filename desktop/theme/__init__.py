"""Colours, sizes, type and the one application style sheet."""
