"""Dimensions on the drawing of each shape, in the order of the fields of the enquiry form.

The symbols are those of ``scripts.artwork.outlines``; a test checks that they match. The keys are
stored with enquiries: do not change a key that is in use.
"""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from products.shape_drawings import ShapeDrawing


@dataclass(frozen=True)
class Dimension:
    """A dimension of a shape.

    ``symbol`` is the letter on the drawing, blank if there is no drawing; ``key`` is the name
    stored with an enquiry; ``unit`` is "mm", "°", or blank for free text.
    """

    symbol: str
    key: str
    label: Any
    unit: str = "mm"


LENGTH = Dimension("L", "length", _("Length"))
WIDTH = Dimension("W", "width", _("Width"))
THICKNESS = Dimension("T", "thickness", _("Thickness"))
DIAMETER = Dimension("D", "diameter", _("Diameter"))
OUTER_DIAMETER = Dimension("D", "outer_diameter", _("Outer diameter"))
INNER_DIAMETER = Dimension("d", "inner_diameter", _("Inner diameter"))
HOLE_DIAMETER = Dimension("d", "hole_diameter", _("Hole diameter"))
FREE = Dimension("", "dimensions", _("Dimensions"), unit="")
"""Free text field for shapes without a drawing."""

DIMENSIONS: dict[str, tuple[Dimension, ...]] = {
    ShapeDrawing.BLOCK: (LENGTH, WIDTH, THICKNESS),
    ShapeDrawing.DISC: (DIAMETER, THICKNESS),
    ShapeDrawing.CYLINDER: (DIAMETER, LENGTH),
    ShapeDrawing.RING: (OUTER_DIAMETER, INNER_DIAMETER, THICKNESS),
    ShapeDrawing.ARC: (
        Dimension("R", "outer_radius", _("Outer radius")),
        Dimension("r", "inner_radius", _("Inner radius")),
        Dimension("α", "angle", _("Arc angle"), unit="°"),
        LENGTH,
    ),
    ShapeDrawing.COUNTERSUNK: (
        OUTER_DIAMETER,
        HOLE_DIAMETER,
        Dimension("d₂", "countersink_diameter", _("Countersink diameter")),
        Dimension("α", "countersink_angle", _("Countersink angle"), unit="°"),
        THICKNESS,
    ),
    ShapeDrawing.SPHERE: (DIAMETER,),
    ShapeDrawing.POT: (
        OUTER_DIAMETER,
        HOLE_DIAMETER,
        Dimension("H", "height", _("Height")),
    ),
    ShapeDrawing.ROTOR: (
        OUTER_DIAMETER,
        Dimension("d", "bore_diameter", _("Bore diameter")),
        LENGTH,
    ),
    ShapeDrawing.HALBACH: (LENGTH, WIDTH, THICKNESS),
}


def get_shape_dimensions(shape: str) -> tuple[Dimension, ...]:
    """Return the dimensions of a shape; one free text field if it is blank or has no drawing."""
    return DIMENSIONS.get(shape, (FREE,))
