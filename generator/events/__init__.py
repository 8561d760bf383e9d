"""Dated sentences as events."""
