"""What belongs to the staff's side, and who gets to see that there is one."""

from functools import cache

from django.conf import settings
from django.http import HttpRequest

from languages import CODES
from security.client_address import exact_address


@cache
def _account_paths() -> tuple[str, ...]:
    return tuple(f"/{code}/account/" for code in CODES)


def is_admin(request: HttpRequest) -> bool:
    """Whether the address is the admin's."""
    return _as_folder(request).startswith(f"/{settings.ADMIN_PATH}")


def is_staff(request: HttpRequest) -> bool:
    """Whether the address is the admin's, or one where staff sign in."""
    return is_admin(request) or _as_folder(request).startswith(_account_paths())


def is_refused(request: HttpRequest) -> bool:
    """Whether the address is the staff's, and the reader in none of ADMIN_NETWORKS."""
    if not settings.ADMIN_NETWORKS or not is_staff(request):
        return False
    address = exact_address(request)
    return address is None or all(address not in network for network in settings.ADMIN_NETWORKS)


def _as_folder(request: HttpRequest) -> str:
    """The address with the slash that the site would add."""
    return f"{request.path_info.rstrip('/')}/"
