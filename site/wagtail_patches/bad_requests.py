"""Return status 400 for malformed requests that crash Wagtail's admin views.

Reason: some views read a form or a query without validation. READING lists the functions that
raise, each with its exception; any other exception, or the same one elsewhere, stays a 500 to be
examined.
Upstream: not reported as one issue; each is missing validation of input that no browser sends.
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
    # A field that every form of this kind contains is missing.
    "django.utils.datastructures:MultiValueDict.__getitem__": MultiValueDictKeyError,
    # A primary key in a URL or a hidden field is not a number.
    "django.db.models.fields:IntegerField.get_prep_value": ValueError,
    # A number too large for SQLite; on PostgreSQL the query finds nothing.
    "django.db.backends.sqlite3.base:SQLiteCursorWrapper.execute": OverflowError,
    "modelcluster.forms:BaseTransientModelFormSet._construct_form": ValidationError,
    # The number of blocks or rows, or a position, is not a number.
    "wagtail.blocks.stream_block:BaseStreamBlock.value_from_datadict": ValueError,
    "wagtail.blocks.list_block:ListBlock.value_from_datadict": ValueError,
    "wagtail.contrib.typed_table_block.blocks:BaseTypedTableBlock.value_from_datadict": ValueError,
    # The number of rows includes one without any submitted field.
    "wagtail.admin.panels.inline_panel:InlinePanel.BoundPanel.__init__.<locals>.<lambda>": KeyError,
    # A link without a URL; a new record from a chooser that cannot create one.
    "wagtail.admin.forms.choosers:URLOrAbsolutePathValidator.is_absolute_path": AttributeError,
    "wagtail.admin.views.generic.chooser:CreateViewMixin.post": AttributeError,
}
PATCHED = tuple(place.split(".<locals>")[0] for place in READING)
END = re.compile(r"_(min|max)$")
"""Suffixes of the parameters of a range, in the filters of lists."""
POWER = re.compile(r"e[+-]?[\d_]{3}", re.IGNORECASE)
BESIDE_OTHERS = {f"wagtailadmin_pages:{name}" for name in ("lock", "unlock", "set_page_position")}
"""Views for pages below another page, which the tree's root page is not."""


def apply() -> None:
    """Do nothing: the middleware below is listed in the settings."""


class UnreadableFormMiddleware:
    """Middleware that returns 400 for requests that Wagtail's admin views cannot read.

    It also refuses, before the view runs, requests that a view would carry out only in part.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: object, args: object, kwargs: dict[str, Any]
    ) -> None:
        if not staff_side.is_admin(request) or request.resolver_match is None:
            return
        for target in (request.GET.get("next", ""), request.POST.get("next", "")):
            # redirect() would read it as a view's name and fail after the view has done its work.
            if target and "/" not in target and "." not in target:
                raise BadRequest("next is no address")
        if any(END.search(name) and POWER.search(request.GET[name]) for name in request.GET):
            # A filter would write out all digits of the number, for minutes or for ever.
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
    """Yield the functions of a traceback, as ``module:qualified.name``."""
    while trace is not None:
        code = trace.tb_frame.f_code
        yield f"{trace.tb_frame.f_globals.get('__name__')}:{code.co_qualname}"
        trace = trace.tb_next
