"""Admin edit panels of an article."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, TabbedInterface

from core.panels import make_bilingual_panels, make_page_edit_handler
from news.forms import ArticlePageForm


def make_article_tabs() -> TabbedInterface:
    """Return the tabs English, 中文 and Details: fields always needed first, rare ones last."""
    return make_page_edit_handler(
        [("body", _("Body"))],
        details=[
            FieldPanel("date"),
            # Radio buttons: with few categories one click is enough; a chooser takes three.
            FieldPanel("category", widget=forms.RadioSelect),
            FieldPanel("picture"),
            FieldPanel("tags"),
            MultiFieldPanel(
                [
                    FieldPanel("authorship"),
                    *make_bilingual_panels("source_name", _("Source")),
                    FieldPanel("source_url"),
                    FieldPanel("source_date"),
                ],
                heading=_("Source"),
            ),
            InlinePanel(
                "chosen_related",
                heading=_("Related articles"),
                label=_("Article"),
                help_text=_(
                    "Left empty, the articles that share most tags are shown, then the newest of "
                    "the same category."
                ),
                max_num=3,
                classname="collapsed",
            ),
        ],
        dated="first_shown_at",
        form_class=ArticlePageForm,
        in_menus=False,
    )
