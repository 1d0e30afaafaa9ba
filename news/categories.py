"""The categories of articles, which every list and every article asks for: remembered."""

from news.models.category import Category
from page_cache.memory import remembered


def all_categories() -> list[Category]:
    """In the order that staff gave them. They are shared: read, never changed."""
    return remembered("news categories", lambda: list(Category.objects.all()))
