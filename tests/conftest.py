"""What holds for every test."""

import os

from hypothesis import HealthCheck, settings

# The same examples on every run, so that a run speaks of the change at hand; HYPOTHESIS_PROFILE=search draws new ones.
# How long an example takes is no part of what a test says: on a busy machine any may take a second.
_ANY_MACHINE = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("same", _ANY_MACHINE, derandomize=True)
settings.register_profile("search", _ANY_MACHINE, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
