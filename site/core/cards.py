"""The first pages below a page, for cards: one query for them and one for their pictures."""

from functools import cache
from typing import Any

from core import pictures
from core.prepared import Prepared


def first_below(page: Any, count: int) -> list[Any]:
    """The first of the page's ``get_teasers``, with their pictures."""
    model: Any = type(page)
    question = _question(model, count)
    return with_pictures(question.instances(path=page.path, depth=page.depth))


def with_pictures(pages: list[Any]) -> list[Any]:
    """The pages, those that show a picture with it and its sizes."""
    wanted = {page.picture_id for page in pages if page.picture_id and not page.drawing_template}
    found = pictures.read(wanted)
    for page in pages:
        if page.picture_id in wanted:
            page.picture = found.get(page.picture_id)
    return pages


@cache
def _question(model: Any, count: int) -> Prepared:
    def first(path: str, depth: int) -> Any:
        parent = model(path=path, depth=depth, numchild=1)
        return parent.get_teasers(count).select_related(None).prefetch_related(None)

    return Prepared(first, path=str, depth=int)
