"""Turns the demo content into pages. What is there already is left as staff made it."""

import json
from typing import Any

from django.db import transaction
from wagtail.models import Site

from core import languages
from core.models import CompanySettings, SitePage
from demo import catalogue, content, identity, values
from demo.pages import page_below
from demo.schema import ArticleContent
from enquiries.models import ContactPage
from news.models import ArticlePage, Category, NewsIndexPage
from pages.models import ContentPage, HomePage
from search.rebuilding import mend


def is_empty() -> bool:
    """Whether the site has no home page yet."""
    return not HomePage.objects.exists()


@transaction.atomic
def load() -> None:
    """Builds what is missing of the demo: settings, pictures, pages, in both languages."""
    home = _home()
    products = catalogue.load(home)
    news = page_below(NewsIndexPage, home, content.NEWS)
    for sort_order, (slug, name) in enumerate(content.CATEGORIES):
        Category.objects.get_or_create(
            slug=slug, defaults={**values.both("name", name), "sort_order": sort_order}
        )
    for article in content.ARTICLES:
        _article(news, article)
    page_below(ContentPage, home, content.ABOUT)
    page_below(ContentPage, home, content.QUALITY)
    page_below(ContactPage, home, content.CONTACT)
    privacy = page_below(ContentPage, home, content.PRIVACY)
    _company(privacy)
    if home.live_revision is None:
        _fill_home(home, products, news)
    mend()  # grades come before their list


def _company(privacy: SitePage) -> None:
    company = CompanySettings.load()
    if company.name:
        return
    company.name_en = identity.NAME
    company.email, company.telephone = identity.EMAIL, identity.TELEPHONE
    for name in ("slogan", "slogan_detail", "mission", "commitment"):
        for field, value in values.both(name, getattr(identity, name.upper())).items():
            setattr(company, field, value)
    company.privacy_page = privacy
    company.save()


def _home() -> HomePage:
    if home := HomePage.objects.first():
        return home
    root = SitePage.get_first_root_node()
    welcome = Site.objects.filter(is_default_site=True).first()
    home = HomePage(slug="main", **values.texts(content.HOME))
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
        blocks = [teasers[0], *values.blocks(getattr(content.HOME.body, key)), teasers[1]]
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
        more |= values.both("source_name", source.name)
        more |= {"source_url": source.url, "source_date": source.published}
    page = page_below(ArticlePage, parent, article, **more)
    if not page.tags.exists():
        page.tags.add(*article.tags)
        page.save_revision().publish()
