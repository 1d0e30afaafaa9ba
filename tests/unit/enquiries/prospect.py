"""Simulated prospect who fills in the enquiry forms as a browser does."""

from datetime import timedelta
from typing import Any

from bs4 import BeautifulSoup, Tag
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from enquiries.models import Draft

PERSON = {
    "name": "王 Wang",
    "company": "Motoren & Söhne",
    "email": "wang@example.com",
    "telephone": "030 123456",
    "country": "DE",
    "consent": "on",
}


def values_of(form: Tag) -> dict[str, Any]:
    """Return the data that a browser would send for an unchanged form, without its buttons."""
    values: dict[str, Any] = {}
    for control in form.select("input[name], textarea[name], select[name]"):
        name, kind = str(control["name"]), control.get("type")
        if control.name == "textarea":
            values[name] = control.get_text().removeprefix("\n")
        elif control.name == "select":
            chosen = control.select_one("option[selected]") or control.select_one("option")
            values[name] = chosen["value"] if chosen else ""
        elif kind in ("radio", "checkbox"):
            if control.has_attr("checked"):
                values[name] = control.get("value", "on")
        elif kind != "file":
            values[name] = control.get("value", "")

    return values


class Prospect:
    """One browser session in one language."""

    def __init__(self, client: Client | None = None, prefix: str = "en") -> None:
        self.client = client or Client()
        self.prefix = prefix
        self.html: BeautifulSoup

    def read(self, response: Any) -> Any:
        """Parse the page for the next step; return the response with the attribute ``text_``."""
        response.text_ = response.content.decode()
        self.html = BeautifulSoup(response.text_, "html.parser")
        return response

    def get(self, path: str = "enquiry/", **query: Any) -> Any:
        return self.read(self.client.get(f"/{self.prefix}/{path}", query, follow=True))

    @property
    def lines(self) -> list[str]:
        """Return the identifiers of the lines on the page."""
        field = self.html.select_one("input[name=lines]")
        return str(field["value"]).split(",") if field else []

    def field(self, name: str) -> Any:
        form = self.html.select_one("#request, #contact-form, .review__do")
        assert form is not None
        return values_of(form).get(name)

    def press(
        self, do: str = "review", files: dict[str, bytes] | None = None, **changes: Any
    ) -> Any:
        """Change fields of the request form and press a button; return the response.

        ``line0_grade`` is the grade of the first line.
        """
        if not hasattr(self, "html") or not self.html.select_one("#request"):
            self.get()
        form = self.html.select_one("#request")
        assert form is not None
        values = values_of(form)
        lines = self.lines
        for name, value in changes.items():
            key = name
            if name.startswith("line") and "_" in name:
                number, _underscore, field = name.removeprefix("line").partition("_")
                key = f"{lines[int(number)]}-{field}"
            values[key] = value
        values["do"] = do
        values["files"] = [SimpleUploadedFile(name, data) for name, data in (files or {}).items()]
        path = f"/{self.prefix}/enquiry/"
        return self.read(self.client.post(path, values, follow=True))

    def send(self) -> Any:
        """Press the button of the review page; return the response."""
        form = self.html.select_one(".review__do")
        assert form is not None, self.html.get_text()
        path = f"/{self.prefix}/enquiry/review/"
        return self.read(self.client.post(path, values_of(form), follow=True))

    @property
    def problems(self) -> list[str]:
        return [item.get_text() for item in self.html.select("#problems li")]

    @property
    def reference(self) -> str:
        found = self.html.select_one(".reference")
        return found.get_text() if found else ""


def take_time() -> None:
    """Set the age of every draft to five minutes, the time that a person might take."""
    Draft.objects.update(created_at=timezone.now() - timedelta(minutes=5))
