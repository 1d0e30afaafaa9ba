"""Giving a stranger's file out so that no browser opens it on the site."""

import logging

from django.db.models.fields.files import FieldFile
from django.http import FileResponse, Http404

from enquiries.files import names

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": "private, no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
}

logger = logging.getLogger(__name__)


def attachment(stored: FieldFile, name: str) -> FileResponse:
    """The file as bytes to be saved under ``name`` (``download_name`` makes one).

    Raises Http404, and logs an error, where the row is there and the file is not.
    """
    try:
        file = stored.open("rb")
    except (FileNotFoundError, ValueError) as error:  # ValueError: the row names none
        logger.error("The stored file %r is missing.", stored.name)
        raise Http404("The file is missing") from error
    response = FileResponse(
        file,
        as_attachment=True,
        filename=names.plain(name) or "file",
        content_type="application/octet-stream",
        headers=HEADERS,
    )
    # Tells core.middleware that the admin's policy, which allows more, must not take its place.
    response.keeps_policy = True  # type: ignore[attr-defined]
    return response
