"""Pages hidden from readers are not found, suggested or counted."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from core.jobs import publish_scheduled
from core.models import SitePage
from products.models import Grade
from search import rebuilding
from search.models import SearchRecord
from tests.support import factories

pytestmark = [pytest.mark.django_db, pytest.mark.data]
WORDS = {"en": "Zirconium", "zh-hans": "锆合金"}


@pytest.fixture
def news(home: Any) -> Any:
    return factories.NewsIndexPageFactory(parent=home, title_en="News", title_zh_hans="新闻")


@pytest.fixture
def article(news: Any) -> Any:
    return factories.ArticlePageFactory(
        parent=news, slug="zirconium", title_en="Zirconium coats", title_zh_hans="锆合金镀层"
    )


@pytest.fixture(autouse=True)
def other(home: Any) -> Any:
    """Create another page that is always found, so that counts are not zero."""
    return factories.ContentPageFactory(
        parent=home, slug="other", title_en="Zirconium in general", title_zh_hans="锆合金概述"
    )


@pytest.fixture
def seen(
    client: Client, find: Callable[..., list[str]], suggested: Callable[..., list[str]]
) -> Callable[[str], bool]:
    """Return a function: True if readers of a language find the article.

    It checks that results, suggestions and counts agree.
    """

    def look(prefix: str) -> bool:
        words = WORDS[prefix]
        is_found = f"/{prefix}/news/zirconium/" in find(words, prefix)
        of_kind = f"/{prefix}/news/zirconium/" in find(words, prefix, kind="news")
        titles = {"Zirconium coats", "锆合金镀层"}
        is_suggested = bool(titles.intersection(suggested(words[:3], prefix)))
        page = BeautifulSoup(client.get(f"/{prefix}/search/?q={words}").content, "html.parser")
        told = page.select_one(".search__told")
        number = "".join(sign for sign in told.get_text() if sign.isdigit()) if told else ""
        twin = BeautifulSoup(
            client.get(f"/{OTHER[prefix]}/search/?q={words}").content, "html.parser"
        ).select_one(".search__elsewhere")
        elsewhere = "".join(sign for sign in twin.get_text() if sign.isdigit()) if twin else ""
        assert number == elsewhere == ("2" if is_found else "1")
        assert is_found == of_kind == is_suggested
        return is_found

    return look


OTHER = {"en": "zh-hans", "zh-hans": "en"}


@pytest.fixture(autouse=True)
def without_synonyms(db: None) -> None:
    """Delete the synonyms, so that no term links the two languages."""
    from search.models import Term

    Term.objects.all().delete()


def both(seen: Callable[[str], bool]) -> list[bool]:
    return [seen("en"), seen("zh-hans")]


def test_a_page_in_both_languages(article: Any, seen: Callable[[str], bool]) -> None:
    assert both(seen) == [True, True]


def test_hidden_in_one_language(article: Any, seen: Callable[[str], bool]) -> None:
    article.shown_zh_hans = False
    article.save_revision().publish()

    assert both(seen) == [True, False]


def test_unpublished_and_published_again(article: Any, seen: Callable[[str], bool]) -> None:
    article.unpublish()
    assert both(seen) == [False, False]

    article.save_revision().publish()
    assert both(seen) == [True, True]


def test_a_draft_is_not_found(news: Any, seen: Callable[[str], bool]) -> None:
    factories.ArticlePageFactory(
        parent=news, slug="zirconium", title_en="Zirconium coats", title_zh_hans="锆合金镀层",
        live=False,
    )  # fmt: skip

    assert both(seen) == [False, False]


def test_nothing_of_a_draft_is_found(
    article: Any, find: Callable[..., list[str]], suggested: Callable[..., list[str]]
) -> None:
    """Check that drafts are not indexed: while one is saved, the instance has its texts."""
    article.title_en, article.title_zh_hans = "Secret hafnium", "秘密铪材"
    article.save_revision()

    assert find("hafnium") == []
    assert find("铪材", "zh-hans") == []
    assert suggested("Secr") == suggested("秘密", "zh-hans") == []


def test_expired_before_the_worker_has_seen_to_it(
    article: Any, seen: Callable[[str], bool]
) -> None:
    SitePage.objects.filter(pk=article.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    rebuilding.mend()
    assert both(seen) == [False, False]

    publish_scheduled()
    assert both(seen) == [False, False]


def test_goes_live_by_itself(news: Any, seen: Callable[[str], bool]) -> None:
    page = factories.ArticlePageFactory(
        parent=news, slug="zirconium", title_en="Zirconium coats", title_zh_hans="锆合金镀层",
        live=False,
    )  # fmt: skip
    page.go_live_at = timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    assert both(seen) == [False, False]

    page.go_live_at = timezone.now() - timedelta(seconds=1)
    revision = page.save_revision()
    revision.approved_go_live_at = page.go_live_at
    revision.save()
    publish_scheduled()
    assert both(seen) == [True, True]


@pytest.mark.parametrize("above", [False, True], ids=["itself", "the page above"])
def test_private(article: Any, news: Any, above: bool, seen: Callable[[str], bool]) -> None:
    restriction = PageViewRestriction.objects.create(
        page=(news if above else article).sitepage_ptr, restriction_type="login"
    )
    assert both(seen) == [False, False]

    restriction.delete()
    rebuilding.mend()
    assert both(seen) == [True, True]


def test_moved_below_a_private_page(
    home: Any, article: Any, find: Callable[..., list[str]]
) -> None:
    private = factories.NewsIndexPageFactory(parent=home, slug="private")
    PageViewRestriction.objects.create(page=private.sitepage_ptr, restriction_type="login")

    article.move(private, pos="last-child")

    assert find("coats") == find("镀层", "zh-hans") == []


def test_a_mirror_of_a_private_page(
    home: Any, article: Any, find: Callable[..., list[str]]
) -> None:
    elsewhere = factories.NewsIndexPageFactory(parent=home, slug="elsewhere")
    article.create_alias(parent=elsewhere, update_slug="mirror")
    assert len(find("coats")) == 2

    PageViewRestriction.objects.create(page=article.sitepage_ptr, restriction_type="login")

    assert find("coats") == []


def test_deleted(article: Any, seen: Callable[[str], bool]) -> None:
    article.delete()

    assert both(seen) == [False, False]


def test_hidden_past_all_signals(article: Any, find: Callable[..., list[str]]) -> None:
    """Check that the page is not shown, even before the worker has updated the index."""
    SitePage.objects.filter(pk=article.pk).update(live=False)
    assert "/en/news/zirconium/" not in find("coats")

    rebuilding.mend()
    assert not SearchRecord.objects.filter(page=article).exists()


def test_grades_go_with_their_list(
    home: Any, find: Callable[..., list[str]], suggested: Callable[..., list[str]]
) -> None:
    products = factories.ProductIndexPageFactory(parent=home)
    grades = factories.GradeIndexPageFactory(parent=products)
    factories.GradeFactory(name="N42SH")
    assert find("n42sh") == ["/en/products/grades/n42sh/"]
    assert suggested("n42") == ["N42SH"]

    grades.shown_en = False
    grades.save_revision().publish()
    assert find("n42sh") == suggested("n42") == []
    assert find("n42sh", "zh-hans") == ["/zh-hans/products/grades/n42sh/"]

    grades.shown_en = True
    grades.save_revision().publish()
    rebuilding.mend()
    assert find("n42sh") == ["/en/products/grades/n42sh/"]

    Grade.objects.all().delete()
    assert find("n42sh") == find("n42sh", "zh-hans") == []


def test_documents_go_with_what_offers_them(
    home: Any, find: Callable[..., list[str]], suggested: Callable[..., list[str]]
) -> None:
    document = factories.DocumentFactory(
        title="Zircon sheet", file=ContentFile(b"%PDF-1.7", name="zircon-sheet.pdf")
    )
    assert find("zircon sheet") == []

    block = {"type": "document", "value": {"document": document.pk, "title": ""}}
    page = factories.ContentPageFactory(parent=home, slug="files", body_en=factories.body(block))
    assert find("zircon sheet") == [document.url]
    assert "Zircon sheet" in suggested("zircon")
    assert find("zircon sheet", "zh-hans") == []

    collection = Collection.get_first_root_node().add_child(name="Private")
    document.collection = collection
    document.save()
    assert find("zircon sheet") == [document.url]
    restriction = CollectionViewRestriction.objects.create(
        collection=collection, restriction_type="login"
    )
    assert find("zircon sheet") == suggested("zircon sh") == []
    restriction.delete()
    assert find("zircon sheet") == [document.url]

    page.unpublish()
    assert find("zircon sheet") == suggested("zircon sh") == []


def test_a_near_miss_of_what_is_hidden_suggests_nothing(
    news: Any, find: Callable[..., list[str]], client: Client
) -> None:
    page = factories.ArticlePageFactory(parent=news, slug="secret", title_en="Hafniumite")
    assert find("hafniumita") == ["/en/news/secret/"]

    page.unpublish()

    assert find("hafniumita") == []
    assert "hafniumite" not in client.get("/en/search/?q=hafniumita").content.decode()
