"""Core models: base page, images and renditions, share pictures, company settings."""

from core.models.images import SiteImage, SiteRendition
from core.models.settings import CompanySettings
from core.models.share_picture import SharePicture
from core.models.site_page import SitePage

__all__ = ["CompanySettings", "SharePicture", "SiteImage", "SitePage", "SiteRendition"]
