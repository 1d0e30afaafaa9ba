"""Small pictures of the directions of magnetisation of blocks and Halbach arrays."""

from itertools import pairwise
from math import radians

from scripts.artwork import outlines_blocks
from scripts.artwork.canvas import Drawing, Point, Role
from scripts.artwork.dimensions import Pen
from scripts.artwork.outlines_blocks import TURNS, Box
from scripts.artwork.pictograms_arrow import draw_arrow
from scripts.artwork.projection import Axonometry

LONG, WIDE, TALL = 92.0, 54.0, 40.0
STRIPES = 4


def _box(origin: Point = (80, 72)) -> Box:
    return Box(Axonometry(origin, tilt=radians(32), turn=radians(29)), LONG, WIDE, TALL)


def draw_thickness_block(drawing: Drawing) -> None:
    """Draw a block magnetised through its thickness."""
    pen, box = Pen(drawing), _box((80, 82))
    pen.fill("north-tint", *box.lid(-box.x, box.x))
    layers: tuple[tuple[Role, float, float], ...] = (
        ("north-tint", TALL / 2, TALL), ("south-tint", 0, TALL / 2),
    )  # fmt: skip
    for role, low, high in layers:
        pen.fill(role, *box.front(-box.x, box.x, low, high))
        pen.fill(role, *box.side(low, high))
    box.edges(pen, hidden=False)
    x, y = box.view.place(0, 0, TALL)
    draw_arrow(pen, (x, y), (x, y - 44))
    pen.poles(box.view.place(0, box.y, TALL * 0.76), box.view.place(0, box.y, TALL * 0.26))


def draw_length_block(drawing: Drawing) -> None:
    """Draw a block magnetised along its length."""
    pen, box = Pen(drawing), _box()
    halves: tuple[tuple[Role, float, float], ...] = (
        ("south-tint", -box.x, 0), ("north-tint", 0, box.x),
    )  # fmt: skip
    for role, left, right in halves:
        pen.fill(role, *box.lid(left, right))
        pen.fill(role, *box.front(left, right, 0, TALL))
    pen.fill("north-tint", *box.side(0, TALL))
    box.edges(pen, hidden=False)
    place = box.view.place
    draw_arrow(pen, place(box.x, 0, TALL / 2), place(box.x + 40, 0, TALL / 2))
    pen.poles(place(box.x / 2, box.y, TALL / 2), place(-box.x / 2, box.y, TALL / 2))


def draw_width_block(drawing: Drawing) -> None:
    """Draw a block magnetised across its width."""
    pen, box = Pen(drawing), _box()
    place = box.view.place
    halves: tuple[tuple[Role, float, float], ...] = (
        ("south-tint", -box.y, 0), ("north-tint", 0, box.y),
    )  # fmt: skip
    for role, back, near in halves:
        top = [place(x, y, TALL) for x, y in ((-box.x, back), (box.x, back))]
        pen.fill(role, *top, place(box.x, near, TALL), place(-box.x, near, TALL))
        side = [place(box.x, y, TALL) for y in (back, near)]
        pen.fill(role, *side, place(box.x, near, 0), place(box.x, back, 0))
    pen.fill("north-tint", *box.front(-box.x, box.x, 0, TALL))
    box.edges(pen, hidden=False)
    draw_arrow(pen, place(-10, box.y, TALL / 2), place(-10, box.y + 56, TALL / 2))
    pen.poles(place(20, box.y, TALL / 2), place(0, -box.y - 20, TALL))


def draw_multipole_face_block(drawing: Drawing) -> None:
    """Draw a block with alternating poles on its upper face: arrows up and down."""
    pen, box = Pen(drawing), _box((80, 84))
    borders = [-box.x + LONG / STRIPES * k for k in range(STRIPES + 1)]
    place = box.view.place
    for k, (left, right) in enumerate(pairwise(borders)):
        role: Role = "south-tint" if k % 2 else "north-tint"
        pen.fill(role, *box.lid(left, right))
        pen.fill(role, *box.front(left, right, 0, TALL))
        if k:
            pen.edge(place(left, -box.y, TALL), place(left, box.y, TALL), place(left, box.y, 0))
        x, y = place((left + right) / 2, 0, TALL)
        ends = [(x, y), (x, y - 36)]
        draw_arrow(pen, *(ends[::-1] if k % 2 else ends))
    pen.fill(role, *box.side(0, TALL))
    box.edges(pen, hidden=False)


def draw_halbach_block(drawing: Drawing) -> None:
    """Draw a Halbach array: the direction turns from block to block."""
    pen, count, wide = Pen(drawing), len(TURNS), 26.0
    box = Box(Axonometry((80, 66), radians(26), radians(20)), count * wide, 34, 26)
    borders = [-box.x + wide * k for k in range(count + 1)]
    outlines_blocks.fill_halves(pen, box, borders, "north-tint", 1)
    outlines_blocks.fill_halves(pen, box, borders, "south-tint", -1)
    box.edges(pen, hidden=False)
    place = box.view.place
    for border in borders[1:-1]:
        pen.edge(
            place(border, -box.y, box.tall), place(border, box.y, box.tall), place(border, box.y, 0)
        )
    for (left, right), (along, up) in zip(pairwise(borders), TURNS, strict=True):
        middle, reach = (left + right) / 2, 10
        ends = [
            place(middle + sign * along * reach, box.y, box.tall / 2 + sign * up * reach)
            for sign in (-1, 1)
        ]
        draw_arrow(pen, ends[0], ends[1])


def draw_unmagnetised_block(drawing: Drawing) -> None:
    """Draw a block without poles."""
    pen, box = Pen(drawing), _box()
    pen.fill("steel", *box.lid(-box.x, box.x))
    pen.fill("steel", *box.front(-box.x, box.x, 0, TALL))
    pen.fill("steel", *box.side(0, TALL))
    box.edges(pen, hidden=False)


def draw_sheet(drawing: Drawing) -> None:
    """Draw a sheet with a title block, for "other": as specified in the drawing or message."""
    pen = Pen(drawing)
    pen.loop((24, 12), (136, 12), (136, 108), (24, 108))
    pen.edge((88, 108), (88, 90), (136, 90))
    pen.loop((42, 36), (92, 36), (92, 64), (42, 64))
    pen.length((42, 64), (92, 64), (0, 1), 12, "")
    draw_arrow(pen, (105, 64), (105, 36))
