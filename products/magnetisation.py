"""Directions of magnetisation that an enquiry can ask for, each with a small picture.

The picture is needed because the Chinese term 径向充磁 is used both for rings magnetised across the
diameter and for rings magnetised from the hole outwards. The pictures come from
``scripts.artwork.pictograms``; a test checks that the names match. The values are stored with
enquiries: do not change a value that is in use.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from products.shape_drawings import ShapeDrawing


class Magnetisation(models.TextChoices):
    """Directions of magnetisation; the value is stored with an enquiry."""

    AXIAL = "axial", _("Axial: along the axis")
    DIAMETRAL = "diametral", _("Diametral: straight across the diameter")
    RADIAL = "radial", _("Radial: one pole inside, the other outside")
    PARALLEL = "parallel", _("Parallel: one direction throughout, for arc segments")
    THICKNESS = "thickness", _("Through the thickness")
    LENGTH = "length", _("Along the length")
    WIDTH = "width", _("Across the width")
    MULTIPOLE_RIM = "multipole_rim", _("Multipole: N and S in turn on the rim")
    MULTIPOLE_FACE = "multipole_face", _("Multipole: N and S in turn on a face")
    HALBACH = "halbach", _("Halbach: turning from piece to piece")
    UNMAGNETISED = "unmagnetised", _("Unmagnetised")
    OTHER = "other", _("As in the drawing or message")


_M = Magnetisation
_LAST = (_M.UNMAGNETISED, _M.OTHER)

FOR_SHAPE: dict[str, tuple[Magnetisation, ...]] = {
    ShapeDrawing.BLOCK: (_M.THICKNESS, _M.LENGTH, _M.WIDTH, _M.MULTIPOLE_FACE, *_LAST),
    ShapeDrawing.DISC: (_M.AXIAL, _M.DIAMETRAL, _M.MULTIPOLE_FACE, _M.MULTIPOLE_RIM, *_LAST),
    ShapeDrawing.CYLINDER: (_M.AXIAL, _M.DIAMETRAL, _M.MULTIPOLE_RIM, *_LAST),
    ShapeDrawing.RING: (
        _M.AXIAL,
        _M.DIAMETRAL,
        _M.RADIAL,
        _M.MULTIPOLE_RIM,
        _M.MULTIPOLE_FACE,
        *_LAST,
    ),
    ShapeDrawing.ARC: (_M.RADIAL, _M.PARALLEL, _M.LENGTH, *_LAST),
    ShapeDrawing.COUNTERSUNK: (_M.AXIAL, _M.DIAMETRAL, *_LAST),
    # All diameters of a sphere are equivalent, so diametral is the same as axial.
    ShapeDrawing.SPHERE: (_M.AXIAL, *_LAST),
    ShapeDrawing.POT: (_M.AXIAL, *_LAST),
    ShapeDrawing.ROTOR: (_M.MULTIPOLE_RIM, _M.DIAMETRAL, _M.RADIAL, *_LAST),
    ShapeDrawing.HALBACH: (_M.HALBACH, _M.OTHER),
    "": tuple(_M),
}
"""The directions offered for each shape. The key "" (no shape) has all directions."""

_BODIES: dict[tuple[str, str], str] = {
    (_M.AXIAL, ShapeDrawing.RING): "ring",
    (_M.AXIAL, ShapeDrawing.COUNTERSUNK): "ring",
    (_M.AXIAL, ShapeDrawing.POT): "ring",
    (_M.AXIAL, ShapeDrawing.SPHERE): "sphere",
    (_M.DIAMETRAL, ShapeDrawing.DISC): "cylinder",
    (_M.DIAMETRAL, ShapeDrawing.CYLINDER): "cylinder",
    (_M.RADIAL, ShapeDrawing.ARC): "arc",
    (_M.LENGTH, ShapeDrawing.ARC): "arc",
    (_M.MULTIPOLE_FACE, ShapeDrawing.BLOCK): "block",
    (_M.UNMAGNETISED, ShapeDrawing.BLOCK): "block",
}
"""(direction, shape) to the body in the picture, if it is not the default body of the direction."""


def get_directions(shape: str) -> tuple[Magnetisation, ...]:
    """Return the directions offered for a shape; all of them for an unknown or blank shape."""
    return FOR_SHAPE.get(shape, FOR_SHAPE[""])


def get_picture_template(value: str, shape: str = "") -> str:
    """Return the template path of a direction's picture; blank if the direction is unknown.

    The picture shows the direction on a body that is similar to the shape.
    """
    if value not in Magnetisation.values:
        return ""
    body = _BODIES.get((value, shape))
    name = f"{value}-{body}" if body else str(value)
    return f"drawings/directions/{name}.svg"
