"""Every address of the site."""

import re

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.utils.urlpatterns import decorate_urlpatterns

from accounts.guards import guarded
from core import sitemaps, views

handler400 = "core.views.bad_request"
handler403 = "core.views.permission_denied"
handler404 = "core.views.page_not_found"
handler500 = "core.views.server_error"

urlpatterns = [
    path("", views.root, name="root"),
    path("sitemap.xml", sitemaps.sitemap, name="sitemap"),
    path("robots.txt", views.robots, name="robots"),
    path("health/live", views.live, name="health_live"),
    path("health/ready", views.ready, name="health_ready"),
    path("", include("products.urls")),
    path("documents/", include(wagtaildocs_urls)),
    # Wagtail's own ways to sign in and to reset a password are closed: accounts has them.
    path(
        f"{settings.ADMIN_PATH}login/",
        RedirectView.as_view(pattern_name="account_login", query_string=True),
    ),
    re_path(
        rf"^{re.escape(settings.ADMIN_PATH)}password_reset/",
        RedirectView.as_view(pattern_name="account_reset_password"),
    ),
    path(settings.ADMIN_PATH, include("core.admin_urls")),
    path(
        settings.ADMIN_PATH,
        include(decorate_urlpatterns(wagtailadmin_urls.urlpatterns, guarded)),
    ),
    # In production the proxy serves these before they get here.
    path("media/<path:path>", views.media, name="media"),
]

urlpatterns += i18n_patterns(
    path("account/", include("accounts.urls")),
    path("enquiry/", include("enquiries.urls")),
    *([path("style-guide/", include("styleguide.urls"))] if settings.STYLE_GUIDE else []),
    path("manifest.webmanifest", views.manifest, name="manifest"),
    path("", include(wagtail_urls)),
)
