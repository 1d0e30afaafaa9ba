"""Product type: blocks."""

from demo.content.tolerances import SLICING, SURFACE_GRINDING, TOLERANCES_SOURCE, WIRE_CUTTING
from demo.schema import Body, Dimension, ProductTypeContent, Text, callout, heading, text

EN = (
    text(
        "<p>A block is a cuboid magnet, from thin plates to bars. It is the commonest shape, "
        "because every other one can be cut from it and because flat faces are the easiest to "
        "grind. Blocks are used in motors with buried magnets, linear motors, wind generators, "
        "separators, holding devices and as segments of Halbach arrays.</p>"
    ),
    heading("Direction of magnetisation"),
    text(
        "<p>Most blocks are magnetised through the thickness: the two largest faces are the poles. "
        "Magnetisation along the length or width is just as possible, but an anisotropic magnet "
        "must be oriented that way when the blank is pressed. A drawing therefore gives the "
        "magnetised dimension last, L × W × T, and shows it with an arrow as well.</p>"
        "<p>Several poles on one face, in stripes, are possible as well. With a steel plate behind "
        "them they raise the pull in contact, and the field falls off faster with distance.</p>"
    ),
    heading("How it is made"),
    text(
        "<p>Sintered blocks are sliced from a larger pressed and sintered blank with wire saws or "
        "inner-diameter blades and then ground on the faces that need it. The two big faces are "
        "usually ground in pairs, the others as sawn. The blank must be larger than the part by "
        "the saw kerfs and the grinding allowance, so a part that divides the blank badly wastes "
        "material. Ferrite blocks are pressed in their own tool; only the pole faces are ground as "
        "a rule.</p>"
        "<p>Cost follows the volume of alloy first, then the content of heavy rare earths, the "
        "number of ground faces and close tolerances, the coating and the handling of very small "
        "parts.</p>"
    ),
    heading("Design hints"),
    text(
        "<ul>"
        "<li>Ask for a chamfer or radius on all edges. Sharp edges chip, and a coating holds badly "
        "on them.</li>"
        "<li>A plate that is thin along its magnetisation works at a low permeance coefficient. It "
        "gives less field than its volume suggests and needs more coercivity when hot.</li>"
        "<li>Long thin bars break in handling and when two of them snap together. Two short blocks "
        "are often the better design.</li>"
        "<li>For bonding, allow a glue gap of even thickness, and say which adhesive, so that the "
        "coating can be chosen for it.</li>"
        "</ul>"
    ),
    callout(
        "Read the order of dimensions",
        (
            "<p>Makers do not all write the dimensions in the same order. “20 × 10 × 5” may be "
            "magnetised along the 5 or along the 20. Only the arrow or the words “magnetised along "
            "…” settle it.</p>"
        ),
    ),
    heading("What to state in an enquiry"),
    text(
        "<ul>"
        "<li>L, W and T with tolerances, before or after coating</li>"
        "<li>Direction of magnetisation; magnetised or not</li>"
        "<li>Grade, or field and temperature required</li>"
        "<li>Edges, coating, adhesive and medium</li>"
        "<li>Quantity per order and per year</li>"
        "</ul>"
    ),
)

ZH = (
    text(
        "<p>方块是长方体磁体，薄板和长条也归在这一类。它是最常见的形状：其他形状都可以由方块切割得"
        "到，平面又最容易磨削。方块用于内置式永磁电机、直线电机、风力发电机、磁选设备、吸持装置，"
        "也是海尔贝克阵列的拼块。</p>"
    ),
    heading("充磁方向"),
    text(
        "<p>多数方块沿厚度方向充磁，两个最大的面为磁极。沿长度或宽度充磁同样可行，但各向异性磁体必"
        "须在压制毛坯时就按这一方向取向。图纸习惯把充磁方向的尺寸写在最后，即L × W × T，同时还应画"
        "出箭头。</p>"
        "<p>也可以在一个面上按条形做多极充磁。背面加铁板，贴紧时吸力更大，但磁场随距离衰减更"
        "快。</p>"
    ),
    heading("制造与加工"),
    text(
        "<p>烧结方块由较大的烧结毛坯切成：先用多线或内圆切片，再磨削需要磨的面。通常两个大面成对磨"
        "削，其余面保留切割面。毛坯要留出锯缝和磨削余量，零件尺寸与毛坯不成倍数时，材料浪费较多。"
        "铁氧体方块用专用模具压制，一般只磨磁极面。</p>"
        "<p>决定成本的首先是材料体积，其次是重稀土含量、磨削面数和公差要求，再次是表面处理，以及特"
        "小件的操作工时。</p>"
    ),
    heading("设计要点"),
    text(
        "<ul>"
        "<li>所有棱边都应留倒角或圆角。尖边容易崩缺，镀层在尖边上也附着不好。</li>"
        "<li>沿充磁方向很薄的板，磁导系数低，实际磁场低于按体积的预期，高温时需要更高的矫顽"
        "力。</li>"
        "<li>细长条在操作中以及相互吸合时容易折断，改为两块短方块往往更好。</li>"
        "<li>需要粘接时，应留出均匀的胶层间隙，并告知所用胶粘剂，以便选择镀层。</li>"
        "</ul>"
    ),
    callout(
        "注意尺寸的书写顺序",
        (
            "<p>各厂家书写尺寸的顺序并不统一。“20 × 10 × 5”可能沿5充磁，也可能沿20充磁。只有箭头或"
            "“沿……方向充磁”的文字才不会弄错。</p>"
        ),
    ),
    heading("询价时请说明"),
    text(
        "<ul>"
        "<li>L、W、T及公差，镀前还是镀后</li>"
        "<li>充磁方向，充磁还是不充磁</li>"
        "<li>牌号，或要求的磁场和温度</li>"
        "<li>棱边、表面处理、胶粘剂和介质</li>"
        "<li>单次数量和年用量</li>"
        "</ul>"
    ),
)

CONTENT = ProductTypeContent(
    slug="block",
    title=Text(en="Block magnets", zh="方块磁体"),
    summary=Text(
        en=(
            "Cuboid magnets for motors, linear drives, separators and arrays: sliced from sintered "
            "blanks, ground where it matters, magnetised through the thickness or as drawn."
        ),
        zh=(
            "长方体磁体，用于电机、直线驱动、磁选和磁阵列：由烧结毛坯切片，关键面磨削，沿厚度或图"
            "纸指定方向充磁。"
        ),
    ),
    search_description=Text(
        en=(
            "Block magnets of NdFeB, SmCo, AlNiCo and ferrite: directions of magnetisation, "
            "machining and its tolerances, what governs cost, and what an enquiry needs."
        ),
        zh="钕铁硼、钐钴、铝镍钴和铁氧体方块磁体：充磁方向、加工与公差、成本因素、设计与询价要点。",
    ),
    body=Body(en=EN, zh=ZH),
    dimensions=(
        Dimension(symbol="L", name=Text(en="Length", zh="长度")),
        Dimension(symbol="W", name=Text(en="Width", zh="宽度")),
        Dimension(
            symbol="T",
            name=Text(en="Thickness", zh="厚度"),
            note=Text(
                en="Height along the magnetisation, unless the drawing says otherwise",
                zh="除图纸另有注明外，为充磁方向的高度",
            ),
        ),
    ),
    tolerances=(SURFACE_GRINDING, WIRE_CUTTING, SLICING),
    tolerances_source=TOLERANCES_SOURCE,
    shape="block",
    families=("sintered-ndfeb", "samarium-cobalt", "alnico", "ferrite"),
    grades=(
        "N35",
        "N42",
        "N52",
        "N45H",
        "N42SH",
        "N38UH",
        "N48UH-GBD",
        "YXG28H",
        "Y30BH",
        "LNG44 (Alnico 5DG)",
    ),
    coatings=("ni-cu-ni", "zinc", "epoxy", "ni-epoxy", "phosphate"),
)
