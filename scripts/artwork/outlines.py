"""Drawings of magnet shapes with their dimensions and direction of magnetisation.

The names are stored in the database: do not change a name that is in use.
"""

from collections.abc import Callable
from dataclasses import replace

from scripts.artwork.canvas import Drawing, Item, Label, Path, Point, Polygon
from scripts.artwork.outlines_arcs import draw_arc_outline, draw_rotor_outline
from scripts.artwork.outlines_blocks import draw_block_outline, draw_halbach_outline
from scripts.artwork.outlines_round import (
    draw_cylinder_outline,
    draw_disc_outline,
    draw_ring_outline,
    draw_sphere_outline,
)
from scripts.artwork.outlines_sections import draw_countersunk_outline, draw_pot_outline
from scripts.artwork.placing import place_item

WIDTH, HEIGHT = 480, 320
DRAWINGS: dict[str, Callable[[Drawing], None]] = {
    "block": draw_block_outline,
    "disc": draw_disc_outline,
    "cylinder": draw_cylinder_outline,
    "ring": draw_ring_outline,
    "arc": draw_arc_outline,
    "countersunk": draw_countersunk_outline,
    "sphere": draw_sphere_outline,
    "pot": draw_pot_outline,
    "rotor": draw_rotor_outline,
    "halbach": draw_halbach_outline,
}
LINES = ("soft", "ink", "muted", "accent")
"""Roles of lines above the faces in painting order, from hidden edges and hatching to arrows."""
SHARED_MARGIN = 60


def draw_outline(shape: str) -> Drawing:
    """Return a transparent drawing for cards and pages; raise KeyError if there is none."""
    drawing = Drawing(WIDTH, HEIGHT)
    DRAWINGS[shape](drawing)
    drawing.items.sort(key=get_layer_key)
    return drawing


def draw_shared_outline(shape: str) -> Drawing:
    """Return an upright drawing for half of a share picture; raise KeyError if there is none."""
    upright = Drawing(1200, 1260, "ground")
    scale = (upright.width - 2 * SHARED_MARGIN) / WIDTH
    corner = SHARED_MARGIN, (upright.height - HEIGHT * scale) / 2
    for item in draw_outline(shape).items:
        moved = place_item(item, corner, scale)
        if isinstance(moved, Label):
            # N and S become ink as well: no palette has a pole colour that is legible on its tint.
            moved = replace(moved, role="ink")
        if isinstance(moved, Label) and moved.text == "α":
            upright.line(_alpha(moved), moved.role, moved.size / 11)
        else:
            upright.items.append(moved)
    return upright


def get_layer_key(item: Item) -> tuple[float, ...]:
    """Return the sort key for the painting order, with items of one style next to each other."""
    if isinstance(item, Label):
        return (len(LINES) + 1,)
    if isinstance(item, Path) and not item.width:
        return (0,)
    return (
        LINES.index(item.role) + 1,
        isinstance(item, Polygon),
        getattr(item, "dash", 0),
        getattr(item, "width", 0),
    )


def _alpha(label: Label) -> list[Point]:
    """Return α as a line, a cubic curve with a loop: Pillow's built-in font has no Greek."""
    height = label.size * 0.52
    return [
        (
            label.x + (t * t - 0.68) * height * 0.75,
            label.y - height / 2 + t * (t * t - 1) * height * 1.28,
        )
        for t in (k / 20 - 1.2 for k in range(49))
    ]
