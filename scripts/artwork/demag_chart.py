"""Chart of a material's demagnetisation curves with a load line, computed from its properties."""

import itertools
from collections.abc import Sequence

from products.physics.demagnetisation import DemagnetisationCurve
from scripts.artwork.axes import LARGE, SMALL, Axes, Scale
from scripts.artwork.canvas import Drawing, Point, Role

WIDTH, HEIGHT = 1600, 1000


def draw_demagnetisation_chart(
    curve: DemagnetisationCurve,
    hot: DemagnetisationCurve,
    permeance: float,
    temperatures: tuple[int, int],
) -> Drawing:
    """Return a chart of J–H and B–H curves at two temperatures, with load line and working points.

    ``temperatures`` are those of ``curve`` and ``hot`` in °C; ``permeance`` is the permeance
    coefficient Pc of the load line.
    """
    drawing = Drawing(WIDTH, HEIGHT, "ground")
    deepest = 200 * (curve.coercivity // 200 + 2)
    axes = Axes(drawing, Scale(-deepest, 0, 110, 1380), Scale(0, 1.4, 870, 110))
    xs = [-200.0 * k for k in range(int(deepest // 200) + 1)]
    ys = [0.2 * k for k in range(8)]
    axes.grid(xs, ys)
    axes.numbers_below(xs[::2])
    for value in ys[1:]:
        drawing.label(1405, axes.y.place(value) + SMALL * 0.36, f"{value:.1f}", "ink", SMALL)
    origin = axes.place(0, 0)
    drawing.arrow(origin, (60, origin[1]), "ink", 3, 20)
    drawing.arrow(origin, (origin[0], 60), "ink", 3, 20)
    drawing.label(60, 966, "H / (kA/m)", "ink", LARGE)
    drawing.label(1405, 76, "B, J / T", "ink", LARGE)
    _draw_curves(axes, hot, "faint", "faint")
    _draw_curves(axes, curve, "line", "accent")
    far = axes.place(*_end_of_load_line(curve, permeance))
    drawing.line([origin, far], "ink", 3, 14)
    x, y = axes.place(*(value * 0.45 for value in curve.working_point(permeance)))
    drawing.label(x - 24, y + 12, f"P_{{c}} = {permeance:.1f}", "ink", LARGE, "end")
    for material in (curve, hot):
        position = axes.place(*material.working_point(permeance))
        drawing.ellipse(*position, 15, 15, "ground")
        drawing.ellipse(*position, 11, 11, "ink")
    _name_curves(axes, curve, hot, temperatures)
    return drawing


def _draw_curves(axes: Axes, material: DemagnetisationCurve, j_role: Role, b_role: Role) -> None:
    # Steps get smaller towards the knee of the curve.
    fields = [-material.coercivity * (1 - (1 - k / 160) ** 2) for k in range(161)]
    axes.drawing.line(axes.curve([(h, material.polarisation(h)) for h in fields]), j_role, 6)
    b_curve = _until_zero([(h, material.flux_density(h)) for h in fields])
    axes.drawing.line(axes.curve(b_curve), b_role, 6)


def _until_zero(points: Sequence[Point]) -> list[Point]:
    """Return the points of the curve down to B = 0, with the interpolated crossing as the last."""
    kept = [points[0]]
    for before, after in itertools.pairwise(points):
        if after[1] < 0:
            share = before[1] / (before[1] - after[1])
            kept.append((before[0] + share * (after[0] - before[0]), 0))
            break
        kept.append(after)
    return kept


def _end_of_load_line(curve: DemagnetisationCurve, permeance: float) -> Point:
    h, b = curve.working_point(permeance)
    return h * 1.22, b * 1.22


def _name_curves(
    axes: Axes,
    curve: DemagnetisationCurve,
    hot: DemagnetisationCurve,
    temperatures: tuple[int, int],
) -> None:
    label = axes.drawing.label
    x, y = axes.place(-curve.coercivity * 0.55, curve.remanence)
    label(x, y - 16, "J(H)", "line", LARGE, "middle")
    x, y = axes.place(-curve.coercivity * 0.3, curve.flux_density(-curve.coercivity * 0.3))
    label(x - 16, y - 20, "B(H)", "accent", LARGE, "end")
    for material, temperature in zip((curve, hot), temperatures, strict=True):
        h = -material.coercivity * 0.965
        x, y = axes.place(h, material.polarisation(h))
        label(x - 26, y - 8, f"{temperature} °C", "ink", SMALL, "end")
    x, y = axes.place(-curve.coercivity, 0)
    label(x - 14, y - 18, "H_{cJ}", "line", LARGE, "end")
    lowest = _until_zero(
        [
            (-curve.coercivity * k / 200, curve.flux_density(-curve.coercivity * k / 200))
            for k in range(201)
        ]
    )[-1]
    x, y = axes.place(*lowest)
    label(x - 18, y - 18, "H_{cB}", "accent", LARGE, "end")
    x, y = axes.place(0, curve.remanence)
    label(x + 25, y + 12, "B_{r}", "line", LARGE)
