"""Repair and rebuild of search records and index: only missing rows, or everything.

It works in batches with a transaction each, so that other writers do not wait and search continues
to work.
"""

from collections.abc import Callable, Iterator
from typing import Any

from django.db.models import QuerySet
from modelsearch.index import get_indexed_models
from wagtail.documents import get_document_model
from wagtail.search.backends import get_search_backend

from core.models import SitePage
from products.models import Grade
from search.models import SearchRecord, SearchWord
from search.records import record_sync

BATCH = 50


def mend() -> int:
    """Add missing records, delete those no longer visible, and return the number of batches."""
    record_sync.prune()
    done = 0
    for make, batch in record_sync.find_missing_records():
        make(batch)
        done += 1
    return done


def refresh_all_grades() -> None:
    """Update the records of all grades, which may have been imported in bulk."""
    for batch in _batches(Grade.objects.all()):
        record_sync.refresh_grades(batch)


def delete_lost_entries() -> None:
    """Delete index entries of deleted objects and of models that are no longer indexed."""
    get_search_backend().get_index_for_model(SearchRecord).delete_stale_entries()


def count_objects() -> int:
    """Return the number of objects that ``rebuild`` goes through, for a progress bar."""
    number: int = (
        sum(model.get_indexed_objects().count() for model in _indexed())
        + SitePage.objects.count()
        + Grade.objects.count()
        + get_document_model().objects.count()
    )
    return number


def rebuild(done: Callable[[int], Any]) -> None:
    """Rebuild all records and index entries, and delete orphaned entries at the end.

    ``done`` is called after each batch with the number of objects in it.
    """
    backend = get_search_backend()
    SearchWord.objects.all().delete()
    record_sync.prune()
    for batch in _batches(SitePage.objects.all()):
        record_sync.refresh_pages([page.specific for page in batch], everything=True)
        done(len(batch))
    for batch in _batches(Grade.objects.all()):
        record_sync.refresh_grades(batch, everything=True)
        done(len(batch))
    for batch in _batches(get_document_model().objects.all()):
        for document in batch:
            record_sync.refresh_document(document.pk, everything=True)
        done(len(batch))
    for model in _indexed():
        for batch in _batches(model.get_indexed_objects()):
            backend.add_bulk(model, batch)
            done(len(batch))
    delete_lost_entries()


def _indexed() -> list[Any]:
    """Return the other indexed models, which staff search; records write their own index."""
    return [model for model in get_indexed_models() if model is not SearchRecord]


def _batches(queryset: QuerySet) -> Iterator[list[Any]]:
    """Yield objects in the order of their keys, ``BATCH`` at a time.

    No read stays open between batches: SQLite refuses to write in a transaction that still reads
    the state before another write. Objects added meanwhile are left out; signal handlers index
    them.
    """
    keys = queryset.order_by("pk")
    until = keys.values_list("pk", flat=True).last()
    while batch := list(keys.filter(pk__lte=until)[:BATCH] if until is not None else []):
        yield batch
        keys = queryset.order_by("pk").filter(pk__gt=batch[-1].pk)
