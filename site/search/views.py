"""Views of the search: results page, autocomplete suggestions."""

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse, translate_url
from django.utils.cache import patch_cache_control
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

import languages
from search import suggestions
from search.hits import make_hits
from search.models import missed
from search.search_service import Search

PER_PAGE = 10
MOST_PAGES = 50
"""Maximum number of pages of results; a higher page number in a request gives the last page."""


class Results(Paginator):
    """Paginator for a search, which loads only the records of the requested page."""

    def __init__(self, search: Search, request: HttpRequest) -> None:
        super().__init__([], PER_PAGE)
        self.search, self.request = search, request

    @cached_property
    def count(self) -> int:
        return min(self.search.total, PER_PAGE * MOST_PAGES)

    def page(self, number: int | str) -> Page:
        number = self.validate_number(number)
        start = (number - 1) * PER_PAGE
        records = self.search.part(start, start + PER_PAGE)
        return Page(make_hits(records, self.search.shown, self.request), number, self)


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """Return the results page for the query ``q``, with the optional filter ``kind`` and ``page``.

    A query without results is counted (``search.models.missed``).
    """
    search = Search(request.GET.get("q", ""), request.GET.get("kind", ""))
    page = Results(search, request).get_page(request.GET.get("page"))
    # A filter or a further page repeats the same search: count it once.
    goes_on = "kind" in request.GET or "page" in request.GET
    if search.parsed and not search.has_found_as_typed and not goes_on:
        missed.count_missed_search(search.text)
    elsewhere = translate_url(reverse("search"), languages.get_other_language(search.code))
    request.keeps_query = True  # type: ignore[attr-defined]  # for the language switch
    context = {
        "search": search,
        "elsewhere_url": f"{elsewhere}?{urlencode({'q': search.text})}",
        "examples": _("N42SH|ring magnet|salt spray|Halbach array").split("|"),
        "hits": page,
        "has_grades": any(hit.record.grade for hit in page),
    }
    return render(request, "search/results.html", context)


@require_safe
def suggest(request: HttpRequest) -> JsonResponse:
    """Return the suggestions for the query ``q`` as JSON, cached for 60 s."""
    suggested = suggestions.find_suggestions(request.GET.get("q", ""), request)
    response = JsonResponse({"suggestions": suggested})
    patch_cache_control(response, public=True, max_age=60)
    return response
