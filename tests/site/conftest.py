"""The sites that these tests look at."""

from tests.site.sites import empty_site, hostile_site, seeded_site, site

__all__ = ["empty_site", "hostile_site", "seeded_site", "site"]
