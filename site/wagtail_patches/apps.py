"""App configuration of ``wagtail_patches``: changes to code of Wagtail and Django."""

from django.apps import AppConfig

from wagtail_patches.registry import apply_patches


class WagtailPatchesConfig(AppConfig):
    """App configuration that applies every patch at start; each is in a file of its own."""

    name = "wagtail_patches"

    def ready(self) -> None:
        apply_patches()
