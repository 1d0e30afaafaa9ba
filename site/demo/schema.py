"""A text in both languages, for the pictures that code draws."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Text:
    """One text in English and in Simplified Chinese."""

    en: str
    zh: str
