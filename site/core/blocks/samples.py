"""Sample values for block previews, shown where staff choose a block, in the editor's language.

The figures are those of N42SH (GB/T 13560) and of definitions; none is the company's own.
"""

from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from django.templatetags.static import static

import languages

T = TypeVar("T")


@dataclass(frozen=True)
class ByLanguage(Generic[T]):
    """A value in both languages; calling it returns the one for the active language."""

    en: T
    zh: T

    def __call__(self) -> T:
        return self.en if languages.get_active_language() == "en" else self.zh


def make_sample_table(
    caption: str, columns: list[str], rows: list[list[str]], note: str = ""
) -> dict[str, Any]:
    """Return a value for ``TableBlock``."""
    return {
        "caption": caption,
        "table": {
            "columns": [{"type": "text", "heading": heading} for heading in columns],
            "rows": [{"values": row} for row in rows],
            "caption": "",
        },
        "note": note,
    }


HEADING = ByLanguage("Behaviour with temperature", "温度特性")
TEXT = ByLanguage(
    "<p>Remanence falls with temperature and <b>returns on cooling</b>. Intrinsic coercivity falls "
    "faster; whether the loss is reversible depends on the <i>load line</i>.</p>"
    "<ul><li>B<sub>r</sub>: −0.12 %/K</li><li>H<sub>cJ</sub>: −0.55 %/K</li></ul>",
    "<p>剩磁随温度升高而下降，<b>冷却后恢复</b>。内禀矫顽力下降更快，损失是否可逆取决于<i>负载线</i>。</p>"
    "<ul><li>B<sub>r</sub>：−0.12 %/K</li><li>H<sub>cJ</sub>：−0.55 %/K</li></ul>",
)
QUOTE = ByLanguage(
    {"text": "B = J + µ₀H", "attribution": "IEC 60404-8-1, definitions"},
    {"text": "B = J + µ₀H", "attribution": "IEC 60404-8-1，术语和定义"},
)
CALLOUT = ByLanguage(
    {"title": "Rule of thumb", "text": "<p>1 T = 10 kG; 1 kA/m = 4π/1000 kOe.</p>"},
    {"title": "换算", "text": "<p>1 T = 10 kG；1 kA/m = 4π/1000 kOe。</p>"},
)
KEY_FIGURES = ByLanguage(
    [
        {"value": "1.28–1.32", "unit": "T", "label": "remanence Br of N42SH"},
        {"value": "1592", "unit": "kA/m", "label": "intrinsic coercivity HcJ, minimum"},
        {"value": "150", "unit": "°C", "label": "maximum operating temperature"},
    ],
    [
        {"value": "1.28～1.32", "unit": "T", "label": "N42SH的剩磁Br"},
        {"value": "1592", "unit": "kA/m", "label": "内禀矫顽力HcJ（最小值）"},
        {"value": "150", "unit": "°C", "label": "最高使用温度"},
    ],
)
TABLE = ByLanguage(
    make_sample_table(
        "N42SH at 20 °C",
        ["Property", "SI", "CGS"],
        [["Br", "1.28–1.32 T", "12.8–13.2 kG"], ["HcJ, minimum", "1592 kA/m", "20 kOe"]],
        "GB/T 13560",
    ),
    make_sample_table(
        "N42SH，20 °C",
        ["性能", "SI制", "CGS制"],
        [["剩磁Br", "1.28～1.32 T", "12.8～13.2 kG"], ["HcJ（最小值）", "1592 kA/m", "20 kOe"]],
        "GB/T 13560",
    ),
)
CAPTION = ByLanguage("Field lines of a disc in section", "圆片磁体截面的磁力线")
MORE_TITLE = ByLanguage("Materials", "磁体材料")
MORE = ByLanguage("All products", "全部产品")


DOCUMENT_TITLE = ByLanguage("Data sheet N42SH", "N42SH数据表")


@dataclass
class SampleDocument:
    """Placeholder for a document in previews."""

    title: str = ""
    url: str = "/"
    file_extension: str = "pdf"
    file_size: int = 120_000


@dataclass
class _File:
    url: str


@dataclass
class _NoRenditions:
    @staticmethod
    def all() -> list[Any]:
        return []


@dataclass
class SamplePicture:
    """Placeholder for a picture of the library in previews."""

    width: int = 1200
    height: int = 630
    renditions: _NoRenditions = field(default_factory=_NoRenditions)
    description_en: str = "Cross-section of a disc magnet with its field lines"
    description_zh_hans: str = "圆片磁体的截面图及其磁力线"

    @property
    def file(self) -> _File:
        return _File(static("img/share.png"))

    @property
    def default_alt_text(self) -> str:
        text: str = getattr(
            self, languages.get_field_name("description", languages.get_active_language())
        )
        return text
