"""Which language a text is in: by its script, and among Latin and Cyrillic ones by its commonest words. None where unsure."""

import re
from collections import Counter
from functools import cache

from generator.lexicon import load

SAMPLE = 20_000  # characters: enough to tell, and keeps long texts cheap
SCRIPTS = (
    ("latin", re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]")),
    ("hangul", re.compile(r"[가-힣ᄀ-ᇿㄱ-ㆎ]")),
    ("kana", re.compile(r"[ぁ-ゟ゠-ヿ]")),
    ("han", re.compile(r"[一-鿿㐀-䶿]")),
    ("cyrillic", re.compile(r"[Ѐ-ӿ]")),
    ("arabic", re.compile(r"[؀-ۿ]")),
    ("greek", re.compile(r"[Ͱ-Ͽ]")),
    ("hebrew", re.compile(r"[֐-׿]")),
    ("thai", re.compile(r"[฀-๿]")),
    ("devanagari", re.compile(r"[ऀ-ॿ]")),
)
ONE_LANGUAGE = {"hangul": "ko", "kana": "ja", "han": "zh", "greek": "el", "hebrew": "he", "thai": "th", "devanagari": "hi", "arabic": "ar"}
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
LEAST_SCRIPT = 0.5  # share of the letters
LEAST_WORDS = 20
LEAST_SHARE = 0.12  # of the words that are among a language's commonest
LEAST_LEAD = 1.25  # times the runner-up
STATED = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?")


def find_language(text: str, stated: str = "") -> str | None:
    """BCP 47 (`en`, `ko`) or None. A stated language counts where it is a code."""
    if STATED.fullmatch(stated):
        return stated.split("-")[0].lower()
    sample = text[:SAMPLE]
    shares = Counter({name: len(pattern.findall(sample)) for name, pattern in SCRIPTS})
    total = shares.total()
    if not total:
        return None
    script, most = shares.most_common(1)[0]
    if most < LEAST_SCRIPT * total:
        return None
    if script == "han" and shares["kana"] > 0.05 * total:
        return "ja"
    return ONE_LANGUAGE.get(script) or _by_words(sample, script)


def _by_words(sample: str, script: str) -> str | None:
    words = [word.casefold() for word in WORD.findall(sample)]
    if len(words) < LEAST_WORDS:
        return None
    counts = Counter(words)
    hits = sorted(((sum(counts[w] for w in common) / len(words), code) for code, common in _common(script)), reverse=True)
    (best, code), (second, _) = hits[0], hits[1]
    return code if best >= LEAST_SHARE and best >= LEAST_LEAD * second else None


@cache
def _common(script: str) -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((code, frozenset(words)) for code, words in sorted(load("languages")[script].items()))
