"""The model's wish to end the conversation: the tool it is told of, and its calls known among the words of its answer."""
