"""The MkDocs hook, which only starts the generator."""
