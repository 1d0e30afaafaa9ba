"""The "Add to enquiry" button and its list, which is kept across pages and languages."""

import re
from datetime import timedelta
from typing import Any
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from enquiries.models import Draft
from enquiries.quote import draft_session
from products.models import ProductTypePage
from tests.unit.enquiries.prospect import Prospect

pytestmark = pytest.mark.django_db

PREFIXES = ["en", "zh-hans"]


def subjects(prospect: Prospect) -> list[str]:
    """Return the titles of the list's parts, without their numbers."""
    legends = prospect.html.select(".part > legend")
    texts = [legend.get_text().strip() for legend in legends]
    return [re.split("[:：]", f"{text}:", maxsplit=1)[1].rstrip(":").strip() for text in texts]


@pytest.mark.parametrize(
    ("prefix", "page", "subject"),
    [
        ("en", "products/grades/n42sh/", "N42SH"),
        ("zh-hans", "products/smco/", "钐钴磁体"),
        ("en", "products/types/ring/", "Ring magnets"),
        ("zh-hans", "applications/motors/", "伺服电机"),
    ],
)
def test_the_button_puts_it_on_the_list(
    client: Client, catalogue: None, prefix: str, page: str, subject: str
) -> None:
    html = BeautifulSoup(client.get(f"/{prefix}/{page}").content, "html.parser")
    button = html.select_one(f'a[href^="/{prefix}/enquiry/?add="]')
    assert button is not None
    assert button.get_text() == ("Add to enquiry" if prefix == "en" else "加入询价单")
    assert "nofollow" in button["rel"]

    prospect = Prospect(client, prefix)
    response = prospect.read(client.get(str(button["href"]), follow=True))

    address, _status = response.redirect_chain[-1]
    assert address.startswith(f"/{prefix}/enquiry/#line-"), "an address that adds nothing again"
    assert subjects(prospect) == [subject]


@pytest.mark.parametrize(
    ("prefix", "about"), [("en", "About “Recycling”:"), ("zh-hans", "关于“回收利用”：")]
)
def test_an_article_is_asked_about_in_the_message(
    client: Client, catalogue: None, prefix: str, about: str
) -> None:
    html = BeautifulSoup(client.get(f"/{prefix}/news/recycling/").content, "html.parser")
    button = html.select_one(f'a[href^="/{prefix}/enquiry/?add="]')
    assert button is not None
    prospect = Prospect(client, prefix)
    prospect.press("save", message="Hello")
    for _visit in range(2):
        response = prospect.read(client.get(str(button["href"]), follow=True))

    assert response.redirect_chain[-1][0].endswith("#id_message")
    assert prospect.field("message").split() == ["Hello", *about.split()]
    assert subjects(prospect) == [""]


def test_the_list_survives_navigation_and_a_change_of_language(catalogue: None) -> None:
    prospect = Prospect()
    for item in ("grade:n42sh", "type:ring", "grade:n42sh"):
        prospect.get(add=item)
    prospect.client.get("/en/products/grades/n42sh/")
    prospect.press("save", line1_batch_quantity="500")

    chinese = Prospect(prospect.client, "zh-hans")
    chinese.get()

    assert subjects(chinese) == ["N42SH", "圆环磁体"]
    assert chinese.field(f"{chinese.lines[1]}-batch_quantity") == "500"
    switch = chinese.html.select_one('a[hreflang="en"]')
    assert switch is not None
    assert switch["href"] == "/en/enquiry/"


def test_a_type_brings_its_shape_and_a_curve_its_case(catalogue: None) -> None:
    prospect = Prospect()
    prospect.get(add=["type:ring", "grade:n42sh"], temperature="120", ld="0.5")
    ring, grade = prospect.lines
    assert prospect.field(f"{ring}-shape") == "ring"
    assert prospect.html.select_one(f'[name="{ring}-value_outer_diameter"]')
    assert prospect.field(f"{grade}-grade") == "N42SH"
    assert prospect.field(f"{grade}-temperature") == "120\xa0°C"
    assert prospect.field(f"{grade}-note") == "Length/diameter: 0.5"
    prospect.get(add="grade:n42sh", temperature="150", ld="0.5")
    assert len(prospect.lines) == 3, "another case is another part"


@pytest.mark.parametrize(
    "item",
    ["grade:n99", "grade", "", ":", "page:1", "<script>", "grade:" + "x" * 5000, "类:型"],
)
def test_what_there_is_not_is_left_out(catalogue: None, item: str) -> None:
    prospect = Prospect()
    assert prospect.read(prospect.client.get(f"/en/enquiry/?add={quote(item)}", follow=True))
    assert subjects(prospect) == [""]
    assert not Draft.objects.exists()


def test_what_is_gone_later_stays_with_what_was_typed(catalogue: None) -> None:
    prospect = Prospect()
    prospect.get(add="type:ring")
    prospect.press("save", line0_note="keep me")
    ProductTypePage.objects.get().unpublish()

    prospect.get()

    assert subjects(prospect) == [""]
    assert prospect.field(f"{prospect.lines[0]}-note") == "keep me"


@pytest.mark.data
def test_two_windows_do_not_undo_each_other(catalogue: None) -> None:
    one = Prospect()
    one.get(add="grade:n42sh")
    two = Prospect(one.client)
    two.get(add="type:ring")

    one.press("save", line0_note="from the first window")

    one.get()
    assert subjects(one) == ["N42SH", "Ring magnets"]
    assert one.field(f"{one.lines[0]}-note") == "from the first window"


def test_parts_come_and_go(catalogue: None) -> None:
    prospect = Prospect()
    prospect.get(add="grade:n42sh")
    prospect.press("add-line")
    prospect.press("add-line", line1_grade="N35")
    assert [prospect.field(f"{line}-grade") for line in prospect.lines] == ["N42SH", "N35", ""]
    prospect.press(f"remove-line:{prospect.lines[0]}", line2_grade="Y30")
    assert [prospect.field(f"{line}-grade") for line in prospect.lines] == ["N35", "Y30"]


def test_nobody_reads_anothers_list(catalogue: None) -> None:
    mine = Prospect()
    mine.press("save", message="mine alone")
    other = Prospect()
    other.client.cookies[draft_session.COOKIE] = "guessed"
    other.get()
    assert other.field("message") == ""
    cookie = mine.client.cookies[draft_session.COOKIE]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


@pytest.mark.data
def test_a_robot_that_follows_every_link_fills_no_database(
    catalogue: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(draft_session, "ADD_PER_HOUR", 2)
    for _visit in range(3):
        robot = Prospect()
        robot.get(add="grade:n42sh")
        assert subjects(robot) == ["N42SH"], "a person behind the same network still gets a form"
    assert Draft.objects.count() == 2
    robot.press("save", message="a person after all")
    assert Draft.objects.count() == 3
    assert Client().head("/en/enquiry/?add=grade:n42sh").status_code == 200
    assert Draft.objects.count() == 3
    Draft.objects.update(created_at=timezone.now() - timedelta(hours=2))
    Prospect().get(add="grade:n42sh")
    assert Draft.objects.count() == 4


@pytest.mark.parametrize("prefix", PREFIXES)
def test_cached_pages_set_no_cookie(client: Client, catalogue: None, prefix: str) -> None:
    Prospect(client).get(add="grade:n42sh")
    before = client.get(f"/{prefix}/products/grades/n42sh/")
    assert not before.cookies
    fresh: Any = Client().get(f"/{prefix}/products/grades/n42sh/")
    assert fresh.content == before.content
