"""Each group does its job in the admin, sees what belongs to it, and nothing else.

Writing and publishing an article is told by ``test_story``, the catalogue by
``test_catalogue_story``; what every address answers by ``tests.accounts.test_admin_addresses``.
"""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import factories
from tests.browser.newsroom import enter, sign_in

MENUS = {
    "Editors": {
        "en": ["Write an article", "Pages", "Images", "Documents", "Reports", "Help"],
        "zh-hans": ["写文章", "页面", "图片", "资料", "报告", "帮助"],
    },
    "Moderators": {
        "en": ["Write an article", "Pages", "News categories", "Images", "Documents", "Reports",
               "Settings", "Help"],
        "zh-hans": ["写文章", "页面", "新闻分类", "图片", "资料", "报告", "设置", "帮助"],
    },
    "Catalogue managers": {
        "en": ["Pages", "Catalogue", "Images", "Documents", "Reports", "Help"],
        "zh-hans": ["页面", "产品目录", "图片", "资料", "报告", "帮助"],
    },
    "Sales": {
        "en": ["Enquiries", "Outgoing mail", "Help"],
        "zh-hans": ["询价", "外发邮件", "帮助"],
    },
}  # fmt: skip
REFUSED = {
    "Editors": ["/admin/users/", "/admin/enquiries/", "/admin/outbox/", "/admin/redirects/",
                "/admin/settings/core/companysettings/", "/admin/grades/"],
    "Moderators": ["/admin/users/", "/admin/enquiries/", "/admin/outbox/",
                   "/admin/settings/core/companysettings/", "/admin/grades/"],
    "Catalogue managers": ["/admin/users/", "/admin/enquiries/", "/admin/outbox/",
                           "/admin/redirects/", "/admin/settings/core/companysettings/"],
    "Sales": ["/admin/users/", "/admin/pages/", "/admin/images/", "/admin/redirects/",
              "/admin/settings/core/companysettings/", "/admin/grades/"],
}  # fmt: skip
LANGUAGE_OF = {
    "Editors": "en", "Moderators": "zh-hans", "Catalogue managers": "en", "Sales": "zh-hans",
}  # fmt: skip
SORRY = {"en": "Sorry, you do not have permission", "zh-hans": "没有权限"}


def member(chromium: Browser, site: Any, group: str, language: str) -> Page:
    name = f"{group.split()[0].lower()}-{language}"
    if name not in site.passkeys:
        enter(site, name, language, group)
    return sign_in(chromium, site, name)


@pytest.mark.parametrize("group", MENUS)
def test_what_a_group_sees(chromium: Browser, site: Any, group: str) -> None:
    language = LANGUAGE_OF[group]
    page = member(chromium, site, group, language)
    page.goto("/admin/")

    items = page.locator(".sidebar-main-menu__list > li > :is(a, button) .menuitem-label")
    expect(items).to_have_text(MENUS[group][language])
    for path in REFUSED[group]:
        answer = page.goto(path)
        assert answer is not None
        assert answer.status == 403 or page.url == f"{site.url}/admin/", path
        if answer.status == 200:
            expect(page.locator(".messages")).to_contain_text(SORRY[language])
    page.context.close()


def test_moderators_keep_categories_and_redirects(chromium: Browser, site: Any) -> None:
    page = member(chromium, site, "Moderators", "en")
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
    page.context.close()


def test_catalogue_managers_publish_the_catalogue_alone(chromium: Browser, site: Any) -> None:
    page = member(chromium, site, "Catalogue managers", "zh-hans")
    ask = "__import__('products').models.FamilyPage.objects.get(slug='samarium-cobalt')"
    page.goto(f"/admin/pages/{site.ask(f'{ask}.pk')}/edit/")
    page.get_by_role("tab", name="中文").click()
    page.locator("[name=summary_zh_hans]").fill("耐高温的永磁材料。")
    page.locator("footer [data-w-dropdown-target=toggle]").click()
    page.get_by_role("button", name="发布", exact=True).click()
    expect(page.locator(".messages .success")).to_be_visible()
    assert "耐高温的永磁材料。" in site.ask(f"{ask}.summary_zh_hans")

    page.goto("/admin/images/add/")
    assert page.url.endswith("/admin/images/add/")
    home = site.ask("__import__('pages').models.HomePage.objects.get().pk")
    page.goto(f"/admin/pages/{home}/edit/")
    assert page.locator("[name=title_en]").count() == 0
    page.context.close()


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_sales_answer_enquiries(chromium: Browser, site: Any, language: str) -> None:
    words = {
        "en": {"save": "Save", "mail": "Outgoing mail"},
        "zh-hans": {"save": "保存", "mail": "外发邮件"},
    }[language]
    email = f"buyer-{language}@example.com"
    site.ask(f"__import__('tests.browser.test_groups', fromlist=['x']).enquiry('{email}')")
    page = member(chromium, site, "Sales", language)
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
    page.context.close()


def enquiry(email: str) -> int:
    """In the site's own shell: an enquiry as prospects send it."""
    return factories.EnquiryFactory(email=email).pk
