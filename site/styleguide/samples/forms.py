"""Samples for form fields, form errors, notices and buttons."""

from typing import Any

from django import forms
from django.utils.translation import gettext

from styleguide.sample import Sample, SampleSection, translate_sample
from styleguide.samples.content import LONG


class _Form(forms.Form):
    """Form with the field types of the site's forms.

    The fields are created in ``__init__``, so that their labels are in the language of the sample.
    """

    def __init__(self, data: dict[str, str] | None = None) -> None:
        super().__init__(data, auto_id="sample_%s")
        self.fields["name"] = forms.CharField(label=translate_sample(("Name", "姓名")))
        self.fields["message"] = forms.CharField(
            label=translate_sample(("Message", "留言")),
            help_text=translate_sample(
                ("Material, dimensions, temperature, quantity.", "材料、尺寸、温度、数量。")
            ),
            required=False,
            widget=forms.Textarea(attrs={"rows": 3}),
        )
        self.fields["consent"] = forms.BooleanField(label=translate_sample(("I agree", "我同意")))


def _field(name: str, data: dict[str, str] | None = None) -> dict[str, Any]:
    return {"field": _Form(data)[name]}


FORMS = SampleSection(
    "forms",
    ("Forms", "表单"),
    (
        Sample(
            ("Field", "输入框"),
            "components/field.html",
            lambda: _field("name"),
            ("A label, an optional hint, the reader's words.", "标签、可选提示与填写内容。"),
        ),
        Sample(
            ("Field with hint, optional", "输入框，有提示，选填"),
            "components/field.html",
            lambda: _field("message"),
        ),
        Sample(
            ("Field, filled", "输入框，已填"),
            "components/field.html",
            lambda: _field("name", {"name": translate_sample(LONG)}),
        ),
        Sample(
            ("Field, wrong", "输入框，有误"),
            "components/field.html",
            lambda: _field("name", {"name": ""}),
            ("Says what is wrong beside the field.", "在输入框旁说明错误。"),
        ),
        Sample(("Check box", "复选框"), "components/checkbox.html", lambda: _field("consent")),
        Sample(
            ("Check box, wrong", "复选框，有误"),
            "components/checkbox.html",
            lambda: _field("consent", {"name": "x"}),
        ),
        Sample(
            ("Summary of errors", "错误汇总"),
            "components/form_errors.html",
            lambda: {"form": _Form({})},
            (
                "Above a form that comes back; leads to each field.",
                "位于退回的表单上方，可跳至各输入框。",
            ),
        ),
    ),
)
MESSAGES = SampleSection(
    "messages",
    ("Notices", "通知"),
    (
        Sample(
            ("Notice", "通知"), "styleguide/notice.html", lambda: {"text": translate_sample(LONG)}
        ),
        Sample(
            ("Done", "已完成"),
            "styleguide/notice.html",
            lambda: {"kind": "done", "text": gettext("Thank you. Your enquiry has arrived.")},
        ),
        Sample(
            ("Wrong", "有误"),
            "styleguide/notice.html",
            lambda: {"kind": "wrong", "text": gettext("This page does not exist")},
        ),
        Sample(
            ("Button", "按钮"),
            "styleguide/button.html",
            lambda: {"text": gettext("Send an enquiry")},
        ),
    ),
)
