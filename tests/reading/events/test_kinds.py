"""Each kind of event in a sentence or two, with who takes part, where and when."""

from typing import Any

Reader = Any


def test_a_meeting_has_both_sides_its_place_and_its_day(read: Reader) -> None:
    told = read(
        "Президент Сербии Горан Милетич 12 мая встретился в Белграде с министром иностранных дел Монголии Дорждамбой."
    )
    event = told.only("meeting")
    assert event.status == "held"
    assert len(event.participants) == 2 and "Горан Милетич" in told.who(event)
    assert told.name(event.place) == "Белград"
    assert str(event.when) == "2021-05-12"


def test_a_visit_is_the_visitors_and_knows_its_level_and_host(read: Reader) -> None:
    told = read(
        "Министр иностранных дел Финляндии Пекка Лайтинен 5 июня посетит Токио с официальным визитом "
        "по приглашению министра иностранных дел Японии Хироси Танабэ."
    )
    event = told.only("visit")
    assert (event.status, event.level) == ("planned", "official")
    assert told.who(event) == {"Пекка Лайтинен"}
    assert told.name(event.place) == "Токио"
    assert told.name(event.invited_by) == "Хироси Танабэ"
    assert [one.role for one in event.participants] == ["guest"]


def test_talks_by_telephone_are_a_call(read: Reader) -> None:
    told = read(
        "Состоялся телефонный разговор президента Египта Хасана Мурси с премьер-министром Сербии Мариной Йович."
    )
    assert told.who(told.only("call")) == {"Хасан Мурси", "Марина Йович"}


def test_a_forum_has_its_name_number_and_place(read: Reader) -> None:
    told = read("В октябре в Улан-Баторе пройдёт XII форум межрегионального сотрудничества Монголии и Японии.")
    event = told.only("conference")
    assert event.edition == 12
    assert event.name == "XII форум межрегионального сотрудничества Монголии и Японии"
    assert told.who(event) == {"Монголия", "Япония"}
    assert str(event.when) == "2021-10"


def test_a_signing_names_the_paper_and_its_parties(read: Reader) -> None:
    told = read("В Хельсинки подписан меморандум о сотрудничестве в сфере туризма между Финляндией и Вьетнамом.")
    event = told.only("signing")
    assert told.who(event) == {"Финляндия", "Вьетнам"}
    assert event.name is not None and event.name.startswith("меморандум о сотрудничестве")


def test_an_expulsion_says_who_expels_whom(read: Reader) -> None:
    told = read("Грузия объявила персонами нон грата трёх египетских дипломатов.")
    event = told.only("expulsion")
    assert [told.name(one.entity) for one in event.participants] == ["Грузия", "Египет"]


def test_expulsions_in_opposite_directions_are_two(read: Reader) -> None:
    told = read("Грузия выслала двух египетских дипломатов.", "В ответ Египет выслал трёх грузинских дипломатов.")
    assert told.kinds() == ["expulsion", "expulsion"]


def test_summons_and_note_are_one_protest_of_the_state(read: Reader) -> None:
    told = read("МИД Молдавии вызвал посла Египта Ахмеда Насера и вручил ему ноту протеста.")
    assert told.who(told.only("protest")) == {"Молдавия", "Ахмед Насер"}


def test_an_appointment_is_the_persons(read: Reader) -> None:
    told = read("Иван Сандулеску назначен послом Молдавии в Японии.")
    assert told.who(told.only("appointment")) == {"Иван Сандулеску"}


def test_credentials_have_giver_and_taker(read: Reader) -> None:
    told = read("Посол Вьетнама в Сербии Нгуен Ван Бинь вручил верительные грамоты президенту Сербии Горану Милетичу.")
    assert told.who(told.only("credentials")) == {"Нгуен Ван Бинь", "Горан Милетич"}


def test_a_rupture_a_sanction_and_aid(read: Reader) -> None:
    assert read("Сербия разорвала дипломатические отношения с Грузией.").kinds() == ["rupture"]
    assert read("Евросоюз ввёл санкции против Белоруссии.").kinds() == ["sanction"]
    assert read("Япония направила в Монголию гуманитарную помощь.").kinds() == ["aid"]


def test_a_papers_name_goes_on_with_its_field(read: Reader) -> None:
    told = read(
        "Министры обороны Сербии и Египта Горан Милетич и Хасан Мурси подписали в Каире "
        "соглашение о сотрудничестве в области обороны."
    )
    assert told.only("signing").name == "соглашение о сотрудничестве в области обороны"
