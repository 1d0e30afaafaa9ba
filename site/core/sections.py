"""Sections of the site: the pages directly below the home page, as menus show them."""

from dataclasses import dataclass

from django.http import HttpRequest
from wagtail.models import Site

from core.querysets import SitePageQuerySet


@dataclass(frozen=True)
class Section:
    """A page below the home page in one language; plain values that threads may share."""

    pk: int
    url: str
    title: str
    title_en: str | None
    title_zh_hans: str | None
    show_in_menus: bool
    takes_enquiries: bool


def read_sections(request: HttpRequest) -> list[Section]:
    """Return the sections that readers can see in the active language, in tree order."""
    site = Site.find_for_request(request)
    if site is None:
        return []
    pages: SitePageQuerySet = site.root_page.get_children().for_readers()
    return [
        Section(
            pk=page.pk,
            url=page.get_url(request) or "",
            title=page.title,
            title_en=page.title_en,
            title_zh_hans=page.title_zh_hans,
            show_in_menus=page.show_in_menus,
            takes_enquiries=page.specific_class.takes_enquiries,
        )
        for page in pages
    ]
