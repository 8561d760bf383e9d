"""Library → Pages."""
