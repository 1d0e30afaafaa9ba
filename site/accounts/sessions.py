"""The browsers in which a member of staff is signed in."""

from allauth.usersessions.models import UserSession

from accounts import browsers
from accounts.models import User

BEGAN, SEEN = "accounts_began", "accounts_seen"
"""Keys of a session: when it began, when it was last used; seconds since 1970."""


def of(user: User) -> list[UserSession]:
    """Those that are open, the latest first, each with its ``browser``."""
    found = UserSession.objects.purge_and_list(user)
    for session in found:
        session.browser = browsers.describe(session.user_agent)
    return sorted(found, key=lambda session: session.created_at, reverse=True)


def end_all(user: User, but: str | None = None) -> int:
    """Ends every session of an account, but the one of the key ``but``; how many those were."""
    ended = [session for session in of(user) if session.session_key != but]
    for session in ended:
        session.end()
    return len(ended)
