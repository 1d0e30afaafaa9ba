"""Static files storage with hashed file names."""

import re
from collections.abc import Iterator
from typing import Any

from django.core.files.base import ContentFile, File
from whitenoise.storage import CompressedManifestStaticFilesStorage

OWN_SCRIPT = re.compile(r"^js/[\w-]+\.js$")
COMMENT = re.compile(rb"^\s*(?://.*|/\*\*.*\*/)\n", re.MULTILINE)
"""A comment without code on its line: ``//``, or ``/** … */`` on a single line."""


class HashedStorage(CompressedManifestStaticFilesStorage):
    """Manifest storage that also replaces the names in imports between JavaScript modules.

    So a new page never imports a module of an earlier release. The site's own scripts lose the
    comments that match COMMENT, to send fewer bytes.
    """

    support_js_module_import_aggregation = True

    def _save(self, name: str, content: File) -> str:
        if OWN_SCRIPT.match(name):
            content = ContentFile(COMMENT.sub(b"", content.read()))
        return str(super()._save(name, content))

    def post_process(self, paths: dict[str, Any], **options: Any) -> Iterator[Any]:
        own = {name: (self, name) for name in paths if OWN_SCRIPT.match(name)}
        processed: Iterator[Any] = super().post_process({**paths, **own}, **options)
        return processed
