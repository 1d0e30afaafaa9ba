"""Technology: what dysprosium and terbium do in a NdFeB magnet."""

from datetime import date

from demo.schema import ArticleContent, Body, Text, heading, key_figures, table, text

EN = (
    text(
        "<p>Dysprosium and terbium do not make a neodymium magnet stronger. They make it harder "
        "to demagnetise, and they take some strength away in exchange. Anyone who specifies NdFeB "
        "for more than about 80 °C is deciding, knowingly or not, how much of them to pay for.</p>"
    ),
    heading("Why a hot NdFeB magnet needs help"),
    text(
        "<p>A magnet keeps its magnetisation because the crystal Nd₂Fe₁₄B has one easy axis and "
        "resists turning away from it. The measure of this is the anisotropy field. At room "
        "temperature it is about 7 T, but a real magnet reaches only a fraction of that as its "
        "coercivity, because reversal starts at the weakest spots: the surfaces of the grains, "
        "where the lattice is disturbed and stray fields are strong. Both quantities fall as the "
        "temperature rises.</p>"
        "<p>The same crystal exists with dysprosium or terbium in the place of neodymium, and its "
        "anisotropy field is far higher. Its polarisation, however, is less than half, since the "
        "moments of the heavy rare earths stand against those of the iron while that of neodymium "
        "adds to them.</p>"
    ),
    table(
        "The three compounds at room temperature (rounded)",
        ["Compound", "Saturation polarisation (T)", "Anisotropy field (T)"],
        [
            ["Nd₂Fe₁₄B", "1.60", "about 7"],
            ["Dy₂Fe₁₄B", "0.71", "about 15"],
            ["Tb₂Fe₁₄B", "0.70", "about 22"],
        ],
        "After J. F. Herbst, Reviews of Modern Physics 63, 819 (1991).",
    ),
    text(
        "<p>The price can be read from the table. If 5% of the neodymium atoms in all grains are "
        "replaced by dysprosium, the polarisation falls by about 0.05 × (1.60 − 0.71) = 0.045 T, "
        "or close to 3%. The energy product goes with the square of the remanence, so it falls by "
        "about 5.5%.</p>"
    ),
    heading("What the coercivity buys in temperature"),
    text(
        "<p>The next table takes four grades with the same nominal remanence of 1.30 T and works "
        "out the minimum HcJ at higher temperatures from the usual linear coefficients, HcJ(T) = "
        "HcJ · (1 + β(T − 20)/100).</p>"
    ),
    table(
        "Minimum HcJ of four grades with Br = 1.30 T, in kA/m",
        ["Grade", "20 °C", "80 °C", "120 °C", "150 °C", "β (%/K)"],
        [
            ["N42", "955", "525", "–", "–", "−0.75"],
            ["N42H", "1353", "862", "534", "–", "−0.605"],
            ["N42SH", "1592", "1081", "740", "485", "−0.535"],
            ["N42UH", "1990", "1435", "1065", "787", "−0.465"],
        ],
        (
            "Computed from reference values usual in the industry, not the company’s certified "
            "data. A dash: above the usual limit of the class, where the coefficient does not "
            "hold."
        ),
    ),
    text(
        "<p>Two things change at once. A higher class starts from a higher value, and it also "
        "loses less per kelvin. At room temperature N42SH has 1.7 times the coercivity of N42; at "
        "80 °C it has 2.1 times.</p>"
    ),
    heading("Grain boundary diffusion"),
    text(
        "<p>For decades the heavy rare earth went into the melt, and so into the whole of every "
        "grain, although it is needed only at the rim where reversal begins. Grain boundary "
        "diffusion puts it there. The finished, machined magnet is given a layer that contains "
        "dysprosium or terbium (a fluoride, hydride, alloy or metal film) and is heated in "
        "vacuum. Along the grain boundaries, which are liquid at that temperature, the element "
        "wanders into the magnet and forms thin shells of high anisotropy around the grains. The "
        "cores stay as they were, and so, nearly, does the remanence. Hirota and others described "
        "the process in IEEE Transactions on Magnetics 42, 2909 (2006).</p>"
        "<p>Its limit is depth. Diffusion works from the surface, so the concentration falls "
        "towards the middle, and the method suits magnets that are a few millimetres thin in at "
        "least one direction. A thick block comes out with a hard skin and a softer core. For a "
        "motor that is often enough, since the demagnetising field is strongest at edges and "
        "faces; for a test on a piece cut from the centre it is not.</p>"
    ),
    table(
        "The grades of highest remanence in each class, with and without diffusion",
        [
            "Class",
            "HcJ, minimum (kA/m)",
            "Conventional grade",
            "Br, minimum (T)",
            "Diffused grade",
            "Br, minimum (T)",
        ],
        [
            ["SH", "1592", "N48SH", "1.37", "N52SH-GBD", "1.42"],
            ["UH", "1990", "N42UH", "1.28", "N50UH-GBD", "1.39"],
            ["EH", "2388", "N38EH", "1.22", "N45EH-GBD", "1.32"],
            ["AH (TH)", "2786", "N35AH", "1.17", "N42AH-GBD", "1.28"],
        ],
        (
            "The best grades of our reference table, not of the whole market. Values usual in the "
            "industry, not the company’s certified data; those of diffused grades come from few "
            "published tables."
        ),
    ),
    key_figures(
        ("0.11", "T", "more remanence from diffusion in class UH"),
        ("−2.8", "%", "polarisation if 5% of Nd is replaced by Dy"),
        ("2.1", "times", "HcJ of N42SH against N42 at 80 °C"),
    ),
    heading("Dysprosium or terbium"),
    text(
        "<p>Terbium is the more effective of the two, as its anisotropy field suggests, and the "
        "scarcer and dearer one. In diffusion, where small quantities suffice, it is often the "
        "better bargain; in the melt dysprosium is the rule. Both belong to the items for which "
        "China has required an export licence since 4 April 2025 (Announcement No. 18 of 2025 of "
        "the Ministry of Commerce and the General Administration of Customs), and so do NdFeB "
        "magnets that contain them. Such rules change; the text in force at the time of shipment "
        "decides.</p>"
    ),
    heading("How to need less of it"),
    text(
        "<ul>"
        "<li>State the highest temperature of the magnet itself, not of the housing, and how long "
        "it lasts.</li>"
        "<li>Give the demagnetising field at that temperature, or let us work it out from the "
        "geometry.</li>"
        "<li>Raise the working point: a magnet a little thicker along its magnetisation may do "
        "with a class less.</li>"
        "<li>Cut eddy current losses by dividing the magnet; a cooler magnet needs less "
        "coercivity.</li>"
        "</ul>"
    ),
)

ZH = (
    text(
        "<p>镝和铽并不会让钕铁硼磁体变得更强，而是让它更难退磁，代价是损失一部分剩磁。只要使用温度"
        "超过80 °C左右，选择牌号时实际上就是在决定要为镝、铽付多少钱，无论是否意识到这一点。</p>"
    ),
    heading("为什么高温下的钕铁硼需要帮助"),
    text(
        "<p>磁体能够保持磁化状态，是因为Nd₂Fe₁₄B晶体只有一个易磁化轴，磁矩很难偏离它。衡量这种“难”"
        "的物理量是各向异性场，室温下约为7 T。实际磁体的矫顽力只有它的几分之一，因为反磁化总是从最"
        "薄弱处开始：晶粒表面晶格有缺陷，杂散场又强。温度升高时，各向异性场和矫顽力都会下降。</p>"
        "<p>用镝或铽取代钕，可以得到同样结构的化合物，其各向异性场高得多，但磁极化强度不到一半：重"
        "稀土的磁矩与铁的磁矩方向相反，而钕的磁矩与铁同向。</p>"
    ),
    table(
        "三种化合物的室温内禀磁性（取整）",
        ["化合物", "饱和磁极化强度（T）", "各向异性场（T）"],
        [
            ["Nd₂Fe₁₄B", "1.60", "约7"],
            ["Dy₂Fe₁₄B", "0.71", "约15"],
            ["Tb₂Fe₁₄B", "0.70", "约22"],
        ],
        "数据来源：J. F. Herbst, Reviews of Modern Physics 63, 819 (1991)。",
    ),
    text(
        "<p>代价可以直接从表中算出：若所有晶粒中有5%的钕原子被镝取代，磁极化强度约下降0.05 × "
        "(1.60 − 0.71) = 0.045 T，接近3%。磁能积与剩磁的平方成正比，因此约下降5.5%。</p>"
    ),
    heading("矫顽力能换来多高的温度"),
    text(
        "<p>下表取四个标称剩磁同为1.30 T的牌号，按常用的线性温度系数计算各温度下HcJ的最小值："
        "HcJ(T) = HcJ · (1 + β(T − 20)/100)。</p>"
    ),
    table(
        "四个Br = 1.30 T的牌号的HcJ最小值（kA/m）",
        ["牌号", "20 °C", "80 °C", "120 °C", "150 °C", "β（%/K）"],
        [
            ["N42", "955", "525", "–", "–", "−0.75"],
            ["N42H", "1353", "862", "534", "–", "−0.605"],
            ["N42SH", "1592", "1081", "740", "485", "−0.535"],
            ["N42UH", "1990", "1435", "1065", "787", "−0.465"],
        ],
        (
            "由业内常用参考值计算得出，非本公司认证数据。短横线表示已超过该类别的常用温度上限，温"
            "度系数不再适用。"
        ),
    ),
    text(
        "<p>差别体现在两个方面：类别越高，起点越高，每升高1 K的损失也越小。室温下N42SH的矫顽力是"
        "N42的1.7倍，到80 °C时为2.1倍。</p>"
    ),
    heading("晶界扩散"),
    text(
        "<p>过去几十年，重稀土都是在熔炼时加入的，因而遍布每个晶粒内部；而真正需要它的只是反磁化开"
        "始的晶粒表层。晶界扩散正是把重稀土送到那里：在机加工后的磁体表面附上一层含镝或铽的物质"
        "（氟化物、氢化物、合金或金属膜），再在真空中加热。此时晶界相呈液态，镝、铽沿晶界渗入磁"
        "体，在晶粒外围形成一层高各向异性的薄壳，晶粒内部保持原样，剩磁也就基本不变。Hirota等人在"
        "IEEE Transactions on Magnetics 42, 2909 (2006)中介绍了这一工艺。</p>"
        "<p>它的局限在于深度。扩散从表面开始，越往里浓度越低，因此适合至少有一个方向只有几毫米厚的"
        "磁体。厚块扩散之后，表层矫顽力高，心部偏低。对电机而言这往往已经足够，因为退磁场在棱边和"
        "表面最强；但若从心部取样检测，结果就达不到要求。</p>"
    ),
    table(
        "各类别剩磁最高的常规牌号与扩散牌号",
        ["类别", "HcJ最小值（kA/m）", "常规牌号", "Br最小值（T）", "扩散牌号", "Br最小值（T）"],
        [
            ["SH", "1592", "N48SH", "1.37", "N52SH-GBD", "1.42"],
            ["UH", "1990", "N42UH", "1.28", "N50UH-GBD", "1.39"],
            ["EH", "2388", "N38EH", "1.22", "N45EH-GBD", "1.32"],
            ["AH（TH）", "2786", "N35AH", "1.17", "N42AH-GBD", "1.28"],
        ],
        (
            "取自本站参考数据中各类别的最高牌号，不代表整个市场。均为业内常用参考值，非本公司认证"
            "数据；其中扩散牌号的数据来自少数公开资料。"
        ),
    ),
    key_figures(
        ("0.11", "T", "UH类采用扩散后剩磁的提高"),
        ("−2.8", "%", "5%的钕被镝取代后磁极化强度的变化"),
        ("2.1", "倍", "80 °C时N42SH与N42的HcJ之比"),
    ),
    heading("用镝还是用铽"),
    text(
        "<p>从各向异性场可以看出，铽的效果更好，但也更稀缺、更贵。晶界扩散用量少，用铽往往更划算；"
        "熔炼添加则以镝为主。镝、铽以及含镝、含铽的钕铁硼永磁材料，自2025年4月4日起均列入出口管"
        "制，出口须申领许可证（商务部 海关总署公告2025年第18号）。相关规定可能调整，以发货时有效的"
        "文本为准。</p>"
    ),
    heading("怎样少用重稀土"),
    text(
        "<ul>"
        "<li>写明磁体本身的最高温度（而不是外壳温度）以及持续时间。</li>"
        "<li>给出该温度下的退磁场；也可以把几何尺寸告诉我们，由我们计算。</li>"
        "<li>提高工作点：磁体在充磁方向上稍厚一些，矫顽力也许就能降低一档。</li>"
        "<li>把磁体分块以减小涡流损耗；温度低了，所需的矫顽力也就低了。</li>"
        "</ul>"
    ),
)

CONTENT = ArticleContent(
    slug="what-dysprosium-does",
    title=Text(
        en="What dysprosium does in a neodymium magnet",
        zh="镝在钕铁硼磁体中起什么作用",
    ),
    summary=Text(
        en=(
            "Dysprosium and terbium raise the intrinsic coercivity and cost remanence. Grain "
            "boundary diffusion changes the exchange rate. The numbers, and how to need less of "
            "both."
        ),
        zh=(
            "镝和铽提高内禀矫顽力，代价是剩磁；晶界扩散改变了这笔账。本文给出具体数字，以及少用重"
            "稀土的办法。"
        ),
    ),
    search_description=Text(
        en=(
            "What dysprosium and terbium do to the coercivity and remanence of NdFeB magnets, how "
            "grain boundary diffusion works, and what it means at 80 to 150 °C."
        ),
        zh="镝、铽如何影响钕铁硼的内禀矫顽力与剩磁，晶界扩散的原理，以及80～150 °C下的差别。",
    ),
    body=Body(en=EN, zh=ZH),
    picture="article-dysprosium",
    published=date(2025, 6, 12),
    category="technology",
    tags=("rare earths", "dysprosium and terbium", "coercivity", "temperature"),
)
