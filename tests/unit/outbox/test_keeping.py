"""Retention of mails in the outbox, and checks of its settings."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from outbox.checks import check_settings
from outbox.jobs import delete_old_mail
from outbox.models import Message
from tests.unit.config.test_environment import ENOUGH, manage
from tests.unit.outbox.mails import stored

State = Message.State


@pytest.mark.data
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("state", "days", "kept"),
    [
        (State.SENT, 89, True),
        (State.SENT, 91, False),
        (State.SET_ASIDE, 89, True),
        (State.SET_ASIDE, 91, False),
        (State.FAILED, 900, True),
        (State.QUEUED, 900, True),
    ],
)
def test_what_was_sent_is_forgotten(state: str, days: int, kept: bool) -> None:
    then = timezone.now() - timedelta(days=days)
    sent_at = then if state == State.SENT else None
    stored(state=state, created_at=then, next_attempt_at=then, sent_at=sent_at)
    stored(state=State.SENT, created_at=then, next_attempt_at=then, sent_at=timezone.now())

    assert delete_old_mail() == (0 if kept else 1)

    assert Message.objects.count() == 1 + kept


@pytest.mark.parametrize(("lease", "wrong"), [(60, ["outbox.E002"]), (61, [])])
def test_a_lease_that_a_sending_could_outlast_is_an_error(
    settings: Any, lease: int, wrong: list[str]
) -> None:
    settings.OUTBOX_TIMEOUT, settings.OUTBOX_LEASE = 20, lease

    assert [error.id for error in check_settings()] == wrong


@pytest.mark.parametrize("value", [0, -1, None])
def test_a_limit_that_is_none_is_an_error(settings: Any, value: int | None) -> None:
    settings.OUTBOX_TIMEOUT = settings.OUTBOX_LANES = value

    assert [error.id for error in check_settings()] == ["outbox.E001", "outbox.E001"]


def test_the_environment_says_and_the_worker_refuses() -> None:
    result = manage("worker", "--once", **ENOUGH, OUTBOX_LEASE="45", EMAIL_TIMEOUT="15")

    assert result.returncode != 0
    assert "outbox.E002" in result.stderr
    assert "more than 45 s" in result.stderr
