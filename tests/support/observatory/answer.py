"""Input of the rules: a response of a site, and the redirects that led to it."""

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
    """Response of a site, with ``headers`` as sent, in their order.

    ``by_http`` is the chain of addresses from the same address over plain HTTP to the last one, or
    None if no server answers there. ``preflight`` are the headers of the response to a CORS
    preflight from the origin ``asked_from``.
    """

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
        """Return the attributes of each script; raise ValueError if the markup has a policy."""
        markup = _Markup()
        markup.feed(self.body)
        if markup.has_policy:
            raise ValueError(f"A policy in the markup of {self.url} is not counted here")
        return markup.scripts
