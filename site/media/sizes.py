"""Rendition specs (sizes and formats) that are created for every image."""

# The worker creates the renditions (media.pictures): one AVIF of this size takes over a second, too
# long for a request.
# 672 px is the width of the content of a phone 360 px wide at double density, without margins.
# Cards crop to one aspect ratio around the focal point; elsewhere an image keeps its own.
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
