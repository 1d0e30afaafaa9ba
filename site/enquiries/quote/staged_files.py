"""Staged files: drawings uploaded before the request is sent."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files import File
from django.db.models import Q, Sum
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from enquiries.files.upload_handler import RefusedUpload, get_dropped_file_message
from enquiries.models import Draft, StagedFile
from uploads.kinds import detect_kind

FILES_KEPT = timedelta(hours=24)
MOST_FILES = 10


def stage_files(request: HttpRequest, draft: Draft) -> tuple[list[str], int]:
    """Store the request's files with a saved draft; return (messages, HTTP status or 0).

    The messages are about files that were not stored; the status is 507 if there is no space.
    """
    problems = [
        get_dropped_file_message(refused) for refused in getattr(request, "refused_uploads", [])
    ]
    status = 0
    uploaded: list[Any] = request.FILES.getlist("files")
    for file in uploaded:
        if not file.name:
            continue
        if StagedFile.objects.filter(draft=draft).count() >= MOST_FILES:
            problems.append(
                _("“%(name)s”: %(most)s files are the most. Put several into one ZIP.")
                % {"name": file.name, "most": MOST_FILES}
            )
        elif get_free_bytes(draft) < file.size:
            status = 507
            problems.append(get_dropped_file_message(RefusedUpload(file.name, "no_space")))
        else:
            try:
                stage_file(draft, file, file.name)
            except ValidationError as error:
                problems += error.messages
            except OSError:
                status = 507
                problems.append(get_dropped_file_message(RefusedUpload(file.name, "no_space")))
    return problems, status


def get_free_bytes(draft: Draft) -> int:
    """Return the number of bytes that may still be uploaded to this draft; may be negative.

    Limits per network and in all count the last 24 hours, as the disk is limited.
    """
    since = timezone.now() - FILES_KEPT
    kept = StagedFile.objects.filter(created_at__gte=since).exclude(stored="")
    sums = kept.aggregate(
        all=Sum("size"), sender=Sum("size", filter=Q(draft__sender_hash=draft.sender_hash))
    )
    free: int = min(
        settings.UPLOADS_IN_ALL - (sums["all"] or 0),
        settings.UPLOADS_PER_ADDRESS - (sums["sender"] or 0),
    )
    return free


def stage_file(draft: Draft, file: File, name: str) -> StagedFile:
    """Store an uploaded file with a saved draft; return the existing one if it is the same.

    Raises ValidationError for a file that we do not accept, and OSError if the disk is full; then
    nothing of it is kept.
    """
    kind = detect_kind(file, name)
    for staged in draft.files.filter(name=name[:255], size=file.size).exclude(stored=""):
        if _is_the_same_file(staged, file):  # uploaded again after an error elsewhere in the form
            return staged
    staged = StagedFile(draft=draft, name=name[:255], kind=kind, size=file.size)
    staged.stored.save("", file, save=False)
    staged.save()
    return staged


def _is_the_same_file(staged: StagedFile, file: File) -> bool:
    try:
        with staged.stored.open() as kept:
            pairs = zip(kept.chunks(), file.chunks(), strict=True)  # their sizes are the same
            is_same = all(ours == theirs for ours, theirs in pairs)
    except OSError:
        is_same = False
    file.seek(0)
    return is_same
