"""Clean-up of visitors' file names, for messages and for downloads."""

import re
import unicodedata

from uploads.formats import EXTENSIONS, FileKind

MAX_LENGTH = 150
SHOWN_LENGTH = 80
# Device names that Windows reserves, also with an extension.
RESERVED = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³]|conin\$|conout\$)", re.IGNORECASE)
FORBIDDEN = re.compile(r'[<>:"|?*]')


def clean_name(name: str) -> str:
    """Return the name in NFC without folders, control and direction characters; it can be empty."""
    base = re.split(r"[/\\]", name)[-1]
    text = "".join(" " if sign.isspace() else sign for sign in unicodedata.normalize("NFC", base))
    # Categories that start with C: control and format characters, also those of text direction.
    text = "".join(sign for sign in text if unicodedata.category(sign)[0] != "C")
    return re.sub(r" +", " ", text).strip()


def shorten_name(name: str) -> str:
    """Return the name for a message: at most 80 characters, cut in the middle; "?" if empty."""
    text = clean_name(name) or "?"
    half = SHOWN_LENGTH // 2
    return text if len(text) <= SHOWN_LENGTH else f"{text[: half - 1]}…{text[-half:]}"


def download_name(name: str, kind: FileKind) -> str:
    """Return a name for any file system: at most 150 characters, with an extension of ``kind``.

    An extension of another type is kept before the right one: ``drawing.html`` becomes
    ``drawing.html.pdf``.
    """
    text = FORBIDDEN.sub("_", clean_name(name)).strip(" .")
    stem, point, ending = text.rpartition(".")
    if not point or ending.lower() not in EXTENSIONS[kind]:
        stem, ending = text, EXTENSIONS[kind][0]
    if not text or text.lower() in EXTENSIONS[kind]:  # ``.pdf``
        stem = "drawing"
    if RESERVED.fullmatch(stem.split(".")[0].rstrip()):
        stem = f"_{stem}"
    return f"{stem[: MAX_LENGTH - len(ending) - 1].rstrip(' .')}.{ending}"
