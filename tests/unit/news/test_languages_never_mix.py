"""Whatever staff do, in whichever order: only what was edited changes, in the language edited.

``make drill-languages`` does it at length.
"""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.support import factories
from tests.unit.news.machine import Newsroom
from tests.unit.news.newsroom import LANGUAGES, OTHER, TEXTS

pytestmark = pytest.mark.django_db


@pytest.fixture
def newsroom(home: Any) -> type[Newsroom]:
    class Here(Newsroom):
        news = factories.NewsIndexPageFactory(parent=home)
        category = factories.CategoryFactory()

    return Here


@pytest.fixture
def room(newsroom: type[Newsroom]) -> Iterator[Newsroom]:
    """One of which a test takes the steps by hand."""
    room = newsroom()
    yield room
    room.teardown()


def play(room: Newsroom, *steps: tuple[Any, ...]) -> None:
    """Steps by name, each with its check, as the machine takes them at random."""
    for name, *arguments in steps:
        getattr(room, name)(*arguments)
        if name != "edit":  # which sends nothing
            room.only_what_was_edited_has_changed()


def test_languages_never_mix(newsroom: type[Newsroom]) -> None:
    run_state_machine_as_test(
        newsroom,
        settings=settings(
            max_examples=int(os.environ.get("LANGUAGE_EXAMPLES", "2")),
            stateful_step_count=int(os.environ.get("LANGUAGE_STEPS", "8")),
            # Shrinking repeats slow steps for minutes: the failing steps are printed as they are.
            phases=[Phase.explicit, Phase.reuse, Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )


TYPE, EMPTY = 1, 0  # numbers with which ``change`` writes a text, or empties it and unticks a box


@pytest.mark.parametrize("who", LANGUAGES)
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_in_one_language_only(room: Newsroom, who: str, code: str) -> None:
    play(
        room,
        ("begin", who, code, True),
        ("edit", who, 0, OTHER[code], "shown", EMPTY),
        ("edit", who, 0, code, "seo_title", TYPE),
        ("autosave", who, code, "body", TYPE),
        ("publish", who, 0),
        ("copy", OTHER[who], 0, [], True),
        ("unpublish", OTHER[who], 0),
        ("autosave", OTHER[who], OTHER[code], "summary", TYPE),
    )
    assert [article.live for article in room.articles] == [False, True]


@pytest.mark.parametrize("code", LANGUAGES)
def test_texts_are_emptied_in_one_language_and_restored(room: Newsroom, code: str) -> None:
    """By the editor whose admin is in the other language."""
    other = OTHER[code]
    texts = [*TEXTS, "body"]
    play(
        room,
        ("begin", code, code, True),
        *(("edit", code, 0, language, name, TYPE) for language in LANGUAGES for name in texts),
        ("publish", code, 0),
        ("edit", other, 0, code, "shown", EMPTY),  # else publication asks for the title
        *(("autosave", other, code, name, EMPTY) for name in texts),
        ("publish", other, 0),
    )
    article = room.articles[0]
    assert not any(article.columns[code][name] for name in texts)

    play(room, ("revert", other, TYPE, 1, other, True))
    assert all(article.columns[code][name] for name in texts)


@pytest.mark.parametrize("code", LANGUAGES)
def test_texts_in_one_language_only(room: Newsroom, code: str) -> None:
    """They stand in for the other language's only where readers would find nothing else."""
    other = OTHER[code]
    texts = [name for name in [*TEXTS, "body"] if name != "title"]
    play(
        room,
        ("begin", other, code, False),
        ("edit", other, 0, other, "title", TYPE),
        *(("edit", other, 0, code, name, TYPE) for name in texts),
        ("publish", other, 0),
        ("copy", code, 0, [other], True),
        ("autosave", code, other, "summary", TYPE),
        ("publish", code, 0),
    )
