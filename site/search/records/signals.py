"""Signal handlers that update search records when pages, grades or documents change."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.documents import get_document_model
from wagtail.models import CollectionViewRestriction, PageViewRestriction
from wagtail.signals import page_published, post_page_move

from core.models import CompanySettings, SitePage
from enquiries.models import ContactPage
from products.models import Grade
from search.records import record_sync

_later: ContextVar[bool] = ContextVar("_later", default=False)


@contextmanager
def pause_page_records() -> Iterator[None]:
    """Create no records for pages saved in this context.

    ``search.rebuilding.mend`` creates the records of many new pages in batches later.
    """
    token = _later.set(True)
    try:
        yield
    finally:
        _later.reset(token)


def _refresh_page(key: int) -> None:
    if not _later.get():
        record_sync.refresh_page(key)


@receiver(post_save)
def _saved(sender: type, instance: Model, raw: bool = False, **kwargs: Any) -> None:
    """Update the records of a saved page, grade or document.

    Pages are read from the database again: when a draft is saved, ``instance`` has its content.
    """
    if raw:
        return
    if isinstance(instance, SitePage):
        _refresh_page(instance.pk)
    elif isinstance(instance, Grade):
        record_sync.refresh_grades([instance])
    elif isinstance(instance, get_document_model()):
        record_sync.refresh_document(instance.pk)


@receiver(page_published)
def _published(instance: SitePage, **kwargs: Any) -> None:
    """Update the records of a published page again: related objects are saved after the page."""
    _refresh_page(instance.pk)


@receiver(post_save, sender=CompanySettings)
def _company_reached_otherwise(**kwargs: Any) -> None:
    record_sync.refresh_pages(list(ContactPage.objects.all()))


@receiver([post_save, post_delete], sender=PageViewRestriction)
@receiver(post_page_move)
def _kept_from_the_public(**kwargs: Any) -> None:
    """Delete the records of pages that are now hidden; a job adds pages that are visible again."""
    record_sync.prune()


@receiver([post_save, post_delete], sender=CollectionViewRestriction)
def _collection_kept_from_the_public(instance: CollectionViewRestriction, **kwargs: Any) -> None:
    within = instance.collection.get_descendants(inclusive=True)
    for key in (
        get_document_model().objects.filter(collection__in=within).values_list("pk", flat=True)
    ):
        record_sync.refresh_document(key)
