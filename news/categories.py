"""The categories of articles, which every list and every article asks for: remembered."""

from content_version.memory import remembered
from news.models.category import Category


def all_categories() -> list[Category]:
    """In the order that staff gave them. They are shared: read, never changed."""
    return remembered("news categories", lambda: list(Category.objects.all()))
