"""CSS classes that mark each figure's system of units, and the choice above the first figure."""

import re
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client

from products.units.conversion import CLASSES
from tests.support import factories

pytestmark = pytest.mark.django_db

PREFIXES = ["en", "zh-hans"]
PAIRS = [pair for pair in CLASSES.values() if any(pair)]
MARKED = ", ".join(f".{name}" for pair in PAIRS for name in pair)
OF_TWO = re.compile(r"°[CF]|kA/m|kJ/m³|MGOe|kOe|kG|µm|\bT\b|\bmm\b|\bmil\b|\d")
"""Pattern of figures and units that need a mark, and of every digit."""
IN_COMMON = re.compile(r"[-−\d.]+ (%/K|g/cm³)|µrec [\d.]+|\b24–72\b|24～72")
DIMENSION = {
    "symbol": "D", "name_en": "Diameter", "name_zh_hans": "直径",
    "note_en": "", "note_zh_hans": "", "smallest_mm": "1.5", "largest_mm": "80",
}  # fmt: skip
TOLERANCE = {
    "name_en": "Grinding", "name_zh_hans": "磨",
    "rows": [
        {"over_mm": None, "up_to_mm": "10", "tolerance_mm": "0.05"},
        {"over_mm": "10", "up_to_mm": "20", "tolerance_mm": "0.10"},
    ],
}  # fmt: skip
LENGTHS: dict[str, Any] = {
    "dimensions": [("dimension", DIMENSION)],
    "tolerances": [("process", TOLERANCE)],
}


@pytest.fixture
def catalogue(home: Any) -> dict[str, Any]:
    """Create a page of each kind that shows figures, with all optional figures."""
    grade = factories.GradeFactory(name="NX", recoil_permeability="1.05")
    products = factories.ProductIndexPageFactory(parent=home)
    factories.GradeIndexPageFactory(parent=products)
    types = factories.ProductTypeIndexPageFactory(parent=products)
    applications = factories.ApplicationIndexPageFactory(parent=home)
    pages = {
        "products/": products,
        "products/family/": factories.FamilyPageFactory(
            parent=products, slug="family", material="NdFeB", **LENGTHS
        ),
        "products/types/ring/": factories.ProductTypePageFactory(
            parent=types, slug="ring", **LENGTHS
        ),
        "applications/motors/": factories.ApplicationPageFactory(
            parent=applications, slug="motors", **LENGTHS
        ),
    }
    coating = factories.CoatingFactory(salt_spray_min_h="24", salt_spray_max_h="72")
    pages["products/types/ring/"].coatings.add(coating)
    for path in ("products/types/ring/", "applications/motors/"):
        pages[path].grade_choices.create(grade=grade)
        pages[path].save()
    return pages


KINDS = [
    "products/", "products/family/", "products/types/ring/", "applications/motors/",
    "products/grades/", "products/grades/nx/",
]  # fmt: skip
WITHOUT_LENGTHS = {"products/", "products/grades/", "products/grades/nx/"}


def read(client: Client, path: str) -> BeautifulSoup:
    answer = client.get(path)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def texts(page: BeautifulSoup, name: str) -> set[str]:
    return {" ".join(mark.get_text().split()) for mark in page.select(f"main .{name}")}


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize("path", KINDS)
def test_no_figure_of_two_systems_is_unmarked(
    client: Client, catalogue: Any, path: str, prefix: str
) -> None:
    page = read(client, f"/{prefix}/{path}")
    chosen = "[data-explorer], .grade-top table, .readings table"
    tables = page.select(chosen if "grades" in path else ".figures, .key-figures")
    assert tables
    for table in tables:
        for known in table.select(f"{MARKED}, .unit-choice, figcaption, small"):
            known.extract()
        left = IN_COMMON.sub("", " ".join(table.get_text(" ").split()))
        assert OF_TWO.findall(left) == [], left


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize("path", KINDS)
def test_each_has_its_twin_beside_it(
    client: Client, catalogue: Any, path: str, prefix: str
) -> None:
    page = read(client, f"/{prefix}/{path}")
    for first, second in PAIRS:
        if first == "mm" and path in WITHOUT_LENGTHS:
            continue
        ones, others = (
            [mark for mark in page.select(f"main .{name}") if len(mark["class"]) == 1]
            for name in (first, second)
        )
        assert len(ones) == len(others) > 0, first
        for one, other in zip(ones, others, strict=True):
            assert isinstance(one, Tag)
            assert one.parent is other.parent
            assert one.get_text(strip=True)
            assert other.get_text(strip=True)


@pytest.mark.parametrize("prefix", PREFIXES)
def test_each_figure_is_marked_as_what_it_is(client: Client, catalogue: Any, prefix: str) -> None:
    family = read(client, f"/{prefix}/products/family/")
    ring = read(client, f"/{prefix}/products/types/ring/")
    dash = "–" if prefix == "en" else "～"

    assert {f"1.28{dash}1.32", f"1.28{dash}1.32 T", "kA/m"} <= texts(family, "si")
    assert {f"12.8{dash}13.2", f"12.8{dash}13.2 kG", "kOe"} <= texts(family, "cgs")
    assert {"80", "80 °C", "20 °C"} <= texts(family, "celsius")
    assert {"176", "176 °F", "68 °F"} <= texts(family, "fahrenheit")
    assert {"1.5 mm", "80 mm", "±0.05 mm", "µm", f"10{dash}20"} <= texts(ring, "mm")
    assert {"0.059 in", "3.15 in", "±0.002 in", "mil", f"0.39{dash}0.79"} <= texts(ring, "inch")
    assert {"200", "°C"} <= texts(ring, "celsius")
    assert {"392", "°F"} <= texts(ring, "fahrenheit")
    ranges = " ".join(family.select_one(".figures table").get_text(" ").split())  # type: ignore[union-attr]
    for once in ("−0.12 %/K", "7.5 g/cm³", "1.05"):
        assert ranges.count(once) == 1


def test_sizes_are_said_in_inches_as_in_millimetres(client: Client, catalogue: Any) -> None:
    page = read(client, "/en/products/types/ring/")
    assert {"up to 10 mm", "over 10 up to 20 mm"} <= texts(page, "mm")
    assert {"up to 0.39 in", "over 0.39 up to 0.79 in"} <= texts(page, "inch")


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize("path", KINDS)
def test_the_choice_stands_once_before_the_first_figure(
    client: Client, catalogue: Any, path: str, prefix: str
) -> None:
    html = client.get(f"/{prefix}/{path}").content.decode()
    main = html.split("<main", 1)[1]
    assert main.count('class="unit-choice" hidden') == 1
    assert html.count("js/units.") == 1
    script = main.index("js/units.")
    assert main.index('class="unit-choice"') < script
    first = re.search(r'<span class="(si|celsius|mm)\b', main)
    assert first
    assert script < first.start()
    tag = re.findall(r"<script [^>]*js/units\.[^>]*>", html)[0]
    assert not re.search(r"\b(defer|async|type)\b", tag), "it holds the parser"


@pytest.mark.parametrize("prefix", PREFIXES)
def test_a_page_without_figures_has_no_choice(client: Client, home: Any, prefix: str) -> None:
    products = factories.ProductIndexPageFactory(parent=home)
    types = factories.ProductTypeIndexPageFactory(parent=products)
    unlimited = {**DIMENSION, "smallest_mm": None, "largest_mm": None}
    factories.FamilyPageFactory(parent=products, slug="family", material="NdFeB")
    factories.ProductTypePageFactory(
        parent=types, slug="ring", dimensions=[("dimension", unlimited)]
    )
    for path in ("products/", "products/family/", "products/types/ring/"):
        html = client.get(f"/{prefix}/{path}").content.decode()
        assert 'class="unit-choice"' not in html
        assert "js/units." not in html


@pytest.mark.parametrize("figures", ["dimensions", "tolerances", "coatings", "grade"])
def test_one_table_of_figures_is_enough_for_the_choice(
    client: Client, home: Any, figures: str
) -> None:
    products = factories.ProductIndexPageFactory(parent=home)
    types = factories.ProductTypeIndexPageFactory(parent=products)
    lengths = {figures: LENGTHS[figures]} if figures in LENGTHS else {}
    page = factories.ProductTypePageFactory(parent=types, slug="ring", **lengths)
    if figures == "coatings":
        page.coatings.add(factories.CoatingFactory())
    if figures == "grade":
        page.grade_choices.create(grade=factories.GradeFactory())
    page.save()
    html = client.get("/en/products/types/ring/").content.decode()
    assert html.count('class="unit-choice"') == 1


def test_a_family_without_grades_has_its_lengths_in_both(client: Client, home: Any) -> None:
    products = factories.ProductIndexPageFactory(parent=home)
    factories.FamilyPageFactory(parent=products, slug="family", **LENGTHS)
    html = client.get("/en/products/family/").content.decode()
    assert html.index('class="unit-choice"') < html.index('class="inch"')
    assert html.count('class="unit-choice"') == 1


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize("path", KINDS)
def test_every_reader_gets_the_same_bytes(
    client: Client, catalogue: Any, path: str, prefix: str
) -> None:
    address = f"/{prefix}/{path}"
    plain = client.get(address)
    for language in ("en-US,en", "zh-CN", "de"):
        other = Client(
            headers={
                "accept-language": language,
                "cookie": 'units={"magnetic":"cgs"}; magnetic=cgs; units=inch',
                "user-agent": "Mozilla/5.0 (Windows NT 10.0) American",
                "sec-ch-prefers-units": "inch",
            }
        ).get(address, {})
        assert other.content == plain.content
    assert "set-cookie" not in plain.headers
    assert not plain.cookies
    assert "cookie" not in plain.get("Vary", "").lower()
