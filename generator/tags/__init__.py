"""Topics, from a lexicon of trigger words."""
