"""What is a BSN, and what is not."""

import pytest
from django.core.exceptions import ValidationError

from registry.bsn import clean_bsn


@pytest.mark.parametrize("text", ["999990019", "9999.90.019", "999 990 019", " 999990019 ", "999-990-019"])
def test_nine_digits_that_pass_are_a_bsn_however_they_are_grouped(text: str) -> None:
    assert clean_bsn(text) == "999990019"


def test_eight_digits_get_their_leading_zero() -> None:
    assert clean_bsn("10000008") == "010000008"


@pytest.mark.parametrize(
    "text",
    [
        "12",
        "",
        "0",
        "9999900190",
        "1234567",
        "999990018",
        "٩٩٩٩٩٠٠١٩",
        "99999001²",
        "BSN 999990019",
        "999990019\x00",
    ],
)
def test_what_is_no_bsn_is_refused_and_not_repeated(text: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        clean_bsn(text)
    assert refusal.value.code == "bsn"
    assert not text or text not in refusal.value.message
