"""Permissions for the import and download of grades, and the buttons in the admin list."""

from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import HeaderButton

from products.models.grade import Grade


def may_import(user: AbstractUser | AnonymousUser) -> bool:
    """Return True if the user may import: a file adds and changes grades, so both are required."""
    return user.has_perms(["products.add_grade", "products.change_grade"])


def may_download(user: AbstractUser | AnonymousUser) -> bool:
    """Return True if the user may see the list of grades in the admin, which has the same data."""
    return user.has_perm("products.view_grade") or user.has_perm("products.change_grade")


def make_header_buttons(user: AbstractUser | AnonymousUser) -> list[HeaderButton]:
    """Return the buttons the user has permission for, for ``header_buttons`` of an index view."""
    buttons = []
    if may_import(user):
        buttons.append(HeaderButton(_("Import"), reverse("grade_import"), icon_name="upload"))
    if may_download(user):
        for label, name in ((_("Download (XLSX)"), "xlsx"), (_("Download (CSV)"), "csv")):
            address = reverse("grade_download", args=[name])
            buttons.append(HeaderButton(label, address, icon_name="download"))
    return buttons


def list_url() -> str:
    """Return the URL of the admin list of grades; the admin home if no viewset is registered."""
    viewset = getattr(Grade, "snippet_viewset", None)
    return reverse(viewset.get_url_name("list") if viewset else "wagtailadmin_home")
