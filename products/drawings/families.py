"""The drawings that stand on the families' cards and pages: fewer lines than a picture has.

Names are kept in the database: a name that is in use is not to be changed.
"""

from collections.abc import Callable
from functools import partial

from products.drawings import fields
from products.drawings.canvas import Drawing

WIDTH, HEIGHT = 1200, 750


def _bare(draw: Callable[..., Drawing], **kwargs: float) -> Drawing:
    """The drawing without its ground: the page's shows through."""
    drawing = draw(WIDTH, HEIGHT, **kwargs)
    drawing.ground = None
    return drawing


DRAWINGS: dict[str, Callable[[], Drawing]] = {
    "block": partial(_bare, fields.block, scale=12, count=8),
    "multipole": partial(_bare, fields.multipole, scale=11, poles=8, count=5),
    "repelling": partial(_bare, fields.repelling, scale=11, count=7),
    "rod": partial(_bare, fields.rod, scale=8.5, count=7),
    "ring": partial(_bare, fields.ring, scale=12, count=9),
    "halbach": partial(_bare, fields.halbach, scale=10.5, count=8),
}
