"""Drawings of the computed field lines of magnets and arrangements, in their middle plane.

Round magnets are computed as they are. Blocks and arrays are computed as infinitely long across the
plane, so that the density of the lines is proportional to the field strength in the whole picture.
"""

from collections.abc import Callable, Sequence
from math import cos, dist, hypot, pi, sin

from scripts.artwork.canvas import Drawing, Point
from scripts.artwork.magnets import (
    Cylinder,
    FluxFunction,
    make_equal_levels,
    make_multipole_ring_sheets,
    make_plane_flux,
    make_prism_sheets,
    make_ring_flux,
    make_round_flux,
    make_section_levels,
)
from scripts.artwork.section import (
    Body,
    View,
    draw_arrowheads,
    draw_bodies,
    draw_inner_lines,
    draw_lines,
    make_box_section,
    make_visibility_test,
)

UP, RIGHT = pi / 2, 0.0


def compute_bodies_flux(bodies: Sequence[Body], polarisation: float) -> FluxFunction:
    """Return the flux function of long magnets with these sections."""
    return make_plane_flux(
        [
            sheet
            for body in bodies
            for sheet in make_prism_sheets(body.corners, polarisation, body.north)
        ]
    )


def draw_field_picture(
    view: View,
    lines: Sequence[Sequence[Point]],
    bodies: Sequence[Body],
    gate: Callable[[Point], float] | None = None,
    inner: bool = True,
    width: float = 2.4,
) -> Drawing:
    """Draw field lines, arrowheads and magnets on the view's drawing and return it.

    ``gate`` is a function of the place in mm: a line has an arrowhead outside the magnets wherever
    it changes sign. ``inner`` draws the lines inside the magnets too.
    """
    drawing = view.drawing
    lines = drop_short_lines(lines)
    draw_lines(drawing, lines, width=width)
    if gate:
        in_frame = make_visibility_test(drawing, 30)

        def own(point: Point) -> Point:
            return (point[0] - view.origin[0]) / view.scale, (
                view.origin[1] - point[1]
            ) / view.scale

        def free(point: Point) -> bool:
            return in_frame(point) and not any(body.contains(own(point)) for body in bodies)

        draw_arrowheads(drawing, lines, lambda p: gate(own(p)), free, length=width * 8)
    draw_bodies(view, bodies)
    if inner:
        draw_inner_lines(view, lines, bodies, width=width * 0.6)
    return drawing


def drop_short_lines(
    lines: Sequence[Sequence[Point]], shortest: float = 150
) -> list[Sequence[Point]]:
    """Return the lines of ``shortest`` units or more: small loops at corners look like spots."""
    return [line for line in lines if sum(map(dist, line, line[1:])) >= shortest]


def make_centred_view(width: float, height: float, scale: float) -> View:
    """Return a view with x = z = 0 in the middle of a new drawing; ``scale`` is in units per mm."""
    return View(Drawing(width, height, "ground"), (width / 2, height / 2), scale)


def get_height(place: Point) -> float:
    """Return z: 0 in the mid-plane, which the lines cross on their way back to the south pole."""
    return place[1]


def get_side(place: Point) -> float:
    """Return x: 0 in the plane across the middle, for magnets with a horizontal axis."""
    return place[0]


def draw_disc_field(
    width: float = 1600, height: float = 1000, scale: float = 15, count: int = 10
) -> Drawing:
    """Return a drawing of a disc D40 × 12 (mm) in section, N up."""
    magnet = Cylinder(40, 12, 1.3)
    view = make_centred_view(width, height, scale)
    lines = view.round_lines(magnet.flux, make_section_levels(magnet.flux, 0, 20, count))
    return draw_field_picture(view, lines, [make_box_section(40, 12, UP)], get_height)


def draw_rod_field(
    width: float = 1600, height: float = 1000, scale: float = 11, count: int = 9
) -> Drawing:
    """Return a drawing of a long rod D14 × 70 (mm) with a horizontal axis, N to the right."""
    magnet = Cylinder(14, 70, 1.25)
    view = make_centred_view(width, height, scale)
    lines = view.round_lines(magnet.flux, make_section_levels(magnet.flux, 0, 7, count), lying=True)
    return draw_field_picture(view, lines, [make_box_section(70, 14, RIGHT)], get_side)


def draw_ring_field(
    width: float = 1600, height: float = 1000, scale: float = 17, count: int = 13
) -> Drawing:
    """Return a drawing of a ring D60/28 × 14 (mm), N up: flux returns outside and in the hole."""
    flux = make_ring_flux(60, 28, 14, 0.4)
    outside = [level for level in make_section_levels(flux, 14, 30, count) if level > 0]
    levels = outside + [flux(r, 0) for r in (5, 9, 12)]
    bodies = [make_box_section(16, 14, UP, (side * 22, 0)) for side in (-1, 1)]
    view = make_centred_view(width, height, scale)
    return draw_field_picture(view, view.round_lines(flux, levels), bodies, get_height)


def draw_block_field(
    width: float = 1600, height: float = 1000, scale: float = 14, count: int = 12
) -> Drawing:
    """Return a drawing of a long block 36 × 16 (mm) in section, N up."""
    body = make_box_section(36, 16, UP)
    flux = compute_bodies_flux([body], 1.3)
    view = make_centred_view(width, height, scale)
    lines = view.lines(flux, make_equal_levels(flux(18, 0), count))
    return draw_field_picture(view, lines, [body], get_height)


def draw_attracting_blocks(width: float = 1600, height: float = 1000) -> Drawing:
    """Return a drawing of two long blocks with unlike poles facing each other across a gap."""
    bodies = [make_box_section(28, 22, RIGHT, centre) for centre in ((-26, 0), (26, 0))]
    flux = compute_bodies_flux(bodies, 1.3)
    view = make_centred_view(width, height, 13.5)
    lines = view.lines(flux, make_equal_levels(abs(flux(26, 11)), 11))
    return draw_field_picture(view, lines, bodies, get_side)


def draw_repelling_cylinders(
    width: float = 1600, height: float = 1000, scale: float = 15, count: int = 11
) -> Drawing:
    """Return a drawing of two cylinders D24 × 24 (mm) on one axis, like poles facing each other."""
    flux = make_round_flux(Cylinder(24, 24, 1.1, -21), Cylinder(24, 24, -1.1, 21))
    view = make_centred_view(width, height, scale)
    lines = view.round_lines(flux, make_equal_levels(flux(12, -21), count), lying=True)
    bodies = [make_box_section(24, 24, RIGHT, (-21, 0)), make_box_section(24, 24, pi, (21, 0))]

    def gate(place: Point) -> float:
        return hypot(abs(place[0]) - 21, place[1]) - 24

    return draw_field_picture(view, lines, bodies, gate)


def draw_halbach_field(
    width: float = 1600, height: float = 1000, scale: float = 14, count: int = 11
) -> Drawing:
    """Return a drawing of five long square blocks with magnetisation turning by 90° each time."""
    side = 18.0
    norths = (RIGHT, UP, pi, -UP, RIGHT)
    centres = [((k - 2) * side, 0.0) for k in range(5)]
    bodies = [
        make_box_section(side, side, north, centre)
        for centre, north in zip(centres, norths, strict=True)
    ]
    flux = compute_bodies_flux(bodies, 1.3)
    top = max(abs(flux(x, z)) for x in range(-45, 46, 3) for z in (-9, 0, 9))
    view = View(Drawing(width, height, "ground"), (width / 2, height * 0.56), scale)
    lines = view.lines(flux, make_equal_levels(top * 0.93, count))
    drawing = draw_field_picture(view, lines, bodies, inner=False)
    for k in range(4):
        x = (k - 1.5) * side
        drawing.line([view.place((x, -side / 2)), view.place((x, side / 2))], "ground", 4)
    for centre, north in zip(centres, norths, strict=True):
        run = cos(north) * side * 0.27, sin(north) * side * 0.27
        start = view.place((centre[0] - run[0], centre[1] - run[1]))
        end = view.place((centre[0] + run[0], centre[1] + run[1]))
        drawing.arrow(start, end, "inner", 7, 34)
    return drawing


def draw_multipole_ring_field(
    width: float = 1600, height: float = 1000, scale: float = 15.5, poles: int = 12, count: int = 9
) -> Drawing:
    """Return a drawing of a ring with poles of alternating sign around its rim."""
    outer, hole = 56.0, 40.0
    flux = make_plane_flux(make_multipole_ring_sheets(outer, hole, poles, 0.7))
    edge = pi / poles
    top = abs(flux(cos(edge) * (outer + hole) / 4, sin(edge) * (outer + hole) / 4))
    view = make_centred_view(width, height, scale)
    drawing = view.drawing
    lines = view.lines(flux, make_equal_levels(top, count))
    draw_lines(drawing, drop_short_lines(lines), width=2.2)
    for k in range(poles):
        arc = [(2 * k - 1) * edge + 2 * edge * n / 16 for n in range(17)]
        rims = (hole / 2, (hole + outer) / 4, outer / 2)
        for near, far, north in ((0, 1, k % 2), (1, 2, 1 - k % 2)):
            corners = [(rims[far] * cos(a), rims[far] * sin(a)) for a in arc]
            corners += [(rims[near] * cos(a), rims[near] * sin(a)) for a in reversed(arc)]
            points = [view.place(corner) for corner in corners]
            drawing.polygon(points, "north" if north else "south")
    for k in range(poles):
        a = (2 * k + 1) * edge
        ends = [view.place((r * cos(a), r * sin(a))) for r in (hole / 2, outer / 2)]
        drawing.line(ends, "ground", 3)
    return drawing


FRAGMENTS = (
    # Corners of broken pieces relative to their own middle, in mm, counterclockwise.
    ((-8, -5), (2, -6.5), (8.5, -1), (5, 6), (-5, 5.5)),
    ((-7, -6), (6, -5), (7.5, 3), (0, 7), (-8, 2)),
    ((-8.5, -2), (-2, -7), (7, -4.5), (8, 4), (-3, 6)),
    ((-6, -6.5), (4, -6), (9, 1), (2, 6.5), (-7.5, 4)),
    ((-8, -4), (0, -6.5), (8, -3), (6, 5.5), (-4, 6.5)),
    ((-7, -5.5), (5.5, -6.5), (8, 2.5), (-1, 6.5), (-8.5, 3)),
    ((-8, -3.5), (3, -7), (8, 0), (4.5, 6), (-6, 5)),
)


def draw_fragments_field(width: float = 1600, height: float = 1000) -> Drawing:
    """Return a drawing of broken pieces in a circle, magnetised along it: flux closes in a ring."""
    bodies: list[Body] = []
    for k, piece in enumerate(FRAGMENTS):
        around = UP + 2 * pi * k / len(FRAGMENTS)
        north = around + UP
        x0, z0 = 21.5 * cos(around), 21.5 * sin(around)
        corners = tuple(
            (
                x0 + 1.08 * (x * cos(north) - z * sin(north)),
                z0 + 1.08 * (x * sin(north) + z * cos(north)),
            )
            for x, z in piece
        )
        bodies.append(Body(corners, north))
    flux = compute_bodies_flux(bodies, 1.25)
    values = [
        flux(r * cos(a), r * sin(a)) for r in (0, 15, 30) for a in (0, 0.4, 0.8, 1.2, UP, 2.1)
    ]
    low, high = min(values), max(values)
    step = (high - low) / 16
    levels = [low + (k - 4.5) * step for k in range(26)]
    view = View(Drawing(width, height, "ground"), (width / 2, height * 0.49), 13.6)
    return draw_field_picture(view, view.lines(flux, levels), bodies, width=2.2)
