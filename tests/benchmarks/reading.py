"""How soon an answer begins: in a conversation that is read anew, and in one that was read before, in whatever way it goes on.

Run alone: `make bench`. Shares are of medians within this one run; seconds are this machine's.
"""

from models.chat.measuring_reading import measure_reading
from models.chat.records import EngineSettings
from models.library.default_model import find_default_model


def main() -> None:
    times = measure_reading(find_default_model(), EngineSettings(threads=1, context_tokens=4096))
    print(f"first word, read anew        {times.cold:6.3f} s at {times.tokens} tokens")
    for what, seconds in (
        ("going on", times.going_on),
        ("branch", times.branch),
        ("edit", times.edit),
        ("regenerate", times.regenerate),
        (f"switch among {times.threads}", times.switch),
        ("reopened after a restart", times.reopened),
    ):
        print(f"{what:28} {seconds:6.3f} s, {times.share_of_cold(seconds):6.1%} of that")


if __name__ == "__main__":
    main()
