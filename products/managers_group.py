"""Signal handler that gives the group "Catalogue managers" permissions on catalogue pages."""

from typing import Any

from django.contrib.auth.models import Group, Permission
from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import GroupPagePermission

from products.models import ApplicationIndexPage, ProductIndexPage

NAME = "Catalogue managers"
ACTIONS = ("add_sitepage", "change_sitepage", "publish_sitepage")


@receiver(post_save, sender=ProductIndexPage)
@receiver(post_save, sender=ApplicationIndexPage)
def let_managers_in(
    instance: ProductIndexPage | ApplicationIndexPage, created: bool, raw: bool, **kwargs: Any
) -> None:
    """Grant the group permissions on an index page of the catalogue when the page is created.

    Runs on creation only: a permission that an administrator removes later is not granted again.
    Skipped for fixtures (``raw``).
    """
    group = Group.objects.filter(name=NAME).first() if created and not raw else None
    for permission in Permission.objects.filter(codename__in=ACTIONS) if group else ():
        GroupPagePermission.objects.get_or_create(
            group=group, page=instance.sitepage_ptr, permission=permission
        )
