"""Staff whose admin is in the language that a test is run with."""

from typing import Any

import pytest
from django.test import Client
from wagtail.users.models import UserProfile

from tests import factories


@pytest.fixture
def editor(client: Client, home: Any, request: pytest.FixtureRequest) -> Client:
    """A signed-in member of staff; the language is the fixture's parameter."""
    user = factories.UserFactory()
    UserProfile.objects.create(user=user, preferred_language=request.param)
    client.force_login(user)
    return client


@pytest.fixture
def language(request: pytest.FixtureRequest) -> str:
    """The language of the editor's admin."""
    return request.node.callspec.params["editor"]
