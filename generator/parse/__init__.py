"""RawArticle → ParsedArticle: blocks, headline, dateline, captions, byline, boilerplate, sentences."""
