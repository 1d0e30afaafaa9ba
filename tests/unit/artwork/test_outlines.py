"""Dimensioned drawings of magnet shapes."""

import re
from collections.abc import Iterator
from math import asin, atan2, cos, dist, hypot, pi, radians, sin
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import ImageChops

from products.shape_drawings import CAPTIONS, ShapeDrawing
from scripts.artwork import outlines
from scripts.artwork.canvas import Arc, Drawing, Ellipse, Label, Point, Polygon, Polyline
from scripts.artwork.canvas import Path as Outline
from scripts.artwork.dimensions import GAP, LETTER, OVERRUN, SIZE, Pen, hatch
from scripts.artwork.projection import Axonometry, Cabinet
from scripts.artwork.raster import BAND_PALETTE, PALETTE, rasterise
from scripts.artwork.svg import format_svg

ROOT = Path(__file__).resolve().parents[3]
SYMBOLS = {
    "block": {"L", "W", "T"},
    "disc": {"D", "T"},
    "cylinder": {"D", "L"},
    "ring": {"D", "d", "T"},
    "arc": {"R", "r", "α", "L"},
    "countersunk": {"D", "d", "d2", "T", "α"},
    "sphere": {"D"},
    "pot": {"D", "d", "H"},
    "rotor": {"D", "d", "L"},
    "halbach": {"L", "W", "T"},
}
LETTERED = {"block", "disc", "cylinder", "ring", "sphere"}
ARROWS = {
    "block": 1, "disc": 1, "cylinder": 1, "ring": 2, "arc": 3, "countersunk": 2, "sphere": 1,
    "pot": 2, "rotor": 8, "halbach": 5,
}  # fmt: skip
SVG = "{http://www.w3.org/2000/svg}"


def arrows(drawing: Drawing) -> list[tuple[Point, Point]]:
    """Return the tail and tip of each arrow of magnetisation."""
    shafts = [item for item in drawing.items if isinstance(item, Polyline)]
    heads = [item for item in drawing.items if isinstance(item, Polygon)]
    return [
        (shaft.points[0], head.points[0])
        for shaft, head in zip(
            [item for item in shafts if item.role == "accent"],
            [item for item in heads if item.role == "accent"],
            strict=True,
        )
    ]


def lines(drawing: Drawing, role: str) -> list[tuple[Point, ...]]:
    return [
        item.points for item in drawing.items if isinstance(item, Polyline) and item.role == role
    ]


def extents(drawing: Drawing) -> Iterator[Point]:
    """Yield points of the drawing's extent; half the line width is not included."""
    for item in drawing.items:
        if isinstance(item, Label):
            half = len(re.sub(r"[_{}]", "", item.text)) * LETTER * item.size / 2
            yield item.x - half, item.y - item.size * 0.8
            yield item.x + half, item.y + item.size * 0.3
        elif isinstance(item, Ellipse):
            yield item.x - item.rx, item.y - item.ry
            yield item.x + item.rx, item.y + item.ry
        else:
            yield from item.points() if isinstance(item, Outline) else item.points


def test_staff_may_choose_what_is_drawn() -> None:
    assert ShapeDrawing.values == list(outlines.DRAWINGS) == list(SYMBOLS)
    assert set(CAPTIONS) == set(ShapeDrawing.values)


@pytest.mark.parametrize("shape", SYMBOLS)
def test_svg_is_small_well_formed_and_leaves_all_colour_to_the_page(shape: str) -> None:
    svg = format_svg(outlines.draw_outline(shape))
    root = ElementTree.fromstring(svg)
    assert root.get("viewBox") == "0 0 480 320"
    # The caption of the figure describes the drawing in the page's language.
    assert root.get("aria-hidden") == "true"
    assert len(svg.encode()) <= 4_000
    for element in root.iter():
        assert element.tag.removeprefix(SVG) in {"svg", "path", "ellipse", "text", "tspan"}
        assert not {"style", "id", "font-family", "font-style"} & set(element.attrib)
        if element.tag.removeprefix(SVG) in {"path", "ellipse", "text"}:
            assert "currentColor" in (element.get("fill"), element.get("stroke"))
            assert (element.get("class") or "").startswith("d-")


@pytest.mark.parametrize("shape", SYMBOLS)
def test_every_class_has_a_colour(shape: str) -> None:
    style = (ROOT / "static" / "css" / "drawing.css").read_text()
    for name in re.findall(r'class="([^"]+)"', format_svg(outlines.draw_outline(shape))):
        assert f".{name} {{" in style


@pytest.mark.parametrize("shape", SYMBOLS)
def test_symbols_are_there_once_and_can_be_read_on_a_phone(shape: str) -> None:
    root = ElementTree.fromstring(format_svg(outlines.draw_outline(shape)))
    texts = list(root.iter(f"{SVG}text"))
    written = ["".join(text.itertext()) for text in texts]
    assert sorted(written) == sorted([*SYMBOLS[shape], *("NS" if shape in LETTERED else "")])
    for text in texts:
        assert float(text.get("font-size") or 0) * 320 / 480 >= 12


@pytest.mark.parametrize("shape", SYMBOLS)
def test_all_is_within_the_picture_and_near_its_middle(shape: str) -> None:
    drawing = outlines.draw_outline(shape)
    xs, ys = zip(*extents(drawing), strict=True)
    assert min(xs) >= 8
    assert max(xs) <= drawing.width - 8
    assert min(ys) >= 8
    assert max(ys) <= drawing.height - 8
    assert abs((min(xs) + max(xs)) / 2 - drawing.width / 2) <= 25
    assert abs((min(ys) + max(ys)) / 2 - drawing.height / 2) <= 25


@pytest.mark.parametrize("shape", SYMBOLS)
def test_symbols_keep_clear_of_each_other(shape: str) -> None:
    labels = [item for item in outlines.draw_outline(shape).items if isinstance(item, Label)]
    for k, one in enumerate(labels):
        for other in labels[k + 1 :]:
            assert dist((one.x, one.y), (other.x, other.y)) >= SIZE * 0.9


@pytest.mark.parametrize("shape", SYMBOLS)
def test_arrows_of_magnetisation(shape: str) -> None:
    found = arrows(outlines.draw_outline(shape))
    assert len(found) == ARROWS[shape]
    assert all(dist(*ends) > 20 for ends in found)


@pytest.mark.parametrize("shape", ["block", "disc", "cylinder", "ring", "sphere", "pot"])
def test_axial_arrows_point_straight_up(shape: str) -> None:
    for start, tip in arrows(outlines.draw_outline(shape)):
        assert start[0] == pytest.approx(tip[0])
        assert tip[1] < start[1]


def test_the_arcs_arrows_lead_away_from_its_centre() -> None:
    drawing = outlines.draw_outline("arc")
    centre = next(
        item.pieces[0]
        for item in drawing.items
        if isinstance(item, Outline) and item.dash and item.role == "muted"
    )
    assert isinstance(centre, tuple)
    for start, tip in arrows(drawing):
        out = atan2(start[1] - centre[1], start[0] - centre[0])
        along = atan2(tip[1] - start[1], tip[0] - start[0])
        assert along == pytest.approx(out)


def test_the_rotors_poles_alternate() -> None:
    centre = (206, 168)
    found = arrows(outlines.draw_outline("rotor"))
    found.sort(key=lambda ends: atan2(ends[1][1] - centre[1], ends[1][0] - centre[0]))
    outwards = [dist(tip, centre) > dist(start, centre) for start, tip in found]
    assert outwards in ([True, False] * 4, [False, True] * 4)


def test_the_arrays_magnetisation_turns_by_a_quarter_from_block_to_block() -> None:
    view = Axonometry((0, 0), tilt=radians(26), turn=radians(20))
    along, up = view.place(1, 0, 0), view.place(0, 0, 1)
    found = sorted(
        arrows(outlines.draw_outline("halbach")), key=lambda ends: sum(p[0] for p in ends)
    )
    turns = []
    for start, tip in found:
        run = tip[0] - start[0], tip[1] - start[1]
        # The direction in units of the block's length and height.
        x = run[0] / along[0]
        z = (run[1] - x * along[1]) / up[1]
        turns.append(round(atan2(z, x) / (pi / 2)) % 4)
        assert min(abs(x), abs(z)) < 1e-6
    assert turns == [0, 1, 2, 3, 0]


@pytest.mark.parametrize(
    ("shape", "tilt"), [("disc", 27), ("cylinder", 22), ("ring", 30), ("pot", 50)]
)
def test_circles_are_seen_as_ellipses_of_one_view(shape: str, tilt: float) -> None:
    arcs = [
        piece
        for item in outlines.draw_outline(shape).items
        if isinstance(item, Outline)
        for piece in item.pieces
        if isinstance(piece, Arc)
    ]
    assert arcs
    for arc in arcs:
        assert arc.ry / arc.rx == pytest.approx(sin(radians(tilt)))


@pytest.mark.parametrize("shape", ["disc", "cylinder", "ring", "sphere"])
def test_the_diameters_extension_lines_begin_below_the_outlines_ends(shape: str) -> None:
    drawing = outlines.draw_outline(shape)
    widest = max(
        (
            piece
            for item in drawing.items
            if isinstance(item, Outline) and item.role == "ink"
            for piece in item.pieces
            if isinstance(piece, Arc)
        ),
        key=lambda arc: (arc.rx, arc.y),
    )
    for angle in (0, pi):
        end = widest.place(angle)
        starts = [line[0] for line in lines(drawing, "muted") if line[1][1] > line[0][1]]
        assert any(start == pytest.approx((end[0], end[1] + GAP), abs=0.01) for start in starts), (
            shape
        )


def test_a_length_is_measured_where_its_edge_is() -> None:
    drawing = Drawing(200, 200)
    Pen(drawing).length((20, 50), (120, 90), (0, 2), 30, "L")
    one, other = lines(drawing, "muted")[:2]
    assert one == ((20, 50 + GAP), (20, 50 + 30 + OVERRUN))
    assert other == ((120, 90 + GAP), (120, 90 + 30 + OVERRUN))
    heads = [item.points[0] for item in drawing.items if isinstance(item, Polygon)]
    assert heads == [(20, 80), (120, 120)]
    label = next(item for item in drawing.items if isinstance(item, Label))
    assert label.anchor == "middle"
    assert label.y > 100 + SIZE * 0.7


def test_an_angles_heads_touch_its_sides() -> None:
    drawing = Drawing(200, 200)
    Pen(drawing).angle((100, 150), 60, -3 * pi / 4, -pi / 4)
    tips = [item.points[0] for item in drawing.items if isinstance(item, Polygon)]
    for tip, side in zip(tips, (-1, 1), strict=True):
        assert tip == pytest.approx((100 + side * 60 * cos(pi / 4), 150 - 60 * sin(pi / 4)))


def test_hatching_stays_within_its_outline() -> None:
    drawing = Drawing(100, 100)
    hatch(drawing, [(10, 10), (60, 10), (60, 90), (40, 90), (40, 30), (10, 30)])
    found = lines(drawing, "soft")
    assert len(found) > 6
    for (x1, y1), (x2, y2) in found:
        assert x1 + y1 == pytest.approx(x2 + y2)
        x, y = (x1 + x2) / 2, (y1 + y2) / 2
        assert 10 <= x <= 60
        assert 10 <= y <= (30 if x < 40 else 90)


def test_a_holes_far_wall_ends_on_its_rim() -> None:
    view, radius, tall = Axonometry((0, 0), radians(30)), 60, 40
    high, right, low, left = view.hole_wall(radius, tall, tall, 10)
    for before, after in ((high, right), (right, low), (low, left), (left, high)):
        assert before.place(before.end) == pytest.approx(after.place(after.start))


def test_a_hollow_walls_back_ends_where_the_front_hides_it() -> None:
    view = Cabinet((0, 0), (78, -32))
    front, back = view.hollow(132, radians(-135))
    meeting = front.place(front.end)
    assert back.place(back.start) == pytest.approx(meeting)
    assert hypot(*meeting) == pytest.approx(132)
    hides = asin(hypot(78, -32) / 2 / 132)
    assert front.end == pytest.approx(view.tangent + hides)


@pytest.mark.parametrize("shape", SYMBOLS)
def test_shared_it_is_upright_and_differs_from_an_empty_sheet(shape: str) -> None:
    drawing = outlines.draw_shared_outline(shape)
    image = rasterise(drawing, 300, oversampling=1, palette=BAND_PALETTE)
    assert image.size == (300, 315)
    empty = rasterise(Drawing(1200, 1260, "ground"), 300, 1, BAND_PALETTE)
    box = ImageChops.difference(image, empty).getbbox()
    assert box is not None
    assert box[0] >= 15
    assert box[2] <= 285
    # Pillow's built-in font has no Greek letters and would draw a box.
    assert not any(isinstance(item, Label) and item.text == "α" for item in drawing.items)


def test_both_palettes_have_every_role() -> None:
    roles = {item.role for shape in SYMBOLS for item in outlines.draw_outline(shape).items}
    assert roles <= set(PALETTE)
    assert roles <= set(BAND_PALETTE)
