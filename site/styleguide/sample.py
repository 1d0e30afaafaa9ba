"""What the guide shows: a real template with a context, in both languages."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import SafeString, mark_safe

import languages

Words = tuple[str, str]
"""A text in English and in Chinese."""


def said(words: Words) -> str:
    """The words in the active language."""
    return words[0] if languages.active() == "en" else words[1]


@dataclass(frozen=True)
class Rendered:
    """A sample in one language; ``code`` and ``tag`` name it."""

    code: str
    tag: str
    html: SafeString


@dataclass(frozen=True)
class Sample:
    """A component or block in one state. ``context`` is called in the language to be shown."""

    name: Words
    template: str
    context: Callable[[], Mapping[str, Any]] = field(default=dict)
    use: Words = ("", "")
    wide: bool = False
    prose: bool = False

    @property
    def title(self) -> str:
        return said(self.name)

    @property
    def when(self) -> str:
        """One sentence: when to use it."""
        return said(self.use)

    def render(self, request: HttpRequest, slug: str) -> list[Rendered]:
        """The sample in both languages; ``slug`` tells its ids from those of others."""
        found = []
        for code in languages.CODES:
            with translation.override(code):
                context = {"LANGUAGE_CODE": code, **self.context()}
                html = render_to_string(self.template, context, request)
            html = with_own_ids(html, f"{slug}-{code}")
            found.append(Rendered(code, languages.TAGS[code], html))
        return found


def with_own_ids(html: str, suffix: str) -> SafeString:
    """The same component stands in the guide many times: what names its ids gets a suffix."""
    for name in set(re.findall(r' id="([^"]+)"', html)):
        html = html.replace(f'"{name}"', f'"{name}-{suffix}"')
        html = html.replace(f'"#{name}"', f'"#{name}-{suffix}"')
    return mark_safe(html)


@dataclass(frozen=True)
class Section:
    """Samples that belong together."""

    slug: str
    name: Words
    samples: tuple[Sample, ...]

    @property
    def title(self) -> str:
        return said(self.name)
