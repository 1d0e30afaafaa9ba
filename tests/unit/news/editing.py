"""The page form as a browser sends it: read from the admin's HTML, posted to its views."""

import json
from typing import Any

from bs4 import BeautifulSoup, Tag
from django.test import Client
from django.urls import reverse
from wagtail.users.models import UserProfile

from tests.support import factories

JSON = {"Accept": "application/json"}  # how the autosave script marks its requests


class Editor:
    """A member of staff with an admin in one language, who has at most one form open."""

    def __init__(self, language: str) -> None:
        self.language = language
        user = factories.UserFactory()
        UserProfile.objects.create(user=user, preferred_language=language)
        self.client = Client()
        self.client.force_login(user)
        self.form: PageForm | None = None

    def open(self, page_id: int) -> "PageForm":
        """The form of a page, fresh."""
        self.form = PageForm(self.client, reverse("wagtailadmin_pages:edit", args=[page_id]))
        return self.form

    def open_new(self, parent_id: int) -> "PageForm":
        """The form of an article that is still to be made."""
        path = reverse("wagtailadmin_pages:add", args=["news", "articlepage", parent_id])
        self.form = PageForm(self.client, path)
        return self.form

    def open_revision(self, page_id: int, revision_id: int) -> "PageForm":
        """The form with an earlier version in it."""
        names = [page_id, revision_id]
        path = reverse("wagtailadmin_pages:revisions_revert", args=names)
        return PageForm(self.client, path)

    def titles(self, parent_id: int) -> dict[int, str]:
        """The titles of the pages below one, as the admin lists them."""
        html = self.client.get(reverse("wagtailadmin_explore", args=[parent_id])).content
        soup = BeautifulSoup(html, "html.parser")
        found = {}
        for cell in soup.select("table.listing td.title"):
            link = cell.select_one(".title-wrapper a")
            assert link is not None
            found[int(str(link["href"]).split("/pages/")[1].split("/")[0])] = link.text.strip()
        return found


class PageForm:
    """An open form: its fields and its blocks, which a script builds from data in the HTML."""

    def __init__(self, client: Client, path: str) -> None:
        self.client = client
        self.path = path
        self.overwrites: int | None = None  # the version that autosave made and goes on writing
        html = client.get(path).content
        form = BeautifulSoup(html, "html.parser").select_one("form[data-edit-form]")
        assert form is not None, path
        self.fields = {name: value for tag in form.select("[name]") for name, value in _value(tag)}
        self.streams = {
            str(tag["id"]): json.loads(str(tag["data-w-block-arguments-value"]))[0]
            for tag in form.select("[data-controller=w-block]")
        }

    def is_behind(self, latest: Any) -> bool:
        """Whether somebody else has saved a version since this form was loaded or autosaved."""
        if self.overwrites:
            return self.overwrites != latest.pk
        loaded = (self.fields["loaded_revision_id"], self.fields["loaded_revision_created_at"])
        return loaded != (str(latest.pk), latest.created_at.isoformat())

    def posted(self) -> dict[str, str]:
        """What the browser would send."""
        data = dict(self.fields)
        for name, blocks in self.streams.items():
            data[f"{name}-count"] = str(len(blocks))
            for number, block in enumerate(blocks):
                for key, value in {"deleted": "", "order": str(number), **block}.items():
                    data[f"{name}-{number}-{key}"] = value
        return data

    def submit(self, action: str = "") -> Any:
        """A click on a button of the footer."""
        return self.client.post(self.path, {**self.posted(), **({action: "1"} if action else {})})

    def autosave(self) -> Any:
        """What the script does half a second after a change."""
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
    """A field's name and value, as the browser would send them; nothing for an unticked box."""
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
