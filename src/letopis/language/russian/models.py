"""The weights of the three slovnet networks, read from natasha's wheel (natasha itself is never imported).

The wheel holds four plain tar archives. The word vectors, the largest part, are mapped into memory where they lie, so
that processes share them; the kernels of the networks are small and are laid out anew for `networks`.
"""

import gzip
import tarfile
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from slovnet.exec import model as slovnet
from slovnet.exec.pack import Pack

Floats = NDArray[np.float32]

#: The width of a word's vector, without its shape.
VECTOR = 300
#: Convolutions look at a word, the one before and the one after.
WIDTH = 3


@dataclass(frozen=True, slots=True)
class Vectors:
    """Word vectors by product quantization: every three numbers of a vector are a row of one of a hundred books."""

    ids: dict[str, int]
    codes: NDArray[np.uint8]
    books: Floats

    def id(self, word: str) -> int:
        """The row of a word in lower case, or that of all unknown words."""
        return self.ids.get(word, self.ids["<unk>"])

    def __getitem__(self, rows: NDArray[np.intp]) -> Floats:
        return self.books[np.arange(len(self.books)), self.codes[rows]].reshape(len(rows), VECTOR)


@dataclass(frozen=True, slots=True)
class Layer:
    """The same layer of the three networks: a convolution, with the scale of its batch norm in it, and a ReLU.

    `kernel`: networks × numbers in × (places in the window × filters); `bias`: networks × 1 × filters. `shift` is what
    the norm adds after the ReLU.
    """

    kernel: Floats
    bias: Floats
    shift: Floats


@dataclass(frozen=True, slots=True)
class Linear:
    """A projection: numbers in × numbers out, and bias."""

    weight: Floats
    bias: Floats

    def __call__(self, states: Floats) -> Floats:
        projected: Floats = states @ self.weight
        projected += self.bias
        return projected


@dataclass(frozen=True, slots=True)
class Biaffine:
    """Two projections before a ReLU each, the state of the root, and the kernel between the projections.

    For arcs, `head` is of the word below and `tail` of the one above; for relations, it is the other way about, and
    the kernel is (above × below) × relations.
    """

    head: Linear
    tail: Linear
    root: Floats
    kernel: Floats


@dataclass(frozen=True, slots=True)
class Models:
    """The networks for names, morphology and syntax, in this order.

    Their first layers are computed word by word: `words` (places in the window × vector × filters of all networks)
    and `shapes` (places × shapes × filters of all networks, bias included). `layers` are those that follow;
    `shift` is that of the first.
    """

    vectors: Vectors
    shape_ids: dict[str, int]
    words: Floats
    shapes: Floats
    shift: Floats
    layers: tuple[Layer, ...]
    names: Linear
    transitions: Floats
    name_tags: tuple[str, ...]
    morphology: Linear
    morphology_tags: tuple[str, ...]
    arcs: Biaffine
    relations: Biaffine
    relation_tags: tuple[str, ...]


@lru_cache(maxsize=1)
def models() -> Models:
    """The models, loaded once in a process (about a sixth of a second)."""
    data = weights()
    names, name_tags, shapes = _network(data / "model" / "slovnet_ner_news_v1.tar", slovnet.NER, "tag")
    grammar, grammar_tags, _ = _network(data / "model" / "slovnet_morph_news_v1.tar", slovnet.Morph, "tag")
    syntax, relation_tags, _ = _network(data / "model" / "slovnet_syntax_news_v1.tar", slovnet.Syntax, "rel")
    networks = (names, grammar, syntax)
    first, *layers = (_layer(same) for same in zip(*(one.encoder.layers for one in networks), strict=True))
    return Models(
        _vectors(data / "emb" / "navec_news_v1_1B_250K_300d_100q.tar"),
        {shape: at for at, shape in enumerate(shapes)},
        *_first_kernels(networks),
        first.shift,
        tuple(layers),
        _linear(names.head.proj),
        names.head.crf.transitions.array,
        name_tags,
        _linear(grammar.head.proj),
        grammar_tags,
        _biaffine(syntax.head),
        _of_pairs(_biaffine(syntax.rel)),
        relation_tags,
    )


def weights() -> Path:
    """The folder of the weights in the installed natasha package."""
    spec = find_spec("natasha")
    assert spec is not None and spec.origin is not None, "natasha is a dependency, for its weights"
    return Path(spec.origin).parent / "data"


def _vectors(path: Path) -> Vectors:
    """Navec's vocabulary (gzip: count, counts, words) and its product quantization (sizes, codes, books)."""
    with tarfile.open(path) as tar:
        packed = tar.extractfile("vocab.bin")
        assert packed is not None
        vocabulary = gzip.decompress(packed.read())
        begin = tar.getmember("pq.bin").offset_data
    count = int(np.frombuffer(vocabulary, np.uint32, 1)[0])
    words = vocabulary[4 * (count + 1) :].decode("utf-8").split("\n")
    rows, parts, size = (int(one) for one in np.fromfile(path, np.uint32, 4, offset=begin)[[0, 2, 3]])
    codes = np.memmap(path, np.uint8, "r", begin + 16, (rows, parts))
    books = np.fromfile(path, np.float32, parts * size * (VECTOR // parts), offset=begin + 16 + rows * parts)
    ids = {word: at for at, word in enumerate(words)}
    return Vectors(ids, codes, books.reshape(parts, size, VECTOR // parts))


def _network(path: Path, kind: Any, vocabulary: str) -> tuple[Any, tuple[str, ...], tuple[str, ...]]:
    """A network with its arrays, its tags, and the shapes of words that it knows."""
    with Pack(path) as pack:
        pack.load_meta().check_protocol()
        model = pack.load_model(kind)
        model = model.inject_arrays(dict(pack.load_arrays(model.weights)))
        return model, tuple(pack.load_vocab(vocabulary).items), tuple(pack.load_vocab("shape").items)


def _first_kernels(networks: tuple[Any, ...]) -> tuple[Floats, Floats]:
    """The first layers of all networks side by side: what vectors are multiplied by, and what shapes come to."""
    words, shapes = list[Floats](), list[Floats]()
    for network in networks:
        layer = network.encoder.layers[0]
        kernel = _kernel(layer)
        words.append(kernel[:, :VECTOR])
        shapes.append(network.emb.shape.weight.array @ kernel[:, VECTOR:])
        shapes[-1][WIDTH // 2] += layer.conv.bias.array * _scale(layer)
    return np.concatenate(words, axis=2), np.concatenate(shapes, axis=2)


def _layer(same: tuple[Any, ...]) -> Layer:
    return Layer(
        np.stack([np.concatenate(list(_kernel(one)), axis=1) for one in same]),
        np.stack([[one.conv.bias.array * _scale(one)] for one in same]),
        np.stack([[one.norm.bias.array - one.norm.mean.array * _scale(one)] for one in same]),
    )


def _kernel(layer: Any) -> Floats:
    """places in the window × numbers in × filters, times the scale of the norm after it."""
    kernel: Floats = layer.conv.weight.array.transpose(2, 1, 0) * _scale(layer)
    return kernel


def _scale(layer: Any) -> Floats:
    scale: Floats = layer.norm.weight.array / layer.norm.std.array
    assert scale.min() > 0, "only a positive scale can be moved from behind a ReLU to before it"
    return scale


def _linear(proj: Any) -> Linear:
    return Linear(proj.weight.array, proj.bias.array)


def _biaffine(head: Any) -> Biaffine:
    return Biaffine(_linear(head.head.proj), _linear(head.tail.proj), head.root.array, head.kernel.array)


def _of_pairs(one: Biaffine) -> Biaffine:
    """The kernel (above × (relations × below)) laid out as (above × below) × relations, so that it is one product."""
    size = len(one.kernel)
    kernel = one.kernel.reshape(size, -1, size).transpose(0, 2, 1)
    return replace(one, kernel=np.ascontiguousarray(kernel).reshape(size * size, -1))
