"""Existing passkeys: list, rename, remove; and malformed credentials."""

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from accounts.models import User
from tests.unit.accounts.conftest import sign_in
from tests.unit.accounts.passkey import add_passkey

pytestmark = pytest.mark.django_db
LANGUAGES = [("en", "Second factor"), ("zh-hans", "第二验证因素")]


@pytest.fixture
def keys(client: Client, li: User) -> str:
    """Return the path, without the prefix, of a passkey of a user who has just signed in."""
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


@pytest.mark.parametrize("depth", [99, 101, 100_000])
@pytest.mark.parametrize("prefix", ["en", "zh-hans"])
def test_what_is_nested_without_end_is_refused(
    client: Client, li: User, prefix: str, depth: int
) -> None:
    """Check each form that takes a credential from the browser, signed out and signed in."""
    said = {"credential": "[" * depth + "]" * depth, "name": "x"}
    path = f"/{prefix}/account/security/webauthn"
    assert client.post(f"{path}/login/", said).status_code == 302
    sign_in(client)
    assert client.post(f"{path}/add/", said).status_code == 200
    add_passkey(li)
    assert client.post(f"{path}/reauthenticate/", said).status_code == 302
    client.post(f"/{prefix}/account/logout/")
    sign_in(client)
    assert client.post(f"/{prefix}/account/security/authenticate/", said).status_code in (200, 302)
