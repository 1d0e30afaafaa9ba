"""The index of grades: how to read the table."""

from demo.schema import Body, PageContent, Text, heading, table, text

EN = (
    heading("Ranges and lower limits"),
    text(
        "<p>Remanence Br and energy product (BH)max are given as ranges: a batch may lie anywhere "
        "between the two figures. For the coercivities HcB and HcJ only the lower limit is given; "
        "more is allowed and usual. A design that must work with every delivery is calculated with "
        "the lower limits. Where a field must not be exceeded, as at a sensor, the upper figure of "
        "Br counts as well.</p>"
    ),
    text(
        "<p>The same value stands in both systems: 1 T is 10 kG, 1 kOe is 79.577 kA/m, 1 MGOe is "
        "7.9577 kJ/m³.</p>"
    ),
    heading("What the names say"),
    table(
        "Number and letters in the name of a grade",
        ["Material", "Number", "Letters"],
        [
            [
                "Sintered NdFeB: N42SH",
                "(BH)max in MGOe",
                (
                    "Class of HcJ, rising from N through M, H, SH, UH and EH to TH, which the "
                    "trade writes AH; GBD: made with grain boundary diffusion"
                ),
            ],
            [
                "SmCo: YX20, YXG28H",
                "(BH)max in MGOe",
                "YX: 1:5 type; YXG: 2:17 type; H at the end: higher HcJ",
            ],
            [
                "Ferrite: Y30BH, C8B",
                "Y: (BH)max in kJ/m³; C: a series name only",
                "After the number: raised HcJ",
            ],
            [
                "AlNiCo: LNG44, LNGT40",
                "(BH)max in kJ/m³",
                "T: with titanium; the Alnico number in brackets is the American name",
            ],
        ],
    ),
    text(
        "<p>A letter ranks within its own material only: the H of N48H and the H of YXG28H stand "
        "for different values.</p>"
    ),
    heading("Maximum operating temperature"),
    text(
        "<p>The figure follows the convention of GB/T 13560: a cylinder whose length is 0.7 of its "
        "diameter, magnetised to saturation, is heated in open circuit, and after cooling its "
        "irreversible flux loss is at most 5%. It is not a property of every part. A thinner "
        "magnet, or one with a field against it, reaches its limit earlier; a longer one, or one "
        "in an iron circuit, later. Ferrite is in danger in the cold rather than in the heat. For "
        "AlNiCo the curve is bent, and the working point has to be looked up on it.</p>"
    ),
    heading("How the values are measured"),
    text(
        "<p>Br, HcB, HcJ and (BH)max are measured on a sample in a closed magnetic circuit, "
        "according to IEC 60404-5 or GB/T 3217. They describe the material. What a finished part "
        "delivers, its flux or its field at a distance, depends on its shape as well and is agreed "
        "and measured separately.</p>"
    ),
)

ZH = (
    heading("范围与最小值"),
    text(
        "<p>剩磁Br和最大磁能积(BH)max给出的是范围，一批材料可能落在两个数之间的任何位置。矫顽力HcB"
        "和HcJ只给出最小值，实际值可以更高，通常也确实更高。要求每批交货都能满足使用的设计，应按最"
        "小值计算。若磁场不得超过某一上限（如传感器处），还要看Br的上限。</p>"
    ),
    text(
        "<p>两种单位制表示同一数值：1 T = 10 kG，1 kOe = 79.577 kA/m，1 MGOe = 7.9577 kJ/m³。</p>"
    ),
    heading("牌号的含义"),
    table(
        "牌号中的数字与字母",
        ["材料", "数字", "字母"],
        [
            [
                "烧结钕铁硼：N42SH",
                "(BH)max，单位MGOe",
                "HcJ类别，由低到高为N、M、H、SH、UH、EH、TH，TH业内写作AH；GBD表示采用晶界扩散",
            ],
            [
                "钐钴：YX20、YXG28H",
                "(BH)max，单位MGOe",
                "YX为1:5型，YXG为2:17型；末尾的H表示HcJ较高",
            ],
            [
                "铁氧体：Y30BH、C8B",
                "Y系列为(BH)max，单位kJ/m³；C系列仅为编号",
                "数字后的字母表示HcJ较高",
            ],
            [
                "铝镍钴：LNG44、LNGT40",
                "(BH)max，单位kJ/m³",
                "T表示含钛；括号中的Alnico编号为美国牌号",
            ],
        ],
    ),
    text("<p>字母只在同一种材料内部比较高低：N48H的H与YXG28H的H代表的数值并不相同。</p>"),
    heading("最高使用温度"),
    text(
        "<p>表中温度按GB/T 13560的约定：长径比0.7的圆柱，饱和磁化后在开路状态下加热，冷却后不可逆"
        "磁通损失不超过5%。它不是每个零件的固有上限：磁体更薄，或有反向磁场时，上限更低；更长，或"
        "处在铁芯磁路中时，上限更高。铁氧体的风险在低温而不在高温。铝镍钴的退磁曲线是弯曲的，工作"
        "点须在曲线上查得。</p>"
    ),
    heading("数值如何测量"),
    text(
        "<p>Br、HcB、HcJ和(BH)max按IEC 60404-5或GB/T 3217在闭合磁路中对样品测量，反映的是材料性"
        "能。成品零件的磁通或某一距离处的磁场还与形状有关，应另行约定并测量。</p>"
    ),
)

CONTENT = PageContent(
    slug="grades",
    title=Text(en="Materials & grades", zh="材料与牌号"),
    summary=Text(
        en="Every grade with its magnetic properties at 20 °C, in SI and in CGS units.",
        zh="各牌号20 °C时的磁性能，SI制与CGS制并列。",
    ),
    search_description=Text(
        en=(
            "Magnet grades of NdFeB, SmCo, ferrite and AlNiCo with Br, HcB, HcJ and (BH)max in SI "
            "and CGS units, and how to read the table and its temperature limits."
        ),
        zh=(
            "钕铁硼、钐钴、铁氧体、铝镍钴牌号表：Br、HcB、HcJ、(BH)max，SI与CGS单位对照，表格说明"
            "与温度上限。"
        ),
    ),
    body=Body(en=EN, zh=ZH),
)
