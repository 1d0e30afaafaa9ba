"""Modules loaded in a web worker before the first request."""

import os
import subprocess
import sys

import pytest

STARTS = """
import sys
import config.wsgi, config.urls
from django.urls import reverse
reverse("wagtailadmin_home")
print(*sys.modules)
"""
UNUSED = {
    "openpyxl": "workbooks",
    "numpy": "the tests",
    "PIL.ImageFont": "pictures, which the worker draws",
}


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    """Return the names of the modules loaded by a production process that is ready to serve."""
    environment = {
        **os.environ, "DJANGO_SETTINGS_MODULE": "config.settings.production", "SECRET_KEY": "x",
        "ALLOWED_HOSTS": "localhost", "DATABASE_URL": "sqlite:///unused.sqlite3",
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", STARTS], env=environment, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_pages_and_admin_are_there(loaded: set[str]) -> None:
    assert {"wagtail.images.views.chooser", "core.views", "search.views"} <= loaded


@pytest.mark.parametrize("name", UNUSED)
def test_what_no_reader_needs_is_not(loaded: set[str], name: str) -> None:
    assert name not in loaded, UNUSED[name]


def test_what_is_for_commands_and_developers_is_not(loaded: set[str]) -> None:
    assert "demo" in loaded  # needed for its management commands
    assert not [name for name in loaded if name.startswith(("demo.", "styleguide"))]
