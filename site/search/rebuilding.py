"""Brings records and index in step with the site: what is missing, or all of it anew.

Batch by batch, each a transaction of its own: nobody waits, and who searches finds what is there.
"""

from collections.abc import Callable, Iterator
from typing import Any

from modelsearch.index import get_indexed_models
from wagtail.documents import get_document_model
from wagtail.search.backends import get_search_backend

from core.models import SitePage
from products.models import Grade
from search.models import SearchRecord, SearchWord
from search.records import keeping

BATCH = 50


def mend() -> int:
    """Makes what is missing, removes what is no longer to be found; how many batches."""
    keeping.prune()
    done = 0
    for make, batch in keeping.missing():
        make(batch)
        done += 1
    return done


def refresh_grades() -> None:
    """Grades that were imported many at once."""
    for batch in _batches(Grade.objects.all()):
        keeping.refresh_grades(batch)


def forget_lost_entries() -> None:
    """Removes what the index still holds of records that are gone."""
    get_search_backend().get_index_for_model(SearchRecord).delete_stale_entries()


def size() -> int:
    """How many steps ``rebuild`` makes."""
    return (
        sum(model.get_indexed_objects().count() for model in _indexed())
        + SitePage.objects.count()
        + Grade.objects.count()
        + get_document_model().objects.count()
    )


def rebuild(done: Callable[[int], Any]) -> None:
    """Writes everything anew; ``done`` is told of each batch, how many. What is gone is forgotten
    at the end."""
    backend = get_search_backend()
    SearchWord.objects.all().delete()
    keeping.prune()
    for batch in _batches(SitePage.objects.all()):
        keeping.refresh_pages([page.specific for page in batch], everything=True)
        done(len(batch))
    for batch in _batches(Grade.objects.all()):
        keeping.refresh_grades(batch, everything=True)
        done(len(batch))
    for batch in _batches(get_document_model().objects.all()):
        for document in batch:
            keeping.refresh_document(document.pk, everything=True)
        done(len(batch))
    for model in _indexed():
        for batch in _batches(model.get_indexed_objects()):
            backend.add_bulk(model, batch)
            done(len(batch))
    forget_lost_entries()


def _indexed() -> list[Any]:
    """What else is searched for, by staff; records write their own index."""
    return [model for model in get_indexed_models() if model is not SearchRecord]


def _batches(queryset: Any) -> Iterator[list[Any]]:
    """Objects by their keys, some at a time. Nothing stays open between: SQLite refuses to write
    where something is still read as it was before others wrote. What they add has its record."""
    keys = queryset.order_by("pk")
    until = keys.values_list("pk", flat=True).last()
    while batch := list(keys.filter(pk__lte=until)[:BATCH] if until is not None else []):
        yield batch
        keys = queryset.order_by("pk").filter(pk__gt=batch[-1].pk)
