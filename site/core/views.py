"""Views without a page: language redirect, robots.txt, manifest, media, health checks, errors."""

import posixpath

from django.conf import settings
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.templatetags.static import static
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.static import serve

import languages
from core.addresses import build_absolute_url
from core.models import CompanySettings
from page_cache.middleware import same_for_everybody

BAND = "#0a2c38"
"""The colour ``--band`` of static/css/tokens.css."""
PUBLIC_FOLDERS = ("images/", "share/")
"""Public folders of MEDIA_ROOT: renditions and share pictures."""


def root(request: HttpRequest) -> HttpResponse:
    """Redirect ``/`` to the home page in the language that the browser prefers.

    LocaleMiddleware reads Accept-Language and names it in ``Vary``.
    """
    return HttpResponseRedirect(f"/{languages.get_active_language()}/")


@same_for_everybody(query_parameters=())
def robots(request: HttpRequest) -> HttpResponse:
    """Return robots.txt, which allows everything and names the sitemap."""
    lines = [
        "User-agent: *",
        "Allow: /",
        f"Sitemap: {build_absolute_url('/sitemap.xml', request)}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@same_for_everybody(query_parameters=())
def manifest(request: HttpRequest) -> HttpResponse:
    """Return the web app manifest: how a phone shows the site on its home screen."""
    company = CompanySettings.load(request_or_site=request)
    name = company.name or request.get_host()
    icons = [
        {"src": static(f"img/icon-{size}.png"), "sizes": f"{size}x{size}", "type": "image/png"}
        for size in (192, 512)
    ]
    data = {
        "name": name,
        "short_name": settings.WAGTAIL_SITE_NAME,
        "lang": languages.TAGS[languages.get_active_language()],
        "start_url": f"/{languages.get_active_language()}/",
        "scope": "/",
        "display": "minimal-ui",
        "background_color": BAND,
        "theme_color": BAND,
        "icons": icons,
    }
    return JsonResponse(data, content_type="application/manifest+json")


def nowhere(request: HttpRequest) -> HttpResponse:
    """Raise Http404, for a URL of Wagtail that this site does not offer."""
    raise Http404("Closed")


def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """Serve files generated from uploads, where no proxy serves them before Django.

    Raises Http404 for files outside PUBLIC_FOLDERS, whatever else MEDIA_ROOT contains.
    """
    path = posixpath.normpath(path).lstrip("/")
    if not path.startswith(PUBLIC_FOLDERS):
        raise Http404(path)
    try:
        response = serve(request, path, document_root=str(settings.MEDIA_ROOT))
    except (OSError, ValueError) as error:  # e.g. a name too long for the file system
        raise Http404(path) from error
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


@never_cache
def live(request: HttpRequest) -> HttpResponse:
    """Return 200: the process answers (liveness check)."""
    return JsonResponse({"status": "ok"})


@never_cache
def ready(request: HttpRequest) -> HttpResponse:
    """Return 200 if the database answers, else 503 (readiness check)."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Exception:  # whatever a driver raises, the caller needs a status
        return JsonResponse({"status": "database unavailable"}, status=503)
    return JsonResponse({"status": "ok"})


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Return the error page for a malformed request (400)."""
    return _problem(request, 400, _("This address can't be read"))


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Return the error page for a refused request (403)."""
    return _problem(request, 403, _("You may not open this page"))


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Return the error page for an unknown URL (404)."""
    return _problem(request, 404, _("This page does not exist"))


def unreadable_form(request: HttpRequest) -> HttpResponse:
    """Return the error page for a form with missing or malformed fields (400)."""
    return _problem(
        request,
        400,
        _("What was sent can't be read"),
        _(
            "A part of it is missing, or is not of its kind. Go back, reload the page and send it "
            "again."
        ),
    )


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Return the error page for a form sent without its CSRF cookie (403), with advice."""
    return _problem(
        request,
        403,
        _("The form could not be accepted"),
        _(
            "Your browser did not send the cookie that protects the form. Allow cookies for this "
            "site, go back, reload the page and send it again, or write to us by e-mail."
        ),
    )


def server_error(request: HttpRequest) -> HttpResponse:
    """Return the error page for a failure (500) without the database, which may be the cause."""
    context = {
        "tag": languages.TAGS[languages.get_active_language()],
        "email": settings.CONTACT_EMAIL,
        "telephone": settings.CONTACT_TELEPHONE,
    }
    return render(request, "500.html", context, status=500)


def _problem(request: HttpRequest, status: int, title: str, text: str = "") -> HttpResponse:
    """Return an error page with a title, an explanation and links to the site."""
    with translation.override(languages.get_active_language()):
        return render(
            request, "problem.html", {"title": title, "text": text, "status": status}, status=status
        )
