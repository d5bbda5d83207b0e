from collections.abc import Callable
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letopis.language import mark
from letopis.model.article import Article, Block, Role
from letopis.reading.people import find_cast
from letopis.reading.quotations import find_quotations
from letopis.reading.statements import find_statements


class Said(NamedTuple):
    speaker: str
    kind: str
    words: str


Reader = Callable[[str], list[Said]]


def said(text: str) -> list[Said]:
    one = next(mark([Article("a text", text, (Block(Role.BODY, 0, len(text)),), "ru")]))
    cast = find_cast(one)
    return [
        Said(cast.entity(found.speaker).name, found.kind, text[found.start : found.end])
        for found in find_statements(one, cast)
    ]


OPENING = "Министр иностранных дел Перу Андрес Кальво прибыл в Лиму.\n"


@pytest.mark.parametrize(
    "told",
    [
        "«Мы довольны итогами встречи», – сказал Кальво.",
        '"Мы довольны итогами встречи", - сказал Андрес Кальво журналистам.',
        "“Мы довольны итогами встречи”, — отметил министр.",
        "„Мы довольны итогами встречи“, — отметил он.",
        "Кальво заявил: «Мы довольны итогами встречи».",
        "Кальво заявил следующее:\n«Мы довольны итогами встречи».",
        "– Мы довольны итогами встречи, – сказал Кальво.",
        "Мы довольны итогами встречи, – сказал Кальво.",
        "«Мы довольны итогами встречи», – цитирует министра агентство.",
        '"Мы довольны итогами встречи", -- добавил Кальво.',
        "«Мы довольны итогами встречи», – порадовал собравшихся Кальво.",
        "Андрес Кальво: «Мы довольны итогами встречи».",
    ],
)
def test_direct_speech_in_every_typography(told: str) -> None:
    assert said(OPENING + told) == [("Андрес Кальво", "direct", "Мы довольны итогами встречи")]


@pytest.mark.parametrize(
    "told",
    [
        "«Мы довольны итогами встречи, – сказал Кальво. – Впереди подписание».",
        "– Мы довольны итогами встречи, – сказал Кальво. – Впереди подписание.",
        "«Мы довольны итогами встречи.\n«Впереди подписание», – сказал Кальво.",
        "«Мы довольны итогами встречи.\nВпереди подписание», – сказал Кальво.",
    ],
)
def test_an_interrupted_or_long_quotation_is_one(told: str) -> None:
    found = said(OPENING + told)
    assert [one.speaker for one in found] == ["Андрес Кальво"]
    assert found[0].words.startswith("Мы довольны") and "Впереди подписание" in found[0].words


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("Кальво отметил, что переговоры были полезными.", "переговоры были полезными"),
        ("Министр добавил, что переговоры продолжатся, сообщает газета «Утро».", "переговоры продолжатся"),
        ("По его словам, переговоры продолжатся осенью.", "переговоры продолжатся осенью"),
        ("По словам Кальво, переговоры продолжатся осенью.", "переговоры продолжатся осенью"),
        ("Как сообщил Андрес Кальво, переговоры продолжатся осенью.", "переговоры продолжатся осенью"),
        ("Переговоры продолжатся осенью, сообщил Кальво.", "Переговоры продолжатся осенью"),
        ("Кальво выразил надежду, что переговоры продолжатся.", "переговоры продолжатся"),
        ("Кальво добавил: переговоры продолжатся осенью.", "переговоры продолжатся осенью"),
    ],
)
def test_reported_speech(told: str, words: str) -> None:
    assert said(OPENING + told) == [("Андрес Кальво", "indirect", words)]


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("«Стороны обсудили торговлю», – говорится в сообщении МИД Перу.", "Стороны обсудили торговлю"),
        ("«Стороны обсудили торговлю», – сообщили в МИД Перу.", "Стороны обсудили торговлю"),
    ],
)
def test_a_ministry_speaks(told: str, words: str) -> None:
    assert said(told) == [("МИД Перу", "direct", words)]


def test_a_named_word_is_a_statement_and_a_papers_name_is_not() -> None:
    told = "Кальво назвал договор «большим шагом для соседей». Об этом пишет газета «Утро столицы»."
    assert said(OPENING + told) == [("Андрес Кальво", "direct", "большим шагом для соседей")]


def test_words_quoted_inside_what_is_reported_are_a_part_of_it() -> None:
    found = said(OPENING + "Кальво заявил, что отказ соседей стал «неожиданным» ударом для торговли.")
    assert found == [("Андрес Кальво", "indirect", "отказ соседей стал «неожиданным» ударом для торговли")]


def test_the_next_quotation_of_the_paragraph_is_of_the_same_speaker() -> None:
    found = said(OPENING + "«Мы довольны итогами встречи», – сказал Кальво. «Теперь договор ждёт подписания».")
    assert [one.speaker for one in found] == ["Андрес Кальво"] * 2


def test_a_pull_quote_has_no_speaker() -> None:
    assert said(OPENING + "«Никто не хотел уступать первым, а уступили все»") == []


def test_two_speakers_of_one_sentence_keep_their_words() -> None:
    told = "Кальво сообщил, что визит отложен, а посол Чили Мигель Роча пояснил, что новой даты нет."
    found = said(OPENING + told)
    assert [(one.speaker, one.words) for one in found] == [
        ("Андрес Кальво", "визит отложен"),
        ("Мигель Роча", "новой даты нет"),
    ]


def test_correspondents_and_agencies_do_not_speak() -> None:
    assert said("Андрес Кальво прибыл в Лиму с визитом, передает корреспондент агентства.") == []


def test_he_is_not_the_one_named_in_the_quotation() -> None:
    told = "Кальво провёл встречу. «Мы чтим память поэта Вальехо и откроем музей», – сказал он."
    assert [one.speaker for one in said(OPENING + told)] == ["Андрес Кальво"]


def test_an_interviews_answers_are_its_guests() -> None:
    turns = "– Как прошла встреча?\n– Спокойно, мы обо всём договорились.\n– А что дальше?\n– Дальше подписание."
    found = said("Министр иностранных дел Перу Андрес Кальво ответил на вопросы.\n" + turns)
    assert [one.words for one in found] == ["Спокойно, мы обо всём договорились.", "Дальше подписание."]


def test_the_answers_after_a_label_are_the_guests() -> None:
    turns = "Вопрос: Как прошла встреча?\nОтвет: Мы обо всём договорились.\nВопрос: А что дальше?\nОтвет: Подписание."
    found = said("Интервью министра иностранных дел Перу Андреса Кальво.\n" + turns)
    assert [one.words for one in found] == ["Мы обо всём договорились.", "Подписание."]
    assert {one.speaker for one in found} == {"Андрес Кальво"}


def test_a_quotation_after_a_colon_stands_for_itself() -> None:
    told = "Кальво признался, что речь шла главным образом о железной дороге: «Рельсы не врут»."
    assert ("Андрес Кальво", "direct", "Рельсы не врут") in said(OPENING + told)


def test_a_quotation_that_is_a_paragraph_is_his_who_spoke_right_before() -> None:
    found = said(OPENING + "Об этом рассказал Кальво.\n«Мы долго шли к этому договору и рады подписать его».")
    assert found == [("Андрес Кальво", "direct", "Мы долго шли к этому договору и рады подписать его")]


@pytest.mark.parametrize(
    "told",
    [
        "«Посол отозван», – говорится в сообщении.",
        "«Посол отозван», – сказано в релизе.",
        "«Посол отозван», – уточнило министерство.",
    ],
)
def test_a_release_is_of_the_body_that_published_last(told: str) -> None:
    found = said("О решении сообщили на сайте МИД Перу. Переговоры прошли в Лиме.\n" + told)
    assert [(one.speaker, one.words) for one in found] == [("МИД Перу", "Посол отозван")]


@pytest.mark.parametrize(
    "told",
    [
        "Новые пошлины, предупредил Кальво, вредят торговле.",
        "Новые пошлины, по словам Кальво, вредят торговле.",
        "Новые пошлины, предупредил он, вредят торговле.",
    ],
)
def test_words_on_both_sides_of_the_authors_are_said(told: str) -> None:
    found = said(OPENING + told)
    assert [(one.speaker, one.kind) for one in found] == [("Андрес Кальво", "indirect")]
    assert found[0].words.startswith("Новые пошлины") and found[0].words.endswith("вредят торговле")


def test_reported_speech_that_is_mostly_quoted_is_direct() -> None:
    found = said(OPENING + "Кальво заявил, что договор «умер ещё до того, как его подписали».")
    assert [(one.speaker, one.kind) for one in found] == [("Андрес Кальво", "direct")]


def test_two_speakers_of_the_same_words_are_two_statements() -> None:
    found = said("Министры Андрес Кальво и Мигель Роча сообщили, что визит отложен.")
    assert {one.words for one in found} == {"визит отложен"}
    assert [one.speaker for one in found] == ["Андрес Кальво", "Мигель Роча"]


def test_who_said_that_is_the_one_named_before_the_comma() -> None:
    told = "Кальво потребовал объяснений от генерала Мигеля Салинаса, который сказал, что граница закрыта."
    assert ("Мигель Салинас", "indirect", "граница закрыта") in said(OPENING + told)


def test_the_papers_own_reminder_is_nobodys() -> None:
    assert said(OPENING + "Напомним, Перу и Чили спорят о границе: карту составили давно.") == []


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet='аб Орлов,.\n«»"“”„–:!?', max_size=120))
def test_quotations_lie_inside_the_text_and_in_order(text: str) -> None:
    one = next(mark([Article("a text", text, (Block(Role.BODY, 0, len(text)),), "ru")]))
    found = find_quotations(one)
    assert all(0 <= q.outer.start <= q.start <= q.end <= q.outer.end <= len(text) for q in found)
    assert [q.outer.start for q in found] == sorted(q.outer.start for q in found)
    find_statements(one, find_cast(one))


@pytest.mark.parametrize(
    "told",
    [
        "Об этом сообщил Кальво.",
        "Об этом Кальво рассказал журналистам.",
        "Такое заявление сделал Кальво.",
        "С соответствующим предложением выступил Кальво.",
        "Такую оценку дал на пресс-конференции министр Андрес Кальво.",
        "Кальво рассказал об этом в эфире радио.",
    ],
)
def test_what_goes_before_is_theirs_who_are_told_to_have_said_it(told: str) -> None:
    found = said(OPENING + "Страны подпишут договор в мае. " + told)
    assert found == [("Андрес Кальво", "indirect", "Страны подпишут договор в мае")]


@pytest.mark.parametrize(
    "told",
    [
        "Страны подпишут договор в мае. Об этом сообщило агентство «Полдень».",
        "Подпишут ли страны договор? Об этом Кальво расскажет.\nОб этом же спросили посла.",
        "Об этом рассказал Кальво.\n«Мы долго шли к этому договору и рады подписать его».",
    ],
)
def test_what_agencies_tell_questions_and_what_opens_a_quotation_are_no_words_of_the_one_before(told: str) -> None:
    assert "indirect" not in [one.kind for one in said(OPENING + told)]


def channels(text: str) -> list[str | None]:
    one = next(mark([Article("a text", text, (Block(Role.BODY, 0, len(text)),), "ru")]))
    return [found.via for found in find_statements(one, find_cast(one))]


def test_the_channel_of_what_goes_before_is_told_behind_it() -> None:
    text = OPENING + "Кальво заявил, что страны подпишут договор. Об этом он сказал в интервью газете."
    assert channels(text) == ["в интервью газете"]
    assert channels(OPENING + "Страны подпишут договор. Такое заявление сделал Кальво на брифинге.") == ["на брифинге"]


def test_he_who_speaks_on_is_the_one_who_spoke_not_the_one_he_spoke_of() -> None:
    text = OPENING + "Министр Кальво заявил, что переговоры с президентом Чили Хуаном Рохасом были полезными.\n"
    found = said(text + "«У меня состоялась отличная встреча с Рохасом», – сообщил он.")
    assert found[-1] == ("Андрес Кальво", "direct", "У меня состоялась отличная встреча с Рохасом")


def test_of_two_ministers_the_one_who_spoke_goes_on() -> None:
    text = "Об этом заявил министр иностранных дел Перу Андрес Кальво на встрече с министром иностранных дел Чили "
    found = said(text + "Хуаном Рохасом.\nКак отметил министр, Чили остаётся важным партнёром Перу.")
    assert found[-1] == ("Андрес Кальво", "indirect", "Чили остаётся важным партнёром Перу")


def test_a_speaker_behind_a_date_in_commas_is_found() -> None:
    text = "Президент Перу Луис Солано намерен посетить Чили, сообщил в четверг, 30 декабря, министр Андрес Кальво."
    assert said(text) == [("Андрес Кальво", "indirect", "Президент Перу Луис Солано намерен посетить Чили")]


def test_the_words_of_a_ministry_as_it_says_go_over_an_inner_clause() -> None:
    text = "Как сообщает МИД Перу, министр Андрес Кальво отправится в Сантьяго, где пройдёт встреча министров."
    [found] = said(text)
    assert found.words == "министр Андрес Кальво отправится в Сантьяго, где пройдёт встреча министров"


def test_somebody_unnamed_speaks_for_his_body_also_by_a_pronoun() -> None:
    text = "Страны подпишут договор. Об этом сообщил представитель МИД Перу. По его словам, встреча будет в мае."
    assert said(text) == [
        ("МИД Перу", "indirect", "Страны подпишут договор"),
        ("МИД Перу", "indirect", "встреча будет в мае"),
    ]


def test_the_turns_of_a_transcript_are_theirs_who_open_them() -> None:
    text = (
        "А.Кальво: Уважаемый господин Президент!\nРады видеть Вас в «Зелёной роще».\n"
        "Х.Рохас (как переведено): Спасибо. Мы не виделись два года."
    )
    assert said(text) == [
        ("А. Кальво", "direct", "Уважаемый господин Президент!\nРады видеть Вас в «Зелёной роще»."),
        ("Х. Рохас", "direct", "Спасибо. Мы не виделись два года."),
    ]


def test_the_answers_of_an_interview_whose_guest_opens_them_leave_the_questions_out() -> None:
    text = (
        OPENING + "Как идут переговоры?\nАндрес Кальво: Они идут хорошо.\nКогда будет договор?\n"
        "Андрес Кальво: В мае.\nЭто важно."
    )
    assert said(text) == [
        ("Андрес Кальво", "direct", "Они идут хорошо."),
        ("Андрес Кальво", "direct", "В мае.\nЭто важно."),
    ]


def test_one_whole_name_and_a_colon_make_no_transcript() -> None:
    assert [one.words for one in said(OPENING + "Андрес Кальво: Договор готов.\nДругие новости дня.")] != [
        "Договор готов.\nДругие новости дня."
    ]


def test_one_mark_may_close_two_quotations() -> None:
    text = (
        OPENING + "«Мы верим в договор и зовём Чили «третьим соседом», – сказал Кальво.\n«Третий сосед» – имя доктрины."
    )
    assert said(text) == [("Андрес Кальво", "direct", "Мы верим в договор и зовём Чили «третьим соседом")]


def test_names_in_capitals_open_turns_as_well() -> None:
    text = "А.КАЛЬВО (говорит по-русски): Доброе утро!\nХ.Рохас: Рады приветствовать Вас.\nА.КАЛЬВО: Спасибо."
    assert [one.words for one in said(text)] == ["Доброе утро!", "Рады приветствовать Вас.", "Спасибо."]


def test_those_who_speak_in_a_ministry_named_before_speak_for_it() -> None:
    text = "МИД Перу закрыл отделение консульства, говорится в релизе МИД Перу. Решение не влияет на визы, "
    assert said(text + "подчеркнули в ведомстве.")[-1] == ("МИД Перу", "indirect", "Решение не влияет на визы")


def test_what_a_ministry_is_told_to_be_ready_for_is_told_by_its_minister() -> None:
    text = "МИД Перу заявил о готовности помочь. Об этом сообщил министр иностранных дел Перу Андрес Кальво."
    assert said(text) == [("Андрес Кальво", "indirect", "МИД Перу заявил о готовности помочь")]


def test_what_a_speaker_comments_on_is_no_channel() -> None:
    text = OPENING + "Страны подпишут договор в мае. Об этом сообщил Кальво, комментируя недавнее заявление Чили."
    assert channels(text) == [None]
