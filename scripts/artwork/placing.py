"""Scaling and moving of a drawing's items."""

from dataclasses import replace

from scripts.artwork.canvas import Arc, Ellipse, Item, Label, Path, Piece, Point, Polyline


def place_item(item: Item, corner: Point, scale: float) -> Item:
    """Return the item scaled by ``scale``, with its origin (0, 0) moved to ``corner``."""

    def point(x: float, y: float) -> Point:
        return corner[0] + x * scale, corner[1] + y * scale

    def piece(part: Piece) -> Piece:
        if not isinstance(part, Arc):
            return point(*part)
        x, y = point(part.x, part.y)
        return replace(part, x=x, y=y, rx=part.rx * scale, ry=part.ry * scale)

    if isinstance(item, Path):
        pieces = tuple(piece(part) for part in item.pieces)
        return replace(item, pieces=pieces, width=item.width * scale, dash=item.dash * scale)
    if isinstance(item, Polyline):
        points = tuple(point(*place) for place in item.points)
        return replace(item, points=points, width=item.width * scale, dash=item.dash * scale)
    if isinstance(item, Ellipse):
        x, y = point(item.x, item.y)
        rx, ry, width = item.rx * scale, item.ry * scale, item.width * scale
        return replace(item, x=x, y=y, rx=rx, ry=ry, width=width)
    if isinstance(item, Label):
        x, y = point(item.x, item.y)
        return replace(item, x=x, y=y, size=item.size * scale)
    return replace(item, points=tuple(point(*place) for place in item.points))
