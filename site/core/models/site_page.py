"""Base page model: translated fields, visibility by language, listings, serving, previews."""

from datetime import date
from typing import Any

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from PIL import Image
from wagtail.models import (
    AbstractPage,
    DefaultBasePageMixin,
    PageManager,
    PageViewRestriction,
)
from wagtail.models.pages import AbstractPageMeta
from wagtail.search import index

import languages
from core.models.draft_titles import DraftTitles
from core.models.page_texts import PageTexts
from core.querysets import SitePageQuerySet
from media.artwork import get_hero_rendition
from page_cache.memory import get_or_make


class SitePageManager(PageManager.from_queryset(SitePageQuerySet)):  # type: ignore[misc]
    """Manager with the methods of ``SitePageQuerySet``."""


class SitePage(DraftTitles, PageTexts, AbstractPage, DefaultBasePageMixin):
    """Base of every page type; ``wagtail.models.Page`` is not used.

    ``title``, ``seo_title``, ``search_description``, ``summary`` and ``shown`` are translated
    (``core.translation``): read without a suffix they follow the active language and fall back to
    the other one, except ``shown``, which never does.
    """

    shown = models.BooleanField(
        _("shown"),
        default=True,
        help_text=_(
            "Readers find this page in this language only while this is ticked. A change takes "
            "effect when the page is published."
        ),
    )
    summary = models.TextField(
        _("summary"),
        blank=True,
        help_text=_("One or two sentences: shown under the title and in listings."),
    )

    picture = models.ForeignKey(
        "core.SiteImage",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Shown at the head of the page, in listings and where it is shared."),
    )

    # Template of a drawing that the page's card shows instead of its picture.
    drawing_template = ""

    # Fields that a language needs before the page is published in it (``core.forms.MISSING``).
    needed_to_publish: tuple[str, ...] = ("title",)

    # True for the page type with the enquiry form, to which buttons on all pages link.
    takes_enquiries = False
    enquiry_kind = ""  # type name in links that start an enquiry; blank: none
    # Query parameters that pages of this type read; the others are removed from the request before
    # the page is served (``page_cache.query``).
    query_parameters: frozenset[str] = frozenset()
    # True if the query string survives switching language.
    keeps_query = False

    objects = SitePageManager()

    search_fields = [
        *(field for field in AbstractPage.search_fields if field.field_name != "title"),
        *DefaultBasePageMixin.search_fields,
        *(
            field
            for code in languages.CODES
            for field in (
                index.SearchField(languages.get_field_name("title", code), boost=2),
                index.AutocompleteField(languages.get_field_name("title", code)),
                index.FilterField(languages.get_field_name("title", code)),
                index.SearchField(languages.get_field_name("summary", code)),
                index.FilterField(languages.get_field_name("shown", code)),
            )
        ),
        index.FilterField("title"),
    ]

    class Meta(AbstractPageMeta):
        verbose_name = _("page")
        verbose_name_plural = _("pages")
        # For listing children: a path range alone also contains all deeper descendants.
        indexes = [models.Index(fields=["depth", "path"], name="pages_below")]

    @property
    def enquiry_item(self) -> str:
        """Return this page as an item of an enquiry, ``type:ring``; blank if it cannot be one."""
        return f"{self.enquiry_kind}:{self.slug}" if self.enquiry_kind else ""

    # --- Languages

    def is_shown_in(self, code: str) -> bool:
        """Return True if readers of a language can see this page."""
        return bool(getattr(self, languages.get_field_name("shown", code)))

    @property
    def shown_languages(self) -> list[str]:
        """Return the codes of the languages in which readers see this page, in the site's order."""
        return [code for code in languages.CODES if self.is_shown_in(code)]

    def get_url_in(self, code: str, request: HttpRequest | None = None) -> str | None:
        """Return this page's URL in a language; None for a page outside the site's tree."""
        with translation.override(code):
            url: str | None = self.get_url(request)
        return url

    def _own(self, name: str) -> str:
        """Return a translated text in the active language, without fallback to the other."""
        return getattr(self, languages.get_field_name(name, languages.get_active_language())) or ""

    # --- Listings

    def get_teasers(self, limit: int | None = None) -> "SitePageQuerySet":
        """Return the pages below this one that readers can see, in tree order, for a listing."""
        children: SitePageQuerySet = self.get_children()
        pages: SitePageQuerySet = children.for_readers().with_pictures()[:limit]
        return pages

    @classmethod
    def subpages(cls) -> list[tuple[str, date | None]]:
        """Return (subpath, last change) of URLs below pages of this type that are not pages.

        The subpath follows the page's own URL. The sitemap lists them.
        """
        return []

    # --- Serving

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Return the page, or a redirect to the language in which it is shown."""
        return self.elsewhere(request) or super().serve(request, *args, **kwargs)

    def elsewhere(self, request: HttpRequest) -> HttpResponse | None:
        """Return a redirect to the other language, or None if the page is shown in the active one.

        Raises Http404 if the page is shown in neither.
        """
        code = languages.get_active_language()
        if self.is_shown_in(code):
            return None
        # 302 and not 301: a translation may be added later.
        if self.is_shown_in(languages.get_other_language(code)):
            address = self.get_url_in(languages.get_other_language(code), request)
            return HttpResponseRedirect(address or "/")
        raise Http404("This page is shown in no language.")

    def get_view_restrictions(self) -> models.QuerySet:
        """Return Wagtail's view restrictions, without its queries if the whole site has none."""
        restrictions: models.QuerySet
        if get_or_make("any view restriction", PageViewRestriction.objects.exists):
            restrictions = super().get_view_restrictions()
        else:
            restrictions = PageViewRestriction.objects.none()
        return restrictions

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        request.served_page = self  # type: ignore[attr-defined]  # read by SiteContext
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["breadcrumbs"] = self.get_breadcrumbs(request)
        return context

    def get_breadcrumbs(self, request: HttpRequest) -> list[dict[str, Any]]:
        """Return the ancestors from the home page down, as ``{"page": …, "url": …}``.

        Ancestors that readers cannot see are left out. Routing has loaded each page's parent
        already: on a served page this costs no query.
        """
        breadcrumbs = []
        page: SitePage = self
        while page.depth > 2:
            page = page.get_parent()
            if page.live and page.is_shown_in(languages.get_active_language()):
                breadcrumbs.append({"page": page, "url": page.get_url(request)})
        return breadcrumbs[::-1]

    # --- Search engines and sharing

    open_graph_type = "website"

    @property
    def title_for_search(self) -> str:
        """Return the title for search engines and shared links.

        An SEO title is used in its own language only; it never replaces the title of the other
        language.
        """
        return self._own("seo_title") or self.title

    @property
    def description_for_search(self) -> str:
        """Return the description for search engines and shared links, in this language if any."""
        own = self._own("search_description") or self._own("summary")
        return own or self.search_description or self.summary

    def get_structured_data(self, context: dict[str, Any]) -> list[dict[str, Any]]:
        """Return the JSON-LD nodes that this page type adds (``seo.structured_data``)."""
        return []

    @property
    def share_artwork_key(self) -> str:
        """Return a key of the share picture's artwork; a new key has the picture drawn again."""
        picture = self.picture
        return f"{picture.file.name} {picture.get_focal_point()}" if picture else ""

    def get_share_artwork(self) -> Image.Image | None:
        """Return the right half of the share picture; None for the site's own.

        It is slow and called by the worker only.
        """
        return get_hero_rendition(self.picture) if self.picture else None

    # --- Previews: one for each language

    preview_modes = [("en", _("English")), ("zh-hans", _("Chinese"))]

    @property
    def default_preview_mode(self) -> str:
        """Return the editor's own language."""
        return languages.get_active_language()

    def make_preview_request(
        self,
        original_request: HttpRequest | None = None,
        preview_mode: str | None = None,
        *args: Any,
        **kwargs: Any,
    ) -> HttpResponse:
        """Return the page as readers of the mode's language will see it.

        The editor's own language is active again afterwards.
        """
        mode = preview_mode if preview_mode in languages.CODES else self.default_preview_mode
        with translation.override(mode):
            response: HttpResponse = super().make_preview_request(
                original_request, mode, *args, **kwargs
            )
        return response

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        # Without a page URL, the request got the browser's language instead of the mode's.
        translation.activate(mode_name)
        request.LANGUAGE_CODE = mode_name
        response: HttpResponse = super().serve_preview(request, mode_name)
        return response
