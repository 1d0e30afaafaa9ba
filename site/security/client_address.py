"""The network address of who sends a request."""

import ipaddress

from django.conf import settings
from django.http import HttpRequest

V6_NETWORK = 64
"""Bits: an IPv6 customer gets a /64 at least, and may use any address in it."""


def exact_address(request: HttpRequest) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """The reader's address; None where there is none.

    ``X-Forwarded-For`` is believed for as many of its last entries as there are proxies of ours
    (TRUSTED_PROXIES): what a reader writes into it stands before those.
    """
    given = request.META.get("REMOTE_ADDR", "")
    if count := settings.TRUSTED_PROXIES:
        entries = [entry.strip() for entry in request.headers.get("X-Forwarded-For", "").split(",")]
        if len(entries) >= count and entries[-count]:
            given = entries[-count]
    try:
        address = ipaddress.ip_address(given)
    except ValueError:
        return None
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
        return address.ipv4_mapped
    return address


def client_address(request: HttpRequest) -> str:
    """The reader's address as text; for IPv6 that of the network. "unknown" where there is none."""
    address = exact_address(request)
    if isinstance(address, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((address, V6_NETWORK), strict=False))
    return str(address or "unknown")
