"""Storing of a file of grades: completely or not at all, with revisions and log entries."""

import os
import signal
import subprocess
import sys
from typing import Any

import pytest
from django.conf import settings
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from wagtail.models import ModelLogEntry, ReferenceIndex, Revision

from products.grades.files import checking, history, reading, snapshot, storing
from products.models import ExportNote, Grade
from tests.support import factories
from tests.unit.products.grades.files import files
from tests.unit.products.grades.files.files import check, csv_file, grade, kinds, many, take_in

pytestmark = [pytest.mark.django_db, pytest.mark.data]


def revisions(item: Grade) -> list[Revision]:
    return list(Revision.objects.for_instance(item).order_by("created_at", "pk"))


def actions(item: Grade) -> list[tuple[str, Any]]:
    entries = ModelLogEntry.objects.for_instance(item).order_by("timestamp", "pk")
    return [(entry.action, entry.user) for entry in entries]


def test_a_new_grade_has_a_history() -> None:
    user = factories.UserFactory()

    take_in(csv_file(files.N42SH), user=user)

    item = Grade.objects.get()
    (revision,) = revisions(item)
    assert item.slug == "n42sh"
    assert item.latest_revision == revision
    assert revision.user == user
    assert revision.object_str == "N42SH"
    assert revision.as_object().br_nominal_t == item.br_nominal_t
    assert actions(item) == [("wagtail.create", user)]


def test_the_history_keeps_the_values_that_were_there_before_there_was_one() -> None:
    user = factories.UserFactory()
    item = grade(slug="address", source_keys="old")

    take_in(csv_file({**files.N42SH, "br_min_T": "1.29", "source_keys": "new"}), user=user)

    item.refresh_from_db()
    old, new = revisions(item)
    assert str(old.as_object().br_min_t) == "1.28"
    assert old.as_object().source_keys == "old"
    assert old.user is None
    assert str(new.as_object().br_min_t) == str(item.br_min_t) == "1.29"
    assert item.latest_revision == new
    assert item.get_latest_revision() == new
    assert item.slug == "address", "what is in no column stays"
    assert actions(item) == [("wagtail.edit", user)]

    take_in(csv_file({**files.N42SH, "br_min_T": "1.28", "source_keys": "new"}))

    assert len(revisions(item)) == 3, "there is a history by now"


def test_it_is_the_history_that_saving_one_grade_makes() -> None:
    """Compare all columns of the revision and log entry with those written by Wagtail."""
    user = factories.UserFactory()
    item = grade()
    take_in(csv_file({**files.N42SH, "br_min_T": "1.29"}), user=user)
    item.refresh_from_db()
    item.save_revision(user=user, log_action=True)

    *_old, ours, wagtails = revisions(item)
    unlike = {"_state", "id", "created_at", "content"}
    assert {k: v for k, v in vars(ours).items() if k not in unlike} == {
        k: v for k, v in vars(wagtails).items() if k not in unlike
    }
    assert {**ours.content, "latest_revision": 0} == {**wagtails.content, "latest_revision": 0}
    entries = ModelLogEntry.objects.for_instance(item).order_by("pk")
    assert {(e.action, e.label, e.content_type, e.content_changed, e.user) for e in entries} == {
        ("wagtail.edit", "N42SH", ours.content_type, True, user)
    }


def test_unchanged_grades_are_left_alone() -> None:
    files.load_reference()
    rows = files.reference_rows()
    rows[3]["source_keys"] = "S99"

    take_in(csv_file(*rows))

    assert ModelLogEntry.objects.count() == 1
    assert Revision.objects.count() == 2
    assert Grade.objects.get(name=rows[3]["grade"]).source_keys == "S99"


def test_names_that_would_have_the_same_address() -> None:
    rows = many(4)
    for row, name in zip(rows, ["N42 +", "N42 -", "n42", "+++"], strict=True):
        row["grade"] = name

    take_in(csv_file(*rows))

    slugs = dict(Grade.objects.values_list("name", "slug"))
    assert slugs == {"N42 +": "n42", "N42 -": "n42-2", "n42": "n42-3", "+++": "grade"}


def test_which_grade_names_which_note_is_known_to_the_admin() -> None:
    note = ExportNote.objects.create(slug="n", title="t", text="t", as_of=timezone.localdate())
    rows = many(3)
    rows[1]["export_note"] = "n"

    take_in(csv_file(*rows))
    users = [obj for obj, _references in ReferenceIndex.get_grouped_references_to(note)]
    assert [str(obj) for obj in users] == ["G2"]

    every = set(ReferenceIndex.objects.values_list("object_id", "to_object_id", "content_path"))
    with transaction.atomic():
        for item in Grade.objects.all():
            ReferenceIndex.create_or_update_for_object(item)
    rebuilt = ReferenceIndex.objects.values_list("object_id", "to_object_id", "content_path")
    assert set(rebuilt) == every

    rows[1]["export_note"] = ""
    take_in(csv_file(*rows))
    assert not ReferenceIndex.get_references_to(note).exists()
    assert Grade.objects.get(name="G2").export_note is None


def test_a_failure_at_the_end_undoes_everything() -> None:
    files.load_reference()
    before = snapshot.get_fingerprint()
    rows = files.reference_rows()
    rows[0]["source_keys"] = "S99"
    rows.append({**rows[1], "grade": "NEW"})
    table = snapshot.take_snapshot()
    results = checking.check_rows(reading.read_grade_file("a.csv", csv_file(*rows)), table)
    assert {"new", "changed"} <= set(kinds(results))

    def fail(done: int, total: int) -> None:
        assert done <= total == 2
        if done < total:
            return
        assert Grade.objects.filter(name="NEW").exists()
        raise IntegrityError

    with pytest.raises(IntegrityError):
        storing.store(results, None, table.fingerprint, progress=fail)

    assert snapshot.get_fingerprint() == before
    assert not Revision.objects.exists()
    assert not ModelLogEntry.objects.exists()


# Stops after writing grades and revisions, before the transaction ends.
KILLED = """
import os, sys, time, django
from django.conf import settings
settings.DATABASES["default"]["NAME"] = os.environ["NAME_OF_TEST_DATABASE"]
django.setup()
from products.grades.files import checking, reading, snapshot, storing
from products.models import Grade
def stop(done, total):
    print("in the transaction:", Grade.objects.count(), flush=True)
    time.sleep(600)
table = snapshot.take_snapshot()
results = checking.check_rows(reading.read_grade_file("grades.csv", sys.stdin.buffer.read()), table)
storing.store(results, None, table.fingerprint, progress=stop)
"""


@pytest.mark.django_db(transaction=True)
def test_a_killed_writer_leaves_nothing() -> None:
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings.test"}
    environment["NAME_OF_TEST_DATABASE"] = str(connection.settings_dict["NAME"])
    data = csv_file(*many(50))
    writer = subprocess.Popen(
        [sys.executable, "-c", KILLED],
        cwd=settings.BASE_DIR, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert writer.stdin is not None
    assert writer.stdout is not None
    writer.stdin.write(data)
    writer.stdin.close()
    assert writer.stdout.readline() == b"in the transaction: 50\n"
    assert not Grade.objects.exists(), "nobody sees what is not finished"
    writer.send_signal(signal.SIGKILL)
    writer.wait(timeout=30)
    writer.stdout.close()

    assert not Grade.objects.exists()
    assert not Revision.objects.exists()
    assert not ModelLogEntry.objects.exists()

    take_in(data)
    assert Grade.objects.count() == 50


def test_the_table_is_checked_again_before_it_is_written() -> None:
    now = snapshot.take_snapshot()
    table = reading.read_grade_file("a.csv", csv_file(*many(2)))
    grade()

    with pytest.raises(storing.OutdatedError):
        storing.store_table(table, None, now.fingerprint)
    assert [item.name for item in Grade.objects.all()] == ["N42SH"]

    storing.store_table(table, None, snapshot.get_fingerprint())
    assert Grade.objects.count() == 3


def test_a_table_that_changes_at_the_last_moment_is_left(monkeypatch: Any) -> None:
    now = snapshot.take_snapshot()
    table = reading.read_grade_file("a.csv", csv_file(*many(2)))

    def check_late(*args: Any) -> Any:
        results = checking.check_rows(*args)
        grade()
        return results

    monkeypatch.setattr(storing, "check_rows", check_late)
    with pytest.raises(storing.OutdatedError):
        storing.store_table(table, None, now.fingerprint)
    assert Grade.objects.count() == 1


def test_refused_rows_are_never_written() -> None:
    table = snapshot.take_snapshot()
    results = check(csv_file(*many(2), {**files.N42SH, "br_min_T": "x"}))

    with pytest.raises(ValueError, match="refused"):
        storing.store(results, None, table.fingerprint)
    assert not Grade.objects.exists()


@pytest.mark.parametrize("change", ["edit", "add", "delete"])
def test_nothing_is_written_over_a_table_that_has_changed(change: str) -> None:
    item = grade()
    table = snapshot.take_snapshot()
    results = check(csv_file({**files.N42SH, "br_min_T": "1.29"}, *many(2)))
    if change == "edit":
        item.source_keys = "edited"
        item.save()
    elif change == "add":
        grade(name="other")
    else:
        item.delete()
    before = snapshot.get_fingerprint()

    with pytest.raises(storing.OutdatedError):
        storing.store(results, None, table.fingerprint)

    assert snapshot.get_fingerprint() == before != table.fingerprint
    assert not ModelLogEntry.objects.exists()


def test_a_revision_alone_changes_nothing_of_the_table() -> None:
    item = grade()
    before = snapshot.get_fingerprint()
    history.keep_old_values([item])
    item.save_revision()
    assert snapshot.get_fingerprint() == before


def test_queries_grow_with_batches_only(django_assert_max_num_queries: Any) -> None:
    take_in(csv_file(*many(400)))
    rows = many(400)
    for row in rows:
        row["source_keys"] = "S99"
    rows += [{**row, "grade": f"H{row['grade']}"} for row in many(100)]

    with django_assert_max_num_queries(40):
        take_in(csv_file(*rows))

    assert Grade.objects.filter(source_keys="S99").count() == 400
    assert Grade.objects.count() == 500


def test_each_grade_s_own_history_names_the_import() -> None:
    """Check that each grade has its own entry: Wagtail shows only the last with the same UUID."""
    for name in ("N42", "N45", "N48"):
        factories.GradeFactory(name=name)
    now = snapshot.take_snapshot()
    file = b"grade,hcb_min_kA_m\nN42,916\nn45,917\nN48,918\n"
    storing.store(
        checking.check_rows(reading.read_grade_file("a.csv", file), now), None, now.fingerprint
    )
    for found in Grade.objects.all():
        entries = ModelLogEntry.objects.for_instance(found).latest_by_uuid_and_action()
        assert [entry.action for entry in entries] == ["wagtail.edit"]
    assert sorted(Grade.objects.values_list("name", flat=True)) == ["N42", "N45", "N48"]
