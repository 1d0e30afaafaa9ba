"""Score of every public URL by the rules of Mozilla's HTTP Observatory.

The server runs with production settings; its real responses are scored, static files and media
included.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest

from tests.browser.behind_https import Visitor, behind_https
from tests.browser.policy_watch import ALL
from tests.support.observatory import Answer, Result, score
from tests.support.page_types import PLAIN, PREFIXES
from tests.support.running_site import RunningSite

ENOUGH = 100
MACHINES = [
    "/", "/sitemap.xml", "/robots.txt", "/health/live", "/health/ready", "/products/grades.json",
    "/products/grades.csv", "/products/grades/n42sh.json",
    *(f"/{prefix}/{path}" for prefix in PREFIXES for path in (
        "manifest.webmanifest", "news/feed/", "news/category/technology/feed/", "enquiry",
        "account/logout/", "account/password/reset/done/", "search/?q=magnet", "nothing.pdf",
    )),
    "/favicon.ico", "/static/css/admin.css", "/static/nothing.css",
    "/media/nothing.png", "/documents/1/nothing.pdf",
    "/en/%00", "/en/?page=%00", "/admin/", "/admin/login/",
]  # fmt: skip
INSIDE = ("/health/live", "/health/ready")
"""Health checks are requested by machines behind the proxy, without HTTPS: no redirect to it."""
LINKS = re.compile(r'(?:href|src|content|srcset|imagesrcset)="([^"]+)"')
"""HTML attributes that may contain the URL of a file."""


def answer_of(visitor: Visitor, path: str, method: str = "GET") -> Answer:
    """Return the responses that the Observatory examines: page, plain HTTP redirect, preflight."""
    _status, headers, body = visitor.ask(path, method)
    _status, unsafe, _body = visitor.ask(path, secure=False)
    route = [f"http://{visitor.host}{path}"]
    if location := visitor.header(unsafe, "location"):
        route.append(urljoin(route[0], location))
    asked = {"Origin": Answer.asked_from, "Access-Control-Request-Method": "GET"}
    _status, preflight, _body = visitor.ask(path, "OPTIONS", **asked)
    is_html = visitor.header(headers, "content-type").startswith("text/html")
    return Answer(
        url=f"https://{visitor.host}{path}",
        headers=headers,
        body=body.decode() if is_html else "",
        by_http=None if path in INSIDE else route,
        preflight=preflight,
    )


def sort_of(path: str) -> str:
    """Return the folder and file extension of a path, as ``folder/*.ext``."""
    folder, _slash, name = path.rstrip("/").rpartition("/")
    return f"{folder}/*{name[name.rfind('.') :] if '.' in name else ''}"


@pytest.fixture(scope="module")
def visitor(site: RunningSite) -> Iterator[Visitor]:
    with behind_https(site) as visitor:
        yield visitor


def results_of(visitor: Visitor) -> dict[str, Result]:
    """Return the score of each public URL: machine-readable files, pages, and their files.

    Of pages and files, one of each sort is requested; all of them with GATES.
    """
    sitemap = visitor.ask("/sitemap.xml")[2].decode()
    listed = [urlsplit(address).path for address in re.findall(r"<loc>([^<]+)</loc>", sitemap)]
    pages = [f"/{prefix}/{kind.path}" for kind in PLAIN for prefix in PREFIXES]
    pages += listed if ALL else []
    sorts = {path: sort_of(path) for path in listed}
    assert {*sorts.values()} <= {sort_of(path) for path in pages}
    answers = {path: answer_of(visitor, path) for path in dict.fromkeys([*MACHINES, *pages])}
    for answer in list(answers.values()):
        for text in LINKS.findall(answer.body):
            for part in unescape(text).split(","):
                path = urlsplit(part.strip().split(" ")[0]).path
                is_new = path not in answers and (ALL or sort_of(path) not in sorts.values())
                if path.startswith(("/static/", "/media/")) and is_new:
                    answers[path], sorts[path] = answer_of(visitor, path), sort_of(path)
    answers["POST without a cookie"] = answer_of(visitor, "/en/contact/", "POST")
    return {path: score(answer) for path, answer in answers.items()}


def test_every_public_address_has_full_marks(visitor: Visitor) -> None:
    results = results_of(visitor)
    low = {path: result for path, result in results.items() if result.score < ENOUGH}
    assert low == {}
    # The results include every kind of URL.
    for part in ("/en/", "/zh-hans/", "/static/js/", "/static/img/", "/media/images/"):
        assert any(path.startswith(part) for path in results), part
    assert len(results) > (400 if ALL else 80)


@pytest.mark.parametrize("path", ["/en/", "/zh-hans/account/login/", "/en/enquiry/?add=type:ring"])
def test_pages_have_every_bonus_that_needs_no_isolation(visitor: Visitor, path: str) -> None:
    """Check the score of 140: policy 10, referrer 5, framing 5, opener 10, embedding 10.

    Secure cookies add 5 on pages that set them.
    """
    result = score(answer_of(visitor, path))
    has_cookie = "cookies-secure-with-httponly-sessions-and-samesite" in result.found
    assert has_cookie == (path != "/en/")
    assert result.score == 140 + 5 * has_cookie


def test_cookies_are_for_the_host_alone(visitor: Visitor) -> None:
    for path, name in (("/en/account/login/", "csrftoken"), ("/en/enquiry/?add=type:ring", "")):
        _status, headers, _body = visitor.ask(path)
        cookies = [value for key, value in headers if key.lower() == "set-cookie"]
        assert cookies
        assert any(cookie.startswith(f"__Host-{name or 'enquiry'}=") for cookie in cookies)
        for cookie in cookies:
            parts = {part.strip().lower() for part in cookie.split(";")[1:]}
            assert cookie.startswith("__Host-")
            assert {"secure", "httponly", "path=/", "samesite=lax"} <= parts
            assert not any(part.startswith("domain") for part in parts)


def test_the_score_would_fall(visitor: Visitor) -> None:
    answer: Any = answer_of(visitor, "/en/")
    whole = score(answer).score
    for name in ("Content-Security-Policy", "Strict-Transport-Security", "Referrer-Policy"):
        kept = list(answer.headers)
        answer.headers = [pair for pair in kept if pair[0].lower() != name.lower()]
        assert score(answer).score < whole, name
        answer.headers = kept
