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
    return before.endswith("s") and not before.endswith(("ss", "'s", "us", "is"))


def _singular(words: Words, start: int, _first: int) -> bool:
    """Whether what stands before may be a singular subject: `he`, `the ministry`, `Sanders`."""
    before = words.low(start - 1)
    if before in group("plurals") - group("relatives"):
        return False
    return words.capital(start - 1) or not before.endswith("s") or before.endswith(("ss", "us", "is", "news"))


def _always(_words: Words, _start: int, _first: int) -> bool:
    return True


AGREES = {"base": _plural, "s": _singular}
