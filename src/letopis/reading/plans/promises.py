"""What a sentence says is to be done: meant, promised, agreed on, coming. Rules in order; the first to match wins."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from letopis.knowledge import lexicon
from letopis.model.facts import PlanStatus
from letopis.model.marked import Marked, Token
from letopis.reading.events.grammar import children, clause, is_passive, is_verb, negated, phrase, subject
from letopis.reading.plans.wording import clause_words, event_nouns, is_vague, noun_phrase, piece
from letopis.reading.tense import own_tense

_AGREEMENT = ("Case", "Gender", "Number")


@dataclass(frozen=True, slots=True)
class Promise:
    """Something to be done: in words, with the word it hangs on, who is to do it, and the rule that found it."""

    what: str
    head: Token
    doer: Token | None
    rule: str
    status: PlanStatus = "open"


Rule = Callable[[Marked, Token], Promise | None]


def promises(marked: Marked, words: tuple[Token, ...]) -> Iterator[Promise]:
    """The promises of a sentence, one for a word at most."""
    for token in words:
        found = next((one for rule in RULES if (one := rule(marked, token)) is not None), None)
        if found is not None:
            yield found


def _to_do(marked: Marked, token: Token) -> Promise | None:
    """An intent with an infinitive: "намерены открыть консульство"."""
    known = lexicon("plans")["intent"]
    words = known["nouns_with_infinitive"] if token.pos == "NOUN" else known["infinitive"]
    if token.lemma not in words or negated(marked, token.index):
        return None
    aims = [
        one
        for one in children(marked, token.index, "xcomp", "csubj", "csubj:pass", "ccomp", "obj", "acl", "nmod")
        if _infinitive(one)
    ]
    if not aims or negated(marked, aims[0].index):
        return None
    doer = _asked(marked, token) or (subject(marked, token.index) if token.pos != "NOUN" else _holder(marked, token))
    if doer is not None and aims[0].lemma in lexicon("plans")["coming"]["occurring"] and doer.pos in ("NOUN", "PROPN"):
        told = not is_vague(marked, doer, own=True)  # "форум должен состояться": the forum is what will be
        return Promise(noun_phrase(marked, doer), doer, None, "plan.coming") if told else None
    return Promise(_deed(marked, aims[0], token), aims[0], doer, "plan.to do")


def _asked(marked: Marked, verb: Token) -> Token | None:
    """Who is asked to do it: "пригласил коллегу посетить Осло", "поручили ведомствам подготовить план"."""
    if verb.lemma not in lexicon("plans")["intent"]["of_others"]:
        return None
    kids = [one for one in children(marked, verb.index, "obj", "iobj", "obl") if one.pos in ("NOUN", "PROPN", "PRON")]
    return next((one for one in kids if one.rel == "iobj" or one.feats.get("Case") in ("Acc", "Dat")), None)


def _holder(marked: Marked, noun: Token) -> Token | None:
    """Whose an intent is: "намерение премьера посетить Осло"; else the subject of the verb above."""
    held = [one for one in children(marked, noun.index, "nmod") if one.feats.get("Case") == "Gen"]
    return next((one for one in held if not children(marked, one.index, "case")), subject(marked, noun.index))


def _also_to_do(marked: Marked, token: Token) -> Promise | None:
    """A further infinitive of an intent: "договорились открыть консульство и провести форум"."""
    if not _infinitive(token) or token.rel != "conj" or token.head < 0 or negated(marked, token.index):
        return None
    first = marked.tokens[token.head]
    above = (marked.tokens[first.head] if first.head >= 0 else None) if _infinitive(first) else first
    whole = _to_do(marked, above) if above is not None else None
    return Promise(_deed(marked, token, token), token, whole.doer, "plan.to do") if whole is not None else None


def _deed(marked: Marked, aim: Token, token: Token) -> str:
    """An infinitive with its words, and with its object where that stands apart: "новые даты обещают согласовать"."""
    said = clause_words(marked, clause(marked, aim.index), aim)
    objects = children(marked, aim.index, "obj") or children(marked, token.index, "obj")
    apart = [one for one in objects if one.pos == "NOUN" and one.text not in said.split()]
    if not apart or apart[0].index > aim.index or not said.startswith(aim.text):
        return said
    words = [one for one in phrase(marked, apart[0].index) if one.pos != "PUNCT"]
    first = marked.sentence_of(aim).first
    inner = " ".join(_moved(one, first) for one in piece(words, apart[0]))
    return f"{aim.text} {inner}{said.removeprefix(aim.text)}"


def _moved(token: Token, first: int) -> str:
    """A word that another one now stands before: the first of its sentence loses its capital, but a name's."""
    opens = token.index == first and token.pos != "PROPN" and token.text[1:].islower()
    return token.text.lower() if opens else token.text


def _infinitive(token: Token) -> bool:
    return is_verb(token) and token.feats.get("VerbForm") == "Inf"


def _agreed_noun(marked: Marked, token: Token) -> Promise | None:
    """An intent with a noun: "договорились о поставках", "заинтересованы в расширении"."""
    wanted = lexicon("plans")["intent"]["nouns"].get(token.lemma)
    if wanted is None or negated(marked, token.index):
        return None
    for kid in children(marked, token.index, "obl", "obj", "nmod", "conj"):
        fits = kid.pos == "NOUN" and _preposition(marked, kid) in wanted and (kid.rel == "obj") == ("" in wanted)
        if fits and not is_vague(marked, kid, own=True):
            return Promise(noun_phrase(marked, kid), kid, subject(marked, token.index), "plan.agreed")
    return None


def _preposition(marked: Marked, token: Token) -> str:
    return next((kid.lemma for kid in children(marked, token.index, "case")), "")


def _agreed_clause(marked: Marked, token: Token) -> Promise | None:
    """An agreement with a clause: "договорились о том, как будем отмечать юбилей"."""
    if token.lemma not in lexicon("plans")["intent"]["clause"] or negated(marked, token.index):
        return None
    for kid in children(marked, token.index):
        inner = (
            [kid]
            if kid.rel == "ccomp"
            else children(marked, kid.index, "acl", "ccomp")
            if kid.lemma == "то" or kid.lemma == "тот"
            else []
        )
        for verb in inner:
            if is_verb(verb) and not negated(marked, verb.index):
                return Promise(
                    clause_words(marked, clause(marked, verb.index), verb),
                    verb,
                    subject(marked, token.index),
                    "plan.agreed",
                )
    return None


def _coming(marked: Marked, token: Token) -> Promise | None:
    """What will be, be done, or is expected: its subject if it happens, else the doing in words."""
    known = lexicon("plans")["coming"]
    if negated(marked, token.index) or not _is_ahead(marked, token):
        return None
    if token.lemma in known["provided"]:
        return _provided(marked, token)
    if token.lemma in known["happening"] and _happens(token):
        top = next(iter(children(marked, token.index, "nsubj", "nsubj:pass", "obj")), None)
        fits = top is not None and top.pos == "NOUN" and not is_vague(marked, top, own=True)
        fits = fits and token.lemma != "вступить"  # a paper is there already: that it comes into force is the plan
        if top is not None and top.pos == "NOUN" and not fits and not is_vague(marked, top):
            return Promise(clause_words(marked, clause(marked, token.index), token), token, None, "plan.coming")
        return Promise(noun_phrase(marked, top), top, None, "plan.coming") if top is not None and fits else None
    doer = subject(marked, token.index) if not _is_idle(marked, token) else None
    if doer is None or not any(kid.pos in ("NOUN", "PROPN") for kid in children(marked, token.index, "obj")):
        return None
    return Promise(clause_words(marked, clause(marked, token.index), token), token, doer, "plan.will do")


def _provided(marked: Marked, token: Token) -> Promise | None:
    """A meeting or visit that a programme holds: "предусмотрены встречи в парламенте"."""
    top = next(iter(children(marked, token.index, "nsubj", "nsubj:pass", "obj")), None)
    fits = top is not None and top.lemma in event_nouns() and not is_vague(marked, top, own=True)
    return Promise(noun_phrase(marked, top), top, None, "plan.coming") if top is not None and fits else None


def _is_idle(marked: Marked, verb: Token) -> bool:
    """Whether nothing comes of what a verb tells: "позволит", "внесёт вклад", "привлечёт внимание"."""
    known = lexicon("plans")["coming"]
    objects = {one.lemma for one in children(marked, verb.index, "obj", "obl", "nsubj", "iobj")}
    return verb.lemma in known["idle"] or bool(objects & set(known["light"].get(verb.lemma, ())))


def _scheduled(marked: Marked, token: Token) -> Promise | None:
    """Something with its date set or moved: "церемония, намеченная на 15 сентября", "заседание перенесли на ноябрь"."""
    known = lexicon("plans")["schedule"]
    status: PlanStatus | None = (
        "open" if token.lemma in known["set"] else "postponed" if token.lemma in known["moved"] else None
    )
    if status is None or negated(marked, token.index) or not _has_aim(marked, token):
        return None
    noun = _described(marked, token) if token.rel in ("acl", "amod") else None
    top = noun or next(iter(children(marked, token.index, "nsubj:pass", "obj")), None)
    if top is None or top.pos not in ("NOUN", "PROPN") or is_vague(marked, top):
        return None
    return Promise(noun_phrase(marked, top), token, None, "plan.scheduled", status)


def _described(marked: Marked, participle: Token) -> Token | None:
    """The noun that a participle agrees with: its head, else the last one before it that does."""
    sentence = marked.sentence_of(participle)
    if "Case" not in participle.feats:  # the tagger lost it; then what stands before the comma
        return _top_before(marked, participle)
    before = reversed(marked.tokens[sentence.first : participle.index])
    nouns = [marked.tokens[participle.head], *(one for one in before if one.pos == "NOUN")]
    return next((one for one in nouns if _agree(one, participle)), None)


def _top_before(marked: Marked, participle: Token) -> Token | None:
    """The noun at the top of the phrase that ends at the comma before a participle."""
    at = participle.index - 1
    if at < 1 or marked.tokens[at].text != ",":
        return marked.tokens[participle.head] if participle.head >= 0 else None
    noun = marked.tokens[at - 1]
    while noun.rel == "nmod" and noun.head >= 0:
        noun = marked.tokens[noun.head]
    return noun


def _agree(noun: Token, participle: Token) -> bool:
    return all(noun.feats.get(key) == participle.feats.get(key, noun.feats.get(key)) for key in _AGREEMENT)


def _has_aim(marked: Marked, token: Token) -> bool:
    """Whether a verb has a phrase with "на": a date to come."""
    return any(_preposition(marked, kid) == "на" for kid in children(marked, token.index, "obl"))


def _is_ahead(marked: Marked, token: Token) -> bool:
    if own_tense(marked, token) == "future":
        return True
    if token.feats.get("VerbForm") == "Fin" and token.feats.get("Tense") == "Past":
        return False
    planned = lexicon("plans")["coming"]["planned"]
    return token.lemma in planned and (is_passive(token) or token.text.lower().endswith(("ся", "сь")))


def _happens(token: Token) -> bool:
    """Whether the verb's subject is what happens."""
    return is_passive(token) or token.lemma.endswith("ся") or token.lemma in ("пройти", "вступить")


def _going(marked: Marked, token: Token) -> Promise | None:
    """Someone is to go somewhere: "в апреле он собирается в Белград"."""
    known = lexicon("plans")["going"]
    ahead = token.lemma in known["present"] or (token.lemma in known["future"] and own_tense(marked, token) == "future")
    past = token.feats.get("Tense") == "Past"
    if not ahead or past or negated(marked, token.index):
        return None
    somewhere = any(
        kid.pos == "PROPN" and _preposition(marked, kid) in ("в", "на") for kid in children(marked, token.index, "obl")
    )
    doer = subject(marked, token.index)
    if not somewhere or doer is None:
        return None
    return Promise(clause_words(marked, clause(marked, token.index), token), token, doer, "plan.going")


def _discussed(marked: Marked, token: Token) -> Promise | None:
    """Something to be done that is talked of: "обсудили вопросы возвращения студентов", "инициатива создания"."""
    known = lexicon("plans")["doing"]
    if token.head < 0:
        return None
    above = marked.tokens[token.head]
    verbal = token.lemma.endswith(tuple(known["endings"])) and token.lemma not in known["states"]
    deed = above.lemma in known["holders"] and token.pos == "NOUN" and verbal
    if token.lemma not in known["nouns"] and not deed:
        return None
    verb = marked.tokens[above.head] if above.head >= 0 else None
    held = above.lemma in known["holders"] and token.rel == "nmod" and verb is not None and verb.lemma in known["verbs"]
    direct = above.lemma in known["verbs"] and token.rel in ("obj", "nsubj:pass")
    top = verb if held else above
    if not (held or direct) or top is None or negated(marked, top.index):
        return None
    return Promise(noun_phrase(marked, token), token, subject(marked, top.index), "plan.discussed")


RULES: tuple[Rule, ...] = (_to_do, _also_to_do, _agreed_noun, _agreed_clause, _scheduled, _coming, _going, _discussed)
