"""Wagtail hooks: query parameters of pages, stylesheet and scripts of the admin, language copy."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.coreutils import safe_snake_case

import languages
from core.models import SitePage
from page_cache.query import limit_query


@hooks.register("before_serve_page")
def remove_undeclared_parameters(
    page: SitePage, request: HttpRequest, serve_args: object, serve_kwargs: object
) -> None:
    """Remove query parameters that the page does not read; they are not in its cache key."""
    limit_query(request, page.query_parameters)


@hooks.register("insert_global_admin_css")
def admin_stylesheet() -> str:
    """Return the link to the admin's stylesheet."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))


# autosave.js keeps text typed during an autosave, paste.js keeps pasted headings, language-tabs.js
# opens the form on the saved tab and shows the preview in the tab's language.
EDITOR_SCRIPTS = ["js/autosave.js", "js/paste.js", "js/language-tabs.js"]


@hooks.register("insert_editor_js")
def editor_scripts() -> str:
    """Return the scripts of every page's form."""
    return _modules(EDITOR_SCRIPTS)


def _modules(paths: list[str]) -> str:
    scripts = [(static(path),) for path in paths]
    return format_html_join("\n", '<script type="module" src="{}"></script>', scripts)


@hooks.register("insert_global_admin_js")
def scripts_of_all_pages() -> str:
    """Return the scripts of all pages of the admin.

    admin-start.js starts Wagtail's widgets; picture-form.js stops a picture's form without
    alternative text before it is sent, so that the chosen file is kept.
    """
    return _modules(["js/admin-start.js", "js/picture-form.js"])


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def after_copying_a_language(request: HttpRequest, page: SitePage) -> HttpResponse | None:
    """Return a redirect to the form's tab with the copied texts, and add a message about them.

    Return None if the request copied nothing.
    """
    code = request.POST.get("copy_into")
    if code not in languages.CODES or not hasattr(page, "slug"):
        return None
    messages.success(request, COPIED[code]())
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    # Wagtail makes the tab's id from its heading.
    tab = safe_snake_case(languages.OWN_NAMES[code])
    return HttpResponseRedirect(f"{address}#tab-{tab}")


COPIED = {
    "en": lambda: _("What was blank in English now holds the Chinese text, to be translated."),
    "zh-hans": lambda: _("What was blank in Chinese now holds the English text, to be translated."),
}
