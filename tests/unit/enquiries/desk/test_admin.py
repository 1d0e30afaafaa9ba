"""Enquiries in the admin: staff can read all, change nothing of them, and end the quarantine."""

from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client

from enquiries.models import Enquiry, EnquiryFile, EnquiryLine
from outbox import delivery
from outbox.models import Message
from tests.support import factories
from tests.unit.uploads import samples

pytestmark = pytest.mark.django_db

in_both = pytest.mark.parametrize("editor", ["en", "zh-hans"], indirect=True)


@pytest.fixture
def enquiry(home: Any) -> Enquiry:
    found = factories.EnquiryFactory(country="DE", quarantined=True, suspicions=["trap"])
    EnquiryLine.objects.create(
        enquiry=found, position=1, grade="N42SH", shape="ring", magnetisation="radial",
        dimensions=[{"key": "inner_diameter", "value": "10", "tolerance": ""}],
    )  # fmt: skip
    file = EnquiryFile(enquiry=found, name="图纸.html", kind="pdf", size=len(samples.PDF))
    file.stored.save("", samples.file(samples.PDF))
    return found


@in_both
def test_they_see_everything(
    editor: Client, language: str, enquiry: Enquiry, django_assert_max_num_queries: Any
) -> None:
    words = {
        "en": ["Ring", "d = 10 mm", "Radial", "Germany", "N42SH", "A field was filled in"],
        "zh-hans": ["圆环", "d = 10 mm", "辐射状充磁", "德国", "N42SH", "隐藏栏"],
    }
    listing = editor.get("/admin/enquiries/").content.decode()
    assert enquiry.reference in listing
    for path in (f"edit/{enquiry.pk}/", f"inspect/{enquiry.pk}/"):
        html = editor.get(f"/admin/enquiries/{path}").content.decode()
        for word in [*words[language], "图纸.html"]:
            assert word in html, (path, word)
        assert 'name="message"' not in html
        assert f"/admin/enquiries/release/{enquiry.pk}/" in html
    with django_assert_max_num_queries(40):
        editor.get(f"/admin/enquiries/edit/{enquiry.pk}/")


@in_both
def test_the_dashboard_tells(editor: Client, language: str, enquiry: Enquiry) -> None:
    factories.EnquiryFactory.create_batch(3)
    words = {"en": ["3 new enquiries", "1 enquiry in quarantine"],
             "zh-hans": ["3份新询价", "1份询价待核实"]}  # fmt: skip
    html = editor.get("/admin/").content.decode()
    for word in words[language]:
        assert word in html


@pytest.mark.data
@in_both
def test_a_suspect_is_released_once(
    editor: Client, language: str, enquiry: Enquiry, smtp: Any
) -> None:
    words = {"en": ["is released", "not in quarantine"], "zh-hans": ["已放行", "不在待核实状态"]}
    path = f"/admin/enquiries/release/{enquiry.pk}/"
    assert editor.get(path).status_code == 405
    assert words[language][0] in editor.post(path, follow=True).content.decode()
    assert words[language][1] in editor.post(path, follow=True).content.decode()

    assert delivery.send_due() == 2
    assert "We have received" in smtp.mailbox.to("ada@example.com")["Subject"]
    html = editor.get(f"/admin/enquiries/edit/{enquiry.pk}/").content.decode()
    assert {"en": "sent", "zh-hans": "已发送"}[language] in html


def test_state_and_note_are_theirs(staff_client: Client, enquiry: Enquiry) -> None:
    response = staff_client.post(
        f"/admin/enquiries/edit/{enquiry.pk}/",
        {"state": "answered", "note": "called", "message": "forged", "name": "forged"},
    )
    assert response.status_code == 302
    enquiry.refresh_from_db()
    assert (enquiry.state, enquiry.note) == ("answered", "called")
    assert "forged" not in (enquiry.message, enquiry.name)


def test_a_file_is_for_those_with_the_right(staff_client: Client, enquiry: Enquiry) -> None:
    path = f"/admin/enquiry-files/{enquiry.files.get().pk}/"
    response = staff_client.get(path)

    assert b"".join(response) == samples.PDF  # type: ignore[arg-type]
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert "%E5%9B%BE%E7%BA%B8.html.pdf" in response.headers["Content-Disposition"]
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert response.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    stranger = Client()
    assert stranger.get(path).status_code == 302
    assert "login" in stranger.get(path).headers["Location"]
    editor = factories.UserFactory(is_superuser=False)
    editor.user_permissions.add(Permission.objects.get(codename="access_admin"))
    stranger.force_login(editor)
    assert stranger.get(path).status_code in (302, 403)
    assert stranger.post(f"/admin/enquiries/release/{enquiry.pk}/").status_code in (302, 403)
    assert not Message.objects.exists()
    editor.user_permissions.add(Permission.objects.get(codename="view_enquiry"))
    stranger = Client()
    stranger.force_login(editor)
    assert stranger.get(path).status_code == 200
    assert "enquiries-panel" in stranger.get("/admin/").content.decode()
    assert staff_client.get("/admin/enquiry-files/999/", follow=True).status_code == 404


def test_the_file_has_no_other_address(client: Client, enquiry: Enquiry) -> None:
    stored = enquiry.files.get().stored.name
    for path in (f"/media/{stored}", f"/media/private/{stored}", f"/media/../private/{stored}"):
        assert client.get(path, follow=True).status_code in (400, 404)
