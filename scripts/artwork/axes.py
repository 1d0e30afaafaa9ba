"""Chart axes: scales, grid lines and tick numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10

from scripts.artwork.canvas import Drawing, Point

SMALL = 26
LARGE = 34


@dataclass(frozen=True)
class Scale:
    """A mapping of values (low to high) to drawing units (start to end), linear or logarithmic."""

    low: float
    high: float
    start: float
    end: float
    logarithmic: bool = False

    def place(self, value: float) -> float:
        """Return the coordinate of a value on the drawing."""
        if self.logarithmic:
            share = log10(value / self.low) / log10(self.high / self.low)
        else:
            share = (value - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)


@dataclass(frozen=True)
class Axes:
    """A horizontal and a vertical scale on a drawing."""

    drawing: Drawing
    x: Scale
    y: Scale

    def place(self, x: float, y: float) -> Point:
        """Return the point on the drawing of a pair of values."""
        return self.x.place(x), self.y.place(y)

    def curve(self, values: Sequence[Point]) -> list[Point]:
        """Return the points on the drawing of pairs of values."""
        return [self.place(*pair) for pair in values]

    def grid(self, xs: Sequence[float], ys: Sequence[float]) -> None:
        """Draw thin lines across the chart at the ticks."""
        for value in xs:
            line = [(self.x.place(value), self.y.start), (self.x.place(value), self.y.end)]
            self.drawing.line(line, "muted", 1.5)
        for value in ys:
            line = [(self.x.start, self.y.place(value)), (self.x.end, self.y.place(value))]
            self.drawing.line(line, "muted", 1.5)

    def numbers_below(self, values: Sequence[float], decimals: int = 0) -> None:
        """Write the tick numbers below the horizontal axis."""
        for value in values:
            y = max(self.y.start, self.y.end) + SMALL * 1.6
            text = f"{value:.{decimals}f}" if value else "0"
            self.drawing.label(self.x.place(value), y, text, "ink", SMALL, "middle")

    def numbers_left(self, values: Sequence[float], decimals: int = 0) -> None:
        """Write the tick numbers left of the vertical axis."""
        for value in values:
            y = self.y.place(value) + SMALL * 0.36
            text = f"{value:.{decimals}f}" if value else "0"
            self.drawing.label(min(self.x.start, self.x.end) - 18, y, text, "ink", SMALL, "end")

    def frame(self) -> None:
        """Draw the two axis lines."""
        corner = (self.x.start, self.y.start)
        self.drawing.line(
            [(self.x.start, self.y.end), corner, (self.x.end, self.y.start)], "ink", 3
        )
