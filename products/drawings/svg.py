"""Drawings as SVG.

Every element takes its colour from ``currentColor`` and carries the class ``d-<role>``: the page
colours a drawing with one ``color`` per class, in light and dark. No style, no ids.
"""

import re
from collections.abc import Iterable, Mapping
from html import escape
from itertools import groupby

from products.drawings.canvas import Drawing, Ellipse, Item, Label, Point, Polygon, Polyline

SUBSCRIPT = re.compile(r"_\{([^}]*)\}")


def to_svg(
    drawing: Drawing, title: str | None = None, palette: Mapping[str, str] | None = None
) -> str:
    """The drawing as an ``<svg>`` element.

    With a ``title`` it is an image with that name, without one it is hidden from screen readers.
    With a ``palette`` (role to colour) the colours are written in: for files outside a page.
    """
    size = f"{_number(drawing.width)} {_number(drawing.height)}"
    named = 'role="img"' if title else 'aria-hidden="true"'
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}" {named}>']
    if title:
        parts.append(f"<title>{escape(title)}</title>")
    if drawing.ground:
        paint = _paint(drawing.ground, palette)
        parts.append(f'<rect {paint} width="100%" height="100%"/>')
    for _, group in groupby(drawing.items, key=_style):
        parts.append(_element(list(group), palette))
    parts.append("</svg>")
    return "".join(parts)


def _style(item: Item) -> tuple[object, ...]:
    """What neighbours must share to become one element."""
    if isinstance(item, Polyline):
        return "line", item.role, item.width, item.dash
    if isinstance(item, Polygon):
        return "polygon", item.role
    return (id(item),)


def _element(items: list[Item], palette: Mapping[str, str] | None) -> str:
    first = items[0]
    if isinstance(first, Polyline):
        data = "".join(_path(item.points) for item in items if isinstance(item, Polyline))
        dash = f' stroke-dasharray="{_number(first.dash)}"' if first.dash else ""
        return (
            f"<path {_pen(first.role, first.width, palette)}{dash}"
            f' stroke-linecap="round" stroke-linejoin="round" d="{data}"/>'
        )
    if isinstance(first, Polygon):
        data = "".join(_path(item.points) + "z" for item in items if isinstance(item, Polygon))
        return f'<path {_paint(first.role, palette)} d="{data}"/>'
    if isinstance(first, Ellipse):
        pen = _pen(first.role, first.width, palette) if first.width else ""
        paint = pen or _paint(first.role, palette)
        centre = f'cx="{_number(first.x)}" cy="{_number(first.y)}"'
        return f'<ellipse {paint} {centre} rx="{_number(first.rx)}" ry="{_number(first.ry)}"/>'
    return _text(first, palette)


def _text(label: Label, palette: Mapping[str, str] | None) -> str:
    parts = SUBSCRIPT.split(label.text)
    shift = _number(label.size * 0.25)
    small = _number(label.size * 0.7)
    written = escape(parts[0])
    for sub, after in zip(parts[1::2], parts[2::2], strict=True):
        written += f'<tspan dy="{shift}" font-size="{small}">{escape(sub)}</tspan>'
        written += f'<tspan dy="-{shift}">{escape(after)}</tspan>' if after else ""
    anchor = "" if label.anchor == "start" else f' text-anchor="{label.anchor}"'
    return (
        f'<text {_paint(label.role, palette)} x="{_number(label.x)}" y="{_number(label.y)}"'
        f' font-size="{_number(label.size)}"{anchor}>{written}</text>'
    )


def _paint(role: str, palette: Mapping[str, str] | None) -> str:
    return f'fill="{palette[role]}"' if palette else f'class="d-{role}" fill="currentColor"'


def _pen(role: str, width: float, palette: Mapping[str, str] | None) -> str:
    colour = f'stroke="{palette[role]}"' if palette else f'class="d-{role}" stroke="currentColor"'
    return f'{colour} fill="none" stroke-width="{_number(width)}"'


def _path(points: Iterable[Point]) -> str:
    """Relative path data in tenths, taken from rounded points so that no error adds up."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in points]
    data = f"M{_tenth(tenths[0][0])}{_tenth(tenths[0][1], follows=True)}"
    last, command = tenths[0], "l"
    for point in tenths[1:]:
        run, rise = point[0] - last[0], point[1] - last[1]
        if not run and not rise:
            continue
        data += command + _tenth(run, follows=not command) + _tenth(rise, follows=True)
        last, command = point, ""
    return data


def _tenth(value: int, follows: bool = False) -> str:
    """A number of tenths as SVG writes it, led by a space where it would run into the last."""
    sign = "-" if value < 0 else " " if follows else ""
    whole, rest = divmod(abs(value), 10)
    if not rest:
        return f"{sign}{whole}"
    return f"{sign}{whole or ''}.{rest}"


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
