"""Library → Pages."""

from generator.render.pages import pages

__all__ = ["pages"]
