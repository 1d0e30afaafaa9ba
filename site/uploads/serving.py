"""Giving a file out so that no browser opens it on the site."""

import logging

from django.db.models.fields.files import FieldFile
from django.http import FileResponse, Http404

from uploads import names

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
}

logger = logging.getLogger(__name__)


def attachment(
    stored: FieldFile,
    name: str,
    content_type: str = "application/octet-stream",
    cache_control: str = "private, no-store",
) -> FileResponse:
    """The file as bytes to be saved under ``name`` (``download_name`` makes one for a stranger's).

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
        content_type=content_type,
        headers={**HEADERS, "Cache-Control": cache_control},
    )
    # Tells security.middleware that no other policy, which would allow more, must take its place.
    response.keeps_policy = True  # type: ignore[attr-defined]
    return response
