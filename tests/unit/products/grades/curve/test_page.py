"""Curve section of a grade page, without JavaScript."""

import re
from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils.http import urlencode

from products.models import Grade
from tests.support import factories
from tests.unit.products.reference import ROWS

pytestmark = pytest.mark.django_db
PREFIXES = ("en", "zh-hans")
NAMES = ("N42", "N42M", "N42SH", "N45SH", "N42UH", "Y25", "Y30BH", "C8A", "LNG44 (Alnico 5DG)")


@pytest.fixture
def ask(client: Client, home: Any) -> Any:
    """Return a function that gets a grade's page for a query."""
    factories.ContactPageFactory(parent=home)
    products = factories.ProductIndexPageFactory(parent=home)
    factories.GradeIndexPageFactory(parent=products)
    for name in NAMES:
        Grade.objects.create(**ROWS[name], valid_from=date(2026, 11, 2))

    def get(slug: str, prefix: str = "en", **query: Any) -> BeautifulSoup:
        response = client.get(f"/{prefix}/products/grades/{slug}/?{urlencode(query)}")
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return get


def figure(page: BeautifulSoup, name: str) -> str:
    place = page.select_one(f'[data-figure="{name}"]')
    return re.sub(r"\s+", " ", place.get_text().replace("\xa0", " ")).strip()


def shown(page: BeautifulSoup) -> set[str]:
    """Return the names of the visible messages (``data-when``)."""
    return {part["data-when"] for part in page.select("[data-when]") if not part.has_attr("hidden")}


def message(page: BeautifulSoup, field: str) -> str:
    control = page.select_one(f".curve [name={field}]")
    assert control["aria-invalid"] == "true"
    errors = control.find_parent(class_="filter-field").select_one(".errorlist")
    assert errors["id"] in control["aria-describedby"].split()
    return str(errors.get_text().strip())


@pytest.mark.parametrize("prefix", PREFIXES)
def test_case_of_the_story(ask: Any, prefix: str) -> None:
    """Check N42SH at 120 °C, L/D 0.5, against values calculated by hand.

    Pc 1.369, Br 1.30·(1 − 0.12) = 1.144 T, HcJ 1592·(1 − 0.535) = 740 kA/m, |Hd| = 1.144/(µ0·2.419)
    = 376.3 kA/m, limit 0.9·740 = 666 kA/m.
    """
    page = ask("n42sh", prefix, temperature="120", ld="0.5")
    assert figure(page, "pc") == "1.37"
    assert figure(page, "br") == "1.144 T 11.44 kG"
    assert figure(page, "hcj") == "740 kA/m 9.30 kOe"
    assert figure(page, "hd") == "376 kA/m 4.73 kOe"
    assert figure(page, "limit") == "666 kA/m 8.37 kOe"
    assert figure(page, "margin") == "30 K 54 °F"
    sign = "–" if prefix == "en" else "～"
    assert figure(page, "range") == f"20{sign}150 °C 68{sign}302 °F"
    assert shown(page) == {"safe", "right", "some", "by-catalogue"}
    word = page.select_one(".verdict__word").get_text()
    assert ("Safe" if prefix == "en" else "安全") in word


@pytest.mark.parametrize("prefix", PREFIXES)
def test_at_first_the_limit_and_the_standard_s_cylinder(ask: Any, prefix: str) -> None:
    page = ask("n42", prefix)
    assert page.select_one(".curve [name=temperature]")["value"] == "80"
    assert page.select_one(".curve [name=ld]")["value"] == "0.7"
    assert figure(page, "pc") == "2.06"
    assert figure(page, "margin") == "0 K 0 °F"


@pytest.mark.parametrize("prefix", PREFIXES)
def test_demagnetised(ask: Any, prefix: str) -> None:
    page = ask("n42", prefix, temperature="80", pc="0.5")
    assert shown(page) == {"demagnetised", "right", "some", "by-shape"}
    word = page.select_one(".verdict__word").get_text()
    assert ("Demagnetised at this temperature" if prefix == "en" else "该温度下会退磁") in word
    assert shown(ask("n42", prefix, temperature="20", ld="0.01")) == {
        "demagnetised", "right", "never", "by-catalogue",
    }  # fmt: skip


@pytest.mark.parametrize("prefix", PREFIXES)
def test_ferrite_says_that_the_cold_is_its_danger(ask: Any, prefix: str) -> None:
    page = ask("y25", prefix)
    assert page.select_one(".curve [name=temperature]")["value"] == "-40"
    words = page.select_one(".curve__cold").get_text()
    assert ("loses coercivity in the cold" if prefix == "en" else "低温下矫顽力下降") in words
    assert "demagnetised" in shown(page)
    assert "safe" in shown(ask("y25", prefix, temperature="20"))
    assert figure(page, "range").startswith("−33")
    assert not ask("n42", prefix).select(".curve__cold")


@pytest.mark.parametrize("prefix", PREFIXES)
def test_alnico_has_no_curve_and_says_why(ask: Any, prefix: str) -> None:
    page = ask("lng44-alnico-5dg", prefix, temperature="nonsense", ld="0")
    assert not page.select("[data-curve], .chart, .verdict")
    words = page.select_one("#curve").find_parent("section").get_text()
    assert ("bends all the way" if prefix == "en" else "全程弯曲") in words


WRONG = [
    ("temperature", "-300", "absolute zero", "绝对零度"),
    ("temperature", "19", "from 20\xa0°C to 150\xa0°C", "20\xa0°C 至 150\xa0°C"),
    ("temperature", "151", "from 20\xa0°C to 150\xa0°C", "20\xa0°C 至 150\xa0°C"),
    ("temperature", "350 °F", "from 68\xa0°F to 302\xa0°F", "68\xa0°F 至 302\xa0°F"),
    ("temperature", "hot", "not a number", "不是数字"),
    ("temperature", "1e308", "out of range", "超出范围"),
    ("ld", "0", "out of range", "超出范围"),
    ("ld", "-0.5", "out of range", "超出范围"),
    ("ld", "5/0", "not a number", "不是数字"),
    ("pc", "1e308", "out of range", "超出范围"),
    ("pc", "one", "not a number", "不是数字"),
]


@pytest.mark.parametrize(("field", "text", "english", "chinese"), WRONG)
def test_what_is_wrong_is_told_beside_the_field(
    ask: Any, field: str, text: str, english: str, chinese: str
) -> None:
    for prefix, words in (("en", english), ("zh-hans", chinese)):
        page = ask("n42sh", prefix, **{field: text})
        said = message(page, field)
        assert words in said
        assert text in said
        assert page.select_one(f".curve [name={field}]")["value"] == text
        # The chart shows the default inputs.
        assert figure(page, "temperature").startswith("150 °C")
        assert figure(page, "pc") == "2.06"
        # These are not the requested inputs: no verdict is shown, and no link to an enquiry.
        assert {"wrong", "safe", "demagnetised", "right"} & shown(page) == {"wrong"}


def test_both_shapes_are_one_too_many(ask: Any) -> None:
    for prefix, words in (("en", "not both"), ("zh-hans", "只填其一")):
        page = ask("n42sh", prefix, ld="0.5", pc="3")
        assert words in message(page, "pc")
        assert figure(page, "pc") == "1.37"


@pytest.mark.parametrize(
    "query",
    [
        {"temperature": "１２０", "ld": "０，５"},
        {"temperature": "248 °F", "ld": "5/10"},
        {"temperature": "120℃", "ld": "0.50"},
    ],
)
def test_the_same_case_typed_in_other_ways(ask: Any, query: dict[str, str]) -> None:
    page = ask("n42sh", **query)
    assert not page.select(".errorlist")
    assert figure(page, "temperature") == "120 °C 248 °F"
    assert figure(page, "ld") == "0.5"


def test_chart_and_table_are_of_the_same_curve(ask: Any) -> None:
    page = ask("n42sh", temperature="120", ld="0.5")
    rows = [
        [cell.select_one(".si").get_text().replace("\xa0", " ") for cell in row.select("th, td")]
        for row in page.select("[data-readings] tr")
    ]
    assert rows[0] == ["0 kA/m", "1.144 T", "1.144 T"]
    assert rows[-1][1] == "0.000 T"
    assert rows[-1][0] == "−740 kA/m"
    assert rows[-1][2].startswith("−0.93")
    paths = {path["data-path"]: path for path in page.select("[data-path]")}
    assert paths["j"]["d"].startswith("M570.0 ")
    assert paths["j"]["d"].endswith(" 420.0")
    assert paths["b"]["d"].split("L")[0] == paths["j"]["d"].split("L")[0]
    title = page.select_one(".chart title").get_text()
    assert "N42SH" in title


def test_provenance_and_date_stand_beside_the_curve(ask: Any) -> None:
    from django.utils import timezone

    text = ask("n42sh").select_one("#curve").get_text()
    assert "N42SH: values valid from 2 November 2026" in text
    assert "not the company’s certified data" in text
    today = ask("n42sh", "zh-hans").select_one("[data-today]")
    assert today["datetime"] == timezone.localdate().isoformat()
    grade = Grade.objects.get(slug="n42sh")
    grade.status = Grade.Status.CERTIFIED
    grade.save()
    assert "not the company’s certified" not in ask("n42sh").select_one("#curve").get_text()


@pytest.mark.parametrize("prefix", PREFIXES)
def test_the_case_goes_along_into_the_enquiry(ask: Any, client: Client, prefix: str) -> None:
    page = ask("n42sh", prefix, temperature="248 °F", ld="5/10")
    link = page.select_one("[data-enquiry]")["href"]
    form = BeautifulSoup(client.get(link, follow=True).content, "html.parser")
    note = form.select_one("textarea[name$=-note]").get_text()
    assert form.select_one("[name$=-grade]")["value"] == "N42SH"
    assert form.select_one("[name$=-temperature]")["value"] == "120\xa0°C"
    assert {"en": "Length/diameter: 0.5", "zh-hans": "长径比 L/D：0.5"}[prefix] in note


def test_nonsense_in_an_enquiry_s_address_is_left_out(client: Client, ask: Any) -> None:
    response = client.get("/en/enquiry/?add=grade:n42sh&temperature=hot&ld=0&pc=1.2", follow=True)
    message = BeautifulSoup(response.content, "html.parser").select_one("textarea").get_text()
    assert "temperature" not in message
    assert "Length" not in message
    assert "Permeance coefficient Pc: 1.2" in message


def test_a_grade_that_physics_refuses_is_no_error(ask: Any) -> None:
    grade = Grade.objects.get(slug="n42")
    grade.max_operating_temperature_c = 200
    grade.save()
    page = ask("n42", temperature="150")
    assert not page.select("[data-curve]")
    assert "No curve is computed for this grade" in page.get_text()


def test_the_case_survives_a_change_of_language(ask: Any) -> None:
    (other,) = ask("n42sh", temperature="120", ld="0.5").select(".language-switch a")
    assert other["href"] == "/zh-hans/products/grades/n42sh/?temperature=120&ld=0.5"


@pytest.mark.parametrize("prefix", PREFIXES)
def test_related_grades(ask: Any, prefix: str) -> None:
    page = ask("n42sh", prefix)
    section = page.select_one(".related-grades")
    links = {link.get_text(): link["href"] for link in section.select("dd a")}
    assert links["N45SH"] == f"/{prefix}/products/grades/n45sh/"
    assert list(links) == ["N45SH", "N42UH"]
    assert "REFeB 318/159" in section.get_text()
    compare = section.select_one("p > a[href*=compare]")["href"]
    assert compare.endswith("?compare=n42sh&compare=n45sh&compare=n42uh#comparison")
    like = ask("y30bh", prefix).select_one(".related-grades")
    assert "C8A" in [link.get_text() for link in like.select("dd a")]
