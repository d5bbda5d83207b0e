from pathlib import Path

import pytest

from letopis.model.errors import LetopisError
from letopis.model.marked import Label, Tie
from letopis.training.corpora import read_brat
from letopis.training.examples import examples
from letopis.training.report import Score, score, table


def test_spans_and_ties_are_read(brat: Path) -> None:
    texts = list(read_brat(brat / "nerel/train"))
    assert [one.name for one in texts] == [f"{number:02}.txt" for number in range(12)]
    one = texts[0]
    assert {one.text[start:end] for label, start, end in one.spans.values() if label is Label.EVENT} == {"переговоры"}
    ((tie, event, place),) = one.ties
    assert tie is Tie.TAKES_PLACE_IN
    assert one.spans[event][0] is Label.EVENT and one.spans[place][0] is Label.CITY


def test_a_broken_span_is_left_out_with_its_ties(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Иван и Пётр Ладогины", encoding="utf-8")
    lines = ["T1\tPERSON 0 4;12 20\tИван Ладогины", "T2\tPROFESSION 7 11\tПётр", "R1\tWORKS_AS Arg1:T1 Arg2:T2"]
    (tmp_path / "a.ann").write_text("\n".join(lines), encoding="utf-8")
    (one,) = read_brat(tmp_path)
    assert set(one.spans) == {"T2"} and one.ties == ()


def test_an_empty_folder_and_a_bad_line_are_told_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(LetopisError, match="no texts to learn from"):
        list(read_brat(tmp_path))
    (tmp_path / "a.txt").write_text("Иван", encoding="utf-8")
    (tmp_path / "a.ann").write_text("T1\tPERSON 0 4\tИван\nT2\tGHOST 0 4\tИван\n", encoding="utf-8")
    with pytest.raises(LetopisError, match="line 2 cannot be read"):
        list(read_brat(tmp_path))


def test_examples_give_gold_in_words(brat: Path) -> None:
    texts = list(read_brat(brat / "nerel/dev"))
    for text, one in zip(texts, examples(texts), strict=True):
        assert len(one.spans) == len(text.spans) and len(one.ties) == len(text.ties)
        tokens = one.marked.tokens
        found = {(tokens[first].start, tokens[last].end) for first, last, _ in one.spans}
        assert found == {(start, end) for _, start, end in text.spans.values()}
        assert one.states.shape == (len(tokens), 1344)


def test_the_report_counts_what_the_shipped_weights_find(brat: Path) -> None:
    from letopis.language.russian.tagger.weights import weights

    texts = list(read_brat(brat / "nerel/dev"))
    rows = score(weights(), texts, examples(texts))
    assert rows["PERSON"].gold == 12 and rows["PERSON"].recall >= 0.9
    assert rows["spans"].gold == sum(len(text.spans) for text in texts)
    assert rows["ties"].gold == len(texts) == rows["TAKES_PLACE_IN"].gold


def test_scores_of_nothing_are_zero() -> None:
    none = Score()
    assert (none.precision, none.recall, none.f1) == (0.0, 0.0, 0.0)
    assert "| all ties | 0.500 | 1.000 | 0.667 | 1 |" in table({"ties": Score(1, 2, 1)})
