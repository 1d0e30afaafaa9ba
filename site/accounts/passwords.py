"""Password validators in addition to Django's: words of the company, sequences, repetitions."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

HOUSE_WORDS = (
    "atechmagnet", "atech", "huatai", "xinding", "usneo", "metal", "materials", "beijing",
    "permanent", "magnets", "magnet", "neodymium", "ndfeb", "smco", "ferrite", "alnico", "wagtail",
    "admin", "password", "welcome",
)  # fmt: skip
"""Context-specific words that an attacker would try first (OWASP ASVS 5.0, 6.1.2)."""
LEAST_LEFT = 8
"""Characters that must remain when such words, or sequences and repetitions, are reduced."""
WORDS = re.compile("|".join(sorted(HOUSE_WORDS, key=len, reverse=True)), re.IGNORECASE)
LOOKED_AT = 128
"""Characters that SequenceValidator checks; its running time grows with their square."""
ROWS = "abcdefghijklmnopqrstuvwxyz 12345678901234567890 qwertyuiop asdfghjkl zxcvbnm"


class HouseWordsValidator:
    """Validator that refuses passwords mostly made of HOUSE_WORDS, such as ``Atechmagnet2026!``.

    Without these words, and without digits and punctuation at its end, LEAST_LEFT characters must
    remain.
    """

    def validate(self, password: str, user: object = None) -> None:
        left = re.sub(r"[\d\W_]+$", "", WORDS.sub("", password))
        if WORDS.search(password) and len(left) < LEAST_LEFT:
            raise ValidationError(
                _("The password is mostly a word that anybody would try here first."),
                code="password_of_house_words",
            )

    def get_help_text(self) -> str:
        return _("Your password should not be made of the company's name or words of its trade.")


class SequenceValidator:
    """Validator that refuses sequences and repetitions (NIST SP 800-63B-4, A.2).

    A run of the alphabet, the digits or a keyboard row counts as one character, and a repeated part
    counts once; LEAST_LEFT characters are needed. Examples: ``123456789012``, ``qwertyqwerty``.
    """

    def validate(self, password: str, user: object = None) -> None:
        if _varied_length(password[:LOOKED_AT].casefold()) < LEAST_LEFT:
            raise ValidationError(
                _("The password is mostly a sequence or a repetition, which is tried first."),
                code="password_of_sequences",
            )

    def get_help_text(self) -> str:
        return _("Your password should not be a sequence or a repetition.")


def _varied_length(text: str) -> int:
    once = re.sub(r"(.+?)\1+", r"\1", text)
    length, start = 0, 0
    while start < len(once):
        end = start + 1
        while end < len(once) and _is_row(once[start : end + 1]):
            end += 1
        length += 1 if end - start > 2 else end - start
        start = end
    return length


def _is_row(text: str) -> bool:
    return text in ROWS or text[::-1] in ROWS
