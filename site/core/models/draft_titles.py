"""Draft titles in both languages, for lists in the admin."""

from typing import TYPE_CHECKING, Any

from django.db import models

import languages

if TYPE_CHECKING:
    from wagtail.models import AbstractPage, Revision
    from wagtail.models import AbstractPage as Base
else:
    Base = object


class DraftTitles(Base):
    """Mixin for the base page that keeps ``draft_title`` in both languages.

    Wagtail writes it in the editor's language only.
    """

    def get_admin_display_title(self) -> str:
        """Return the draft's title in the editor's language, else the other one, else ``title``."""
        code = languages.get_active_language()
        for language in (code, languages.get_other_language(code)):
            draft: str | None = getattr(self, languages.get_field_name("draft_title", language))
            if draft:
                return draft
        title: str = self.title
        return title

    def minimal_clean(self) -> None:
        """Validate a draft as Wagtail does, but without assigning the cleaned title.

        Wagtail assigns it, which would copy the title that is shown (perhaps the other language's)
        into the editor's own language.
        """
        self._set_core_field_defaults()
        self._meta.get_field("title").clean(self.title, self)
        self._check_slug_is_unique()

    def save_revision(self, *args: Any, **kwargs: Any) -> "Revision":
        """Save a revision as Wagtail does, and store the draft's title in both languages.

        Wagtail writes ``draft_title`` in the editor's language only; lists in the other language
        would keep the title of an earlier draft.
        """
        revision = super().save_revision(*args, **kwargs)
        titles = {}
        for code in languages.CODES:
            title = getattr(self, languages.get_field_name("title", code)) or ""
            setattr(self, languages.get_field_name("draft_title", code), title)
            titles[languages.get_field_name("draft_title", code)] = title
        self.base_page_model.objects.filter(pk=self.pk).update(**titles)
        return revision

    def with_content_json(self, content: dict[str, Any]) -> "AbstractPage":
        """Return a page from revision content, with the stored draft titles in both languages.

        Wagtail keeps ``draft_title`` in the editor's language only.
        """
        page = super().with_content_json(content)
        for code in languages.CODES:
            name = languages.get_field_name("draft_title", code)
            setattr(page, name, getattr(self, name))
        return page

    def update_aliases(self, **kwargs: Any) -> None:
        """Update aliases as Wagtail does, and their ``draft_title`` in both languages.

        Wagtail sets it in the editor's language only.
        """
        super().update_aliases(**kwargs)
        titles = {
            languages.get_field_name("draft_title", code): models.F(
                languages.get_field_name("title", code)
            )
            for code in languages.CODES
        }
        self.base_page_model.objects.filter(alias_of_id=self.pk).update(**titles)
