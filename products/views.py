"""Views that serve the grades as JSON and CSV at permanent URLs: ``/products/grades.json`` etc."""

import hashlib
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.encoding import iri_to_uri
from django.views.decorators.http import require_safe

from page_cache.middleware import same_for_everybody
from products.grades import open_data
from products.grades.files.writing import write_csv
from products.models import Grade

JSON, CSV = "application/json", "text/csv; charset=utf-8"


@same_for_everybody(query_parameters=())
@require_safe
def grades_json(request: HttpRequest) -> HttpResponse:
    """Return all grades as JSON."""
    describer = open_data.Describer(request)
    return _answer(request, open_data.dump_json(describer.all(_grades())).encode(), JSON)


@same_for_everybody(query_parameters=())
@require_safe
def grades_csv(request: HttpRequest) -> HttpResponse:
    """Return all grades as CSV, with the same columns as the import file.

    A ``Link`` header with rel="license" names the licence, if one is set.
    """
    response = _answer(request, write_csv(_grades()), CSV)
    response["Content-Disposition"] = 'attachment; filename="grades.csv"'
    licence_url = open_data.Describer(request).settings.data_licence_url
    if licence_url:
        response["Link"] = f'<{iri_to_uri(licence_url)}>; rel="license"'
    return response


@same_for_everybody(query_parameters=())
@require_safe
def grade_json(request: HttpRequest, slug: str) -> HttpResponse:
    """Return one grade as JSON; raise Http404 if the slug is unknown."""
    grade = Grade.objects.filter(slug=slug).select_related("export_note").first()
    if grade is None:
        raise Http404("No such grade")
    describer = open_data.Describer(request)
    return _answer(request, open_data.dump_json(describer.describe_grade(grade)).encode(), JSON)


def _grades() -> list[Grade]:
    return Grade.objects.select_related("export_note").in_order()


def _answer(request: HttpRequest, content: bytes, content_type: str) -> HttpResponse:
    """Return the content with its hash as ETag, or 304 if the client already has this version.

    CORS headers allow scripts of other sites to read it; caches may keep it for 300 seconds.
    """
    response: Any = HttpResponse(content, content_type=content_type)
    etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    response["ETag"] = etag
    response["Access-Control-Allow-Origin"] = "*"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    patch_cache_control(response, public=True, max_age=300)
    return get_conditional_response(request, etag=etag, response=response) or response
