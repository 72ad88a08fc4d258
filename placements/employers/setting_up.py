"""What the start of the app registers about employers."""

from placements.employers.page import ending_coaching, ending_work
from placements.employers.parts import register_attention


def set_up_employers() -> None:
    """Say at an employer which work and guidance end soon."""
    register_attention(ending_work)
    register_attention(ending_coaching)
