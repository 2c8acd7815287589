"""Child processes that own what may crash, and the frames they speak in."""
