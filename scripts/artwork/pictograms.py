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
    "radial": round_parts.radial_ring,
    "radial-arc": arcs.radial_arc,
    "parallel": arcs.parallel,
    "thickness": blocks.thickness,
    "length": blocks.length_block,
    "length-arc": arcs.length_arc,
    "width": blocks.width,
    "multipole_rim": round_parts.multipole_rim,
    "multipole_face": round_parts.multipole_face_ring,
    "multipole_face-block": blocks.multipole_face_block,
    "halbach": blocks.halbach_block,
    "unmagnetised": round_parts.unmagnetised_ring,
    "unmagnetised-block": blocks.unmagnetised_block,
    "other": blocks.sheet,
}


def for_form(name: str) -> Drawing:
    """Return a transparent picture; raise KeyError if there is none."""
    drawing = Drawing(WIDTH, HEIGHT)
    DRAWINGS[name](drawing)
    # Faces do not overlap, so sorting by role lets all faces of a role become one SVG element.
    drawing.items.sort(key=lambda item: (layer(item), item.role))
    return drawing
