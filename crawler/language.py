"""Language: in which language a text is written, in the order of what is surest.

A text goes in with what is already said of it; an ISO 639-1 code comes out. Scripts decide first: kana
means Japanese, Hangul Korean, Han without kana Chinese. Texts in Latin letters go to lingua, which
knows more languages than the project reads, so that a German text is refused and not taken for English.
"""

from __future__ import annotations

import re
from functools import lru_cache

from lingua import Language, LanguageDetector, LanguageDetectorBuilder

SUPPORTED = ("en", "zh", "ja")
SAMPLE_CHARS = 2000  # chosen: enough for a sure answer
KANA = re.compile("[\u3041-\u309f\u30a1-\u30fa\uff66-\uff9d]")
HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
HANGUL = re.compile("[\u1100-\u11ff\uac00-\ud7af]")
LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
LETTER = re.compile(r"[^\W\d_]")
KANA_SHARE = 0.05  # Chinese texts quote Japanese names; Japanese texts hold far more kana


def detected(text: str, stated: str | None = None) -> str:
    """Return the language of a text as an ISO 639-1 code; `stated` counts unless the script denies it.

    >>> detected("経済産業省は６日に発表した。"), detected("海关总署新闻发言人答记者问")
    ('ja', 'zh')
    """
    sample = text[:SAMPLE_CHARS]
    by_script = script(sample)
    code = (stated or "").lower().replace("_", "-").partition("-")[0]
    if (code in SUPPORTED and by_script in (code, None)) or (code, by_script) == ("ja", "zh"):
        return code
    if by_script:
        return by_script
    return _by_letters(sample)


def script(text: str) -> str | None:
    """Return the language that the script alone decides; "en" never: Latin letters decide nothing."""
    if text.isascii():
        return None
    kana, han = len(KANA.findall(text)), len(HAN.findall(text))
    hangul, latin, letters = (
        len(HANGUL.findall(text)),
        len(LATIN.findall(text)),
        len(LETTER.findall(text)),
    )
    if hangul * 3 > letters:
        return "ko"
    if (kana + han) * 3 > letters:
        return "ja" if kana > KANA_SHARE * (kana + han) else "zh"
    if letters > 20 and latin * 2 < letters:
        return _by_letters(text)
    return None


def _by_letters(text: str) -> str:
    found = _detector().detect_language_of(text)
    return found.iso_code_639_1.name.lower() if found else "en"


@lru_cache(maxsize=1)
def _detector() -> LanguageDetector:
    """Return the detector; its models are read once."""
    languages = (
        Language.ENGLISH, Language.GERMAN, Language.FRENCH, Language.SPANISH, Language.PORTUGUESE,
        Language.ITALIAN, Language.DUTCH, Language.INDONESIAN, Language.VIETNAMESE, Language.RUSSIAN,
        Language.UKRAINIAN, Language.ARABIC, Language.TURKISH, Language.POLISH, Language.HINDI,
    )  # fmt: skip
    return LanguageDetectorBuilder.from_languages(*languages).with_low_accuracy_mode().build()
