"""Product type: rings."""

from demo.content.tolerances import (
    CYLINDRICAL_GRINDING,
    SLICING,
    SURFACE_GRINDING,
    TOLERANCES_SOURCE,
    WIRE_CUTTING,
)
from demo.schema import Body, Dimension, ProductTypeContent, Text, heading, table, text

EN = (
    text(
        "<p>A ring is a disc or cylinder with a bore. It goes round a shaft, a screw or a voice "
        "coil, and its bore leaves room for the part that senses or carries the flux. "
        "Loudspeakers, motors, encoders, pumps and couplings use rings. Drawings give the outer "
        "diameter D, the inner diameter d and the height T.</p>"
    ),
    heading("Direction of magnetisation"),
    table(
        "What a ring can be magnetised like",
        ["Direction", "Poles", "Material it needs"],
        [
            ["Axial", "The two flat faces", "Any"],
            [
                "Diametral",
                "Two opposite sides of the rim",
                "Oriented across the axis, or isotropic",
            ],
            [
                "Radial",
                "One pole inside, the other outside",
                "Radially oriented, hot-deformed, or bonded",
            ],
            [
                "Multipole on the rim or in the bore",
                "N and S alternate",
                "Radially oriented or isotropic; isotropic material also in a Halbach pattern",
            ],
            ["Multipole on a face", "Sectors of N and S", "Axially oriented or isotropic"],
        ],
    ),
    text(
        "<p>An ordinary sintered ring pressed in a straight field cannot be magnetised radially to "
        "any use. Where no radially oriented ring is to be had in the size, segments are glued to "
        "a ring. The waveform differs, so agree it.</p>"
    ),
    heading("The field in the bore"),
    text(
        "<p>On the axis of an axially magnetised ring the field changes sign near the face: inside "
        "the bore it points against the magnetisation, further out along it. A Hall sensor placed "
        "on the axis may therefore sit at a zero. Calculate before the place of the sensor is "
        "fixed.</p>"
    ),
    heading("How it is made"),
    text(
        "<p>Rings are pressed with the bore, or bored from a cylinder by hollow drill or wire "
        "erosion; the core may serve for a smaller part. Bore and rim are ground, the faces ground "
        "or sliced. Ferrite rings are pressed in their own tool. Bonded rings come from the tool "
        "with close diameters and thin walls. Cost is governed by the material lost in the bore, "
        "the concentricity asked for and the orientation: radial orientation is the dearest.</p>"
    ),
    heading("Design hints"),
    text(
        "<ul>"
        "<li>Keep the wall thick enough for a brittle material. A thin, tall ring of sintered "
        "NdFeB breaks in grinding; bonded is then the better choice.</li>"
        "<li>Do not shrink or press a ring on a steel shaft. Across its orientation NdFeB hardly "
        "expands with heat, the shaft does, and the ring bursts. Glue with a gap.</li>"
        "<li>A rotating ring is under tension. At high speed it needs a sleeve.</li>"
        "<li>Chamfer all four edges; coatings are thinner in a deep bore.</li>"
        "</ul>"
    ),
    heading("What to state in an enquiry"),
    text(
        "<ul>"
        "<li>D, d, T, concentricity and edges</li>"
        "<li>Direction; for multipole: number of poles, surface, waveform, position of poles to a "
        "feature</li>"
        "<li>Grade, field and temperature, speed</li>"
        "<li>Coating; how it is fixed</li>"
        "<li>Quantity</li>"
        "</ul>"
    ),
)

ZH = (
    text(
        "<p>圆环是带孔的圆片或圆柱，可套在轴、螺钉或音圈外，孔中可以容纳传感元件或导磁零件。扬声"
        "器、电机、编码器、泵和磁力联轴器都用圆环。图纸上外径记为D，内径记为d，高度记为T。</p>"
    ),
    heading("充磁方向"),
    table(
        "圆环的充磁方式",
        ["方向", "磁极位置", "对材料的要求"],
        [
            ["轴向", "两个端面", "各种材料"],
            ["径向（直径方向）", "外圆相对的两侧", "横向取向，或各向同性"],
            ["辐射状", "内圆一极，外圆一极", "辐射取向、热变形或粘结材料"],
            ["外圆或内圆多极", "N、S交替", "辐射取向或各向同性；各向同性材料还可做海尔贝克充磁"],
            ["端面多极", "N、S按扇形交替", "轴向取向或各向同性"],
        ],
    ),
    text(
        "<p>在平行磁场中压制的普通烧结圆环，做辐射充磁没有实用价值。该尺寸做不到辐射取向时，用瓦形"
        "拼粘成环。两者磁场波形不同，应事先约定。</p>"
    ),
    heading("孔中的磁场"),
    text(
        "<p>轴向充磁的圆环，轴线上的磁场在端面附近变号：孔内与磁化方向相反，远处与磁化方向相同。因"
        "此放在轴线上的霍尔元件可能正好处于零点，确定传感器位置之前应先计算。</p>"
    ),
    heading("制造与加工"),
    text(
        "<p>圆环可带孔压制，也可由圆柱套料或线切割出孔，取出的芯料有时能做小件。内外圆磨削，端面磨"
        "削或切片。铁氧体圆环用专用模具压制。粘结圆环由模具直接成形，直径精度高，壁可以薄。成本取"
        "决于孔中损失的材料、同轴度要求和取向方式，其中辐射取向最贵。</p>"
    ),
    heading("设计要点"),
    text(
        "<ul>"
        "<li>材料脆，壁厚要留足。又薄又高的烧结钕铁硼圆环磨削时容易碎，这时应选粘结磁体。</li>"
        "<li>不要把圆环热套或压装在钢轴上。垂直于取向方向，钕铁硼受热几乎不膨胀，而轴会膨胀，圆环"
        "会胀裂。应留间隙粘接。</li>"
        "<li>旋转的圆环承受拉应力，高速时须加护套。</li>"
        "<li>四条棱边都要倒角；深孔内镀层偏薄。</li>"
        "</ul>"
    ),
    heading("询价时请说明"),
    text(
        "<ul>"
        "<li>D、d、T，同轴度和棱边要求</li>"
        "<li>充磁方向；多极须写明极数、所在面、波形，以及磁极相对某一特征的位置</li>"
        "<li>牌号、磁场、温度和转速</li>"
        "<li>表面处理和固定方式</li>"
        "<li>数量</li>"
        "</ul>"
    ),
)

CONTENT = ProductTypeContent(
    slug="ring",
    title=Text(en="Ring magnets", zh="圆环磁体"),
    summary=Text(
        en=(
            "Magnets with a bore for motors, loudspeakers, encoders and couplings: axial, "
            "diametral, radial or multipole, sintered or bonded."
        ),
        zh=(
            "带孔磁体，用于电机、扬声器、编码器和磁力联轴器：轴向、直径方向、辐射状或多极充磁，烧"
            "结或粘结。"
        ),
    ),
    search_description=Text(
        en=(
            "Ring magnets: axial, diametral, radial and multipole magnetisation, the field in the "
            "bore, grinding tolerances, mounting on shafts, and enquiry data."
        ),
        zh=(
            "圆环磁体：轴向、径向（直径方向）、辐射状与多极充磁，孔中磁场，磨削公差，装轴注意事项"
            "与询价要点。"
        ),
    ),
    body=Body(en=EN, zh=ZH),
    dimensions=(
        Dimension(symbol="D", name=Text(en="Outer diameter", zh="外径")),
        Dimension(symbol="d", name=Text(en="Inner diameter", zh="内径")),
        Dimension(
            symbol="T",
            name=Text(en="Height", zh="高度"),
            note=Text(en="Along the axis", zh="沿轴线方向"),
        ),
    ),
    tolerances=(CYLINDRICAL_GRINDING, SURFACE_GRINDING, WIRE_CUTTING, SLICING),
    tolerances_source=TOLERANCES_SOURCE,
    shape="ring",
    families=("sintered-ndfeb", "bonded-ndfeb", "samarium-cobalt", "alnico", "ferrite"),
    grades=("N35", "N42", "N38H", "N42SH", "N35UH", "YXG26H", "YXG30H", "Y30 (C5)", "Y35", "C8B"),
    coatings=("ni-cu-ni", "zinc", "electroless-nickel", "epoxy", "parylene-c"),
)
