"""What is found, as a page of results shows it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import HttpRequest

import languages
from products.grades.display import KEY, Property, Shown
from search.extracts import LENGTHS, Marker, Part
from search.models import Kind, SearchRecord


@dataclass(frozen=True)
class Hit:
    """A record that readers find, with the words of their query marked."""

    record: SearchRecord
    marker: Marker
    request: HttpRequest

    @property
    def url(self) -> str:
        if self.record.document:
            return str(self.record.document.url)
        url = self.record.page.get_url(self.request) or "/"
        return f"{url}{self.record.grade.slug}/" if self.record.grade else url

    @property
    def title(self) -> list[Part]:
        return self.marker.mark(self.record.title)

    @property
    def title_language(self) -> str:
        """The title's language where it is not the page's."""
        language = self.record.title_language
        return "" if language == self.record.language else language

    @cached_property
    def extract(self) -> list[Part]:
        record = self.record
        if record.grade or record.document:
            return []
        texts = [record.summary, *record.text.splitlines()]
        return self.marker.extract(texts, LENGTHS[record.language])

    @property
    def kind(self) -> str:
        return str(Kind(self.record.kind).one)

    @property
    def figures(self) -> list[tuple[Property, Shown | None]]:
        """The figures that tell a grade's neighbours apart."""
        return [(prop, prop.of(self.record.grade)) for prop in KEY] if self.record.grade else []


def hits(records: Iterable[SearchRecord], asked: Any, request: HttpRequest) -> list[Hit]:
    """The records that are still to be found: whatever was changed past all signals since."""
    marker = Marker(asked)
    return [
        Hit(record, marker, request)
        for record in records
        if record.page.live
        and not record.page.expired
        and record.page.is_shown_in(languages.active())
    ]
