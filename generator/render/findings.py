"""What an article's page says of each finding: its words, what they mean, how that is known, and the sentence they stand in."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.corpus import Entry
from generator.corpus.grouping import Link
from generator.model import NOT_RULED_OUT, Actor, Anchor, Article, DateMention, Published
from generator.render import words
from generator.render.front_matter import one_line
from generator.render.passage import CUT
from generator.render.roles import Role, roles
from generator.render.rows import ArticleRow, article_row
from generator.render.shelf import Shelf, anchor_at

KINDS = ("update", "updated", "copy", "copied", "story", "thread", "related")  # of links between articles, the closest first
VERSIONS, COPIES = ("update", "updated"), ("copy", "copied")
GROUPS = {"acts": "acts", "speaks": "acts", "addressed": "addressed", "reports": "reports"}  # part → group of the article's page
NAMED = "named"  # the group of those who play no part that any rule sees
MOST_RELATED, SHARED = 10, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Words of the text and the sentence they stand in."""

    text: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """An actor of this article. `parts`: what it does in the story, each with its sentence. `state`: why it has no page, if it has none."""

    id: str
    name: str
    path: str
    kind: str
    titles: tuple[str, ...]
    others: tuple[str, ...]
    mentions: int
    anchor: str
    parts: tuple[tuple[str, str], ...]
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRow:
    """A date of this article: the words, what they mean, and how that is known."""

    id: str
    text: str
    means: str
    machine: str
    value: str
    rule: str
    counted_from: str
    sure: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TagRow:
    """A tag of this article with the words that triggered it; `path` is empty where it has no page."""

    label: str
    path: str
    seen: tuple[Seen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CutRow:
    """A block that is not part of the article's body."""

    role: str
    why: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedRow:
    """An article that belongs with this one: how, why, and rare words that both have."""

    kind: str
    article: ArticleRow
    says: str
    shared: tuple[str, ...]


def actor_rows(shelf: Shelf, article: Article) -> tuple[tuple[tuple[str, tuple[ActorRow, ...]], ...], tuple[ActorRow, ...]]:
    """The actors of the article by the part they play in its story, the most mentioned first, and apart from them the places."""
    parts = roles(article)
    groups: dict[str, list[ActorRow]] = {group: [] for group in (*GROUPS.values(), NAMED)}
    places = []
    for number, actor in sorted(enumerate(article.actors, 1), key=lambda one: -len(one[1].mentions)):
        known = shelf.actor(actor.id)
        played = parts.get(actor.id, ())
        row = _actor(shelf, article, actor, f"a{number}", played)
        if (known.kind if known else actor.kind) == "place":
            places.append(row)
        else:
            groups[GROUPS[played[0].kind] if played else NAMED].append(row)
    return tuple((group, tuple(rows)) for group, rows in groups.items() if rows), tuple(places)


def _actor(shelf: Shelf, article: Article, actor: Actor, identity: str, parts: Sequence[Role]) -> ActorRow:
    """One actor, by the name that the whole library gives it, with the other forms used here."""
    known = shelf.actor_in(article, actor)
    name = known.name if known else actor.name
    forms = dict.fromkeys(mention.text for mention in actor.mentions if mention.form != "pronoun" and mention.text != name)
    return ActorRow(
        id=identity,
        name=name,
        path=known.path if known else "",
        kind=words.words("kind", known.kind if known else actor.kind),
        titles=tuple(dict.fromkeys(title.text for title in actor.titles)),
        others=tuple(forms),
        mentions=len(actor.mentions),
        anchor=anchor_at(article, actor.mentions[0].start) if actor.mentions else "",
        parts=tuple((words.words("roles_in_story", one.kind), anchor_at(article, one.start)) for one in parts),
        state="" if known and known.path else words.words("no_page", "single" if actor.id in shelf.single else "review"),
    )


def date_row(article: Article, number: int, date: DateMention) -> DateRow:
    """One date."""
    return DateRow(
        id=f"d{number}",
        text=date.text,
        means=words.date(date.value) if date.value else "not resolved",
        machine=words.machine(date.value),
        value=date.value if date.value and date.value != words.date(date.value) else "",
        rule=date.rule,
        counted_from=counted_from(date.anchor),
        sure=words.sure(date.confidence),
        anchor=anchor_at(article, date.start),
    )


def counted_from(anchor: Anchor | None) -> str:
    """`the dateline, 15 August 2020`; empty for a date that says everything itself."""
    if anchor is None:
        return ""
    kind = words.words("anchors", anchor.kind)
    return f"{kind}, {words.date(anchor.value)}" if anchor.value else kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """The days that an article might be of, in words: those that nothing rules out, and those ruled out, together by their reason."""

    fitting: tuple[str, ...]
    ruled_out: tuple[tuple[tuple[str, ...], str], ...]


def candidates(published: Published) -> Candidates:
    """The other days; a reason doesn't repeat its date."""
    fitting, reasons = [], defaultdict[str, list[str]](list)
    for one in published.rejected:
        said = words.date(one.value)
        if one.rule == NOT_RULED_OUT:
            fitting.append(said)
        else:
            reasons[one.says.removeprefix(said).strip()].append(said)
    ruled_out = tuple((tuple(dict.fromkeys(dates)), why) for why, dates in reasons.items())
    return Candidates(fitting=tuple(fitting), ruled_out=ruled_out)


def tag_rows(shelf: Shelf, article: Article) -> Iterator[TagRow]:
    """The tags, each with its trigger words, a word once a sentence."""
    for tag in article.tags:
        seen = dict.fromkeys((found.text, anchor_at(article, found.start)) for found in tag.evidence)
        yield TagRow(label=tag.label, path=shelf.tag_page(tag.id), seen=tuple(Seen(text=text, anchor=anchor) for text, anchor in seen))


def phrase_rows(shelf: Shelf, article: Article) -> list[Seen]:
    """The phrases that mark the article off from the others, each with its first sentence."""
    return [Seen(text=one.text, anchor=anchor_at(article, one.start)) for one in shelf.library.phrases.get(article.id, ())]


def cut_rows(article: Article) -> Iterator[CutRow]:
    """What is not part of the body, with its text: boilerplate, agency slugs, front matter."""
    for block in article.parsed.blocks:
        if block.role in CUT:
            lines = tuple(line for line in (one_line(line) for line in block.text.split("\n")) if line)
            yield CutRow(role=words.words("roles", block.role), why=block.why, lines=lines)


def _unsaid(link: Link) -> tuple[str, ...]:
    """The words that both articles have, where the reason doesn't list them itself."""
    return () if any(word in link.says for word in link.words) else link.words[:SHARED]


def related_rows(shelf: Shelf, entry: Entry) -> list[RelatedRow]:
    """The articles that belong with this one, each report once: its copies, its event, its theme, with the reason. Versions stand apart."""
    own = shelf.belonging.report[entry.id]
    rows: dict[str, RelatedRow] = {}
    for kind, other, link in sorted(shelf.links[entry.id], key=lambda found: KINDS.index(found[0])):
        report = shelf.belonging.report[other.id]
        shown = other if report is own else report.entry
        if kind not in VERSIONS and not (report is own and kind not in COPIES):
            row = RelatedRow(kind=words.words("links", kind), article=article_row(shown), says=link.says, shared=_unsaid(link))
            rows.setdefault(shown.id, row)
    return list(rows.values())[:MOST_RELATED]
