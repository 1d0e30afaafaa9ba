"""Admin at another path (ADMIN_PATH), limited to networks (ADMIN_NETWORKS), behind HTTPS.

Signs in over real HTTP, with the cookies of production.
"""

import re
import time
from collections.abc import Iterator
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.browser.behind_https import Headers, Visitor, behind_https
from tests.browser.newsroom import PASSWORD, enter

pytestmark = pytest.mark.usefixtures("staff")

OFFICE = "/house/office/"
INSIDE, OUTSIDE = "203.0.113.9", "198.51.100.7"


@pytest.fixture(scope="module")
def visitor(site: Any) -> Iterator[Visitor]:
    with behind_https(
        site, ADMIN_PATH=OFFICE, ADMIN_NETWORKS="203.0.113.0/24", SECOND_FACTOR_REQUIRED="0"
    ) as visitor:
        yield visitor


class Person:
    """HTTP client with a cookie store that follows RFC 6265bis for the ``__Host-`` prefix."""

    def __init__(self, visitor: Visitor, address: str = INSIDE) -> None:
        self.visitor = visitor
        self.address = address
        self.cookies: dict[str, str] = {}

    def ask(self, path: str, form: dict[str, str] | None = None) -> tuple[int, Headers, str]:
        origin = f"https://{self.visitor.host}"
        sent = {
            "X-Forwarded-For": self.address,
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
        }
        if form is not None:
            sent |= {
                "Origin": origin, "Referer": f"{origin}{path}",
                "Content-Type": "application/x-www-form-urlencoded",
            }  # fmt: skip
        method, body = ("GET", "") if form is None else ("POST", urlencode(form))
        status, headers, answered = self.visitor.ask(path, method, body=body, **sent)
        for name, value in headers:
            if name.lower() == "set-cookie":
                self._keep(value)
        return status, headers, answered.decode()

    def _keep(self, text: str) -> None:
        for name, cookie in SimpleCookie(text).items():
            assert name.startswith("__Host-")
            assert cookie["secure"]
            assert cookie["httponly"]
            assert (cookie["path"], cookie["domain"], cookie["samesite"]) == ("/", "", "Lax")
            self.cookies[name] = cookie.value

    def token(self, html: str) -> str:
        return re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', html)[0]


def signed_in(visitor: Visitor, name: str) -> Person:
    person = Person(visitor)
    status, headers, _html = person.ask(OFFICE)
    way = visitor.header(headers, "Location")
    assert (status, way) == (302, f"/en/account/login/?next={OFFICE}")
    typed = {"login": name, "password": PASSWORD, "next": OFFICE}
    token = person.token(person.ask(way)[2])
    status, headers, _html = person.ask(way, {**typed, "csrfmiddlewaretoken": token})
    assert (status, visitor.header(headers, "Location")) == (302, OFFICE)
    return person


def test_staff_sign_in_and_work_there(visitor: Visitor, site: Any) -> None:
    enter(site, "guo", "en")
    person = signed_in(visitor, "guo")
    status, headers, html = person.ask(OFFICE)

    assert status == 200
    assert "__Host-sessionid" in person.cookies
    assert "__Host-known-device" in person.cookies
    policy = visitor.header(headers, "Content-Security-Policy")
    assert "frame-ancestors 'self'" in policy
    assert "script-src 'self'" in policy
    assert visitor.header(headers, "X-Frame-Options") == "SAMEORIGIN"
    assert "publickey-credentials-get=(self)" in visitor.header(headers, "Permissions-Policy")
    # Every URL in the pages has the configured path.
    for path in ("", "pages/", "grades/", "enquiries/", "users/", "pages/add/news/articlepage/32/"):
        html = person.ask(f"{OFFICE}{path}")[2]
        assert not re.findall(r'["/]admin/', html.replace(f"{OFFICE}", "")), path
    assert f"{OFFICE}pages/" in html


@pytest.mark.parametrize("address", [INSIDE, OUTSIDE])
@pytest.mark.parametrize(
    ("language", "words"), [("en", "This page does not exist"), ("zh-hans", "页面不存在")]
)
def test_the_old_address_is_none(visitor: Visitor, address: str, language: str, words: str) -> None:
    status, headers, html = Person(visitor, address).ask(f"/{language}/admin/")
    assert status == 404
    assert f"<h1>{words}</h1>" in html
    assert "frame-ancestors 'none'" in visitor.header(headers, "Content-Security-Policy")


@pytest.mark.parametrize("path", [OFFICE, f"{OFFICE}login/", "/en/account/login/"])
def test_from_elsewhere_the_new_one_is_none_either(visitor: Visitor, path: str) -> None:
    person = Person(visitor, OUTSIDE)
    status, headers, html = person.ask(path)
    if status == 302:  # redirect to the language prefix, as for every unknown path
        status, headers, html = person.ask(visitor.header(headers, "Location"))
    assert status == 404
    assert "<h1>This page does not exist</h1>" in html
    assert "publickey-credentials-get=()" in visitor.header(headers, "Permissions-Policy")
    assert person.cookies == {}


def test_mails_lead_there(visitor: Visitor, site: Any) -> None:
    reader = Person(visitor, OUTSIDE)
    html = reader.ask("/en/contact/")[2]
    stamp = re.findall(r'name="stamp" value="([^"]+)"', html)[0]
    time.sleep(4)  # a form sent sooner is treated as spam
    typed = {
        "stamp": stamp, "name": "Moved Reader", "email": "moved@example.com",
        "message": "N42SH", "consent": "on", "csrfmiddlewaretoken": reader.token(html),
    }  # fmt: skip
    status, _headers, _html = reader.ask("/en/contact/", typed)
    assert status == 302
    told = ""
    for _ in range(100):
        texts = (mail.get_body(("plain",)).get_content() for mail in site.smtp.mailbox.messages)
        told = next((text for text in texts if "Moved Reader" in text and OFFICE in text), "")
        if told:
            break
        time.sleep(0.2)
    assert f"https://{visitor.host}{OFFICE}enquiries/" in told
