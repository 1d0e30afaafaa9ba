"""Grade explorer in the browser: it updates at once, and shows the same results as the server."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser import audits

GRADES = "/products/grades/"


def found(page: Page) -> list[str]:
    return page.locator("[data-explorer] tbody tr:visible th a").all_inner_texts()


def field(page: Page, name: str) -> Any:
    return page.locator(f".explorer [name={name}]")


FIELDS = ("material", "class", "br", "hcj", "bhmax", "temperature")
QUESTIONS: list[dict[str, str]] = [
    {"material": "Ferrite"},
    {"class": "SH", "br": "1.3"},
    {"temperature": "150", "br": "1.2"},
    {"br": "12 kG"},
    {"br": "１，２"},
    {"hcj": "14kOe", "bhmax": "40 MGOe"},
    {"temperature": "302 °F"},
    {"material": "SmCo", "class": "N"},
    {"br": "1.45", "temperature": "150"},
    {"temperature": "-300", "br": "1.2"},
    {"br": "strong", "hcj": "1,592", "bhmax": "40 kOe", "temperature": "1e308"},
    {"br": "-1"},
    {"temperature": "-500 °F"},
]


def answer(page: Page) -> dict[str, list[str]]:
    """Return the grades, count, errors and suggested changes that the page shows."""
    return {
        "grades": found(page),
        "count": re.findall(r"\d+", page.get_by_role("status").inner_text()),
        "errors": page.locator(".explorer .errorlist li").all_inner_texts(),
        "ways out": page.locator("[data-nothing] li:visible").all_inner_texts(),
    }


def errors_not_tied(page: Page) -> list[str]:
    """Return the fields whose error is not linked by aria-describedby and aria-invalid."""
    not_tied = []
    for error in page.locator(".errorlist").all():
        label = error.get_attribute("id") or ""
        control = field(page, label.removeprefix("grades-").removesuffix("_error"))
        described = (control.get_attribute("aria-describedby") or "").split()
        if label not in described or control.get_attribute("aria-invalid") != "true":
            not_tied.append(label)
    return not_tied


@pytest.mark.parametrize("prefix", ["en", "zh-hans"])
def test_script_and_server_say_the_same(page: Page, scriptless: Page, prefix: str) -> None:
    """Check all questions, divided between the two languages, one after the other on one page."""
    page.goto(f"/{prefix}{GRADES}")
    for question in QUESTIONS[("en", "zh-hans").index(prefix) :: 2]:
        query = "&".join(f"{name}={value}" for name, value in question.items())
        scriptless.goto(f"/{prefix}{GRADES}?{query.replace(' ', '%20')}")
        for name in FIELDS:
            control, value = field(page, name), question.get(name, "")
            if name in ("material", "class"):
                control.select_option(value)
            elif control.input_value() != value:
                control.fill(value)

        said = answer(page)
        assert said == answer(scriptless), question
        assert str(len(said["grades"])) in said["count"], question
        assert errors_not_tied(page) == [], question


def test_no_question_reaches_the_server(page: Page) -> None:
    page.goto(f"/en{GRADES}")
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.resource_type))
    field(page, "br").fill("1.2")
    field(page, "material").select_option("NdFeB")
    page.get_by_role("link", name="Remanence Br").click()
    expect(page).to_have_url(re.compile(r"material=NdFeB&br=1\.2&sort=-br"))
    assert set(asked) <= {"other"}  # the browser's own request for a favicon


@pytest.mark.mostly_in("en")
def test_sorting_by_a_head(page: Page, prefix: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"/{prefix}{GRADES}")
    head = page.locator("th[data-key=hcj]")
    for order, first in (("descending", "N30AH"), ("ascending", "LN10 (Alnico 3)")):
        head.get_by_role("link").focus()
        page.keyboard.press("Enter")
        expect(head).to_have_attribute("aria-sort", order)
        assert found(page)[0] == first
        assert audits.focused(page)["wrong"] == []
    page.wait_for_url(re.compile("sort=hcj"))
    page.reload()
    assert found(page)[0] == "LN10 (Alnico 3)"
    assert page.locator("th[aria-sort]").count() == 1


def test_the_way_out_where_nothing_is_found(page: Page) -> None:
    page.goto(f"/en{GRADES}?br=1.45&temperature=150")
    assert found(page) == []
    page.locator("[data-nothing]").get_by_role("button", name="Br, at least").click()
    assert len(found(page)) > 20
    expect(field(page, "br")).to_have_value("")
    expect(field(page, "br")).to_be_focused()
    page.get_by_role("link", name="Remove all filters").click()
    assert len(found(page)) == page.locator("[data-explorer] tbody tr").count() > 100
    expect(page.get_by_role("link", name="Remove all filters")).to_be_hidden()
    page.wait_for_url(re.compile(r"/en/products/grades/$"))


def test_units_of_the_reader_are_those_of_the_fields(page: Page) -> None:
    page.goto(f"/en{GRADES}?br=1.2&temperature=150")
    expected = found(page)
    page.locator(".unit-choice [name=magnetic]").select_option("cgs")
    page.locator(".unit-choice [name=temperature]").select_option("fahrenheit")
    expect(field(page, "br")).to_have_value("12")
    expect(field(page, "temperature")).to_have_value("302")
    label = page.locator("label[for=grades-br]")
    expect(label).to_contain_text("kG")
    assert found(page) == expected
    page.wait_for_url(re.compile(r"temperature=302%C2%B0F&br=12kG"))

    # A value typed with its unit stays, so a shared link means the same for every reader.
    field(page, "hcj").fill("1592 kA/m")
    page.wait_for_url(re.compile("hcj=1592"))
    same = found(page)
    page.reload()
    assert found(page) == same
    expect(field(page, "br")).to_have_value("12kG")
    page.locator(".unit-choice [name=magnetic]").select_option("both")
    expect(field(page, "hcj")).to_have_value("1592 kA/m")
    assert found(page) == same


def test_a_comparison_keeps_the_units_typed(page: Page) -> None:
    page.goto(f"/en{GRADES}")
    page.locator(".unit-choice [name=magnetic]").select_option("cgs")
    field(page, "br").fill("14")
    page.get_by_role("link", name="Remanence Br").click()
    before = found(page)
    page.get_by_role("checkbox", name="Compare N52", exact=True).check()
    page.get_by_role("button", name="Compare the chosen grades").click()
    page.wait_for_url(re.compile(r"\?br=14kG&sort=-br&compare=n52#comparison"))
    assert found(page) == before
    expect(page.locator("#comparison-title")).to_be_in_viewport()


def test_four_are_the_most(page: Page) -> None:
    page.goto(f"/zh-hans{GRADES}")
    boxes = page.locator("[name=compare]")
    for number in range(4):
        boxes.nth(number).check()
    expect(boxes.nth(4)).to_be_disabled()
    boxes.nth(0).uncheck()
    expect(boxes.nth(4)).to_be_enabled()


@pytest.mark.mostly_in("zh-hans")
def test_the_keyboard_does_it_all(page: Page, prefix: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"/{prefix}{GRADES}")
    field(page, "material").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    for text in ("", "100", "1.3"):
        page.keyboard.press("Tab") if text else None
        page.keyboard.type(text)
    assert audits.focused(page)["wrong"] == []
    page.keyboard.press("Enter")
    assert "/products/grades/" in page.url
    names = found(page)
    assert "N45M" in names
    assert "N42M" not in names
    box = page.locator("[data-explorer] tbody tr:visible [name=compare]").first
    box.focus()
    page.keyboard.press("Space")
    expect(box).to_be_checked()
    assert audits.focused(page)["wrong"] == []


def test_back_from_a_comparison_the_boxes_say_what_the_address_says(page: Page) -> None:
    page.goto(f"/en{GRADES}?compare=n52")
    page.get_by_role("checkbox", name="Compare N42", exact=True).check()
    page.get_by_role("button", name="Compare the chosen grades").click()
    page.wait_for_url(re.compile("compare=n42&compare=n52#|compare=n52&compare=n42#"))
    page.get_by_role("link", name="N42", exact=True).first.click()
    page.go_back()
    page.go_back()

    asked = re.findall(r"compare=([\w-]+)", page.url)
    ticked = page.locator("[name=compare]:checked")
    assert ticked.evaluate_all("found => found.map((box) => box.value)") == asked
