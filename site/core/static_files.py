"""Static files under names that carry their hash."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStorage(CompressedManifestStaticFilesStorage):
    """Within modules too: a page of today never imports a module of yesterday."""

    support_js_module_import_aggregation = True
