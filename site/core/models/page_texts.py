"""What a page says, as plain text, and the documents that it offers: for whoever searches."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from wagtail.documents import get_document_model

import languages

CELLS = {"table", "key_figures"}
"""Blocks whose parts are no sentences: a dot stands between them."""
OTHER_PAGES = {"teasers"}
"""Blocks that show what stands elsewhere."""


class PageTexts:
    """For page types: their texts in one language, never the other one's."""

    def texts_in(self, code: str) -> list[str]:
        """The running text in a language, a string for each block. Page types with more to say add
        to it."""
        return [text for block in self._blocks_in(code) if (text := text_of(block))]

    def headings_in(self, code: str) -> list[str]:
        """What heads the sections of the running text in a language."""
        return [block.value for block in self._blocks_in(code) if block.block_type == "heading"]

    def documents_in(self, code: str) -> Iterator[tuple[int, str]]:
        """Keys of the documents offered in a language, with the title given to each; blank where it
        is the document's own."""
        for block in self._blocks_in(code):
            yield from documents_of(block)

    def _blocks_in(self, code: str) -> list[Any]:
        name = languages.field_name("body", code)
        try:
            self._meta.get_field(name)  # type: ignore[attr-defined]
        except FieldDoesNotExist:
            return []
        return list(getattr(self, name) or [])


def text_of(block: Any) -> str:
    """The words of one block of a StreamField."""
    if block.block_type in OTHER_PAGES:
        return ""
    parts = block.block.get_searchable_content(block.value)
    between = " · " if block.block_type in CELLS else " "
    return between.join(" ".join(str(part).split()) for part in parts if part)


def documents_of(block: Any) -> Iterator[tuple[int, str]]:
    """The documents of one block: chosen, with the title beside it, or linked from its text."""
    title = block.value.get("title", "") if block.block_type == "document" else ""
    for model, key, *_path in block.block.extract_references(block.value):
        if issubclass(model, get_document_model()):
            yield int(key), title or ""
