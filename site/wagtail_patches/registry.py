"""Apply the patches at start, after a check that what they replace still exists."""

from importlib import import_module
from typing import Protocol, cast

from django.core.exceptions import ImproperlyConfigured

PATCHES = ("chooser_scripts", "link_schemes", "page_chooser", "bad_requests")
"""Modules of this package, each with ``PATCHED`` and ``apply``."""


class Patch(Protocol):
    """A module that replaces something of a framework.

    Its docstring gives the reason, the upstream issue and the versions it was checked with.
    """

    PATCHED: tuple[str, ...]
    """What it replaces or relies on, as ``package.module:Class.attribute``."""

    @staticmethod
    def apply() -> None:
        """Put the replacement in place."""


def apply_patches() -> None:
    """Check and apply every patch.

    Raise ImproperlyConfigured where a framework's update has removed what a patch relies on: the
    site does not start, instead of failing later in a request.
    """
    for name in PATCHES:
        patch = cast(Patch, import_module(f"wagtail_patches.{name}"))
        for target in patch.PATCHED:
            check_target(name, target)
        patch.apply()


def check_target(patch: str, target: str) -> None:
    """Raise ImproperlyConfigured unless ``package.module:Class.attribute`` exists."""
    module, _colon, path = target.partition(":")
    try:
        value: object = import_module(module)
        for attribute in path.split("."):
            value = getattr(value, attribute)
    except (ImportError, AttributeError) as error:
        raise ImproperlyConfigured(
            f"wagtail_patches/{patch}.py relies on {target}, which is gone: {error}. Compare the "
            "patch with the framework's new version, then change or delete it."
        ) from error
