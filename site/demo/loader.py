"""Turns the demo content into pages. What is there already is left as staff made it."""

import json
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from wagtail.models import Site

from core import languages
from core.models import CompanySettings, SiteImage, SitePage
from demo import content, identity, pictures
from demo.schema import ArticleContent, Block, Body, PageContent, Text
from enquiries.models import ContactPage
from news.models import ArticlePage, Category, NewsIndexPage
from pages.models import ContentPage, HomePage
from products.models import FamilyPage, ProductIndexPage


def is_empty() -> bool:
    """Whether the site has no home page yet."""
    return not HomePage.objects.exists()


@transaction.atomic
def load() -> None:
    """Builds what is missing of the demo: settings, pictures, pages, in both languages."""
    home = _home()
    products = _page(ProductIndexPage, home, content.PRODUCTS)
    for family in content.FAMILIES:
        _page(FamilyPage, products, family, drawing=family.drawing)
    news = _page(NewsIndexPage, home, content.NEWS)
    for sort_order, (slug, name) in enumerate(content.CATEGORIES):
        Category.objects.get_or_create(
            slug=slug, defaults={**_both("name", name), "sort_order": sort_order}
        )
    for article in content.ARTICLES:
        _article(news, article)
    _page(ContentPage, home, content.ABOUT)
    _page(ContentPage, home, content.QUALITY)
    _page(ContactPage, home, content.CONTACT)
    privacy = _page(ContentPage, home, content.PRIVACY)
    _company(privacy)
    if home.live_revision is None:
        _fill_home(home, products, news)


def _company(privacy: SitePage) -> None:
    company = CompanySettings.load()
    if company.name:
        return
    company.name_en = identity.NAME
    company.email, company.telephone = identity.EMAIL, identity.TELEPHONE
    for name in ("slogan", "slogan_detail", "mission", "commitment"):
        for field, value in _both(name, getattr(identity, name.upper())).items():
            setattr(company, field, value)
    company.privacy_page = privacy
    company.save()


def _home() -> HomePage:
    if home := HomePage.objects.first():
        return home
    root = SitePage.get_first_root_node()
    welcome = Site.objects.filter(is_default_site=True).first()
    home = HomePage(slug="main", **_texts(content.HOME))
    root.add_child(instance=home)
    if welcome is None:
        Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    else:
        old, welcome.root_page = welcome.root_page, home
        welcome.save()
        if old.depth > 1:
            old.delete()  # Wagtail's own "Welcome" page
    return HomePage.objects.get(pk=home.pk)


def _fill_home(home: HomePage, products: SitePage, news: SitePage) -> None:
    """The home page shows pages that are made after it."""
    for code, key in zip(languages.CODES, ("en", "zh"), strict=True):
        teasers = [
            _teasers(
                products,
                6,
                getattr(identity.FAMILIES_TITLE, key),
                getattr(identity.FAMILIES_MORE, key),
            ),
            _teasers(news, 3, getattr(identity.NEWS_TITLE, key), getattr(identity.NEWS_MORE, key)),
        ]
        blocks = [teasers[0], *_blocks(getattr(content.HOME.body, key)), teasers[1]]
        setattr(home, languages.field_name("body", code), json.dumps(blocks))
    home.save_revision().publish()


def _teasers(page: SitePage, count: int, title: str, more: str) -> dict[str, Any]:
    value = {"title": title, "page": page.pk, "count": count, "more": more}
    return {"type": "teasers", "value": value}


def _article(parent: SitePage, article: ArticleContent) -> None:
    more: dict[str, Any] = {
        "date": article.published,
        "category": Category.objects.get(slug=article.category),
    }
    if source := article.source:
        more |= _both("source_name", source.name)
        more |= {"source_url": source.url, "source_date": source.published}
    page = _page(ArticlePage, parent, article, **more)
    if not page.tags.exists():
        page.tags.add(*article.tags)
        page.save_revision().publish()


def _page(page_class: type[SitePage], parent: SitePage, wanted: PageContent, **more: Any) -> Any:
    """The page with this slug below its parent; made and published where there is none."""
    if found := parent.get_children().filter(slug=wanted.slug).first():
        return found.specific
    page = page_class(
        slug=wanted.slug,
        show_in_menus=wanted.show_in_menus,
        picture=_picture(wanted.picture),
        **_texts(wanted),
        **_bodies(page_class, wanted.body),
        **more,
    )
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


def _texts(wanted: PageContent) -> dict[str, Any]:
    return {
        **_both("title", wanted.title),
        **_both("summary", wanted.summary),
        **_both("search_description", wanted.search_description),
        "title": wanted.title.en,
    }


def _bodies(page_class: type[SitePage], body: Body) -> dict[str, str]:
    if not any(field.name == "body" for field in page_class._meta.fields):
        return {}
    return {
        languages.field_name("body", code): json.dumps(_blocks(blocks))
        for code, blocks in zip(languages.CODES, (body.en, body.zh), strict=True)
    }


def _both(name: str, text: Text) -> dict[str, str]:
    return {
        languages.field_name(name, code): value
        for code, value in zip(languages.CODES, (text.en, text.zh), strict=True)
    }


def _blocks(blocks: tuple[Block, ...]) -> list[dict[str, Any]]:
    """Blocks in the form in which StreamField keeps them."""
    return [{"type": kind, "value": _value(kind, value)} for kind, value in blocks]


def _value(kind: str, value: Any) -> Any:
    if kind == "picture":
        image = _picture(value["image"])
        return {**value, "image": image.pk if image else None}
    if kind == "table":
        table = {
            "columns": [{"type": "text", "heading": heading} for heading in value["columns"]],
            "rows": [{"values": row} for row in value["rows"]],
            "caption": "",
        }
        return {"caption": value["caption"], "table": table, "note": value["note"]}
    return value


def _picture(name: str) -> SiteImage | None:
    """A picture of ``demo.pictures`` as a record of the picture library."""
    if not name:
        return None
    wanted = pictures.PICTURES[name]
    if found := SiteImage.objects.filter(title=wanted.title).first():
        return found
    file = ContentFile(pictures.png(name), name=f"{name}.png")
    return SiteImage.objects.create(
        title=wanted.title, file=file, **_both("description", wanted.alt)
    )
