"""Helpers of the admin browser tests: two staff users, sign-in, and editing of articles."""

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
    """Create a staff user with this admin language and group; superuser without a group."""
    site.run(f"from tests.browser.newsroom import make; make({name!r}, {language!r}, {group!r})")


def make(name: str, language: str, group: str) -> None:
    """Create the user account. Runs in the Django shell of the site under test."""
    from django.contrib.auth.models import Group
    from wagtail.users.models import UserProfile

    from accounts.models import User

    user = User.objects.create_user(
        name, f"{name}@example.com", PASSWORD, is_staff=not group, is_superuser=not group
    )
    user.groups.set(Group.objects.filter(name=group))
    UserProfile.objects.create(user=user, preferred_language=language)


def enter_staff(site: Any) -> None:
    """Create both staff users of ``STAFF``, each with the admin in their language."""
    for name, language in STAFF.items():
        enter(site, name, language)


def sign_in(chromium: Browser, site: Any, name: str, *, afresh: bool = False) -> Page:
    """Return a page in which the user is signed in to the admin.

    The first call signs in with the password and registers a passkey, which the site requires.
    Later calls reuse the session of that sign-in, or use the passkey (``afresh``, or if the session
    has ended). Policy violations in this window fail the test (``conftest.nothing_refused``).
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
    """Abort POST requests other than previews, so that opening forms changes no shared data."""
    if route.request.method == "POST" and "/preview/" not in route.request.url:
        route.abort()
    else:
        route.continue_()


def news_id(site: Any) -> str:
    return site.ask("__import__('news').models.NewsIndexPage.objects.get().pk")


def add_block(page: Page, field: str, kind: str, language: str) -> None:
    """Add a block as staff do: click the plus button, then the name of the block."""
    stream = page.locator(f"[data-contentpath={field}]")
    stream.locator("button.c-sf-add-button").first.click()
    page.get_by_role("option", name=WORDS[language][kind]).first.click()


def add_heading(page: Page, field: str, language: str, text: str) -> None:
    """Add a heading block with this text."""
    add_block(page, field, "heading", language)
    page.locator(f"[name={field}-0-value]").fill(text)


def publish(page: Page, language: str) -> None:
    page.locator("footer [data-w-dropdown-target=toggle]").click()
    page.get_by_role("button", name=WORDS[language]["publish"], exact=True).click()
    expect(page.locator(".messages .success")).to_be_visible()
