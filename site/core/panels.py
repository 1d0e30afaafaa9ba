"""The admin's forms: both languages of a text in one form."""

from collections.abc import Iterable
from typing import Any

from django.utils.text import format_lazy
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

from core import languages
from core.forms import SitePageForm

LABELS = {"en": _("English"), "zh-hans": _("Chinese")}


def in_language(label: Any, code: str) -> Any:
    """A field's label with its language: Title (English)."""
    return format_lazy("{label} ({language})", label=label, language=LABELS[code])


def field_panel(name: str, code: str, label: Any = None, **kwargs: Any) -> FieldPanel:
    """The panel of a translated field in one language."""
    if label is not None:
        kwargs["heading"] = in_language(label, code)
    return FieldPanel(languages.field_name(name, code), **kwargs)


def bilingual(name: str, label: Any = None) -> list[FieldPanel]:
    """A translated field's two panels, one below the other."""
    return [field_panel(name, code, label) for code in languages.CODES]


def page_form(
    translated: Iterable[tuple[str, Any]] = (), details: Iterable[Any] = ()
) -> TabbedInterface:
    """A page's form: a tab for each language, one for what both share.

    ``translated`` names the page type's own translated fields with their labels, as they follow the
    title and the summary; ``details`` are panels for the third tab.
    """
    translated = list(translated)
    return TabbedInterface(
        [
            *(
                ObjectList(_language_panels(code, translated), heading=LABELS[code])
                for code in languages.CODES
            ),
            ObjectList([*details, *_shared_panels()], heading=_("Details")),
        ],
        # Not as the page class's attribute: Wagtail overwrites the base page's when it starts.
        base_form_class=SitePageForm,
    )


def _language_panels(code: str, translated: list[tuple[str, Any]]) -> list[Panel]:
    return [
        _title_panel(code),
        field_panel("shown", code, _("Shown")),
        field_panel("summary", code, _("Summary"), widget=few_lines()),
        *(field_panel(name, code, label) for name, label in translated),
        MultiFieldPanel(
            [
                field_panel("seo_title", code, _("Title for search engines")),
                field_panel(
                    "search_description",
                    code,
                    _("Description for search engines"),
                    widget=few_lines(),
                ),
            ],
            heading=_("For search engines"),
            classname="collapsed",
        ),
    ]


def _title_panel(code: str) -> Panel:
    """The address is made from the English title as it is written; where there is none, from the
    Chinese one when the page is saved."""
    name, heading = languages.field_name("title", code), in_language(_("Title"), code)
    if code == languages.CODES[0]:
        return TitleFieldPanel(name, heading=heading, placeholder=heading, targets=["slug"])
    return FieldPanel(name, heading=heading, classname="title")


def few_lines() -> AdminAutoHeightTextInput:
    """A text field of two lines, which grows with its text."""
    return AdminAutoHeightTextInput(attrs={"rows": 2})


def _shared_panels() -> list[Panel]:
    return [
        FieldPanel(
            "slug", help_text=_("The last part of the address, the same in both languages.")
        ),
        FieldPanel("picture"),
        FieldPanel("show_in_menus"),
        PublishingPanel(),
    ]
