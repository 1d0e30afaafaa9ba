"""Permissions for the import and export of grades."""

from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse

from products.grades.files.buttons import make_header_buttons
from products.models import Grade
from tests.support import factories
from tests.unit.products.grades.files.admin import CHOOSE, CONFIRM, confirm, send, upload
from tests.unit.products.grades.files.files import N42SH, csv_file

pytestmark = pytest.mark.django_db


def staff(client: Client, *permissions: str) -> Any:
    user = factories.UserFactory(is_superuser=False)
    user.groups.add(Group.objects.get(name="Editors"))
    user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    client.force_login(user)
    return type(user).objects.get(pk=user.pk)


DOWNLOADS = ["/admin/grades/download.csv", "/admin/grades/download.xlsx"]


@pytest.mark.parametrize(
    "permissions", [(), ("view_grade",), ("add_grade",), ("change_grade",), ("delete_grade",)]
)
def test_without_both_rights_nobody_imports(
    client: Client, home: Any, permissions: tuple[str, ...]
) -> None:
    user = staff(client, *permissions)

    answers = (client.get(CHOOSE), send(client, csv_file(N42SH)), client.post(CONFIRM))
    for response in answers:
        assert response.status_code == 302
        assert response.headers["Location"] == reverse("wagtailadmin_home")

    allowed = bool({"view_grade", "change_grade"} & set(permissions))
    assert {client.get(path).status_code for path in DOWNLOADS} == {200 if allowed else 302}
    assert len(make_header_buttons(user)) == (2 if allowed else 0)


def test_with_both_rights_one_does(client: Client, home: Any) -> None:
    user = staff(client, "add_grade", "change_grade")

    confirm(client, upload(client, csv_file(N42SH)))
    assert Grade.objects.get().name == "N42SH"
    assert len(make_header_buttons(user)) == 3
    assert {client.get(path).status_code for path in DOWNLOADS} == {200}


def test_everybody_confirms_what_was_checked_for_them(client: Client, home: Any) -> None:
    staff(client, "add_grade", "change_grade")
    page = upload(client, csv_file(N42SH))
    client.force_login(factories.UserFactory())

    response = confirm(client, page)

    assert response.redirect_chain == [(CHOOSE, 302)]
    assert "not checked for you" in response.content.decode()
    assert not Grade.objects.exists()


def test_who_has_lost_the_rights_since_the_check_writes_nothing(client: Client, home: Any) -> None:
    user = staff(client, "add_grade", "change_grade")
    page = upload(client, csv_file(N42SH))
    user.user_permissions.clear()

    confirm(client, page)

    assert not Grade.objects.exists()


def test_nothing_is_confirmed_by_a_link(staff_client: Client) -> None:
    assert staff_client.get(CONFIRM).status_code == 405


def test_readers_are_sent_to_sign_in(client: Client, home: Any) -> None:
    for path in (CHOOSE, *DOWNLOADS):
        assert "/account/login/" in client.get(path).headers["Location"]
