"""Telephone numbers are shown as written and dialled right."""

import pytest
from django.core.exceptions import ValidationError

from core import phone
from core.models.settings import validate_phone


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("+86-010-53345989", "tel:+861053345989"),  # the 0 is China's own trunk prefix
        ("010-53345989", "tel:+861053345989"),
        ("+86 10 5334 5989", "tel:+861053345989"),
        ("+49 (0)30 123456", "tel:+4930123456"),
        ("+86 138 0013 8000", "tel:+8613800138000"),
    ],
)
def test_dialled(written: str, dialled: str) -> None:
    assert phone.uri(written) == dialled
    validate_phone(written)


@pytest.mark.parametrize("written", ["", "call us", "12", "+", "\x00"])
def test_no_number(written: str) -> None:
    assert phone.uri(written) == ""
    with pytest.raises(ValidationError):
        validate_phone(written)
