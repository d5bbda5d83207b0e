"""Words for events that tell none, and what belongs to another member of a list."""

from typing import Any

Reader = Any


def test_what_a_signed_plan_provides_for_is_no_event_yet(read: Reader) -> None:
    told = read(
        "Министры иностранных дел Финляндии и Грузии Анника Лехтонен и Давид Мчедлишвили подписали в Тбилиси "
        "план консультаций между внешнеполитическими ведомствами двух стран."
    )
    assert told.kinds() == ["signing"]


def test_talks_after_which_a_plan_was_signed_are_told(read: Reader) -> None:
    told = read(
        "После переговоров министров иностранных дел Финляндии и Грузии Анники Лехтонен и Давида Мчедлишвили "
        "был подписан план совместных мер."
    )
    assert "meeting" in told.kinds()


def test_places_do_not_cross_a_semicolon(read: Reader) -> None:
    told = read(
        "В выпуске: президент Сербии Марко Вучич находится с визитом в Каире; в Монголии прошли выборы; "
        "во Вьетнаме открылся мост."
    )
    assert told.name(told.only("visit").place) == "Каир"


def test_parties_do_not_cross_a_semicolon(read: Reader) -> None:
    told = read(
        "В выпуске: лидеры стран АСЕАН говорили о наводнении во Вьетнаме; сербско-египетские консультации в Женеве "
        "продлились восемь часов; в Токио открыли завод."
    )
    event = told.only("meeting")
    assert told.who(event) == {"Сербия", "Египет"}
    assert told.name(event.place) == "Женева"


def test_a_governor_received_at_home_makes_no_talks(read: Reader) -> None:
    told = read(
        "Павел Никитин встретился с губернатором Приморского края Романом Лавриным. "
        "Они говорили о рыболовстве у берегов Японии."
    )
    assert told.events == ()


def test_a_call_is_held_in_no_one_place(read: Reader) -> None:
    told = read(
        "Положение в Каире обсудили по телефону министр иностранных дел Сербии Марко Йович и министр иностранных дел "
        "Японии Кэндзи Мори."
    )
    assert told.only("call").place is None


def test_what_is_one_of_two_ways_out_is_no_event(read: Reader) -> None:
    told = read("Либо премьер-министр Грузии Нино Гелашвили уходит в отставку, либо в Тбилиси начнутся протесты.")
    assert "dismissal" not in told.kinds()


def test_members_of_a_digest_do_not_merge(read: Reader) -> None:
    told = read(
        "В выпуске: президент Сербии Марко Вучич встретился с президентом Египта Хасаном Мурси; "
        "в Женеве должны начаться переговоры Японии и Монголии."
    )
    sides = [told.who(one) for one in told.events if one.kind == "meeting"]
    assert {"Марко Вучич", "Хасан Мурси"} in sides and {"Япония", "Монголия"} in sides


def test_what_is_only_demanded_is_no_event(read: Reader) -> None:
    told = read("В Кишинёве прошёл митинг с требованием отставки президента Молдавии Иона Чебана.")
    assert not [one for one in told.events if one.kind == "dismissal"]


def test_what_a_digest_tells_beside_makes_no_gathering_of_one_country_foreign(read: Reader) -> None:
    home = "Президент Казахстана Нурлан Абишев провёл совещание с министрами"
    assert "conference" not in read(f"Смотрите в выпуске: {home}; Сербия открыла новый мост.").kinds()
