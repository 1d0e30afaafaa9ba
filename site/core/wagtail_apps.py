"""Wagtail's apps without what this site doesn't use, and each process would hold in its memory.

``ready()`` of these apps builds the schemas of Wagtail's API v3 whether it is served or not: 13 MB,
and a quarter of a second at each start. While it runs, the modules of that API are stood in for by
others whose functions do nothing. It also imports the REST framework, which looks for the fields of
PostgreSQL and brings its driver in, 8 MB, with SQLite too: there it doesn't find them.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

from django.conf import settings
from wagtail.contrib.redirects.apps import WagtailRedirectsAppConfig
from wagtail.documents.apps import WagtailDocsAppConfig
from wagtail.images.apps import WagtailImagesAppConfig
from wagtail.snippets.apps import WagtailSnippetsAppConfig

API = re.compile(r"wagtail\.(?:\w+\.)*api\.v3(?:\.|$)")
POSTGRES = "django.contrib.postgres"


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
        if name == POSTGRES and settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"):
            raise ModuleNotFoundError("The database is SQLite", name=name)
        return ModuleSpec(name, self, is_package=True) if API.match(name) else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _StandIn(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        pass


@contextmanager
def left_out() -> Iterator[None]:
    """Who imports the API meanwhile gets stand-ins; afterwards they are forgotten, and everything
    is there for who asks for it."""
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


class _Lean:
    def ready(self) -> None:
        with left_out():
            super().ready()  # type: ignore[misc]


class RedirectsConfig(_Lean, WagtailRedirectsAppConfig):
    """Wagtail's redirects."""


class SnippetsConfig(_Lean, WagtailSnippetsAppConfig):
    """Wagtail's snippets."""


class DocumentsConfig(_Lean, WagtailDocsAppConfig):
    """Wagtail's documents."""


class ImagesConfig(_Lean, WagtailImagesAppConfig):
    """Wagtail's images."""
