"""What a person's name looks like by itself."""

from generator.actors.sight import Sight
from generator.actors.tokens import CAPITAL, HYPHENS
from generator.actors.words import in_syllables


def korean_name(seen: Sight) -> bool:
    """A family name of East Asia and one or two syllables: `Kim Jong-un`, `Choe Son Hui`, `Xi Jinping`, `Im Chon-il`."""
    parts, words = seen.parts, seen.words
    if not 2 <= len(parts) <= 3 or parts[0] not in words.family_first or not parts[1].isalpha():
        return False
    hyphen = any(token.text in HYPHENS for token in seen.tokens[seen.candidate.first : seen.candidate.last])
    if hyphen:
        return len(parts) == 3
    if all(part in words.syllables for part in parts[1:]):
        return True
    return len(parts) == 2 and (parts[1] in words.pinyin or in_syllables(parts[1], words))


def looks_personal(seen: Sight) -> bool:
    """Two or three words with one capital each and nothing else."""
    tokens = seen.tokens[seen.candidate.first : seen.candidate.last]
    return 2 <= len(tokens) <= 3 and all(token.shape == CAPITAL for token in tokens)
