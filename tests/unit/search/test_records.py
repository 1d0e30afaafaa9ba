"""Search records follow changes by staff, separately for each language."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.utils import translation

from core.models import CompanySettings
from products.models import Grade
from search import rebuilding
from search.models import SearchRecord
from tests.support import factories

pytestmark = [pytest.mark.django_db, pytest.mark.data]
Find = Callable[..., list[str]]


def test_texts_of_each_language_are_found_in_it_alone(home: Any, find: Find) -> None:
    factories.ContentPageFactory(
        parent=home, slug="both", title_en="Gadolinium", title_zh_hans="镥材",
        summary_en="Shiny samples", summary_zh_hans="闪亮样件",
        search_description_en="Lanthanide offcuts", search_description_zh_hans="镧系边角料",
        body_en=factories.body({"type": "heading", "value": "Holmium section"}),
        body_zh_hans=factories.body({"type": "text", "value": "<p>钬的段落</p>"}),
    )  # fmt: skip

    for words in ("gadolinium", "shiny", "offcuts", "holmium"):
        assert find(words) == ["/en/both/"], words
        assert find(words, "zh-hans") == [], words
    for words in ("镥材", "闪亮", "边角料", "钬"):
        assert find(words, "zh-hans") == ["/zh-hans/both/"], words
        assert find(words) == [], words


def test_every_block_is_read(home: Any, find: Find) -> None:
    factories.ContentPageFactory(parent=home, slug="blocks", body_en=factories.body())

    for words in ("remanence 剩磁", "1592", "GB/T 13560", "IEC 60404", "10 kG"):
        assert find(words) == ["/en/blocks/"], words


def test_what_is_changed_is_found_anew(home: Any, find: Find) -> None:
    page = factories.ContentPageFactory(parent=home, slug="page", title_en="Gadolinium")
    page.title_en = "Holmium"
    page.save_revision().publish()

    assert find("gadolinium") == []
    assert find("holmium") == ["/en/page/"]


def test_what_is_the_same_is_not_written_again(home: Any) -> None:
    page = factories.ContentPageFactory(parent=home, slug="page", title_en="Gadolinium")
    before = list(SearchRecord.objects.filter(page=page).values())

    page.save_revision()
    page.save()

    assert list(SearchRecord.objects.filter(page=page).values()) == before


def test_a_move_keeps_the_record(home: Any, find: Find) -> None:
    one = factories.ContentPageFactory(parent=home, slug="one")
    two = factories.ContentPageFactory(parent=home, slug="two")
    page = factories.ContentPageFactory(parent=one, slug="page", title_en="Gadolinium")

    page.move(two, pos="last-child")

    assert find("gadolinium") == ["/en/two/page/"]


def test_a_copy_is_found_when_it_is_published(home: Any, find: Find) -> None:
    page = factories.ContentPageFactory(parent=home, slug="page", title_en="Gadolinium")

    page.copy(update_attrs={"slug": "copy"}, keep_live=False)
    assert find("gadolinium") == ["/en/page/"]

    page.copy(update_attrs={"slug": "second"})
    assert set(find("gadolinium")) == {"/en/page/", "/en/second/"}


def test_how_the_company_is_reached(home: Any, find: Find) -> None:
    factories.ContactPageFactory(parent=home, title_en="Contact", title_zh_hans="联系我们")

    for words in ("telephone", "e-mail address", "53345989", "quotation"):
        assert find(words) == ["/en/contact/"], words
    for words in ("电话", "邮箱", "报价"):
        assert find(words, "zh-hans") == ["/zh-hans/contact/"], words

    company = CompanySettings.load()
    company.telephone = "+86-010-12345678"
    company.save()
    assert find("12345678") == ["/en/contact/"]
    assert find("53345989") == []


def test_product_types_by_their_coatings(home: Any, find: Find) -> None:
    products = factories.ProductIndexPageFactory(parent=home)
    types = factories.ProductTypeIndexPageFactory(parent=products)
    ring = factories.ProductTypePageFactory(parent=types, slug="ring", title_en="Rings")
    ring.coatings = [factories.CoatingFactory(name_en="Rhodium", name_zh_hans="镀铑")]
    ring.save_revision().publish()

    assert find("rhodium") == ["/en/products/types/ring/"]
    assert find("镀铑", "zh-hans") == ["/zh-hans/products/types/ring/"]


class TestGrades:
    @pytest.fixture(autouse=True)
    def listed(self, home: Any) -> Any:
        products = factories.ProductIndexPageFactory(parent=home)
        return factories.GradeIndexPageFactory(parent=products)

    @pytest.mark.parametrize(
        ("name", "asked"),
        [
            (
                "N42SH",
                ["N42SH", "n42 sh", "42SH", "N-42-SH", "NdFeB 42SH", "钕铁硼42SH", "n42sh磁铁"],
            ),
            ("YXG28H", ["YXG-28H", "yxg 28h", "yxg28 h"]),
            ("Y28H-1", ["y28h1", "Y28H-1", "y28 h-1"]),
            ("LNG40 (Alnico 5)", ["lng40", "LNG 40", "alnico 5", "Alnico5"]),
            ("N52SH-GBD", ["n52sh", "N52SH-GBD", "n52sh gbd"]),
            ("N35AH", ["N35TH", "35AH"]),
        ],
    )
    def test_in_every_style(self, find: Find, name: str, asked: list[str]) -> None:
        grade = factories.GradeFactory(name=name)

        for words in asked:
            for prefix in ("en", "zh-hans"):
                found = find(words, prefix)
                assert found[:1] == [f"/{prefix}/products/grades/{grade.slug}/"], words

    def test_of_a_material_in_either_language(self, find: Find) -> None:
        factories.GradeFactory(name="N42SH")

        assert find("sintered NdFeB") == find("烧结钕铁硼") == ["/en/products/grades/n42sh/"]

    def test_imported_many_at_once(self, find: Find) -> None:
        Grade.objects.bulk_create([factories.GradeFactory.build(name="N38", slug="n38")])
        assert find("n38") == []

        rebuilding.mend()
        assert find("n38") == ["/en/products/grades/n38/"]

    def test_renamed_by_an_import(self, find: Find) -> None:
        grade = factories.GradeFactory(name="N38")
        Grade.objects.filter(pk=grade.pk).update(name="N39")

        rebuilding.mend()

        assert find("n39") == ["/en/products/grades/n38/"]


class TestDocuments:
    @pytest.fixture
    def document(self, home: Any) -> Any:
        file = ContentFile(b"%PDF-1.7", name="ring-drawing_v2.pdf")
        return factories.DocumentFactory(title="Ring drawing", file=file)

    def test_in_the_catalogue_by_their_titles(self, home: Any, document: Any, find: Find) -> None:
        products = factories.ProductIndexPageFactory(parent=home)
        documents = factories.stream(
            "document",
            {"document": document.pk, "name_en": "Specification", "name_zh_hans": "规格说明"},
        )
        factories.FamilyPageFactory(parent=products, slug="family", documents=documents)

        assert find("specification") == find("ring drawing v2") == [document.url]
        assert find("规格说明", "zh-hans") == [document.url]

    def test_linked_from_running_text(self, home: Any, document: Any, find: Find) -> None:
        link = f'<p><a linktype="document" id="{document.pk}">here</a></p>'
        body = factories.body({"type": "text", "value": link})
        page = factories.ContentPageFactory(parent=home, slug="links", body_zh_hans=body)
        assert find("ring drawing", "zh-hans") == [document.url]
        assert find("ring drawing") == []

        page.body_zh_hans = factories.body({"type": "text", "value": "<p>none</p>"})
        page.save_revision().publish()
        assert find("ring drawing", "zh-hans") == []

    def test_offered_by_another_page_still(self, home: Any, document: Any, find: Find) -> None:
        block = {"type": "document", "value": {"document": document.pk, "title": ""}}
        first, second = (
            factories.ContentPageFactory(parent=home, slug=slug, body_en=factories.body(block))
            for slug in ("first", "second")
        )
        assert find("ring drawing") == [document.url]

        first.unpublish()
        assert find("ring drawing") == [document.url]

        second.delete()
        assert find("ring drawing") == []

    def test_renamed(self, home: Any, document: Any, find: Find) -> None:
        block = {"type": "document", "value": {"document": document.pk, "title": ""}}
        factories.ContentPageFactory(parent=home, slug="files", body_en=factories.body(block))

        document.title = "Cube drawing"
        document.save()

        assert find("cube drawing") == [document.url]


def test_synonyms_are_the_same_in_every_language_of_the_editor(home: Any, find: Find) -> None:
    """Check that records do not depend on the language of the user who saves."""
    with translation.override("zh-hans"):
        factories.ContentPageFactory(
            parent=home, slug="rare", title_en="Rare earths", title_zh_hans="稀土"
        )

    assert find("REE") == ["/en/rare/"]
    assert find("rare-earth", "zh-hans") == ["/zh-hans/rare/"]
