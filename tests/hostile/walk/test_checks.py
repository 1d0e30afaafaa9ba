"""Tests of the walk's checks, on views that are each broken in one way."""

import os
import random
import re
import subprocess
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.test import override_settings
from django.urls import path
from django.utils.html import escape

from tests.hostile.walk import walker
from tests.hostile.walk.checks import problems, read
from tests.hostile.walk.payloads import MEGABYTE, Payload
from tests.hostile.walk.storage import watched
from tests.hostile.walk.walker import Browser, Walk, walk

pytestmark = pytest.mark.django_db
MARK = "zq1qz"
SLOW = 0.2
"""Processor time in seconds that a slow view takes."""


def q(request: HttpRequest) -> str:
    return request.GET.get("q", "")


def link(inside: str) -> HttpResponse:
    return HttpResponse(f'<form method="get"><input name="q"></form>{inside}')


def fails(request: HttpRequest) -> HttpResponse:
    if "'" in q(request):
        raise ValueError("'")
    return link("")


def header(request: HttpRequest) -> HttpResponse:
    answer = link("")
    for line in q(request).splitlines()[1:]:  # as if line ends in a value were sent
        name, _colon, value = line.partition(":")
        if name.replace("-", "").isalnum():
            answer.headers[name] = value
    return answer


def leads(request: HttpRequest) -> HttpResponse:
    if not q(request) or not q(request).isprintable():
        return link("")
    answer = HttpResponse(status=302)
    answer.headers["Location"] = q(request)
    return answer


def nested(request: HttpRequest) -> HttpResponse:
    if q(request):
        return JsonResponse({"step": "x", "htmlFragment": f"<b>{q(request)}</b>"})
    return link("")


def in_script(request: HttpRequest) -> HttpResponse:
    return link(
        f"<script>\nvar q = '{escape(q(request))}';\nrun({q(request)!r}[0]);{q(request)}\n</script>"
    )


def works(request: HttpRequest) -> HttpResponse:
    """Return a page that escapes its input correctly."""
    asked = escape(q(request))
    return link(f'<p title="{asked}">{asked}</p><script type="text/plain"></script>')


def until(seconds: float) -> None:
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def spend(request: HttpRequest, what: Callable[[], Any]) -> HttpResponse:
    if "%s%d%n" in q(request):
        what()
    return link("")


@cache
def fill() -> None:
    """Exceed the process's peak memory by more than is allowed, once for all requests."""
    bytes([1]) * ((walker.peak() + walker.MOST_GROWTH) * MEGABYTE)


VIEWS: dict[str, Any] = {
    "fails": fails, "header": header, "leads": leads, "nested": nested, "script": in_script,
    "works": works,
    "text": lambda request: link(f"<p>{q(request)}</p>"),
    "attribute": lambda request: link(f'<p title="{q(request)}">x</p>'),
    "bare": lambda request: link(f"<p title={escape(q(request))}>x</p>"),
    "href": lambda request: link(f'<a href="{escape(q(request))}">x</a>'),
    "handler": lambda request: link(f'<a onclick="go(1, {escape(q(request))})">x</a>'),
    "template": lambda request: link(escape(re.sub(r"[$#]?{+7\*7}+", "49", q(request)))),
    "slow": lambda request: spend(request, lambda: until(SLOW)),
    "large": lambda request: spend(request, fill),
}  # fmt: skip
urlpatterns = [path(f"{name}/", view) for name, view in VIEWS.items()]
EXPECTED = {
    "fails": "status 500", "header": "a header of the payload", "leads": "leads off the site",
    "nested": "an element of the payload", "script": "the payload in a script",
    "text": "an element of the payload", "attribute": "an attribute of the payload",
    "bare": "an attribute of the payload", "href": "a link that runs",
    "handler": "the payload runs",
    "template": "a template in the payload was evaluated", "slow": "took ", "large": "took ",
}  # fmt: skip


def walked(seeds: list[str], count: int) -> Walk:
    """Walk over views of this module, without the site's middleware, and return the result."""
    with override_settings(ROOT_URLCONF=__name__, MIDDLEWARE=[]):
        return walk(Browser(), seeds, lambda path: path in seeds, count, random.Random(1))


def test_every_broken_view_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walker, "LONGEST", SLOW * 0.9)
    monkeypatch.setattr(walker, "MOST_PROBLEMS", 1_000)

    noticed = walked([f"/{name}/" for name in EXPECTED], 6_000).problems

    missed = {
        name: problem
        for name, problem in EXPECTED.items()
        if not any(what.startswith(problem) and f"[/{name}/]" in what for what in noticed)
    }
    assert missed == {}


def test_a_sound_view_is_not() -> None:
    assert walked(["/works/"], 400).problems == {}


ELSEWHERE = [
    "//{}.example/", "https:{}.example", "\\\\{}.example", "/\\{}.example", "///{}.example",
    "https://testserver@{}.example/", "//testserver:x@{}.example", "\t//{}.example",
    "/\t/{}.example",
    "https://testserver.{}.example/", "https:\\\\{}.example", "\x01//{}.example", "javascript:{}",
]  # fmt: skip


@pytest.mark.parametrize("address", ELSEWHERE)
def test_each_way_off_the_site_is_noticed(address: str) -> None:
    answer = HttpResponse(status=302)
    answer.headers["Location"] = address.format(MARK)

    assert list(problems(answer, [Payload("", b"", MARK)], "/en/x/"))


@pytest.mark.parametrize("address", ["/en/", "?q=//{}", "http://testserver/{}", "../{}", "/x:{}"])
def test_ways_within_it_are_not(address: str) -> None:
    answer = HttpResponse(status=302)
    answer.headers["Location"] = address.format(MARK)

    assert not list(problems(answer, [Payload("", b"", MARK)], "/en/x/"))


BROKEN = [
    "<x-{}>", "<p {}>", "<!--x--><p title='x' {}=1>", "<p onclick='{}'>", "<p style='{}'>",
    "<iframe srcdoc='{}'></iframe>", "<a href='java\tscript:{}'>x</a>", "<a href=' data:{}'>x</a>",
    "<form action='vbscript:{}'></form>", "<script>x = {};</script>",
    "<script>x = '\\'' + {}</script>",
    "<meta http-equiv=refresh content='0;url={}'>",
    '<script type="application/json">{{"a": "{}}}</script>',
]  # fmt: skip
SOUND = [
    "<p>{}</p>", "<p title='{}'>x</p>", "&lt;x-{}&gt;", "<a href='/{}'>x</a>", "<!-- {} -->",
    "<script>x = 'a\\'{}';</script>", "<textarea><x-{}></textarea>".replace("<x", "&lt;x"),
    '<script type="application/json">{{"a": "{}"}}</script>', "<a href='https://{}'>x</a>",
]  # fmt: skip


@pytest.mark.parametrize("html", BROKEN)
def test_what_runs_is_noticed(html: str) -> None:
    assert read(html.format(MARK), MARK)


@pytest.mark.parametrize("html", SOUND)
def test_what_does_not_run_is_not(html: str) -> None:
    assert not read(html.format(MARK), MARK)


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path, Path]:
    """Return the folder around the site, the site's own folder, and the checkout."""
    inner, checkout = tmp_path / "outer" / "var", tmp_path / "checkout"
    (inner / "media").mkdir(parents=True)
    checkout.mkdir()
    return tmp_path / "outer", inner, checkout


@pytest.mark.parametrize(
    "name", ["outer/x", "outer/var/../../x-zq1qz", "outer/var/x", "outer/y/", "checkout/x.py"]
)
def test_files_outside_are_noticed(
    tmp_path: Path, folders: tuple[Path, Path, Path], name: str
) -> None:
    with pytest.raises(AssertionError), watched(*folders):
        write(tmp_path, name)


@pytest.mark.parametrize("name", ["outer/var/media/x-zq1qz", "outer/var/media/y/", "x",
                                  "checkout/__pycache__/x.pyc"])  # fmt: skip
def test_files_in_their_place_are_not(
    tmp_path: Path, folders: tuple[Path, Path, Path], name: str
) -> None:
    with watched(*folders):
        write(tmp_path, name)


def write(folder: Path, name: str) -> None:
    if name.endswith("/"):
        (folder / name).mkdir()
    else:
        path = Path(os.path.normpath(folder / name))
        path.parent.mkdir(exist_ok=True)
        (folder / name).write_text("x")


def test_a_file_moved_outside_is_noticed(folders: tuple[Path, Path, Path]) -> None:
    outer, inner, _checkout = folders
    (inner / "media" / "x").touch()
    with pytest.raises(AssertionError), watched(*folders):
        (inner / "media" / "x").rename(outer / "x")


def test_other_processes_are_not_noticed(folders: tuple[Path, Path, Path]) -> None:
    with watched(*folders):
        subprocess.run(["touch", folders[2] / "x"], check=True)
