"""Checks of the Wagtail patches when the site starts."""

from importlib import import_module

import pytest
from django.core.exceptions import ImproperlyConfigured

from wagtail_patches.registry import PATCHES, check_target


@pytest.mark.parametrize("name", PATCHES)
def test_each_says_what_it_relies_on_and_why(name: str) -> None:
    patch = import_module(f"wagtail_patches.{name}")

    assert patch.PATCHED
    for word in ("Reason:", "Upstream:", "Checked with:"):
        assert word in (patch.__doc__ or "")


@pytest.mark.parametrize(
    "gone",
    [
        "wagtail.whitelist:NO_SUCH_LIST",
        "wagtail.no_such_module:Name",
        "wagtail.admin.widgets:BaseChooser.no_such_method",
    ],
)
def test_the_site_does_not_start_where_a_target_is_gone(gone: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=r"link_schemes\.py relies on"):
        check_target("link_schemes", gone)
