"""Actions of the form's buttons on the stored draft, before the page is shown again."""

from collections.abc import Callable

from enquiries.models import Draft


def add_line(draft: Draft, target: str) -> str:
    """Add an empty line; return its anchor."""
    line = draft.add_line()
    draft.store()
    return f"#line-{line['id']}"


def remove_line(draft: Draft, target: str) -> str:
    """Remove the line with the id ``target``; return the anchor of the lines."""
    draft.remove_line(target)
    draft.store()
    return "#parts"


def show_line(draft: Draft, target: str) -> str:
    """Change nothing: the line with the id ``target`` is shown with the fields of its new shape."""
    return f"#line-{target}"


def show_files(draft: Draft, target: str) -> str:
    """Change nothing: the files were stored with the form; return the anchor of the files."""
    return "#files"


def remove_file(draft: Draft, target: str) -> str:
    """Remove the staged file with the primary key ``target``; return the anchor of the files.

    Its content is deleted later by the job ``sweep_drafts``, because an enquiry that is just being
    stored may refer to it.
    """
    is_key = target.isdecimal() and len(target) < 19
    draft.files.filter(pk=target if is_key else 0).delete()
    return "#files"


ACTIONS: dict[str, Callable[[Draft, str], str]] = {
    "add-line": add_line,
    "remove-line": remove_line,
    "refresh": show_line,
    "upload": show_files,
    "remove-file": remove_file,
}
"""Actions by name; a button's value is ``action:target``. Each returns an anchor on the page."""
