"""Form data of an article in the admin, as the browser sends it."""

from typing import Any

from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from tests.support import factories


def form(**values: Any) -> dict[str, Any]:
    """Return the form data of an article; unticked boxes are left out, as browsers do."""
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
    """Post the form of a new article and return the response."""
    return client.post(
        reverse("wagtailadmin_pages:add", args=["news", "articlepage", news.pk]), values
    )
