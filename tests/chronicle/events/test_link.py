"""Which reports may tell of one event: pairs that do, near misses that do not."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letopis.chronicle.events.keys import MOST
from letopis.chronicle.events.link import keys, link
from letopis.chronicle.events.report import EventReport

Tell = Callable[..., EventReport]

MINISTERS = "Сергей Лавров/RU, Мурат Нуртлеу/KZ"


@dataclass(frozen=True, slots=True)
class T:
    """A report to be made: see `tell`."""

    kind: str
    who: str = MINISTERS
    when: str | None = "2023-04-10"
    place: str | None = None
    more: dict[str, Any] = field(default_factory=dict)

    def made(self, tell: Tell, page: str, known: str = "2023-04-11") -> EventReport:
        """The report, of a page."""
        return tell(self.kind, self.who, self.when, self.place, **{"page": page, "known": known, **self.more})


def t(kind: str, who: str = MINISTERS, when: str | None = "2023-04-10", place: str | None = None, **more: Any) -> T:
    """A report to be made, in a line."""
    return T(kind, who, when, place, more)


SAME = {
    "the same, told twice": (t("meeting"), t("meeting")),
    "a name in another script": (t("meeting"), t("meeting", "С. Лавров/RU, Мұрат Нұртілеу/KZ")),
    "a transliterated name": (t("meeting"), t("meeting", "Sergey Lavrov/RU, Murat Nurtleu/KZ")),
    "only the countries": (t("meeting"), t("meeting", "%Казахстан/KZ, %Россия/RU")),
    "one side by name": (t("meeting"), t("meeting", "Мурат Нуртлеу/KZ, %Россия/RU")),
    "a town and its country": (t("meeting", place="Москва/RU"), t("meeting", place="%Россия/RU")),
    "a hall and the town": (t("meeting", place="Москва/RU"), t("meeting", place="#Дом приёмов МИД")),
    "the town's former name": (t("meeting", place="Астана/KZ"), t("meeting", place="Нур-Султан/KZ")),
    "the day of the report": (t("meeting"), t("meeting", when="2023-04-11?")),
    "announced without a day": (
        t("meeting", when=None, place="Москва/RU", status="planned", known="2023-03-20"),
        t("meeting", place="Москва/RU"),
    ),
    "announced for the day": (t("meeting", status="planned", known="2023-04-03"), t("meeting")),
    "recalled by the month, years later": (t("meeting", when="2023-04", known="2026-01-20"), t("meeting")),
    "recalled by the year with people and place": (
        t("meeting", when="2023", place="%Россия/RU", known="2026-01-20"),
        t("meeting", place="Москва/RU"),
    ),
    "announced for a season": (
        t("conference", "", "2023-23", None, name="XIX Форум межрегионального сотрудничества", edition=19,
          status="planned", known="2023-04-10"),
        t("conference", "", "2023-11-10", "Костанай/KZ", name="19-й форум межрегионального сотрудничества России",
          edition=19, known="2023-11-10"),
    ),
    "called off": (t("meeting", status="planned", known="2023-04-01"), t("meeting", status="cancelled")),
    "put off from the day": (
        t("visit", ">Мурат Нуртлеу/KZ", "2023-04-10", "Москва/RU", status="planned", known="2023-04-01"),
        t("visit", ">Мурат Нуртлеу/KZ", "2023-05-20", "Москва/RU", status="postponed", previous_when="2023-04-10"),
    ),
    "held on the new day": (
        t("visit", ">Мурат Нуртлеу/KZ", "2023-05-20", "Москва/RU", status="postponed", previous_when="2023-04-10"),
        t("visit", ">Мурат Нуртлеу/KZ", "2023-05-20", "Москва/RU", known="2023-05-21"),
    ),
    "a day that one page has wrong": (
        t("meeting", when="2023-04-10", place="Москва/RU", known="2023-04-12"),
        t("meeting", when="2023-04-11", place="Москва/RU", known="2023-04-12"),
    ),
    "a place that one page has wrong": (t("meeting", place="Москва/RU"), t("meeting", place="Сочи/RU")),
    "the days of one visit": (
        t("visit", ">Мурат Нуртлеу/KZ", "2023-04-09", "Москва/RU"),
        t("visit", ">Нуртлеу/KZ", "2023-04-11", "%Россия/RU"),
    ),
    "a visitor by country": (
        t("visit", ">Мурат Нуртлеу/KZ", "2023-04-10", "Москва/RU"),
        t("visit", ">%Казахстан/KZ", "2023-04-10", "%Россия/RU"),
    ),
    "the paper by its name": (
        t("signing", "%Казахстан/KZ, %Россия/RU", name="план мероприятий по сотрудничеству между ведомствами"),
        t("signing", MINISTERS, "2023-04", name="План мероприятий по сотрудничеству ведомств", known="2023-09-01"),
    ),
    "an organisation's short name": (
        t("conference", "#ШОС", "2023-07-04", "Ташкент/UZ", name="саммит ШОС", known="2023-07-05"),
        t("conference", "#Шанхайская организация сотрудничества", "2023-07-04?", None,
          name="саммит Шанхайской организации сотрудничества", known="2023-07-04"),
    ),
    "an appointment told later": (
        t("appointment", "Мурат Нуртлеу/KZ", "2023-04-03", known="2023-04-03"),
        t("appointment", "М. Нуртлеу/KZ", "2023-04", known="2024-02-01"),
    ),
    "a digest of the month": (
        t("call", when="2023-04-10"),
        t("call", when="2023-05-01?", known="2023-05-01", title="Хроника: апрель 2023 года"),
    ),
    "a day of no year on a page without a date": (t("meeting"), t("meeting", when="XXXX-04-10", known=None)),
    "talks that go on for days": (
        t("meeting", "%Казахстан/KZ, %Россия/RU", "2023-04-10", "Омск/RU", written="Начались переговоры",
          known="2023-04-10"),
        t("meeting", "%Казахстан/KZ, %Россия/RU", "2023-04-12", "Омск/RU", written="Переговоры завершились",
          known="2023-04-12"),
    ),
    "a number that one page has wrong": (
        t("conference", "", "2023-09-14", "Актау/KZ", name="VII Прикаспийский форум", edition=7, known="2023-09-14"),
        t("conference", "", "2023-09-14", "Актау/KZ", name="VIII Прикаспийский форум", edition=8, known="2023-09-16"),
    ),
    "a happening in the same words": (
        t("other", "Иван Петров/RU", "2023-04-10", "Томск/RU", written="открыл выставку икон"),
        t("other", "Иван Петров/RU", "2023-04-10", "Томск/RU", written="выставку икон открыл"),
    ),
}  # fmt: skip

APART = {
    "a call and a meeting": (t("call"), t("meeting", place="Москва/RU")),
    "a visit and the talks": (t("visit", ">Мурат Нуртлеу/KZ", place="Москва/RU"), t("meeting", place="Москва/RU")),
    "the next day, told on that day": (
        t("meeting", place="Москва/RU", known="2023-04-10"),
        t("meeting", when="2023-04-11", place="Москва/RU", known="2023-04-11"),
    ),
    "the next day in another town": (
        t("meeting", place="Москва/RU", known="2023-04-13"),
        t("meeting", when="2023-04-11", place="Сочи/RU", known="2023-04-13"),
    ),
    "another minister of that country": (t("meeting"), t("meeting", "Юрий Ушаков/RU, Мурат Нуртлеу/KZ")),
    "presidents here, ministers there": (
        t("meeting", "%Казахстан/KZ, %Россия/RU", written="Президенты России и Казахстана встретились"),
        t("meeting", "%Казахстан/KZ, %Россия/RU", written="Министры иностранных дел двух стран встретились"),
    ),
    "three at the table and two": (
        t("meeting", "Ахмет Давутоглу/TR, Эльмар Мамедъяров/AZ, Григол Вашадзе/GE", place="Трабзон/TR"),
        t("meeting", "Ахмет Давутоглу/TR, Григол Вашадзе/GE", place="Трабзон/TR"),
    ),
    "another country": (t("meeting"), t("meeting", "Сергей Лавров/RU, Бахтиёр Саидов/UZ")),
    "a namesake": (
        t("appointment", "Айбек Усенов/KG", "2016-04-05"),
        t("appointment", "Болат Усенов/KG", "2016-04-05"),
    ),
    "the same who appoints": (
        t("appointment", "Владимир Путин/RU, Виктор Зубков/RU"),
        t("appointment", "Владимир Путин/RU, Олег Сафонов/RU"),
    ),
    "another edition": (
        t("conference", "", "2021", name="17-й форум межрегионального сотрудничества", edition=17),
        t("conference", "", "2021-11-10", name="18-й форум межрегионального сотрудничества", edition=18),
    ),
    "ministers of defence and of foreign affairs": (
        t("conference", "#СНГ", place="Москва/RU", name="заседание Совета министров обороны СНГ"),
        t("conference", "#СНГ", place="Москва/RU", name="заседание Совета министров иностранных дел СНГ"),
    ),
    "expulsions that answer each other": (
        t("expulsion", "%Болгария/BG, %Россия/RU", "2020-09-23"),
        t("expulsion", "%Россия/RU, %Болгария/BG", "2020-09-23"),
    ),
    "another paper of that day": (
        t("signing", "%Казахстан/KZ, %Россия/RU", name="меморандум о ветеринарном контроле"),
        t("signing", "%Казахстан/KZ, %Россия/RU", name="соглашение о перевозках грузов"),
    ),
    "called off, then made": (
        t("visit", ">Мурат Нуртлеу/KZ", "2023-04-10", "Москва/RU", status="cancelled", known="2023-04-09"),
        t("visit", ">Мурат Нуртлеу/KZ", "2023-06-20", "Москва/RU", known="2023-06-20"),
    ),
    "the year alone, without a place": (t("meeting", when="2023", known="2026-01-20"), t("meeting", place="Москва/RU")),
    "nothing but the countries and the month after": (
        t("meeting", "%Казахстан/KZ, %Россия/RU", None, status="planned", known="2023-03-01"),
        t("meeting", "%Казахстан/KZ, %Россия/RU"),
    ),
    "happenings of one day": (
        t("other", "Иван Петров/RU", "2023-04-10", "Томск/RU", written="открыл выставку икон"),
        t("other", "Иван Петров/RU", "2023-04-10", "Томск/RU", written="получил орден"),
    ),
    "a happening without a day": (
        t("other", "Иван Петров/RU", None, "Томск/RU", written="открыл выставку икон"),
        t("other", "Иван Петров/RU", None, "Томск/RU", written="открыл выставку икон"),
    ),
    "an act and a happening": (t("meeting"), t("other", written="встреча министров")),
}  # fmt: skip


@pytest.mark.parametrize("case", SAME)
def test_reports_of_one_event_are_joined_in_both_orders_and_share_a_key(case: str, tell: Tell) -> None:
    left, right = SAME[case][0].made(tell, "a"), SAME[case][1].made(tell, "b")
    found = link(left, right)
    assert found is not None
    assert link(right, left) == found
    assert 0 < found.score <= 1
    assert found.reasons
    assert keys(left) & keys(right)


@pytest.mark.parametrize("case", APART)
def test_near_misses_are_kept_apart(case: str, tell: Tell) -> None:
    left, right = APART[case][0].made(tell, "a"), APART[case][1].made(tell, "b")
    assert link(left, right) is None
    assert link(right, left) is None


def test_keys_begin_with_a_month_or_a_year_and_are_few(tell: Tell) -> None:
    for case in SAME.values():
        for one in case:
            found = keys(one.made(tell, "a"))
            assert len(found) <= MOST
            assert all(key[:4].isdigit() or key.startswith("XXXX-") for key in found)


def test_a_pair_of_countries_alone_is_no_key_of_a_year(tell: Tell) -> None:
    found = keys(tell("meeting", "%Казахстан/KZ, %Россия/RU", "2023", known="2024-01-01"))
    assert found == frozenset()


def test_a_year_meets_the_day_by_people_and_country(tell: Tell) -> None:
    vague = keys(tell("meeting", MINISTERS, "2023", "%Россия/RU", known="2024-01-01"))
    assert len(vague) == 1
    assert vague <= keys(tell("meeting", MINISTERS, "2023-04-10", "Москва/RU"))


PEOPLE = (
    "Сергей Лавров/RU",
    "Юрий Ушаков/RU",
    "%Россия/RU",
    "Мурат Нуртлеу/KZ",
    "%Казахстан/KZ",
    "Ван И/CN",
    "Иван Петров",
    "#СНГ",
)
DATES = (
    "2023-04-10",
    "2023-04-11",
    "2023-04-11?",
    "2023-04-12?",
    "2023-04",
    "2023-05-01/2023-05-03",
    "2023",
    "2023-22",
    None,
)
PLACES = ("Москва/RU", "%Россия/RU", "Сочи/RU", "Астана/KZ", "#Дом приёмов", None)
KINDS = ("meeting", "call", "visit", "conference", "signing", "appointment", "press-conference", "expulsion", "other")
NAMES = (None, "саммит СНГ", "XIX форум приграничья", "меморандум о торговле зерном")


def reports(tell: Tell) -> st.SearchStrategy[EventReport]:
    """Reports of a few weeks in which much is alike."""
    return st.builds(
        lambda kind, who, when, place, page, known, status, name, edition: tell(
            kind, ", ".join(who), when, place, page=page, known=known, status=status, name=name, edition=edition,
            written="встреча в верхах",
        ),
        st.sampled_from(KINDS),
        st.lists(st.sampled_from(PEOPLE), max_size=3, unique=True),
        st.sampled_from(DATES),
        st.sampled_from(PLACES),
        st.sampled_from("abcde"),
        st.sampled_from(("2023-04-09", "2023-04-11", "2023-04-12", "2023-06-01", None)),
        st.sampled_from(("held", "planned", "cancelled", "ongoing")),
        st.sampled_from(NAMES),
        st.sampled_from((None, None, 19, 20)),
    )  # fmt: skip


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_links_are_symmetric_and_share_a_key(data: st.DataObject, tell: Tell) -> None:
    left, right = data.draw(reports(tell)), data.draw(reports(tell))
    found = link(left, right)
    assert found == link(right, left)
    if found is not None:
        assert keys(left) & keys(right)
