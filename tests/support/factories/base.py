"""Factories of pages, users, files and enquiries, and JSON for StreamFields."""

import io
import json
from typing import Any

import factory
from django.core.files.base import ContentFile
from factory.django import DjangoModelFactory
from PIL import Image as PillowImage
from wagtail.documents import get_document_model
from wagtail.models import Site

from accounts.models import User
from core.models import CompanySettings, SiteImage, SitePage
from enquiries.models import ContactPage, Enquiry
from news.models import ArticlePage, Category, NewsIndexPage
from pages.models import ContentPage, HomePage


class PageFactory(DjangoModelFactory):
    """Published page below ``parent``, in both languages unless told otherwise.

    The factory of wagtail_factories depends on Wagtail's own page model, which this site replaces.
    """

    class Meta:
        abstract = True

    title_en = factory.Sequence(lambda n: f"Page {n}")
    title_zh_hans = factory.Sequence(lambda n: f"页面{n}")
    slug = factory.Sequence(lambda n: f"page-{n}")

    @classmethod
    def _create(cls, model_class: type[SitePage], *args: Any, **kwargs: Any) -> SitePage:
        parent = kwargs.pop("parent")
        kwargs.setdefault("title", kwargs["title_en"] or kwargs["title_zh_hans"])
        page = model_class(*args, **kwargs)
        parent.add_child(instance=page)
        return page


class HomePageFactory(PageFactory):
    """Home page, and the default site with it as root page."""

    class Meta:
        model = HomePage

    title_en = "Permanent magnets"
    title_zh_hans = "永磁体"
    slug = "main"

    @classmethod
    def _create(cls, model_class: type[SitePage], *args: Any, **kwargs: Any) -> SitePage:
        kwargs.setdefault("parent", SitePage.get_first_root_node())
        home = super()._create(model_class, *args, **kwargs)
        Site.objects.update_or_create(
            is_default_site=True, defaults={"hostname": "localhost", "port": 80, "root_page": home}
        )
        return home


class ContentPageFactory(PageFactory):
    class Meta:
        model = ContentPage


class NewsIndexPageFactory(PageFactory):
    class Meta:
        model = NewsIndexPage

    slug = "news"


class CategoryFactory(DjangoModelFactory):
    class Meta:
        model = Category

    name_en = "Industry"
    name_zh_hans = "行业动态"
    slug = factory.Sequence(lambda n: f"category-{n}")


class ArticlePageFactory(PageFactory):
    class Meta:
        model = ArticlePage


class ContactPageFactory(PageFactory):
    class Meta:
        model = ContactPage

    slug = "contact"


class UserFactory(DjangoModelFactory):
    """Member of staff; a superuser, so that the whole admin is accessible."""

    class Meta:
        model = User

    username = factory.Sequence(lambda n: f"staff{n}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@example.com")
    is_superuser = True

    @classmethod
    def _create(cls, model_class: type[User], *args: Any, **kwargs: Any) -> User:
        return model_class.objects.create_user(
            *args, password=kwargs.pop("password", "correct horse battery"), **kwargs
        )


def picture_file(width: int = 32, height: int = 20) -> ContentFile:
    """Return a small PNG."""
    buffer = io.BytesIO()
    PillowImage.new("RGB", (width, height), "teal").save(buffer, "PNG")
    return ContentFile(buffer.getvalue(), name="picture.png")


class SiteImageFactory(DjangoModelFactory):
    class Meta:
        model = SiteImage

    title = factory.Sequence(lambda n: f"picture {n}")
    file = factory.LazyFunction(picture_file)
    description_en = "A disc magnet"
    description_zh_hans = "圆片磁体"


class DocumentFactory(DjangoModelFactory):
    class Meta:
        model = get_document_model()

    title = "Data sheet"
    file = factory.LazyFunction(lambda: ContentFile(b"%PDF-1.7", name="sheet.pdf"))


class EnquiryFactory(DjangoModelFactory):
    class Meta:
        model = Enquiry

    token = factory.Faker("uuid4")
    language = "en"
    name = "Ada Lovelace"
    email = "ada@example.com"
    message = "Ten discs of N42SH."
    consented_at = factory.Faker("past_datetime", tzinfo=__import__("datetime").timezone.utc)


def company(**kwargs: Any) -> CompanySettings:
    """Save the company's settings with the values that every page needs, and return them."""
    settings = CompanySettings.load()
    values = {
        "name_en": "Huatai Xinding (Beijing) Metal Materials Co., Ltd.",
        "email": "Usneo@atechmagnet.com",
        "telephone": "+86-010-53345989",
    }
    for name, value in {**values, **kwargs}.items():
        setattr(settings, name, value)
    settings.save()
    return settings


def stream(kind: str, *values: dict[str, Any]) -> str:
    """Return the JSON of a StreamField with blocks of one type, as it is stored."""
    return json.dumps([{"type": kind, "value": value} for value in values])


def body(*blocks: dict[str, Any]) -> str:
    """Return the JSON of a body field as it is stored.

    Without blocks it has one of each type that needs no other objects.
    """
    return json.dumps(list(blocks) or EVERY_BLOCK)


EVERY_BLOCK = [
    {"type": "heading", "value": "Remanence 剩磁"},
    {"type": "text", "value": "<p>Br = <b>1.30 T</b></p><h3>HcJ</h3><ul><li>1592 kA/m</li></ul>"},
    {
        "type": "table",
        "value": {
            "caption": "N42SH",
            "table": {
                "columns": [{"type": "text", "heading": "Br"}, {"type": "text", "heading": "HcJ"}],
                "rows": [{"values": ["1.28 T", "1592 kA/m"]}],
                "caption": "",
            },
            "note": "GB/T 13560",
        },
    },
    {"type": "quote", "value": {"text": "B = J + µ₀H", "attribution": "IEC 60404"}},
    {
        "type": "key_figures",
        "value": [
            {"value": "1.30", "unit": "T", "label": "Br"},
            {"value": "1592", "unit": "kA/m", "label": "HcJ"},
        ],
    },
    {"type": "callout", "value": {"title": "1 T", "text": "<p>is 10 kG</p>"}},
]
