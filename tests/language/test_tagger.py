"""The trained tagger: its features, its decoding, its pairs, its weights' file, and what it says of plain sentences."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from letopis.language.russian.marker import mark_russian, prepare
from letopis.language.russian.tagger.features import AFFIXES, LETTERS, features
from letopis.language.russian.tagger.network import LONGEST
from letopis.language.russian.tagger.pairs import ALLOWED, LABELS, SIZES, TIES, Syntax, pairs
from letopis.language.russian.tagger.spans import decode
from letopis.language.russian.tagger.weights import FILE, load, save, weights
from letopis.model.article import Article, Block, Role
from letopis.model.marked import Label, Marked, Tie

TALKS = "Министр иностранных дел Норвегии Олаф Бергсон провёл 5 мая 2021 года переговоры в Осло."


def article(text: str) -> Article:
    return Article("a text", text, (Block(Role.BODY, 0, len(text)),), "ru")


def labelled(marked: Marked, label: Label) -> list[str]:
    return [one.span.of(marked.text) for one in marked.labels if one.label is label and one.sure >= 0.5]


def test_features_have_a_row_for_each_word() -> None:
    (one,) = prepare([article(TALKS + " Бергсон доволен.")])
    marked = one.marked
    seen = features(marked.tokens, one.shown, marked.sentences, marked.names)
    count = len(marked.tokens)
    assert {len(seen.dense), len(seen.lemmas), len(seen.beginnings), len(seen.word), len(seen.group)} == {count}
    assert seen.letters.shape == (len(set(one.shown)), LETTERS)
    assert seen.beginnings.max() < AFFIXES and seen.endings.max() < AFFIXES
    twice = [token.index for token in marked.tokens if token.text == "Бергсон"]
    assert len(twice) == 2 and len({int(seen.group[i]) for i in twice}) == 1, "the places of a lemma share a group"


def test_a_text_without_words_has_no_labels(marked: Callable[..., Marked]) -> None:
    assert marked("").labels == () and marked("").ties == ()


def test_people_posts_dates_and_cities_are_labelled_and_nested(marked: Callable[..., Marked]) -> None:
    found = marked(TALKS)
    assert labelled(found, Label.PERSON) == ["Олаф Бергсон"]
    assert any("Министр иностранных дел" in one for one in labelled(found, Label.PROFESSION))
    assert any("мая 2021" in one for one in labelled(found, Label.DATE))
    assert labelled(found, Label.CITY) == ["Осло"]
    assert labelled(found, Label.EVENT) == ["переговоры"]
    (works,) = [one for one in found.ties if one.tie is Tie.WORKS_AS and one.sure >= 0.5]
    assert found.labels[works.one].span.of(found.text) == "Олаф Бергсон"
    assert found.labels[works.other].label is Label.PROFESSION


def test_a_document_is_labelled_as_it_would_be_alone() -> None:
    others = [article("Президент Южной Лагуны прибыл в Порт-Мир."), article(TALKS), article("Дождь шёл весь день.")]
    together = mark_russian(others)[1]
    (alone,) = mark_russian([article(TALKS)])
    assert together.labels == alone.labels and together.ties == alone.ties


def test_spans_never_cross_nor_leave_their_sentence() -> None:
    text = "\n".join([TALKS, "Форум «Диалог столиц» прошёл в Порт-Мире при участии МИД Норландии.", TALKS])
    (found,) = mark_russian([article(text)])
    for one in found.labels:
        assert found.tokens[one.first].start == one.start and found.tokens[one.last - 1].end == one.end
        assert found.sentence_of(found.tokens[one.first]) is found.sentence_of(found.tokens[one.last - 1])
        for other in found.labels:
            assert not one.start < other.start < one.end < other.end


@given(st.integers(1, 12), st.integers(0, 2**32 - 1))
def test_decoding_gives_no_crossing_and_only_spans_over_the_bias(words: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(-1, 2, (words, LONGEST, 3)).astype(np.float32)
    half = words // 2
    bounds = [(0, half), (half, words)] if half else [(0, words)]
    found = decode(scores, bounds)
    assert found == sorted(found, key=lambda one: (one[0], -one[1]))
    for first, last, kind, sure in found:
        assert scores[first, last - first, kind] == scores[first, last - first].max() > 0
        assert 0 < sure < 1
        assert any(a <= first <= last < b for a, b in bounds)
        assert not any(first < a <= last < b for a, b, _, _ in found)
    assert len(decode(scores, bounds, bias=1.0)) <= len(found)


def test_the_surer_of_two_crossing_spans_stays() -> None:
    scores = np.full((3, LONGEST, 2), -5, np.float32)
    scores[0, 1, 0], scores[1, 1, 1] = 2, 3
    assert [one[:3] for one in decode(scores, [(0, 3)])] == [(1, 2, 1)]


def test_pairs_are_of_types_that_a_tie_may_join(marked: Callable[..., Marked]) -> None:
    found = marked(TALKS)
    kinds = [LABELS.index(kind) for kind in (Label.PERSON, Label.PROFESSION, Label.EVENT, Label.DISEASE)]
    spans = [(4, 5, kinds[0]), (0, 3, kinds[1]), (10, 10, kinds[2]), (12, 12, kinds[3])]
    joined, looks = pairs(Syntax(found.tokens, found.sentences), spans)
    allowed = {(a, b) for a in range(4) for b in range(4) if a != b and ALLOWED[spans[a][2], spans[b][2]].any()}
    assert {(int(a), int(b)) for a, b in joined} == allowed == {(0, 1), (0, 2), (1, 2)}
    assert looks.shape == (len(joined), len(SIZES)) and (looks < np.array(SIZES)).all() and (looks >= 0).all()


def test_spans_far_apart_make_no_pair(marked: Callable[..., Marked]) -> None:
    found = marked(" ".join(["Олаф Бергсон доволен.", *["Дождь шёл весь день."] * 3, "Начались переговоры."]))
    last = len(found.tokens) - 2
    spans = [(0, 1, LABELS.index(Label.PERSON)), (last, last, LABELS.index(Label.EVENT))]
    joined, _ = pairs(Syntax(found.tokens, found.sentences), spans)
    assert len(joined) == 0


def test_weights_in_int8_come_back_close(tmp_path: Path) -> None:
    rng = np.random.default_rng(7)
    arrays = {"a": rng.normal(size=(5, 7)).astype(np.float32), "b": np.arange(4, dtype=np.float32)}
    arrays["a"][2] = 0
    save(tmp_path / "w.safetensors", arrays, {"data": "x"})
    back = load(tmp_path / "w.safetensors")
    assert back.about == {"data": "x"} and set(back.arrays) == set(arrays)
    assert np.array_equal(back["b"], arrays["b"])
    step = np.abs(arrays["a"]).max(axis=1, keepdims=True) / 127
    assert (np.abs(back["a"] - arrays["a"]) <= step / 2 + 1e-7).all()


def test_the_shipped_weights_fit_the_types_and_are_small() -> None:
    known = weights()
    assert known["out.bias"].shape == (len(LABELS),) and known["ro.bias"].shape == (len(TIES),)
    assert FILE.stat().st_size < 40_000_000


@pytest.mark.parametrize(
    "text, label, wanted",
    [
        ("МИНИСТР ТОРГОВЛИ ПЁТР ЛАДОГИН ПРИБЫЛ В МИНСК", Label.PERSON, "ПЁТР ЛАДОГИН"),
        ("Об этом сообщил А.Б.Вересов.", Label.PERSON, "А.Б.Вересов"),
        ("Президент Ким Сон Хо встретился с Нурланом Абишевым.", Label.PERSON, "Нурланом Абишевым"),
        ("Переговоры прошли в МИД РФ.", Label.COUNTRY, "РФ"),
        ("Встреча состоится 12 июня", Label.DATE, "12 июня"),
    ],
)
def test_edges(marked: Callable[..., Marked], text: str, label: Label, wanted: str) -> None:
    assert wanted in labelled(marked(text), label)
