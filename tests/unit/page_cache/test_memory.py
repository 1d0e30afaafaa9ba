"""In-process memory of computed values, which are dropped when the content version changes."""

from typing import Any

import pytest
from django.db import transaction
from django.template import Context, Template, TemplateSyntaxError
from django.utils import translation

from page_cache.memory import MAX_VALUES, Memory, get_or_make


@pytest.fixture
def memory() -> Memory:
    return Memory()


def counter() -> Any:
    numbers = iter(range(100))
    return lambda: next(numbers)


def test_made_once_in_each_version(memory: Memory) -> None:
    make = counter()
    assert [memory.get("menu", make, "first") for _time in range(3)] == [0, 0, 0]
    assert [memory.get("menu", make, "second") for _time in range(3)] == [1, 1, 1]
    assert memory.get("menu", make, "first") == 2
    assert memory.get("company", make, "first") == 3


def test_nothing_is_something_too(memory: Memory) -> None:
    made: list[None] = []
    for _time in range(3):
        assert memory.get("picture", lambda: made.append(None), 1) is None
    assert len(made) == 1


def test_it_is_bounded(memory: Memory) -> None:
    for number in range(MAX_VALUES + 10):
        memory.get(number, counter(), 1)
    make = iter(["again"]).__next__
    assert memory.get(MAX_VALUES + 9, make, 1) == 0
    assert memory.get(0, make, 1) == "again"


def test_a_failure_is_not_remembered(memory: Memory) -> None:
    def fail() -> None:
        raise ValueError("gone")

    with pytest.raises(ValueError, match="gone"):
        memory.get("menu", fail, 1)
    assert memory.get("menu", counter(), 1) == 0


@pytest.mark.django_db(transaction=True)
def test_not_within_a_transaction(remembering: None) -> None:
    make = counter()
    assert [get_or_make("menu", make), get_or_make("menu", make)] == [0, 0]
    with transaction.atomic():
        assert [get_or_make("menu", make), get_or_make("menu", make)] == [1, 2]
    assert get_or_make("menu", make) == 0


@pytest.mark.django_db(transaction=True)
def test_a_part_of_a_page(remembering: None) -> None:
    template = Template('{% remember "menu" place %}{{ place }} {{ number }}{% endremember %}')

    def render(place: str, number: int) -> str:
        return template.render(Context({"place": place, "number": number}))

    assert [render("home", 1), render("home", 2), render("news", 3)] == [
        "home 1",
        "home 1",
        "news 3",
    ]
    with translation.override("zh-hans"):
        assert render("home", 4) == "home 4"
    assert render("home", 5) == "home 1"


def test_a_part_without_a_name() -> None:
    with pytest.raises(TemplateSyntaxError, match="in quotes"):
        Template("{% remember place %}{% endremember %}")


@pytest.mark.django_db(transaction=True)
def test_a_part_of_what_is_not_saved(remembering: None) -> None:
    template = Template('{% remember "card" page.pk %}{{ page.title }}{% endremember %}')
    for page in ({"pk": None, "title": "One"}, {"title": "Two"}, {"pk": 1, "title": "Three"}):
        assert template.render(Context({"page": page})) == page["title"]
    assert template.render(Context({"page": {"pk": 1, "title": "Four"}})) == "Three"
