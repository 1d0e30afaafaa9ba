"""Outbox in the admin: staff see mails, and send failed ones again or set them aside."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.core.mail import EmailMultiAlternatives
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.translation import gettext, override

from outbox import delivery
from outbox.models import Message
from tests.support import factories
from tests.unit.accounts.conftest import sign_in
from tests.unit.outbox.mails import stored

pytestmark = [pytest.mark.django_db, pytest.mark.data]
both = pytest.mark.parametrize("editor", ["en", "zh-hans"], indirect=True)
English = pytest.mark.parametrize("editor", ["en"], indirect=True)

LIST = "/admin/outbox/"
State = Message.State


def html(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def press(client: Client, address: str, label: str) -> str:
    """Press a button of a page, as a browser does, and return the next page."""
    page = BeautifulSoup(html(client, address), "html.parser")
    (button,) = [found for found in page.find_all("button") if found.get_text(strip=True) == label]
    assert button["type"] == "submit"
    form = page.find(id=button["form"])
    assert form is not None
    assert form["method"] == "post"
    sent = {field["name"]: field["value"] for field in form.find_all("input")}
    client.handler.enforce_csrf_checks = True
    response = client.post(button["formaction"], sent, follow=True)
    assert response.status_code == 200
    return response.content.decode()


def in_(language: str, text: str) -> str:
    """Return a text in a language; ``config/test_catalogue.py`` checks that all are translated."""
    with override(language):
        return gettext(text)


def staff(client: Client, *permissions: str) -> Client:
    """Return the client, signed in as a user with admin access and these permissions only."""
    user = factories.UserFactory(is_superuser=False)
    user.user_permissions.set(
        Permission.objects.filter(codename__in=["access_admin", *permissions])
    )
    client.force_login(user)
    return client


@both
def test_the_list_says_what_became_of_each(editor: Client, language: str) -> None:
    stored(subject="waits", attempts=3, last_error="SMTPServerDisconnected: <b>gone</b>")
    stored(subject="failed", state=State.FAILED)
    stored(subject="was sent", state=State.SENT, sent_at=timezone.now())

    page = html(editor, LIST)

    assert "sales@example.com" in page
    for state in State:
        if state != State.SET_ASIDE:
            assert in_(language, str(state.label)) in page
    assert "&lt;b&gt;gone" in page
    assert in_(language, "Sent, or next attempt") in page
    failed = html(editor, f"{LIST}?state=failed")
    assert "failed" in failed
    assert "was sent" not in failed


@English
@pytest.mark.parametrize("words", ["询价", "buyer@example", "MAIL-7", "%", "_", "'", "\\"])
def test_the_list_is_searched(editor: Client, words: str) -> None:
    stored(subject="询价 for a magnet", recipients=["buyer@example.com"], message_id="<mail-7@x>")
    stored(subject="other")

    found = html(editor, f"{LIST}?q={words.replace('%', '%25')}")

    assert ("for a magnet" in found) == (len(words) > 1)


@both
def test_a_mail_is_read_as_it_was_written(editor: Client, language: str) -> None:
    evening = datetime(2026, 3, 18, 20, 5, tzinfo=UTC)
    message = stored(body="钕铁硼 <script>alert(1)</script>\nsecond line", created_at=evening)

    page = html(editor, f"{LIST}inspect/{message.pk}/")

    assert "钕铁硼 &lt;script&gt;alert(1)&lt;/script&gt;\nsecond line" in page
    assert message.message_id.strip("<>") in page
    assert "None" not in BeautifulSoup(page, "html.parser").find("main").get_text()
    assert {"en": "19 March 2026, 04:05", "zh-hans": "2026年3月19日 04:05"}[language] in page
    assert in_(language, "Text") in page
    assert in_(language, "Send again") not in page, "nothing is wrong with it"


@English
def test_a_mail_in_html_is_read_as_text(editor: Client) -> None:
    mail = EmailMultiAlternatives("s", "", "site@example.com", ["sales@example.com"])
    mail.body, mail.content_subtype = "<p>Dear <b>Wang</b> &amp; Li</p>", "html"
    mail.send()

    page = html(editor, f"{LIST}inspect/{Message.objects.get().pk}/")

    assert "Dear Wang" in page
    assert "<b>Wang" not in page


@both
def test_the_link_that_opens_an_account_is_not_shown(editor: Client, language: str) -> None:
    user = factories.UserFactory()
    Client().post(f"/{language}/account/password/reset/", {"email": user.email})
    message = Message.objects.get()
    assert "/password/reset/key/" in message.text

    page = html(editor, f"{LIST}inspect/{message.pk}/")

    assert "/password/reset/key/" not in page
    assert in_(language, "Not shown: the mail is for its recipient alone.") in page


@both
def test_failed_mail_is_sent_again(editor: Client, language: str, smtp: Any) -> None:
    long_ago = timezone.now() - timedelta(days=9)
    message = stored(
        state=State.FAILED, attempts=40, last_error="no", trying_since=long_ago,
        next_attempt_at=long_ago,
    )  # fmt: skip
    address = f"{LIST}inspect/{message.pk}/" if language == "en" else LIST

    page = press(editor, address, in_(language, "Send again"))

    assert "1" in BeautifulSoup(page, "html.parser").find(class_="success").get_text()
    message.refresh_from_db()
    assert (message.state, message.attempts) == (State.QUEUED, 0)
    assert message.last_error == "no", "to be read until the next attempt"
    smtp.mailbox.reply = "450 later"
    assert delivery.send_due() == 0
    message.refresh_from_db()
    assert message.state == State.QUEUED, "the three days begin anew"
    smtp.mailbox.reply = "250 OK"
    Message.objects.update(next_attempt_at=timezone.now())
    assert delivery.send_due() == 1
    assert smtp.mailbox.messages[0]["Message-ID"] == message.message_id


@both
def test_all_failed_mail_is_sent_again(editor: Client, language: str) -> None:
    stored(state=State.SENT)
    stored(state=State.SET_ASIDE)
    assert in_(language, "Send all failed again") not in html(editor, LIST)
    for _ in range(3):
        stored(state=State.FAILED)

    page = press(editor, LIST, in_(language, "Send all failed again"))

    assert "3" in BeautifulSoup(page, "html.parser").find(class_="success").get_text()
    assert Message.objects.queued().count() == 3


@both
def test_failed_mail_is_set_aside(editor: Client, language: str) -> None:
    message = stored(state=State.FAILED)

    page = press(editor, LIST, in_(language, "Don't send"))

    assert in_(language, "The mail will not be sent.") in page
    assert in_(language, "not to be sent") in page
    message.refresh_from_db()
    assert message.state == State.SET_ASIDE
    press(editor, LIST, in_(language, "Send again"))
    message.refresh_from_db()
    assert message.state == State.QUEUED


@both
def test_what_another_has_seen_to_is_not_sent_twice(editor: Client, language: str) -> None:
    message = stored(state=State.SENT)

    for name in ("resend", "set-aside"):
        response = editor.post(f"{LIST}{name}/{message.pk}/", follow=True)
        said = in_(language, "Nothing to do: the mail has been seen to meanwhile.")
        assert said in response.content.decode()

    message.refresh_from_db()
    assert message.state == State.SENT


@pytest.mark.parametrize("address", ["new/", "edit/{}/", "delete/{}/", "copy/{}/", "history/{}/"])
def test_nobody_adds_changes_or_deletes(staff_client: Client, address: str) -> None:
    message = stored()

    for send in (staff_client.get, staff_client.post):
        assert send(LIST + address.format(message.pk), follow=True).status_code == 404
    assert staff_client.get(f"{LIST}resend/{message.pk}/").status_code == 405


def test_who_may_see_may_not_send(client: Client, home: Any) -> None:
    message = stored(state=State.FAILED)
    staff(client, "view_message")

    for page in (html(client, LIST), html(client, f"{LIST}inspect/{message.pk}/")):
        assert "Send again" not in page
        assert "Send all" not in page
    for address in ("resend/", f"resend/{message.pk}/", f"set-aside/{message.pk}/"):
        client.post(LIST + address)
    message.refresh_from_db()
    assert message.state == State.FAILED


def test_who_may_not_see_is_shown_nothing(client: Client, home: Any) -> None:
    message = stored(state=State.FAILED)
    staff(client)

    assert LIST not in html(client, "/admin/")
    for address in (LIST, f"{LIST}inspect/{message.pk}/"):
        assert client.get(address).status_code == 302


def test_permission_to_send_again_is_enough_to_send_again(client: Client, home: Any) -> None:
    message = stored(state=State.FAILED)
    staff(client, "view_message", "resend_message")

    press(client, LIST, "Send again")

    message.refresh_from_db()
    assert message.state == State.QUEUED


def test_permissions_are_those_that_mean_something(client: Client, home: Any) -> None:
    names = Permission.objects.filter(content_type__app_label="outbox")
    assert set(names.values_list("codename", flat=True)) == {"view_message", "resend_message"}
    factories.UserFactory(username="li")
    sign_in(client)  # this view requires a recent sign-in
    assert "Can send failed mail again" in html(client, "/admin/groups/new/")


def test_the_list_costs_the_same_for_many(staff_client: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as context:
            html(staff_client, LIST)
        assert not re.search(r'"content"', " ".join(q["sql"] for q in context.captured_queries))
        return len(context)

    stored(state=State.FAILED)
    html(staff_client, LIST)
    few = queries()
    for _ in range(15):
        stored(state=State.FAILED)

    assert queries() == few
