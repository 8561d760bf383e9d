"""The small language of the rules' patterns.

    month:MON day:DAY ( , year:YEAR )?          `May 3, 2019`, `Aug. 3`
    DET? ord:ORD UNIT|quarter of year:YEAR      a bar chooses between classes and words
    n:NUMBER unit:UNITS AGO                     NUMBER is a macro: `three`, `a few`, `5 1/2`, `twenty-four`

Names in capitals are classes of words or macros, all else are words or marks as tokens write them. `name:` names what a builder wants to
see. `( … )`, `|`, `?`, `{0,2}`, `(?! … )` are those of regular expressions, with spaces between; a bracket with a backslash is a printed
one. No repetition is unbounded, so matching is linear in the length of a sentence.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from generator.dates.tokens import Vocabulary

MACROS: Mapping[str, str] = {
    "MON": "MONTH | MONTHABBR .?",
    "WD": "WEEKDAY | WEEKDAYABBR .?",
    "ORD": "ORDWORD | ORDDAY | ORDNUM | TENS -? ORDWORD",
    "DAYORD": "ORDDAY | TENS -? ORDWORD | ORDWORD",
    "CARDINAL": "TENS -? NUM | TENS | NUM",
    "WORDNUMBER": "CARDINAL SCALE ( and? CARDINAL )? | a SCALE ( and? CARDINAL )? | CARDINAL",
    "ANDAHALF": "-? and -? a -? half",
    "AMOUNT": "INT FRACTION | INT - FRACTION | INT ANDAHALF | WORDNUMBER ANDAHALF | BIGNUM | INT | WORDNUMBER | FRACTION",
    "VAGUELY": "a number of | half a dozen | a? couple of? | a? dozen | dozens of | a few | VAGUE",
    "NUMBER": "AMOUNT | VAGUELY",
    "SPOKENYEAR": "NUM TENS -? NUM | TENS TENS -? NUM | NUM TENS | NUM hundred | TENS NUM | two thousand and? CARDINAL",
    "APOS": "'s | '",
}
_PIECE = re.compile(r"(?:(?P<name>[a-z]\w*):)?(?P<item>\(\?[!=]|\(|\)|.+?)(?P<many>\?|\{\d,\d\})?")


def _pieces(pattern: str) -> Iterator[tuple[str | None, str, str]]:
    """(name, item, repetition) of each piece: `( , year:YEAR )?` → (None, `(`, ``), (None, `,`, ``), (year, YEAR, ``), (None, `)`, `?`)."""
    for text in pattern.split():
        if match := _PIECE.fullmatch(text):
            yield match["name"], match["item"], match["many"] or ""


def literals(patterns: Iterable[str]) -> set[str]:
    """The words and marks that patterns name: `of`, `,`, `'s`."""
    found: set[str] = set()
    for pattern in [*patterns, *MACROS.values()]:
        for _, item, _ in _pieces(pattern):
            if item not in ("|", "(", ")", "(?!", "(?="):
                found |= {word.removeprefix("\\") for word in item.split("|") if not word.isupper()}
    return found


def compile_pattern(pattern: str, known: Vocabulary) -> re.Pattern[str]:
    """A pattern as a regular expression over kinds. Raises KeyError for a class that there is not.

    A name may stand in several branches: its second place is called `month_2` (`group_name` takes that off again).
    """
    used: Counter[str] = Counter()

    def unique(match: re.Match[str]) -> str:
        used[match[1]] += 1
        return match[0] if used[match[1]] == 1 else f"(?P<{match[1]}_{used[match[1]]}>"

    return re.compile(re.sub(r"\(\?P<(\w+)>", unique, _regex(pattern, known)))


def needed(pattern: str, known: Vocabulary) -> frozenset[str]:
    """Characters of kinds of which each match has one: `month:MON day:DAY` ▶ those of DAY. Empty where none is sure (`A? ( B )`).

    A sentence that has none of them needs no search, which spares most rules most sentences.
    """
    depth, branches = 0, [list[frozenset[str]]()]
    for _, item, many in _pieces(pattern):
        if item == "|" and not depth:
            branches.append([])
        elif item in ("(", "(?!", "(?="):
            depth += 1
        elif item == ")":
            depth -= 1
        elif not depth and not many:
            branches[-1].append(_either(_members(word, known) for word in item.split("|")))
    return _either(min(filter(None, sure), key=len, default=frozenset()) for sure in branches)


def _members(word: str, known: Vocabulary) -> frozenset[str]:
    """Characters of which what a word, class or macro stands for has one."""
    return needed(MACROS[word], known) if word in MACROS else frozenset(known.members(word.removeprefix("\\"))[1:-1])


def _either(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    """All characters of sets one of which must be met; empty where one of them is."""
    found = list(sets)
    return frozenset().union(*found) if all(found) else frozenset()


def group_name(name: str) -> str:
    """The name that a pattern gave: `month_2` → `month`."""
    return name.partition("_")[0]


def _regex(pattern: str, known: Vocabulary) -> str:
    """A pattern, macros written out, as the source of a regular expression."""
    parts = []
    for name, item, many in _pieces(pattern):
        if item in ("|", ")", "(?!", "(?="):
            parts.append(item + many)
        elif item == "(":
            parts.append(f"(?P<{name}>" if name else "(?:")
        else:
            body = "|".join(
                _regex(MACROS[word], known) if word in MACROS else known.members(word.removeprefix("\\")) for word in item.split("|")
            )
            group = f"(?P<{name}>{body})" if name else f"(?:{body})"
            parts.append(f"(?:{group}){many}" if many else group)
    return "".join(parts)
