"""Drawings for the cards and pages of product families: fewer lines than the large pictures.

The names are stored in the database: do not change a name that is in use.
"""

from collections.abc import Callable
from functools import partial

from scripts.artwork import fields
from scripts.artwork.canvas import Drawing

DRAWINGS: dict[str, Callable[[float, float], Drawing]] = {
    "block": partial(fields.block, scale=12, count=8),
    "multipole": partial(fields.multipole, scale=11, poles=8, count=5),
    "repelling": partial(fields.repelling, scale=11, count=7),
    "rod": partial(fields.rod, scale=8.5, count=7),
    "ring": partial(fields.ring, scale=12, count=9),
    "halbach": partial(fields.halbach, scale=10.5, count=8),
}


def for_page(name: str) -> Drawing:
    """Return a transparent drawing for cards and page heads; raise KeyError if there is none."""
    drawing = DRAWINGS[name](1200, 750)
    drawing.ground = None
    return drawing


def for_sharing(name: str) -> Drawing:
    """Return an upright drawing for half of a share picture; raise KeyError if there is none."""
    return DRAWINGS[name](1200, 1260)
