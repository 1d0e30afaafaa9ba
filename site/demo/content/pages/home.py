"""The home page."""

from demo.schema import Body, PageContent, Text, heading, key_figures, text

EN = (
    heading("What we make"),
    text(
        "<p>Huatai Xinding (Beijing) Metal Materials Co., Ltd. makes permanent magnets: sintered "
        "and bonded NdFeB, samarium cobalt, AlNiCo and ferrite, and assemblies in which they are "
        "put to use. A question about a field, a force or a temperature is as welcome as an order "
        "for a part number.</p>"
    ),
    key_figures(
        ("25", "years", "of professional experience"),
        ("6.5–438", "kJ/m³", "energy product, from ferrite to NdFeB; values usual in the industry"),
        ("550", "°C", "highest usual working limit, AlNiCo; reference value"),
    ),
    heading("How to choose"),
    text(
        "<p>Three questions narrow the choice before any catalogue is opened.</p>"
        "<ol>"
        "<li><b>How hot does the magnet get, and does a field oppose it?</b> Up to about 80 °C "
        "almost every grade will do. Up to 220 °C it takes the right coercivity class of NdFeB. "
        "Above that, SmCo, AlNiCo or ferrite remain.</li>"
        "<li><b>How much room is there?</b> The smaller the space, the higher the energy product "
        "must be: ferrite, bonded NdFeB, SmCo, sintered NdFeB, in rising order.</li>"
        "<li><b>What surrounds it?</b> Moisture, salt, oil or hydrogen decide on coating or "
        "material. Ferrite and SmCo need little protection, sintered NdFeB needs a coat.</li>"
        "</ol>"
        "<p>Shape, direction of magnetisation and quantity come next. The pages of the families "
        "say what each material can do and where it is the wrong choice.</p>"
    ),
)

ZH = (
    heading("我们的产品"),
    text(
        "<p>Huatai Xinding (Beijing) Metal Materials Co., Ltd.生产永磁体：烧结钕铁硼、粘结钕铁硼、"
        "钐钴、铝镍钴、永磁铁氧体，以及由它们构成的磁性组件。无论您要询问的是磁场、吸力、温度这类技"
        "术问题，还是按图号订货，都欢迎与我们联系。"
        "</p>"
    ),
    key_figures(
        ("25", "年", "专业经验"),
        ("6.5–438", "kJ/m³", "磁能积范围，从铁氧体到钕铁硼；业内常用参考值"),
        ("550", "°C", "铝镍钴的常用最高使用温度；参考值"),
    ),
    heading("如何选型"),
    text(
        "<p>翻开产品目录之前，先回答三个问题，范围就能缩小很多。</p>"
        "<ol>"
        "<li><b>磁体最高温度是多少，有没有反向磁场？</b>80 °C左右及以下，几乎所有牌号都可以考虑；"
        "220 °C以下，要为钕铁硼选对矫顽力类别；再高，就只有钐钴、铝镍钴和铁氧体。</li>"
        "<li><b>空间有多大？</b>空间越小，所需的磁能积越高。由低到高依次为铁氧体、粘结钕铁硼、钐"
        "钴、烧结钕铁硼。</li>"
        "<li><b>周围是什么环境？</b>潮湿、盐分、油或氢气决定表面处理或材料。铁氧体和钐钴基本不需要"
        "防护，烧结钕铁硼则必须做表面处理。</li>"
        "</ol>"
        "<p>接下来再考虑形状、充磁方向和数量。各类产品页面说明了每种材料能做什么，以及什么场合不适"
        "用。</p>"
    ),
)

CONTENT = PageContent(
    slug="home",
    title=Text(en="Permanent magnets", zh="永磁体"),
    summary=Text(
        en=(
            "Sintered and bonded NdFeB, samarium cobalt, AlNiCo and ferrite magnets, and the "
            "assemblies built with them."
        ),
        zh="烧结与粘结钕铁硼、钐钴、铝镍钴、铁氧体磁体，以及由它们构成的磁性组件。",
    ),
    search_description=Text(
        en=(
            "Huatai Xinding (Beijing) Metal Materials Co., Ltd.: sintered and bonded NdFeB, "
            "samarium cobalt, AlNiCo and ferrite magnets, and magnetic assemblies."
        ),
        zh="烧结钕铁硼、粘结钕铁硼、钐钴、铝镍钴、永磁铁氧体与磁性组件。25年专业经验。",
    ),
    body=Body(en=EN, zh=ZH),
)
