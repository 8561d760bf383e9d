"""What every finding has: a place, the words, the rule, how sure it is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something found in the text: where, the words, the name of the rule that found it, and how sure it is (0..1)."""

    start: int
    end: int
    text: str
    rule: str
    confidence: float = 1.0
