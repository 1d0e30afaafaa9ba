"""Rendering of drawings as raster images with Pillow, oversampled for smooth edges."""

import itertools
from collections.abc import Mapping, Sequence
from math import hypot
from types import MappingProxyType

from PIL import Image, ImageDraw, ImageFont

from scripts.artwork.canvas import Drawing, Ellipse, Item, Label, Path, Point, Polygon, Polyline
from scripts.artwork.svg import SUBSCRIPT

PALETTE = MappingProxyType(
    {
        "ground": "#f4f5f3",
        "ink": "#14212b",
        "soft": "#4a5b66",
        "line": "#2b5f75",
        "faint": "#a9bdc4",
        "muted": "#d5d9d6",
        "inner": "#f4f5f3",
        "accent": "#b4532a",
        "magnet": "#8d989d",
        "magnet-light": "#b9c1c3",
        "magnet-dark": "#65727a",
        "north": "#b4532a",
        "north-light": "#cf7a52",
        "north-dark": "#8c3d1d",
        "south": "#245267",
        "south-light": "#4d7f94",
        "south-dark": "#183c4d",
        "north-tint": "#e3cdc3",
        "south-tint": "#c8d5da",
        "steel": "#dee1df",
    }
)
"""Colours of raster images by role; an SVG in a page takes its colours from the style sheet."""
BAND_PALETTE = MappingProxyType(
    {
        **PALETTE,
        "ground": "#0a2c38",
        "ink": "#f1f6f7",
        "soft": "#adc6cf",
        "line": "#86b7c8",
        "faint": "#2a5666",
        "muted": "#adc6cf",
        "inner": "#0a2c38",
        "accent": "#f0a27e",
        "north": "#d9743f",
        "south": "#5a9bb5",
        "north-tint": "#54423a",
        "south-tint": "#225061",
        "steel": "#264550",
    }
)
"""Colours for the dark background that page heads and share pictures have."""
OVERSAMPLING = 4


def rasterise(
    drawing: Drawing,
    width_px: int,
    oversampling: int = OVERSAMPLING,
    palette: Mapping[str, str] = PALETTE,
) -> Image.Image:
    """Return the drawing as an image ``width_px`` wide, transparent if it has no ground."""
    height_px = round(width_px * drawing.height / drawing.width)
    size = (width_px * oversampling, height_px * oversampling)
    scale = width_px * oversampling / drawing.width
    painter = _Painter(drawing.ground, size, scale, palette)
    for item in drawing.items:
        painter.paint(item)
    return painter.image.reduce(oversampling)


class _Painter:
    def __init__(
        self, ground: str | None, size: tuple[int, int], scale: float, palette: Mapping[str, str]
    ) -> None:
        if ground:
            self.image = Image.new("RGB", size, palette[ground])
        else:
            # Transparent pixels have a colour too: any but that of the lines would make edges grey.
            self.image = Image.new("RGBA", size, palette["line"] + "00")
        self.palette = palette
        self.draw = ImageDraw.Draw(self.image)
        self.scale = scale

    def paint(self, item: Item) -> None:
        if isinstance(item, Path):
            points = tuple(item.points())
            item = (
                Polyline(points, item.role, item.width, item.dash)
                if item.width
                else Polygon(points, item.role)
            )
        if isinstance(item, Polyline):
            self._line(item)
        elif isinstance(item, Polygon):
            self.draw.polygon(self._scaled(item.points), fill=self.palette[item.role])
        elif isinstance(item, Ellipse):
            self._ellipse(item)
        else:
            self._label(item)

    def _scaled(self, points: Sequence[Point]) -> list[Point]:
        return [(x * self.scale, y * self.scale) for x, y in points]

    def _line(self, item: Polyline) -> None:
        points = self._scaled(item.points)
        width = max(round(item.width * self.scale), 1)
        pieces = _dashes(points, item.dash * self.scale) if item.dash else [points]
        radius = width / 2
        for piece in pieces:
            self.draw.line(piece, fill=self.palette[item.role], width=width, joint="curve")
            if width > 2:
                for x, y in (piece[0], piece[-1]):
                    box = (x - radius, y - radius, x + radius, y + radius)
                    self.draw.ellipse(box, fill=self.palette[item.role])

    def _ellipse(self, item: Ellipse) -> None:
        half = item.width / 2
        box = [
            value * self.scale
            for value in (
                item.x - item.rx - half,
                item.y - item.ry - half,
                item.x + item.rx + half,
                item.y + item.ry + half,
            )
        ]
        colour = self.palette[item.role]
        if item.width:
            self.draw.ellipse(box, outline=colour, width=round(item.width * self.scale))
        else:
            self.draw.ellipse(box, fill=colour)

    def _label(self, item: Label) -> None:
        parts = SUBSCRIPT.split(item.text)
        fonts = [
            ImageFont.load_default(item.size * self.scale * (0.7 if k % 2 else 1))
            for k in range(len(parts))
        ]
        lengths = [font.getlength(part) for font, part in zip(fonts, parts, strict=True)]
        share = {"start": 0.0, "middle": 0.5, "end": 1.0}[item.anchor]
        x = item.x * self.scale - share * sum(lengths)
        for k, (font, part) in enumerate(zip(fonts, parts, strict=True)):
            y = (item.y + (item.size * 0.25 if k % 2 else 0)) * self.scale
            self.draw.text((x, y), part, fill=self.palette[item.role], font=font, anchor="ls")
            x += lengths[k]


def _dashes(points: Sequence[Point], dash: float) -> list[list[Point]]:
    """Cut a polyline into dashes and gaps of equal length; return the dashes."""
    pieces: list[list[Point]] = []
    piece: list[Point] | None = [points[0]]
    left = dash
    for start, end in itertools.pairwise(points):
        length = hypot(end[0] - start[0], end[1] - start[1])
        done = 0.0
        while length - done > left:
            done += left
            share = done / length
            point = (start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1]))
            if piece:
                pieces.append([*piece, point])
                piece = None
            else:
                piece = [point]
            left = dash
        left -= length - done
        if piece:
            piece.append(end)
    if piece and len(piece) > 1:
        pieces.append(piece)
    return pieces
