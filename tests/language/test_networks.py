from functools import lru_cache
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from navec import Navec
from slovnet import NER, Morph, Syntax

from letopis.language.russian.models import models, weights
from letopis.language.russian.networks import Words, _without_loops, analyse
from letopis.language.russian.trunk import ROWS

SENTENCES = tuple(
    tuple(text.split())
    for text in (
        "Министр иностранных дел Чили Хуан Перес 3 марта 2020 года прибыл в Ригу с двухдневным визитом .",
        "Да .",
        "« Мы готовы к переговорам » , — заявила Анна Ветрова журналистам в Ташкенте , отвечая на вопрос Reuters .",
        "ПОСОЛ ВЕТРОВА ПРИБЫЛА В ТАШКЕНТ",
        "Стороны подписали план сотрудничества между МИД Чили и Латвией на 2021-2023 годы , сообщает пресс-служба .",
        "Ъыщх Qwrtk 12.5 % № 7 … ?!",
        "Премьер",
    )
)
PATHS = {NER: "slovnet_ner_news_v1.tar", Morph: "slovnet_morph_news_v1.tar", Syntax: "slovnet_syntax_news_v1.tar"}


@lru_cache(maxsize=1)
def slovnet() -> tuple[Any, Any, Any]:
    """slovnet's own names, morphology and syntax."""
    navec = Navec.load(weights() / "emb" / "navec_news_v1_1B_250K_300d_100q.tar")
    return tuple(one.load(weights() / "model" / path).navec(navec) for one, path in PATHS.items())  # type: ignore


def slovnet_states(words: Words) -> np.ndarray:
    """The layers of slovnet's networks, one after the other."""
    found = []
    for network in slovnet():
        (given,) = network.infer.encoder([words])
        model = network.infer.model
        states = model.emb(given.word_id, given.shape_id).swapaxes(2, 1)
        for layer in model.encoder.layers:
            states = layer(states)
            found.append(states[0].T)
    return np.concatenate(found, axis=1)


@pytest.mark.parametrize("words", SENTENCES, ids=" ".join)
def test_tags_and_arcs_are_slovnets(words: Words) -> None:
    names, morphology, syntax = slovnet()
    (one,) = analyse([words])
    grammar = next(morphology.map([words])).tokens
    arcs = next(syntax.map([words])).tokens
    (tags,) = names.infer.decoder(names.infer.process(names.infer.encoder([words])))
    assert one.tags == tuple(tags)
    assert one.pos == tuple(token.pos for token in grammar)
    assert one.feats == tuple(token.feats for token in grammar)
    assert one.rels == tuple(arc.rel for arc in arcs)
    assert one.heads == tuple(_without_loops([int(arc.head_id) - 1 for arc in arcs]))


@pytest.mark.parametrize("words", SENTENCES, ids=" ".join)
def test_states_are_slovnets(words: Words) -> None:
    (one,) = analyse([words])
    assert one.states.shape == (len(words), 1344) and one.states.dtype == np.float32
    np.testing.assert_allclose(one.states, slovnet_states(words), rtol=1e-3, atol=2e-4)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=40))
def test_a_sentence_is_analysed_as_it_would_be_alone(sentences: list[Words]) -> None:
    alone = {words: analyse([words])[0] for words in SENTENCES}
    for words, one in zip(sentences, analyse(sentences), strict=True):
        assert one == alone[words]
        assert np.array_equal(one.states, alone[words].states)


def test_nothing_is_nothing() -> None:
    assert analyse([]) == []


def test_a_sentence_longer_than_a_block_is_analysed_whole() -> None:
    words = SENTENCES[0] * (2 * ROWS // len(SENTENCES[0]))
    short, one, _ = analyse([SENTENCES[1], words, SENTENCES[2]])
    assert len(one.heads) == len(words) == len(one.states)
    np.testing.assert_allclose(one.states, slovnet_states(words), rtol=1e-3, atol=2e-4)
    assert short == analyse([SENTENCES[1]])[0]


def test_states_cannot_be_changed() -> None:
    (one,) = analyse(SENTENCES[:1])
    with pytest.raises(ValueError, match="read-only"):
        one.states[0] = 0


def test_an_unknown_word_has_the_vector_of_unknown_words() -> None:
    vectors = models().vectors
    assert vectors.id("ъыщх") == vectors.id("<unk>") != vectors.id("посол")


@given(st.integers(1, 12).flatmap(lambda n: st.lists(st.integers(-1, n - 1), min_size=n, max_size=n)))
def test_without_loops_every_word_comes_to_a_root(heads: list[int]) -> None:
    cut = _without_loops(heads)
    for word in range(len(cut)):
        steps, at = 0, word
        while at >= 0:
            steps, at = steps + 1, cut[at]
            assert steps <= len(cut)
    assert all(new in (old, -1) for new, old in zip(cut, heads, strict=True))


def test_a_loop_is_cut_at_its_first_word() -> None:
    assert _without_loops([0, 2, 3, 1, 1]) == [-1, -1, 3, 1, 1]
