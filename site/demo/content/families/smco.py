"""Family page: samarium cobalt."""

from demo.schema import Body, FamilyContent, Text, heading, text

EN = (
    text(
        "<p>Samarium cobalt magnets come in two types. The 1:5 type is the compound SmCo₅; the "
        "2:17 type, Sm₂Co₁₇ with iron, copper and zirconium, owes its coercivity to a fine "
        "structure of cells formed in a long heat treatment. Both hold their magnetisation at "
        "temperatures that no NdFeB grade stands, and they hardly rust.</p>"
    ),
    heading("When to choose it, and when not"),
    text(
        "<p>Choose SmCo for heat above about 150 to 200 °C, for instruments whose field must stay "
        "steady, for vacuum and corrosive surroundings, and for thin parts with a low permeance "
        "coefficient. Typical uses are high-speed and downhole motors, sensors, travelling-wave "
        "tubes, pumps and couplings.</p>"
        "<p>It is dearer than NdFeB because of the cobalt, weaker at room temperature and more "
        "brittle. If the part stays below 120 °C and is coated, NdFeB is usually the better "
        "bargain.</p>"
    ),
    heading("Reading the grades"),
    text(
        "<p>YX stands for the 1:5 type, YXG for the 2:17 type. An H at the end, as in YXG28H, "
        "means higher intrinsic coercivity than without it. It is not the class H of "
        "NdFeB. Standards: GB/T 4180, IEC 60404-8-1, ASTM A1102. Grades with lower coercivity are "
        "offered as well, since they are easier to magnetise.</p>"
    ),
    heading("How it is made"),
    text(
        "<p>The usual route is that of powder metallurgy: melting, crushing and milling, pressing "
        "in a magnetic field, sintering, heat treatment, machining, magnetising. For the 2:17 "
        "type the heat treatment decides: solution treatment, ageing for hours at about 800 °C "
        "and slow cooling let the cells form. No coating is needed in most cases.</p>"
    ),
    heading("Shapes and machining"),
    text(
        "<p>Blocks, discs, cylinders, rings and arc segments. SmCo is the most brittle of the "
        "sintered rare-earth magnets. Edges chip easily, walls should not be thin without need, "
        "and parts must not snap together when handled. It is sliced, ground with diamond tools "
        "and wire eroded, unmagnetised. Grinding dust burns, so it is ground wet.</p>"
    ),
    heading("Corrosion and coating"),
    text(
        "<p>The cobalt makes the alloy resistant to moisture; indoors and in most liquids it is "
        "used bare. In salt water, acids or hydrogen it should be protected or enclosed. Nickel "
        "plating or a Parylene film serve for cleanliness, against loose particles, or for "
        "soldering.</p>"
    ),
    heading("Behaviour with temperature"),
    text(
        "<p>The remanence changes with temperature by between a fifth and a third of what that of "
        "NdFeB does. By the usual reference values YXG28H, nominally 1.055 T at 20 °C, still has "
        "about 0.99 T at 200 °C, and "
        "its minimum HcJ goes from 1990 to about 1274 kA/m. An N42SH has 485 kA/m left at 150 °C, "
        "a YXG28H 1473 kA/m. In the cold SmCo is used down to the temperature of liquid gases "
        "without demagnetising. For instruments there are compositions with part of the samarium "
        "replaced, by gadolinium for instance, whose remanence is nearly constant near room "
        "temperature.</p>"
    ),
    heading("What to tell us in an enquiry"),
    text(
        "<ul>"
        "<li>Type or grade, or the field required at the highest temperature</li>"
        "<li>Temperature range, and how much the field may change over it</li>"
        "<li>Dimensions, tolerances, edges, direction of magnetisation</li>"
        "<li>Mounting: adhesive, sleeve, press fit; speed if it rotates</li>"
        "<li>Surroundings: vacuum, liquid, radiation, hydrogen</li>"
        "<li>Quantity, and the end use and end user: SmCo magnets have needed a Chinese export "
        "licence since 4 April 2025 (Announcement No. 18 of 2025)</li>"
        "</ul>"
    ),
)

ZH = (
    text(
        "<p>钐钴磁体有两种类型。1:5型为SmCo₅化合物；2:17型为Sm₂Co₁₇，含铁、铜、锆，其矫顽力来自长"
        "时间热处理形成的细小胞状组织。两者都能在钕铁硼无法承受的温度下保持磁性，而且几乎不生锈。"
        "</p>"
    ),
    heading("何时选用，何时不选用"),
    text(
        "<p>适合150～200 °C以上的高温，适合磁场必须稳定的仪器，适合真空和腐蚀环境，也适合磁导系数"
        "低的薄形零件。典型用途有高速电机、井下电机、传感器、行波管、泵和联轴器。</p>"
        "<p>因为含钴，它比钕铁硼贵，室温磁性能较低，也更脆。如果零件始终在120 °C以下工作，又有表面"
        "处理，一般用钕铁硼更划算。</p>"
    ),
    heading("如何看牌号"),
    text(
        "<p>YX表示1:5型，YXG表示2:17型。牌号末尾的H（如YXG28H）表示内禀矫顽力高于不带H的牌号。"
        "它与钕铁硼的H类不是一回事。相关标准：GB/T 4180、IEC 60404-8-1、ASTM "
        "A1102。另有低矫顽力牌号，优点是容易充磁。</p>"
    ),
    heading("制造工艺"),
    text(
        "<p>通常采用粉末冶金工艺：熔炼、破碎制粉、磁场取向压制、烧结、热处理、机加工、充磁。2:17型"
        "的关键在热处理：固溶之后在800 °C左右时效数小时，再缓慢冷却，使胞状组织充分形成。多数情况"
        "下不需要表面处理。</p>"
    ),
    heading("形状与加工"),
    text(
        "<p>可做方块、圆片、圆柱、圆环和瓦形。钐钴是烧结稀土磁体中最脆的一种：棱边容易崩缺，没有必"
        "要时不要做薄壁，操作时不可让磁体相互撞击吸合。切片、金刚石磨削和线切割均在未充磁状态下进"
        "行。磨屑可燃，须湿磨。</p>"
    ),
    heading("耐腐蚀与表面处理"),
    text(
        "<p>钴使合金耐潮湿，室内以及多数液体中可以直接使用，不必涂镀。在盐水、酸或氢气中则应加以防"
        "护或封装。镀镍或派瑞林多用于洁净、防止掉屑或焊接的要求。</p>"
    ),
    heading("温度特性"),
    text(
        "<p>剩磁随温度的变化只有钕铁硼的五分之一到三分之一。按业内参考值，YXG28H在20 "
        "°C时标称1.055 T，200 °C时仍"
        "有约0.99 T，HcJ最小值由1990 kA/m降到约1274 kA/m。150 °C时，N42SH的HcJ只剩485 kA/m，YXG28H"
        "还有1473 kA/m。低温方面，钐钴可用到液化气体的温度而不退磁。用于仪器的还有温度补偿型成分，"
        "以钆等元素取代部分钐，室温附近剩磁几乎不变。</p>"
    ),
    heading("询价时请告诉我们"),
    text(
        "<ul>"
        "<li>类型或牌号，或最高温度下要求的磁场</li>"
        "<li>温度范围，以及在此范围内磁场允许的变化</li>"
        "<li>尺寸、公差、棱边要求和充磁方向</li>"
        "<li>固定方式：胶粘、护套、压装；旋转件请注明转速</li>"
        "<li>环境：真空、液体、辐射、氢气</li>"
        "<li>数量，以及最终用途和最终用户：自2025年4月4日起，钐钴永磁材料出口须申领许可证（商务部 "
        "海关总署公告2025年第18号）</li>"
        "</ul>"
    ),
)

CONTENT = FamilyContent(
    slug="samarium-cobalt",
    title=Text(en="Samarium cobalt magnets", zh="钐钴磁体"),
    summary=Text(
        en=(
            "Types 1:5 and 2:17 for 250 to 350 °C: steady over temperature, resistant to "
            "corrosion, in service where NdFeB has reached its limit."
        ),
        zh=(
            "1:5型与2:17型，可用于250～350 °C：温度稳定性好，耐腐蚀，在钕铁硼不能胜任的高温下仍可"
            "使用。"
        ),
    ),
    search_description=Text(
        en=(
            "Samarium cobalt (SmCo) magnets of types 1:5 and 2:17: properties in SI and CGS, "
            "high-temperature behaviour, machining, and when to choose them over NdFeB."
        ),
        zh="钐钴磁体1:5型与2:17型：SI与CGS性能范围、高温特性、加工，以及何时比钕铁硼更合适。",
    ),
    body=Body(en=EN, zh=ZH),
    picture="family-smco",
    drawing="repelling",
    material="SmCo",
)
