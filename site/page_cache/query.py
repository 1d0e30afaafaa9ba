"""Query parameters: removes those that a view does not read from request and cache key.

A response that is cached for everybody must depend on its cache key only. So a view declares the
parameters that it reads; the others (``utm_source``, ``gclid``, WeChat's ``from``) are removed from
the request before the view sees it, and are not part of any key.
"""

from collections import OrderedDict
from collections.abc import Collection, Hashable
from threading import Lock
from typing import Any
from urllib.parse import unquote_plus

from django.http import HttpRequest, QueryDict

MAX_ADDRESSES = 2_000


def filter_query(query: str, names: Collection[str]) -> str:
    """Return the pairs of a query string whose names are in ``names``, unchanged."""
    if not query or not names:
        return ""
    kept = []
    for pair in query.split("&"):
        name = pair.partition("=")[0]
        if name in names or unquote_plus(name) in names:
            kept.append(pair)
    return "&".join(kept)


def limit_query(request: HttpRequest, names: Collection[str]) -> None:
    """Remove all query parameters but ``names`` from a request.

    The page cache reads the names from the request and so learns them for its keys.
    """
    query = filter_query(request.META.get("QUERY_STRING", ""), names)
    request.META["QUERY_STRING"] = query
    raw: Any = query.encode("latin-1")  # bytes as in WSGI; QueryDict decodes them
    request.GET = QueryDict(raw, encoding=request.encoding)
    request.query_parameters = frozenset(names)  # type: ignore[attr-defined]


class LearnedParameters:
    """Query parameters that the view at each address reads, learned from its responses.

    They are valid for one content version: in the next one another page may be at the address.
    """

    def __init__(self) -> None:
        self._names: OrderedDict[Hashable, tuple[Hashable, Collection[str]]] = OrderedDict()
        self._lock = Lock()

    def learn(self, address: Hashable, version: Hashable, names: Collection[str]) -> None:
        with self._lock:
            self._names.pop(address, None)
            self._names[address] = version, names
            while len(self._names) > MAX_ADDRESSES:
                self._names.popitem(last=False)

    def limit(self, address: Hashable, version: Hashable, query: str) -> str:
        """Return the part of the query string that the view reads; all of it if not yet known."""
        if not query:
            return query
        learned = self._names.get(address)
        if learned is None or learned[0] != version:
            return query
        return filter_query(query, learned[1])
