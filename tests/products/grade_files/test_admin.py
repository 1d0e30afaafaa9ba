"""Files of grades in the admin: chosen, looked through, confirmed, in both languages."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from products.grade_files import working
from products.models import Grade, GradeImport
from tests.products.grade_files.admin import CHOOSE, html, send, upload
from tests.products.grade_files.files import N42SH, csv_file, grade, many, xlsx_file

pytestmark = [pytest.mark.django_db, pytest.mark.data]

both = pytest.mark.parametrize("editor", ["en", "zh-hans"], indirect=True)


@both
def test_the_form_says_what_the_file_is(editor: Client, language: str) -> None:
    page = html(editor, CHOOSE)

    assert {"en": "Check the file", "zh-hans": "检查文件"}[language] in page
    assert {"en": "remanence Br, at least (T)", "zh-hans": "业内参考值"}[language] in page
    assert "<code>hcj_min_kA_m</code>" in page
    assert "/admin/grades/download.xlsx" in page
    assert "/admin/grades/download.csv" in page


@both
@pytest.mark.parametrize("extension", ["csv", "xlsx"])
def test_a_file_is_looked_through_and_confirmed(
    editor: Client, language: str, extension: str
) -> None:
    grade(source_keys="old")
    rows = [{**N42SH, "source_keys": "new"}, {**N42SH, "grade": "N42SH-X"}]
    data = csv_file(*rows) if extension == "csv" else xlsx_file(*rows)

    address = upload(editor, data, f"grades.{extension}")

    page = html(editor, address)
    assert {"en": "1 new grade", "zh-hans": "新增1个牌号"}[language] in page
    assert {"en": "1 changed grade", "zh-hans": "更改1个牌号"}[language] in page
    assert "old → new" in " ".join(page.split())
    assert "<code>source_keys</code>" in page
    assert Grade.objects.count() == 1

    assert editor.post(f"{address}confirm/").status_code == 302
    page = html(editor, address)
    assert {"en": "Waiting for the worker", "zh-hans": "等待后台进程"}[language] in page
    working.run_next()

    page = html(editor, address)
    assert {"en": "The file has been written", "zh-hans": "文件已写入"}[language] in page
    assert Grade.objects.get(name="N42SH").source_keys == "new"
    assert Grade.objects.get(name="N42SH-X")


@both
def test_refused_rows_come_first_and_nothing_is_written(editor: Client, language: str) -> None:
    rows = [{**N42SH, "grade": "<b>A</b>"}, {**N42SH, "br_min_T": "<i>1,28"}]

    address = upload(editor, csv_file(*rows))

    page = html(editor, address)
    said = {"en": "Nothing has been written. Correct the rows", "zh-hans": "未写入任何内容。请更正"}
    assert said[language] in page
    assert "<td>3</td>" in page
    assert "<code>br_min_T</code>" in page
    assert "&lt;i&gt;1,28" in page
    assert "<i>1,28" not in page
    assert "<b>A</b>" not in page
    assert page.index("br_min_T") < page.index("&lt;b&gt;A")
    assert "/confirm/" not in page

    editor.post(f"{address}confirm/")
    assert not working.run_next()
    assert not Grade.objects.exists()


@both
def test_the_report_is_in_the_language_of_who_reads_it(editor: Client, language: str) -> None:
    """Not of who was active when it was made."""
    address = upload(editor, csv_file({**N42SH, "density_g_cm3": ""}))

    assert {"en": "A value is missing", "zh-hans": "缺少数值"}[language] in html(editor, address)


@both
def test_a_file_that_changes_nothing_is_not_confirmed(editor: Client, language: str) -> None:
    grade()

    address = upload(editor, csv_file(N42SH))

    page = html(editor, address)
    assert {"en": "there is nothing to write", "zh-hans": "无需写入"}[language] in page
    assert "/confirm/" not in page
    editor.post(f"{address}confirm/")
    assert GradeImport.objects.get().state == "checked"


@both
def test_a_file_is_cancelled(editor: Client, language: str) -> None:
    address = upload(editor, csv_file(*many(2)))

    response = editor.post(f"{address}cancel/", follow=True)

    page = response.content.decode()
    assert {"en": "The import was cancelled", "zh-hans": "已取消导入"}[language] in page
    assert editor.get(address).headers["Location"] == CHOOSE
    assert not GradeImport.objects.exists()


@pytest.mark.parametrize("editor", ["en"], indirect=True)
def test_what_is_confirmed_is_not_cancelled(editor: Client) -> None:
    address = upload(editor, csv_file(*many(2)))
    editor.post(f"{address}confirm/")

    assert editor.post(f"{address}cancel/").headers["Location"] == address

    assert GradeImport.objects.get().state == "confirmed"


@both
def test_a_table_that_has_changed_is_told(editor: Client, language: str) -> None:
    address = upload(editor, csv_file(*many(2)))
    grade()
    editor.post(f"{address}confirm/")
    working.run_next()

    page = html(editor, address)
    said = {"en": "The table has changed since", "zh-hans": "牌号表已有改动"}
    assert said[language] in page
    assert Grade.objects.count() == 1


@both
@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("grades.csv", b""),
        ("grades.csv", b"\x89PNG\r\n\x1a\n\x00\x00\xff"),
        ("grades.xlsx", b"no workbook"),
        ("grades.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 50),
        ("grades.csv", b"grade\n" * 1_000_000),
    ],
    ids=range(5),
)
def test_a_file_that_is_none_is_refused_at_once(editor: Client, name: str, data: bytes) -> None:
    response = send(editor, data, name)

    assert response.status_code == 200
    assert 'class="error-message"' in response.content.decode()
    assert not GradeImport.objects.exists()


@both
def test_no_file_is_refused(editor: Client) -> None:
    response = editor.post(CHOOSE, {})

    assert response.status_code == 200
    assert 'class="error-message"' in response.content.decode()


@both
def test_a_table_without_grades_is_refused_in_words(editor: Client, language: str) -> None:
    address = upload(editor, b"family,Br\nNdFeB,1\n")

    page = html(editor, address)
    assert {"en": "There is no column “grade”", "zh-hans": "没有“grade”列"}[language] in page
    assert 'class="listing"' not in page


@both
def test_the_page_follows_the_worker(editor: Client, language: str) -> None:
    """With scripts through an address, without them by loading the page again."""
    address = send(editor, csv_file(*many(2))).headers["Location"]

    page = html(editor, address)
    assert 'http-equiv="refresh"' in page
    assert "js/import-progress.js" in page
    waiting = editor.get(f"{address}progress/").json()
    assert not waiting["finished"]

    GradeImport.objects.update(queued_at=timezone.now() - timedelta(seconds=11))
    late = editor.get(f"{address}progress/").json()["text"]
    assert {"en": "The worker has not started yet", "zh-hans": "尚未开始"}[language] in late

    GradeImport.objects.update(state="checking", rows_done=100, rows_total=500)
    under_way = editor.get(f"{address}progress/").json()
    assert under_way["done"] == 100
    assert {"en": "Row 100 of 500", "zh-hans": "第100行，共500行"}[language] in under_way["text"]
    page = html(editor, address)
    assert 'max="500"' in page
    assert 'value="100"' in page

    GradeImport.objects.update(state="checked")
    assert editor.get(f"{address}progress/").json()["finished"]
    assert 'http-equiv="refresh"' not in html(editor, address)


@both
@pytest.mark.parametrize("state", GradeImport.State.values)
def test_every_state_has_its_page(editor: Client, state: str) -> None:
    address = send(editor, csv_file(*many(2))).headers["Location"]
    GradeImport.objects.update(state=state)

    assert html(editor, address)
    assert html(editor, CHOOSE)


@pytest.mark.parametrize("editor", ["en"], indirect=True)
def test_long_reports_are_cut_and_say_so(editor: Client) -> None:
    page = html(editor, upload(editor, csv_file(*many(600))))
    assert "100 more rows change something" in page

    page = html(editor, upload(editor, csv_file(*({**row, "family": "?"} for row in many(501)))))
    assert "1 more row is refused" in page
