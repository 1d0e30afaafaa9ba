"""URL patterns that replace views of Wagtail's admin at the same URLs."""

from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.generic import RedirectView
from wagtail.admin.auth import require_admin_access
from wagtail.contrib.redirects.views import permission_checker
from wagtail.utils.urlpatterns import decorate_urlpatterns

from core.copying import SitePageCopyView
from media.originals import original
from seo.redirect_import import RedirectCreateView, RedirectEditView, import_redirects

urlpatterns = [
    path("originals/<path:name>", original, name="core_original"),
    path("pages/<int:page_id>/copy/", SitePageCopyView.as_view()),
    path("redirects/add/", RedirectCreateView.as_view()),
    path("redirects/<int:redirect_id>/", RedirectEditView.as_view()),
    path("redirects/import/", import_redirects),
    # Skip Wagtail's second import step, which would import only some of the rows.
    path(
        "redirects/import/process/",
        permission_checker.require_any("add")(
            RedirectView.as_view(pattern_name="wagtailredirects:start_import")
        ),
    ),
]
# The same decorators as Wagtail's own admin URLs.
urlpatterns = decorate_urlpatterns(urlpatterns, require_admin_access)
urlpatterns = decorate_urlpatterns(urlpatterns, never_cache)
