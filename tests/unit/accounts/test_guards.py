"""Reauthentication before sensitive views, which then continue with the original request."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from accounts.models import User
from core.models import CompanySettings
from tests.unit.accounts.conftest import PASSWORD, sign_in

pytestmark = pytest.mark.django_db
SENSITIVE = [
    "/admin/users/", "/admin/users/new/", "/admin/groups/", "/admin/sites/",
    "/admin/settings/core/companysettings/", "/admin/enquiries/?export=csv",
    "/admin/enquiries/?export=xlsx", "/admin/enquiries/results/?export=csv",
]  # fmt: skip
OPEN = ["/admin/", "/admin/pages/", "/admin/enquiries/", "/admin/images/", "/admin/account/"]


@pytest.fixture
def later(client: Client, li: User) -> Any:
    """Yield the clock 20 minutes after a sign-in, when reauthentication is due."""
    with time_machine.travel(timezone.now(), tick=False) as clock:
        sign_in(client)
        clock.shift(timedelta(minutes=20))
        yield clock


@pytest.mark.parametrize("path", SENSITIVE)
def test_it_asks_and_goes_on(client: Client, later: Any, path: str) -> None:
    asked = client.get(path, follow=True)
    assert asked.redirect_chain[-1][0].startswith("/en/account/reauthenticate/")
    answer = client.post(asked.redirect_chain[-1][0], {"password": PASSWORD, "next": path})

    assert answer.headers["Location"] == path
    assert client.get(path, follow=True).status_code == 200
    assert not client.get(path).headers.get("Location", "").startswith("/en/account/")


@pytest.mark.parametrize("path", OPEN)
def test_the_rest_does_not(client: Client, later: Any, path: str) -> None:
    assert not client.get(path).headers.get("Location", "").startswith("/en/account/")


def test_right_after_the_sign_in_it_does_not(client: Client, li: User) -> None:
    sign_in(client)

    assert client.get("/admin/users/").status_code == 200


def test_what_was_sent_is_not_lost(client: Client, later: Any) -> None:
    """Check a settings form that was open for more than 20 minutes."""
    company = CompanySettings.load()
    path = f"/admin/settings/core/companysettings/{company.pk}/"
    form = {"name_en": "New Name", "email": "a@example.com", "telephone": "+86-010-53345989"}
    asked = client.post(path, form)
    client.post(asked.headers["Location"], {"password": PASSWORD, "next": path})

    company.refresh_from_db()
    assert company.name_en == "New Name"


@pytest.mark.parametrize(
    ("prefix", "word"), [("en", "Confirm that it is you"), ("zh-hans", "确认身份")]
)
def test_a_wrong_password_does_not_open_it(
    client: Client, later: Any, prefix: str, word: str
) -> None:
    path = f"/{prefix}/account/reauthenticate/?next=/admin/users/"
    html = client.post(path, {"password": "wrong", "next": "/admin/users/"}).content.decode()

    assert word in html
    assert client.get("/admin/users/").status_code == 302
