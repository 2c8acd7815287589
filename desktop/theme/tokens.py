"""The app's colours, light and dark: the only place where a colour is written down."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Tokens:
    """One set of colours, as `#RRGGBB`. Every ink is readable (WCAG AA, 4.5 to 1) on every ground it is used on: a test holds it."""

    paper: str
    raised: str
    """The user's messages, the composer, menus."""
    sunken: str
    """The sidebar, code."""
    ink: str
    second: str
    """Captions, dates, placeholders."""
    hairline: str
    accent: str
    """Links, focus, send."""
    accent_hover: str
    on_accent: str
    """Ink on a filled button."""
    hover: str
    """The ground of a quiet button or list row under the pointer."""
    selection: str
    """The ground of selected text, whose ink stays as it is."""
    found: str
    """The ground of words that were searched for."""
    notice: str
    notice_paper: str
    ended: str
    ended_paper: str
    support: str
    support_paper: str


LIGHT = Tokens(
    paper="#FBFAF7",
    raised="#FFFFFF",
    sunken="#F3F1EB",
    ink="#22201C",
    second="#6B665C",
    hairline="#E2DED4",
    accent="#1E6A64",
    accent_hover="#185650",
    on_accent="#FFFFFF",
    hover="#EAE7DE",
    selection="#CCE3DF",
    found="#F5E5A8",
    notice="#8A5A12",
    notice_paper="#FBF1DD",
    ended="#5B4A72",
    ended_paper="#F0ECF6",
    support="#1F5E8C",
    support_paper="#E6F0F8",
)

DARK = Tokens(
    paper="#1A1917",
    raised="#232220",
    sunken="#141312",
    ink="#ECE9E2",
    second="#A39D91",
    hairline="#35322D",
    accent="#6CC3B8",
    accent_hover="#84D0C6",
    on_accent="#10201E",
    hover="#2B2926",
    selection="#2A4F4A",
    found="#54461A",
    notice="#E6B566",
    notice_paper="#2E2617",
    ended="#BBA7DA",
    ended_paper="#262030",
    support="#8CC3EA",
    support_paper="#182531",
)


class Space:
    """Lengths in pixels, on a grid of 4."""

    GRID = 4
    BETWEEN_MESSAGES = 24
    CORNER = 8
    BUBBLE = 12


class TextSize:
    """Heights of type in pixels."""

    MESSAGE = 15.0
    CODE = 13.5
    CAPTION = 13.0
    CARD_TITLE = 17.0
    PAGE_TITLE = 22.0


LINE_HEIGHT = 150
"""Of messages, in per cent of the font's size."""
MEASURE = 72
"""How many characters of running text a line of the transcript holds."""
