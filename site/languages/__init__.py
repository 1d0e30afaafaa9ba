"""The site's two languages: their codes, fields and addresses."""

from typing import Any

from django.conf import settings
from django.utils import translation

CODES: tuple[str, ...] = tuple(code for code, _name in settings.LANGUAGES)

# As BCP 47 and html's lang attribute write them.
TAGS: dict[str, str] = {"en": "en", "zh-hans": "zh-Hans"}

# As Open Graph writes them.
LOCALES: dict[str, str] = {"en": "en_US", "zh-hans": "zh_CN"}

# The page's own name for itself, for the switch: never translated.
OWN_NAMES: dict[str, str] = {"en": "English", "zh-hans": "中文"}


def active() -> str:
    """The language of the current request or block; English where none is active."""
    code = translation.get_language()
    return code if code in CODES else CODES[0]


def other(code: str) -> str:
    """The site's other language."""
    return CODES[1] if code == CODES[0] else CODES[0]


def field_name(name: str, code: str) -> str:
    """A translated field's column for a language: title, zh-hans → title_zh_hans."""
    return f"{name}_{code.replace('-', '_')}"


def language_of(instance: Any, name: str) -> str:
    """The language whose text a translated field shows now: the active one, or the one it falls
    back to where the active one's is empty."""
    code = active()
    if getattr(instance, field_name(name, code), None):
        return code
    return other(code) if getattr(instance, field_name(name, other(code)), None) else code
