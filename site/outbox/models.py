"""Outgoing mail, stored with the data it speaks of and sent by the worker."""

import uuid
from datetime import timedelta

from django.db import connection, models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# Longer than the slowest sending (EMAIL_TIMEOUT for each step of the dialogue). A worker that was
# killed leaves its lease behind; after this time another takes the message up.
LEASE = timedelta(minutes=5)


class Message(models.Model):
    """One mail, complete as it goes over the wire, and what became of it.

    The Message-ID is fixed when the mail is queued: should it be sent twice (a worker killed
    between the server's yes and our note of it), mail programs recognise the second as the same.
    """

    class State(models.TextChoices):
        QUEUED = "queued", _("waiting")
        SENT = "sent", _("sent")
        FAILED = "failed", _("failed")

    message_id = models.CharField(max_length=255, unique=True)
    sender = models.CharField(_("sender"), max_length=320)
    recipients = models.JSONField(_("recipients"))
    subject = models.CharField(_("subject"), max_length=998, blank=True)
    content = models.BinaryField()
    created_at = models.DateTimeField(_("queued at"), default=timezone.now)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.QUEUED)
    attempts = models.PositiveIntegerField(_("attempts"), default=0)
    next_attempt_at = models.DateTimeField(_("next attempt"), default=timezone.now)
    leased_until = models.DateTimeField(null=True, blank=True)
    lease = models.UUIDField(null=True, blank=True)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    last_error = models.TextField(_("last error"), blank=True)

    class Meta:
        verbose_name = _("outgoing mail")
        verbose_name_plural = _("outgoing mails")
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["state", "next_attempt_at"], name="outbox_due")]

    def __str__(self) -> str:
        return f"{self.subject} → {', '.join(self.recipients)}"

    @classmethod
    def due(cls) -> models.QuerySet["Message"]:
        """What waits, is due, and is not in another worker's hands."""
        now = timezone.now()
        free = models.Q(leased_until=None) | models.Q(leased_until__lt=now)
        return cls.objects.filter(free, state=cls.State.QUEUED, next_attempt_at__lte=now)

    @classmethod
    def claim(cls) -> "Message | None":
        """Takes the next due message for this worker alone, until its lease ends; None if none is
        due. The attempt counts from here, so that a message that kills its worker is seen to."""
        if not cls.due().exists():  # no write lock while there is nothing to do
            return None
        with transaction.atomic():
            waiting = cls.due().order_by("next_attempt_at", "pk")
            if connection.features.has_select_for_update_skip_locked:
                waiting = waiting.select_for_update(skip_locked=True)
            message = waiting.first()
            if message is None:
                return None
            message.attempts += 1
            message.lease = uuid.uuid4()
            message.leased_until = timezone.now() + LEASE
            message.save(update_fields=["attempts", "lease", "leased_until"])
        return message

    def settle(self, **changes: object) -> bool:
        """Writes the outcome and gives the lease back; False if the lease had passed on."""
        mine = Message.objects.filter(pk=self.pk, lease=self.lease)
        return bool(mine.update(lease=None, leased_until=None, **changes))
