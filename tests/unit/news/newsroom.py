"""Model of the expected texts of articles per language, for the property test."""

import copy
import json
from dataclasses import dataclass, field
from typing import Any

from bs4 import BeautifulSoup
from django.test import Client

from news.models import ArticlePage
from tests.unit.news.editing import PageForm

LANGUAGES = {"en": "en", "zh-hans": "zh_hans"}
OTHER = {"en": "zh-hans", "zh-hans": "en"}
TEXTS = ["title", "summary", "seo_title", "search_description"]
NEEDED = ["title", "summary", "body"]
WORDS = {
    "en": {"title": "Magnet", "summary": "Summary", "seo_title": "Seo",
           "search_description": "Described", "body": "Section"},
    "zh-hans": {"title": "磁体", "summary": "摘要", "seo_title": "搜索标题",
                "search_description": "搜索说明", "body": "小节"},
}  # fmt: skip


def empty() -> dict[str, Any]:
    return {"shown": True, "body": [], **dict.fromkeys(TEXTS, "")}


@dataclass
class Texts:
    """Version of an article: its slug, and its texts in each language."""

    slug: str = ""
    by_language: dict[str, dict[str, Any]] = field(
        default_factory=lambda: {code: empty() for code in LANGUAGES}
    )

    def __getitem__(self, code: str) -> dict[str, Any]:
        return self.by_language[code]

    def copy(self) -> "Texts":
        return copy.deepcopy(self)

    def read(self, code: str, name: str) -> Any:
        """Return the displayed text, with fallback to the other language."""
        return self[code][name] or self[OTHER[code]][name]

    def lacking(self) -> list[tuple[str, str]]:
        """Return the (language, field) pairs that are required to publish and missing."""
        return [
            (code, name)
            for code in LANGUAGES
            if self[code]["shown"]
            for name in NEEDED
            if not self[code][name]
        ]


@dataclass
class Article:
    """Expected state of an article: draft, columns of the table, and if it is live."""

    pk: int
    draft: Texts
    columns: Texts
    live: bool = False
    versions: dict[int, Texts] = field(default_factory=dict)


def texts_of(form: PageForm) -> Texts:
    """Return the texts in an open form."""
    texts = Texts(form.fields["slug"])
    for code, suffix in LANGUAGES.items():
        for name in TEXTS:
            texts[code][name] = form.fields.get(f"{name}_{suffix}", "")
        texts[code]["shown"] = f"shown_{suffix}" in form.fields
        texts[code]["body"] = [block["value"] for block in form.streams[f"body_{suffix}"]]
    return texts


def stored(page_id: int) -> tuple[Texts, Texts, dict[str, str]]:
    """Return the texts of the latest revision, of the page's columns, and the draft titles.

    The draft titles are those stored for listings in the admin.
    """
    page = ArticlePage.objects.get(pk=page_id)
    latest = page.latest_revision.content
    draft, columns = Texts(latest["slug"]), Texts(page.slug)
    titles = {}
    for code, suffix in LANGUAGES.items():
        for name in TEXTS:
            draft[code][name] = latest[f"{name}_{suffix}"] or ""
            columns[code][name] = getattr(page, f"{name}_{suffix}") or ""
        draft[code]["shown"] = latest[f"shown_{suffix}"]
        columns[code]["shown"] = getattr(page, f"shown_{suffix}")
        draft[code]["body"] = [
            block["value"] for block in json.loads(latest[f"body_{suffix}"] or "[]")
        ]
        columns[code]["body"] = [block.value for block in getattr(page, f"body_{suffix}")]
        titles[code] = getattr(page, f"draft_title_{suffix}") or ""
    return draft, columns, titles


def check_public(client: Client, article: Article) -> None:
    """Check the response at the URL of each language: the expected page, redirect or 404."""
    texts = article.columns
    for code in LANGUAGES:
        response = client.get(f"/{code}/news/{texts.slug}/")
        if not article.live or not any(texts[c]["shown"] for c in LANGUAGES):
            assert response.status_code == 404
        elif not texts[code]["shown"]:
            assert response.status_code == 302
            assert response.headers["Location"] == f"/{OTHER[code]}/news/{texts.slug}/"
        else:
            assert response.status_code == 200
            check_html(response.content.decode(), texts, code)


def check_html(html: str, texts: Texts, code: str) -> None:
    soup = BeautifulSoup(html, "html.parser")
    own = texts[code]
    assert soup.h1 is not None
    assert soup.title is not None
    assert soup.h1.text == texts.read(code, "title")
    lead = soup.select_one(".page-head .lead")
    assert (lead.text if lead else "") == texts.read(code, "summary")
    assert [heading.text for heading in soup.select(".prose h2")] == texts.read(code, "body")
    assert soup.title.text.split(" – ")[0] == (own["seo_title"] or texts.read(code, "title"))
    description = soup.select_one("meta[name=description]")
    expected = own["search_description"] or own["summary"]
    expected = expected or texts.read(code, "search_description") or texts.read(code, "summary")
    assert (description["content"] if description else "") == expected
