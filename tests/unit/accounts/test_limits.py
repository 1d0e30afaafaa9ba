"""Rate limits on password guessing, which must not lock out the account's owner."""

import os
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.utils import timezone

from accounts import jobs
from accounts.models import FailedSignIn, User
from tests.unit.accounts.conftest import PASSWORD, sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.data]
GUESSES, ADDRESSES = int(os.environ.get("GUESSES", "40")), 100
"""Number of guesses; ``make drill-guesses`` sets 1,000."""
WORDS = [("en", "Too many failed login attempts"), ("zh-hans", "登录失败次数过多")]


def is_signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_guesses_succeed_in_nothing(li: User) -> None:
    """Send wrong passwords and, after the limit, the correct one: none signs in."""
    for number in range(GUESSES):
        client = Client(REMOTE_ADDR=f"203.0.113.{number % ADDRESSES}")
        sign_in(client, password=PASSWORD if number == GUESSES // 2 else f"guess {number}")
        assert not is_signed_in(client)

    assert FailedSignIn.objects.count() == 10


@pytest.mark.parametrize(("prefix", "words"), WORDS)
def test_what_the_limit_says(client: Client, li: User, prefix: str, words: str) -> None:
    for number in range(10):
        sign_in(client, password=f"guess {number}")
    answer = client.post(f"/{prefix}/account/login/", {"login": "li", "password": PASSWORD})

    assert words in answer.content.decode()
    assert 'value="li"' in answer.content.decode()


def test_both_names_of_an_account_are_counted_together(client: Client, li: User) -> None:
    for number in range(10):
        sign_in(client, name=("li", "LI", "li@example.com")[number % 3], password="wrong")
    sign_in(client, name="li@example.com")

    assert not is_signed_in(client)


def test_its_owner_gets_in_from_a_browser_that_is_known(client: Client, li: User) -> None:
    sign_in(client)
    client.post("/en/account/logout/")
    for number in range(12):
        sign_in(Client(REMOTE_ADDR=f"203.0.113.{number}"), password="wrong")

    sign_in(client)
    assert is_signed_in(client)


def test_a_known_browser_has_a_limit_of_its_own(client: Client, li: User) -> None:
    sign_in(client)
    client.post("/en/account/logout/")
    for _guess in range(10):
        sign_in(client, password="wrong")
    sign_in(client)

    assert not is_signed_in(client)


def test_a_forged_cookie_makes_no_browser_known(client: Client, li: User) -> None:
    client.cookies["known-device"] = "eyJudW1iZXIiOiJ4In0:1:forged"
    for _guess in range(10):
        sign_in(client, password="wrong")

    assert set(FailedSignIn.objects.values_list("device", flat=True)) == {""}


def test_one_network_may_not_try_every_account(home: Any, client: Client, li: User) -> None:
    for number in range(30):
        sign_in(client, name=f"nobody{number}", password="wrong")
    sign_in(client)
    assert not is_signed_in(client)

    elsewhere = Client(REMOTE_ADDR="198.51.100.7")
    sign_in(elsewhere)
    assert is_signed_in(elsewhere)


def test_it_ends(client: Client, li: User) -> None:
    for _guess in range(10):
        sign_in(client, password="wrong")
    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        sign_in(client)

        assert is_signed_in(client)


def test_attempts_are_forgotten_after_a_day(client: Client, li: User) -> None:
    sign_in(client, password="wrong")
    assert jobs.delete_old_sign_in_failures() == 0
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        assert jobs.delete_old_sign_in_failures() == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("restore_first_rows")
def test_attempts_at_once_see_each_other(li: User) -> None:
    def guess(number: int) -> bool:
        client = Client(REMOTE_ADDR=f"203.0.113.{number}")
        sign_in(client, password="wrong")
        connection.close()
        return True

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(guess, range(20)))

    assert FailedSignIn.objects.count() <= 10
