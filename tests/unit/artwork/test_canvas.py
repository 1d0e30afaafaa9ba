"""Drawing model, and its SVG and bitmap renderers."""

import itertools
import re
from xml.etree import ElementTree

from scripts.artwork.canvas import Drawing
from scripts.artwork.raster import PALETTE, rasterise
from scripts.artwork.svg import format_svg


def sample() -> Drawing:
    drawing = Drawing(200, 100, "ground")
    drawing.line([(10, 10), (50.04, 10), (50.04, 30.26)], "line", 2)
    drawing.line([(10, 20), (50, 20)], "line", 2)
    drawing.line([(10, 80), (190, 80)], "muted", 3, dash=10)
    drawing.rectangle(100, 20, 40, 30, "north")
    drawing.ellipse(170, 35, 12, 8, "south")
    drawing.ellipse(170, 35, 20, 14, "ink", 2)
    drawing.arrow((20, 60), (80, 60), "accent", 3)
    drawing.label(100, 75, "H_{cJ} < 1", "ink", 16, "middle")
    return drawing


def test_svg_is_well_formed_and_leaves_colour_to_the_page() -> None:
    svg = format_svg(sample())
    ElementTree.fromstring(svg)
    assert 'viewBox="0 0 200 100"' in svg
    assert 'class="d-line" stroke="currentColor"' in svg
    assert "style" not in svg
    assert " id=" not in svg
    assert "#" not in svg


def test_svg_joins_neighbours_and_rounds() -> None:
    svg = format_svg(sample())
    assert 'd="M10 10l40 0 0 20.3M10 20l40 0"' in svg
    assert svg.count('class="d-line"') == 1
    assert not re.search(r"\.\d\d", svg)


def test_svg_of_fractions_and_repeated_points() -> None:
    drawing = Drawing(10, 10)
    drawing.line([(0.5, -0.5), (0.54, -0.5), (0.2, -0.9), (1.2, 0.1)], "line", 0.5)
    assert 'd="M.5-.5l-.3-.4 1 1"' in format_svg(drawing)


def test_svg_is_hidden_from_screen_readers() -> None:
    assert 'aria-hidden="true"' in format_svg(sample())


def test_svg_writes_subscripts() -> None:
    svg = format_svg(sample())
    assert 'H<tspan dy="4" font-size="11.2">cJ</tspan><tspan dy="-4"> &lt; 1</tspan>' in svg
    assert 'text-anchor="middle"' in svg


def test_svg_with_a_palette_stands_alone() -> None:
    svg = format_svg(sample(), palette=PALETTE)
    assert "currentColor" not in svg
    assert "class" not in svg
    assert PALETTE["north"] in svg


def test_picture_has_the_size_and_colours_asked_for() -> None:
    image = rasterise(sample(), 400)
    assert image.size == (400, 200)
    assert image.mode == "RGB"

    def colour(x: int, y: int) -> str:
        return "#{:02x}{:02x}{:02x}".format(*image.getpixel((x, y)))

    assert colour(2, 2) == PALETTE["ground"]
    assert colour(240, 70) == PALETTE["north"]
    assert colour(340, 70) == PALETTE["south"]


def test_picture_draws_dashes() -> None:
    image = rasterise(sample(), 200).convert("L")
    row = [image.getpixel((x, 80)) for x in range(200)]
    changes = sum(abs(a - b) > 10 for a, b in itertools.pairwise(row))
    assert changes > 15


def test_picture_without_ground_is_transparent() -> None:
    drawing = Drawing(10, 10)
    drawing.ellipse(5, 5, 2, 2, "line")
    image = rasterise(drawing, 20)
    assert image.mode == "RGBA"
    assert image.getpixel((0, 0))[3] == 0
    assert image.getpixel((10, 10))[3] == 255
