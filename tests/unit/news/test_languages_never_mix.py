"""Property test: each step of editors changes only what was edited, in the edited language.

``make drill-languages`` runs it with many examples.
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
    """Yield a state machine whose steps a test calls itself."""
    room = newsroom()
    yield room
    room.teardown()


def play(room: Newsroom, *steps: tuple[Any, ...]) -> None:
    """Call steps by name, and check the invariant after each, as Hypothesis does."""
    for name, *arguments in steps:
        getattr(room, name)(*arguments)
        if name != "edit":  # "edit" sends no request
            room.only_what_was_edited_has_changed()


def test_languages_never_mix(newsroom: type[Newsroom]) -> None:
    run_state_machine_as_test(
        newsroom,
        settings=settings(
            max_examples=int(os.environ.get("LANGUAGE_EXAMPLES", "2")),
            stateful_step_count=int(os.environ.get("LANGUAGE_STEPS", "8")),
            # No shrinking: it repeats slow steps for minutes. The failing steps are printed
            # unshortened.
            phases=[Phase.explicit, Phase.reuse, Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )


TYPE, EMPTY = 1, 0  # numbers for ``change``: write a text; empty it, or untick a box


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
    """Check that the editor whose admin is in the other language can do it."""
    other = OTHER[code]
    texts = [*TEXTS, "body"]
    play(
        room,
        ("begin", code, code, True),
        *(("edit", code, 0, language, name, TYPE) for language in LANGUAGES for name in texts),
        ("publish", code, 0),
        ("edit", other, 0, code, "shown", EMPTY),  # otherwise publishing requires the title
        *(("autosave", other, code, name, EMPTY) for name in texts),
        ("publish", other, 0),
    )
    article = room.articles[0]
    assert not any(article.columns[code][name] for name in texts)

    play(room, ("revert", other, TYPE, 1, other, True))
    assert all(article.columns[code][name] for name in texts)


@pytest.mark.parametrize("code", LANGUAGES)
def test_texts_in_one_language_only(room: Newsroom, code: str) -> None:
    """Check that texts are used in the other language only where its own are missing."""
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
