"""sitemap.xml: every page in the languages in which readers see it."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

import languages
from core.addresses import build_absolute_url
from core.models import SitePage
from page_cache.middleware import same_for_everybody


@dataclass(frozen=True)
class Entry:
    """A URL of the sitemap in one language, with (hreflang, URL) of all its languages."""

    location: str
    last_modified: date | None
    alternates: list[tuple[str, str]]


def list_entries(request: HttpRequest) -> list[Entry]:
    """Return the entries of all pages in tree order, and of the URLs below them.

    One query reads all pages; each page with URLs below it (``SitePage.subpages``) costs one more.
    """
    shown = Q(shown_en=True) | Q(shown_zh_hans=True)
    entries = []
    for page in SitePage.objects.live().unrestricted().filter(shown, depth__gt=1).order_by("path"):
        addresses = {
            code: build_absolute_url(url, request)
            for code in page.shown_languages
            if (url := page.get_url_in(code, request))
        }
        below = page.cached_content_type.model_class().subpages()
        for subpath, modified in [("", page.last_published_at), *below]:
            entries += _entries({c: f"{url}{subpath}" for c, url in addresses.items()}, modified)
    return entries


def _entries(addresses: dict[str, str], modified: date | None) -> list[Entry]:
    """Return an entry for each language of a page or subpath."""
    alternates = [(languages.TAGS[code], address) for code, address in addresses.items()]
    if len(alternates) > 1:
        alternates.append(("x-default", alternates[0][1]))
    else:
        alternates = []
    return [Entry(address, modified, alternates) for address in addresses.values()]


@same_for_everybody(query_parameters=())
def sitemap(request: HttpRequest) -> HttpResponse:
    """Return the sitemap in one file: a few thousand URLs at most; the format allows 50,000."""
    return render(
        request, "sitemap.xml", {"entries": list_entries(request)}, content_type="application/xml"
    )
