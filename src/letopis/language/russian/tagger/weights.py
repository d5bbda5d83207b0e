"""The tagger's weights: a safetensors file, mapped into memory; matrices are int8 with a scale for each row."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from safetensors import safe_open
from safetensors.numpy import save_file

from letopis.language.russian.tagger.features import Floats

FILE = Path(__file__).parent / "tagger.safetensors"
#: What is added to the name of a matrix for the scales of its rows.
SCALE = "#scale"


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """Named matrices, ready to compute with, and what the file says of itself. Hashed by identity."""

    arrays: Mapping[str, Floats]
    about: Mapping[str, str]

    def __getitem__(self, name: str) -> Floats:
        return self.arrays[name]

    def project(self, name: str, states: Floats) -> Floats:
        """The states after a linear layer, whose weight is numbers out × numbers in."""
        projected: Floats = states @ self.arrays[f"{name}.weight"].T
        projected += self.arrays[f"{name}.bias"]
        return projected


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The weights that ship with the package, loaded once in a process."""
    return load(FILE)


def load(path: Path) -> Weights:
    """The weights of a file that `save` wrote; a matrix in int8 is multiplied out."""
    arrays: dict[str, Floats] = {}
    with safe_open(path, framework="numpy") as file:
        names = set(file.keys())
        for name in names - {one for one in names if one.endswith(SCALE)}:
            array = file.get_tensor(name)
            if name + SCALE in names:
                array = array.astype(np.float32) * file.get_tensor(name + SCALE)
            arrays[name] = array.astype(np.float32, copy=False)
        return Weights(arrays, file.metadata() or {})


def save(path: Path, arrays: Mapping[str, Floats], about: Mapping[str, str]) -> None:
    """Write weights: vectors as they are, matrices as int8 with the largest of each row as 127."""
    packed: dict[str, np.ndarray] = {}
    for name, array in arrays.items():
        if array.ndim < 2:
            packed[name] = np.ascontiguousarray(array, np.float32)
            continue
        scale = np.abs(array).max(axis=tuple(range(1, array.ndim)), keepdims=True) / 127
        scale = np.where(scale == 0, 1, scale).astype(np.float32)
        packed[name] = np.ascontiguousarray(np.round(array / scale), dtype=np.int8)
        packed[name + SCALE] = scale
    save_file(packed, path, metadata=dict(about))
