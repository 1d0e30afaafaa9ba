"""Cached list of the news categories, which every list and every article needs."""

from news.models.category import Category
from page_cache.memory import get_or_make


def get_categories() -> list[Category]:
    """Return all categories in the order set by staff, cached until the content changes.

    Threads share the objects: read them, never change them.
    """
    return get_or_make("news categories", lambda: list(Category.objects.all()))
