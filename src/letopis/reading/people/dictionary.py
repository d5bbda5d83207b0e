"""What the morphological dictionary knows of given names and patronymics."""

import re
from functools import lru_cache

from letopis.language.russian.lemmas import dictionary, parses
from letopis.reading.people.paradigms import Form, Gender

_CASES = {"nomn": "Nom", "gent": "Gen", "datv": "Dat", "accs": "Acc", "ablt": "Ins", "loct": "Loc"}
_PATRONYMIC = re.compile(
    r".{2,}(?:(?:ович|евич|ьич|тич|мич|кич)(?:а|у|ем|е)?|(?:овн|евн|ичн|инишн)(?:а|ы|е|у|ой))$", re.IGNORECASE
)


@lru_cache(maxsize=20_000)
def given_name_forms(word: str) -> tuple[Form, ...]:
    """The dictionary's readings of a form of a given name; none for a name that it does not hold."""
    if "-" in word or not dictionary().word_is_known(word):
        return ()
    found: dict[tuple[str, Gender], set[str]] = {}
    for parse in parses(word):
        if "Name" not in parse.tag or parse.tag.number == "plur" or parse.tag.case not in _CASES:
            continue
        gender: Gender = "Fem" if parse.tag.gender == "femn" else "Masc"
        found.setdefault((parse.normal_form.capitalize(), gender), set()).add(_CASES[parse.tag.case])
    return tuple(Form(name, gender, frozenset(cases), 1.5) for (name, gender), cases in found.items())


@lru_cache(maxsize=20_000)
def is_surname(word: str) -> bool:
    """Whether the dictionary holds the form as one of a surname."""
    return any("Surn" in parse.tag for parse in parses(word))


@lru_cache(maxsize=20_000)
def is_common(word: str) -> bool:
    """Whether the dictionary holds the form as an ordinary word, and not as a name."""
    names = {"Name", "Surn", "Patr", "Geox", "Orgn", "Trad"}
    return dictionary().word_is_known(word) and not any(names & parse.tag.grammemes for parse in parses(word))


def is_patronymic(word: str) -> bool:
    """Whether a form ends as patronymics do ("Викторович", "Сергеевне")."""
    return bool(_PATRONYMIC.match(word))


def patronymic_gender(word: str) -> Gender:
    """The gender of a patronymic, by its ending."""
    return "Fem" if re.search(r"(вн|чн|шн)(а|ы|е|у|ой)$", word, re.IGNORECASE) else "Masc"
