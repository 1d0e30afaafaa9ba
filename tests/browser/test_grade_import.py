"""Import of a file of grades in the browser, in both languages: refused, corrected, confirmed."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.newsroom import sign_in
from tests.support.running_site import RunningSite
from tests.unit.products.grades.files.files import csv_file, many

# By user (the admin's language): the buttons to press and the texts to expect.
WORDS = {
    "smith": ["Check the file", "“wrong” is not a number", "Choose the file again",
              "3 new grades", "Write these changes", "The file has been written. New: 3"],
    "zhang": ["检查文件", "“wrong”不是数字", "重新选择文件",
              "新增3个牌号", "确认写入", "文件已写入牌号表。 新增3"],
}  # fmt: skip


@pytest.mark.parametrize("name", WORDS)
def test_staff_correct_a_file_and_see_it_written(
    site: RunningSite, staff: None, chromium: Browser, name: str
) -> None:
    check, mistake, again, new, write, written = WORDS[name]
    page = sign_in(chromium, site, name)
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))

    def choose(*rows: dict[str, Any]) -> None:
        page.locator("input[type=file]").set_input_files(
            {"name": "牌号.csv", "mimeType": "text/csv", "buffer": csv_file(*rows)}
        )
        page.get_by_role("button", name=check).click()

    rows = many(3)
    page.goto("/admin/grades/import/")
    choose(rows[0], {**rows[1], "br_min_T": "wrong"}, rows[2])

    refused = page.get_by_role("row").filter(has_text=mistake)
    expect(refused.get_by_role("cell")).to_have_text(["3", "G2", "br_min_T", re.compile(mistake)])
    expect(page.get_by_role("button", name=write)).to_have_count(0)
    page.get_by_role("link", name=again).click()
    choose(*rows)

    expect(page.get_by_text(new)).to_be_visible()
    page.get_by_role("button", name=write).click()

    expect(page.get_by_text(written)).to_be_visible()
    assert problems == []
    grades = "__import__('products').models.Grade.objects.filter(name__in=['G1', 'G2', 'G3'])"
    assert site.ask(f"{grades}.count()") == "3"
    # Other tests use the same site. The transaction avoids lock conflicts with the worker.
    site.run(f"from django.db import transaction\nwith transaction.atomic(): {grades}.delete()")
