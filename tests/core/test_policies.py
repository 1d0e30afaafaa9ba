"""The content security policy: strict for readers, another for staff."""

import re
from base64 import b64encode
from hashlib import sha256
from typing import Any

import pytest
from django.test import Client

from tests import factories

pytestmark = pytest.mark.django_db

PUBLIC = (
    "default-src 'none'; script-src 'self'; style-src 'self' %s; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'"
)


def directives(policy: str) -> set[str]:
    """Its directives, the words of each in the order of the alphabet."""
    return {" ".join(sorted(part.split())) for part in policy.split(";")}


def hashes_of_styles(html: str) -> set[str]:
    """What the policy must say of the inline stylesheets of a page."""
    styles = re.findall(r"<style>(.*?)</style>", html, flags=re.DOTALL)
    assert styles
    return {f"'sha256-{b64encode(sha256(s.encode()).digest()).decode()}'" for s in styles}


@pytest.fixture
def public(client: Client, home: Any) -> str:
    """The policy that every public answer carries: of hashes those of the stylesheets alone."""
    grades = factories.GradeIndexPageFactory(parent=factories.ProductIndexPageFactory(parent=home))
    paths = ["/en/", grades.url, "/en/enquiry/"]
    hashes = [hashes_of_styles(client.get(path).content.decode()) for path in paths]
    assert [len(found) for found in hashes] == [1, 2, 2]
    return PUBLIC % " ".join(set.union(*hashes))


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
    (found,) = hashes_of_styles(response.content.decode())
    assert found in response.headers["Content-Security-Policy"]


def test_the_admins_policy_lets_previews_be_framed_by_the_site_alone(staff_client: Client) -> None:
    response = staff_client.get("/admin/")

    assert "'self' frame-ancestors" in directives(response.headers["Content-Security-Policy"])
    assert "'self' default-src" in directives(response.headers["Content-Security-Policy"])
    assert response.headers["X-Frame-Options"] == "SAMEORIGIN"
