"""What the core adds to the admin."""

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks


@hooks.register("insert_editor_js")
def autosave_script() -> str:
    """Text typed while autosave is under way is saved too."""
    return format_html('<script type="module" src="{}"></script>', static("js/autosave.js"))
