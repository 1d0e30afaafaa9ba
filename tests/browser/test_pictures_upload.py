"""Upload of pictures by drag and drop in the Chinese admin: one is refused, one accepted."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.newsroom import enter, sign_in
from tests.support import picture_files


@pytest.fixture
def sun(chromium: Browser, site: Any) -> Any:
    """Yield a page of a signed-in staff user with the admin in Chinese."""
    enter(site, "sun", "zh-hans")
    page = sign_in(chromium, site, "sun")
    yield page
    page.context.close()


def drop(page: Page, *files: Path) -> None:
    """Drag files from the desktop to the drop zone and drop them."""
    box = page.locator(".drop-zone").bounding_box()
    assert box
    place = {"x": box["x"] + box["width"] / 2, "y": box["y"] + 20}
    data = {"items": [], "files": [str(file) for file in files], "dragOperationsMask": 1}
    session = page.context.new_cdp_session(page)
    for kind in ("dragEnter", "dragOver", "drop"):
        session.send("Input.dispatchDragEvent", {"type": kind, **place, "data": data})


def test_two_pictures_are_dropped_and_the_good_one_is_taken(
    sun: Page, site: Any, tmp_path: Path
) -> None:
    huge, disc = tmp_path / "huge.png", tmp_path / "disc.jpg"
    huge.write_bytes(picture_files.declared_png(20_000, 10_000))
    disc.write_bytes(picture_files.located("JPEG", 6))
    sun.goto("/admin/images/multiple/add/")
    assert sun.evaluate("document.documentElement.lang") == "zh-hans"
    expect(sun.locator(".drop-zone")).to_contain_text("不超过 50 百万像素")

    drop(sun, huge, disc)
    refused, taken = (
        sun.locator("#upload-list > li").nth(0),
        sun.locator("#upload-list > li").nth(1),
    )
    expect(refused.locator(".error_messages")).to_have_text(
        "图片像素过多：20000 × 10000 为 200 百万像素，最大允许 50 百万像素。请缩小后重新上传。"
    )
    expect(refused.locator("form")).to_have_count(0)

    # Without a description in both languages, nothing is added to the library.
    expect(taken.get_by_label("替代文本 (英文)")).to_be_visible()
    taken.locator("button[type=submit]").click()
    expect(taken).to_contain_text("请用英文描述这张图片，或勾选“装饰性图片”。")
    expect(taken).to_contain_text("请用中文描述这张图片，或勾选“装饰性图片”。")
    found = "__import__('core.models').models.SiteImage.objects.filter(title__startswith='disc')"
    assert site.ask(f"{found}.count()") == "0"

    taken.get_by_label("替代文本 (英文)").fill("A disc magnet, axially magnetised")
    taken.get_by_label("替代文本 (中文)").fill("轴向充磁的圆片磁体")
    taken.locator("button[type=submit]").click()
    expect(sun.locator("#upload-list > li")).to_have_count(1)
    expect(sun.locator(".messages")).to_contain_text("图片已更新。")

    sun.goto("/admin/images/?q=disc")
    expect(sun.locator("#listing-results")).to_contain_text("disc")
    values = site.ask(f"list({found}.values_list('description_zh_hans', 'width', 'height'))")
    assert values == "[('轴向充磁的圆片磁体', 64, 96)]"
