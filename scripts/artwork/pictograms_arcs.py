"""Small pictures of the directions of magnetisation of arc segments."""

from math import pi, radians

from scripts.artwork.canvas import Drawing, Role
from scripts.artwork.dimensions import Pen, move_point
from scripts.artwork.outlines_arcs import draw_segment, draw_segment_edges
from scripts.artwork.pictograms_arrow import draw_arrow
from scripts.artwork.projection import Cabinet

OUTER, INNER, HALF = 88.0, 58.0, radians(45)
VIEW = Cabinet((68, 130), (24, -10))


def draw_radial_arc(drawing: Drawing) -> None:
    """Draw radial magnetisation: the arrows point outwards from the centre."""
    pen = Pen(drawing)
    draw_segment(pen, VIEW, OUTER, INNER, HALF)
    for angle in (-32, 0, 32):
        turned = -pi / 2 + radians(angle)
        draw_arrow(pen, VIEW.place(INNER + 3, turned), VIEW.place(OUTER + 12, turned))


def draw_parallel_arc(drawing: Drawing) -> None:
    """Draw parallel magnetisation: all arrows have the same direction."""
    pen = Pen(drawing)
    draw_segment(pen, VIEW, OUTER, INNER, HALF)
    for angle in (-32, 0, 32):
        turned = -pi / 2 + radians(angle)
        foot = VIEW.place(INNER + 5, turned)
        draw_arrow(pen, foot, move_point(foot, (0, -1), OUTER - INNER + 5))


def draw_length_arc(drawing: Drawing) -> None:
    """Draw magnetisation along the axis: one end face is north, the other south."""
    pen, view, outer, inner = Pen(drawing), Cabinet((54, 112), (46, -24)), 70.0, 46.0
    left, right = -pi / 2 - HALF, -pi / 2 + HALF
    half = view.depth[0] / 2, view.depth[1] / 2
    near, far = Cabinet(view.origin, half), Cabinet(move_point(view.origin, half, 1), half)
    halves: tuple[tuple[Role, Cabinet], ...] = (("south-tint", near), ("north-tint", far))
    for role, part in halves:
        pen.fill(role, *part.strip(outer, view.tangent, right))
        end = [part.place(radius, right) for radius in (inner, outer)]
        pen.fill(role, *end, part.place(outer, right, True), part.place(inner, right, True))
    pen.fill("south-tint", *view.hollow(inner, left))
    pen.fill("south-tint", view.arc(outer, left, right), view.arc(inner, right, left))
    draw_segment_edges(pen, view, outer, inner, HALF)
    foot = view.place(outer, -pi / 2)
    draw_arrow(pen, foot, move_point(foot, view.depth, 1.3))
