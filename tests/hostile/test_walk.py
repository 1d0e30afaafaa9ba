"""Every form and query parameter of the site under hostile input: no 500, nothing of it runs or leads
away, no file outside of the storage.

``HOSTILE_REQUESTS`` says how many in all (2,000), ``HOSTILE_SEED`` which: a failure names its seed.
``make drill-hostile`` sends 20,000.
"""

import os
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as site_settings
from django.core.management import call_command
from django.db import connection
from django.test import Client

from tests import factories
from tests.hostile.walk.walker import Browser, Walk, walk

pytestmark = [pytest.mark.django_db, pytest.mark.data]

SEED = int(os.environ.get("HOSTILE_SEED", "1"))
REQUESTS = int(os.environ.get("HOSTILE_REQUESTS", "2000"))
OF_POSTGRES = 4  # there a fourth of them: what differs is the database
STAFF = 0.5
PUBLIC_SEEDS = [
    f"/{prefix}/{page}"
    for prefix in ("en", "zh-hans")
    for page in ("", "enquiry/", "enquiry/?add=grade:n42sh", "account/login/", "account/password/reset/",
                 "account/logout/", "products/grades/?q=n42&sort=br&compare=n42sh")
] + ["/", "/sitemap.xml", "/robots.txt", "/products/grades.json", "/health/ready"]  # fmt: skip
STAFF_SEEDS = ["/admin/"]
CHECKOUT = site_settings.BASE_DIR
PASSING = {".git", ".venv", "node_modules", "var", "__pycache__", ".pytest_cache", ".hypothesis",
           ".ruff_cache", ".mypy_cache"}  # fmt: skip


@pytest.fixture
def storage(tmp_path: Path, settings: Any) -> Iterator[Path]:
    """The site's folder, three levels deep: whatever climbs out of it is found."""
    settings.VAR_DIR = tmp_path / "a" / "b" / "var"
    settings.MEDIA_ROOT = settings.VAR_DIR / "media"
    settings.VAR_DIR.mkdir(parents=True)
    before = _listing(CHECKOUT), set(os.listdir("/tmp")), set(os.listdir("/"))
    yield settings.VAR_DIR
    around = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")}
    assert {path for path in around if not path.startswith("a/b/var/")} == {"a", "a/b", "a/b/var"}
    assert {path.name for path in settings.VAR_DIR.iterdir()} <= {"media", "library", "private"}
    assert _listing(CHECKOUT) == before[0]
    for name in (set(os.listdir("/tmp")) - before[1]) | (set(os.listdir("/")) - before[2]):
        assert "zq" not in name


def _listing(folder: Path) -> set[str]:
    found = set()
    for root, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name not in PASSING]
        found |= {os.path.join(root, name) for name in files}
    return found


@pytest.fixture
def content(storage: Path, monkeypatch: pytest.MonkeyPatch, home: Any) -> None:
    """The demo, with its pictures small, and one at least of everything that staff keep."""
    from demo import pictures

    monkeypatch.setattr(pictures, "png", lambda name, width=64: factories.picture_file().read())
    call_command("load_demo", verbosity=0)
    factories.DocumentFactory()
    factories.SiteImageFactory()
    factories.EnquiryFactory()


def report(result: Walk, seed: int, count: int, seconds: float) -> None:
    forms = [target for target in result.found.targets.values() if target.method == "POST"]
    print(
        f"\nseed {seed}: {count} requests and {result.followed} pages they led to in {seconds:.0f} s, "
        f"into {len(forms)} forms and {len(result.found.targets) - len(forms)} addresses with "
        f"{len(result.found.parameters)} parameters, read from {result.found.pages} pages; "
        f"answers: {dict(sorted(result.statuses.items()))}"
    )
    lines = [f"{what}\n      {request}" for what, request in result.problems.items()]
    assert not lines, f"HOSTILE_SEED={seed}\n" + "\n".join(lines)


def share(part: float) -> int:
    every = OF_POSTGRES if connection.vendor == "postgresql" else 1
    return max(1, round(REQUESTS * part / every))


def test_what_readers_can_send(content: None) -> None:
    """Pages, forms and accounts, in both languages, with a list of parts in the basket."""
    client = Client()
    client.get("/en/enquiry/", {"add": "grade:n42sh"})
    started, count = time.monotonic(), share(1 - STAFF)

    result = walk(
        Browser(client.cookies), PUBLIC_SEEDS, lambda path: not path.startswith("/admin/"), count,
        random.Random(SEED),
    )  # fmt: skip

    forms = {target.path for target in result.found.targets.values() if target.method == "POST"}
    for prefix in ("en", "zh-hans"):
        for form in ("contact/", "enquiry/", "account/login/", "account/password/reset/"):
            assert f"/{prefix}/{form}" in forms
    assert {"q", "page", "add", "compare", "temperature"} <= result.found.parameters
    report(result, SEED, count, time.monotonic() - started)


def test_what_staff_can_send(content: None, staff_client: Client) -> None:
    """Everything in the admin, as a superuser."""
    started, count = time.monotonic(), share(STAFF)

    result = walk(
        Browser(staff_client.cookies), STAFF_SEEDS, lambda path: path.startswith("/admin/"), count,
        random.Random(SEED + 1),
    )  # fmt: skip

    paths = " ".join(
        target.path for target in result.found.targets.values() if target.method == "POST"
    )
    for form in (
        "pages/add/news/articlepage/", "/edit/", "/move/", "/copy/", "/delete/", "images/add/",
        "documents/add/", "redirects/import/", "redirects/add/", "users/add", "groups/new",
        "settings/core/companysettings/", "grades/import/", "account/", "images/chooser/create/",
        "documents/multiple/add/", "collections/add/",
    ):  # fmt: skip
        assert form in paths, form
    assert {"q", "p", "next", "collection_id", "ordering"} <= result.found.parameters
    report(result, SEED + 1, count, time.monotonic() - started)
