"""Open data of the grades: JSON with units, sources and licence.

Numbers keep trailing zeros: 1.10 is valid JSON. The columns are documented on the page with the
list of grades.
"""

import json
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.functional import Promise

import languages
from core.addresses import build_absolute_url
from products.grades.files.columns import COLUMNS, FIGURE
from products.models import CatalogueSettings, Grade, GradeIndexPage

UNITS = {
    "br_min_T": "T",
    "br_nominal_T": "T",
    "hcb_min_kA_m": "kA/m",
    "hcj_min_kA_m": "kA/m",
    "bhmax_min_kJ_m3": "kJ/m³",
    "bhmax_max_kJ_m3": "kJ/m³",
    "max_operating_temperature_C": "°C",
    "alpha_br_pct_per_K": "%/K",
    "beta_hcj_pct_per_K": "%/K",
    "density_g_cm3": "g/cm³",
    "recoil_permeability": "1",
}
FIGURE_COLUMNS = [column for column in COLUMNS if column.kind == FIGURE]
# NUL marks Decimals: JSON escapes it as \u0000, and texts of grades do not contain it.
MARK = "\x00"
MARKED = re.compile(r'"\\u0000([^"]*)"')


def dump_json(content: object) -> str:
    """Return JSON text in which Decimals are numbers with all digits, including trailing zeros."""

    def default(value: object) -> str:
        if isinstance(value, Decimal):
            return f"{MARK}{value:f}"
        return str(value)

    text = json.dumps(content, default=default, ensure_ascii=False, indent=1)
    return MARKED.sub(r"\1", text)


class Describer:
    """Builds the content of the JSON files for one request.

    URLs, licence and status texts are loaded once, not for each grade.
    """

    def __init__(self, request: HttpRequest) -> None:
        self.request = request
        self.settings = CatalogueSettings.load(request_or_site=request)
        self.statuses = {
            value: translate_to_all_languages(label) for value, label in Grade.Status.choices
        }
        self.pages = self._pages()
        self.data = build_absolute_url(reverse("grades_json"), request).removesuffix(".json")

    def head(self) -> dict[str, Any]:
        """Return the fields common to all grades of a file: documentation, licence, columns."""
        return {
            "documentation": self.pages,
            "licence": self.settings.data_licence or None,
            "licence_url": self.settings.data_licence_url or None,
            "reference_temperature_C": 20,
            "columns": {
                column.header: {
                    "unit": UNITS[column.header],
                    "name": translate_to_all_languages(column.label),
                }
                for column in FIGURE_COLUMNS
            },
        }

    def grade(self, grade: Grade) -> dict[str, Any]:
        """Return one grade: values, status, sources, export control note and URLs."""
        note = grade.export_note
        return {
            "grade": grade.name,
            "family": grade.material,
            "compound": grade.compound or None,
            **{column.header: getattr(grade, column.field) for column in FIGURE_COLUMNS},
            "status": grade.status,
            "status_text": self.statuses[grade.status],
            "confidence": grade.confidence or None,
            "source_keys": grade.source_keys or None,
            "valid_from": grade.valid_from.isoformat(),
            "export_note": note
            and {
                "title": get_texts_by_language(note, "title"),
                "text": get_texts_by_language(note, "text"),
                "as_of": note.as_of.isoformat(),
            },
            "data": f"{self.data}/{grade.slug}.json",
            "pages": {tag: f"{url}{grade.slug}/" for tag, url in self.pages.items()},
        }

    def _pages(self) -> dict[str, str]:
        """Return the URLs of the page with the list of grades, by language tag."""
        index = GradeIndexPage.objects.live().unrestricted().first()
        return {
            languages.TAGS[code]: build_absolute_url(url, self.request)
            for code in (index.shown_languages if index else ())
            if index and (url := index.get_url_in(code, self.request))
        }

    def all(self, grades: Iterable[Grade]) -> dict[str, Any]:
        """Return the content of the file of all grades."""
        return {**self.head(), "grades": [self.grade(grade) for grade in grades]}

    def describe_grade(self, grade: Grade) -> dict[str, Any]:
        """Return the content of the file of one grade."""
        return {**self.head(), **self.grade(grade)}


def translate_to_all_languages(words: str | Promise) -> dict[str, str]:
    """Return a lazily translated string in every language, by language tag."""
    translations = {}
    for code in languages.CODES:
        with translation.override(code):
            translations[languages.TAGS[code]] = str(words)
    return translations


def get_texts_by_language(instance: object, name: str) -> dict[str, str]:
    """Return the texts of a translated field by language tag, without blank ones."""
    return {
        languages.TAGS[code]: text
        for code in languages.CODES
        if (text := getattr(instance, languages.get_field_name(name, code)))
    }
