"""Admin views for redirects: import from a file, and target URLs without a host."""

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.contrib.redirects import views
from wagtail.contrib.redirects.forms import RedirectForm
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import log

import languages
from seo.redirect_file import RedirectRow, RowChecker, check_redirect_rows, read_rows
from uploads.spreadsheets import MAX_BYTES, MESSAGES, UnreadableFileError

LANGUAGES = [("en", _("English")), ("zh-hans", _("Chinese"))]


class SiteRedirectForm(RedirectForm):
    """Wagtail's redirect form, which also accepts a target without a host, such as /en/news/.

    Wagtail's own form refuses to save one.
    """

    redirect_link = forms.CharField(
        label=_("Redirect to an address"),
        required=False,
        max_length=255,
        validators=[
            RegexValidator(
                r"^(https?://[^/\s]|/(?![/\\]))\S*$",
                _("Write an address that begins with https:// or with /en/ or /zh-hans/."),
            )
        ],
        help_text=_(
            "An address on this site begins with its language: /en/news/ or /zh-hans/news/."
        ),
    )

    def _get_validation_exclusions(self) -> set[str]:
        excluded: set[str] = super()._get_validation_exclusions()
        return excluded | {"redirect_link"}


class RedirectCreateView(views.CreateView):
    """Wagtail's view for a new redirect, with ``SiteRedirectForm``."""

    form_class = SiteRedirectForm


class RedirectEditView(views.EditView):
    """Wagtail's view for editing a redirect, with ``SiteRedirectForm``."""

    form_class = SiteRedirectForm


class RedirectFileForm(forms.Form):
    """Form for the file, and for the language of new addresses without a language prefix."""

    import_file = forms.FileField(
        label=_("File"),
        help_text=_("CSV (UTF-8, or as a Chinese Excel saves it) or an Excel workbook (.xlsx)."),
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,.xlsx"}),
    )
    language = forms.ChoiceField(
        label=_("Language"),
        choices=LANGUAGES,
        help_text=_("Of the new addresses that do not begin with /en/ or /zh-hans/."),
    )

    def clean_import_file(self) -> list[RedirectRow]:
        """Return the rows of the file; raise ValidationError if it cannot be read."""
        file = self.cleaned_data["import_file"]
        if file.size > MAX_BYTES:
            raise forms.ValidationError(MESSAGES["file_large"])
        try:
            return read_rows(file.name, file.read())
        except UnreadableFileError as error:
            raise forms.ValidationError(str(error)) from error


@views.permission_checker.require_any("add")
def import_redirects(request: HttpRequest) -> HttpResponse:
    """Import all redirects of a file; if any row is invalid, import none and list the errors."""
    form = RedirectFileForm(
        request.POST or None,
        request.FILES or None,
        initial={"language": languages.get_active_language()},
    )
    errors: list[dict[str, Any]] = []
    if form.is_valid():
        checker = RowChecker(request, form.cleaned_data["language"])
        results = list(check_redirect_rows(form.cleaned_data["import_file"], checker))
        errors = [
            {"row": row, "message": result} for row, result in results if isinstance(result, str)
        ]
        if not errors:
            _save([result for _row, result in results if isinstance(result, Redirect)])
            message = ngettext(
                "%(count)d redirect was imported.", "%(count)d redirects were imported.",
                len(results),
            )  # fmt: skip
            messages.success(request, message % {"count": len(results)})
            return redirect("wagtailredirects:index")
    context = {"form": form, "errors": errors}
    return render(request, "seo/admin/import_redirects.html", context)


@transaction.atomic
def _save(redirects: list[Redirect]) -> None:
    for item in redirects:
        item.save()
        log(instance=item, action="wagtail.create")
