"""URL patterns of the whole site: readers' pages, admin and staff accounts."""

import re

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.utils.urlpatterns import decorate_urlpatterns

from accounts.guards import guarded
from config import admin_urls, public_urls

handler400 = public_urls.handler400
handler403 = public_urls.handler403
handler404 = public_urls.handler404
handler500 = public_urls.handler500

urlpatterns = [
    # Wagtail's own login and password reset are closed; ``accounts`` replaces them.
    path(
        f"{settings.ADMIN_PATH}login/",
        RedirectView.as_view(pattern_name="account_login", query_string=True),
    ),
    re_path(
        rf"^{re.escape(settings.ADMIN_PATH)}password_reset/",
        RedirectView.as_view(pattern_name="account_reset_password"),
    ),
    path(
        settings.ADMIN_PATH,
        include(
            decorate_urlpatterns([*admin_urls.urlpatterns, *wagtailadmin_urls.urlpatterns], guarded)
        ),
    ),
    *public_urls.without_language,
    *i18n_patterns(path("account/", include("accounts.urls")), *public_urls.in_language),
]
