"""Private storage of uploaded files: names, permissions, downloads, removal of unused files."""

import errno
import logging
import os
import re
import stat
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import TemporaryUploadedFile
from django.db import models
from django.db.models.fields.files import FieldFile
from django.http import Http404, HttpResponse
from django.test import Client, RequestFactory

from enquiries.files import orphans
from enquiries.files.orphans import sweep_orphans
from security.middleware import BrowserPolicyMiddleware
from uploads.serving import serve_attachment
from uploads.storage import PrivateStorage, get_private_storage, make_random_name

HOUR = timedelta(hours=1)


@pytest.fixture
def folder(tmp_path: Path, settings: Any) -> Path:
    settings.VAR_DIR = tmp_path / "var"
    return tmp_path / "var" / "private"


def saved(content: bytes = b"%PDF-1.7", hours: float = 0) -> str:
    storage = get_private_storage()
    name = storage.save(make_random_name(None, "x"), ContentFile(content))
    then = os.stat(storage.path(name)).st_mtime - hours * 3600
    os.utime(storage.path(name), (then, then))
    return name


def field_file(name: str) -> FieldFile:
    field = models.FileField(storage=get_private_storage)
    field.attname = field.name = "file"
    return FieldFile(None, field, name)  # type: ignore[arg-type]


def test_names_tell_nothing() -> None:
    name = make_random_name(None, "客户 drawing.pdf")

    assert re.fullmatch(r"([0-9a-f]{2})/\1[0-9a-f]{30}", name)
    assert name != make_random_name(None, "客户 drawing.pdf")


def test_only_the_site_can_read_it(folder: Path) -> None:
    old = os.umask(0)
    try:
        name = saved(b"drawing")
    finally:
        os.umask(old)

    assert (folder / name).read_bytes() == b"drawing"
    assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600
    for made in (folder, (folder / name).parent):
        assert stat.S_IMODE(made.stat().st_mode) == 0o700
    assert get_private_storage().open(name).read() == b"drawing"


def test_it_has_no_address(folder: Path, client: Client, settings: Any) -> None:
    name = saved()

    with pytest.raises(ValueError, match="no public address"):
        get_private_storage().url(name)
    assert folder not in Path(settings.MEDIA_ROOT).parents
    assert not Path(settings.MEDIA_ROOT).is_relative_to(folder)
    assert not folder.is_relative_to(settings.MEDIA_ROOT)
    assert isinstance(get_private_storage(), PrivateStorage)


def test_it_is_on_the_disk_before_its_name_is_known(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[str] = []
    monkeypatch.setattr(os, "fsync", lambda fd: synced.append(os.readlink(f"/proc/self/fd/{fd}")))

    name = saved(b"x" * 200_000)

    path = folder / name
    assert synced == [str(place) for place in (folder.parent, folder, path, path.parent)]
    assert path.stat().st_size == 200_000


@pytest.mark.parametrize("failing", ["write", "fsync"])
def test_a_full_disk_leaves_nothing_behind(
    folder: Path, failing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*args: Any) -> Any:
        raise OSError(errno.ENOSPC, "No space left on device")

    def chunks() -> Iterator[bytes]:
        yield b"x" * 100_000
        full()

    saved()
    content = ContentFile(b"x" * 200_000)
    if failing == "write":
        content.chunks = chunks  # type: ignore[assignment,method-assign]
    else:
        monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(OSError, match="No space"):
        get_private_storage().save("ab/half", content)

    assert len([path for path in folder.rglob("*") if path.is_file()]) == 1


def test_a_name_that_is_taken_gets_another(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PrivateStorage, "exists", lambda self, name: False)
    storage = get_private_storage()
    monkeypatch.setattr(
        PrivateStorage,
        "get_available_name",
        lambda self, name, max_length=None: "ab/2" if os.path.exists(self.path(name)) else name,
    )

    assert storage.save("ab/1", ContentFile(b"first")) == "ab/1"
    assert storage.save("ab/1", ContentFile(b"second")) == "ab/2"
    assert (folder / "ab/1").read_bytes() == b"first"


def test_an_upload_is_copied_and_its_temporary_file_goes(folder: Path) -> None:
    with TemporaryUploadedFile("a.pdf", "application/pdf", 8, None) as upload:
        upload.write(b"%PDF-1.7")
        upload.seek(0)
        name = get_private_storage().save("ab/x", upload)
        temporary = upload.temporary_file_path()

    assert (folder / name).read_bytes() == b"%PDF-1.7"
    assert not os.path.exists(temporary)


def test_it_is_only_downloaded(folder: Path) -> None:
    response = serve_attachment(field_file(saved(b"<script>")), "图纸.pdf")

    assert b"".join(response) == b"<script>"  # type: ignore[arg-type]
    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Length"] == "8"
    assert response["Content-Disposition"] == (
        "attachment; filename*=utf-8''%E5%9B%BE%E7%BA%B8.pdf"
    )
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"] == "private, no-store"
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"


def test_a_name_can_not_break_the_header(folder: Path) -> None:
    response = serve_attachment(field_file(saved()), '../a"\r\nSet-Cookie: x=1;\\.pdf')

    assert "\n" not in response["Content-Disposition"]
    assert "Set-Cookie" not in response


@pytest.mark.parametrize("path", ["/admin/enquiries/file/1/", "/en/contact/"])
def test_no_weaker_policy_takes_the_place_of_its_own(folder: Path, path: str) -> None:
    request = RequestFactory().get(path)

    response = BrowserPolicyMiddleware(lambda _request: serve_attachment(stored, "a.pdf"))
    stored = field_file(saved())
    answer: Any = response(request)

    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    other: Any = BrowserPolicyMiddleware(lambda _request: HttpResponse("x"))(request)
    assert "sandbox" not in other["Content-Security-Policy"]


def test_a_missing_file_is_not_found_and_said_in_the_log(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("ab/missing", ""):
        with pytest.raises(Http404):
            serve_attachment(field_file(name), "a.pdf")

    assert [record.levelno for record in caplog.records] == [logging.ERROR] * 2
    assert "ab/missing" in caplog.text


def test_the_old_ones_of_nobody_go(folder: Path) -> None:
    kept, orphan, young = saved(hours=3), saved(hours=3), saved()

    assert sweep_orphans([kept], HOUR) == 1

    left = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert left == {kept, young}
    assert orphan not in left
    assert sweep_orphans([kept], HOUR) == 0


def test_a_function_is_asked_in_batches(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(orphans, "BATCH", 3)
    names = {saved(hours=2) for _number in range(8)}
    kept = set(sorted(names)[:4])
    asked: list[set[str]] = []

    def known(some: set[str]) -> set[str]:
        asked.append(set(some))
        return some & kept

    assert sweep_orphans(known, HOUR) == 4
    assert max(map(len, asked)) == 3
    assert set.union(*asked) == names


def test_a_file_that_vanishes_meanwhile_is_no_error(folder: Path) -> None:
    names = [saved(hours=2) for _number in range(3)]

    def known(some: set[str]) -> set[str]:
        get_private_storage().delete(names[0])
        return set()

    assert sweep_orphans(known, HOUR) == 2


def test_where_nothing_was_sent_nothing_is_swept(folder: Path) -> None:
    assert sweep_orphans([], HOUR) == 0
    assert not folder.exists()
