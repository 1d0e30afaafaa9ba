"""Results page of the search, in each language."""

from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from tests.support import factories

pytestmark = pytest.mark.django_db
TEXT = "<p>Discs are ground to size. A disc magnet holds by its face: {}</p>"


def soup(client: Client, path: str) -> BeautifulSoup:
    response = client.get(path)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def text(page: BeautifulSoup, selector: str) -> str:
    found = page.select_one(selector)
    return " ".join(found.get_text().split()) if found else ""


@pytest.fixture
def site(home: Any) -> Any:
    """Create one object of each kind, with ``disc`` or 圆片 in each."""
    products = factories.ProductIndexPageFactory(
        parent=home, title_en="Range", title_zh_hans="产品"
    )
    types = factories.ProductTypeIndexPageFactory(
        parent=products, title_en="Shapes", title_zh_hans="形状"
    )
    factories.ProductTypePageFactory(
        parent=types, slug="disc", title_en="Disc magnets", title_zh_hans="圆片磁体",
        summary_en="Thin and round.", summary_zh_hans="又薄又圆。",
        body_en=factories.body({"type": "text", "value": TEXT.format("<b>more</b> of it")}),
    )  # fmt: skip
    news = factories.NewsIndexPageFactory(parent=home, title_en="News", title_zh_hans="新闻资讯")
    factories.ArticlePageFactory(
        parent=news, slug="cut", title_en="How discs are cut", title_zh_hans="圆片怎样切割",
        date=date(2025, 3, 18),
    )  # fmt: skip
    applications = factories.ApplicationIndexPageFactory(
        parent=home, title_en="Uses", title_zh_hans="应用领域"
    )
    factories.ApplicationPageFactory(
        parent=applications, slug="drives", title_en="Disc drives", title_zh_hans="圆片驱动"
    )
    document = factories.DocumentFactory(title="Disc sheet")
    factories.ContentPageFactory(
        parent=home, slug="files", title_en="Files on discs", title_zh_hans="圆片资料",
        body_en=factories.body(
            {"type": "document", "value": {"document": document.pk, "title": ""}}
        ),
    )  # fmt: skip
    return home


def test_each_kind_is_named_and_can_be_chosen(client: Client, site: Any) -> None:
    page = soup(client, "/en/search/?q=disc")

    assert text(page, ".search__told") == "5 results"
    choices = [" ".join(link.get_text().split()) for link in page.select(".search .list-choices a")]
    assert choices == [
        "All 5", "Products 1", "Applications 1", "News 1", "Documents 1", "Other pages 1",
    ]  # fmt: skip
    assert {text(hit, ".hit__kind") for hit in page.select(".hit")} == {
        "Product", "News · 18 March 2025", "Application", "Document", "Page",
    }  # fmt: skip

    news = soup(client, "/en/search/?q=disc&kind=news")
    assert [link["href"] for link in news.select(".hit__title a")] == ["/en/news/cut/"]
    assert text(news, ".search .list-choices [aria-current]") == "News 1"
    assert text(news, ".search__told") == "1 result"


def test_in_chinese(client: Client, site: Any) -> None:
    page = soup(client, "/zh-hans/search/?q=圆片")

    assert page.html is not None
    assert page.html["lang"] == "zh-Hans"
    assert text(page, ".search__told") == "共 4 条结果"
    assert [" ".join(a.get_text().split()) for a in page.select(".search .list-choices a")] == [
        "全部 4", "产品中心 1", "应用领域 1", "新闻资讯 1", "其他页面 1",
    ]  # fmt: skip
    assert page.select(".hit__title mark")[0].get_text() == "圆片磁体"
    assert text(page, ".search__elsewhere") == "英文页面有 5 条结果"


def test_the_line_to_the_other_language(client: Client, site: Any) -> None:
    """Check that the link to results in the other language keeps the query, as the switch does."""
    page = soup(client, "/en/search/?q=圆片切割")

    link = page.select_one(".search__elsewhere a")
    assert link is not None
    assert link["href"] == "/zh-hans/search/?q=%E5%9C%86%E7%89%87%E5%88%87%E5%89%B2"
    assert link["hreflang"] == "zh-Hans"
    switch = page.select_one(".language-switch a")
    assert switch is not None
    assert switch["href"] == link["href"]


def test_the_extract_shows_why(client: Client, site: Any) -> None:
    page = soup(client, "/en/search/?q=face+disc")

    hit = next(h for h in page.select(".hit") if text(h, ".hit__title") == "Disc magnets")
    assert [mark.get_text() for mark in hit.select("p mark")] == ["Discs", "disc magnet", "face"]
    assert "<b>" not in hit.select("p")[1].get_text()


def test_titles_say_which_language_they_are_in(client: Client, site: Any) -> None:
    document = factories.DocumentFactory(title="圆片规格书 disc")
    block = {"type": "document", "value": {"document": document.pk, "title": ""}}
    factories.ContentPageFactory(parent=site, slug="more", body_en=factories.body(block))

    page = soup(client, "/en/search/?q=disc")

    languages = {a.get_text(): a.get("lang") for a in page.select(".hit__title a")}
    assert languages["圆片规格书 disc"] == "zh-Hans"
    assert languages["Disc magnets"] is None


@pytest.mark.parametrize(
    ("prefix", "query", "shown", "told"),
    [
        ("en", "demagnetisatoin", "demagnetisation", "Nothing was found for “demagnetisatoin”."),
        ("zh-hans", "腿磁曲线", "退磁曲线", "没有找到与“腿磁曲线”相关的内容。"),
    ],
)
def test_a_near_miss(
    client: Client, home: Any, prefix: str, query: str, shown: str, told: str
) -> None:
    factories.ContentPageFactory(
        parent=home, slug="curve", title_en="Demagnetisation curves", title_zh_hans="退磁曲线"
    )

    page = soup(client, f"/{prefix}/search/?q={query}")

    assert text(page, ".search__told").startswith(told)
    assert text(page, ".search__told a") == shown
    assert [a["href"] for a in page.select(".hit__title a")] == [f"/{prefix}/curve/"]


def test_some_of_the_words(client: Client, site: Any) -> None:
    page = soup(client, "/en/search/?q=disc+magnets+for+elephants+and+giraffes")

    assert "No page has all of these words." in text(page, ".search__told")
    assert page.select(".hit")


@pytest.mark.parametrize(
    ("prefix", "told", "ask"),
    [
        ("en", "Nothing was found for “xyzzyx” in English.", "Send an enquiry"),
        ("zh-hans", "没有找到与“xyzzyx”相关的中文内容。", "提交询价"),
    ],
)
def test_nothing_found(client: Client, site: Any, prefix: str, told: str, ask: str) -> None:
    """Check the page without results: message, contact links, and the query in the field."""
    page = soup(client, f"/{prefix}/search/?q=xyzzyx")

    assert text(page, ".search__told") == told
    ways = {a["href"]: a.get_text() for a in page.select(".call-to-action a")}
    assert ways["mailto:Usneo@atechmagnet.com"] == "Usneo@atechmagnet.com"
    assert ways["tel:+861053345989"] == "+86-010-53345989"
    assert ways[f"/{prefix}/enquiry/"] == ask
    assert page.select_one(".search__nothing")
    field = page.select_one("#search-words")
    assert field is not None
    assert field["value"] == "xyzzyx"


def test_no_words(client: Client, site: Any) -> None:
    assert soup(client, "/en/search/").select(".search__ways a")
    alert = soup(client, "/zh-hans/search/?q=%25%20*%20()").select_one("[role=alert]")
    assert alert is not None
    assert alert.get_text().startswith("输入的内容中没有可搜索的文字。")


def test_a_grade_shows_its_figures(client: Client, home: Any) -> None:
    products = factories.ProductIndexPageFactory(parent=home)
    factories.GradeIndexPageFactory(parent=products)
    factories.GradeFactory(name="N42SH")

    for query in ("42sh", "n42-sh", "Ｎ４２ ＳＨ", "NdFeB N42SH"):
        page = soup(client, f"/en/search/?q={query}")
        hit = page.select_one(".hit")
        assert hit is not None
        assert text(hit, ".hit__kind") == "Grade · Sintered NdFeB"
        assert "1.28–1.32 T" in text(hit, ".hit__figures")
        assert "12.8–13.2 kG" in text(hit, ".hit__figures")
        assert text(hit, ".status") == "reference value"
        assert page.select_one(".unit-choice")


def test_pages_of_results(client: Client, home: Any) -> None:
    for number in range(23):
        factories.ContentPageFactory(parent=home, slug=f"p{number}", title_en=f"Sheet {number}")

    seen: list[str] = []
    for number, size in ((1, 10), (2, 10), (3, 3)):
        page = soup(client, f"/en/search/?q=sheet&page={number}")
        links = [str(a["href"]) for a in page.select(".hit__title a")]
        assert len(links) == size
        assert page.select_one("ol.hits")["start"] == str(len(seen) + 1)  # type: ignore[index]
        assert f"Page {number} of 3" in text(page, ".pagination")
        seen += links
    assert len(set(seen)) == 23
    for odd in ("0", "-1", "99", "x", "1e9", "9" * 400):
        assert soup(client, f"/en/search/?q=sheet&page={odd}").select(".hit")


def test_search_engines_keep_no_results(client: Client, site: Any) -> None:
    page = soup(client, "/en/search/?q=disc")

    assert page.select_one("meta[name=robots][content=noindex]")
    assert page.title is not None
    assert page.title.get_text().startswith("disc – Search – Huatai Xinding")


def test_every_page_has_the_field(client: Client, home: Any) -> None:
    page = soup(client, "/zh-hans/")

    form = page.select_one("header form[role=search]")
    assert form is not None
    assert form["action"] == "/zh-hans/search/"
    assert form.select_one("input[name=q]")["aria-label"] == "站内搜索"  # type: ignore[index]
    assert page.select_one("a.search-link[href='/zh-hans/search/'][aria-label='搜索']")
