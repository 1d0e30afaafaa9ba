"""Names that strangers give to files: for messages, and for those who download them."""

import re
import unicodedata

from uploads.formats import EXTENSIONS, FileKind

MAX_LENGTH = 150
SHOWN_LENGTH = 80
# What Windows keeps for devices, whatever follows after a point.
RESERVED = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³]|conin\$|conout\$)", re.IGNORECASE)
FORBIDDEN = re.compile(r'[<>:"|?*]')


def plain(name: str) -> str:
    """The name without folders, control characters and marks of direction; can be empty."""
    base = re.split(r"[/\\]", name)[-1]
    text = "".join(" " if sign.isspace() else sign for sign in unicodedata.normalize("NFC", base))
    # Each category that starts with C prints nothing, or turns what stands around it.
    text = "".join(sign for sign in text if unicodedata.category(sign)[0] != "C")
    return re.sub(r" +", " ", text).strip()


def shown(name: str) -> str:
    """The name in a message, at most 80 characters: its end tells more than its middle."""
    text = plain(name) or "?"
    half = SHOWN_LENGTH // 2
    return text if len(text) <= SHOWN_LENGTH else f"{text[: half - 1]}…{text[-half:]}"


def download_name(name: str, kind: FileKind) -> str:
    """A name that any system can store, at most 150 characters, with an ending of the kind.

    An ending of another kind stays before the right one: ``drawing.html`` becomes
    ``drawing.html.pdf``.
    """
    text = FORBIDDEN.sub("_", plain(name)).strip(" .")
    stem, point, ending = text.rpartition(".")
    if not point or ending.lower() not in EXTENSIONS[kind]:
        stem, ending = text, EXTENSIONS[kind][0]
    if not text or text.lower() in EXTENSIONS[kind]:  # ``.pdf``
        stem = "drawing"
    if RESERVED.fullmatch(stem.split(".")[0].rstrip()):
        stem = f"_{stem}"
    return f"{stem[: MAX_LENGTH - len(ending) - 1].rstrip(' .')}.{ending}"
