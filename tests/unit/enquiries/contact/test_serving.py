"""Contact pages that accept their form, depending on restrictions, language and preview."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from wagtail.models import PageViewRestriction

from enquiries.models import Enquiry
from outbox.models import Message
from tests.support import factories

pytestmark = pytest.mark.django_db

MESSAGE = {"name": "W", "email": "w@example.com", "message": "N42", "consent": "on"}
FORM = 'id="contact-form"'


@pytest.fixture
def contact(home: Any) -> Any:
    return factories.ContactPageFactory(parent=home)


@pytest.mark.parametrize("restriction_type", ["password", "login", "groups"])
@pytest.mark.parametrize("prefix", ["en", "zh-hans"])
def test_a_restricted_page_neither_shows_nor_takes_the_form(
    client: Client, contact: Any, restriction_type: str, prefix: str
) -> None:
    restriction = PageViewRestriction.objects.create(
        page=contact, restriction_type=restriction_type, password="secret"
    )
    restriction.groups.add(Group.objects.create(name="Partners"))

    answers = [client.get(f"/{prefix}/contact/"), client.post(f"/{prefix}/contact/", MESSAGE)]

    for answer in answers:
        assert answer.status_code == (200 if restriction_type == "password" else 302)
        assert FORM not in answer.content.decode()
        assert "no-store" in answer.headers["Cache-Control"]
    assert not Enquiry.objects.exists()
    assert not Message.objects.exists()


def test_who_has_passed_the_restriction_may_write(client: Client, contact: Any) -> None:
    restriction = PageViewRestriction.objects.create(
        page=contact, restriction_type="password", password="secret"
    )
    session = client.session
    session[restriction.passed_view_restrictions_session_key] = [restriction.pk]
    session.save()

    assert FORM in client.get("/en/contact/").content.decode()
    assert client.post("/en/contact/", MESSAGE).status_code == 302
    assert Enquiry.objects.count() == 1


@pytest.mark.parametrize(
    ("hidden", "prefix", "other"),
    [("shown_en", "en", "zh-hans"), ("shown_zh_hans", "zh-hans", "en")],
)
def test_where_the_page_is_hidden_it_leads_elsewhere_and_takes_nothing(
    client: Client, home: Any, hidden: str, prefix: str, other: str
) -> None:
    factories.ContactPageFactory(parent=home, **{hidden: False})

    for answer in (
        client.get(f"/{prefix}/contact/"),
        client.post(f"/{prefix}/contact/", MESSAGE),
        client.post(f"/{prefix}/contact/", {}),
    ):
        assert answer.status_code == 302
        assert answer.headers["Location"] == f"/{other}/contact/"
    assert not Enquiry.objects.exists()


def test_a_page_hidden_in_both_languages_takes_nothing(client: Client, home: Any) -> None:
    factories.ContactPageFactory(parent=home, shown_en=False, shown_zh_hans=False)

    assert client.get("/en/contact/").status_code == 404
    assert client.post("/en/contact/", MESSAGE).status_code == 404
    assert not Enquiry.objects.exists()


@pytest.mark.parametrize("mode", ["en", "zh-hans"])
def test_a_preview_shows_the_empty_form(staff_client: Client, contact: Any, mode: str) -> None:
    contact.save_revision()

    response = staff_client.get(f"/admin/pages/{contact.pk}/view_draft/", {"mode": mode})

    html = response.content.decode()
    assert response.status_code == 200
    assert FORM in html
    assert 'name="stamp" value="form:' in html
    assert "error" not in html.split(FORM, 1)[1].split("</form>", 1)[0]


def test_a_message_to_another_page_is_none(client: Client, contact: Any, home: Any) -> None:
    factories.ContentPageFactory(parent=home, slug="about")

    assert client.post("/en/about/", MESSAGE).status_code == 200
    assert not Enquiry.objects.exists()
