"""Application: servo motors."""

from demo.schema import ApplicationContent, Body, Text, heading, text

EN = (
    text(
        "<p>A servo motor must start, stop and hold without overshoot. The magnet decides three "
        "things in it: torque per ampere, torque per moment of inertia, and how smoothly the shaft "
        "turns. Robots, machine tools and handling gear use rotors with surface segments, with "
        "loaf-shaped or buried blocks, or with one multipole ring; linear motors carry the blocks "
        "on a steel track.</p>"
    ),
    heading("What limits the magnet"),
    text(
        "<ul>"
        "<li><b>Peak current.</b> Servo drives run at several times their rated current for "
        "seconds. The armature field at that moment, with the magnet at its highest temperature, "
        "is the design case.</li>"
        "<li><b>Temperature.</b> Compact motors without a fan get hot, and the brake and the "
        "encoder add to it.</li>"
        "<li><b>Scatter.</b> Differences between magnets in moment, thickness or angle show as "
        "torque ripple and as noise.</li>"
        "<li><b>Size.</b> Small magnets are thin, so a coat or a glue gap takes a noticeable share "
        "of the magnetic gap.</li>"
        "</ul>"
    ),
    heading("Materials"),
    text(
        "<p>Sintered NdFeB of classes H to UH serves most motors; the class follows from peak "
        "current and temperature. SmCo takes over in hot, vacuum or radiation environments, and "
        "where torque must not drift with heat, as Br of SmCo changes far less. Small motors use "
        "bonded NdFeB rings: less flux, but even poles, no joints and no gluing of single pieces. "
        "Ferrite is for low-cost drives with room.</p>"
    ),
    heading("Geometry and magnetisation"),
    text(
        "<p>Segments magnetised parallel give a field near a sine and low cogging. Arcs with "
        "different centres, skewed or stepped poles, or a suitable ratio of slots to poles lower "
        "it further. Radially oriented rings simplify assembly and permit skew in the magnetising "
        "fixture. In linear motors blocks are magnetised through the thickness, and the pitch has "
        "to be kept over the whole track.</p>"
    ),
    heading("Tests and documents usually agreed"),
    text(
        "<ul>"
        "<li>Moment and angle error of single magnets, with sorting where needed</li>"
        "<li>Flux or back-EMF of the finished rotor; scan of the poles</li>"
        "<li>Demagnetisation curve at temperature; loss after heat</li>"
        "<li>Runout, balance, pull-off strength of the adhesive</li>"
        "</ul>"
    ),
    heading("What to state in an enquiry"),
    text(
        "<ul>"
        "<li>Drawing of magnet or rotor, number of poles, parallel or radial</li>"
        "<li>Peak current or opposing field, temperature of the magnet</li>"
        "<li>Limits for cogging or waveform, and how they are measured</li>"
        "<li>Coating, adhesive, sleeve; speed</li>"
        "<li>Encoder magnet, if it is to be included; quantity</li>"
        "</ul>"
    ),
)

ZH = (
    text(
        "<p>伺服电机要求起停迅速、定位不超调。磁体决定三件事：单位电流的转矩、转矩与转动惯量之比，"
        "以及运转是否平稳。机器人、机床和搬运设备的转子有表贴瓦形、面包形或内置方块，也有整体多极"
        "磁环；直线电机则把方块装在钢制磁轨上。</p>"
    ),
    heading("限制磁体的因素"),
    text(
        "<ul>"
        "<li><b>峰值电流。</b>伺服驱动可在数秒内以数倍额定电流运行。磁体处于最高温度时，此刻的电枢"
        "磁场就是设计工况。</li>"
        "<li><b>温度。</b>结构紧凑且无风扇的电机温度高，制动器和编码器也会发热。</li>"
        "<li><b>一致性。</b>磁体之间磁矩、厚度或角度的差异，表现为转矩波动和噪声。</li>"
        "<li><b>尺寸。</b>磁体小而薄，镀层和胶层在磁气隙中占的比例不可忽略。</li>"
        "</ul>"
    ),
    heading("适用材料"),
    text(
        "<p>多数电机用H至UH类烧结钕铁硼，类别由峰值电流和温度决定。高温、真空或辐射环境，以及要求"
        "转矩不随温度漂移的场合，用钐钴，它的Br随温度变化小得多。小型电机用粘结钕铁硼圆环：磁通较"
        "低，但各极均匀、没有接缝，也不必逐片粘接。空间充裕的低成本驱动可用铁氧体。</p>"
    ),
    heading("形状与充磁"),
    text(
        "<p>平行充磁的瓦形，气隙磁场接近正弦波，齿槽转矩小。采用不同心圆弧、斜极或分段错极，或选用"
        "合适的极槽配合，可进一步减小。辐射取向的圆环装配简单，斜极可由充磁夹具实现。直线电机的方"
        "块为厚度方向充磁，整条磁轨的极距都要保证。</p>"
    ),
    heading("常约定的检验与文件"),
    text(
        "<ul>"
        "<li>单件磁矩和角度偏差，必要时分选</li>"
        "<li>转子成品的磁通或反电动势，磁极波形扫描</li>"
        "<li>工作温度下的退磁曲线，加热后的损失</li>"
        "<li>跳动、动平衡、胶的粘接强度</li>"
        "</ul>"
    ),
    heading("询价时请说明"),
    text(
        "<ul>"
        "<li>磁体或转子图纸、极数，平行还是辐射状充磁</li>"
        "<li>峰值电流或反向磁场，磁体温度</li>"
        "<li>齿槽转矩或波形的限值及测量方法</li>"
        "<li>表面处理、胶粘剂、护套，转速</li>"
        "<li>是否包含编码器磁体；数量</li>"
        "</ul>"
    ),
)

CONTENT = ApplicationContent(
    slug="servo-motors",
    title=Text(en="Servo motors", zh="伺服电机"),
    summary=Text(
        en=(
            "Magnets for servo and torque motors: high torque per volume, little cogging, short "
            "overloads, and a field that is alike from pole to pole."
        ),
        zh="伺服电机和力矩电机用磁体：单位体积转矩高，齿槽转矩小，能承受短时过载，各极磁场一致。",
    ),
    search_description=Text(
        en=(
            "Magnets for servo motors: segments, blocks and rings, peak current and "
            "demagnetisation, cogging and scatter, NdFeB and SmCo grades, tests and enquiry data."
        ),
        zh=(
            "伺服电机用磁体：瓦形、方块与圆环，峰值电流与退磁，齿槽转矩与一致性，材料选择、检验与"
            "询价要点。"
        ),
    ),
    body=Body(en=EN, zh=ZH),
    families=("sintered-ndfeb", "samarium-cobalt", "bonded-ndfeb", "ferrite"),
    product_types=("arc-segment", "block", "ring", "rotor-assembly"),
    grades=("N42H", "N48H", "N42SH", "N45SH", "N48SH", "N38UH", "N42UH", "YXG28H", "YXG30H"),
)
