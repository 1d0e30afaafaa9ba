"""Staff URLs limited to networks (ADMIN_NETWORKS): from elsewhere, they look like unknown URLs."""

import ipaddress
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from enquiries.spam import make_stamp
from outbox import delivery
from tests.support import factories

pytestmark = pytest.mark.django_db

STAFF = [
    "/admin/", "/admin/pages/3/edit/", "/admin/login/", "/admin/password_reset/",
    "/en/account/login/", "/zh-hans/account/login/", "/en/account/password/reset/",
]  # fmt: skip
INSIDE, OUTSIDE = "203.0.113.9", "198.51.100.7"
INSIDE_V6, OUTSIDE_V6 = "2001:db8:12:1::5", "2001:db8:13::5"


@pytest.fixture
def networks(settings: Any) -> None:
    texts = ("203.0.113.0/24", "2001:db8:12::/48")
    settings.ADMIN_NETWORKS = [ipaddress.ip_network(text) for text in texts]


@pytest.mark.parametrize("path", STAFF)
@pytest.mark.parametrize("address", [INSIDE, INSIDE_V6, f"::ffff:{INSIDE}"])
def test_from_inside_it_answers(
    client: Client, home: Any, networks: None, path: str, address: str
) -> None:
    client.force_login(factories.UserFactory())
    assert client.get(path, REMOTE_ADDR=address).status_code in (200, 301, 302)


@pytest.mark.parametrize(
    "path", [*STAFF, "/admin", "/en/account", "/admin/pages", "/account/login/"]
)
@pytest.mark.parametrize("address", [OUTSIDE, OUTSIDE_V6, "", "unix:"])
@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_from_elsewhere_it_is_an_unknown_address(
    client: Client, home: Any, networks: None, path: str, address: str, language: str
) -> None:
    """Compare status, headers and text with those of an unknown URL, while signed in."""
    client.force_login(factories.UserFactory())
    unknown = path
    for part, other in (("admin", "other"), ("account", "nowhere")):
        unknown = unknown.replace(part, other)
    asked = {"REMOTE_ADDR": address, "HTTP_ACCEPT_LANGUAGE": language}
    answers = [client.get(each, **asked) for each in (path, unknown)]  # type: ignore[arg-type]

    refused, lost = answers
    assert refused.status_code == lost.status_code
    assert refused.status_code in (301, 302, 404)
    sent = [{**answer.headers, "Location": ""} for answer in answers]
    assert sent[0] == sent[1]
    if refused.status_code == 404:
        pairs = zip(answers, (path, unknown), strict=True)
        own, other = (a.content.decode().replace(p, "") for a, p in pairs)
        assert own == other
    else:  # redirects to the language prefix and the slash; that URL is unknown too
        assert refused.headers["Location"].endswith(path.rstrip("/") + "/")
        asked_again = client.get(refused.headers["Location"], **asked)  # type: ignore[arg-type]
        assert asked_again.status_code == 404
    assert "wagtail" not in refused.content.decode().lower()


@pytest.mark.parametrize("path", ["/admin/", "/en/account/security/"])
def test_who_has_a_password_alone_learns_no_more(
    client: Client, home: Any, networks: None, settings: Any, path: str
) -> None:
    """Check that inside the redirect leads to the second factor, and outside to a 404."""
    settings.SECOND_FACTOR_REQUIRED = True
    client.force_login(factories.UserFactory())
    inside = client.get(path, REMOTE_ADDR=INSIDE, follow=True)
    outside = client.get(path, REMOTE_ADDR=OUTSIDE, follow=True)

    assert inside.redirect_chain or inside.status_code == 200
    assert outside.status_code == 404
    assert all("account" not in address for address, _status in outside.redirect_chain)


def test_the_page_speaks_the_readers_language(client: Client, home: Any, networks: None) -> None:
    for prefix, words in (("en", "This page does not exist"), ("zh-hans", "页面不存在")):
        html = client.get(f"/{prefix}/account/login/", REMOTE_ADDR=OUTSIDE).content.decode()
        assert f"<h1>{words}</h1>" in html
        html = client.get(
            "/admin/", REMOTE_ADDR=OUTSIDE, HTTP_ACCEPT_LANGUAGE=prefix, follow=True
        ).content.decode()
        assert f"<h1>{words}</h1>" in html


@pytest.mark.data
@pytest.mark.parametrize(
    ("forwarded", "proxies", "answers"),
    [
        (INSIDE, 1, True),
        (f"{OUTSIDE}, {INSIDE}", 1, True),
        (f"{INSIDE}, {OUTSIDE}", 1, False),  # INSIDE is sent by the reader, not by the proxy
        (f"{INSIDE}, {INSIDE}, {OUTSIDE}", 1, False),
        (f"{INSIDE}, {OUTSIDE}, 10.0.0.1", 2, False),
        (f"{OUTSIDE}, {INSIDE}, 10.0.0.1", 2, True),
        (INSIDE, 0, False),  # without a trusted proxy the header is ignored
        (INSIDE, 2, False),
        ("203.0.113.9:443", 1, False),
        (f"{INSIDE},", 1, False),
        ("2001:db8:12:ffff::1", 1, True),
        ("2001:db8:13:0::1", 1, False),
        ("", 1, False),
    ],
)
def test_what_a_reader_forges_is_not_believed(
    client: Client, home: Any, networks: None, settings: Any, forwarded: str, proxies: int,
    answers: bool,
) -> None:  # fmt: skip
    settings.TRUSTED_PROXIES = proxies
    headers = {"X-Forwarded-For": forwarded, "X-Real-IP": INSIDE, "Forwarded": f"for={INSIDE}"}
    response = client.get("/en/account/login/", REMOTE_ADDR="127.0.0.1", headers=headers)
    assert (response.status_code == 200) is answers


def test_the_public_side_answers_everybody(client: Client, home: Any, networks: None) -> None:
    for path in ("/en/", "/sitemap.xml", "/health/live", "/en/enquiry/"):
        assert client.get(path, REMOTE_ADDR=OUTSIDE).status_code == 200


def test_a_single_address_of_version_six_can_be_named(client: Client, settings: Any) -> None:
    settings.ADMIN_NETWORKS = [ipaddress.ip_network("2001:db8::5/128")]
    for address, status in (("2001:db8::5", 200), ("2001:db8::6", 404)):
        assert client.get("/en/account/login/", REMOTE_ADDR=address).status_code == status


def test_a_readers_enquiry_comes_in_from_everywhere(
    client: Client, home: Any, networks: None, smtp: Any
) -> None:
    """Check that mails of an enquiry link to the admin, which the reader cannot open."""
    page = factories.ContactPageFactory(parent=home)
    with time_machine.travel(timezone.now() - timedelta(minutes=1)):
        typed = {"stamp": make_stamp(), "name": "Wang", "email": "wang@example.com"}

    response = client.post(
        page.url, {**typed, "message": "N42SH", "consent": "on"}, REMOTE_ADDR=OUTSIDE
    )

    assert response.status_code == 302
    assert delivery.send_due() == 2
    told = smtp.mailbox.to("Usneo@atechmagnet.com").get_body(("plain",)).get_content()
    assert "/admin/enquiries/" in told


def test_wagtails_own_form_to_sign_in_is_closed(client: Client, home: Any) -> None:
    user = factories.UserFactory()
    user.set_password("correct horse battery")
    user.save()
    typed = {"username": user.username, "password": "correct horse battery"}

    assert client.get("/en/_util/login/").status_code == 404
    assert client.post("/en/_util/login/", typed).status_code == 404
    assert "_auth_user_id" not in client.session
