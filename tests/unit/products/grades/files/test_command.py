"""``manage.py import_grades``: import of grades on the command line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection

from products.models import Grade
from tests.unit.products.grades.files.files import N42SH, REFERENCE, csv_file, many, xlsx_file

pytestmark = [pytest.mark.django_db, pytest.mark.data]
both = pytest.mark.parametrize("language", ["en", "zh-hans"])


def test_the_reference_table_is_taken_in(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("import_grades", str(REFERENCE))

    printed = capsys.readouterr()
    assert printed.out == "New: 101, changed: 0, unchanged: 0, refused: 0.\n"
    assert "Checked: row 101 of 101" in printed.err
    assert "Written: row 101 of 101" in printed.err
    assert Grade.objects.count() == 101

    call_command("import_grades", str(REFERENCE))
    assert "unchanged: 101" in capsys.readouterr().out


@both
def test_bad_rows_are_named_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    file = tmp_path / "grades.xlsx"
    file.write_bytes(xlsx_file(*many(2), {**N42SH, "density_g_cm3": "", "status": "?"}))

    with pytest.raises(CommandError) as caught:
        call_command("import_grades", str(file), language=language)

    lines = capsys.readouterr().out.splitlines()
    expected = {
        "en": ["Row 4, grade N42SH, column density_g_cm3: A value is missing.",
               "Row 4, grade N42SH, column status: “?” is unknown here."],
        "zh-hans": ["第4行，牌号N42SH，density_g_cm3列: 缺少数值。",
                    "第4行，牌号N42SH，status列: “?”无法识别"],
    }[language]  # fmt: skip
    assert [line.startswith(start) for line, start in zip(lines, expected, strict=True)] == [
        True, True,
    ]  # fmt: skip
    assert {"en": "Nothing has been written", "zh-hans": "未写入任何内容"}[language] in str(
        caught.value
    )
    assert not Grade.objects.exists()


@both
def test_check_only_checks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    file = tmp_path / "grades.csv"
    file.write_bytes(csv_file(*many(3)))

    call_command("import_grades", str(file), check=True, language=language)

    assert {"en": "New: 3", "zh-hans": "新增3"}[language] in capsys.readouterr().out
    assert not Grade.objects.exists()


@both
def test_a_file_that_is_none_is_refused(tmp_path: Path, language: str) -> None:
    file = tmp_path / "grades.csv"
    for data in (b"family\nNdFeB\n", b"\x00", b"x" * 5_000_001):
        file.write_bytes(data)
        with pytest.raises(CommandError):
            call_command("import_grades", str(file), language=language)
    for path in (tmp_path / "nothing.csv", tmp_path):
        with pytest.raises(CommandError):
            call_command("import_grades", str(path), language=language)


@pytest.mark.django_db(transaction=True)
def test_its_exit_code_says_whether_it_wrote(tmp_path: Path) -> None:
    """Check the exit code of the command in a process of its own."""
    file = tmp_path / "grades.csv"
    code = "import os, sys, django; from django.conf import settings;"
    code += "settings.DATABASES['default']['NAME'] = os.environ['NAME_OF_TEST_DATABASE'];"
    code += "from django.core.management import execute_from_command_line as run;"
    code += "run(['manage.py', 'import_grades', sys.argv[1]])"
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings.test"}
    environment["NAME_OF_TEST_DATABASE"] = str(connection.settings_dict["NAME"])

    def run() -> int:
        return subprocess.run(
            [sys.executable, "-c", code, str(file)],
            cwd=settings.BASE_DIR, env=environment, check=False, capture_output=True,
        ).returncode  # fmt: skip

    file.write_bytes(csv_file({**N42SH, "family": "?"}))
    assert run() == 1
    assert not Grade.objects.exists()

    file.write_bytes(csv_file(N42SH))
    assert run() == 0
    assert Grade.objects.count() == 1
