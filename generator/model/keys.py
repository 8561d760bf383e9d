"""The keys of front matter and sidecars that are listened to, the surest first; all other keys say nothing to the program."""

TITLE = ("title", "headline")
BYLINE = ("byline", "author", "authors")
SOURCE = ("source", "publisher", "site")
AGENCY = ("agency",)
ADDRESS = ("url", "link", "canonical", "permalink")
LANGUAGE = ("language", "lang")
ID = ("id",)
# The day on which it was published, as front matter, sidecars and feeds (ninjs, schema.org, Open Graph) call it.
PUBLISHED = (
    "published",
    "publish_date",
    "published_at",
    "published_time",
    "article:published_time",
    "datepublished",
    "date_published",
    "pubdate",
    "pub_date",
    "publication_date",
    "firstpublished",
    "issued",
    "dc.date.issued",
    "date",
    "datetime",
    "firstcreated",
    "created",
    "dc.date",
)
# A day on or after that.
CHANGED = ("updated", "modified", "lastmod", "last_modified", "datemodified", "article:modified_time", "versioncreated")
LATER = ("collected", "retrieved", "crawled", "scraped", "accessed")

FIELDS = (TITLE, PUBLISHED, SOURCE, AGENCY, BYLINE, ADDRESS, LANGUAGE, ID, CHANGED, LATER)
