"""Wagtail's apps without its API v3, which this site doesn't offer.

``ready()`` of these apps builds the API's schemas whether it is served or not: 13 MB of each
process, and a quarter of a second of its start. Here the modules of the API are stood in for while
``ready()`` runs, by others whose functions do nothing.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

from wagtail.contrib.redirects.apps import WagtailRedirectsAppConfig
from wagtail.documents.apps import WagtailDocsAppConfig
from wagtail.images.apps import WagtailImagesAppConfig
from wagtail.snippets.apps import WagtailSnippetsAppConfig

API = re.compile(r"wagtail\.(?:\w+\.)*api\.v3(?:\.|$)")


class _Nothing:
    """Does nothing, whatever is asked of it."""

    def __getattr__(self, name: str) -> "_Nothing":
        return self

    def __call__(self, *args: Any, **kwargs: Any) -> None:
        return None


class _StandIn(ModuleType):
    __path__: list[str] = []

    def __getattr__(self, name: str) -> _Nothing:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Nothing()


class _Finder(MetaPathFinder, Loader):
    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        return ModuleSpec(name, self, is_package=True) if API.match(name) else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _StandIn(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        pass


@contextmanager
def api_left_out() -> Iterator[None]:
    """Who imports the API meanwhile gets stand-ins; afterwards they are forgotten."""
    finder = _Finder()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        for name in [name for name, module in sys.modules.items() if isinstance(module, _StandIn)]:
            del sys.modules[name]
            parent, _dot, child = name.rpartition(".")
            if parent in sys.modules:
                vars(sys.modules[parent]).pop(child, None)


class _WithoutApi:
    def ready(self) -> None:
        with api_left_out():
            super().ready()  # type: ignore[misc]


class RedirectsConfig(_WithoutApi, WagtailRedirectsAppConfig):
    """Wagtail's redirects."""


class SnippetsConfig(_WithoutApi, WagtailSnippetsAppConfig):
    """Wagtail's snippets."""


class DocumentsConfig(_WithoutApi, WagtailDocsAppConfig):
    """Wagtail's documents."""


class ImagesConfig(_WithoutApi, WagtailImagesAppConfig):
    """Wagtail's images."""
