"""Finding dates, resolving them against an anchor, and the proof of the publication date."""
