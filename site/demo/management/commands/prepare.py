"""``manage.py prepare``: database, demo content and first user, run by `make run`."""

from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

OLDER_DATABASE = (
    "The database in {folder} was made by an earlier version, whose migrations were changed. "
    "Delete that folder and start again: the demo content is loaded anew.\n"
    "{folder} 中的数据库由早期版本创建，其迁移文件已更改。"
    "请删除该文件夹后重新运行，演示内容会重新载入。"
)
"""Error message in both languages, as nobody has chosen one when the command runs."""


def lacks_columns() -> bool:
    """Return True if a table of ours lacks a column of its model, as after an edited migration."""
    describe = connection.introspection.get_table_description
    ours = {settings.BASE_DIR, settings.BASE_DIR / "site"}
    with connection.cursor() as cursor:
        return any(
            {field.column for field in model._meta.local_concrete_fields}
            - {column.name for column in describe(cursor, model._meta.db_table)}
            for model in apps.get_models(include_auto_created=True)
            if Path(model._meta.app_config.path).parent in ours and not model._meta.proxy
        )


class Command(BaseCommand):
    """Migrate, load the demo into an empty database, create the first user, print the URLs."""

    help = (
        "Migrates, loads the demo into an empty database, makes the first user; says where to go."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, port: int = 8000, **options: Any) -> None:
        settings.VAR_DIR.mkdir(parents=True, exist_ok=True)
        executor = MigrationExecutor(connection)
        if executor.loader.applied_migrations.keys() - executor.loader.disk_migrations.keys():
            raise CommandError(OLDER_DATABASE.format(folder=settings.VAR_DIR))
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("Making the database …")
            call_command("migrate", verbosity=0)
        if lacks_columns():
            raise CommandError(OLDER_DATABASE.format(folder=settings.VAR_DIR))
        call_command("load_demo", if_empty=True)
        call_command("create_first_admin", verbosity=0)
        password = settings.VAR_DIR / "admin-password.txt"
        self.stdout.write(f"\n  English   http://localhost:{port}/en/")
        self.stdout.write(f"  中文      http://localhost:{port}/zh-hans/")
        self.stdout.write(f"  Admin     http://localhost:{port}/{settings.ADMIN_PATH}")
        if password.exists():
            self.stdout.write(f"            user admin, password {password.read_text().strip()}")
            self.stdout.write(f"            (kept in {password})")
        self.stdout.write("  Ctrl-C ends it.\n\n")
