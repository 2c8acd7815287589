"""A message as the detector reads it: disguised words undone, typed marks and spellings brought to what was meant."""
