"""Outgoing mail: queue stored in the transaction of its data and sent by the worker."""

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

# Long enough to answer "I never got your mail"; not longer, as the mails are personal data.
KEPT_FOR = timedelta(days=90)


class MessageQuerySet(models.QuerySet["Message"]):
    """Queryset of messages: filters by state, and changes of state for failed messages."""

    def failed(self) -> Self:
        return self.filter(state=Message.State.FAILED)

    def queued(self) -> Self:
        return self.filter(state=Message.State.QUEUED)

    def due(self) -> Self:
        """Return queued messages that are due and not leased to a worker."""
        now = timezone.now()
        free = models.Q(leased_until=None) | models.Q(leased_until__lt=now)
        return self.queued().filter(free, next_attempt_at__lte=now)

    def send_again(self) -> int:
        """Queue failed and set-aside messages as if they were new; return the number queued.

        Attempts and the time until they are given up start again. The last error stays visible
        until the next attempt.
        """
        now = timezone.now()
        return self.filter(state__in=[Message.State.FAILED, Message.State.SET_ASIDE]).update(
            state=Message.State.QUEUED, attempts=0, next_attempt_at=now, trying_since=now
        )

    def set_aside(self) -> int:
        """Mark failed messages as not to be sent; return their number.

        ``next_attempt_at`` then holds the time of this change, used by ``Message.forget_old``.
        """
        return self.failed().update(state=Message.State.SET_ASIDE, next_attempt_at=timezone.now())


class Message(models.Model):
    """One complete mail (MIME bytes in ``content``) and its sending state.

    The Message-ID is fixed when the mail is queued. If the mail is sent twice (a worker was killed
    after the server accepted it and before we recorded that), mail programs recognise the copy.
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
    # Start of the time (OUTBOX_GIVE_UP_AFTER) after which the mail is given up.
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
        # Only the site adds mails; staff view them, and resend or set aside failed ones.
        default_permissions = ["view"]
        permissions = [("resend_message", _("Can send failed mail again"))]

    def __str__(self) -> str:
        return f"{self.subject} → {self.recipients_text}"

    @property
    def recipients_text(self) -> str:
        """Return the recipients in one line, separated by commas."""
        return ", ".join(self.recipients)

    @property
    def sent_or_next(self) -> datetime | None:
        """Return the time of the next attempt if queued, else of sending; None if not sent."""
        return self.next_attempt_at if self.state == self.State.QUEUED else self.sent_at

    @property
    def short_error(self) -> str:
        """Return the last error, cut to 80 characters for a list column."""
        return Truncator(self.last_error).chars(80)

    @cached_property
    def parsed(self) -> email.message.EmailMessage:
        """Return the stored mail as a parsed ``EmailMessage``."""
        return email.message_from_bytes(bytes(self.content), policy=email.policy.default)

    @property
    def is_private(self) -> bool:
        """Return True if the mail has a Sensitivity header (RFC 4021): staff must not read it.

        Example: a mail with a sign-in link.
        """
        return self.parsed["Sensitivity"] is not None

    @property
    def text(self) -> str:
        """Return the text of the mail, without HTML tags; blank if it has no text part."""
        body = self.parsed.get_body(("plain", "html"))
        if body is None:
            return ""
        text = body.get_content(errors="replace")
        return text if body.get_content_subtype() == "plain" else strip_tags(text)

    @classmethod
    def claim(cls) -> "Message | None":
        """Lease the next due message to this worker and return it; None if none is due.

        The lease lasts ``OUTBOX_LEASE`` seconds. The attempt is counted here already, so that
        attempts that kill the worker are counted too.
        """
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
        """Delete messages sent or set aside more than ``KEPT_FOR`` ago; return their number.

        Failed messages stay until staff resend them or set them aside.
        """
        limit = timezone.now() - KEPT_FOR
        old = models.Q(state=cls.State.SENT, sent_at__lt=limit) | models.Q(
            state=cls.State.SET_ASIDE, next_attempt_at__lt=limit
        )
        return cls.objects.filter(old).only("pk").delete()[0]

    def lease_left(self) -> timedelta:
        """Return the time left of the lease, in which no other worker takes the message.

        Negative once the lease has ended. Raises ``ValueError`` if the message was not claimed.
        """
        if self.leased_until is None:
            raise ValueError("This message has not been claimed.")
        return self.leased_until - timezone.now()

    def settle(self, **changes: object) -> bool:
        """Store the outcome and release the lease; return False if it is no longer our lease."""
        mine = Message.objects.filter(pk=self.pk, lease=self.lease)
        return bool(mine.update(lease=None, leased_until=None, **changes))
