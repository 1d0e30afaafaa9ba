"""Demo records other than pages: categories, coatings, grades with export notes, settings."""

from pathlib import Path
from typing import Any

from django.db.models import Q
from wagtail.contrib.settings.models import BaseGenericSetting

from demo.content_files import read_content
from demo.fields import fill_fields
from news.models import Category
from products.grades.files import checking, reading, snapshot, storing
from products.models import Coating, ExportNote, Grade

GRADES = Path(__file__).parent / "data" / "grades.csv"


def load_records() -> None:
    """Create the missing records that pages refer to."""
    for order, content in enumerate(read_content("records/categories.yaml", list)):
        _make(Category, content, "records/categories.yaml", sort_order=order)
    for order, content in enumerate(read_content("records/coatings.yaml", list)):
        _make(Coating, content, "records/coatings.yaml", sort_order=order)
    if not Grade.objects.exists():
        _load_grades()


def load_settings(model: type[BaseGenericSetting], file: str, sign: str) -> None:
    """Fill the settings of ``model`` from a file unless the field ``sign`` already has a value."""
    settings = model.load()
    if not getattr(settings, sign):
        fill_fields(settings, read_content(file, dict), file)
        settings.save()


def _make(model: Any, content: dict[str, Any], file: str, **more: Any) -> Any:  # noqa: ANN401  # records of any model
    """Return the record with the slug of ``content``; create it if it is missing."""
    slug = content.get("slug", "")
    if existing := model.objects.filter(slug=slug).first():
        return existing
    record = model(**more)
    fill_fields(record, content, f"{file}: {slug}")
    record.save()
    return record


def _load_grades() -> None:
    """Import the grades of the reference table like staff do, then add the export notes."""
    now = snapshot.take_snapshot()
    rows = checking.check_rows(reading.read_grade_file(GRADES.name, GRADES.read_bytes()), now)
    storing.store(rows, None, now.fingerprint)
    for content in read_content("records/export-notes.yaml", list):
        materials, names = content.pop("materials", []), content.pop("grades", [])
        note = _make(ExportNote, content, "records/export-notes.yaml")
        for grade in Grade.objects.filter(Q(material__in=materials) | Q(name__in=names)):
            grade.export_note = note
            grade.save()  # not update(): save() updates Wagtail's reference index
