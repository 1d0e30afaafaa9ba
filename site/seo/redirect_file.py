"""Redirects from a CSV or Excel file: its rows are read and validated."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import SplitResult, unquote_to_bytes, urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest
from django.urls import Resolver404, resolve
from django.utils import translation
from django.utils.encoding import escape_uri_path, repercent_broken_unicode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site
from wagtail.views import serve

import languages
from uploads.spreadsheets import UnreadableFileError, read_table

MAX_ROWS = 5_000
MAX_LENGTH = 255  # of the columns in Wagtail's redirect table
# Names that staff may write for a language in the third column.
LANGUAGE_NAMES = {
    "en": "en", "english": "en", "英文": "en", "英语": "en",
    "zh-hans": "zh-hans", "zh": "zh-hans", "zh-cn": "zh-hans", "cn": "zh-hans",
    "chinese": "zh-hans", "中文": "zh-hans", "简体中文": "zh-hans",
}  # fmt: skip


class NoAddressesError(UnreadableFileError):
    """Error for a table without rows."""

    messages = {"file_no_addresses": gettext_lazy("There is no row with addresses in this file.")}


class RowError(ValueError):
    """Error of an invalid row; its message explains it in the editor's language."""


@dataclass(frozen=True)
class RedirectRow:
    """A row of the file, with its number as spreadsheets count it."""

    number: int
    source: str
    target: str
    language: str = ""


def read_rows(name: str, data: bytes) -> list[RedirectRow]:
    """Return the rows of a CSV or Excel file, without the heading and blank rows.

    Raises NoAddressesError if there are none, UnreadableFileError if there are more than MAX_ROWS.
    """
    rows = []
    for number, line in read_table(name, data, MAX_ROWS):
        values = [*line, "", "", ""]
        heading = number == 1 and "/" not in values[0] and "." not in values[0]
        if not heading:
            rows.append(RedirectRow(number, *values[:3]))
    if not rows:
        raise NoAddressesError("file_no_addresses")
    if len(rows) > MAX_ROWS:
        raise UnreadableFileError("file_rows", number=MAX_ROWS)
    return rows


class RowChecker:
    """Makes redirects of rows, checked against the site, its redirects and the earlier rows."""

    def __init__(self, request: HttpRequest, language: str) -> None:
        self.request = request
        self.language = language
        self.site = Site.find_for_request(request)
        self.hosts = {"", request.get_host(), self.site.hostname}
        self.hosts.add(urlsplit(settings.BASE_URL).netloc)
        self.known = set(Redirect.objects.values_list("old_path", flat=True))
        self.seen: dict[str, int] = {}

    def check(self, row: RedirectRow) -> Redirect:
        """Return a row's redirect, not yet saved; raise RowError if it would not work."""
        old_path = self._source(row)
        return Redirect(old_path=old_path, redirect_link=self._target(row, old_path))

    def _source(self, row: RedirectRow) -> str:
        if not row.source:
            raise RowError(_("The old address is missing."))
        parts = _split(row.source)  # the host of a full URL is dropped: it may be an old one
        path = normalise_redirect_path(parts.path or "/")
        query = f"?{parts.query}" if parts.query else ""
        old_path: str = Redirect.normalise_path(path + query)
        if "%00" in path:
            raise RowError(_("%(address)s is no address.") % {"address": row.source})
        if len(old_path) > MAX_LENGTH:
            raise RowError(_("The old address is too long."))
        if number := self.seen.get(old_path):
            raise RowError(_("Row %(number)d has the same old address.") % {"number": number})
        self.seen[old_path] = row.number
        if old_path in self.known:
            raise RowError(_("There is a redirect from this address already."))
        return old_path

    def _target(self, row: RedirectRow, old_path: str) -> str:
        """Return the new URL on this site, with its language; raise RowError if it is not valid."""
        if not row.target:
            raise RowError(_("The new address is missing."))
        parts = _split(row.target)
        if parts.scheme not in ("", "http", "https"):
            raise RowError(_("The new address is no address of a page."))
        if parts.netloc not in self.hosts:
            raise RowError(_("The new address is on another site."))
        path = "/" + parts.path.lstrip("/")
        with_prefix = path if _prefix(path) else f"/{self._language(row)}{path}"
        if old_path in (
            Redirect.normalise_path(normalise_redirect_path(p)) for p in (path, with_prefix)
        ):
            raise RowError(_("The address leads to itself."))
        address = next(
            (spelling for spelling in _spellings(with_prefix, path) if self._answers(spelling)),
            None,
        )
        if address is None:
            raise RowError(
                _("There is no page at the new address %(address)s.") % {"address": with_prefix}
            )
        if self._is_page(f"{old_path.rstrip('/')}/"):
            raise RowError(_("There is a page at the old address: it would never be redirected."))
        address += f"?{parts.query}" if parts.query else ""
        address += f"#{parts.fragment}" if parts.fragment else ""
        if len(address) > MAX_LENGTH:
            raise RowError(_("The new address is too long."))
        return address

    def _language(self, row: RedirectRow) -> str:
        if not row.language:
            return self.language
        if code := LANGUAGE_NAMES.get(row.language.lower()):
            return code
        message = _("The language “%(name)s” is none of this site: write en or zh-hans.")
        raise RowError(message % {"name": row.language})

    def _answers(self, path: str) -> bool:
        """Return True if readers find a page at the path, or another view (a feed, a file)."""
        with translation.override(_prefix(path) or languages.get_active_language()):
            try:
                is_page = resolve(path).func is serve
            except (Resolver404, ValueError):
                return False
        return self._is_page(path) if is_page else True

    def _is_page(self, path: str) -> bool:
        """Return True if there is a page at the path that is shown in the path's language."""
        code = _prefix(path)
        if not code:
            return False
        slugs = [part for part in path.split("/") if part][1:]
        try:
            page, _args, _kwargs = self.site.root_page.specific.route(self.request, slugs)
        except Http404:
            return False
        is_found: bool = page.live and page.is_shown_in(code)
        return is_found


def _spellings(with_prefix: str, path: str) -> list[str]:
    """Return the paths to try: pages end with a slash, files have no language prefix."""
    return [f"{with_prefix.rstrip('/')}/", with_prefix, path]


def normalise_redirect_path(path: str) -> str:
    """Return a path in the form in which a request's path is compared.

    Staff may write it percent-encoded (as UTF-8, or as an old site's GBK), with spaces or with
    Chinese characters.
    """
    raw = repercent_broken_unicode(unquote_to_bytes(path)).decode()
    return escape_uri_path(raw)


def _prefix(path: str) -> str:
    """Return the language code with which a path begins; blank if there is none."""
    first = path.lstrip("/").split("/", 1)[0]
    return first if first in languages.CODES else ""


def _split(address: str) -> SplitResult:
    try:
        return urlsplit(address)
    except ValueError as error:
        raise RowError(_("%(address)s is no address.") % {"address": address}) from error


def check_redirect_rows(
    rows: list[RedirectRow], checker: RowChecker
) -> Iterator[tuple[RedirectRow, Redirect | str]]:
    """Yield each row with its redirect, or with its error message."""
    for row in rows:
        try:
            yield row, checker.check(row)
        except RowError as error:
            yield row, str(error)
