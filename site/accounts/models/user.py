"""The people who may sign in: staff of the company."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """A member of staff; signs in with the user name or the e-mail address."""

    email = models.EmailField(_("email address"), unique=True)
