"""What the site adds to Wagtail's admin."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.coreutils import safe_snake_case

import languages
from page_cache.query import limit_query


@hooks.register("before_serve_page")
def remove_undeclared_parameters(
    page: Any, request: HttpRequest, serve_args: Any, serve_kwargs: Any
) -> None:
    """Remove the query parameters that the page does not read: it is kept without them."""
    limit_query(request, page.query_parameters)


@hooks.register("insert_global_admin_css")
def admin_stylesheet() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))


# What is typed while autosave is under way, and headings that are pasted, are kept; the form opens
# on the tab that was saved, and the preview follows the tab.
EDITOR_SCRIPTS = ["js/autosave.js", "js/paste.js", "js/language-tabs.js"]


@hooks.register("insert_editor_js")
def editor_scripts() -> str:
    """The scripts of every page's form."""
    return _modules(EDITOR_SCRIPTS)


def _modules(paths: list[str]) -> str:
    scripts = [(static(path),) for path in paths]
    return format_html_join("\n", '<script type="module" src="{}"></script>', scripts)


@hooks.register("insert_global_admin_js")
def scripts_of_all_pages() -> str:
    """What Wagtail's widgets are started by; a picture's form without alternative text keeps its
    file."""
    return _modules(["js/admin-start.js", "js/picture-form.js"])


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def after_copying_a_language(request: HttpRequest, page: Any) -> HttpResponse | None:
    """Says what was copied, and opens the form again where the copy stands."""
    code = request.POST.get("copy_into")
    if code not in languages.CODES or not hasattr(page, "slug"):
        return None
    messages.success(request, COPIED[code]())
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    # The tab's own id, which Wagtail makes of its heading.
    tab = safe_snake_case(languages.OWN_NAMES[code])
    return HttpResponseRedirect(f"{address}#tab-{tab}")


COPIED = {
    "en": lambda: _("What was blank in English now holds the Chinese text, to be translated."),
    "zh-hans": lambda: _("What was blank in Chinese now holds the English text, to be translated."),
}
