"""Content for the page benchmark: a site with many articles and products, created in bulk."""

import json
from datetime import date, timedelta

from django.contrib.contenttypes.models import ContentType
from django.db import transaction

from core.models import SiteImage, SitePage
from news.models import ArticlePage, ArticleTag, Category, NewsIndexPage, TaggedArticle
from pages.models import HomePage
from products.models import ProductIndexPage, ProductTypePage
from tests.support import factories

TAGS = 40
PICTURES = 12
LINKED = 20
YEARS = 10
FIRST_DAY = date(2016, 1, 1)
TEXT = "<p>Dysprosium and terbium raise the intrinsic coercivity of sintered NdFeB.</p>" * 4
BODY = json.dumps(
    [
        {"type": "heading", "value": "Facts"},
        {"type": "text", "value": TEXT},
        *factories.EVERY_BLOCK[2:5],
    ]
)


@transaction.atomic
def build_news(count: int) -> NewsIndexPage:
    """Create a site with ``count`` articles and return its news index page.

    The articles cover ten years and four categories, with up to three tags each. There are a tenth
    as many products, but at least a hundred.
    """
    factories.company()
    home = factories.HomePageFactory()
    for number in range(5):
        factories.ContentPageFactory(parent=home, slug=f"page-{number}", show_in_menus=True)
    news = factories.NewsIndexPageFactory(parent=home)
    categories = [factories.CategoryFactory(slug=f"category-{n}") for n in range(4)]
    tags = [ArticleTag.objects.create(name=f"tag {n}", slug=f"tag-{n}") for n in range(TAGS)]
    pictures = [factories.SiteImageFactory(file=factories.picture_file()) for _ in range(PICTURES)]
    pages = _pages(news, ArticlePage, count, pictures)
    _articles(pages, categories, tags)
    ArticlePage.objects.all().refresh_listing()
    products = _products(home, max(count // 10, 100), pictures)
    _cards(home, news, products)
    return news


def _products(home: HomePage, count: int, pictures: list[SiteImage]) -> ProductIndexPage:
    """Create ``count`` product types, twelve grades, and a family with twenty of the types.

    Returns the product index page.
    """
    index = factories.ProductIndexPageFactory(parent=home)
    factories.GradeIndexPageFactory(parent=index)
    for number in range(12):
        factories.GradeFactory(name=f"N42 {number}")
    family = factories.FamilyPageFactory(parent=index, slug="family", material="NdFeB")
    types = factories.ProductTypeIndexPageFactory(parent=index)
    for number, page in enumerate(_pages(types, ProductTypePage, count, pictures)):
        made = ProductTypePage(sitepage_ptr_id=page.pk, body_en=BODY, body_zh_hans=BODY)
        made.save_base(raw=True)
        if number < LINKED:
            made.families.through.objects.create(producttypepage_id=page.pk, familypage=family)
    return index


def _cards(home: HomePage, *lists: SitePage) -> None:
    """Set the home page's body to a teasers block for each of the listing pages."""
    home.body_en = home.body_zh_hans = factories.body(
        *(
            {
                "type": "teasers",
                "value": {"title": "More", "page": grade_list.pk, "count": 3, "more": ""},
            }
            for grade_list in lists
        )
    )
    home.save()


def _pages(
    parent: SitePage, model: type[SitePage], count: int, pictures: list[SiteImage]
) -> list[SitePage]:
    """Insert the SitePage rows of ``count`` pages below ``parent`` and return them in tree order.

    Uses bulk_create: saving each page takes a hundred times as long. The rows of ``model``'s own
    table are left to the caller.
    """
    kind = ContentType.objects.get_for_model(model)
    word = model._meta.model_name.removesuffix("page")
    pages = []
    for number in range(count):
        slug = f"{word}-{number}"
        texts = {
            "title_en": f"{word.capitalize()} {number} on rare earths",
            "title_zh_hans": f"稀土文章{number}",
            "summary_en": "What was announced, by whom, and what it means to a buyer of magnets.",
            "summary_zh_hans": "公告内容、发布方，以及对磁体采购的影响。",
        }
        pages.append(
            SitePage(
                slug=slug,
                path=SitePage._get_path(parent.path, parent.depth + 1, number + 1),
                depth=parent.depth + 1,
                url_path=f"{parent.url_path}{slug}/",
                content_type=kind,
                locale_id=parent.locale_id,
                picture=pictures[number % len(pictures)],
                title=texts["title_en"],
                shown_en=True,
                shown_zh_hans=True,
                **texts,
            )
        )
    SitePage.objects.bulk_create(pages, batch_size=500)
    SitePage.objects.filter(pk=parent.pk).update(numchild=count)
    return list(SitePage.objects.child_of(parent).order_by("path"))


def _articles(pages: list[SitePage], categories: list[Category], tags: list[ArticleTag]) -> None:
    days = YEARS * 365
    for number, page in enumerate(pages):
        article = ArticlePage(
            sitepage_ptr_id=page.pk,
            date=FIRST_DAY + timedelta(days=number * days // len(pages)),
            category=categories[number % len(categories)],
            body_en=BODY,
            body_zh_hans=BODY,
            source_name_en="Nikkei Asia",
            source_url="https://asia.nikkei.com/",
        )
        article.save_base(raw=True)
    TaggedArticle.objects.bulk_create(
        [
            TaggedArticle(content_object_id=page.pk, tag=tags[(number * step) % TAGS])
            for number, page in enumerate(pages)
            for step in (1, 7, 11)
            if step == 1 or (number * step) % TAGS not in _steps(number, step)
        ],
        batch_size=500,
    )


def _steps(number: int, until: int) -> set[int]:
    """Return the indexes of the tags that the steps below ``until`` give to an article."""
    return {(number * step) % TAGS for step in (1, 7, 11) if step < until}
