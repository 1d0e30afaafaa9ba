"""Forms of catalogue pages that two staff users have open at the same time."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from tests.support import factories

pytestmark = [pytest.mark.django_db, pytest.mark.data]
STREAMS = ["body_en", "body_zh_hans", "dimensions", "tolerances", "gallery", "documents"]
MESSAGES = {"en": "N42 has been put on the list of grades", "zh-hans": "N42已被加入牌号列表"}


def send(client: Client, page: Any, rows: list[dict[str, Any]], initial: int = 0) -> Any:
    """Post the page form with these grades, and publish."""
    values = {
        "title_en": "Blocks", "slug": page.slug, "shape": "block", "action-publish": "1",
        "grade_choices": inline_formset(rows, initial=initial),
        **{name: streamfield([]) for name in STREAMS},
    }  # fmt: skip
    sent = {
        name: "" if value is None else value for name, value in nested_form_data(values).items()
    }
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), sent)


def grades_of(page: Any) -> list[str]:
    stored = type(page).objects.get(pk=page.pk)
    return [choice.grade.name for choice in stored.grade_choices.order_by("pk")]


@pytest.mark.parametrize("editor", ["en", "zh-hans"], indirect=True)
@pytest.mark.parametrize("factory", ["ProductTypePageFactory", "ApplicationPageFactory"])
def test_a_grade_is_listed_once(editor: Client, language: str, home: Any, factory: str) -> None:
    page = getattr(factories, factory)(parent=factories.ProductIndexPageFactory(parent=home))
    grade = factories.GradeFactory(name="N42")
    page.grade_choices.create(grade=grade)
    page.save()

    answer = send(editor, page, [{"grade": grade.pk}])
    assert answer.status_code == 200
    assert MESSAGES[language] in answer.content.decode()
    assert grades_of(page) == ["N42"]


def test_its_own_row_stays(staff_client: Client, home: Any) -> None:
    page = factories.ProductTypePageFactory(parent=factories.ProductIndexPageFactory(parent=home))
    grades = [factories.GradeFactory(name=name) for name in ("N42", "N45")]
    choice = page.grade_choices.create(grade=grades[0])
    page.save()

    rows = [{"id": choice.pk, "grade": grades[0].pk}, {"grade": grades[1].pk}]
    assert send(staff_client, page, rows, initial=1).status_code == 302
    assert grades_of(page) == ["N42", "N45"]
