"""Who said what: quotations and reported statements, with their speakers and those who reported them."""

from generator.quotes.find import find

__all__ = ["find"]
