"""Download of documents: as attachments, by the document view only, to permitted readers."""

from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.documents.models import document_served
from wagtail.models import Collection, CollectionViewRestriction

from tests.support import factories
from tests.unit.uploads.samples import HTML, PDF, SVG

pytestmark = pytest.mark.django_db


def document(name: str = "sheet.pdf", content: bytes = PDF, **values: Any) -> Any:
    return factories.DocumentFactory(file=ContentFile(content, name), **values)


@pytest.mark.parametrize(
    ("name", "content", "content_type"),
    [
        ("sheet.pdf", PDF, "application/pdf"),
        ("curve.csv", b"H,B", "text/csv; charset=utf-8"),
        # Kinds that an older version allowed.
        ("page.html", HTML, "application/octet-stream"),
        ("drawing.svg", SVG, "application/octet-stream"),
        ("data.xml", b"<a/>", "application/octet-stream"),
    ],
)
def test_every_document_is_an_attachment(
    client: Client, home: Any, name: str, content: bytes, content_type: str
) -> None:
    response = client.get(document(name, content).url)

    assert b"".join(response.streaming_content) == content
    assert response.headers["Content-Disposition"].startswith("attachment; filename=")
    assert response.headers["Content-Type"] == content_type
    assert response.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_a_chinese_name_arrives(client: Client, home: Any) -> None:
    response = client.get(document("钕铁硼 数据表.pdf").url)

    encoded = quote("钕铁硼_数据表.pdf")
    assert response.headers["Content-Disposition"] == f"attachment; filename*=utf-8''{encoded}"


def test_what_the_reader_has_is_not_sent_again(client: Client, home: Any) -> None:
    sheet = document()
    sheet.get_file_hash()
    tag = client.get(sheet.url).headers["ETag"]

    assert client.get(sheet.url, headers={"If-None-Match": tag}).status_code == 304


def test_its_readers_are_counted_as_wagtail_does(client: Client, home: Any) -> None:
    served = []
    document_served.connect(lambda **kwargs: served.append(1), weak=False, dispatch_uid="test")
    try:
        client.get(document().url)
    finally:
        document_served.disconnect(dispatch_uid="test")
    assert served == [1]


@pytest.mark.parametrize("kind", ["login", "groups", "password"])
def test_who_may_not_have_it_does_not_get_it(client: Client, home: Any, kind: str) -> None:
    collection = Collection.get_first_root_node().add_child(name="Customers")
    CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=kind, password="magnet"
    )
    response = client.get(document(collection=collection).url)

    assert "attachment" not in response.headers.get("Content-Disposition", "")
    assert response.status_code == (200 if kind == "password" else 302)
    assert b"%PDF" not in response.content


def test_a_lost_file_is_not_found(client: Client, home: Any) -> None:
    sheet = document()
    sheet.file.storage.delete(sheet.file.name)

    assert client.get(sheet.url).status_code == 404


def test_no_way_round_the_view(client: Client, home: Any, settings: Any) -> None:
    sheet = document()

    assert not Path(sheet.file.path).is_relative_to(settings.MEDIA_ROOT)
    for path in (sheet.file.name, f"images/../{sheet.file.name}", f"../library/{sheet.file.name}"):
        assert client.get(f"/media/{path}").status_code == 404
    public = Path(settings.MEDIA_ROOT, sheet.file.name)
    public.parent.mkdir(parents=True, exist_ok=True)
    public.write_bytes(PDF)  # where an older version stored it
    try:
        assert client.get(f"/media/{sheet.file.name}").status_code == 404
        assert client.get(f"/media/images/../{sheet.file.name}").status_code == 404
    finally:
        public.unlink()
