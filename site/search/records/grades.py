"""Search records of grades. They do not contain the properties, which are read when shown."""

import re

from django.utils import translation

from core.models import SitePage
from products.grades.related import make_iec_designation
from products.materials import get_material_label
from products.models import Grade
from search.models import Kind, SearchRecord

BRACKETS = re.compile(r"\(([^)]+)\)")


def make_grade_record(grade: Grade, page: SitePage, code: str) -> SearchRecord:
    """Return the record of a grade in a language, not saved; ``page`` is the list of grades."""
    with translation.override(code):
        return SearchRecord(
            language=code,
            kind=Kind.GRADE,
            language_kind=f"{code}:{Kind.GRADE}",
            page_id=page.pk,
            grade_id=grade.pk,
            title=grade.name,
            title_language=code,
            names=_names(grade),
            summary=str(get_material_label(grade.material)),
            text="\n".join(_texts(grade)),
        )


def _names(grade: Grade) -> str:
    """Return other names of a grade, one per line, from the parts of its name.

    They are the name without brackets, the text in brackets and the name before the process:
    LNG40 and Alnico 5 for LNG40 (Alnico 5), N52SH for N52SH-GBD.
    """
    plain = BRACKETS.sub("", grade.name).strip()
    names = [plain, *BRACKETS.findall(grade.name), plain.partition("-")[0]]
    return "\n".join(name for name in dict.fromkeys(names) if name != grade.name)


def _texts(grade: Grade) -> list[str]:
    """Return the texts that say what it is a grade of: type, compound, IEC designation.

    Texts that are the same for all grades are left out, because they do not tell them apart.
    """
    texts = [str(grade._meta.verbose_name), grade.compound, make_iec_designation(grade)]
    return [text for text in texts if text]
