"""Security headers, above all CSP: strict on public pages, with named exceptions in the admin."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from pages.models import HomePage
from tests.support import factories

pytestmark = pytest.mark.django_db

PUBLIC = (
    "default-src 'none'; script-src 'self'; style-src 'self' %s; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'"
)


def directives(policy: str) -> set[str]:
    """Return the directives of a policy, each with its words in alphabetical order."""
    return {" ".join(sorted(part.split())) for part in policy.split(";")}


def hashes_of_styles(html: str) -> set[str]:
    """Return the CSP hashes of the inline stylesheets of a page."""
    styles = re.findall(r"<style>(.*?)</style>", html, flags=re.DOTALL)
    assert styles
    return {f"'sha256-{b64encode(sha256(s.encode()).digest()).decode()}'" for s in styles}


@pytest.fixture
def public(home: Any) -> str:
    """Return the CSP of public pages, whose only hashes are those of inline stylesheets."""
    grades = factories.GradeIndexPageFactory(parent=factories.ProductIndexPageFactory(parent=home))
    paths = ["/en/", grades.url, "/en/enquiry/", "/en/search/", "/en/account/login/"]
    hashes = [hashes_of_styles(Client().get(path).content.decode()) for path in paths]
    assert [len(found) for found in hashes] == [1, 2, 2, 2, 2]
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


ADMIN = (
    "default-src 'none'; script-src 'self'; "
    "script-src-attr 'unsafe-hashes' 'sha256-i+qr4lq34KgNHiW62lWi9aInEBwiEOrfCzaNPCvkqD8='; "
    "style-src 'self'; style-src-elem 'self' 'unsafe-inline'; "
    "style-src-attr 'unsafe-hashes' 'sha256-7kiMZ7dRwS7ki6fPwMfIFws2+Hf0JQNLICbgISNJZ+g='; "
    "img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; form-action 'self'; "
    "frame-ancestors 'self'; base-uri 'none'"
)


def test_the_admins_policy_has_its_named_exceptions_alone(staff_client: Client) -> None:
    for path in ("/admin/", "/admin/nothing/"):
        headers = staff_client.get(path).headers
        assert directives(headers["Content-Security-Policy"]) == directives(ADMIN)
        assert headers["X-Frame-Options"] == "SAMEORIGIN", "previews are shown in its frames"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_a_preview_has_the_policy_of_its_page_but_for_the_frame(
    staff_client: Client, public: str
) -> None:
    page = factories.ContentPageFactory(parent=HomePage.objects.get())
    page.save_revision()
    headers = staff_client.get(f"/admin/pages/{page.pk}/view_draft/").headers

    framed = public.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
    assert directives(headers["Content-Security-Policy"]) == directives(framed)
    assert headers["X-Frame-Options"] == "SAMEORIGIN"


ANSWERED = {
    "/en/",
    "/sitemap.xml",
    "/products/grades.json",
    "/health/live",
    "/static/css/admin.css",
}


@pytest.mark.parametrize(
    "path",
    ["/", "/en/", "/en/nothing/", "/sitemap.xml", "/products/grades.json", "/health/live",
     "/en/?page=%00", "/static/css/admin.css", "/admin/"],
)  # fmt: skip
def test_what_every_answer_says(client: Client, home: Any, settings: Any, path: str) -> None:
    settings.WHITENOISE_USE_FINDERS = True
    response = client.get(path)
    headers = response.headers
    assert (response.status_code == 200) == (path in ANSWERED)

    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    if not path.startswith("/static/"):  # the CSP of files covers it and saves bytes
        assert headers["X-Frame-Options"] in ("DENY", "SAMEORIGIN")
    assert "frame-ancestors" in headers["Content-Security-Policy"]
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "camera=()" in headers["Permissions-Policy"]
    embedded = "cross-origin" if path.endswith(".json") else "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == embedded
    kind = headers.get("Content-Type", "text/html; charset=utf-8")
    # WhiteNoise quotes the value, which means the same.
    assert "charset=utf-8" in kind.lower().replace('"', "") or not kind.startswith("text/")


EVERYWHERE = {
    "Content-Security-Policy", "Permissions-Policy", "Referrer-Policy", "X-Content-Type-Options",
    "X-Frame-Options", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy",
}  # fmt: skip


@pytest.mark.parametrize(
    ("method", "path", "status", "asked"),
    [
        ("GET", "/en/", 400, {"HTTP_HOST": "elsewhere.example"}),
        ("GET", "/en/", 301, {}),
        ("POST", "/en/contact/", 403, {"secure": True}),  # without the CSRF cookie
        ("POST", "/admin/pages/3/edit/", 403, {"secure": True}),
        ("TRACE", "/en/", 405, {"secure": True}),
        ("GET", "/static/nothing.css", 404, {"secure": True}),
        ("GET", "/media/nothing.png", 404, {"secure": True}),
        ("GET", "/documents/999/nothing.pdf", 404, {"secure": True}),
        ("GET", "/en/nothing", 301, {"secure": True}),
        ("GET", "/en/%00", 404, {"secure": True}),
        ("GET", "/admin/nothing/", 302, {"secure": True}),
    ],
)  # fmt: skip
def test_what_is_refused_says_as_much(
    home: Any, settings: Any, method: str, path: str, status: int, asked: dict[str, Any]
) -> None:
    settings.SECURE_SSL_REDIRECT = True
    answer = Client(enforce_csrf_checks=True).generic(method, path, **asked)

    assert answer.status_code == status
    assert EVERYWHERE - {*answer.headers} == set()
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["/admin/nothing/", "/admin/pages/999999/edit/"])
def test_what_the_admin_does_not_have(staff_client: Client, path: str) -> None:
    lost = staff_client.get(path)
    page = staff_client.get(path, follow=True)

    assert [lost.status_code, page.status_code] == [302, 404], "to the page of the language"
    assert EVERYWHERE - {*lost.headers} == EVERYWHERE - {*page.headers} == set()
    assert directives(lost.headers["Content-Security-Policy"]) == directives(ADMIN)


@pytest.mark.parametrize("path", ["/admin/", "/en/account/security/", "/health/ready"])
def test_what_fails_on_the_staffs_side_too(
    staff_client: Client, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    """Check that the error page may use its inline stylesheet."""
    staff_client.raise_request_exception = False
    monkeypatch.setattr(
        "django.contrib.messages.middleware.MessageMiddleware.process_request",
        lambda *args: 1 / 0,
    )
    answer = staff_client.get(path)

    assert answer.status_code == 500
    assert EVERYWHERE - {*answer.headers} == set()
    (found,) = hashes_of_styles(answer.content.decode())
    policy = answer.headers["Content-Security-Policy"]
    assert found in policy or "style-src-elem 'self' 'unsafe-inline'" in policy


@pytest.mark.parametrize(
    ("path", "allowed"),
    [("/en/", "()"), ("/en/contact/", "()"), ("/zh-hans/account/login/", "(self)"),
     ("/en/account/password/reset/", "(self)"), ("/admin/", "(self)")],
)  # fmt: skip
def test_passkeys_are_for_the_staffs_side(
    client: Client, home: Any, path: str, allowed: str
) -> None:
    policy = client.get(path).headers["Permissions-Policy"].split(", ")

    assert f"publickey-credentials-get={allowed}" in policy
    assert f"publickey-credentials-create={allowed}" in policy
    assert "geolocation=()" in policy


def test_a_file_opened_by_itself_runs_nothing(client: Client, settings: Any) -> None:
    folder = Path(settings.MEDIA_ROOT) / "images" / "policies"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "a.html").write_text("<script src='/media/images/policies/a.js'></script>")
    (folder / "a.png").write_bytes(b"not looked at")

    page, picture = (client.get(f"/media/images/policies/a.{kind}") for kind in ("html", "png"))

    assert page.status_code == picture.status_code == 200
    for response in (page, picture):
        policy = directives(response.headers["Content-Security-Policy"])
        assert policy == {
            "'none' default-src", "'none' form-action", "'none' frame-ancestors", "'none' base-uri"
        }  # fmt: skip
    assert page.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    # Search engines, feed readers and messengers show our pictures on their own pages.
    assert picture.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    lost = client.get("/media/images/policies/none.png")
    assert lost.status_code == 404
    assert "style-src 'self' 'sha256-" in lost.headers["Content-Security-Policy"]
