"""Tasks of a reader with JavaScript disabled.

That every page has its complete text then is tested in ``test_pages.py``.
"""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.support.page_types import BY_NAME, fill_enquiry, send, send_with_errors

MENU = {"en": "Menu", "zh-hans": "菜单"}
CLOSE = {"en": "Close", "zh-hans": "关闭"}


def test_the_menu_opens_and_closes_on_a_phone(scriptless: Page, prefix: str) -> None:
    scriptless.goto(f"/{prefix}/")
    links = scriptless.locator("#main-menu a")
    assert not links.first.is_visible()

    scriptless.get_by_role("button", name=MENU[prefix]).click()
    assert links.first.is_visible()
    scriptless.get_by_role("button", name=CLOSE[prefix]).click()
    assert not links.first.is_visible()

    scriptless.get_by_role("button", name=MENU[prefix]).click()
    scriptless.locator("#main-menu a[href$='/news/']").click()
    scriptless.wait_for_url(f"**/{prefix}/news/")


@pytest.mark.mostly_in("zh-hans")
def test_the_switch_leads_to_the_twin(scriptless: Page, prefix: str) -> None:
    other = {"en": "zh-hans", "zh-hans": "en"}[prefix]
    path = BY_NAME["article"].path
    scriptless.goto(f"/{prefix}/{path}")

    scriptless.locator("header a[hreflang]").click()

    scriptless.wait_for_url(f"**/{other}/{path}")


@pytest.mark.mostly_in("en")
def test_an_enquiry_wrong_then_right(scriptless: Page, site: Any, prefix: str) -> None:
    scriptless.goto(f"/{prefix}/contact/")
    scriptless.locator("[name=message]").fill("N42SH Ø10 × 7 mm")
    send_with_errors(scriptless)
    assert scriptless.locator("[role=alert] li").count() == 3
    assert scriptless.locator("[name=message]").input_value() == "N42SH Ø10 × 7 mm"

    fill_enquiry(scriptless, email=f"scriptless-{prefix}@example.com")
    send(scriptless)

    reference = scriptless.locator("[role=status] strong").inner_text()
    code = (
        "__import__('enquiries.models').models.Enquiry.objects"
        f".filter(email='scriptless-{prefix}@example.com').count()"
    )
    assert site.ask(code) == "1"
    assert reference.startswith("HX-")
