"""What of the catalogue the form offers, and what the items of a request are called."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from enquiries.coatings import FIXED, OTHER, UNCOATED
from enquiries.quote import items
from products.grades.spelling import grade_key
from products.models import Coating, ExportNote, Grade


@dataclass(frozen=True)
class Catalogue:
    """Grades and coatings by name, in the active language. Made without the database it knows
    none: what a reader chose stays, under its short name."""

    grades: tuple[str, ...] = ()
    coatings: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    export_notes: tuple[ExportNote, ...] = ()

    @classmethod
    def load(cls, wanted: Iterable[str] = (), asked: Iterable[str] = ()) -> "Catalogue":
        """As the database knows it, with the names of the wanted items and the notes on export
        control of the grades asked for. The number of queries does not grow."""
        grades = {grade_key(grade.name): grade for grade in Grade.objects.all()}
        named = [grades[name] for name in map(grade_key, asked) if name in grades]
        notes = ExportNote.objects.filter(grades__in=named).distinct()
        return cls(
            grades=tuple(grade.name for grade in grades.values()),
            export_notes=tuple(notes),
            coatings={coating.slug: coating.name for coating in Coating.objects.all()},
            names=items.names_of(wanted),
        )

    def coating_choices(self, chosen: str = "") -> list[tuple[str, Any]]:
        """For a select: the fixed ones around those of the catalogue."""
        known = dict(self.coatings)
        if not known and chosen and chosen not in FIXED:
            known[chosen] = chosen
        return [("", FIXED[""]), *known.items(), (UNCOATED, FIXED[UNCOATED]), (OTHER, FIXED[OTHER])]

    def coating_name(self, slug: str) -> str:
        """What the chosen coating is called; blank where none is chosen."""
        if not slug:
            return ""
        return str(FIXED[slug]) if slug in FIXED else self.coatings.get(slug, slug)
