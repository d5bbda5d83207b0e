"""Units joined into identities."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letopis.chronicle.judgements import Judged
from letopis.chronicle.who.resolve import Identity, Sighted, block, resolve
from letopis.chronicle.who.units import unit


def _seen(name: str, country: str | None = None, count: int = 1, wikidata: str | None = None) -> Sighted:
    return Sighted(unit("person", name, country, wikidata), count)


def _judged(same: Iterable[tuple[Sighted, Sighted]] = (), different: Iterable[tuple[Sighted, Sighted]] = ()) -> Judged:
    return Judged(_pairs(same), _pairs(different))


def _pairs(pairs: Iterable[tuple[Sighted, Sighted]]) -> frozenset[tuple[str, str]]:
    ids = [(one.unit.id, other.unit.id) for one, other in pairs]
    return frozenset(ids) | frozenset((other, one) for one, other in ids)


def _names(found: Sequence[Identity]) -> list[str]:
    return sorted(one.name for one in found)


def _together(found: Sequence[Identity], *sighted: Sighted) -> bool:
    wanted = {one.unit.id for one in sighted}
    return any(wanted <= set(one.units) for one in found)


LAVROV = _seen("Сергей Лавров", "RU", 40)
ALONE = _seen("Лавров", None, 9)


def test_all_names_of_one_person() -> None:
    others = [_seen("С. В. Лавров"), _seen("Сергей Викторович Лавров", "RU"), _seen("Sergey Lavrov"), ALONE]
    found = resolve([LAVROV, *others])
    assert _names(found) == ["Сергей Лавров"]
    assert found[0].country == "RU"
    assert {one.left for one in found[0].joined} == {one.unit.id for one in others}
    assert all(0 < one.score <= 1 and one.rule.startswith("who.") and one.detail for one in found[0].joined)


def test_a_surname_alone_goes_to_the_one_who_is_clearly_meant() -> None:
    actor = _seen("Кирилл Лавров", None, 6)
    found = resolve([LAVROV, actor, ALONE])
    assert _together(found, LAVROV, ALONE)
    assert not _together(found, actor, ALONE)


def test_a_surname_alone_stays_apart_in_doubt() -> None:
    father, son = _seen("Гейдар Алиев", "AZ", 16), _seen("Ильхам Алиев", "AZ", 54)
    assert len(resolve([father, son, _seen("Алиев", "AZ")])) == 3


def test_a_surname_with_a_country_goes_to_who_serves_it() -> None:
    found = resolve([_seen("Иван Орлов", "RU", 4), _seen("Пётр Орлов", "BG", 5), russian := _seen("Орлов", "RU")])
    assert next(one for one in found if russian.unit.id in one.units).name == "Иван Орлов"


def test_a_frequent_surname_needs_more_than_one_bearer_named_in_full() -> None:
    assert len(resolve([_seen("Антон Иванов"), _seen("Иванов", None, 50)])) == 2


def test_namesakes_of_two_countries_are_two() -> None:
    russian, bulgarian = _seen("Сергей Орлов", "RU", 9), _seen("Сергей Орлов", "BG", 7)
    found = resolve([russian, bulgarian, nobodys := _seen("Сергей Орлов", None, 3)])
    assert len(found) == 3
    assert not _together(found, russian, nobodys)


def test_a_country_in_one_document_of_many_is_misread() -> None:
    found = resolve([LAVROV, slip := _seen("Сергей Лавров", "UA")])
    assert found[0].country == "RU"
    assert found[0].joined[0].left == slip.unit.id
    assert found[0].joined[0].rule.endswith("-slip")
    assert found[0].joined[0].score <= 0.6


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Сергей Лавров", "Кирилл Лавров"),
        ("Джордж Буш-младший", "Джордж Буш-старший"),
        ("Мария Захарова", "Захаров"),
        ("Тереза Мэй", "Май"),
    ],
)
def test_others_are_kept_apart(one: str, other: str) -> None:
    assert len(resolve([_seen(one, None, 50), _seen(other)])) == 2


def test_the_same_wikidata_id_is_the_same_person() -> None:
    found = resolve([_seen("Олаф Шольц", "DE", 3, "Q61053"), _seen("Олаф Шольц", "UA", 3, "Q61053")])
    assert [one.id for one in found] == ["Q61053"]


def test_two_wikidata_ids_are_two_persons() -> None:
    assert len(resolve([_seen("Иван Орлов", None, 3, "Q20"), _seen("Иван Орлов", None, 3, "Q3")])) == 2


def test_of_several_wikidata_ids_of_one_person_the_smallest_names_him() -> None:
    one, other = _seen("Иван Орлов", None, 3, "Q20"), _seen("Иван Орлов", None, 3, "Q3")
    assert [found.id for found in resolve([one, other], _judged(same=[(one, other)]))] == ["Q3"]


def test_an_id_belongs_to_one_person() -> None:
    one, other = _seen("Иван Орлов", "RU", 9, "Q20"), _seen("Иван Орлов", "BG", 3, "Q20")
    found = resolve([one, other], _judged(different=[(one, other)]))
    assert sorted(one.wikidata or "" for one in found) == ["", "Q20"]
    assert len({one.id for one in found}) == 2


def test_the_id_stays_when_later_names_come_in() -> None:
    first = Sighted(unit("person", "Мурат Нуртлеу", "KZ"), 2, date(2023, 4, 3))
    later = [Sighted(unit("person", "Murat Nurtleu"), 9, date(2024, 1, 1)), _seen("Нуртлеу", "KZ", 50)]
    assert resolve([first])[0].id == resolve([first, *later])[0].id


def test_the_name_is_the_most_frequent_of_the_fullest() -> None:
    found = resolve([_seen("Лавров", "RU", 90), _seen("Сергей Викторович Лавров"), LAVROV])
    assert _names(found) == ["Сергей Лавров"]


def test_people_join_what_rules_keep_apart_across_blocks() -> None:
    lula, silva = _seen("Лула", "BR"), _seen("Луис Инасиу да Силва", "BR")
    assert block(lula.unit) != block(silva.unit)
    found = resolve([lula, silva], _judged(same=[(lula, silva)]))
    assert _together(found, lula, silva)
    assert found[0].joined[0].rule == "who.judgement"


def test_people_part_what_rules_join() -> None:
    assert len(resolve([LAVROV, ALONE], _judged(different=[(LAVROV, ALONE)]))) == 2


def test_different_counts_for_all_that_is_the_same() -> None:
    short = _seen("С. Лавров")
    found = resolve([LAVROV, ALONE, short], _judged(same=[(ALONE, short)], different=[(LAVROV, ALONE)]))
    assert not _together(found, LAVROV, short)
    assert _together(found, ALONE, short)


def test_a_contradiction_is_told_and_different_wins() -> None:
    other, third = _seen("Кирилл Лавров"), _seen("Пётр Лавров")
    judged = _judged(same=[(LAVROV, other), (other, third)], different=[(LAVROV, third)])
    found = resolve([LAVROV, other, third], judged)
    assert not _together(found, LAVROV, third)
    told = [one for identity in found for one in identity.joined if one.rule == "who.contradiction"]
    assert told
    assert all(one.score == 0 and "different" in one.detail for one in told)


NAMES = (
    "Сергей Лавров", "Лавров", "С. Лавров", "С. В. Лавров", "Сергей Викторович Лавров", "Сергей Борисович Лавров",
    "Кирилл Лавров", "К. Лавров", "Sergey Lavrov", "Лавров Сергей", "Лаўроў", "Мария Лаврова", "Лаврова",
    "Сергей Лаврова",
)  # fmt: skip
_units = st.builds(
    unit,
    st.just("person"),
    st.sampled_from(NAMES),
    st.sampled_from([None, "RU", "UA", "EU"]),
    st.sampled_from([None, None, None, "Q58217", "Q7"]),
)
_sighted = st.lists(
    st.builds(Sighted, _units, st.sampled_from([1, 1, 2, 5, 30, 400])), max_size=12, unique_by=lambda one: one.unit.id
)


@given(st.data(), _sighted)
def test_order_never_matters_and_people_are_honoured(data: st.DataObject, sighted: list[Sighted]) -> None:
    pairs = st.lists(st.sampled_from(list(combinations(sighted, 2))), max_size=3) if len(sighted) > 1 else st.just([])
    same, different = data.draw(pairs), data.draw(pairs)
    judged = _judged(same, [pair for pair in different if pair not in same])
    found = resolve(sighted, judged)
    assert resolve(data.draw(st.permutations(sighted)), judged) == found
    assert sorted(id for one in found for id in one.units) == sorted(one.unit.id for one in sighted)
    assert len({one.id for one in found}) == len(found)
    of = {id: one.id for one in found for id in one.units}
    assert all(of[left] != of[right] for left, right in judged.different)
    told = {(one.left, one.right) for identity in found for one in identity.joined if one.score == 0}
    for left, right in judged.same:
        assert of[left] == of[right] or {(left, right), (right, left)} & told


@given(_sighted)
def test_a_part_counted_apart_is_the_same(sighted: list[Sighted]) -> None:
    parted = [Sighted(one.unit, count) for one in sighted for count in _parts(one.count)]
    assert resolve(parted) == resolve(sighted)


def _parts(count: int) -> tuple[int, ...]:
    return (count,) if count == 1 else (1, count - 1)


@given(st.sampled_from(NAMES), st.sampled_from([None, "RU"]))
def test_a_block_is_that_of_the_surname(name: str, country: str | None) -> None:
    assert block(unit("person", name, country)) == "person:лврв"


def test_a_misspelling_in_a_group_does_not_keep_its_surname_away() -> None:
    usual, wrong, alone = _seen("Михаил Мишустин", "RU", 90), _seen("Михаил Мишустину"), _seen("Мишустин", "RU", 5)
    assert len(resolve([usual, wrong, alone])) == 1


def test_a_given_name_is_a_family_name_where_its_bearer_serves_the_same_country() -> None:
    minister = _seen("Эхуд Барак", "IL", 9)
    assert _together(resolve([minister, served := _seen("Барак", "IL")]), minister, served)
    assert not _together(resolve([minister, other := _seen("Барак")]), minister, other)


def test_a_rare_country_of_a_frequent_name_may_be_a_namesakes() -> None:
    assert len(resolve([_seen("Сергей Иванов", "RU", 240), _seen("Сергей Иванов", "BG")])) == 2


def test_a_country_that_one_document_of_many_gives_is_not_told() -> None:
    found = resolve([_seen("Иван Орлов", None, 300), _seen("Иван Орлов", "FR")])
    assert [one.country for one in found] == [None]


def test_a_proper_name_stands_before_a_description() -> None:
    seen = [("внешнеполитическое ведомство", "RU", 9), ("МИД России", "RU", 2)]
    found = resolve([Sighted(unit("organization", name, country), count) for name, country, count in seen])
    assert _names(found) == ["МИД России"]


def test_ids_of_one_name_in_several_countries_are_given_once() -> None:
    forces = [("ВВС", None, 50), ("ВВС Грузии", "GE", 3), ("ВВС США", "US", 4)]
    found = resolve([Sighted(unit("organization", name, country, "Q61883"), count) for name, country, count in forces])
    assert len(found) == len({one.id for one in found}) == 3
    assert next(one for one in found if one.id == "Q61883").name == "ВВС"
