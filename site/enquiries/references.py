"""Reference numbers of enquiries, easy to read out on the telephone."""

import secrets

from django.utils import timezone

# Crockford's base 32: without I, L, O and U, which are easily misread or misheard.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def make_reference() -> str:
    """Return a reference such as ``HX-2603-7F3K9Q``: year, month and 30 random bits.

    The random bits prevent guessing other references and counting our enquiries.
    """
    random = "".join(secrets.choice(ALPHABET) for _ in range(6))
    return f"HX-{timezone.localdate():%y%m}-{random}"
