"""``manage.py prepare``, the first step of ``make run``."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from demo.management.commands.prepare import lacks_columns


@pytest.mark.django_db
def test_a_database_of_an_earlier_version_is_left_alone() -> None:
    MigrationRecorder.Migration.objects.create(app="news", name="0005_gone_since")

    with pytest.raises(CommandError) as refused:
        call_command("prepare")

    assert "Delete that folder and start again" in str(refused.value)
    assert "请删除该文件夹后重新运行" in str(refused.value)


@pytest.mark.django_db
def test_a_database_whose_migrations_were_edited_is_left_alone() -> None:
    assert not lacks_columns()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE search_missedsearch RENAME COLUMN times TO number")

    with pytest.raises(CommandError, match="Delete that folder and start again"):
        call_command("prepare")
