"""RawArticle → ParsedArticle: blocks, headline, dateline, captions, byline, boilerplate, sentences."""

from generator.parse.article import parse

__all__ = ["parse"]
