"""Small pictures of the directions of magnetisation, shown beside the choices of a form.

Arrows point from south to north. The names are the values of ``products.magnetisation``; if a
shape needs a picture of its own, the name of that body follows after a hyphen.
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
    """Return a transparent picture; raise KeyError if there is none."""
    drawing = Drawing(WIDTH, HEIGHT)
    DRAWINGS[name](drawing)
    # Faces do not overlap, so sorting by role lets all faces of a role become one SVG element.
    drawing.items.sort(key=lambda item: (layer(item), item.role))
    return drawing
