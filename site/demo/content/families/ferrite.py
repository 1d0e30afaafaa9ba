"""Family page: hard ferrite."""

from demo.schema import Body, FamilyContent, Text, heading, text

EN = (
    text(
        "<p>Hard ferrite, also called ceramic magnet, is an oxide of iron with strontium or "
        "barium: SrFe₁₂O₁₉ or BaFe₁₂O₁₉. It contains no rare earth and no cobalt in its simple "
        "grades, does not rust, does not conduct electricity, and costs little. More of it is "
        "made by weight than of any other magnet material.</p>"
    ),
    heading("When to choose it, and when not"),
    text(
        "<p>Choose ferrite where there is room and price decides: motors of household appliances "
        "and cars, loudspeakers, separators, holding magnets, reed switches, and wherever a "
        "magnet stands in water for years. As an insulator it has no eddy currents.</p>"
        "<p>Do not choose it where space is short or in deep cold without checking the working "
        "point. Its remanence is about a third of that of NdFeB, its energy product about a "
        "tenth.</p>"
    ),
    heading("Reading the grades"),
    text(
        "<p>The lowest remanence belongs to the isotropic grade Y10T; all others are anisotropic. "
        "The number in a Y grade is (BH)max in kJ/m³, not in MGOe; letters after it stand for "
        "raised coercivity. C5, C8 and C11 are the American Ceramic names. Standards: SJ/T 10410 "
        "in China, IEC 60404-8-1, ASTM A1054.</p>"
    ),
    heading("How it is made"),
    text(
        "<p>Iron oxide and strontium or barium carbonate are mixed and calcined, which forms the "
        "magnetic compound, and milled to about a micrometre. The powder is pressed dry, or wet "
        "as a slurry in a magnetic field for the better anisotropic grades, then sintered at some "
        "1200 °C. The parts shrink markedly in doing so; faces with close tolerances are ground "
        "afterwards with diamond wheels.</p>"
    ),
    heading("Shapes and machining"),
    text(
        "<p>Blocks, rings, discs and arc segments in dies; the tool sets the shape, so a new "
        "shape means a new tool and quantity matters. As sintered, dimensions scatter by a per "
        "cent or two; the pole faces are usually ground. Ferrite is brittle and cannot be drilled "
        "or turned. Simple blocks can be cut for samples. The direction of pressing is normally "
        "also that of magnetisation.</p>"
    ),
    heading("Corrosion and coating"),
    text(
        "<p>As an oxide ferrite needs no coating; strong acids attack it. A coat is given only "
        "against dust and chips, or for looks.</p>"
    ),
    heading("Behaviour with temperature"),
    text(
        "<p>The remanence falls by 0.2% per kelvin, faster than in NdFeB, and returns on cooling. "
        "The coercivity does the opposite of NdFeB: it rises with heat and falls with cold. The "
        "danger of demagnetisation is therefore in the cold. A Y30BH cylinder with L/D = 0.7 has, "
        "at 20 °C, a demagnetising field of 99 kA/m against a minimum HcJ of 231 kA/m. At −40 °C "
        "the field has grown to 110 kA/m and HcJ has shrunk to 194 kA/m. Alone it is safe; with "
        "the field of a motor winding added, it may not be. For starter motors in cold climates "
        "this is the deciding case.</p>"
    ),
    heading("What to tell us in an enquiry"),
    text(
        "<ul>"
        "<li>Shape and dimensions; which faces are to be ground</li>"
        "<li>Grade, or the flux or field required</li>"
        "<li>Lowest temperature, and the demagnetising field then</li>"
        "<li>Direction of magnetisation, number of poles</li>"
        "<li>Whether an existing tool size would do, or the shape is fixed</li>"
        "<li>Quantity per order and per year</li>"
        "</ul>"
    ),
)

ZH = (
    text(
        "<p>永磁铁氧体又称陶瓷磁体，是铁与锶或钡的氧化物：SrFe₁₂O₁₉或BaFe₁₂O₁₉。普通牌号不含稀土，"
        "也不含钴，不生锈，不导电，价格低。按重量计，它是产量最大的永磁材料。</p>"
    ),
    heading("何时选用，何时不选用"),
    text(
        "<p>空间充裕而价格起决定作用时选铁氧体：家电和汽车电机、扬声器、磁选设备、吸持磁体、干簧开"
        "关，以及长年浸在水中的场合。它是绝缘体，没有涡流。</p>"
        "<p>空间紧张时不宜选用；在严寒环境下使用，须先核算工作点。它的剩磁约为钕铁硼的三分之一，磁"
        "能积约为十分之一。</p>"
    ),
    heading("如何看牌号"),
    text(
        "<p>剩磁最低的是各向同性牌号Y10T，其余均为各向异性。Y系列牌号中的数字是以kJ/m³计的(BH)max，"
        "不是MGOe，后面的字母表示矫顽力较高。C5、C8、C11为美国的Ceramic牌号。相关标准：SJ/T 10410、"
        "IEC 60404-8-1、ASTM A1054。</p>"
    ),
    heading("制造工艺"),
    text(
        "<p>氧化铁与碳酸锶或碳酸钡混合后预烧，生成磁性化合物，再磨细到1 µm左右。磁粉可以干压；性能"
        "较高的各向异性牌号则以料浆在磁场中湿压，随后在1200 °C左右烧结。烧结收缩较大，精度要求高的"
        "面要再用金刚石砂轮磨削。</p>"
    ),
    heading("形状与加工"),
    text(
        "<p>可做方块、圆环、圆片和瓦形，形状由模具决定，因此新形状意味着新模具，批量大小很重要。烧"
        "结态尺寸有百分之一二的偏差，磁极面一般要磨削。铁氧体很脆，不能钻、不能车。打样可用方块切"
        "割。压制方向通常就是充磁方向。</p>"
    ),
    heading("耐腐蚀与表面处理"),
    text(
        "<p>铁氧体本身是氧化物，不需要表面处理，但会受强酸侵蚀。只有为了防尘、防掉渣或外观时才做涂"
        "层。</p>"
    ),
    heading("温度特性"),
    text(
        "<p>温度每升高1 K，剩磁下降0.2%，比钕铁硼快，冷却后可恢复。矫顽力则与钕铁硼相反：升温时升"
        "高，降温时降低。因此铁氧体的退磁风险在低温。以L/D = 0.7的Y30BH圆柱为例：20 °C时退磁场为"
        "99 kA/m，HcJ最小值为231 kA/m；到−40 °C，退磁场增至110 kA/m，HcJ降到194 kA/m。单独使用是安"
        "全的，再叠加电机绕组的磁场就未必。寒冷地区的起动电机，往往由这一工况决定设计。</p>"
    ),
    heading("询价时请告诉我们"),
    text(
        "<ul>"
        "<li>形状和尺寸，哪些面需要磨削</li>"
        "<li>牌号，或要求的磁通、磁场</li>"
        "<li>最低温度，以及该温度下的退磁场</li>"
        "<li>充磁方向和极数</li>"
        "<li>能否采用现有模具的尺寸，还是形状不能改动</li>"
        "<li>单次数量和年用量</li>"
        "</ul>"
    ),
)

CONTENT = FamilyContent(
    slug="ferrite",
    title=Text(en="Ferrite magnets", zh="永磁铁氧体"),
    summary=Text(
        en=(
            "Ceramic magnets of strontium or barium ferrite: low in cost, free of rust and eddy "
            "currents, with a coercivity that rises as they get warm."
        ),
        zh="锶铁氧体或钡铁氧体磁体：成本低，不生锈，没有涡流，矫顽力随温度升高而升高。",
    ),
    search_description=Text(
        en=(
            "Hard ferrite (ceramic) magnets: properties in SI and CGS, grade names such as Y30BH "
            "and C8, manufacture, and why cold is their critical temperature."
        ),
        zh="永磁铁氧体：SI与CGS性能范围、Y30BH与C8等牌号、制造工艺，以及为何低温是关键工况。",
    ),
    body=Body(en=EN, zh=ZH),
    picture="family-ferrite",
    drawing="ring",
    material="Ferrite",
)
