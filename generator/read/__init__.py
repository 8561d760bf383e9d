"""Bytes on disk → RawArticle: decoding, front matter, sidecars, and which files are articles at all."""

from generator.read.article import read_article
from generator.read.decode import Decoded, decode
from generator.read.folder import is_article, seed_files

__all__ = ["Decoded", "decode", "is_article", "read_article", "seed_files"]
