"""What staff do with accounts and personal data is written down, where nobody can change it."""

from typing import Any

import pytest
from django.test import Client
from wagtail.models import ModelLogEntry

from accounts.models import User
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.data]
PASSWORD = "correct horse battery"


def entries(about: Any) -> list[tuple[str, str | None]]:
    """The log of an object, the oldest first: what, and by whom."""
    found = ModelLogEntry.objects.for_instance(about).order_by("pk")
    return [(entry.action, entry.user and entry.user.username) for entry in found]


def sign_in(client: Client, password: str = PASSWORD) -> Any:
    return client.post("/en/account/login/", {"login": "li", "password": password})


@pytest.fixture
def li(home: Any) -> User:
    return factories.UserFactory(username="li")


def test_signing_in_and_out(client: Client, li: User) -> None:
    sign_in(client, "wrong")
    sign_in(client)
    client.post("/en/account/logout/")

    assert entries(li) == [
        ("accounts.sign_in_failed", None),
        ("accounts.signed_in", "li"),
        ("accounts.signed_out", "li"),
    ]
    first = ModelLogEntry.objects.for_instance(li).earliest("pk")
    assert first.data == {"address": "127.0.0.1"}
