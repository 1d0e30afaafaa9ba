"""Error messages for refused uploads: the file, the reason, and advice for the sender."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from uploads import names
from uploads.formats import LIMIT

TOO_LARGE = _(
    "“%(name)s” is larger than %(limit)s. Make the file smaller, or write in your message where we "
    "can download it."
)
MESSAGES: dict[str, Any] = {
    "empty": _("“%(name)s” is empty. Save the drawing again and choose the new file."),
    "too_large": TOO_LARGE,
    "unknown": _(
        "“%(name)s” can't be taken: what is in it is not PDF, STEP, DXF, DWG, ZIP or a picture. "
        "Export it as one of these and choose the new file."
    ),
    "office": _("“%(name)s” is an Office document. Save it as PDF and choose the new file."),
    "picture_damaged": _(
        "“%(name)s” is a damaged or incomplete picture. Open it, save it again and choose the new "
        "file."
    ),
    "picture_large": _(
        "“%(name)s” has too many pixels: %(limit)d megapixels are the most. Make the picture "
        "smaller, or save it as PDF."
    ),
    "zip_encrypted": _(
        "“%(name)s” has a password, so that we can't look into it. Pack the files without a "
        "password and choose the new ZIP."
    ),
    "zip_damaged": _(
        "“%(name)s” is a damaged or unusual ZIP. Pack the files again and choose the new ZIP."
    ),
    "zip_empty": _("There is no file in “%(name)s”. Pack the drawings and choose the new ZIP."),
    "zip_bomb": _(
        "Unpacked, “%(name)s” is too large. Divide it into several ZIPs and choose them."
    ),
    "zip_many": _(
        "There are more than %(limit)d files in “%(name)s”. Pack only the drawings and choose the "
        "new ZIP."
    ),
    "zip_nested": _(
        "“%(name)s” contains another archive that we can't look into: “%(member)s”. Pack the files "
        "themselves and choose the new ZIP."
    ),
    "zip_program": _(
        "“%(name)s” contains a program, a script or macros: “%(member)s”. Leave it out, pack the "
        "other files again and choose the new ZIP."
    ),
    "zip_path": _(
        "“%(name)s” contains a link or a path that leads elsewhere: “%(member)s”. Pack the files "
        "again and choose the new ZIP."
    ),
    "zip_virus": _(
        "“%(name)s” contains a file that virus scanners report: “%(member)s”. Leave it out, pack "
        "the other files again and choose the new ZIP."
    ),
}


def make_refusal(
    code: str, name: str, messages: dict[str, Any] = MESSAGES, **params: Any
) -> ValidationError:
    """Return the ValidationError for ``code``, a key of ``messages``.

    Its text is translated when it is displayed; the values for it are ``name``, ``limit`` (the size
    limit unless ``params`` has another) and ``params``.
    """
    values = {"name": names.shorten_name(name), "limit": LIMIT, **params}
    return ValidationError(messages[code], code=code, params=values)
