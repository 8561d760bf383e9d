"""Digest: a folder of raw news articles becomes a searchable site that shows its evidence."""

__version__ = "0.1.0"
