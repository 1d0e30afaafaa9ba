"""Drawing of directions of magnetisation: five small magnets with arrows."""

from math import cos, pi, sin

from scripts.artwork.canvas import Drawing
from scripts.artwork.shapes import Iso, draw_block, draw_cylinder, draw_ring

WIDTH, HEIGHT = 1600, 1000
SCALE = 1.25
Place = tuple[float, float, float]


def draw_directions() -> Drawing:
    """Return a drawing of five magnets with arrows in their direction of magnetisation.

    Above: a block through its thickness, a disc along its axis, a cylinder across its diameter.
    Below: a radial ring, and a ring with eight poles whose arrows point outwards and inwards.
    """
    drawing = Drawing(WIDTH, HEIGHT, "ground")
    _through_thickness(Iso(drawing, (330, 410), SCALE))
    _axial(Iso(drawing, (800, 410), SCALE))
    _diametral(Iso(drawing, (1270, 430), SCALE))
    _radial(Iso(drawing, (535, 800), SCALE))
    _multipole(Iso(drawing, (1085, 800), SCALE))
    return drawing


def _arrow(iso: Iso, start: Place, end: Place) -> None:
    iso.drawing.arrow(iso.place(*start), iso.place(*end), "accent", 9, 42)


def _through_thickness(iso: Iso) -> None:
    draw_block(iso, 190, 120, 54)
    for x in (-55, 0, 55):
        _arrow(iso, (x, 0, 54), (x, 0, 164))


def _axial(iso: Iso) -> None:
    draw_cylinder(iso, 190, 54)
    for x, y in ((-42, 42), (0, 0), (42, -42)):
        _arrow(iso, (x, y, 54), (x, y, 164))


def _diametral(iso: Iso) -> None:
    draw_cylinder(iso, 160, 130)
    for y in (-34, 0, 34):
        _arrow(iso, (-58, y, 130), (62, y, 130))


def _radial(iso: Iso) -> None:
    draw_ring(iso, 210, 110, 62)
    for k in range(8):
        a = pi / 8 + k * pi / 4
        _arrow(iso, (62 * cos(a), 62 * sin(a), 62), (142 * cos(a), 142 * sin(a), 62))


def _multipole(iso: Iso) -> None:
    draw_ring(iso, 210, 120, 62)
    for k in range(8):
        a = k * pi / 4
        ends = [iso.place(r * cos(a), r * sin(a), 62) for r in (60, 105)]
        iso.drawing.line(ends, "ground", 4)
    for k in range(8):
        a = (k - 0.5) * pi / 4
        near, far = (iso.place(r * cos(a), r * sin(a), 62) for r in (64, 144))
        if k % 2:
            iso.drawing.arrow(near, far, "accent", 9, 42)
        else:
            iso.drawing.arrow(far, near, "south", 9, 42)
