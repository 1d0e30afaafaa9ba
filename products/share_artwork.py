"""What stands on the picture that is shared with a page of the catalogue.

The worker draws it: pages import this when it is asked for, as Pillow's fonts take 2 MB.
"""

from PIL import Image

from products.drawings import families, outlines
from products.drawings.raster import BAND_PALETTE, to_image

WIDTH = 600
"""Pixels."""


def of_family(drawing: str) -> Image.Image:
    """The section of a family's magnet with its field."""
    return to_image(families.for_sharing(drawing), WIDTH, palette=BAND_PALETTE)


def of_shape(shape: str) -> Image.Image:
    """The outline of a product type."""
    return to_image(outlines.for_sharing(shape), WIDTH, palette=BAND_PALETTE)
