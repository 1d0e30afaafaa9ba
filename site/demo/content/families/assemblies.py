"""Family page: magnetic assemblies."""

from demo.schema import Body, FamilyContent, Text, heading, key_figures, table, text

EN = (
    text(
        "<p>A magnetic assembly is a magnet together with the parts that make it useful: a steel "
        "cup, a yoke, a shaft, a sleeve, a housing, a thread. The iron leads the flux to where it "
        "is wanted, the rest protects a brittle material and gives it something to be fastened "
        "by.</p>"
    ),
    heading("When to choose one, and when not"),
    text(
        "<p>Choose an assembly where the magnet would otherwise be glued or clamped on your own "
        "line, where balance or concentricity must be right, where parts are dangerous to handle "
        "magnetised, or where a steel circuit gets more out of less material. A loose magnet is "
        "enough where the fixing is simple and the quantity small.</p>"
    ),
    table(
        "Common assemblies",
        ["Assembly", "What it consists of", "What must be settled"],
        [
            [
                "Pot magnet",
                "Magnet in a steel cup, with thread, hole or hook",
                "Pull force, counterpart, air gap, temperature",
            ],
            [
                "Rotor",
                "Segments or ring on a shaft, often with a sleeve",
                "Speed, balance, torque, sleeve material",
            ],
            [
                "Magnetic coupling",
                "Two multipole rotors, a can between them",
                "Torque, gap, medium, temperature",
            ],
            [
                "Sensor magnet",
                "Magnet moulded or bonded into a holder",
                "Field at the sensor, angular error",
            ],
            [
                "Separator bar or grate",
                "Magnets and pole discs in a stainless tube",
                "Field at the surface, length, hygiene",
            ],
            [
                "Halbach array",
                "Segments magnetised in turning directions",
                "Field and its uniformity, order of assembly",
            ],
            [
                "Linear track",
                "Plates with alternating magnets on a steel back",
                "Pitch, flatness, cover, screw pattern",
            ],
        ],
    ),
    heading("What iron does to pull force"),
    text(
        "<p>The pull of a flux density B on a steel face is about B²/(2µ₀) on each unit of area: "
        "at 1 T, 398 kPa, or 39.8 N on a square centimetre. Since it goes with the square, "
        "concentrating the same flux on half the area doubles the force. A steel cup does just "
        "that. It also makes the force fall off more quickly with distance, so a pot magnet is "
        "strong in contact and weak across a gap.</p>"
    ),
    key_figures(
        ("33.2", "N", "cylinder D10 × 5 mm, J = 1.30 T, in contact"),
        ("19.0", "N", "the same with a gap of 0.5 mm"),
        ("12.9", "N", "the same with a gap of 1 mm"),
    ),
    text(
        "<p>These three figures are calculated for a bare magnet on a thick, flat, unsaturated "
        "steel plate (method of images) and are upper bounds, not data of a product. Paint, rust, "
        "thin sheet and roughness all cost force; along the face, in shear, an assembly holds "
        "only a fraction.</p>"
    ),
    heading("How they are made"),
    text(
        "<p>The steps are: magnets and steel parts to drawing, cleaning, joining by adhesive, "
        "press fit, sleeve, moulding, welding of a can or screws, curing, machining or grinding "
        "to size, balancing of rotors, magnetising and testing. The order matters. Magnetising "
        "after assembly is safer and keeps chips away, but the field must reach every magnet; "
        "where it cannot, as in Halbach arrays, magnetised segments are joined in fixtures that "
        "hold them against their repulsion.</p>"
    ),
    heading("Shapes, materials and machining"),
    text(
        "<p>All families on this site can be built in. Yokes and cups are of low-carbon steel, "
        "shafts and covers where flux must not pass of austenitic stainless steel, sleeves of "
        "stainless steel, titanium, Inconel or carbon fibre. Steel parts are machined in the "
        "ordinary way, finished rotors ground on the outside if concentricity demands it.</p>"
    ),
    heading("Corrosion and temperature"),
    text(
        "<p>Two metals in contact and a moist gap corrode faster than either alone; coating, "
        "sealing and potting are part of the design. The temperature limit of an assembly is the "
        "lowest among magnet, adhesive, coating and plastic. Adhesives lose much of their "
        "strength well before they fail, and NdFeB expands differently along and across its axis, "
        "hardly at all across it, so joints to steel or aluminium should not be rigid and thin at "
        "once.</p>"
    ),
    heading("What to tell us in an enquiry"),
    text(
        "<ul>"
        "<li>What the assembly is to do: force, torque or field, and at what distance</li>"
        "<li>The counterpart: material, thickness, surface, gap</li>"
        "<li>Space available and the points of fixing; a 3D model helps</li>"
        "<li>Temperature, medium, speed, shock and vibration</li>"
        "<li>Tests for acceptance: pull, torque, flux, runout, balance grade</li>"
        "<li>Which parts you supply yourself</li>"
        "<li>Quantity per order and per year; samples</li>"
        "</ul>"
    ),
)

ZH = (
    text(
        "<p>磁性组件是磁体与其他零件的组合：钢杯、磁轭、轴、护套、壳体、螺纹件等。铁磁零件把磁通引"
        "到需要的地方，其余零件保护脆性的磁体，并提供安装固定的结构。</p>"
    ),
    heading("何时选用，何时不选用"),
    text(
        "<p>如果磁体原本要在贵方产线上粘接或夹紧，如果对动平衡或同轴度有要求，如果充磁后的零件操作"
        "起来有危险，或者利用钢制磁路可以少用磁体，就适合采用组件。固定方式简单、数量又少时，单个"
        "磁体就够了。</p>"
    ),
    table(
        "常见磁性组件",
        ["组件", "组成", "需要明确的要求"],
        [
            ["磁吸盘（钢杯磁体）", "磁体装入钢杯，带螺纹、通孔或挂钩", "吸力、对手件、气隙、温度"],
            ["转子", "轴上装瓦形或圆环，常带护套", "转速、动平衡、转矩、护套材料"],
            ["磁力联轴器", "内外两个多极转子，中间为隔离套", "转矩、气隙、介质、温度"],
            ["传感器磁体", "磁体注塑或粘接在支架中", "传感器处的磁场、角度误差"],
            ["磁棒、磁力架", "磁体与极片装入不锈钢管", "表面磁场、长度、卫生要求"],
            ["海尔贝克阵列", "充磁方向依次旋转的拼块", "磁场及其均匀性、装配顺序"],
            ["直线电机磁轨", "钢背板上N、S交替排列的磁体", "极距、平面度、盖板、安装孔"],
        ],
    ),
    heading("铁磁零件与吸力"),
    text(
        "<p>磁通密度B作用在钢面上，单位面积的吸力约为B²/(2µ₀)：1 T时为398 kPa，即每平方厘米39.8 "
        "N。吸力与B的平方成正比，同样的磁通集中到一半的面积上，吸力就增加一倍，钢杯起的正是这个作"
        "用。但它也使吸力随距离衰减得更快，所以磁吸盘贴紧时吸力大，隔着气隙就弱得多。</p>"
    ),
    key_figures(
        ("33.2", "N", "圆柱D10 × 5 mm，J = 1.30 T，贴紧"),
        ("19.0", "N", "同上，气隙0.5 mm"),
        ("12.9", "N", "同上，气隙1 mm"),
    ),
    text(
        "<p>以上三个数字是按镜像法计算的，条件为单个磁体吸在厚而平、未饱和的钢板上，属于上限值，不"
        "是产品数据。油漆、锈层、薄板和粗糙表面都会使吸力下降；沿表面方向（剪切方向）只能承受其中"
        "一小部分。</p>"
    ),
    heading("制造工艺"),
    text(
        "<p>工序包括：按图加工磁体和钢件，清洗，用胶粘、压装、护套、注塑、隔离套焊接或螺钉等方式连"
        "接，固化，机加工或磨削到尺寸，转子动平衡，充磁和检测。顺序很重要。装配后整体充磁更安全，"
        "也不易吸附铁屑，但充磁磁场必须到达每一块磁体；如果做不到（例如海尔贝克阵列），就要用工装"
        "克服斥力，把已充磁的拼块逐一装入。</p>"
    ),
    heading("形状、材料与加工"),
    text(
        "<p>本站列出的各类磁体都可用于组件。磁轭和钢杯用低碳钢；不允许导磁的轴和盖用奥氏体不锈钢；"
        "护套用不锈钢、钛合金、Inconel合金或碳纤维。钢件按常规机加工，同轴度要求高的转子装配后再磨"
        "外圆。</p>"
    ),
    heading("耐腐蚀与耐温"),
    text(
        "<p>两种金属接触，缝隙中又有水汽时，腐蚀比单独存在时更快，因此涂镀、密封和灌封都是设计的一"
        "部分。组件的温度上限取决于磁体、胶、镀层和塑料中最低的一项。胶在失效之前强度就已大幅下"
        "降；钕铁硼沿取向方向与垂直方向的热膨胀不同，垂直方向几乎不膨胀，因此与钢或铝粘接时，胶层"
        "不宜又硬又薄。</p>"
    ),
    heading("询价时请告诉我们"),
    text(
        "<ul>"
        "<li>组件的功能：吸力、转矩或磁场，以及对应的距离</li>"
        "<li>对手件：材料、厚度、表面状态、气隙</li>"
        "<li>可用空间和固定位置，最好附三维模型</li>"
        "<li>温度、介质、转速、冲击和振动</li>"
        "<li>验收项目：吸力、转矩、磁通、跳动、平衡等级</li>"
        "<li>哪些零件由贵方提供</li>"
        "<li>单次数量、年用量，是否需要样品</li>"
        "</ul>"
    ),
)

CONTENT = FamilyContent(
    slug="magnetic-assemblies",
    title=Text(en="Magnetic assemblies", zh="磁性组件"),
    summary=Text(
        en=(
            "Pot magnets, rotors, couplings, sensor magnets and arrays: magnets joined with the "
            "steel and housings that put their flux to work."
        ),
        zh=(
            "磁吸盘、转子、磁力联轴器、传感器磁体和磁阵列：磁体与磁轭、壳体组合，让磁通用在需要的"
            "地方。"
        ),
    ),
    search_description=Text(
        en=(
            "Magnetic assemblies such as pot magnets, rotors, couplings and Halbach arrays: pull "
            "force, materials, order of assembly, temperature and enquiry data."
        ),
        zh=(
            "磁吸盘、转子、磁力联轴器、海尔贝克阵列等磁性组件：吸力、材料、装配顺序、温度与询价要"
            "点。"
        ),
    ),
    body=Body(en=EN, zh=ZH),
    picture="family-assemblies",
    drawing="halbach",
)
