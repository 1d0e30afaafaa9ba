"""Client IP address of a request behind trusted proxies."""

import ipaddress

from django.conf import settings
from django.http import HttpRequest

V6_NETWORK = 64
"""Prefix length in bits: an IPv6 customer gets at least a /64, and may use any address in it."""


def get_exact_address(request: HttpRequest) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """Return the client's IP address; None if there is none.

    As many last entries of ``X-Forwarded-For`` are trusted as there are proxies of ours
    (TRUSTED_PROXIES); entries that a client writes come before those.
    """
    text = request.META.get("REMOTE_ADDR", "")
    if count := settings.TRUSTED_PROXIES:
        entries = [entry.strip() for entry in request.headers.get("X-Forwarded-For", "").split(",")]
        if len(entries) >= count and entries[-count]:
            text = entries[-count]
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return None
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
        return address.ipv4_mapped
    return address


def get_client_network(request: HttpRequest) -> str:
    """Return the client's address as text, for IPv6 that of its /64 network.

    It is "unknown" if there is no address.
    """
    address = get_exact_address(request)
    if isinstance(address, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((address, V6_NETWORK), strict=False))
    return str(address or "unknown")
