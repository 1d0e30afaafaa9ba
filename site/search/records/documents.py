"""Search records of documents. A document belongs to the first page, in tree order, that offers it.

A document that no page offers has no record.
"""

import re
from collections.abc import Iterator

from django.contrib.contenttypes.models import ContentType
from wagtail.documents import get_document_model
from wagtail.documents.models import AbstractDocument
from wagtail.models import ReferenceIndex

import languages
from core.models import SitePage
from search.models import Kind, SearchRecord
from search.words.cutting import HAN

LONGEST_TITLE = 300
SEPARATORS = re.compile(r"[_.\-]+")


def get_offered_documents(page: SitePage, code: str) -> dict[int, str]:
    """Return {document key: title} of the documents that a page offers in a language.

    The title is blank if the page does not give one; then the document's own title is used.
    """
    titles: dict[int, str] = {}
    for key, title in page.documents_in(code):
        titles[key] = titles.get(key) or title
    return titles


def find_pages_with_document(document_key: int) -> Iterator[SitePage]:
    """Yield the pages that refer to a document, by Wagtail's reference index, in tree order."""
    document_type = ContentType.objects.get_for_model(get_document_model())
    references = ReferenceIndex.objects.filter(
        to_content_type=document_type,
        to_object_id=str(document_key),
        base_content_type=ContentType.objects.get_for_model(SitePage),
    )
    keys = references.values_list("object_id", flat=True).distinct()
    yield from (
        SitePage.objects.filter(pk__in=[int(key) for key in keys]).order_by("path").specific()
    )


def make_document_record(
    document: AbstractDocument, page: SitePage, code: str, title: str
) -> SearchRecord:
    """Return the record of a document in a language, not saved.

    ``page`` offers the document with ``title``; blank for the document's own title.
    """
    title = title or document.title
    return SearchRecord(
        language=code,
        kind=Kind.DOCUMENT,
        language_kind=f"{code}:{Kind.DOCUMENT}",
        page_id=page.pk,
        document_id=document.pk,
        title=title[:LONGEST_TITLE],
        title_language=_language(title, code),
        names=_names(document, title),
        summary=getattr(page, languages.get_field_name("title", code)) or page.title,
    )


def _names(document: AbstractDocument, title: str) -> str:
    """Return the file name split into words, and the document's own title if it differs."""
    name = SEPARATORS.sub(" ", document.filename or "")
    return " ".join(
        part for part in (name, document.title if document.title != title else "") if part
    )


def _language(title: str, code: str) -> str:
    """Return the language of a title, guessed from its characters.

    A document's own title has one language only, which is not stored.
    """
    if HAN.search(title):
        return "zh-hans"
    return "en" if re.search("[A-Za-z]{4}", title) else code
