"""Admin form of pages with a list of grades (product types, applications)."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import SitePageForm

CHOICES = "grade_choices"


class GradeChoicesForm(SitePageForm):
    """Page form that rejects a grade which another editor added after this form was opened.

    Saving would otherwise add the same grade to the page a second time.
    """

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        formset = self.formsets.get(CHOICES)
        if formset is None or self.instance.pk is None or not formset.is_valid():
            return data
        rows = [row.cleaned_data for row in formset.forms if row.cleaned_data.get("grade")]
        stored = formset.model.objects.filter(page_id=self.instance.pk)
        own = dict(stored.values_list("pk", "grade_id"))
        ids = [row["id"].pk if row.get("id") else None for row in rows]
        others = {grade for key, grade in own.items() if key not in ids}
        for key, row in zip(ids, rows, strict=True):
            if key not in own and row["grade"].pk in others and not row.get("DELETE"):
                name = {"grade": row["grade"]}
                self.add_error(None, forms.ValidationError(LISTED, params=name))
        return data


LISTED = _(
    "%(grade)s has been put on the list of grades since this form was opened. Open the page again."
)
