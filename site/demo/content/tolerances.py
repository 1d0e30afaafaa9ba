"""What machining keeps, after GB/T 13560-2017: several shapes share these."""

from demo.schema import Text, Tolerances

TOLERANCES_SOURCE = Text(
    en=(
        "After GB/T 13560-2017, for sintered NdFeB, before coating. A drawing may ask for closer "
        "ones by agreement."
    ),
    zh="参照GB/T 13560-2017，适用于烧结钕铁硼，镀前尺寸。图纸要求更严时，可另行约定。",
)


def _by_size(process: Text, *deviations: str) -> Tolerances:
    sizes = ("0", "10", "20", "50", "80")
    return Tolerances(
        process=process, rows=tuple(zip(sizes[:-1], sizes[1:], deviations, strict=True))
    )


SURFACE_GRINDING = _by_size(
    Text(en="Surface grinding", zh="平面磨"), "0.05", "0.05", "0.10", "0.15"
)
CYLINDRICAL_GRINDING = _by_size(
    Text(en="Internal and external cylindrical grinding", zh="内圆磨、外圆磨"),
    *("0.05", "0.08", "0.13", "0.20"),
)
WIRE_CUTTING = _by_size(Text(en="Wire cutting", zh="线切割"), "0.03", "0.05", "0.08", "0.13")
SLICING = _by_size(Text(en="Slicing", zh="切片"), "0.03", "0.05", "0.10", "0.15")
