"""Invitation of staff: created without a password, activated by a mail in their language."""

import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.test import Client

from accounts.models import User
from outbox import delivery
from outbox.models import Message
from tests.unit.accounts.conftest import sign_in

pytestmark = pytest.mark.django_db
WORDS = [("en", "Choose your password"), ("zh-hans", "请点击以下链接设置密码")]
NEW = "a passphrase of the news room"


def invite(client: Client, language: str) -> User:
    """Create a staff user in the admin, as administrators do."""
    sign_in(client)
    answer = client.post(
        "/admin/users/new/",
        {"username": "chen", "email": "chen@example.com", "first_name": "Jing", "last_name": "Chen",
         "language": language, "groups": [Group.objects.get(name="Editors").pk]},
    )  # fmt: skip
    assert answer.status_code == 302, answer.content.decode()
    return User.objects.get(username="chen")


def link_in(mail: str) -> str:
    (link,) = re.findall(r"https?://[^/\s]+(/\S+/password/reset/key/\S+)", mail)
    return link


def choose_password(client: Client, link: str, password: str = NEW) -> Any:
    form = client.get(link, follow=True)
    path = form.redirect_chain[-1][0] if form.redirect_chain else link
    return client.post(path, {"password1": password, "password2": password})


@pytest.mark.parametrize(("language", "words"), WORDS)
def test_from_the_invitation_to_the_admin(
    client: Client, li: User, smtp: Any, language: str, words: str
) -> None:
    chen = invite(client, language)
    assert not chen.has_usable_password()
    assert delivery.send_due() == 1
    mail = smtp.mailbox.to("chen@example.com")
    text = mail.get_content()
    assert words in text
    assert mail["Sensitivity"] == "Private"
    assert "chen" in text
    link = link_in(text)
    assert link.startswith(f"/{language}/")

    assert text.count("Huatai Xinding (Beijing) Metal Materials Co., Ltd.") == 1
    assert li.get_username() in text

    browser = Client()
    choose_password(browser, link)
    assert delivery.send_due() == 0  # no alert mail for an action of the account's owner
    browser.post("/en/account/login/", {"login": "chen", "password": NEW})
    assert browser.get("/admin/").status_code == 200
    assert chen.wagtail_userprofile.preferred_language == language


def test_a_chinese_name_is_written_as_its_owner_writes_it() -> None:
    assert User(first_name="工", last_name="王").get_full_name() == "王工"
    assert User(first_name="Ann", last_name="Smith").get_full_name() == "Ann Smith"


def test_the_link_works_once(client: Client, li: User) -> None:
    invite(client, "en")
    link = link_in(Message.objects.latest("pk").text)
    assert choose_password(Client(), link).status_code == 302

    assert "does not work any more" in Client().get(link, follow=True).content.decode()


def test_the_link_works_for_two_days(client: Client, li: User) -> None:
    invite(client, "en")
    link = link_in(Message.objects.latest("pk").text)
    for hours, is_bad in ((47, False), (49, True)):
        with time_machine.travel(timedelta(hours=hours)):
            html = Client().get(link, follow=True).content.decode()
            assert ("does not work any more" in html) == is_bad


def test_nobody_reads_it_in_the_list_of_mails(client: Client, li: User) -> None:
    invite(client, "en")
    message = Message.objects.latest("pk")
    html = client.get(f"/admin/outbox/inspect/{message.pk}/").content.decode()

    assert "password/reset/key" not in html


@pytest.mark.parametrize(
    "password",
    [
        "short",
        "password1234",
        "Atechmagnet2026!",
        "chen@example.com",
        "NdFeB-magnet-1",
        "123456789012",
        "qwertyqwerty",
        "aaaaaaaaaaaaaaaaaaaa",
        "abcdefgh-87654321",
    ],
)
def test_a_weak_password_is_refused(client: Client, li: User, password: str) -> None:
    chen = invite(client, "en")
    link = link_in(Message.objects.latest("pk").text)
    answer = choose_password(Client(), link, password)

    assert answer.status_code == 200
    assert 'role="alert"' in answer.content.decode()
    chen.refresh_from_db()
    assert not chen.has_usable_password()


def test_a_sentence_of_any_characters_is_taken_whole(client: Client, li: User) -> None:
    chen = invite(client, "zh-hans")
    password = "  磁体在 150 °C 仍可用, и так далее 🧲 " * 5
    choose_password(Client(), link_in(Message.objects.latest("pk").text), password)

    chen.refresh_from_db()
    assert chen.check_password(password)
    assert not chen.check_password(password[:-1])


def test_an_old_address_opens_nothing(client: Client, li: User) -> None:
    """Check that mails go only to the new address after a change in the admin."""
    chen = invite(client, "en")
    choose_password(Client(), link_in(Message.objects.latest("pk").text))
    form = {"username": "chen", "email": "new@example.com", "first_name": "Jing",
            "last_name": "Chen", "is_active": "on"}  # fmt: skip
    assert client.post(f"/admin/users/edit/{chen.pk}/", form).status_code == 302
    before = Message.objects.count()
    Client().post("/en/account/password/reset/", {"email": "chen@example.com"})

    assert Message.objects.count() == before
