"""Chinese date formats, as in GB/T 7408 and as readers in China write them: 2025年3月18日."""

DATE_FORMAT = "Y年n月j日"
DATETIME_FORMAT = "Y年n月j日 H:i"
YEAR_MONTH_FORMAT = "Y年n月"
