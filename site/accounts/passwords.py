"""What a password may not be made of, beside what Django refuses."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

HOUSE_WORDS = (
    "atechmagnet", "atech", "huatai", "xinding", "usneo", "metal", "materials", "beijing",
    "permanent", "magnets", "magnet", "neodymium", "ndfeb", "smco", "ferrite", "alnico", "wagtail",
    "admin", "password", "welcome",
)  # fmt: skip
"""Names and words that anybody would try first on this site (OWASP ASVS 5.0, 6.1.2)."""
LEAST_LEFT = 8
WORDS = re.compile("|".join(sorted(HOUSE_WORDS, key=len, reverse=True)), re.IGNORECASE)
LOOKED_AT = 128
"""Characters: time grows with their square."""
ROWS = "abcdefghijklmnopqrstuvwxyz 12345678901234567890 qwertyuiop asdfghjkl zxcvbnm"


class HouseWordsValidator:
    """Refuses a password of which little is left without the words of the house and digits at its
    end, as in ``Atechmagnet2026!``."""

    def validate(self, password: str, user: Any = None) -> None:
        left = re.sub(r"[\d\W_]+$", "", WORDS.sub("", password))
        if WORDS.search(password) and len(left) < LEAST_LEFT:
            raise ValidationError(
                _("The password is mostly a word that anybody would try here first."),
                code="password_of_house_words",
            )

    def get_help_text(self) -> str:
        return _("Your password should not be made of the company's name or words of its trade.")


class SequenceValidator:
    """Refuses a password of which little is left where rows of the alphabet, of digits and of the
    keyboard count as one character, and so do repetitions: ``123456789012``, ``qwertyqwerty``
    (NIST SP 800-63B-4, A.2)."""

    def validate(self, password: str, user: Any = None) -> None:
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
