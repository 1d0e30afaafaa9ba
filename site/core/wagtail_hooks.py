"""What the core adds to the admin."""

from django.templatetags.static import static
from django.utils.html import format_html_join
from wagtail import hooks

# What is typed while autosave is under way, and headings that are pasted, are kept.
EDITOR_SCRIPTS = ["js/autosave.js", "js/paste.js"]


@hooks.register("insert_editor_js")
def editor_scripts() -> str:
    """The scripts of every page's form."""
    scripts = [(static(path),) for path in EDITOR_SCRIPTS]
    return format_html_join("\n", '<script type="module" src="{}"></script>', scripts)
