"""WSGI page cache: serves whole pages without the application, and stores no private responses."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from time import sleep, time
from typing import Any

import pytest

from page_cache import encodings
from page_cache.store import ResponseStore
from page_cache.wsgi_cache import KEEP, QUERY_PARAMETERS, PageCache
from tests.unit.page_cache.wsgi import get


class Application:
    """WSGI application that numbers its responses; those below /kept/ may be cached."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.seconds = 0.0
        self.more = ""
        self.parameters: Any = None

    def __call__(self, environ: Any, start_response: Any) -> list[bytes]:
        self.asked.append(environ["PATH_INFO"])
        sleep(self.seconds)
        if environ["PATH_INFO"] == "/broken":
            raise RuntimeError("broken")
        if environ["PATH_INFO"].startswith("/kept/"):
            environ[KEEP] = True
            environ[QUERY_PARAMETERS] = self.parameters
        body = f"{environ['PATH_INFO']} {len(self.asked)}{self.more}".encode()
        kind = "image/png" if environ["PATH_INFO"].endswith(".png") else "text/plain"
        headers = [
            ("Content-Type", kind), ("Content-Length", str(len(body))), ("Vary", "Accept-Encoding")
        ]  # fmt: skip
        start_response("200 OK", headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]


class Content:
    version = 1

    def get(self) -> int:
        return self.version


@pytest.fixture
def application() -> Application:
    return Application()


@pytest.fixture
def content() -> Content:
    return Content()


@pytest.fixture
def cache(application: Application, content: Any) -> PageCache:
    return PageCache(application, ResponseStore(1_000_000), ["session"], ["/static/"], content)


def test_a_page_is_made_once_for_a_version(
    cache: PageCache, application: Application, content: Content
) -> None:
    first = get(cache, "/kept/a")
    assert get(cache, "/kept/a") == first
    assert first.text == "/kept/a 1"
    assert application.asked == ["/kept/a"]

    content.version = 2
    second = get(cache, "/kept/a")
    assert second.text == "/kept/a 2"
    assert second.headers["etag"] != first.headers["etag"]


@pytest.mark.parametrize(
    "other",
    [
        {"path": "/kept/b"}, {"path": "/kept/a?page=2"}, {"host": "example.com"},
        {"x_forwarded_proto": "https"},
    ],
)  # fmt: skip
def test_another_address_is_another_page(
    cache: PageCache, application: Application, other: dict[str, str]
) -> None:
    get(cache, "/kept/a")

    get(cache, **{"path": "/kept/a", **other})

    assert len(application.asked) == 2


def test_what_the_view_does_not_read_is_no_other_page(
    cache: PageCache, application: Application, content: Content
) -> None:
    application.parameters = {"page"}
    first = get(cache, "/kept/a?utm=1&page=2")
    for query in ("page=2", "utm=2&page=2", "page=2&utm=3"):
        assert get(cache, f"/kept/a?{query}") == first
    assert len(application.asked) == 1
    get(cache, "/kept/a?utm=1")
    assert len(application.asked) == 2

    # The same URL may be another page in the new version, which reads another parameter.
    content.version, application.parameters = 2, {"utm"}
    for query in ("utm=1", "utm=2", "page=3&utm=2", "page=4&utm=2"):
        get(cache, f"/kept/a?{query}")
    assert len(application.asked) == 4


def test_who_is_known_passes_by(cache: PageCache, application: Application) -> None:
    for cookie in ("session=1", "other=2; session=1", "__Host-session=1"):
        get(cache, "/kept/a", cookie=cookie)
    assert len(application.asked) == 3
    assert len(cache.store) == 0

    get(cache, "/kept/a", cookie="units=si")
    assert get(cache, "/kept/a").text == "/kept/a 4"
    assert get(cache, "/kept/a", cookie="session=1").text == "/kept/a 5"


@pytest.mark.parametrize("method", ["POST", "PUT", "OPTIONS", "HEAD"])
def test_only_what_is_got_is_kept(cache: PageCache, application: Application, method: str) -> None:
    for _number in range(2):
        get(cache, "/kept/a", method)

    assert len(application.asked) == 2
    assert len(cache.store) == 0


def test_a_head_of_what_is_kept(cache: PageCache, application: Application) -> None:
    whole = get(cache, "/kept/a")
    head = get(cache, "/kept/a", "HEAD")

    assert head.body == b""
    assert head.headers == whole.headers
    assert head.headers["content-length"] == str(len(whole.body))
    assert len(application.asked) == 1


def test_what_may_not_be_kept_and_files_are_asked_for_each_time(
    cache: PageCache, application: Application
) -> None:
    for path in ("/form", "/static/kept.css"):
        assert get(cache, path) != get(cache, path)
        assert "etag" not in get(cache, path).headers
    assert len(application.asked) == 6


def test_who_has_it_is_told_so(
    cache: PageCache, application: Application, content: Content
) -> None:
    page = get(cache, "/kept/a")
    etag = page.headers["etag"]

    for known in (etag, f"W/{etag}", f'"other", {etag}', "*"):
        answer = get(cache, "/kept/a", if_none_match=known)
        assert answer.status == "304 Not Modified"
        assert answer.body == b""
        assert answer.headers == {"etag": etag}
    assert get(cache, "/kept/a", if_none_match='"other"') == page
    assert len(application.asked) == 1

    content.version = 2
    assert get(cache, "/kept/a", if_none_match=etag).status == "200 OK"


ACCEPTED = {"br": "gzip, deflate, br, zstd", "gzip": "gzip", "": ""}
LONG = " and what else is to be said" * 50


@pytest.mark.parametrize("first", ACCEPTED)
def test_a_page_is_made_once_for_all_encodings(
    cache: PageCache, application: Application, first: str
) -> None:
    application.more = LONG
    got = {
        encoding: get(cache, "/kept/a", accept_encoding=ACCEPTED[encoding])
        for encoding in (first, *ACCEPTED)
    }

    for encoding, answer in got.items():
        assert encodings.decode(answer.body, encoding).decode() == f"/kept/a 1{LONG}"
        assert answer.headers.get("content-encoding", "") == encoding
        assert answer.headers["content-length"] == str(len(answer.body))
        assert answer.headers["vary"] == "Accept-Encoding"
        assert answer.headers["etag"] == got[""].headers["etag"]
    assert len(got["br"].body) < len(got["gzip"].body) < 200
    assert application.asked == ["/kept/a"]


def test_only_what_is_asked_for_is_kept(cache: PageCache, application: Application) -> None:
    application.more = LONG * 20
    get(cache, "/kept/a", accept_encoding="br")
    assert cache.store.bytes < 1_200


def test_a_compressed_page_has_a_head(cache: PageCache, application: Application) -> None:
    application.more = LONG
    whole = get(cache, "/kept/a", accept_encoding="br")
    head = get(cache, "/kept/a", "HEAD", accept_encoding="br")
    assert (head.headers, head.body) == (whole.headers, b"")

    etag = whole.headers["etag"]
    assert etag.startswith("W/")
    known = get(cache, "/kept/a", accept_encoding="br", if_none_match=etag)
    assert known.status == "304 Not Modified"
    assert known.headers == {"etag": etag, "vary": "Accept-Encoding"}


@pytest.mark.parametrize(("path", "more"), [("/kept/a", ""), ("/kept/a.png", LONG)])
def test_what_gets_no_smaller_stays_as_it_is(
    cache: PageCache, application: Application, path: str, more: str
) -> None:
    application.more = more
    answer = get(cache, path, accept_encoding="gzip, br")
    assert answer.text == f"{path} 1{more}"
    assert {"content-encoding", "vary"}.isdisjoint(answer.headers)


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"), ("GZIP", "gzip"), ("gzip;q=0.5, br;q=0.000", "gzip"),
        ("*", "br"), ("br;q=0, *", "gzip"), ("gzip;q=1.0, *;q=0", "gzip"), ("*;q=0", ""),
        ("identity", ""), ("", ""), ("deflate, ;q=, gzip;q=x, \x00", ""),
    ],
)  # fmt: skip
def test_what_a_browser_takes(accepted: str, encoding: str) -> None:
    assert encodings.choose_encoding(accepted) == encoding


def test_a_page_is_made_once_for_many_at_a_time(cache: PageCache, application: Application) -> None:
    application.seconds = 0.3
    together = Barrier(8, timeout=10)

    def ask(_number: int) -> str:
        together.wait()
        return get(cache, "/kept/a").text

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(ask, range(8))) == {"/kept/a 1"}
    assert len(application.asked) == 1


def test_what_fails_holds_nobody_up(cache: PageCache, application: Application) -> None:
    for _number in range(2):
        with pytest.raises(RuntimeError):
            get(cache, "/broken")
    assert len(application.asked) == 2


def test_a_proxy_hears_how_long_it_may_give_it_out(cache: PageCache, settings: Any) -> None:
    """Check the header for nginx, which counts whole seconds: "@" names the last one."""
    for seconds in (1, 60):
        settings.CDN_SECONDS = seconds
        for _time in range(2):
            until = int((get(cache, "/kept/a").until or "").removeprefix("@"))
            assert seconds - 2 <= until - time() <= seconds - 1
    assert get(cache, "/not-kept").until is None
