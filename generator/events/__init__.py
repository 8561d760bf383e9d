"""Dated sentences as events."""

from generator.events.find import find

__all__ = ["find"]
