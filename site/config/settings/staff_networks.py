"""From where the staff's side answers."""

import ipaddress

from django.core.exceptions import ImproperlyConfigured

from .environment import env


def _network(text: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network:
    try:
        return ipaddress.ip_network(text)
    except ValueError as error:
        raise ImproperlyConfigured(
            f"The environment variable ADMIN_NETWORKS holds {text!r}, which is no network: "
            f"{error}. Networks stand as 203.0.113.0/24 or 2001:db8:12::/48, separated by commas."
        ) from error


# Blank: everywhere. What a reader's address is, TRUSTED_PROXIES says.
ADMIN_NETWORKS = [
    _network(text.strip()) for text in env.list("ADMIN_NETWORKS", default=[]) if text.strip()
]
