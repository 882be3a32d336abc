"""Word tables for `listings`: Japanese notices and reports of names put on lists."""

from __future__ import annotations

from nlp.words.listings import ListingWords

WORDS = ListingWords(
    actions=(
        (r"除外|削除|解除|外し|外れ", "remove"),
        (r"一時停止|停止|凍結", "suspend"),
        (r"再開|復活", "resume"),
        (r"追加|加え|掲載|指定|載せ|載っ|記載", "add"),
    ),
    inline=(
        r"(?P<names>[^。]{2,250}?など[^。]{0,24}?)(?:は|も|を)、?[^。、「」]{0,24}?「?(?P<list>[^。、「」を]{0,24}?リスト)」?"
        r"(?:に|から)(?:新たに)?(?P<act>追加|加え|掲載|指定|載せ|載っ|除外|削除|外し|外れ)",
        r"(?P<list>[^。、を]{0,12}?リスト)に(?P<act>載っ|掲載され)た(?P<names>[^。、はがをに]{2,40})(?=[はがをに])",
        r"(?P<names>[^。]{2,250}?)を(?P<list>[^。、を]{0,24}?リスト)(?:に|から)(?:新たに)?"
        r"(?P<act>追加|加え|掲載|指定|載せ|除外|削除|外し)",
    ),
    number=r"(?:(?P<year>\d{4})年)?第(?P<number>\d{1,3})号",
    unreal=r"可能性|かもしれ|方針|検討|恐れ|おそれ|場合|見通し|求め",
)
