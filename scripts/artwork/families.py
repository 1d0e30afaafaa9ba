"""Drawings for the cards and pages of product families: fewer lines than the large pictures.

The names are stored in the database: do not change a name that is in use.
"""

from collections.abc import Callable
from functools import partial

from scripts.artwork import fields
from scripts.artwork.canvas import Drawing

DRAWINGS: dict[str, Callable[[float, float], Drawing]] = {
    "block": partial(fields.draw_block_field, scale=12, count=8),
    "multipole": partial(fields.draw_multipole_ring_field, scale=11, poles=8, count=5),
    "repelling": partial(fields.draw_repelling_cylinders, scale=11, count=7),
    "rod": partial(fields.draw_rod_field, scale=8.5, count=7),
    "ring": partial(fields.draw_ring_field, scale=12, count=9),
    "halbach": partial(fields.draw_halbach_field, scale=10.5, count=8),
}


def draw_family(name: str) -> Drawing:
    """Return a transparent drawing for cards and page heads; raise KeyError if there is none."""
    drawing = DRAWINGS[name](1200, 750)
    drawing.ground = None
    return drawing


def draw_shared_family(name: str) -> Drawing:
    """Return an upright drawing for half of a share picture; raise KeyError if there is none."""
    return DRAWINGS[name](1200, 1260)
