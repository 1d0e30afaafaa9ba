"""Adding catalogue items of a link to the visitor's draft."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _

from enquiries.models import Draft
from enquiries.models.draft import MOST_LINES, Line
from enquiries.quote import items

TOPIC = "topic"
"""Returned in place of a line id for an item that is not a part."""


def add_items(draft: Draft, keys: Iterable[str], query: Mapping[str, str]) -> list[str]:
    """Add a line for each existing item that the draft does not contain; return the line ids.

    Ids of lines that were there before are included. An article adds a paragraph to the message
    instead of a line and returns ``TOPIC``. ``query`` holds the conditions of a grade's page.
    """
    keys = list(dict.fromkeys(keys))[:MOST_LINES]
    identities = []
    for item, name in items.get_item_names(keys).items():
        if items.is_topic(item):
            draft.mention(_("About “%(name)s”:") % {"name": name})
            identities.append(TOPIC)
            continue
        values = items.get_initial_values(item, name, query)
        line = next((line for line in draft.lines if _is_the_same(line, item, values)), None)
        if line is None and not draft.is_full:
            line = draft.add_line(item, values)
        if line is not None:
            identities.append(line["id"])
    return identities


def _is_the_same(line: Line, item: str, values: dict[str, str]) -> bool:
    """Return True if a line came from the same item with the same conditions."""
    case = {name: value for name, value in values.items() if name in ("temperature", "note")}
    return line["item"] == item and all(line["values"].get(n) == v for n, v in case.items())
