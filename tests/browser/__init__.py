"""Tests that open the site's pages in Chromium."""
