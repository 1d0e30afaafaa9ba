"""Samples for the StreamField blocks, rendered by the blocks themselves."""

from collections.abc import Callable
from typing import Any

from core.blocks import BodyBlock, samples
from core.blocks.samples import ByLanguage, SamplePicture
from styleguide.sample import Sample, SampleSection, Words, translate_sample
from styleguide.samples.content import LONG, SHORT, SUMMARY, make_page

KINDS = BodyBlock().child_blocks


def make_block_sample(
    kind: str, name: Words, raw: Callable[[], Any], use: Words = ("", "")
) -> Sample:
    """Return the sample of a block; ``raw`` returns the value as StreamField stores it."""
    definition = KINDS[kind]

    def context() -> dict[str, Any]:
        value = definition.normalize(raw())
        return {**definition.get_context(value), "value": value}

    return Sample(name, str(definition.meta.template), context, use, prose=True)


def _picture(caption: Words, credit: str) -> Callable[[], dict[str, Any]]:
    return lambda: {
        "value": {"image": SamplePicture(), "caption": translate_sample(caption), "credit": credit}
    }


def _wide_table() -> dict[str, Any]:
    headings = ["Br (T)", "HcB (kA/m)", "HcJ (kA/m)", "(BH)max (kJ/m³)", "TC (°C)", "ρ (g/cm³)"]
    row = ["1.28–1.32", "≥ 955", "≥ 1592", "318–342", "312", "7.55"]
    first = translate_sample(("Grade", "牌号"))
    return samples.make_sample_table(
        translate_sample(LONG),
        [first, *headings],
        [["N42SH", *row], ["N42UH", *row]],
        translate_sample(SUMMARY),
    )


PROSE = SampleSection(
    "prose",
    ("Text", "正文"),
    (
        make_block_sample(
            "heading", ("Heading", "标题"), samples.HEADING, ("Begins a section.", "开启一个章节。")
        ),
        make_block_sample("heading", ("Heading, long", "标题，长"), ByLanguage(*LONG)),
        make_block_sample(
            "text",
            ("Text", "文本"),
            samples.TEXT,
            ("Paragraphs, lists, links.", "段落、列表、链接。"),
        ),
        Sample(
            ("A whole body", "完整正文"),
            "styleguide/body.html",
            lambda: {
                "parts": [
                    KINDS[kind].bind(KINDS[kind].normalize(raw()))
                    for kind, raw in (
                        ("heading", samples.HEADING),
                        ("text", samples.TEXT),
                        ("key_figures", samples.KEY_FIGURES),
                        ("table", samples.TABLE),
                        ("callout", samples.CALLOUT),
                    )
                ]
            },
            (
                "How blocks stand together; headings hang in the margin.",
                "各内容块组合后的效果；标题悬挂在左侧。",
            ),
            wide=True,
            prose=True,
        ),
    ),
)
BLOCKS = SampleSection(
    "blocks",
    ("Blocks", "内容块"),
    (
        Sample(
            ("Picture", "图片"),
            "core/blocks/picture.html",
            _picture(SHORT, "Huatai Xinding"),
            ("With its caption and whose it is.", "附说明与来源。"),
            prose=True,
        ),
        Sample(
            ("Picture without caption", "图片，无说明"),
            "core/blocks/picture.html",
            _picture(("", ""), ""),
            prose=True,
        ),
        make_block_sample(
            "table",
            ("Table", "表格"),
            samples.TABLE,
            ("Rows and columns of figures.", "成行成列的数据。"),
        ),
        make_block_sample(
            "table",
            ("Table, wide", "表格，宽"),
            _wide_table,
            (
                "Scrolls inside itself; shadows tell that there is more.",
                "在表内横向滚动，阴影提示还有内容。",
            ),
        ),
        make_block_sample(
            "quote",
            ("Quotation", "引文"),
            samples.QUOTE,
            ("Somebody's words, with their source.", "他人原话及出处。"),
        ),
        make_block_sample(
            "quote",
            ("Quotation, long, unattributed", "引文，长，无出处"),
            ByLanguage({"text": LONG[0], "attribution": ""}, {"text": LONG[1], "attribution": ""}),
        ),
        make_block_sample(
            "key_figures",
            ("Key figures", "关键数据"),
            samples.KEY_FIGURES,
            ("Two to four figures in a row.", "一行两至四个数据。"),
        ),
        make_block_sample(
            "callout",
            ("Call-out", "提示框"),
            samples.CALLOUT,
            ("A warning, a rule of thumb or a definition.", "警示、经验法则或定义。"),
        ),
        Sample(
            ("Cards of pages", "页面卡片"),
            "core/blocks/teasers.html",
            lambda: {
                "value": {"title": samples.MORE_TITLE(), "more": "", "page": None},
                "teasers": [
                    make_page(SHORT, SUMMARY, drawing_template=f"drawings/{name}.svg")
                    for name in ("block", "rod", "halbach")
                ],
            },
            ("The newest pages below another one.", "某一页面下的最新页面。"),
            wide=True,
            prose=True,
        ),
    ),
)
