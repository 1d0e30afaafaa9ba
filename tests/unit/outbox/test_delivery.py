"""Delivery of mail: queued in the transaction of its data, sent by the worker over real SMTP."""

import threading
from datetime import timedelta
from typing import Any

import pytest
from django.core.mail import send_mail
from django.db import connections, transaction
from django.utils import timezone

from outbox import delivery
from outbox.models import Message
from tests.support.smtp import smtp_transport
from tests.unit.outbox.mails import mail

data = pytest.mark.data


@data
@pytest.mark.django_db
def test_mail_arrives_as_it_was_written(smtp: Any) -> None:
    mail(bcc=["copy@example.com"], reply_to=["王 <wang@example.com>"]).send()
    assert smtp.mailbox.messages == []

    assert delivery.send_due() == 1

    (sender, recipients, _content) = smtp.mailbox.raw[0]
    assert sender == "site@example.com"
    assert recipients == ["sales@example.com", "copy@example.com"]
    (received,) = smtp.mailbox.messages
    assert received["Subject"] == "询价 enquiry"
    assert received["Reply-To"].addresses[0].display_name == "王"
    assert received["Bcc"] is None
    assert received.get_content_charset() == "utf-8"
    assert received.get_content().replace("\r\n", "\n").rstrip("\n") == mail().body
    message = Message.objects.get()
    assert message.state == Message.State.SENT
    assert received["Message-ID"] == message.message_id


@data
@pytest.mark.django_db(transaction=True)
def test_mail_of_a_transaction_that_fails_is_never_sent(smtp: Any) -> None:
    with transaction.atomic():
        mail().send()
        transaction.set_rollback(True)

    assert delivery.send_due() == 0
    assert not Message.objects.exists()


@pytest.mark.django_db
def test_an_injected_header_stores_nothing() -> None:
    with pytest.raises(ValueError, match=r"newlines|linefeed"):
        send_mail("a\nBcc: victim@example.com", "", "site@example.com", ["sales@example.com"])
    assert not Message.objects.exists()


@data
@pytest.mark.django_db
def test_a_server_that_is_down_costs_no_mail(smtp: Any) -> None:
    smtp.stop()
    mail().send()

    assert delivery.send_due() == 0
    message = Message.objects.get()
    assert message.state == Message.State.QUEUED
    assert message.attempts == 1
    assert message.last_error
    assert message.next_attempt_at > timezone.now()
    assert delivery.send_due() == 0, "not before its time"

    smtp.start()
    Message.objects.update(next_attempt_at=timezone.now())
    assert delivery.send_due() == 1
    assert len(smtp.mailbox.messages) == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("reply", "state"),
    [("450 later", Message.State.QUEUED), ("550 never", Message.State.FAILED)],
)
def test_what_the_server_says_decides(smtp: Any, reply: str, state: str) -> None:
    smtp.mailbox.reply = reply
    mail().send()

    delivery.send_due()

    assert Message.objects.get().state == state


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("reply", "wait"),
    [
        ("450 this mail, later", 3600),
        ("421 closing", 120),  # not about the mail itself: retry in minutes, not in an hour
        ("down", 120),
    ],
)
def test_a_failure_of_the_server_is_waited_out_for_minutes(
    smtp: Any, reply: str, wait: int
) -> None:
    mail().send()
    Message.objects.update(attempts=30)
    smtp.mailbox.reply = reply
    if reply == "down":
        smtp.stop()

    delivery.send_due()

    waits = Message.objects.get().next_attempt_at - timezone.now()
    assert round(waits.total_seconds()) == wait


@pytest.mark.django_db
def test_a_refused_sign_in_costs_no_mail(smtp: Any, settings: Any) -> None:
    wrong = {"username": "site", "password": "wrong"}
    settings.OUTBOX_TRANSPORT = smtp_transport(smtp.port, **wrong)
    mail().send()
    mail().send()

    assert delivery.send_due() == 0

    assert [message.state for message in Message.objects.all()] == ["queued", "queued"]
    assert sum(message.attempts for message in Message.objects.all()) == 1, "one is enough to know"


@data
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("reply", "state"),
    [("450 later", Message.State.QUEUED), ("550 no such user", Message.State.FAILED)],
)
def test_who_has_a_mail_does_not_get_it_again(smtp: Any, reply: str, state: str) -> None:
    smtp.mailbox.refused = {"wang@example.com": reply}
    mail(to=["sales@example.com", "王 <wang@example.com>"]).send()

    assert delivery.send_due() == 0

    message = Message.objects.get()
    assert message.state == state
    assert message.recipients == ["王 <wang@example.com>"]
    smtp.mailbox.refused = {}
    Message.objects.update(state=Message.State.QUEUED, next_attempt_at=timezone.now())
    assert delivery.send_due() == 1
    received = [recipients for _sender, recipients, _content in smtp.mailbox.raw]
    assert received == [["sales@example.com"], ["wang@example.com"]]
    assert len({mail["Message-ID"] for mail in smtp.mailbox.messages}) == 1


@pytest.mark.django_db
def test_the_wait_doubles_and_ends_after_three_days(smtp: Any) -> None:
    smtp.stop()
    mail().send()
    waits = []
    for _ in range(4):
        Message.objects.update(next_attempt_at=timezone.now())
        delivery.send_due()
        wait = Message.objects.get().next_attempt_at - timezone.now()
        waits.append(round(wait.total_seconds()))
    assert waits == [10, 20, 40, 80]

    Message.objects.update(
        next_attempt_at=timezone.now(), trying_since=timezone.now() - timedelta(hours=73)
    )
    delivery.send_due()
    assert Message.objects.get().state == Message.State.FAILED


@data
@pytest.mark.django_db
def test_a_killed_workers_mail_is_taken_up_after_its_lease(smtp: Any) -> None:
    mail().send()
    taken = Message.claim()
    assert taken is not None
    assert Message.claim() is None, "the other worker's for now"

    Message.objects.update(leased_until=timezone.now() - timedelta(seconds=1))
    assert delivery.send_due() == 1

    assert taken.settle(state=Message.State.FAILED) is False, "its lease has passed on"
    assert Message.objects.get().state == Message.State.SENT


@data
@pytest.mark.django_db(transaction=True)
def test_several_workers_send_each_mail_once(smtp: Any) -> None:
    for number in range(20):
        mail(subject=f"number {number}").send()

    def work() -> None:
        try:
            delivery.send_due()
        finally:
            connections.close_all()

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    subjects = sorted(message["Subject"] for message in smtp.mailbox.messages)
    assert subjects == sorted(f"number {number}" for number in range(20))
