"""Acts between states: who acts, whom it concerns, and where."""

from typing import Any

import pytest

Reader = Any


def parties(told: Any, kind: str) -> list[str]:
    return [told.name(one.entity) for one in told.only(kind).participants]


def test_a_recalled_ambassadors_state_acts_on_the_one_where_he_served(read: Reader) -> None:
    told = read("Египет отозвал своего посла в Бразилии для консультаций.")
    assert parties(told, "recall") == ["Египет", "Бразилия"]
    assert told.name(told.only("recall").place) == "Бразилия"


def test_the_capital_where_an_ambassador_serves_is_the_place(read: Reader) -> None:
    told = read("Монголия и Финляндия спорят. На прошлой неделе Монголия отозвала посла из Хельсинки.")
    assert parties(told, "recall") == ["Монголия", "Финляндия"]
    assert told.name(told.only("recall").place) == "Хельсинки"


def test_a_summons_is_the_act_of_the_host(read: Reader) -> None:
    told = read("Посол Сербии в Токио Милан Йоканович был вызван в министерство иностранных дел.", "Япония недовольна.")
    assert parties(told, "protest") == ["Япония", "Милан Йоканович"]


def test_a_note_goes_to_the_envoy_who_is_handed_it(read: Reader) -> None:
    told = read("Бразильскому консулу в Грузии вручили ноту протеста.")
    assert parties(told, "protest") == ["Грузия", "Бразилия"]


def test_a_name_that_the_parse_ties_elsewhere_is_the_envoys(read: Reader) -> None:
    told = read("В МИД Египта вызвали финского посла в Египте Пекку Лайтинена: ему выразили протест.")
    assert "Пекка Лайтинен" in told.who(told.only("protest"))


def test_who_announces_an_expulsion_expels(read: Reader) -> None:
    told = read("Москва объявила о высылке трёх сербских дипломатов.", "Россия назвала это ответом.")
    assert parties(told, "expulsion") == ["Россия", "Сербия"]


def test_whose_guests_they_were_expels_them(read: Reader) -> None:
    told = read("Двое сотрудников посольства Вьетнама в Грузии объявлены персонами нон грата.")
    assert parties(told, "expulsion") == ["Грузия", "Вьетнам"]


@pytest.mark.parametrize("wording", [
    "Президент Молдавии Ион Русу отозвал Марию Чебан с поста посла в Японии.",
    "Президент Молдавии Ион Русу 3 мая одобрил отзыв Марии Чебан с поста посла в Японии.",
])  # fmt: skip
def test_a_recall_from_a_post_is_a_dismissal(read: Reader, wording: str) -> None:
    assert "Мария Чебан" in read(wording).who(read(wording).only("dismissal"))


def test_an_impersonal_plural_has_no_actor_from_the_clause_before(read: Reader) -> None:
    told = read("Министр Иван Русу уволен с поста министра обороны, а Марию Чебан уволили с поста посла в Японии.")
    assert sorted(map(sorted, (told.who(one) for one in told.events))) == [["Иван Русу"], ["Мария Чебан"]]


def test_the_signers_of_a_passive_sign(read: Reader) -> None:
    told = read("Договор о границе был подписан президентом Грузии Нодаром Гелашвили и президентом Сербии Ианом Кочем.")
    assert len(told.only("signing").participants) == 2


@pytest.mark.parametrize("order", ["предложил", "предписал"])
def test_an_order_to_leave_is_an_expulsion_that_was_made(read: Reader, order: str) -> None:
    told = read(f"Белград {order} послу Монголии покинуть Сербию.")
    assert parties(told, "expulsion") == ["Сербия", "Монголия"]
    assert told.only("expulsion").status == "held"


def test_an_unacceptable_person_is_expelled(read: Reader) -> None:
    told = read("МИД Грузии объявил неприемлемым лицом сотрудника посольства Египта.")
    assert parties(told, "expulsion") == ["Грузия", "Египет"]


@pytest.mark.parametrize(("wording", "status"), [("станет", "planned"), ("стал", "held")])
def test_who_becomes_ambassador_is_appointed(read: Reader, wording: str, status: str) -> None:
    event = read(f"Послом Японии в Сербии {wording} Хироси Танабэ.").only("appointment")
    assert event.status == status


def test_who_becomes_an_ambassador_of_a_festival_is_not_appointed(read: Reader) -> None:
    assert not read("Теннисистка Мария Лайкова стала послом фестиваля цветов.").events


def test_who_leaves_a_post_is_dismissed_at_once(read: Reader) -> None:
    event = read("Пост министра иностранных дел Финляндии оставляет Пекка Лайтинен.").only("dismissal")
    assert event.status == "held"


def test_freed_captives_are_not_dismissed(read: Reader) -> None:
    assert not read("Президент Египта Хасан Мурси добился освобождения Анны Келлер, посол Японии рад.").events


def test_a_list_of_appointments_without_the_verb_is_one_each(read: Reader) -> None:
    told = read(
        "Послом в Японии назначена Марина Йович, в Египте – Горан Милетич, а в Бразилии – Драган Пешич.",
        "Сербия сменила послов.",
    )
    people = sorted(person for one in told.events if one.kind == "appointment" for person in told.who(one))
    assert people == ["Горан Милетич", "Драган Пешич", "Марина Йович"]


def test_moves_in_one_decree_have_each_its_person_and_who_signed(read: Reader) -> None:
    told = read(
        "Президент Сербии Невена Лукич 3 мая подписала указы об отзыве Марины Йович с поста посла в Японии "
        "и о назначении на эту должность Горана Милетича."
    )
    assert told.who(told.only("dismissal")) == {"Марина Йович", "Невена Лукич"}
    assert told.who(told.only("appointment")) == {"Горан Милетич", "Невена Лукич"}
    assert str(told.only("dismissal").when) == "2021-05-03"


def test_a_rejected_protest_was_made_by_whose_it_is_to_who_rejects_it(read: Reader) -> None:
    told = read("Протест Монголии Япония отклонила как необоснованный.")
    assert parties(told, "protest") == ["Монголия", "Япония"]


def test_who_decides_on_a_package_of_sanctions_imposes_it(read: Reader) -> None:
    told = read("Евросоюз 12 мая согласовал пятый пакет санкций против Египта.", "В ЕС довольны.")
    event = told.only("sanction")
    assert told.who(event) == {"Евросоюз", "Египет"}
    assert (event.edition, str(event.when)) == (5, "2021-05-12")


def test_a_ratification_names_the_parties_of_the_paper(read: Reader) -> None:
    told = read("Парламент Грузии ратифицировал соглашение о свободной торговле с Египтом.")
    assert told.who(told.only("ratification")) == {"Грузия", "Египет"}


def test_a_capital_stands_for_its_state_in_a_rupture(read: Reader) -> None:
    told = read("Молдавия и Египет в ссоре.", "Кишинёв приостановил дипломатические отношения с Каиром.")
    assert told.who(told.only("rupture")) == {"Молдавия", "Египет"}


def test_who_says_that_he_resigns_is_dismissed(read: Reader) -> None:
    told = read("Глава МИД Грузии Нодар Гелашвили сообщил, что слагает полномочия министра.")
    assert told.who(told.only("dismissal")) == {"Нодар Гелашвили"}


def test_who_announces_his_own_resignation_is_dismissed(read: Reader) -> None:
    told = read("О своей отставке 3 мая объявила госсекретарь МИД Сербии Марина Йович.")
    assert told.who(told.only("dismissal")) == {"Марина Йович"}


def test_who_celebrates_an_anniversary_takes_part(read: Reader) -> None:
    event = read("Сербия и Монголия отметили в прошлом году 65-летие дипломатических отношений.").only("anniversary")
    assert (event.edition, str(event.when)) == (65, "2020")
    assert len(event.participants) == 2


def test_years_since_are_the_name_of_an_anniversary(read: Reader) -> None:
    event = read("2 июня исполняется 60 лет со дня установления отношений между Вьетнамом и Египтом.").only(
        "anniversary"
    )
    assert event.edition == 60
    assert event.name is not None and event.name.startswith("60 лет со дня")
    assert len(event.participants) == 2


def test_closing_a_country_to_people_is_a_sanction(read: Reader) -> None:
    told = read("Япония закрыла въезд девяти гражданам Сербии.")
    assert "Япония" in told.who(told.only("sanction"))


def test_a_signer_beside_the_next_verb_signs(read: Reader) -> None:
    told = read(
        "Министр обороны Сербии Милан Илич провёл там три часа и подписал с египетским коллегой Хасаном Мурси "
        "декларацию о границе."
    )
    assert told.who(told.only("signing")) == {"Милан Илич", "Хасан Мурси"}


def test_envoys_recalled_from_a_country_were_sent_to_it(read: Reader) -> None:
    told = read("Президент Египта Хасан Мурси отозвал из Сербии египетского посла.")
    assert parties(told, "recall") == ["Хасан Мурси", "Сербия"]


def test_the_country_that_envoys_must_leave_expels_them(read: Reader) -> None:
    told = read(
        "Министерство объявляет неприемлемым лицом сотрудника посольства Вьетнама и требует, "
        "чтобы он за неделю покинул Грузию."
    )
    assert parties(told, "expulsion") == ["Грузия", "Вьетнам"]


def test_by_whom_envoys_were_declared_unwelcome_stands_after_the_participle(read: Reader) -> None:
    told = read("Объявленные официальной Грузией персонами нон грата трое вьетнамских дипломатов уехали.")
    assert parties(told, "expulsion") == ["Грузия", "Вьетнам"]


def test_an_answer_to_an_expulsion_is_not_one(read: Reader) -> None:
    told = read("Грузия выслала вьетнамского дипломата.", "Вьетнам даст ответ на высылку дипломата.")
    assert parties(told, "expulsion") == ["Грузия", "Вьетнам"]
    assert told.only("expulsion").status == "held"


def test_what_recalling_means_is_no_recall(read: Reader) -> None:
    assert not read("«Отозвать посла Сербии из Египта – не значит хлопнуть дверью», – сказал Иван Русу.").events


def test_a_capital_whose_protest_it_is_protests(read: Reader) -> None:
    told = read("МИД Японии недоволен.", "Протест Токио из-за рыбаков Монголия отклонила.")
    assert parties(told, "protest") == ["Япония", "Монголия"]


def test_against_what_of_whom_a_ministry_protests(read: Reader) -> None:
    told = read("Против учений Японии официально протестовал 2 мая МИД Вьетнама.")
    assert parties(told, "protest") == ["Вьетнам", "Япония"]


def test_an_embassy_that_opens_is_its_states_ceremony(read: Reader) -> None:
    event = read("В Хельсинки в июне откроется посольство Монголии.").only("ceremony")
    assert (event.status, len(event.participants)) == ("planned", 1)


def test_aid_received_was_given_by_whom_it_is_from(read: Reader) -> None:
    told = read("Монголия 5 мая получила гуманитарную помощь от Японии.")
    assert parties(told, "aid") == ["Япония", "Монголия"]


def test_who_heads_a_cabinet_that_resigns_is_dismissed(read: Reader) -> None:
    told = read("Правительство премьер-министра Грузии Нодара Гелашвили 3 мая подало в отставку.")
    assert told.who(told.only("dismissal")) == {"Нодар Гелашвили"}


def test_an_ambassador_called_home_serves_where_he_is_called_from(read: Reader) -> None:
    told = read("Посла Сербии в Японии срочно отзывают на консультации в Белград.")
    assert told.name(told.only("recall").place) == "Япония"


def test_a_package_is_whose_it_is(read: Reader) -> None:
    told = read("Вступил в силу пятый пакет санкций Евросоюза против Сербии.")
    assert parties(told, "sanction") == ["Евросоюз", "Сербия"]


def test_whom_one_asks_to_act_acts(read: Reader) -> None:
    told = read("Министр обороны Грузии Иван Русу призвал Японию ввести санкции против Египта.")
    assert parties(told, "sanction") == ["Япония", "Египет"]
    assert told.only("sanction").status == "proposed"


def test_aid_is_of_the_land_it_is_called_by(read: Reader) -> None:
    told = read("Грузия получит японскую гуманитарную помощь.", "Япония обещает больше.")
    assert parties(told, "aid") == ["Япония", "Грузия"]


@pytest.mark.parametrize("wording", [
    "Сегодня исполняется 85 лет актёру Милану Йовичу из Сербии.",
    "Милан Йович 5 мая назначен директором завода.",
    "Суд назначил Милану Йовичу наказание.",
    "В Сербии на 6 июня назначены выборы президента.",
])  # fmt: skip
def test_what_is_no_act_of_a_state(read: Reader, wording: str) -> None:
    assert not read(wording).events


def test_the_land_that_is_closed_to_people_closes_itself(read: Reader) -> None:
    told = read("Въезд в Японию запрещён членам сербского правительства.")
    assert parties(told, "sanction") == ["Япония", "Сербия"]


def test_that_a_plan_came_before_is_no_name_of_it(read: Reader) -> None:
    event = read("Он продолжает прежний план, подписанный Сербией и Египтом в мае 2022 года.").only("signing")
    assert event.name == "план"
