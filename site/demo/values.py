"""Demo content in the form in which fields and StreamFields keep it."""

import json
from typing import Any

from django.core.files.base import ContentFile

from core import languages
from core.models import SiteImage
from demo import pictures
from demo.schema import Block, CatalogueContent, PageContent, Text

KEYS = ("en", "zh")
"""How the content names the languages, in the order of ``core.languages``."""


def both(name: str, text: Text | None) -> dict[str, str]:
    """A translated field's two columns."""
    return {
        languages.field_name(name, code): getattr(text, key) if text else ""
        for code, key in zip(languages.CODES, KEYS, strict=True)
    }


def texts(wanted: PageContent) -> dict[str, Any]:
    """What every page says of itself."""
    return {
        **both("title", wanted.title),
        **both("summary", wanted.summary),
        **both("search_description", wanted.search_description),
        "title": wanted.title.en,
    }


def bodies(wanted: PageContent) -> dict[str, str]:
    """A page's body in both languages."""
    return {
        languages.field_name("body", code): json.dumps(blocks(getattr(wanted.body, key)))
        for code, key in zip(languages.CODES, KEYS, strict=True)
    }


def figures(wanted: CatalogueContent) -> dict[str, Any]:
    """Dimensions, tolerances and gallery of a page of the catalogue."""
    dimensions = [
        {
            "symbol": found.symbol,
            **both("name", found.name),
            "smallest_mm": found.smallest_mm or None,
            "largest_mm": found.largest_mm or None,
            **both("note", found.note),
        }
        for found in wanted.dimensions
    ]
    tolerances = [
        {
            **both("name", found.process),
            "rows": [
                {"over_mm": over, "up_to_mm": up_to, "tolerance_mm": tolerance}
                for over, up_to, tolerance in found.rows
            ],
        }
        for found in wanted.tolerances
    ]
    gallery = [
        {"image": image.pk, **both("name", Text(en="", zh=""))}
        for name in wanted.gallery
        if (image := picture(name))
    ]
    return {
        "dimensions": _stream("dimension", dimensions),
        "tolerances": _stream("process", tolerances),
        "gallery": _stream("picture", gallery),
        **both("tolerances_source", wanted.tolerances_source),
    }


def _stream(kind: str, values: list[dict[str, Any]]) -> str:
    return json.dumps([{"type": kind, "value": value} for value in values])


def blocks(found: tuple[Block, ...]) -> list[dict[str, Any]]:
    """Blocks in the form in which StreamField keeps them."""
    return [{"type": kind, "value": _value(kind, value)} for kind, value in found]


def _value(kind: str, value: Any) -> Any:
    if kind == "picture":
        image = picture(value["image"])
        return {**value, "image": image.pk if image else None}
    if kind == "table":
        table = {
            "columns": [{"type": "text", "heading": heading} for heading in value["columns"]],
            "rows": [{"values": row} for row in value["rows"]],
            "caption": "",
        }
        return {"caption": value["caption"], "table": table, "note": value["note"]}
    return value


def picture(name: str) -> SiteImage | None:
    """A picture of ``demo.pictures`` as a record of the picture library."""
    if not name:
        return None
    wanted = pictures.PICTURES[name]
    if found := SiteImage.objects.filter(title=wanted.title).first():
        return found
    file = ContentFile(pictures.png(name), name=f"{name}.png")
    return SiteImage.objects.create(
        title=wanted.title, file=file, **both("description", wanted.alt)
    )
