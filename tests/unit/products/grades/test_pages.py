"""Public grade pages: both languages, both systems of units, and the status of the values."""

import json
import re
from html import unescape
from typing import Any

import pytest
from django.test import Client

from products.models import Grade
from tests.support import factories
from tests.unit.products.reference import ROWS

pytestmark = pytest.mark.django_db

# Ten grades as printed in makers' tables; minima and ranges, SI before CGS.
PRINTED = {
    "N35": ("1.17–1.22 T", "11.7–12.2 kG", "868", "10.9", "955", "12", "263–287", "33–36"),
    "N42": ("1.28–1.32 T", "12.8–13.2 kG", "915", "11.5", "955", "12", "318–342", "40–43"),
    "N52": ("1.43–1.48 T", "14.3–14.8 kG", "796", "10", "876", "11", "398–422", "50–53"),
    "N48M": ("1.37–1.42 T", "13.7–14.2 kG", "1027", "12.9", "1114", "14", "366–390", "46–49"),
    "N42SH": ("1.28–1.32 T", "12.8–13.2 kG", "939", "11.8", "1592", "20", "318–342", "40–43"),
    "N35AH": ("1.17–1.22 T", "11.7–12.2 kG", "876", "11", "2786", "35", "263–287", "33–36"),
    "YX18": ("0.84–0.90 T", "8.4–9.0 kG", "644", "8.09", "1194", "15", "127–151", "16–19"),
    "YXG28H": ("1.03–1.08 T", "10.3–10.8 kG", "756", "9.5", "1990", "25", "207–223", "26–28"),
    "Y30 (C5)": ("0.37–0.40 T", "3.7–4.0 kG", "175", "2.2", "180", "2.26", "26.0–30.0", "3.3–3.8"),
    "LNG44 (Alnico 5DG)": (
        *("1.25–1.28 T", "12.5–12.8 kG", "52", "0.65", "53", "0.67", "44–48", "5.5–6.0"),
    ),
}


@pytest.fixture
def grades(home: Any) -> Any:
    """Return the page that lists the grades."""
    products = factories.ProductIndexPageFactory(parent=home)
    return factories.GradeIndexPageFactory(parent=products)


def words(client: Client, path: str) -> str:
    """Return the text of a page, with whitespace normalised."""
    response = client.get(path)
    assert response.status_code == 200, path
    body = response.content.decode().split("<main", 1)[1].split("</main>")[0]
    body = body.split('id="open-data"')[0]  # the rest explains the data files
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", body))).replace("\xa0", " ")


def in_chinese(text: str) -> str:
    return text.replace("–", "～")


@pytest.mark.parametrize("prefix", ["en", "zh-hans"])
@pytest.mark.parametrize("name", PRINTED)
def test_a_grade_is_shown_as_the_trade_rounds_it(
    client: Client, grades: Any, name: str, prefix: str
) -> None:
    grade = Grade.objects.create(**ROWS[name])
    br, br_cgs, hcb, hcb_cgs, hcj, hcj_cgs, energy, energy_cgs = PRINTED[name]
    expected = [
        *(br, br_cgs, f"≥ {hcb} kA/m", f"≥ {hcb_cgs} kOe", f"≥ {hcj} kA/m", f"≥ {hcj_cgs} kOe"),
        *(f"{energy} kJ/m³", f"{energy_cgs} MGOe"),
    ]
    if prefix == "zh-hans":
        expected = [in_chinese(figure) for figure in expected]

    page = words(client, f"/{prefix}/products/grades/{grade.slug}/")
    found = [figure for figure in expected if figure in page]
    assert found == expected
    in_list = words(client, f"/{prefix}/products/grades/")
    for figure in expected:
        assert figure.rsplit(" ", 1)[0] in in_list


@pytest.mark.data
@pytest.mark.parametrize("prefix", ["en", "zh-hans"])
def test_all_reference_grades_are_listed(client: Client, grades: Any, prefix: str) -> None:
    for row in ROWS.values():
        Grade.objects.create(**row)
    page = client.get(f"/{prefix}/products/grades/").content.decode()
    links = re.findall(rf'href="/{prefix}/products/grades/([-\w]+)/"', page)
    assert len(links) == len(set(links)) == 101
    assert page.index("N30<") < page.index("N30M<") < page.index("YX14<") < page.index("C8A<")
    for slug in links[::10]:
        assert client.get(f"/{prefix}/products/grades/{slug}/").status_code == 200


REFERENCE = {"en": "reference value", "zh-hans": "参考值"}


def places(home: Any, grade: Any) -> list[str]:
    """Return the paths, without the language, of all pages that show a grade's figures."""
    products = home.get_children().get(slug="products").specific
    family = factories.FamilyPageFactory(parent=products, slug="smco", material=grade.material)
    types = factories.ProductTypeIndexPageFactory(parent=products)
    block = factories.ProductTypePageFactory(parent=types, slug="block")
    applications = factories.ApplicationIndexPageFactory(parent=home)
    motors = factories.ApplicationPageFactory(parent=applications, slug="motors")
    for page in (block, motors):
        page.grade_choices.create(grade=grade)
        page.save()
    assert family.material == grade.material
    return [
        "products/", "products/smco/", "products/types/block/", "applications/motors/",
        "products/grades/", f"products/grades/{grade.slug}/",
    ]  # fmt: skip


@pytest.mark.parametrize("prefix", ["en", "zh-hans"])
def test_a_reference_value_says_so_until_it_is_certified(
    client: Client, home: Any, grades: Any, prefix: str
) -> None:
    grade = Grade.objects.create(**ROWS["YXG28H"])
    paths = [f"/{prefix}/{path}" for path in places(home, grade)]
    mark = REFERENCE[prefix]
    for path in paths:
        assert mark in words(client, path).lower(), path

    grade.status = Grade.Status.CERTIFIED
    grade.save()
    for path in paths:
        assert mark not in words(client, path).lower(), path
    detail = words(client, paths[-1])
    assert ("Certified by the company" if prefix == "en" else "本公司认证数据") in detail


@pytest.mark.parametrize("prefix", ["en", "zh-hans"])
def test_pages_lead_to_each_other(client: Client, home: Any, grades: Any, prefix: str) -> None:
    grade = Grade.objects.create(**ROWS["YXG28H"])
    *_others, detail = [f"/{prefix}/{path}" for path in places(home, grade)]
    found = client.get(detail).content.decode()
    for path in ("products/smco/", "products/types/block/", "applications/motors/"):
        assert f'href="/{prefix}/{path}"' in found
        assert f'href="{detail}"' in client.get(f"/{prefix}/{path}").content.decode()


def test_a_grade_has_its_head_in_both_languages(client: Client, grades: Any) -> None:
    factories.company()
    Grade.objects.create(**ROWS["N42"])
    page = client.get("/zh-hans/products/grades/n42/").content.decode()
    assert "<title>N42：烧结钕铁硼磁体牌号" in page
    assert '<link rel="canonical" href="http://testserver/zh-hans/products/grades/n42/">' in page
    assert 'hreflang="en" href="http://testserver/en/products/grades/n42/"' in page
    assert '"BreadcrumbList"' in page
    sitemap = client.get("/sitemap.xml").content.decode()
    assert "<loc>http://testserver/en/products/grades/n42/</loc>" in sitemap
    assert "<loc>http://testserver/zh-hans/products/grades/n42/</loc>" in sitemap


def test_a_grade_follows_the_list_s_languages(client: Client, grades: Any) -> None:
    Grade.objects.create(**ROWS["N42"])
    grades.shown_zh_hans = False
    grades.save()
    answer = client.get("/zh-hans/products/grades/n42/")
    assert (answer.status_code, answer["Location"]) == (302, "/en/products/grades/")
    assert "zh-hans/products/grades" not in client.get("/sitemap.xml").content.decode()


@pytest.mark.parametrize("slug", ["n99", "n42/x", "%00", "..%2f", "１"])
def test_what_is_no_grade_is_not_found(client: Client, grades: Any, slug: str) -> None:
    assert client.get(f"/en/products/grades/{slug}/").status_code == 404


def test_an_export_note_stands_with_its_date(client: Client, grades: Any) -> None:
    note = factories.ExportNoteFactory()
    Grade.objects.create(**ROWS["YXG28H"], export_note=note)
    english = words(client, "/en/products/grades/yxg28h/")
    assert "Samarium-cobalt materials need a licence. As of 4 April 2025" in english
    chinese = words(client, "/zh-hans/products/grades/yxg28h/")
    assert "钐钴永磁材料须申领许可证。 截至2025年4月4日" in chinese


@pytest.mark.parametrize("prefix", ["en", "zh-hans"])
def test_the_table_is_described_as_a_dataset(client: Client, grades: Any, prefix: str) -> None:
    """Check the Dataset: Google requires a name and a description of 50 to 5,000 characters."""
    Grade.objects.create(**ROWS["N42"])
    page = client.get(f"/{prefix}/products/grades/").content.decode()
    graph = json.loads(page.split('<script type="application/ld+json">')[1].split("</script>")[0])
    (found,) = [node for node in graph["@graph"] if node["@type"] == "Dataset"]
    assert found["name"]
    assert 50 <= len(found["description"]) <= 5000
    files = [part["contentUrl"] for part in found["distribution"]]
    assert files == [f"http://testserver/products/grades.{kind}" for kind in ("json", "csv")]
    assert all(client.get(file).status_code == 200 for file in files)
