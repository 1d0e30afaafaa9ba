"""Access to the database tables of the search index."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from modelsearch.conf import get_app_config


def entries(model: Any) -> Any:
    kind = ContentType.objects.get_for_model(model)
    return get_app_config().get_model("IndexEntry").objects.filter(content_type=kind)
