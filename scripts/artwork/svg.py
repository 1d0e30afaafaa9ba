"""Rendering of drawings as SVG.

Without a palette every element uses ``currentColor`` and has the class ``d-<role>``: the page
colours a drawing with one ``color`` per class, in light and dark mode. No styles, no ids.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from itertools import groupby

from scripts.artwork import path_data
from scripts.artwork.canvas import Drawing, Ellipse, Item, Label, Path, Polygon, Polyline
from scripts.artwork.path_data import format_coordinate

SUBSCRIPT = re.compile(r"_\{([^}]*)\}")


def format_svg(drawing: Drawing, palette: Mapping[str, str] | None = None, step: int = 1) -> str:
    """Return the drawing as an ``<svg>`` element.

    It is hidden from screen readers, because the page describes it in text beside it. With a
    ``palette`` (role to colour) the colours are part of the SVG, for files outside a page. ``step``
    is the rounding step of coordinates, in tenths of a unit.
    """
    size = f"{format_coordinate(drawing.width)} {format_coordinate(drawing.height)}"
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}" aria-hidden="true">']
    writer = _Writer(palette, step)
    if drawing.ground:
        parts.append(f'<rect {writer.paint(drawing.ground)} width="100%" height="100%"/>')
    for _, group in groupby(drawing.items, key=_style):
        parts.append(writer.element(list(group)))
    parts.append("</svg>")
    return "".join(parts)


def _style(item: Item) -> tuple[object, ...]:
    """Return the key by which consecutive items are merged into one SVG element."""
    if isinstance(item, Polyline) or (isinstance(item, Path) and item.width):
        return "line", item.role, item.width, item.dash
    if isinstance(item, Polygon | Path):
        return "polygon", item.role
    return (id(item),)


@dataclass(frozen=True)
class _Writer:
    palette: Mapping[str, str] | None
    step: int

    def element(self, items: list[Item]) -> str:
        """Return one SVG element for items of one style."""
        first = items[0]
        if isinstance(first, Polyline | Path) and first.width:
            data = "".join(self.data(item) for item in items)
            dash = f' stroke-dasharray="{format_coordinate(first.dash)}"' if first.dash else ""
            return (
                f"<path {self.pen(first.role, first.width)}{dash}"
                f' stroke-linecap="round" stroke-linejoin="round" d="{data}"/>'
            )
        if isinstance(first, Polygon | Path):
            data = "".join(self.data(item) + "z" for item in items)
            return f'<path {self.paint(first.role)} d="{data}"/>'
        if isinstance(first, Ellipse):
            pen = self.pen(first.role, first.width) if first.width else ""
            paint = pen or self.paint(first.role)
            x, y, rx, ry = map(format_coordinate, (first.x, first.y, first.rx, first.ry))
            return f'<ellipse {paint} cx="{x}" cy="{y}" rx="{rx}" ry="{ry}"/>'
        return self.text(first) if isinstance(first, Label) else ""

    def data(self, item: Item) -> str:
        """Return the ``d`` attribute of an item's path."""
        if isinstance(item, Path):
            return path_data.format_mixed_path(item.pieces, self.step)
        if isinstance(item, Polyline) and item.smooth:
            return path_data.format_smooth_path(item.points, self.step)
        if isinstance(item, Polyline | Polygon):
            return path_data.format_straight_path(item.points, self.step)
        return ""

    def text(self, label: Label) -> str:
        """Return a ``<text>`` element for a label with its subscripts."""
        parts = SUBSCRIPT.split(label.text)
        shift, small = format_coordinate(label.size * 0.25), format_coordinate(label.size * 0.7)
        written = escape(parts[0])
        for sub, after in zip(parts[1::2], parts[2::2], strict=True):
            written += f'<tspan dy="{shift}" font-size="{small}">{escape(sub)}</tspan>'
            written += f'<tspan dy="-{shift}">{escape(after)}</tspan>' if after else ""
        anchor = "" if label.anchor == "start" else f' text-anchor="{label.anchor}"'
        x, y, size = map(format_coordinate, (label.x, label.y, label.size))
        return (
            f'<text {self.paint(label.role)} x="{x}" y="{y}"'
            f' font-size="{size}"{anchor}>{written}</text>'
        )

    def paint(self, role: str) -> str:
        """Return the attributes of a filled shape."""
        if self.palette:
            return f'fill="{self.palette[role]}"'
        return f'class="d-{role}" fill="currentColor"'

    def pen(self, role: str, width: float) -> str:
        """Return the attributes of a line."""
        colour = (
            f'stroke="{self.palette[role]}"'
            if self.palette
            else f'class="d-{role}" stroke="currentColor"'
        )
        return f'{colour} fill="none" stroke-width="{format_coordinate(width)}"'
