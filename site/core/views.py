"""The views that belong to no page."""

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
from core.addresses import absolute
from core.models import CompanySettings
from page_cache.middleware import same_for_everybody

BAND = "#0a2c38"
"""The colour of the band in static/css/tokens.css."""
PUBLIC_FOLDERS = ("images/", "share/")
"""Of MEDIA_ROOT: sizes of pictures, share pictures."""


def root(request: HttpRequest) -> HttpResponse:
    """``/`` sends the reader on by the languages the browser asks for (LocaleMiddleware reads them
    and says so in ``Vary``)."""
    return HttpResponseRedirect(f"/{languages.active()}/")


@same_for_everybody(query_parameters=())
def robots(request: HttpRequest) -> HttpResponse:
    lines = ["User-agent: *", "Allow: /", f"Sitemap: {absolute('/sitemap.xml', request)}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@same_for_everybody(query_parameters=())
def manifest(request: HttpRequest) -> HttpResponse:
    """What a telephone shows of the site on its home screen."""
    company = CompanySettings.load(request_or_site=request)
    name = company.name or request.get_host()
    icons = [
        {"src": static(f"img/icon-{size}.png"), "sizes": f"{size}x{size}", "type": "image/png"}
        for size in (192, 512)
    ]
    data = {
        "name": name,
        "short_name": settings.WAGTAIL_SITE_NAME,
        "lang": languages.TAGS[languages.active()],
        "start_url": f"/{languages.active()}/",
        "scope": "/",
        "display": "minimal-ui",
        "background_color": BAND,
        "theme_color": BAND,
        "icons": icons,
    }
    return JsonResponse(data, content_type="application/manifest+json")


def nowhere(request: HttpRequest) -> HttpResponse:
    """An address of Wagtail's that this site does not have."""
    raise Http404("Closed")


def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """Serve what the site has made of uploads, where no proxy does before the request gets here.

    Only the folders that it makes itself, whatever else lies beside them.
    """
    path = posixpath.normpath(path).lstrip("/")
    if not path.startswith(PUBLIC_FOLDERS):
        raise Http404(path)
    try:
        response = serve(request, path, document_root=str(settings.MEDIA_ROOT))
    except (OSError, ValueError) as error:  # a name longer than the file system takes
        raise Http404(path) from error
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


@never_cache
def live(request: HttpRequest) -> HttpResponse:
    """The process answers."""
    return JsonResponse({"status": "ok"})


@never_cache
def ready(request: HttpRequest) -> HttpResponse:
    """The database answers too; 503 where it does not."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Exception:  # whatever a driver raises, the machine that asks wants a status
        return JsonResponse({"status": "database unavailable"}, status=503)
    return JsonResponse({"status": "ok"})


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _problem(request, 400, _("This address can't be read"))


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _problem(request, 403, _("You may not open this page"))


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _problem(request, 404, _("This page does not exist"))


def unreadable_form(request: HttpRequest) -> HttpResponse:
    """What was sent is not what the form sends."""
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
    """A form sent without its cookie: says so, and what to do."""
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
    """Asks nothing of the database, which may be what failed."""
    context = {
        "tag": languages.TAGS[languages.active()],
        "email": settings.CONTACT_EMAIL,
        "telephone": settings.CONTACT_TELEPHONE,
    }
    return render(request, "500.html", context, status=500)


def _problem(request: HttpRequest, status: int, title: str, text: str = "") -> HttpResponse:
    """A page that says what is wrong and leads on."""
    with translation.override(languages.active()):
        return render(
            request, "problem.html", {"title": title, "text": text, "status": status}, status=status
        )
