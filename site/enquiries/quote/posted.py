"""Reading what a browser posts into the draft."""

from typing import Any

from django.http import QueryDict

from enquiries.models import Draft
from enquiries.quote.forms import LineForm, RequestForm
from enquiries.quote.forms.line import TOLERANCE, VALUE
from products import shape_dimensions

_SHAPES = ("", *shape_dimensions.DIMENSIONS)
_KEYS = {dimension.key for shape in _SHAPES for dimension in shape_dimensions.of(shape)}
LINE_FIELDS = {*LineForm.base_fields, *(kind + key for key in _KEYS for kind in (VALUE, TOLERANCE))}
PERSON_FIELDS = tuple(RequestForm.base_fields)


def update_draft(draft: Draft, posted: QueryDict) -> None:
    """Write what was posted into the draft, right or wrong. Lines that were added elsewhere in the
    meantime stay."""
    draft.replace_person({name: _text(posted[name]) for name in PERSON_FIELDS if name in posted})
    for identity in dict.fromkeys(posted.get("lines", "").split(",")):
        if not draft.takes_line(identity):
            continue
        prefix = f"{identity}-"
        values = {
            name.removeprefix(prefix): _text(value)
            for name, value in posted.items()
            if name.startswith(prefix) and name.removeprefix(prefix) in LINE_FIELDS
        }
        draft.replace_line(identity, values)


def _text(value: Any) -> str:
    """As it was typed, but for NUL, which PostgreSQL doesn't store."""
    return str(value).replace("\0", "")
