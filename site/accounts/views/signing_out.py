"""Signing out leaves nothing of the admin in the browser."""

from allauth.account import views
from django.http import HttpRequest
from django.http.response import HttpResponseBase


def sign_out(request: HttpRequest) -> HttpResponseBase:
    """allauth's view. What scripts have stored goes with the session; pages of the admin are kept
    by no browser (no-store), and the cookie that knows the browser opens nothing."""
    response: HttpResponseBase = views.logout(request)
    if request.method == "POST":
        response.headers["Clear-Site-Data"] = '"storage"'
    return response
