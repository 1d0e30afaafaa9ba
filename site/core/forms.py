"""Admin form of all pages: titles and slugs, fields needed to publish, error messages."""

from typing import Any

from anyascii import anyascii
from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import AbstractPage

import languages
from core.translating import copy_texts


class SitePageForm(WagtailAdminPageForm):
    """Page form that requires a title in one language, and the needed fields in each shown one.

    Without any title a page cannot be saved, not even as a draft by autosave; a draft with a title
    in either language can. A blank slug is made from the title.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False
        for code in languages.CODES:
            if title := self.fields.get(languages.get_field_name("title", code)):
                title.required = False

    def clean_slug(self) -> str:
        slug = self.cleaned_data.get("slug")
        # The browser makes a new page's slug from the title, without checking that it is free.
        made = self.instance.pk is None and slug == slugify(self.data.get("title_en", ""))
        return self._slug_from_title() if made or not slug else slug

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean()
        titles = {code: self._title(code) for code in languages.CODES}
        if not any(titles.values()):
            for code in languages.CODES:
                self._complain("title", code, NO_TITLE)
        elif not self.is_deferred_validation:
            for code in languages.CODES:
                if data.get(languages.get_field_name("shown", code)):
                    self._ask_for_what_is_needed(code)
        return data

    def _ask_for_what_is_needed(self, code: str) -> None:
        """Add an error for each blank field that a shown language needs."""
        position = languages.CODES.index(code)
        for name in type(self.instance).needed_to_publish:
            field = languages.get_field_name(name, code)
            is_in_form = field in self.fields and field not in self.errors
            if is_in_form and not self._texts(name)[position]:
                self._complain(name, code, MISSING[name][code])

    def _texts(self, name: str) -> list[Any]:
        """Return a translated field's values in the order of languages.CODES; falsy where blank."""
        values = (
            self.cleaned_data.get(languages.get_field_name(name, code)) for code in languages.CODES
        )
        return [value.strip() if isinstance(value, str) else value for value in values]

    def _title(self, code: str) -> str:
        return self._texts("title")[languages.CODES.index(code)] or ""

    def get_field_updates_for_resave(self) -> list[tuple[str, Any]]:
        """Return Wagtail's updates, with the new slug if the submitted one was changed on saving.

        That happens when another page has it already. A blank slug stays blank in the open form, so
        that it goes on following the title.
        """
        updates: list[tuple[str, Any]] = super().get_field_updates_for_resave()
        if self.data.get("slug") not in ("", None, self.instance.slug):
            updates.append(("slug", self.instance.slug))
        return updates

    def save(self, commit: bool = True) -> AbstractPage:
        if (code := self.data.get("copy_into")) in languages.CODES:
            copy_texts(self, code)
        return super().save(commit)

    def _complain(self, name: str, code: str, message: Any) -> None:  # noqa: ANN401  # lazy texts have no public type
        name = languages.get_field_name(name, code)
        if name in self.fields:
            self.add_error(name, forms.ValidationError(message))

    def _slug_from_title(self) -> str:
        """Return a free slug from the English title, else from the transliterated Chinese one.

        A number is appended if a sibling page has the slug already.
        """
        for code in languages.CODES:
            # Read the raw input: the title fields may be cleaned after the slug.
            title = self.data.get(self.add_prefix(languages.get_field_name("title", code)), "")
            if base := slugify(anyascii(title))[:200]:
                break
        else:
            base = "page"  # no title (an error in clean()), or one without letters
        slug, number = base, 2
        page_class = type(self.instance).base_page_model
        while not page_class._slug_is_available(slug, self.parent_page, self.instance):
            slug, number = f"{base}-{number}", number + 1
        return slug


NO_TITLE = _("A page needs a title in one of the languages.")
MISSING = {
    "title": {
        "en": _(
            "The page is to be shown in English but has no English title. "
            "Write it, or untick “Shown”."
        ),
        "zh-hans": _(
            "The page is to be shown in Chinese but has no Chinese title. "
            "Write it, or untick “Shown”."
        ),
    },
    "summary": {
        "en": _(
            "The page is to be shown in English but has no English summary. "
            "Write it, or untick “Shown”."
        ),
        "zh-hans": _(
            "The page is to be shown in Chinese but has no Chinese summary. "
            "Write it, or untick “Shown”."
        ),
    },
    "body": {
        "en": _(
            "The page is to be shown in English but has no English text. "
            "Write it, or untick “Shown”."
        ),
        "zh-hans": _(
            "The page is to be shown in Chinese but has no Chinese text. "
            "Write it, or untick “Shown”."
        ),
    },
}
"""Error messages by field name (as in a page type's ``needed_to_publish``) and language."""
