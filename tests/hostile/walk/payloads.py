"""Hostile values for fields, each with a mark by which it is recognised in the response."""

import random
import string
from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Payload:
    """Hostile value as bytes, with its mark, which some values do not contain."""

    kind: str
    value: bytes
    mark: str


# ``@`` is replaced by the mark: lower-case letters and digits, which slugs leave unchanged.
TEXTS: dict[str, list[str]] = {
    "sql": [
        "' OR 1=1 --@", '" OR ""="@', "1; DROP TABLE core_sitepage; --@", "@') UNION SELECT 1,2--",
        "%' ESCAPE '\\@", "@\\", "%@%", "_@_", "@'", "1)) OR (('@'='@", "*@* OR NEAR(", '"@" AND',
    ],
    "template": [
        "@{{7*7}}@", "@{% widthratio 7 1 7 %}@", "@${7*7}@", "@#{7*7}@", "@<%= 7*7 %>@",
        "@%(name)s@", "@%s%d%n@", "@{0}{0.__class__}@", "{% debug %}@",
        "{{ settings.SECRET_KEY }}@",
        "{% include '../../.env' %}@",
    ],
    "script": [
        "<script>@()</script>", "<x-@>", '"><x-@>', "'><x-@>", "</textarea><x-@>", "</title><x-@>",
        "</script><x-@>", "</style><x-@>", "--><x-@>", "]]><x-@>", "<img src=x onerror=@>",
        "<svg/onload=@>", "<a href=javascript:@()>x</a>", "<iframe srcdoc='<x-@>'>", "<@",
        '{"a": "</script><x-@>"}', "&lt;x-@&gt;", "&#60;x-@&#62;", "\\u003cx-@\\u003e",
        "＜x-@＞", "<x-@\n>", "<!--@", "<![CDATA[<x-@>]]>", "<?@ ?>",
    ],
    "attribute": [
        '" @="1', "' @='1", '" onmouseover="@()', "' onfocus='@()' autofocus='", "x @=1",
        '"><a @="', "` @=`1", "\" style=\"x:@", "javascript:@()", " java\tscript:@()",
        "JaVaScRiPt:@()", "data:text/html,<x-@>", "vbscript:@()",
    ],
    "path": [
        "../../../../../../tmp/@", "..\\..\\..\\@", "/etc/passwd", "/tmp/@", "....//....//@",
        "%2e%2e%2f%2e%2e%2f@", "..%c0%af..%c0%af@", "file:///etc/passwd?@", "C:\\@", "\\\\host\\@",
        "@/../@", "./@", "~/@", "@%00.png", "/proc/self/environ", "CON", "@.html", "..", ".", "//",
    ],
    "header": [
        "@\r\nX-@: 1", "@\r\n\r\n<x-@>", "@\nSet-Cookie: @=1", "@\rX-@: 1", "@%0d%0aX-@:%201",
        "@\u2028X-@: 1", "@\x85X-@: 1", "@\x0bX-@: 1", "@\r\nBcc: @@example.com",
    ],
    "redirect": [
        "//@.example.com/", "https://@.example.com/", "/\\@.example.com", "\\/\\/@.example.com",
        "https:@.example.com", "\thttps://@.example.com", "///@.example.com", "/\t/@.example.com",
        "http:///@.example.com", "https://testserver@@.example.com/",
        "//testserver:x@@.example.com",
        "/%09/@.example.com", "/..//@.example.com", "https://testserver.@.example.com/",
        "/en/../../@.example.com", "https:\\\\@.example.com", "\x01//@.example.com",
    ],
    "unicode": [
        "@\x00@", "\x00", "\u202e@", "\u200b@\u200d", "\ufeff@", "@\ufffe\uffff", "İ@ı", "ﬀ@ß",
        "e" + "\u0301" * 200 + "@", "٣@", "１２３@", "🧲" * 50 + "@", "字" * 300 + "@", "@\u2029",
        "\x1b[31m@", "\x7f@", "@\U0010ffff", "﷽@", "ʼ OR 1=1@", "‥/‥/@", "@\x1c\x1d\x1e",
    ],
    "number": [
        "-1", "0", "9" * 30, "2147483648", "9223372036854775808", "-9223372036854775809", "1e309",
        "-1e309", "NaN", "Infinity", "0x10", "1_000", "٣", "１", "½", "1,5", "1.5.5", "--1", "+1",
        "1" * 5000, "9" * 400 + ".5", "1e-999999", "1e999999999", "², ", "0000-00-00", "2026-02-30",
        "9999-12-31", "10000-01-01", "0001-01-01", "2026-13-01T25:61", "99:99", "true", "None",
        "null",
    ],
    "type": [
        "[]", "{}", "null", "true", "[[]]", '{"@": {"@": []}}', '"@"', "[" * 3000, "{\"a\":" * 3000,
        '[{"type": "@", "value": null}]',
        '{"blocks": [{"text": "@", "type": "x"}], "entityMap": {}}',
        '{"blocks": null, "entityMap": []}', "undefined", "on", "@,@,@", "a:1", "article:@",
        "grade:@",
        "core.sitepage", "core.@", "on,off", "{'a': 1}",
    ],
    "empty": ["", " ", "\t\r\n", "\u3000", "\u00a0"],
}  # fmt: skip
# Bytes that are not valid UTF-8.
RAW = [
    b"@\xff\xfe", b"\xed\xa0\x80@", b"\xc0\xaf@", b"\xf8\x88\x80\x80\x80@", b"@\xc3", b"\x80@",
    b"\xf4\x90\x80\x80@", b"@\xe4\xb8", b"\xd6\xd0\xce\xc4@",
]  # fmt: skip
SIZES = [256, 1_000, 5_000, 20_000, 100_000, MEGABYTE]
NUMBERS = list(TEXTS["number"])
KINDS = [*TEXTS, "raw", "random", "size"]
WEIGHTS = [4, 4, 10, 8, 5, 5, 6, 6, 5, 5, 1, 4, 4, 1]


def mark_of(number: int) -> str:
    return f"zq{number}qz"


def payload(rng: random.Random, number: int, sizes: list[int] = SIZES) -> Payload:
    """Return a random hostile value whose mark contains the number of the request."""
    mark = mark_of(number)
    kind = rng.choices(KINDS, WEIGHTS)[0]
    if kind == "size":
        unit = rng.choice(["a", "字", " ", "<b>", "1", "a b ", "'", "\n", "%", "-", "a@b.c,"])
        text = unit * (rng.choice(sizes) // len(unit.encode()) + 1)
        return Payload(kind, f"{mark}{text}".encode(), mark)
    if kind == "random":
        signs = string.printable + "\x00\x1b字ß\u202e\u2028🧲"
        text = "".join(rng.choices(signs, k=rng.randrange(1, 60)))
        return Payload(kind, f"{text}<x-{mark}>".encode(), mark)
    if kind == "raw":
        return Payload(kind, rng.choice(RAW).replace(b"@", mark.encode()), mark)
    # ``@@`` is an at sign and the mark, for addresses.
    text = rng.choice(TEXTS[kind]).replace("@@", "\0at\0").replace("@", mark)
    return Payload(kind, text.replace("\0at\0", f"@{mark}").encode(), mark)
