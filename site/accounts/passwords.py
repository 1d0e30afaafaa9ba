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
