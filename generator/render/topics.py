"""What an actor's articles are about: the tags that most of them have, each leading to those articles."""

from collections import Counter

from generator.corpus import ActorRecord
from generator.render.shelf import Shelf
from generator.render.tags import TagLink

TOPICS = 8  # tags that are named on an actor's page


def topics_of(shelf: Shelf, record: ActorRecord) -> list[TagLink]:
    """The tags with the number of articles; each leads to the page of tag and actor, or else to the tag's."""
    counted = Counter(tag.id for seen, _ in shelf.seen[record.id] for tag in seen.entry.article.tags)
    pages = ((tag, count, shelf.crossings.path(tag, record.id) or shelf.tag_page(tag)) for tag, count in counted.items())
    rows = sorted((row for row in pages if row[2]), key=lambda row: (-row[1], row[0]))[:TOPICS]
    return [TagLink(label=shelf.tag_labels[tag], path=path, count=count) for tag, count, path in rows]
