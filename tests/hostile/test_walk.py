"""Hostile input in every form and query parameter of the site.

It must not cause a status 500, run as script, redirect to another site, or write a file outside of
the storage.

``HOSTILE_REQUESTS`` sets the number of requests in all (150), ``HOSTILE_SEED`` the random seed,
which a failure shows. ``make drill-hostile`` sends 20,000, into every field of every form.
"""

import os
import random
import resource
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.conf import settings as site_settings
from django.db import connection
from django.test import Client

from tests.hostile.walk.storage import FOLDERS, watched
from tests.hostile.walk.walker import Browser, Walk, walk
from tests.support import factories
from tests.unit.accounts.conftest import sign_in
from tests.unit.accounts.passkey import add_passkey

pytestmark = [pytest.mark.django_db, pytest.mark.data]

SEED = int(os.environ.get("HOSTILE_SEED", "1"))
REQUESTS = int(os.environ.get("HOSTILE_REQUESTS", "150"))
OF_POSTGRES = 4 if REQUESTS > 5_000 else 10
"""Divisor of the number of requests on PostgreSQL, where only the database differs."""
PUBLIC_SEEDS = [
    f"/{prefix}/{page}"
    for prefix in ("en", "zh-hans")
    for page in ("", "enquiry/", "enquiry/?add=grade:n42sh", "account/login/",
    "account/password/reset/",
                 "account/logout/", "products/grades/?q=n42&sort=br&compare=n42sh")
] + ["/", "/sitemap.xml", "/robots.txt", "/products/grades.json", "/health/ready"]  # fmt: skip
ACCOUNTS = [f"/{prefix}/account/{page}" for prefix in ("en", "zh-hans")
            for page in ("security/", "sessions/", "password/change/",
            "reauthenticate/")]  # fmt: skip


@pytest.fixture
def storage(tmp_path: Path, settings: Any) -> Iterator[Path]:
    """Yield a copy of the site's folder, three levels below a folder that is watched.

    Path traversal out of the site's folder is therefore noticed.
    """
    files, settings.VAR_DIR = settings.VAR_DIR, tmp_path / "a" / "b" / "var"
    settings.MEDIA_ROOT = settings.VAR_DIR / "media"
    for name in FOLDERS:
        if (files / name).exists():
            shutil.copytree(files / name, settings.VAR_DIR / name)
    settings.MEDIA_ROOT.mkdir(parents=True, exist_ok=True)
    with watched(tmp_path, settings.VAR_DIR, site_settings.BASE_DIR):
        yield settings.VAR_DIR


@pytest.fixture
def everything(demo_site: None, storage: Path, db: None) -> None:
    """Provide the demo, with at least one of each kind of object that staff manage."""
    factories.DocumentFactory()
    factories.SiteImageFactory()
    factories.EnquiryFactory()


@pytest.fixture
def staff(client: Client, everything: None, settings: Any) -> Client:
    """Return a client with a superuser signed in, who is never asked to reauthenticate."""
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 10**6
    sign_in(client, factories.UserFactory(username="walker").username)
    return client


def report(result: Walk, part: str, count: int, began: float) -> None:
    forms = [target for target in result.found.targets.values() if target.method == "POST"]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"\n{part}, seed {SEED}: {count} requests and {result.followed} pages they led to in "
        f"{time.monotonic() - began:.0f} s ({time.process_time():.0f} s of the processor so far, "
        f"{result.finding:.0f} s to find what is there), into {len(forms)} forms and "
        f"{len(result.found.targets) - len(forms)} addresses, {result.sent} of their "
        f"{result.places} fields, with {len(result.found.parameters)} names, read from "
        f"{result.found.pages} pages; answers: {dict(sorted(result.statuses.items()))}; "
        f"{memory} MB; {len(result.problems)} findings"
    )
    lines = [f"{what}\n      {request}" for what, request in result.problems.items()]
    assert not lines, f"HOSTILE_SEED={SEED}\n" + "\n".join(lines)


def share(part: float) -> int:
    every = OF_POSTGRES if connection.vendor == "postgresql" else 1
    return max(1, round(REQUESTS * part / every))


def paths(result: Walk) -> str:
    """Return the paths of all forms found, separated by spaces."""
    return " ".join(
        target.path for target in result.found.targets.values() if target.method == "POST"
    )


def test_what_readers_can_send(everything: None) -> None:
    """Walk over pages, forms and sign-in in both languages, with a grade in the enquiry list."""
    client, began, count = Client(), time.monotonic(), share(0.45)
    client.get("/en/enquiry/", {"add": "grade:n42sh"})

    result = walk(
        Browser(client.cookies), PUBLIC_SEEDS, lambda path: not path.startswith("/admin/"), count,
        random.Random(SEED),
    )  # fmt: skip

    report(result, "readers", count, began)
    for prefix in ("en", "zh-hans"):
        for form in ("contact/", "enquiry/", "account/login/", "account/password/reset/"):
            assert f"/{prefix}/{form}" in paths(result)
    assert {"q", "add", "compare", "temperature"} <= result.found.parameters


def test_what_staff_can_send(staff: Client) -> None:
    """Walk over the whole admin as a superuser."""
    began, count = time.monotonic(), share(0.45)

    result = walk(
        Browser(staff.cookies), ["/admin/"], lambda path: path.startswith("/admin/"), count,
        random.Random(SEED),
    )  # fmt: skip

    report(result, "staff", count, began)
    for form in (
        "pages/add/news/articlepage/", "/edit/", "/move/", "/copy/", "/delete/", "images/add/",
        "documents/add/", "redirects/import/", "redirects/add/", "users/new", "groups/new",
        "settings/core/companysettings/", "grades/import/", "account/", "images/chooser/create/",
        "documents/multiple/add/", "collections/add/",
    ):  # fmt: skip
        assert form in paths(result), form
    assert {"q", "p", "next", "ordering"} <= result.found.parameters


@pytest.mark.parametrize("has_factors", [False, True], ids=["password", "factors"])
def test_what_staff_can_send_to_their_accounts(staff: Client, has_factors: bool) -> None:
    """Walk over password, second factors and sessions, before and after factors are set up."""
    from accounts.models import User

    began, count = time.monotonic(), share(0.05)
    if has_factors:
        TOTP.activate(User.objects.get(username="walker"), generate_totp_secret())
        RecoveryCodes.activate(User.objects.get(username="walker"))
        add_passkey(User.objects.get(username="walker"))

    result = walk(
        Browser(staff.cookies), ACCOUNTS, lambda path: "/account/" in path[:17], count,
        random.Random(SEED),
    )  # fmt: skip

    report(result, "accounts", count, began)
    for form in (
        "password/change/",
        "sessions/",
        "totp/deactivate" if has_factors else "totp/activate",
    ):
        assert form in paths(result), form
