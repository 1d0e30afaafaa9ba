"""Product type: Halbach arrays."""

from demo.schema import Body, Dimension, ProductTypeContent, Text, heading, text

EN = (
    text(
        "<p>In a Halbach array the direction of magnetisation turns from one magnet to the next. "
        "The fields add on one side and nearly cancel on the other, without any iron. Flat arrays "
        "are used in linear motors, planar drives, undulators and levitation; cylinders in "
        "ironless rotors, couplings and as compact field sources for resonance instruments.</p>"
    ),
    heading("Directions and field"),
    text(
        "<ul>"
        "<li><b>Flat array.</b> The direction turns by a fixed angle per block, commonly 90°: four "
        "blocks make one period λ. The field on the strong side is nearly a sine along the array "
        "and falls off with distance z as exp(−2πz/λ).</li>"
        "<li><b>Cylinder, field inside.</b> If the direction turns twice in one round of the "
        "circumference, the bore has a uniform field across the axis. For an infinitely long ideal "
        "cylinder B = Br · ln(D/d), with D the outer and d the inner diameter.</li>"
        "<li><b>Cylinder, field outside.</b> For rotors: multipole outside, almost nothing inside, "
        "so the core needs no iron.</li>"
        "</ul>"
    ),
    text(
        "<p>Segments approximate the ideal. With four blocks per period the first harmonic of the "
        "magnetisation is 90% of the ideal, with eight 97%.</p>"
    ),
    heading("How it is made"),
    text(
        "<p>Each segment is cut from a block with the angle of magnetisation the array asks for, "
        "so one array needs several kinds that look alike. They are magnetised singly and "
        "assembled by force in a fixture, since each wants to turn or to jump out; adhesive, pins "
        "and a frame hold them for good. Isotropic bonded rings can be given a Halbach pattern in "
        "one pulse, at a lower remanence. Cost lies in the number of kinds, the fixture and the "
        "labour more than in the alloy.</p>"
    ),
    heading("Design hints"),
    text(
        "<ul>"
        "<li>In places the neighbours’ field opposes a segment’s own magnetisation strongly, "
        "mostly at corners on the strong side. Choose the coercivity for that point, hot.</li>"
        "<li>The uniformity of a bore is set by scatter of Br and of angle. Sorting segments by "
        "measured moment is cheaper than closer tolerances.</li>"
        "<li>The glue carries force all its life. Ask for a frame or a band if the array gets "
        "warm.</li>"
        "<li>An array cannot be taken apart without danger, nor demagnetised with ease.</li>"
        "</ul>"
    ),
    heading("What to state in an enquiry"),
    text(
        "<ul>"
        "<li>L, W, T of the array, or D and d; period or number of poles</li>"
        "<li>Field and where, its uniformity or harmonic content</li>"
        "<li>Temperature, opposing field, motion</li>"
        "<li>Frame, back plate, cover, fixing holes</li>"
        "<li>Field map or test to be delivered; quantity</li>"
        "</ul>"
    ),
)

ZH = (
    text(
        "<p>海尔贝克阵列中，相邻磁体的充磁方向依次旋转。一侧的磁场相互叠加，另一侧几乎抵消，而且不"
        "需要铁芯。平面阵列用于直线电机、平面驱动、波荡器和磁悬浮；圆筒形阵列用于无铁芯转子、磁力"
        "联轴器，也用作小型磁共振仪器的磁场源。</p>"
    ),
    heading("方向与磁场"),
    text(
        "<ul>"
        "<li><b>平面阵列。</b>每块转过固定角度，通常为90°，四块构成一个周期λ。强侧磁场沿阵列方向接"
        "近正弦波，随距离z按exp(−2πz/λ)衰减。</li>"
        "<li><b>圆筒，磁场在内。</b>沿圆周一周，磁化方向转两整圈时，孔内得到垂直于轴线的均匀磁场。"
        "理想的无限长圆筒B = Br · ln(D/d)，D为外径，d为内径。</li>"
        "<li><b>圆筒，磁场在外。</b>用于转子：外侧为多极磁场，内侧几乎没有磁场，因此不需要铁"
        "芯。</li>"
        "</ul>"
    ),
    text("<p>拼块是对理想分布的近似。每周期四块时，磁化的基波为理想值的90%，八块时为97%。</p>"),
    heading("制造与加工"),
    text(
        "<p>每个拼块按阵列要求的充磁角度从方块切出，因此一个阵列要用几种外形相同而方向不同的零件。"
        "拼块逐件充磁，在工装中克服斥力和扭转力装入，再用胶、销和框架固定。各向同性的粘结圆环可以"
        "一次脉冲充成海尔贝克图形，但剩磁较低。成本主要在拼块种类、工装和人工，而不在材料。</p>"
    ),
    heading("设计要点"),
    text(
        "<ul>"
        "<li>有些部位，相邻拼块的磁场与自身磁化方向相反且很强，多在强侧的边角。应按该处在高温下的"
        "状态选择矫顽力。</li>"
        "<li>孔内磁场的均匀性取决于Br和角度的分散。按实测磁矩分选拼块，比收紧公差更经济。</li>"
        "<li>胶层长期受力；阵列有温升时，应加框架或箍。</li>"
        "<li>阵列装好之后，拆开有危险，也不易退磁。</li>"
        "</ul>"
    ),
    heading("询价时请说明"),
    text(
        "<ul>"
        "<li>阵列的L、W、T，或D、d；周期或极数</li>"
        "<li>磁场大小和位置，均匀性或谐波要求</li>"
        "<li>温度、反向磁场、运动情况</li>"
        "<li>框架、背板、盖板和安装孔</li>"
        "<li>需要提供的磁场分布图或试验；数量</li>"
        "</ul>"
    ),
)

CONTENT = ProductTypeContent(
    slug="halbach-array",
    title=Text(en="Halbach arrays", zh="海尔贝克阵列"),
    summary=Text(
        en=(
            "Segments whose magnetisation turns from one to the next: a strong field on one side, "
            "little on the other, without iron."
        ),
        zh="充磁方向依次旋转的拼块：一侧磁场强，另一侧很弱，不需要铁芯。",
    ),
    search_description=Text(
        en=(
            "Halbach arrays, flat and cylindrical: directions of magnetisation, field and its fall "
            "with distance, assembly of segments, coercivity, and enquiry data."
        ),
        zh="海尔贝克阵列：平面与圆筒形，充磁方向、磁场与衰减、拼块装配、矫顽力选择与询价要点。",
    ),
    body=Body(en=EN, zh=ZH),
    dimensions=(
        Dimension(
            symbol="L",
            name=Text(en="Length", zh="长度"),
            note=Text(
                en="A whole number of periods, or state the end pieces",
                zh="宜为周期的整数倍，否则请注明端部拼块",
            ),
        ),
        Dimension(symbol="W", name=Text(en="Width", zh="宽度")),
        Dimension(
            symbol="T",
            name=Text(en="Thickness", zh="厚度"),
            note=Text(en="Towards the strong side", zh="指向强侧的方向"),
        ),
    ),
    shape="halbach",
    families=("magnetic-assemblies", "sintered-ndfeb", "bonded-ndfeb", "samarium-cobalt"),
    grades=("N42H", "N45H", "N48H", "N42SH", "N45SH", "N48SH", "N40UH", "N52SH-GBD", "YXG28H"),
    coatings=("ni-cu-ni", "epoxy", "zinc", "parylene-c"),
)
