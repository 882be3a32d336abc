"""Word tables for `provisions`: Chinese wording of notices, simplified and traditional."""

from __future__ import annotations

from nlp.words.provisions import ProvisionWords

WORDS = ProvisionWords(
    clauses=(
        ("extraterritorial",
         r"(?P<value>(?:境外|任何(?:国家|國家)(?:和|或)?(?:地区|地區)?的?)(?:组织|"
         r"組織)和?(?:个人|個人)[^。；]*(?:不得|违反|違反|禁止|追究)[^。；]*)"),
        ("bound", r"(?P<value>出口(?:经营者|經營者))(?=不得|应当|應當)"),
        ("bound",
         r"(?P<value>任何(?:国家|國家)(?:和|或)?(?:地区|地區)?的?(?:组织|組織)和?(?:个人|"
         r"個人))"),
        ("liability", r"(?P<value>(?:将|將)?依法追究(?:法律)?(?:责任|責任))"),
        ("prohibited",
         r"(?P<value>(?:禁止(?:所有)?[^。；，]{0,20}(?:两用物项|兩用物項)[^。；，]*|"
         r"不得向其出口[^。；，]*))"),
        ("end_users_uses",
         r"(?P<value>(?:军事|軍事)(?:用户|用戶)[^。；]{0,20}(?:军事|"
         r"軍事)用途[^。；，]*)"),
        ("effective_date",
         r"(?P<value>自(?:公告)?(?:公布|发布|發布)之日起[^。；，]{0,12}|"
         r"自[^。；，]{2,14}起(?:实施|實施|施行|执行|執行))"),
        ("legal_basis",
         r"(?:根据|根據|依据|依據)(?P<value>《[^。；]{4,80}》(?:[^。；，]{0,12}(?:规定|"
         r"規定))?)"),
        ("purpose",
         r"(?:为|為|为了|為了)(?P<value>(?:维护|維護)[^。；]{4,40}?(?:利益|安全|义务|"
         r"義務))"),
        ("exemption", r"(?P<value>(?:民用|正常)[^。；，]{0,16}(?:不受影响|不受影響))"),
        ("exemption", r"(?P<value>(?:可以|可)申请(?:移出|单项许可)[^。；，]*)"),
        ("item_list",
         r"(?P<value>(?:清单|清單|目录|目錄|名单|"
         r"名單)[^。；，]{0,20}\d+[^。；，]{0,4}(?:项|項|种|種)[^。；，]*)"),
        ("dual_use_definition", r"(?:两用物项|兩用物項)，?是指(?P<value>[^。]{10,})"),
    ),
)  # fmt: skip
