"""Files of the demo content: complete in both languages; errors are reported with their place."""

from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError

from core.models import SitePage
from demo import content_files
from demo.content_files import join_lines, read_pages
from demo.records import GRADES
from pages.models import HomePage
from products.models import ProductTypePage
from tests.support.demo_content import load_demo
from tests.support.factories import GradeFactory

DEMO_PICTURES = content_files.CONTENT / "records" / "pictures.yaml"
PAGES = {file: page for _address, file, page in read_pages()}


def test_descriptions_fit_what_search_engines_show() -> None:
    for file, page in PAGES.items():
        description = page["search_description"]
        assert 0 < len(description["en"]) <= 160, file
        assert 0 < len(description["zh-hans"]) <= 80, file


def test_grades_that_pages_name_are_in_the_table() -> None:
    table = GRADES.read_text(encoding="utf-8")
    for file, page in PAGES.items():
        for name in page.get("grade_choices", []):
            assert f",{name}," in table, (file, name)


def test_every_value_is_text() -> None:
    """Check that values are kept as written: 0.10 keeps its zero, a date stays text."""

    def check(value: Any) -> None:
        if isinstance(value, dict):
            assert all(isinstance(key, str) for key in value)
            value = list(value.values())
        if isinstance(value, list):
            for item in value:
                check(item)
        else:
            assert isinstance(value, str)

    check(PAGES)
    rows = PAGES["pages/products/types/ring.yaml"]["tolerances"][1]["process"]["rows"]
    assert rows[2]["tolerance_mm"] == "0.10"


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("<p>of the\nmagnet</p>\n<p>and</p>\n", "<p>of the magnet</p><p>and</p>"),
        ("<ul>\n  <li>a <b>b</b>\n    c</li>\n</ul>\n", "<ul><li>a <b>b</b> c</li></ul>"),
        ("钐\n钴，\n铁 氧\n25\n年\n", "钐钴，铁 氧 25 年"),
    ],
)
def test_lines_are_joined(text: str, joined: str) -> None:
    assert join_lines(text) == joined


HOME, ABOUT, RING = "pages/home.yaml", "pages/about.yaml", "pages/products/types/ring.yaml"
SMALL = {
    HOME: """\
type: pages.HomePage
title: {en: Magnets, zh-hans: 磁体}
subpages: [products, about]
body:
  - heading: {en: Which, zh-hans: 哪些}
  - table:
      caption: {en: Sizes, zh-hans: 尺寸}
      table:
        columns: [D, L]
        rows:
          - [1.30, no]
  - teasers:
      title: {en: More, zh-hans: 更多}
      page: /products/
      count: 6
""",
    "pages/products.yaml": """\
type: products.ProductIndexPage
title: {en: Products, zh-hans: 产品}
subpages: [types]
""",
    "pages/products/types.yaml": """\
type: products.ProductTypeIndexPage
title: {en: Types, zh-hans: 类型}
subpages: [ring]
""",
    RING: """\
type: products.ProductTypePage
title: {en: Rings, zh-hans: 圆环}
coatings: [zinc]
tolerances:
  - process:
      name: {en: Slicing, zh-hans: 切片}
      rows:
        - {up_to_mm: 10, tolerance_mm: 0.10}
""",
    ABOUT: """\
type: pages.ContentPage
title: {en: About, zh-hans: 关于}
show_in_menus: True
picture: about-field
""",
    "records/categories.yaml": "[]",
    "records/coatings.yaml": """\
- slug: zinc
  name: {en: Zinc, zh-hans: 锌}
  thickness_min_um: 4
  thickness_max_um: 15
""",
    "records/catalogue.yaml": "{}",
    "records/company.yaml": "name: {en: Magnets Ltd}",
}


@pytest.fixture
def small(db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a small demo content, which tests may change."""
    GradeFactory()  # the file of grades is not read if there are grades
    monkeypatch.setattr(content_files, "CONTENT", tmp_path)
    for file, text in SMALL.items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text, encoding="utf-8")
    copy = tmp_path / "records" / DEMO_PICTURES.name
    copy.write_text(DEMO_PICTURES.read_text(encoding="utf-8"), encoding="utf-8")
    return tmp_path


def test_blocks_and_fields_make_of_texts_what_they_keep(small: Path) -> None:
    load_demo()

    home, ring = HomePage.objects.get(), ProductTypePage.objects.get()
    heading, table, teasers = home.body_zh_hans
    assert heading.value == "哪些"
    assert table.value["caption"] == "尺寸"
    assert [cell.value for row in table.value["table"].rows for cell in row] == ["1.30", "no"]
    assert teasers.value["count"] == 6
    assert teasers.value["page"].slug == "products"
    (row,) = ring.tolerances[0].value["rows"]
    assert str(row["tolerance_mm"]) == "0.10"
    assert row["over_mm"] == 0
    assert ring.tolerances[0].value["name_zh_hans"] == "切片"
    assert [coating.slug for coating in ring.coatings.all()] == ["zinc"]
    assert SitePage.objects.get(slug="about").show_in_menus is True


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (ABOUT, "type:", "type: [", f"{ABOUT}: "),
        (ABOUT, "title:", "slug: a\nslug: b\ntitle:", "the key 'slug' stands twice"),
        (ABOUT, "show_in_menus", "show_in_menu", f"{ABOUT}: show_in_menu: "),
        (ABOUT, "{en: About, zh-hans: 关于}", "About", f"{ABOUT}: title: must be a mapping"),
        (ABOUT, "pages.ContentPage", "pages.Page", f"{ABOUT}: type: "),
        (ABOUT, "about-field", "no-field", f"{ABOUT}: picture: "),
        (ABOUT, "True", "no", f"{ABOUT}: show_in_menus: "),
        (HOME, "- heading:", "- title:", f"{HOME}: body.1.title: "),
        (HOME, "{en: Which, zh-hans: 哪些}", "{en: Which}", "body.1.heading: zh-hans is missing"),
        (HOME, "[1.30, no]", "[1.30]", f"{HOME}: body.2.table.table.rows.1: "),
        (HOME, "count: 6", "count: six", f"{HOME}: body.3.teasers.count: "),
        (HOME, "      title: {en: More, zh-hans: 更多}\n", "", f"{HOME}: body.3.teasers.title: "),
        (HOME, "page: /products/", "page: /product/", f"{HOME}: body.3.teasers.page: "),
        (HOME, "[products, about]", "[products]", f"{ABOUT}: no page has it"),
        (HOME, "[products, about]", "[products, above]", f"{HOME}: subpages: "),
        (RING, "up_to_mm: 10", "up_to_mm: ten", "tolerances.1.process.rows.1.up_to_mm: "),
        (RING, "up_to_mm: 10", "to_mm: 10", f"{RING}: tolerances.1.process.rows.1.to_mm: "),
        (RING, "[zinc]", "[zink]", f"{RING}: coatings: "),
        (RING, "[zinc]", "zinc", f"{RING}: coatings: must be a list"),
        ("records/coatings.yaml", "um: 4", "um: thin", "coatings.yaml: zinc: thickness_min_um: "),
    ],
)
def test_a_mistake_is_told_with_its_place(
    small: Path, file: str, old: str, new: str, told: str
) -> None:
    assert old in SMALL[file]
    (small / file).write_text(SMALL[file].replace(old, new, 1), encoding="utf-8")

    with pytest.raises(CommandError) as raised:
        load_demo()

    assert told in str(raised.value)
    assert not HomePage.objects.exists()
