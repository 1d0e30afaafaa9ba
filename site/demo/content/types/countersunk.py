"""Product type: countersunk magnets."""

from demo.content.tolerances import (
    CYLINDRICAL_GRINDING,
    SLICING,
    SURFACE_GRINDING,
    TOLERANCES_SOURCE,
    WIRE_CUTTING,
)
from demo.schema import Body, Dimension, ProductTypeContent, Text, heading, text

EN = (
    text(
        "<p>A countersunk magnet has a hole with a conical seat, so that a screw holds it flush. "
        "Discs, rings and blocks are made this way, for furniture and cabinet catches, fixtures, "
        "display and shop fitting, doors and hatches. The drawing gives the diameter D, the bore "
        "d, the countersink diameter d2 at the face, the thickness T and the angle α of the "
        "cone.</p>"
    ),
    heading("Direction of magnetisation"),
    text(
        "<p>Almost always axial: one flat face is N, the other S. The countersink makes the two "
        "faces different, so the drawing has to say which pole lies on the side of the "
        "countersink. Two magnets that are to attract each other, both screwed down with the "
        "countersink outwards, need opposite poles there: order a pair, with N and with S on the "
        "countersunk face. Against steel it makes no difference.</p>"
        "<p>Blocks with two holes may carry two or more poles on the face. Leave the holes clear "
        "of the line between the poles, where the flux is densest.</p>"
    ),
    heading("How it is made"),
    text(
        "<p>The hole is pressed in, or cut by wire erosion, hollow drill or diamond drill before "
        "magnetising; the cone is ground or cut with a diamond tool. Both steps are extra work on "
        "a brittle part, so a countersunk magnet costs noticeably more than a plain disc of its "
        "size. The edge between cone and bore is where cracks begin and where a coating is "
        "thinnest.</p>"
    ),
    heading("Design hints"),
    text(
        "<ul>"
        "<li>Choose the angle for the screw. Metric countersunk screws to ISO 10642 have 90°; inch "
        "screws have other angles.</li>"
        "<li>Leave a cylindrical part of the bore below the cone, and wall enough between d2 and "
        "D.</li>"
        "<li>A screw of steel carries part of the flux from pole to pole; one of brass or "
        "austenitic stainless steel does not.</li>"
        "<li>Tighten by hand, with a washer of plastic under the head if need be. The magnet "
        "carries pressure, not bending: the surface under it must be flat.</li>"
        "<li>The missing core lowers the pull. Compare by pull on a stated plate, not by "
        "diameter.</li>"
        "<li>In damp places the screw hole is the first to rust. Seal it, or take a coating with "
        "epoxy.</li>"
        "</ul>"
    ),
    heading("What to state in an enquiry"),
    text(
        "<ul>"
        "<li>D, d, d2, T, α, or the screw to be used</li>"
        "<li>Which pole is on the countersunk face, and in what shares</li>"
        "<li>Grade or pull, with the plate and the gap</li>"
        "<li>Temperature, moisture, coating</li>"
        "<li>Quantity</li>"
        "</ul>"
    ),
)

ZH = (
    text(
        "<p>沉孔磁体带有锥形沉孔，用螺钉固定后螺钉头与表面平齐。圆片、圆环和方块都可以做沉孔，用于"
        "家具和柜门磁扣、工装夹具、展示陈列、门和舱盖。图纸上给出直径D、孔径d、表面处沉孔直径d2、"
        "厚度T和锥角α。</p>"
    ),
    heading("充磁方向"),
    text(
        "<p>几乎都是轴向充磁，两个平面一面为N，一面为S。由于有沉孔，两个面并不相同，图纸必须写明沉"
        "孔面是哪一极。两块磁体都以沉孔面朝外固定、又要相互吸引时，两者沉孔面的极性必须相反，应成"
        "对订购：一件沉孔面为N，一件沉孔面为S。如果只吸钢板，则没有区别。</p>"
        "<p>带两个孔的方块，工作面上可以有两极或多极。孔应避开磁极交界线，那里的磁通最密。</p>"
    ),
    heading("制造与加工"),
    text(
        "<p>孔可以压制成形，也可以在充磁之前用线切割、套料或金刚石钻头加工；锥面用金刚石工具磨出。"
        "这两道工序都是在脆性材料上额外加工，因此沉孔磁体比同尺寸的普通圆片贵不少。锥面与直孔交接"
        "处最容易开裂，镀层也最薄。</p>"
    ),
    heading("设计要点"),
    text(
        "<ul>"
        "<li>锥角应与螺钉一致。符合ISO 10642的公制沉头螺钉为90°，英制螺钉则不同。</li>"
        "<li>锥面下方应保留一段直孔，d2与D之间应留足壁厚。</li>"
        "<li>钢螺钉会把一部分磁通从一极引到另一极；黄铜或奥氏体不锈钢螺钉不会。</li>"
        "<li>用手拧紧，必要时在螺钉头下垫塑料垫圈。磁体能承压，不能承受弯曲，安装面必须平整。</li>"
        "<li>中间少了一块材料，吸力会下降。应按规定钢板上的吸力比较，而不是按直径比较。</li>"
        "<li>潮湿环境中，螺钉孔最先生锈，应加以密封，或采用带环氧树脂的表面处理。</li>"
        "</ul>"
    ),
    heading("询价时请说明"),
    text(
        "<ul>"
        "<li>D、d、d2、T、α，或所用的螺钉</li>"
        "<li>沉孔面的极性及各极性的数量比例</li>"
        "<li>牌号或吸力，以及对应的钢板和气隙</li>"
        "<li>温度、湿度、表面处理</li>"
        "<li>数量</li>"
        "</ul>"
    ),
)

CONTENT = ProductTypeContent(
    slug="countersunk",
    title=Text(en="Countersunk magnets", zh="沉孔磁体"),
    summary=Text(
        en=(
            "Discs, rings and blocks with a conical hole for a flush screw: catches, fixtures and "
            "fittings that must come off again."
        ),
        zh="带锥形沉孔的圆片、圆环和方块，可用螺钉齐平固定，适合磁扣、工装和需要拆卸的安装。",
    ),
    search_description=Text(
        en=(
            "Countersunk magnets for screw fixing: which pole on the countersunk face, angle and "
            "screw, machining tolerances, tightening, and what to state in an enquiry."
        ),
        zh="沉孔磁体：沉孔面极性、锥角与螺钉的配合、加工公差、拧紧注意事项与询价要点。",
    ),
    body=Body(en=EN, zh=ZH),
    dimensions=(
        Dimension(
            symbol="D",
            name=Text(en="Outer diameter", zh="外径"),
            note=Text(en="For a block: length and width", zh="方块为长度和宽度"),
        ),
        Dimension(symbol="d", name=Text(en="Bore", zh="孔径")),
        Dimension(
            symbol="d2",
            name=Text(en="Diameter of the countersink", zh="沉孔直径"),
            note=Text(en="At the face", zh="表面处"),
        ),
        Dimension(symbol="T", name=Text(en="Thickness", zh="厚度")),
        Dimension(
            symbol="α",
            name=Text(en="Angle of the countersink", zh="锥角"),
            note=Text(en="In degrees, the full angle of the cone", zh="单位为度，指锥面全角"),
        ),
    ),
    tolerances=(SURFACE_GRINDING, CYLINDRICAL_GRINDING, WIRE_CUTTING, SLICING),
    tolerances_source=TOLERANCES_SOURCE,
    shape="countersunk",
    families=("sintered-ndfeb", "ferrite"),
    grades=("N35", "N38", "N40", "N42", "N45", "N35H", "N38SH", "Y30 (C5)", "Y30BH"),
    coatings=("ni-cu-ni", "zinc", "epoxy", "ni-epoxy"),
)
