"""An engineer on a phone, in Chinese, chooses a grade and enquires; with and without JavaScript."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

PHONE = {"width": 360, "height": 740}


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def phone(chromium: Browser, site: Any, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = chromium.new_context(
        base_url=site.url, viewport=PHONE, device_scale_factor=2, is_mobile=True, has_touch=True,
        java_script_enabled=request.param,
    )  # fmt: skip
    context.set_default_timeout(20_000)
    page = context.new_page()
    page.goto("/zh-hans/")
    yield page
    context.close()


def send(page: Page, name: str) -> None:
    """Tap the submit button of a form, if it is visible.

    With JavaScript it is hidden while the page loads, because the form updates by itself.
    """
    page.wait_for_load_state("load")
    button = page.get_by_role("button", name=name)
    if button.is_visible():
        button.tap()


def fits(br: str, temperature: str) -> bool:
    """Return True if the cells of a row have Br of at least 1.2 T and at least 150 °C."""
    return (
        float(br.split("～", maxsplit=1)[0]) >= 1.2 and int(temperature.split(maxsplit=1)[0]) >= 150
    )


def test_the_story(phone: Page) -> None:
    phone.get_by_role("button", name="菜单").tap()
    phone.locator("#main-menu").get_by_role("link", name="产品中心").tap()
    phone.get_by_role("link", name="材料与牌号").first.tap()

    # Find the grades for 150 °C with Br of at least 1.2 T.
    phone.get_by_label("使用温度").fill("150")
    phone.get_by_label("Br 不低于").fill("1.2")
    send(phone, "显示牌号")
    expect(phone).to_have_url(re.compile(r"temperature=150&br=1\.2"))
    rows = phone.locator("[data-explorer] tbody tr:visible")
    cells = "(rows) => rows.map((row) => [row.cells[1].textContent, row.cells[5].textContent])"
    every = phone.locator("[data-explorer] tbody tr").evaluate_all(cells)
    found = sum(fits(*texts) for texts in every)
    assert 20 < found < 30
    expect(phone.get_by_role("status")).to_have_text(f"{found} 个牌号符合，共 {len(every)} 个")
    expect(rows).to_have_count(found)

    # Check N42SH at 120 °C in a given shape.
    phone.get_by_role("link", name="N42SH", exact=True).tap()
    curve = phone.locator("#curve")
    curve.get_by_label("温度", exact=False).first.fill("120")
    curve.get_by_label("圆柱长径比 L/D").fill("0.5")
    send(phone, "绘制曲线")
    verdict = phone.locator(".verdict")
    expect(verdict.locator(".verdict__word")).to_have_text("安全", use_inner_text=True)
    expect(verdict).to_contain_text("120 °C")
    expect(verdict).to_contain_text("L/D 0.5")
    expect(verdict).to_contain_text("Pc 1.37")
    expect(verdict).to_contain_text("30 K")
    expect(phone.locator(".chart > svg")).to_be_visible()
    expect(phone).to_have_url(re.compile(r"temperature=120&ld=0\.5"))

    # Compare it with a stronger grade.
    phone.go_back()
    while "/n42sh/" in phone.url:
        phone.go_back()
    expect(rows).to_have_count(found)
    for name in ("N42SH", "N45SH"):
        phone.get_by_role("checkbox", name=f"比较 {name}", exact=True).check()
    phone.get_by_role("button", name="比较所选牌号").tap()
    side_by_side = phone.locator("#comparison")
    expect(side_by_side.get_by_role("columnheader")).to_have_count(3)
    expect(side_by_side).to_contain_text("326～358 kJ/m³")
    expect(rows).to_have_count(found)

    # Add the first grade to the enquiry, with the values entered.
    side_by_side.get_by_role("link", name="N42SH", exact=True).tap()
    phone.locator("#curve").get_by_label("圆柱长径比 L/D").fill("0.5")
    phone.locator("#curve").get_by_label("温度", exact=False).first.fill("120")
    send(phone, "绘制曲线")
    phone.get_by_role("link", name="按此工况询价").tap()
    asked = {"grade": "N42SH", "temperature": "120\xa0°C", "note": "长径比 L/D：0.5"}
    for name, value in asked.items():
        expect(phone.locator(f"[name$='-{name}']")).to_have_value(value)


def test_both_grades_go_into_one_enquiry(phone: Page) -> None:
    phone.goto("/zh-hans/products/grades/?compare=n42sh&compare=n45sh")
    phone.get_by_role("link", name="将以上牌号加入询价单").tap()
    grades = phone.locator("[name$='-grade']")
    expect(grades.nth(0)).to_have_value("N42SH")
    expect(grades.nth(1)).to_have_value("N45SH")
