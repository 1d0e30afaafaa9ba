"""Files of grades in the admin: downloaded, uploaded, and followed until they are written."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from core.spreadsheets import MAX_BYTES, MESSAGES, UnreadableFileError, check_file
from products.grade_files import writing
from products.grade_files.buttons import list_url, may_download, may_import
from products.grade_files.columns import COLUMNS
from products.grade_files.reports import ReportView
from products.models.grade import Grade
from products.models.grade_import import GradeImport

View = Callable[..., HttpResponse]
FORMATS = {"xlsx": (writing.to_xlsx, writing.XLSX), "csv": (writing.to_csv, writing.CSV)}
RECENT = 5


def only_for(allowed: Callable[[Any], bool]) -> Callable[[View], View]:
    """A view for users of whom ``allowed`` is true; Wagtail tells the others."""

    def decorate(view: View) -> View:
        @wraps(view)
        def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not allowed(request.user):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return checked

    return decorate


class GradeFileForm(forms.Form):
    """Asks for the file; what tells at once that it is none is said at once."""

    file = forms.FileField(
        label=_("File"),
        help_text=_("CSV (UTF-8, or as a Chinese Excel saves it) or an Excel workbook (.xlsx)."),
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,.xlsx"}),
    )

    def clean_file(self) -> Any:
        """Name and content of the file."""
        file = self.cleaned_data["file"]
        if file.size > MAX_BYTES:
            raise forms.ValidationError(MESSAGES["file_large"])
        data = file.read()
        try:
            check_file(file.name, data)
        except UnreadableFileError as error:
            raise forms.ValidationError(str(error)) from error
        return file.name, data


@only_for(may_download)
def download(request: HttpRequest, extension: str) -> HttpResponse:
    """The table as it is, in the trade's order."""
    write, content_type = FORMATS[extension]
    grades = Grade.objects.select_related("export_note").in_order()
    name = f"grades-{timezone.localdate().isoformat()}.{extension}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(write(grades), content_type=content_type, headers=headers)


@only_for(may_import)
def choose(request: HttpRequest) -> HttpResponse:
    """Asks for a file and hands it to the worker."""
    posted = request.method == "POST"
    form = GradeFileForm(request.POST, request.FILES) if posted else GradeFileForm()
    if form.is_valid():
        name, data = form.cleaned_data["file"]
        return redirect("grade_import_status", GradeImport.start(request.user, name, data).pk)
    recent = GradeImport.objects.filter(user=_user(request)).defer("content", "report")[:RECENT]
    context = {"form": form, "columns": COLUMNS, "recent": recent}
    return render(request, "products/admin/import_grades.html", context)


def on_own(view: View) -> View:
    """A view of one of the user's own files, which it gets in place of the key. Where there is
    none (any more), back to choosing one."""

    @wraps(view)
    def found(request: HttpRequest, pk: int) -> HttpResponse:
        imports = GradeImport.objects.filter(user=_user(request)).defer("content")
        if item := imports.filter(pk=pk).first():
            return view(request, item)
        messages.warning(request, gettext("This file is no longer there."))
        return redirect("grade_import")

    return only_for(may_import)(found)


@on_own
def status(request: HttpRequest, item: GradeImport) -> HttpResponse:
    """How far the worker is, or what came of it."""
    context = {
        "item": item,
        "report": ReportView(item.report),
        "progress": progress_text(item),
        "list_url": list_url(),
    }
    return render(request, "products/admin/grade_import.html", context)


@on_own
def progress(request: HttpRequest, item: GradeImport) -> HttpResponse:
    """The same for the script that keeps the page up to date."""
    return JsonResponse(
        {
            "done": item.rows_done,
            "total": item.rows_total,
            "text": progress_text(item),
            "finished": not item.is_under_way,
        }
    )


@require_POST
@on_own
def confirm(request: HttpRequest, item: GradeImport) -> HttpResponse:
    """Has the file written, if it may be."""
    if ReportView(item.report).may_be_confirmed:
        item.confirm()
    return redirect("grade_import_status", item.pk)


@require_POST
@on_own
def cancel(request: HttpRequest, item: GradeImport) -> HttpResponse:
    """Forgets the file, if it is not too late."""
    if not item.cancel():
        return redirect("grade_import_status", item.pk)
    messages.success(request, gettext("The import was cancelled. Nothing has been written."))
    return redirect("grade_import")


def progress_text(item: GradeImport) -> str:
    """What the worker is doing, in the active language."""
    if item.is_late:
        return gettext("The worker has not started yet. Is it running?")
    if item.state in item.QUEUED:
        return gettext("Waiting for the worker.")
    if not item.rows_total:
        return gettext("The file is being read.")
    if item.state == item.State.WRITING and item.rows_done == item.rows_total:
        return ngettext("%(count)d row is being written.", "%(count)d rows are being written.",
                        item.rows_total) % {"count": item.rows_total}  # fmt: skip
    params = {"done": item.rows_done, "total": item.rows_total}
    return gettext("Row %(done)d of %(total)d") % params


def _user(request: HttpRequest) -> Any:
    return request.user
