"""The site's two languages: codes, tags, names, translated field names."""

from django.conf import settings
from django.utils import translation

CODES: tuple[str, ...] = tuple(code for code, _name in settings.LANGUAGES)

# As BCP 47 and html's lang attribute write them.
TAGS: dict[str, str] = {"en": "en", "zh-hans": "zh-Hans"}

# As Open Graph writes them.
LOCALES: dict[str, str] = {"en": "en_US", "zh-hans": "zh_CN"}

# Each language's name in itself, for the language switch; never translated.
OWN_NAMES: dict[str, str] = {"en": "English", "zh-hans": "中文"}


def get_active_language() -> str:
    """Return the active language of the request or block; English if none is active."""
    code = translation.get_language()
    return code if code in CODES else CODES[0]


def get_other_language(code: str) -> str:
    """Return the code of the other language."""
    return CODES[1] if code == CODES[0] else CODES[0]


def get_field_name(name: str, code: str) -> str:
    """Return the column of a translated field in a language: title, zh-hans → title_zh_hans."""
    return f"{name}_{code.replace('-', '_')}"


def get_shown_language(instance: object, name: str) -> str:
    """Return the language whose text a translated field shows now.

    It is the active one, or the other one if only that has a text.
    """
    code = get_active_language()
    if getattr(instance, get_field_name(name, code), None):
        return code
    return (
        get_other_language(code)
        if getattr(instance, get_field_name(name, get_other_language(code)), None)
        else code
    )
