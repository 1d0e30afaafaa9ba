"""List and end the sessions of a member of staff."""

from allauth.usersessions.models import UserSession

from accounts import browsers
from accounts.models import User

BEGAN, SEEN = "accounts_began", "accounts_seen"
"""Session keys for the start and the last use of a session; Unix time in seconds."""


def list_sessions(user: User) -> list[UserSession]:
    """Return the open sessions, newest first, each with an attribute ``browser`` (its name)."""
    sessions = UserSession.objects.purge_and_list(user)
    for session in sessions:
        session.browser = browsers.describe_browser(session.user_agent)
    return sorted(sessions, key=lambda session: session.created_at, reverse=True)


def end_other_sessions(user: User, but: str | None = None) -> int:
    """End the user's sessions except the one with the key ``but``; return the number ended."""
    ended = [session for session in list_sessions(user) if session.session_key != but]
    for session in ended:
        session.end()
    return len(ended)
