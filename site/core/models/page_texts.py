"""Plain text, headings and documents of a page, for the search index."""

from collections.abc import Iterator

from django.core.exceptions import FieldDoesNotExist
from wagtail.blocks import StreamValue
from wagtail.documents import get_document_model

import languages

CELLS = {"table", "key_figures"}
"""Block types whose parts are not sentences; a middle dot separates the parts."""
OTHER_PAGES = {"teasers"}
"""Block types that show content of other pages; their text is not used."""


class PageTexts:
    """Mixin for page types: their texts in one language, without fallback to the other."""

    def texts_in(self, code: str) -> list[str]:
        """Return the body's plain text in a language, one string per block.

        Page types with other texts extend it.
        """
        return [text for block in self._blocks_in(code) if (text := extract_block_text(block))]

    def headings_in(self, code: str) -> list[str]:
        """Return the headings of the body in a language."""
        return [block.value for block in self._blocks_in(code) if block.block_type == "heading"]

    def documents_in(self, code: str) -> Iterator[tuple[int, str]]:
        """Yield (key, title) of each document offered in a language.

        The title is blank if the page does not give one; then the document's own title is shown.
        """
        for block in self._blocks_in(code):
            yield from list_block_documents(block)

    def _blocks_in(self, code: str) -> list[StreamValue.StreamChild]:
        name = languages.get_field_name("body", code)
        try:
            self._meta.get_field(name)  # type: ignore[attr-defined]
        except FieldDoesNotExist:
            return []
        return list(getattr(self, name) or [])


def extract_block_text(block: StreamValue.StreamChild) -> str:
    """Return the plain text of a StreamField block; blank for blocks that show other pages."""
    if block.block_type in OTHER_PAGES:
        return ""
    parts = block.block.get_searchable_content(block.value)
    between = " · " if block.block_type in CELLS else " "
    return between.join(" ".join(str(part).split()) for part in parts if part)


def list_block_documents(block: StreamValue.StreamChild) -> Iterator[tuple[int, str]]:
    """Yield (key, title) of each document in a block: chosen, or linked from its text."""
    title = block.value.get("title", "") if block.block_type == "document" else ""
    for model, key, *_path in block.block.extract_references(block.value):
        if issubclass(model, get_document_model()):
            yield int(key), title or ""
