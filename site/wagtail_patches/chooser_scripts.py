"""Start Wagtail's choosers without an inline script.

Reason: the admin's content security policy allows no inline scripts. Wagtail's templates with such
a script are overridden in templates/wagtailadmin/; choosers build theirs in Python, replaced here.
Upstream: wagtail/wagtail#12940 (inline scripts in the admin).
Checked with: Wagtail 8.0.1, 8.1rc1.
"""

import re
from typing import Any

from django.utils.html import escapejs, format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.admin.widgets import BaseChooser

PATCHED = (
    "wagtail.admin.widgets:BaseChooser.render",
    "wagtail.admin.widgets:BaseChooser.get_value_data",
    "wagtail.admin.widgets:BaseChooser.render_html",
    "wagtail.admin.widgets:BaseChooser.render_js_init",
)
_CALL = re.compile(r"(?:new )?(\w+)\((.*)\);", re.DOTALL)
"""A chooser's script: ``new PageChooser("id_parent", {…});``"""


def start(script: str) -> SafeString:
    """Return the element that makes a script's one call (static/js/admin-start.js).

    Raises ValueError if the script is anything but one call.
    """
    call = _CALL.fullmatch(script)
    if call is None:
        raise ValueError(f"No single call: {script}")
    return format_html(
        '<admin-start hidden data-call="{}" data-arguments="{}"></admin-start>',
        call[1],
        escapejs(f"[{call[2]}]"),
    )


def _render(
    self: BaseChooser, name: str, value: object, attrs: dict[str, Any], renderer: object = None
) -> SafeString:
    """Render as BaseChooser.render does, with the element instead of the script."""
    data = self.get_value_data(value)
    html: str = self.render_html(name, data, attrs)
    marked = mark_safe(html)  # noqa: S308  # as Wagtail marks it
    return marked + start(self.render_js_init(attrs["id"], name, data))


def apply() -> None:
    """Replace ``render`` for every chooser."""
    BaseChooser.render = _render
