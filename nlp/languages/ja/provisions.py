"""Word tables for `provisions`: Japanese wording of reports on notices."""

from __future__ import annotations

from nlp.words.provisions import ProvisionWords

WORDS = ProvisionWords(
    clauses=(
        ("extraterritorial",
         r"(?P<value>(?:第三国|他国|いかなる国|全ての国|あらゆる国)[^。]{0,40}(?:企業|"
         r"個人|組織)[^。]*?(?:責任|禁止|処罰|追及)[^。と]*)"),
        ("liability", r"(?P<value>法的責任を(?:問う|追及する|負う))"),
        ("end_users_uses",
         r"(?P<value>軍事(?:ユーザー|使用者|利用者)[^。]{0,12}軍事(?:用途|"
         r"目的)[^。]*?(?:用途|目的))(?=への|向け|に)"),
        ("prohibited", r"(?P<value>[^。、]{4,40}(?:輸出を禁じ|輸出を禁止し|輸出禁止))"),
        ("effective_date",
         r"(?P<value>(?:同日|即日|[^。、]{1,8}日)(?:に|から)?(?:施行|発効|適用))"),
        ("legal_basis", r"(?P<value>[^。、]{2,24}(?:法|条例))に基づ"),
        ("purpose", r"(?P<value>国家の安全(?:と利益)?を(?:守る|維持する))ため"),
        ("exemption", r"(?P<value>民生(?:用|品)[^。、]{0,16}(?:影響を受けない|対象外|除外))"),
        ("item_list", r"(?P<value>(?:リスト|目録)には?[^。]{0,6}[0-9０-９,，]+品目)"),
        ("dual_use_definition",
         r"(?P<value>(?:民生用と軍事用|軍事と民生|軍民)[^。]{0,8}(?:の)?(?:両方|"
         r"双方)[^。、]{2,20}(?:品目|物資|品))"),
    ),
)  # fmt: skip
