"""Arrow of magnetisation for pictures as small as 96 pixels."""

from scripts.artwork.canvas import Point
from scripts.artwork.dimensions import Pen

WIDTH, HEAD = 3.2, 14.0


def draw_arrow(pen: Pen, south: Point, north: Point) -> None:
    """Draw an arrow from south to north."""
    pen.drawing.arrow(south, north, "accent", WIDTH, HEAD)
