"""Numbers and texts at the edges of what a file can say."""

WHOLE = (0, 1, 2, 3, 7, 31, 33, 255, 1000, 4096, 65535, 1 << 20, (1 << 31) - 1, 1 << 31, (1 << 32) - 1, 1 << 40)
LONG = (*WHOLE, 1 << 61, 1 << 62, (1 << 63) - 1, 1 << 63, (1 << 64) - 1, (1 << 64) - 32)
REAL = (0.0, -1.0, 1e-30, 1e30, float("inf"), float("-inf"), float("nan"), 0.5, 1.0)
BAD_TEXTS = (
    b"",
    b"\xff\xfe\xfa",
    b"\0",
    b"a\0b",
    b"\x1b[2J",
    b"x" * 70,
    b"x" * 4000,
    b"\xed\xa0\x80",
    "\u202e".encode(),
)
