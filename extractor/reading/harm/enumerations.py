"""Enumerations: what a quote's people can come to when they are added up, read generously.

``entailment`` says what words do say. This is the wider question, which a rule must ask before it rejects a count: could
they be read as saying it? A list may hold nouns that no lexicon knows ("two caretakers and a water carrier"), its members may
have verbs of their own ("nine were let off at nightfall, six more after midnight"), and one person may be a name, a pronoun
or "a third". What is never taken: a number that the words give to another outcome or to things, and a part beside its total.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise

from extractor.reading.harm.entailment import entailed
from extractor.reading.harm.members import JOINS, LINKS, is_headed_by_people, single_member
from extractor.reading.harm.mentions import mentions
from extractor.reading.harm.paraphrases import paraphrased
from extractor.reading.numbers.numbers import figures
from extractor.reading.numbers.numerals import WORDS
from extractor.reading.people.people import people_between
from extractor.reading.people.somebody import ORDINALS, may_be_one, named_together, names_one
from extractor.reading.text.tokens import Tokens, tokenise
from extractor.reading.words.lexicon import NOUNS, STOPS, THINGS
from extractor.reading.words.outcomes import MODALS, NAMED, NEGATIONS, TRIGGERS, UNREAL
from schemas.count import Count
from schemas.vocabulary import Outcome

_SECOND_VERB = re.compile(
    r"\band\s+(?:\w+ly\s+|then\s+|later\s+|subsequently\s+|both\s+|all\s+)*(?:was|were|are|is|has\s+been|have\s+been|had\s+been)\b",
    re.IGNORECASE,
)
_PARTING = frozenset("including include includes included among whom them these those now earlier previously instead".split())
_CARRIED = frozenset("took taken taking carried led leading dragged marched hauled herded captured seized".split())
_EACH = frozenset(["each", "apiece"])
# "One died and the other lost both feet": each of them is one.
_THE_OTHER = re.compile(
    r"\bone\b[^.]{2,80}?\b(?:and|while|but|,)\s+the\s+other\s+(?:one\s+)?(?:was|is|has|had|lost|got|\w+ed)\b", re.IGNORECASE
)
# Parts of one body, whatever their number: "broke two of his fingers", "gouged out an eye".
_MAIMED = re.compile(
    r"\b(?:br(?:oke|eaking|oken)|los(?:t|ing)|cut|severed?|severing|goug\w+|crush\w+|fractur\w+|smash\w+|shatter\w+|knock\w+|pull\w+|tore|torn|tearing|took|taking|blew|blown|hack\w+|chop\w+|lopp\w+|slash\w+|slic\w+|damag\w+|pierc\w+|punctur\w+|shot)\b"
    r"[^.;,]{0,30}?\b(?:fingers?|toes?|ribs?|teeth|tooth|eyes?|ears?|legs?|arms?|hands?|foot|feet|thumbs?|nose|jaw|skull|collar-?\s?bone|wrists?|ankles?|knees?|elbows?|hips?|kneecaps?|nails?|lungs?|eardrums?|vertebrae|tongue|limbs?)\b",
    re.IGNORECASE,
)
# One person's body, and what went into it or came down on it: "fired seven shots into his knees", "hit his cousin in the face".
_STRUCK_BODY = re.compile(
    r"\b(?:fir|put|empt|pump|sho(?:t|ot)|plung|thrust|stuck|struck|strik|hit|kick|stab|slash|beat|burn|amputat|lodg|pierc|smash|punch|club|emptied|driv|drove|sent|stamp|stomp)\w*\b[^.;]{0,50}?\b"
    r"(?:(?:his|her)\s+(?:\w+\s+(?:and\s+)?){0,2}?|(?:his|her)\s+[\w'’-]+\s+(?:\w+\s+){0,2}?(?:in|on|across|over)\s+(?:the|both)\s+)"
    r"(?:knees?|shins?|legs?|thigh(?:s|bones?)?|cal(?:f|ves)|feet|foot|ankles?|arms?|hands?|wrists?|shoulders?|chest|back|stomach|abdomen|belly|groin|buttocks?|hips?|necks?|throat|face|head|temple|jaw|mouth|nose|ears?|eyes?|skull|body|ribs?|side)\b"
    r"|\bhad\s+(?:his|her|an?|one)\s+(?:\w+\s+)?(?:legs?|arms?|hands?|foot|feet|eyes?|fingers?|toes?)\s+(?:amputated|removed|torn\s+off|blown\s+off|taken\s+off)\b",
    re.IGNORECASE,
)
_THEIR = frozenset("their they them theirs each people persons men women".split())
_TWICE = re.compile(r"\b(?:twice|double)\s+(?:that|the|as|this)\s+(?:number|many|figure|toll)\b", re.IGNORECASE)
_ANYBODY = frozenset("people persons".split())  # who they are may follow: "21 people, nine women and four girls,"
_KIN = frozenset({Outcome.abducted, Outcome.detained, Outcome.released, Outcome.missing})
_HARM = frozenset({Outcome.killed, Outcome.injured})
_HELD = frozenset("hostages captives prisoners detainees hostage captive prisoner detainee".split())
_REACH = 14  # tokens between two members of one list
_APART = 4  # tokens between two outcomes told in one breath
_NAME = 8  # tokens of a name before its noun


@dataclass(frozen=True, slots=True)
class _Atom:
    """One member of a possible list. ``sure``: the words count it; otherwise it may be a person or not."""

    first: int
    last: int
    count: Count
    sure: bool
    bare: bool = False  # a number alone, which may be an age


def may_say(quote: str, outcome: Outcome, count: Count) -> bool:
    """Whether the people of ``quote`` can be read as ``count`` for ``outcome``."""
    return count in _readable(quote, outcome)


def tells_of_a_body_struck(quote: str) -> bool:
    """Whether the words tell what went into one person's body or came down on it: "put two bullets through his legs"."""
    return _STRUCK_BODY.search(quote) is not None


@lru_cache(maxsize=512)
def _readable(quote: str, outcome: Outcome) -> frozenset[Count]:
    return frozenset(count for words in paraphrased(quote) for count in _read(words, outcome))


def _read(quote: str, outcome: Outcome) -> set[Count]:
    tokens = tokenise(quote)
    atoms = _atoms(tokens, outcome)
    found = {Count.exactly(1)} if _one_person(tokens, atoms) else set()
    for chain in (*_chains(tokens.words, atoms), *_chains(tokens.words, _with_sums(tokens, atoms, outcome))):
        found.update(_sums(chain))
    if outcome is Outcome.released and any(outcome in NAMED.get(word, ()) for word in tokens.words):
        people = people_between(tokens, figures(tokens), 0, len(tokens.words))
        found.update(one.count for one in people if one.count is not None and one.count.low)  # "six victims rescued unhurt"
    if outcome in _KIN:
        carried = not _CARRIED.isdisjoint(tokens.words)  # "took two wounded soldiers with them": whatever else befell them
        counted = (m for m in mentions(quote) if carried or m.outcome in _KIN)
        found.update(m.count for m in counted if m.count is not None and not m.hypothetical)
        found.update(one.count for one in figures(tokens) if not _HELD.isdisjoint(tokens.words[one.last : one.last + 2]))
    if outcome is Outcome.injured and not found and _MAIMED.search(quote) is not None and _THEIR.isdisjoint(tokens.words):
        found.add(Count.exactly(1))
    if outcome in _HARM and not found and _THEIR.isdisjoint(tokens.words) and tells_of_a_body_struck(quote):
        found.add(Count.exactly(1))
    if "other" in tokens.words and _THE_OTHER.search(quote) is not None:
        found.add(Count.exactly(1))
    if "multiple" in tokens.words:
        found.add(Count(low=2, high=None))  # some write it for two
    if not any(atom.sure for atom in atoms):
        found.update(Count.exactly(number) for number in (named_together(tokens),) if number > 1)
    found.update(
        Count.exactly(ORDINALS[word]) for before, word in pairwise(tokens.words) if before in ("a", "the") and word in ORDINALS
    )
    # A number that the words give to no other outcome may be meant for this one.
    found.update(atom.count for atom in atoms if atom.sure)
    found.update(_of_them(tokens, outcome))
    found.update(_wholes(tokens, outcome))
    if _others_than_one(tokens):
        found.update(one.count + Count.exactly(1) for one in entailed(quote, outcome))
    return found | set(_multiplied(tokens))


def _multiplied(tokens: Tokens) -> Iterator[Count]:
    """What numbers come to that are told for each of several, or by another: "two villages lost three men each", "twice that number"."""
    each, twice = not _EACH.isdisjoint(tokens.words), _TWICE.search(tokens.text) is not None
    if not (each or twice):
        return
    numbers = [one.count.low for one in figures(tokens) if one.count.exact and one.count.low]
    for number in numbers:
        yield Count.exactly(2 * number)  # of two named ones, or twice as many
    if each:
        yield from (Count.exactly(one * other) for one, other in combinations(numbers, 2))


def _others_than_one(tokens: Tokens) -> bool:
    """Whether a name in capitals stands before "five other priests": where names cannot be told, "other" tells of one."""
    words = tokens.words
    if not tokens.text.isupper() or words[0] in STOPS or words[0] in NOUNS or words[0] in THINGS or not words[0].isalpha():
        return False
    return any(one in WORDS and two in ("other", "others") for one, two in pairwise(words))


def _atoms(tokens: Tokens, outcome: Outcome) -> list[_Atom]:
    """The counted people of the quote, and the single ones that nothing counts, in order."""
    told = mentions(tokens.text)
    starts = {start: index for index, start in enumerate(tokens.starts)}
    kin = _KIN if outcome in _KIN else frozenset({outcome})  # whoever was taken is who comes free
    # "Two brothers, their uncle and a neighbour" names who the two were, or two people more.
    listed = _PARTING.isdisjoint(tokens.words)
    mine = {
        starts.get(m.number_start)
        for m in told
        if m.outcome in kin and not m.hypothetical and (not m.part or (listed and m.count == Count.exactly(1)))
    }
    # Who "was hit and was detained" is told two outcomes of: the numbers before the second are open to both.
    second = max((found.start() for found in _SECOND_VERB.finditer(tokens.text)), default=-1)
    if _coupled(tokens.words):
        second = len(tokens.text)
    taken = {starts.get(m.number_start) for m in told if m.number_start > second} - mine
    people = people_between(tokens, figures(tokens), 0, len(tokens.words))
    counted = [one for one in people if one.count is not None and one.count.high != 0]
    atoms = [
        _Atom(one.first, one.last, Count.exactly(1) if one.kind == "ordinal" else one.count, one.numeric, one.sort == "bare")
        for one in counted
        if one.count is not None
        and (one.sort != "thing" or _goes_on_to_people(tokens.words, one.last) or is_headed_by_people(tokens.words, one))
        and one.first not in taken
        and not one.of_them
        and tokens.words[one.first - 1 : one.first] != ["by"]
    ]
    covered = {position for one in counted for position in range(one.first, one.last)}
    atoms += [atom for atom in _singles(tokens) if not covered.intersection(range(atom.first, atom.last))]
    return sorted(atoms, key=lambda atom: atom.first)


def _with_sums(tokens: Tokens, atoms: list[_Atom], outcome: Outcome) -> list[_Atom]:
    """The atoms with each list whose sum is told as one: before it may stand one more, whom no lexicon knows ("the SHO, his gunman and
    two others").
    """
    for told in mentions(tokens.text):
        if told.part or told.count is None or told.outcome is not outcome or told.hypothetical:
            continue
        inside = [atom for atom in atoms if told.number_start <= tokens.starts[atom.first] < told.number_end]
        if told.count.low > 1 and inside and inside[0] is not atoms[0]:
            summed = _Atom(inside[0].first, bisect_left(tokens.starts, told.number_end), told.count, sure=True)
            atoms = [atom for atom in atoms if atom not in inside]
            atoms.insert(sum(atom.first < summed.first for atom in atoms), summed)
    return atoms


def _of_them(tokens: Tokens, outcome: Outcome) -> Iterator[Count]:
    """The numbers of a part, told of no other outcome, where nothing is denied or only possible: "four of them, all boys, were hit"."""
    words = tokens.words
    if "of" not in words or not (NEGATIONS | MODALS | UNREAL).isdisjoint(words):
        return
    told = {mention.number_start for mention in mentions(tokens.text) if mention.outcome is not outcome}
    for one in people_between(tokens, figures(tokens), 0, len(words)):
        if one.of_them and one.numeric and one.count is not None and one.count.low and tokens.starts[one.first] not in told:
            yield one.count


def _wholes(tokens: Tokens, outcome: Outcome) -> Iterator[Count]:
    """The larger numbers of which parts are told, with what befell all of them: "three of the seven engineers seized are free"."""
    words = tokens.words
    reach = _REACH if outcome in _KIN else 2  # "two of the 12 wounded"
    for one in figures(tokens) if "of" in words else ():
        whole = words[max(0, one.first - 2) : one.first] == ["of", "the"] and one.count.low > 1
        if whole and any(_tells(word, outcome) for word in words[one.last : one.last + reach]):
            yield one.count


def _tells(word: str, outcome: Outcome) -> bool:
    """Whether a word tells the outcome; of people taken, such as "held" and "taken" do too."""
    return (word in TRIGGERS and TRIGGERS[word].outcome is outcome) or (outcome in _KIN and outcome in NAMED.get(word, ()))


def _goes_on_to_people(words: list[str], start: int) -> bool:
    """Whether what looked like a thing ends in people: "several suspected Islamic Movement of Uzbekistan insurgents"."""
    for word in words[start : start + _NAME]:
        if word in NOUNS and NOUNS[word].number == "p":
            return True
        if word in TRIGGERS or (word in STOPS and word not in ("of", "the", "and", "for", "in")) or not word[0].isalpha():
            return False
    return False


def _coupled(words: list[str]) -> bool:
    """Whether two outcomes are told in one breath: "kidnapped and killed", "the abduction and presumed massacre of"."""
    said = [(index, TRIGGERS[word].outcome) for index, word in enumerate(words) if word in TRIGGERS]
    return any(
        one[1] is not other[1]
        and 1 < other[0] - one[0] <= _APART
        and words[one[0] + 1] in ("and", "then", "or")
        and not any(word[0].isdigit() or word in WORDS for word in words[one[0] + 1 : other[0]])
        for one, other in pairwise(said)
    )


def _singles(tokens: Tokens) -> Iterator[_Atom]:
    """Single persons by a determiner and a noun for a person, or by a name, at the head of a list's member."""
    words = tokens.words
    position = 0
    while position < len(words):
        last = single_member(tokens, position)
        if last is not None:
            yield _Atom(position, last, Count.exactly(1), sure=False)
        position = last or position + 1


def _one_person(tokens: Tokens, atoms: list[_Atom]) -> bool:
    """Whether the quote speaks of one person: by a noun, a name, a pronoun or an ordinal that stands for one."""
    one = Count.exactly(1)
    if len(tokens.words) == 1 or any(mention.count == Count.exactly(0) for mention in mentions(tokens.text)):
        return False
    if any(atom.sure and not (atom.bare and atom.count.exact) and atom.count != one for atom in atoms):
        return names_one(tokens)  # a bare number may be an age, any other is of more people
    return any(atom.count == one for atom in atoms) or names_one(tokens) or may_be_one(tokens)


def _chains(words: list[str], atoms: list[_Atom]) -> Iterator[list[_Atom]]:
    """Runs of members with a link between each two; a word such as "including" ends a run. A single person after a mere comma
    is more likely the same one again ("Ana Ruiz, a nurse"), unless an "and" follows later in the run.
    """
    chain: list[_Atom] = []
    joined = 0
    for atom in atoms:
        if chain:
            between = words[chain[-1].last : atom.first]
            linked = not LINKS.isdisjoint(between) or {"well", "along", "together", "with"}.intersection(between)
            apposed = between == [","] and words[chain[-1].last - 1] in _ANYBODY and "," in words[atom.last :]
            of_the = words[max(0, chain[-1].first - 2) : chain[-1].first] == ["of", "the"]
            apposed = apposed or (of_the and chain[-1].bare)  # "of the 41, 24 are children"
            if not linked or len(between) > _REACH or apposed or not _PARTING.isdisjoint(between):
                yield chain[:joined]
                chain, joined = [], 0
            elif atom.sure or not JOINS.isdisjoint(between) or "," not in between:
                joined = len(chain) + 1
            elif atom.last == len(words) and chain[-1].sure and chain[-1].count.low > 1:
                joined = len(chain) + 1  # "two soldiers, a policeman": nobody is two
        chain.append(atom)
    yield chain[:joined]


def _sums(chain: list[_Atom]) -> Iterator[Count]:
    """What contiguous members of a run come to, its unsure ones taken or left."""
    for first in range(len(chain)):
        total: Count | None = None
        optional = 0
        for atom in chain[first : first + 12]:
            if atom.sure:
                total = atom.count if total is None else total + atom.count
            else:
                optional += 1
            members = optional + (total is not None)
            if members == 1 and optional and len(chain) > 1:
                yield Count.exactly(1)
            if members < 2 and not (total is not None and total is not atom.count):
                continue
            for extra in range(optional + 1):
                if total is not None:
                    yield total + Count.exactly(extra) if extra else total
                elif extra > 1:
                    yield Count.exactly(extra)
