"""What the rules look at: one answer of a site, and the way that led to it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlsplit


class _Markup(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[dict[str, str | None]] = []
        self.has_policy = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "script":
            self.scripts.append(values)
        if tag == "meta":
            named = (values.get("http-equiv") or "").lower().strip()
            is_referrer = (values.get("name") or "").lower().strip() == "referrer"
            self.has_policy |= is_referrer or named == "content-security-policy"


@dataclass
class Answer:
    """``headers`` as sent, in their order; ``by_http`` is the list of addresses that lead from the
    same address without encryption to the end, or None where no server answers there; ``preflight``
    the headers that answer a page of the origin ``asked_from``."""

    url: str
    headers: list[tuple[str, str]]
    body: str = ""
    by_http: list[str] | None = None
    preflight: list[tuple[str, str]] = field(default_factory=list)
    asked_from: str = "https://http-observatory.security.mozilla.org"

    def all(self, name: str) -> list[str]:
        return [value for key, value in self.headers if key.lower() == name.lower()]

    def first(self, name: str) -> str | None:
        return next(iter(self.all(name)), None)

    @property
    def is_https(self) -> bool:
        return urlsplit(self.url).scheme == "https"

    @property
    def content_type(self) -> str:
        return (self.first("Content-Type") or "").split(";")[0]

    @property
    def scripts(self) -> list[dict[str, str | None]]:
        """The attributes of each script in the markup; ValueError if policies stand there too."""
        markup = _Markup()
        markup.feed(self.body)
        if markup.has_policy:
            raise ValueError(f"A policy in the markup of {self.url} is not counted here")
        return markup.scripts
