"""Who acts: people, organisations, countries and places, with their mentions and titles."""
