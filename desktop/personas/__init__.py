"""What the model is told before all else, and words that were put by: instructions, personas, saved prompts."""
