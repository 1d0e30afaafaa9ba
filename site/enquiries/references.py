"""Reference numbers: what a prospect quotes on the telephone."""

import secrets

from django.utils import timezone

# Crockford's base 32: no I, L, O or U, which are misread or misheard.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def new_reference() -> str:
    """A reference as ``HX-2603-7F3K9Q``: year and month, then 30 random bits, so that nobody can
    guess another's or count our enquiries."""
    random = "".join(secrets.choice(ALPHABET) for _ in range(6))
    return f"HX-{timezone.localdate():%y%m}-{random}"
