"""Sizes and formats in which every picture is kept."""

# The sizes and formats in which every picture is kept. The worker makes them (media.pictures): one
# AVIF of this size costs over a second, which no reader should wait for.
# 672 px fill a phone 360 px wide at twice the density, margins left out.
# A card is cut to one shape round the focal point; elsewhere a picture keeps its own.
FORMATS = ("avif", "webp")
WHOLE, CARD = "whole", "card"
SIZES = {
    WHOLE: ("width-480", "width-672", "width-960", "width-1440"),
    CARD: ("fill-480x300", "fill-960x600"),
}
FALLBACKS = {WHOLE: "width-960|format-jpeg", CARD: "fill-480x300|format-jpeg"}
CARD_SIZE = (480, 300)
RENDITION_SPECS: tuple[str, ...] = (
    *(f"{size}|format-{name}" for sizes in SIZES.values() for name in FORMATS for size in sizes),
    *FALLBACKS.values(),
)
