"""Refused picture files: too large, not a picture, or the wrong type; and their messages."""

import html
import time
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import UploadedFile

from core.models import SiteImage
from tests.support import picture_files
from tests.support.picture_ways import in_chooser, several, single

pytestmark = pytest.mark.django_db

HTML = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>'
PIXELS = {
    "en": "This picture has too many pixels: 20000 × 10000 are 200 megapixels, at most 50 are "
    "allowed. Make it smaller and upload it again.",
    "zh-hans": "图片像素过多：20000 × 10000 为 200 百万像素，最大允许 50 百万像素。"
    "请缩小后重新上传。",
}
JUST_OVER = {
    "en": "10001 × 5000 are 50.1 megapixels, at most 50 are allowed.",
    "zh-hans": "10001 × 5000 为 50.1 百万像素，最大允许 50 百万像素。",
}
SOMETHING_ELSE = {
    "en": "This file is not a picture: it is named .jpg but holds something else. Choose a picture "
    "in one of these formats: JPEG, PNG, WebP, AVIF.",
    "zh-hans": "该文件不是图片：扩展名为 .jpg，内容却不是图片。请选择以下格式的图片："
    "JPEG, PNG, WebP, AVIF。",
}
WRONG_NAME = {
    "en": "This file is named .jpg but holds a picture in the format {}.",
    "zh-hans": "文件扩展名为 .jpg，内容却是 {} 格式的图片。",
}
KIND = {
    "en": "Files of this kind are not taken. Save the picture in one of these formats: "
    "JPEG, PNG, WebP, AVIF.",
    "zh-hans": "不支持这种文件。请将图片另存为以下格式之一：JPEG, PNG, WebP, AVIF。",
}
DAMAGED = {
    "en": "This picture is damaged or incomplete. Open it, save it again and upload the new file.",
    "zh-hans": "图片已损坏或不完整。请打开图片重新保存，再上传新文件。",
}


def named(messages: dict[str, str], kind: str) -> dict[str, str]:
    return {code: message.format(kind) for code, message in messages.items()}


def cut(name: str) -> bytes:
    content = picture_files.encoded(name, quality=90)
    return content[: len(content) * 3 // 4]


REFUSED: dict[str, tuple[str, bytes, dict[str, str]]] = {
    "200 megapixels, PNG": ("a.png", picture_files.declared_png(20_000, 10_000), PIXELS),
    "200 megapixels, JPEG": ("a.jpeg", picture_files.declared_jpeg(20_000, 10_000), PIXELS),
    "just over, PNG": ("a.PNG", picture_files.declared_png(10_001, 5_000), JUST_OVER),
    "just over, WebP": ("a.webp", picture_files.declared_webp(10_001, 5_000), JUST_OVER),
    "allowed, without its pixels": ("a.png", picture_files.declared_png(10_000, 5_000), DAMAGED),
    "HTML": ("a.jpg", HTML, SOMETHING_ELSE),
    "text": ("a.jpg", b"hello", SOMETHING_ELSE),
    "PDF": ("a.jpg", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", SOMETHING_ELSE),
    "SVG named JPEG": ("a.jpg", SVG, SOMETHING_ELSE),
    "SVG": ("a.svg", SVG, KIND),
    "GIF": ("a.gif", picture_files.encoded("GIF"), KIND),
    "HTML by name": ("a.jpg.html", HTML, KIND),
    "no ending": ("a", picture_files.encoded("JPEG"), KIND),
    "PNG named JPEG": ("a.jpg", picture_files.encoded("PNG"), named(WRONG_NAME, "PNG")),
    "GIF named JPEG": ("a.jpg", picture_files.encoded("GIF"), named(WRONG_NAME, "GIF")),
    "half a JPEG": ("a.jpg", cut("JPEG"), DAMAGED),
    "half a PNG": ("a.png", cut("PNG"), DAMAGED),
    "half a WebP": ("a.webp", cut("WEBP"), DAMAGED),
    "half an AVIF": ("a.avif", cut("AVIF"), DAMAGED),
    "signature alone": ("a.jpg", b"\xff\xd8\xff", DAMAGED),
}


BOTH = {"description_en": "A disc", "description_zh_hans": "圆片"}
both = pytest.mark.parametrize("editor", ["en", "zh-hans"], indirect=True)
every_way = pytest.mark.parametrize("way", [single, in_chooser, several])


@both
@every_way
@pytest.mark.parametrize("case", REFUSED)
def test_what_is_wrong_is_said_in_the_editors_language(
    editor: Client,
    language: str,
    way: Any,
    case: str,
) -> None:
    name, content, message = REFUSED[case]
    started = time.perf_counter()

    answer = html.unescape(way(editor, file=picture_files.upload(name, content), **BOTH))

    assert message[language] in answer
    assert time.perf_counter() - started < 3, "decoded what should not be"
    assert not SiteImage.objects.exists()
    assert not UploadedFile.objects.exists()
    if way is not several:
        for text in BOTH.values():
            assert text in answer, "what was written is kept"


@both
@every_way
def test_a_file_of_too_many_bytes(
    editor: Client,
    language: str,
    way: Any,
    settings: Any,
) -> None:
    content = picture_files.encoded("JPEG")
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 500

    answer = html.unescape(way(editor, file=picture_files.upload("a.jpg", content), **BOTH))

    size = f"{len(content)}"
    words = {
        "en": f"This file is too large: it has {size}\xa0bytes, at most 500\xa0bytes are allowed.",
        "zh-hans": f"文件过大：该文件为 {size} 字节，最大允许 500 字节。",
    }
    assert words[language] in answer.replace("\xa0字节", " 字节")
    assert not SiteImage.objects.exists()


@both
def test_the_limits_are_said_before_the_upload(editor: Client, language: str) -> None:
    page = html.unescape(editor.get(reverse("wagtailimages:add_multiple")).content.decode())

    words = {
        "en": "JPEG, PNG, WebP, AVIF, up to 20.0\xa0MB and 50 megapixels.",
        "zh-hans": "支持 JPEG, PNG, WebP, AVIF，文件不超过 20.0\xa0MB，不超过 50 百万像素。",
    }
    assert words[language] in page
    advice = {
        "en": "Please provide an image description",
        "zh-hans": "请填写图片的替代文本，以符合无障碍要求。",
    }
    assert advice[language] in page
    assert f'data-max-file-size="{20 * 1024 * 1024}"' in page
