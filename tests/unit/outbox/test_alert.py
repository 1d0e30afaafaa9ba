"""Alert on the home page of the admin if mail is not sent, for users who may see the outbox."""

from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext, override

from outbox import delivery
from outbox.alert import get_outbox_alert
from outbox.models import Message
from tests.support import factories
from tests.unit.outbox.mails import stored

pytestmark = [pytest.mark.django_db, pytest.mark.data]
both = pytest.mark.parametrize("editor", ["en", "zh-hans"], indirect=True)

State = Message.State


def alerts(client: Client) -> list[Any]:
    page = BeautifulSoup(client.get("/admin/").content, "html.parser")
    found = page.select(".help-critical")
    return [alert for alert in found if alert.select('a[href*="/admin/outbox/"]')]


def words(found: Any) -> str:
    return " ".join(found.get_text().split())


def ago(**how_long: int) -> Any:
    return timezone.now() - timedelta(**how_long)


@both
def test_all_is_well(editor: Client) -> None:
    stored(state=State.SENT, trying_since=ago(days=1))
    stored(state=State.SET_ASIDE, trying_since=ago(days=1))
    stored(trying_since=ago(minutes=14))

    assert alerts(editor) == []


@both
@pytest.mark.parametrize("number", [1, 3])
def test_failed_mail_is_counted_until_it_is_seen_to(
    editor: Client, language: str, number: int
) -> None:
    for _ in range(number):
        stored(state=State.FAILED)

    (found,) = alerts(editor)

    with override(language):
        said = ngettext(
            "%(number)s mail could not be sent.", "%(number)s mails could not be sent.", number
        )
        assert words(found) == said % {"number": number}
    listed = editor.get(found.a["href"]).content.decode()
    assert listed.count("/admin/outbox/inspect/") >= number

    Message.objects.all().set_aside()
    assert alerts(editor) == []


@both
def test_a_worker_that_is_not_there(editor: Client, language: str, smtp: Any) -> None:
    since = ago(minutes=40)
    stored(trying_since=since, next_attempt_at=since)
    stored(trying_since=ago(minutes=20), next_attempt_at=ago(minutes=20))

    (found,) = alerts(editor)

    with override(language):
        time = date_format(timezone.localtime(since), "DATETIME_FORMAT")
        assert time in words(found)
        assert words(found).endswith(gettext("Is the worker running?"))
    delivery.send_due()
    assert alerts(editor) == []


@both
def test_a_server_that_is_down(editor: Client, language: str, smtp: Any) -> None:
    smtp.stop()
    stored(trying_since=ago(minutes=40), next_attempt_at=ago(minutes=40))
    stored(trying_since=ago(minutes=30), next_attempt_at=ago(minutes=30))
    delivery.send_due()

    (found,) = alerts(editor)

    with override(language):
        assert gettext("Last error:") + " ConnectionRefusedError" in words(found)
        assert gettext("Is the worker running?") not in words(found), "it has just tried"
    Message.objects.update(next_attempt_at=ago(minutes=16))
    (found,) = alerts(editor)
    with override(language):
        assert gettext("Is the worker running?") in words(found)
    smtp.start()
    assert delivery.send_due() == 2
    assert alerts(editor) == []


@pytest.mark.parametrize(("permission", "shown"), [("view_message", 1), ("resend_message", 0)])
def test_it_is_for_those_who_may_see_it(
    client: Client, home: Any, permission: str, shown: int
) -> None:
    user = factories.UserFactory(is_superuser=False)
    user.user_permissions.set(Permission.objects.filter(codename__in=["access_admin", permission]))
    client.force_login(user)
    stored(state=State.FAILED)

    assert len(alerts(client)) == shown


@pytest.mark.parametrize("number", [1, 20])
def test_it_costs_three_queries(number: int) -> None:
    for _ in range(number):
        stored(state=State.FAILED)
        stored(trying_since=ago(hours=1))

    with CaptureQueriesContext(connection) as context:
        alert = get_outbox_alert()

    assert alert is not None
    assert alert.failed == number
    assert len(context) == 3
