"""Signal handlers that mark share pictures as wanted, and delete the files of deleted ones."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.signals import page_published

from core.models import CompanySettings, SharePicture, SiteImage, SitePage
from media.share.queue import request_share_pictures, request_share_pictures_where


@receiver(page_published)
def _published(instance: SitePage, **kwargs: Any) -> None:
    request_share_pictures(instance)


@receiver(post_save, sender=SiteImage)
def _picture_changed(instance: SiteImage, **kwargs: Any) -> None:
    request_share_pictures_where(page__picture=instance)


@receiver(post_save, sender=CompanySettings)
def _company_changed(**kwargs: Any) -> None:
    request_share_pictures_where()


@receiver(post_delete, sender=SharePicture)
def _deleted(instance: SharePicture, **kwargs: Any) -> None:
    if instance.file:
        instance.file.delete(save=False)
