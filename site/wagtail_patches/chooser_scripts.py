"""Wagtail's choosers without the script in the page that starts them.

The policy of the admin allows no inline script. Wagtail's templates that hold one are overridden
under templates/wagtailadmin/; choosers put theirs together in Python, which is replaced here.
"""

import re
from typing import Any

from django.utils.html import escapejs, format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.admin.widgets import BaseChooser

_CALL = re.compile(r"(?:new )?(\w+)\((.*)\);", re.DOTALL)
"""What choosers write: ``new PageChooser("id_parent", {…});``"""


def start(script: str) -> SafeString:
    """The element that does what the script would (static/js/admin-start.js); ValueError if the
    script is more than one call."""
    call = _CALL.fullmatch(script)
    if call is None:
        raise ValueError(f"No single call: {script}")
    return format_html(
        '<admin-start hidden data-call="{}" data-arguments="{}"></admin-start>',
        call[1],
        escapejs(f"[{call[2]}]"),
    )


def _render(
    self: BaseChooser, name: str, value: Any, attrs: dict[str, Any], renderer: Any = None
) -> SafeString:
    """As BaseChooser.render, but for the element in place of the script."""
    data = self.get_value_data(value)
    html = mark_safe(self.render_html(name, data, attrs))
    return html + start(self.render_js_init(attrs["id"], name, data))


def connect() -> None:
    BaseChooser.render = _render
