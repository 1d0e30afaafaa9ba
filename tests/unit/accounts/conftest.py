"""Staff in the tests of accounts."""

from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from tests.support import factories

PASSWORD = "correct horse battery"


@pytest.fixture
def li(home: Any) -> User:
    """A member of staff with a password alone."""
    return factories.UserFactory(username="li", email="li@example.com")


@pytest.fixture
def required(settings: Any) -> None:
    """The second factor is demanded, as in production."""
    settings.SECOND_FACTOR_REQUIRED = True


def sign_in(client: Client, name: str = "li", password: str = PASSWORD, **headers: Any) -> Any:
    """Sends the form of signing in; what the site answers."""
    return client.post("/en/account/login/", {"login": name, "password": password}, **headers)
