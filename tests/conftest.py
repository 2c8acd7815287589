"""What holds for every test."""

import os

from hypothesis import settings

# The same examples on every run, so that a run speaks of the change at hand; HYPOTHESIS_PROFILE=search draws new ones.
settings.register_profile("same", derandomize=True)
settings.register_profile("search", print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
