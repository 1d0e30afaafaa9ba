"""The migrations say what the models say."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command


@pytest.mark.django_db
def test_none_is_missing() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_blocks_stay_out_of_them() -> None:
    """With them, each change of a block would be written into three fields of five tables."""
    for file in Path(settings.BASE_DIR).glob("*/**/migrations/0*.py"):
        if not file.relative_to(settings.BASE_DIR).parts[0].startswith(".venv"):
            assert "blocks." not in file.read_text(), file
