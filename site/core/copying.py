"""Page copying in the admin, with a title for the copy in each language."""

from typing import Any, cast

from django import forms
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.actions.copy_page import CopyPageAction
from wagtail.admin import messages
from wagtail.admin.forms.pages import CopyForm
from wagtail.admin.views.pages.copy import CopyView

import languages
from core.forms import MISSING, NO_TITLE

NEW_TITLE = {
    "en": gettext_lazy("New title (English)"),
    "zh-hans": gettext_lazy("New title (Chinese)"),
}


class SitePageCopyForm(CopyForm):
    """Wagtail's copy form with a title field for each language.

    Wagtail asks for one title and stores it in the editor's language: an English editor who copies
    a Chinese page would store its Chinese title as the English one.
    """

    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["new_title"]
        draft = self.page.get_latest_revision_as_object()
        fields = {
            languages.get_field_name("new_title", code): forms.CharField(
                label=NEW_TITLE[code],
                required=False,
                max_length=255,
                initial=getattr(draft, languages.get_field_name("title", code)),
            )
            for code in languages.CODES
        }
        self.fields = {**fields, **self.fields}

    @property
    def titles(self) -> dict[str, str]:
        """Return the copy's titles by field name, such as ``title_en``."""
        return {
            languages.get_field_name("title", code): self._title(code) for code in languages.CODES
        }

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean()
        if not any(self.titles.values()):
            self.add_error(
                languages.get_field_name("new_title", languages.get_active_language()), NO_TITLE
            )
        elif data.get("publish_copies") and not data.get("alias"):
            for code in self.page.specific.shown_languages:
                if not self._title(code):
                    self.add_error(
                        languages.get_field_name("new_title", code), MISSING["title"][code]
                    )
        return data

    def _title(self, code: str) -> str:
        return self.cleaned_data.get(languages.get_field_name("new_title", code)) or ""


class SitePageCopyView(CopyView):
    """Wagtail's copy view with a title in each language."""

    template_name = "core/admin/copy_page.html"

    def get_form_class(self) -> type[forms.Form]:
        return SitePageCopyForm

    def form_valid(self, form: SitePageCopyForm) -> HttpResponse:
        data = form.cleaned_data
        if data.get("alias"):
            # An alias keeps its original's titles.
            return cast(HttpResponse, super().form_valid(form))
        parent = data["new_parent_page"]
        may_publish = parent.permissions_for_user(self.request.user).can_publish_subpage()
        action = CopyPageAction(
            page=self.page,
            recursive=data.get("copy_subpages"),
            to=parent,
            update_attrs={**form.titles, "slug": data["new_slug"]},
            keep_live=may_publish and data.get("publish_copies"),
            user=self.request.user,
        )
        with transaction.atomic():
            page = action.execute()
        messages.success(
            self.request,
            _("Page “%(title)s” was copied.") % {"title": page.get_admin_display_title()},
            buttons=[
                messages.button(reverse("wagtailadmin_pages:edit", args=[page.pk]), _("Edit"))
            ],
        )
        for hook in hooks.get_hooks("after_copy_page"):
            result = hook(self.request, self.page, page)
            if hasattr(result, "status_code"):
                return cast(HttpResponse, result)
        return redirect(self.next_url or reverse("wagtailadmin_explore", args=[parent.pk]))
