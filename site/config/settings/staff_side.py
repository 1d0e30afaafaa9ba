"""Where the staff's side is, and from where it answers."""

import ipaddress
import re

from django.core.exceptions import ImproperlyConfigured

from .environment import env

# What readers' addresses begin with; the admin stands before them and would hide them.
TAKEN = {"en", "zh-hans", "static", "media", "documents", "products", "health"}


def _path(text: str) -> str:
    """The admin's address without the slash before it; words and slashes alone."""
    path = text.strip("/")
    if not re.fullmatch(r"[\w-]+(/[\w-]+)*", path, re.ASCII) or path.split("/")[0] in TAKEN:
        raise ImproperlyConfigured(
            f"The environment variable ADMIN_PATH holds {text!r}, which can't be the admin's "
            "address: letters, digits, - and _, in parts between slashes, of which the first is "
            f"none of {', '.join(sorted(TAKEN))}."
        )
    return f"{path}/"


def _network(text: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network:
    try:
        return ipaddress.ip_network(text)
    except ValueError as error:
        raise ImproperlyConfigured(
            f"The environment variable ADMIN_NETWORKS holds {text!r}, which is no network: "
            f"{error}. Networks stand as 203.0.113.0/24 or 2001:db8:12::/48, separated by commas."
        ) from error


ADMIN_PATH = _path(env.str("ADMIN_PATH", default="") or "admin/")
# Blank: everywhere. What a reader's address is, TRUSTED_PROXIES says.
ADMIN_NETWORKS = [
    _network(text.strip()) for text in env.list("ADMIN_NETWORKS", default=[]) if text.strip()
]
