"""Search suggestions while typing: the JSON response for the script of the page."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote, unquote

import pytest
from django.test import Client
from django.utils.translation import gettext, override

from search.models import Kind, MissedSearch, Term
from search.suggestions import MOST_TERMS, MOST_TITLES
from tests.support import factories

pytestmark = [pytest.mark.django_db, pytest.mark.data]
each_language = pytest.mark.parametrize("prefix", ["en", "zh-hans"])


@pytest.fixture(autouse=True)
def _no_terms(db: None) -> None:
    Term.objects.all().delete()


@pytest.fixture
def site(home: Any) -> Any:
    """Create one page of each kind, and grades."""
    products = factories.ProductIndexPageFactory(
        parent=home, title_en="Range", title_zh_hans="产品"
    )
    factories.FamilyPageFactory(
        parent=products, slug="ndfeb", title_en="Neodymium magnets", title_zh_hans="钕铁硼磁体"
    )
    factories.GradeIndexPageFactory(parent=products)
    for name in ("N42SH", "N42", "N35SH", "YXG-28H", "Y30H-1", "C8A", "LNG40 (Alnico 5)"):
        factories.GradeFactory(name=name)
    news = factories.NewsIndexPageFactory(parent=home, title_en="News", title_zh_hans="新闻资讯")
    factories.ArticlePageFactory(
        parent=news, slug="salt", title_en="Salt-spray tests of Ni-Cu-Ni", title_zh_hans="盐雾试验"
    )
    uses = factories.ApplicationIndexPageFactory(parent=home, title_en="Uses")
    factories.ApplicationPageFactory(
        parent=uses, slug="motors", title_en="Servo motors", title_zh_hans="伺服电机"
    )
    return home


def asked(client: Client, words: str, prefix: str = "en") -> list[dict[str, str]]:
    response = client.get(f"/{prefix}/search/suggest/?q={quote(words)}")
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/json"
    found = json.loads(response.content)
    assert list(found) == ["suggestions"]
    for suggestion in found["suggestions"]:
        assert list(suggestion) == ["label", "kind", "url", "lang"]
    return found["suggestions"]


# Typed text, the length from which it is tested, and the title that is suggested.
TYPED = {
    "en": [
        ("Neodymium magnets", 1, "Neodymium magnets"),
        ("magnets NEODYMIUM", 2, "Neodymium magnets"),
        ("servo motor", 1, "Servo motors"),
        ("salt spray tests", 1, "Salt-spray tests of Ni-Cu-Ni"),
        ("salt-spray of", 1, "Salt-spray tests of Ni-Cu-Ni"),
        ("saltspray", 1, "Salt-spray tests of Ni-Cu-Ni"),
        ("tests of ni-cu-ni", 1, "Salt-spray tests of Ni-Cu-Ni"),
        ("nicuni", 3, "Salt-spray tests of Ni-Cu-Ni"),
    ],
    "zh-hans": [
        ("钕铁硼磁体", 1, "钕铁硼磁体"),
        ("釹鐵硼磁體", 1, "钕铁硼磁体"),
        ("磁体 钕铁硼", 1, "钕铁硼磁体"),
        ("盐雾试验", 1, "盐雾试验"),
        ("伺服电机", 1, "伺服电机"),
        ("电机", 1, "伺服电机"),
    ],
}
GRADES = {
    "N42SH": [
        "n4", "n42", "n42s", "n42sh", "n42 s", "n42 sh", "N 42 SH", "N-42-SH", "n42-s", "n 42",
        "42s", "42sh", "42 sh", "Ｎ４２ ＳＨ",
    ],
    "N42": ["n42", "N 42"],
    "YXG-28H": ["yx", "yxg", "yxg-", "yxg-2", "yxg2", "yxg28h", "yxg 28", "YXG 28h"],
    "Y30H-1": ["y3", "y30", "y30h", "y30h-1", "y30h1", "y30 h-1", "Y-30-H-1"],
    "C8A": ["c8", "c8a", "c-8a", "c 8"],
    "LNG40 (Alnico 5)": ["lng", "lng4", "lng 40", "lng40", "alni", "alnico", "alnico 5"],
}  # fmt: skip


@each_language
def test_titles_at_every_letter(
    site: Any, suggested: Callable[..., list[str]], prefix: str
) -> None:
    missed = [
        typed[:end]
        for typed, least, title in TYPED[prefix]
        for end in range(least, len(typed) + 1)
        if title not in suggested(typed[:end], prefix)
    ]

    assert missed == []


@each_language
def test_grades_in_every_style(site: Any, suggested: Callable[..., list[str]], prefix: str) -> None:
    missed = [
        (name, words)
        for name, styles in GRADES.items()
        for words in styles
        if name not in suggested(words, prefix)
    ]

    assert missed == []


def test_other_grades_are_not_suggested(site: Any, suggested: Callable[..., list[str]]) -> None:
    assert suggested("n42 sh") == ["N42SH"]
    assert set(suggested("n42")) == {"N42", "N42SH"}
    assert suggested("42sh") == ["N42SH"]
    assert suggested("n43") == suggested("48 h") == []


@each_language
def test_where_they_lead(client: Client, site: Any, prefix: str) -> None:
    """Check the links to pages; each has a label of its kind in the page's language."""
    for english, chinese, kind, path in (
        ("neodym", "钕铁", Kind.PRODUCT, "products/ndfeb/"),
        ("n42s", "n42 s", Kind.GRADE, "products/grades/n42sh/"),
        ("salt", "盐雾", Kind.NEWS, "news/salt/"),
        ("servo", "伺服", Kind.APPLICATION, "applications/motors/"),
        ("range", "产品", Kind.PAGE, "products/"),
    ):
        (found,) = asked(client, {"en": english, "zh-hans": chinese}[prefix], prefix)
        with override(prefix):
            assert found["kind"] == str(kind.singular)
        assert (found["url"], found["lang"]) == (f"/{prefix}/{path}", "")
        assert client.get(found["url"]).status_code == 200


def test_documents_are_suggested(client: Client, home: Any) -> None:
    document = factories.DocumentFactory(title="Kettle sheet")
    block = {"type": "document", "value": {"document": document.pk, "title": ""}}
    factories.ContentPageFactory(parent=home, title_en="Files", body_en=factories.body(block))

    (found,) = asked(client, "kett")

    assert (found["label"], found["kind"]) == ("Kettle sheet", "Document")
    assert found["url"] == document.url


@pytest.mark.parametrize(
    ("prefix", "titles", "words", "lang"),
    [
        ("en", {"title_en": "", "title_zh_hans": "水壶"}, "水", "zh-Hans"),
        ("zh-hans", {"title_en": "Kettle", "title_zh_hans": ""}, "ket", "en"),
        ("en", {"title_en": "Kettle", "title_zh_hans": "水壶"}, "ket", ""),
        ("zh-hans", {"title_en": "Kettle", "title_zh_hans": "水壶"}, "水", ""),
    ],
)
def test_the_language_of_a_title(
    client: Client, home: Any, prefix: str, titles: dict[str, str], words: str, lang: str
) -> None:
    factories.ContentPageFactory(parent=home, slug="kettle", **titles)

    (found,) = asked(client, words, prefix)

    assert found["lang"] == lang
    assert found["label"] in titles.values()


@pytest.mark.parametrize(
    ("prefix", "words", "term"),
    [
        ("en", "kett", "kettle of copper"), ("en", "COPPER", "kettle of copper"),
        ("en", "of c", "kettle of copper"), ("zh-hans", "铜", "铜水壶"),
        ("zh-hans", "銅水壺", "铜水壶"),
    ],
)  # fmt: skip
def test_terms_lead_to_a_search_that_finds(
    client: Client, home: Any, find: Callable[..., list[str]], prefix: str, words: str, term: str
) -> None:
    Term.objects.create(words_en="kettle of copper\nboiler", words_zh_hans="铜水壶\n锅炉")
    assert asked(client, words, prefix) == []

    factories.ContentPageFactory(
        parent=home, slug="boiler", title_en="Boilers", title_zh_hans="锅炉"
    )
    (found,) = asked(client, words, prefix)

    with override(prefix):
        assert found["kind"] == gettext("Search")
    assert found["label"] == term
    assert unquote(found["url"].replace("+", " ")) == f"/{prefix}/search/?q={term}"
    assert f"/{prefix}/boiler/" in client.get(found["url"]).content.decode()


def test_terms_by_either_language_in_the_pages_own(client: Client, home: Any) -> None:
    """Check terms found by a word in either language, labelled in the page's language.

    Other words of the same term, and words with results in the other language only, are left out.
    """
    Term.objects.create(words_en="kettle\nboiler", words_zh_hans="水壶\n锅炉")
    page = factories.ContentPageFactory(
        parent=home, title_en="Boilers", title_zh_hans="锅炉", shown_zh_hans=False
    )

    for words in ("ket", "水", "水壺"):
        assert [found["label"] for found in asked(client, words)] == ["kettle"]
        assert asked(client, words, "zh-hans") == []
    assert [found["label"] for found in asked(client, "boi")] == [page.title_en]
    page.shown_zh_hans = True
    page.save_revision().publish()
    for words in ("ket", "水", "水壺"):
        assert [found["label"] for found in asked(client, words, "zh-hans")] == ["水壶"]
    assert [found["label"] for found in asked(client, "锅", "zh-hans")] == ["锅炉"]


@pytest.mark.parametrize("typed", ["kettle", "KETTLE"])
def test_what_is_called_just_so_comes_first(
    home: Any, suggested: Callable[..., list[str]], typed: str
) -> None:
    for title in ("Kettle kettle kettle", "Our kettle", "Kettle", "Kettles"):
        factories.ContentPageFactory(parent=home, title_en=title)

    found = suggested(typed)

    assert found[0] == "Kettle"
    assert set(found[1:3]) == {"Kettle kettle kettle", "Kettles"}
    assert found[3] == "Our kettle"


def test_at_most_nine_terms_first(client: Client, home: Any) -> None:
    for number in range(12):
        factories.ContentPageFactory(parent=home, title_en=f"Kettle {number}")
        Term.objects.create(words_en=f"kettles {'x' * (12 - number)}\nkettle {number}")

    found = asked(client, "kettle")

    assert len(found) == MOST_TERMS + MOST_TITLES == 9
    assert [suggestion["kind"] for suggestion in found] == ["Search"] * 3 + ["Page"] * 6
    assert [len(suggestion["label"]) for suggestion in found[:3]] == [9, 10, 11], "the shortest"


@each_language
def test_odd_queries(client: Client, site: Any, prefix: str) -> None:
    for words in (
        "", " ", "%", '"', "*", "'", "\\", "()", "AND", "e*", "-", "。", "\u3000", "🧲",
        "x" * 5_000, "the", "的", "\u0301", "&q=n42",
    ):  # fmt: skip
        assert asked(client, words, prefix) == [], words


def test_no_query(client: Client, site: Any) -> None:
    response = client.get("/en/search/suggest/")

    assert response.status_code == 200
    assert response.json() == {"suggestions": []}


@each_language
def test_who_asks_changes_nothing(client: Client, home: Any, prefix: str) -> None:
    for method in ("get", "head", "post", "put", "patch", "delete", "options"):
        response = getattr(client, method)(f"/{prefix}/search/suggest/?q=xyzzyx")
        assert response.status_code == (200 if method in ("get", "head") else 405), method
        assert not response.cookies
    cached = client.get(f"/{prefix}/search/suggest/?q=n42").headers["Cache-Control"]
    assert set(cached.split(", ")) == {"public", "max-age=60"}
    assert not MissedSearch.objects.exists(), "half a word is no search"


def test_markup_in_titles_is_text(client: Client, home: Any) -> None:
    title = '<img src=x onerror="alert(1)"> & kettle'
    factories.ContentPageFactory(parent=home, title_en=title)

    (found,) = asked(client, "kettle")

    assert found["label"] == title
