"""Admin views for grade files: download, upload and check, confirm and import."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from products.grades.files import checking, reading, signing, snapshot, storing, writing
from products.grades.files.buttons import list_url, may_download, may_import
from products.grades.files.columns import COLUMNS
from products.grades.files.problems import RefusedFileError
from products.grades.files.reports import Report
from products.models.grade import Grade
from uploads.spreadsheets import MAX_BYTES, MESSAGES

View = Callable[..., HttpResponse]
FORMATS = {"xlsx": (writing.write_xlsx, writing.XLSX), "csv": (writing.write_csv, writing.CSV)}
# So many rows are checked, and written, within the few seconds that a user waits for a page.
MOST_ROWS = 1_000
TOO_MANY_ROWS = _(
    "The file has more than %(number)d rows. Longer files are imported on the server: "
    "manage.py import_grades FILE"
)
NOT_CHECKED = _(
    "This file was not checked for you. Nothing has been written: choose the file again."
)
OUTDATED = _(
    "The table has changed since the file was checked. Nothing has been written: choose the file "
    "again."
)


def require_permission(allowed: Callable[[Any], bool]) -> Callable[[View], View]:
    """Decorate a view: raise PermissionDenied, which Wagtail handles, unless ``allowed(user)``."""

    def decorate(view: View) -> View:
        @wraps(view)
        def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not allowed(request.user):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return checked

    return decorate


class GradeFileForm(forms.Form):
    """Upload form for a grade file; rejects a file that is not a table of grades."""

    file = forms.FileField(
        label=_("File"),
        help_text=_("CSV (UTF-8, or as a Chinese Excel saves it) or an Excel workbook (.xlsx)."),
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,.xlsx"}),
    )

    def clean_file(self) -> tuple[str, reading.FileTable]:
        """Return (name of the file, its table)."""
        file = self.cleaned_data["file"]
        if file.size > MAX_BYTES:
            raise forms.ValidationError(MESSAGES["file_large"])
        try:
            return file.name, reading.read_grade_file(file.name, file.read(), MOST_ROWS)
        except RefusedFileError as error:
            if error.problem.code == "file_rows":
                raise forms.ValidationError(TOO_MANY_ROWS % {"number": MOST_ROWS}) from error
            raise forms.ValidationError(str(error)) from error


@require_permission(may_download)
def download(request: HttpRequest, extension: str) -> HttpResponse:
    """Return the current table of grades as XLSX or CSV, in the order of ``grades.order``."""
    write, content_type = FORMATS[extension]
    grades = Grade.objects.select_related("export_note").in_order()
    name = f"grades-{timezone.localdate().isoformat()}.{extension}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(write(grades), content_type=content_type, headers=headers)


@require_permission(may_import)
def show_check(request: HttpRequest) -> HttpResponse:
    """Show the upload form; after an upload, show the changes or the errors of each row."""
    posted = request.method == "POST"
    form = GradeFileForm(request.POST, request.FILES) if posted else GradeFileForm()
    if not form.is_valid():
        context = {"form": form, "columns": COLUMNS}
        return render(request, "products/admin/import_grades.html", context)
    name, table = form.cleaned_data["file"]
    now = snapshot.take_snapshot()
    report = Report(checking.check_rows(table, now))
    context = {"file_name": name, "report": report}
    if report.may_be_confirmed:
        context["signed_table"] = signing.sign_table(table, now.fingerprint, request.user)
    return render(request, "products/admin/grade_import.html", context)


@require_POST
@require_permission(may_import)
def confirm(request: HttpRequest) -> HttpResponse:
    """Write the table that was checked, in one transaction, and redirect to the list of grades."""
    try:
        table, fingerprint = signing.unsign_table(
            request.POST.get("signed_table", ""), request.user
        )
        results = storing.store_table(table, request.user, fingerprint)
    except BadSignature:
        messages.error(request, NOT_CHECKED)
        return redirect("grade_import")
    except storing.OutdatedError:
        messages.error(request, OUTDATED)
        return redirect("grade_import")
    counts = checking.summarise(checking.count_kinds(results))
    written = gettext("The file has been written.")
    messages.success(request, f"{written} {counts}")
    return redirect(list_url())
