"""What the buttons of the request do to the stored draft before its page is shown again."""

from collections.abc import Callable

from enquiries.models import Draft


def add_line(draft: Draft, target: str) -> str:
    """Add an empty part."""
    line = draft.add_line()
    draft.store()
    return f"#line-{line['id']}"


def remove_line(draft: Draft, target: str) -> str:
    """Remove the part of that identity."""
    draft.remove_line(target)
    draft.store()
    return "#parts"


def show_line(draft: Draft, target: str) -> str:
    """Change nothing: the part of that identity is shown with the fields of its new shape."""
    return f"#line-{target}"


def show_files(draft: Draft, target: str) -> str:
    """Change nothing: the files came with the form."""
    return "#files"


def remove_file(draft: Draft, target: str) -> str:
    """Remove the file of that primary key. Its content goes with the sweep: a request that is just
    being accepted may name it."""
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
"""By the value of the button, ``action:target``; each returns the place on the page to go to."""
