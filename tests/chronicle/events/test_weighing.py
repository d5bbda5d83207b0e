"""Reports that are told badly: what they still join, and what it must not join."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from letopis.chronicle.events.cluster import clusters
from letopis.chronicle.events.link import keys, link
from letopis.chronicle.events.report import EventReport

Tell = Callable[..., EventReport]
Told = tuple[Sequence[Any], dict[str, Any]]


def t(*told: Any, **more: Any) -> Told:
    """What a report says: kind, who, when, place; and the rest by name."""
    return told, more


SUMMIT = t("meeting", "Никола Груев/MK, Игор Лукшан/ME", "2012-01-18", "Скопье/MK", known="2012-01-18",
           written="Никола Груев и Игор Лукшан встретились в Скопье")  # fmt: skip

SAME = {
    "a place that only the page lends": (
        SUMMIT,
        t("meeting", "Никола Груев/MK, Игор Лукшан/ME", "2012-01", "Подгорица/ME", known="2012-03-01",
          written="Об этом Груев и Лукшан условились в январе"),
    ),
    "a side that only the sentence names, by its people": (
        t("meeting", "%Чили/CL, %Перу/PE", "2006-08-10", "Лима/PE", known="2006-08-10",
          written="Переговоры Чили и Перу прошли в Лиме"),
        t("meeting", "%Перу/PE", "2006-08-10", "Лима/PE", known="2006-08-12",
          written="В Лиме чилиец говорил с перуанским министром"),
    ),
    "an ambassador, once by name, once by his country": (
        t("credentials", "Рене Кралик/SK", "2021-06-09?", "Бишкек/KG", known="2021-06-09",
          written="Президент Киргизии принял в Бишкеке грамоты посла Рене Кралика"),
        t("credentials", "%Словакия/SK, %Киргизия/KG", "2021-06", known="2021-06-29",
          written="В июне посол Словакии вручил грамоты президенту Киргизии"),
    ),
    "an ambassador among several of one day, told later by his country": (
        t("credentials", "Тимур Садыков/KG, Ахмад Зайд/MY, Рене Кралик/SK", "2021-06-01?", "Бишкек/KG",
          known="2021-06-01", written="Президент принял в Бишкеке грамоты послов"),
        t("credentials", "%Словакия/SK, %Киргизия/KG", "2021-06", known="2021-06-29",
          written="В июне посол Словакии вручил грамоты президенту Киргизии"),
    ),
    "a paper that a page recalls from elsewhere": (
        t("signing", "Селсо Арруда/BR, Жоан Мингас/AO", "2007-10-18", "Луанда/AO", known="2007-10-18",
          name="соглашение о дипломатических паспортах", written="Арруда и Мингас подписали в Луанде соглашение"),
        t("signing", "%Бразилия/BR, %Ангола/AO", "2007-10", "Мапуту/MZ", known="2007-11-22", name="документ",
          written="Месяцем раньше такой же документ подписали Бразилия и Ангола"),
    ),
    "a paper by its full name and by its subject": (
        t("signing", "Селсо Арруда/BR, Жоан Мингас/AO", "2007-10-18", "Луанда/AO", known="2007-10-18",
          name="Соглашение между Правительством Федеративной Республики Бразилии и Правительством Республики Ангола"
               " о паспортах"),
        t("signing", "%Бразилия/BR, %Ангола/AO", "2007-10", known="2007-12-22", name="соглашение о паспортах"),
    ),
    "a visit that is planned, told with and without its day": (
        t("visit", ">Ярослав Говорка/CZ", "2014-23", "Кишинёв/MD", known="2014-02-19", status="planned",
          written="Говорка обещал приехать в Кишинёв осенью"),
        t("visit", ">Я. Говорка/CZ", None, "%Молдавия/MD", known="2014-02-18", status="proposed",
          written="Я. Говорка принял приглашение посетить Молдавию"),
    ),
    "an appointment, with and without him who appoints": (
        t("appointment", "Савва Минчев, Владимир Путин/RU", "2012-03-05?", "%Вьетнам/VN", known="2012-03-05",
          written="Президент назначил посла во Вьетнаме"),
        t("appointment", "Савва Минчев", "2012-04-02?", known="2012-04-02", title="Назначения: март 2012 года",
          written="Савва Минчев назначен послом Болгарии во Вьетнаме"),
    ),
    "a summit to which a page counts those who came": (
        t("conference", "#Балканский союз, #правительства/SI", "2002-11-14", "Любляна/SI", known="2002-11-14",
          name="саммит Балканского союза"),
        t("conference", "#Балканский союз", "2002-11-15?", known="2002-11-15", name="саммит Балканского союза"),
    ),
    "people whom the sentence does not name": (
        SUMMIT,
        t("meeting", "Никола Груев/MK, Радован Йович/ME", "2012-01-18", "Скопье/MK", known="2012-01-19",
          written="Накануне Груев принял черногорского гостя"),
    ),
    "two countries in a month, recalled": (
        SUMMIT,
        t("meeting", "%Северная Македония/MK, %Черногория/ME", "2012-01", known="2012-09-01",
          written="Прошлые переговоры были в январе"),
    ),
    "a side that only the sentence names, by its capital": (
        t("signing", "%Узбекистан/UZ, %Иран/IR", "2008-10-16", "Тегеран/IR", known="2008-10-16",
          name="соглашение о транзите", written="Узбекистан и Иран подписали соглашение о транзите"),
        t("signing", "%Узбекистан/UZ", "2008-10", known="2009-03-10", name="соглашение",
          written="Ташкент и Тегеран подписали соглашение в октябре"),
    ),
    "somebody whom the sentence names, though not as taking part": (
        t("credentials", "Халаф ар-Рашид/SD, Гырма Вольде/ET", "2010-10-20", "Аддис-Абеба/ET", known="2010-10-20",
          written="Гырма Вольде принял грамоты посла Халафа ар-Рашида"),
        t("credentials", "%Эфиопия/ET", "2010-11-01?", known="2010-11-01", title="Эфиопия: события октября",
          written="Х. ар-Рашид вручил грамоты президенту Эфиопии"),
    ),
    "an ambassador in a chronicle of later days": (
        t("credentials", "Кэндзи Такада/JP, Рашид Муратов/TM", "2012-03-19", known="2012-03-19",
          written="Рашид Муратов принял копии грамот посла Кэндзи Такады"),
        t("credentials", "К. Такада, %Туркменистан/TM", "2012-05-02?", known="2012-05-02",
          written="К. Такада передал копии грамот"),
    ),
    "a chief of a mission who left, told later": (
        t("dismissal", "Камил Турсунов/KG", "2016-04-05", known="2016-04-05", written="Камил Турсунов уволен"),
        t("dismissal", "К. Турсунов", "2016-05-20?", known="2016-05-20", written="К. Турсунов покинул пост"),
    ),
    "what a parliament was to ratify, and ratified": (
        t("ratification", "%Азербайджан/AZ", "2010-11-15/2010-12-31", name="документ", status="planned",
          known="2010-11-15", written="Парламент ратифицирует документ до конца года"),
        t("ratification", "%Азербайджан/AZ", "2010-12", name="его", known="2011-05-24",
          written="Парламент ратифицировал его в декабре"),
    ),
    "a summit told as a meeting, in a place that the page lends": (
        t("meeting", "#СНГ", "2011-09-03", "%Таджикистан/TJ", known="2011-09-03",
          written="Главы государств СНГ собрались в столице Таджикистана на заседание"),
        t("conference", "#Содружество", "2011-09-03?", "%Таджикистан/TJ", known="2011-09-05", name="саммит Содружества",
          written="Сам саммит назвали формальным"),
    ),
    "ministers who signed, others elsewhere": (
        t("signing", "Пётр Орлов/RU, Али Дамиров/AZ", "2012-06-08", "Трабзон/TR", known="2012-06-08",
          name="Трабзонская декларация", written="Орлов подписал Трабзонскую декларацию"),
        t("signing", "Иван Серов/RU, Али Дамиров/AZ", "2012-06-08", "Трабзон/TR", known="2012-06-09",
          name="декларация", written="Министры подписали декларацию в Трабзоне"),
    ),
    "an expulsion in a page about the answer to it": (
        t("expulsion", "%Литва/LT, %Россия/RU", "2018-03-26", known="2018-03-26",
          written="Литва объявила о высылке трёх российских дипломатов"),
        t("expulsion", "%Литва/LT, %Россия/RU", "2018-03-30?", known="2018-03-30",
          written="Так Москва ответила на высылку Литвой трёх дипломатов"),
    ),
    "a chronicle that gives no day of a talk in the town": (
        t("meeting", "Никола Груев/MK, Игор Лукшан/ME", "2012-01-18", "Скопье/MK", known="2012-01-18",
          written="Никола Груев и Игор Лукшан обсудили выдачу преступников в Скопье"),
        t("meeting", "Н. Груев/MK, И. Лукшан/ME", "2012-01-26?", "Скопье/MK", known="2012-01-26",
          written="В Скопье Груев и Лукшан обсудили выдачу преступников"),
    ),
    "three of whom two are said to take part": (
        t("meeting", "%Судан/SD, %Египет/EG, %Эфиопия/ET", "2013-07-17", known="2013-07-17",
          written="Министры Судана, Египта и Эфиопии провели первую встречу"),
        t("meeting", "%Египет/EG, %Судан/SD", "2013-07", known="2013-12-20",
          written="В июле Каир, Хартум и Аддис-Абеба сели за один стол"),
    ),
}  # fmt: skip

APART = {
    "two appointed by one family name, to two countries": (
        t("appointment", "Минчев/BG", "2012-03-16?", known="2012-03-16",
          written="Новым послом Болгарии в Норвегии стал Минчев"),
        t("appointment", "Савва Минчев", "2012-04-02?", known="2012-04-02",
          written="Савва Минчев назначен послом Болгарии во Вьетнаме"),
    ),
    "plans of a year apart": (
        t("visit", ">Ярослав Говорка/CZ", "2014-23", "Кишинёв/MD", known="2014-02-19", status="planned"),
        t("visit", ">Ярослав Говорка/CZ", None, "%Молдавия/MD", known="2013-06-18", status="proposed"),
    ),
    "a place that the page lends to news of the day": (
        t("signing", "%Бразилия/BR, %Ангола/AO", "2007-10-18?", "Луанда/AO", known="2007-10-18",
          written="Подписан документ"),
        t("signing", "%Бразилия/BR", "2007-10-18", "Мапуту/MZ", known="2007-10-18", written="Подписано соглашение"),
    ),
    "copies to the minister, letters to the president": (
        t("credentials", "Кэндзи Такада/JP, %Туркменистан/TM", "2012-03-19", written="Такада вручил копии грамот"),
        t("credentials", "Кэндзи Такада/JP, %Туркменистан/TM", "2012-03-21", written="Такада вручил грамоты"),
    ),
    "two ambassadors on one day": (
        t("credentials", "Кэндзи Такада/JP, %Туркменистан/TM", "2012-03-21", written="Такада вручил грамоты"),
        t("credentials", "Иосиф Чхеидзе/GE, %Туркменистан/TM", "2012-03-21", written="Чхеидзе вручил грамоты"),
    ),
    "the same president receives others": (
        t("credentials", "Владимир Путин/RU, Джон Смит/US", "2012-03-21", written="Путин принял грамоты Смита"),
        t("credentials", "Владимир Путин/RU, Поль Жан/FR", "2012-03-21", written="Путин принял грамоты Жана"),
    ),
    "the same who appoints, once of nobody named": (
        t("appointment", "Владимир Путин/RU, Олег Софронов/RU", "2007-10-30?", known="2007-10-30"),
        t("appointment", "Владимир Путин/RU", "2007-10-02?", known="2007-10-02"),
    ),
    "another named place": (
        SUMMIT,
        t("meeting", "%Северная Македония/MK, %Черногория/ME", "2012-01", "Котор/ME", known="2012-09-01",
          written="В январе делегации встретились в Которе"),
    ),
    "the next day, of nobody named": (
        t("meeting", "%Белоруссия/BY, %Россия/RU", "2022-03-13?", known="2022-03-13", written="Президенты говорили"),
        t("meeting", "Михаил Сорин/RU, %Белоруссия/BY", "2022-03-14", known="2022-03-14", written="Премьер Сорин"),
    ),
    "a month later": (
        SUMMIT,
        t("meeting", "Никола Груев/MK, Игор Лукшан/ME", "2012-02-18?", "Скопье/MK", known="2012-02-18",
          written="Груев и Лукшан встретились в Скопье"),
    ),
    "the telephone call of the day before": (
        SUMMIT,
        t("call", "Никола Груев/MK, Игор Лукшан/ME", "2012-01-17", known="2012-01-18", written="Груев звонил Лукшану"),
    ),
    "another pair in the town": (
        SUMMIT,
        t("meeting", "Никола Груев/MK, Лазар Деян/BG", "2012-01-18", "Скопье/MK", known="2012-01-19",
          written="Груев встретился с Деяном в Скопье"),
    ),
    "two of three at a table on the day": (
        t("call", "Владимир Путин/RU, Поль Жан/FR", "2022-02-20?", known="2022-02-20"),
        t("call", "%Франция/FR, %Германия/DE, Владимир Путин/RU", "2022-02-21?", known="2022-02-21"),
    ),
    "another paper of that parliament": (
        t("ratification", "%Россия/RU, %Иран/IR", "2007-03-04?", name="соглашение о реадмиссии", known="2007-03-04"),
        t("ratification", "%Россия/RU, %Иран/IR", "2007-03-10?", name="соглашение о визах", known="2007-03-10"),
    ),
    "opposite expulsions": (
        t("expulsion", "%Литва/LT, %Россия/RU", "2018-03-26", known="2018-03-26"),
        t("expulsion", "%Россия/RU, %Литва/LT", "2018-03-30?", known="2018-03-30"),
    ),
    "a talk on the margins of a summit": (
        t("meeting", "%Россия/RU, #СНГ, Иван Серов/RU, Али Дамиров/AZ", "2011-09-03", "Душанбе/TJ"),
        t("conference", "#СНГ", "2011-09-03", "Душанбе/TJ", name="саммит СНГ"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", SAME)
def test_reports_told_badly_are_joined(case: str, tell: Tell) -> None:
    left, right = _made(tell, SAME[case])
    found = link(left, right)
    assert found is not None
    assert link(right, left) == found
    assert keys(left) & keys(right)
    assert clusters((left, right)) == clusters((right, left))
    assert len(clusters((left, right))) == 1


@pytest.mark.parametrize("case", APART)
def test_neighbours_told_badly_are_kept_apart(case: str, tell: Tell) -> None:
    left, right = _made(tell, APART[case])
    assert link(left, right) is None
    assert len(clusters((left, right))) == 2


def test_a_vague_report_goes_with_what_is_well_told_not_with_what_one_page_seems_to_tell(tell: Tell) -> None:
    seems = tell("conference", "#ОДКБ", "2015-10-05?", name="саммит ОДКБ", page="a", known="2015-10-05")
    told = tell("conference", "#ОДКБ", "2015-10-12", "Душанбе/TJ", name="саммит ОДКБ", page="b", known="2015-10-12")
    vague = tell("conference", "#ОДКБ", "2015-10", name="саммит ОДКБ", page="c", known="2016-12-28")
    groups = clusters((seems, told, vague))
    assert {frozenset(one.id for one in group) for group in groups} == {
        frozenset({seems.id}),
        frozenset({told.id, vague.id}),
    }


def test_a_plan_from_before_the_delay_is_with_what_was_held_after_it(tell: Tell) -> None:
    who = ">Нгуен Ван Зунг/VN"
    planned = tell("visit", who, "2011-09-12", "%Монголия/MN", page="a", known="2011-09-05", status="planned")
    delayed = tell(
        "visit", who, "2011-10-01/2011-10-05", "%Монголия/MN", page="b", known="2011-09-09", status="postponed",
        previous_when="2011-09-12",
    )  # fmt: skip
    held = tell("visit", who, "2011-10-03", "%Монголия/MN", page="c", known="2011-10-04")
    assert len(clusters((planned, delayed, held))) == 1
    assert len(clusters((planned, held))) == 2


def _made(tell: Tell, pair: tuple[Told, Told]) -> tuple[EventReport, EventReport]:
    left, right = (tell(*told, **{"page": page, **more}) for page, (told, more) in zip("ab", pair, strict=True))
    return left, right
