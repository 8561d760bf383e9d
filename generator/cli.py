"""Commands, messages, exit codes. The only file that prints: JSON to stdout, everything else to stderr.

Exit status: 0 done, also with problems; 1 only where `check --strict` finds some; 2 the set-up is wrong.
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from generator import __version__, commands, records
from generator.problems import DigestError
from generator.progress import Meter

Command = Callable[[argparse.Namespace, commands.Say], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    given = parser().parse_args(arguments)
    started = time.monotonic()
    try:
        with Meter(quiet=given.quiet) as meter:
            say = commands.Say(out=_out, note=_note, progress=meter, seconds=lambda: time.monotonic() - started)
            run: Command = given.run
            return run(given, say)
    except DigestError as error:
        _note(f"Error: {error}")
        return 2
    except BrokenPipeError:  # the reader of our output (`| head`) has seen enough
        sys.stderr.close()
        return 0


def _out(line: str) -> None:
    print(line)


def _note(line: str) -> None:
    print(line, file=sys.stderr)


def parser() -> argparse.ArgumentParser:
    """The command line."""
    top = argparse.ArgumentParser(
        prog="digest",
        description="Turns a folder of raw news articles into the pages of a searchable site that shows its evidence.",
        epilog="Each command says more: digest build --help",
    )
    top.add_argument("--version", action="version", version=f"digest {__version__}")
    found = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, (run, says, example, configure) in COMMANDS.items():
        one = found.add_parser(
            name, help=says, description=says, epilog=f"example:\n  {example}", formatter_class=argparse.RawDescriptionHelpFormatter
        )
        one.add_argument("--config", type=Path, default=Path("mkdocs.yml"), metavar="FILE", help="the site's mkdocs.yml (default: here)")
        one.add_argument("--quiet", action="store_true", help="no progress")
        one.set_defaults(run=run)
        configure(one)
    return top


def _folders(one: argparse.ArgumentParser) -> None:
    one.add_argument("--seeds", type=Path, metavar="FOLDER", help="the articles (default: extra.digest.seeds)")
    one.add_argument("--docs", type=Path, metavar="FOLDER", help="where the pages go (default: docs_dir)")
    _jobs(one)


def _check(one: argparse.ArgumentParser) -> None:
    one.add_argument("--strict", action="store_true", help="exit with 1 where there is a problem")
    one.add_argument("--seeds", type=Path, metavar="FOLDER", help="the articles (default: extra.digest.seeds)")
    _jobs(one)


def _jobs(one: argparse.ArgumentParser) -> None:
    one.add_argument("--jobs", type=int, metavar="N", help="processes to use (default: extra.digest.jobs; 0 means all cores)")


def _files(one: argparse.ArgumentParser) -> None:
    one.add_argument("files", nargs="+", type=Path, metavar="FILE", help="an article")


def _inspect(one: argparse.ArgumentParser) -> None:
    _files(one)
    one.add_argument("--published", metavar="DATE", help="take this as the publication date of all of them")
    one.add_argument("--published-from", type=Path, metavar="MAP.json", help="an object: file name -> ISO date")
    _jobs(one)


def _export(one: argparse.ArgumentParser) -> None:
    one.add_argument("folder", type=Path, metavar="FOLDER", help="a folder of articles")
    kinds = ("articles", *records.KINDS)
    one.add_argument("--records", choices=kinds, default="articles", metavar="KIND", help=f"what to print: {', '.join(kinds)}")
    _jobs(one)


def _nothing(one: argparse.ArgumentParser) -> None:
    """A command without arguments of its own."""


COMMANDS: dict[str, tuple[Command, str, str, Callable[[argparse.ArgumentParser], None]]] = {
    "build": (
        commands.build,
        "Write the pages of the site from the folder of articles.",
        "digest build --seeds my-articles --docs docs",
        _folders,
    ),
    "inspect": (
        commands.inspect,
        "Print what each article says, as JSON Lines, each article by itself.",
        "digest inspect --published 2024-06-19 seeds/*.txt | jq .dates",
        _inspect,
    ),
    "export": (
        commands.export,
        "Print a whole folder as JSON Lines, each article with its place in the corpus.",
        "digest export seeds > articles.jsonl",
        _export,
    ),
    "explain": (commands.explain, "Say in plain words how articles were dated.", "digest explain seeds/summit.txt", _files),
    "check": (commands.check, "Read everything, write nothing, list all problems.", "digest check --strict", _check),
    "epoch": (
        commands.epoch,
        "Print the newest article's day in seconds since 1970, for SOURCE_DATE_EPOCH.",
        "SOURCE_DATE_EPOCH=$(digest epoch) mkdocs build",
        _nothing,
    ),
    "new": (commands.new, "Empty the demonstration corpus; files of your own stay.", "digest new", _nothing),
}
