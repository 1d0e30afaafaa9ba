"""Detection of SQL statements that write what the public can see.

When in doubt, for example if its table cannot be read, a statement counts as such: renewing a page
once too often is better than serving a stale one.
"""

import re

PRIVATE_TABLES = re.compile(
    r"django_session$|django_migrations$|django_content_type$|page_cache_"
    r"|enquiries_(?!contactpage)|outbox_|search_|wagtailsearch_"
    r"|accounts?_|auth_|mfa_|usersessions_|wagtailusers_|wagtailadmin_"
    r"|wagtailcore_(?:revision|modellog|pagelog|comment|pagesub|reference|taskstate|workflowstate"
    r"|uploadedfile|apitoken)"
)
"""Tables that no cached page shows; a table that is not listed here may be public."""
# Saving a draft writes only these columns, every few seconds while somebody is typing.
DRAFT_COLUMN = (
    r'"(?:latest_revision_id|latest_revision_created_at|has_unpublished_changes'
    r'|draft_title(?:_en|_zh_hans)?)" = [^\s,"()]+'
)
DRAFT_UPDATE = re.compile(
    rf'UPDATE "core_sitepage" SET {DRAFT_COLUMN}(?:, {DRAFT_COLUMN})*(?: WHERE .*)?'  # noqa: S608  # a pattern, not a statement
)

LITERAL_OR_COMMENT = re.compile(
    r"'(?:[^']|'')*'|\$(?P<tag>\w*)\$.*?\$(?P=tag)\$|(?P<comment>--[^\n]*|/\*.*?\*/)", re.DOTALL
)
FIRST_WORD = re.compile(r"\W*(\w+)")
PART = r'(?:"[^"]+"|`[^`]+`|\[[^\]]+\]|[\w$]+)'
NAME = rf"{PART}(?: ?\. ?{PART})*"
# FOR UPDATE locks rows; DO UPDATE and THEN UPDATE belong to the INSERT or MERGE around them.
WRITE = re.compile(
    r"(?<!FOR )(?<!KEY )(?<!DO )(?<!THEN )\b(?:"
    r"(?:INSERT|REPLACE)(?: OR \w+)? INTO|UPDATE(?: OR \w+)?|DELETE FROM|MERGE INTO"
    r"|TRUNCATE(?: TABLE)?|COPY) (?:ONLY )?"
    rf"(?P<tables>{NAME}(?: ?, ?(?:ONLY )?{NAME})*)",
    re.IGNORECASE,
)
WRITING_WORDS = {"INSERT", "REPLACE", "UPDATE", "DELETE", "MERGE", "TRUNCATE", "COPY"}
# These may write too: in a nested statement, or in a procedure that they call.
NESTING_WORDS = {"WITH", "EXPLAIN"}
OPAQUE_WORDS = {"CALL", "DO", "EXECUTE"}
COPY_TO = re.compile(r"COPY (?:\(|[^()]*(?:\([^()]*\))? ?TO )", re.IGNORECASE)


def detect_public_write(sql: str) -> bool:
    """Return True if ``sql``, one statement or several, writes what the public can see."""
    if sql[:6].upper() == "SELECT":  # most statements by far
        return False
    text = _normalise(sql)
    if "'" in text.replace("''", "") or "*/" in text:  # a literal or comment of another SQL dialect
        return any(word in text.upper() for word in WRITING_WORDS)
    return any(map(_statement_writes, text.split(";")))


def _normalise(sql: str) -> str:
    """Return ``sql`` without comments, with empty string literals and single spaces."""
    bare = LITERAL_OR_COMMENT.sub(lambda match: " " if match["comment"] else "''", sql)
    return " ".join(bare.split())


def _statement_writes(statement: str) -> bool:
    match = FIRST_WORD.match(statement)
    word = match[1].upper() if match else ""
    if word in OPAQUE_WORDS:
        return True
    if word not in WRITING_WORDS | NESTING_WORDS:
        return False
    if DRAFT_UPDATE.fullmatch(statement) or COPY_TO.match(statement):
        return False
    tables = [
        re.sub(r'["`\[\]]|^ONLY ', "", name, flags=re.IGNORECASE).rpartition(".")[2].strip().lower()
        for write in WRITE.finditer(statement)
        for name in write["tables"].split(",")
    ]
    if not tables:
        return word in WRITING_WORDS
    return not all(map(PRIVATE_TABLES.match, tables))
