"""Two staff users, with the admin in Chinese and in English, write one article together."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.newsroom import add_heading, news_id, publish, sign_in


def test_two_editors_two_languages_one_article(
    chromium: Browser, site: Any, staff: None, page: Page
) -> None:
    parent = news_id(site)
    zhang = sign_in(chromium, site, "zhang")
    assert zhang.evaluate("document.documentElement.lang") == "zh-hans"

    # A draft with only a Chinese title.
    zhang.goto(f"/admin/pages/add/news/articlepage/{parent}/")
    zhang.get_by_role("tab", name="中文").click()
    zhang.locator("[name=title_zh_hans]").fill("重稀土的价格")
    zhang.locator("footer button[type=submit]").first.click()
    expect(zhang.locator("[name=slug]")).to_have_value("zhongxitudejiage")
    edit = zhang.url.split("#")[0]

    # Both languages in the same form, with a block each.
    zhang.get_by_role("tab", name="English").click()
    zhang.locator("[name=title_en]").fill("The price of heavy rare earths")
    zhang.locator("[name=summary_en]").fill("Dysprosium and terbium.")
    add_heading(zhang, "body_en", "zh-hans", "Dysprosium")
    zhang.get_by_role("tab", name="中文").click()
    zhang.locator("[name=summary_zh_hans]").fill("镝与铽。")
    add_heading(zhang, "body_zh_hans", "zh-hans", "镝")
    zhang.get_by_role("tab", name="详细设置").click()
    zhang.get_by_label("行业动态").check()

    # A preview in each language, in the side panel.
    zhang.locator("[data-side-panel-toggle=preview]").first.click()
    frame = zhang.frame_locator("#w-preview-iframe")
    expect(frame.locator("h1")).to_have_text("重稀土的价格")
    expect(frame.locator(".prose h2")).to_have_text("镝")
    zhang.locator("[name=preview_mode]").select_option("en")
    expect(frame.locator("h1")).to_have_text("The price of heavy rare earths")
    expect(frame.locator(".prose h2")).to_have_text("Dysprosium")

    publish(zhang, "zh-hans")
    for prefix, title in (
        ("en", "The price of heavy rare earths"),
        ("zh-hans", "重稀土的价格"),
    ):
        page.goto(f"/{prefix}/news/")
        page.get_by_role("link", name=title).click()
        expect(page.locator("h1")).to_have_text(title)

    # The second editor, in English, changes only the English title.
    smith = sign_in(chromium, site, "smith")
    assert smith.evaluate("document.documentElement.lang") == "en"
    smith.goto(edit)
    expect(smith.locator("[name=title_zh_hans]")).to_have_value("重稀土的价格")
    smith.locator("[name=title_en]").fill("What heavy rare earths cost")
    publish(smith, "en")

    address = page.url
    assert "/zh-hans/" in address
    page.goto(address)
    expect(page.locator("h1")).to_have_text("重稀土的价格")
    expect(page.locator(".prose h2")).to_have_text("镝")
    page.goto(address.replace("/zh-hans/", "/en/"))
    expect(page.locator("h1")).to_have_text("What heavy rare earths cost")
    expect(page.locator(".prose h2")).to_have_text("Dysprosium")

    # Each editor sees the title in their admin language; a title in one language is shown to both.
    smith.goto(f"/admin/pages/add/news/articlepage/{parent}/")
    smith.locator("[name=title_en]").fill("Only in English so far")
    smith.locator("footer button[type=submit]").first.click()
    expect(smith.locator("[name=slug]")).to_have_value("only-in-english-so-far")
    smith.goto(f"/admin/pages/{parent}/")
    zhang.goto(f"/admin/pages/{parent}/")
    expect(smith.locator("table.listing")).to_contain_text("What heavy rare earths cost")
    expect(zhang.locator("table.listing")).to_contain_text("重稀土的价格")
    for editor in (smith, zhang):
        expect(editor.locator("table.listing")).to_contain_text("Only in English so far")
        editor.context.close()


@pytest.mark.parametrize(("prefix", "other"), [("en", "zh-hans"), ("zh-hans", "en")])
def test_the_sign_in_page_speaks_both_languages(page: Page, prefix: str, other: str) -> None:
    page.goto(f"/{prefix}/account/login/?next=/admin/")
    page.locator("[name=login]").fill("nobody")
    page.locator("[name=password]").fill("wrong")
    page.locator("main button[type=submit]").first.click()
    expect(page.locator("[role=alert]").first).to_be_visible()
    expect(page.locator("[name=login]")).to_have_value("nobody")

    page.locator(".language-switch a").click()
    page.wait_for_url(f"**/{other}/account/login/**")
