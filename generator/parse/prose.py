"""Running text or a title: what a line looks like apart from what it says."""

import re

from generator.parse.captions import credit_span
from generator.parse.sentences import ends_sentence, split_sentences

WORD = re.compile(r"[^\W\d_][\w'’-]*")
LEAST_PROSE, LEAST_SENTENCE = 8, 4  # words
SURELY_PROSE = 220  # characters
LONGEST_TITLE = 200
TITLE_WORDS = range(3, 31)
LONGEST_COUNTED = 1200  # characters
FIRST = "“”\"‘'([{<«#$€£¥'"  # besides letters and digits: what a title may begin with


def is_prose(text: str) -> bool:
    """A paragraph of running text: a sentence with its period, or something long."""
    if len(text) >= SURELY_PROSE:
        return True
    return (is_ended(text) or text.endswith(":")) and len(WORD.findall(text)) >= LEAST_PROSE


def is_sentence(text: str) -> bool:
    """A whole sentence, be it as short as `Nobody was hurt today.` is."""
    return is_ended(text) and len(WORD.findall(text)) >= LEAST_SENTENCE


def is_ended(text: str) -> bool:
    """Whether the words end as a sentence does, a credit in parentheses after it left out."""
    credit = credit_span(text) if text.endswith(")") else None
    return ends_sentence(text[: credit[0] - 1].rstrip() if credit else text)


def is_title(text: str) -> bool:
    """What may be a headline: three words or more, no end of a sentence, begins with a capital, digit or quotation mark."""
    words = WORD.findall(text)
    return (
        len(text) <= LONGEST_TITLE
        and len(words) in TITLE_WORDS
        and not is_ended(text)
        and text[-1] not in ",;:"
        and (text[0].isupper() or text[0].isdigit() or text[0] in FIRST or (text[0].isalpha() and not text[0].islower()))
    )


def is_headline_like(text: str) -> bool:
    """A title that reads like one of a news page: enough words, not a row of figures, no list of names."""
    words = WORD.findall(text)
    digits = sum(c.isdigit() for c in text)
    lower = sum(word[0].islower() for word in words)
    return is_title(text) and len(words) >= 4 and digits * 5 <= len(text) and (lower >= 2 or len(words) >= 5) and "\t" not in text


def letters(text: str) -> str:
    """Letters and digits only, folded: to see whether two lines say the same."""
    return "".join(c for c in text.casefold() if c.isalnum())


def sentence_breaks(text: str) -> int:
    """How many sentences end inside the text; long texts are not read to their end."""
    return max(0, sum(1 for _ in split_sentences(text[:LONGEST_COUNTED], 0, min(len(text), LONGEST_COUNTED))) - 1)
