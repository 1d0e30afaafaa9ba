"""What export law says of some grades: facts with a date, not advice."""

from datetime import date

from demo.schema import ExportNoteContent, Text

EXPORT_NOTES: tuple[ExportNoteContent, ...] = (
    ExportNoteContent(
        slug="cn-2025-18",
        title=Text(
            en="Chinese export licence: Announcement No. 18 of 2025",
            zh="出口许可：商务部 海关总署公告2025年第18号",
        ),
        text=Text(
            en=(
                "Announcement No. 18 of 2025 of China’s Ministry of Commerce and General "
                "Administration of Customs, of 4 April 2025 and in force since that day, puts "
                "items of samarium, gadolinium, terbium, dysprosium, lutetium, scandium and "
                "yttrium under export control. Among them are samarium-cobalt permanent-magnet "
                "materials and NdFeB permanent-magnet materials that contain terbium or "
                "dysprosium: their export from China needs a licence. NdFeB of the classes SH, UH, "
                "EH and AH and grades made with grain boundary diffusion may contain dysprosium or "
                "terbium. Whether a delivery needs a licence is decided by its composition and end "
                "use and by the rules in force at the time; an end-user statement may be asked for."
            ),
            zh=(
                "2025年4月4日，商务部、海关总署发布公告2025年第18号，自发布之日起对钐、钆、铽、"
                "镝、镥、钪、钇七类中重稀土相关物项实施出口管制，其中包括钐钴永磁材料，以及含铽、"
                "含镝的钕铁硼永磁材料，出口须申领许可证。SH、UH、EH、AH类以及采用晶界扩散的钕铁硼"
                "可能含镝或铽。具体批次是否需要许可证，取决于其成分、最终用途和出口时有效的规定；可"
                "能需要提供最终用户和最终用途证明。"
            ),
        ),
        as_of=date(2025, 4, 4),
        grades=(
            "material:SmCo",
            "N30SH",
            "N33SH",
            "N35SH",
            "N38SH",
            "N40SH",
            "N42SH",
            "N45SH",
            "N48SH",
            "N28UH",
            "N30UH",
            "N33UH",
            "N35UH",
            "N38UH",
            "N40UH",
            "N42UH",
            "N28EH",
            "N30EH",
            "N33EH",
            "N35EH",
            "N38EH",
            "N30AH",
            "N35AH",
            "N50SH-GBD",
            "N52SH-GBD",
            "N45UH-GBD",
            "N48UH-GBD",
            "N50UH-GBD",
            "N45EH-GBD",
            "N40AH-GBD",
            "N42AH-GBD",
        ),
    ),
)
