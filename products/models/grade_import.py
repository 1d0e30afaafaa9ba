"""A file of grades on its way into the table."""

import uuid
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# Longer than anything takes between two signs of life: reading the largest file, and the one
# transaction in which it is written. What a killed worker left is taken up again after it.
LEASE = timedelta(minutes=2)
# A file that kills its worker is not to do so for ever.
MOST_ATTEMPTS = 3
SLOW_START = timedelta(seconds=10)
KEPT_UNCONFIRMED = timedelta(days=7)


class GradeImport(models.Model):
    """An uploaded file, how far the worker is with it, and what came of it.

    The worker checks what waits and writes what was confirmed (``products.grade_files.working``).
    ``report`` is what ``products.grade_files.reports`` makes. Once nothing can be done with the
    file any more, its content goes.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting to be checked")
        CHECKING = "checking", _("being checked")
        CHECKED = "checked", _("checked")
        REFUSED = "refused", _("refused")
        CONFIRMED = "confirmed", _("confirmed")
        WRITING = "writing", _("being written")
        WRITTEN = "written", _("written")
        FAILED = "failed", _("failed")
        OUTDATED = "outdated", _("outdated")

    QUEUED = (State.WAITING, State.CONFIRMED)
    RUNNING = (State.CHECKING, State.WRITING)

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("user"), null=True, on_delete=models.SET_NULL,
        related_name="grade_imports",
    )  # fmt: skip
    created_at = models.DateTimeField(_("created at"), default=timezone.now)
    queued_at = models.DateTimeField(default=timezone.now)
    file_name = models.CharField(_("file"), max_length=255)
    content = models.BinaryField(blank=True)
    state = models.CharField(
        _("state"), max_length=10, choices=State.choices, default=State.WAITING, db_index=True
    )
    rows_total = models.PositiveIntegerField(default=0)
    rows_done = models.PositiveIntegerField(default=0)
    report = models.JSONField(default=dict, blank=True)
    fingerprint = models.CharField(max_length=64, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    lease = models.UUIDField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("import of grades")
        verbose_name_plural = _("imports of grades")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.file_name

    @property
    def is_under_way(self) -> bool:
        """Whether the worker has it, or will."""
        return self.state in (*self.QUEUED, *self.RUNNING)

    @property
    def is_late(self) -> bool:
        """Whether it waits for longer than a running worker lets it wait."""
        return self.state in self.QUEUED and timezone.now() - self.queued_at > SLOW_START

    @classmethod
    def start(cls, user: Any, file_name: str, content: bytes) -> "GradeImport":
        """Queues a file. Files that nobody has confirmed for a week go on this occasion."""
        old = timezone.now() - KEPT_UNCONFIRMED
        cls.objects.filter(state=cls.State.CHECKED, queued_at__lt=old).update(
            state=cls.State.OUTDATED, content=b"", finished_at=timezone.now()
        )
        return cls.objects.create(user=user, file_name=file_name[:255], content=content)

    def confirm(self) -> bool:
        """Has a checked file written; False where it is no longer one."""
        return self._move(
            (self.State.CHECKED,), state=self.State.CONFIRMED, queued_at=timezone.now(),
            rows_done=0, attempts=0,
        )  # fmt: skip

    def cancel(self) -> bool:
        """Forgets a file that nobody has confirmed; False where it is too late."""
        states = (self.State.WAITING, self.State.CHECKING, self.State.CHECKED)
        deleted, _models = GradeImport.objects.filter(pk=self.pk, state__in=states).delete()
        return bool(deleted)

    def _move(self, states: tuple[str, ...], **changes: Any) -> bool:
        return bool(GradeImport.objects.filter(pk=self.pk, state__in=states).update(**changes))

    @classmethod
    def due(cls) -> models.QuerySet["GradeImport"]:
        """What waits for a worker, and what a worker that is gone has left."""
        left = models.Q(state__in=cls.RUNNING, lease_until__lt=timezone.now())
        return cls.objects.filter(models.Q(state__in=cls.QUEUED) | left)

    @classmethod
    def claim(cls) -> "GradeImport | None":
        """The next file, for this worker alone until its lease ends; None where there is none."""
        for pk, state in cls.due().order_by("queued_at", "pk").values_list("pk", "state"):
            checks = state in (cls.State.WAITING, cls.State.CHECKING)
            lease = uuid.uuid4()
            # Of several workers that have seen it, the first one's update leaves the others none.
            taken = cls.due().filter(pk=pk, state=state).update(
                state=cls.State.CHECKING if checks else cls.State.WRITING,
                lease=lease, lease_until=timezone.now() + LEASE, rows_done=0,
                attempts=models.F("attempts") + 1,
            )  # fmt: skip
            if not taken:
                continue
            item = cls.objects.filter(pk=pk, lease=lease).first()
            if item is None:
                continue  # cancelled just now
            if item.attempts <= MOST_ATTEMPTS:
                return item
            item.settle(cls.State.FAILED)
        return None

    def renew(self, **changes: Any) -> bool:
        """Notes progress and keeps the lease; False where it has passed on."""
        return self._mine(lease_until=timezone.now() + LEASE, **changes)

    def settle(self, state: str, **changes: Any) -> bool:
        """Notes the outcome and gives the lease back; False where it has passed on. The content
        stays only for a file that is to be confirmed."""
        if state != self.State.CHECKED:
            changes |= {"content": b"", "finished_at": timezone.now()}
        return self._mine(state=state, lease=None, lease_until=None, **changes)

    def _mine(self, **changes: Any) -> bool:
        mine = GradeImport.objects.filter(pk=self.pk, lease=self.lease)
        return bool(mine.update(**changes))
