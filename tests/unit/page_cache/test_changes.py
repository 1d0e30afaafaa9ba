"""Content version: each write to public content records a change, in the same transaction."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone
from wagtail.models import Site, get_page_models

from core.models import CompanySettings, SitePage
from news.models import Category
from page_cache.jobs import KEPT_CHANGES, delete_old_changes
from page_cache.models import ContentChange
from page_cache.write_detection import detect_public_write
from products.models import Grade
from tests.support import factories
from tests.unit.page_cache.conftest import restored

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.data, restored]


def recorded(change: Callable[[], Any]) -> int:
    before = ContentChange.objects.count()
    change()
    return ContentChange.objects.count() - before


@pytest.fixture
def page(home: Any) -> Any:
    return factories.ContentPageFactory(parent=home, title_en="Ring", slug="ring")


def test_a_page_is_published(page: Any) -> None:
    assert recorded(lambda: page.save_revision().publish()) >= 1


def test_a_page_goes(page: Any) -> None:
    assert recorded(page.delete) >= 1


@pytest.mark.parametrize(
    "change",
    [
        lambda: CompanySettings.objects.update(telephone="+86 10 1"),
        lambda: SitePage.objects.filter(slug="ring").update(title_en="Rings"),
        lambda: Category.objects.bulk_create([Category(name_en="Policy", slug="policy")]),
        lambda: Site.objects.update(hostname="example.com"),
        factories.GradeFactory,
        factories.SiteImageFactory,
    ],
    ids=["settings", "page", "categories", "site", "grade", "picture"],
)  # fmt: skip
def test_whatever_is_seen(page: Any, change: Callable[[], Any]) -> None:
    assert recorded(change) >= 1


def _draft(page: Any) -> None:
    page.title_en = "A draft"
    page.save_revision()


def test_a_draft_is_not_seen(page: Any) -> None:
    assert recorded(lambda: _draft(page)) == 0


def test_what_is_private_is_not_seen(home: Any) -> None:
    def write() -> None:
        Session.objects.create(session_key="k", session_data="d", expire_date=timezone.now())
        factories.EnquiryFactory()
        factories.UserFactory()
        Session.objects.all().delete()

    assert recorded(write) == 0


def test_once_in_a_transaction(page: Any) -> None:
    def write(title: str) -> None:
        with transaction.atomic():
            for number in range(3):
                SitePage.objects.filter(pk=page.pk).update(title_en=f"{title} {number}")

    assert recorded(lambda: write("One")) == 1
    assert recorded(lambda: write("Another")) == 1


class TakenBackError(Exception):
    pass


@transaction.atomic
def fail(page: Any) -> None:
    SitePage.objects.filter(pk=page.pk).update(title_en="Never")
    raise TakenBackError


@transaction.atomic
def fail_in_part(page: Any) -> None:
    with suppress(TakenBackError):
        fail(page)
    SitePage.objects.filter(pk=page.pk).update(title_en="For good")


def test_what_is_taken_back_is_not_noted(page: Any) -> None:
    before = ContentChange.objects.count()
    with pytest.raises(TakenBackError):
        fail(page)
    assert ContentChange.objects.count() == before
    assert recorded(lambda: fail_in_part(page)) == 1
    assert recorded(lambda: SitePage.objects.filter(pk=page.pk).update(title_en="At last")) == 1


def test_statements_that_a_driver_composes(page: Any) -> None:
    from psycopg import sql

    from page_cache.changes import _watch_statement

    composed = sql.SQL("UPDATE {} SET slug = 1").format(sql.Identifier("core_sitepage"))
    context = {"connection": connection}
    execute = lambda *given: None  # noqa: E731
    assert recorded(lambda: _watch_statement(execute, composed, (), False, context)) == 1


@pytest.mark.parametrize(("code", "text"), [("en", "made anew"), ("zh-hans", "重新生成")])
def test_a_change_from_outside(db: None, capsys: Any, code: str, text: str) -> None:
    assert recorded(lambda: call_command("renew_pages", language=code)) == 1
    assert text in capsys.readouterr().out


def test_every_table_is_seen_unless_it_is_named_private() -> None:
    seen = {
        table
        for table in connection.introspection.table_names()
        if detect_public_write(f'UPDATE "{table}" SET "x" = 1')
    }

    assert {page._meta.db_table for page in get_page_models()} <= seen
    assert {Grade._meta.db_table, "core_siteimage", "core_siterendition", "news_category"} <= seen
    assert not {"django_session", "enquiries_enquiry", "outbox_message", "accounts_user"} & seen


def test_old_ones_are_forgotten(db: None) -> None:
    ContentChange.objects.bulk_create(ContentChange() for _number in range(KEPT_CHANGES + 20))
    newest = ContentChange.objects.latest("pk")

    assert delete_old_changes() >= 20
    assert ContentChange.objects.count() == KEPT_CHANGES
    assert ContentChange.objects.latest("pk") == newest
    assert delete_old_changes() == 0
