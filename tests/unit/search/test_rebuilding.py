"""Rebuild and repair of the search index while the site is in use."""

import threading
from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection, connections
from wagtail.documents import get_document_model
from wagtail.search.backends import get_search_backend

from core.models import SiteImage, SitePage
from pages.models import ContentPage
from products.models import Grade
from search import rebuilding
from search.models import SearchRecord, SearchWord, Term
from tests.support import factories
from tests.unit.search.index import entries

pytestmark = [pytest.mark.django_db, pytest.mark.data]
Document = get_document_model()


@pytest.fixture
def many(restore_first_rows: None, home: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Create more pages than fit into a batch."""
    monkeypatch.setattr(rebuilding, "BATCH", 3)
    for number in range(10):
        factories.ContentPageFactory(parent=home, slug=f"k{number}", title_en=f"Kettle {number}")
    return home


def empty() -> None:
    """Empty the index, as after restoring a database without it."""
    SearchRecord.objects.all()._raw_delete(connection.alias)
    SearchWord.objects.all().delete()
    get_search_backend().reset_indexes()


def elsewhere(call: Callable[[], Any]) -> Any:
    """Return the result or error of a call in another thread and connection.

    Fails if the call takes more than 15 seconds, that is, if it waits for a lock.
    """
    given: list[Any] = []

    def run() -> None:
        try:
            given.append(call())
        except Exception as error:
            given.append(error)
        finally:
            connections.close_all()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(timeout=15)
    assert given, "it waits"
    return given[0]


def test_from_nothing(site: Any, found: Callable[[], dict[str, Any]]) -> None:
    before = found()
    assert all(before.values()), before
    empty()
    assert not any(found().values())

    call_command("rebuild_search_index", verbosity=0)

    assert found() == before


def test_it_tells_how_far_it_is(site: Any) -> None:
    told, said = StringIO(), StringIO()
    steps: list[int] = []

    call_command("rebuild_search_index", stderr=told, stdout=said)
    size = rebuilding.count_objects()
    rebuilding.rebuild(steps.append)

    assert f"{size}/{size}" in told.getvalue()
    assert "100%" in told.getvalue()
    assert said.getvalue().strip() == "The search index is rebuilt."
    assert sum(steps) == size > 10
    assert min(steps) > 0


def test_the_bar_stands_in_one_line(site: Any) -> None:
    told = StringIO()

    call_command("rebuild_search_index", stderr=told)

    assert told.getvalue().strip("\n").count("\n") == 0


def test_quietly(site: Any) -> None:
    told, said = StringIO(), StringIO()

    call_command("rebuild_search_index", stderr=told, stdout=said, verbosity=0)

    assert told.getvalue() == said.getvalue() == ""


def test_nothing_is_there(db: None) -> None:
    SitePage.objects.all().delete()

    call_command("rebuild_search_index", verbosity=0)

    assert not SearchRecord.objects.exists()


def test_what_is_gone_is_forgotten(site: Any, find: Callable[..., list[str]]) -> None:
    """Check rows deleted or updated without signals."""
    SearchRecord.objects.filter(title="Kettles")._raw_delete(connection.alias)
    SiteImage.objects.filter(title="An urn")._raw_delete(connection.alias)
    Grade.objects.filter(name="N42SH").update(name="N45SH", slug="n45sh")
    SitePage.objects.filter(slug="kettle").update(title_en="Samovars", live=True)
    SearchWord.objects.create(word="zirconium")
    stale = entries(SearchRecord).count()
    assert entries(SiteImage).count() == 1

    call_command("rebuild_search_index", verbosity=0)

    assert entries(SiteImage).count() == 0
    assert entries(SearchRecord).count() == SearchRecord.objects.count() <= stale
    assert find("samovar")[0] == "/en/kettle/"
    assert find("kettle") == find("n42sh") == []
    assert find("n45sh") == ["/en/products/grades/n45sh/"]
    assert not SearchWord.objects.filter(word__in=["zirconium", "kettles"]).exists()
    assert SearchWord.objects.filter(word="samovars", in_title=True).exists()


def test_it_can_be_done_twice(site: Any, found: Callable[[], dict[str, Any]]) -> None:
    before = found()

    for _ in range(2):
        call_command("rebuild_search_index", verbosity=0)

    assert found() == before
    assert entries(SearchRecord).count() == SearchRecord.objects.count()


@pytest.mark.django_db(transaction=True)
def test_search_finds_what_is_there_meanwhile(many: Any) -> None:
    seen: list[Any] = []

    def done(number: int) -> None:
        records = SearchRecord.objects.filter(language="en")
        seen.append(elsewhere(lambda: len(records.search("kettle"))))
        seen.append(elsewhere(lambda: len(ContentPage.objects.search("kettle"))))

    rebuilding.rebuild(done)

    assert len(seen) > 10
    assert set(seen) == {10}


@pytest.mark.django_db(transaction=True)
def test_others_write_meanwhile(many: Any) -> None:
    """Check concurrent writes: they do not wait for the rebuild, which does not undo them."""
    written: list[Any] = []

    def write() -> str:
        number = len(written)
        page = ContentPage.objects.get(slug="k9" if number % 2 else "k0")
        page.title_en = f"Samovar {number}"
        page.save_revision().publish()
        factories.GradeFactory(name=f"N{number}")
        return str(page.title_en)

    rebuilding.rebuild(lambda number: written.append(elsewhere(write)))

    assert len(written) > 10
    assert [title for title in written if not isinstance(title, str)] == []
    titles = set(SearchRecord.objects.filter(language="en").values_list("title", flat=True))
    assert set(written[-2:]) <= titles
    assert len(SearchRecord.objects.filter(language="en").search("samovar")) == 2
    assert len(SearchRecord.objects.filter(language="en").search("kettle")) == 8


@pytest.mark.django_db(transaction=True)
def test_others_write_while_the_worker_looks_at_grades(
    many: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    products = factories.ProductIndexPageFactory(parent=many)
    factories.GradeIndexPageFactory(parent=products)
    for number in range(8):
        factories.GradeFactory(name=f"N42-{number}")
    Grade.objects.update(compound="Nd2Fe14B")
    refresh = rebuilding.record_sync.refresh_grades

    def refresh_and_write(found: list[Any], *args: Any) -> None:
        assert elsewhere(lambda: Term.objects.create(words_en="a\nb").pk)
        refresh(found, *args)

    monkeypatch.setattr(rebuilding.record_sync, "refresh_grades", refresh_and_write)
    rebuilding.refresh_all_grades()

    assert len(SearchRecord.objects.filter(language="en").search("Nd2Fe14B")) == 8
