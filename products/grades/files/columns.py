"""Columns of a grade file; the units are part of the column names."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from products.materials import Material
from products.models.grade import Grade

FIGURE, TEXT, CHOICE, DATE, NOTE = "figure", "text", "choice", "date", "note"


@dataclass(frozen=True)
class FileColumn:
    """A column: header in the file, field of the Grade model, and kind of its values.

    ``needed``: a blank cell is an error. ``hint`` explains the allowed values to users.
    """

    header: str
    field: str
    kind: str
    needed: bool = False
    hint: str | Promise = ""

    @property
    def label(self) -> str | Promise:
        """Return the verbose name of the field with its unit, translated lazily."""
        field = Grade._meta.get_field(self.field)
        label: str | Promise = getattr(field, "verbose_name", "")
        return label

    @property
    def codes(self) -> list[str]:
        """Return the allowed values of a column of kind CHOICE."""
        choices = {
            "material": Material, "status": Grade.Status, "confidence": Grade.Confidence,
        }  # fmt: skip
        return list(choices[self.field].values)

    def printed(self, grade: Grade) -> str:
        """Return a grade's value as text for the file.

        Load grades with ``select_related("export_note")``, or each of them costs a query.
        """
        if self.kind == NOTE:
            return grade.export_note.slug if grade.export_note else ""
        value = getattr(grade, self.field)
        if value is None:
            return ""
        if self.kind == FIGURE:
            return f"{value:f}"
        return value.isoformat() if self.kind == DATE else str(value)


NAME = FileColumn("grade", "name", TEXT, needed=True)
FAMILY = FileColumn(
    "family", "material", CHOICE, needed=True,
    hint=_("NdFeB, NdFeB-bonded, SmCo, AlNiCo or Ferrite"),
)  # fmt: skip
VALID_FROM = FileColumn("valid_from", "valid_from", DATE, hint=_("Year, month, day: 2026-07-01"))
EXPORT_NOTE = FileColumn(
    "export_note", "export_note", NOTE, hint=_("The short name of an export control note, or blank")
)
COLUMNS = (
    FAMILY,
    FileColumn("compound", "compound", TEXT),
    NAME,
    FileColumn("br_min_T", "br_min_t", FIGURE, needed=True),
    FileColumn("br_nominal_T", "br_nominal_t", FIGURE, needed=True),
    FileColumn("hcb_min_kA_m", "hcb_min_ka_per_m", FIGURE, needed=True),
    FileColumn("hcj_min_kA_m", "hcj_min_ka_per_m", FIGURE, needed=True),
    FileColumn("bhmax_min_kJ_m3", "bhmax_min_kj_per_m3", FIGURE, needed=True),
    FileColumn("bhmax_max_kJ_m3", "bhmax_max_kj_per_m3", FIGURE, needed=True),
    FileColumn("max_operating_temperature_C", "max_operating_temperature_c", FIGURE, needed=True),
    FileColumn("alpha_br_pct_per_K", "alpha_br_percent_per_k", FIGURE, needed=True),
    FileColumn(
        "beta_hcj_pct_per_K", "beta_hcj_percent_per_k", FIGURE,
        hint=_("Below 0 for NdFeB and SmCo, above 0 for ferrite, blank for AlNiCo."),
    ),
    FileColumn("density_g_cm3", "density_g_per_cm3", FIGURE, needed=True),
    FileColumn(
        "recoil_permeability", "recoil_permeability", FIGURE,
        hint=_("Left blank, it is 1.05 for sintered NdFeB, SmCo and ferrite."),
    ),
    FileColumn(
        "status", "status", CHOICE,
        hint=_("reference (usual in the industry) or certified (by the company)"),
    ),
    FileColumn("confidence", "confidence", CHOICE, hint=_("high, medium, low or blank")),
    FileColumn("source_keys", "source_keys", TEXT),
    VALID_FROM,
    EXPORT_NOTE,
)  # fmt: skip
BY_FIELD = {column.field: column for column in COLUMNS}
BY_HEADER = {column.header.lower(): column for column in COLUMNS}
