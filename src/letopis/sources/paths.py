"""What a user's paths name: files, folders with all below them, patterns, standard input, addresses."""

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from letopis.model.article import Page
from letopis.model.errors import LetopisError
from letopis.sources.documents import documents
from letopis.sources.web import Web, is_address, shown

_PATTERN = frozenset("*?[")


def pages(paths: Iterable[str], stdin: BinaryIO | None = None, web: Web | None = None) -> Iterator[Page | LetopisError]:
    """The pages that paths name, in the order given; what cannot be read comes as an error and the rest go on.

    A path is a file, a folder (read recursively, in the order of names), a glob, `-` for standard input (`stdin`, else
    the process's own), or an address, which `web` fetches. What is there may be a page or JSON lines with a page a
    line, plain or gzip.
    """
    for path in paths:
        if path == "-":
            yield from documents("-", stdin if stdin is not None else sys.stdin.buffer)
        elif is_address(path):
            yield from web.documents(path) if web else [_offline(path)]
        else:
            yield from _here(path)


def _offline(address: str) -> LetopisError:
    return LetopisError(shown(address), "addresses are not fetched here", "save the page, and give its file")


def _here(path: str) -> Iterator[Page | LetopisError]:
    for found in _files(path):
        if isinstance(found, LetopisError):
            yield found
        else:
            yield from _read(found)


def _files(path: str) -> Iterator[str | LetopisError]:
    if os.path.isdir(path):  # noqa: PTH112 - a path too long for the system is simply no folder
        yield from _below(path)
    elif os.path.lexists(path) or not _PATTERN & set(path):
        yield path
    else:
        yield from _matching(path)


def _matching(pattern: str) -> Iterator[str | LetopisError]:
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - the pattern may be absolute
    if not found:
        yield LetopisError(pattern, "no file matches the pattern", "check the pattern, and quote it for the shell")
    for one in found:
        if not Path(one).is_dir():
            yield one
        elif "**" not in pattern:  # which names the files below by itself
            yield from _below(one)


def _below(folder: str) -> Iterator[str | LetopisError]:
    """The files of a folder and its subfolders, by name; names that begin with a dot are left out."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield LetopisError(folder, f"the folder cannot be read ({_reason(error)})", "check its permissions")
        return
    seen = False
    for entry in entries:
        if entry.name.startswith("."):
            continue
        seen = True
        if entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path)
        elif not entry.is_dir():  # a link to a folder may lead round in a circle
            yield entry.path
    if not seen:
        yield LetopisError(folder, "the folder holds no files", "name a folder with pages in it")


def _read(path: str) -> Iterator[Page | LetopisError]:
    try:
        with Path(path).open("rb") as stream:
            yield from documents(path, stream)
    except FileNotFoundError:
        yield LetopisError(path, "there is no such file", "check the path")
    except (OSError, ValueError) as error:
        yield LetopisError(path, f"cannot be read ({_reason(error)})", "check that it is a file that you may read")


def _reason(error: OSError | ValueError) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()
