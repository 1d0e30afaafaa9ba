"""Search records of pages: title, names, headings, summary, text."""

from django.utils import translation
from django.utils.translation import gettext as _

import languages
from core.models import SitePage
from news.models import ArticlePage
from products.models import ApplicationPage, FamilyPage, ProductTypePage
from search.models import Kind, SearchRecord

KINDS: dict[type, Kind] = {
    ArticlePage: Kind.NEWS,
    ApplicationPage: Kind.APPLICATION,
    FamilyPage: Kind.PRODUCT,
    ProductTypePage: Kind.PRODUCT,
}
LONGEST_TITLE = 300


def make_page_record(page: SitePage, code: str) -> SearchRecord:
    """Return the record of a page in a language, not saved."""
    kind = KINDS.get(type(page), Kind.PAGE)
    title, title_language = _title(page, code)
    return SearchRecord(
        language=code,
        kind=kind,
        language_kind=f"{code}:{kind}",
        page_id=page.pk,
        title=title[:LONGEST_TITLE],
        title_language=title_language,
        names=_names(page, code),
        headings="\n".join(page.headings_in(code)),
        summary=_own(page, "summary", code),
        description=_own(page, "search_description", code),
        text="\n".join(page.texts_in(code)),
        date=getattr(page, "date", None),
    )


def _title(page: SitePage, code: str) -> tuple[str, str]:
    """Return (title, its language): the other language's title if there is none in ``code``.

    Without any title, it is the slug.
    """
    for language in (code, languages.get_other_language(code)):
        if title := _own(page, "title", language):
            return title, language
    return page.slug, code


def _names(page: SitePage, code: str) -> str:
    """Return other names of a page, one per line.

    They are its title for search engines and, for pages with an enquiry form, words for enquiries.
    """
    names = [_own(page, "seo_title", code)]
    if page.takes_enquiries:
        with translation.override(code):
            names.append(_("Enquiry, request for quotation, telephone, e-mail"))
    return "\n".join(name for name in names if name)


def _own(page: SitePage, name: str, code: str) -> str:
    return getattr(page, languages.get_field_name(name, code)) or ""
