"""A file of grades in the browser: the page follows the worker by itself."""

from playwright.sync_api import Browser, expect

from tests.browser.newsroom import sign_in
from tests.products.grade_files.files import csv_file, many
from tests.running_site import RunningSite


def test_staff_choose_a_file_and_see_it_written(
    site: RunningSite, staff: None, chromium: Browser
) -> None:
    page = sign_in(chromium, site, "zhang")
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto("/admin/grades/import/")
    page.locator("input[type=file]").set_input_files(
        {"name": "牌号.csv", "mimeType": "text/csv", "buffer": csv_file(*many(3))}
    )
    page.get_by_role("button", name="检查文件").click()

    confirm = page.get_by_role("button", name="确认写入")
    expect(confirm).to_be_visible()
    expect(page.get_by_text("新增3个牌号")).to_be_visible()
    confirm.click()

    expect(page.get_by_text("文件已写入牌号表")).to_be_visible()
    page.goto("/admin/grades/import/")
    expect(page.get_by_role("link", name="牌号.csv")).to_be_visible()
    assert problems == []
    grades = "__import__('products').models.Grade.objects.filter(name__in=['G1', 'G2', 'G3'])"
    assert site.ask(f"{grades}.count()") == "3"
    # Other tests look at the same site; the worker writes meanwhile.
    site.run(f"from django.db import transaction\nwith transaction.atomic(): {grades}.delete()")
