"""Outgoing mail, stored with the data it speaks of and sent by the worker."""

import email
import email.message
import email.policy
import uuid
from datetime import datetime, timedelta
from typing import Self

from django.conf import settings
from django.db import connection, models, transaction
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

# Long enough to answer "I never got your mail", no longer: the mails are personal data.
KEPT_FOR = timedelta(days=90)


class MessageQuerySet(models.QuerySet["Message"]):
    """Mails by what is to become of them."""

    def failed(self) -> Self:
        return self.filter(state=Message.State.FAILED)

    def queued(self) -> Self:
        return self.filter(state=Message.State.QUEUED)

    def due(self) -> Self:
        """What waits, is due, and is not in another worker's hands."""
        now = timezone.now()
        free = models.Q(leased_until=None) | models.Q(leased_until__lt=now)
        return self.queued().filter(free, next_attempt_at__lte=now)

    def send_again(self) -> int:
        """Queues failed mails as if they were new, with all the time there is; the number queued.
        The last error stays to be read until the next attempt."""
        now = timezone.now()
        return self.filter(state__in=[Message.State.FAILED, Message.State.SET_ASIDE]).update(
            state=Message.State.QUEUED, attempts=0, next_attempt_at=now, trying_since=now
        )

    def set_aside(self) -> int:
        """Settles failed mails without sending them; the number settled."""
        return self.failed().update(state=Message.State.SET_ASIDE, next_attempt_at=timezone.now())


class Message(models.Model):
    """One mail, complete as it goes over the wire, and what became of it.

    The Message-ID is fixed when the mail is queued: should it be sent twice (a worker killed
    between the server's yes and our note of it), mail programs recognise the second as the same.
    """

    class State(models.TextChoices):
        QUEUED = "queued", _("waiting")
        SENT = "sent", _("sent")
        FAILED = "failed", _("failed")
        SET_ASIDE = "set_aside", _("not to be sent")

    message_id = models.CharField(_("Message-ID"), max_length=255, unique=True)
    sender = models.CharField(_("sender"), max_length=320)
    recipients = models.JSONField(_("recipients"))
    subject = models.CharField(_("subject"), max_length=998, blank=True)
    content = models.BinaryField()
    created_at = models.DateTimeField(_("queued at"), default=timezone.now)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.QUEUED)
    attempts = models.PositiveIntegerField(_("attempts"), default=0)
    # From here the time runs after which the mail is given up.
    trying_since = models.DateTimeField(_("trying since"), default=timezone.now)
    next_attempt_at = models.DateTimeField(_("next attempt"), default=timezone.now)
    leased_until = models.DateTimeField(null=True, blank=True)
    lease = models.UUIDField(null=True, blank=True)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    last_error = models.TextField(_("last error"), blank=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = _("outgoing mail")
        verbose_name_plural = _("outgoing mails")
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["state", "next_attempt_at"], name="outbox_due")]
        # The site writes mails; staff read them, and say what becomes of those that failed.
        default_permissions = ["view"]
        permissions = [("resend_message", _("Can send failed mail again"))]

    def __str__(self) -> str:
        return f"{self.subject} → {self.recipients_text}"

    @property
    def recipients_text(self) -> str:
        """The recipients in one line."""
        return ", ".join(self.recipients)

    @property
    def sent_or_next(self) -> datetime | None:
        """When it was sent, or will be tried again; None if neither."""
        return self.next_attempt_at if self.state == self.State.QUEUED else self.sent_at

    @property
    def short_error(self) -> str:
        """The beginning of the last error, for a column."""
        return Truncator(self.last_error).chars(80)

    @cached_property
    def parsed(self) -> email.message.EmailMessage:
        """The mail, decoded."""
        return email.message_from_bytes(bytes(self.content), policy=email.policy.default)

    @property
    def is_private(self) -> bool:
        """Whether the mail is for its recipient's eyes alone (RFC 4021): a link that signs in."""
        return self.parsed["Sensitivity"] is not None

    @property
    def text(self) -> str:
        """What the mail says; blank where that is no text."""
        body = self.parsed.get_body(("plain", "html"))
        if body is None:
            return ""
        text = body.get_content(errors="replace")
        return text if body.get_content_subtype() == "plain" else strip_tags(text)

    @classmethod
    def claim(cls) -> "Message | None":
        """Takes the next due message for this worker alone, until its lease ends; None if none is
        due. The attempt counts from here, so that a message that kills its worker is seen to."""
        if not cls.objects.due().exists():  # no write lock while there is nothing to do
            return None
        with transaction.atomic():
            waiting = cls.objects.due().order_by("next_attempt_at", "pk")
            if connection.features.has_select_for_update_skip_locked:
                waiting = waiting.select_for_update(skip_locked=True)
            message = waiting.first()
            if message is None:
                return None
            message.attempts += 1
            message.lease = uuid.uuid4()
            message.leased_until = timezone.now() + timedelta(seconds=settings.OUTBOX_LEASE)
            message.save(update_fields=["attempts", "lease", "leased_until"])
        return message

    @classmethod
    def forget_old(cls) -> int:
        """Deletes what was sent, or set aside, long ago; the number. What failed stays until staff
        have seen to it."""
        limit = timezone.now() - KEPT_FOR
        old = models.Q(state=cls.State.SENT, sent_at__lt=limit) | models.Q(
            state=cls.State.SET_ASIDE, next_attempt_at__lt=limit
        )
        return cls.objects.filter(old).only("pk").delete()[0]

    def lease_left(self) -> timedelta:
        """How long nobody else takes this message up; negative once the lease is over."""
        if self.leased_until is None:
            raise ValueError("This message has not been claimed.")
        return self.leased_until - timezone.now()

    def settle(self, **changes: object) -> bool:
        """Writes the outcome and gives the lease back; False if the lease had passed on."""
        mine = Message.objects.filter(pk=self.pk, lease=self.lease)
        return bool(mine.update(lease=None, leased_until=None, **changes))
