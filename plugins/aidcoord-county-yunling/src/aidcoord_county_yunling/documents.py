"""The county's own documents. Yunling is invented, and so is every one of them."""

from typing import Final

from aidcoord import Document

AGENCIES_2012: Final = Document("云岭县人民政府机构设置方案", number="云政发〔2012〕8号")
AGENCIES_2019: Final = Document("云岭县机构改革方案", number="云政发〔2019〕5号")
VETERANS_2018: Final = Document("关于组建县退役军人事务局的通知", number="云政办发〔2018〕61号")
REVITALISATION_2021: Final = Document("关于县扶贫办更名为县乡村振兴局的通知", number="云政办发〔2021〕27号")
REVITALISATION_2023: Final = Document("关于县乡村振兴局并入县农业农村局的通知", number="云政办发〔2023〕52号")

TOWNSHIPS_2017: Final = Document("云岭县乡镇困难群众基本生活保障工作规则", number="云政办发〔2017〕38号")
FLOOD_2023: Final = Document("关于“7·18”洪涝灾后困难群众基本生活保障的通知", number="云政办发〔2023〕31号")
WORK_PILOT_2024: Final = Document("云岭县低保家庭就业增收激励试点办法", number="云政办发〔2023〕58号")
SMALL_SHOPS_2022: Final = Document("关于低保边缘家庭小店经营者帮扶的若干措施", number="云政办发〔2022〕19号")
HEATING_2018: Final = Document("云岭县高寒地区困难群众冬季取暖补贴办法", number="云政办发〔2018〕44号")
