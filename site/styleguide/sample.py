"""Samples of the style guide: a template of the site with a context, in both languages."""

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


def translate_sample(words: Words) -> str:
    """Return the text in the active language."""
    return words[0] if languages.get_active_language() == "en" else words[1]


@dataclass(frozen=True)
class Rendered:
    """A sample rendered in one language: language code (zh-hans), BCP 47 tag (zh-Hans), HTML."""

    code: str
    tag: str
    html: SafeString


@dataclass(frozen=True)
class Sample:
    """A component or block in one state.

    ``context`` is called for each language, with that language active. ``wide`` samples need the
    full width of the guide; ``prose`` ones are shown with the styles of running text.
    """

    name: Words
    template: str
    context: Callable[[], Mapping[str, Any]] = field(default=dict)
    use: Words = ("", "")
    wide: bool = False
    prose: bool = False

    @property
    def title(self) -> str:
        return translate_sample(self.name)

    @property
    def when(self) -> str:
        """Return one sentence on when to use the component; it can be empty."""
        return translate_sample(self.use)

    def render(self, request: HttpRequest, slug: str) -> list[Rendered]:
        """Return the sample rendered in both languages; ``slug`` makes its HTML ids unique."""
        rendered = []
        for code in languages.CODES:
            with translation.override(code):
                context = {"LANGUAGE_CODE": code, **self.context()}
                html = render_to_string(self.template, context, request)
            html = add_id_suffix(html, f"{slug}-{code}")
            rendered.append(Rendered(code, languages.TAGS[code], html))
        return rendered


def add_id_suffix(html: str, suffix: str) -> SafeString:
    """Return the HTML with ``-suffix`` added to its ids and to all attributes that refer to them.

    The guide shows the same component several times on one page.
    """
    for name in set(re.findall(r' id="([^"]+)"', html)):
        html = html.replace(f'"{name}"', f'"{name}-{suffix}"')
        html = html.replace(f'"#{name}"', f'"#{name}-{suffix}"')
    return mark_safe(html)  # noqa: S308  # rendered by our own templates


@dataclass(frozen=True)
class SampleSection:
    """A section of the guide with its samples."""

    slug: str
    name: Words
    samples: tuple[Sample, ...]

    @property
    def title(self) -> str:
        return translate_sample(self.name)
