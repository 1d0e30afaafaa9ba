"""The demo's pictures: computed from physics and data, never photographs.

Names are referred to by page content. The text in a picture is symbols and numbers, so that one
picture serves both languages; what it shows is said in ``alt``. The files are drawn by
``scripts/artwork``.
"""

from dataclasses import dataclass
from pathlib import Path

from demo.schema import Text

FOLDER = Path(__file__).parent / "pictures"


@dataclass(frozen=True)
class DemoPicture:
    """A picture with its title in the image library and its description in both languages."""

    name: str
    title: str
    alt: Text


ALL = (
    DemoPicture(
        "family-sintered-ndfeb",
        "Field of a block magnet",
        Text(
            "Cross-section of a block magnet, north half copper, south half blue; its field "
            "lines leave the upper face and curve round both sides back to the lower face.",
            "方块磁体的截面图：上半为N极（铜色），下半为S极（蓝色），"
            "磁力线自上端面发出，沿两侧回到下端面。",
        ),
    ),
    DemoPicture(
        "family-bonded-ndfeb",
        "Field of a multipole ring",
        Text(
            "Cross-section of a thin ring with twelve poles; short field lines join each pole "
            "to its neighbours, outside the ring and in its bore.",
            "十二极薄壁磁环的截面图：相邻异极之间由短磁力线相连，环外和内孔中均有分布。",
        ),
    ),
    DemoPicture(
        "family-smco",
        "Field of two cylinders with like poles facing",
        Text(
            "Two cylinder magnets in section with their north poles facing; the field lines "
            "turn away from the gap and run outwards between them.",
            "两个圆柱磁体N极相对的截面图：磁力线在间隙处相互排斥，转向两侧向外延伸。",
        ),
    ),
    DemoPicture(
        "family-alnico",
        "Field of a long rod",
        Text(
            "A long rod magnet in section; the field lines fan out from its north end on the "
            "right and gather again at its south end on the left.",
            "细长圆棒磁体的截面图：磁力线自右端N极呈扇形发出，汇聚于左端S极。",
        ),
    ),
    DemoPicture(
        "family-ferrite",
        "Field of a ring",
        Text(
            "A ring magnet in section, magnetised along its axis; flux returns round its "
            "outside and also through the hole.",
            "轴向充磁圆环的截面图：磁通一部分沿外侧返回，一部分穿过内孔返回。",
        ),
    ),
    DemoPicture(
        "family-assemblies",
        "Field of a Halbach array",
        Text(
            "Five blocks side by side whose directions of magnetisation, shown by arrows, turn "
            "by 90° from one to the next; the field is strong above the row and weak below.",
            "五块磁体并排组成的海尔贝克阵列：箭头所示充磁方向逐块旋转90°，上侧磁场强，下侧磁场弱。",
        ),
    ),
    DemoPicture(
        "article-recycling",
        "Field of magnet fragments set in a circle",
        Text(
            "Seven irregular magnet fragments set in a circle, each magnetised towards the "
            "next, so that the field lines pass from piece to piece and close in a loop.",
            "七块不规则的磁体碎块围成一圈，充磁方向首尾相接，磁力线逐块穿过，形成闭合回路。",
        ),
    ),
    DemoPicture(
        "article-grades",
        "Br and HcJ of 101 grades",
        Text(
            "Scatter chart of remanence against intrinsic coercivity: AlNiCo high in Br at "
            "very low HcJ, ferrite at about 0.4 T, SmCo near 1 T, NdFeB highest in both.",
            "剩磁Br与内禀矫顽力HcJ散点图：铝镍钴Br较高而HcJ很低，铁氧体Br约0.4 T，"
            "钐钴Br约1 T，钕铁硼两项均最高。",
        ),
    ),
    DemoPicture(
        "article-dysprosium",
        "HcJ of the NdFeB classes against temperature",
        Text(
            "Chart of intrinsic coercivity falling with temperature for the NdFeB classes N to "
            "AH, each line ending at the class's maximum operating temperature, 80 to 220 °C.",
            "钕铁硼N至AH各等级内禀矫顽力HcJ随温度下降的曲线图，"
            "各线止于该等级的最高使用温度（80～220 °C）。",
        ),
    ),
    DemoPicture(
        "article-coatings",
        "Salt spray hours of coatings",
        Text(
            "Bar chart of neutral salt spray hours: zinc 12 to 24, nickel-copper-nickel 24 to "
            "72, electroless nickel 24 to 72, with tin or gold 72, epoxy 72 to 96, "
            "nickel with epoxy 96 to 200 or more.",
            "各种镀层中性盐雾试验小时数条形图：镀锌12～24，镍铜镍24～72，化学镍24～72，"
            "镍铜镍锡和镍铜镍金72，环氧树脂72～96，镍加环氧96～200以上。",
        ),
    ),
    DemoPicture(
        "article-demag-curve",
        "Demagnetisation curves with a load line",
        Text(
            "J–H and B–H demagnetisation curves of N42SH at 20 °C and, paler, at 120 °C, with "
            "a dashed load line and the working point on each B–H curve.",
            "N42SH在20 °C和120 °C（浅色）下的J-H与B-H退磁曲线，虚线为负载线，"
            "圆点为其与两条B-H曲线相交的工作点。",
        ),
    ),
    DemoPicture(
        "article-directions",
        "Directions of magnetisation",
        Text(
            "Five magnets with arrows for their direction of magnetisation: a block through its "
            "thickness, a disc along its axis, a cylinder across its diameter, a ring radially "
            "and a ring with eight poles.",
            "五种充磁方向示意图：方块沿厚度方向充磁、圆片轴向充磁、圆柱沿直径方向充磁、"
            "圆环辐射状充磁、圆环八极充磁，箭头表示充磁方向。",
        ),
    ),
    DemoPicture(
        "about-field",
        "Field between two attracting magnets",
        Text(
            "Two block magnets in section, unlike poles facing; dense field lines cross the "
            "gap between them and wider ones return round the outside.",
            "两块异极相对的方块磁体截面图：间隙中磁力线密集，其余磁力线绕外侧返回。",
        ),
    ),
    DemoPicture(
        "share-default",
        "Field of a disc magnet, wide",
        Text(
            "Cross-section of a disc magnet with its field lines curving from the north face "
            "to the south face.",
            "圆片磁体的截面图，磁力线自N极端面弯向S极端面。",
        ),
    ),
)
PICTURES: dict[str, DemoPicture] = {picture.name: picture for picture in ALL}


def png(name: str) -> bytes:
    """Return a picture as a PNG file, 16:10 (share-default 1.9:1); KeyError if there is none."""
    return (FOLDER / f"{PICTURES[name].name}.png").read_bytes()
