"""A file of grades in the browser: chosen, refused, corrected, confirmed, written."""

from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.newsroom import sign_in
from tests.products.grade_files.files import csv_file, many
from tests.running_site import RunningSite

# Of whom has the admin in which language; what they read there.
WORDS = {
    "en": ("weaver", "Check the file", "“wrong” is not a number", "Choose the file again",
           "3 new grades", "Write these changes", "The file has been written. New: 3"),
    "zh-hans": ("zhang", "检查文件", "“wrong”不是数字", "重新选择文件",
                "新增3个牌号", "确认写入", "文件已写入牌号表"),
}  # fmt: skip
