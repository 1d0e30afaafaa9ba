"""Describe a migrated database as text: tables, indexes, functions and the first rows.

``python -m tests.support.database_record`` prints the description of a new SQLite database, or of a
new PostgreSQL database under ``python -m tests.support.with_postgres``. The test of the migrations
compares both with the files beside it.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
WITH_ROWS = {"auth", "wagtailcore", "wagtailredirects"}
"""Apps of the frameworks into whose tables our migrations write."""
LEFT_OUT = {"auth.permission"}
"""Models whose rows Django makes itself after each migration."""


def describe_database(connection: Any) -> str:
    """Return the description of the connected database, sorted, without primary keys of rows."""
    return "\n".join([*describe_tables(connection), *describe_rows()]) + "\n"


def describe_tables(connection: Any) -> Iterator[str]:
    """Yield a line for each table, column, constraint, index, trigger and function."""
    introspection = connection.introspection
    with connection.cursor() as cursor:
        for table in sorted(filter(is_ours, introspection.table_names(cursor))):
            yield f"table {table}"
            yield from sorted(
                f"  column {column.name} {data_type(connection, column)}"
                f"{' null' if column.null_ok else ''}"
                for column in introspection.get_table_description(cursor, table)
            )
            constraints = introspection.get_constraints(cursor, table).values()
            yield from sorted({line for line in map(describe_constraint, constraints) if line})
        for kind, sql in QUERIES[connection.vendor].items():
            cursor.execute(sql)
            rows = [row for row in cursor.fetchall() if kind != "index" or is_ours(row[0])]
            # Django 6 writes a boolean in a condition as "listed_en" = 1.
            yield from sorted(f"{kind} {' '.join(row)}".removesuffix(" = 1") for row in rows)


def data_type(connection: Any, column: Any) -> str:
    """Return the column's type as the database names it, with its length where it has one."""
    try:
        name = connection.introspection.get_field_type(column.type_code, column)
    except KeyError:  # a type of PostgreSQL that Django has no field for, such as tsvector
        name = column.type_code
    return f"{name} {column.display_size or ''}".strip()


def is_ours(table: str) -> bool:
    """Return True for tables of the project's own apps: those of Wagtail change with Wagtail."""
    from django.apps import apps

    return table.split("_", maxsplit=1)[0] in {
        config.label for config in apps.get_app_configs() if own(config)
    }


def own(config: Any) -> bool:
    """Return True for an app that lies in this repository."""
    return bool({ROOT, ROOT / "site"} & {Path(config.path).parent})


def describe_constraint(constraint: dict[str, Any]) -> str:
    """Return kind and columns of a constraint, without its name, which has a hash of migrations."""
    kinds = [kind for kind in ("primary_key", "unique", "index", "check") if constraint.get(kind)]
    target = constraint.get("foreign_key")
    if not kinds and not target:  # PostgreSQL 18 counts NOT NULL among the constraints
        return ""
    words = [*kinds, f"to {'.'.join(target)}" if target else "", str(constraint.get("orders", ""))]
    columns = ", ".join(map(str, constraint["columns"] or ["…"]))
    return f"  {' '.join(filter(None, words))} ({columns})"


QUERIES = {
    "sqlite": {
        # Django's introspection leaves the conditions of partial indexes out.
        "index": "SELECT tbl_name, substr(sql, instr(sql, ' ON ')) FROM sqlite_master"
        " WHERE type = 'index' AND sql LIKE '%WHERE%'",
    },
    "postgresql": {
        "index": "SELECT tablename, substring(indexdef from 'USING .*') FROM pg_indexes"
        " WHERE schemaname = 'public'",
        "function": "SELECT proname, prosrc FROM pg_proc"
        " JOIN pg_namespace ON pronamespace = pg_namespace.oid WHERE nspname = 'public'",
    },
}


def describe_rows() -> Iterator[str]:
    """Yield the rows of every model, by value; a foreign key becomes the text of its target."""
    from django.apps import apps

    for model in sorted(apps.get_models(include_auto_created=True), key=lambda m: m._meta.label):
        config = model._meta.app_config
        if not (own(config) or config.label in WITH_ROWS) or model._meta.label_lower in LEFT_OUT:
            continue
        for line in sorted(describe_row(row) for row in model._base_manager.all()):
            yield f"row {model._meta.db_table}: {line}"


def describe_row(row: Any) -> str:
    """Return ``field=value, …`` without primary keys, times and random identifiers."""
    values = []
    for field in row._meta.concrete_fields:
        if field.primary_key or field.get_internal_type() in ("DateTimeField", "UUIDField"):
            continue
        value = getattr(row, field.name)
        if field.is_relation and value is not None:
            value = describe_target(value)
        values.append(f"{field.name}={value!r}")
    return ", ".join(values)


def describe_target(target: Any) -> str:
    """Return a text that is the same in every database made from nothing."""
    label = target._meta.label_lower
    if label == "auth.permission":
        return f"{target.content_type.app_label}.{target.codename}"
    if label == "contenttypes.contenttype":
        return f"{target.app_label}.{target.model}"
    return f"{label} {target}"


def main() -> None:
    """Print the description of the database that DATABASE_URL names, else of a new SQLite file."""
    import tempfile

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    with tempfile.TemporaryDirectory(prefix="atechmagnet-record-") as folder:
        os.environ.setdefault("DATABASE_URL", f"sqlite:///{folder}/db.sqlite3")
        import django
        from django.core.management import call_command
        from django.db import connection

        django.setup()
        call_command("migrate", verbosity=0)
        print(describe_database(connection), end="")
        connection.close()


if __name__ == "__main__":
    main()
