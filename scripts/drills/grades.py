"""`make drill-grades`: import 5,000 grades by command and 1,000 in the admin, with bad rows first.

Each import starts with a file that has 40 bad rows. Runs on the site as production serves it and
prints the seconds of each step. Exits with 1 if a step takes ten seconds or more, if a bad row is
not reported with its column, if anything is written from a file with bad rows, or if not everything
is written from the corrected one.
"""

import http.client
import http.cookiejar
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import django
from bs4 import BeautifulSoup
from django.test.client import encode_multipart

from tests.support.running_site import ROOT, RunningSite, passing_site

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
django.setup()  # the file builders import models

from tests.unit.products.grades.files.files import N42SH, csv_file, xlsx_file  # noqa: E402

BY_COMMAND, IN_ADMIN, BAD, LIMIT = 5_000, 1_000, 40, 10.0
# Signs a superuser in, with a second factor, which the site requires of staff.
SIGN_IN = """
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.test import Client
from accounts.models import User
user = User.objects.create_superuser("drill", "drill@example.com", "correct horse battery")
Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={})
client = Client()
client.force_login(user)
print(settings.SESSION_COOKIE_NAME, client.cookies[settings.SESSION_COOKIE_NAME].value)
"""
MISTAKES = [
    ("br_min_T", "1,28"), ("hcj_min_kA_m", "900 ca."), ("bhmax_min_kJ_m3", "400"),
    ("density_g_cm3", ""), ("family", "NdFe"), ("status", "certain"), ("valid_from", "soon"),
    ("beta_hcj_pct_per_K", "0.5"),
]  # fmt: skip
BOUNDARY = "a-boundary-that-is-in-no-file"
T = TypeVar("T")


def make_drill_rows(source: str, number: int) -> list[dict[str, str]]:
    """Return ``number`` valid rows, named DRILL1 and so on, with ``source`` as their source key."""
    return [
        {**N42SH, "grade": f"DRILL{count}", "source_keys": source} for count in range(1, number + 1)
    ]


def spoil_rows(good: list[dict[str, str]]) -> tuple[list[dict[str, str]], dict[int, str]]:
    """Return the rows with 40 mistakes, and the wrong column by row number in the spreadsheet."""
    bad, expected = [dict(row) for row in good], {}
    for count in range(BAD):
        position = count * (len(good) // BAD) + 7
        column, value = MISTAKES[count % len(MISTAKES)]
        bad[position][column] = value
        expected[position + 2] = column
    return bad, expected


class Drill:
    """Runner of the steps, which prints their seconds and collects the failures."""

    def __init__(self, site: RunningSite) -> None:
        self.site = site
        self.failures: list[str] = []

    def timed(self, name: str, step: Callable[[], T]) -> T:
        """Run a step, print its seconds, and return its result; LIMIT seconds or more fail."""
        started = time.monotonic()
        result = step()
        seconds = time.monotonic() - started
        print(f"{name}: {seconds:.1f} s", flush=True)
        self.expect(seconds < LIMIT, f"{name} takes {seconds:.1f} s")
        return result

    def expect(self, fine: bool, otherwise: str) -> None:
        """Record and print the failure ``otherwise`` unless ``fine`` is true."""
        if not fine:
            self.failures.append(otherwise)
            print(f"  misses: {otherwise}", flush=True)

    def expect_written(self, number: int, source: str) -> None:
        """Check that ``number`` grades with the source key ``source`` are in the database."""
        stored = self.site.ask(
            "__import__('products').models.Grade.objects.filter("
            f"name__startswith='DRILL', source_keys='{source}').count()"
        )
        self.expect(stored == str(number), f"{stored} grades of {source} instead of {number}")


def drill_import_command(drill: Drill, folder: Path) -> None:
    """Import grades with ``manage.py import_grades``, first with bad rows, then without."""
    good = make_drill_rows("command", BY_COMMAND)
    bad, expected = spoil_rows(good)
    file = folder / "grades.csv"

    def run() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "manage.py", "import_grades", str(file)],
            cwd=ROOT, env=drill.site.environment, capture_output=True, text=True, check=False,
        )  # fmt: skip

    file.write_bytes(csv_file(*bad))
    done = drill.timed(f"command, {BY_COMMAND} rows with {BAD} bad", run)
    drill.expect(done.returncode == 1, f"exit code {done.returncode}")
    lines = done.stdout.splitlines()
    for number, column in expected.items():
        place = f"Row {number}, grade DRILL{number - 1}, column {column}: "
        drill.expect(any(line.startswith(place) for line in lines), f"not named: {place}")
    drill.expect_written(0, "command")

    file.write_bytes(csv_file(*good))
    done = drill.timed(f"command, {BY_COMMAND} new grades written", run)
    drill.expect(done.returncode == 0, f"exit code {done.returncode}: {done.stderr[-500:]}")
    drill.expect_written(BY_COMMAND, "command")


class Staff:
    """HTTP client that is signed in to the admin as a member of staff."""

    def __init__(self, site: RunningSite) -> None:
        name, value = site.run(SIGN_IN).split()
        self.url = site.url
        # Sends Secure cookies without TLS, as browsers do on localhost.
        policy = http.cookiejar.DefaultCookiePolicy(secure_protocols=("http", "https"))
        jar = http.cookiejar.CookieJar(policy)
        jar.set_cookie(
            http.cookiejar.Cookie(
                0, name, value, None, False, "localhost.local", False, False, "/", True,
                False, None, True, None, None, {},
            )
        )  # fmt: skip
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))

    def open(self, path: str, data: bytes | None = None) -> http.client.HTTPResponse:
        request = urllib.request.Request(f"{self.url}{path}", data)
        if data is not None:
            request.add_header("Content-Type", f"multipart/form-data; boundary={BOUNDARY}")
            request.add_header("Referer", f"{self.url}{path}")
        return self.opener.open(request, timeout=60)

    def send(self, path: str, form: str = "", file: bytes = b"", **values: str) -> BeautifulSoup:
        """Post the form of the page at ``path`` and return the page after all redirects.

        ``form`` is the address to post to, else ``path``; ``file`` is the content of the workbook.
        """
        page = BeautifulSoup(self.open(path).read(), "html.parser")
        token: Any = page.find("input", attrs={"name": "csrfmiddlewaretoken"})
        data: dict[str, Any] = {"csrfmiddlewaretoken": token["value"], **values}
        body = encode_multipart(BOUNDARY, data)
        if file:
            head = 'Content-Disposition: form-data; name="file"; filename="grades.xlsx"\r\n\r\n'
            part = f"--{BOUNDARY}\r\n{head}".encode() + file + b"\r\n"
            body = part + body
        return BeautifulSoup(self.open(form or path, body).read(), "html.parser")

    def download(self, name: str) -> bytes:
        return self.open(f"/admin/{name}").read()


def drill_admin_import(drill: Drill) -> None:
    """Import grades in the admin, first with bad rows, then without, and download them.

    Also checks that for a file with too many rows the page names the command.
    """
    staff = Staff(drill.site)
    good = make_drill_rows("admin", IN_ADMIN)
    bad, expected = spoil_rows(good)
    path = "/admin/grades/import/"

    def confirm(page: BeautifulSoup) -> BeautifulSoup:
        signed: Any = page.find("input", attrs={"name": "signed_table"})
        return staff.send(path, form=f"{path}confirm/", signed_table=signed["value"])

    wrong, right = xlsx_file(*bad), xlsx_file(*good)
    page = drill.timed(
        f"admin, {IN_ADMIN} rows with {BAD} bad", lambda: staff.send(path, file=wrong)
    )
    cells = [
        [cell.get_text(strip=True) for cell in row.find_all("td")]
        for row in page.select("table.listing tbody tr")
    ]
    named = {(line[0], line[2]) for line in cells if len(line) == 4}
    for number, column in expected.items():
        drill.expect((str(number), column) in named, f"not named: row {number}, {column}")
    drill.expect_written(0, "admin")

    page = drill.timed(f"admin, {IN_ADMIN} rows checked", lambda: staff.send(path, file=right))
    drill.timed(f"admin, {IN_ADMIN} changed grades written", lambda: confirm(page))
    drill.expect_written(IN_ADMIN, "admin")

    page = staff.send(path, file=xlsx_file(*make_drill_rows("admin", IN_ADMIN + 1)))
    drill.expect("manage.py import_grades" in page.get_text(), "the command is not named")

    for name in ("grades/download.xlsx", "grades/download.csv"):
        drill.timed(f"admin, {name}", partial(staff.download, name))


def main() -> int:
    """Run the drill on a temporary site; return 1 if a check failed, else 0."""
    with passing_site() as site:
        drill = Drill(site)
        drill_import_command(drill, site.log.parent)
        drill_admin_import(drill)
    return 1 if drill.failures else 0


if __name__ == "__main__":
    sys.exit(main())
