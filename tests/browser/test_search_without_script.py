"""Site search without JavaScript: from the header to the results page, and its other language."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.support.page_types import PREFIXES, send

EVERYWHERE = {"en": "magnet", "zh-hans": "磁体"}
"""Words with more matches than one results page shows."""
NEXT = {"en": "Next results", "zh-hans": "下一页"}
OTHER = {"en": "zh-hans", "zh-hans": "en"}


@pytest.mark.mostly_in("zh-hans")
def test_without_a_script(scriptless: Page, prefix: str) -> None:
    words, other = EVERYWHERE[prefix], OTHER[prefix]
    scriptless.goto(f"/{prefix}/")
    scriptless.locator(".search-link").click()
    scriptless.locator("main [name=q]").fill(words)
    send(scriptless, "main [role=search] [type=submit]")
    hits, asked = scriptless.locator(".hits"), f"?q={quote(words)}"
    first = hits.get_by_role("link").all_inner_texts()
    assert len(first) == 10
    assert scriptless.locator("main [name=q]").input_value() == words

    scriptless.get_by_role("link", name=NEXT[prefix]).click()
    scriptless.wait_for_url(f"**/{prefix}/search/{asked}&page=2")
    assert hits.get_attribute("start") == "11"
    assert not set(hits.get_by_role("link").all_inner_texts()) & set(first)

    kinds = scriptless.locator("main .list-choices")
    kind = kinds.get_by_role("link").nth(1)
    name, number = kind.inner_text().split()
    kind.click()
    scriptless.wait_for_url(f"**/{prefix}/search/{asked}&kind=product")
    expect(kinds.locator("[aria-current]")).to_contain_text(name)
    expect(scriptless.locator("main [role=status]")).to_contain_text(number)

    scriptless.locator(".language-switch a").click()
    scriptless.wait_for_url(f"**/{other}/search/{asked}&kind=product")
    scriptless.goto(f"/{prefix}/search/{asked}")
    elsewhere = scriptless.locator(".search__elsewhere a")
    number = re.findall(r"\d+", elsewhere.inner_text())[0]
    assert elsewhere.get_attribute("hreflang") == PREFIXES[other]
    elsewhere.click()
    scriptless.wait_for_url(f"**/{other}/search/{asked}")
    expect(scriptless.locator("main [role=status]")).to_contain_text(number)
