"""The article's form in the admin, as the browser sends it."""

from typing import Any

from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from tests.support import factories


def form(**values: Any) -> dict[str, Any]:
    """What the browser sends for an article; unticked boxes are not sent at all."""
    fields: dict[str, Any] = {
        "title_en": "",
        "title_zh_hans": "",
        "slug": "",
        "date": "2025-03-18",
        "authorship": "own",
        "category": factories.CategoryFactory().pk,
        "body_en": streamfield([("heading", "Facts")]),
        "body_zh_hans": streamfield([]),
        "chosen_related": inline_formset([]),
    }
    return nested_form_data({**fields, **values})


def add(client: Client, news: Any, **values: Any) -> Any:
    """Sends the form of a new article; what the admin answers."""
    return client.post(
        reverse("wagtailadmin_pages:add", args=["news", "articlepage", news.pk]), values
    )
