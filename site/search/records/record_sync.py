"""Creation, update and deletion of search records and their index entries."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.db import models, transaction
from wagtail.documents import get_document_model
from wagtail.documents.models import AbstractDocument
from wagtail.search.backends import get_search_backends

import languages
from core.models import SitePage
from products.models import Grade, GradeIndexPage
from search.models import SearchRecord, word
from search.records import documents, grades, pages, visible

BATCH = 100


def refresh_page(key: int) -> None:
    """Update the records of a page and of the documents that it offers, from the database."""
    page = SitePage.objects.filter(pk=key).first()
    if page is not None:
        refresh_pages([page.specific])


@transaction.atomic
def refresh_pages(page_list: list[SitePage], everything: bool = False) -> None:
    """Update the records of several pages and of the documents that they offer.

    The pages must be instances of their specific models. With ``everything``, page records without
    changes are written again, too.
    """
    keys = [page.pk for page in page_list]
    new_records: list[SearchRecord] = []
    offers: dict[tuple[str, int], Any] = {}
    for code in languages.CODES:
        shown = set(
            visible.get_visible_page_keys(code).filter(pk__in=keys).values_list("pk", flat=True)
        )
        shown_pages = [page for page in page_list if page.pk in shown]
        new_records += [pages.make_page_record(page, code) for page in shown_pages]
        offers |= {
            (code, key): (page, title)
            for page in reversed(shown_pages)
            for key, title in documents.get_offered_documents(page, code).items()
        }
    own = SearchRecord.objects.filter(page__in=keys, grade=None, document=None)
    _replace(own, new_records, everything)
    _refresh_documents(keys, offers)
    for page in page_list:
        if isinstance(page, GradeIndexPage):
            prune()


def _refresh_documents(page_keys: list[int], offers: dict[tuple[str, int], Any]) -> None:
    """Update the records of the documents that the pages offer now or offered before.

    ``offers`` maps (language, document key) to (page, title).
    """
    held = SearchRecord.objects.filter(page__in=page_keys).exclude(document=None)
    touched = {*offers, *held.values_list("language", "document_id")}
    if not touched:
        return
    keys = {key for _code, key in touched}
    instances = get_document_model().objects.in_bulk(keys)
    elsewhere = SearchRecord.objects.filter(document__in=keys).exclude(page__in=page_keys)
    others = set(elsewhere.values_list("language", "document_id"))
    for code, key in touched:
        here = SearchRecord.objects.filter(language=code, document=key)
        if (code, key) in others or key not in instances:
            continue
        page, title = offers.get((code, key)) or _another(key, code, page_keys)
        record = documents.make_document_record(instances[key], page, code, title) if page else None
        _replace(here, [record] if record and _is_public(instances[key]) else [])


def _another(document_key: int, code: str, page_keys: list[int]) -> tuple[SitePage | None, str]:
    """Return the first other visible page that offers a document, and its title for it.

    (None, "") if there is none. ``page_keys`` are the pages to leave out.
    """
    shown = visible.get_visible_page_keys(code)
    for page in documents.find_pages_with_document(document_key):
        if page.pk in page_keys or not shown.filter(pk=page.pk).exists():
            continue
        offered = documents.get_offered_documents(page, code)
        if document_key in offered:
            return page, offered[document_key]
    return None, ""


def _is_public(document: AbstractDocument) -> bool:
    return not document.collection.get_view_restrictions()


def refresh_document(key: int, everything: bool = False) -> None:
    """Update the records of a document after a change of its title, file or collection.

    With ``everything``, records without changes are written again, too.
    """
    document = get_document_model().objects.filter(pk=key).first()
    for code in languages.CODES if document else ():
        page, title = _another(key, code, [])
        record = documents.make_document_record(document, page, code, title) if page else None
        here = SearchRecord.objects.filter(language=code, document=key)
        _replace(here, [record] if record and _is_public(document) else [], everything)


def list_of_grades_in(code: str) -> GradeIndexPage | None:
    """Return the list of grades, the parent of their URLs; None if hidden in the language."""
    page = GradeIndexPage.objects.first()
    return (
        page if page and visible.get_visible_page_keys(code).filter(pk=page.pk).exists() else None
    )


def refresh_grades(grade_list: Iterable[Grade], everything: bool = False) -> None:
    """Update the records of grades in the languages in which the list of grades is visible.

    With ``everything``, records without changes are written again, too.
    """
    grade_list = list(grade_list)
    new_records = []
    for code in languages.CODES:
        if page := list_of_grades_in(code):
            new_records += [grades.make_grade_record(grade, page, code) for grade in grade_list]
    existing = SearchRecord.objects.filter(grade__in=[grade.pk for grade in grade_list])
    _replace(existing, new_records, everything)


@transaction.atomic
def _replace(
    existing: models.QuerySet, new_records: list[SearchRecord], everything: bool = False
) -> None:
    """Make the rows of ``existing`` equal to ``new_records``; write only the differences.

    With ``everything``, records without changes are written again, too.
    """
    by_thing = {_thing(record): record for record in existing}
    changed = []
    for record in new_records:
        old = by_thing.pop(_thing(record), None)
        if old is None:
            record.save()
        elif everything or old.content != record.content:
            record.pk = old.pk
            record.save(force_update=True)
        else:
            continue
        changed.append(record)
    if by_thing:
        existing.filter(pk__in=[record.pk for record in by_thing.values()]).delete()
    write_index(changed)


def _thing(record: SearchRecord) -> tuple[Any, ...]:
    thing = (record.grade_id, record.document_id)
    return (record.language, *(thing if any(thing) else (record.page_id,)))


def write_index(records: list[SearchRecord]) -> None:
    """Write the index entries of records, and store their words for spelling corrections."""
    for backend in get_search_backends(with_auto_update=True) if records else ():
        backend.add_bulk(SearchRecord, records)
    if records:
        word.store_words(
            (text for record in records for text in (record.title, record.names)),
            (text for record in records for text in (record.summary, record.text)),
        )


def prune() -> int:
    """Delete the records of all pages that are not visible, and return their number.

    Their index entries are deleted later (``search.jobs``); without a record they are not found.
    """
    gone = models.Q()
    for code in languages.CODES:
        gone |= models.Q(language=code) & ~models.Q(page__in=visible.get_visible_page_keys(code))
    records = SearchRecord.objects.filter(gone)
    # exists() first: a DELETE of no rows would lock out other writers, too.
    return int(records._raw_delete(records.db) or 0) if records.exists() else 0


def find_missing_records() -> Iterator[tuple[Callable[..., None], list[Any]]]:
    """Yield (function, batch) for visible pages and grades without a record, and renamed grades.

    Calling the function with the batch updates the records.
    """
    for code in languages.CODES:
        existing = SearchRecord.objects.filter(language=code)
        own = existing.filter(grade=None, document=None).values("page")
        unrecorded = visible.get_visible_pages(code).exclude(pk__in=own).order_by("path")
        yield from _batches(refresh_pages, unrecorded.values_list("pk", flat=True), _pages)
        if list_of_grades_in(code):
            listed = existing.exclude(grade=None).values("grade")
            renamed = existing.exclude(grade=None).exclude(grade__name=models.F("title"))
            unlisted = models.Q(pk__in=renamed.values("grade")) | ~models.Q(pk__in=listed)
            keys = Grade.objects.filter(unlisted).order_by("pk").values_list("pk", flat=True)
            yield from _batches(refresh_grades, keys, Grade.objects.filter)


def _pages(pk__in: list[int]) -> list[SitePage]:
    return list(SitePage.objects.filter(pk__in=pk__in).order_by("path").specific())


def _batches(
    make: Callable[..., None], keys: Iterable[int], read: Callable[..., Iterable[Any]]
) -> Iterator[tuple[Callable[..., None], list[Any]]]:
    keys = list(keys)
    for start in range(0, len(keys), BATCH):
        yield make, list(read(pk__in=keys[start : start + BATCH]))
