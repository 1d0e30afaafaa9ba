"""Product type: pot magnets."""

from demo.schema import Body, Dimension, ProductTypeContent, Text, heading, table, text

EN = (
    text(
        "<p>A pot magnet is a magnet in a steel cup, open on one side. The cup leads the flux of "
        "the back pole round to the front, so that both poles lie in one plane and hold a steel "
        "part between them. Pot magnets are used for fixing, clamping, lifting off, door holding "
        "and formwork, wherever a bare magnet would break or wander.</p>"
    ),
    heading("What the cup does to the field"),
    text(
        "<p>The magnet is axially magnetised; one pole touches the bottom of the cup, the other "
        "lies flush with the rim or slightly behind it. In contact the flux passes through the "
        "narrow ring of the rim at high density. Since pull goes with the square of the flux "
        "density, the force in contact is a multiple of the bare magnet’s. The same circuit closes "
        "itself over a short distance: with a gap of a millimetre or two most of the force is "
        "gone, and a bare magnet may then pull more. Outside and behind the cup there is little "
        "stray field.</p>"
    ),
    heading("Forms"),
    table(
        "Usual forms of pot magnet",
        ["Form", "Fixing", "Take care"],
        [
            ["Plain", "Adhesive or press fit", "Do not press on the magnet"],
            [
                "Through bore or countersink",
                "Screw from the front",
                "The magnet is a ring; the pull is lower",
            ],
            [
                "Threaded stud or bush",
                "Screw from behind",
                "Screw depth must not reach the magnet",
            ],
            ["Hook or eye", "Hanging loads", "Pull straight off, no lever"],
            [
                "Rubber-covered, several magnets",
                "As above",
                "Higher friction, gap of the rubber lowers pull",
            ],
        ],
    ),
    heading("How it is made"),
    text(
        "<p>The cup is turned or deep-drawn from low-carbon steel and plated. The magnet, of "
        "NdFeB, SmCo, ferrite or AlNiCo, is glued or clamped in and magnetised before or after "
        "assembly; the face is ground flush if the pull must be even. Cost lies in the magnet for "
        "large pots and in the steel and the assembly for small ones.</p>"
    ),
    heading("What lowers the pull"),
    text(
        "<ul>"
        "<li>Sheet that is too thin: it saturates, and the rest of the flux goes past it</li>"
        "<li>Paint, rust, scale, roughness: each is an air gap</li>"
        "<li>Alloyed or hardened steel in place of soft steel</li>"
        "<li>Pull at an angle or along the face: in shear only friction holds</li>"
        "<li>Heat, by the grade and by the adhesive</li>"
        "</ul>"
    ),
    text(
        "<p>A stated pull is measured at right angles on thick, ground, soft steel. For hanging "
        "loads take a multiple of it as a safety factor, and nothing over persons without a second "
        "fastening.</p>"
    ),
    heading("What to state in an enquiry"),
    text(
        "<ul>"
        "<li>D, d, H, thread or hole, with drawing</li>"
        "<li>Pull required, counterpart, thickness, gap</li>"
        "<li>Temperature and moisture</li>"
        "<li>Magnet material, coating of cup and face</li>"
        "<li>Test plate and test method; quantity</li>"
        "</ul>"
    ),
)

ZH = (
    text(
        "<p>磁吸盘（钢杯磁体）是把磁体装在一面开口的钢杯中。钢杯把背面磁极的磁通引到正面，两极处于"
        "同一平面，共同吸住钢制零件。磁吸盘用于固定、夹持、门吸和模板工程等场合，这些地方用单个磁"
        "体容易碎裂或移位。</p>"
    ),
    heading("钢杯对磁场的作用"),
    text(
        "<p>磁体为轴向充磁，一极贴着杯底，另一极与杯口平齐或略低。贴紧时，磁通以很高的密度通过狭窄"
        "的杯口环面。吸力与磁通密度的平方成正比，因此贴紧时的吸力是单个磁体的数倍。但这一磁路在短"
        "距离内就会自行闭合：气隙有一两毫米时，吸力已损失大半，反而可能不如单个磁体。钢杯外侧和背"
        "面的漏磁很小。</p>"
    ),
    heading("常见形式"),
    table(
        "磁吸盘的常见形式",
        ["形式", "固定方式", "注意事项"],
        [
            ["平底", "胶粘或压装", "压装时不可压磁体"],
            ["通孔或沉孔", "从正面用螺钉固定", "磁体为圆环，吸力较低"],
            ["外螺纹或内螺纹", "从背面用螺纹固定", "螺钉不得顶到磁体"],
            ["挂钩或吊环", "悬挂", "垂直受力，不可撬"],
            ["包胶、内装多块磁体", "同上", "摩擦力大，但胶层相当于气隙，吸力下降"],
        ],
    ),
    heading("制造与加工"),
    text(
        "<p>钢杯由低碳钢车削或拉深而成，再电镀。磁体可用钕铁硼、钐钴、铁氧体或铝镍钴，胶粘或夹紧在"
        "杯中，装配前或装配后充磁；要求吸力一致时，把工作面磨平。大规格的成本主要在磁体，小规格的"
        "成本主要在钢件和装配。</p>"
    ),
    heading("哪些因素使吸力下降"),
    text(
        "<ul>"
        "<li>钢板太薄而饱和，其余磁通从旁边绕过</li>"
        "<li>油漆、锈、氧化皮、粗糙表面，都相当于气隙</li>"
        "<li>用合金钢或淬硬钢代替软钢</li>"
        "<li>斜拉或沿表面方向受力，剪切方向只靠摩擦力</li>"
        "<li>温度，既取决于牌号，也取决于胶</li>"
        "</ul>"
    ),
    text(
        "<p>标称吸力是在厚而磨平的软钢板上垂直测得的。悬挂负载应取足够的安全系数；人员上方必须另设"
        "防坠措施。</p>"
    ),
    heading("询价时请说明"),
    text(
        "<ul>"
        "<li>D、d、H、螺纹或孔，并附图纸</li>"
        "<li>要求的吸力、对手件材料与厚度、气隙</li>"
        "<li>温度和湿度</li>"
        "<li>磁体材料，钢杯和工作面的表面处理</li>"
        "<li>试验钢板和试验方法；数量</li>"
        "</ul>"
    ),
)

CONTENT = ProductTypeContent(
    slug="pot-magnet",
    title=Text(en="Pot magnets", zh="磁吸盘"),
    summary=Text(
        en=(
            "A magnet in a steel cup with thread, bore or hook: strong in contact, short in reach, "
            "protected against chipping."
        ),
        zh="磁体装入钢杯，带螺纹、通孔或挂钩：贴紧吸力大，作用距离短，磁体不易碰损。",
    ),
    search_description=Text(
        en=(
            "Pot magnets: how the steel cup raises pull in contact and shortens reach, forms with "
            "thread or bore, what lowers the pull, and enquiry data."
        ),
        zh="磁吸盘（钢杯磁体）：钢杯如何提高贴紧吸力，螺纹与通孔形式，吸力下降的原因与询价要点。",
    ),
    body=Body(en=EN, zh=ZH),
    dimensions=(
        Dimension(symbol="D", name=Text(en="Diameter of the cup", zh="钢杯外径")),
        Dimension(
            symbol="d",
            name=Text(en="Hole or thread", zh="孔径或螺纹"),
            note=Text(en="None on a plain pot", zh="平底形式没有此项"),
        ),
        Dimension(
            symbol="H",
            name=Text(en="Height", zh="高度"),
            note=Text(
                en="Of the cup; state a stud or hook separately",
                zh="指钢杯高度；螺柱或挂钩另行注明",
            ),
        ),
    ),
    shape="pot",
    families=("magnetic-assemblies", "sintered-ndfeb", "samarium-cobalt", "alnico", "ferrite"),
    grades=("N35", "N38", "N42", "N45", "N38H", "N38SH", "YXG26H", "Y30 (C5)", "LNG37 (Alnico 5)"),
    coatings=("ni-cu-ni", "zinc", "epoxy"),
)
