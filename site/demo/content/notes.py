"""Sentences that several pages repeat word for word."""

from demo.schema import Text

REFERENCE_VALUES = Text(
    en=(
        "Reference values usual in the industry, not the company’s certified data. At 20 °C "
        "unless said otherwise."
    ),
    zh="表中为业内常用参考值，非本公司认证数据；除另有注明外均为20 °C时的数值。",
)
