"""Word tables for `listings`: Chinese notices and reports, simplified and traditional."""

from __future__ import annotations

from nlp.words.listings import ListingWords

WORDS = ListingWords(
    actions=(
        (r"移出|移除|剔除|除名|撤出|删除|刪除", "remove"),
        (r"暂停|暫停|中止", "suspend"),
        (r"恢复|恢復", "resume"),
        (r"列入|纳入|納入|加入|增列|列為|列为", "add"),
    ),
    inline=(
        r"(?:将|將|把|决定对|決定對)(?P<names>[^。；]{2,250}?)(?P<act>列入|纳入|納入|加入|移出|移除)"
        r"(?P<list>[^。；，]{0,24}?(?:名单|名單|清单|清單))",
        r"(?P<act>中止|暂停|暫停|恢复|恢復)(?:对|對)(?P<names>[^。；]{2,160}?)"
        r"(?:适用|適用|实施|實施|采取|採取)(?P<list>[^。；]{0,60}?(?:措施|限制|管制|名单|名單|清单|清單))",
        r"(?P<act>列入|纳入|納入)(?P<list>[^。；，]{0,24}?(?:名单|名單|清单|清單))的[^，。；]{0,16}?(?:包括|有)(?P<names>[^。；]{2,250})",
    ),
    number=r"(?:(?P<year>20\d\d)\s?年?\s?)?第\s?(?P<number>\d{1,3})\s?[号號]",
    unreal=r"可能|或将|或將|拟|擬|如果|可以申请|可以申請|没有|沒有|未被|不会|不會|是否",
)
