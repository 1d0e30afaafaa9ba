"""Family page: bonded NdFeB."""

from demo.schema import Body, FamilyContent, Text, heading, key_figures, table, text

EN = (
    text(
        "<p>Bonded NdFeB is magnet powder in a plastic binder. It has roughly half the remanence "
        "of the sintered material, and offers in exchange what sintered magnets lack: finished "
        "shapes straight from the tool, thin walls, and freedom in the pattern of poles.</p>"
        "<p>The powder is usually isotropic: rapidly quenched (melt-spun) ribbon with grains of "
        "some tens of nanometres, crushed to flakes. Anisotropic powder made by the HDDR process "
        "exists as well; it is aligned during moulding and gives higher values in one "
        "direction.</p>"
    ),
    key_figures(
        ("0.3–0.9", "T", "remanence the family can reach"),
        ("0.72", "T", "from powder of 0.9 T at 80% by volume"),
        ("0.54", "T", "from the same powder at 60% by volume"),
    ),
    text(
        "<p>The last two figures are arithmetic: remanence goes with the share of powder in the "
        "volume. They illustrate the rule and are not data of a grade. The range is a general "
        "limit of the family, not the company’s certified data.</p>"
    ),
    heading("When to choose it, and when not"),
    text(
        "<p>Choose it for multipole rings in small motors, encoders and sensors, for parts "
        "moulded on a shaft or into a housing, for tight tolerances without grinding, and where "
        "eddy currents matter, since the binder separates the particles electrically.</p>"
        "<p>Do not choose it where the field must be as high as possible in a small space, or for "
        "continuous heat beyond what binder and powder stand. The energy product follows the "
        "square of the remanence, so half the remanence means about a quarter of the energy "
        "product.</p>"
    ),
    heading("Processes"),
    table(
        "Ways of forming bonded NdFeB",
        ["Process", "Binder", "Share of powder", "Typical parts"],
        [
            [
                "Compression moulding",
                "Epoxy, cured after pressing",
                "Highest, around 80% by volume",
                "Thin-walled rings, discs, simple profiles",
            ],
            [
                "Injection moulding",
                "PA12, PA6, PPS",
                "Lower, around 60% by volume",
                "Complex shapes, insert moulding",
            ],
            ["Extrusion", "PA, elastomers", "Between the two", "Long profiles cut to length"],
            ["Calendering", "Elastomers", "Lower", "Flexible sheet and strip"],
        ],
        "Usual in the industry; not the company’s certified data.",
    ),
    text(
        "<p>The steps are: preparing the powder, mixing it with binder and additives, for "
        "thermoplastics compounding and granulating, then moulding, curing or cooling, deburring, "
        "coating where required, magnetising and inspection.</p>"
    ),
    heading("Shapes and tolerances"),
    text(
        "<p>Rings with thin walls are the classic shape. Dimensions across the tool repeat well "
        "from part to part; the height of compression-moulded parts varies more, because it "
        "depends on how the die was filled. Injection-moulded parts may have holes, teeth, ribs "
        "and inserts, with the usual rules of plastics: even wall thickness, draft, a place for "
        "the gate.</p>"
    ),
    heading("Magnetisation"),
    text(
        "<p>Isotropic parts take any pattern the fixture can produce: many poles on the inner or "
        "outer circumference, axial stripes, skewed poles, Halbach rings. Fine-grained material "
        "needs a strong pulse to saturate. With small pole pitches the fixture, not the material, "
        "is often what limits the result, so the waveform should be agreed early.</p>"
    ),
    heading("Corrosion and coating"),
    text(
        "<p>The binder covers most particles but not those at the surface, and it lets moisture "
        "through slowly. Compression-moulded parts are therefore usually given an epoxy (sprayed "
        "or electrophoretic) or Parylene coat. Injection-moulded parts are better sealed and "
        "often go uncoated in dry places.</p>"
    ),
    heading("Behaviour with temperature"),
    text(
        "<p>Remanence falls reversibly by about a tenth of a per cent per kelvin, as in the "
        "sintered material. Besides, there is a slow irreversible loss from oxidation of the fine "
        "powder, which grows with time and temperature. Supplier tables give limits between about "
        "100 and 150 °C depending on powder and binder; PPS and heat-resistant epoxies stand at "
        "the upper end, PA12 at the lower. The limit also depends on the working point, as for "
        "every magnet.</p>"
    ),
    heading("What to tell us in an enquiry"),
    text(
        "<ul>"
        "<li>Drawing with tolerances, and which of them matter to function</li>"
        "<li>Number of poles, on which surface, and the waveform or flux required</li>"
        "<li>The part it is fitted to or moulded on: shaft, hub, housing</li>"
        "<li>Temperature with duration, and media such as fuel, oil or coolant</li>"
        "<li>Coating and cleanliness</li>"
        "<li>Annual quantity, since tools are paid for by number of parts</li>"
        "</ul>"
    ),
)

ZH = (
    text(
        "<p>粘结钕铁硼是把磁粉分散在树脂粘结剂中制成的磁体。它的剩磁大约只有烧结材料的一半，换来的"
        "是烧结磁体所没有的优点：模具一次成形、壁可以做薄、磁极图形自由。</p>"
        "<p>磁粉多为各向同性，由快淬薄带破碎而成，晶粒只有几十纳米。也有用HDDR工艺制得的各向异性磁"
        "粉，成形时加磁场取向，可在一个方向上得到更高的性能。</p>"
    ),
    key_figures(
        ("0.3～0.9", "T", "该类材料可达到的剩磁"),
        ("0.72", "T", "0.9 T的磁粉，体积占比80%"),
        ("0.54", "T", "同样的磁粉，体积占比60%"),
    ),
    text(
        "<p>后两个数字是按比例推算的：剩磁与磁粉所占体积成正比。它们只用来说明规律，不是某个牌号的"
        "数据。剩磁范围为该类材料的一般界限，非本公司认证数据。</p>"
    ),
    heading("何时选用，何时不选用"),
    text(
        "<p>适合小型电机、编码器和传感器用的多极磁环，适合与轴或壳体一体注塑的零件，适合不经磨削就"
        "要求较高精度的零件；由于粘结剂使颗粒彼此绝缘，也适合要求涡流损耗小的场合。</p>"
        "<p>要在很小的空间里得到尽可能强的磁场，或长期工作温度超过粘结剂和磁粉的承受能力，就不宜选"
        "用。磁能积与剩磁的平方成正比，剩磁减半，磁能积只剩约四分之一。</p>"
    ),
    heading("成形工艺"),
    table(
        "粘结钕铁硼的成形方法",
        ["工艺", "粘结剂", "磁粉占比", "典型零件"],
        [
            ["压制成形", "环氧树脂，压制后固化", "最高，约80%（体积）", "薄壁圆环、圆片、简单截面"],
            ["注射成形", "PA12、PA6、PPS", "较低，约60%（体积）", "复杂形状、嵌件注塑"],
            ["挤出成形", "PA、弹性体", "介于两者之间", "长条型材，按长度切断"],
            ["压延成形", "弹性体", "较低", "柔性片材和条材"],
        ],
        "业内通常情况，非本公司认证数据。",
    ),
    text(
        "<p>工序依次为：制粉，与粘结剂及助剂混合（热塑性树脂还要混炼造粒），成形，固化或冷却，去毛"
        "刺，需要时做涂层，充磁，检验。</p>"
    ),
    heading("形状与公差"),
    text(
        "<p>薄壁圆环是最典型的形状。由模具保证的径向尺寸一致性好；压制件的高度取决于装粉量，分散性"
        "要大一些。注塑件可以带孔、齿、筋和嵌件，设计时遵循塑料件的一般规则：壁厚均匀、留拔模斜"
        "度、预留浇口位置。</p>"
    ),
    heading("充磁"),
    text(
        "<p>各向同性磁体可以按夹具能实现的任何图形充磁：内圆或外圆多极、轴向条形、斜极、海尔贝克"
        "环。晶粒细的材料需要很强的脉冲磁场才能饱和。极距小的时候，限制结果的往往不是材料而是充磁"
        "夹具，因此磁场波形应尽早约定。</p>"
    ),
    heading("耐腐蚀与表面处理"),
    text(
        "<p>粘结剂包住了大部分颗粒，但表面的颗粒仍然外露，水汽也会缓慢渗入。因此压制件通常要涂环氧"
        "树脂（喷涂或电泳）或派瑞林。注塑件密封性较好，在干燥环境中常常不做涂层。</p>"
    ),
    heading("温度特性"),
    text(
        "<p>与烧结材料一样，温度每升高1 K，剩磁可逆地下降约千分之一。此外，细粉氧化还会造成缓慢的"
        "不可逆损失，时间越长、温度越高就越大。供应商资料给出的上限大约在100～150 °C之间，取决于磁"
        "粉和粘结剂：PPS和耐热环氧较高，PA12较低。与所有磁体一样，上限还与工作点有关。</p>"
    ),
    heading("询价时请告诉我们"),
    text(
        "<ul>"
        "<li>带公差的图纸，并指出哪些尺寸影响功能</li>"
        "<li>极数、磁极所在表面，以及要求的波形或磁通</li>"
        "<li>与之装配或一体注塑的零件：轴、轮毂、壳体</li>"
        "<li>温度与持续时间，以及燃油、机油、冷却液等介质</li>"
        "<li>表面处理和洁净度</li>"
        "<li>年用量（模具费用要按零件数量分摊）</li>"
        "</ul>"
    ),
)

CONTENT = FamilyContent(
    slug="bonded-ndfeb",
    title=Text(en="Bonded NdFeB magnets", zh="粘结钕铁硼磁体"),
    summary=Text(
        en=(
            "Magnet powder in a plastic binder, pressed or injection moulded: thin rings, "
            "intricate shapes and multipole patterns without machining."
        ),
        zh="磁粉与树脂粘结剂经压制或注塑成形：薄壁圆环、复杂形状和多极充磁，无需机加工。",
    ),
    search_description=Text(
        en=(
            "Bonded NdFeB magnets: compression and injection moulding, multipole rings, "
            "tolerances, coating and temperature limits, and when sintered NdFeB is better."
        ),
        zh=(
            "粘结钕铁硼磁体：压制与注射成形、多极磁环、公差、涂层与温度上限，以及与烧结钕铁硼的取"
            "舍。"
        ),
    ),
    body=Body(en=EN, zh=ZH),
    picture="family-bonded-ndfeb",
    drawing="multipole",
    material="NdFeB-bonded",
)
