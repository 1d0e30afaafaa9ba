"""Checks for staff URLs (admin, accounts) and for the networks that may use them."""

from functools import cache

from django.conf import settings
from django.http import HttpRequest

from languages import CODES
from security.client_address import get_exact_address


@cache
def _account_paths() -> tuple[str, ...]:
    return tuple(f"/{code}/account/" for code in CODES)


def is_admin(request: HttpRequest) -> bool:
    """Return True if the URL is the admin's."""
    return _as_folder(request).startswith(f"/{settings.ADMIN_PATH}")


def is_staff(request: HttpRequest) -> bool:
    """Return True if the URL is the admin's or that of a staff account view."""
    return is_admin(request) or _as_folder(request).startswith(_account_paths())


def is_refused(request: HttpRequest) -> bool:
    """Return True if the URL is for staff and the client is in none of ADMIN_NETWORKS."""
    if not settings.ADMIN_NETWORKS or not is_staff(request):
        return False
    address = get_exact_address(request)
    return address is None or all(address not in network for network in settings.ADMIN_NETWORKS)


def _as_folder(request: HttpRequest) -> str:
    """Return the path with the trailing slash that Django would append."""
    return f"{request.path_info.rstrip('/')}/"
