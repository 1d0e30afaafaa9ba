"""View that serves documents as attachments, so that no browser runs one on the site's origin."""

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import etag
from wagtail import hooks
from wagtail.documents import get_document_model
from wagtail.documents.models import AbstractDocument, document_served

from media.documents.kinds import CONTENT_TYPES
from uploads.serving import serve_attachment


def serve(request: HttpRequest, document_id: str, filename: str) -> HttpResponseBase:
    """Return the document as an attachment; permission is checked by Wagtail's hooks.

    It replaces Wagtail's view, which shows a PDF in the browser on the site's own origin. The hooks
    are ``before_serve_document``. Raises Http404 if the file name in the URL is not the document's.
    """
    document = get_object_or_404(get_document_model(), pk=document_id)
    if document.filename != filename:
        raise Http404(filename)
    for hook in hooks.get_hooks("before_serve_document"):
        if isinstance(answer := hook(document, request), HttpResponseBase):
            return answer
    document_served.send(sender=type(document), instance=document, request=request)
    return _with_etag(request, document)


def _with_etag(request: HttpRequest, document: AbstractDocument) -> HttpResponseBase:
    """Return the file, or 304 Not Modified by its ETag; restricted files are sent with no-store."""
    tag = f'"{document.file_hash}"' if document.file_hash else None
    restricted = bool(document.collection.get_view_restrictions())

    @etag(lambda request: tag)
    def answer(request: HttpRequest) -> HttpResponseBase:
        return serve_attachment(
            document.file,
            document.filename,
            content_type=CONTENT_TYPES.get(
                document.file_extension.lower(), "application/octet-stream"
            ),
            cache_control="private, no-store" if restricted else "no-cache",
        )

    return answer(request)
