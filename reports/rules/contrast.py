"""Whether a colour can be read on white (WCAG 2.2, success criterion 1.4.3: at least 4.5 to 1)."""

LEAST = 4.5
LINEAR_UNTIL = 0.04045


def readable_on_white(colour: str) -> bool:
    """Whether text in a colour ("#154273") can be read on white paper."""
    return contrast_with_white(colour) >= LEAST


def contrast_with_white(colour: str) -> float:
    """The contrast between a colour and white, from 1 to 21 (relative luminance as WCAG defines it)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(share: float) -> float:
    return share / 12.92 if share <= LINEAR_UNTIL else float(((share + 0.055) / 1.055) ** 2.4)
