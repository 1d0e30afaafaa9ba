"""Upload handler: files over the limits are dropped and reported, the text fields arrive."""

import errno
import io
import os
import resource
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.test import Client
from django.urls import path
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from config import urls
from enquiries.files import upload_handler
from enquiries.files.upload_handler import (
    MAX_FILES,
    RefusedUpload,
    get_dropped_file_message,
    limit_uploads,
)

MB = 1024 * 1024
BOUNDARY = "----test"


def part(name: str, content: bytes, filename: str = "") -> bytes:
    more = f'; filename="{filename}"\r\nContent-Type: application/pdf' if filename else ""
    head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"{more}\r\n\r\n'
    return head.encode() + content + b"\r\n"


def body(*files: tuple[str, bytes]) -> bytes:
    """Return a multipart body with text fields before and after the files."""
    parts = [part("files", content, name) for name, content in files]
    return b"".join([part("name", b"Wang"), *parts, part("message", "图纸".encode())]) + (
        f"--{BOUNDARY}--\r\n".encode()
    )


def request_with(content: bytes, **more: Any) -> Any:
    environ = {
        "REQUEST_METHOD": "POST",
        "CONTENT_TYPE": f"multipart/form-data; boundary={BOUNDARY}",
        "CONTENT_LENGTH": str(len(content)),
        "wsgi.input": io.BytesIO(content),
        **more,
    }
    request = WSGIRequest({key: value for key, value in environ.items() if value is not None})
    limit_uploads(request)
    return request


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, settings: Any) -> Path:
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)
    return tmp_path


def arrived(request: Any) -> list[tuple[str, int]]:
    """Return (name, size) of the files of a request, and check its text fields."""
    assert request.POST["name"] == "Wang"
    assert request.POST["message"] == "图纸"
    return [(file.name, file.size) for file in request.FILES.getlist("files")]


def test_what_fits_arrives(temporary: Path) -> None:
    request = request_with(body(("a.pdf", b"%PDF-1.7"), ("图纸.dwg", b"x" * (25 * MB)), ("0", b"")))

    assert arrived(request) == [("a.pdf", 8), ("图纸.dwg", 25 * MB), ("0", 0)]
    assert request.refused_uploads == []
    assert request.FILES["files"].read() == b""
    assert request.FILES.getlist("files")[0].read() == b"%PDF-1.7"
    assert len(list(temporary.iterdir())) == 3
    request.close()
    assert not list(temporary.iterdir())


def test_a_file_that_is_too_large_is_dropped_alone(temporary: Path) -> None:
    request = request_with(body(("big.pdf", b"x" * (25 * MB + 1)), ("a.pdf", b"small")))

    assert arrived(request) == [("a.pdf", 5)]
    assert request.refused_uploads == [RefusedUpload("big.pdf", "too_large")]
    assert len(list(temporary.iterdir())) == 1, "what was written of it is gone"


def test_more_files_than_ten_are_left_out(temporary: Path) -> None:
    request = request_with(body(*[(f"{number}.pdf", b"x") for number in range(MAX_FILES + 2)]))

    assert len(arrived(request)) == MAX_FILES
    assert {file.read() for file in request.FILES.getlist("files")} == {b"x"}
    assert request.refused_uploads == [
        RefusedUpload("10.pdf", "too_many"),
        RefusedUpload("11.pdf", "too_many"),
    ]


def test_all_files_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upload_handler, "MAX_REQUEST_BYTES", 1000)
    files = [("a", b"x" * 600), ("b", b"x" * 500), ("c", b"x" * 400), ("d", b"x")]
    request = request_with(body(*files))

    assert arrived(request) == [("a", 600), ("c", 400)]
    assert [refused.name for refused in request.refused_uploads] == ["b", "d"]


@pytest.fixture
def _small_disk() -> Iterator[None]:
    """Limit the size of files that the process can write to 300 kB (RLIMIT_FSIZE)."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, limits[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, limits)


@pytest.mark.usefixtures("_small_disk")
@pytest.mark.parametrize("size", [300_001, 400_000, 2_000_000])
def test_where_there_is_no_room_the_text_arrives(temporary: Path, size: int) -> None:
    request = request_with(body(("a.pdf", b"x" * size), ("b.pdf", b"small")))

    assert arrived(request) == [("b.pdf", 5)]
    assert request.refused_uploads == [RefusedUpload("a.pdf", "no_space")]
    assert len(list(temporary.iterdir())) == 1


def test_where_no_file_can_be_made_the_text_arrives(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*args: Any, **kwargs: Any) -> Any:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(upload_handler, "TemporaryUploadedFile", full)
    request = request_with(body(("a.pdf", b"x"), ("b.pdf", b"x")))

    assert arrived(request) == []
    assert [refused.reason for refused in request.refused_uploads] == ["no_space"] * 2


def test_a_sender_who_goes_away_leaves_no_file(temporary: Path) -> None:
    whole = body(("a.pdf", b"x" * MB))
    request = request_with(whole, **{"wsgi.input": io.BytesIO(whole[:500_000])})

    assert request.POST["name"] == "Wang"
    assert not request.FILES
    assert not list(temporary.iterdir())


@pytest.mark.parametrize("length", [None, "", "0", "x"])
def test_without_a_length_the_form_is_empty(length: str | None) -> None:
    request = request_with(body(("a.pdf", b"x")), CONTENT_LENGTH=length)

    assert not request.POST
    assert request.refused_uploads == []


def test_no_descriptor_is_left_open(temporary: Path) -> None:
    for _number in range(5):
        request = request_with(
            body(*[(str(n), b"x" * (26 * MB if n == 1 else 9)) for n in range(12)])
        )
        assert len(arrived(request)) == MAX_FILES
        request.close()

    opened = [os.path.realpath(entry) for entry in Path("/proc/self/fd").iterdir()]
    assert not [place for place in opened if place.startswith(str(temporary))]
    assert not list(temporary.iterdir())


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("too_large", ["25 MB"]),
        ("too_many", ["10", "110 MB"]),
        ("no_space", ["no room"]),
    ],
)
def test_each_reason_is_said(reason: Any, words: list[str]) -> None:
    message = get_dropped_file_message(RefusedUpload("图\u202e纸.pdf", reason))

    assert "“图纸.pdf”" in message
    assert all(word in message for word in words)
    with translation.override("zh-hans"):
        assert "图纸.pdf" in get_dropped_file_message(RefusedUpload("图纸.pdf", reason))


@csrf_exempt
def outer(request: HttpRequest) -> HttpResponse:
    limit_uploads(request)
    return inner(request)


@csrf_protect
def inner(request: HttpRequest) -> HttpResponse:
    refused = [item.name for item in request.refused_uploads]  # type: ignore[attr-defined]
    return JsonResponse(
        {"files": len(request.FILES), "refused": refused, "text": request.POST["x"]}
    )


urlpatterns = [path("upload/", outer), *urls.urlpatterns]


@pytest.mark.data
@pytest.mark.django_db
def test_it_works_behind_the_sites_middleware(settings: Any) -> None:
    settings.ROOT_URLCONF = __name__
    big = io.BytesIO(b"x" * (25 * MB + 1))
    big.name = "big.pdf"
    client = Client(enforce_csrf_checks=True)
    client.cookies["csrftoken"] = token = "a" * 32

    data = {"file": big, "x": "text", "csrfmiddlewaretoken": token}
    assert client.post("/upload/", data).json() == {
        "files": 0, "refused": ["big.pdf"], "text": "text",
    }  # fmt: skip
    assert client.post("/upload/", {"x": "text"}).status_code == 403
