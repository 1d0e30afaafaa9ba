"""The content security policy: strict for readers, another for staff."""

import re
from base64 import b64encode
from hashlib import sha256
from typing import Any

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db

PUBLIC = (
    "default-src 'none'; script-src 'self'; style-src 'self' %s; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'"
)


def directives(policy: str) -> set[str]:
    return {part.strip() for part in policy.split(";")}


def hash_of_style(html: str) -> str:
    """What the policy must say of the one inline stylesheet of a page."""
    (style,) = re.findall(r"<style>(.*?)</style>", html, flags=re.DOTALL)
    return f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"


@pytest.fixture
def public(client: Client, home: Any) -> str:
    """The policy that every public answer carries."""
    return PUBLIC % hash_of_style(client.get("/en/").content.decode())


@pytest.mark.parametrize(
    "path", ["/en/", "/zh-hans/", "/en/nothing/", "/en/account/login/", "/", "/sitemap.xml"]
)
def test_the_public_policy(client: Client, public: str, path: str) -> None:
    response = client.get(path)

    assert directives(response.headers["Content-Security-Policy"]) == directives(public)
    assert response.headers["X-Frame-Options"] == "DENY"
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_the_page_of_a_failure_has_its_stylesheet_allowed_too(
    client: Client, public: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.raise_request_exception = False
    monkeypatch.setattr("pages.models.HomePage.serve", lambda *args, **kwargs: 1 / 0)
    response = client.get("/en/")

    assert response.status_code == 500
    assert hash_of_style(response.content.decode()) in response.headers["Content-Security-Policy"]


def test_the_admins_policy_lets_previews_be_framed_by_the_site_alone(staff_client: Client) -> None:
    response = staff_client.get("/admin/")

    assert "frame-ancestors 'self'" in directives(response.headers["Content-Security-Policy"])
    assert "default-src 'self'" in directives(response.headers["Content-Security-Policy"])
    assert response.headers["X-Frame-Options"] == "SAMEORIGIN"
