"""Word tables for `provisions`: English wording of notices and of reports on them."""

from __future__ import annotations

from nlp.words.provisions import ProvisionWords

WORDS = ProvisionWords(
    clauses=(
        (
            "dual_use_definition",
            r"^(?:\W)?dual-use (?:items|goods)(?: and technologies)? (?:are|refer to|"
            r"means?)\s(?P<value>[^.]{20,})",
        ),
        (
            "extraterritorial",
            r"(?P<value>any (?:organi[sz]ation|entity|person|"
            r"company)[^.;]{0,60}(?:in any (?:country|"
            r"other country|third country)|overseas|abroad)[^.;]*)",
        ),
        (
            "extraterritorial",
            r"(?P<value>(?:overseas|foreign) (?:organi[sz]ations|entities|persons|"
            r"companies)[^.;]{0,80}"
            r"(?:prohibited|barred|banned|shall not|may not|must not)[^.;]*)",
        ),
        (
            "liability",
            r"(?P<value>(?:will|shall|would) be held (?:legally )?(?:liable|accountable|"
            r"responsible)[^.;,]*)",
        ),
        (
            "prohibited",
            r"(?P<value>(?:bans?|banned|prohibit(?:s|ed|ing)?)\s(?:the )?exports? of[^.;,]*)",
        ),
        ("prohibited", r"(?P<value>[^.;,]{4,60}\sare prohibited from being exported[^.;,]*)"),
        (
            "end_users_uses",
            r"(?P<value>military (?:end[- ])?users?,[^.;]{0,80}(?:military (?:purposes?|"
            r"uses?|end[- ]uses?))[^.;]*)",
        ),
        (
            "effective_date",
            r"(?P<value>(?:takes?|took|taken|taking) effect[^.;,]*|effective (?:from|on|"
            r"immediately)[^.;,]*)",
        ),
        (
            "legal_basis",
            r"(?:in accordance with|pursuant to|under|on the basis of)\s(?P<value>(?:the |"
            r"relevant )?[^.;]{0,60}?"
            r"(?:Law|laws|Regulations?|regulations)\b(?:[^.;,]{0,60}|, including[^.;,]{0,60}))",
        ),
        (
            "purpose",
            r"(?:citing|in order to|aimed at|to)\s(?P<value>(?:safeguard(?:ing)?|"
            r"protect(?:ing)?|national security)"
            r"[^.;]*(?:security|obligations|interests)[^.;,]*)",
        ),
        (
            "exemption",
            r"(?P<value>(?:civilian|civil) (?:users?|uses?|trade)[^.;]{0,40}(?:will not be|"
            r"not be|are not|is not)\saffected)",
        ),
        ("exemption", r"(?P<value>(?:exempt(?:ed|ion)?|does not apply to|do not apply to)[^.;,]*)"),
        (
            "item_list",
            r"(?P<value>(?:control )?list (?:covers|contains|of|comprises|"
            r"includes)\s[^.;]{0,60}\d[^.;]*\bitems[^.;]*)",
        ),
    ),
)
