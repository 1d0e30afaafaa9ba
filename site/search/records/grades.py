"""What is found of a grade. Its figures are not written down: they are read when it is shown."""

import re

from django.utils import translation

from core.models import SitePage
from products.grades.related import iec_designation
from products.materials import label_of
from products.models import Grade
from search.models import Kind, SearchRecord

BRACKETS = re.compile(r"\(([^)]+)\)")


def record_of(grade: Grade, page: SitePage, code: str) -> SearchRecord:
    """The grade in a language in which the list of grades is shown."""
    with translation.override(code):
        return SearchRecord(
            language=code,
            kind=Kind.GRADE,
            shelf=f"{code}:{Kind.GRADE}",
            page_id=page.pk,
            grade_id=grade.pk,
            title=grade.name,
            title_language=code,
            names=_names(grade),
            summary=str(label_of(grade.material)),
            text="\n".join(_texts(grade)),
        )


def _names(grade: Grade) -> str:
    """What stands in brackets, what before them, what before the process: LNG40 and Alnico 5 of
    LNG40 (Alnico 5), N52SH of N52SH-GBD."""
    plain = BRACKETS.sub("", grade.name).strip()
    names = [plain, *BRACKETS.findall(grade.name), plain.partition("-")[0]]
    return "\n".join(name for name in dict.fromkeys(names) if name != grade.name)


def _texts(grade: Grade) -> list[str]:
    """What it is a grade of; what is true of all grades tells none from another."""
    texts = [str(grade._meta.verbose_name), grade.compound, iec_designation(grade)]
    return [text for text in texts if text]
