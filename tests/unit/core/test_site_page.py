"""Page in two languages: visibility by language, and the metadata in its head."""

import re
from typing import Any

import pytest
from django.test import Client
from django.utils import translation
from wagtail.models import PageViewRestriction

from core.models import SitePage
from tests.support import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def news(home: Any) -> Any:
    return factories.NewsIndexPageFactory(
        parent=home, title_en="News", title_zh_hans="新闻资讯", show_in_menus=True
    )


@pytest.fixture
def english_only(news: Any) -> Any:
    return factories.ArticlePageFactory(
        parent=news,
        slug="only",
        title_en="In English only",
        title_zh_hans="",
        shown_zh_hans=False,
    )


def hreflangs(html: str) -> dict[str, str]:
    return dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', html))


@pytest.mark.parametrize(
    ("path", "tag", "title", "twin"),
    [
        ("/en/news/both/", "en", "Rare earths", "/zh-hans/news/both/"),
        ("/zh-hans/news/both/", "zh-Hans", "稀土", "/en/news/both/"),
    ],
)
def test_a_page_in_both_languages(
    client: Client, news: Any, path: str, tag: str, title: str, twin: str
) -> None:
    factories.ArticlePageFactory(
        parent=news, slug="both", title_en="Rare earths", title_zh_hans="稀土"
    )

    html = client.get(path).content.decode()

    assert f'<html lang="{tag}">' in html
    assert f"<h1>{title}</h1>" in html
    assert f'<link rel="canonical" href="http://testserver{path}">' in html
    assert hreflangs(html) == {
        "en": "http://testserver/en/news/both/",
        "zh-Hans": "http://testserver/zh-hans/news/both/",
        "x-default": "http://testserver/en/news/both/",
    }
    assert re.search(rf'<a href="{twin}" hreflang="[^"]+" lang="[^"]+">', html)


def test_a_page_not_shown_in_chinese_is_nowhere_in_chinese(
    client: Client, home: Any, english_only: Any
) -> None:
    factories.ContentPageFactory(
        parent=home, slug="about", title_en="About", shown_zh_hans=False, show_in_menus=True
    )

    assert "In English only" in client.get("/en/news/").content.decode()
    assert "/en/about/" in client.get("/en/").content.decode()
    for path in ("/zh-hans/", "/zh-hans/news/"):
        html = client.get(path).content.decode()
        assert "/only/" not in html
        assert "/about/" not in html
    sitemap = client.get("/sitemap.xml").content.decode()
    assert "/en/news/only/" in sitemap
    assert "/zh-hans/news/only/" not in sitemap
    assert "/zh-hans/about/" not in sitemap


def test_its_chinese_address_leads_to_the_english_one(client: Client, english_only: Any) -> None:
    response = client.get("/zh-hans/news/only/")

    assert response.status_code == 302
    assert response.headers["Location"] == "/en/news/only/"


def test_it_has_no_hreflang_and_the_switch_leads_to_the_other_home(
    client: Client, english_only: Any
) -> None:
    html = client.get("/en/news/only/").content.decode()

    assert hreflangs(html) == {}
    assert '<a href="/zh-hans/" hreflang="zh-Hans"' in html


def test_a_page_shown_nowhere_is_not_found(client: Client, news: Any) -> None:
    factories.ArticlePageFactory(parent=news, slug="none", shown_en=False, shown_zh_hans=False)

    assert client.get("/en/news/none/").status_code == 404
    assert client.get("/zh-hans/news/none/").status_code == 404


def test_a_missing_text_comes_from_the_other_language_and_says_so(
    client: Client, news: Any
) -> None:
    factories.ArticlePageFactory(
        parent=news, slug="half", title_en="Half", title_zh_hans="", summary_en="One line."
    )

    html = client.get("/zh-hans/news/half/").content.decode()

    assert '<h1 lang="en">Half</h1>' in html
    assert '<p class="lead" lang="en">One line.</p>' in html


def test_shown_never_falls_back_to_the_other_language(news: Any) -> None:
    page = factories.ArticlePageFactory(parent=news, shown_en=True, shown_zh_hans=False)

    with translation.override("zh-hans"):
        assert page.shown is False
        assert not SitePage.objects.filter(pk=page.pk, shown=True).exists()
    with translation.override("en"):
        assert page.shown is True
        assert SitePage.objects.filter(pk=page.pk, shown=True).exists()


@pytest.mark.parametrize("path", ["/en/", "/zh-hans/", "/en/news/", "/zh-hans/news/"])
def test_a_public_page_sets_no_cookie_and_varies_by_none(
    client: Client, news: Any, path: str
) -> None:
    response = client.get(path)

    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")


@pytest.mark.parametrize(
    ("languages", "home_path"),
    [
        ("", "/en/"),
        ("zh-CN,zh;q=0.9,en;q=0.8", "/zh-hans/"),
        ("zh-TW", "/zh-hans/"),
        ("de,en;q=0.5", "/en/"),
        ("xx-invalid;;q=,", "/en/"),
    ],
)
def test_the_root_sends_readers_to_their_language(
    client: Client, home: Any, languages: str, home_path: str
) -> None:
    response = client.get("/", headers={"accept-language": languages})

    assert response.status_code == 302
    assert response.headers["Location"] == home_path
    assert "Accept-Language" in response.headers["Vary"]


@pytest.mark.parametrize("kept", ["products", "types", "ring"])
def test_a_page_that_is_kept_from_the_public(client: Client, home: Any, kept: str) -> None:
    products = factories.ProductIndexPageFactory(parent=home)
    types = factories.ProductTypeIndexPageFactory(parent=products)
    ring = factories.ProductTypePageFactory(parent=types, slug="ring")
    factories.ContentPageFactory(parent=home, slug="ring")
    page = {"products": products, "types": types, "ring": ring}[kept]
    PageViewRestriction.objects.create(
        page=page.sitepage_ptr, restriction_type=PageViewRestriction.LOGIN
    )

    assert client.get("/en/products/types/ring/").status_code == 302
    assert client.get("/en/ring/").status_code == 200


def test_an_article_below_news_that_are_kept_from_the_public(client: Client, news: Any) -> None:
    factories.ArticlePageFactory(parent=news, slug="told")
    assert client.get("/en/news/told/").status_code == 200
    PageViewRestriction.objects.create(
        page=news.sitepage_ptr, restriction_type=PageViewRestriction.LOGIN
    )
    assert client.get("/en/news/told/").status_code == 302


def test_an_article_knows_where_it_stands(client: Client, news: Any, home: Any) -> None:
    article = factories.ArticlePageFactory(parent=news, slug="told")
    served = client.get("/en/news/told/").context["page"]
    assert served == article
    assert served.get_parent().pk == served.get_parent(update=True).pk == news.pk
    article.unpublish()
    for path in ("/en/news/told/", "/en/told/", "/en/news/news/told/", "/en/news/%00/"):
        assert client.get(path).status_code in (400, 404), path
