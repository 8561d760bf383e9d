"""`seeds/curation/*.yml` → Curation: what people correct, checked, with the line of each correction."""

from generator.read.curation.load import read_curation

__all__ = ["read_curation"]
