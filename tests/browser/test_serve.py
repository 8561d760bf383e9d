"""`mkdocs serve` with the project's hook: a change in the articles shows up in the browser by itself, and building comes to rest."""

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.site.building import ENVIRONMENT, ROOT, project

LEAD = "OSLO, March 4 (Harbour Wire) -- {} The ministry said on Monday that the line would stay open.\n"


@dataclass
class Serving:
    """A running server: its address, its seeds and what it has said so far."""

    address: str
    seeds: Path
    log: Path

    def builds(self) -> int:
        """How often it has built the site."""
        return self.log.read_text(encoding="utf-8").count("Building documentation")


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    """The project's site over two articles."""
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for name in ("ferry", "tram"):
        (seeds / f"{name}.txt").write_text(f"A {name} runs again\n" + LEAD.format(f"The {name} runs again."), encoding="utf-8")
    changes = {
        "hooks": [str(ROOT / "generator" / "engine" / "hook.py")],
        "extra": {"digest": {"seeds": "seeds", "templates": str(ROOT / "templates"), "jobs": 1}},
        "watch": ["seeds"],
    }
    config = project(tmp_path, changes)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    log = tmp_path / "log.txt"
    command = [sys.executable, "-m", "mkdocs", "serve", "--config-file", str(config), "--dev-addr", address]
    with log.open("w", encoding="utf-8") as said:
        server = subprocess.Popen(command, cwd=tmp_path, env=ENVIRONMENT, stdout=said, stderr=subprocess.STDOUT)
        try:
            yield Serving(f"http://{address}/sub/path/", seeds, log)
        finally:
            server.terminate()
            server.wait(timeout=20)


def test_a_change_shows_up_by_itself(serving: Serving, browser: Browser) -> None:
    """No reload by hand; then no build without a change."""
    context = browser.new_context()
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    wait_for(lambda: "Serving on" in serving.log.read_text(encoding="utf-8"), serving)
    page.goto(serving.address + "articles/ferry/")
    expect(page.locator(".dg-story")).to_contain_text("The ferry runs again.")
    (serving.seeds / "ferry.txt").write_text("A ferry runs again\n" + LEAD.format("The ferry was renamed."), encoding="utf-8")
    expect(page.locator(".dg-story")).to_contain_text("The ferry was renamed.", timeout=60_000)
    (serving.seeds / "tram.txt").unlink()
    wait_for(lambda: not list(serving.seeds.parent.glob("docs/articles/tram.md")), serving)
    wait_for(lambda: at_rest(serving), serving)
    context.close()
    assert not wrong


def at_rest(serving: Serving) -> bool:
    """Whether nothing is built for three seconds."""
    before = serving.builds()
    time.sleep(3)
    return serving.builds() == before


def wait_for(happened: Callable[[], bool], serving: Serving) -> None:
    """Waits up to a minute; fails with what the server said."""
    for _ in range(240):
        if happened():
            return
        time.sleep(0.25)
    pytest.fail(serving.log.read_text(encoding="utf-8"))
