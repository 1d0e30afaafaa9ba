"""Rights of each group in the admin: it can do its job, and sees nothing else.

Writing and publishing an article is tested in ``test_story``, the catalogue in
``test_catalogue_story``, the response of every admin URL in
``tests.unit.accounts.test_admin_addresses``.
"""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.newsroom import enter, sign_in
from tests.browser.policy_watch import ALL

SALES = {
    "en": ["Enquiries", "Outgoing mail", "Help"],
    "zh-hans": ["询价", "外发邮件", "帮助"],
}
SORRY = {"en": "Sorry, you do not have permission", "zh-hans": "没有权限"}


def member(chromium: Browser, site: Any, group: str, language: str) -> Page:
    name = f"{group.split(maxsplit=1)[0].lower()}-{language}"
    enter(site, name, language, group)
    return sign_in(chromium, site, name)


def sees(page: Page, *menu: str) -> None:
    """Check that the main menu has exactly these items."""
    items = page.locator(".sidebar-main-menu__list > li > :is(a, button) .menuitem-label")
    expect(items).to_have_text(list(menu))


def is_refused(page: Page, language: str, *paths: str) -> None:
    """Check that each path is refused, by status 403 or by a message in the staff language."""
    for path in paths:
        answer = page.goto(path)
        assert answer is not None
        if answer.status != 403:
            assert page.url.endswith("/admin/"), path
            expect(page.locator(".messages")).to_contain_text(SORRY[language])


def test_editors_write_and_do_not_publish(chromium: Browser, site: Any) -> None:
    page = member(chromium, site, "Editors", "zh-hans")
    sees(page, "写文章", "页面", "图片", "资料", "报告", "帮助")
    page.get_by_role("link", name="写文章").first.click()
    page.get_by_role("tab", name="中文").click()
    page.locator("[name=title_zh_hans]").fill("编辑的草稿")
    page.locator("footer button[type=submit]").first.click()
    expect(page.locator("[name=slug]")).not_to_have_value("")
    page.locator("footer [data-w-dropdown-target=toggle]").click()
    expect(page.get_by_role("button", name=re.compile("提交"))).to_be_visible()
    assert page.locator("[name=action-publish]").count() == 0

    is_refused(page, "zh-hans", "/admin/users/", "/admin/enquiries/", "/admin/redirects/")
    page.context.close()


def test_moderators_keep_categories_and_redirects(chromium: Browser, site: Any) -> None:
    page = member(chromium, site, "Moderators", "en")
    sees(page, "Write an article", "Pages", "News categories", "Site search", "Images", "Documents",
         "Reports", "Settings", "Help")  # fmt: skip
    page.goto("/admin/snippets/news/category/add/")
    page.locator("[name=name_en]").fill("Recycling")
    page.locator("[name=name_zh_hans]").fill("回收")
    page.locator("[name=slug]").fill("recycling")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".messages .success")).to_contain_text("Recycling")

    page.goto("/admin/redirects/add/")
    page.locator("[name=old_path]").fill("/old-news/")
    page.locator("[name=redirect_link]").fill("/en/news/")
    page.locator("main form button[type=submit], main form input[type=submit]").last.click()
    expect(page.locator(".messages .success")).to_be_visible()
    page.goto("/old-news/")
    assert page.url == f"{site.url}/en/news/"

    is_refused(page, "en", "/admin/users/", "/admin/enquiries/", "/admin/grades/")
    page.context.close()


def test_catalogue_managers_publish_the_catalogue_alone(chromium: Browser, site: Any) -> None:
    page = member(chromium, site, "Catalogue managers", "zh-hans")
    sees(page, "页面", "产品目录", "站内搜索", "图片", "资料", "报告", "帮助")
    family = "__import__('products').models.FamilyPage.objects.get(slug='samarium-cobalt')"
    page.goto(f"/admin/pages/{site.ask(f'{family}.pk')}/edit/")
    page.get_by_role("tab", name="中文").click()
    page.locator("[name=summary_zh_hans]").fill("耐高温的永磁材料。")
    page.locator("footer [data-w-dropdown-target=toggle]").click()
    page.get_by_role("button", name="发布", exact=True).click()
    expect(page.locator(".messages .success")).to_be_visible()
    assert "耐高温的永磁材料。" in site.ask(f"{family}.summary_zh_hans")

    home = site.ask("__import__('pages').models.HomePage.objects.get().pk")
    page.goto(f"/admin/pages/{home}/edit/")
    assert page.locator("[name=title_en]").count() == 0
    is_refused(page, "zh-hans", "/admin/users/", "/admin/enquiries/", "/admin/redirects/")
    page.context.close()


@pytest.mark.parametrize("language", ["en", "zh-hans"] if ALL else ["en"])
def test_sales_answer_enquiries(chromium: Browser, site: Any, language: str) -> None:
    words = {
        "en": {"save": "Save", "mail": "Outgoing mail"},
        "zh-hans": {"save": "保存", "mail": "外发邮件"},
    }[language]
    email = f"buyer-{language}@example.com"
    site.run(f"from tests.support import factories; factories.EnquiryFactory(email={email!r})")
    page = member(chromium, site, "Sales", language)
    sees(page, *SALES[language])
    page.goto(f"/admin/enquiries/?q={email}")
    page.locator("tbody tr").get_by_role("link").first.click()
    page.locator("[name=state]").select_option("answered")
    page.locator("[name=note]").fill("quoted by telephone")
    page.get_by_role("button", name=words["save"]).click()
    expect(page.locator(".messages .success")).to_be_visible()

    with page.expect_download() as download:
        page.evaluate("location.href = '/admin/enquiries/?export=csv'")
    assert email in download.value.path().read_text("utf-8-sig")
    page.goto("/admin/outbox/")
    expect(page.locator("main")).to_contain_text(words["mail"])

    is_refused(page, language, "/admin/users/", "/admin/pages/", "/admin/grades/")
    page.context.close()
