"""The coatings, after figures that suppliers publish: usual in the industry, not certified."""

from demo.schema import CoatingContent, Text

COATINGS: tuple[CoatingContent, ...] = (
    CoatingContent(
        slug="ni-cu-ni",
        name=Text(en="Ni-Cu-Ni (nickel-copper-nickel)", zh="镍铜镍"),
        thickness_min_um="5",
        thickness_max_um="20",
        max_temperature_c="200",
        salt_spray_min_h="24",
        salt_spray_max_h="72",
        note=Text(
            en=(
                "The usual choice, barrel plated; mostly 10–20 µm and 48 h. One source gives only "
                "some 16 h for rack plating."
            ),
            zh="最常用，滚镀；多为10～20 µm、48 h。有一份资料称挂镀仅约16 h。",
        ),
        source="aicmag.com; hq-magnet.com; mainrichinternational.com",
    ),
    CoatingContent(
        slug="zinc",
        name=Text(en="Zinc, blue-white", zh="镀锌（蓝白锌）"),
        thickness_min_um="4",
        thickness_max_um="15",
        max_temperature_c="160",
        salt_spray_min_h="12",
        salt_spray_max_h="24",
        note=Text(en="Low cost, for dry rooms.", zh="成本低，适合干燥的室内环境。"),
        source="aicmag.com; hq-magnet.com; mainrichinternational.com",
    ),
    CoatingContent(
        slug="zinc-colour",
        name=Text(en="Zinc, colour passivated", zh="镀锌（彩锌）"),
        thickness_min_um="4",
        thickness_max_um="15",
        max_temperature_c="160",
        salt_spray_min_h="48",
        salt_spray_max_h="48",
        note=Text(
            en=(
                "A heavier passivation layer than blue-white zinc. The temperature is that given "
                "for zinc in general."
            ),
            zh="钝化膜比蓝白锌厚。温度为镀锌的一般数值。",
        ),
        source="hq-magnet.com; aicmag.com",
    ),
    CoatingContent(
        slug="electroless-nickel",
        name=Text(en="Electroless nickel", zh="化学镀镍"),
        thickness_min_um="3",
        thickness_max_um="20",
        max_temperature_c="200",
        salt_spray_min_h="24",
        salt_spray_max_h="72",
        note=Text(
            en="Even thickness, also in holes and on edges. The lower figure is for rack plating.",
            zh="厚度均匀，孔内和棱边也一样。较低值为挂镀。",
        ),
        source="hq-magnet.com; aicmag.com",
    ),
    CoatingContent(
        slug="ni-cu-ni-sn",
        name=Text(en="Ni-Cu-Ni-Sn (nickel and tin)", zh="镍铜镍锡"),
        thickness_min_um="5",
        thickness_max_um="20",
        max_temperature_c="200",
        salt_spray_min_h="72",
        salt_spray_max_h="72",
        note=Text(en="Can be soldered.", zh="可焊接。"),
        source="aicmag.com; hq-magnet.com",
    ),
    CoatingContent(
        slug="ni-cu-ni-au",
        name=Text(en="Ni-Cu-Ni-Au (nickel and gold)", zh="镍铜镍金"),
        thickness_min_um="5",
        thickness_max_um="20",
        max_temperature_c="200",
        salt_spray_min_h="72",
        salt_spray_max_h="72",
        note=Text(en="For contact and appearance.", zh="用于接触导电和外观要求。"),
        source="aicmag.com; hq-magnet.com",
    ),
    CoatingContent(
        slug="epoxy",
        name=Text(en="Epoxy (electrophoretic)", zh="环氧树脂（电泳）"),
        thickness_min_um="10",
        thickness_max_um="30",
        max_temperature_c="160",
        salt_spray_min_h="72",
        salt_spray_max_h="96",
        note=Text(
            en=(
                "Insulates, and is a good base for adhesives; mostly 12–20 µm. One source gives "
                "over 100 h."
            ),
            zh="绝缘，适合粘接；多为12～20 µm。有一份资料给出100 h以上。",
        ),
        source="aicmag.com; hq-magnet.com; usneodymiummagnets.com",
    ),
    CoatingContent(
        slug="ni-epoxy",
        name=Text(en="Nickel and epoxy", zh="镍加环氧树脂"),
        thickness_min_um="25",
        thickness_max_um="40",
        max_temperature_c="160",
        salt_spray_min_h="96",
        salt_spray_max_h="200",
        note=Text(
            en="For outdoor use. The upper figure is given as “over 200 h”.",
            zh="可用于户外。上限在资料中为“200 h以上”。",
        ),
        source="usneodymiummagnets.com; mainrichinternational.com",
    ),
    CoatingContent(
        slug="parylene-c",
        name=Text(en="Parylene C", zh="派瑞林C"),
        thickness_min_um="5",
        thickness_max_um="20",
        note=Text(
            en=(
                "An even film that follows every contour; medical and vacuum use. Salt spray hours "
                "and temperature by agreement."
            ),
            zh="膜层均匀，随形覆盖；用于医疗和真空场合。盐雾时间和温度另行约定。",
        ),
        source="aicmag.com",
    ),
    CoatingContent(
        slug="aluminium-ivd",
        name=Text(en="Aluminium (IVD)", zh="镀铝（离子气相沉积）"),
        thickness_min_um="2",
        thickness_max_um="15",
        max_temperature_c="400",
        salt_spray_min_h="24",
        salt_spray_max_h="240",
        note=Text(
            en=(
                "Published figures for salt spray differ tenfold, 24 h and 240 h: agree on a test "
                "of the part itself."
            ),
            zh="公开资料的盐雾时间相差十倍（24 h与240 h），应以零件本身的试验为准。",
        ),
        source="hq-magnet.com; aicmag.com",
    ),
    CoatingContent(
        slug="phosphate",
        name=Text(en="Phosphate, passivation", zh="磷化、钝化"),
        thickness_min_um="1",
        thickness_max_um="3",
        max_temperature_c="200",
        note=Text(
            en=(
                "Temporary protection for transport, or before bonding and potting; no salt spray "
                "figure."
            ),
            zh="仅用于运输过程或粘接、灌封之前的临时防护，不作盐雾要求。",
        ),
        source="hq-magnet.com; aicmag.com",
    ),
)
