"""Copying a page in the admin: a title per language, and no text in the wrong language."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.users.models import UserProfile

from news.models import ArticlePage
from pages.models import ContentPage
from tests.support import factories

pytestmark = pytest.mark.django_db

both = pytest.mark.parametrize("editor", ["en", "zh-hans"], indirect=True)


@pytest.fixture
def news(home: Any) -> Any:
    return factories.NewsIndexPageFactory(parent=home)


@pytest.fixture
def editor(client: Client, request: pytest.FixtureRequest, home: Any) -> Client:
    user = factories.UserFactory()
    UserProfile.objects.create(user=user, preferred_language=request.param)
    client.force_login(user)
    return client


def copy(client: Client, page: Any, **values: str) -> Any:
    data = {"new_slug": "copy", "new_parent_page": str(page.get_parent().pk), **values}
    return client.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), data)


@both
def test_the_form_offers_the_drafts_titles(editor: Client, news: Any) -> None:
    page = factories.ArticlePageFactory(parent=news, title_en="Old", title_zh_hans="旧")
    page.title_en, page.title_zh_hans = "Drafted", "草稿"
    page.save_revision()

    html = editor.get(reverse("wagtailadmin_pages:copy", args=[page.pk])).content.decode()

    assert 'name="new_title_en" value="Drafted"' in html
    assert 'name="new_title_zh_hans" value="草稿"' in html
    assert 'name="new_title"' not in html


@both
def test_a_page_in_one_language_stays_in_it(editor: Client, news: Any) -> None:
    page = factories.ArticlePageFactory(
        parent=news, title_en="", title_zh_hans="只有中文", shown_en=False, summary_zh_hans="摘要"
    )

    assert copy(editor, page, new_title_zh_hans="副本", publish_copies="on").status_code == 302

    made = ArticlePage.objects.get(slug="copy")
    for version in (made, made.get_latest_revision_as_object()):
        assert (version.title_en or "", version.title_zh_hans) == ("", "副本")
        assert (version.summary_en or "", version.summary_zh_hans) == ("", "摘要")
        assert version.shown_languages == ["zh-hans"]
    assert Client().get("/zh-hans/news/copy/").status_code == 200
    assert Client().get("/en/news/copy/").headers["Location"] == "/zh-hans/news/copy/"


@both
def test_titles_are_asked_for_as_in_the_pages_form(editor: Client, news: Any) -> None:
    page = factories.ArticlePageFactory(parent=news)

    assert copy(editor, page).status_code == 200
    assert copy(editor, page, new_title_en="T", publish_copies="on").status_code == 200
    assert not ArticlePage.objects.filter(slug="copy").exists()

    assert copy(editor, page, new_title_en="T").status_code == 302  # a draft may lack it
    assert not ArticlePage.objects.get(slug="copy").live


@both
def test_an_alias_keeps_both_titles(editor: Client, news: Any) -> None:
    page = factories.ArticlePageFactory(parent=news, title_en="Same", title_zh_hans="相同")

    response = copy(editor, page, new_title_en="X", new_title_zh_hans="Y", alias="on")

    assert response.status_code == 302
    made = ArticlePage.objects.get(slug="copy")
    assert made.alias_of_id == page.pk
    assert (made.title_en, made.title_zh_hans) == ("Same", "相同")


@both
def test_an_alias_follows_in_both_languages(editor: Client, news: Any) -> None:
    page = factories.ArticlePageFactory(parent=news, title_en="Old", title_zh_hans="旧")
    copy(editor, page, new_title_en="Old", alias="on")

    page.title_en, page.title_zh_hans, page.summary_zh_hans = "New", "新", "摘要"
    page.save_revision().publish()

    made = ArticlePage.objects.get(slug="copy")
    assert (made.title_en, made.title_zh_hans) == ("New", "新")
    assert (made.draft_title_en, made.draft_title_zh_hans) == ("New", "新")
    assert (made.summary_en or "", made.summary_zh_hans) == ("", "摘要")


@both
def test_subpages_are_copied_with_their_titles(editor: Client, home: Any) -> None:
    page = factories.ContentPageFactory(parent=home)
    factories.ContentPageFactory(parent=page, title_en="Child", title_zh_hans="", slug="child")

    values = {"new_title_en": "Second", "new_title_zh_hans": "二", "copy_subpages": "on"}
    assert copy(editor, page, **values).status_code == 302

    made = ContentPage.objects.get(slug="copy")
    assert (made.title_en, made.title_zh_hans) == ("Second", "二")
    child = made.get_children().get()
    assert (child.title_en, child.title_zh_hans or "") == ("Child", "")
    assert (child.draft_title_en, child.draft_title_zh_hans or "") == ("Child", "")


def test_without_the_right_nobody_copies(client: Client, news: Any) -> None:
    page = factories.ArticlePageFactory(parent=news)
    assert copy(client, page, new_title_en="T").status_code == 302  # redirect to the sign-in
    assert not ArticlePage.objects.filter(slug="copy").exists()
