"""Baseline for `make bench`: a Django application with one view, no middleware and a fixed body.

The body is the content of the file that the environment variable BARE_BODY names.
"""

import os
from pathlib import Path

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import re_path

BODY = Path(os.environ["BARE_BODY"]).read_bytes()
settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["localhost"], SECRET_KEY="bare")


def view(request: HttpRequest) -> HttpResponse:
    """Return the fixed body, whatever the path is."""
    return HttpResponse(BODY)


urlpatterns = [re_path("", view)]
application = get_wsgi_application()
