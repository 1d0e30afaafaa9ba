"""Second factor: set up at the first sign-in, required at each later one."""

import re
import time
from typing import Any

import pytest
import time_machine
from allauth.mfa import app_settings
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.test import Client
from wagtail.users.models import UserProfile

from accounts.models import User
from outbox.models import Message
from tests.unit.accounts.conftest import sign_in
from tests.unit.accounts.test_invitations import NEW, choose_password, link_in

pytestmark = pytest.mark.django_db
LANGUAGES = [("en", "Authenticator app"), ("zh-hans", "验证器应用")]


def code_of(secret: str) -> str:
    """Return the code that an authenticator app shows now (RFC 6238, 4.2)."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // app_settings.TOTP_PERIOD))


def set_up_app(client: Client, prefix: str = "en") -> str:
    """Set up an authenticator app as staff do, and return its secret."""
    path = f"/{prefix}/account/security/totp/activate/"
    html = client.get(path).content.decode()
    (secret,) = re.findall(r'account__secret">([A-Z2-7]+)<', html)
    answer = client.post(path, {"code": code_of(secret)})
    assert answer.status_code == 302
    assert answer.headers["Location"].endswith("/recovery-codes/")
    return secret


@pytest.mark.usefixtures("required")
@pytest.mark.parametrize("path", ["/admin/", "/admin/pages/", "/admin/users/", "/admin/enquiries/"])
def test_a_password_alone_opens_nothing(client: Client, li: User, path: str) -> None:
    sign_in(client)

    for answer in (client.get(path), client.post(path)):
        assert answer.status_code == 302
        assert answer.headers["Location"] == "/en/account/security/"


@pytest.mark.usefixtures("required")
@pytest.mark.parametrize(("prefix", "word"), LANGUAGES)
def test_it_is_set_up_at_the_first_sign_in(
    client: Client, li: User, prefix: str, word: str
) -> None:
    sign_in(client)
    assert word in client.get(f"/{prefix}/account/security/").content.decode()
    set_up_app(client, prefix)

    assert client.get("/admin/").status_code == 200
    codes = client.get(f"/{prefix}/account/security/recovery-codes/").content.decode()
    assert len(re.findall(r"<li>\d{8}</li>", codes)) == 10


@pytest.mark.usefixtures("required")
def test_each_sign_in_asks_for_a_code_that_works_once(client: Client, li: User) -> None:
    with time_machine.travel("2026-11-25 08:00", tick=False) as clock:
        sign_in(client)
        secret = set_up_app(client)
        client.post("/en/account/logout/")
        clock.shift(60)

        answer = sign_in(client)
        assert answer.headers["Location"] == "/en/account/security/authenticate/"
        assert client.get("/admin/").status_code == 302
        wrong = client.post("/en/account/security/authenticate/", {"code": "000000"})
        assert "Incorrect code" in wrong.content.decode()
        code = code_of(secret)
        client.post("/en/account/security/authenticate/", {"code": f"{code[:3]} {code[3:]}"})
        assert client.get("/admin/").status_code == 200

        client.post("/en/account/logout/")
        sign_in(client)
        client.post("/en/account/security/authenticate/", {"code": code})
        assert client.get("/admin/").status_code == 302


@pytest.mark.usefixtures("required")
def test_a_recovery_code_opens_once(client: Client, li: User) -> None:
    sign_in(client)
    set_up_app(client)
    html = client.get("/en/account/security/recovery-codes/").content.decode()
    code = re.findall(r"<li>(\d{8})</li>", html)[0]
    for expected in (200, 302):
        client.post("/en/account/logout/")
        sign_in(client)
        client.post("/en/account/security/authenticate/", {"code": code})
        assert client.get("/admin/").status_code == expected


@pytest.mark.usefixtures("required")
@pytest.mark.parametrize(("prefix", "words"), [("en", "Too many"), ("zh-hans", "次数过多")])
def test_codes_are_not_guessed(client: Client, li: User, prefix: str, words: str) -> None:
    """Check the limit on codes, also when the cache, where allauth counts, is empty.

    The cache is empty in another process.
    """
    with time_machine.travel("2026-11-25 08:00", tick=False) as clock:
        sign_in(client)
        secret = set_up_app(client)
        client.post("/en/account/logout/")
        clock.shift(60)
        sign_in(client)
        for number in range(10):
            cache.clear()
            client.post("/en/account/security/authenticate/", {"code": f"00000{number}"})
        cache.clear()
        path = f"/{prefix}/account/security/authenticate/"
        answer = client.post(path, {"code": code_of(secret)})
        assert words in answer.content.decode()

        clock.shift(16 * 60)
        sign_in(client)
        client.post(path, {"code": code_of(secret)})
        assert client.get("/admin/").status_code == 200


@pytest.mark.usefixtures("required")
def test_a_new_password_by_mail_does_not_go_around_it(client: Client, li: User) -> None:
    sign_in(client)
    set_up_app(client)
    stranger = Client()
    stranger.post("/en/account/password/reset/", {"email": "li@example.com"})
    choose_password(stranger, link_in(Message.objects.latest("pk").text), NEW)
    answer = sign_in(stranger, password=NEW)

    assert answer.headers["Location"] == "/en/account/security/authenticate/"
    assert stranger.get("/admin/").status_code == 302


def test_its_secret_is_not_readable_in_the_database(client: Client, li: User) -> None:
    sign_in(client)
    secret = set_up_app(client)

    rows = Authenticator.objects.filter(user=li)
    assert {row.type for row in rows} == {"totp", "recovery_codes"}
    for row in rows:
        assert secret not in str(row.data)


def test_where_it_is_not_demanded_the_password_opens(client: Client, li: User) -> None:
    sign_in(client)

    assert client.get("/admin/").status_code == 200


def test_readers_pages_do_not_know_who_has_a_password_alone(
    client: Client, li: User, settings: Any
) -> None:
    settings.SECOND_FACTOR_REQUIRED = True
    sign_in(client)

    assert client.get("/en/").wsgi_request.user.is_anonymous


@pytest.mark.parametrize(("prefix", "words"), [("en", "Sorry"), ("zh-hans", "没有权限")])
def test_staff_are_answered_in_their_own_language(
    client: Client, li: User, prefix: str, words: str, settings: Any
) -> None:
    """Check that staff pages use the user's language, not that of the browser.

    This applies to a missing permission and to the setup of the second factor.
    """
    UserProfile.objects.create(user=li, preferred_language=prefix)
    other = {"en": "zh-CN", "zh-hans": "en-GB"}[prefix]
    li.groups.set(Group.objects.filter(name="Editors"))
    User.objects.filter(pk=li.pk).update(is_superuser=False)
    sign_in(client)
    answer = client.get("/admin/redirects/", headers={"accept-language": other}, follow=True)
    assert words in answer.content.decode()

    settings.SECOND_FACTOR_REQUIRED = True
    asked = client.get("/admin/", headers={"accept-language": other})
    assert asked.headers["Location"] == f"/{prefix}/account/security/"


@pytest.mark.usefixtures("required")
@pytest.mark.parametrize(
    ("prefix", "words"),
    [("en", "Recovery codes for li at testserver."), ("zh-hans", "li 在 testserver 的恢复码。")],
)
def test_the_file_of_codes_says_whose_they_are(
    client: Client, li: User, prefix: str, words: str
) -> None:
    sign_in(client)
    set_up_app(client, prefix)

    text = client.get(f"/{prefix}/account/security/recovery-codes/download/").content.decode()

    assert text.startswith(words)
    assert len(re.findall(r"^\d{8}$", text, re.MULTILINE)) == 10


@pytest.mark.usefixtures("required")
@pytest.mark.parametrize("prefix", ["en", "zh-hans"])
def test_the_way_to_the_admin_is_shown_when_it_is_open(
    client: Client, li: User, prefix: str
) -> None:
    sign_in(client)
    page, way = f"/{prefix}/account/security/", 'href="/admin/"'
    assert way not in client.get(page).content.decode()

    set_up_app(client, prefix)

    assert way in client.get(page).content.decode()
