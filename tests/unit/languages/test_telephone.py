"""Telephone numbers: shown as written, with a correct ``tel:`` link."""

import re

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from core.models.settings import validate_phone
from languages import telephone


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("+86-010-53345989", "tel:+861053345989"),  # the 0 is China's trunk prefix
        ("010-53345989", "tel:+861053345989"),
        ("+86 10 5334 5989", "tel:+861053345989"),
        ("+49 (0)30 123456", "tel:+4930123456"),
        ("+86 138 0013 8000", "tel:+8613800138000"),
    ],
)
def test_dialled(written: str, dialled: str) -> None:
    assert telephone.format_tel_uri(written) == dialled
    validate_phone(written)


@pytest.mark.parametrize("written", ["", "call us", "12", "+", "\x00"])
def test_no_number(written: str) -> None:
    assert telephone.format_tel_uri(written) == ""
    with pytest.raises(ValidationError):
        validate_phone(written)


@pytest.mark.parametrize(
    ("written", "region", "expected"),
    [
        ("+86-010-53345989", "", "+86 10 5334 5989"),
        ("010-53345989", "CN", "+86 10 5334 5989"),
        ("０１０－５３３４５９８９", "CN", "+86 10 5334 5989"),
        ("010-53345989转8001", "CN", "+86 10 5334 5989 ext. 8001"),
        ("010-53345989 分机：8001", "CN", "+86 10 5334 5989 ext. 8001"),
        ("138 0013 8000", "CN", "+86 138 0013 8000"),
        ("+49 (0)30 123456", "US", "+49 30 123456"),
        ("030 123456", "DE", "+49 30 123456"),
        ("030 123456", "de", "+49 30 123456"),
        ("0049 30 123456", "CN", "+49 30 123456"),
        (" +49 30 123456 x12 ", "", "+49 30 123456 ext. 12"),
        ("(650) 253-0000", "US", "+1 650-253-0000"),
    ],
)
def test_international(written: str, region: str, expected: str) -> None:
    assert telephone.format_international(written, region) == expected


@pytest.mark.parametrize(
    ("written", "region"),
    [
        ("030 123456", ""),  # no region to dial from
        ("030 123456", "ZZ"),
        ("0049 30 123456", ""),
        ("53345989", "CN"),  # without an area code
        ("49 30 123456", "CN"),  # has the length of a Chinese number, but is not a valid one
        ("138 0013 8000 (WeChat: liming)", "CN"),  # the remark would be lost
        ("Li Ming 010-53345989 ext. 12", "CN"),
        ("+49 30 123456 / +49 170 1234567", "DE"),
        ("+49\x0030 123456", "DE"),
        ("call us", "CN"),
        ("", ""),
        ("1" * 10_000, "CN"),
        ("转" + " " * 10_000 + "1", "CN"),
    ],
)
def test_what_cannot_be_read_stays_as_written(written: str, region: str) -> None:
    assert telephone.format_international(written, region) == written
    assert telephone.format_international(f" {written} ", region) == written


NUMBERS = st.text(
    st.sampled_from("0123456789０１２３+＋-()（）./ #x,;转分机\x00\u200b"), max_size=40
)
AFFIXES = st.sampled_from(["", "+49 30 123456", "(0)", " ext. ", ";ext=", "tel:", "a" * 10_000])


@given(
    written=st.one_of(
        st.text(),
        NUMBERS,
        st.builds("{}{}{}{}".format, AFFIXES, NUMBERS, AFFIXES, NUMBERS),
    ),
    region=st.one_of(st.sampled_from(["", "CN", "de", "US", "XK", "AQ", "ZZ"]), st.text()),
)
def test_any_text_is_read_or_comes_back(written: str, region: str) -> None:
    read = telephone.format_international(written, region)
    # Countries write groups and extensions differently: 92.25.29, x41, Anexo 591.
    assert read == written.strip() or re.fullmatch(r"\+[\d .-]+([a-zA-Z. ]+\d+)?", read)
    # The number must not change when an enquiry is edited and saved again.
    assert telephone.format_international(read, region) == read


@given(national=st.integers(1, 10**12), country=st.sampled_from([49, 81]))
def test_no_digit_of_a_number_is_lost(national: int, country: int) -> None:
    written = f"+{country}{national}"
    assert re.sub(r"[^+\d]", "", telephone.format_international(written, "CN")) == written
