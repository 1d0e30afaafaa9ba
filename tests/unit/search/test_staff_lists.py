"""Search in the lists and choosers of the admin: words, stems and beginnings of words."""

import json
from typing import Any
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import translation
from wagtail.models import Collection

from core.models import SiteImage
from search.models import Term
from tests.support import factories
from tests.unit.search.conftest import PAGES

pytestmark = [pytest.mark.django_db, pytest.mark.data]
# Views of the admin's lists and choosers, which search for words and beginnings of words.
PAGE_LISTS = [
    "pages/search/results/", "pages/{home}/results/",
    "choose-page/search/?page_type=wagtailcore.page",
    "choose-page/search/?page_type=pages.contentpage",
]  # fmt: skip
LISTS = {
    "images": ["images/", "images/results/", "images/chooser/results/"],
    "documents": ["documents/", "documents/results/", "documents/chooser/results/"],
}
FACTORIES = {"images": factories.SiteImageFactory, "documents": factories.DocumentFactory}


def listed(client: Client, path: str, query: str) -> str:
    response = client.get(f"/admin/{path}{'&' if '?' in path else '?'}q={quote(query)}")
    assert response.status_code == 200
    if response.headers["Content-Type"].startswith("application/json"):
        return str(json.loads(response.content)["html"])
    return response.content.decode()


@pytest.mark.parametrize("editor", ["en", "zh-hans"], indirect=True)
def test_pages_for_staff(editor: Client, home: Any, pages: Any) -> None:
    for query, found in (
        ("coat", {"ring"}), ("coated", {"ring"}), ("Ring MAG", {"ring", "rotor"}),
        ("disc magnets", {"disc"}), ("magnetized", {"rotor"}), ("圆环", {"ring"}),
        ("圓環磁體", {"ring"}), ("转子", {"rotor"}), ("组件", {"rotor"}), ("白皮", {"paper"}),
        ("elephant", set()),
    ):  # fmt: skip
        for path in PAGE_LISTS:
            html = listed(editor, path.replace("{home}", str(home.pk)), query)
            shown = {slug for slug, titles in PAGES.items() if any(t in html for t in titles)}
            assert shown == found, (query, path)


def test_pages_for_staff_by_stems(staff_client: Client, pages: Any) -> None:
    missed = [
        query
        for query in ("coating", "papers", "discs", "ring magnet coats")
        if not any(t[0] in listed(staff_client, "pages/search/", query) for t in PAGES.values())
    ]

    assert missed == []


def test_pages_for_staff_in_an_order(staff_client: Client, pages: Any) -> None:
    for ordering in ("title", "-title", "latest_revision_created_at", "live"):
        html = listed(staff_client, f"pages/search/?ordering={ordering}", "ring")
        places = [html.index(PAGES[slug][0]) for slug in ("ring", "rotor")]
        if "title" in ordering:
            assert (places == sorted(places)) == (ordering == "title")


@pytest.mark.parametrize("kind", LISTS)
def test_pictures_and_documents_for_staff(staff_client: Client, kind: str) -> None:
    Term.objects.all().delete()
    FACTORIES[kind](title="Coated ring magnets")
    untold = {"description_en": "", "description_zh_hans": ""} if kind == "images" else {}
    tagged = FACTORIES[kind](title="电机用磁瓦规格书", **untold)
    tagged.tags.add("segments")
    tagged.save()

    for query, found in (
        ("coat", "ring"), ("ring mag", "ring"), ("MAGNETS", "ring"), ("磁瓦", "磁瓦"),
        ("電機", "磁瓦"), ("规格书", "磁瓦"), ("磁瓦规", "磁瓦"), ("segm", "磁瓦"),
        ("elephant", ""),
    ):  # fmt: skip
        for path in LISTS[kind]:
            html = listed(staff_client, path, query)
            assert ("Coated ring" in html) == (found == "ring"), (query, path)
            assert ("电机用" in html) == (found == "磁瓦"), (query, path)


@pytest.mark.parametrize("kind", LISTS)
def test_pictures_and_documents_for_staff_by_stems(staff_client: Client, kind: str) -> None:
    FACTORIES[kind](title="Coated ring, kettle")
    missed = [
        query
        for query in ("coatings", "rings", "kettles")
        if "Coated ring" not in listed(staff_client, LISTS[kind][0], query)
    ]

    assert missed == []


def test_a_collections_documents_for_staff(staff_client: Client) -> None:
    other = Collection.get_first_root_node().add_child(name="Drawings")
    factories.DocumentFactory(title="Kettle, first")
    factories.DocumentFactory(title="Kettle, second", collection=other)

    html = listed(staff_client, f"documents/?collection_id={other.pk}", "kettle")

    assert "Kettle, second" in html
    assert "Kettle, first" not in html


@pytest.mark.parametrize("language", ["en", "zh-hans"])
@pytest.mark.parametrize(("query", "of"), [("teapots", "en"), ("茶壶", "zh-hans")])
def test_pictures_by_their_descriptions(
    request: pytest.FixtureRequest, home: Any, language: str, query: str, of: str
) -> None:
    """Check search in both languages, independent of the admin's language when it was saved."""
    with translation.override(language):
        image = factories.SiteImageFactory(
            title="x", description_en="A teapot", description_zh_hans="一把茶壶"
        )

    assert list(SiteImage.objects.search(query)) == [image]


@pytest.mark.parametrize(
    "query",
    [
        "N42SH", "n42s", "42sh",
    ],
)  # fmt: skip
def test_grades_for_staff(staff_client: Client, query: str) -> None:
    for name in ("N42SH", "YXG-28H"):
        factories.GradeFactory(name=name)

    for path in ("snippets/choose/products/grade/results/", "grades/"):
        found = BeautifulSoup(listed(staff_client, path, query), "html.parser").get_text()
        assert "N42SH" in found
        assert "YXG-28H" not in found
