"""A catalogue manager with the Chinese admin adds a grade, corrects an error and publishes it.

The grade is attached to a product type and appears on the pages of both languages and in the data
files.
"""

import json
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.newsroom import enter, sign_in

pytestmark = pytest.mark.browser

FIGURES = {
    "name": "N46SH",
    "br_min_t": "1.34",
    "br_nominal_t": "1.360",
    "hcb_min_ka_per_m": "9950",  # a zero too many
    "hcj_min_ka_per_m": "1592",
    "bhmax_min_kj_per_m3": "342",
    "bhmax_max_kj_per_m3": "366",
    "max_operating_temperature_c": "150",
    "alpha_br_percent_per_k": "-0.12",
    "beta_hcj_percent_per_k": "-0.535",
    "density_g_per_cm3": "7.5",
}


SHOWN = {
    "en": ("1.34–1.38 T", "reference value"),
    "zh-hans": ("1.34～1.38 T", "参考值"),
}


@pytest.fixture(scope="module")
def manager(site: Any) -> None:
    """Create a staff user with only the group "Catalogue managers", the admin in Chinese."""
    enter(site, "chen", "zh-hans", "Catalogue managers")


def add_grade(page: Page) -> None:
    page.get_by_role("button", name="产品目录").click()
    page.get_by_role("link", name="牌号", exact=True).click()
    page.get_by_role("link", name="添加 牌号").click()
    for name, text in FIGURES.items():
        page.locator(f"[name={name}]").fill(text)
    page.locator("[name=material]").select_option(label="烧结钕铁硼")
    page.get_by_role("button", name="保存").click()

    wrong = page.locator(".w-field__wrapper").filter(has=page.locator("[name=hcb_min_ka_per_m]"))
    expect(wrong).to_contain_text("矫顽力HcB 9950 kA/m与剩磁Br 1.34 T矛盾")
    expect(wrong).to_contain_text("Br/µ0为1066.34 kA/m，超出8883.66 kA/m")
    expect(page.locator("[name=br_min_t]")).to_have_value("1.34")  # the typed value is kept
    page.locator("[name=hcb_min_ka_per_m]").fill("995")
    page.get_by_role("button", name="保存").click()
    expect(page.locator(".messages .success")).to_contain_text("N46SH")


def attach(page: Page, site: Any) -> None:
    """Attach the grade to the rings with the chooser, and publish the page."""
    ring = site.ask("__import__('products').models.ProductTypePage.objects.get(slug='ring').pk")
    page.goto(f"/admin/pages/{ring}/edit/")
    page.get_by_role("tab", name="详细设置").click()
    page.get_by_role("button", name="增加 牌号").click()
    chooser = page.locator(".modal-body")
    chooser.locator("[name=q]").fill("n46")
    expect(chooser.locator("tbody tr")).to_have_count(1)
    button = chooser.get_by_role("button", name="确认选择")
    for _ in range(20):
        # A response may arrive twice; its rows then replace those already ticked.
        page.wait_for_timeout(250)
        if not chooser.is_visible():
            break
        if button.is_enabled():
            button.click()
        else:
            chooser.locator("[name=id]").check()
    expect(chooser).to_be_hidden()
    expect(page.get_by_text("N46SH")).to_be_visible()
    page.locator("footer [data-w-dropdown-target=toggle]").click()
    page.get_by_role("button", name="发布", exact=True).click()
    expect(page.locator(".messages .success")).to_be_visible()


def test_the_story(chromium: Browser, site: Any, manager: None) -> None:
    # A repeated attempt must start without the grade of the first.
    site.run("from products.models import Grade; Grade.objects.filter(name='N46SH').delete()")
    page = sign_in(chromium, site, "chen")
    add_grade(page)
    attach(page, site)

    for prefix, br, mark in (
        ("en", "1.34–1.38 T", "reference value"),
        ("zh-hans", "1.34～1.38 T", "参考值"),
    ):
        page.goto(f"/{prefix}/products/types/ring/")
        row = page.get_by_role("row").filter(has_text="N46SH")
        expect(row).to_contain_text(mark)
        row.get_by_role("link").click()
        expect(page.locator("h1")).to_have_text("N46SH")
        expect(page.locator("main")).to_contain_text(br)
        expect(page.locator("main")).to_contain_text("995 kA/m")
        expect(page.locator("main")).to_contain_text("12.5 kOe")
    answer = page.request.get("/products/grades/n46sh.json")
    found = json.loads(answer.body())
    assert (found["grade"], found["hcb_min_kA_m"], found["status"]) == ("N46SH", 995, "reference")
    page.context.close()
