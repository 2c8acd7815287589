"""The app's colours, light and dark: the only place where a colour is written down."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Tokens:
    """One set of colours, as `#RRGGBB`. Every ink is readable (WCAG AA, 4.5 to 1) on every ground it is used on, and in the sets of
    high contrast easily so (AAA, 7 to 1): a test holds it."""

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
    chosen: str
    """The ground of what is open in a list, of a round button that can do nothing, and of what is left of a measure."""
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
    chosen="#E8E5DC",
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
    chosen="#35322D",
    selection="#2A4F4A",
    found="#54461A",
    notice="#E6B566",
    notice_paper="#2E2617",
    ended="#BBA7DA",
    ended_paper="#262030",
    support="#8CC3EA",
    support_paper="#182531",
)

LIGHT_HIGH = Tokens(
    paper="#FFFFFF",
    raised="#FFFFFF",
    sunken="#F4F4F4",
    ink="#000000",
    second="#3A3A3A",
    hairline="#6E6E6E",
    accent="#003F3A",
    accent_hover="#002B27",
    on_accent="#FFFFFF",
    hover="#E3E3E3",
    chosen="#D2D2D2",
    selection="#B4E0DA",
    found="#FFE680",
    notice="#5A3600",
    notice_paper="#FFF6E3",
    ended="#38264F",
    ended_paper="#F5F1FB",
    support="#083C63",
    support_paper="#EAF4FC",
)

DARK_HIGH = Tokens(
    paper="#000000",
    raised="#0C0C0C",
    sunken="#000000",
    ink="#FFFFFF",
    second="#D8D8D8",
    hairline="#8E8E8E",
    accent="#8FF2E4",
    accent_hover="#C0FFF6",
    on_accent="#000000",
    hover="#2A2A2A",
    chosen="#3A3A3A",
    selection="#14534B",
    found="#5C4A00",
    notice="#FFD38F",
    notice_paper="#1C1400",
    ended="#DCCBFF",
    ended_paper="#140D20",
    support="#B0DDFF",
    support_paper="#06121C",
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
