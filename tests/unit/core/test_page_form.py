"""Page form in the admin: drafts in either language, publishing, and validation errors."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import streamfield

from news.models import ArticlePage
from tests.support import factories
from tests.support.article_form import add, form

pytestmark = pytest.mark.django_db

REFUSALS = {
    "en": "The page is to be shown in Chinese but has no Chinese title. Write it",
    "zh-hans": "页面设为在中文版显示，但没有中文标题。",
}


@pytest.fixture
def news(home: Any) -> Any:
    return factories.NewsIndexPageFactory(parent=home)


both = pytest.mark.parametrize("editor", ["en", "zh-hans"], indirect=True)


@both
@pytest.mark.parametrize(
    ("titles", "slug"),
    [
        ({"title_en": "Rare earths"}, "rare-earths"),
        ({"title_zh_hans": "稀土"}, "xitu"),
    ],
)
def test_a_draft_needs_a_title_in_one_language_only(
    editor: Client, news: Any, titles: dict[str, str], slug: str
) -> None:
    response = add(editor, news, **form(**titles))

    assert response.status_code == 302
    page = ArticlePage.objects.get()
    assert not page.live
    assert page.slug == slug
    for code in ("en", "zh_hans"):
        assert (getattr(page, f"title_{code}") or "") == titles.get(f"title_{code}", "")


@pytest.mark.data
@both
def test_two_drafts_of_one_title_get_two_addresses(editor: Client, news: Any) -> None:
    for _ in range(2):
        assert add(editor, news, **form(title_zh_hans="稀土")).status_code == 302

    assert sorted(ArticlePage.objects.values_list("slug", flat=True)) == ["xitu", "xitu-2"]


@both
def test_no_title_at_all_is_refused_and_nothing_is_lost(
    editor: Client, news: Any, request: pytest.FixtureRequest
) -> None:
    response = add(editor, news, **form(summary_en="Kept as it was."))

    html = response.content.decode()
    assert response.status_code == 200
    assert not ArticlePage.objects.exists()
    assert "Kept as it was." in html
    message = {"en": "A page needs a title", "zh-hans": "页面至少需要一种语言的标题"}
    assert message[request.node.callspec.params["editor"]] in html


@both
def test_a_title_no_address_can_be_made_of(editor: Client, news: Any) -> None:
    response = add(editor, news, **form(title_en="!!!"))

    assert response.status_code == 302
    assert ArticlePage.objects.get().slug == "page"


@both
def test_publishing_asks_for_the_title_of_each_language_shown(
    editor: Client, news: Any, request: pytest.FixtureRequest
) -> None:
    values = form(title_en="Rare earths", shown_en="on", shown_zh_hans="on")
    values["summary_en"] = "In short."
    response = add(editor, news, **values, **{"action-publish": "1"})

    assert response.status_code == 200
    language = request.node.callspec.params["editor"]
    assert REFUSALS[language] in response.content.decode()

    values = form(title_en="Rare earths", shown_en="on", summary_en="In short.")
    assert add(editor, news, **values, **{"action-publish": "1"}).status_code == 302
    page = ArticlePage.objects.get()
    assert page.live
    assert page.shown_languages == ["en"]


@both
def test_an_editor_leaves_the_other_language_as_it_is(editor: Client, news: Any) -> None:
    page = factories.ArticlePageFactory(
        parent=news, title_en="Old", title_zh_hans="旧", slug="kept", body_zh_hans=factories.body()
    )
    values = form(
        title_en="New",
        title_zh_hans="旧",
        summary_en="In short.",
        summary_zh_hans="简述。",
        slug="kept",
        shown_en="on",
        shown_zh_hans="on",
        body_zh_hans=streamfield([("heading", "事实")]),
    )
    path = reverse("wagtailadmin_pages:edit", args=[page.pk])
    response = editor.post(path, {**values, "action-publish": "1"})

    assert response.status_code == 302
    page = ArticlePage.objects.get()
    assert (page.title_en, page.title_zh_hans) == ("New", "旧")
    assert (page.draft_title_en, page.draft_title_zh_hans) == ("New", "旧")
    assert page.body_en[0].value == "Facts"
    assert page.body_zh_hans[0].value == "事实"


@both
def test_an_emptied_text_stays_empty(editor: Client, news: Any) -> None:
    page = factories.ArticlePageFactory(
        parent=news, slug="kept", summary_en="Away", summary_zh_hans="删去"
    )
    values = form(title_en="T", title_zh_hans="题", slug="kept", summary_en="", summary_zh_hans="")
    path = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert editor.post(path, {**values, "action-publish": "1"}).status_code == 302

    page = ArticlePage.objects.get()
    assert not page.summary_en
    assert not page.summary_zh_hans


@both
def test_the_listing_shows_a_title_to_everyone(editor: Client, news: Any) -> None:
    add(editor, news, **form(title_en="Only English"))
    add(editor, news, **form(title_zh_hans="只有中文"))

    html = editor.get(reverse("wagtailadmin_explore", args=[news.pk])).content.decode()

    assert "Only English" in html
    assert "只有中文" in html


@both
@pytest.mark.parametrize("mode", ["en", "zh-hans"])
def test_each_language_has_its_preview(editor: Client, news: Any, mode: str) -> None:
    page = factories.ArticlePageFactory(parent=news, slug="previewed")
    values = form(title_en="Draft", title_zh_hans="草稿", slug="previewed")
    path = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    assert editor.post(path, values).json()["is_valid"]

    response = editor.get(f"{path}?mode={mode}")

    html = response.content.decode()
    assert "frame-ancestors 'self'" in response.headers["Content-Security-Policy"]
    assert response.headers["X-Frame-Options"] == "SAMEORIGIN"

    expected = {
        "en": ('<html lang="en">', "<h1>Draft</h1>"),
        "zh-hans": ('<html lang="zh-Hans">', "<h1>草稿</h1>"),
    }
    for part in expected[mode]:
        assert part in html


@both
@pytest.mark.parametrize("mode", ["en", "zh-hans"])
def test_a_page_that_was_never_saved_has_its_preview(editor: Client, news: Any, mode: str) -> None:
    values = form(title_en="Draft", title_zh_hans="草稿")
    path = reverse("wagtailadmin_pages:preview_on_add", args=["news", "articlepage", news.pk])
    assert editor.post(path, values).json()["is_valid"]

    html = editor.get(f"{path}?mode={mode}").content.decode()

    assert {"en": "<h1>Draft</h1>", "zh-hans": "<h1>草稿</h1>"}[mode] in html


@both
@pytest.mark.parametrize(("mode", "other"), [("en", "zh-hans"), ("zh-hans", "en")])
def test_a_preview_leads_to_the_other_languages_preview(
    editor: Client, news: Any, mode: str, other: str
) -> None:
    page = factories.ArticlePageFactory(parent=news, slug="previewed")
    page.save_revision()
    path = reverse("wagtailadmin_pages:view_draft", args=[page.pk])

    html = editor.get(f"{path}?mode={mode}").content.decode()

    assert f'<a href="?mode={other}" hreflang' in html
    assert editor.get(f"{path}?mode={other}").status_code == 200
