"""The forms of a request for quotation: one for the prospect, one for each part."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.translation import gettext as _

from enquiries.models import Draft, EnquiryLine, StagedFile
from enquiries.models.draft import new_line
from enquiries.quote.catalogue import Catalogue
from enquiries.quote.forms.details import RequestForm
from enquiries.quote.forms.line import LineForm
from enquiries.submission import Submission
from uploads.kinds import ACCEPT


@dataclass(frozen=True)
class Problem:
    """A message with the place on the page that it is about."""

    anchor: str
    text: str


@dataclass
class RequestForms:
    """All that a reader wrote. Only forms that are checked have errors: half a request that is put
    aside is not wrong."""

    prospect: RequestForm
    lines: list[LineForm]
    catalogue: Catalogue
    files: Sequence[StagedFile] = ()
    file_problems: list[str] = field(default_factory=list)
    token: str = ""
    sent_as: str = ""

    @classmethod
    def of(cls, draft: Draft, *, check: bool = False, stored: bool = True) -> "RequestForms":
        """The forms of a draft. Not ``stored``: without asking the database for anything."""
        lines = draft.lines or [new_line()]
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
        """Which lines of the draft are on the page."""
        return ",".join(str(form.prefix) for form in self.lines)

    @property
    def asked(self) -> list[LineForm]:
        """The lines that ask for something."""
        return [form for form in self.lines if not form.is_blank()]

    def is_valid(self) -> bool:
        """Whether all of it can be sent; what is wrong then stands in the forms."""
        right = [form.is_valid() for form in (self.prospect, *self.asked)]
        if not self.asked and not self.prospect.cleaned_data.get("message"):
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
    def problems(self) -> list[Problem]:
        """What is wrong, in the order of the page."""
        found = []
        for number, form in enumerate(self.lines, 1):
            part = _("Part %(number)s") % {"number": number}
            found += [Problem(p.anchor, f"{part}: {p.text}") for p in problems_of(form)]
        found += [Problem("id_files", text) for text in self.file_problems]
        return found + problems_of(self.prospect, ("required_on", "end_use", "end_user", "message"))

    def enquiry_lines(self) -> list[EnquiryLine]:
        """The lines of valid forms, not yet stored."""
        return [form.line(position) for position, form in enumerate(self.asked, 1)]

    def submission(self, draft: Draft) -> Submission:
        """What valid forms send."""
        values = self.prospect.values()
        return Submission(
            draft.token, values, self.enquiry_lines(), self.files, draft, draft.sender
        )


def problems_of(form: Any, first: Sequence[str] = ()) -> list[Problem]:
    """The errors of a form, in the order of its fields but for those that stand first on the page;
    none of one that was not checked."""
    if not form.is_bound:
        return []
    return [
        Problem(
            "" if name == "__all__" else str(form[name].id_for_label or form[name].auto_id), text
        )
        for name in dict.fromkeys((NON_FIELD_ERRORS, *first, *form.fields))
        for text in form.errors.get(name, [])
    ]
