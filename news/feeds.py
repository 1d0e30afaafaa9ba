"""Atom feeds of articles: one per language, and one per category in each language."""

from datetime import date, datetime, time

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed

import languages
from core.addresses import build_absolute_url
from core.models import CompanySettings
from news.listings import Listing
from news.models.article import ArticlePage
from page_cache.middleware import same_for_everybody

LENGTH = 30


@same_for_everybody()
def respond(request: HttpRequest, title: str, listing: Listing) -> HttpResponse:
    """Return the Atom feed of the newest ``LENGTH`` articles of a list, with full summaries.

    The date of an entry is when its language version was first published: a translation is new to
    its readers when it appears, not when the original did. Without that date, midnight of the
    article's date is used.
    """
    code = languages.get_active_language()
    company = CompanySettings.load(request_or_site=request).name
    link = build_absolute_url(listing.address(listing.slug), request)
    feed = Atom1Feed(
        title=f"{title} – {company}" if company else title,
        link=link,
        description="",
        language=languages.TAGS[code],
        feed_url=build_absolute_url(listing.feed_url, request),
        feed_guid=link,
        author_name=company,
    )
    for article in ArticlePage.objects.read(
        ArticlePage.objects.listed_keys(listing.category)[:LENGTH]
    ).prefetch_related(None):
        address = build_absolute_url(article.get_url(request) or "/", request)
        shown = getattr(article, languages.get_field_name("first_shown_at", code))
        published = shown or _midnight(article.date)
        feed.add_item(
            title=article.title,
            link=address,
            description=article.summary,
            unique_id=address,
            pubdate=published,
            updateddate=max(article.last_published_at or published, published),
            categories=[article.category.name] if article.category else [],
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=Atom1Feed.content_type)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
