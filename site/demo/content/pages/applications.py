"""The index of applications."""

from demo.schema import Body, PageContent, Text, text

EN = (
    text(
        "<p>Two parts of the same size and grade may be right in one device and wrong in another. "
        "What decides is the temperature of the magnet, the field that works against it, the "
        "surroundings, and what the part may cost. Each page says what limits the magnet there, "
        "which materials suit and why, and which particulars an enquiry should contain.</p>"
    ),
    text(
        "<p>The pages describe what is usual in the trade. They are no substitute for a "
        "calculation or a test of the part in question.</p>"
    ),
)

ZH = (
    text(
        "<p>尺寸和牌号相同的两个零件，用在一种设备上合适，换一种设备未必合适。起决定作用的是磁体的"
        "温度、反向磁场、使用环境和成本。各页面说明该应用中限制磁体的因素、适用的材料及理由，以及"
        "询价时应提供的信息。</p>"
    ),
    text("<p>内容为业内一般情况，不能代替对具体零件的计算和试验。</p>"),
)

CONTENT = PageContent(
    slug="applications",
    title=Text(en="Applications", zh="应用领域"),
    summary=Text(
        en=(
            "What magnets have to do in motors, generators, sensors, loudspeakers, separators, "
            "couplings and holding devices, and which material suits."
        ),
        zh=(
            "磁体在电机、发电机、传感器、扬声器、磁选设备、磁力联轴器和吸持装置中起什么作用，选用"
            "哪种材料。"
        ),
    ),
    search_description=Text(
        en=(
            "Applications of permanent magnets: traction and servo motors, wind turbines, sensors, "
            "loudspeakers, separation, couplings, holding; materials and limits."
        ),
        zh=(
            "永磁体的应用：驱动电机、伺服电机、风力发电机、传感器、扬声器、磁选、磁力联轴器与吸持"
            "的选材要点。"
        ),
    ),
    body=Body(en=EN, zh=ZH),
    show_in_menus=True,
)
