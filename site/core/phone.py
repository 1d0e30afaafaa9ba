"""Telephone numbers: shown as they were written, dialled in their international form."""

import phonenumbers

COMPANY_REGION = "CN"


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
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def uri(number: str) -> str:
    """``tel:+861053345989``; blank if it is no number."""
    return f"tel:{e164(number)}" if e164(number) else ""
