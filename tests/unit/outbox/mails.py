"""Mails for tests of the outbox."""

from typing import Any

from django.core.mail import EmailMessage

from outbox.models import Message


def mail(**kwargs: Any) -> EmailMessage:
    """Return a mail with Chinese and Latin text, sent by the site."""
    values: dict[str, Any] = {
        "subject": "询价 enquiry",
        "body": "钕铁硼\n.a line that begins with a dot\n{% x %} {{ y }}",
        "from_email": "site@example.com",
        "to": ["sales@example.com"],
    }
    return EmailMessage(**{**values, **kwargs})


def queue(number: int = 1, **kwargs: Any) -> None:
    """Queue mails with the subjects "mail 0", "mail 1" and so on."""
    for count in range(number):
        mail(subject=f"mail {count}", **kwargs).send()


def stored(**values: Any) -> Message:
    """Create one mail in the outbox with these field values, and return it."""
    mail(subject=values.get("subject", "询价 enquiry"), body=values.pop("body", "钕铁硼")).send()
    message = Message.objects.latest("pk")
    Message.objects.filter(pk=message.pk).update(**values)
    return Message.objects.get(pk=message.pk)
