"""Drawings added by a prospect: kept after validation errors, refused one by one."""

from typing import Any

import pytest

from enquiries.models import EnquiryFile, StagedFile
from tests.unit.enquiries.prospect import PERSON, Prospect, take_time
from tests.unit.uploads import samples

pytestmark = pytest.mark.django_db


def test_files_are_kept_over_errors_and_taken_away_again(catalogue: None, private: Any) -> None:
    prospect = Prospect()
    prospect.press("upload", files={"a.pdf": samples.PDF, "b.step": samples.STEP})
    assert [file.name for file in StagedFile.objects.all()] == ["a.pdf", "b.step"]
    response = prospect.press(name="")
    assert response.status_code == 422
    assert "b.step" in prospect.html.get_text()
    first = StagedFile.objects.first()
    assert first is not None
    prospect.press(f"remove-file:{first.pk}")
    assert "a.pdf" not in prospect.html.get_text()

    prospect.press(**PERSON, message="as drawn")
    take_time()
    prospect.send()

    assert [file.name for file in EnquiryFile.objects.all()] == ["b.step"]


@pytest.mark.parametrize(
    ("prefix", "refused"), [("en", "can't be taken"), ("zh-hans", "无法接收文件")]
)
def test_a_file_we_do_not_take_costs_nothing_else(
    catalogue: None, prefix: str, refused: str
) -> None:
    prospect = Prospect(prefix=prefix)
    response = prospect.press(
        **PERSON, files={"evil.pdf": samples.HTML, "good.pdf": samples.PDF}, message="kept"
    )

    assert response.status_code == 422
    assert any(refused in problem for problem in prospect.problems)
    assert [file.name for file in StagedFile.objects.all()] == ["good.pdf"]
    assert prospect.field("message") == "kept"


def test_the_same_file_chosen_twice_is_kept_once(catalogue: None) -> None:
    prospect = Prospect()
    prospect.press("upload", files={"a.pdf": samples.PDF})
    prospect.press("upload", files={"a.pdf": samples.PDF})
    prospect.press("upload", files={"a.pdf": samples.PDF.replace(b"1.7", b"1.6")})

    assert [file.name for file in StagedFile.objects.all()] == ["a.pdf", "a.pdf"]


def test_ten_files_are_the_most(catalogue: None) -> None:
    prospect = Prospect()
    prospect.press("upload", files={f"{number}.pdf": samples.PDF for number in range(10)})
    prospect.press("upload", files={"one-more.pdf": samples.PDF})

    assert StagedFile.objects.count() == 10
    assert "“one-more.pdf”: 10 files are the most" in prospect.problems[0]
