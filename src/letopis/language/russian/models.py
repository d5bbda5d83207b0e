"""The slovnet models, whose weights are read from natasha's wheel (natasha itself is never imported)."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from navec import Navec
from slovnet import NER, Morph, Syntax


@dataclass(frozen=True, slots=True)
class Models:
    """The networks for names, morphology and syntax."""

    names: Any
    morphology: Any
    syntax: Any


@lru_cache(maxsize=1)
def models() -> Models:
    """The models, loaded once in a process (about a second)."""
    data = weights()
    navec = Navec.load(data / "emb" / "navec_news_v1_1B_250K_300d_100q.tar")
    names = NER.load(data / "model" / "slovnet_ner_news_v1.tar")
    morphology = Morph.load(data / "model" / "slovnet_morph_news_v1.tar")
    syntax = Syntax.load(data / "model" / "slovnet_syntax_news_v1.tar")
    for one in (names, morphology, syntax):
        one.navec(navec)
    return Models(names, morphology, syntax)


def weights() -> Path:
    """The folder of the weights in the installed natasha package."""
    spec = find_spec("natasha")
    assert spec is not None and spec.origin is not None, "natasha is a dependency, for its weights"
    return Path(spec.origin).parent / "data"
