"""All forms of a request for quotation: one for the prospect, one for each part."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import cast

from django.core.exceptions import NON_FIELD_ERRORS
from django.forms import BaseForm
from django.utils.translation import gettext as _

from enquiries.models import Draft, EnquiryLine, StagedFile
from enquiries.models.draft import make_line
from enquiries.quote.catalogue import Catalogue
from enquiries.quote.forms.details import RequestForm
from enquiries.quote.forms.line import LineForm
from enquiries.submission import Submission
from uploads.kinds import ACCEPT


@dataclass(frozen=True)
class FieldProblem:
    """Error message with the anchor of its field on the page."""

    anchor: str
    text: str


@dataclass
class RequestForms:
    """Forms of a draft: the prospect's, one for each line, and the staged files.

    Only bound forms (``check``) have errors: an unfinished request that is only saved shows none.
    ``sent_as`` is the reference of the enquiry if the same form was sent before.
    """

    prospect: RequestForm
    lines: list[LineForm]
    catalogue: Catalogue
    files: Sequence[StagedFile] = ()
    file_problems: list[str] = field(default_factory=list)
    token: str = ""
    sent_as: str = ""

    @classmethod
    def from_draft(
        cls, draft: Draft, *, check: bool = False, stored: bool = True
    ) -> "RequestForms":
        """Return the forms of a draft.

        With ``check``, the forms are bound, for validation. Without ``stored``, the database is not
        queried.
        """
        lines = draft.lines or [make_line()]
        person = draft.person
        catalogue = Catalogue()
        if stored:
            grades = [line["values"].get("grade", "") for line in lines]
            catalogue = Catalogue.load((line["item"] for line in lines), grades)
        forms = [
            LineForm(
                catalogue,
                {f"{line['id']}-{name}": value for name, value in line["values"].items()}
                if check
                else None,
                initial=line["values"],
                prefix=line["id"],
                item=line["item"],
            )
            for line in lines
        ]
        files = list(draft.files.all()) if stored and draft.pk else []
        prospect = RequestForm(person, initial=person) if check else RequestForm(initial=person)
        token = str(draft.token) if draft.pk else ""
        return cls(prospect, forms, catalogue, files, token=token)

    accept = ACCEPT

    @property
    def identities(self) -> str:
        """Return the ids of the lines on the page, separated by commas."""
        return ",".join(str(form.prefix) for form in self.lines)

    @property
    def filled_lines(self) -> list[LineForm]:
        """Return the line forms that are not blank."""
        return [form for form in self.lines if not form.is_blank()]

    def is_valid(self) -> bool:
        """Return True if everything can be sent; otherwise the forms contain the errors."""
        right = [form.is_valid() for form in (self.prospect, *self.filled_lines)]
        if not self.filled_lines and not self.prospect.cleaned_data.get("message"):
            if "message" not in self.prospect.errors:
                self.prospect.add_error(
                    "message", _("Please describe at least one part, or write a message.")
                )
            return False
        for file in self.files:
            if not file.stored:
                self.file_problems.append(
                    _("“%(name)s” was kept for a day and is gone: please choose it again.")
                    % {"name": file.name}
                )
        return all(right) and not self.file_problems

    @property
    def problems(self) -> list[FieldProblem]:
        """Return all errors, in the order of the page."""
        problems = []
        for number, form in enumerate(self.lines, 1):
            part = _("Part %(number)s") % {"number": number}
            problems += [
                FieldProblem(p.anchor, f"{part}: {p.text}") for p in list_form_errors(form)
            ]
        problems += [FieldProblem("id_files", text) for text in self.file_problems]
        return problems + list_form_errors(
            self.prospect, ("required_on", "end_use", "end_user", "message")
        )

    def enquiry_lines(self) -> list[EnquiryLine]:
        """Return the enquiry lines of valid forms, not saved yet."""
        return [form.line(position) for position, form in enumerate(self.filled_lines, 1)]

    def submission(self, draft: Draft) -> Submission:
        """Return the submission of valid forms."""
        values = self.prospect.values()
        return Submission(
            draft.token, values, self.enquiry_lines(), self.files, draft, draft.sender_hash
        )


def list_form_errors(form: BaseForm, first: Sequence[str] = ()) -> list[FieldProblem]:
    """Return the errors of a form, in the order of its fields; none if it is not bound.

    Errors of the whole form come first, then those of the fields ``first``.
    """
    if not form.is_bound:
        return []
    return [
        FieldProblem(
            "" if name == "__all__" else str(form[name].id_for_label or form[name].auto_id),
            cast(str, text),  # so Django's list gives each error
        )
        for name in dict.fromkeys((NON_FIELD_ERRORS, *first, *form.fields))
        for text in form.errors.get(name, [])
    ]
