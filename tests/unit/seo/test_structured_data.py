"""Structured data (JSON-LD) and meta tags for search engines and social networks."""

import json
import re
from datetime import date
from typing import Any

import pytest
from django.test import Client

from core.models import CompanySettings
from tests.support import factories

pytestmark = pytest.mark.django_db

PREFIXES = {"en": ("en", "Home"), "zh-hans": ("zh-Hans", "首页")}
each_language = pytest.mark.parametrize("prefix", PREFIXES)


def graph(client: Client, path: str) -> dict[str, dict[str, Any]]:
    """Return the nodes of a page's JSON-LD by type."""
    html = client.get(path).content.decode()
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    data = json.loads(text)
    assert data["@context"] == "https://schema.org"
    return {node["@type"]: node for node in data["@graph"]}


def metas(client: Client, path: str) -> dict[str, str]:
    html = client.get(path).content.decode()
    return dict(re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">', html))


@each_language
def test_the_company(client: Client, home: Any, prefix: str) -> None:
    company = graph(client, f"/{prefix}/")["Organization"]

    assert company["telephone"] == "+861053345989"
    assert company["contactPoint"]["telephone"] == "+861053345989"
    assert company["email"] == "Usneo@atechmagnet.com"
    assert company["logo"].startswith("http://testserver/static/img/")
    assert "legalName" not in company, "blank settings are left out"
    assert "address" not in company


def test_a_company_without_anything(client: Client, home: Any) -> None:
    CompanySettings.objects.all().delete()

    company = graph(client, "/en/")["Organization"]

    assert not {"name", "telephone", "email", "contactPoint", "slogan"} & set(company)


@each_language
def test_the_site(client: Client, home: Any, prefix: str) -> None:
    site = graph(client, f"/{prefix}/")["WebSite"]

    assert site["url"] == f"http://testserver/{prefix}/"
    assert site["inLanguage"] == PREFIXES[prefix][0]
    assert site["name"]


@each_language
def test_an_article_and_the_way_to_it(client: Client, home: Any, prefix: str) -> None:
    news = factories.NewsIndexPageFactory(parent=home, title_zh_hans="新闻资讯")
    article = factories.ArticlePageFactory(
        parent=news,
        slug="told",
        title_en="Dysprosium </script><script>alert(1)</script>",
        title_zh_hans="镝</script><script>alert(1)</script>",
        date=date(2025, 3, 18),
    )
    article.save_revision().publish()

    nodes = graph(client, f"/{prefix}/news/told/")

    told = nodes["NewsArticle"]
    # Google's documentation of Article: headline, image, dates and author are recommended.
    assert "</script><script>" in told["headline"]
    assert told["datePublished"] == "2025-03-18"
    assert told["dateModified"]
    assert told["image"][0].startswith("http://testserver/")
    assert told["inLanguage"] == PREFIXES[prefix][0]
    assert told["author"]["@id"] == nodes["Organization"]["@id"]
    # Breadcrumbs require at least two items, each with name and item, in order.
    way = nodes["BreadcrumbList"]["itemListElement"]
    assert [item["position"] for item in way] == [1, 2, 3]
    assert way[0] == {
        "@type": "ListItem",
        "position": 1,
        "name": PREFIXES[prefix][1],
        "item": f"http://testserver/{prefix}/",
    }
    assert way[2]["item"] == f"http://testserver/{prefix}/news/told/"


@each_language
@pytest.mark.parametrize("listing", ["news", "products"])
def test_listings(client: Client, home: Any, prefix: str, listing: str) -> None:
    index, child = {
        "news": (factories.NewsIndexPageFactory, factories.ArticlePageFactory),
        "products": (factories.ProductIndexPageFactory, factories.FamilyPageFactory),
    }[listing]
    parent = index(parent=home)
    for number in range(14):
        child(parent=parent, slug=f"page-{number}")

    items = graph(client, f"/{prefix}/{listing}/")["ItemList"]["itemListElement"]

    assert [item["position"] for item in items] == list(range(1, len(items) + 1))
    assert all(item["url"].startswith(f"http://testserver/{prefix}/{listing}/") for item in items)
    if listing == "news":
        following = graph(client, f"/{prefix}/news/?page=2")["ItemList"]["itemListElement"]
        assert following[0]["position"] == len(items) + 1
        assert "page 2" in client.get("/en/news/?page=2").content.decode().split("</title>")[0]
        assert "第2页" in client.get("/zh-hans/news/?page=2").content.decode().split("</title>")[0]


@each_language
def test_what_networks_read(client: Client, home: Any, prefix: str) -> None:
    factories.ContentPageFactory(
        parent=home, slug="about", summary_en='Say "magnet"', summary_zh_hans="关于“磁体”"
    )

    found = metas(client, f"/{prefix}/about/")

    assert found["og:url"] == f"http://testserver/{prefix}/about/"
    assert found["og:type"] == "website"
    assert found["og:title"]
    assert found["og:description"] == found["description"]
    assert "&quot;" in found["description"] or "“磁体”" in found["description"]
    assert found["og:locale"] == {"en": "en_US", "zh-hans": "zh_CN"}[prefix]
    assert found["og:locale:alternate"] == {"en": "zh_CN", "zh-hans": "en_US"}[prefix]
    assert found["og:image"].startswith("http://testserver/static/img/share")
    assert found["twitter:card"] == "summary_large_image"


def test_a_page_in_one_language_names_no_other(client: Client, home: Any) -> None:
    factories.ContentPageFactory(parent=home, slug="only", shown_zh_hans=False)

    assert "og:locale:alternate" not in metas(client, "/en/only/")


@pytest.mark.parametrize("path", ["/en/nothing/", "/zh-hans/account/login/"])
def test_what_is_no_page_says_noindex(client: Client, home: Any, path: str) -> None:
    html = client.get(path).content.decode()

    assert '<meta name="robots" content="noindex">' in html
    assert "ld+json" not in html


@each_language
def test_the_manifest(client: Client, home: Any, prefix: str) -> None:
    html = client.get(f"/{prefix}/").content.decode()
    assert f'<link rel="manifest" href="/{prefix}/manifest.webmanifest">' in html

    response = client.get(f"/{prefix}/manifest.webmanifest")

    data = response.json()
    assert response.headers["Content-Type"] == "application/manifest+json"
    assert data["start_url"] == f"/{prefix}/"
    assert data["lang"] == PREFIXES[prefix][0]
    assert {icon["sizes"] for icon in data["icons"]} == {"192x192", "512x512"}
