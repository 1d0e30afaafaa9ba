"""``manage.py list_patches``, to which ``docs/upgrading.md`` refers."""

from io import StringIO

from django.core.management import call_command

from wagtail_patches.registry import PATCHES


def test_each_patch_is_listed_with_reason_issue_and_versions() -> None:
    out = StringIO()
    call_command("list_patches", stdout=out, no_color=True)
    parts = out.getvalue().split("site/wagtail_patches/")[1:]
    assert [part.partition(".py")[0] for part in parts] == list(PATCHES)
    for part in parts:
        for word in ("Reason:", "Upstream:", "Checked with:", "replaces or relies on"):
            assert word in part, part
