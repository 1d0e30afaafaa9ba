"""Design tokens, read from static/css/tokens.css, and their colour contrasts."""

import re
from dataclasses import dataclass

from django.conf import settings

TOKEN = re.compile(r"--([a-z0-9-]+):\s*([^;]+);")
COLOUR = re.compile(r"#(?:[0-9a-f]{3}){1,2}")


@dataclass(frozen=True)
class Colour:
    """A colour token in light and dark mode, with its contrast ratio to the background."""

    name: str
    light: str
    dark: str
    on_light: float
    on_dark: float


def read_tokens() -> tuple[dict[str, str], dict[str, str]]:
    """Return the tokens of light and dark mode as {name: value}.

    The stylesheet lists only the different values for dark mode; the others are taken from light.
    """
    text = (settings.BASE_DIR / "static" / "css" / "tokens.css").read_text()
    before, dark = text.split("prefers-color-scheme: dark", 1)
    light = dict(TOKEN.findall(before.split(":lang(zh)", 1)[0]))
    return light, {**light, **dict(TOKEN.findall(dark))}


def read_colour_tokens() -> list[Colour]:
    """Return all colour tokens; contrasts of the band's colours are those to the band."""
    light, dark = read_tokens()
    tokens = []
    for name, value in light.items():
        if COLOUR.fullmatch(value):
            ground = "band" if name.startswith("band") else "ground"
            tokens.append(
                Colour(
                    name,
                    value,
                    dark[name],
                    round(compute_contrast(value, light[ground]), 1),
                    round(compute_contrast(dark[name], dark[ground]), 1),
                )
            )
    return tokens


def read_length_tokens(prefix: str) -> list[tuple[str, str]]:
    """Return the tokens that start with ``prefix`` as (name, value): ("text-l", "1.2rem")."""
    light, _dark = read_tokens()
    return [(name, value) for name, value in light.items() if name.startswith(prefix)]


def compute_contrast(colour: str, other: str) -> float:
    """Return the contrast ratio of two colours (#rgb or #rrggbb), from 1 to 21.

    Source: WCAG 2.2, definitions of contrast ratio and relative luminance.
    """
    brighter, darker = sorted((_luminance(colour), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    digits = colour[1:]
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    parts = (int(digits[k : k + 2], 16) / 255 for k in (0, 2, 4))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
