"""Charts of grades, coercivity and salt spray hours. All text is symbols, units and numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from products.physics.demagnetisation import scale_to_temperature
from scripts.artwork.axes import LARGE, SMALL, Axes, Scale
from scripts.artwork.canvas import Anchor, Drawing, Point, Role

WIDTH, HEIGHT = 1600, 1000
Marker = Literal["circle", "diamond", "square", "triangle"]


@dataclass(frozen=True)
class Series:
    """A family's grades as (HcJ in kA/m, Br in T); ``symbol_at`` is the place of its symbol."""

    symbol: str
    role: Role
    marker: Marker
    points: tuple[Point, ...]
    symbol_at: Point
    anchor: Anchor = "start"


@dataclass(frozen=True)
class TemperatureClass:
    """A class of NdFeB: HcJ in kA/m at 20 °C, its coefficient in %/K, highest temperature in °C."""

    symbol: str
    coercivity: float
    coefficient: float
    limit: float


@dataclass(frozen=True)
class SaltSpray:
    """A coating's hours of neutral salt spray: usual, lowest, highest; ``or_more`` adds a plus."""

    symbol: str
    hours: float
    low: float
    high: float
    or_more: bool = False


def draw_grade_map(families: Sequence[Series]) -> Drawing:
    """Return a chart of Br over HcJ of every grade, HcJ on a logarithmic scale."""
    drawing = Drawing(WIDTH, HEIGHT, "ground")
    axes = Axes(drawing, Scale(32, 3600, 170, 1520, logarithmic=True), Scale(0, 1.6, 870, 110))
    xs, ys = (50, 100, 200, 500, 1000, 2000), [0.2 * k for k in range(9)]
    axes.grid(xs, ys[1:])
    axes.frame()
    axes.numbers_below(xs)
    axes.numbers_left(ys, 1)
    drawing.label(130, 66, "B_{r} / T", "ink", LARGE, "middle")
    drawing.label(1520, 966, "H_{cJ} / (kA/m)", "ink", LARGE, "end")
    for family in families:
        for point in family.points:
            _mark(drawing, axes.place(*point), family.marker, family.role)
        x, y = axes.place(*family.symbol_at)
        drawing.label(x, y, family.symbol, family.role, LARGE, family.anchor)
    return drawing


def _mark(drawing: Drawing, position: Point, marker: Marker, role: Role) -> None:
    """Draw a marker with a rim in the ground's colour, which separates overlapping markers."""
    x, y = position
    for colour, size in (("ground", 12.5), (role, 9.5)):
        fill: Role = "ground" if colour == "ground" else role
        if marker == "circle":
            drawing.ellipse(x, y, size, size, fill)
        elif marker == "diamond":
            r = size * 1.2
            drawing.polygon([(x, y - r), (x + r, y), (x, y + r), (x - r, y)], fill)
        elif marker == "square":
            r = size * 0.9
            drawing.rectangle(x - r, y - r, 2 * r, 2 * r, fill)
        else:
            r = size * 1.2
            drawing.polygon([(x, y - r), (x + r, y + r * 0.8), (x - r, y + r * 0.8)], fill)


def draw_coercivity_chart(classes: Sequence[TemperatureClass]) -> Drawing:
    """Return a chart of HcJ over T of the classes of NdFeB, each from 20 °C to its limit."""
    drawing = Drawing(WIDTH, HEIGHT, "ground")
    axes = Axes(drawing, Scale(20, 240, 270, 1500), Scale(0, 3000, 870, 110))
    xs, ys = range(20, 241, 20), range(0, 3001, 500)
    axes.grid(xs[1:], ys[1:])
    axes.frame()
    axes.numbers_below(xs[::2])
    for value in ys:
        y = axes.y.place(value) + SMALL * 0.36
        drawing.label(170, y, str(value), "ink", SMALL, "end")
    drawing.label(40, 66, "H_{cJ} / (kA/m)", "ink", LARGE)
    drawing.label(1500, 966, "T / °C", "ink", LARGE, "end")
    for k, item in enumerate(classes):
        start = axes.place(20, item.coercivity)
        end = axes.place(
            item.limit, scale_to_temperature(item.coercivity, item.coefficient, item.limit)
        )
        drawing.line([start, end], "line", 4.5)
        drawing.ellipse(*end, 15, 15, "ground")
        drawing.ellipse(*end, 11, 11, "accent")
        drawing.label(252, start[1] + LARGE * 0.36, item.symbol, "line", LARGE, "end")
        drawing.label(end[0] + 22, end[1] + 34 - 2 * (k % 2), f"{item.limit:.0f} °C", "ink", SMALL)
    return drawing


def draw_salt_spray_chart(coatings: Sequence[SaltSpray]) -> Drawing:
    """Return a chart of salt spray hours: a bar for the usual value, a line for its range."""
    drawing = Drawing(WIDTH, HEIGHT, "ground")
    axes = Axes(drawing, Scale(0, 200, 370, 1460), Scale(0, 1, 870, 90))
    ticks = (0, 24, 48, 72, 96, 144, 200)
    axes.grid(ticks[1:], ())
    axes.numbers_below(ticks)
    drawing.label(1500, 966, "NSS / h (35 °C, 5 % NaCl)", "ink", LARGE, "end")
    pitch = (axes.y.start - axes.y.end) / len(coatings)
    thick = pitch * 0.46
    for k, coating in enumerate(coatings):
        middle = axes.y.end + (k + 0.5) * pitch
        right = axes.x.place(coating.hours)
        drawing.rectangle(axes.x.start, middle - thick / 2, right - axes.x.start, thick, "line")
        if coating.low < coating.hours:
            _whisker(drawing, right, axes.x.place(coating.low), middle, "inner")
        if coating.high > coating.hours:
            _whisker(drawing, right, axes.x.place(coating.high), middle, "line")
        drawing.label(axes.x.start - 24, middle + LARGE * 0.36, coating.symbol, "ink", LARGE, "end")
        text = _range(coating)
        edge = axes.x.place(coating.high) + 20
        drawing.label(edge, middle + SMALL * 0.36, text, "ink", SMALL)
    drawing.line([(axes.x.start, axes.y.end), (axes.x.start, axes.y.start)], "ink", 3)
    return drawing


def _whisker(drawing: Drawing, start: float, end: float, y: float, role: Role) -> None:
    drawing.line([(start, y), (end, y)], role, 3)
    drawing.line([(end, y - 12), (end, y + 12)], role, 3)


def _range(coating: SaltSpray) -> str:
    more = "+" if coating.or_more else ""
    if coating.low == coating.high:
        return f"{coating.hours:.0f}{more}"
    return f"{coating.low:.0f}-{coating.high:.0f}{more}"
