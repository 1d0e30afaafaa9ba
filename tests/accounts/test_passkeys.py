"""Passkeys that are there: seen, renamed, removed."""

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from accounts.models import User
from tests.accounts.conftest import sign_in
from tests.accounts.passkey import add_passkey

pytestmark = pytest.mark.django_db
LANGUAGES = [("en", "Second factor"), ("zh-hans", "第二验证因素")]


@pytest.fixture
def keys(client: Client, li: User) -> str:
    """Where a passkey is changed, in a browser that has just signed in."""
    sign_in(client)
    return f"security/webauthn/keys/{add_passkey(li).pk}"


@pytest.mark.parametrize(("prefix", "word"), LANGUAGES)
def test_it_is_renamed(client: Client, keys: str, prefix: str, word: str) -> None:
    answer = client.post(f"/{prefix}/account/{keys}/edit/", {"name": "Laptop"}, follow=True)

    assert answer.redirect_chain[-1][0] == f"/{prefix}/account/security/"
    html = answer.content.decode()
    assert word in html
    assert "Laptop" in html


@pytest.mark.parametrize(("prefix", "word"), LANGUAGES)
def test_it_is_removed(client: Client, keys: str, prefix: str, word: str) -> None:
    assert client.get(f"/{prefix}/account/{keys}/remove/").status_code == 200
    answer = client.post(f"/{prefix}/account/{keys}/remove/", follow=True)

    assert answer.status_code == 200
    assert word in answer.content.decode()
    assert not Authenticator.objects.filter(type=Authenticator.Type.WEBAUTHN).exists()
