"""Template data of header, footer and head: company, menus, language links, canonical URL.

Each value is read once per request, when it is first used.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urljoin

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse, translate_url
from wagtail.models import Site

import languages
from core.addresses import build_absolute_url
from core.models import CompanySettings, SharePicture, SitePage
from core.sections import Section, read_sections
from page_cache.memory import get_or_make


@dataclass(frozen=True)
class LanguageLink:
    """Link to this page in one language, or to that language's home page."""

    code: str
    tag: str
    name: str
    url: str
    current: bool
    same_page: bool


@dataclass(frozen=True)
class MenuItem:
    """A page in a menu.

    ``current`` is the value for ``aria-current``: "page", "true" (a page below it is open) or
    blank.
    """

    page: Section
    url: str
    current: str


class SiteContext:
    """Data of header, footer and languages for a request (``site_context`` in templates)."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @cached_property
    def company(self) -> CompanySettings:
        return get_or_make("company", self._read_company)

    def _read_company(self) -> CompanySettings:
        company: CompanySettings = CompanySettings.load(request_or_site=self.request)
        return company

    @cached_property
    def site_id(self) -> int | None:
        """Return the key of the requested site, to which page URLs are relative; None if none."""
        site = Site.find_for_request(self.request)
        return site.pk if site else None

    @cached_property
    def _sections(self) -> list[Section]:
        """Return the pages directly below the home page that readers can see, in tree order."""
        key = "sections", self.site_id, languages.get_active_language()
        return get_or_make(key, lambda: read_sections(self.request))

    @cached_property
    def home_url(self) -> str:
        return f"/{languages.get_active_language()}/"

    @cached_property
    def is_home(self) -> bool:
        return self.request.path == self.home_url

    @cached_property
    def pages(self) -> list[MenuItem]:
        """Return a menu item for every page directly below the home page, for the footer."""
        path = self.request.path
        return [
            MenuItem(section, section.url, _current(path, section.url))
            for section in self._sections
        ]

    @cached_property
    def menu(self) -> list[MenuItem]:
        """Return the items of ``pages`` that staff show in menus."""
        return [item for item in self.pages if item.page.show_in_menus]

    @cached_property
    def place(self) -> str:
        """Return a cache key for header and footer: requests with the same key have the same menus.

        It names the site and the current item: home page, enquiry form, or section.
        """
        own, site = self.request.path, str(self.site_id)
        if own in (self.home_url, reverse("enquiry")):
            return f"{site} {own}"
        current = (f"{site} {item.current} {item.url}" for item in self.pages if item.current)
        return next(current, site)

    @cached_property
    def contact_url(self) -> str:
        """Return the URL of the page with the enquiry form; blank if there is none."""
        return self._url_of(lambda section: section.takes_enquiries)

    @cached_property
    def privacy_url(self) -> str:
        """Return the privacy notice's URL; blank if the settings name no page of the sections."""
        return self._url_of(lambda section: section.pk == self.company.privacy_page_id)

    def _url_of(self, matches: Callable[[Section], bool]) -> str:
        return next((section.url for section in self._sections if matches(section)), "")

    @cached_property
    def page(self) -> SitePage | None:
        """Return the page that is served or previewed; None for other views."""
        return getattr(self.request, "served_page", None)

    @cached_property
    def languages(self) -> list[LanguageLink]:
        """Return a link for each language: to this page, or to the home page if not shown in it."""
        return [self._link(code) for code in languages.CODES]

    def _link(self, code: str) -> LanguageLink:
        url = None
        if getattr(self.request, "is_preview", False):
            url = f"?mode={code}"  # drafts have no public URL, and public pages refuse framing
        elif self.page is not None:
            if self.page.is_shown_in(code):
                url = f"{self.page.get_url_in(code, self.request) or '/'}{self.subpath}{self.kept}"
        elif self.request.resolver_match and self.request.resolver_match.url_name != WAGTAIL_SERVE:
            url = f"{translate_url(self.request.path, code)}{self.kept}"
        return LanguageLink(
            code=code,
            tag=languages.TAGS[code],
            name=languages.OWN_NAMES[code],
            url=url or f"/{code}/",
            current=code == languages.get_active_language(),
            same_page=url is not None,
        )

    @cached_property
    def subpath(self) -> str:
        """Return the path after the page's own URL if a part of it is requested: ``2025/``."""
        return getattr(self.request, "subpath", "")

    @cached_property
    def kept(self) -> str:
        """Return the query string with its "?" if it survives switching language, else blank."""
        kept = getattr(self.page or self.request, "keeps_query", False)
        query = self.request.GET.urlencode() if kept else ""
        return f"?{query}" if query else ""

    @cached_property
    def page_number(self) -> int:
        """Return the requested page number of a listing; 1 if the parameter is not a number."""
        number = self.request.GET.get("page", "")
        return int(number) if number.isascii() and number.isdigit() and len(number) < 9 else 1

    @cached_property
    def canonical(self) -> str:
        """Return the page's canonical URL; blank if search engines should not index this address.

        It is blank for other views, unpublished pages and subpaths, among them filtered lists.
        """
        if self.page is None or not self.page.live or self.subpath:
            return ""
        query = f"?page={self.page_number}" if self.page_number > 1 else ""
        path = self.page.get_url(self.request) or "/"
        return build_absolute_url(path + query, self.request)

    @cached_property
    def share_picture(self) -> str:
        """Return the URL of the share picture (Open Graph): the page's own, or the site's."""
        page, code = self.page, languages.get_active_language()
        name = ""
        if page is not None:
            made = SharePicture.objects.filter(page_id=page.pk, language=code)
            name = next(iter(made.values_list("file", flat=True)), "")
        storage = SharePicture._meta.get_field("file").storage
        path = storage.url(name) if name else static("img/share.png")
        return urljoin(build_absolute_url("/", self.request), path)

    @cached_property
    def locales(self) -> list[str]:
        """Return the page's languages in Open Graph form (``en_US``), the active one first."""
        codes = [languages.get_active_language()]
        if self.alternates:
            codes.append(languages.get_other_language(codes[0]))
        return [languages.LOCALES[code] for code in codes]

    @cached_property
    def alternates(self) -> list[tuple[str, str]]:
        """Return (hreflang, URL) pairs with x-default; empty if the page is in one language."""
        page = self.page
        if not self.canonical or page is None or len(page.shown_languages) < 2:
            return []
        alternates = [
            (link.tag, build_absolute_url(link.url.removesuffix(self.kept), self.request))
            for link in self.languages
        ]
        return [*alternates, ("x-default", alternates[0][1])]


def _current(path: str, url: str) -> str:
    return "page" if path == url else "true" if path.startswith(url) else ""


WAGTAIL_SERVE = "wagtail_serve"
