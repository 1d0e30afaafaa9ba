"""Pagination of the lists of catalogue pages."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest

PER_PAGE = 24


def part_of(pages: Any, request: HttpRequest) -> Page:
    """Return the paginator page named by the query parameter ``page``, 24 items each."""
    return Paginator(pages, PER_PAGE).get_page(request.GET.get("page"))
