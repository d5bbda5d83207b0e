import pytest

from letopis.language.russian.lemmas import best, inflected, is_known, parses

FORMS = (
    "высшего",
    "послами",
    "Ветровой",
    "красивее",
    "подписавшие",
    "люди",
    "МИД",
    "Ъыщховского",
    "по-русски",
    "метро",
)
WANTED = (("nomn", "sing"), ("nomn", "sing", "femn"), ("nomn", "plur"), ("gent",))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("wanted", WANTED, ids=" ".join)
def test_the_form_with_some_grammemes_is_of_the_lexeme(form: str, wanted: tuple[str, ...]) -> None:
    for parse in parses(form.lower()):
        fitting = [one.word for one in parse.lexeme if set(wanted) <= one.tag.grammemes]
        made = inflected(parse, *wanted)
        assert made == parse.word if "Fixd" in parse.tag else made in (fitting or [None])


def test_a_word_that_nobody_knows_is_inflected_by_its_ending() -> None:
    parse = best("ветрановского", "ADJ", {"Case": "Gen", "Gender": "Masc", "Number": "Sing"})
    assert parse is not None and not parse.is_known
    assert inflected(parse, "nomn", "sing", "masc") == "ветрановский"


def test_known_forms_may_lack_the_dots_of_their_letters() -> None:
    assert is_known("самолёт") and is_known("самолет") and not is_known("самолётт")
    assert all(parse.is_known for parse in parses("самолет"))


def test_context_decides_between_equal_forms() -> None:
    noun = best("стали", "NOUN", {"Case": "Gen", "Number": "Sing", "Gender": "Fem"})
    verb = best("стали", "VERB", {"Number": "Plur", "Tense": "Past", "VerbForm": "Fin"})
    assert noun is not None and verb is not None
    assert (noun.normal_form, verb.normal_form) == ("сталь", "стать")
