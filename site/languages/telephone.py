"""Telephone numbers: shown as they were written, dialled in their international form."""

import re

import phonenumbers
from phonenumbers import CountryCodeSource, PhoneNumberFormat, ValidationResult

COMPANY_REGION = "CN"
CHINESE_EXTENSION = re.compile(r"(?:转|分机)[\s:：]{0,3}(?=\d{1,7}$)")


def parse(number: str) -> phonenumbers.PhoneNumber | None:
    """The number, read as dialled from China where it has no country code; None if it is none.

    ``+86-010-53345989`` is +86 10 5334 5989: the 0 is China's own trunk prefix.
    """
    try:
        parsed = phonenumbers.parse(number, COMPANY_REGION)
    except phonenumbers.NumberParseException:
        return None
    return parsed if phonenumbers.is_possible_number(parsed) else None


def e164(number: str) -> str:
    """``+861053345989``; blank if it is no number."""
    parsed = parse(number)
    if parsed is None:
        return ""
    return phonenumbers.format_number(parsed, PhoneNumberFormat.E164)


def uri(number: str) -> str:
    """``tel:+861053345989``; blank if it is no number."""
    return f"tel:{e164(number)}" if e164(number) else ""


def international(number: str, region: str) -> str:
    """``+49 30 123456`` for 030 123456 as dialled from the country code ``region``, here DE.

    With a blank region only a number with a + is read. What can't be read for certain comes back
    as written, stripped: nothing that a person wrote is lost.
    """
    written = number.strip()
    plain = CHINESE_EXTENSION.sub(" ext. ", written)
    try:
        parsed = phonenumbers.parse(plain, region.upper() or None, keep_raw_input=True)
        if not _is_certain(parsed) or _has_words(plain, parsed.extension):
            return written
        shown = _shown(parsed)
        # +49 00…: what would be read as yet another number is none.
        return shown if _shown(phonenumbers.parse(shown)) == shown else written
    except phonenumbers.NumberParseException:
        return written


def _shown(parsed: phonenumbers.PhoneNumber) -> str:
    return phonenumbers.format_number(parsed, PhoneNumberFormat.INTERNATIONAL)


def _is_certain(parsed: phonenumbers.PhoneNumber) -> bool:
    """With a + it is enough to have a possible length; 49 30 123456 has one in China, too."""
    if parsed.country_code_source == CountryCodeSource.FROM_NUMBER_WITH_PLUS_SIGN:
        reason = phonenumbers.is_possible_number_with_reason(parsed)
        return reason == ValidationResult.IS_POSSIBLE
    return phonenumbers.is_valid_number(parsed)


def _has_words(plain: str, extension: str | None) -> bool:
    """Whether a name or a remark stands beside the number: reading would drop it."""
    if extension:
        plain = re.sub(r"[^\d+()]+\d+\D*$", "", plain)
    return any(sign.isalpha() for sign in plain)
