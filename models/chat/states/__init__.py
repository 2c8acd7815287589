"""What a model has read, kept beside the context and in files, so that it need not be read again."""
