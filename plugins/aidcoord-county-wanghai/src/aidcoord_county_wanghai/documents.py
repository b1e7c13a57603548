"""The county's own documents. Wanghai is invented, and so is every one of them."""

from typing import Final

from aidcoord import Document

AGENCIES_2011: Final = Document("望海县人民政府机构设置方案", number="望政发〔2011〕15号")
HEALTH_2018: Final = Document("关于组建县卫生健康局的通知", number="望政办发〔2018〕74号")
VETERANS_2018: Final = Document("关于组建县退役军人事务局的通知", number="望政办发〔2018〕75号")
AGENCIES_2019: Final = Document("望海县机构改革实施方案", number="望政发〔2019〕2号")
PRICE_2017: Final = Document("关于县物价局职能并入县发展和改革局的通知", number="望政办发〔2017〕61号")
REVITALISATION_2021: Final = Document("关于县扶贫开发办公室改设为县乡村振兴局的通知", number="望政办发〔2021〕33号")
REVITALISATION_2023: Final = Document("关于县乡村振兴局职责划入县农业农村局的通知", number="望政办发〔2023〕58号")
MERGER_2025: Final = Document("望海县优化机构设置方案", number="望政发〔2025〕21号")

TOWNSHIPS_2018: Final = Document("望海县镇街社会救助工作考核办法", number="望政办发〔2018〕9号")
ONE_DOOR_2021: Final = Document("望海县社会救助“一门受理、协同办理”工作规程", number="望政办发〔2021〕39号")
TYPHOON_PRICES_2024: Final = Document("关于台风灾后加倍发放价格临时补贴的通知", number="望政办发〔2024〕45号")
RENT_PILOT_2024: Final = Document("望海县租赁补贴按实际租金比例发放试点办法", number="望政办发〔2023〕70号")
VESSELS_2019: Final = Document("关于社会救助家庭渔船财产认定的通知", number="望政办发〔2019〕17号")

MORATORIUM_2018: Final = Document("望海县伏季休渔期困难渔民生活补助办法", number="望政办发〔2018〕20号")
MORATORIUM_2021: Final = Document("望海县伏季休渔期困难渔民生活补助办法（修订）", number="望政办发〔2021〕44号")
HOUSE_INSURANCE_2019: Final = Document("望海县困难家庭台风季住房保险费补贴办法", number="望政办发〔2019〕29号")
ISLAND_TRANSPORT_2017: Final = Document("望海县海岛困难居民交通船费减免办法", number="望政办发〔2017〕36号")
