"""The chat template that comes with a model: rendered, bent to, and run in a process of its own."""
