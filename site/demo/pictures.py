"""Images of the demo content: records/pictures.yaml, and a PNG file for each entry."""

from typing import Any

from demo.content_files import CONTENT, read_content

FILE = "records/pictures.yaml"


def read_pictures() -> dict[str, dict[str, Any]]:
    """Return {name: entry of records/pictures.yaml}; an entry has a title and a description."""
    return {content["name"]: content for content in read_content(FILE, list)}


def make_demo_png(name: str) -> bytes:
    """Return the PNG file of an image, 16:10 (share-default 1.9:1).

    Raises KeyError if there is no image of that name.
    """
    return (CONTENT / "pictures" / f"{read_pictures()[name]['name']}.png").read_bytes()
