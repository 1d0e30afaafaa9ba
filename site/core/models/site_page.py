"""The base of every page: its texts in both languages and the switch that shows it in each."""

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
from media.artwork import artwork_of
from page_cache.memory import remembered


class SitePageManager(PageManager.from_queryset(SitePageQuerySet)):  # type: ignore[misc]
    """Pages, with our own questions."""


class SitePage(DraftTitles, PageTexts, AbstractPage, DefaultBasePageMixin):
    """A page of the site. Every page type extends it; nothing uses ``wagtail.models.Page``.

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

    # The template of a drawing that stands on the page's card in place of its picture.
    drawing_template = ""

    # What a language must have before the page is published in it (``core.forms.MISSING``).
    needed_to_publish: tuple[str, ...] = ("title",)

    # Set by the page type whose form takes enquiries; buttons all over the site lead there.
    takes_enquiries = False
    enquiry_kind = ""  # what links call this type where readers ask about it; blank: they can't
    # The query parameters that pages of this type read; the others are removed from the request
    # before the page is made (``page_cache.query``).
    query_parameters: frozenset[str] = frozenset()
    # Whether its address's query means the same in every language.
    keeps_query = False

    objects = SitePageManager()

    search_fields = [
        *(field for field in AbstractPage.search_fields if field.field_name != "title"),
        *DefaultBasePageMixin.search_fields,
        *(
            field
            for code in languages.CODES
            for field in (
                index.SearchField(languages.field_name("title", code), boost=2),
                index.AutocompleteField(languages.field_name("title", code)),
                index.FilterField(languages.field_name("title", code)),
                index.SearchField(languages.field_name("summary", code)),
                index.FilterField(languages.field_name("shown", code)),
            )
        ),
        index.FilterField("title"),
    ]

    class Meta(AbstractPageMeta):
        verbose_name = _("page")
        verbose_name_plural = _("pages")
        # The pages below a page: its path's range alone holds all that stand under them, too.
        indexes = [models.Index(fields=["depth", "path"], name="pages_below")]

    @property
    def enquiry_item(self) -> str:
        """This page as an item of an enquiry: ``type:ring``; blank where it can't be one."""
        return f"{self.enquiry_kind}:{self.slug}" if self.enquiry_kind else ""

    # --- Languages

    def is_shown_in(self, code: str) -> bool:
        """Whether readers of a language find this page."""
        return bool(getattr(self, languages.field_name("shown", code)))

    @property
    def shown_languages(self) -> list[str]:
        """The languages in which readers find this page, in the site's order."""
        return [code for code in languages.CODES if self.is_shown_in(code)]

    def get_url_in(self, code: str, request: HttpRequest | None = None) -> str | None:
        """This page's address in a language; None for a page outside the site's tree."""
        with translation.override(code):
            return self.get_url(request)

    def _own(self, name: str) -> str:
        """A translated text in the active language, never the other one's."""
        return getattr(self, languages.field_name(name, languages.active())) or ""

    # --- Listings

    def get_teasers(self, limit: int | None = None) -> "SitePageQuerySet":
        """The pages below this one that readers find, in the order of the tree, for a listing."""
        return self.get_children().for_readers().with_pictures()[:limit]

    @classmethod
    def subpages(cls) -> list[tuple[str, date | None]]:
        """What has an address of its own below pages of this type without being a page: what
        follows the page's address, and when it last changed. For the sitemap."""
        return []

    # --- Serving

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The page, or the way to the language that has it."""
        return self.elsewhere(request) or super().serve(request, *args, **kwargs)

    def elsewhere(self, request: HttpRequest) -> HttpResponse | None:
        """The way to the language that has this page; None where it is the active one."""
        code = languages.active()
        if self.is_shown_in(code):
            return None
        # 302: it may well be translated tomorrow.
        if self.is_shown_in(languages.other(code)):
            address = self.get_url_in(languages.other(code), request)
            return HttpResponseRedirect(address or "/")
        raise Http404("This page is shown in no language.")

    def get_view_restrictions(self) -> models.QuerySet:
        """As Wagtail's, whose queries are spared where nothing at all is restricted."""
        if not remembered("any view restriction", PageViewRestriction.objects.exists):
            return PageViewRestriction.objects.none()
        return super().get_view_restrictions()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        request.served_page = self  # type: ignore[attr-defined]  # the frame asks for it
        context = super().get_context(request, *args, **kwargs)
        context["breadcrumbs"] = self.get_breadcrumbs(request)
        return context

    def get_breadcrumbs(self, request: HttpRequest) -> list[dict[str, Any]]:
        """The pages above this one from the home page down, as ``{"page": …, "url": …}``.

        Routing has read each page's parent already: on a served page this costs no query.
        """
        found = []
        page: SitePage = self
        while page.depth > 2:
            page = page.get_parent()
            if page.live and page.is_shown_in(languages.active()):
                found.append({"page": page, "url": page.get_url(request)})
        return found[::-1]

    # --- Found and shared

    open_graph_type = "website"

    @property
    def title_for_search(self) -> str:
        """What search engines and shared links call the page. One language's title for search
        engines never takes the place of the title that there is in the other."""
        return self._own("seo_title") or self.title

    @property
    def description_for_search(self) -> str:
        """What search engines and shared links say of the page, in this language if it has any."""
        own = self._own("search_description") or self._own("summary")
        return own or self.search_description or self.summary

    def get_structured_data(self, context: dict[str, Any]) -> list[dict[str, Any]]:
        """What this page type adds to the page's JSON-LD (``seo.structured_data``)."""
        return []

    @property
    def share_artwork_key(self) -> str:
        """Names the artwork of the share picture: when it changes, the picture is drawn anew."""
        picture = self.picture
        return f"{picture.file.name} {picture.get_focal_point()}" if picture else ""

    def get_share_artwork(self) -> Image.Image | None:
        """The right half of the share picture; None for the site's own. Slow: for the worker."""
        return artwork_of(self.picture) if self.picture else None

    # --- Previews: one for each language

    preview_modes = [("en", _("English")), ("zh-hans", _("Chinese"))]

    @property
    def default_preview_mode(self) -> str:
        """The editor's own language first."""
        return languages.active()

    def make_preview_request(
        self,
        original_request: Any = None,
        preview_mode: str | None = None,
        *args: Any,
        **kwargs: Any,
    ) -> HttpResponse:
        """The page as its readers in the mode's language will see it; the editor's own language is
        back in force afterwards."""
        mode = preview_mode if preview_mode in languages.CODES else self.default_preview_mode
        with translation.override(mode):
            return super().make_preview_request(original_request, mode, *args, **kwargs)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        # A page that has no address yet was routed by the browser's languages, not by the mode.
        translation.activate(mode_name)
        request.LANGUAGE_CODE = mode_name
        return super().serve_preview(request, mode_name)
