"""Telephone numbers: parsing, E.164, ``tel:`` URIs, international format."""

import re

import phonenumbers
from phonenumbers import CountryCodeSource, PhoneNumberFormat, ValidationResult

COMPANY_REGION = "CN"
CHINESE_EXTENSION = re.compile(r"(?:转|分机)[\s:：]{0,3}(?=\d{1,7}$)")


def parse_telephone(number: str) -> phonenumbers.PhoneNumber | None:
    """Return the parsed number, without a country code as dialled in China; None if impossible.

    ``+86-010-53345989`` is +86 10 5334 5989: the 0 is China's own trunk prefix.
    """
    try:
        parsed = phonenumbers.parse(number, COMPANY_REGION)
    except phonenumbers.NumberParseException:
        return None
    return parsed if phonenumbers.is_possible_number(parsed) else None


def format_e164(number: str) -> str:
    """Return the number in E.164, ``+861053345989``; blank if it is not a telephone number."""
    parsed = parse_telephone(number)
    if parsed is None:
        return ""
    return phonenumbers.format_number(parsed, PhoneNumberFormat.E164)


def format_tel_uri(number: str) -> str:
    """Return the number as ``tel:+861053345989``; blank if it is not a telephone number."""
    return f"tel:{format_e164(number)}" if format_e164(number) else ""


def format_international(number: str, region: str) -> str:
    """Return a number in international format, ``+49 30 123456``.

    ``region`` is the country code of the caller: 030 123456 needs DE. With a blank region only a
    number with a + is read. A number that cannot be read for certain is returned as written,
    stripped, so that nothing a person wrote is lost.
    """
    written = number.strip()
    plain = CHINESE_EXTENSION.sub(" ext. ", written)
    try:
        parsed = phonenumbers.parse(plain, region.upper() or None, keep_raw_input=True)
        if not _is_certain(parsed) or _has_words(plain, parsed.extension):
            return written
        shown = _shown(parsed)
        # Refuse +49 00… and the like, whose formatted form would be read as another number.
        return shown if _shown(phonenumbers.parse(shown)) == shown else written
    except phonenumbers.NumberParseException:
        return written


def _shown(parsed: phonenumbers.PhoneNumber) -> str:
    return phonenumbers.format_number(parsed, PhoneNumberFormat.INTERNATIONAL)


def _is_certain(parsed: phonenumbers.PhoneNumber) -> bool:
    """Return True if the number is valid, or if it has a + and a possible length.

    Without a + the length is not enough: 49 30 123456 has a possible length in China, too.
    """
    if parsed.country_code_source == CountryCodeSource.FROM_NUMBER_WITH_PLUS_SIGN:
        reason = phonenumbers.is_possible_number_with_reason(parsed)
        return reason == ValidationResult.IS_POSSIBLE
    return phonenumbers.is_valid_number(parsed)


def _has_words(plain: str, extension: str | None) -> bool:
    """Return True if a name or remark stands beside the number; parsing would drop it."""
    if extension:
        plain = re.sub(r"[^\d+()]+\d+\D*$", "", plain)
    return any(sign.isalpha() for sign in plain)
