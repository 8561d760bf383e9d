"""Hostile input for the whole pipeline."""
