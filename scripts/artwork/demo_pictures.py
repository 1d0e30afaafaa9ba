"""Pictures of the demo content: magnetic fields, charts of the grades table, directions."""

import csv
from collections.abc import Callable
from functools import cache
from pathlib import Path

from products.physics.demagnetisation import DemagnetisationCurve, at_temperature
from products.physics.permeance import permeance_coefficient
from scripts.artwork import charts, fields
from scripts.artwork.canvas import Drawing
from scripts.artwork.demag_chart import demagnetisation
from scripts.artwork.directions import directions

GRADES_FILE = Path(__file__).resolve().parents[2] / "site" / "demo" / "data" / "grades.csv"


@cache
def grades() -> tuple[dict[str, str], ...]:
    """Return the rows of the demo content's grades table."""
    with GRADES_FILE.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def grade(name: str) -> dict[str, str]:
    """Return one row of the grades table; raise KeyError if there is no such grade."""
    for row in grades():
        if row["grade"] == name:
            return row
    raise KeyError(name)


def _draw_grades() -> Drawing:
    def points(family: str) -> tuple[tuple[float, float], ...]:
        return tuple(
            (float(row["hcj_min_kA_m"]), float(row["br_nominal_T"]))
            for row in grades()
            if row["family"] == family
        )

    return charts.grade_map(
        [
            charts.Series("AlNiCo", "ink", "triangle", points("AlNiCo"), (64, 1.40)),
            charts.Series(
                "SrFe_{12}O_{19}", "magnet-dark", "square", points("Ferrite"), (265, 0.30)
            ),
            charts.Series("NdFeB", "line", "circle", points("NdFeB"), (2250, 1.46)),
            charts.Series("SmCo", "accent", "diamond", points("SmCo"), (2150, 0.84)),
        ]
    )


def _draw_dysprosium() -> Drawing:
    names = {
        "N": "N35",
        "M": "N35M",
        "H": "N35H",
        "SH": "N35SH",
        "UH": "N35UH",
        "EH": "N35EH",
        "AH": "N35AH",
    }
    classes = []
    for symbol, name in names.items():
        row = grade(name)
        classes.append(
            charts.TemperatureClass(
                symbol,
                float(row["hcj_min_kA_m"]),
                float(row["beta_hcj_pct_per_K"]),
                float(row["max_operating_temperature_C"]),
            )
        )
    return charts.coercivity_by_temperature(classes)


def _draw_coatings() -> Drawing:
    return charts.salt_spray(
        [
            # The usual value and its range. EP: epoxy resin (ISO 1043-1).
            charts.SaltSpray("Zn", 24, 12, 24),
            charts.SaltSpray("Ni-Cu-Ni", 48, 24, 72),
            charts.SaltSpray("Ni-P", 72, 24, 72),
            charts.SaltSpray("Ni-Cu-Ni-Sn", 72, 72, 72),
            charts.SaltSpray("Ni-Cu-Ni-Au", 72, 72, 72),
            charts.SaltSpray("EP", 72, 72, 96),
            charts.SaltSpray("Ni + EP", 96, 96, 200, or_more=True),
        ]
    )


def _draw_demagnetisation() -> Drawing:
    row = grade("N42SH")
    br, hcj = float(row["br_nominal_T"]), float(row["hcj_min_kA_m"])
    alpha, beta = float(row["alpha_br_pct_per_K"]), float(row["beta_hcj_pct_per_K"])
    cold = DemagnetisationCurve(br, hcj)
    hot = DemagnetisationCurve(at_temperature(br, alpha, 120), at_temperature(hcj, beta, 120))
    return demagnetisation(cold, hot, permeance_coefficient(10, 5), (20, 120))


DRAWINGS: dict[str, Callable[[], Drawing]] = {
    "family-sintered-ndfeb": fields.draw_block_field,
    "family-bonded-ndfeb": fields.multipole,
    "family-smco": fields.repelling,
    "family-alnico": fields.rod,
    "family-ferrite": fields.draw_ring_field,
    "family-assemblies": fields.draw_halbach_field,
    "article-recycling": fields.fragments,
    "article-grades": _draw_grades,
    "article-dysprosium": _draw_dysprosium,
    "article-coatings": _draw_coatings,
    "article-demag-curve": _draw_demagnetisation,
    "article-directions": directions,
    "about-field": fields.attracting,
    "share-default": lambda: fields.draw_disc_field(1200, 630, 12),
}
"""Functions that draw a picture, by the name that the demo content uses for it."""
