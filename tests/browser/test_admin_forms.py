"""Forms of the Wagtail admin under its CSP: calendars, inline rows, all of an article, pictures.

Each window of a staff user is watched for policy violations.
"""

import io
import re
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, expect

from tests.browser.newsroom import (
    STAFF,
    WORDS,
    add_block,
    add_heading,
    news_id,
    publish,
    refuse_to_save,
    sign_in,
)
from tests.browser.policy_watch import ALL

pytestmark = pytest.mark.usefixtures("staff")


def in_turn(name: str) -> pytest.MarkDecorator:
    """Parametrize ``name`` with one staff user, or with both if GATES is set."""
    return pytest.mark.parametrize("name", list(STAFF) if ALL else [name])


@in_turn("smith")
def test_a_calendar_opens_and_a_day_is_picked(chromium: Browser, site: Any, name: str) -> None:
    page = sign_in(chromium, site, name)
    page.goto(f"/admin/pages/add/news/articlepage/{news_id(site)}/")
    page.get_by_role("tab", name=WORDS[STAFF[name]]["details"]).click()
    date = page.locator("[name=date]")
    date.fill("2026-03-31")
    date.blur()  # the calendar opens on focus
    date.click()
    calendar = page.locator(".xdsoft_datetimepicker:visible")
    month = {"en": "March", "zh-hans": "三月"}[STAFF[name]]
    expect(calendar.locator(".xdsoft_label.xdsoft_month")).to_contain_text(month)
    calendar.locator("td[data-date='12'][data-month='2']").click()

    expect(date).to_have_value("2026-03-12")
    # The date and time field in a dialog.
    page.locator("[data-side-panel-toggle=status]").first.click()
    page.locator("[data-a11y-dialog-show=schedule-publishing-dialog]:visible").first.click()
    live = page.locator("[name=go_live_at]")
    live.click()
    expect(page.locator(".xdsoft_datetimepicker:visible")).to_be_visible()
    page.context.close()


@in_turn("zhang")
def test_rows_are_added_chosen_moved_and_removed(chromium: Browser, site: Any, name: str) -> None:
    """Check the grades of a product type (panel of choosers) and related articles of an article."""
    page = sign_in(chromium, site, name)
    details = WORDS[STAFF[name]]["details"]
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
    # The chooser of each new row works: choose another grade in one row.
    row = page.locator(f"#inline_child_grade_choices-{before + 1}")
    was = row.locator("input[name$=-grade]").input_value()
    row.locator(".chooser [data-w-dropdown-target=toggle]").click()
    page.locator(".tippy-box [data-chooser-action-choose]").click()
    dialog.locator("tbody a").nth(4).click()
    expect(row.locator("input[name$=-grade]")).not_to_have_value(was)
    page.context.close()


def test_an_article_is_written_with_all_there_is(
    chromium: Browser, site: Any, tmp_path: Path
) -> None:
    """Check blocks, rich text with a link, copy, picture upload in a dialog, preview, comparison.

    The menus of the user account are opened too.
    """
    page = sign_in(chromium, site, "smith")
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
    page.get_by_role("tab", name="English").click()
    page.locator("[name=title_en]").fill("Written again under the policy")
    publish(page, "en")
    page.goto(f"/admin/pages/{pk}/revisions/compare/earliest...latest/")
    expect(page.locator("main")).to_contain_text("Written again under the policy")

    page.context.close()
    # Other tests use the same site and its articles.
    site.run(f"from news.models import ArticlePage; ArticlePage.objects.get(pk={pk}).delete()")


def test_many_pictures_at_once_and_a_focal_point(
    chromium: Browser, site: Any, tmp_path: Path
) -> None:
    page = sign_in(chromium, site, "smith")
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
    page.context.close()
