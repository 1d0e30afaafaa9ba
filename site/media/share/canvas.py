"""Drawing of a share picture with Pillow: the page's title on the left, artwork on the right."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from django.conf import settings
from PIL import Image, ImageDraw, ImageFont, ImageOps

WIDTH, HEIGHT = 1200, 630
"""Size in px; social networks show an aspect ratio of 1.91:1 as a large image."""
EDGE = 64
TEXT_WIDTH = 560
BAND, INK, SOFT, COPPER = "#0a2c38", "#f1f6f7", "#adc6cf", "#f0a27e"
"""Colours, the same as those of the band in static/css/tokens.css."""
SIZES = range(68, 35, -4)
"""Font sizes of the title in px; the largest that fits is used."""
TITLE_HEIGHT = 300
DEFAULT = Path("static") / "img" / "share.png"
MARK = Path("static") / "img" / "icon-192.png"

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont


@dataclass(frozen=True)
class ShareTexts:
    """Texts of a share picture."""

    title: str
    company: str


def draw(words: ShareTexts, artwork: Image.Image | None) -> bytes:
    """Return the share picture as a JPEG file.

    The text is left out if no font on the machine has its characters. Without ``artwork``, the
    default share picture is the background.
    """
    image = Image.open(settings.BASE_DIR / DEFAULT).convert("RGB")
    if artwork is not None:
        image.paste(BAND, (0, 0, WIDTH, HEIGHT))
        part = ImageOps.fit(artwork.convert("RGB"), (WIDTH // 2, HEIGHT))
        image.paste(part, (WIDTH // 2, 0))
    file = find_font_file(words.title + words.company)
    if file is not None:
        if artwork is None:
            _fade(image, TEXT_WIDTH)
        _write(image, words, file)
    out = BytesIO()
    image.save(out, "JPEG", quality=86, optimize=True, subsampling=0)
    return out.getvalue()


def find_font_file(text: str) -> str | None:
    """Return the path of a font for the text.

    It is the first existing file of SHARE_PICTURE_FONTS, else "" for Pillow's own font, which has
    only Latin characters, or None if the text has others.
    """
    names: Iterable[str] = settings.SHARE_PICTURE_FONTS
    path = next((name for name in names if Path(name).is_file()), None)
    if path:
        return path
    return "" if all(ord(character) < 0x2000 for character in text) else None


@cache
def _font(file: str, size: int) -> Font:
    if not file:
        return ImageFont.load_default(size)
    # In a font collection of Noto CJK, Simplified Chinese is the third font.
    return ImageFont.truetype(file, size, index=2 if file.endswith(".ttc") else 0)


def _fade(image: Image.Image, until: int) -> None:
    """Paint the left side in BAND up to ``until`` px, then fade to the image over 120 px.

    The lines of the drawing then end softly in front of the text.
    """
    mask = Image.new("L", (until + 120, 1), 255)
    for x in range(120):
        mask.putpixel((until + x, 0), 255 - round(255 * x / 119))
    band = Image.new("RGB", (until + 120, HEIGHT), BAND)
    image.paste(band, (0, 0), mask.resize((until + 120, HEIGHT)))


def _write(image: Image.Image, words: ShareTexts, file: str) -> None:
    pen = ImageDraw.Draw(image)
    mark = Image.open(settings.BASE_DIR / MARK).convert("RGBA").resize((56, 56))
    image.paste(mark, (EDGE, EDGE), mark)
    for size in SIZES:
        lines = wrap_to_width(words.title, _font(file, size), TEXT_WIDTH - EDGE)
        leading = round(size * 1.28)
        if len(lines) * leading <= TITLE_HEIGHT:
            break
    lines = lines[: TITLE_HEIGHT // leading]
    top = EDGE + 56 + 40
    pen.rectangle((EDGE, top, EDGE + 72, top + 4), fill=COPPER)
    for number, line in enumerate(lines):
        pen.text((EDGE, top + 28 + number * leading), line, fill=INK, font=_font(file, size))
    small = _font(file, 24)
    company = wrap_to_width(words.company, small, TEXT_WIDTH - EDGE)[:2]
    for number, line in enumerate(company):
        y = HEIGHT - EDGE + 10 - (len(company) - number) * 32
        pen.text((EDGE, y), line, fill=SOFT, font=small)


def wrap_to_width(text: str, font: Font, width: float) -> list[str]:
    """Return the text as lines no wider than ``width`` px.

    Lines break at spaces and between Chinese characters, never before closing punctuation.
    """
    lines: list[str] = []
    line = ""
    for piece in _pieces(text):
        if line and font.getlength((line + piece).rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += piece if line else piece.lstrip()
    return [*lines, line.rstrip()] if line.strip() else lines


def _pieces(text: str) -> list[str]:
    pieces: list[str] = []
    for character in text:
        wide = ord(character) >= 0x2E80
        closing = character in "，。、；：？！）》」』”’％,.;:?!)%"
        if (
            pieces
            and (closing or not wide)
            and not (
                pieces[-1][-1] == " "
                or (not wide and not closing and ord(pieces[-1][-1]) >= 0x2E80)
            )
        ):
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces
