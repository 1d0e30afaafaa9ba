"""The reader's enquiry list: kept on the server, found again by a cookie."""

import hashlib
import json
import secrets
import uuid
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.files import File
from django.db.models import Q, Sum
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _

from core.files.kinds import examine
from enquiries import items
from enquiries.forms.line import ID, TOLERANCE, VALUE, LineForm
from enquiries.forms.prospect import RequestForm
from enquiries.models import Draft, StagedFile
from enquiries.models.draft import new_key
from enquiries.protection import sender_of
from products import shape_dimensions

COOKIE = settings.ENQUIRY_COOKIE_NAME
KEPT = timedelta(days=14)
"""How long an unused list is kept: a buyer asks a colleague, and comes back after the holiday."""
FILES_KEPT = timedelta(hours=24)
MOST_FILES = 10
TOPIC = "topic"
"""Stands for a line's identity where an item is no part."""
ADD_PER_HOUR = 200
"""New lists from one network within an hour: a robot that follows every link gets no more."""

_SHAPES = ("", *shape_dimensions.DIMENSIONS)
_KEYS = {dimension.key for shape in _SHAPES for dimension in shape_dimensions.of(shape)}
LINE_FIELDS = {*LineForm.base_fields, *(kind + key for key in _KEYS for kind in (VALUE, TOLERANCE))}
PERSON_FIELDS = tuple(RequestForm.base_fields)


def of(request: HttpRequest) -> Draft | None:
    """The reader's draft, if there is one."""
    key = request.COOKIES.get(COOKIE, "")
    return Draft.objects.filter(key=key).first() if key else None


def of_or_new(request: HttpRequest) -> Draft:
    """The reader's draft, or one that is not stored yet."""
    return of(request) or Draft(sender=sender_of(request))


def remember(response: HttpResponse, draft: Draft) -> None:
    """Tells the browser which draft is its own."""
    response.set_cookie(
        COOKIE,
        draft.key,
        max_age=KEPT,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def may_start(draft: Draft) -> bool:
    """Whether a link alone may make a new list on the server."""
    if draft.pk:
        return True
    since = timezone.now() - timedelta(hours=1)
    recent = Draft.objects.filter(sender=draft.sender, created_at__gte=since)
    return recent.count() < ADD_PER_HOUR


def save(draft: Draft) -> None:
    """Stores it. One that was sent meanwhile, from another window, becomes a list of its own: under
    its old token it would be taken for what was sent, and never come in."""
    draft.updated_at = timezone.now()
    if draft.pk is None:
        draft.save()
        return
    there = Draft.objects.filter(pk=draft.pk)
    if not there.update(data=draft.data, updated_at=draft.updated_at):
        draft.pk, draft.key, draft.token = None, new_key(), uuid.uuid4()
        draft.save(force_insert=True)


def digest(draft: Draft) -> str:
    """Of all that would be sent: whether a reader has seen the draft as it is now."""
    files = list(draft.files.values_list("pk", flat=True))
    told = json.dumps([draft.data, files], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()


def new_line(item: str = "", values: dict[str, str] | None = None) -> dict[str, Any]:
    return {"id": secrets.token_hex(4), "item": item, "values": values or {}}


def add_items(draft: Draft, wanted: Iterable[str], query: Any) -> list[str]:
    """Adds a line for each item that there is and that the list does not have yet; the lines'
    identities, old ones included."""
    wanted = list(dict.fromkeys(wanted))[: items.MOST]
    lines, found = draft.data["lines"], []
    for item, name in items.names_of(wanted).items():
        if items.is_topic(item):
            _mention(draft, name)
            found.append(TOPIC)
            continue
        values = items.first_values(item, name, query)
        there = next((line for line in lines if _is_the_same(line, item, values)), None)
        if there is None and len(lines) < items.MOST:
            there = new_line(item, values)
            lines.append(there)
        if there is not None:
            found.append(there["id"])
    return found


def _mention(draft: Draft, name: str) -> None:
    """What is no part goes into the message, once."""
    about = _("About “%(name)s”:") % {"name": name}
    message = draft.data["person"].get("message", "")
    if about not in message:
        draft.data["person"]["message"] = f"{message}\n\n{about}\n".lstrip()


def _is_the_same(line: dict[str, Any], item: str, values: dict[str, str]) -> bool:
    """Whether a line came from the same item, for the same case."""
    told = {name: value for name, value in values.items() if name in ("temperature", "note")}
    return line["item"] == item and all(line["values"].get(n) == v for n, v in told.items())


def take(draft: Draft, posted: QueryDict) -> None:
    """Writes what was posted into the draft, right or wrong. Lines that were added elsewhere in the
    meantime stay."""
    person = {name: posted[name] for name in PERSON_FIELDS if name in posted}
    draft.data["person"] = {name: _text(value) for name, value in person.items()}
    known = {line["id"]: line for line in draft.data["lines"]}
    for identity in posted.get("lines", "").split(","):
        if identity not in known and ID.fullmatch(identity) and len(known) < items.MOST:
            known[identity] = {"id": identity, "item": ""}
        if identity in known:
            prefix = f"{identity}-"
            known[identity]["values"] = {
                name.removeprefix(prefix): _text(value)
                for name, value in posted.items()
                if name.startswith(prefix) and name.removeprefix(prefix) in LINE_FIELDS
            }
    draft.data["lines"] = list(known.values())


def _text(value: Any) -> str:
    """As it was typed, but for NUL, which PostgreSQL doesn't store."""
    return str(value).replace("\0", "")


def remove_line(draft: Draft, identity: str) -> None:
    draft.data["lines"] = [line for line in draft.data["lines"] if line["id"] != identity]


def room(draft: Draft) -> int:
    """How many bytes of files may still be uploaded to this draft: the limits per network and in
    all stand for a disk that is not endless."""
    since = timezone.now() - FILES_KEPT
    kept = StagedFile.objects.filter(created_at__gte=since).exclude(stored="")
    sums = kept.aggregate(all=Sum("size"), of=Sum("size", filter=Q(draft__sender=draft.sender)))
    return min(
        settings.UPLOADS_IN_ALL - (sums["all"] or 0),
        settings.UPLOADS_PER_ADDRESS - (sums["of"] or 0),
    )


def stage(draft: Draft, file: File, name: str) -> StagedFile:
    """Keeps an uploaded file with a stored draft. ValidationError if it is none we take; OSError
    if the disk is full, and then nothing of it stays."""
    kind = examine(file, name)
    for there in draft.files.filter(name=name[:255], size=file.size).exclude(stored=""):
        if _is_the_same_file(there, file):  # chosen once more, after an error elsewhere
            return there
    staged = StagedFile(draft=draft, name=name[:255], kind=kind, size=file.size)
    staged.stored.save("", file, save=False)
    staged.save()
    return staged


def _is_the_same_file(there: StagedFile, file: File) -> bool:
    try:
        with there.stored.open() as kept:
            pairs = zip(kept.chunks(), file.chunks(), strict=True)  # their sizes are the same
            is_same = all(ours == theirs for ours, theirs in pairs)
    except OSError:
        is_same = False
    file.seek(0)
    return is_same
