"""Small pictures of the directions of magnetisation, shown beside the choices of a form.

Arrows point from south to north. The names are the values of ``products.magnetisation``; if a
shape needs a picture of its own, the name of that body follows after a hyphen.
"""

from collections.abc import Callable

from scripts.artwork import pictograms_arcs as arcs
from scripts.artwork import pictograms_blocks as blocks
from scripts.artwork import pictograms_round as round_parts
from scripts.artwork.canvas import Drawing
from scripts.artwork.outlines import get_layer_key

WIDTH, HEIGHT = 160, 120
DRAWINGS: dict[str, Callable[[Drawing], None]] = {
    "axial": round_parts.draw_axial_cylinder,
    "axial-ring": round_parts.draw_axial_ring,
    "axial-sphere": round_parts.draw_axial_sphere,
    "diametral": round_parts.draw_diametral_ring,
    "diametral-cylinder": round_parts.draw_diametral_cylinder,
    "radial": round_parts.draw_radial_ring,
    "radial-arc": arcs.draw_radial_arc,
    "parallel": arcs.draw_parallel_arc,
    "thickness": blocks.draw_thickness_block,
    "length": blocks.draw_length_block,
    "length-arc": arcs.draw_length_arc,
    "width": blocks.draw_width_block,
    "multipole_rim": round_parts.draw_multipole_rim,
    "multipole_face": round_parts.draw_multipole_face_ring,
    "multipole_face-block": blocks.draw_multipole_face_block,
    "halbach": blocks.draw_halbach_block,
    "unmagnetised": round_parts.draw_unmagnetised_ring,
    "unmagnetised-block": blocks.draw_unmagnetised_block,
    "other": blocks.draw_sheet,
}


def draw_pictogram(name: str) -> Drawing:
    """Return a transparent picture; raise KeyError if there is none."""
    drawing = Drawing(WIDTH, HEIGHT)
    DRAWINGS[name](drawing)
    # Faces do not overlap, so sorting by role lets all faces of a role become one SVG element.
    drawing.items.sort(key=lambda item: (get_layer_key(item), item.role))
    return drawing
