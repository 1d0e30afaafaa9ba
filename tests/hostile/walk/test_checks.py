"""The checks notice: a site that is broken in each way, walked over like ours."""

import random
import re
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path
from django.utils.html import escape

from tests.hostile.walk import walker
from tests.hostile.walk.checks import problems, read
from tests.hostile.walk.payloads import MEGABYTE, Payload
from tests.hostile.walk.storage import watched
from tests.hostile.walk.walker import Browser, Walk, walk

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]
MARK = "zq1qz"


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
    for line in q(request).splitlines()[1:]:  # as a server would that joins them
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
    """As it ought to be."""
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
    """More memory than the process has ever had, by more than is allowed; once is enough."""
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
    "slow": lambda request: spend(request, lambda: until(1.0)),
    "large": lambda request: spend(request, fill),
}  # fmt: skip
urlpatterns = [path(f"{name}/", view) for name, view in VIEWS.items()]
EXPECTED = {
    "fails": "status 500", "header": "a header of the payload", "leads": "leads off the site",
    "nested": "an element of the payload", "script": "the payload in a script",
    "text": "an element of the payload", "attribute": "an attribute of the payload",
    "bare": "an attribute of the payload", "href": "a link that runs",
    "handler": "the payload runs",
    "template": "a template in the payload was evaluated", "slow": "took 1 s", "large": "took ",
}  # fmt: skip


def walked(name: str, count: int = 400) -> Walk:
    return walk(Browser(), [f"/{name}/"], lambda path: path == f"/{name}/", count, random.Random(1))


@pytest.mark.parametrize(("name", "problem"), EXPECTED.items(), ids=EXPECTED)
def test_a_broken_view_is_noticed(monkeypatch: pytest.MonkeyPatch, name: str, problem: str) -> None:
    if name == "slow":
        monkeypatch.setattr(walker, "LONGEST", 0.9)
    found = walked(name).problems

    assert any(what.startswith(problem) for what in found), found


def test_a_sound_view_is_not() -> None:
    assert walked("works").problems == {}


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


@pytest.mark.parametrize("name", ["x", "var/../../x", "var/x", "var/media/x"])
def test_files_outside_are_noticed(tmp_path: Path, name: str) -> None:
    inner = tmp_path / "a" / "var"
    (inner / "media").mkdir(parents=True)
    checkout = tmp_path / "checkout"

    def write() -> None:
        with watched(tmp_path, inner, checkout):
            (tmp_path / "a" / name).write_text("x")

    if name == "var/media/x":
        write()
    else:
        with pytest.raises((AssertionError, FileNotFoundError)):
            write()
