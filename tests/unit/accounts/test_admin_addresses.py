"""Access to every URL of the admin, by anonymous users, groups and administrators.

No view may answer a user without the permission that it needs. Requests are sent without sign-in,
with a password only, and with a second factor as each group and as an administrator.
"""

from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import transaction
from django.test import Client, override_settings

from tests.conftest import OUTBOX_SETTINGS
from tests.hostile.walk.walker import Browser
from tests.support import factories
from tests.unit.accounts.addresses import Content, answer, registered
from tests.unit.accounts.conftest import sign_in
from tests.unit.accounts.test_second_factor import set_up_app

# The second factor is required, as in production.
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("required")]

# The names of the admin's API differ by version (8.0: pages, images, documents; 8.1: explorer,
# api-root): the lists contain both.

# Public URLs: icons, translated strings, password reset.
OPEN = {
    "wagtailadmin_sprite", "wagtailadmin_javascript_catalog", "wagtailadmin_password_reset",
    "wagtailadmin_password_reset_done", "wagtailadmin_password_reset_confirm",
    "wagtailadmin_password_reset_complete",
}  # fmt: skip
# Wagtail's test of its error page fails on purpose; signing out would end the run.
NOT_ASKED = {"wagtailadmin_error_test", "wagtailadmin_logout"}

EVERYBODY = [
    "wagtailadmin_home", "wagtailadmin_account", "wagtailadmin_dismissibles",
    "wagtailadmin_editing_sessions:release", "wagtailadmin_reports:site_history*",
]  # fmt: skip
WHO_CHOOSES = [
    "wagtailadmin_api:*:listing", "wagtailadmin_api:images:detail",
    "wagtailadmin_api:documents:detail", "wagtailadmin_pages:choose_parent",
    "wagtailadmin_pages:move_confirm", "wagtailadmin_pages:confirm_workflow_cancellation",
    "wagtailadmin_pages:revisions_index", "wagtailadmin_choose_page*",
    "wagtailadmin_tag_autocomplete", "wagtailadmin_workflows:task_cho*", "news_write_article",
    "core_original", "wagtailembeds:*", "wagtailsnippetchoosers_*:cho*",
    "wagtaildocs_chooser:cho*", "wagtailimages_chooser:cho*", "wagtailimages_chooser:select_format",
]  # fmt: skip
WHO_HAS_PAGES = [
    *WHO_CHOOSES, "wagtailadmin_explore*", "wagtailadmin_pages:search*",
    "wagtailadmin_pages:type_use*",
    *(f"wagtailadmin_reports:{name}*" for name in ("workflow", "aging_pages", "page_types_usage")),
    *(f"wagtail{kind}:{name}" for kind in ("docs", "images") for name in (
        "index*", "add", "add_multiple",
    )),
    "wagtaildocs_chooser:create", "wagtailimages_chooser:create",
]  # fmt: skip
WHO_KEEPS_WORDS = ["search_terms:*", "missed_searches:*"]
# Includes the article, and pictures of other users.
WHO_WRITES = [
    *WHO_HAS_PAGES, "wagtailadmin_api:pages:detail", "wagtailadmin_api:explorer",
    *(f"wagtailadmin_pages:{name}" for name in (
        "add", "add_subpage", "preview_on_*", "usage", "edit", "view_draft", "copy",
        "revisions_view", "revisions_revert", "revisions_compare", "workflow_history*", "history*",
    )),
    "wagtailadmin_editing_sessions:ping",
    *(f"wagtail{kind}:{name}" for kind in ("docs", "images") for name in (
        "edit*", "delete", "delete_multiple", "*_usage",
    )),
    "wagtailimages:preview",
]  # fmt: skip
WHO_PUBLISHES = [
    *WHO_WRITES, *WHO_KEEPS_WORDS,
    *(f"wagtailadmin_pages:{name}" for name in (
        "delete", "unpublish", "move", "set_page_position", "workflow_action",
        "collect_workflow_action_data", "workflow_preview", "set_privacy", "lock",
        "revisions_unschedule",
    )),
    "wagtailadmin_reports:locked_pages*", "wagtailredirects:*",
    "wagtailsnippets_news_category:*", "wagtailsnippetchoosers_news_category:create",
]  # fmt: skip
# Only the pages of the catalogue, and only their own pictures.
WHO_KEEPS_THE_CATALOGUE = [
    *WHO_HAS_PAGES, *WHO_KEEPS_WORDS, "grade_*", "wagtailsnippets_products_*",
    "wagtailsnippetchoosers_products_*:create",
]  # fmt: skip
WHO_SELLS = [
    "enquiry_*", "enquiries:index*", "enquiries:edit", "enquiries:inspect", "enquiries:history*",
    "enquiries:usage", "outbox:*",
]  # fmt: skip
GROUPS = {
    "Editors": WHO_WRITES, "Moderators": WHO_PUBLISHES,
    "Catalogue managers": WHO_KEEPS_THE_CATALOGUE, "Sales": WHO_SELLS,
}  # fmt: skip
# URLs that nobody can use here: there is no alias and no upload, enquiries are not created in the
# admin, and each kind of snippet has its own menu item.
IDLE = {
    "wagtailadmin_api:pages:find", "wagtailadmin_api:pages:action", "wagtailadmin_login",
    "wagtailadmin_api:documents:find", "wagtailadmin_api:images:find",
    "wagtailadmin_api:api-root", "wagtail_bulk_action",
    "wagtailadmin_pages:convert_alias", "wagtailadmin_tag_model_autocomplete",
    "wagtailadmin_block_preview", "wagtailsettings:preview_on_edit", "enquiries:add",
    "wagtaildocs:create_multiple_from_uploaded_document", "wagtaildocs:delete_upload_multiple",
    "wagtailimages:create_multiple_from_uploaded_image", "wagtailimages:delete_upload_multiple",
    "wagtailimages:url_generator", "wagtailimages:url_generator_output", "wagtailsnippets:index",
}  # fmt: skip


def may(name: str, patterns: list[str]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in [*EVERYBODY, *patterns])


@pytest.fixture(scope="module")
def addresses(django_db_setup: None, django_db_blocker: Any) -> Iterator[dict[str, str]]:
    """Yield the URLs by name; their objects are created once for all tests of the module."""
    on_the_site = override_settings(**OUTBOX_SETTINGS)  # the objects include a mail
    with django_db_blocker.unblock(), transaction.atomic(), on_the_site:
        factories.company()
        content = Content(factories.HomePageFactory())
        found = {address.name: content.url(address) for address in registered()}
        yield {name: url for name, url in found.items() if name not in NOT_ASKED}
        transaction.set_rollback(True)


def test_there_are_many(addresses: dict[str, str]) -> None:
    assert len(addresses) > 250


def member(name: str, *groups: str, is_superuser: bool = False, factors: int = 2) -> Browser:
    """Return a client signed in as a new staff user, with a second factor if ``factors`` is 2."""
    user = factories.UserFactory(username=name, is_superuser=is_superuser)
    user.groups.set(Group.objects.filter(name__in=groups))
    client = Client()
    assert sign_in(client, name).status_code == 302
    if factors == 2:
        set_up_app(client)
    return Browser(client.cookies)


def test_nobody(addresses: dict[str, str]) -> None:
    for name, url in addresses.items():
        assert (answer(Browser(), url) == "answers") == (name in OPEN), name


def test_a_password_without_the_second_factor(addresses: dict[str, str]) -> None:
    client = member("boss", is_superuser=True, factors=1)

    for name, url in addresses.items():
        said = answer(client, url)
        assert said in ("security", "login", "refused"), (name, said)


def test_an_account_without_a_group(addresses: dict[str, str]) -> None:
    client = member("nobody")

    for name, url in addresses.items():
        assert (answer(client, url) == "answers") == (name in OPEN), name


@pytest.mark.parametrize("group", GROUPS)
def test_each_group_does_its_job_and_nothing_else(group: str, addresses: dict[str, str]) -> None:
    client = member("somebody", group)
    expected = {name for name in addresses if may(name, GROUPS[group])} - IDLE | OPEN

    assert {name for name, url in addresses.items() if answer(client, url) == "answers"} == expected


def test_administrators_do_all_of_it(addresses: dict[str, str]) -> None:
    client = member("boss", is_superuser=True)

    answering = {name for name, url in addresses.items() if answer(client, url) == "answers"}
    assert set(addresses) - answering == IDLE & set(addresses)
