"""Sign-in of staff with django-allauth; Wagtail's own sign-in views are closed."""

import re
from typing import Any

import pytest
from django.test import Client

from outbox import delivery
from tests.support import factories

pytestmark = pytest.mark.django_db

LANGUAGES = [("en", "Staff sign-in"), ("zh-hans", "员工登录")]


@pytest.fixture
def staff(home: Any) -> Any:
    return factories.UserFactory(username="li", email="li@example.com")


@pytest.mark.parametrize(("prefix", "title"), LANGUAGES)
def test_the_admin_asks_in_the_browsers_language(
    client: Client, staff: Any, prefix: str, title: str
) -> None:
    accept = {"accept-language": prefix}
    for path in ("/admin/", "/admin/login/", "/admin/pages/"):
        response = client.get(path, headers=accept, follow=True)
        assert response.redirect_chain[-1][0].startswith(f"/{prefix}/account/login/")
        assert f"<h1>{title}</h1>" in response.content.decode()


@pytest.mark.parametrize("prefix", ["en", "zh-hans"])
@pytest.mark.parametrize("login", ["li", "li@example.com"])
def test_signing_in(client: Client, staff: Any, prefix: str, login: str) -> None:
    response = client.post(
        f"/{prefix}/account/login/?next=/admin/pages/",
        {"login": login, "password": "correct horse battery", "next": "/admin/pages/"},
    )

    assert response.status_code == 302
    assert response.headers["Location"] == "/admin/pages/"
    assert client.get("/admin/").status_code == 200


@pytest.mark.parametrize("prefix", ["en", "zh-hans"])
def test_a_wrong_password_keeps_the_name(client: Client, staff: Any, prefix: str) -> None:
    response = client.post(f"/{prefix}/account/login/", {"login": "li", "password": "wrong"})

    html = response.content.decode()
    assert response.status_code == 200
    assert 'value="li"' in html
    assert 'role="alert"' in html


def test_next_never_leads_off_the_site(client: Client, staff: Any) -> None:
    response = client.post(
        "/en/account/login/",
        {"login": "li", "password": "correct horse battery", "next": "https://evil.example/"},
    )

    assert response.headers["Location"] == "/admin/"


@pytest.mark.parametrize(("prefix", "text"), [("en", "No sign-up"), ("zh-hans", "不开放注册")])
def test_sign_up_is_closed(client: Client, staff: Any, prefix: str, text: str) -> None:
    path = f"/{prefix}/account/signup/"
    page = client.get(path)
    client.post(path, {"email": "x@example.com", "username": "x", "password1": "x" * 20})

    assert text in page.content.decode()
    assert type(staff).objects.count() == 1


def test_wagtails_password_reset_is_closed(client: Client, staff: Any) -> None:
    for path in ("/admin/password_reset/", "/admin/password_reset/confirm/MQ/abc-def/"):
        response = client.get(path)
        assert response.status_code == 302
        assert response.headers["Location"] == "/en/account/password/reset/"


COMPANY = "Huatai Xinding (Beijing) Metal Materials Co., Ltd."


@pytest.mark.parametrize(
    ("prefix", "word"),
    [("en", "asked for a new password"), ("zh-hans", "请点击以下链接设置新密码")],
)
def test_a_new_password(client: Client, staff: Any, smtp: Any, prefix: str, word: str) -> None:
    client.post(f"/{prefix}/account/password/reset/", {"email": "li@example.com"})
    assert delivery.send_due() == 1
    message = smtp.mailbox.to("li@example.com")
    mail = message.get_content()
    assert word in mail
    assert COMPANY in mail
    assert "Huatai Xinding" in message["Subject"]
    assert "testserver" not in mail.replace("http://testserver/", "")
    link = re.search(rf"http://testserver(/{prefix}/account/password/reset/key/\S+)", mail)
    assert link is not None

    form = client.get(link.group(1), follow=True)
    changed = client.post(
        form.redirect_chain[-1][0],
        {"password1": "another horse battery", "password2": "another horse battery"},
    )

    assert changed.status_code == 302
    assert client.login(username="li", password="another horse battery")


def test_an_unknown_address_learns_nothing_and_gets_no_mail(
    client: Client, staff: Any, smtp: Any
) -> None:
    known = client.post("/en/account/password/reset/", {"email": "li@example.com"})
    unknown = client.post("/en/account/password/reset/", {"email": "stranger@example.com"})
    delivery.send_due()

    assert (known.status_code, known.headers["Location"]) == (
        unknown.status_code,
        unknown.headers["Location"],
    )
    assert [m["To"] for m in smtp.mailbox.messages] == ["li@example.com"]


@pytest.mark.parametrize(
    ("path", "sent", "prefix", "words", "again"),
    [
        ("login", {"login": "li", "password": "no"}, "en", "type your password again", True),
        ("login", {"login": "li", "password": "no"}, "zh-hans", "并重新输入密码", True),
        ("password/reset", {"email": "x"}, "en", "type your password again", False),
        ("password/reset", {"email": "x"}, "zh-hans", "并重新输入密码", False),
    ],
)
def test_a_password_is_asked_for_again_where_there_was_one(
    client: Client, staff: Any, path: str, sent: Any, prefix: str, words: str, again: bool
) -> None:
    page = client.post(f"/{prefix}/account/{path}/", sent).content.decode()

    assert 'role="alert"' in page
    assert (words in page) is again
