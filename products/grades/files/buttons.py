"""Who may take files of grades in and out, and the buttons for it above the list of grades."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import HeaderButton

from products.models.grade import Grade


def may_import(user: Any) -> bool:
    """A file can add grades and change them: it takes the right to do both."""
    return user.has_perms(["products.add_grade", "products.change_grade"])


def may_download(user: Any) -> bool:
    """The file shows what the admin's list of grades shows."""
    return user.has_perm("products.view_grade") or user.has_perm("products.change_grade")


def header_buttons(user: Any) -> list[HeaderButton]:
    """The buttons that a user may press, for ``header_buttons`` of an index view."""
    buttons = []
    if may_import(user):
        buttons.append(HeaderButton(_("Import"), reverse("grade_import"), icon_name="upload"))
    if may_download(user):
        for label, name in ((_("Download (XLSX)"), "xlsx"), (_("Download (CSV)"), "csv")):
            address = reverse("grade_download", args=[name])
            buttons.append(HeaderButton(label, address, icon_name="download"))
    return buttons


def list_url() -> str:
    """Where the admin lists the grades; its home as long as it lists none."""
    viewset = getattr(Grade, "snippet_viewset", None)
    return reverse(viewset.get_url_name("list") if viewset else "wagtailadmin_home")
