"""Admin views of staff users: invitations, and help for those who have lost a second factor."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.users.views.users import CreateView, UserViewSet

from accounts import audit, factors, invitations, sessions
from accounts.models import User
from accounts.staff_forms import StaffCreationForm, StaffEditForm


class StaffCreateView(CreateView):
    """View that creates a user and sends the invitation."""

    success_message = gettext_lazy("%(object)s is entered; the invitation is on its way.")

    def save_instance(self) -> User:
        user: User = super().save_instance()
        invitations.send_invitation(user, self.request)
        return user


@require_http_methods(["GET", "POST"])
def access(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a user's sessions and second factors; on POST run an action of WAYS. Superusers only."""
    if not request.user.is_superuser:
        raise PermissionDenied
    user = get_object_or_404(User, pk=pk)
    if request.method == "POST" and (does := WAYS.get(request.POST.get("do", ""))):
        messages.success(request, does(user, request))
        return redirect("wagtailusers_users:access", pk)
    context = {
        "staff": user,
        "sessions": sessions.list_sessions(user),
        "factors": [factor for factor in factors.list_factors(user)],
        "is_invited": not user.has_usable_password(),
    }
    return render(request, "accounts/admin/access.html", context)


def _invite(user: User, request: HttpRequest) -> str:
    invitations.send_invitation(user, request)
    return _("The invitation is on its way to %(email)s.") % {"email": user.email}


def _end_sessions(user: User, request: HttpRequest) -> str:
    number = sessions.end_other_sessions(user)
    audit.log_staff_action("accounts.sessions_ended", user, request, number=number)
    text = ngettext("%(number)s session is ended.", "%(number)s sessions are ended.", number)
    return text % {"number": number}


def _remove_factors(user: User, request: HttpRequest) -> str:
    """Delete all second factors and end all sessions of a user who has lost their factors.

    If SECOND_FACTOR_REQUIRED is on, the next sign-in asks for a new factor.
    """
    factors.remove_all(user)
    sessions.end_other_sessions(user)
    audit.log_staff_action("accounts.factor_removed", user, request, factor="all")
    return _("The second factors are removed; the next sign-in asks for a new one.")


WAYS: dict[str, Any] = {
    "invite": _invite,
    "end-sessions": _end_sessions,
    "remove-factors": _remove_factors,
}
"""Actions of the view ``access`` by the POST value ``do``; each returns a success message."""


class StaffViewSet(UserViewSet):
    """Wagtail's user viewset without password fields, with a page for each user's access."""

    add_view_class = StaffCreateView
    copy_view_enabled = False  # a copied user would get no invitation
    create_template_name = "accounts/admin/create.html"

    def get_form_class(self, for_update: bool = False) -> type:
        return StaffEditForm if for_update else StaffCreationForm

    def get_urlpatterns(self) -> list[Any]:
        return [*super().get_urlpatterns(), path("<int:pk>/access/", access, name="access")]
