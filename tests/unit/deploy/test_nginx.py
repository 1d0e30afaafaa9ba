"""Installed nginx configuration, run with Debian's nginx and an upstream that can be stopped."""

import re
import socket
import ssl
import threading
import time
import warnings
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from page_cache import encodings
from tests.support.nginx import Nginx, nginx
from tests.support.smtp import free_port

PAGE = "<p>page</p>" * 200

THIS_SECOND, LONG = 0, 3600
"""Seconds, after the current one, for which the test upstream lets its pages be cached."""


class Application:
    """HTTP server behind nginx: it numbers its responses, and can fail or be stopped."""

    def __init__(self) -> None:
        self.port = free_port()
        self.asked: list[dict[str, str]] = []
        self.status, self.lasts = 200, LONG
        self.server: ThreadingHTTPServer | None = None

    def start(self) -> None:
        application = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                application.answer(self)

            do_POST = do_GET  # noqa: N815

            def log_message(self, *args: Any) -> None:
                pass

        class Server(ThreadingHTTPServer):
            allow_reuse_address = daemon_threads = True

        self.server = Server(("127.0.0.1", self.port), Handler)
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self) -> None:
        if self.server:
            self.server.shutdown()
            self.server.server_close()
            self.server = None

    def answer(self, request: Any) -> None:
        length = int(request.headers.get("Content-Length", 0))
        request.rfile.read(length)
        self.asked.append({name.lower(): value for name, value in request.headers.items()})
        body = f"{PAGE}{len(self.asked)}".encode()
        is_page = request.path.startswith(("/en/page", "/zh-hans/page"))
        encoding = (
            encodings.choose_encoding(request.headers.get("Accept-Encoding", "")) if is_page else ""
        )
        body = encodings.encode(body, encoding)
        request.send_response(self.status)
        request.send_header("Content-Type", "text/html; charset=utf-8")
        request.send_header("Content-Length", str(len(body)))
        if encoding:
            request.send_header("Content-Encoding", encoding)
        if is_page:
            request.send_header("X-Accel-Expires", f"@{int(time.time()) + self.lasts}")
            request.send_header("Cache-Control", "public, max-age=0, s-maxage=1")
            request.send_header("Vary", "Accept-Encoding")
        request.end_headers()
        request.wfile.write(body)
        # A stopped server must not answer on keep-alive connections either.
        request.close_connection = True


@pytest.fixture(scope="module")
def behind(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Nginx, Application]]:
    application = Application()
    application.start()
    with nginx(tmp_path_factory.mktemp("nginx"), application.port) as front:
        yield front, application
    application.stop()


@pytest.fixture
def application(behind: tuple[Nginx, Application]) -> Iterator[Application]:
    application = behind[1]
    yield application
    application.status, application.lasts = 200, LONG
    if application.server is None:
        application.start()


@pytest.fixture
def front(behind: tuple[Nginx, Application]) -> Nginx:
    return behind[0]


def wait_for_the_next_second() -> None:
    time.sleep(1.02 - time.time() % 1)


def test_without_encryption_readers_are_sent_on(front: Nginx) -> None:
    connection = HTTPConnection("localhost", front.plain, timeout=10)
    connection.request("GET", "/zh-hans/news/?page=2")
    answer = connection.getresponse()
    assert answer.status == 301
    assert answer.headers["Location"] == "https://localhost/zh-hans/news/?page=2"


@pytest.mark.parametrize("protocol", ["h2", "http/1.1"])
def test_http_2_and_modern_tls(front: Nginx, protocol: str) -> None:
    context = front.context
    context.set_alpn_protocols([protocol])
    with (
        socket.create_connection(("localhost", front.port), timeout=10) as plain,
        context.wrap_socket(plain, server_hostname="localhost") as tls,
    ):
        assert tls.selected_alpn_protocol() == protocol
        assert tls.version() == "TLSv1.3"


def test_old_tls_is_refused(front: Nginx) -> None:
    context = front.context
    context.set_ciphers("DEFAULT:@SECLEVEL=0")  # otherwise the client would refuse it
    context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    plain = socket.create_connection(("localhost", front.port), timeout=10)
    with plain, pytest.raises(ssl.SSLError, match="ALERT_PROTOCOL_VERSION"):
        context.wrap_socket(plain, server_hostname="localhost")


def test_a_page_is_kept_to_the_end_of_the_second(front: Nginx, application: Application) -> None:
    first = front.get("/en/page/kept/")
    assert [front.get("/en/page/kept/").body for _time in range(3)] == [first.body] * 3
    assert front.get("/zh-hans/page/kept/").body != first.body
    assert front.get("/en/page/kept/?page=2").body != first.body
    application.lasts = THIS_SECOND
    ended = front.get("/en/page/ended/")
    wait_for_the_next_second()
    assert front.get("/en/page/ended/").body != ended.body
    assert "x-accel-expires" not in first.headers
    assert first.headers["cache-control"] == "public, max-age=0, s-maxage=1"


def test_only_what_the_application_says_is_kept(front: Nginx, application: Application) -> None:
    assert front.get("/en/contact/").body != front.get("/en/contact/").body
    kept = front.get("/en/page/form/").body
    assert front.get("/en/page/form/", "POST").body != kept


def test_who_is_signed_in_is_answered_by_the_application(
    front: Nginx, application: Application
) -> None:
    kept = front.get("/en/page/staff/").body
    mine = front.get("/en/page/staff/", cookie="__Host-sessionid=abc").body
    assert mine != kept
    assert front.get("/en/page/staff/").body == kept
    assert application.asked[-1]["cookie"] == "__Host-sessionid=abc"


@pytest.mark.parametrize("status", [500, 503])
def test_the_last_page_while_the_application_is_broken(
    front: Nginx, application: Application, status: int
) -> None:
    application.lasts = THIS_SECOND
    kept = front.get(f"/en/page/{status}/").body
    application.status = status
    wait_for_the_next_second()
    broken = front.get(f"/en/page/{status}/")
    assert (broken.status, broken.body) == (200, kept)
    application.status = 200
    wait_for_the_next_second()
    assert front.get(f"/en/page/{status}/").body != kept


def test_the_last_page_while_the_application_is_gone(
    front: Nginx, application: Application
) -> None:
    application.lasts = THIS_SECOND
    kept = front.get("/en/page/gone/").body
    application.stop()
    wait_for_the_next_second()
    assert front.get("/en/page/gone/").body == kept
    unreachable = front.get("/en/contact/")
    assert unreachable.status == 502
    for text in ("Back in a moment", "网站马上恢复", "Usneo@atechmagnet.com", "+861053345989"):
        assert text in unreachable.body.decode()
    assert unreachable.headers["cache-control"] == "no-store"
    # The policy allows only the page's own inline style, by its hash.
    (style,) = re.findall(r"<style>(.*?)</style>", unreachable.body.decode(), re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = unreachable.headers["content-security-policy"]
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}'; ")
    application.start()
    assert front.get("/en/contact/").status == 200
    assert front.get("/en/page/gone/").body != kept


def test_what_the_application_is_told(front: Nginx, application: Application) -> None:
    front.get("/en/contact/", x_forwarded_for="6.6.6.6", x_forwarded_proto="http")
    told = application.asked[-1]
    assert told["x-forwarded-for"] == "127.0.0.1"
    assert told["x-forwarded-proto"] == "https"
    assert told["host"] == f"localhost:{front.port}".rpartition(":")[0]


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"), ("gzip, deflate", "gzip"), ("identity", ""),
        ("gzip, br;q=0", "gzip"),
        ("gzip;q=0.0, br;q=0", ""),
    ],
)  # fmt: skip
def test_pages_come_compressed_and_are_kept_so(
    front: Nginx, application: Application, accepted: str, encoding: str
) -> None:
    path = f"/en/page/for/{hash(accepted)}/"
    first = front.get(path, accept_encoding=accepted)
    again = front.get(path, accept_encoding=f"{accepted}, other")

    assert first.headers.get("content-encoding", "") == encoding
    assert encodings.decode(first.body, encoding).startswith(PAGE.encode())
    assert again.body == first.body
    assert "Accept-Encoding" in first.headers["vary"]


def test_what_is_for_one_reader_is_compressed_here(front: Nginx) -> None:
    form = front.get("/en/contact/", accept_encoding="gzip, br")
    assert form.headers["content-encoding"] == "gzip"
    assert "Accept-Encoding" in form.headers["vary"]
    assert len(form.body) < len(PAGE) / 10
    assert "content-encoding" not in front.get("/en/contact/").headers


def test_files_with_a_hash_are_kept_for_each_encoding(
    front: Nginx, application: Application
) -> None:
    path = "/static/css/site.0123456789ab.css"
    plain = front.get(path)
    wait_for_the_next_second()
    assert front.get(path).body == plain.body
    asked = len(application.asked)
    assert front.get(path, accept_encoding="gzip, deflate, br, zstd").status == 200
    assert application.asked[-1]["accept-encoding"] == "br"
    assert front.get(path, accept_encoding="gzip, br").status == 200
    assert len(application.asked) == asked + 1
    assert front.get("/static/css/site.css").body != front.get("/static/css/site.css").body


def test_it_is_what_is_installed(tmp_path: Path) -> None:
    """Check that the systemd unit and the nginx configuration use the same port."""
    unit = (Path("deploy/systemd") / "atechmagnet-web.service").read_text()
    assert "--host 127.0.0.1 --port 8000" in unit
    assert "server 127.0.0.1:8000" in Path("deploy/nginx/atechmagnet.conf").read_text()
