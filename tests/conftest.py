"""What every suite may ask for: the measuring texts, where they are, and a browser."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

REPOSITORY = Path(__file__).resolve().parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

# The same examples in every run, and no time limit on one: a busy machine is no failure.
settings.register_profile("digest", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
# To look for new failures: pytest --hypothesis-profile=explore
settings.register_profile("explore", settings.get_profile("digest"), derandomize=False, max_examples=2_000)
settings.load_profile("digest")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks each test by what it asks for, so that `-m "not browser"` never misses one."""
    for item in items:
        wanted = getattr(item, "fixturenames", ())
        if "chromium" in wanted:
            item.add_marker(pytest.mark.browser)
        if "shared" in wanted:
            item.add_marker(pytest.mark.shared)


@pytest.fixture(scope="session")
def repository() -> Path:
    """The folder that holds mkdocs.yml, generator/, seeds/ and tests/."""
    return REPOSITORY


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of measuring texts beside the repository, which does not hold them; the test is skipped without it."""
    folder = REPOSITORY.parent / "shared"
    if not (folder / "data").is_dir():
        pytest.skip("needs the measuring texts in ../shared, which are no part of the repository")
    return folder


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where Chromium is; skipped without one, but failed where DIGEST_REQUIRE_BROWSER=1 says that there must be one."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        missing = f"needs a browser, one of {', '.join(BROWSERS)}"
        if os.environ.get("DIGEST_REQUIRE_BROWSER") == "1":
            pytest.fail(missing)
        pytest.skip(missing)
    return found
