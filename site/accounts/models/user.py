"""User model: the company's staff, the only people who can sign in."""

import re

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

HAN = re.compile("[\u4e00-\u9fff]")


class User(AbstractUser):
    """A member of staff, who signs in with the user name or the unique e-mail address."""

    email = models.EmailField(_("email address"), unique=True)

    def get_full_name(self) -> str:
        """Return “Ann Smith”, but “王工” in Chinese: family name first, without a space."""
        if HAN.search(self.last_name):
            return f"{self.last_name}{self.first_name}".strip()
        return super().get_full_name()
