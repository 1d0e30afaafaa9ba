"""Demagnetisation curve in the browser: it updates at once, and equals the curve of the server."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser import audits

CASES = [
    ("n42sh", {"temperature": "120", "ld": "0.5"}),
    ("n42sh", {"temperature": "20", "pc": "0"}),
    ("n42", {"temperature": "63.5", "ld": "0.3"}),
    ("n42", {"temperature": "20", "ld": "0.01"}),
    ("n30ah", {"temperature": "220", "ld": "100"}),
    ("yxg28h", {"temperature": "350", "ld": "5/10"}),
    ("y25", {"temperature": "-40", "ld": "0.7"}),
    ("y30bh", {"temperature": "-12,5", "ld": "０.３"}),
    ("y10t-c1", {"temperature": "250", "pc": "1000"}),
    ("n42sh", {"temperature": "-300", "ld": "0"}),
    ("n42sh", {"temperature": "151", "pc": "one"}),
    ("n42sh", {"temperature": "350 °F", "pc": "2"}),
]


def drawn(page: Page) -> dict[str, Any]:
    """Return all parts of the curve section that depend on the inputs."""
    return page.evaluate(
        """() => {
            const all = (selector) => [...document.querySelectorAll(`#curve ${selector}`)];
            const numbers = (place) => ["d", "cx", "cy"]
                .flatMap((name) => (place.getAttribute(name) ?? "").split(/[ML ]/))
                .filter(Boolean).map(Number);
            return {
                figures: all("[data-figure]").map((place) =>
                    `${place.dataset.figure}: ${place.textContent.trim()}`),
                words: all("[data-when]").filter((part) => !part.hidden)
                    .map((part) => part.textContent.trim()),
                verdict: all("[data-verdict]").map((part) => part.dataset.verdict),
                readings: all("[data-readings] tr").map((row) => row.innerText),
                errors: all(".errorlist").map((list) => `${list.id}: ${list.innerText}`),
                lines: all("[data-path]").map(numbers),
            };
        }"""
    )


@pytest.mark.parametrize("prefix", ["en", "zh-hans"])
def test_script_and_server_draw_the_same(page: Page, scriptless: Page, prefix: str) -> None:
    """Check all cases, divided between the two languages; those of one grade in sequence."""
    opened = ""
    for slug, case in sorted(CASES[("en", "zh-hans").index(prefix) :: 2], key=lambda case: case[0]):
        query = "&".join(f"{name}={value}" for name, value in case.items())
        scriptless.goto(f"/{prefix}/products/grades/{slug}/?{query.replace(' ', '%20')}")
        if slug != opened:
            page.goto(f"/{prefix}/products/grades/{slug}/")
        opened = slug
        for name in ("temperature", "ld", "pc"):
            page.locator(f".curve [name={name}]").fill(case.get(name, ""))
        ours, theirs = drawn(page), drawn(scriptless)
        for lines, expected in zip(ours.pop("lines"), theirs.pop("lines"), strict=True):
            assert lines == pytest.approx(expected, abs=0.11), case  # rounded to 0.1
        assert ours == theirs, (slug, case)


@pytest.mark.mostly_in("zh-hans")
def test_the_slider_redraws_at_once(page: Page, prefix: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"/{prefix}/products/grades/n42sh/?temperature=120&ld=0.5")
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.resource_type))
    slider = page.get_by_role("slider")
    slider.focus()
    before = page.locator("[data-path=j]").get_attribute("d")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".curve [name=temperature]")).to_have_value("121")
    expect(slider).to_have_attribute("aria-valuetext", "121\xa0°C")
    assert page.locator("[data-path=j]").get_attribute("d") != before
    expect(page.locator(".verdict")).to_contain_text("29\xa0K")
    assert audits.focused(page)["wrong"] == []
    page.keyboard.press("End")
    expect(page.locator(".curve [name=temperature]")).to_have_value("150")
    page.wait_for_url(re.compile(r"temperature=150&ld=0\.5"))
    enquiry = page.locator("[data-enquiry]").get_attribute("href")
    assert enquiry.endswith("&temperature=150&ld=0.5")
    other = page.locator(".language-switch a")
    assert other.get_attribute("href").endswith("?temperature=150&ld=0.5")
    assert set(asked) <= {"other"}  # the browser's own request for a favicon


def test_in_fahrenheit(page: Page) -> None:
    page.goto("/en/products/grades/n42sh/?temperature=120&ld=0.5")
    page.locator(".unit-choice [name=temperature]").select_option("fahrenheit")
    degrees = page.locator(".curve [name=temperature]")
    expect(degrees).to_have_value("248")
    expect(page.locator("label[for=id_temperature]")).to_contain_text("°F")
    expect(page.get_by_role("slider")).to_have_attribute("aria-valuetext", "248\xa0°F")
    page.get_by_role("slider").focus()
    page.keyboard.press("ArrowRight")
    expect(degrees).to_have_value("249.8")
    expect(page.locator(".verdict .fahrenheit").first).to_contain_text("249.8")
    page.wait_for_url(re.compile("temperature=249.8%C2%B0F"))
    page.reload()
    expect(page.locator(".verdict .fahrenheit").first).to_contain_text("249.8")
    degrees.fill("900")
    expect(page.locator(".curve .errorlist")).to_contain_text("from 68\xa0°F to 302\xa0°F")


def test_axes_are_in_the_reader_s_units(page: Page) -> None:
    page.goto("/en/products/grades/n42sh/")
    names = {"si": "B, J / T", "cgs": "B, J / kG"}
    for chosen, other in (("si", "cgs"), ("cgs", "si")):
        page.locator(".unit-choice [name=magnetic]").select_option(chosen)
        expect(page.locator(".chart text", has_text=names[chosen])).to_be_visible()
        expect(page.locator(".chart text", has_text=names[other])).to_be_hidden()
        assert page.locator(f".chart__grid--{chosen}").is_visible()
        assert not page.locator(f".chart__grid--{other}").is_visible()


@pytest.mark.parametrize("case", ["temperature=120&ld=0.5", "temperature=150&pc=0.3"])
def test_on_paper(page: Page, prefix: str, case: str) -> None:
    """Check that inputs, grade, verdict, source and date print on one sheet with the curve."""
    page.goto(f"/{prefix}/products/grades/n42sh/?{case}")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 794 - 136, "height": 1123 - 121})
    section = page.locator("#curve")
    text = section.inner_text().replace("\xa0", " ")
    wanted = ["N42SH", "Pc", "°C", *(("L/D 0.5", "120 °C") if "ld" in case else ("Pc 0.30",))]
    words = {
        "en": ["Computed on", "values valid from", "not the company’s certified data"],
        "zh-hans": ["计算日期", "数值生效日期", "非本公司认证数据"],
    }
    verdicts = {"en": ("Safe", "Demagnetised"), "zh-hans": ("安全", "退磁")}
    wanted += [*words[prefix], verdicts[prefix][0 if "ld" in case else 1]]
    assert [part for part in wanted if part not in text] == []
    assert page.locator(".chart > svg").is_visible()
    assert section.bounding_box()["height"] < 1123 - 121
    assert page.locator("#curve input:visible, #curve button:visible").count() == 0
    assert audits.cut_off(page) == []
