"""sitemap.xml: every page in the languages in which readers find it."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

import languages
from core.addresses import absolute
from core.models import SitePage
from page_cache.middleware import same_for_everybody


@dataclass(frozen=True)
class Entry:
    """A page in one language, with (hreflang, address) of all it is shown in."""

    location: str
    last_modified: date | None
    alternates: list[tuple[str, str]]


def entries(request: HttpRequest) -> list[Entry]:
    """Pages in the tree's order, and what has its own address below them; one query for all pages,
    one for each type that has such addresses."""
    shown = Q(shown_en=True) | Q(shown_zh_hans=True)
    found = []
    for page in SitePage.objects.live().unrestricted().filter(shown, depth__gt=1).order_by("path"):
        addresses = {
            code: absolute(url, request)
            for code in page.shown_languages
            if (url := page.get_url_in(code, request))
        }
        below = page.cached_content_type.model_class().subpages()
        for subpath, modified in [("", page.last_published_at), *below]:
            found += _entries({c: f"{url}{subpath}" for c, url in addresses.items()}, modified)
    return found


def _entries(addresses: dict[str, str], modified: date | None) -> list[Entry]:
    """An address in each of its languages."""
    alternates = [(languages.TAGS[code], address) for code, address in addresses.items()]
    if len(alternates) > 1:
        alternates.append(("x-default", alternates[0][1]))
    else:
        alternates = []
    return [Entry(address, modified, alternates) for address in addresses.values()]


@same_for_everybody(query_parameters=())
def sitemap(request: HttpRequest) -> HttpResponse:
    """All pages in one file: some thousands at the most, well under the format's 50,000."""
    return render(
        request, "sitemap.xml", {"entries": entries(request)}, content_type="application/xml"
    )
