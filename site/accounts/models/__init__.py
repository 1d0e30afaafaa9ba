"""Staff, and what is remembered of attempts to sign in as them."""

from accounts.models.attempt import FailedSignIn
from accounts.models.user import User

__all__ = ["FailedSignIn", "User"]
