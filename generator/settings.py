"""extra.digest in mkdocs.yml → frozen Settings. An unknown key is an error that lists the known ones.

extra:
  digest:
    seeds: seeds                  # the folder of raw articles
    numeric_dates: month-first    # 03/04/2019 is March 4 (or day-first)
    collected: 2024-12-31         # the day on which the folder was collected, if known: no article is newer
    language_model: ""            # a spaCy pipeline that helps to name people and places: an installed package or a folder; empty: none
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal

import yaml

from generator.problems import DigestError


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a user can set. Paths are relative to the folder of mkdocs.yml."""

    seeds: str = "seeds"
    templates: str = "templates"
    numeric_dates: Literal["month-first", "day-first"] = "month-first"
    collected: date | None = None
    language_model: str = ""
    grouping: bool = True
    actor_articles: int = 2
    single_actor_pages_up_to: int = 1000
    tag_articles: int = 2
    full_text_search_up_to: int = 1000
    entries_per_page: int = 100
    jobs: int = 0

    @property
    def day_first(self) -> bool:
        """Whether 03/04/2019 is April 3."""
        return self.numeric_dates == "day-first"


KEYS = tuple(field.name for field in fields(Settings))
CHOICES = {"numeric_dates": ("month-first", "day-first")}
WHOLE_NUMBERS = {
    "actor_articles": 1,
    "single_actor_pages_up_to": 0,
    "tag_articles": 1,
    "full_text_search_up_to": 0,
    "entries_per_page": 10,
    "jobs": 0,
}  # key → least value
FOLDERS = ("seeds", "templates")
SWITCHES = ("grouping",)
LONGEST_KEY = 40  # characters of an unknown key that are compared


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml, whose `!ENV` and `!!python/name:` tags are no business of ours."""


_Loader.add_multi_constructor("!", lambda loader, suffix, node: None)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: None)


def load(config: Path) -> tuple[Settings, Mapping[str, Any]]:
    """The settings in a mkdocs.yml, and the whole file for what the site engine knows (`site_name`, `docs_dir`).

    Raises DigestError where the file is missing or broken, or a setting is unknown or has a wrong value.
    """
    try:
        whole = yaml.load(config.read_text(encoding="utf-8"), _Loader)  # noqa: S506 - a SafeLoader
    except FileNotFoundError:
        raise DigestError(f"There is no {config}. Run the command in the folder that holds mkdocs.yml, or name it with --config.") from None
    except yaml.MarkedYAMLError as error:
        at = f"line {error.problem_mark.line + 1}: " if error.problem_mark else ""
        raise DigestError(f"{config} cannot be read: {at}{error.problem}. Mend that line, or its indentation, and run again.") from None
    except (yaml.YAMLError, OSError, UnicodeDecodeError) as error:
        raise DigestError(f"{config} cannot be read: {' '.join(str(error).split())}. Mend that line and run again.") from None
    if not isinstance(whole, dict):
        raise DigestError(f"{config} holds no settings. A site needs at least `site_name:`.")
    extra = whole.get("extra") or {}
    given = extra.get("digest") if isinstance(extra, dict) else None
    return from_mapping(given or {}, str(config)), whole


def from_mapping(given: Any, where: str) -> Settings:
    """Checks every key and value; raises DigestError that says where, what was seen, and what would be right."""
    if not isinstance(given, dict):
        raise DigestError(f"{where}: extra.digest must be a list of settings such as `seeds: seeds`, not {given!r}.")
    unknown = sorted(str(key) for key in given if key not in KEYS)
    faults = [f"extra.digest does not know {key}{_meant(key) or '.'}" for key in unknown]
    wanted = ((key, value, _wanted(str(key), value)) for key, value in given.items() if key in KEYS)
    faults += [f"extra.digest.{key} is {value!r}; it must be {right}." for key, value, right in wanted if right]
    if faults:
        known = f" The settings are {', '.join(KEYS)}." if unknown else ""
        raise DigestError(f"{where}: {' '.join(faults)}{known}")
    return Settings(**given)


def _meant(key: str) -> str:
    """`: did you mean seeds?`, where a setting is called nearly so."""
    near = get_close_matches(key[:LONGEST_KEY], KEYS, n=1)
    return f": did you mean {near[0]}?" if near else ""


def _wanted(key: str, value: Any) -> str | None:
    """What a value must be, where it is not of its key's kind."""
    wanted = None
    if key in CHOICES and value not in CHOICES[key]:
        wanted = f"one of {', '.join(CHOICES[key])}"
    elif key in WHOLE_NUMBERS and (type(value) is not int or value < WHOLE_NUMBERS[key]):
        wanted = f"a whole number from {WHOLE_NUMBERS[key]}"
    elif key in SWITCHES and type(value) is not bool:
        wanted = "true or false"
    elif key in FOLDERS and (not isinstance(value, str) or not value.strip()):
        wanted = "the name of a folder"
    elif key == "language_model" and not isinstance(value, str):
        wanted = "the name of an installed spaCy pipeline such as en_core_web_sm, the path of one, or empty"
    elif key == "collected" and value is not None and type(value) is not date:
        wanted = "a day such as 2024-12-31"
    return wanted
