"""Response for an uploaded file as a download that no browser opens on the site's origin."""

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


def serve_attachment(
    stored: FieldFile,
    name: str,
    content_type: str = "application/octet-stream",
    cache_control: str = "private, no-store",
) -> FileResponse:
    """Return the file as an attachment called ``name`` (use ``download_name`` for visitors' files).

    Raises Http404 and logs an error if the database row exists but its file is missing.
    """
    try:
        file = stored.open("rb")
    except (FileNotFoundError, ValueError) as error:  # ValueError: no file name in the row
        logger.error("The stored file %r is missing.", stored.name)
        raise Http404("The file is missing") from error
    response = FileResponse(
        file,
        as_attachment=True,
        filename=names.clean_name(name) or "file",
        content_type=content_type,
        headers={**HEADERS, "Cache-Control": cache_control},
    )
    # Tells security.middleware to keep this Content-Security-Policy; its own would allow more.
    response.keeps_policy = True  # type: ignore[attr-defined]
    return response
