"""Dimensioned drawings of magnet shapes that editors can choose, and their captions.

The values are the names used in ``scripts.artwork.outlines``; a test checks that they match.
"""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class ShapeDrawing(models.TextChoices):
    """Choices for ``ProductTypePage.shape``; the value is the name of the SVG file."""

    BLOCK = "block", _("Block")
    DISC = "disc", _("Disc")
    CYLINDER = "cylinder", _("Cylinder")
    RING = "ring", _("Ring")
    ARC = "arc", _("Arc segment")
    COUNTERSUNK = "countersunk", _("Countersunk")
    SPHERE = "sphere", _("Sphere")
    POT = "pot", _("Pot magnet")
    ROTOR = "rotor", _("Rotor assembly")
    HALBACH = "halbach", _("Halbach array")


CAPTIONS: dict[str, str | Promise] = {
    ShapeDrawing.BLOCK: _(
        "Dimensions of a block; the arrow is the direction of magnetisation, through the thickness"
    ),
    ShapeDrawing.DISC: _(
        "Dimensions of a disc; the arrow is the direction of magnetisation, here axial"
    ),
    ShapeDrawing.CYLINDER: _(
        "Dimensions of a cylinder; the arrow is the direction of magnetisation, here axial"
    ),
    ShapeDrawing.RING: _(
        "Dimensions of a ring; the arrows are the direction of magnetisation, here axial"
    ),
    ShapeDrawing.ARC: _(
        "Dimensions of an arc segment; the arrows are the direction of magnetisation, here radial"
    ),
    ShapeDrawing.COUNTERSUNK: _(
        "Dimensions of a countersunk ring, with its section; "
        "the arrows are the direction of magnetisation, here axial"
    ),
    ShapeDrawing.SPHERE: _("Diameter of a sphere; the arrow is the direction of magnetisation"),
    ShapeDrawing.POT: _(
        "Dimensions of a pot magnet, with its section: a ring magnet in a steel cup (hatched); "
        "the arrows are the direction of magnetisation"
    ),
    ShapeDrawing.ROTOR: _(
        "Dimensions of a rotor with eight poles; "
        "the arrows are the direction of magnetisation of each"
    ),
    ShapeDrawing.HALBACH: _(
        "Dimensions of a Halbach array of five blocks; "
        "the direction of magnetisation turns by 90° from each to the next"
    ),
}
