"""Family page: AlNiCo."""

from demo.schema import Body, FamilyContent, Text, heading, text

EN = (
    text(
        "<p>AlNiCo is an alloy of aluminium, nickel, cobalt and iron, often with copper and "
        "titanium. It has been made since the 1930s and keeps its place for one reason above all: "
        "its field changes less with temperature than that of any other common magnet material, "
        "and it can be used up to 550 °C by grade. Against that stands a low coercivity, which "
        "governs every design with it.</p>"
    ),
    heading("When to choose it, and when not"),
    text(
        "<p>Choose AlNiCo for measuring instruments, meters, sensors, guitar pickups, "
        "travelling-wave tubes, thermostats and holding magnets in hot places; also where a "
        "magnet is to be switched or remagnetised by a coil, which its low coercivity allows.</p>"
        "<p>Do not choose it for flat parts, for motors with strong armature fields, or wherever "
        "other magnets come near in repulsion. A few tens of kA/m demagnetise it partly.</p>"
    ),
    heading("Reading the grades"),
    text(
        "<p>By the usual reference values two groups stand out. The anisotropic grades without "
        "titanium, such as LNG44 (Alnico "
        "5DG), have a high remanence of 1.20 T and more and an HcJ of about 50 to 60 kA/m. Most "
        "grades with titanium, such as LNGT40 (Alnico 8), have about 0.7 to 1.1 T and an HcJ of "
        "about 110 to 150 kA/m. The number in the name is (BH)max in kJ/m³. Standards: IEC "
        "60404-8-1, ASTM A1070.</p>"
    ),
    heading("How it is made"),
    text(
        "<p>Cast AlNiCo is melted and poured into sand or shell moulds. After solution treatment "
        "it is cooled in a magnetic field, which lines up fine rods of an iron-cobalt phase, and "
        "then aged. Directional solidification with columnar grains gives the grades of highest "
        "energy product. Sintered AlNiCo is pressed from powder; it suits small parts in "
        "quantity, with finer grain, better strength and somewhat lower values.</p>"
    ),
    heading("Shapes and machining"),
    text(
        "<p>Rods, bars, horseshoes, rings and castings with cored holes; sintered parts also with "
        "small features. The material is hard and brittle and is ground or wire eroded, not "
        "drilled or turned. Cast surfaces have a rough skin; functional faces are ground.</p>"
        "<p>The length along the magnetisation should be several times the diameter, about four "
        "to five for Alnico 5. The best result comes from magnetising in the finished circuit. A "
        "magnet taken out of its circuit after that, even for a moment, loses flux for good.</p>"
    ),
    heading("Corrosion and coating"),
    text(
        "<p>AlNiCo resists moisture well and is mostly used bare or painted. As it contains iron, "
        "bare surfaces may stain in wet air. Nickel plating or paint is for looks and marking.</p>"
    ),
    heading("Behaviour with temperature"),
    text(
        "<p>At −0.02 %/K the remanence changes by 2% over 100 K, a sixth of what NdFeB does. The "
        "coercivity of AlNiCo changes little and in a way that depends on grade, so no linear "
        "coefficient is given here. Its demagnetisation curve bends over its whole length. The "
        "straight-line calculation used for NdFeB and ferrite does not apply; the working point "
        "must be found on the measured curve. Magnets for instruments are stabilised by a "
        "controlled partial demagnetisation or by temperature cycles.</p>"
    ),
    heading("What to tell us in an enquiry"),
    text(
        "<ul>"
        "<li>Grade, or the flux required and where it is measured</li>"
        "<li>Cast or sintered, if you have a preference</li>"
        "<li>Dimensions, which faces are to be ground, and tolerances</li>"
        "<li>The magnetic circuit: pole pieces, gap, opposing fields</li>"
        "<li>Magnetised on delivery, or magnetised in your assembly</li>"
        "<li>Temperature range and any need for stabilising</li>"
        "<li>Quantity, and whether a casting pattern exists</li>"
        "</ul>"
    ),
)

ZH = (
    text(
        "<p>铝镍钴是铝、镍、钴、铁的合金，常含铜和钛，20世纪30年代就已投入生产。它至今仍有一席之"
        "地，首先是因为磁场随温度的变化比其他常用永磁材料都小，使用温度因牌号而异，最高550 °C。缺点"
        "是矫顽力低，这也是用它做设计时处处要顾及的一点。</p>"
    ),
    heading("何时选用，何时不选用"),
    text(
        "<p>适合测量仪表、电能表、传感器、吉他拾音器、行波管、温控器，以及高温场合的吸持磁体；也适"
        "合需要用线圈翻转磁性或反复充磁的场合，低矫顽力在这里反而是优点。</p>"
        "<p>扁平零件、电枢反应强的电机，以及与其他磁体同极相对的场合，都不宜选用。几十kA/m的反向磁"
        "场就会使它部分退磁。</p>"
    ),
    heading("如何看牌号"),
    text(
        "<p>按业内参考值，大致可分为两组。不含钛的各向异性牌号，如LNG44（Alnico 5DG），剩磁高，"
        "在1.20 T以上，HcJ"
        "约为50～60 kA/m；含钛的牌号，如LNGT40（Alnico 8），多数剩磁约0.7～1.1 T，HcJ约为110～150 "
        "kA/m。牌号中的数字是以kJ/m³计的(BH)max。相关标准：IEC 60404-8-1、ASTM A1070。</p>"
    ),
    heading("制造工艺"),
    text(
        "<p>铸造铝镍钴：熔炼后浇入砂型或壳型，固溶处理后在磁场中冷却，使细小的铁钴相棒状颗粒沿磁场"
        "排列，再经回火。采用定向凝固获得柱状晶，可得到磁能积最高的牌号。烧结铝镍钴由粉末压制而"
        "成，适合大批量的小零件，晶粒细、强度较好，磁性能略低。</p>"
    ),
    heading("形状与加工"),
    text(
        "<p>可做圆棒、方条、马蹄形、圆环以及带铸孔的铸件；烧结件还可以做出细小结构。材料硬而脆，只"
        "能磨削或线切割，不能钻削、车削。铸造表面粗糙，工作面需要磨削。</p>"
        "<p>充磁方向的长度应为直径的数倍，Alnico 5约为四到五倍。最好装入磁路后再充磁。充磁后若再从"
        "磁路中取出，哪怕只是片刻，磁通也会永久下降。</p>"
    ),
    heading("耐腐蚀与表面处理"),
    text(
        "<p>铝镍钴耐潮湿，多数情况下不做涂镀或只涂漆。由于含铁，裸露表面在潮湿空气中可能出现锈斑。"
        "镀镍或涂漆主要是为了外观和标识。</p>"
    ),
    heading("温度特性"),
    text(
        "<p>剩磁温度系数为−0.02 %/K，温度变化100 K，剩磁只变化2%，是钕铁硼的六分之一。铝镍钴的矫顽"
        "力随温度变化不大，变化趋势因牌号而异，因此这里不给出线性系数。它的退磁曲线处处弯曲，钕铁"
        "硼和铁氧体的直线算法不适用，工作点必须在实测曲线上确定。仪表用磁体要经过人为的部分退磁或"
        "温度循环来稳磁。</p>"
    ),
    heading("询价时请告诉我们"),
    text(
        "<ul>"
        "<li>牌号，或要求的磁通及测量位置</li>"
        "<li>铸造还是烧结（如有要求）</li>"
        "<li>尺寸、公差，以及哪些面需要磨削</li>"
        "<li>磁路情况：极靴、气隙、反向磁场</li>"
        "<li>充磁交货，还是在贵方装配后充磁</li>"
        "<li>温度范围，是否需要稳磁处理</li>"
        "<li>数量，是否已有铸造模具</li>"
        "</ul>"
    ),
)

CONTENT = FamilyContent(
    slug="alnico",
    title=Text(en="AlNiCo magnets", zh="铝镍钴磁体"),
    summary=Text(
        en=(
            "Cast or sintered magnets for up to 550 °C by grade whose field hardly changes with "
            "temperature, and whose low coercivity asks for long shapes."
        ),
        zh=(
            "铸造或烧结磁体，使用温度因牌号而异，最高550 °C，磁场几乎不随温度变化；矫顽力低，宜做成"
            "细长形状。"
        ),
    ),
    search_description=Text(
        en=(
            "AlNiCo magnets, cast and sintered: properties in SI and CGS, temperature stability "
            "up to 550 °C by grade, low coercivity and what it means for design."
        ),
        zh="铸造与烧结铝镍钴磁体：SI与CGS性能范围、高温稳定性、低矫顽力对设计的影响。",
    ),
    body=Body(en=EN, zh=ZH),
    picture="family-alnico",
    drawing="rod",
    material="AlNiCo",
)
