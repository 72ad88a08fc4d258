"""What the start of the app registers about employers."""

from cases.finding.other_numbers import register_number
from placements.employers.number import employer_with_number
from placements.employers.page import ending_coaching, ending_work, sector_elsewhere
from placements.employers.parts import register_attention


def set_up_employers() -> None:
    """Say at an employer what ends soon and that its sector was changed elsewhere; find it by its number."""
    register_attention(ending_work)
    register_attention(ending_coaching)
    register_attention(sector_elsewhere)
    register_number(employer_with_number)
