"""Who holds which office, in whose service, and whether still."""

from typing import Any

import pytest

Stage = Any
MINISTER = "министр иностранных дел"


@pytest.mark.parametrize(
    "text",
    [
        "Министр иностранных дел Сербии Горан Милетич уехал.",
        "Глава сербского МИД Горан Милетич уехал.",
        "Глава внешнеполитического ведомства Сербии Горан Милетич уехал.",
        "Горан Милетич, министр иностранных дел Сербии, уехал.",
        "Горан Милетич – министр иностранных дел Сербии.",
        "Сообщил Горан Милетич (глава МИД Сербии).",
    ],
)
def test_one_office_in_many_words(stage: Stage, text: str) -> None:
    assert stage(text).offices() == {("Горан Милетич", MINISTER, "RS")}


@pytest.mark.parametrize(
    ("text", "position", "country"),
    [
        ("Приехал посол Сербии в Египте Горан Милетич.", "посол", "RS"),
        ("Чрезвычайный и Полномочный Посол Республики Сербия Горан Милетич вручил грамоты.", "посол", "RS"),
        (
            "Помощник президента Монголии по внешней политике Горан Милетич уехал.",
            "помощник президента по внешней политике",
            "MN",
        ),
        ("Официальный представитель МИД Монголии Горан Милетич заявил об этом.", "официальный представитель МИД", "MN"),
        (
            "Руководитель Администрации президента РК Горан Милетич уехал.",
            "руководитель Администрации президента",
            "KZ",
        ),
        ("Министр промышленности и торговли Египта Горан Милетич уехал.", "министр промышленности и торговли", "EG"),
        (
            "Вице-премьер, министр иностранных дел Сербии Горан Милетич уехал.",
            f"заместитель премьер-министра – {MINISTER}",
            "RS",
        ),
        ("Госсекретарь США Горан Милетич уехал.", "государственный секретарь", "US"),
        ("Глава дипломатии ЕС Горан Милетич уехал.", "глава дипломатической службы ЕС", "EU"),
        ("Временный поверенный в делах Сербии в Египте Горан Милетич уехал.", "временный поверенный в делах", "RS"),
    ],
)
def test_the_position_has_no_country_in_it(stage: Stage, text: str, position: str, country: str) -> None:
    assert stage(text).offices() == {("Горан Милетич", position, country)}


def test_an_organisation_of_states_is_named_apart(stage: Stage) -> None:
    staged = stage("Генеральный секретарь ООН Горан Милетич призвал к миру.")
    (office,) = staged.cast.offices
    assert (office.position, office.country, staged.name(office.organization)) == ("генеральный секретарь", None, "ООН")


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("бывший министр", "former"),
        ("экс-министр", "former"),
        ("новый министр", "current"),
        ("и.о. министра", "acting"),
    ],
)
def test_status(stage: Stage, words: str, status: str) -> None:
    staged = stage(f"Приехал {words} обороны Сербии Горан Милетич.")
    assert staged.statuses() == {"министр обороны": status}


def test_a_colleague_holds_the_same_office(stage: Stage) -> None:
    staged = stage("Глава МИД Сербии Горан Милетич и его монгольская коллега Анна Дорж подписали план.")
    assert staged.offices() == {("Горан Милетич", MINISTER, "RS"), ("Анна Дорж", MINISTER, "MN")}


def test_a_deputy_of_the_one_before(stage: Stage) -> None:
    staged = stage("Приехали глава МИД Сербии Горан Милетич и его заместитель Анна Петрович.")
    assert ("Анна Петрович", "заместитель министра иностранных дел", "RS") in staged.offices()


def test_countries_then_names(stage: Stage) -> None:
    staged = stage("Президенты Сербии, Египта и Монголии Горан Милетич, Хасан Фарук и Анна Дорж провели встречу.")
    assert staged.offices() == {
        ("Горан Милетич", "президент", "RS"),
        ("Хасан Фарук", "президент", "EG"),
        ("Анна Дорж", "президент", "MN"),
    }


def test_the_office_said_once(stage: Stage) -> None:
    staged = stage("Встреча президентов Сербии Горана Милетича и Египта Хасана Фарука началась.")
    assert staged.offices() == {("Горан Милетич", "президент", "RS"), ("Хасан Фарук", "президент", "EG")}


def test_an_appointment_dates_the_office(stage: Stage) -> None:
    staged = stage(
        "Горан Милетич был назначен министром обороны Сербии 3 апреля. Ранее он занимал должность посла.", "2019-05-02"
    )
    found = {one.position: (one.status, str(one.start)) for one in staged.cast.offices}
    assert found == {"министр обороны": ("current", "2019-04-03"), "посол": ("former", "None")}


def test_a_list_of_appointments(stage: Stage) -> None:
    staged = stage(
        "Назначены:\nБелова Анна Павловна – послом Монголии в Египте;\nРогов Олег Ильич – министром обороны Монголии."
    )
    assert staged.offices() == {("Анна Белова", "посол", "MN"), ("Олег Рогов", "министр обороны", "MN")}


def test_an_official_page_tells_whose_office_it_is(stage: Stage) -> None:
    staged = stage("Премьер-министр Анна Дорж приняла гостей.", furniture=["Правительство Монголии"])
    assert staged.offices() == {("Анна Дорж", "премьер-министр", "MN")}


@pytest.mark.parametrize(
    "text",
    [
        "Президент футбольного клуба «Звезда» Горан Милетич уехал.",
        "Директор завода Горан Милетич уехал.",
        "Журналист Горан Милетич уехал.",
        "Глава компании «Рудник» Горан Милетич уехал.",
        "По словам министра обороны Сербии, Горан Милетич уехал.",
        "Лидер группы Горан Милетич уехал.",
    ],
)
def test_no_public_office(stage: Stage, text: str) -> None:
    assert stage(text).offices() == set()


def test_every_office_names_its_rule_and_shows_its_evidence(stage: Stage) -> None:
    staged = stage("Глава МИД Сербии Горан Милетич прибыл. Министр иностранных дел Сербии Милетич выступил.")
    (office,) = staged.cast.offices
    assert office.rule == "offices.before-name"
    assert [span.of(staged.marked.text) for span in office.evidence] == [
        "Глава МИД Сербии Горан Милетич",
        "Министр иностранных дел Сербии Милетич",
    ]
