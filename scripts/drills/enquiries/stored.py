"""What the site's database holds, read within the site's own settings.

``manage.py shell --command "from scripts.drills.enquiries import stored; stored.tell()"``
"""

import json


def tell() -> None:
    """Prints every enquiry with its lines, files and mails, and how many mails still wait."""
    from enquiries.models import Enquiry, EnquiryFile, EnquiryLine
    from outbox.models import Message

    found = {
        "enquiries": list(Enquiry.objects.order_by("pk").values()),
        "lines": list(EnquiryLine.objects.values()),
        "files": list(EnquiryFile.objects.values()),
        "mails": list(Message.objects.values("message_id", "recipients", "subject", "state")),
    }
    print(json.dumps(found, default=str))


def waiting() -> None:
    """Prints the number of mails that are not sent yet."""
    from outbox.models import Message

    print(Message.objects.filter(state="queued").count())
