"""Malformed requests to the admin get an error page, status 400; other errors are not caught."""

import pkgutil
from typing import Any

import pytest
from django.db import connection
from django.http import HttpRequest
from django.test import Client, RequestFactory

from core.models import SitePage
from tests.support import factories
from wagtail_patches.bad_requests import READING, UnreadableFormMiddleware

pytestmark = [pytest.mark.django_db, pytest.mark.data]
LANGUAGES = [("en", "What was sent can&#x27;t be read"), ("zh-hans", "无法识别提交的内容")]
STREAM = {"title_en": "x", "body_en-count": "1", "body_en-0-type": "heading",
          "body_en-0-deleted": "", "body_en-0-order": "0"}  # fmt: skip


@pytest.fixture
def page(home: Any) -> Any:
    return factories.ContentPageFactory(parent=home)


@pytest.mark.parametrize(
    ("path", "sent"),
    [
        ("choose-external-link/", {"x": "1"}),
        ("images/chooser/chosen/x/", None),
        ("snippets/choose/products/grade/create/", {"x": "1"}),
        ("pages/{page}/move/", {"new_parent_page": "x"}),
        ("pages/{page}/copy/", {"x": "1"}),
        ("pages/add/pages/contentpage/{home}/", {"title_en": "x"}),
        ("pages/add/pages/contentpage/{home}/", {**STREAM, "body_en-count": "x"}),
        ("pages/add/pages/contentpage/{home}/", {**STREAM, "body_en-0-order": "x"}),
        ("pages/{page}/unpublish/", {"next": "x"}),
    ],
)
@pytest.mark.parametrize(("language", "words"), LANGUAGES)
def test_it_is_refused_with_a_page(
    staff_client: Client, page: Any, path: str, sent: Any, language: str, words: str
) -> None:
    address = f"/admin/{path.format(page=page.pk, home=page.get_parent().pk)}"
    ask = staff_client.get if sent is None else staff_client.post
    answer = ask(address, sent, headers={"Accept-Language": language})

    assert answer.status_code == 400
    if sent != {"next": "x"}:
        assert words in answer.content.decode()
    page.refresh_from_db()
    assert page.live


@pytest.mark.parametrize("listing", ["documents", "images"])
@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "This address can&#x27;t be read"), ("zh-hans", "无法识别此网址")],
)
def test_a_number_that_would_be_written_out_for_ever(
    staff_client: Client, page: Any, listing: str, language: str, words: str
) -> None:
    for number in ("1e999999999", "1E+9_9_9_9_9_9_9", "9e٩٩٩٩٩٩"):
        for end in ("min", "max"):
            answer = staff_client.get(
                f"/admin/{listing}/", {f"usage_count_{end}": number},
                headers={"Accept-Language": language},
            )  # fmt: skip
            assert answer.status_code == 400
            assert words in answer.content.decode()
    for number in ("3", "1e3", "x", "-1", "9" * 400):
        answer = staff_client.get(f"/admin/{listing}/", {"usage_count_max": number})
        assert answer.status_code == 200


def test_a_number_that_no_database_holds(staff_client: Client, page: Any) -> None:
    address = f"/admin/pages/{page.get_parent().pk}/results/?content_type={'9' * 30}"
    expected = 400 if connection.vendor == "sqlite" else 200

    assert staff_client.get(address).status_code == expected


@pytest.mark.parametrize("action", ["lock", "unlock", "set_position"])
def test_the_root_stands_alone(staff_client: Client, home: Any, action: str) -> None:
    root = SitePage.get_first_root_node()

    assert staff_client.post(f"/admin/pages/{root.pk}/{action}/").status_code == 403
    root.refresh_from_db()
    assert not root.locked


def refused(path: str, fail: Any) -> Any:
    """Return the middleware's response to an exception, or None."""
    middleware = UnreadableFormMiddleware(lambda request: None)  # type: ignore[arg-type,return-value]
    request = RequestFactory().get(path)
    try:
        fail(request)
    except Exception as error:
        return middleware.process_exception(request, error)


def no_number(request: HttpRequest) -> None:
    SitePage.objects.get(pk="x")


@pytest.mark.usefixtures("home")
def test_other_errors_stay_errors() -> None:
    assert refused("/admin/pages/", no_number).status_code == 400
    assert refused("/en/", no_number) is None
    assert refused("/admin/pages/", lambda request: int("x")) is None
    assert refused("/admin/pages/", lambda request: {}["x"]) is None


@pytest.mark.parametrize("place", READING)
def test_each_place_is_there(place: str) -> None:
    """Check that the patched functions exist; an update of Wagtail may move them."""
    assert callable(pkgutil.resolve_name(place.partition(".<locals>")[0]))


@pytest.mark.parametrize(("language", "words"), LANGUAGES)
def test_a_row_that_was_counted_and_not_sent(
    staff_client: Client, home: Any, language: str, words: str
) -> None:
    index = factories.ApplicationIndexPageFactory(parent=home)
    path = f"/admin/pages/add/products/applicationpage/{index.pk}/"
    sent = {
        "title_en": "x",
        "body_en-count": "0",
        "body_zh_hans-count": "0",
        "copy_into": "zh-hans",
    }
    for name in ("grade_choices", "comments"):
        sent |= {f"{name}-TOTAL_FORMS": "0", f"{name}-INITIAL_FORMS": "0"}
    sent["grade_choices-TOTAL_FORMS"] = "1"
    answer = staff_client.post(path, sent, headers={"Accept-Language": language})

    assert answer.status_code == 400
    assert words in answer.content.decode()
