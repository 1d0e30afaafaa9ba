"""Registry of the patches: checks at start that what they replace exists, then applies them."""

from importlib import import_module
from typing import Protocol, cast

from django.core.exceptions import ImproperlyConfigured

PATCHES = ("chooser_scripts", "link_schemes", "page_chooser", "bad_requests")
"""Modules of this package, each with ``PATCHED`` and ``apply``."""


class Patch(Protocol):
    """Interface of a patch: a module that replaces code of a framework.

    Its docstring gives the reason, the upstream issue and the versions it was checked with.
    """

    PATCHED: tuple[str, ...]
    """Names of the code it replaces or relies on, as ``package.module:Class.attribute``."""

    @staticmethod
    def apply() -> None:
        """Replace the code."""


def apply_patches() -> None:
    """Check and apply every patch.

    Raises ImproperlyConfigured if an update of a framework has removed code that a patch relies on:
    the site does not start, instead of failing later in a request.
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
