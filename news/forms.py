"""Admin form of an article: checks of category, source and slug."""

import re
from typing import Any

from django import forms
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from core.forms import SitePageForm

TAKEN_SLUGS = re.compile(r"\d{4}|category|feed")
"""Slugs below the news index that its own URLs use: years, categories, feeds."""


class ArticlePageForm(SitePageForm):
    """Article form: requires a category to publish, and a source URL with http or https."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if category := self.fields.get("category"):
            category.empty_label = None
        if address := self.fields.get("source_url"):
            address.validators = [URLValidator(schemes=["http", "https"])]
            address.error_messages["invalid"] = _(
                "This is not the address of a web page: it must begin with https:// or http://."
            )

    def clean_slug(self) -> str:
        slug = super().clean_slug()
        if TAKEN_SLUGS.fullmatch(slug):
            raise forms.ValidationError(
                _("“%(slug)s” is the address of a list of articles; choose another."),
                params={"slug": slug},
            )
        return slug

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if not self.is_deferred_validation and "category" in self.fields:
            if not data.get("category"):
                self.add_error("category", _("To be published, an article needs a category."))
            if data.get("source_url") and not any(self._texts("source_name")):
                self.add_error(
                    "source_url",
                    _("The source has an address but no name; readers are shown its name."),
                )
        return data
