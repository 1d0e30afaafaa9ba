"""Pagination of the lists of catalogue pages."""

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

PER_PAGE = 24


def paginate_listing(pages: QuerySet, request: HttpRequest) -> Page:
    """Return the paginator page named by the query parameter ``page``, 24 items each."""
    return Paginator(pages, PER_PAGE).get_page(request.GET.get("page"))
