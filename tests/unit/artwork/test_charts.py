"""Charts: each value is drawn at the position given by its scale."""

import pytest

from products.physics.demagnetisation import DemagnetisationCurve
from scripts.artwork.axes import Axes, Scale
from scripts.artwork.canvas import Drawing, Ellipse, Label, Polygon, Polyline
from scripts.artwork.charts import (
    SaltSpray,
    Series,
    TemperatureClass,
    draw_coercivity_chart,
    draw_grade_map,
    draw_salt_spray_chart,
)
from scripts.artwork.demag_chart import draw_demagnetisation_chart


def labels(drawing: Drawing) -> set[str]:
    return {item.text for item in drawing.items if isinstance(item, Label)}


def test_scales() -> None:
    assert Scale(0, 10, 100, 200).place(5) == 150
    assert Scale(1, 100, 0, 10, logarithmic=True).place(10) == pytest.approx(5)
    axes = Axes(Drawing(10, 10), Scale(0, 1, 0, 100), Scale(0, 1, 100, 0))
    assert axes.place(0.25, 0.25) == (25, 75)


def test_grade_map_marks_every_grade() -> None:
    family = Series("X", "line", "circle", ((100, 0.4), (1000, 1.2)), (200, 1.0))
    drawing = draw_grade_map([family])
    marks = [item for item in drawing.items if isinstance(item, Ellipse) and item.role == "line"]
    assert len(marks) == 2
    assert marks[0].x < marks[1].x
    assert marks[0].y > marks[1].y
    assert {"X", "B_{r} / T", "H_{cJ} / (kA/m)"} <= labels(drawing)


@pytest.mark.parametrize("marker", ["diamond", "square", "triangle"])
def test_other_markers(marker: str) -> None:
    family = Series("X", "accent", marker, ((100, 0.4),), (200, 1.0))  # type: ignore[arg-type]
    marks = [
        item
        for item in draw_grade_map([family]).items
        if isinstance(item, Polygon) and item.role == "accent"
    ]
    assert len(marks) == 1


def test_classes_end_at_their_limits() -> None:
    drawing = draw_coercivity_chart([TemperatureClass("H", 1353, -0.605, 120)])
    (end,) = [item for item in drawing.items if isinstance(item, Ellipse) and item.role == "accent"]
    share = (120 - 20) / (240 - 20)
    assert end.x == pytest.approx(270 + share * (1500 - 270))
    assert {"H", "120 °C"} <= labels(drawing)


def test_salt_spray_bars_and_ranges() -> None:
    drawing = draw_salt_spray_chart(
        [SaltSpray("A", 48, 24, 72), SaltSpray("B", 72, 72, 72), SaltSpray("C", 96, 96, 200, True)]
    )
    bars = [item for item in drawing.items if isinstance(item, Polygon)]
    widths = [max(x for x, _ in bar.points) - min(x for x, _ in bar.points) for bar in bars]
    assert widths == pytest.approx([48 * 5.45, 72 * 5.45, 96 * 5.45])
    assert {"24-72", "72", "96-200+"} <= labels(drawing)


def test_demagnetisation_puts_working_points_on_the_load_line() -> None:
    curve, hot = DemagnetisationCurve(1.3, 1592), DemagnetisationCurve(1.14, 740)
    drawing = draw_demagnetisation_chart(curve, hot, 1.5, (20, 120))
    points = [item for item in drawing.items if isinstance(item, Ellipse) and item.role == "ink"]
    assert len(points) == 2
    (load_line,) = [item for item in drawing.items if isinstance(item, Polyline) and item.dash]
    (x0, y0), (x1, y1) = load_line.points
    for point in points:
        expected = (point.x - x0) * (y1 - y0) / (x1 - x0)
        assert point.y - y0 == pytest.approx(expected)
    assert {"J(H)", "B(H)", "B_{r}", "H_{cJ}", "H_{cB}", "20 °C", "120 °C"} <= labels(drawing)
