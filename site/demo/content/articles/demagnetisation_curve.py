"""Technology: how to read a demagnetisation curve, with a worked example."""

from datetime import date

from demo.schema import ArticleContent, Body, Text, callout, heading, key_figures, table, text

EN = (
    text(
        "<p>A demagnetisation curve shows what a magnet does while a field opposes it. It is the "
        "second quadrant of the hysteresis loop, and with one straight line drawn across it the "
        "curve answers the question that matters in design: will this magnet, in this shape and "
        "at this temperature, keep its magnetisation?</p>"
    ),
    heading("Two curves in one diagram"),
    text(
        "<p>The horizontal axis is the demagnetising field H, counted to the left. The <b>J–H "
        "curve</b> shows the polarisation J, the magnetism of the material alone. The <b>B–H "
        "curve</b> shows the flux density B, which includes the field: B = J + µ₀H. As H is "
        "negative here, B lies below J. Four figures are read from them:</p>"
        "<ul>"
        "<li><b>Br</b>, remanence: where both curves meet the vertical axis, at H = 0.</li>"
        "<li><b>HcB</b>, coercivity: where B passes through zero. The magnet is still magnetised; "
        "its own contribution and the opposing field just cancel.</li>"
        "<li><b>HcJ</b>, intrinsic coercivity: where J passes through zero. Half the material now "
        "points the other way.</li>"
        "<li><b>(BH)max</b>: the largest rectangle that fits under the B–H curve. It measures how "
        "little material is needed for a given field in a given gap.</li>"
        "</ul>"
        "<p>The bend before J drops is the <b>knee</b>. Up to the knee a magnet returns along a "
        "nearly straight line whose slope is the recoil permeability µrec, about 1.05 for NdFeB "
        "and SmCo. Beyond it the magnet returns on a lower line, and the difference is lost until "
        "it is magnetised again. How close the knee comes to HcJ is told by the squareness "
        "Hk/HcJ.</p>"
    ),
    heading("The load line"),
    text(
        "<p>A magnet in open circuit stands in its own demagnetising field, and its shape decides "
        "how strong that is. For a demagnetising factor N the permeance coefficient is Pc = (1 − "
        "N)/N, and the working point lies where the line B = −Pc · µ₀H meets the B–H curve. As "
        "long as that happens above the knee, the curve is straight and the field follows at "
        "once:</p>"
        "<p>|Hd| = Br / (µ₀ (µrec + Pc))</p>"
        "<p>Long magnets have a high Pc and a small field; thin discs the reverse. Iron in the "
        "circuit raises Pc.</p>"
    ),
    heading("A worked example"),
    text(
        "<p>Take a cylinder of grade N42SH, 10 mm in diameter and 7 mm long, so L/D = 0.7. Its "
        "fluxmetric demagnetising factor is N = 0.327, hence Pc = 2.056. The grade has a nominal "
        "Br of 1.30 T and a minimum HcJ of 1592 kA/m at 20 °C, with α = −0.12 %/K and β = −0.535 "
        "%/K. We take µrec = 1.05 and call the magnet safe while |Hd| stays below 0.9 HcJ, which "
        "keeps it clear of the knee of a magnet of good squareness.</p>"
        "<p>At 20 °C: |Hd| = 1.30 / (µ₀ × (1.05 + 2.056)) = 333 kA/m, and B = 2.056 × µ₀ × 333 "
        "kA/m = 0.86 T. At 120 °C Br has fallen to 1.30 × (1 − 0.12) = 1.144 T and HcJ to 1592 × "
        "(1 − 0.535) = 740 kA/m.</p>"
    ),
    table(
        "Working point of the example",
        ["Quantity", "20 °C", "120 °C", "150 °C"],
        [
            ["Br (T)", "1.300", "1.144", "1.097"],
            ["HcJ, minimum (kA/m)", "1592", "740", "485"],
            ["Limit 0.9 HcJ (kA/m)", "1433", "666", "436"],
            ["Demagnetising field |Hd| (kA/m)", "333", "293", "281"],
            ["Flux density B (T)", "0.861", "0.757", "0.726"],
            ["Reserve (kA/m)", "1100", "373", "155"],
        ],
        "Computed from reference values usual in the industry, not the company’s certified data.",
    ),
    key_figures(
        ("−12", "%", "Br from 20 to 120 °C, recovered on cooling"),
        ("−53.5", "%", "HcJ over the same range"),
        ("373", "kA/m", "reserve left at 120 °C"),
    ),
    text(
        "<p>The magnet is safe at 120 °C by itself. The reserve of 373 kA/m is what an outside "
        "field, such as that of a stator winding in a short circuit, may add. At 150 °C the "
        "reserve is down to 155 kA/m, and this is also where the usual limit of the class "
        "lies.</p>"
    ),
    heading("The same grade in other shapes"),
    table(
        "N42SH cylinders at 120 °C, limit 666 kA/m",
        ["L/D", "Pc", "|Hd| (kA/m)", "Verdict in open circuit"],
        [
            ["0.1", "0.275", "687", "Above the limit: irreversible loss"],
            ["0.2", "0.523", "579", "Safe, little reserve"],
            ["0.3", "0.784", "496", "Safe"],
            ["0.7", "2.056", "293", "Safe"],
            ["1.0", "3.306", "209", "Safe"],
        ],
        "Computed with the same formulas and reference values.",
    ),
    text(
        "<p>A disc of N42SH only a tenth as thick as wide would thus lose magnetisation at 120 "
        "°C, although its class is listed for 150 °C. The listed temperature holds for L/D = "
        "0.7.</p>"
    ),
    callout(
        "What the calculation leaves out",
        (
            "<p>The factor N is an average over the middle plane. At corners and edges the field "
            "is stronger, so a part can lose a little there while the average is safe. Linear "
            "coefficients are averages from 20 °C to the limit of the class and must not be used "
            "beyond it. Where the model promises a higher temperature than the catalogue, take "
            "the catalogue. For AlNiCo, whose curve bends throughout, this straight-line method "
            "does not apply; for ferrite the critical end is the cold one.</p>"
        ),
    ),
    text(
        "<p>The method of measurement is set out in IEC 60404-5 and GB/T 3217. For the highest "
        "coercivities, where an electromagnet no longer reaches the field required, GB/T "
        "13560-2017 refers to pulsed field measurement under GB/T 29628.</p>"
    ),
)

ZH = (
    text(
        "<p>退磁曲线描述的是磁体在反向磁场作用下的表现，即磁滞回线的第二象限。在图上再画一条直线，"
        "就能回答设计中最关心的问题：这个形状的磁体，在这个温度下，会不会退磁？</p>"
    ),
    heading("一张图，两条曲线"),
    text(
        "<p>横轴是退磁场H，向左为负。<b>J-H曲线</b>表示磁极化强度J，即材料自身的磁性；<b>B-H曲线"
        "</b>表示磁通密度B，其中包含外磁场：B = J + µ₀H。由于这里H为负，B总在J的下方。从两条曲线上"
        "可以读出四个量：</p>"
        "<ul>"
        "<li><b>剩磁Br</b>：H = 0处，两条曲线与纵轴的交点。</li>"
        "<li><b>矫顽力HcB</b>：B为零处的磁场。此时磁体仍然是磁化的，只是自身的贡献与反向磁场恰好抵"
        "消。</li>"
        "<li><b>内禀矫顽力HcJ</b>：J为零处的磁场。此时已有一半材料反向。</li>"
        "<li><b>最大磁能积(BH)max</b>：B-H曲线下能容纳的最大矩形面积。它决定了在给定气隙中产生给定"
        "磁场至少需要多少磁体。</li>"
        "</ul>"
        "<p>J急剧下降之前的弯折处叫<b>拐点</b>（膝点）。未超过拐点时，磁体沿一条近似直线往返，其斜"
        "率为回复磁导率µrec，钕铁硼和钐钴约为1.05。越过拐点之后，磁体只能沿较低的直线返回，损失的"
        "部分要重新充磁才能恢复。拐点离HcJ有多近，由方形度Hk/HcJ反映。</p>"
    ),
    heading("负载线"),
    text(
        "<p>开路磁体处在自身的退磁场中，退磁场的强弱由形状决定。设退磁因子为N，则磁导系数Pc = (1 "
        "− N)/N，直线B = −Pc · µ₀H与B-H曲线的交点就是工作点。只要工作点在拐点以上，曲线为直线，退"
        "磁场可直接算出：</p>"
        "<p>|Hd| = Br / (µ₀ (µrec + Pc))</p>"
        "<p>细长磁体Pc大、退磁场小；薄圆片正相反。磁路中加入铁轭会使Pc增大。</p>"
    ),
    heading("算例"),
    text(
        "<p>取牌号N42SH的圆柱，直径10 mm，高7 mm，即L/D = 0.7。其中截面（fluxmetric）退磁因子N = "
        "0.327，因此Pc = 2.056。该牌号标称Br为1.30 T，20 °C时HcJ最小值为1592 kA/m，α = −0.12 %/K，"
        "β = −0.535 %/K。取µrec = 1.05，并以|Hd|不超过0.9 HcJ作为安全判据；对方形度好的磁体，这样"
        "可以避开拐点。</p>"
        "<p>20 °C时：|Hd| = 1.30 / (µ₀ × (1.05 + 2.056)) = 333 kA/m，B = 2.056 × µ₀ × 333 kA/m = "
        "0.86 T。120 °C时，Br降到1.30 × (1 − 0.12) = 1.144 T，HcJ降到1592 × (1 − 0.535) = 740 "
        "kA/m。</p>"
    ),
    table(
        "算例的工作点",
        ["物理量", "20 °C", "120 °C", "150 °C"],
        [
            ["Br（T）", "1.300", "1.144", "1.097"],
            ["HcJ最小值（kA/m）", "1592", "740", "485"],
            ["限值0.9 HcJ（kA/m）", "1433", "666", "436"],
            ["退磁场|Hd|（kA/m）", "333", "293", "281"],
            ["磁通密度B（T）", "0.861", "0.757", "0.726"],
            ["余量（kA/m）", "1100", "373", "155"],
        ],
        "由业内常用参考值计算得出，非本公司认证数据。",
    ),
    key_figures(
        ("−12", "%", "Br从20 °C到120 °C的变化，冷却后可恢复"),
        ("−53.5", "%", "同一温度范围内HcJ的变化"),
        ("373", "kA/m", "120 °C时剩下的余量"),
    ),
    text(
        "<p>仅就自身退磁场而言，该磁体在120 °C下是安全的。373 kA/m的余量是留给外部磁场的，例如定子"
        "绕组短路时产生的磁场。到150 °C，余量只剩155 kA/m，这也正是该类别的常用温度上限。</p>"
    ),
    heading("同一牌号，不同形状"),
    table(
        "120 °C下的N42SH圆柱，限值666 kA/m",
        ["L/D", "Pc", "|Hd|（kA/m）", "开路状态下的结论"],
        [
            ["0.1", "0.275", "687", "超过限值，发生不可逆损失"],
            ["0.2", "0.523", "579", "安全，余量很小"],
            ["0.3", "0.784", "496", "安全"],
            ["0.7", "2.056", "293", "安全"],
            ["1.0", "3.306", "209", "安全"],
        ],
        "采用相同的公式和参考值计算。",
    ),
    text(
        "<p>可见，厚度只有直径十分之一的N42SH圆片，在120 °C就会退磁，尽管该类别标注的是150 °C。标"
        "注的温度是针对L/D = 0.7的。</p>"
    ),
    callout(
        "计算中没有考虑的因素",
        (
            "<p>退磁因子N是中截面上的平均值，棱角处的退磁场更强，平均值安全的零件，局部仍可能有少"
            "量损失。线性温度系数是从20 °C到该类别上限的平均值，不能外推。若模型算出的温度上限高于"
            "产品目录，以产品目录为准。铝镍钴的退磁曲线处处弯曲，不适用这种直线算法；铁氧体要注意"
            "的则是低温一端。</p>"
        ),
    ),
    text(
        "<p>测量方法见IEC 60404-5和GB/T 3217。矫顽力最高的几类材料，电磁铁已达不到所需磁场，GB/T "
        "13560-2017规定按GB/T 29628采用脉冲磁场测量。</p>"
    ),
)

CONTENT = ArticleContent(
    slug="how-to-read-a-demagnetisation-curve",
    title=Text(en="How to read a demagnetisation curve", zh="如何看懂退磁曲线"),
    summary=Text(
        en=(
            "Br, HcB, HcJ, the knee and the load line, with a cylinder of N42SH calculated at 20, "
            "120 and 150 °C."
        ),
        zh=(
            "剩磁、矫顽力、内禀矫顽力、拐点与负载线，并以N42SH圆柱为例，计算20、120和150 °C时的工"
            "作点。"
        ),
    ),
    search_description=Text(
        en=(
            "How to read J–H and B–H demagnetisation curves: Br, HcB, HcJ, knee, (BH)max and load "
            "line, with a worked example for N42SH at 20, 120 and 150 °C."
        ),
        zh="看懂J-H与B-H退磁曲线：Br、HcB、HcJ、拐点、(BH)max和负载线，附N42SH算例。",
    ),
    body=Body(en=EN, zh=ZH),
    picture="article-demag-curve",
    published=date(2025, 5, 15),
    category="technology",
    tags=("coercivity", "temperature", "specifying magnets"),
)
