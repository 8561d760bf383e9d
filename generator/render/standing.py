"""Which title an actor had on a day, as far as the articles tell."""

from collections.abc import Sequence

from generator.corpus import TitleSeen

HOLDS = 1  # years for which a title is taken to hold after it was last seen


def title_on(titles: Sequence[TitleSeen], day: str) -> str:
    """The title most said among those seen both by a day and on it or later, else the one seen last before it, within a year.

    Empty where none was: what somebody became later, or was long ago, is no title of that day. Of an unknown day the only one there is.
    """
    if not day[:4].isdigit():
        return titles[0].text if len(titles) == 1 else ""
    held = f"{int(day[:4]) - HOLDS:04}{day[4:]}"
    dated = [(title, title.last) for title in titles if title.first and title.last and title.first <= day and title.last >= held]
    standing = [title for title, last in dated if last >= day]
    if standing:
        return standing[0].text
    return max(dated, key=lambda row: (row[1], len(row[0].appearances), row[0].text))[0].text if dated else ""
