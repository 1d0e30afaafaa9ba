"""URL patterns for readers; ``config.urls`` adds those for staff.

For clients outside ADMIN_NETWORKS, this is the URLconf of staff URLs too, so they are unknown.
"""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.documents import urls as wagtaildocs_urls

from core import views
from media.documents import serving
from seo import sitemaps

handler400 = "core.views.bad_request"
handler403 = "core.views.permission_denied"
handler404 = "core.views.page_not_found"
handler500 = "core.views.server_error"

without_language: list[URLPattern | URLResolver] = [
    path("", views.root, name="root"),
    path("sitemap.xml", sitemaps.sitemap, name="sitemap"),
    path("robots.txt", views.robots, name="robots"),
    path("health/live", views.live, name="health_live"),
    path("health/ready", views.ready, name="health_ready"),
    path("", include("products.urls")),
    re_path(r"^documents/(\d+)/(.*)$", serving.serve),
    path("documents/", include(wagtaildocs_urls)),
    # In production the proxy serves these itself.
    path("media/<path:path>", views.media, name="media"),
]
in_language: list[URLPattern | URLResolver] = [
    path("enquiry/", include("enquiries.urls")),
    path("search/", include("search.urls")),
    *([path("style-guide/", include("styleguide.urls"))] if settings.STYLE_GUIDE else []),
    path("manifest.webmanifest", views.manifest, name="manifest"),
    path("_util/login/", views.nowhere),  # Wagtail's own login view
    path("", include(wagtail_urls)),
]

urlpatterns = [*without_language, *i18n_patterns(*in_language)]
