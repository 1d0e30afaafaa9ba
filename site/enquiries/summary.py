"""Summary of an enquiry as labels and values, for the review page, the mails and the admin."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from django.db.models import Field
from django.template.defaultfilters import filesizeformat
from django.utils import formats, timezone, translation
from django.utils.text import capfirst
from django.utils.translation import gettext as _

import languages
from enquiries.coatings import get_coating_names
from enquiries.models import Enquiry, EnquiryLine, StagedFile
from enquiries.models.file import EnquiryFile
from products import shape_dimensions

Row = tuple[str, str]
"""Label and value; the value may have several lines."""

PROSPECT = (
    "name", "company", "preferred_way", "email", "telephone", "wechat", "whatsapp", "country",
)  # fmt: skip
PURPOSE = ("required_on", "end_use", "end_user", "message")
LINE_BEFORE_COATING, LINE_AFTER_COATING = (
    ("magnetisation",),
    ("temperature", "sample_quantity", "batch_quantity", "annual_quantity"),
)


@dataclass(frozen=True)
class SummarySection:
    """Titled part of a summary, with its rows."""

    title: str
    rows: list[Row]


def make_prospect_rows(enquiry: Enquiry) -> list[Row]:
    """Return the rows of the prospect's contact details."""
    return _rows(enquiry, PROSPECT)


def make_purpose_rows(enquiry: Enquiry) -> list[Row]:
    """Return the rows of required date, end use, end user and message."""
    return _rows(enquiry, PURPOSE)


def make_line_rows(line: EnquiryLine, coatings: Mapping[str, str]) -> list[Row]:
    """Return the rows of a line; without a grade, the value is "Please advise".

    ``coatings`` are names by slug; a coating that no longer exists keeps its stored name.
    """
    rows = []
    if line.subject and line.subject != line.grade:
        rows.append((_("From the page"), line.subject))
    rows.append((_label(line, "grade"), line.grade or _("Please advise")))
    rows += _rows(line, ("shape",))
    if line.dimensions:
        rows.append((_label(line, "dimensions"), "\n".join(_dimensions(line))))
    rows += _rows(line, LINE_BEFORE_COATING)
    if line.coating:
        name = coatings.get(line.coating) or line.coating_name
        rows.append((_label(line, "coating_name"), name))
    rows += _rows(line, LINE_AFTER_COATING)
    return rows + _rows(line, ("note",))


def _dimensions(line: EnquiryLine) -> list[str]:
    """Return one text for each dimension, such as ``D = 20 mm (±0.05 mm)``."""
    known = {
        dimension.key: dimension for dimension in shape_dimensions.get_shape_dimensions(line.shape)
    }
    texts = []
    for entry in line.dimensions:
        dimension = known.get(entry["key"])
        value, tolerance = entry["value"], entry["tolerance"]
        text = _with_unit(value, dimension) if value else "–"
        if tolerance:
            text = f"{text} ({_with_unit(tolerance, dimension)})"
        symbol = dimension.symbol if dimension else ""
        texts.append(f"{symbol} = {text}" if symbol else text)
    return texts


def _with_unit(text: str, dimension: shape_dimensions.Dimension | None) -> str:
    """Return a number with the dimension's unit; a text with letters is returned unchanged."""
    unit = dimension.unit if dimension else ""
    if not unit or any(sign.isalpha() for sign in text) or not text[-1:].isdigit():
        return text
    return f"{text}{unit}" if unit == "°" else f"{text} {unit}"


def make_file_rows(files: Iterable[EnquiryFile | StagedFile]) -> list[Row]:
    """Return one row for each file: name, kind and size."""
    return [
        (file.name, f"{file.get_kind_display()}, {filesizeformat(file.size)}") for file in files
    ]


def make_summary_sections(
    enquiry: Enquiry, lines: Iterable[EnquiryLine], files: Iterable[Any]
) -> list[SummarySection]:
    """Return all sections of an enquiry, in the active language."""
    lines = list(lines)
    coatings = get_coating_names({line.coating for line in lines} - {""})
    sections = [SummarySection(_("Contact details"), make_prospect_rows(enquiry))]
    for line in lines:
        title = _("Part %(number)s") % {"number": line.position}
        sections.append(SummarySection(title, make_line_rows(line, coatings)))
    if rows := make_file_rows(files):
        sections.append(SummarySection(_("Drawings"), rows))
    if rows := make_purpose_rows(enquiry):
        sections.append(SummarySection(_("Further details"), rows))
    return sections


def make_bilingual_sections(describe: Callable[[], list[SummarySection]]) -> list[SummarySection]:
    """Return the sections of ``describe`` with labels and choices in both languages.

    For staff, whose language is not known. ``describe`` is called once in each language.
    """
    versions = []
    for code in languages.CODES:
        with translation.override(code):
            versions.append(describe())
    return [
        SummarySection(
            _both(section.title for section in same),
            [
                (_both(label for label, _v in pair), _both(value for _l, value in pair))
                for pair in zip(*(section.rows for section in same), strict=True)
            ],
        )
        for same in zip(*versions, strict=True)
    ]


def _both(texts: Iterable[str]) -> str:
    """Return the different texts joined by " / ", or by a line end if one has several lines."""
    different = list(dict.fromkeys(texts))
    return ("\n" if any("\n" in text for text in different) else " / ").join(different)


def _rows(record: Enquiry | EnquiryLine, names: Iterable[str]) -> list[Row]:
    """Return one row for each field of ``names`` that is filled in."""
    return [(_label(record, name), _value(record, name)) for name in names if getattr(record, name)]


def _label(record: Enquiry | EnquiryLine, name: str) -> str:
    field = cast(Field, record._meta.get_field(name))
    return str(capfirst(field.verbose_name))


def _value(record: Enquiry | EnquiryLine, name: str) -> str:
    if name == "country":
        return cast(Enquiry, record).country_name
    value = getattr(record, name)
    if hasattr(value, "isoformat"):
        local = timezone.localtime(value) if hasattr(value, "tzinfo") else value
        return formats.localize(local)
    return str(getattr(record, f"get_{name}_display", lambda: value)())
