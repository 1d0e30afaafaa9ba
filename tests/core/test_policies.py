"""The content security policy: strict for readers, another for staff."""

from typing import Any

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db

PUBLIC = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'"
)


def directives(policy: str) -> set[str]:
    return {part.strip() for part in policy.split(";")}


@pytest.mark.parametrize(
    "path", ["/en/", "/zh-hans/", "/en/nothing/", "/en/account/login/", "/", "/sitemap.xml"]
)
def test_the_public_policy(client: Client, home: Any, path: str) -> None:
    response = client.get(path)

    assert directives(response.headers["Content-Security-Policy"]) == directives(PUBLIC)
    assert response.headers["X-Frame-Options"] == "DENY"
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_the_admins_policy_lets_previews_be_framed_by_the_site_alone(staff_client: Client) -> None:
    response = staff_client.get("/admin/")

    assert "frame-ancestors 'self'" in directives(response.headers["Content-Security-Policy"])
    assert "default-src 'self'" in directives(response.headers["Content-Security-Policy"])
    assert response.headers["X-Frame-Options"] == "SAMEORIGIN"
