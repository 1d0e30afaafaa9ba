"""Product type: arc segments."""

from demo.content.tolerances import SLICING, SURFACE_GRINDING, TOLERANCES_SOURCE, WIRE_CUTTING
from demo.schema import Body, Dimension, ProductTypeContent, Text, callout, heading, text

EN = (
    text(
        "<p>An arc segment, or tile, is a piece of a ring. Segments line the rotor or the stator "
        "of motors and generators, couplings and pumps; in ferrite they are the magnets of most "
        "small direct-current motors. A drawing gives the outer radius R, the inner radius r, the "
        "angle α and the length L along the axis.</p>"
    ),
    heading("Direction of magnetisation"),
    text(
        "<ul>"
        "<li><b>Through the thickness, parallel.</b> All lines run along the middle line of the "
        "segment. This is the usual way for sintered NdFeB and SmCo; the field in the gap is "
        "nearer to a sine.</li>"
        "<li><b>Radial.</b> The lines point to the axis. The field is nearer to a trapezium and "
        "larger over the whole pole. The blank must be oriented radially, which is common in "
        "ferrite and possible within limits in rare-earth magnets.</li>"
        "<li><b>Along the axis or the chord.</b> Seldom; it must be drawn.</li>"
        "</ul>"
    ),
    text(
        "<p>A motor with surface magnets needs as many segments with N outside as with S outside, "
        "if they come magnetised. State the share and how the two are told apart.</p>"
    ),
    heading("How it is made"),
    text(
        "<p>Small numbers and odd shapes are cut from blocks by wire erosion, several high. For "
        "series a blank near the final shape is pressed and ground with profile wheels. The form "
        "of the blank decides how much of the block is lost: flat wide segments nest well, thick "
        "half rings badly. Ferrite segments are pressed in their own tool and ground on the faces "
        "that touch iron.</p>"
    ),
    callout(
        "Where the centres are",
        (
            "<p>Outer and inner arc may have one centre or two. With one, the wall is R − r all "
            "over. With two, the segment is thicker in the middle, which rounds the waveform and "
            "lowers cogging. Then give the thickness in the middle and at the edge. A flat inner "
            "face makes a loaf.</p>"
        ),
    ),
    heading("Design hints"),
    text(
        "<ul>"
        "<li>Pointed edges chip. Cut the flanks parallel or add a small flat, and chamfer.</li>"
        "<li>The corners of a segment see the strongest opposing field. Check the working point "
        "there, hot.</li>"
        "<li>The inner radius should match the hub with an even glue gap; a segment that rocks on "
        "its middle or its edges breaks.</li>"
        "<li>Cut long poles into several segments along the axis; eddy currents fall and skew "
        "becomes possible.</li>"
        "</ul>"
    ),
    heading("What to state in an enquiry"),
    text(
        "<ul>"
        "<li>R, r, α, L or a drawing with centres, thickness and profile tolerance</li>"
        "<li>Parallel or radial; N outside or inside, in which numbers</li>"
        "<li>Grade, temperature, opposing field, speed</li>"
        "<li>Coating, adhesive, sleeve</li>"
        "<li>Flux to be measured, and how</li>"
        "</ul>"
    ),
)

ZH = (
    text(
        "<p>瓦形（弧形）磁体是圆环的一段，装在电机和发电机的转子或定子上，也用于磁力联轴器和泵；多"
        "数小型直流电机用的就是铁氧体瓦形。图纸上给出外弧半径R、内弧半径r、圆心角α和轴向长度"
        "L。</p>"
    ),
    heading("充磁方向"),
    text(
        "<ul>"
        "<li><b>厚度方向，平行充磁。</b>磁力线全部平行于瓦形的中心线，烧结钕铁硼和钐钴一般采用这种"
        "方式，气隙磁场更接近正弦波。</li>"
        "<li><b>辐射状。</b>磁力线指向轴心，气隙磁场更接近梯形波，整个极面上都较强。毛坯须辐射取"
        "向，铁氧体中很常见，稀土磁体在一定范围内可以做到。</li>"
        "<li><b>沿轴向或弦向。</b>少见，须在图上画明。</li>"
        "</ul>"
    ),
    text(
        "<p>表贴式电机若以充磁状态交货，外弧为N和外弧为S的瓦形数量相等。请写明比例及区分标记。</p>"
    ),
    heading("制造与加工"),
    text(
        "<p>小批量和特殊形状由方块线切割，可多件叠切。批量生产则压制近终形毛坯，再用成形砂轮磨削。"
        "毛坯的利用率取决于形状：宽而扁的瓦形套料好，厚的半环差。铁氧体瓦形用专用模具压制，磨削与"
        "铁芯贴合的面。</p>"
    ),
    callout(
        "两弧是否同心",
        (
            "<p>内外弧可以同心，也可以不同心。同心时壁厚处处为R − r；不同心时中间厚、两边薄，可使"
            "波形更圆滑，减小齿槽转矩，此时应给出中间和边缘的厚度。内面为平面的称为面包形。</p>"
        ),
    ),
    heading("设计要点"),
    text(
        "<ul>"
        "<li>尖边容易崩缺，两侧面应平行切除或留小平面，并倒角。</li>"
        "<li>瓦形的边角处反向磁场最强，应核算该处在高温下的工作点。</li>"
        "<li>内弧半径应与轮毂吻合，胶层均匀；只靠中间或两边接触的瓦形容易断裂。</li>"
        "<li>长磁极可沿轴向分成几段，既减小涡流，也便于斜极。</li>"
        "</ul>"
    ),
    heading("询价时请说明"),
    text(
        "<ul>"
        "<li>R、r、α、L，或标明圆心、厚度和轮廓公差的图纸</li>"
        "<li>平行还是辐射状充磁；N极在外弧还是内弧，各多少件</li>"
        "<li>牌号、温度、反向磁场和转速</li>"
        "<li>表面处理、胶粘剂、护套</li>"
        "<li>需要测量的磁通及测量方法</li>"
        "</ul>"
    ),
)

CONTENT = ProductTypeContent(
    slug="arc-segment",
    title=Text(en="Arc segment magnets", zh="瓦形磁体"),
    summary=Text(
        en=(
            "Pieces of a ring for the rotors and stators of motors, generators and couplings, "
            "magnetised parallel or radially."
        ),
        zh="圆环的一段，用于电机、发电机和磁力联轴器的转子或定子，可平行或辐射状充磁。",
    ),
    search_description=Text(
        en=(
            "Arc segment (tile) magnets for motors: parallel and radial magnetisation, one centre "
            "or two, wire cutting and grinding tolerances, and enquiry data."
        ),
        zh="电机用瓦形磁体：平行与辐射状充磁、同心与不同心、线切割与磨削公差、设计与询价要点。",
    ),
    body=Body(en=EN, zh=ZH),
    dimensions=(
        Dimension(symbol="R", name=Text(en="Outer radius", zh="外弧半径")),
        Dimension(
            symbol="r",
            name=Text(en="Inner radius", zh="内弧半径"),
            note=Text(
                en="If the arcs have two centres, state the thickness in the middle as well",
                zh="内外弧不同心时，请另注明中间厚度",
            ),
        ),
        Dimension(
            symbol="α",
            name=Text(en="Angle", zh="圆心角"),
            note=Text(
                en="In degrees; the width across the chord may be given in its place",
                zh="单位为度；也可改用弦宽表示",
            ),
        ),
        Dimension(
            symbol="L",
            name=Text(en="Length", zh="长度"),
            note=Text(en="Along the axis", zh="沿轴线方向"),
        ),
    ),
    tolerances=(WIRE_CUTTING, SURFACE_GRINDING, SLICING),
    tolerances_source=TOLERANCES_SOURCE,
    shape="arc",
    families=("sintered-ndfeb", "samarium-cobalt", "ferrite"),
    grades=(
        "N38H",
        "N42SH",
        "N45SH",
        "N48SH",
        "N38UH",
        "N42UH",
        "N38EH",
        "YXG28H",
        "YXG30H",
        "Y30BH",
        "Y33",
    ),
    coatings=("epoxy", "zinc", "ni-cu-ni", "phosphate"),
)
