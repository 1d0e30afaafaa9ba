"""Product type: cylinders."""

from demo.content.tolerances import (
    CYLINDRICAL_GRINDING,
    SLICING,
    SURFACE_GRINDING,
    TOLERANCES_SOURCE,
)
from demo.schema import Body, Dimension, ProductTypeContent, Text, heading, table, text

EN = (
    text(
        "<p>A cylinder is a round magnet at least as long as it is thick: a rod or pin. It is used "
        "in reed switches, sensors, couplings, filter bars, magnetic tools and, of AlNiCo, in "
        "meters and guitar pickups. Drawings give the diameter D and the length L.</p>"
    ),
    heading("Direction of magnetisation"),
    text(
        "<ul>"
        "<li><b>Axial.</b> One pole at each end. The length lies along the magnetisation, which "
        "suits every material, AlNiCo above all.</li>"
        "<li><b>Diametral.</b> The poles are on two opposite sides along the whole length, the "
        "lines inside are parallel. Two-pole rotors and shaft sensors use it.</li>"
        "<li><b>Multipole on the circumference.</b> N and S alternate round the surface. It needs "
        "isotropic or radially oriented material, or a cylinder built from segments.</li>"
        "</ul>"
    ),
    heading("Length and working point"),
    text(
        "<p>The longer a rod in relation to its diameter, the higher its working point and the "
        "safer it is against demagnetisation. The field in front of the end gains little beyond a "
        "certain length.</p>"
    ),
    table(
        "Effect of L/D on an axially magnetised cylinder",
        [
            "L/D",
            "Permeance coefficient Pc",
            "Flux density at the centre of the end, as a share of Br",
        ],
        [
            ["0.7", "2.06", "0.41"],
            ["1", "3.31", "0.45"],
            ["2", "9.69", "0.49"],
            ["4", "33.9", "0.50"],
        ],
        (
            "Calculated for uniform magnetisation, standing free. L/D = 0.7 is the sample by which "
            "GB/T 13560-2017 defines the maximum operating temperature."
        ),
    ),
    text(
        "<p>For AlNiCo the figures say only that a rod should be long, about four to five times "
        "its diameter: its curve bends, and the working point has to be found on the measured "
        "curve.</p>"
    ),
    heading("How it is made"),
    text(
        "<p>Rods are pressed round, or cut from blocks, then centreless ground and cut to length; "
        "the ends are ground where length or squareness demand it. Cast AlNiCo rods are poured and "
        "ground. Small injection-moulded cylinders of bonded NdFeB come finished from the tool. "
        "Cost follows the volume, the tolerance of the diameter and the number of parts; long thin "
        "rods bring breakage.</p>"
    ),
    heading("Design hints"),
    text(
        "<ul>"
        "<li>A slender rod of sintered material does not stand bending. Support it over its "
        "length, and do not press it into a hole.</li>"
        "<li>In a diametral cylinder nothing shows where the poles are. If the angle matters, ask "
        "for a flat or a mark.</li>"
        "<li>Chamfer the ends; leave room for glue at the bottom of a blind hole, and let the air "
        "out.</li>"
        "<li>A steel tube around an axially magnetised rod shorts it.</li>"
        "</ul>"
    ),
    heading("What to state in an enquiry"),
    text(
        "<ul>"
        "<li>D and L with tolerances; squareness or straightness if they matter</li>"
        "<li>Direction of magnetisation and its permitted angle error</li>"
        "<li>Grade, field or moment required, temperature</li>"
        "<li>Coating; mounting</li>"
        "<li>Quantity</li>"
        "</ul>"
    ),
)

ZH = (
    text(
        "<p>圆柱是长度不小于直径的圆形磁体，如磁棒、磁针。用于干簧开关、传感器、磁力联轴器、除铁磁"
        "棒和磁性工具；铝镍钴圆柱用于仪表和吉他拾音器。图纸上直径记为D，长度记为L。</p>"
    ),
    heading("充磁方向"),
    text(
        "<ul>"
        "<li><b>轴向。</b>两端各为一极，长度在充磁方向上。各种材料都适用，铝镍钴尤其适合。</li>"
        "<li><b>径向（直径方向）。</b>磁极在整个长度上相对的两侧，内部磁力线平行。用于两极转子和轴"
        "端传感器。</li>"
        "<li><b>圆周多极。</b>N、S沿外圆交替，需要各向同性或辐射取向的材料，或由拼块组成。</li>"
        "</ul>"
    ),
    heading("长度与工作点"),
    text(
        "<p>长径比越大，工作点越高，越不容易退磁；但长到一定程度之后，端面前方的磁场几乎不再增加。</p>"
    ),
    table(
        "L/D对轴向充磁圆柱的影响",
        ["L/D", "磁导系数Pc", "端面中心磁通密度与Br之比"],
        [
            ["0.7", "2.06", "0.41"],
            ["1", "3.31", "0.45"],
            ["2", "9.69", "0.49"],
            ["4", "33.9", "0.50"],
        ],
        "按均匀磁化、开路状态计算。L/D = 0.7即GB/T 13560-2017定义最高使用温度所用的样品。",
    ),
    text(
        "<p>对铝镍钴，表中数字只说明磁棒要长，约为直径的四到五倍；它的退磁曲线是弯曲的，工作点须在"
        "实测曲线上确定。</p>"
    ),
    heading("制造与加工"),
    text(
        "<p>圆棒可直接压制成圆形，也可由方块切出，再无心磨外圆、切断；长度或垂直度要求高时磨端面。"
        "铸造铝镍钴圆棒浇注后磨削。粘结钕铁硼的小圆柱可注塑一次成形。成本取决于体积、直径公差和数"
        "量，细长棒的破损率较高。</p>"
    ),
    heading("设计要点"),
    text(
        "<ul>"
        "<li>烧结材料的细长棒不耐弯曲，应沿全长支承，不要压入孔中。</li>"
        "<li>直径方向充磁的圆柱从外观看不出磁极位置。若对角度有要求，应加削平面或标记。</li>"
        "<li>两端倒角；装入盲孔时，孔底留出胶的空间并能排气。</li>"
        "<li>轴向充磁的圆棒外面套钢管，会使磁路短路。</li>"
        "</ul>"
    ),
    heading("询价时请说明"),
    text(
        "<ul>"
        "<li>D、L及公差，必要时注明垂直度或直线度</li>"
        "<li>充磁方向及允许的角度偏差</li>"
        "<li>牌号、要求的磁场或磁矩，以及温度</li>"
        "<li>表面处理和安装方式</li>"
        "<li>数量</li>"
        "</ul>"
    ),
)

CONTENT = ProductTypeContent(
    slug="cylinder",
    title=Text(en="Cylinder magnets", zh="圆柱磁体"),
    summary=Text(
        en=(
            "Rods and pins for sensors, reed switches, couplings and filter bars, magnetised along "
            "the axis or across the diameter."
        ),
        zh="磁棒与磁针，用于传感器、干簧开关、磁力联轴器和除铁磁棒，可轴向或直径方向充磁。",
    ),
    search_description=Text(
        en=(
            "Cylinder and rod magnets: axial and diametral magnetisation, how L/D sets the working "
            "point, grinding tolerances, AlNiCo rods, and enquiry data."
        ),
        zh="圆柱磁体：轴向与径向（直径方向）充磁，长径比与工作点，磨削公差，铝镍钴磁棒与询价要点。",
    ),
    body=Body(en=EN, zh=ZH),
    dimensions=(
        Dimension(symbol="D", name=Text(en="Diameter", zh="直径")),
        Dimension(
            symbol="L",
            name=Text(en="Length", zh="长度"),
            note=Text(
                en="Not less than D; along the magnetisation if it is axial",
                zh="不小于D；轴向充磁时即充磁方向的尺寸",
            ),
        ),
    ),
    tolerances=(CYLINDRICAL_GRINDING, SURFACE_GRINDING, SLICING),
    tolerances_source=TOLERANCES_SOURCE,
    shape="cylinder",
    families=("sintered-ndfeb", "bonded-ndfeb", "samarium-cobalt", "alnico", "ferrite"),
    grades=(
        "N35",
        "N42",
        "N52",
        "N42H",
        "N40SH",
        "N35UH",
        "YX18",
        "YXG24H",
        "LNG37 (Alnico 5)",
        "LNGT40 (Alnico 8)",
    ),
    coatings=("ni-cu-ni", "zinc", "electroless-nickel", "epoxy", "parylene-c"),
)
