"""The dimensioned drawings that staff may choose for a product type, and what each shows."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class ShapeDrawing(models.TextChoices):
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


CAPTIONS: dict[str, Any] = {}
