"""A browser, the built sites behind a web server under a sub-path, and pages that report what goes wrong."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Dialog, Page, Route, sync_playwright

from tests.site.sites import empty_site, hostile_site, seeded_site, site

__all__ = ["browser", "empty_site", "hostile_site", "opened", "seeded_site", "site"]


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder under `/sub/path/`, as a project's site lies under its project's name."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/sub/path"))

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder's web server."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/sub/path/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """Chromium, for the whole session."""
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield found
        found.close()


@dataclass
class Watched:
    """A page and what went wrong on it: errors, messages, and requests to other hosts (which are refused)."""

    page: Page
    root: str
    wrong: list[str] = field(default_factory=list)

    def visit(self, address: str = "") -> Page:
        """Opens a page of the site."""
        self.page.goto(self.root + address, wait_until="load")
        return self.page

    def listen(self) -> None:
        """Notes errors, warnings and dialogs."""
        self.page.set_default_timeout(10_000)
        self.page.on("console", lambda said: self.wrong.append(f"{said.type}: {said.text}") if said.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda error: self.wrong.append(f"error: {error}"))
        self.page.on("dialog", self.dismiss)

    def dismiss(self, dialog: Dialog) -> None:
        """A dialog is a script of somebody else's."""
        self.wrong.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def guard(self, route: Route) -> None:
        """Lets requests to the site through; refuses and notes all others."""
        if urlsplit(route.request.url).netloc == urlsplit(self.root).netloc or route.request.url.startswith(("data:", "blob:")):
            route.continue_()
        else:
            self.wrong.append(f"request: {route.request.url}")
            route.abort()


Opened = Callable[..., Watched]


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opened]:
    """`opened(folder, width=390, dark=True)`: a watched page on a site's folder; the test fails if anything went wrong on it."""
    closing: list[Callable[[], object]] = []
    watched: list[Watched] = []

    def open_site(folder: Path, width: int = 1280, dark: bool = False) -> Watched:
        serving = served(folder)
        root = serving.__enter__()
        closing.append(lambda: serving.__exit__(None, None, None))
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light")
        closing.append(context.close)
        one = Watched(context.new_page(), root)
        one.listen()
        one.page.route("**/*", one.guard)
        watched.append(one)
        return one

    yield open_site
    for close in reversed(closing):
        close()
    assert not [wrong for one in watched for wrong in one.wrong]
