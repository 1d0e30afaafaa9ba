"""Field lines, as contours of a flux function.

In cross-section a field line is a contour of A (long magnets) or of r·A_φ (round ones). Contours
at equal steps of the function have equal flux between neighbours. Every point returned lies on
its contour, found by bracketing, not by interpolation.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from math import ceil, hypot

from products.physics.checks import positive

Point = tuple[float, float]
FluxFunction = Callable[[float, float], float]
Edge = tuple[int, int, bool]
"""A side of a grid cell: column, row, and whether it stands upright."""
CLOSE_ENOUGH = 1e-4
"""How near to its contour a point must lie, in grid steps."""


def equal_steps(top: float, count: int) -> list[float]:
    """``2·count`` levels from −top to top with equal flux between them, half a step off zero."""
    step = top / (count + 0.5) if count else 0.0
    return [step * (k + 0.5) for k in range(-count, count)]


def section_levels(
    flux: FluxFunction, inner: float, outer: float, count: int, parts: int = 400
) -> list[float]:
    """Levels of a round magnet's lines, drawn as dense in its mid-plane as the field is strong.

    In the section through the axis, equal steps of r·A_φ would crowd the rim, for they count
    whole circles. These ``count`` lines cut the mid-plane from radius ``inner`` to ``outer`` (mm)
    at equal steps of ∫B dr instead.
    """
    positive("width of the section", outer - inner)
    width = (outer - inner) / parts
    fluxes = [flux(inner + k * width, 0) for k in range(parts + 1)]
    sums = [0.0]
    for k in range(parts):
        sums.append(sums[-1] + (fluxes[k + 1] - fluxes[k]) / (inner + (k + 0.5) * width))
    levels = []
    for n in range(count):
        share = sums[-1] * (n + 0.5) / count
        k = min(bisect_left(sums, share), parts)
        levels.append(fluxes[k])
    return levels


def contours(
    flux: FluxFunction,
    across: tuple[float, float],
    upwards: tuple[float, float],
    step: float,
    levels: Iterable[float],
) -> list[list[Point]]:
    """The contours of ``flux`` within a window, each a list of points (closed: last = first).

    ``across`` and ``upwards`` bound the window, ``step`` is the largest grid step (mm). The
    points run in the direction of B: greater values lie to the right.
    """
    positive("step", step)
    positive("width of the window", across[1] - across[0])
    positive("height of the window", upwards[1] - upwards[0])
    xs = _divide(across, step)
    zs = _divide(upwards, step)
    values = [[flux(x, z) for x in xs] for z in zs]
    ordered = sorted(set(levels))
    links: list[dict[Edge, Edge]] = [{} for _ in ordered]
    for row in range(len(zs) - 1):
        lower, upper = values[row], values[row + 1]
        for column in range(len(xs) - 1):
            corners = (
                lower[column],
                lower[column + 1],
                upper[column + 1],
                upper[column],
            )
            first = bisect_right(ordered, min(corners))
            for k in range(first, bisect_left(ordered, max(corners), first) + 1):
                if k < len(ordered):
                    _cross_cell(corners, ordered[k], column, row, links[k])

    def locate(edge: Edge, level: float) -> Point:
        column, row, upright = edge
        start = (xs[column], zs[row])
        end = (xs[column], zs[row + 1]) if upright else (xs[column + 1], zs[row])
        before = values[row][column]
        after = values[row + 1][column] if upright else values[row][column + 1]
        return _root(flux, start, end, before - level, after - level, level)

    return [
        [locate(edge, level) for edge in chain]
        for level, linked in zip(ordered, links, strict=True)
        for chain in _chains(linked)
    ]


def _divide(bounds: tuple[float, float], step: float) -> list[float]:
    count = ceil((bounds[1] - bounds[0]) / step)
    return [bounds[0] + (bounds[1] - bounds[0]) * k / count for k in range(count + 1)]


def _cross_cell(
    corners: Sequence[float], level: float, column: int, row: int, links: dict[Edge, Edge]
) -> None:
    """Link the sides through which one contour enters and leaves a cell (marching squares)."""
    edges: tuple[Edge, ...] = (
        (column, row, False),
        (column + 1, row, True),
        (column, row + 1, False),
        (column, row, True),
    )
    high = [value >= level for value in corners]
    # Round the cell counterclockwise a contour comes in where values rise and goes out where
    # they fall: that keeps the greater values on its right.
    ways_in = [k for k in range(4) if not high[k] and high[(k + 1) % 4]]
    ways_out = [k for k in range(4) if high[k] and not high[(k + 1) % 4]]
    joined = len(ways_in) == 2 and sum(corners) / 4 >= level
    for k in ways_in:
        turn = -1 if joined else 1
        out = next(k + turn * n for n in range(1, 4) if (k + turn * n) % 4 in ways_out)
        links[edges[k]] = edges[out % 4]


def _chains(links: dict[Edge, Edge]) -> list[list[Edge]]:
    """Join links to chains: first those that begin at the window's border, then closed ones."""
    chains = []
    begins = [edge for edge in links if edge not in set(links.values())]
    while begins or links:
        edge = begins.pop() if begins else next(iter(links))
        chain = [edge]
        while edge in links:
            edge = links.pop(edge)
            chain.append(edge)
        chains.append(chain)
    return chains


def _root(
    flux: FluxFunction, start: Point, end: Point, before: float, after: float, level: float
) -> Point:
    """The point between ``start`` and ``end`` where flux = level: false position, Illinois."""
    low, high = 0.0, 1.0
    if not before:
        return start
    if not after:
        return end
    side = 0
    t = before / (before - after)
    for _ in range(60):
        x = start[0] + t * (end[0] - start[0])
        z = start[1] + t * (end[1] - start[1])
        value = flux(x, z) - level
        if not value:
            break
        if (value > 0) == (after > 0):
            high, after = t, value
            before, side = (before / 2, 1) if side == 1 else (before, 1)
        else:
            low, before = t, value
            after, side = (after / 2, -1) if side == -1 else (after, -1)
        moved = low + (high - low) * before / (before - after)
        if abs(moved - t) < CLOSE_ENOUGH:
            t = moved
            break
        t = moved
    return start[0] + t * (end[0] - start[0]), start[1] + t * (end[1] - start[1])


def simplify(points: Sequence[Point], tolerance: float) -> list[Point]:
    """The fewest points whose polyline stays within ``tolerance`` of the given one.

    Source: D. Douglas and T. Peucker, Cartographica 10, 112 (1973).
    """
    if len(points) < 3:
        return list(points)
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        farthest, index = tolerance, 0
        for k in range(first + 1, last):
            distance = _distance(points[k], points[first], points[last])
            if distance > farthest:
                farthest, index = distance, k
        if index:
            keep.add(index)
            spans += [(first, index), (index, last)]
    return [points[k] for k in sorted(keep)]


def _distance(point: Point, start: Point, end: Point) -> float:
    run, rise = end[0] - start[0], end[1] - start[1]
    x, z = point[0] - start[0], point[1] - start[1]
    length = hypot(run, rise)
    if not length:
        return hypot(x, z)
    along = min(max((x * run + z * rise) / (length * length), 0.0), 1.0)
    return hypot(x - along * run, z - along * rise)
