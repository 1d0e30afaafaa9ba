"""Documents for readers to download: which are taken, and how many bytes."""

WAGTAILDOCS_DOCUMENT_FORM_BASE = "media.documents.form.SiteDocumentForm"
# A catalogue in print quality; what is larger keeps a reader on a phone waiting.
WAGTAILDOCS_MAX_UPLOAD_SIZE = 50 * 1024 * 1024
# media.documents.serving answers in its place; without it, nothing is shown in the browser either.
WAGTAILDOCS_INLINE_CONTENT_TYPES: list[str] = []
WAGTAILDOCS_SERVE_METHOD = "serve_view"
