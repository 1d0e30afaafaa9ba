"""Page form of the admin as a browser uses it: parsed from its HTML and posted to its views."""

import json
from typing import Any

from bs4 import BeautifulSoup, Tag
from django.test import Client
from django.urls import reverse
from wagtail.users.models import UserProfile

from tests.support import factories

JSON = {"Accept": "application/json"}  # sent by the autosave script


class Editor:
    """Staff user with the admin in one language, who has at most one form open."""

    def __init__(self, language: str) -> None:
        self.language = language
        user = factories.UserFactory()
        UserProfile.objects.create(user=user, preferred_language=language)
        self.client = Client()
        self.client.force_login(user)
        self.form: PageForm | None = None

    def open(self, page_id: int) -> "PageForm":
        """Open the edit form of a page, as stored now."""
        self.form = PageForm(self.client, reverse("wagtailadmin_pages:edit", args=[page_id]))
        return self.form

    def open_new(self, parent_id: int) -> "PageForm":
        """Open the form of a new article."""
        path = reverse("wagtailadmin_pages:add", args=["news", "articlepage", parent_id])
        self.form = PageForm(self.client, path)
        return self.form

    def open_revision(self, page_id: int, revision_id: int) -> "PageForm":
        """Return the edit form with the content of an earlier revision."""
        names = [page_id, revision_id]
        path = reverse("wagtailadmin_pages:revisions_revert", args=names)
        return PageForm(self.client, path)

    def titles(self, parent_id: int) -> dict[int, str]:
        """Return the titles of the child pages in the admin's listing, by primary key."""
        html = self.client.get(reverse("wagtailadmin_explore", args=[parent_id])).content
        soup = BeautifulSoup(html, "html.parser")
        found = {}
        for cell in soup.select("table.listing td.title"):
            link = cell.select_one(".title-wrapper a")
            assert link is not None
            found[int(str(link["href"]).split("/pages/")[1].split("/")[0])] = link.text.strip()
        return found


class PageForm:
    """Open form with its fields and blocks.

    In the browser, a script builds the blocks from data in the HTML.
    """

    def __init__(self, client: Client, path: str) -> None:
        self.client = client
        self.path = path
        self.overwrites: int | None = None  # the revision that autosave created and overwrites
        html = client.get(path).content
        form = BeautifulSoup(html, "html.parser").select_one("form[data-edit-form]")
        assert form is not None, path
        self.fields = {name: value for tag in form.select("[name]") for name, value in _value(tag)}
        self.streams = {
            str(tag["id"]): json.loads(str(tag["data-w-block-arguments-value"]))[0]
            for tag in form.select("[data-controller=w-block]")
        }

    def is_behind(self, latest: Any) -> bool:
        """Return True if another revision was saved since this form was loaded or autosaved."""
        if self.overwrites:
            return self.overwrites != latest.pk
        loaded = (self.fields["loaded_revision_id"], self.fields["loaded_revision_created_at"])
        return loaded != (str(latest.pk), latest.created_at.isoformat())

    def posted(self) -> dict[str, str]:
        """Return the data that the browser would send."""
        data = dict(self.fields)
        for name, blocks in self.streams.items():
            data[f"{name}-count"] = str(len(blocks))
            for number, block in enumerate(blocks):
                for key, value in {"deleted": "", "order": str(number), **block}.items():
                    data[f"{name}-{number}-{key}"] = value
        return data

    def submit(self, action: str = "") -> Any:
        """Post the form with a button of the footer."""
        return self.client.post(self.path, {**self.posted(), **({action: "1"} if action else {})})

    def autosave(self) -> Any:
        """Post the form as the autosave script does, half a second after a change."""
        data = self.posted()
        if self.overwrites:
            data["overwrite_revision_id"] = str(self.overwrites)
        response = self.client.post(self.path, data, headers=JSON)
        answer = response.json()
        if answer["success"]:
            self.overwrites = answer["revision_id"]
            self.fields |= answer["field_updates"]
            self.path = answer.get("url", self.path)
            if "hydrate_url" in answer:
                assert self.client.get(answer["hydrate_url"]).status_code == 200
        return response


def _value(tag: Tag) -> list[tuple[str, str]]:
    """Return the name and value of a field as a browser sends them; empty for an unticked box."""
    name = str(tag["name"])
    if tag.name == "textarea":
        return [(name, tag.text.removeprefix("\n"))]
    if tag.name == "select":
        return [(name, str(option["value"])) for option in tag.select("option[selected]")]
    if tag.get("type") in ("checkbox", "radio"):
        return [(name, str(tag.get("value", "on")))] if tag.has_attr("checked") else []
    if tag.name != "input" or tag.get("type") in ("submit", "button", "file"):
        return []
    return [(name, str(tag.get("value", "")))]
