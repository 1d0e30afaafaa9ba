"""Technology: how to read the name of a magnet grade."""

from datetime import date

from demo.content.notes import REFERENCE_VALUES
from demo.schema import ArticleContent, Body, Text, callout, heading, table, text

EN = (
    text(
        "<p>N42SH, YXG28H, Y30BH: the name of a grade says roughly how strong a magnet is and how "
        "well it withstands demagnetisation. It does so in four different codes, in two systems "
        "of units, and with the same letter meaning different things in different families. This "
        "article takes the names apart.</p>"
    ),
    heading("Three names, letter by letter"),
    table(
        "What the parts of a grade name stand for",
        ["Grade", "Material", "Number", "Letters after the number"],
        [
            [
                "N42SH",
                "Sintered NdFeB",
                "42: (BH)max about 40–43 MGOe (318–342 kJ/m³)",
                "SH: coercivity class, HcJ at least 1592 kA/m (20 kOe)",
            ],
            [
                "YXG28H",
                "SmCo, 2:17 type (YX alone: 1:5 type)",
                "28: (BH)max about 26–28 MGOe (207–223 kJ/m³)",
                "H: high coercivity, HcJ at least 1990 kA/m (25 kOe)",
            ],
            [
                "Y30BH",
                "Hard ferrite",
                "30: (BH)max about 27–30 kJ/m³ (3.4–3.8 MGOe)",
                "BH: raised coercivity, HcJ at least 231 kA/m (2.9 kOe)",
            ],
            [
                "LNG44",
                "AlNiCo",
                "44: (BH)max about 44–48 kJ/m³ (5.5–6.0 MGOe)",
                "None; a T after LNG, as in LNGT40, marks titanium",
            ],
        ],
        REFERENCE_VALUES.en,
    ),
    text(
        "<p>The number is always the maximum energy product, but not always in the same unit. "
        "NdFeB and SmCo count in MGOe, ferrite and AlNiCo in kJ/m³. One MGOe is 7.96 kJ/m³, so an "
        "N42 does not have 1.4 times the energy product of a Y30BH, as 42 over 30 suggests, but "
        "nearly twelve times: 318 kJ/m³ against 27 kJ/m³, lowest figure against lowest.</p>"
        "<p>North American names are still met for ferrite and AlNiCo: Ceramic 5 or C5 "
        "corresponds roughly to Y30, Alnico 5 to LNG37 and LNG40. IEC 60404-8-1 uses a pair of "
        "figures instead, the minimum (BH)max in kJ/m³ and a tenth of the minimum HcJ in kA/m, "
        "which leaves no doubt about units.</p>"
    ),
    heading("The seven coercivity classes of NdFeB"),
    text(
        "<p>GB/T 13560-2017 sorts sintered NdFeB by intrinsic coercivity into seven classes: N, "
        "M, H, SH, UH, EH and TH. Many makers write AH for TH. The class is what decides the "
        "temperature at which the magnet can be used.</p>"
    ),
    table(
        "Coercivity classes of sintered NdFeB",
        [
            "Class",
            "HcJ, minimum (kA/m)",
            "HcJ, minimum (kOe)",
            "Usual maximum operating temperature (°C)",
        ],
        [
            ["N (no letter)", "955", "12", "80"],
            ["M", "1114", "14", "100"],
            ["H", "1353", "17", "120"],
            ["SH", "1592", "20", "150"],
            ["UH", "1990", "25", "180"],
            ["EH", "2388", "30", "200"],
            ["TH (trade: AH)", "2786", "35", "220"],
        ],
        (
            "Reference values usual in the industry, not the company’s certified data. Grades "
            "with the highest remanence of a class often have a lower HcJ and limit: N50 and N52, "
            "for example, 876 kA/m and 70 °C."
        ),
    ),
    callout(
        "The temperature belongs to a shape",
        (
            "<p>By the definition in GB/T 13560-2017 the maximum operating temperature is found "
            "on a cylinder whose length is 0.7 times its diameter, magnetised to saturation, "
            "heated in open circuit and cooled again: it is the highest temperature after which "
            "the irreversible flux loss is not more than 5%. A thinner disc reaches its limit "
            "earlier; a long rod, or a magnet in a closed iron circuit, later.</p>"
        ),
    ),
    heading("Converting units"),
    table(
        "From CGS to SI",
        ["Quantity", "CGS", "SI", "Example"],
        [
            ["Remanence Br", "1 kG", "0.1 T", "13.0 kG = 1.30 T"],
            ["Coercivity HcB, HcJ", "1 kOe", "79.577 kA/m", "20 kOe = 1592 kA/m"],
            ["Energy product (BH)max", "1 MGOe", "7.9577 kJ/m³", "42 MGOe = 334 kJ/m³"],
        ],
        "Exact factors: 1 kOe = 1000/(4π) kA/m, 1 MGOe = 100/(4π) kJ/m³.",
    ),
    heading("Common misunderstandings"),
    text(
        "<ul>"
        "<li><b>“A higher number holds more.”</b> At equal size and room temperature, yes. At 120 "
        "°C an N52 may have lost part of its magnetisation for good where an N42SH of the same "
        "shape has lost none or little.</li>"
        "<li><b>“H is H.”</b> N48H has a minimum HcJ of 1353 kA/m, YXG28H 1990 kA/m, Y28H-1 250 "
        "kA/m. The letter ranks within its family only.</li>"
        "<li><b>“The surface field tells the grade.”</b> It depends on shape and on the place of "
        "the probe. A cylinder 10 mm across and 5 mm long with J = 1.30 T has 0.46 T at the "
        "middle of its face, far below its remanence.</li>"
        "<li><b>“N42 is N42.”</b> The name fixes a window, not a value, and makers draw the "
        "windows differently. What counts is the table agreed with the order: minimum Br, HcB, "
        "HcJ and (BH)max, at a stated temperature.</li>"
        "<li><b>“HcB and HcJ are the same.”</b> In NdFeB HcB is bounded by Br/µ₀, about 1035 kA/m "
        "at 1.30 T. Only HcJ can tell N42 from N42SH.</li>"
        "</ul>"
    ),
)

ZH = (
    text(
        "<p>N42SH、YXG28H、Y30BH——从牌号大致可以看出磁体有多强、抗退磁能力如何。但各类材料的命名规"
        "则并不统一：编码方式有四种，单位制有两套，同一个字母在不同材料里的含义也不一样。本文逐一"
        "拆解。</p>"
    ),
    heading("逐字拆解几个牌号"),
    table(
        "牌号各部分的含义",
        ["牌号", "材料", "数字", "数字后的字母"],
        [
            [
                "N42SH",
                "烧结钕铁硼",
                "42：(BH)max约40～43 MGOe（318～342 kJ/m³）",
                "SH：矫顽力类别，HcJ不低于1592 kA/m（20 kOe）",
            ],
            [
                "YXG28H",
                "钐钴，2:17型（YX为1:5型）",
                "28：(BH)max约26～28 MGOe（207～223 kJ/m³）",
                "H：高矫顽力，HcJ不低于1990 kA/m（25 kOe）",
            ],
            [
                "Y30BH",
                "永磁铁氧体",
                "30：(BH)max约27～30 kJ/m³（3.4～3.8 MGOe）",
                "BH：矫顽力较高，HcJ不低于231 kA/m（2.9 kOe）",
            ],
            [
                "LNG44",
                "铝镍钴",
                "44：(BH)max约44～48 kJ/m³（5.5～6.0 MGOe）",
                "无；LNG后的T表示含钛，如LNGT40",
            ],
        ],
        REFERENCE_VALUES.zh,
    ),
    text(
        "<p>数字一律表示最大磁能积，但单位不同：钕铁硼和钐钴用MGOe，铁氧体和铝镍钴用kJ/m³。1 MGOe"
        "等于7.96 kJ/m³，所以N42的磁能积并不是Y30BH的1.4倍（42除以30），而是将近12倍：下限对下限，"
        "318 kJ/m³比27 kJ/m³。</p>"
        "<p>铁氧体和铝镍钴还常见北美牌号：Ceramic 5（C5）大致相当于Y30，Alnico 5大致相当于LNG37和"
        "LNG40。IEC 60404-8-1则用一对数字表示：(BH)max最小值（kJ/m³）和HcJ最小值（kA/m）的十分之"
        "一，不会弄错单位。</p>"
    ),
    heading("钕铁硼的七个矫顽力类别"),
    text(
        "<p>GB/T 13560-2017按内禀矫顽力把烧结钕铁硼分为七类：低矫顽力N、中等矫顽力M、高矫顽力H、特"
        "高矫顽力SH、超高矫顽力UH、极高矫顽力EH、至高矫顽力TH。不少厂家把TH写作AH。磁体能用到多高"
        "的温度，主要由类别决定。</p>"
    ),
    table(
        "烧结钕铁硼的矫顽力类别",
        ["类别", "HcJ最小值（kA/m）", "HcJ最小值（kOe）", "常用最高使用温度（°C）"],
        [
            ["N（不带字母）", "955", "12", "80"],
            ["M", "1114", "14", "100"],
            ["H", "1353", "17", "120"],
            ["SH", "1592", "20", "150"],
            ["UH", "1990", "25", "180"],
            ["EH", "2388", "30", "200"],
            ["TH（业内写作AH）", "2786", "35", "220"],
        ],
        (
            "表中为业内常用参考值，非本公司认证数据。同一类别中剩磁最高的几个牌号，HcJ和使用温度往"
            "往偏低，例如N50和N52为876 kA/m、70 °C。"
        ),
    ),
    callout(
        "温度是对特定形状而言的",
        (
            "<p>按GB/T 13560-2017的定义，最高使用温度是用长径比0.7的圆柱样品测得的：样品饱和磁化"
            "后，在开路状态下加热再冷却，不可逆磁通损失不超过5%的最高温度即为最高使用温度。更薄的"
            "圆片达不到这个温度；细长的圆柱，或装在闭合磁路中的磁体，则可以更高。</p>"
        ),
    ),
    heading("单位换算"),
    table(
        "CGS制换算为SI制",
        ["物理量", "CGS制", "SI制", "示例"],
        [
            ["剩磁Br", "1 kG", "0.1 T", "13.0 kG = 1.30 T"],
            ["矫顽力HcB、HcJ", "1 kOe", "79.577 kA/m", "20 kOe = 1592 kA/m"],
            ["最大磁能积(BH)max", "1 MGOe", "7.9577 kJ/m³", "42 MGOe = 334 kJ/m³"],
        ],
        "精确系数：1 kOe = 1000/(4π) kA/m，1 MGOe = 100/(4π) kJ/m³。",
    ),
    heading("常见误解"),
    text(
        "<ul>"
        "<li><b>“数字越大，吸力越大。”</b>尺寸相同且在室温下，确实如此。但到了120 °C，同样形状的"
        "N42SH几乎没有损失，N52却可能已经发生不可逆退磁。</li>"
        "<li><b>“H都一样。”</b>N48H的HcJ最小值为1353 kA/m，YXG28H为1990 kA/m，Y28H-1为250 kA/m。字"
        "母只在同类材料内部有高低之分。</li>"
        "<li><b>“测表磁就知道牌号。”</b>表磁取决于形状和探头位置。J = 1.30 T、直径10 mm、高5 mm的"
        "圆柱，端面中心只有0.46 T，远低于剩磁。</li>"
        "<li><b>“N42就是N42。”</b>牌号给出的是一个范围，不是一个数值，各厂划分的范围也不相同。应以"
        "订单约定的性能表为准：注明温度，列出Br、HcB、HcJ和(BH)max的最小值。</li>"
        "<li><b>“HcB和HcJ是一回事。”</b>钕铁硼的HcB以Br/µ₀为上限，Br为1.30 T时约1035 kA/m。N42和"
        "N42SH的区别只能看HcJ。</li>"
        "</ul>"
    ),
)

CONTENT = ArticleContent(
    slug="magnet-grades-explained",
    title=Text(en="Magnet grades explained", zh="读懂磁体牌号"),
    summary=Text(
        en=(
            "What N42SH, YXG28H and Y30BH mean, how the coercivity classes of GB/T 13560-2017 are "
            "ordered, and how to convert the figures to SI units."
        ),
        zh=(
            "N42SH、YXG28H、Y30BH各表示什么，GB/T 13560-2017的矫顽力类别如何划分，数值怎样换算成SI"
            "单位。"
        ),
    ),
    search_description=Text(
        en=(
            "How to read magnet grade names such as N42SH, YXG28H and Y30BH: energy product, "
            "coercivity class, temperature limit and conversion to SI units."
        ),
        zh="如何看懂N42SH、YXG28H、Y30BH等磁体牌号：最大磁能积、矫顽力类别、使用温度与单位换算。",
    ),
    body=Body(en=EN, zh=ZH),
    picture="article-grades",
    published=date(2025, 4, 10),
    category="technology",
    tags=("grades", "coercivity", "temperature", "specifying magnets"),
)
