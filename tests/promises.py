"""What every object of the contract promises, checked on any input: `broken(object)` lists what does not hold."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Json = Mapping[str, Any]

KEYS = (
    "contract path id text language headline source byline dateline published wire rights blocks captions sentences dates actors quotes "
    "events tags problems"
)
ROLES = {"headline", "byline", "dateline", "caption", "paragraph", "subhead", "credit", "boilerplate", "metadata"}
SILENT = {"boilerplate", "metadata"}
KINDS = {"person", "organisation", "country", "place", "other"}
FORMS = {"name", "short", "title", "alias", "metonym", "pronoun"}
ORIGINS = {"text", "lexicon", "metadata", "file_name", "neighbour", "caller"}
CHOICES = {
    "dates": ("type", {"DATE", "TIME", "DURATION", "SET"}),
    "actors": ("kind", KINDS),
    "quotes": ("status", {"said", "reportedly", "denied", "unconfirmed"}),
    "events": ("basis", {"explicit", "context", "publication"}),
    "blocks": ("role", ROLES),
}


def broken(found: Json) -> list[str]:
    """The promises that an object of `inspect` breaks, in words; none for an object with an error."""
    if "error" in found:
        return [] if set(found) == {"contract", "path", "error"} else ["an error with other keys"]
    checks = (_keys, _tiles, _spans, _rules, _choices, _silence, _sentences, _ids, _proof)
    return [f"{check.__name__[1:]}: {what}" for check in checks for what in check(found)]


def _keys(found: Json) -> Iterator[str]:
    if " ".join(found) != KEYS:
        yield f"keys are {list(found)}"


def _tiles(found: Json) -> Iterator[str]:
    """Each non-blank character is in exactly one block."""
    text, covered = found["text"], [0] * len(found["text"])
    for block in found["blocks"]:
        for i in range(block["start"], block["end"]):
            covered[i] += 1
    wrong = next((i for i, times in enumerate(covered) if times > 1 or (times == 0 and not text[i].isspace())), None)
    if wrong is not None:
        yield f"character {wrong} {text[wrong]!r} is in {covered[wrong]} blocks"


def _placed(found: Json) -> Iterator[tuple[str, Json]]:
    """Everything that has a place in the text, with the name of its key."""
    for key in ("blocks", "captions", "sentences", "dates", "quotes", "events", "problems"):
        yield from ((key, one) for one in found[key])
    for actor in found["actors"]:
        yield from (("titles", one) for one in actor["titles"])
        yield from (("mentions", one) for one in actor["mentions"])
    for tag in found["tags"]:
        yield from (("evidence of tags", one) for one in tag["evidence"])
    for caption in found["captions"]:
        yield from (("left_right", one) for one in caption["left_right"])
    yield from (("evidence", one) for one in found["published"]["evidence"])
    yield from ((key, found[key]) for key in ("headline", "dateline", "rights") if found[key])
    yield from (("cue", quote["cue"]) for quote in found["quotes"] if quote["cue"])


def _spans(found: Json) -> Iterator[str]:
    """`text[start:end]` is what was found; where there is no place, the finding says where it comes from."""
    text = found["text"]
    for key, one in _placed(found):
        start, end = one["start"], one["end"]
        if (start is None) != (end is None):
            yield f"{key} has half a place: {one}"
        elif start is None:
            if key == "evidence" and one["from"] == "text":
                yield f"evidence from the text has no place: {one}"
        elif not 0 <= start < end <= len(text):
            yield f"{key} lies outside the text: {one}"
        elif key != "headline" and "text" in one and one["text"] != text[start:end]:
            yield f"{key} says {one['text']!r} for {text[start:end]!r}"


def _rules(found: Json) -> Iterator[str]:
    """Every finding names its rule and says how sure it is."""
    named = [(key, one) for key, one in _placed(found) if key in {"blocks", "dates", "mentions", "titles", "quotes", "events"}]
    for key, one in [*named, *(("tags", tag) for tag in found["tags"]), *(("actors", actor) for actor in found["actors"])]:
        if not one["rule"] or not 0 <= one["confidence"] <= 1:
            yield f"{key}: rule {one['rule']!r}, confidence {one['confidence']!r}"


def _choices(found: Json) -> Iterator[str]:
    for key, (field, allowed) in CHOICES.items():
        yield from (f"{key}: {field} is {one[field]!r}" for one in found[key] if one[field] not in allowed)
    yield from (f"form is {one['form']!r}" for key, one in _placed(found) if key == "mentions" and one["form"] not in FORMS)
    yield from (f"from is {one['from']!r}" for one in found["published"]["evidence"] if one["from"] not in ORIGINS)


def _silence(found: Json) -> Iterator[str]:
    """Boilerplate and metadata give no dates, actors, quotes, events or tags."""
    silent = [(block["start"], block["end"]) for block in found["blocks"] if block["role"] in SILENT]
    loud = {"dates", "mentions", "titles", "quotes", "events", "evidence of tags"}
    for key, one in _placed(found):
        if key in loud and any(start < one["end"] and one["start"] < end for start, end in silent):
            yield f"{key} from what was cut: {one}"


def _sentences(found: Json) -> Iterator[str]:
    """Sentences stand in order, do not overlap, and each lies in one block."""
    last = 0
    for one in found["sentences"]:
        if one["start"] < last:
            yield f"sentence {one['id']} begins before the one before it ends"
        last = one["end"]
        if not any(block["start"] <= one["start"] and one["end"] <= block["end"] for block in found["blocks"]):
            yield f"sentence {one['id']} lies in no one block"


def _ids(found: Json) -> Iterator[str]:
    """Ids are given once, and whatever is referred to is there."""
    for key in ("sentences", "actors", "quotes", "events", "tags"):
        ids = [one["id"] for one in found[key]]
        if len(ids) != len(set(ids)):
            yield f"{key} share an id"
    actors, sentences, quotes = ({one["id"] for one in found[key]} for key in ("actors", "sentences", "quotes"))
    spoken: Sequence[str | None] = [who for quote in found["quotes"] for who in (quote["speaker"], quote["reported_by"])]
    acting = [who for event in found["events"] for who in event["actors"]]
    yield from (f"there is no actor {who!r}" for who in [*spoken, *acting] if who is not None and who not in actors)
    yield from (f"there is no sentence {event['sentence']!r}" for event in found["events"] if event["sentence"] not in sentences)
    yield from (f"there is no quote {quote['within']!r}" for quote in found["quotes"] if quote["within"] not in {None, *quotes})


def _proof(found: Json) -> Iterator[str]:
    """A publication date has evidence; an unknown one claims nothing."""
    said = found["published"]
    if said["value"] and not said["evidence"]:
        yield "a publication date without evidence"
    if not said["value"] and said["confidence"]:
        yield "confidence in an unknown date"
