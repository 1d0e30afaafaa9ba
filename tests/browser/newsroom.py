"""What the browser tests of the admin share: two members of staff, and how they work."""

from typing import Any

from playwright.sync_api import Browser, Page, Route, TimeoutError, expect

from tests.browser.passkeys import Passkeys
from tests.browser.policy_watch import PolicyWatch

PASSWORD = "correct horse battery"
STAFF = {"zhang": "zh-hans", "smith": "en"}
WORDS = {
    "zh-hans": {
        "tab-zh": "中文", "tab-en": "English", "details": "详细设置", "heading": "小标题",
        "text": "文本", "publish": "发布",
    },
    "en": {
        "tab-zh": "中文", "tab-en": "English", "details": "Details", "heading": "Heading",
        "text": "Text", "publish": "Publish",
    },
}  # fmt: skip


def enter(site: Any, name: str, language: str, group: str = "") -> None:
    """Somebody who reads the admin in a language, with a group's rights, or with all."""
    site.run(f"from tests.browser.newsroom import make; make({name!r}, {language!r}, {group!r})")


def make(name: str, language: str, group: str) -> None:
    """In the site's own shell: the account."""
    from django.contrib.auth.models import Group
    from wagtail.users.models import UserProfile

    from accounts.models import User

    user = User.objects.create_user(
        name, f"{name}@example.com", PASSWORD, is_staff=not group, is_superuser=not group
    )
    user.groups.set(Group.objects.filter(name=group))
    UserProfile.objects.create(user=user, preferred_language=language)


def enter_staff(site: Any) -> None:
    """Both members of staff, each with the admin in their language."""
    for name, language in STAFF.items():
        enter(site, name, language)


def sign_in(chromium: Browser, site: Any, name: str, *, afresh: bool = False) -> Page:
    """Return a window in which somebody is signed in: at first with the password, setting up a
    passkey as the site demands, and from then on with the session that was begun then, or with the
    passkey (``afresh``). What the policies refuse there fails the test (conftest.nothing_refused).
    """
    context = chromium.new_context(
        base_url=site.url,
        viewport={"width": 1500, "height": 1000},
        storage_state=None if afresh else site.sessions.get(name),
    )
    context.set_default_timeout(20_000)
    site.watches.append(PolicyWatch(context))
    page = context.new_page()
    passkeys = Passkeys(page)
    page.goto("/admin/")
    if name in site.passkeys:
        passkeys.give(site.passkeys[name])
        if page.url == f"{site.url}/admin/":
            return page
        page.locator("#passkey_login").click()
        try:
            page.wait_for_url(f"{site.url}/admin/")
        except TimeoutError as error:
            raise AssertionError(f"{page.url}: {page.inner_text('body')[:500]}") from error
        return page
    page.locator("[name=login]").fill(name)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("main button[type=submit]").first.click()
    page.wait_for_url("**/account/security/")
    page.goto("/en/account/security/webauthn/add/")
    page.locator("#mfa_webauthn_add").click()
    page.wait_for_url("**/recovery-codes/")
    site.passkeys[name] = passkeys.take()
    site.sessions[name] = context.storage_state()
    page.goto("/admin/")
    return page


def refuse_to_save(route: Route) -> None:
    """What is opened is not to change what other tests find."""
    if route.request.method == "POST" and "/preview/" not in route.request.url:
        route.abort()
    else:
        route.continue_()


def news_id(site: Any) -> str:
    return site.ask("__import__('news').models.NewsIndexPage.objects.get().pk")


def add_block(page: Page, field: str, kind: str, language: str) -> None:
    """A block, as staff add it: the plus sign, the block's name."""
    stream = page.locator(f"[data-contentpath={field}]")
    stream.locator("button.c-sf-add-button").first.click()
    page.get_by_role("option", name=WORDS[language][kind]).first.click()


def add_heading(page: Page, field: str, language: str, text: str) -> None:
    """A heading block with its text."""
    add_block(page, field, "heading", language)
    page.locator(f"[name={field}-0-value]").fill(text)


def publish(page: Page, language: str) -> None:
    page.locator("footer [data-w-dropdown-target=toggle]").click()
    page.get_by_role("button", name=WORDS[language]["publish"], exact=True).click()
    expect(page.locator(".messages .success")).to_be_visible()
