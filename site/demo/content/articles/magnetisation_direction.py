"""Technology: directions of magnetisation and how to draw them."""

from datetime import date

from demo.schema import ArticleContent, Body, Text, callout, heading, table, text

EN = (
    text(
        "<p>A drawing that gives the size, grade and coating of a magnet and leaves out the "
        "direction of magnetisation describes several different parts. A ring of the same "
        "dimensions may have its poles on its flat faces, on two opposite sides, or alternating "
        "round its rim. This article names the usual directions, points out one word that is read "
        "in two ways, and says what belongs on a drawing.</p>"
    ),
    heading("The usual directions"),
    table(
        "Directions of magnetisation",
        ["Direction", "Shapes", "Where the poles are", "Typical use"],
        [
            [
                "Axial",
                "Disc, cylinder, ring",
                "On the two flat faces",
                "Holding, sensors, loudspeakers",
            ],
            [
                "Through the thickness",
                "Block, plate, arc segment",
                "On the two largest faces, or a face the drawing names",
                "Linear motors, holding, couplings",
            ],
            [
                "Diametral",
                "Cylinder, ring",
                "On two opposite sides of the curved surface; lines parallel",
                "Angle sensors, two-pole rotors, pumps",
            ],
            [
                "Radial",
                "Ring, arc segment",
                "One pole on the inside, the other on the outside; lines point to the axis",
                "Loudspeakers, actuators, motors",
            ],
            [
                "Multipole on the circumference",
                "Ring, cylinder",
                "N and S alternate round the rim, inside or outside",
                "Motors, encoders, couplings",
            ],
            [
                "Multipole on a face",
                "Disc, ring, sheet",
                "N and S alternate on one face, in stripes or sectors",
                "Axial couplings, encoders, holding",
            ],
            [
                "Halbach",
                "Segments, or an isotropic ring",
                "The direction turns from place to place; one side strong, the other weak",
                "Rotors without iron, field sources",
            ],
        ],
    ),
    heading("Orientation comes before magnetisation"),
    text(
        "<p>In an anisotropic magnet the direction is fixed long before the magnetising coil. The "
        "powder is aligned by a field during pressing, and the sintered body has full remanence "
        "along that axis only; across it there is little to be had. A sintered disc pressed for "
        "axial magnetisation cannot be magnetised diametrally to any use. The direction must "
        "therefore be known when the blank is pressed, not when the part is shipped, and this "
        "holds for parts ordered unmagnetised too.</p>"
        "<p>Isotropic material, which includes most bonded NdFeB and some ferrite and AlNiCo, "
        "takes any direction and any pattern that a magnetising fixture can make, at the price of "
        "a lower remanence.</p>"
        "<p>A truly radial ring needs a radial orientation: by pressing in a radial field, by hot "
        "deformation (backward extrusion), or from bonded material. The alternative is a ring put "
        "together from arc segments, each magnetised parallel to its own middle line. The two "
        "differ: parallel segments give a field nearer to a sine, radial ones nearer to a "
        "trapezium.</p>"
    ),
    callout(
        "One Chinese word, two meanings",
        (
            "<p>The Chinese term 径向充磁 means “magnetised along the radius” to one reader and "
            "“magnetised along the diameter” to another; in the trade it is mostly used for the "
            "second, diametral. The unmistakable words are 直径方向充磁 for diametral and 辐射充"
            "磁 (or 辐射状充磁) for radial. In English, “radial” is now and then written where "
            "“diametral” is meant. Never leave this to a word: draw the arrows.</p>"
        ),
    ),
    heading("What to put on a drawing"),
    text(
        "<ol>"
        "<li>An arrow in a view, from S to N inside the magnet, with the words “direction of "
        "magnetisation”. For a ring, a section with several arrows, so that parallel and radial "
        "cannot be confused.</li>"
        "<li>Which face is N, if it matters, by reference to a feature that can be seen on the "
        "part: a countersink, a chamfer, a step, a mark. If it does not matter, write so.</li>"
        "<li>For multipole parts: the number of poles (not of pole pairs), their position "
        "relative to a keyway or flat, the angle of skew, and the side on which they lie.</li>"
        "<li>The permitted deviation of the magnetic axis from the geometrical one, in degrees, "
        "where the application needs it. Angle sensors and torque motors do.</li>"
        "<li>Magnetised or unmagnetised on delivery. Large or strong magnets are often fitted "
        "unmagnetised and magnetised in the assembly.</li>"
        "<li>How it is tested: flux through a coil, magnetic moment, or flux density at a stated "
        "distance with a stated probe. “Surface field” without a place and a distance is not a "
        "specification.</li>"
        "</ol>"
    ),
    heading("Does the drawing fit the shape?"),
    text(
        "<p>The length along the magnetisation also decides the working point. A disc 20 mm "
        "across and 2 mm thick magnetised axially has L/D = 0.1 and a permeance coefficient of "
        "0.275; a cylinder 10 mm long with the ratio of 0.7 used in standards has 2.056. The thin "
        "disc gives less field than its volume suggests and is demagnetised more easily when hot. "
        "If both faces of such a disc are to hold, a multipole pattern on one face with a steel "
        "plate behind it often does more, as long as the gap is small.</p>"
        "<p>Small pitches fade fast: the field of a pattern of alternating poles falls off about "
        "as exp(−πz/τ), where τ is the pole pitch and z the distance. With τ = 2 mm it is down to "
        "21% at z = 1 mm; with τ = 10 mm, to 73%.</p>"
    ),
    text(
        "<p>If you are not sure of the term, send a sketch with arrows and a sentence on what the "
        "magnet is to do. That is enough to settle the direction before anything is pressed.</p>"
    ),
)

ZH = (
    text(
        "<p>图纸上写清了磁体的尺寸、牌号和镀层，却漏了充磁方向，那么它实际上对应着好几种不同的零"
        "件。尺寸相同的圆环，磁极可以在两个端面，可以在外圆相对的两侧，也可以沿圆周交替排列。本文"
        "介绍常见的充磁方向，指出一个容易产生歧义的名词，并说明图纸上应当写什么。</p>"
    ),
    heading("常见充磁方向"),
    table(
        "充磁方向一览",
        ["充磁方向", "适用形状", "磁极位置", "典型用途"],
        [
            ["轴向", "圆片、圆柱、圆环", "两个端面", "吸持、传感器、扬声器"],
            [
                "厚度方向",
                "方块、薄板、瓦形",
                "面积最大的两个面，或图纸指定的面",
                "直线电机、吸持、磁力联轴器",
            ],
            [
                "径向（直径方向）",
                "圆柱、圆环",
                "外圆相对的两侧，磁力线相互平行",
                "角度传感器、两极转子、泵",
            ],
            ["辐射状", "圆环、瓦形", "内圆一极、外圆一极，磁力线指向轴心", "扬声器、执行器、电机"],
            ["圆周多极", "圆环、圆柱", "N、S沿外圆或内圆交替", "电机、编码器、磁力联轴器"],
            [
                "端面多极",
                "圆片、圆环、薄片",
                "N、S在同一端面上按条形或扇形交替",
                "端面磁力联轴器、编码器、吸持",
            ],
            [
                "海尔贝克（Halbach）",
                "拼块或各向同性圆环",
                "方向逐处变化，一侧强、一侧弱",
                "无铁芯转子、磁场源",
            ],
        ],
    ),
    heading("先有取向，后有充磁"),
    text(
        "<p>对各向异性磁体来说，方向早在充磁之前就已确定。压制成型时，磁粉在磁场中取向，烧结后只有"
        "沿取向轴才有完整的剩磁，垂直方向几乎没有可用的磁性能。按轴向取向压制的烧结圆片，是无法改"
        "为直径方向充磁的。因此，充磁方向必须在压制毛坯之前确定，而不是到出货时才确定；不充磁交货"
        "的零件也一样。</p>"
        "<p>各向同性材料（多数粘结钕铁硼，以及部分铁氧体和铝镍钴）可以沿任意方向、按充磁夹具能实现"
        "的任意图形充磁，代价是剩磁较低。</p>"
        "<p>真正的辐射环需要辐射取向，可以在辐射磁场中压制，可以用热变形（背挤压）工艺，也可以用粘"
        "结材料。另一种办法是用瓦形拼成圆环，每片沿各自的中心线平行充磁。两者的磁场波形不同：平行"
        "充磁更接近正弦波，辐射充磁更接近梯形波。</p>"
    ),
    callout(
        "“径向充磁”的两种理解",
        (
            "<p>“径向充磁”有人理解为沿半径方向，有人理解为沿直径方向；业内多指后者，即直径方向充"
            "磁。不会误解的写法是：直径方向充磁（英文diametral），以及辐射充磁或辐射状充磁（英文"
            "radial）。英文图纸上也偶有把diametral写成radial的情况。不要只靠文字，应在图上画出箭"
            "头。</p>"
        ),
    ),
    heading("图纸上应写明什么"),
    text(
        "<ol>"
        "<li>在视图中画箭头（磁体内部由S指向N），并注明“充磁方向”。圆环应在剖面上画多个箭头，使平"
        "行与辐射不致混淆。</li>"
        "<li>若对N极所在面有要求，应以零件上看得见的特征为基准：沉孔、倒角、台阶或标记。若无要求，"
        "也应写明。</li>"
        "<li>多极充磁：写明极数（不是极对数）、磁极相对键槽或平面的位置、斜极角度，以及磁极在哪一"
        "面。</li>"
        "<li>如应用有要求，写明磁轴与几何轴允许的偏差角度。角度传感器和力矩电机都有这类要求。</li>"
        "<li>充磁交货还是不充磁交货。尺寸大、磁性强的磁体，往往先装配、后整体充磁。</li>"
        "<li>检测方法：线圈磁通、磁矩，或在规定距离用规定探头测磁通密度。只写“表磁”而不写位置和距"
        "离，不能作为验收指标。</li>"
        "</ol>"
    ),
    heading("充磁方向与形状是否匹配"),
    text(
        "<p>沿充磁方向的长度还决定工作点。直径20 mm、厚2 mm的圆片轴向充磁，L/D = 0.1，磁导系数为"
        "0.275；而标准中所用L/D = 0.7的圆柱，例如高10 mm者，磁导系数为2.056。薄圆片产生的磁场低于"
        "按体积的预期，高温下也更容易退磁。如果这样的圆片用于吸持，可在一面做多极充磁、背面加铁"
        "板，在气隙很小时往往效果更好。</p>"
        "<p>极距越小，磁场衰减越快：N、S交替排列的磁场大致按exp(−πz/τ)衰减，τ为极距，z为距离。τ = "
        "2 mm时，z = 1 mm处只剩21%；τ = 10 mm时还有73%。</p>"
    ),
    text(
        "<p>如果对名称没有把握，画一张带箭头的草图，再用一句话说明磁体的用途即可，这足以在压制之前"
        "把充磁方向确定下来。</p>"
    ),
)

CONTENT = ArticleContent(
    slug="direction-of-magnetisation",
    title=Text(
        en="Direction of magnetisation: naming and drawing it",
        zh="充磁方向：名称与图纸标注",
    ),
    summary=Text(
        en=(
            "Axial, diametral, radial, multipole, through the thickness: what each means, why the "
            "direction is fixed when the blank is pressed, and what a drawing must say."
        ),
        zh=(
            "轴向、直径方向、辐射状、多极、厚度方向各指什么，为什么方向在压制时就已确定，图纸上应"
            "怎样标注。"
        ),
    ),
    search_description=Text(
        en=(
            "Axial, diametral, radial, multipole and through-thickness magnetisation explained, "
            "the ambiguity of “radial”, and what to put on a magnet drawing."
        ),
        zh="轴向、径向、辐射、多极、厚度方向充磁的区别，“径向充磁”的歧义，以及磁体图纸的标注要点。",
    ),
    body=Body(en=EN, zh=ZH),
    picture="article-directions",
    published=date(2025, 9, 4),
    category="technology",
    tags=("magnetisation", "specifying magnets"),
)
