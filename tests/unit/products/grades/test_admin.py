"""Grades in the admin: validation errors in the editor's language; typed values are kept."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from products.models import Grade
from tests.unit.products.reference import ROWS

pytestmark = pytest.mark.django_db
LANGUAGES = pytest.mark.parametrize("editor", ["en", "zh-hans"], indirect=True)


def form(**changed: Any) -> dict[str, Any]:
    """Return the form data of N42, as a browser sends it."""
    values = {**ROWS["N42"], "status": "reference", "valid_from": "2026-07-01", **changed}
    return {name: "" if value is None else value for name, value in values.items()}


def shown(response: Any, name: str) -> str:
    """Return the value of a field in the form that is shown again."""
    field = BeautifulSoup(response.content, "html.parser").select_one(f"[name={name}]")
    assert field is not None
    return str(field["value"])


@LANGUAGES
def test_a_mistyped_figure_is_explained(editor: Client, language: str) -> None:
    address = reverse("wagtailsnippets_products_grade:add")
    response = editor.post(address, form(hcb_min_ka_per_m="951", br_min_t="1.18"))
    page = response.content.decode()
    expected = {
        "en": "HcB of 951 kA/m contradicts Br of 1.18 T: Br/µ0 is 939.01 kA/m, less by 11.99 kA/m.",
        "zh-hans": "矫顽力HcB 951 kA/m与剩磁Br 1.18 T矛盾：Br/µ0为939.01 kA/m，超出11.99 kA/m。",
    }
    assert expected[language] in page
    assert (shown(response, "hcb_min_ka_per_m"), shown(response, "br_min_t")) == ("951", "1.18")
    assert not Grade.objects.exists()


@pytest.mark.data
@LANGUAGES
@pytest.mark.parametrize(
    ("name", "text", "english", "chinese"),
    [
        ("br_min_t", "1,28", "write the decimal sign as a point", "小数请用小数点书写"),
        ("br_min_t", "abc", "is not a number", "不是数字"),
        ("br_min_t", "1.28123", "too many digits", "位数过多"),
        ("br_min_t", "1" * 500, "too many digits", "位数过多"),
        ("name", "n42 ", "a grade of this name already", "已有同名牌号"),
    ],
)
def test_bad_input(
    editor: Client, language: str, name: str, text: str, english: str, chinese: str
) -> None:
    Grade.objects.create(**ROWS["N42"])
    address = reverse("wagtailsnippets_products_grade:add")
    response = editor.post(address, {**form(name="N42 X"), name: text})
    assert response.status_code == 200
    assert (english if language == "en" else chinese) in response.content.decode()
    assert Grade.objects.count() == 1


@LANGUAGES
def test_history_keeps_the_old_values(editor: Client, language: str) -> None:
    editor.post(reverse("wagtailsnippets_products_grade:add"), form())
    grade = Grade.objects.get()
    address = reverse("wagtailsnippets_products_grade:edit", args=[grade.pk])
    editor.post(address, form(br_nominal_t="1.310", status="certified", slug=grade.slug))

    grade.refresh_from_db()
    assert (str(grade.br_nominal_t), grade.is_reference) == ("1.310", False)
    contents = [revision.content for revision in grade.revisions.order_by("created_at")]
    assert [content["br_nominal_t"] for content in contents] == ["1.300", "1.310"]
    assert contents[0]["status"] == "reference"
    history = editor.get(reverse("wagtailsnippets_products_grade:history", args=[grade.pk]))
    assert history.status_code == 200


@LANGUAGES
def test_full_width_figures_are_understood(editor: Client, language: str) -> None:
    editor.post(
        reverse("wagtailsnippets_products_grade:add"),
        form(br_min_t="１．２８", alpha_br_percent_per_k="−0.12"),
    )
    grade = Grade.objects.get()
    assert (str(grade.br_min_t), str(grade.alpha_br_percent_per_k)) == ("1.28", "-0.12")


@LANGUAGES
def test_nothing_is_saved_while_it_is_typed(editor: Client, language: str) -> None:
    page = editor.get(reverse("wagtailsnippets_products_grade:add")).content.decode()
    assert "w-autosave-indicator" not in page


@pytest.mark.data
@LANGUAGES
def test_the_chooser_finds_a_grade_by_a_part_of_its_name(editor: Client, language: str) -> None:
    for name in ("N42", "N42SH", "YXG28H"):
        Grade.objects.create(**ROWS[name])
    viewset: Any = Grade.snippet_viewset  # type: ignore[attr-defined]
    address = reverse(viewset.chooser_viewset.get_url_name("choose_results"))
    found = editor.get(address, {"q": "42s"}).content.decode()
    assert "N42SH" in found
    assert "YXG28H" not in found
    samarium = editor.get(address, {"material": "SmCo"}).content.decode()
    assert "YXG28H" in samarium
    assert "N42SH" not in samarium


@LANGUAGES
def test_a_figure_in_another_unit_gives_no_nonsense(editor: Client, language: str) -> None:
    response = editor.post(
        reverse("wagtailsnippets_products_grade:add"), form(br_min_t="12.8", br_nominal_t="13.0")
    )
    page = response.content.decode()
    words = {"en": "“12.8” is too large", "zh-hans": "“12.8”数值过大，请核对单位"}
    assert words[language] in page
    assert "µ0" not in page


@LANGUAGES
def test_a_note_needs_its_words_in_both_languages(editor: Client, language: str) -> None:
    data = {
        "title_en": "Licence", "title_zh_hans": "许可证", "text_en": "Needed.",
        "text_zh_hans": "", "as_of": "2026-07-01", "slug": "licence",
    }  # fmt: skip
    address = reverse("wagtailsnippets_products_exportnote:add")
    response = editor.post(address, data)
    assert response.status_code == 200
    assert shown(response, "title_zh_hans") == "许可证"
    assert editor.post(address, {**data, "text_zh_hans": "需要。"}).status_code == 302
