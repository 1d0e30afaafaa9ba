"""Validation errors of the article form in both languages; the typed values are kept."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from news.models import ArticlePage
from tests.support import factories
from tests.support.article_form import add, form

pytestmark = pytest.mark.django_db

both = pytest.mark.parametrize("editor", ["en", "zh-hans"], indirect=True)
PUBLISH = {"action-publish": "1"}
KEPT = "Kept as it was, 原样保留"


@pytest.fixture
def news(home: Any) -> Any:
    return factories.NewsIndexPageFactory(parent=home)


def refused(client: Client, news: Any, **values: Any) -> str:
    """Post the form, check that nothing is saved, and return the HTML of the form shown again."""
    response = add(client, news, **values)
    html = response.content.decode()
    assert response.status_code == 200
    assert not ArticlePage.objects.exists()
    # The values of blocks are JSON in the page, with escaped characters.
    return re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), html)


@both
@pytest.mark.parametrize(
    ("missing", "messages"),
    [
        ("summary_zh_hans", ("has no Chinese summary", "没有中文摘要")),
        ("summary_en", ("has no English summary", "没有英文摘要")),
        ("body_zh_hans", ("has no Chinese text", "没有中文正文")),
        ("body_en", ("has no English text", "没有英文正文")),
        ("title_zh_hans", ("has no Chinese title", "没有中文标题")),
        ("category", ("an article needs a category", "请选择类别")),
    ],
)
def test_publishing_names_the_language_and_the_field(
    editor: Client, news: Any, language: str, missing: str, messages: tuple[str, str]
) -> None:
    text = streamfield([("heading", "Facts")])
    values = form(
        title_en="T", title_zh_hans="题", summary_en=KEPT, summary_zh_hans=KEPT, body_en=text,
        body_zh_hans=text, shown_en="on", shown_zh_hans="on",
    )  # fmt: skip
    values.update({missing: ""} if missing[:4] != "body" else {f"{missing}-count": "0"})

    html = refused(editor, news, **values, **PUBLISH)

    assert messages[language != "en"] in html
    assert KEPT in html

    assert add(editor, news, **values).status_code == 302, "a draft needs none of it"


@both
@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "ftp://a.example/", "nikkei", "//x.y"]
)
def test_a_source_that_is_no_web_page(
    editor: Client, news: Any, language: str, address: str
) -> None:
    values = form(title_en="T", summary_en=KEPT, source_url=address, source_name_en="Nikkei")

    html = refused(editor, news, **values)

    words = ("This is not the address of a web page", "这不是网页地址")
    assert words[language != "en"] in html
    assert KEPT in html
    assert "Nikkei" in html


def table_of(rows: int, columns: int) -> dict[str, Any]:
    """Return the form data of a table block, as the browser sends it."""
    return {
        "caption": KEPT,
        "note": "",
        "table": {
            "caption": "",
            "column-count": str(columns),
            "row-count": str(rows),
            "column": {
                str(n): {"type": "text", "heading": f"H{n}", "order": str(n), "deleted": ""}
                for n in range(columns)
            },
            "row": {str(n): {"order": str(n), "deleted": ""} for n in range(rows)},
            "cell": {str(r): {str(c): "1.30" for c in range(columns)} for r in range(rows)},
        },
    }


@both
def test_a_table_that_no_page_holds(editor: Client, news: Any, language: str) -> None:
    values = form(title_en="T", summary_en=KEPT)
    body = {"body_en": streamfield([("table", table_of(500, 20))])}
    values |= nested_form_data(body)

    html = refused(editor, news, **values)

    words = ("The table has 10000 cells", "表格有10000个单元格")
    assert words[language != "en"] in html
    assert KEPT in html


@both
def test_a_table_that_a_page_holds(editor: Client, news: Any) -> None:
    values = form(title_en="T")
    values |= nested_form_data({"body_en": streamfield([("table", table_of(100, 10))])})

    assert add(editor, news, **values).status_code == 302
    table = ArticlePage.objects.get().body_en[0].value["table"]
    assert len(table.row_data) == 100


@pytest.mark.data
@both
@pytest.mark.parametrize("slug", ["2025", "category", "feed"])
def test_addresses_that_lists_have(editor: Client, news: Any, language: str, slug: str) -> None:
    html = refused(editor, news, **form(title_en="T", summary_en=KEPT, slug=slug))

    assert ("is the address of a list of articles", "已用作文章列表的网址")[
        language != "en"
    ] in html


@both
def test_a_source_without_a_name(editor: Client, news: Any, language: str) -> None:
    values = form(title_en="T", summary_en=KEPT, shown_en="on", source_url="https://x.example/")

    html = refused(editor, news, **values, **PUBLISH)

    assert ("The source has an address but no name", "来源只有网址")[language != "en"] in html


@both
def test_starting_from_the_other_language(editor: Client, news: Any, language: str) -> None:
    values = form(
        title_en="Rare earths", title_zh_hans="稀土", summary_en="In short.",
        source_name_en="Nikkei",
        body_en=streamfield([("heading", "Facts"), ("quote", {"text": "B", "attribution": ""})]),
    )  # fmt: skip

    response = add(editor, news, **values, copy_into="zh-hans")

    page = ArticlePage.objects.get().get_latest_revision_as_object()
    assert response.url == reverse("wagtailadmin_pages:edit", args=[page.pk]) + "#tab-u4e2du6587"
    assert page.title_zh_hans == "稀土", "what is written stays"
    assert page.summary_zh_hans == "In short."
    assert page.source_name_zh_hans == "Nikkei"
    assert [block.block_type for block in page.body_zh_hans] == ["heading", "quote"]
    assert page.body_zh_hans[0].id != page.body_en[0].id
    assert not page.shown_zh_hans
    html = editor.get(response.url).content.decode()
    words = ("What was blank in Chinese now holds the English text", "中文版的空白栏已填入英文内容")
    assert words[language != "en"] in html


@pytest.mark.data
@both
def test_a_new_article_gets_a_free_address_though_the_browser_proposed_one(
    editor: Client, news: Any
) -> None:
    for _ in range(2):
        values = form(title_en="Rare earths", slug="rare-earths")
        assert add(editor, news, **values).status_code == 302

    slugs = ArticlePage.objects.order_by("pk").values_list("slug", flat=True)
    assert list(slugs) == ["rare-earths", "rare-earths-2"]
