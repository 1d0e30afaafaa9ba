"""Functions that print what the site's database contains, for the shell of the site itself.

``manage.py shell --command "from scripts.drills.enquiries import stored; stored.tell()"``
"""

import json


def tell() -> None:
    """Print all enquiries, lines, files and mails as one line of JSON."""
    from enquiries.models import Enquiry, EnquiryFile, EnquiryLine
    from outbox.models import Message

    rows = {
        "enquiries": list(Enquiry.objects.order_by("pk").values()),
        "lines": list(EnquiryLine.objects.values()),
        "files": list(EnquiryFile.objects.values()),
        "mails": list(Message.objects.values("message_id", "recipients", "subject", "state")),
    }
    print(json.dumps(rows, default=str))


def print_unsent_mails() -> None:
    """Print the number of mails that are not sent yet."""
    from outbox.models import Message

    print(Message.objects.filter(state="queued").count())
