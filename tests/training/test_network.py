"""The network in torch and the same in numpy agree; training learns, teaches and writes weights that load."""

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs the extra letopis[train]: make test-train")

from letopis.language.russian.tagger import network as plain  # noqa: E402 - after the check for torch
from letopis.language.russian.tagger.pairs import LABELS, pairs  # noqa: E402
from letopis.language.russian.tagger.weights import Weights, load  # noqa: E402
from letopis.training.batches import batch  # noqa: E402
from letopis.training.corpora import read_brat  # noqa: E402
from letopis.training.examples import Example, examples  # noqa: E402
from letopis.training.fit import Plan, fit  # noqa: E402
from letopis.training.network import Network, Sizes  # noqa: E402
from letopis.training.report import score  # noqa: E402
from letopis.training.teach import network_of, taught  # noqa: E402


@pytest.fixture(scope="module")
def learned(brat: Path) -> list[Example]:
    return list(examples(read_brat(brat / "nerel/train")))


@pytest.fixture(scope="module")
def arrays(learned: list[Example]) -> dict[str, np.ndarray]:
    return fit(learned, Plan(epochs=25, together=3, average=0.9), told=lambda line: None)


def test_numpy_runs_what_torch_trained(learned: list[Example]) -> None:
    torch.manual_seed(3)
    network = Network(Sizes(learned[0].seen.dense.shape[1])).eval()
    weights = Weights({name: one.numpy() for name, one in network.state_dict().items()}, {})
    some = learned[:3]
    given = batch(some)
    with torch.no_grad():
        hidden = network.hidden(given)
        spans = network.spans(hidden)
    at = 0
    for one in some:
        rows = slice(at, at + len(one.states))
        inputs = plain.inputs(weights, one.states.astype(np.float32), one.seen)
        ours = plain.through_sentences(weights, inputs, one.sentences)
        assert np.allclose(ours, hidden[rows].numpy(), atol=1e-4)
        valid = given.valid[rows].numpy()
        assert np.allclose(plain.span_scores(weights, ours)[valid], spans[rows].numpy()[valid], atol=1e-4)
        joined, looks = pairs(one.syntax, one.spans)
        asked = [np.array(array, np.int64) for array in (one.spans, joined, looks)]
        with torch.no_grad():
            ties = network.ties(hidden[rows], *map(torch.from_numpy, asked))
        assert len(joined) and np.allclose(plain.pair_scores(weights, ours, *asked), ties.numpy(), atol=1e-4)
        at += len(one.states)


def test_a_batch_holds_the_gold_of_its_texts(learned: list[Example]) -> None:
    given = batch(learned[:2])
    count = sum(len(one.spans) for one in learned[:2])
    assert int((given.target > 0).sum()) == count == len(given.spans)
    assert int(given.tied.sum()) == 2, "one tie in each text"
    assert bool(given.valid[given.target > 0].all())
    first, last, kind = given.spans[0].tolist()
    assert given.target[first, last - first] == kind + 1


def test_training_learns_the_types_of_texts_like_those_it_saw(
    brat: Path, arrays: dict[str, np.ndarray], tmp_path: Path
) -> None:
    texts = list(read_brat(brat / "nerel/dev"))
    rows = score(Weights(arrays, {}), texts, examples(texts))
    assert rows["spans"].f1 >= 0.8
    assert rows["CITY"].recall >= 0.7 and rows["EVENT"].recall >= 0.7


def test_the_same_seed_gives_the_same_weights(learned: list[Example]) -> None:
    one, other = (fit(learned[:4], Plan(epochs=1, together=2), told=lambda line: None) for _ in range(2))
    assert all(np.array_equal(one[name], other[name]) for name in one)
    another = fit(learned[:4], Plan(epochs=1, together=2, seed=5), told=lambda line: None)
    assert not np.array_equal(one["st.weight"], another["st.weight"])


def test_teachers_give_probabilities_and_the_spans_that_these_make(
    learned: list[Example], arrays: dict[str, np.ndarray]
) -> None:
    blank = learned[:2]
    told = taught([network_of(arrays), network_of(arrays)], blank)
    for one in told:
        assert one.opinion is not None and one.tied is not None
        assert np.allclose(one.opinion.astype(np.float32).sum(-1), 1, atol=2e-2)
        for first, last, kind in one.spans:
            likely = one.opinion[first, last - first]
            assert likely.argmax() != 0 or likely[kind + 1] >= likely[0] - 1e-2
        assert ((one.tied >= 0) & (one.tied <= 1)).all()
    assert {LABELS[kind].value for one in told for _, _, kind in one.spans} >= {"PERSON", "CITY"}
    given = batch(told)
    assert given.opinion is not None and given.opinion.shape[:2] == given.valid.shape


def test_the_command_trains_saves_and_reports(brat: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from letopis.training.__main__ import train
    from letopis.training.corpora import digest

    weights, scores = tmp_path / "w.safetensors", tmp_path / "scores.md"
    train(brat, weights=weights, scores=scores, teachers=0, epochs=2, lessons=2, silver=0, limit=None)
    saved = load(weights)
    assert saved.about["data"] == digest(brat / "nerel/train")
    assert "| all spans |" in scores.read_text(encoding="utf-8")
    assert "weights in" in capsys.readouterr().err
