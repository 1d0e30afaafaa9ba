"""What of the catalogue the forms offer, and what the items of an enquiry are called."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy

from enquiries import items
from products.models import Coating, ExportNote, Grade

UNCOATED, OTHER = "none", "other"
FIXED = {
    "": gettext_lazy("Please advise"),
    UNCOATED: gettext_lazy("Without a coating"),
    OTHER: gettext_lazy("Another, as in the remarks"),
}


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
        grades = {_key(grade.name): grade for grade in Grade.objects.all()}
        named = [grades[name] for name in map(_key, asked) if name in grades]
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


def coating_names(slugs: Collection[str]) -> dict[str, str]:
    """What coatings are called in the active language; those there are not are left out. One
    query, or none."""
    fixed = {slug: str(FIXED[slug]) for slug in slugs if slug in FIXED}
    if not set(slugs) - set(fixed):
        return fixed
    return fixed | {
        coating.slug: coating.name for coating in Coating.objects.filter(slug__in=slugs)
    }


def _key(grade: str) -> str:
    """A grade's name however it is typed."""
    return grade.strip().casefold()
