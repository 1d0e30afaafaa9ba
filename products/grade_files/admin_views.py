"""Files of grades in the admin: downloaded, uploaded, and followed until they are written."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
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
    grades = Grade.objects.in_order().select_related("export_note")
    name = f"grades-{timezone.localdate().isoformat()}.{extension}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(write(grades), content_type=content_type, headers=headers)


@only_for(may_import)
def choose(request: HttpRequest) -> HttpResponse:
    """Asks for a file and hands it to the worker."""
    form = GradeFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        name, data = form.cleaned_data["file"]
        return redirect("grade_import_status", GradeImport.start(request.user, name, data).pk)
    recent = GradeImport.objects.filter(user_id=request.user.pk).defer("content", "report")[:RECENT]
    context = {"form": form, "columns": COLUMNS, "recent": recent}
    return render(request, "products/admin/import_grades.html", context)


@only_for(may_import)
def status(request: HttpRequest, pk: int) -> HttpResponse:
    """How far the worker is, or what came of it."""
    item = _own(request, pk)
    context = {"item": item, "report": ReportView(item.report), "list_url": list_url()}
    context["progress"] = progress_text(item)
    return render(request, "products/admin/grade_import.html", context)


@only_for(may_import)
def progress(request: HttpRequest, pk: int) -> HttpResponse:
    """The same for the script that keeps the page up to date."""
    item = _own(request, pk)
    return JsonResponse(
        {
            "done": item.rows_done,
            "total": item.rows_total,
            "text": progress_text(item),
            "finished": not item.is_under_way,
        }
    )


@require_POST
@only_for(may_import)
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Has the file written, if it may be."""
    item = _own(request, pk)
    if ReportView(item.report).may_be_confirmed:
        item.confirm()
    return redirect("grade_import_status", pk)


@require_POST
@only_for(may_import)
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Forgets the file, if it is not too late."""
    if not _own(request, pk).cancel():
        return redirect("grade_import_status", pk)
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


def _own(request: HttpRequest, pk: int) -> GradeImport:
    """Everybody sees to their own files."""
    imports = GradeImport.objects.defer("content")
    return get_object_or_404(imports, pk=pk, user_id=request.user.pk)
