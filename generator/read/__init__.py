"""bytes → RawArticle: decoding, plain text, Markdown with front matter, sidecars."""
