"""Product type: discs."""

from demo.content.tolerances import (
    CYLINDRICAL_GRINDING,
    SLICING,
    SURFACE_GRINDING,
    TOLERANCES_SOURCE,
)
from demo.schema import Body, Dimension, ProductTypeContent, Text, heading, table, text

EN = (
    text(
        "<p>A disc is a round magnet whose thickness is less than its diameter. It is the usual "
        "form for holding, closures, reed and Hall switches, small loudspeakers and pot magnets. "
        "Drawings call the diameter D and the thickness T.</p>"
    ),
    heading("Direction of magnetisation"),
    text(
        "<ul>"
        "<li><b>Axial.</b> The two flat faces are the poles. This is what is meant when nothing is "
        "said.</li>"
        "<li><b>Diametral.</b> The poles lie on two opposite sides of the rim. Angle sensors above "
        "the end of a shaft use it: the field in front of the face turns with the disc.</li>"
        "<li><b>Multipole on a face.</b> N and S alternate in stripes or sectors on one face. The "
        "pull in contact grows, the reach shrinks.</li>"
        "</ul>"
    ),
    text(
        "<p>In sintered material the direction is fixed when the blank is pressed. A disc made for "
        "axial magnetisation cannot be magnetised diametrally afterwards.</p>"
    ),
    heading("How it is made"),
    text(
        "<p>Discs are usually sliced from a round rod that has been ground to diameter, or cut "
        "from a block by wire erosion or with a hollow drill. The faces are ground if thickness or "
        "parallelism demand it. Very thin or very small discs cost more in handling, cleaning and "
        "coating than in material. A diametral disc is sliced from a rod oriented across its "
        "axis.</p>"
    ),
    heading("Thickness and working point"),
    text(
        "<p>The ratio of thickness to diameter decides how much of the remanence is found outside "
        "and how firmly it is held. The table is calculated for a uniformly magnetised cylinder "
        "standing free.</p>"
    ),
    table(
        "Effect of T/D on an axially magnetised disc",
        [
            "T/D",
            "Permeance coefficient Pc",
            "Flux density at the centre of the face, as a share of Br",
        ],
        [
            ["0.1", "0.28", "0.10"],
            ["0.25", "0.65", "0.22"],
            ["0.5", "1.37", "0.35"],
            ["0.7", "2.06", "0.41"],
        ],
        (
            "Calculated; permeance coefficient from the fluxmetric demagnetising factor. The share "
            "cannot exceed 0.5, however long the magnet."
        ),
    ),
    heading("Design hints"),
    text(
        "<ul>"
        "<li>A thin disc on a steel plate works better than the table says: the iron acts as a "
        "mirror and about doubles its length.</li>"
        "<li>A chamfer or radius on both rims keeps them whole and lets the coating hold.</li>"
        "<li>Discs leap together. Fingers, edges and coatings suffer; spacers belong in the "
        "packing.</li>"
        "<li>If N must be on one side, say how it is to be marked.</li>"
        "</ul>"
    ),
    heading("What to state in an enquiry"),
    text(
        "<ul>"
        "<li>D and T with tolerances, before or after coating</li>"
        "<li>Direction of magnetisation, marking of N</li>"
        "<li>Grade, or pull or field at a distance, and temperature</li>"
        "<li>Coating and adhesive</li>"
        "<li>Quantity</li>"
        "</ul>"
    ),
)

ZH = (
    text(
        "<p>圆片是厚度小于直径的圆形磁体，常用于吸持、磁扣、干簧开关和霍尔开关、小型扬声器以及磁吸"
        "盘。图纸上直径记为D，厚度记为T。</p>"
    ),
    heading("充磁方向"),
    text(
        "<ul>"
        "<li><b>轴向。</b>两个端面为磁极。图纸未注明时，一般按轴向理解。</li>"
        "<li><b>径向（直径方向）。</b>磁极在外圆相对的两侧。轴端角度传感器采用这种充磁：端面前方的"
        "磁场随圆片一起转动。</li>"
        "<li><b>端面多极。</b>同一端面上N、S按条形或扇形交替。贴紧时吸力增大，作用距离缩短。</li>"
        "</ul>"
    ),
    text("<p>烧结材料的方向在压制毛坯时就已确定。按轴向取向的圆片，之后无法改为直径方向充磁。</p>"),
    heading("制造与加工"),
    text(
        "<p>圆片通常由磨好外圆的圆棒切片而成，也可由方块线切割或套料得到。厚度或平行度要求高时再磨"
        "两端面。很薄或很小的圆片，操作、清洗和涂镀的费用超过材料费。直径方向充磁的圆片，要用横向"
        "取向的圆棒来切。</p>"
    ),
    heading("厚度与工作点"),
    text(
        "<p>厚径比决定剩磁中有多少能在外部利用，也决定抗退磁的余量。下表按均匀磁化、处于开路的圆柱"
        "计算。</p>"
    ),
    table(
        "T/D对轴向充磁圆片的影响",
        ["T/D", "磁导系数Pc", "端面中心磁通密度与Br之比"],
        [
            ["0.1", "0.28", "0.10"],
            ["0.25", "0.65", "0.22"],
            ["0.5", "1.37", "0.35"],
            ["0.7", "2.06", "0.41"],
        ],
        "计算值；磁导系数由磁通法退磁因子求得。磁体再长，该比值也不超过0.5。",
    ),
    heading("设计要点"),
    text(
        "<ul>"
        "<li>薄圆片贴在铁板上，实际情况比表中好：铁板起镜像作用，相当于厚度约增加一倍。</li>"
        "<li>两端棱边都应有倒角或圆角，既不易崩边，镀层也附着得牢。</li>"
        "<li>圆片会突然相互吸合，容易夹手、崩边、伤镀层，包装时应加隔片。</li>"
        "<li>若要求N极在某一面，请说明标记方式。</li>"
        "</ul>"
    ),
    heading("询价时请说明"),
    text(
        "<ul>"
        "<li>D、T及公差，镀前还是镀后</li>"
        "<li>充磁方向，N极如何标记</li>"
        "<li>牌号，或吸力、某一距离处的磁场，以及温度</li>"
        "<li>表面处理和胶粘剂</li>"
        "<li>数量</li>"
        "</ul>"
    ),
)

CONTENT = ProductTypeContent(
    slug="disc",
    title=Text(en="Disc magnets", zh="圆片磁体"),
    summary=Text(
        en=(
            "Flat round magnets for holding, switches, sensors and small loudspeakers, magnetised "
            "axially, diametrally or with several poles on a face."
        ),
        zh="扁平的圆形磁体，用于吸持、开关、传感器和小型扬声器，可轴向、直径方向或端面多极充磁。",
    ),
    search_description=Text(
        en=(
            "Disc magnets: axial, diametral and multipole magnetisation, how thickness sets the "
            "working point, machining tolerances, and what to state in an enquiry."
        ),
        zh="圆片磁体：轴向、径向（直径方向）与多极充磁，厚径比与工作点，加工公差和询价要点。",
    ),
    body=Body(en=EN, zh=ZH),
    dimensions=(
        Dimension(symbol="D", name=Text(en="Diameter", zh="直径")),
        Dimension(
            symbol="T",
            name=Text(en="Thickness", zh="厚度"),
            note=Text(
                en="Less than D; along the magnetisation if it is axial",
                zh="小于D；轴向充磁时即充磁方向的尺寸",
            ),
        ),
    ),
    tolerances=(CYLINDRICAL_GRINDING, SURFACE_GRINDING, SLICING),
    tolerances_source=TOLERANCES_SOURCE,
    shape="disc",
    families=("sintered-ndfeb", "bonded-ndfeb", "samarium-cobalt", "ferrite"),
    grades=("N35", "N38", "N42", "N45", "N52", "N42H", "N38SH", "YX20", "YXG26H", "Y30 (C5)"),
    coatings=("ni-cu-ni", "zinc", "zinc-colour", "ni-cu-ni-au", "epoxy"),
)
