"""The drawings that stand on the families' cards and pages: fewer lines than a picture has.

Names are kept in the database: a name that is in use is not to be changed.
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
    """A drawing for cards and the head of a page, whose ground shows through; KeyError if none."""
    drawing = DRAWINGS[name](1200, 750)
    drawing.ground = None
    return drawing


def for_sharing(name: str) -> Drawing:
    """The same, upright: half of a share picture; KeyError if there is none."""
    return DRAWINGS[name](1200, 1260)
