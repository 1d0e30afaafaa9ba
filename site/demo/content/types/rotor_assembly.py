"""Product type: rotor assemblies."""

from demo.schema import Body, Dimension, ProductTypeContent, Text, heading, table, text

EN = (
    text(
        "<p>A rotor assembly is a shaft or hub with its magnets, ready to be fitted to a motor, "
        "generator, pump or coupling. Bought complete, it arrives glued, sleeved, balanced, "
        "magnetised and measured, and nobody has to handle loose strong magnets on the line.</p>"
    ),
    heading("Arrangement and magnetisation"),
    table(
        "Usual rotors",
        ["Arrangement", "Magnets", "Magnetisation", "Field in the gap"],
        [
            [
                "Surface magnets",
                "Arc segments",
                "Parallel or radial, N and S in turn",
                "Near sine, or trapezium",
            ],
            [
                "Buried magnets",
                "Blocks in slots of the lamination stack",
                "Through the thickness",
                "Shaped by the iron",
            ],
            [
                "Multipole ring",
                "One ring, sintered or bonded",
                "Multipole, radial",
                "Even poles, no joints",
            ],
            ["Two poles", "Cylinder or ring", "Diametral", "Sine"],
            [
                "Halbach",
                "Segments in turning directions",
                "Each its own",
                "Strong outside, sine; little iron needed",
            ],
        ],
    ),
    text(
        "<p>p is the number of pole pairs; the rotor has 2p poles. Give both if there is any "
        "doubt. Skewed poles, in steps or continuous, lower cogging.</p>"
    ),
    heading("How it is made"),
    text(
        "<p>The shaft is turned and ground, the magnets are placed with a fixture and bonded, and "
        "the adhesive is cured. Then follow the sleeve, of stainless steel, titanium, Inconel or "
        "carbon fibre, where speed asks for one; grinding of the outside; magnetising, of the "
        "whole rotor if the field can reach all magnets; balancing; and a scan of the poles. Cost "
        "is governed by the magnets, the sleeve, the balance grade and the fixtures, which pay "
        "only with quantity.</p>"
    ),
    heading("Design hints"),
    text(
        "<ul>"
        "<li>Work out the stress at overspeed. Sintered magnets stand pressure well and tension "
        "badly: the sleeve’s preload must outlast heat and speed.</li>"
        "<li>Sleeve and adhesive both widen the magnetic gap. A metal sleeve also carries eddy "
        "currents.</li>"
        "<li>The limit of temperature is the lowest of magnet, adhesive and sleeve. Check opposing "
        "field and heat together.</li>"
        "<li>NdFeB and steel expand differently; leave the glue gap that the adhesive needs.</li>"
        "<li>Say where a pole lies in relation to a keyway if an encoder refers to it.</li>"
        "</ul>"
    ),
    heading("What to state in an enquiry"),
    text(
        "<ul>"
        "<li>D, d, L, number of poles, drawing of the shaft with tolerances and runout</li>"
        "<li>Speed and overspeed, torque, balance grade (ISO 21940)</li>"
        "<li>Temperature of the magnets; short-circuit field</li>"
        "<li>Flux, waveform or back-EMF to be met, and how it is measured</li>"
        "<li>Which parts you supply; quantity per year</li>"
        "</ul>"
    ),
)

ZH = (
    text(
        "<p>转子组件是装好磁体的轴或轮毂，可直接装入电机、发电机、泵或磁力联轴器。整体采购时，粘"
        "接、加护套、动平衡、充磁和检测均已完成，生产线上不必再操作单个的强磁体。</p>"
    ),
    heading("结构与充磁"),
    table(
        "常见转子结构",
        ["结构", "磁体", "充磁方式", "气隙磁场"],
        [
            ["表贴式", "瓦形", "平行或辐射状，N、S交替", "接近正弦波或梯形波"],
            ["内置式", "插入铁芯槽内的方块", "厚度方向", "由铁芯形状决定"],
            ["多极磁环", "整体圆环，烧结或粘结", "辐射状多极", "各极均匀，无接缝"],
            ["两极", "圆柱或圆环", "径向（直径方向）", "正弦波"],
            [
                "海尔贝克",
                "充磁方向依次旋转的拼块",
                "每块各不相同",
                "外侧强，接近正弦波，对铁芯要求低",
            ],
        ],
    ),
    text(
        "<p>p为极对数，转子共有2p极，为避免误解，最好两者都写。斜极（分段或连续）可减小齿槽转矩。</p>"
    ),
    heading("制造与加工"),
    text(
        "<p>轴经车削和磨削；磁体用工装定位、粘接，胶固化；转速需要时加护套，材料有不锈钢、钛合金、"
        "Inconel合金或碳纤维；磨外圆；充磁，若磁场能到达所有磁体，则整体充磁；最后做动平衡和磁极波"
        "形扫描。成本取决于磁体、护套、平衡等级和工装，工装费用要有批量才能摊薄。</p>"
    ),
    heading("设计要点"),
    text(
        "<ul>"
        "<li>应核算超速时的应力。烧结磁体耐压不耐拉，护套的预紧力在高温、高速下都必须保持。</li>"
        "<li>护套和胶层都会加大磁气隙，金属护套中还有涡流。</li>"
        "<li>温度上限取决于磁体、胶和护套中最低的一项，反向磁场与温度应一并核算。</li>"
        "<li>钕铁硼与钢的热膨胀不同，应留出胶粘剂所需的间隙。</li>"
        "<li>编码器以磁极为基准时，请注明磁极相对键槽的位置。</li>"
        "</ul>"
    ),
    heading("询价时请说明"),
    text(
        "<ul>"
        "<li>D、d、L、极数，以及带公差和跳动要求的轴图</li>"
        "<li>转速和超速、转矩、平衡等级（ISO 21940）</li>"
        "<li>磁体温度，短路时的反向磁场</li>"
        "<li>要求的磁通、波形或反电动势及测量方法</li>"
        "<li>哪些零件由贵方提供；年用量</li>"
        "</ul>"
    ),
)

CONTENT = ProductTypeContent(
    slug="rotor-assembly",
    title=Text(en="Rotor assemblies", zh="转子组件"),
    summary=Text(
        en=(
            "Shafts and hubs with magnets fitted, sleeved, balanced and magnetised: surface, "
            "buried, multipole ring or Halbach."
        ),
        zh="装好磁体并完成护套、动平衡和充磁的轴或轮毂：表贴式、内置式、多极磁环或海尔贝克结构。",
    ),
    search_description=Text(
        en=(
            "Permanent magnet rotor assemblies: surface, buried and Halbach arrangements, sleeves, "
            "balancing, temperature and opposing field, and enquiry data."
        ),
        zh="永磁转子组件：表贴、内置与海尔贝克结构，护套与动平衡，温度与反向磁场，询价要点。",
    ),
    body=Body(en=EN, zh=ZH),
    dimensions=(
        Dimension(
            symbol="D",
            name=Text(en="Outer diameter", zh="外径"),
            note=Text(en="Over the sleeve, if there is one", zh="有护套时指护套外径"),
        ),
        Dimension(symbol="d", name=Text(en="Diameter of the shaft or bore", zh="轴径或孔径")),
        Dimension(
            symbol="L",
            name=Text(en="Length of the magnets", zh="磁体长度"),
            note=Text(en="Along the axis", zh="沿轴线方向"),
        ),
        Dimension(
            symbol="p",
            name=Text(en="Pole pairs", zh="极对数"),
            note=Text(
                en="A count, not a length; the rotor has 2p poles",
                zh="为个数，不是长度；转子极数为2p",
            ),
        ),
    ),
    shape="rotor",
    families=(
        "magnetic-assemblies",
        "sintered-ndfeb",
        "bonded-ndfeb",
        "samarium-cobalt",
        "ferrite",
    ),
    grades=(
        "N42SH",
        "N45SH",
        "N48SH",
        "N38UH",
        "N42UH",
        "N38EH",
        "N50UH-GBD",
        "YXG28H",
        "YXG30H",
        "Y30BH",
    ),
    coatings=("epoxy", "zinc", "phosphate", "ni-cu-ni"),
)
