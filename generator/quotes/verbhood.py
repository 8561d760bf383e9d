"""Whether a word that may be a reporting verb is one: `voters say`, but not `the State Department`, `his comments`, `a stated goal`."""

from generator.quotes.verbs import Verb
from generator.quotes.words import Words, group


def is_verb(words: Words, verb: Verb, head: int, start: int, first: int, titled: bool) -> bool:
    """Whether the verb at `head`, whose verb group begins at `start` in a unit that begins at `first`, is a verb.

    `titled`: a headline in which nouns and verbs have capitals.
    """
    if head == first:
        return verb.form in ("ing", "past")
    if words.capital(head) and not (titled and verb.form in ("s", "past", "ing")):
        return False
    if start < head or verb.form == "ing":
        return True
    if verb.form == "base" and words.low(start - 1) == "and" and words.low(head + 1) in ("that", "to"):
        return True
    return _follows_subject(words, start) and AGREES.get(verb.form, _always)(words, start, first)


def _follows_subject(words: Words, start: int) -> bool:
    """Nothing before it that asks for a noun: `the`, `their`, `of`, `Clinton's`, `latest`."""
    before = words.low(start - 1)
    if before.endswith("'s"):
        return before[:-2] in group("pronouns")
    return before not in group("noun_follows", "prepositions")


def _plural(words: Words, start: int, first: int) -> bool:
    """Whether what stands before may be a plural subject: `they`, `voters`, `Smith and Lee`."""
    before = words.low(start - 1)
    if before in group("plurals"):
        return True
    if words.capital(start - 1) and start - 1 > first:
        return words.low(start - 2) == "and" or words.low(start - 1) in group("plural_names")
    return _plural_noun(before) or _plural_head(words, start, first)


def _plural_noun(low: str) -> bool:
    """`voters`; not `boss`, `virus`, `crisis`."""
    return low.endswith("s") and not low.endswith(("ss", "'s", "us", "is"))


def _plural_head(words: Words, start: int, first: int) -> bool:
    """`aides to the governor | say`: the noun before the preposition is plural."""
    for index in range(start - 2, max(first, start - HEAD_REACH), -1):
        if not words.lows[index][0].isalnum() or words.lows[index].endswith("ing"):
            return False
        if words.lows[index] in group("prepositions"):
            return _plural_noun(words.lows[index - 1]) or words.lows[index - 1] in group("plurals")
    return False


def _singular(words: Words, start: int, _first: int) -> bool:
    """Whether what stands before may be a singular subject: `he`, `the ministry`, `Sanders`."""
    before = words.low(start - 1)
    if before in group("plurals") - group("relatives") or (before.endswith("ed") and not words.capital(start - 1)):
        return False
    return words.capital(start - 1) or not before.endswith("s") or before.endswith(("ss", "us", "is", "news"))


def _always(_words: Words, _start: int, _first: int) -> bool:
    return True


HEAD_REACH = 8  # words between the head of a subject and its verb
AGREES = {"base": _plural, "s": _singular}
