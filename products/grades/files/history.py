"""Bulk creation of revisions and log entries, the same as Wagtail creates for a single save."""

import uuid
from collections.abc import Iterable

from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Max, OuterRef, Subquery
from django.db.models.functions import Cast
from django.utils import timezone
from wagtail.models import ModelLogEntry, Revision

from products.models.grade import Grade

CREATE, EDIT = "wagtail.create", "wagtail.edit"


def keep_old_values(grades: Iterable[Grade]) -> None:
    """Store a revision, without user, of the current values of grades that have no revision yet."""
    _revisions(grades, None)


def record_history(
    grades: list[Grade], user: AbstractUser | AnonymousUser | None, action: str
) -> None:
    """Store a revision and a log entry (user and action) for each grade."""
    _revisions(grades, user)
    _point_to_latest(grades)
    kind = ContentType.objects.get_for_model(Grade)
    now = timezone.now()
    # Each entry needs its own UUID: of entries with the same UUID the admin shows only the last.
    ModelLogEntry.objects.bulk_create(
        ModelLogEntry(
            content_type=kind, object_id=str(grade.pk), label=str(grade), action=action,
            timestamp=now, uuid=uuid.uuid4(), user=user, content_changed=True,
        )
        for grade in grades
    )  # fmt: skip


def _revisions(grades: Iterable[Grade], user: AbstractUser | AnonymousUser | None) -> None:
    kind = ContentType.objects.get_for_model(Grade)
    now = timezone.now()
    Revision.objects.bulk_create(
        Revision(
            content_type=kind, base_content_type=kind, object_id=str(grade.pk), created_at=now,
            user=user, object_str=str(grade), content=grade.serializable_data(),
        )
        for grade in grades
    )  # fmt: skip


def _point_to_latest(grades: list[Grade]) -> None:
    kind = ContentType.objects.get_for_model(Grade)
    latest = (
        Revision.objects.filter(base_content_type=kind, object_id=Cast(OuterRef("pk"), CharField()))
        .order_by()
        .values("object_id")
        .annotate(latest=Max("pk"))
        .values("latest")
    )
    pks = [grade.pk for grade in grades]
    Grade.objects.filter(pk__in=pks).update(latest_revision=Subquery(latest))
