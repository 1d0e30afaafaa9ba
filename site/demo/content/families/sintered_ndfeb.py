"""Family page: sintered NdFeB."""

from demo.schema import Body, FamilyContent, Text, heading, text

EN = (
    text(
        "<p>Sintered NdFeB is an alloy of neodymium, iron and boron, pressed from oriented powder "
        "and sintered to full density. Its magnetic phase is Nd₂Fe₁₄B; part of the neodymium is "
        "usually praseodymium, and dysprosium or terbium are added where heat requires it. It "
        "gives the highest energy product of all magnets made in quantity, and so the smallest "
        "part for a given field.</p>"
    ),
    heading("When to choose it, and when not"),
    text(
        "<p>Choose it where space or weight counts: motors and generators, servo drives, "
        "loudspeakers, magnetic couplings, sensors, holding and separating.</p>"
        "<p>Think again in four cases. Above about 200 °C, or where the field must hardly change "
        "with temperature, SmCo is better. Where cost per part rules and there is room, ferrite "
        "is. For thin-walled rings or intricate shapes, bonded NdFeB needs no machining. And in "
        "hydrogen, or in water without a reliable coating, sintered NdFeB does not last.</p>"
    ),
    heading("Reading the grades"),
    text(
        "<p>No grade combines the upper ends: remanence and coercivity are traded against each "
        "other. The coercivity class (N, M, H, SH, UH, EH, TH or AH) sets the usable temperature, "
        "the number the energy product in MGOe. Standards: GB/T 13560-2017, IEC 60404-8-1, ASTM "
        "A1101.</p>"
    ),
    heading("How it is made"),
    text(
        "<p>The usual route: the alloy is melted and strip cast into flakes; the flakes are "
        "broken up in hydrogen (hydrogen decrepitation) and ground to a few micrometres in a jet "
        "mill. The powder is pressed in a magnetic field that aligns it, and the pressings may be "
        "compacted further isostatically. Sintering in vacuum brings them to full density, and "
        "ageing at lower temperature develops the coercivity. Then come machining, where required "
        "grain boundary diffusion, coating, magnetising and inspection.</p>"
    ),
    heading("Shapes and machining"),
    text(
        "<p>Blocks, discs, cylinders, rings, arc segments and loaf shapes, with holes and "
        "countersinks. The material is as hard and brittle as a ceramic: it is sliced with wire "
        "or blade and ground with diamond tools, cut by wire erosion for contours, always before "
        "it is magnetised. Thin walls and sharp edges chip; a chamfer or radius on every edge "
        "should be allowed for. The direction of magnetisation is fixed when the blank is "
        "pressed.</p>"
    ),
    heading("Corrosion and coating"),
    text(
        "<p>Uncoated parts are for dry or sealed places, or for immediate use in a casting. The "
        "usual coats are Ni-Cu-Ni, zinc, electroless nickel, epoxy, nickel with epoxy, phosphate "
        "and, for special cases, Parylene or aluminium. The choice depends on humidity, media, "
        "adhesive and temperature. Salt spray hours compare batches; they do not foretell service "
        "life.</p>"
    ),
    heading("Behaviour with temperature"),
    text(
        "<p>Br falls by about 0.12% per kelvin and returns on cooling. HcJ falls faster, by 0.39 "
        "to 0.75% per kelvin according to class, and this decides whether the loss is reversible. "
        "By usual reference values an N42SH cylinder with L/D = 0.7, for instance, has a "
        "demagnetising field of 293 kA/m at "
        "120 °C against a remaining HcJ of 740 kA/m. The Curie temperature of Nd₂Fe₁₄B is 312 °C "
        "(585 K; J. F. Herbst, 1991); useful properties end well below it. Cold does not "
        "demagnetise NdFeB: HcJ rises. Below about 135 K (−138 °C) the easy axis of Nd₂Fe₁₄B "
        "begins to tilt, which cryogenic designs must allow for.</p>"
    ),
    heading("What to tell us in an enquiry"),
    text(
        "<ul>"
        "<li>Shape, dimensions and tolerances, before or after coating</li>"
        "<li>Grade, or the required Br, HcJ and field at a distance</li>"
        "<li>Direction of magnetisation; magnetised or not</li>"
        "<li>Highest temperature of the magnet and any opposing field</li>"
        "<li>Coating, media, and the test agreed for it</li>"
        "<li>Quantity per order and per year; samples</li>"
        "<li>End use and country of destination, since grades with dysprosium or terbium are "
        "subject to export control</li>"
        "</ul>"
    ),
)

ZH = (
    text(
        "<p>烧结钕铁硼由钕、铁、硼合金制成：合金粉末经取向压制，再烧结至接近理论密度。磁性主相为"
        "Nd₂Fe₁₄B，其中一部分钕通常由镨代替，耐热要求高时再加入镝或铽。在批量生产的永磁材料中，它"
        "的最大磁能积最高，产生同样的磁场所需体积最小。</p>"
    ),
    heading("何时选用，何时不选用"),
    text(
        "<p>适合对体积或重量敏感的场合：电机与发电机、伺服驱动、扬声器、磁力联轴器、传感器、吸持与"
        "磁选。</p>"
        "<p>以下四种情况应另作考虑：温度超过200 °C左右，或要求磁场几乎不随温度变化时，钐钴更合适；"
        "成本优先且空间充裕时，选铁氧体；薄壁圆环或复杂形状，可选无需机加工的粘结钕铁硼；在氢气"
        "中，或在没有可靠防护的水中，烧结钕铁硼不能长期使用。</p>"
    ),
    heading("如何看牌号"),
    text(
        "<p>没有哪个牌号能同时达到各项上限，剩磁与矫顽力此消彼长。矫顽力类别（N、M、H、SH、UH、"
        "EH、TH即AH）决定使用温度，数字表示以MGOe计的磁能积。相关标准：GB/T 13560-2017、IEC "
        "60404-8-1、ASTM A1101。</p>"
    ),
    heading("制造工艺"),
    text(
        "<p>通常的工艺路线是：合金熔炼后速凝铸片（甩带），经氢破碎，再用气流磨制成几微米的细粉；在"
        "磁场中取向压制成型，必要时再等静压；真空烧结致密化，随后时效处理以提高矫顽力；然后是机加"
        "工，需要时做晶界扩散，最后是表面处理、充磁和检验。</p>"
    ),
    heading("形状与加工"),
    text(
        "<p>可做方块、圆片、圆柱、圆环、瓦形和面包形，可带通孔和沉孔。材料像陶瓷一样硬而脆，用多线"
        "或内圆切片，用金刚石砂轮磨削，异形轮廓用线切割，均在充磁前进行。薄壁和尖边容易崩缺，所有"
        "棱边都应留倒角或圆角。充磁方向在压制毛坯时就已确定。</p>"
    ),
    heading("耐腐蚀与表面处理"),
    text(
        "<p>不做表面处理的零件只适合干燥、密封的场合，或随即灌封使用。常用的表面处理有镍铜镍、镀"
        "锌、化学镀镍、环氧树脂、镍加环氧和磷化，特殊场合用派瑞林或铝镀层。选择时要看湿度、介质、"
        "胶粘剂和温度。盐雾小时数用于批次间比较，不能用来推算寿命。</p>"
    ),
    heading("温度特性"),
    text(
        "<p>温度每升高1 K，Br约下降0.12%，冷却后可恢复。HcJ下降得更快，依类别不同每升高1 K下降"
        "0.39%～0.75%，损失是否可逆由它决定。按业内参考值，L/D = 0.7的N42SH圆柱，120 "
        "°C时退磁场为293 kA/m，"
        "而HcJ还剩740 kA/m。Nd₂Fe₁₄B的居里温度为312 °C（585 K；J. F. Herbst，1991），可用温度远低"
        "于此。低温时HcJ升高，不会退磁；但低于约135 K（−138 °C）时，Nd₂Fe₁₄B的易磁化轴开始偏转，低"
        "温设计须予以考虑。</p>"
    ),
    heading("询价时请告诉我们"),
    text(
        "<ul>"
        "<li>形状、尺寸与公差，注明镀前还是镀后</li>"
        "<li>牌号，或要求的Br、HcJ以及某一距离处的磁场</li>"
        "<li>充磁方向；充磁还是不充磁</li>"
        "<li>磁体的最高温度，以及是否有反向磁场</li>"
        "<li>表面处理、接触的介质和约定的试验</li>"
        "<li>单次数量、年用量，是否需要样品</li>"
        "<li>最终用途和目的国（含镝、铽的牌号属于出口管制物项）</li>"
        "</ul>"
    ),
)

CONTENT = FamilyContent(
    slug="sintered-ndfeb",
    title=Text(en="Sintered NdFeB magnets", zh="烧结钕铁硼磁体"),
    summary=Text(
        en=(
            "The most compact source of field: remanence up to about 1.5 T, coercivity classes "
            "for 80 to 220 °C, machined to shape and coated."
        ),
        zh=(
            "同等磁场下体积最小的永磁体：剩磁最高约1.5 T，各矫顽力类别适用于80～220 °C，机加工成形"
            "并做表面处理。"
        ),
    ),
    search_description=Text(
        en=(
            "Sintered NdFeB (neodymium) magnets: properties in SI and CGS, coercivity classes, "
            "manufacture, coating, temperature behaviour and what an enquiry needs."
        ),
        zh="烧结钕铁硼磁体：SI与CGS性能范围、矫顽力类别、制造工艺、表面处理、温度特性和询价要点。",
    ),
    body=Body(en=EN, zh=ZH),
    picture="family-sintered-ndfeb",
    drawing="block",
    material="NdFeB",
)
