"""Request for quotation, from the first link to the mailboxes of sales and the prospect."""

import datetime
import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from enquiries.models import Draft, Enquiry, StagedFile
from outbox import delivery
from outbox.models import Message
from tests.unit.enquiries.prospect import PERSON, Prospect, take_time
from tests.unit.uploads import samples

pytestmark = pytest.mark.django_db

LINE = {
    "line0_grade": "N42SH",
    "line0_value_outer_diameter": "20",
    "line0_tolerance_outer_diameter": "±0.05",
    "line0_value_inner_diameter": "10",
    "line0_value_thickness": "see drawing",
    "line0_magnetisation": "diametral",
    "line0_coating": "nicuni",
    "line0_temperature": "248 °F",
    "line0_sample_quantity": "20",
    "line0_batch_quantity": "5,000–10,000",
    "line0_annual_quantity": "60 000",
    "line0_note": "{% x %} {{ y }}\n<b>&amp;</b>",
}


def wrote(prefix: str, **more: Any) -> Prospect:
    """Return a prospect whose form is filled in, with the fields of the ring shown."""
    prospect = Prospect(prefix=prefix)
    prospect.press("refresh:x", line0_shape="ring")
    prospect.press(**{**PERSON, **LINE, **more})
    take_time()
    return prospect


@pytest.mark.data
@pytest.mark.parametrize(
    ("prefix", "words", "subject", "both"),
    [
        (
            "en",
            ["D = 20 mm (±0.05 mm)", "d = 10 mm", "T = see drawing", "Ni-Cu-Ni", "Germany"],
            "We have received your enquiry",
            ["Shape / 形状", "Ring / 圆环", "Country or region / 国家或地区", "Germany / 德国"],
        ),
        (
            "zh-hans",
            ["D = 20 mm (±0.05 mm)", "直径", "镍铜镍", "德国", "圆环"],
            "已收到您的询价，编号：",
            ["Shape / 形状", "Ring / 圆环"],
        ),
    ],
)  # fmt: skip
def test_the_whole_of_it(
    catalogue: None, smtp: Any, prefix: str, words: list[str], subject: str, both: list[str]
) -> None:
    date = timezone.localdate() + datetime.timedelta(days=30)
    prospect = wrote(
        prefix, message="第一行\r\n\r\nline three", required_on=date.isoformat(),
        end_use="Servo", end_user="ACME", preferred_way="telephone",
        files={"Zeichnung 图纸.pdf": samples.PDF},
    )  # fmt: skip

    review = prospect.html.get_text(" ")
    for word in [*words, "+49 30 123456", "Zeichnung 图纸.pdf", "{% x %} {{ y }}", "60 000"]:
        assert word.replace("\xa0", " ") in review.replace("\xa0", " "), word
    assert not Enquiry.objects.exists(), "nothing is sent by looking at it"
    prospect.send()

    enquiry = Enquiry.objects.get()
    assert prospect.reference == enquiry.reference
    assert enquiry.language == prefix
    assert (enquiry.preferred_way, enquiry.required_on) == ("telephone", date)
    assert enquiry.message == "第一行\n\nline three"
    line = enquiry.lines.get()
    assert line.note == LINE["line0_note"]
    assert (line.shape, line.magnetisation, line.temperature) == ("ring", "diametral", "248\xa0°F")
    file = enquiry.files.get()
    assert (file.name, file.kind) == ("Zeichnung 图纸.pdf", "pdf")
    assert file.stored.open().read() == samples.PDF
    assert not Draft.objects.exists()
    assert not StagedFile.objects.exists()
    assert smtp.mailbox.messages == [], "no mail is sent within the request"

    assert delivery.send_due() == 2

    sales = smtp.mailbox.to("Usneo@atechmagnet.com")
    receipt = smtp.mailbox.to("wang@example.com")
    assert sales["Reply-To"].addresses[0].addr_spec == "wang@example.com"
    assert receipt["Subject"].strip().startswith(subject)
    for mail in (sales, receipt):
        plain = mail.get_body(("plain",)).get_content()
        html = mail.get_body(("html",)).get_content()
        assert "{% x %} {{ y }}" in plain
        assert "{% x %} {{ y }}<br>&lt;b&gt;&amp;amp;&lt;/b&gt;" in html
        assert "<img" not in html
        for text in (plain, html):
            assert enquiry.reference in text
            assert "+49 30 123456" in text
    for word in both:
        assert word in sales.get_body(("plain",)).get_content()
    assert re.search(r"/admin/enquiry-files/\d+/", sales.get_body(("plain",)).get_content())
    assert "/admin/" not in receipt.as_string()
    assert "+86-010-53345989" in receipt.get_body(("plain",)).get_content()


@pytest.mark.parametrize(
    ("prefix", "problems"),
    [
        ("en", ["Please describe at least one part", "Please write your name.",
                "Please give us one way to answer", "Without your consent"]),
        ("zh-hans", ["请至少填写一项产品", "请填写您的姓名。", "请至少填写一种", "未经您同意"]),
    ],
)  # fmt: skip
def test_what_is_missing_is_said_and_what_is_there_stays(
    catalogue: None, prefix: str, problems: list[str]
) -> None:
    prospect = Prospect(prefix=prefix)
    response = prospect.press(company="Kept & co 保留")

    assert response.status_code == 422
    for problem in problems:
        assert any(problem in found for found in prospect.problems), problem
    assert prospect.field("company") == "Kept & co 保留"
    anchors = [str(link["href"])[1:] for link in prospect.html.select("#problems a")]
    assert all(prospect.html.find(id=anchor) for anchor in anchors)
    prospect.get()
    assert prospect.field("company") == "Kept & co 保留", "kept on the server, too"
    assert prospect.problems == [], "half a request that is looked at again is not wrong"


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"email": "nobody@"}, "not a complete e-mail address"),
        ({"preferred_way": "wechat"}, "please write your ID"),
        ({"required_on": "soon"}, "The required date is no date"),
        ({"required_on": "2020-01-01"}, "The required date is in the past"),
        ({"line0_temperature": "hot"}, "“hot” is not a number"),
        ({"line0_temperature": "-300"}, "below absolute zero"),
        ({"line0_value_inner_diameter": "20,5"}, "must be less than “Outer diameter”, 20"),
        ({"line0_value_outer_diameter": "−20"}, "must be more than zero"),
        ({"line0_annual_quantity": "０"}, "must be more than zero"),
        ({"country": "XX"}, "XX"),
        ({"line0_magnetisation": "sideways"}, "sideways"),
        ({"name": "x" * 300}, "200"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(
    catalogue: None, fields: dict[str, str], problem: str
) -> None:
    prospect = wrote("en", **fields)

    assert len(prospect.problems) == 1, prospect.problems
    assert problem in prospect.problems[0]
    name, value = next(iter(fields.items()))
    if value not in ("XX", "sideways"):
        name = name.replace("line0_", f"{prospect.lines[0]}-")
        assert prospect.field(name) == value
        control = prospect.html.select_one(f'[name="{name}"]')
        assert control is not None
        if name != "preferred_way":  # the error is on the missing address or number
            assert control["aria-invalid"] == "true"


@pytest.mark.parametrize(
    "way", [{"email": "a@example.com"}, {"telephone": "123"}, {"wechat": "w"}, {"whatsapp": "+1"}]
)
def test_one_way_to_answer_is_enough(catalogue: None, way: dict[str, str]) -> None:
    prospect = Prospect()
    prospect.press(name="W", consent="on", message="N42", **way)
    take_time()
    prospect.send()

    assert prospect.reference == Enquiry.objects.get().reference
    assert Message.objects.count() == (2 if "email" in way else 1)
    if "email" not in way:
        assert "you gave no e-mail address" in prospect.html.get_text()


def test_telephone_numbers_are_never_refused_for_style(catalogue: None) -> None:
    for written, country, shown in [
        ("010-53345989", "CN", "+86 10 5334 5989"),
        ("（010）5334 5989", "CN", "+86 10 5334 5989"),
        ("call the reception", "DE", "call the reception"),
        ("00", "", "00"),
    ]:
        prospect = Prospect()
        prospect.press(name="W", consent="on", message="x", telephone=written, country=country)
        assert shown in prospect.html.get_text(), written


@pytest.mark.parametrize(("prefix", "note"), [("en", "Export licence"), ("zh-hans", "出口许可证")])
def test_where_export_control_asks_the_note_stands_with_the_end_use(
    catalogue: None, prefix: str, note: str
) -> None:
    prospect = Prospect(prefix=prefix)
    prospect.press("save", line0_grade="N35")
    assert note not in prospect.get().text_
    prospect.press("save", line0_grade=" n42sh ")
    assert note in prospect.get().text_


def test_a_list_that_changed_elsewhere_is_shown_again_before_it_is_sent(catalogue: None) -> None:
    prospect = wrote("en")
    other = Prospect(prospect.client, "en")
    other.press("save", message="one thing more")

    prospect.send()

    assert not Enquiry.objects.exists()
    assert "Please check it once more" in prospect.html.get_text()
    prospect.send()
    assert Enquiry.objects.get().message == "one thing more"


@pytest.mark.data
def test_reloading_and_pressing_twice_send_nothing_again(catalogue: None) -> None:
    prospect = wrote("en")
    review = prospect.html
    prospect.send()
    first = prospect.reference
    prospect.html = review
    prospect.send()

    assert prospect.reference == first
    assert Enquiry.objects.count() == 1
    assert Message.objects.count() == 2


def test_its_queries_do_not_grow(catalogue: None) -> None:
    prospect, counts = Prospect(), []
    prospect.get()
    for parts in (2, 5):
        while len(prospect.lines) < parts:
            prospect.press("add-line", line0_grade="N42SH")
        with CaptureQueriesContext(connection) as captured:
            prospect.get()
        counts.append(len(captured))

    assert counts[0] == counts[1] <= 14


def test_the_pages_are_never_cached(catalogue: None, client: Client) -> None:
    for path in ("/en/enquiry/", "/en/enquiry/review/", "/en/enquiry/sent/?sent=x"):
        assert "no-store" in client.get(path).headers["Cache-Control"]


@pytest.mark.parametrize("sent", ["", "HX-2603-AAAAAA", "x:y", "a" * 9000])
def test_nobody_can_make_us_confirm_a_reference(home: Any, client: Client, sent: str) -> None:
    response = client.get("/en/enquiry/sent/", {"sent": sent}, follow=True)

    assert "has arrived" not in response.content.decode()


@pytest.mark.parametrize(("prefix", "words"), [("en", "was sent before"), ("zh-hans", "已提交过")])
def test_an_old_window_does_not_bring_a_sent_enquiry_back(
    catalogue: None, prefix: str, words: str
) -> None:
    prospect = wrote(prefix)
    review = prospect.html
    prospect.get()
    old = prospect.html
    prospect.html = review
    prospect.send()
    reference = prospect.reference

    prospect.html = old
    response = prospect.press("save", company="changed since")

    assert response.status_code == 409
    assert words in prospect.html.get_text()
    assert reference in prospect.html.get_text()
    assert not Draft.objects.exists()
    assert prospect.field("company") == "changed since"
    prospect.press(company="on purpose")
    take_time()
    prospect.send()
    assert Enquiry.objects.count() == 2


@pytest.mark.parametrize(
    "do", ["", "remove-line:nothing", "remove-file:x", "remove-file:9" * 9, "?"]
)
def test_odd_buttons_do_no_harm(catalogue: None, do: str) -> None:
    prospect = Prospect()
    assert prospect.press(do, message="kept").status_code in (200, 422)
    assert prospect.get().status_code == 200
    assert prospect.field("message") == "kept"
