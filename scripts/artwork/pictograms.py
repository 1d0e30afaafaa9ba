"""Small pictures of the directions of magnetisation: for a choice, each beside its name.

Arrows lead from south to north. Names are those of ``products.magnetisation``, and where another
body shows a direction better, its name after a hyphen.
"""

from collections.abc import Callable

from scripts.artwork import pictograms_arcs as arcs
from scripts.artwork import pictograms_blocks as blocks
from scripts.artwork import pictograms_round as round_parts
from scripts.artwork.canvas import Drawing
from scripts.artwork.outlines import layer

WIDTH, HEIGHT = 160, 120
DRAWINGS: dict[str, Callable[[Drawing], None]] = {
    "axial": round_parts.axial,
    "axial-ring": round_parts.axial_ring,
    "axial-sphere": round_parts.axial_sphere,
    "diametral": round_parts.diametral_ring,
    "diametral-cylinder": round_parts.diametral_cylinder,
    "radial": round_parts.radial,
    "radial-arc": arcs.radial,
    "parallel": arcs.parallel,
    "thickness": blocks.thickness,
    "length": blocks.length,
    "length-arc": arcs.length,
    "width": blocks.width,
    "multipole_rim": round_parts.multipole_rim,
    "multipole_face": round_parts.multipole_face,
    "multipole_face-block": blocks.multipole_face,
    "halbach": blocks.halbach,
    "unmagnetised": round_parts.unmagnetised,
    "unmagnetised-block": blocks.unmagnetised,
    "other": blocks.sheet,
}


def for_form(name: str) -> Drawing:
    """A picture whose ground shows through; KeyError if there is none."""
    drawing = Drawing(WIDTH, HEIGHT)
    DRAWINGS[name](drawing)
    # Faces lie side by side: those of one role become one element.
    drawing.items.sort(key=lambda item: (layer(item), item.role))
    return drawing
