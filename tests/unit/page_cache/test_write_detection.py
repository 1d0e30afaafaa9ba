"""Detection of SQL statements that write to publicly visible tables."""

import pytest

from page_cache.write_detection import detect_public_write


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        ('INSERT INTO "news_category" ("id") VALUES (1)', True),
        ('INSERT OR IGNORE INTO "news_articletag" ("id") VALUES (1)', True),
        ('  update core_sitepage set title = 1', True),
        ('DELETE FROM "wagtailredirects_redirect" WHERE 1', True),
        ('INSERT INTO "tools_of_tomorrow" ("id") VALUES (1)', True),
        ('UPDATE "core_sitepage" SET "draft_title" = 1, "latest_revision_id" = 1 WHERE 1', False),
        ('UPDATE "core_sitepage" SET "draft_title" = 1, "title_en" = 1 WHERE 1', True),
        ('UPDATE "core_sitepage" SET "title_en" = %s WHERE "draft_title_en" = %s', True),
        ('SELECT 1', False),
        ('SAVEPOINT "x"', False),
        ('UPDATE "django_session" SET "session_data" = %s', False),
        ('INSERT INTO "enquiries_enquiry" ("id") VALUES (1)', False),
        ('UPDATE "enquiries_contactpage" SET "introduction" = %s', True),
    ],
)  # fmt: skip
def test_statements(sql: str, expected: bool) -> None:
    assert detect_public_write(sql) is expected


TABLES = {
    "core_sitepage": True, '"core_sitepage"': True, 'public."core_sitepage"': True,
    '"public" . "core_sitepage"': True, "main.CORE_SITEPAGE": True, "`news_category`": True,
    "[news_category]": True, "outbox_message": False, '"public"."outbox_message"': False,
    'main."enquiries_enquiry"': False, "enquiries_contactpage": True,
}  # fmt: skip
STATEMENTS = [
    "INSERT INTO {} (id) VALUES (1)",
    "INSERT OR REPLACE INTO {} (id) VALUES (1)",
    "insert  into\n{} (id) SELECT 1",
    "INSERT INTO {} (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET id = 2",
    "REPLACE INTO {} (id) VALUES (1)",
    "UPDATE {} SET id = 1",
    "UPDATE OR IGNORE {} SET id = 1",
    "UPDATE ONLY {} SET id = 1",
    "DELETE FROM {} WHERE id = 1",
    "DELETE FROM ONLY {}",
    "TRUNCATE {}",
    "TRUNCATE TABLE {} RESTART IDENTITY CASCADE",
    "TRUNCATE outbox_message, {}",
    "MERGE INTO {} USING outbox_message ON true WHEN MATCHED THEN UPDATE SET id = 1",
    "COPY {} FROM STDIN",
    "COPY {} (id, slug) FROM '/x TO y' WITH (FORMAT csv)",
    "/* a comment */ UPDATE {} SET id = 1",
    "/* UPDATE outbox_message */ -- of two kinds\n -- and more\n  DELETE /* */ FROM {}",
    "WITH old AS (SELECT 1) UPDATE {} SET id = 1",
    "WITH old AS (SELECT 1 FOR UPDATE) INSERT INTO {} SELECT * FROM old",
    "WITH RECURSIVE old AS (SELECT 1) DELETE FROM {}",
    "WITH gone AS (DELETE FROM {} RETURNING *) SELECT * FROM gone",
    "WITH gone AS (DELETE FROM outbox_message RETURNING *) INSERT INTO {} SELECT * FROM gone",
    "BEGIN; UPDATE outbox_message SET id = 1; UPDATE {} SET id = 1; COMMIT",
    "EXPLAIN ANALYZE UPDATE {} SET id = 1",
]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_every_statement_that_writes(statement: str) -> None:
    expected = {table: seen for table, seen in TABLES.items()}
    assert {table: detect_public_write(statement.format(table)) for table in TABLES} == expected


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE", "INSERT INTO (SELECT 1)", "MERGE core_sitepage USING x ON true", "DELETE x",
        "DO $$ BEGIN DELETE FROM outbox_message; END $$", "CALL renumber()", "EXECUTE prepared",
        "/* a /* nested */ comment */ UPDATE outbox_message SET id = 1",
        r"UPDATE outbox_message SET id = E'it\'s'",
        'UPDATE "core_sitepage" SET "draft_title" = 1, title_en = 2 WHERE 1',
        'UPDATE "core_sitepage" SET "draft_title" = (SELECT "title_en" FROM x) WHERE 1',
    ],
)  # fmt: skip
def test_in_doubt_it_is_seen(sql: str) -> None:
    assert detect_public_write(sql)


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT 1 FOR UPDATE", "/* UPDATE core_sitepage */ SELECT 1", "  select 'UPDATE x SET y'",
        "-- UPDATE core_sitepage SET id = 1", "", ";", "PRAGMA foreign_keys", "ROLLBACK",
        "WITH a AS (SELECT 'x'';DELETE FROM core_sitepage') SELECT * FROM a FOR UPDATE OF b",
        "WITH a AS (SELECT 1 FOR NO KEY UPDATE) SELECT * FROM a",
        "COPY core_sitepage TO STDOUT", "COPY core_sitepage (id, slug) TO '/tmp/x'",
        "COPY (SELECT * FROM core_sitepage) TO STDOUT", "EXPLAIN SELECT 1",
        "UPDATE outbox_message SET subject = 'it''s; UPDATE core_sitepage SET id = 1'",
    ],
)  # fmt: skip
def test_what_writes_nothing_public(sql: str) -> None:
    assert not detect_public_write(sql)
