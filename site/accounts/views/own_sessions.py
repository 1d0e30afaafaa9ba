"""View of the user's own sessions: list them and end them."""

from typing import cast

from allauth.account.decorators import reauthentication_required
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts import audit, sessions
from accounts.models import User


@never_cache
@login_required
@require_http_methods(["GET", "POST"])
@reauthentication_required(allow_get=True)
def own_sessions(request: HttpRequest) -> HttpResponse:
    """List the user's sessions; on POST end one (``end``: its id) or all others ("others")."""
    user = cast(User, request.user)  # login_required
    if request.method == "POST":
        chosen = request.POST.get("end", "")
        if chosen == "others":
            sessions.end_other_sessions(user, but=request.session.session_key)
        else:
            number = int(chosen) if chosen.isdecimal() and len(chosen) < 19 else 0
            get_object_or_404(UserSession, user=user, pk=number).end()
        audit.log_staff_action("accounts.sessions_ended", user, request)
        messages.success(request, _("Signed out there."))
        return redirect("usersessions_list")
    context = {
        "sessions": sessions.list_sessions(user),
        "current": request.session.session_key,
    }
    return render(request, "usersessions/list.html", context)
