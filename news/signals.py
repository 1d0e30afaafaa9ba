"""Signal handlers: update the article lists when page view restrictions change."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import PageViewRestriction

from news.models import ArticlePage


@receiver([post_save, post_delete], sender=PageViewRestriction)
def _kept_from_the_public(instance: PageViewRestriction, **kwargs: Any) -> None:
    ArticlePage.objects.descendant_of(instance.page, inclusive=True).refresh_listing()
