"""Loading of the demo content into pages, once only."""

from typing import Any

import pytest
from django.test import Client
from django.utils.html import escape
from wagtail.fields import StreamField
from wagtail.models import Site

import languages
from core.models import CompanySettings, SiteImage, SitePage
from enquiries.models import ContactPage
from news.models import ArticlePage
from pages.models import HomePage
from products.models import ApplicationPage, FamilyPage, Grade, ProductTypePage
from tests.support.demo_content import load_demo

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_site")]


def test_every_page_is_there_in_both_languages(client: Client) -> None:
    assert FamilyPage.objects.count() == 6
    assert ArticlePage.objects.count() >= 5
    for page in SitePage.objects.filter(depth__gt=1).specific():
        for code in languages.CODES:
            response = client.get(page.get_url_in(code))
            assert response.status_code == 200, page
            title = getattr(page, languages.get_field_name("title", code))
            assert escape(title) in response.content.decode()


def test_the_catalogue_is_whole() -> None:
    """Check grades with revisions and export notes, product types and applications.

    Types and applications have texts in both languages, grades and families.
    """
    assert Grade.objects.count() == 101
    assert all(grade.latest_revision_id for grade in Grade.objects.all())
    assert Grade.objects.filter(material="SmCo", export_note=None).count() == 0
    assert str(Grade.objects.get(name="Y10T (C1)").recoil_permeability) == "1.10"
    assert ProductTypePage.objects.count() >= 8
    assert ApplicationPage.objects.count() >= 6
    for page in [*ProductTypePage.objects.all(), *ApplicationPage.objects.all()]:
        assert page.grade_choices.count() >= 5
        assert page.families.exists()
        for code in languages.CODES:
            words = getattr(page, languages.get_field_name("body", code)).render_as_block()
            assert len(words) > 600, (page, code)


@pytest.mark.parametrize(
    ("prefix", "title", "source", "date"),
    [
        ("en", "Japan invests in a French rare-earth project", "Nikkei Asia", "18 March 2025"),
        ("zh-hans", "日本投资法国稀土项目", "日经亚洲", "2025年3月18日"),
    ],
)
def test_the_carester_article(
    client: Client, prefix: str, title: str, source: str, date: str
) -> None:
    html = client.get(
        f"/{prefix}/news/japan-invests-in-french-rare-earth-project/"
    ).content.decode()

    assert f"<h1>{title}</h1>" in html
    assert f'<time datetime="2025-03-18">{date}</time>' in html
    assert 'rel="noopener nofollow"' in html
    for word in (source, "Caremag", "590", "Stellantis", "2026"):
        assert word in html


def test_staff_can_save_what_is_loaded() -> None:
    """Check that the blocks pass the validation of the admin forms."""
    for page in SitePage.objects.filter(depth__gt=1).specific():
        for field in page._meta.fields:
            if isinstance(field, StreamField):
                field.stream_block.clean(getattr(page, field.name))


def snapshot() -> Any:
    pages = list(SitePage.objects.order_by("path").values())
    return pages, list(SiteImage.objects.values("pk", "title")), CompanySettings.objects.count()


def test_loading_again_changes_nothing() -> None:
    before = snapshot()

    load_demo()

    assert snapshot() == before


def test_what_staff_changed_stays() -> None:
    about = SitePage.objects.get(slug="about").specific
    about.title_zh_hans = "关于本公司"
    about.save_revision().publish()
    company = CompanySettings.load()
    company.telephone = "+86 10 1234 5678"
    company.save()

    load_demo()

    assert SitePage.objects.get(slug="about").title_zh_hans == "关于本公司"
    assert CompanySettings.load().telephone == "+86 10 1234 5678"


def test_the_site_begins_at_our_home_page() -> None:
    assert Site.objects.get().root_page == HomePage.objects.get().sitepage_ptr
    assert SitePage.objects.filter(depth=2).count() == 1
    assert ContactPage.objects.get().takes_enquiries
