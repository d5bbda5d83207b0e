"""Acts of diplomacy in further wordings: a parliament's approval, guests, chronicles' lines, signings told by "его"."""

import pytest

from tests.reading.events.conftest import Reader


@pytest.mark.parametrize(
    ("kind", "who", "sentence"),
    [
        ("ratification", {"Сербия"}, "Депутаты парламента Сербии вчера одобрили договор о дружбе с Марокко."),
        ("ratification", {"Молдавия"}, "Парламентарии Молдавии накануне одобрили соглашение о зоне торговли."),
        ("meeting", {"Йован Перич", "Омар Салех"}, "Президент Сербии Йован Перич был гостем главы Ирака Омара Салеха."),
        ("meeting", {"Омар Салех", "Йован Перич"}, "Омар Салех получил аудиенцию у президента Сербии Йована Перича."),
        ("call", {"Ирак", "Сербия"}, "Президент Ирака в телефонном разговоре с главой Сербии назвал план ошибкой."),
    ],
)  # fmt: skip
def test_an_act_and_who_takes_part_in_it(read: Reader, kind: str, who: set[str], sentence: str) -> None:
    told = read("Новости Сербии, Ирака, Марокко и Молдавии.", sentence)
    assert told.who(told.only(kind)) >= who


@pytest.mark.parametrize(
    "sentence",
    [
        "Власти Сербии в субботу выслали двоих россиян из посольства.",
        "Белград в апреле выставил за дверь двоих российских дипломатов.",
        "Поводом стала высылка двоих россиян из Белграда.",
    ],
)
def test_so_many_people_of_a_country_are_sent_away(read: Reader, sentence: str) -> None:
    told = read("Посольство России в Белграде заявило о новой высылке из Сербии.", sentence)
    assert "expulsion" in told.kinds()


def test_others_than_envoys_are_not(read: Reader) -> None:
    told = read("Посольство России в Белграде сделало заявление.", "Сербия выслала директора частного лицея.")
    assert "expulsion" not in told.kinds()


def test_what_a_parliament_is_to_ratify_is_ahead(read: Reader) -> None:
    told = read("Депутаты Сербии ратифицируют соглашение с Ираком не раньше осени.")
    assert told.only("ratification").status == "planned"


@pytest.mark.parametrize(
    "sentence", ["Документ был подписан 10 апреля в Белграде.", "Его подписали в апреле в Белграде."]
)
def test_who_ratifies_a_paper_has_signed_it(read: Reader, sentence: str) -> None:
    told = read("Парламент Сербии в четверг ратифицировал договор о дружбе с Ираком.", sentence)
    signing = told.only("signing")
    assert "Сербия" in told.who(signing)
    assert told.name(signing.place) == "Белград"


def test_talks_with_reporters_are_a_press_conference(read: Reader) -> None:
    told = read("Президент Сербии Йован Перич провёл в Белграде встречу с журналистами.")
    assert told.kinds() == ["press-conference"]


def test_goods_come_from_whose_they_are(read: Reader) -> None:
    told = read("Помощь Ираку продолжает поступать.", "В апреле в Басру прибыла сербская мука.")
    assert "Сербия" in told.who(told.only("aid"))


def test_a_visit_made_is_held_though_it_was_put_off_before(read: Reader) -> None:
    told = read("Вчера премьер Сербии Йован Перич прибыл в Багдад с визитом, который ранее откладывался из-за бури.")
    assert told.only("visit").status == "held"


def test_they_with_somebody_are_two(read: Reader) -> None:
    told = read("Президент Ирака Омар Салех рассказал, что они с президентом Сербии Йованом Перичем обсудили торговлю.")
    assert told.who(told.only("meeting")) == {"Омар Салех", "Йован Перич"}


def test_of_two_ranks_are_two_events(read: Reader) -> None:
    told = read(
        "Поездка премьера Сербии в Багдад отложена.",
        "В понедельник в Багдад прилетит вице-премьер Сербии Йован Перич.",
    )
    assert sorted(one.status for one in told.events if one.kind == "visit") == ["planned", "postponed"]


def test_he_who_was_appointed_is_the_one_told_of(read: Reader) -> None:
    told = read("Посол Сербии Йован Перич прибыл в Багдад.", "На должность он был назначен в январе указом.")
    assert told.who(told.only("appointment")) == {"Йован Перич"}


def test_who_leaves_and_who_comes_are_told_apart(read: Reader) -> None:
    told = read("Замминистра иностранных дел Сербии стал Й. Перич, М. Илич покинул пост.")
    assert told.who(told.only("appointment")) == {"Й. Перич"}
    assert told.who(told.only("dismissal")) == {"М. Илич"}


def test_officials_of_two_countries_may_be_the_object_of_a_parse(read: Reader) -> None:
    told = read(
        "Президент Сербии приехал в Багдад к иракскому коллеге.", "Главы МИД двух стран обсудили пункт пропуска."
    )
    assert {"Сербия", "Ирак"} in [told.who(one) for one in told.events if one.kind == "meeting"]


def test_a_first_meeting_in_the_same_composition_is_of_the_same_states(read: Reader) -> None:
    told = read(
        "Министры иностранных дел Сербии, Ирака и Марокко провели вчера в Белграде вторую трёхстороннюю встречу.",
        "Первая встреча в таком составе была в Рабате.",
    )
    assert {told.name(one.place): told.who(one) for one in told.events if one.kind == "meeting"} == {
        "Белград": {"Сербия", "Ирак", "Марокко"},
        "Рабат": {"Сербия", "Ирак", "Марокко"},
    }


def test_many_years_ago_gives_no_date(read: Reader) -> None:
    told = read("Президент Сербии Йован Перич посетил Багдад много лет назад.")
    when = told.only("visit").when
    assert when is None or when.earliest is None or "?" in str(when)


def test_what_stands_below_a_day_is_of_that_day(read: Reader) -> None:
    told = read(
        "5 апреля. Переговоры министров иностранных дел Сербии и Марокко.",
        "6 апреля. Президент Сербии Йован Перич принял посла Ирака Али Хасана.",
        "9 апреля. Премьер Ирака Наиль Басри прибыл в Белград.",
    )
    assert {str(one.when) for one in told.events if one.kind in ("meeting", "visit")} == {
        "2021-04-05",
        "2021-04-06",
        "2021-04-09",
    }


def test_an_ordinal_for_its_noun_is_ahead_if_its_verb_says_so(read: Reader) -> None:
    told = read(
        "Министры иностранных дел Сербии, Ирака и Марокко провели вчера в Белграде вторую трёхстороннюю встречу.",
        "Третья намечена в Багдаде.",
    )
    assert {told.name(one.place): one.status for one in told.events if one.kind == "meeting"} == {
        "Белград": "held",
        "Багдад": "planned",
    }


def test_what_was_put_off_keeps_both_days(read: Reader) -> None:
    told = read("Поездка главы Сербии в Багдад, намеченная на 12 июня, перенесена на 5 июля, стало известно сегодня.")
    visit = told.only("visit")
    assert (visit.status, visit.rescheduled) == ("planned", True)
    assert (str(visit.when), str(visit.previous_when)) == ("2021-07-05", "2021-06-12")


def test_two_capitals_that_act_are_their_states(read: Reader) -> None:
    told = read(
        "Переговоры Сербии и Ирака продолжаются.",
        "Условия поставки Белград и Багдад согласовали на апрельских переговорах в Басре.",
    )
    found = [one for one in told.events if one.place and told.name(one.place) == "Басра"]
    assert [told.who(one) for one in found] == [{"Сербия", "Ирак"}]


def test_the_same_measures_are_sanctions_where_sanctions_are_told_of(read: Reader) -> None:
    told = read("США ввели санкции против министров Ирака.", "В начале недели такие же меры принял Европейский союз.")
    assert {"Европейский союз"} in [told.who(one) for one in told.events if one.kind == "sanction"]


def test_a_king_is_no_president(read: Reader) -> None:
    told = read(
        "Король Омар и Йован Перич вчера приехали в Марракеш.",
        "Министр Ирака Али Хасан встретился с президентом Марокко.",
    )
    assert all("Омар" not in told.who(one) for one in told.events if one.kind == "meeting")


def test_a_commission_that_is_to_sit_is_a_gathering(read: Reader) -> None:
    told = read("В ноябре договорённости рассмотрит в Белграде сербско-иракская межправительственная комиссия.")
    sitting = told.only("conference")
    assert (sitting.status, told.name(sitting.place), told.who(sitting)) == ("planned", "Белград", {"Сербия", "Ирак"})
