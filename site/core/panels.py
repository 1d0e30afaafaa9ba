"""Panels of the admin's forms, with both languages of a text in one form."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
    PublishingPanel,
    TabbedInterface,
    TitleFieldPanel,
)
from wagtail.admin.widgets import AdminAutoHeightTextInput

import languages
from core.forms import SitePageForm
from languages.labels import label_in_language

COPY_WORDS = {
    "en": _("Start from the Chinese text"),
    "zh-hans": _("Start from the English text"),
}


def make_field_panel(
    name: str, code: str, label: str | Promise | None = None, **kwargs: Any
) -> FieldPanel:
    """Return the panel of a translated field in one language."""
    if label is not None:
        kwargs["heading"] = label_in_language(label, code)
    return FieldPanel(languages.get_field_name(name, code), **kwargs)


def make_bilingual_panels(name: str, label: str | Promise | None = None) -> list[FieldPanel]:
    """Return the panels of a translated field, one for each language."""
    return [make_field_panel(name, code, label) for code in languages.CODES]


class CopyLanguagePanel(Panel):
    """Button that copies the other language's texts into blank fields, as a start for translating.

    It saves the draft, so nothing is lost.
    """

    def __init__(self, code: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.code = code

    def clone_kwargs(self) -> dict[str, Any]:
        return {**super().clone_kwargs(), "code": self.code}

    class BoundPanel(Panel.BoundPanel):
        template_name = "core/panels/copy_language.html"

        def get_context_data(self, parent_context: object = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            return {**context, "code": self.panel.code, "words": COPY_WORDS[self.panel.code]}


class DatePanel(FieldPanel):
    """Read-only panel of a date that the site sets; left out while there is none."""

    def format_value_for_display(self, value: datetime) -> str:
        return date_format(timezone.localtime(value), "DATETIME_FORMAT")

    class BoundPanel(FieldPanel.BoundPanel):
        def is_shown(self) -> bool:
            return super().is_shown() and bool(self.value_from_instance)


def make_page_edit_handler(
    translated: Iterable[tuple[str, str | Promise]] = (),
    details: Iterable[Any] = (),
    dated: str = "",
    form_class: type[SitePageForm] = SitePageForm,
    in_menus: bool = True,
) -> TabbedInterface:
    """Return a page's edit handler: a tab for each language, and one for shared fields.

    ``translated`` are (name, label) of the page type's own translated fields, placed after title
    and summary; ``details`` are panels for the third tab. ``dated`` names a translated date that is
    shown read-only after the field ``shown``; ``in_menus`` adds the field ``show_in_menus``.
    """
    translated, details = list(translated), list(details)
    return TabbedInterface(
        [
            *(
                ObjectList(
                    _language_panels(code, translated, dated), heading=languages.OWN_NAMES[code]
                )
                for code in languages.CODES
            ),
            ObjectList([*details, *_shared_panels(details, in_menus)], heading=_("Details")),
        ],
        # Set here, not on the page class: Wagtail overwrites the base page's attribute at start.
        base_form_class=form_class,
    )


def _language_panels(code: str, translated: list[tuple[str, Any]], dated: str) -> list[Panel]:
    return [
        CopyLanguagePanel(code),
        _title_panel(code),
        make_field_panel("shown", code, _("Shown")),
        *([_date_panel(dated, code)] if dated else []),
        make_field_panel("summary", code, _("Summary"), widget=make_short_text_area()),
        *(make_field_panel(name, code, label) for name, label in translated),
        MultiFieldPanel(
            [
                make_field_panel("seo_title", code, _("Title for search engines")),
                make_field_panel(
                    "search_description",
                    code,
                    _("Description for search engines"),
                    widget=make_short_text_area(),
                ),
            ],
            heading=_("For search engines"),
            classname="collapsed",
        ),
    ]


def _date_panel(name: str, code: str) -> Panel:
    heading = label_in_language(_("First published"), code)
    return DatePanel(languages.get_field_name(name, code), heading=heading, read_only=True)


def _title_panel(code: str) -> Panel:
    """Return the title's panel in one language.

    While staff type, the slug is made from the English title; without one it is made from the
    Chinese title on saving. The panel has a label and a border like every field: Wagtail's large
    title has neither, and new users take it for white space.
    """
    name, heading = languages.get_field_name("title", code), label_in_language(_("Title"), code)
    if code == languages.CODES[0]:
        return TitleFieldPanel(
            name, heading=heading, placeholder=False, targets=["slug"], classname="", help_text=""
        )
    return FieldPanel(name, heading=heading)


def make_short_text_area() -> AdminAutoHeightTextInput:
    """Return a text area of two lines, which grows with its text."""
    return AdminAutoHeightTextInput(attrs={"rows": 2})


def _shared_panels(details: list[Any], in_menus: bool) -> list[Panel]:
    placed = {getattr(panel, "field_name", "") for panel in details}
    return [
        *([] if "picture" in placed else [FieldPanel("picture")]),
        FieldPanel(
            "slug", help_text=_("The last part of the address, the same in both languages.")
        ),
        *([FieldPanel("show_in_menus")] if in_menus else []),
        PublishingPanel(),
    ]
