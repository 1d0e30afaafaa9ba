"""The people who may sign in: staff of the company."""

import re

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

HAN = re.compile("[\u4e00-\u9fff]")


class User(AbstractUser):
    """A member of staff; signs in with the user name or the e-mail address."""

    email = models.EmailField(_("email address"), unique=True)

    def get_full_name(self) -> str:
        """“Ann Smith”, “王工”: a Chinese name begins with the family's, without a space."""
        if HAN.search(self.last_name):
            return f"{self.last_name}{self.first_name}".strip()
        return super().get_full_name()
