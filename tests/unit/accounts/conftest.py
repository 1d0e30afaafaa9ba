"""Fixtures and helpers for tests of staff accounts."""

from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from tests.support import factories

PASSWORD = "correct horse battery"


@pytest.fixture
def li(home: Any) -> User:
    """Return a staff user with a password and no second factor."""
    return factories.UserFactory(username="li", email="li@example.com")


@pytest.fixture
def required(settings: Any) -> None:
    """Require the second factor, as in production."""
    settings.SECOND_FACTOR_REQUIRED = True


def sign_in(client: Client, name: str = "li", password: str = PASSWORD, **headers: Any) -> Any:
    """Post the sign-in form and return the response."""
    return client.post("/en/account/login/", {"login": name, "password": password}, **headers)
