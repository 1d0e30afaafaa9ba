"""Search results prepared for templates: URL, highlighted title, extract, key properties."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.http import HttpRequest

import languages
from products.grades.display import KEY, Property, Shown
from search.extracts import LENGTHS, Marker, Part
from search.models import Kind, SearchRecord
from search.query_parser import ParsedQuery


@dataclass(frozen=True)
class Hit:
    """A search result: a record with the words of the query highlighted."""

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
        """Return the title's language; blank if it is the record's own."""
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
        return str(Kind(self.record.kind).singular)

    @property
    def figures(self) -> list[tuple[Property, Shown | None]]:
        """Return a grade's key properties, by which similar grades differ; else an empty list."""
        return (
            [(prop, prop.get_value(self.record.grade)) for prop in KEY] if self.record.grade else []
        )


def make_hits(
    records: Iterable[SearchRecord], parsed: ParsedQuery, request: HttpRequest
) -> list[Hit]:
    """Return the hits for records whose pages are still visible in the active language.

    A record can be outdated if its page was changed without signals, or has expired.
    """
    marker = Marker(parsed)
    return [
        Hit(record, marker, request)
        for record in records
        if record.page.live
        and not record.page.expired
        and record.page.is_shown_in(languages.get_active_language())
    ]
