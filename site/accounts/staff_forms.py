"""Admin forms to create and edit staff users; they set no passwords, which only owners know."""

from typing import Any

from allauth.account.models import EmailAddress
from django import forms
from django.contrib.auth.models import Group
from django.utils.translation import gettext, gettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.models import UserProfile

import languages
from accounts.models import User

GROUPS = {
    "Editors": _("write pages and news in both languages; somebody else publishes them"),
    "Moderators": _("publish, and keep categories and redirects"),
    "Catalogue managers": _("keep grades, coatings and the pages of the catalogue"),
    "Sales": _("read and answer enquiries, and see to outgoing mail"),
}
"""Descriptions of the site's default groups, by group name."""
GROUP_NAMES = (
    gettext_lazy("Editors"), gettext_lazy("Moderators"),
    gettext_lazy("Catalogue managers"), gettext_lazy("Sales"),
)  # fmt: skip


def describe_group(group: Group) -> str:
    """Return the group's name and description in the active language."""
    name = gettext(group.name)
    return f"{name}: {GROUPS[group.name]}" if group.name in GROUPS else name


class StaffCreationForm(UserCreationForm):
    """Form for a new user: no password, but the language of the invitation and of the admin."""

    language = forms.ChoiceField(
        label=_("Language of the invitation and of the admin"),
        choices=[(code, languages.OWN_NAMES[code]) for code in languages.CODES],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["groups"].label_from_instance = describe_group

    def save(self, commit: bool = True) -> User:
        self.instance.set_unusable_password()
        user: User = super().save(commit)
        UserProfile.objects.update_or_create(
            user=user, defaults={"preferred_language": self.cleaned_data["language"]}
        )
        return user


class StaffEditForm(UserEditForm):
    """Form for an existing user.

    A new e-mail address deletes allauth's EmailAddress rows, so that the old address can no longer
    be used to sign in or to reset the password.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["groups"].label_from_instance = describe_group

    def save(self, commit: bool = True) -> User:
        user: User = super().save(commit)
        if "email" in self.changed_data:
            EmailAddress.objects.filter(user=user).delete()
        return user
