"""Model files: their headers read and checked before llama.cpp sees them, since they come from strangers."""
