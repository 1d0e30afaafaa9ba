"""Nothing that the site's own pages do is refused by its policies: every public page, and the
admin's, with all that opens on them."""

import io
import re
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.browser import policy_watch
from tests.browser.newsroom import (
    WORDS,
    add_block,
    add_heading,
    news_id,
    publish,
    refuse_to_save,
    sign_in,
)
from tests.browser.policy_watch import ALL, PolicyWatch
from tests.page_types import PLAIN, load_all

pytestmark = pytest.mark.usefixtures("staff")

EVERY_LANGUAGE = pytest.mark.parametrize("name", ["smith", "zhang"])
LANGUAGES = {"smith": "en", "zhang": "zh-hans"}
FILES_AND_KIN = re.compile(r"\.\w+$|/feed/|/grades/.+/|/style-guide/")
"""On the public side: files, and what is the same for each grade."""
UNLINKED = {f"/en/account/{path}/" for path in ("login", "password/reset", "signup")}
"""Staff come to these by the admin or by mail."""
LEFT_OUT = re.compile(
    r"logout|/download|export|/originals/|/enquiry-files/|/login|/bulk/|/import/\d"
)
"""In the admin: what signs out, what is a file, and what asks for chosen rows."""


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
    """What links lead to, each in one language; both where GATES is set. test_pages.py has the
    forms' states."""
    context = chromium.new_context(base_url=site.url)
    watch, page = PolicyWatch(context), context.new_page()
    windows = [policy_watch.opener(page), policy_watch.opener(page, "/zh-hans/", "/en/")]

    def follow(path: str) -> str:
        path = path.replace("/zh-hans/", "/en/", 1)
        return path if path.startswith("/en/") and not FILES_AND_KIN.search(path) else ""

    # test_pages.py loads the late pictures of every page type.
    then = load_all if ALL else Page.title
    opened = policy_watch.crawl(windows, ["/en/"], follow, then, everywhere=ALL)
    page.wait_for_timeout(300)

    assert watch.found == []
    linked = {f"/en/{kind.path}" for kind in PLAIN if kind.status == 200}
    assert {path for path in linked if follow(path) and "?" not in path} - {*opened} == UNLINKED
    print(f"{len(opened)} public addresses")
    context.close()


def test_the_admin(chromium: Browser, site: Any) -> None:
    """Every kind of page of the admin, with what opens there, in one language each; both where
    GATES is set."""
    pages = []
    for name in LANGUAGES:
        page, watch = watched(chromium, site, name)
        page.route(re.compile(r"/admin/.*(edit|add|settings)/"), refuse_to_save)
        pages.append((page, watch))
    kinds = "{p.specific_class._meta.label: p.pk for p in M.objects.live().filter(depth__gt=1)}"
    code = f"[*(lambda M: {kinds})(__import__('core').models.SitePage).values()]"
    ids = re.findall(r"\d+", site.ask(code))
    assert len(ids) >= 10
    # What a menu shows that is closed is no link yet.
    seeds = ["/admin/", "/admin/users/1/access/", *(f"/admin/pages/{pk}/edit/" for pk in ids)]

    def follow(path: str) -> str:
        return path if path.startswith("/admin/") and not LEFT_OUT.search(path) else ""

    windows = [policy_watch.opener(page) for page, _watch in pages]
    open_all = policy_watch.Openers(everywhere=ALL)
    key = policy_watch.kind_of if ALL else policy_watch.sort_of
    opened = policy_watch.crawl(windows, seeds, follow, open_all, everywhere=ALL, key=key)
    page.wait_for_timeout(300)

    for _page, watch in pages:
        assert watch.found == []
    visited = {policy_watch.kind_of(path) for path in opened}
    page.goto("/admin/")
    entries = page.locator(".sidebar a[href^='/admin/']")
    menu = entries.evaluate_all("all => all.map((a) => new URL(a.href).pathname)")
    entered = [path for path in menu if follow(path)]
    assert len(entered) > 15
    assert {policy_watch.kind_of(path) for path in entered} <= visited
    for part in ("grades/add/", "coatings/edit/0/", "users/edit/0/", "users/0/access/",
                 "workflows/edit/0/", "images/0/", "redirects/add/", "reports/site-history/",
                 "pages/0/history/"):  # fmt: skip
        assert f"/admin/{part}" in visited
    assert len(opened) > (110 if ALL else 70)
    print(f"{len(opened)} addresses of the admin, {len(open_all.opened)} things opened there")
    for page, _watch in pages:
        page.context.close()


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
    """All of them in both languages: they are few, and the way in."""
    page, watch = watched(chromium, site, "smith")
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


@EVERY_LANGUAGE
def test_a_calendar_opens_and_a_day_is_picked(chromium: Browser, site: Any, name: str) -> None:
    page, watch = watched(chromium, site, name)
    page.goto(f"/admin/pages/add/news/articlepage/{news_id(site)}/")
    page.get_by_role("tab", name=WORDS[LANGUAGES[name]]["details"]).click()
    date = page.locator("[name=date]")
    date.fill("2026-03-31")
    date.click()
    calendar = page.locator(".xdsoft_datetimepicker:visible")
    month = {"en": "March", "zh-hans": "三月"}[LANGUAGES[name]]
    expect(calendar.locator(".xdsoft_label.xdsoft_month")).to_contain_text(month)
    calendar.locator("td[data-date='12'][data-month='2']").click()

    expect(date).to_have_value("2026-03-12")
    # With the time, in a dialog.
    page.locator("[data-side-panel-toggle=status]").first.click()
    page.locator("[data-a11y-dialog-show=schedule-publishing-dialog]:visible").first.click()
    live = page.locator("[name=go_live_at]")
    live.click()
    expect(page.locator(".xdsoft_datetimepicker:visible")).to_be_visible()
    assert watch.found == []
    page.context.close()


@EVERY_LANGUAGE
def test_rows_are_added_chosen_moved_and_removed(chromium: Browser, site: Any, name: str) -> None:
    """The grades of a product type (a panel of choosers) and the related articles of an article."""
    page, watch = watched(chromium, site, name)
    details = WORDS[LANGUAGES[name]]["details"]
    pk = site.ask("__import__('products').models.ProductTypePage.objects.get(slug='ring').pk")
    page.route(re.compile(r"/edit/"), refuse_to_save)
    page.goto(f"/admin/pages/{pk}/edit/")
    page.get_by_role("tab", name=details).click()
    rows = page.locator("#id_grade_choices-FORMS > :not(.deleted)")
    before = rows.count()
    page.locator("#id_grade_choices-OPEN_MODAL").click()
    dialog = page.locator(".modal-body")
    boxes = dialog.locator("tbody input[type=checkbox]")
    boxes.nth(0).check()
    boxes.nth(1).check()
    dialog.locator(
        "[type=submit][data-multiple-choice-submit], [data-multiple-choice-submit]"
    ).click()
    expect(rows).to_have_count(before + 2)
    titles = page.locator(
        "#id_grade_choices-FORMS .chooser__title, #id_grade_choices-FORMS [data-chooser-title]"
    )
    names = titles.all_inner_texts()
    assert len(set(names)) > 1
    page.locator(
        f"#inline_child_grade_choices-{before + 1} [data-inline-panel-child-move-up]"
    ).click()
    expect(page.locator(f"[name=grade_choices-{before + 1}-ORDER]")).to_have_value(str(before + 1))
    page.locator(f"#inline_child_grade_choices-{before} [id$=-DELETE-button]").click()
    expect(page.locator(f"[name=grade_choices-{before}-DELETE]")).to_have_value("1")
    # Each row's own chooser was started: one row is given another grade.
    row = page.locator(f"#inline_child_grade_choices-{before + 1}")
    was = row.locator("input[name$=-grade]").input_value()
    row.locator(".chooser [data-w-dropdown-target=toggle]").click()
    page.locator(".tippy-box [data-chooser-action-choose]").click()
    dialog.locator("tbody a").nth(4).click()
    expect(row.locator("input[name$=-grade]")).not_to_have_value(was)

    assert watch.found == []
    page.context.close()


def test_an_article_is_written_with_all_there_is(
    chromium: Browser, site: Any, tmp_path: Path
) -> None:
    """Blocks, rich text with a link, copied text, a picture uploaded in the dialog, preview,
    comparison, user's menus."""
    page, watch = watched(chromium, site, "smith")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"/admin/pages/add/news/articlepage/{news_id(site)}/")
    page.locator("[name=title_en]").fill("Written under the policy")
    page.locator("[name=summary_en]").fill("What editors use.")
    add_heading(page, "body_en", "en", "A heading")
    add_block(page, "body_en", "text", "en")
    editor = page.locator("[data-contentpath=body_en] [role=textbox]").first
    editor.click()
    page.keyboard.type("Some words to be linked")
    page.keyboard.press("Control+A")
    page.keyboard.press("Control+C")
    page.keyboard.press("Control+K")
    dialog = page.locator(".modal-body")
    dialog.locator("a.choose-page").first.click()
    expect(editor.locator(".TooltipEntity")).to_have_text("Some words to be linked")
    page.get_by_role("tab", name="中文").click()
    page.locator("[name=shown_zh_hans]").uncheck()
    page.get_by_role("tab", name="Details").click()
    page.locator("[name=category]").first.check()

    picture = tmp_path / "magnet.png"
    buffer = io.BytesIO()
    Image.new("RGB", (800, 600), "steelblue").save(buffer, "PNG")
    picture.write_bytes(buffer.getvalue())
    page.locator("[data-contentpath=picture] [data-chooser-action-choose]:visible").first.click()
    expect(dialog.locator("[role=tab]").nth(1)).to_be_visible()
    dialog.locator("[role=tab]").nth(1).click()
    dialog.locator("input[type=file]").set_input_files(picture)
    page.wait_for_timeout(500)
    page.locator(".modal-dialog .close, .modal .close").first.click()

    page.locator("[data-side-panel-toggle=preview]").first.click()
    frame = page.frame_locator("#w-preview-iframe")
    expect(frame.locator("h1")).to_have_text("Written under the policy")
    expect(frame.locator(".prose h2")).to_have_text("A heading")
    publish(page, "en")
    page.goto(page.url.split("#")[0] if "/edit/" in page.url else "/admin/")
    pk = site.ask(
        "__import__('news').models.ArticlePage.objects.get(title_en='Written under the policy').pk"
    )
    page.goto(f"/admin/pages/{pk}/edit/")
    page.locator("[name=title_en]").fill("Written again under the policy")
    publish(page, "en")
    page.goto(f"/admin/pages/{pk}/revisions/compare/earliest...latest/")
    expect(page.locator("main")).to_contain_text("Written again under the policy")

    assert watch.found == []
    page.goto(f"/admin/pages/{pk}/delete/")
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_load_state("networkidle")
    page.context.close()


def test_many_pictures_at_once_and_a_focal_point(
    chromium: Browser, site: Any, tmp_path: Path
) -> None:
    page, watch = watched(chromium, site, "smith")
    files = []
    for number in range(2):
        file = tmp_path / f"picture-{number}.png"
        Image.new("RGB", (640, 480), (40 * number, 90, 120)).save(file, "PNG")
        files.append(file)
    page.goto("/admin/images/multiple/add/")
    page.locator("input[type=file]").set_input_files(files)
    expect(page.locator("#upload-list > li.upload-success")).to_have_count(2, timeout=15_000)
    pk = site.ask("__import__('core').models.SiteImage.objects.order_by('pk').first().pk")
    page.goto(f"/admin/images/{pk}/")
    page.wait_for_load_state("networkidle")
    expect(page.locator(".jcrop-holder")).to_be_visible()

    assert watch.found == []
    page.context.close()
