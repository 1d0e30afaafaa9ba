"""Catalogue data for the form: grades, coatings, export notes, and names of items."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from enquiries.coatings import FIXED, OTHER, UNCOATED
from enquiries.quote import items
from products.grades.spelling import get_grade_name_key
from products.models import Coating, ExportNote, Grade


@dataclass(frozen=True)
class Catalogue:
    """Names of grades and coatings in the active language, and other data for the form.

    An instance without data (no database) is valid: a chosen coating is then shown by its slug.
    """

    grades: tuple[str, ...] = ()
    coatings: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    export_notes: tuple[ExportNote, ...] = ()

    @classmethod
    def load(cls, keys: Iterable[str] = (), grade_names: Iterable[str] = ()) -> "Catalogue":
        """Return the catalogue from the database; the number of queries has a fixed limit.

        ``keys`` are those of items whose names are needed; ``grade_names`` are the grades whose
        export control notes are needed.
        """
        grades = {get_grade_name_key(grade.name): grade for grade in Grade.objects.all()}
        named = [grades[name] for name in map(get_grade_name_key, grade_names) if name in grades]
        notes = ExportNote.objects.filter(grades__in=named).distinct()
        return cls(
            grades=tuple(grade.name for grade in grades.values()),
            export_notes=tuple(notes),
            coatings={coating.slug: coating.name for coating in Coating.objects.all()},
            names=items.get_item_names(keys),
        )

    def coating_choices(self, chosen: str = "") -> list[tuple[str, Any]]:
        """Return the choices for a select: coatings of the catalogue between the fixed ones."""
        known = dict(self.coatings)
        if not known and chosen and chosen not in FIXED:
            known[chosen] = chosen
        return [("", FIXED[""]), *known.items(), (UNCOATED, FIXED[UNCOATED]), (OTHER, FIXED[OTHER])]

    def coating_name(self, slug: str) -> str:
        """Return the name of the chosen coating; blank if none is chosen."""
        if not slug:
            return ""
        return str(FIXED[slug]) if slug in FIXED else self.coatings.get(slug, slug)
