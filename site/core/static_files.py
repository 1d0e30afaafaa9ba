"""Static files under names that carry their hash."""

import re
from collections.abc import Iterator
from typing import Any

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

OWN_SCRIPT = re.compile(r"^js/[\w-]+\.js$")
COMMENT = re.compile(rb"^\s*(?://.*|/\*\*.*\*/)\n", re.MULTILINE)
"""One that has its lines to itself."""


class HashedStorage(CompressedManifestStaticFilesStorage):
    """Within modules too: a page of today never imports a module of yesterday. The site's own
    scripts lose their comments, which readers would load."""

    support_js_module_import_aggregation = True

    def _save(self, name: str, content: Any) -> str:
        if OWN_SCRIPT.match(name):
            content = ContentFile(COMMENT.sub(b"", content.read()))
        return str(super()._save(name, content))

    def post_process(self, paths: dict[str, Any], **options: Any) -> Iterator[Any]:
        own = {name: (self, name) for name in paths if OWN_SCRIPT.match(name)}
        return super().post_process({**paths, **own}, **options)
