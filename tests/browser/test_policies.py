"""Policy violations on the site's own pages: all public pages and the admin, with its dialogs."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import policy_watch
from tests.browser.newsroom import STAFF, refuse_to_save, sign_in
from tests.browser.policy_watch import ALL, PolicyWatch
from tests.support.page_types import PLAIN, load_all

pytestmark = pytest.mark.usefixtures("staff")

FILES_AND_KIN = re.compile(r"\.\w+$|/feed/|/grades/.+/|/style-guide/")
"""Public paths not followed: files, and pages that are the same for each grade."""
UNLINKED = {f"/en/account/{path}/" for path in ("login", "password/reset", "signup")}
"""Public paths that no public page links to: staff reach them from the admin or by mail."""
LEFT_OUT = re.compile(
    r"logout|/download|export|/originals/|/enquiry-files/|/login|/bulk/|/import/\d"
)
"""Admin paths not followed: sign-out, files, and views that need selected rows."""

EDITED = ["ring"]
"""Page whose form has most of the widgets; ``test_admin_forms.py`` tests an article's form."""
SAMPLE = ["/admin/", "/admin/images/", "/admin/users/1/access/", "/admin/reports/site-history/"]
"""Admin pages that are visited, with the form of ``EDITED``, unless GATES is set."""


def watched(chromium: Browser, site: Any, name: str) -> tuple[Page, PolicyWatch]:
    page = sign_in(chromium, site, name)
    return page, site.watches[-1]


def test_the_watch_would_notice(chromium: Browser, site: Any) -> None:
    page, watch = watched(chromium, site, "smith")
    page.goto("/admin/")
    assert watch.found == []
    page.evaluate(
        """() => {
            const main = document.querySelector("main");
            const put = (html) => main.insertAdjacentHTML("beforeend", html);
            put("<p style='color: red' onclick='alert(1)'>");
            put("<img src='https://elsewhere.invalid/x.png'>");
            const script = document.createElement("script");
            script.textContent = "window.ran = true";
            document.body.append(script);
        }"""
    )
    page.wait_for_timeout(300)

    told = " ".join(watch.events)
    for directive in ("style-src-attr", "script-src-attr", "script-src-elem", "img-src"):
        assert directive in told
    assert len(watch.console) >= 4
    assert page.evaluate("window.ran") is None
    watch.events.clear()
    watch.console.clear()
    page.context.close()


def test_the_public_pages(chromium: Browser, site: Any) -> None:
    """Visit every linked page in alternating languages; in both with GATES.

    ``test_pages.py`` covers the states of the forms.
    """
    context = chromium.new_context(base_url=site.url)
    watch, page = PolicyWatch(context), context.new_page()
    windows = [policy_watch.opener(page), policy_watch.opener(page, "/zh-hans/", "/en/")]

    def follow(path: str) -> str:
        path = path.replace("/zh-hans/", "/en/", 1)
        return path if path.startswith("/en/") and not FILES_AND_KIN.search(path) else ""

    # test_pages.py loads the lazy pictures of every page type.
    then = load_all if ALL else Page.title
    opened = policy_watch.crawl(windows, ["/en/"], follow, then, everywhere=ALL)
    page.wait_for_timeout(300)

    assert watch.found == []
    linked = {f"/en/{kind.path}" for kind in PLAIN if kind.status == 200}
    assert {path for path in linked if follow(path) and "?" not in path} - {*opened} == UNLINKED
    print(f"{len(opened)} public addresses")
    context.close()


def test_the_admin(chromium: Browser, site: Any) -> None:
    """Visit some admin pages and open their widgets, one language each; with GATES all, in both."""
    pages = []
    for name in STAFF:
        page, watch = watched(chromium, site, name)
        page.route(re.compile(r"/admin/.*(edit|add|settings)/"), refuse_to_save)
        pages.append((page, watch))
    some = "{p.slug: p.pk for p in M.objects.filter(slug__in=" + repr(EDITED) + ")}"
    every = "{p.specific_class._meta.label: p.pk for p in M.objects.live().filter(depth__gt=1)}"
    code = f"[*(lambda M: {every if ALL else some})(__import__('core').models.SitePage).values()]"
    ids = re.findall(r"\d+", site.ask(code))
    assert len(ids) >= (10 if ALL else len(EDITED))
    seeds = [*SAMPLE, *(f"/admin/pages/{pk}/edit/" for pk in ids)]

    def follow(path: str) -> str:
        is_followed = ALL and path.startswith("/admin/") and not LEFT_OUT.search(path)
        return path if is_followed else ""

    windows = [policy_watch.opener(page) for page, _watch in pages]
    open_all = policy_watch.Openers(everywhere=ALL)
    opened = policy_watch.crawl(windows, seeds, follow, open_all, everywhere=ALL)
    page.wait_for_timeout(300)

    for _page, watch in pages:
        assert watch.found == []
    print(f"{len(opened)} addresses of the admin, {len(open_all.opened)} things opened there")
    if ALL:
        assert_everything_was_opened(page, opened)
    for page, _watch in pages:
        page.context.close()


def assert_everything_was_opened(page: Page, opened: list[str]) -> None:
    """Check that every menu entry was visited, and one page of each kind below."""
    visited = {policy_watch.kind_of(path) for path in opened}
    page.goto("/admin/")
    entries = page.locator(".sidebar a[href^='/admin/']")
    menu = entries.evaluate_all("all => all.map((a) => new URL(a.href).pathname)")
    entered = [path for path in menu if not LEFT_OUT.search(path)]
    assert len(entered) > 15
    assert {policy_watch.kind_of(path) for path in entered} <= visited
    for part in ("grades/add/", "coatings/edit/0/", "users/edit/0/", "users/0/access/",
                 "workflows/edit/0/", "images/0/", "redirects/add/", "reports/site-history/",
                 "pages/0/history/"):  # fmt: skip
        assert f"/admin/{part}" in visited
    assert len(opened) > 110


ACCOUNT = [
    f"/en/account/{path}"
    for path in (
        "security/", "security/webauthn/", "security/webauthn/add/", "security/totp/activate/",
        "security/recovery-codes/", "security/recovery-codes/generate/", "security/reauthenticate/",
        "security/webauthn/reauthenticate/", "reauthenticate/", "sessions/", "password/change/",
        "password/reset/", "password/reset/done/", "password/reset/key/1-gone/",
        "password/reset/key/done/", "inactive/",
    )
]  # fmt: skip


def test_the_pages_of_an_account(chromium: Browser, site: Any) -> None:
    """Visit all account pages in both languages: they are few, and needed to sign in."""
    # Some views require a recent sign-in.
    page = sign_in(chromium, site, "smith", afresh=True)
    watch = site.watches[-1]
    windows = [policy_watch.opener(page), policy_watch.opener(page, "/zh-hans/", "/en/")]

    def follow(path: str) -> str:
        path = path.replace("/zh-hans/", "/en/", 1)
        is_page = path.startswith("/en/account/") and not LEFT_OUT.search(path)
        return path if is_page else ""

    opened = policy_watch.crawl(windows, ACCOUNT, follow, everywhere=True)

    assert watch.found == []
    kinds = {policy_watch.kind_of(path) for path in opened}
    assert "/en/account/security/webauthn/keys/0/remove/" in kinds
    print(f"{2 * len(opened)} pages of an account")
    page.context.close()
