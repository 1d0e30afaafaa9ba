from django.apps import AppConfig

from wagtail_patches.registry import apply_patches


class WagtailPatchesConfig(AppConfig):
    """Every change to code of Wagtail or Django, each in a file of its own."""

    name = "wagtail_patches"

    def ready(self) -> None:
        apply_patches()
