"""What people correct, applied to the corpus. It beats the machine, and does not depend on the order of entries, files or articles.

The order of application, each step on what the one before it leaves:

1. `settle`: corrections that contradict each other are refused, all of them; the others count.
2. `still_standing`: once each article has its id, withdrawn ones leave, before anything is gathered from the corpus.
3. `rearranged`: stories are joined and parted, before articles take dates from their stories. What the machine groups, and says why,
   has its actors corrected already.
4. `corrected`, once each actor has one id in the corpus. Actors: split by article, merge, ignore, then name, kind, country, status and
   aliases; quotations and events follow. Tags: remove, merge, ignore, add, label.
5. `together`, `happened`: events are merged, those of one sentence and day joined, then hidden, dated.
6. Titles of stories and introductions are put to what is there by then.
7. `checked`: each correction applies, or it is said why it doesn't.
"""

from generator.corpus.curation.articles import corrected, undecided
from generator.corpus.curation.check import Correction, checked, problems
from generator.corpus.curation.events import happened, together
from generator.corpus.curation.settle import NOTHING, Settled, settle
from generator.corpus.curation.stories import rearranged, titles_of
from generator.corpus.curation.withdrawn import still_standing

__all__ = [
    "NOTHING",
    "Correction",
    "Settled",
    "checked",
    "corrected",
    "happened",
    "problems",
    "rearranged",
    "settle",
    "still_standing",
    "titles_of",
    "together",
    "undecided",
]
