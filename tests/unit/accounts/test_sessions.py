"""End of sessions: by timeout, by their owner, and by administrators."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from accounts import sessions
from accounts.models import User
from tests.support import factories
from tests.unit.accounts.conftest import PASSWORD, sign_in

pytestmark = pytest.mark.django_db
PATH = "/en/account/sessions/"
WORDS = [("en", "this browser"), ("zh-hans", "当前浏览器")]


def is_in(client: Client) -> bool:
    return client.get("/admin/").status_code == 200


def signed_in(name: str = "li") -> Client:
    client = Client()
    sign_in(client, name)
    return client


@pytest.mark.parametrize(("prefix", "word"), WORDS)
def test_they_are_listed_and_each_can_be_ended(li: User, prefix: str, word: str) -> None:
    here, there, third = signed_in(), signed_in(), signed_in()
    path = f"/{prefix}/account/sessions/"
    html = here.get(path).content.decode()
    assert html.count(word) == 1
    other = next(
        s for s in sessions.list_sessions(li) if s.session_key == there.session.session_key
    )
    here.post(path, {"end": other.pk})

    assert (is_in(here), is_in(there), is_in(third)) == (True, False, True)
    here.post(path, {"end": "others"})
    assert (is_in(here), is_in(third)) == (True, False)


@pytest.mark.parametrize("chosen", ["", "0", "-1", "9" * 40, "x", "²"])
def test_no_session_of_somebody_else(li: User, chosen: str) -> None:
    factories.UserFactory(username="wang")
    here, wang = signed_in(), signed_in("wang")
    (other,) = sessions.list_sessions(User.objects.get(username="wang"))

    for value in (chosen, str(other.pk)):
        assert here.post("/en/account/sessions/", {"end": value}).status_code == 404
    assert is_in(wang)


def test_a_new_password_ends_the_others(li: User) -> None:
    here, there = signed_in(), signed_in()
    new = "another horse battery"
    here.post(
        "/en/account/password/change/",
        {"oldpassword": PASSWORD, "password1": new, "password2": new},
    )

    assert (is_in(here), is_in(there)) == (True, False)
    assert [s.session_key for s in sessions.list_sessions(li)] == [here.session.session_key]


def test_an_account_that_is_closed_is_out_at_once(li: User) -> None:
    client = signed_in()
    User.objects.filter(pk=li.pk).update(is_active=False)

    assert not is_in(client)


def test_unused_for_two_hours(li: User) -> None:
    start = timezone.now()
    with time_machine.travel(start, tick=False) as clock:
        client = signed_in()
        assert is_in(client)
        for _hour in range(3):
            clock.shift(timedelta(minutes=100))
            assert is_in(client)
        clock.shift(timedelta(minutes=121))
        assert not is_in(client)


def test_a_day_however_much_it_is_used(li: User) -> None:
    with time_machine.travel(timezone.now(), tick=False) as clock:
        client = signed_in()
        for _hour in range(24):
            clock.shift(timedelta(minutes=59))
            assert is_in(client)
        clock.shift(timedelta(minutes=59))
        assert not is_in(client)


def test_administrators_end_them_and_remove_lost_factors(li: User, home: Any) -> None:
    factories.UserFactory(username="boss")
    client, boss = signed_in(), signed_in("boss")
    path = f"/admin/users/{li.pk}/access/"
    assert "127.0.0.1" in boss.get(path).content.decode()
    boss.post(path, {"do": "end-sessions"})

    assert not is_in(client)
    User.objects.filter(pk=li.pk).update(is_superuser=False)
    assert signed_in().post(path, {"do": "end-sessions"}).status_code in (302, 403)
    assert len(sessions.list_sessions(li)) == 1


def test_ending_them_asks_again_later(li: User) -> None:
    with time_machine.travel("2026-11-25 08:00", tick=False) as clock:
        client = Client()
        sign_in(client)
        clock.shift(timedelta(minutes=20))
        assert client.get(PATH).status_code == 200
        asked = client.post(PATH, {"end": "others"})

        assert asked.headers["Location"].startswith("/en/account/reauthenticate/")


def test_signing_out_leaves_nothing_in_the_browser(client: Client, li: User) -> None:
    sign_in(client)
    assert "no-store" in client.get("/admin/").headers["Cache-Control"]
    answer = client.post("/en/account/logout/")

    assert answer.headers["Clear-Site-Data"] == '"storage"'
    assert client.get("/admin/").status_code == 302
