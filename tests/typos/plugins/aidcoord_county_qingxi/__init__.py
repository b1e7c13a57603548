"""清溪县 Qingxi, an invented county with one standard."""

from aidcoord import Agency, County, Text, hookimpl, values_in

GOVERNMENT = Agency("qingxi_government", Text(zh="清溪县人民政府", en="Qingxi County Government"))


@hookimpl
def aidcoord_counties() -> list[County]:
    """Offer the county."""
    return [
        County(
            id="qingxi",
            region="990199",
            title=Text(zh="清溪县", en="Qingxi"),
            government=GOVERNMENT,
            values=values_in(__name__, "standards.toml"),
        )
    ]
