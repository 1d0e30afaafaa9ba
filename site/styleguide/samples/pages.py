"""Samples for lists of pages: cards, pagination, the empty list, images."""

from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.utils.translation import gettext

from core.blocks.samples import SamplePicture
from core.models import SitePage
from styleguide.sample import Sample, SampleSection
from styleguide.samples.content import LONG, SHORT, SUMMARY, SampleSiteContext, make_page


def _article(**more: Any) -> SitePage:
    return make_page(SHORT, SUMMARY, picture=SamplePicture(), date=date(2025, 3, 18), **more)


def _pages(number: int) -> dict[str, Any]:
    return {"pages": Paginator(range(30), 10).page(number)}


LISTINGS = SampleSection(
    "listings",
    ("Lists of pages", "页面列表"),
    (
        Sample(
            ("Cards", "卡片"),
            "components/cards.html",
            lambda: {
                "teasers": [
                    _article(),
                    make_page(SHORT, SUMMARY, drawing_template="drawings/ring.svg"),
                    make_page(SHORT),
                ]
            },
            (
                "With a picture and a date, with a drawing, with a title alone.",
                "带图片和日期、带图示、只有标题。",
            ),
            wide=True,
        ),
        Sample(
            ("Card, long", "卡片，长文本"),
            "components/card.html",
            lambda: {
                "teaser": make_page(LONG, LONG, picture=SamplePicture(), date=date(2025, 3, 18))
            },
        ),
        Sample(
            ("Card, not translated", "卡片，尚无译文"),
            "components/card.html",
            lambda: {"teaser": make_page((SHORT[0], ""), (SUMMARY[0], ""))},
            (
                "Falls back to the other language and says so to screen readers.",
                "无译文时显示另一种语言，并向读屏器标明语言。",
            ),
        ),
        Sample(
            ("Pages of a list, first", "分页，首页"),
            "components/pagination.html",
            lambda: _pages(1),
        ),
        Sample(
            ("Pages of a list, middle", "分页，中间页"),
            "components/pagination.html",
            lambda: _pages(2),
        ),
        Sample(
            ("Pages of a list, last", "分页，末页"),
            "components/pagination.html",
            lambda: _pages(3),
        ),
        Sample(
            ("Nothing yet", "暂无内容"),
            "components/empty_state.html",
            lambda: {
                "text": gettext("There are no articles yet."),
                "site_context": SampleSiteContext(),
            },
            ("Where a list is still empty.", "列表为空时使用。"),
        ),
        Sample(
            ("Picture", "图片"),
            "styleguide/picture.html",
            lambda: {"image": SamplePicture()},
            (
                "In the formats and sizes that a browser chooses from; dimensions always set.",
                "按浏览器支持的格式和尺寸提供，始终标明宽高。",
            ),
        ),
    ),
)
