"""Articles → Library."""
