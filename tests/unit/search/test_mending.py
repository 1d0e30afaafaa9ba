"""Repair of the index by the worker, after changes that sent no signals."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from core.models import SitePage
from jobs.registry import get_jobs
from products.models import Grade
from search import rebuilding
from search.models import SearchRecord
from tests.support import factories
from tests.unit.search.index import entries

pytestmark = [pytest.mark.django_db, pytest.mark.data]


def test_what_was_made_many_at_once_is_found(site: Any, find: Callable[..., list[str]]) -> None:
    Grade.objects.bulk_create(
        factories.GradeFactory.build(name=f"N{n}", slug=f"n{n}") for n in (50, 52)
    )
    factories.ContentPageFactory(
        parent=site, slug="pot", title_en="Pots", title_zh_hans="茶壶", live=False
    )
    SitePage.objects.filter(slug="pot").update(live=True)
    assert find("n52") == find("pots") == find("茶壶", "zh-hans") == []

    assert rebuilding.mend() > 0

    assert find("n52") == ["/en/products/grades/n52/"]
    assert find("pots") == ["/en/pot/"]
    assert find("茶壶", "zh-hans") == ["/zh-hans/pot/"]
    assert rebuilding.mend() == 0, "nothing is left to be done"


@pytest.mark.parametrize("how", [{"live": False}, {"shown_en": False}])
def test_what_was_hidden_many_at_once_goes(
    site: Any, find: Callable[..., list[str]], how: dict[str, Any]
) -> None:
    SitePage.objects.filter(slug="kettle").update(**how)
    assert SearchRecord.objects.filter(page__slug="kettle", language="en").exists()

    rebuilding.mend()

    assert not SearchRecord.objects.filter(page__slug="kettle", language="en").exists()
    assert SearchRecord.objects.filter(page__slug="kettle").exists() is ("shown_en" in how)
    assert find("kettle") == []
    rebuilding.delete_lost_entries()
    assert entries(SearchRecord).count() == SearchRecord.objects.count()


def test_what_is_renamed_many_at_once_is_found(site: Any, find: Callable[..., list[str]]) -> None:
    Grade.objects.update(name="N45SH", slug="n45sh")

    rebuilding.mend()

    assert find("n45sh") == ["/en/products/grades/n45sh/"]


def test_what_imports_change_of_grades_is_found(site: Any, find: Callable[..., list[str]]) -> None:
    Grade.objects.update(compound="Zirconium oxide")
    assert rebuilding.mend() == 0
    assert find("zirconium") == []

    rebuilding.refresh_all_grades()

    assert find("zirconium") == ["/en/products/grades/n42sh/"]


def test_what_stands_beside_the_site_is_not_found(
    site: Any, find: Callable[..., list[str]]
) -> None:
    root = SitePage.get_first_root_node()
    factories.ContentPageFactory(parent=root, slug="beside", title_en="Samovars, not yet shown")
    rebuilding.mend()

    assert find("samovar") == []


def test_the_worker_does_all_of_it() -> None:
    registered = {job.name: job.every for job in get_jobs() if job.name.startswith("search.")}

    assert set(registered) == {
        "search.jobs.mend_search_records", "search.jobs.refresh_grades_in_search",
        "search.jobs.tidy_search",
    }  # fmt: skip
    assert registered["search.jobs.mend_search_records"] <= 10, "seconds"
    assert registered["search.jobs.tidy_search"] <= 86_400


def test_the_workers_turn(site: Any, found: Callable[[], dict[str, Any]]) -> None:
    before = found()
    SearchRecord.objects.all()._raw_delete(connection.alias)

    for job in get_jobs():
        if job.name.startswith("search."):
            job.run()

    assert {**before, "document": []} == {**found(), "document": []}
