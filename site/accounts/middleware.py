"""Middleware for staff: admin language, session time limits, required second factor."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import Resolver404, resolve, reverse
from django.utils import translation
from django.utils.translation import gettext as _

import languages
from accounts import factors
from accounts.sessions import BEGAN, SEEN
from security import staff_side

WRITTEN_EVERY = 60
"""Seconds between two updates of the last-use time: not each request writes the session."""
NO_USE = {"wagtailadmin_editing_sessions:ping"}
"""Names of views that an open admin page requests automatically; they don't count as use."""
Answer = Callable[[HttpRequest], HttpResponse]


def get_view_name(request: HttpRequest) -> str:
    """Return the view name of the request's path; "" if no URL pattern matches."""
    try:
        return resolve(request.path_info).view_name
    except Resolver404:
        return ""


class StaffLanguageMiddleware:
    """Middleware that activates the user's preferred language for requests to the admin.

    Wagtail does so inside its views only; this also covers responses made outside of them, such as
    the message about a missing permission.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        chosen = self._chosen(request)
        if chosen not in languages.CODES:
            return self.get_response(request)
        with translation.override(chosen):
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", chosen)
            return response

    def _chosen(self, request: HttpRequest) -> str:
        if not staff_side.is_admin(request) or not request.user.is_authenticated:
            return ""
        profile = getattr(request.user, "wagtail_userprofile", None)
        return profile.preferred_language if profile else ""


class SessionLimitsMiddleware:
    """Middleware that ends sessions older than SESSION_LONGEST or unused for SESSION_IDLE."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.session.session_key and request.user.is_authenticated:
            self._check(request)
        return self.get_response(request)

    def _check(self, request: HttpRequest) -> None:
        now, session = time.time(), request.session
        began, seen = session.setdefault(BEGAN, now), session.setdefault(SEEN, now)
        if (
            now - began > settings.SESSION_LONGEST.total_seconds()
            or now - seen > settings.SESSION_IDLE.total_seconds()
        ):
            logout(request)
            messages.info(request, _("You were signed out for safety. Please sign in again."))
        elif now - seen > WRITTEN_EVERY and get_view_name(request) not in NO_USE:
            session[SEEN] = now


class SecondFactorMiddleware:
    """Middleware that requires a second factor if SECOND_FACTOR_REQUIRED is on.

    A signed-in user without one can use only the views whose names start with an entry of
    ``open_to_all``, such as those that set it up. Other admin requests are redirected to that
    setup; everywhere else the user is treated as anonymous.
    """

    open_to_all = ("mfa_", "account_", "set_language", "usersessions_", "manifest")

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # Reading request.user sets "Vary: Cookie", which prevents caching: only with a session.
        known = settings.SECOND_FACTOR_REQUIRED and request.session.session_key
        if known and request.user.is_authenticated:
            if factors.has_any(request.user):
                return self.get_response(request)
            request.is_shut_out = True  # type: ignore[attr-defined]  # read by templates
            if not get_view_name(request).startswith(self.open_to_all):
                if staff_side.is_admin(request) and not staff_side.is_refused(request):
                    return HttpResponseRedirect(reverse("mfa_index"))
                request.user = AnonymousUser()
        return self.get_response(request)
