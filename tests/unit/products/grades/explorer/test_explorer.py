"""Grade explorer with filters in the query string, without JavaScript."""

import re
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils.http import urlencode

from products.grades.table import MOST
from products.models import Grade
from tests.support import factories
from tests.unit.products.reference import ROWS

pytestmark = pytest.mark.django_db
PREFIXES = ("en", "zh-hans")


@pytest.fixture
def grades(home: Any) -> None:
    """Create all reference grades and the page that lists them."""
    factories.ContactPageFactory(parent=home)
    products = factories.ProductIndexPageFactory(parent=home)
    factories.GradeIndexPageFactory(parent=products)
    Grade.objects.bulk_create(Grade(**row) for row in ROWS.values())


@pytest.fixture
def ask(client: Client, grades: None) -> Any:
    """Return a function that gets the page for a query, without JavaScript."""

    def get(prefix: str = "en", **query: Any) -> BeautifulSoup:
        address = f"/{prefix}/products/grades/?{urlencode(query, doseq=True)}"
        response = client.get(address)
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return get


def found(page: BeautifulSoup) -> list[str]:
    """Return the names of the visible grades in the table."""
    rows = page.select("[data-explorer] tbody tr")
    return [row.select_one("th a").get_text() for row in rows if not row.has_attr("hidden")]


def expected(**least: float) -> set[str]:
    return {
        name
        for name, row in ROWS.items()
        if all(float(row[field]) >= value for field, value in least.items())
    }


def message(page: BeautifulSoup, field: str) -> str:
    """Return the error beside a field, and check its link to the field for screen readers."""
    control = page.select_one(f".explorer [name={field}]")
    assert control["aria-invalid"] == "true"
    beside = [page.find(id=name) for name in control["aria-describedby"].split()]
    (errors,) = [element for element in beside if element and "errorlist" in element["class"]]
    assert errors.find_parent(class_="filter-field") is control.find_parent(class_="filter-field")
    return str(errors.get_text().strip())


@pytest.mark.parametrize("prefix", PREFIXES)
def test_the_story_s_question(ask: Any, prefix: str) -> None:
    page = ask(prefix, temperature="150", br="1.2")
    wanted = expected(max_operating_temperature_c=150, br_min_t=1.2)
    assert set(found(page)) == wanted
    assert len(wanted) == 22
    assert re.search(r"\b22\b.*\b101\b", page.select_one("[role=status]").get_text())
    assert page.select_one("[name=br]")["value"] == "1.2"


def test_everything_is_shown_at_first(ask: Any) -> None:
    page = ask()
    assert len(found(page)) == 101
    assert page.select_one("[data-nothing]").has_attr("hidden")


@pytest.mark.parametrize(
    ("query", "count", "some"),
    [
        ({"material": "Ferrite"}, 11, "Y30BH"),
        ({"class": "SH"}, 10, "N52SH-GBD"),
        ({"class": "N"}, 11, "N42"),
        ({"class": "AH"}, 4, "N42AH-GBD"),
        ({"material": "SmCo", "temperature": "350"}, 7, "YXG32H"),
        ({"bhmax": "40 MGOe", "class": "M"}, 5, "N42M"),
        ({"hcj": "30kOe"}, 10, "N28EH"),
    ],
)
def test_filters(ask: Any, query: dict[str, str], count: int, some: str) -> None:
    names = found(ask(**query))
    assert some in names
    assert len(names) == count, names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"br": "1.2"}, {"br": "12 kG"}),
        ({"br": "1.2"}, {"br": "１，２"}),
        ({"hcj": "1114"}, {"hcj": "14 kOe"}),
        ({"temperature": "150"}, {"temperature": "302 °F"}),
        ({"temperature": "150"}, {"temperature": "１５０℃"}),
        ({"bhmax": "318"}, {"bhmax": "40 MGOe"}),
    ],
)
def test_the_same_asked_in_another_way(ask: Any, one: Any, other: Any) -> None:
    """Check that 14 kOe, as printed, finds a grade of 1114 kA/m, which is slightly less."""
    assert found(ask(**one)) == found(ask(**other))


WRONG = [
    ("temperature", "-300", "absolute zero", "绝对零度"),
    ("temperature", "1e308", "out of range", "超出范围"),
    ("br", "strong", "not a number", "不是数字"),
    ("br", "-1", "out of range", "超出范围"),
    ("hcj", "1,592", "two ways", "两种读法"),
    ("bhmax", "40 kOe", "unit is not known", "无法识别该单位"),
    ("material", "Unobtainium", "none of the materials", "不是本站的材料"),
    ("class", "XH", "none of the classes", "不是钕铁硼"),
]


@pytest.mark.parametrize(("field", "text", "english", "chinese"), WRONG)
def test_what_is_wrong_is_told_beside_the_field(
    ask: Any, field: str, text: str, english: str, chinese: str
) -> None:
    for prefix, words in (("en", english), ("zh-hans", chinese)):
        page = ask(prefix, **{field: text, "sort": "-br"})
        said = message(page, field)
        assert words in said
        assert text in said
        control = page.select_one(f".explorer [name={field}]")
        if control.name == "input":
            assert control["value"] == text  # the typed value is kept
        assert len(found(page)) == 101


@pytest.mark.parametrize(("sort", "field"), [("br", "br_min_t"), ("hcj", "hcj_min_ka_per_m")])
def test_sorting(ask: Any, sort: str, field: str) -> None:
    for sign, downwards in (("", False), ("-", True)):
        page = ask(sort=f"{sign}{sort}")
        figures = [float(ROWS[name][field]) for name in found(page)]
        assert figures == sorted(figures, reverse=downwards)
        (head,) = page.select("th[aria-sort]")
        assert head["data-key"] == sort
        assert head["aria-sort"] == ("descending" if downwards else "ascending")


def test_heads_sort_and_keep_the_filters(ask: Any) -> None:
    page = ask(br="1.2", sort="-br", compare="n42")
    links = {head["data-key"]: head.a["href"] for head in page.select("th[data-key]")}
    assert links["br"] == "?br=1.2&sort=br&compare=n42#grades"
    assert links["hcj"] == "?br=1.2&sort=-hcj&compare=n42#grades"
    assert page.select_one("input[name=sort]")["value"] == "-br"


def test_unknown_order_is_the_trade_s(ask: Any) -> None:
    assert found(ask(sort="nonsense")) == found(ask())


@pytest.mark.parametrize("prefix", PREFIXES)
def test_where_nothing_is_found_each_way_out_is_counted(ask: Any, prefix: str) -> None:
    page = ask(prefix, br="1.45", temperature="150")
    assert found(page) == []
    ways = {link["href"]: link.get_text() for link in page.select("[data-nothing] li a")}
    hot = len(expected(max_operating_temperature_c=150))
    strong = len(expected(br_min_t=1.45))
    assert set(ways) == {"?temperature=150", "?br=1.45"}
    assert str(hot) in ways["?temperature=150"]
    assert str(strong) in ways["?br=1.45"]


@pytest.mark.parametrize("prefix", PREFIXES)
def test_comparison(ask: Any, prefix: str) -> None:
    page = ask(prefix, compare=["n42sh", "lng40-alnico-5", "nothing", "n42sh"], br="1.2")
    heads = page.select("#comparison thead th")[1:]
    assert [head.a.get_text() for head in heads] == ["N42SH", "LNG40 (Alnico 5)"]
    rows = page.select("#comparison tbody tr")
    assert len(rows) == 9
    assert "1592" in rows[2].get_text()
    assert rows[6].select("td")[1].get_text().strip() == ""  # no beta(HcJ) of AlNiCo
    boxes = page.select("[name=compare][checked]")
    assert {box["value"] for box in boxes} == {"n42sh", "lng40-alnico-5"}
    leave = page.select("#comparison .comparison__leave")[0]["href"]
    assert leave == "?compare=lng40-alnico-5&compare=nothing&br=1.2#comparison"
    add = page.select_one("#comparison .button")["href"]
    assert add.endswith("?add=grade%3An42sh&add=grade%3Alng40-alnico-5")


def test_no_more_than_four_stand_side_by_side(ask: Any) -> None:
    page = ask(compare=["n30", "n33", "n35", "n38", "n40"])
    assert len(page.select("#comparison thead th")) == 5
    assert page.select_one("#comparison .notice").get_text().startswith("Four grades")
    assert not ask(compare=["n30", "n33", "n35", "n38"]).select("#comparison .notice")


def test_a_longer_list_has_only_what_is_found_a_part_at_a_time(client: Client, ask: Any) -> None:
    Grade.objects.bulk_create(
        factories.GradeFactory.build(name=f"N42 {number}") for number in range(MOST + 100)
    )
    page = ask(br="1.2")
    assert page.select_one("[data-explorer]").has_attr("data-whole") is False
    assert len(page.select("[data-explorer] tbody tr")) == MOST
    following = page.select_one(".pagination a[rel=next]")["href"]
    assert "br=1.2" in following
    rest = client.get(f"/en/products/grades/{following}").content.decode()
    assert "aria-current" in rest
    assert len(ask(br="1.2", page="2").select("[data-explorer] tbody tr")) > 0


def test_filters_survive_a_change_of_language(ask: Any) -> None:
    page = ask(br="1.2", compare=["n42"])
    (other,) = page.select(".language-switch a")
    assert other["href"] == "/zh-hans/products/grades/?br=1.2&compare=n42"
    canonical = page.select_one("link[rel=canonical]")["href"]
    assert canonical == "http://testserver/en/products/grades/"
    for link in page.select("link[hreflang]"):
        assert link["href"].endswith("/products/grades/")


def test_bytes_are_the_same_for_every_reader(client: Client, grades: None) -> None:
    address = "/en/products/grades/?br=1.2"
    first = client.get(address)
    client.cookies["units"] = '{"magnetic": "cgs"}'
    second = client.get(address, HTTP_ACCEPT_LANGUAGE="zh-CN", HTTP_USER_AGENT="another")
    assert first.content == second.content
    assert "Cookie" not in first.get("Vary", "")
    assert not first.cookies
