"""What the engine reaches on this machine, beside llama.cpp with nothing around it: for `exeunt bench`."""
