"""Models of staff users and of failed sign-in attempts."""

from accounts.models.attempt import FailedSignIn
from accounts.models.user import User

__all__ = ["FailedSignIn", "User"]
