"""New staff user: from an invitation mail in Chinese to writing an article."""

import re
import secrets
import time
from typing import Any

from playwright.sync_api import Browser, Page, expect

from tests.browser.newsroom import enter, sign_in
from tests.browser.passkeys import Passkeys
from tests.unit.accounts.test_second_factor import code_of

NEW = "编辑部的一句长口令 2026"
TITLE = "氧化镨钕价格回落"


def fresh_name(start: str) -> str:
    """Return a user name that no earlier run of the test has used."""
    return f"{start}-{secrets.token_hex(3)}"


def window(chromium: Browser, site: Any) -> Page:
    """Return a page with the locale zh-CN in which nobody has signed in yet."""
    context = chromium.new_context(base_url=site.url, locale="zh-CN")
    context.set_default_timeout(20_000)
    return context.new_page()


def invite(chromium: Browser, site: Any, name: str) -> str:
    """Create a user in the admin and return the link in the invitation mail."""
    boss = f"{name}-boss"
    enter(site, boss, "en")
    page = sign_in(chromium, site, boss)
    page.goto("/admin/users/new/")
    page.locator("[name=username]").fill(name)
    page.locator("[name=email]").fill(f"{name}@example.com")
    page.locator("[name=first_name]").fill("晓")
    page.locator("[name=last_name]").fill("林")
    page.locator("[name=language]").select_option(label="中文")
    page.get_by_role("tab", name="Roles").first.click()
    page.get_by_label("Editors: write pages and news in both languages").check()
    page.locator("main form footer button, main form footer [type=submit]").first.click()
    expect(page.locator(".messages .success")).to_contain_text("the invitation is on its way")
    page.context.close()

    for _second in range(60):
        if any(f"{name}@example.com" in mail["To"] for mail in site.smtp.mailbox.messages):
            break
        time.sleep(1)
    mail = site.smtp.mailbox.to(f"{name}@example.com")
    assert mail["Subject"].strip() == "邀请您参与 Huatai Xinding 网站的管理"
    text = mail.get_content()
    assert "请点击以下链接设置密码" in text
    assert "48 小时内有效" in text
    (link,) = re.findall(r"https?://\S+/password/reset/key/\S+", text)
    return link


def choose_password(page: Page, link: str, name: str) -> None:
    """Choose a password (a weak one is refused first), then sign in."""
    page.goto(link)
    assert page.evaluate("document.documentElement.lang") == "zh-Hans"
    for password in ("123456789012", NEW):
        page.locator("[name=password1]").fill(password)
        page.locator("[name=password2]").fill(password)
        page.locator("main button[type=submit]").click()
        if password != NEW:
            expect(page.get_by_role("alert").first).to_contain_text("密码")
    page.get_by_role("link", name="登录").click()
    page.locator("[name=login]").fill(name)
    page.locator("[name=password]").fill(NEW)
    page.locator("main button[type=submit]").first.click()
    page.wait_for_url("**/zh-hans/account/security/")


def write(page: Page, site: Any) -> None:
    """Open a new article from the admin menu and save it as a draft."""
    page.get_by_role("link", name="已保存，进入管理后台").click()
    page.wait_for_url(f"{site.url}/admin/")
    page.get_by_role("link", name="写文章").first.click()
    page.get_by_role("tab", name="中文").click()
    page.locator("[name=title_zh_hans]").fill(TITLE)
    page.locator("footer button[type=submit]").first.click()
    expect(page.locator(".messages .success, .w-messages .success").first).to_be_visible()


def test_with_a_passkey(chromium: Browser, site: Any) -> None:
    started = time.monotonic()
    name = fresh_name("lin")
    link = invite(chromium, site, name)
    page = window(chromium, site)
    passkeys = Passkeys(page)
    choose_password(page, link, name)
    page.get_by_role("link", name="添加通行密钥").click()
    expect(page.locator("[name=name]")).to_have_value("通行密钥 1")
    page.get_by_role("button", name="添加通行密钥").click()
    expect(page.locator(".account__codes li")).to_have_count(10)
    write(page, site)
    print(f"\nfrom the administrator's form to the draft: {time.monotonic() - started:.0f} s")
    articles = f"__import__('news').models.ArticlePage.objects.filter(title_zh_hans={TITLE!r})"
    assert site.ask(f"{articles}.latest('pk').owner") == name

    # Next sign-in, without a password.
    page.goto("/zh-hans/account/logout/")
    page.locator("main button[type=submit]").click()
    page.goto("/admin/")
    page.get_by_role("button", name="使用通行密钥登录").click()
    page.wait_for_url(f"{site.url}/admin/")
    assert passkeys.take()
    page.context.close()


def test_with_an_app(chromium: Browser, site: Any) -> None:
    """Check sign-in with an authenticator app: setup, codes, and loss of the device."""
    name = fresh_name("zhou")
    link = invite(chromium, site, name)
    page = window(chromium, site)
    choose_password(page, link, name)
    page.get_by_role("link", name="设置验证器应用").click()
    expect(page.locator("main img, main svg").first).to_be_visible()
    secret = page.locator(".account__secret").inner_text()
    page.locator("[name=code]").fill("000000")
    page.locator("main button[type=submit]").click()
    expect(page.get_by_role("alert").first).to_contain_text("验证码")
    assert page.locator(".account__secret").inner_text() == secret
    page.locator("[name=code]").fill(code_of(secret))
    page.locator("main button[type=submit]").click()
    codes = page.locator(".account__codes li")
    expect(codes).to_have_count(10)
    lost = codes.first.inner_text()
    page.get_by_role("link", name="已保存，进入管理后台").click()
    expect(page.get_by_role("link", name="写文章").first).to_be_visible()
    page.context.close()

    elsewhere = window(chromium, site)
    elsewhere.goto("/zh-hans/account/login/")
    elsewhere.locator("[name=login]").fill(f"{name}@example.com")
    elsewhere.locator("[name=password]").fill(NEW)
    elsewhere.locator("main button[type=submit]").first.click()
    elsewhere.locator("[name=code]").fill(lost)
    elsewhere.locator("main button[type=submit]").first.click()
    elsewhere.wait_for_url(f"{site.url}/admin/")
    elsewhere.context.close()
