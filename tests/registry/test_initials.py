"""Initials are written as on a letter, however they were typed."""

import pytest

from registry.rules.initials import normal_initials


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("f j", "F.J."),
        ("F.J.", "F.J."),
        (" F. J ", "F.J."),
        ("FJ", "F.J."),
        ("f.j", "F.J."),
        ("Th.", "Th."),
        ("th m", "Th.M."),
        ("IJ", "IJ."),
        ("ij.", "IJ."),
        ("J.-P.", "J.-P."),
        ("é", "É."),
        ("...", "..."),
    ],
)
def test_initials_get_capitals_and_dots(typed: str, written: str) -> None:
    assert normal_initials(typed) == written
    assert normal_initials(written) == written
