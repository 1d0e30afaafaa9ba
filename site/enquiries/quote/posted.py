"""Copying of POST data into the draft."""

from django.http import QueryDict

from enquiries.models import Draft
from enquiries.quote.forms import LineForm, RequestForm
from enquiries.quote.forms.line import TOLERANCE, VALUE
from products import shape_dimensions

_SHAPES = ("", *shape_dimensions.DIMENSIONS)
_KEYS = {
    dimension.key for shape in _SHAPES for dimension in shape_dimensions.get_shape_dimensions(shape)
}
LINE_FIELDS = {*LineForm.base_fields, *(kind + key for key in _KEYS for kind in (VALUE, TOLERANCE))}
PERSON_FIELDS = tuple(RequestForm.base_fields)


def update_draft(draft: Draft, posted: QueryDict) -> None:
    """Write the POST data into the draft without validation; the draft is not saved.

    Lines added in another window in the meantime stay.
    """
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


def _text(value: object) -> str:
    """Return the text as typed, but without NUL, which PostgreSQL cannot store."""
    return str(value).replace("\0", "")
