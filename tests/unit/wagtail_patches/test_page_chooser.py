"""Page chooser for links in rich text: pages of the site, with the URL that the editor needs."""

import json
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client

from tests.support import factories

pytestmark = pytest.mark.django_db

ASKED = {"page_type": "wagtailcore.page", "allow_external_link": "true", "link_text": "magnet"}


@pytest.mark.parametrize("below", [False, True])
def test_pages_for_a_link(staff_client: Client, home: Any, below: bool) -> None:
    page = factories.ContentPageFactory(parent=home, title_en="About us")
    path = f"/admin/choose-page/{f'{home.pk}/' if below else ''}?{urlencode(ASKED)}"
    response = staff_client.get(path)

    assert response.status_code == 200
    answer = json.loads(response.content)
    assert answer["step"] == "browse"
    assert ("About us" in answer["html"]) is below
    if below:
        assert f'data-id="{page.pk}"' in answer["html"]


def test_they_can_be_searched(staff_client: Client, home: Any) -> None:
    factories.ContentPageFactory(parent=home, title_en="About us")
    response = staff_client.get(f"/admin/choose-page/search/?{urlencode({**ASKED, 'q': 'About'})}")

    assert response.status_code == 200


def test_a_kind_of_page_that_is_none_stays_unknown(staff_client: Client, home: Any) -> None:
    lost = staff_client.get("/admin/choose-page/?page_type=wagtailcore.site")
    assert lost.status_code in (302, 404)
