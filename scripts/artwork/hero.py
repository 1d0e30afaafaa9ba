"""Home page drawing: a disc in section with its dimensions and its computed field."""

from math import pi

from magpylib.magnet import Cylinder as MagpylibCylinder

from scripts.artwork.canvas import Drawing, Point
from scripts.artwork.magnets import Cylinder, make_section_levels
from scripts.artwork.section import (
    View,
    draw_arrowheads,
    draw_bodies,
    draw_inner_lines,
    draw_lines,
    make_box_section,
    make_visibility_test,
)

DISC = Cylinder(40, 15, 1.3)
"""Diameter and length in mm, Br in T."""
DISTANCES = (0, 10, 20, 30)
"""Distances from the north pole's face, in mm, at which B on the axis is written."""
SMALL = 19
"""Font size of the numbers, in units of the drawing."""


def draw_hero() -> Drawing:
    """Return the drawing: field lines, the disc with dimensions, B in mT on its axis; no ground."""
    drawing = Drawing(900, 720)
    view = View(drawing, (450, 440), 7.6)
    half = DISC.diameter / 2
    lines = view.round_lines(DISC.flux, make_section_levels(DISC.flux, 0, half, 9))
    body = make_box_section(DISC.diameter, DISC.length, pi / 2)
    draw_lines(drawing, lines, width=1.4)
    in_frame = make_visibility_test(drawing, 24)

    def outside(point: Point) -> bool:
        own = (point[0] - view.origin[0]) / view.scale, (view.origin[1] - point[1]) / view.scale
        return in_frame(point) and not body.contains(own)

    draw_arrowheads(drawing, lines, lambda p: view.origin[1] - p[1], outside, length=11)
    draw_bodies(view, [body])
    draw_inner_lines(view, lines, [body], width=0.9)
    _dimensions(view)
    _axis(view)
    return drawing


def _dimensions(view: View) -> None:
    """Draw the diameter below the disc and the length beside it, with extension lines."""
    drawing, half = view.drawing, DISC.diameter / 2
    below, beside = -DISC.length / 2 - 7, half + 6
    for side in (-1, 1):
        drawing.line(
            [
                view.place((side * half, -DISC.length / 2 - 1)),
                view.place((side * half, below - 1.5)),
            ],
            "muted", 1,
        )  # fmt: skip
        level = side * DISC.length / 2
        drawing.line([view.place((half + 1, level)), view.place((beside + 1.5, level))], "muted", 1)
        drawing.arrow(view.place((0, below)), view.place((side * half, below)), "muted", 1, 12)
        drawing.arrow(view.place((beside, 0)), view.place((beside, level)), "muted", 1, 12)
    x, y = view.place((0, below))
    drawing.label(x, y - 8, f"⌀{DISC.diameter:g}", size=SMALL, anchor="middle")
    x, y = view.place((beside, 0))
    drawing.label(x + 10, y + SMALL * 0.35, f"{DISC.length:g}", size=SMALL)


def _axis(view: View) -> None:
    """Draw the centre line, with distances on its left and flux density on its right."""
    drawing, face = view.drawing, DISC.length / 2
    top = view.place((0, face + DISTANCES[-1] + 8))
    drawing.line([view.place((0, -face - 3)), top], "muted", 1, dash=9)
    for distance in DISTANCES:
        x, y = view.place((0, face + distance))
        drawing.line([(x - 7, y), (x + 7, y)], "accent", 2)
        baseline = y + SMALL * 0.35 - (12 if not distance else 0)
        drawing.label(x - 16, baseline, f"{distance}", "soft", SMALL, "end")
        drawing.label(x + 16, baseline, f"{_axial_field(distance):.0f}", size=SMALL)
    drawing.label(top[0] - 16, top[1] + 4, "z / mm", "soft", SMALL, "end")
    drawing.label(top[0] + 16, top[1] + 4, "B / mT", size=SMALL)


def _axial_field(distance: float) -> float:
    """Return B in mT on the axis, ``distance`` mm from the north pole's face."""
    size = DISC.diameter / 1000, DISC.length / 1000
    magnet = MagpylibCylinder(dimension=size, polarization=(0, 0, DISC.polarisation))
    return float(magnet.getB((0, 0, size[1] / 2 + distance / 1000))[2] * 1000)
