"""Structured data for search engines: schema.org nodes as JSON-LD.

A page has one graph; the company is described once and referred to by its ``@id``. Fields without a
value are left out. Google's requirements for each type: developers.google.com/search/docs.
"""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.templatetags.static import static
from django.utils.translation import gettext

import languages
from core.addresses import build_absolute_url
from core.models import SitePage
from core.site_context import SiteContext
from languages import telephone

ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}
"""Characters to escape so that no text can end its HTML element; as Django's ``json_script``."""
Node = dict[str, Any]


def dump_graph(nodes: Iterable[Node]) -> str:
    """Return nodes as a JSON-LD graph that is safe inside HTML."""
    graph = {"@context": "https://schema.org", "@graph": [_without_blanks(n) for n in nodes]}
    return json.dumps(graph, ensure_ascii=False).translate(ESCAPES)


def _without_blanks(node: Node) -> Node:
    return {key: value for key, value in node.items() if value not in ("", None, [], {})}


def get_company_id(site_context: SiteContext) -> str:
    """Return the company's ``@id`` in the graph."""
    return build_absolute_url("/#company", site_context.request)


def make_organization(site_context: SiteContext) -> Node:
    """Return the company's node from its settings; the telephone number is in E.164."""
    company = site_context.company
    number = telephone.format_e164(company.telephone)
    contact = _without_blanks(
        {
            "@type": "ContactPoint",
            "contactType": "sales",
            "telephone": number,
            "email": company.email,
            "availableLanguage": list(languages.TAGS.values()),
        }
    )
    return {
        "@type": "Organization",
        "@id": get_company_id(site_context),
        "name": company.name,
        "legalName": company.legal_name_zh,
        "slogan": company.slogan,
        "url": build_absolute_url(site_context.home_url, site_context.request),
        "logo": build_absolute_url(static("img/icon-512.png"), site_context.request),
        "email": company.email,
        "telephone": number,
        "address": company.address,
        "contactPoint": contact if number or company.email else None,
    }


def make_web_site(site_context: SiteContext) -> Node:
    """Return the node of the site, for its home page."""
    return {
        "@type": "WebSite",
        "url": build_absolute_url(site_context.home_url, site_context.request),
        "name": site_context.company.name,
        "inLanguage": languages.TAGS[languages.get_active_language()],
        "publisher": {"@id": get_company_id(site_context)},
    }


def make_breadcrumb_list(pages: Iterable[Any], site_context: SiteContext) -> Node:
    """Return the node of a page's breadcrumbs, from the home page to the page itself."""
    items = [
        {
            "@type": "ListItem",
            "position": number,
            "name": page.title if number > 1 else gettext("Home"),
            "item": build_absolute_url(
                page.get_url(site_context.request) or "/", site_context.request
            ),
        }
        for number, page in enumerate(pages, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def make_item_list(pages: Iterable[Any], site_context: SiteContext, first: int = 1) -> Node:
    """Return the node of a listing's pages.

    ``first`` is the position of the first of them in the whole listing.
    """
    items = [
        {
            "@type": "ListItem",
            "position": number,
            "name": page.title,
            "url": build_absolute_url(
                page.get_url(site_context.request) or "/", site_context.request
            ),
        }
        for number, page in enumerate(pages, start=first)
    ]
    return {"@type": "ItemList", "itemListElement": items}


def make_creative_work(name: str, url: str, published: date | None) -> Node:
    """Return the node of an external report to which an article refers."""
    day = published.isoformat() if published else None
    return _without_blanks(
        {"@type": "CreativeWork", "name": name, "url": url, "datePublished": day}
    )


def make_news_article(page: SitePage, published: date, site_context: SiteContext) -> Node:
    """Return the node of an article, with the company as author and publisher."""
    company = {"@id": get_company_id(site_context)}
    modified = page.last_published_at
    return {
        "@type": "NewsArticle",
        "headline": page.title,
        "description": page.description_for_search,
        "image": [site_context.share_picture],
        "datePublished": published.isoformat(),
        "dateModified": modified.isoformat() if modified else None,
        "inLanguage": languages.TAGS[languages.get_active_language()],
        "mainEntityOfPage": build_absolute_url(
            page.get_url(site_context.request) or "/", site_context.request
        ),
        "author": company,
        "publisher": company,
    }
