"""Lists of pages of the catalogue, a part at a time."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest

PER_PAGE = 24


def part_of(pages: Any, request: HttpRequest) -> Page:
    """The part of a list of pages that the address asks for."""
    return Paginator(pages, PER_PAGE).get_page(request.GET.get("page"))
