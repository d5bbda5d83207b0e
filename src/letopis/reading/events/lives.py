"""Whose life a page tells: the person said to have been born, who is meant where a sentence leaves its subject out."""

from letopis.model.marked import Token
from letopis.reading.events.scene import Scene


def life_of(scene: Scene) -> Token | None:
    """The head of the name of the only person whom a page says to have been born, if any."""
    born: dict[str, Token] = {}
    for verb in scene.marked.tokens:
        if verb.lemma in scene.words.context["life"]["verbs"]:
            sentence = scene.marked.sentence_of(verb)
            for one in scene.cast.within(sentence.start, sentence.end):
                head = scene.marked.tokens[one.head]
                persons = scene.of_type(one.entities, "person")
                if len(persons) == 1 and head.feats.get("Case") == "Nom" and one.how != "pronoun":
                    born.setdefault(persons[0], head)
    return next(iter(born.values())) if len(born) == 1 else None
