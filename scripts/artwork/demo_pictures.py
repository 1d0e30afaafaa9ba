"""Pictures of the demo content: magnetic fields, charts of the grades table, directions."""

import csv
from collections.abc import Callable
from functools import cache
from pathlib import Path

from products.physics.demagnetisation import DemagnetisationCurve, scale_to_temperature
from products.physics.permeance import compute_permeance_coefficient
from scripts.artwork import charts, fields
from scripts.artwork.canvas import Drawing
from scripts.artwork.demag_chart import draw_demagnetisation_chart
from scripts.artwork.directions import draw_directions

GRADES_FILE = Path(__file__).resolve().parents[2] / "site" / "demo" / "data" / "grades.csv"


@cache
def read_demo_grades() -> tuple[dict[str, str], ...]:
    """Return the rows of the demo content's grades table."""
    with GRADES_FILE.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def read_demo_grade(name: str) -> dict[str, str]:
    """Return one row of the grades table; raise KeyError if there is no such grade."""
    for row in read_demo_grades():
        if row["grade"] == name:
            return row
    raise KeyError(name)


def _draw_grades() -> Drawing:
    def points(family: str) -> tuple[tuple[float, float], ...]:
        return tuple(
            (float(row["hcj_min_kA_m"]), float(row["br_nominal_T"]))
            for row in read_demo_grades()
            if row["family"] == family
        )

    return charts.draw_grade_map(
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
        row = read_demo_grade(name)
        classes.append(
            charts.TemperatureClass(
                symbol,
                float(row["hcj_min_kA_m"]),
                float(row["beta_hcj_pct_per_K"]),
                float(row["max_operating_temperature_C"]),
            )
        )
    return charts.draw_coercivity_chart(classes)


def _draw_coatings() -> Drawing:
    return charts.draw_salt_spray_chart(
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
    row = read_demo_grade("N42SH")
    br, hcj = float(row["br_nominal_T"]), float(row["hcj_min_kA_m"])
    alpha, beta = float(row["alpha_br_pct_per_K"]), float(row["beta_hcj_pct_per_K"])
    cold = DemagnetisationCurve(br, hcj)
    hot = DemagnetisationCurve(
        scale_to_temperature(br, alpha, 120), scale_to_temperature(hcj, beta, 120)
    )
    return draw_demagnetisation_chart(cold, hot, compute_permeance_coefficient(10, 5), (20, 120))


DRAWINGS: dict[str, Callable[[], Drawing]] = {
    "family-sintered-ndfeb": fields.draw_block_field,
    "family-bonded-ndfeb": fields.draw_multipole_ring_field,
    "family-smco": fields.draw_repelling_cylinders,
    "family-alnico": fields.draw_rod_field,
    "family-ferrite": fields.draw_ring_field,
    "family-assemblies": fields.draw_halbach_field,
    "article-recycling": fields.draw_fragments_field,
    "article-grades": _draw_grades,
    "article-dysprosium": _draw_dysprosium,
    "article-coatings": _draw_coatings,
    "article-demag-curve": _draw_demagnetisation,
    "article-directions": draw_directions,
    "about-field": fields.draw_attracting_blocks,
    "share-default": lambda: fields.draw_disc_field(1200, 630, 12),
}
"""Functions that draw a picture, by the name that the demo content uses for it."""
