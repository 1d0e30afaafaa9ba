"""Form data written into a draft, and data that is ignored."""

from django.http import QueryDict

from enquiries.models import Draft
from enquiries.models.draft import MOST_LINES
from enquiries.quote.posted import update_draft


def posted(draft: Draft, query: str) -> Draft:
    update_draft(draft, QueryDict(query))
    return draft


def test_lines_of_other_windows_stay_and_new_ones_follow() -> None:
    draft = Draft()
    first, second = draft.add_line("grade:n42", {"note": "old"}), draft.add_line()

    posted(draft, f"lines={second['id']},0000000a&{second['id']}-grade=N42&0000000a-grade=N52")

    assert [line["id"] for line in draft.lines] == [first["id"], second["id"], "0000000a"]
    assert [line["item"] for line in draft.lines] == ["grade:n42", "", ""]
    texts = [line["values"] for line in draft.lines]
    assert texts == [{"note": "old"}, {"grade": "N42"}, {"grade": "N52"}]


def test_what_is_no_field_or_no_identity_is_left_out() -> None:
    draft = posted(
        Draft(),
        "name=W%00&csrfmiddlewaretoken=x&lines=0000000a,id,,0000000A,0000000b0"
        "&0000000a-item=grade:n42&0000000a-value_diameter=5&id-grade=N42&0000000A-grade=N42",
    )

    assert draft.person == {"name": "W"}
    assert draft.lines == [{"id": "0000000a", "item": "", "values": {"value_diameter": "5"}}]


def test_a_form_makes_no_more_lines_than_a_reader_needs() -> None:
    draft = posted(Draft(), "lines=" + ",".join(f"{number:08x}" for number in range(100)))

    assert len(draft.lines) == MOST_LINES
    assert draft.is_full


def test_removing_takes_the_one_line() -> None:
    draft = Draft()
    first, second = draft.add_line(), draft.add_line()

    draft.remove_line(first["id"])
    draft.remove_line("none")

    assert draft.lines == [second]


def test_an_article_is_mentioned_once() -> None:
    draft = posted(Draft(), "message=Hello")

    for _time in range(2):
        draft.mention("About “Recycling”:")

    assert draft.person["message"] == "Hello\n\nAbout “Recycling”:\n"
