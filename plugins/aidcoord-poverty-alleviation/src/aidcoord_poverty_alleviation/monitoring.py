"""Monitoring against a return to poverty, from 2021: the three classes of households that are watched."""

from aidcoord import Fen, Text, rule
from aidcoord_poverty_alleviation.options import MonitoringClass
from aidcoord_poverty_alleviation.sources import MONITORING_2021, MONITORING_CLASSES


@rule(source=MONITORING_CLASSES.whole, title=Text(zh="监测对象类别", en="Class of monitoring"))
def monitoring_class(
    net_income_per_head_year: Fen, monitoring_line_year: Fen, is_out_of_poverty: bool, is_in_sudden_hardship: bool
) -> MonitoringClass:
    """By income below the line, as once poor or not; above it by sudden hardship."""
    if net_income_per_head_year < monitoring_line_year:
        return MonitoringClass.UNSTABLE if is_out_of_poverty else MonitoringClass.EDGE
    return MonitoringClass.SUDDEN if is_in_sudden_hardship else MonitoringClass.NONE


@rule(source=MONITORING_2021.whole, title=Text(zh="属于三类监测对象", en="Of one of the three classes"))
def has_ground_for_monitoring(monitoring_class: MonitoringClass) -> bool:
    """Whether the household falls into one of the classes."""
    return monitoring_class != MonitoringClass.NONE
