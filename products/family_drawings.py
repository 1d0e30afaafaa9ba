"""Drawings (computed field lines) that editors can choose for a product family, and their captions.

The values are the names used in ``scripts.artwork.families``; a test checks that they match.
"""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class FamilyDrawing(models.TextChoices):
    """Choices for ``FamilyPage.drawing``; the value is the name of the SVG file."""

    BLOCK = "block", _("Block magnet")
    RING = "ring", _("Ring magnet")
    ROD = "rod", _("Rod magnet")
    MULTIPOLE = "multipole", _("Multipole ring")
    REPELLING = "repelling", _("Two like poles facing")
    HALBACH = "halbach", _("Halbach array")


CAPTIONS: dict[str, str | Promise] = {
    FamilyDrawing.BLOCK: _("Computed: a long block, 36 × 16 mm in section, Br = 1.3 T"),
    FamilyDrawing.RING: _("Computed: a ring ⌀60/⌀28 × 14 mm, magnetised axially, Br = 0.4 T"),
    FamilyDrawing.ROD: _("Computed: a rod ⌀14 × 70 mm, Br = 1.25 T"),
    FamilyDrawing.MULTIPOLE: _("Computed: a long ring ⌀56/⌀40 mm with eight poles, Br = 0.7 T"),
    FamilyDrawing.REPELLING: _(
        "Computed: two cylinders ⌀24 × 24 mm, 18 mm apart, like poles facing, Br = 1.1 T"
    ),
    FamilyDrawing.HALBACH: _("Computed: five long blocks, 18 × 18 mm in section, Br = 1.3 T"),
}
