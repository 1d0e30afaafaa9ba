"""Spam protection of the forms: honeypot field, minimum time, and limits per hour."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core import signing
from django.db.models import Count, Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from enquiries.models.enquiry import Enquiry
from security.client_address import get_client_network

REASONS: dict[str, Any] = {
    "trap": _("A field was filled in that people never see."),
    "no_stamp": _("The form was not fetched from this site, or was altered."),
    "too_fast": _("The form was sent faster than anybody can type."),
    "many_from_address": _("Many enquiries came from this network within an hour."),
    "many_in_all": _("Unusually many enquiries came within an hour."),
}
LEAST_SECONDS = 3
"""Minimum time to fill in a form, in seconds: nobody is faster."""
OLDEST = timedelta(days=7)
"""Maximum age of a form: it may stay open over a weekend."""
WINDOW = timedelta(hours=1)
HARD = 6
"""Multiple of a limit at which no enquiry is stored any more: a flood would fill the disk."""
_signer = signing.TimestampSigner(salt="enquiries.form")


def make_stamp() -> str:
    """Return a signed timestamp of now, for a form that is being shown."""
    return _signer.sign("form")


def hash_sender(request: HttpRequest) -> str:
    """Return the visitor's network address as a keyed hash (SHA-256).

    It shows that two enquiries come from one network, without revealing the network.
    """
    return salted_hmac(
        "enquiries.sender", get_client_network(request), algorithm="sha256"
    ).hexdigest()


def check_stamp(stamp: str) -> str:
    """Return a key of ``REASONS`` for a bad stamp, or a blank string.

    "no_stamp" if it is missing, altered or older than ``OLDEST``; "too_fast" if it is younger than
    ``LEAST_SECONDS``.
    """
    try:
        _signer.unsign(stamp, max_age=OLDEST)
        age = timezone.now().timestamp() - signing.b62_decode(stamp.rsplit(":", 2)[1])
    except signing.BadSignature:
        return "no_stamp"
    return "too_fast" if age < LEAST_SECONDS else ""


@dataclass(frozen=True)
class Traffic:
    """Numbers of enquiries within the last hour: from one sender and in all."""

    from_sender: int
    in_all: int

    @classmethod
    def now(cls, sender_hash: str) -> "Traffic":
        """Return the current numbers for ``sender_hash``; one query."""
        recent = Enquiry.objects.filter(created_at__gte=timezone.now() - WINDOW)
        counts = recent.aggregate(
            sender=Count("pk", filter=Q(sender_hash=sender_hash)), all=Count("pk")
        )
        return cls(counts["sender"], counts["all"])

    @property
    def is_flood(self) -> bool:
        """Return True if no further enquiry is accepted."""
        is_flood: bool = (
            self.from_sender >= settings.ENQUIRIES_PER_ADDRESS * HARD
            or self.in_all >= settings.ENQUIRIES_IN_ALL * HARD
        )
        return is_flood

    @property
    def reasons(self) -> list[str]:
        """Return the keys of ``REASONS`` for which a further enquiry is quarantined."""
        reasons = []
        if self.from_sender >= settings.ENQUIRIES_PER_ADDRESS:
            reasons.append("many_from_address")
        if self.in_all >= settings.ENQUIRIES_IN_ALL:
            reasons.append("many_in_all")
        return reasons


def get_flood_message() -> str:
    """Return the message for a visitor whose enquiry is not accepted, in the active language."""
    return gettext(
        "Too many enquiries have come from your network within the last hour. Nothing was sent; "
        "please write to us by e-mail, call us, or try again in an hour."
    )
