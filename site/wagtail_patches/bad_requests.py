"""Answer 400 to malformed requests that crash Wagtail's admin views.

Reason: some views read a form or a query without a check. READING lists the functions that raise,
each with its error; any other error, or the same one elsewhere, stays a 500 to be looked at.
Upstream: not reported as one issue; each is a missing check of input that no browser sends.
Checked with: Wagtail 8.0.1, 8.1rc1; Django 5.2, 6.1.
"""

import logging
import re
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import Any

from django.core.exceptions import BadRequest, PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.datastructures import MultiValueDictKeyError

from core.models import SitePage
from core.views import unreadable_form
from security import staff_side

logger = logging.getLogger(__name__)
READING: dict[str, type[Exception]] = {
    # A field that each form of the kind has is missing.
    "django.utils.datastructures:MultiValueDict.__getitem__": MultiValueDictKeyError,
    # A key that is no number: of a record, in an address or a hidden field.
    "django.db.models.fields:IntegerField.get_prep_value": ValueError,
    # A number that is larger than SQLite's; PostgreSQL finds nothing by it.
    "django.db.backends.sqlite3.base:SQLiteCursorWrapper.execute": OverflowError,
    "modelcluster.forms:BaseTransientModelFormSet._construct_form": ValidationError,
    # The number of blocks or rows, or the place of one, is no number.
    "wagtail.blocks.stream_block:BaseStreamBlock.value_from_datadict": ValueError,
    "wagtail.blocks.list_block:ListBlock.value_from_datadict": ValueError,
    "wagtail.contrib.typed_table_block.blocks:BaseTypedTableBlock.value_from_datadict": ValueError,
    # The number of rows counts one of which no field was sent.
    "wagtail.admin.panels.inline_panel:InlinePanel.BoundPanel.__init__.<locals>.<lambda>": KeyError,
    # A link without its address; a new record where the chooser only chooses.
    "wagtail.admin.forms.choosers:URLOrAbsolutePathValidator.is_absolute_path": AttributeError,
    "wagtail.admin.views.generic.chooser:CreateViewMixin.post": AttributeError,
}
PATCHED = tuple(place.split(".<locals>")[0] for place in READING)
END = re.compile(r"_(min|max)$")
"""The names of a range's ends, in the filters of lists."""
POWER = re.compile(r"e[+-]?[\d_]{3}", re.IGNORECASE)
BESIDE_OTHERS = {f"wagtailadmin_pages:{name}" for name in ("lock", "unlock", "set_page_position")}
"""What can be done with a page that stands below another: the tree's root does not."""


def apply() -> None:
    """Do nothing at start: the middleware below stands in the settings."""


class UnreadableFormMiddleware:
    """Answers with 400 to what Wagtail's views can't read, and refuses beforehand what they would
    do half."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> None:
        if not staff_side.is_admin(request) or request.resolver_match is None:
            return
        for given in (request.GET.get("next", ""), request.POST.get("next", "")):
            # Django would take it for a view's name, when all is done.
            if given and "/" not in given and "." not in given:
                raise BadRequest("next is no address")
        if any(END.search(name) and POWER.search(request.GET[name]) for name in request.GET):
            # A filter would write it out, digit by digit: that takes minutes, or for ever.
            raise BadRequest("A range ends at no number that anybody counts to")
        if request.resolver_match.view_name in BESIDE_OTHERS:
            key = kwargs.get("page_id", kwargs.get("page_to_move_id"))
            if SitePage.objects.filter(pk=key, depth=1).exists():
                raise PermissionDenied("The root stands alone")

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not staff_side.is_admin(request):
            return None
        for place in _places(error.__traceback__):
            expected = READING.get(place)
            if expected and isinstance(error, expected):
                logger.warning("Unreadable, in %s", place, exc_info=error)
                return unreadable_form(request)
        return None


def _places(trace: TracebackType | None) -> Iterator[str]:
    """The functions that an error came through."""
    while trace is not None:
        code = trace.tb_frame.f_code
        yield f"{trace.tb_frame.f_globals.get('__name__')}:{code.co_qualname}"
        trace = trace.tb_next
