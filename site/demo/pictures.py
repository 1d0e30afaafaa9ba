"""The pictures of the demo content: records/pictures.yaml and a PNG file for each."""

from typing import Any

from demo.content_files import CONTENT, read

FILE = "records/pictures.yaml"


def read_pictures() -> dict[str, dict[str, Any]]:
    """Return title and description of each picture by the name that content gives it."""
    return {content["name"]: content for content in read(FILE, list)}


def png(name: str) -> bytes:
    """Return a picture as a PNG file, 16:10 (share-default 1.9:1); KeyError if there is none."""
    return (CONTENT / "pictures" / f"{read_pictures()[name]['name']}.png").read_bytes()
