"""The drawings of magnet shapes, with their dimensions and the direction of magnetisation.

Names are kept in the database: a name that is in use is not to be changed.
"""

from collections.abc import Callable
from dataclasses import replace

from scripts.artwork.canvas import Drawing, Item, Label, Path, Point, Polygon
from scripts.artwork.outlines_arcs import arc, rotor
from scripts.artwork.outlines_blocks import block, halbach
from scripts.artwork.outlines_round import cylinder, disc, ring, sphere
from scripts.artwork.outlines_sections import countersunk, pot
from scripts.artwork.placing import placed

WIDTH, HEIGHT = 480, 320
DRAWINGS: dict[str, Callable[[Drawing], None]] = {
    "block": block,
    "disc": disc,
    "cylinder": cylinder,
    "ring": ring,
    "arc": arc,
    "countersunk": countersunk,
    "sphere": sphere,
    "pot": pot,
    "rotor": rotor,
    "halbach": halbach,
}
LINES = ("soft", "ink", "muted", "accent")
"""What lies upon the faces, by role: hidden edges and hatching first, the letters after all."""
SHARED_MARGIN = 60


def for_page(shape: str) -> Drawing:
    """A drawing for cards and pages, whose ground shows through; KeyError if there is none."""
    drawing = Drawing(WIDTH, HEIGHT)
    DRAWINGS[shape](drawing)
    drawing.items.sort(key=layer)
    return drawing


def for_sharing(shape: str) -> Drawing:
    """The same in the middle of an upright picture: half of a share picture; KeyError if none."""
    upright = Drawing(1200, 1260, "ground")
    scale = (upright.width - 2 * SHARED_MARGIN) / WIDTH
    corner = SHARED_MARGIN, (upright.height - HEIGHT * scale) / 2
    for item in for_page(shape).items:
        item = placed(item, corner, scale)
        if isinstance(item, Label):
            # N and S too: the palettes have no deeper tone of a pole on its own tint.
            item = replace(item, role="ink")
        if isinstance(item, Label) and item.text == "α":
            upright.line(_alpha(item), item.role, item.size / 11)
        else:
            upright.items.append(item)
    return upright


def layer(item: Item) -> tuple[float, ...]:
    """In which order items are painted: those of one style next to each other."""
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
    """The letter as a line, a cubic with a loop: Pillow's own font has no Greek."""
    height = label.size * 0.52
    return [
        (
            label.x + (t * t - 0.68) * height * 0.75,
            label.y - height / 2 + t * (t * t - 1) * height * 1.28,
        )
        for t in (k / 20 - 1.2 for k in range(49))
    ]
