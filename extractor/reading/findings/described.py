"""Described parties: soldiers, peoples and fighters of some cause that are blamed or suspected, own up or deny, without a name.

``agents`` reads whose act it was; here somebody speaks: "blames separatist fighters", "said that government troops had shelled it",
"believed to be from the Pokot community", "the army denied that its men had fired". Words that only say that people were armed
("gunmen", "bandits") describe nobody; with a cause or a people they do ("Fulani gunmen").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.findings.accounts import Account, blamer
from extractor.reading.findings.actor_words import ACTORS, ARMED, CAUSE, CROWDS, FORCES, MACHINES, QUALITY
from extractor.reading.findings.ascriptions import (
    AHEAD,
    LEAD,
    PUT_DOWN_TO,
    holds_to_account,
    identified,
    owned,
    pointed_out,
    thought_of,
    told_of,
)
from extractor.reading.findings.party_names import party_names
from extractor.reading.findings.peoples import is_people
from extractor.reading.scenes.reading import Reading
from extractor.reading.text.late import late, late_of_words
from extractor.reading.words.stems import marks as stems_in
from extractor.reading.words.stems import stems, whole_words
from schemas import Basis

BACK = 200  # code points of the sentence before a party
BEFORE_TELLING = 60  # code points before the first verb of telling in which a party's words may begin that go on behind it
_NAME = rf"(?:{CAUSE}\s+{ARMED}|{QUALITY}(?:{FORCES}|{CROWDS}|(?:death|hit)\s+squads|colectivos|cartels|warlords|extremists|nationalists|traffickers)(?!\s+(?:{ARMED}|leaders?)\b)|military\s+regime)"
PARTY = late_of_words(rf"\b(?P<name>{_NAME})\b(?!['’]s?\b)")
_BLAMED = late(
    rf"(?:\b(?:blam(?:e[sd]?|ing)|accus(?:e[sd]?|ing))\s+{LEAD}|\b(?:responsibility|work)\s+of\s+{LEAD})$|{PUT_DOWN_TO}",
    re.IGNORECASE,
)
_BELIEVED_TO_BE = late(
    rf"\b(?:suspects|(?:he|she|they|who|also|police|officers|officials|authorities|investigators|residents|villagers|survivors|army|military|government)\s+(?:also\s+)?suspect(?:ed)?)\s+(?:that\s+)?{LEAD}$|\b(?:believed|thought|suspected|said|alleged|presumed|understood)\s+to\s+(?:be|have\s+been|belong\s+to)\s+(?:from\s+|members\s+of\s+|part\s+of\s+|linked\s+to\s+|loyal\s+to\s+)?{LEAD}$",
    re.IGNORECASE,
)
_OF_DEED = late(
    r"^[\"”]?\s*(?:(?:in|on|at|from|near|who|dug|based|holed|hiding|whom|which|yesterday|on\s+\w+day|close|loyal|allied|aligned|linked|backed|led|opposed|across|with|under)\b[^.;]{0,50}?)?\s*(?:,|\.|$|for\b|and\b|of\s+(?:having\s+)?(?:stag\w+|kill\w+|attack\w+|carry\w+|fir\w+|shell\w+|bomb\w+|shoot\w+|massacr\w+|burn\w+|execut\w+|abduct\w+|kidnap\w+|plant\w+|murder\w+|being\s+behind"
    r"|open\w+|target\w+|launch\w+|torch\w+|beat\w+|tortur\w+|seiz\w+|tak\w+|arrest\w+|detain\w+|drop\w+|stabb\w+|set\w+|throw\w+|responsib\w+|the\b|this\b|mass|crimes|an?\b))",
    re.IGNORECASE,
)
_WERE_BLAMED = late(
    r"^(?:\s+(?:in|from|of)\s+(?:the\s+)?[A-Z]\w+)?\s+(?:was|were|is|are|have\s+been|has\s+been|stands?)\s+(?:\w+\s+)?(?:accused\s+of\s+(?:\w+\s+)?(?:kill|attack|carry|fir|shell|bomb|shoot|massacr|burn|being|the\b)|blamed\b|suspected\b)",
)
_SUBJECT = (
    rf"(?:^|[,;:—–\"”]\s+|\b(?:but|and|while|although|though)\s+)(?:(?:The|the|A|An|an|a|But|And|Both)\s+)*(?P<name>{_NAME})"
)
_OF_PLACE = r"(?:\s+(?:in|of|at|for)\s+(?:the\s+)?[\w-]+(?:\s+[A-Z][\w-]+)?)?(?:\s+spokes\w+(?:,?\s+[A-Z][\w.'’-]+){0,5},?|\s+command(?:ers?)?|\s+leaders?(?:\s+in\s+exile)?)?(?:,\s+[^,]{2,60},)?"
_ITS = r"(?:it|they|(?:its|their)\s+(?:troops|soldiers|forces|aircraft|jets|planes|warplanes|helicopters?|men|drones?|units?|pilots|officers|fighters|navy|artillery|supporters))"
_DENIED = late_of_words(
    rf"{_SUBJECT}{_OF_PLACE}\s+(?:(?:has|have|had|also|later|both|all|firmly|flatly|strongly|categorically|repeatedly)\s+)*(?:den(?:y|ie[sd])\s+(?:it|this|that|any|all|involvement|responsibility|having|firing|shooting|kill\w+|attack\w+|target\w+|bomb\w+|the\s+(?:charges?|accusations?|allegations?|claims?))\b"
    rf"|(?:reject(?:s|ed)|dismiss(?:es|ed))\s+(?:\w+\s+){{0,2}}(?:charges?|accusations?|allegations?|claims?)\b"
    rf"|(?:said|says)\s+(?:that\s+)?{_ITS}\s+(?:(?:had|did|have|has|were|was)\s+not|had\s+(?:nothing|no\s+(?:part|role|hand|link)))\b)"
)
_CLAIMED = late_of_words(
    rf"{_SUBJECT}{_OF_PLACE}\s+(?:(?:has|have|had|also|later)\s+)*(?:(?:said|says|announced|confirmed|claimed|stated|acknowledged|admitted)\s+(?:\w+\s+){{0,8}}?(?:that\s+)?{_ITS}\s+(?:(?:had|have|has|also)\s+){{0,2}}"
    r"(?:kill\w*|struck|hit|bombed|attacked|targeted|carried\s+out|conducted|launched|shelled|destroyed|eliminated|neutrali[sz]ed|fired|raided|ambushed|opened\s+fire|(?:were|was|been)\s+(?:behind|responsible))\b"
    r"|(?:took|taken|accepted|admitted|claimed)\s+(?:full\s+)?responsibility\b)"
)
_CROWD_ALONE = late(
    r"^(?:the\s+|local\s+|some\s+|many\s+|angry\s+)*(?:residents|villagers|relatives|locals|inhabitants|neighbou?rs|activists|community|police|officers?|students|supporters|fans|worshippers|agents|guards?|crowds?|prisoners?|inmates?|detainees)$",
    re.IGNORECASE,
)
_ONLOOKERS = late(
    r"\b(?:activists|residents|relatives|villagers|locals|inhabitants|neighbou?rs|community|supporters)$", re.IGNORECASE
)
_BLAMES = stems(
    "blam accus laid lays lay laying attribut ascrib imput point pinned pins placed responsib suspect believ thought alleg presum understood"
) | whole_words("work behind down holds held hold")
_SAID = late(r"\b(?:said|says|told|alleged|according)\b", re.IGNORECASE)
_SAYS = whole_words(
    "said says saying told announced confirmed claimed stated acknowledged admitted insisted alleged took accepted"
)
_REJECTS, _NOTHING = stems("den reject dismiss"), whole_words("not nothing no")
_DENIES = _REJECTS | _NOTHING
_TELLS = late(
    r"\b(?:sa(?:id|ys|ying)|t(?:old|ells)|(?:alleg|claim|insist|announc|stat|charg|add|declar|maintain|report)(?:e?d|e?s))\b",
    re.IGNORECASE,
)
_THINKS = stems(
    """believ suspect think thought fear convinced certain sure doubt understood presum conclud attacker assailant raider gunm killer bomber
    kidnapper abductor captor culprit perpetrator those assassin militant terrorist hijacker intruder"""
)
_ITSELF, _RESPONSIBILITY = whole_words("it they its their"), whole_words("responsibility")
_HAS_DONE = stems(
    "kill struck hit bombed attacked targeted carried conducted launched shelled destroyed eliminated neutrali behind responsib fired raided ambushed opened detained arrested seized"
)
_FORCE = late(rf"{FORCES}$", re.IGNORECASE)
_THOUGHT = late(r"\b(?:said|believed|thought|understood|reported)\s+to\b", re.IGNORECASE)
_VICTIMS = late(
    r"\b(?:residents|villagers|townspeople|farmers|students|worshippers|relatives|peasants|fishermen|miners|neighbou?rs|locals|inhabitants|community|passengers|protest\w+|demonstrators|drivers|truckers|monks|activists)$",
    re.IGNORECASE,
)
_ARTICLES = late(
    r"^(?:(?:the|an?|some|about|two|three|four|five|six|several|many|other|both|that|its|their|his)\s+)+", re.IGNORECASE
)
_NOBODY = late(
    r"\b(?:unidentified|unknown|armed|masked|hooded|suspected|two|three|four|five|these|those|such)\s+\w+$", re.IGNORECASE
)
_CULPRITS = stems("attacker assailant raider gunm killer kidnapper abductor captor culprit perpetrator hijacker intruder")
_BEING = whole_words("were was are is belonged belong belongs came hailed drawn")
_THEY = whole_words("they these those men")
_PEOPLE = ACTORS | stems("squad colectivo cartel warlord traffick")
_CUES = _BLAMES | _SAYS | _DENIES | _CULPRITS | _THEY


def described(reading: Reading) -> Iterator[Account]:
    """Everybody without a name to whom somebody puts it down, or who owns up to it or denies it, in the order of the text."""
    for sentence, marks in zip(reading.sentences, reading.marks, strict=True):
        if not (marks & _CUES and marks & _PEOPLE):
            continue
        words = reading.text[sentence.start : sentence.end]
        if words.isupper():
            continue
        if marks & _BLAMES or (marks & _SAYS and marks & _THINKS) or (marks & (_CULPRITS | _THEY) and marks & _BEING):
            yield from _of_others(words, sentence.start)
        elif marks & _SAYS and (told := _TELLS.search(words)) is not None and stems_in(words[told.start() :]) & ACTORS:
            yield from _of_others(words, sentence.start, max(0, told.start() - BEFORE_TELLING))
        if marks & _SAYS and (marks & _RESPONSIBILITY or (marks & _ITSELF and marks & _HAS_DONE)):
            yield from _own(words, sentence.start, _CLAIMED, Basis.claimed)
        if marks & _REJECTS or (marks & _NOTHING and marks & _ITSELF):
            yield from _own(words, sentence.start, _DENIED, Basis.denied)


def _ground(cue: str, words: str) -> Basis:
    """On what ground the words of a sentence say by this cue who those who did it were."""
    if _THOUGHT.search(cue) is not None:
        return Basis.suspected
    return Basis.accused if _SAID.search(words) else Basis.stated


def _bare(name: str) -> str:
    """The name without article, number or the machines that somebody flew; nothing where only the machines have a name."""
    words = _ARTICLES.sub("", name)
    bare = MACHINES.sub("", words)
    flown_by = bare == words or _FORCE.search(bare) is not None or is_people(bare.split(" ")[-1])
    return bare if flown_by else ""


def _own(words: str, offset: int, pattern: re.Pattern[str], basis: Basis) -> Iterator[Account]:
    """Who speaks of its own deed."""
    for told in pattern.finditer(words):
        if not _NOBODY.search(told["name"]) and not _ONLOOKERS.search(told["name"]):
            name = _bare(told["name"])
            if name:
                yield Account(name, basis, None, offset + told.start("name"), offset + told.end())


def _of_others(words: str, offset: int, first: int = 0) -> Iterator[Account]:
    """To whom somebody puts it down; before ``first`` nobody does."""
    for told in party_names(PARTY, words, first, len(words)):
        before, after = words[max(0, told.start() - BACK) : told.start()], words[told.end() : told.end() + AHEAD]
        name = _bare(told["name"])
        if not name or _NOBODY.search(name):
            continue
        start, end = offset + told.start(), offset + told.end()
        if (cue := _BLAMED.search(before)) is not None and _OF_DEED.match(after) is not None:
            yield Account(name, Basis.accused, blamer(before[: cue.start()]), start - len(before) + cue.start(), end)
        elif (held := holds_to_account(before, after)) is not None:
            yield Account(name, Basis.accused, blamer(before[: held.start()]), start - len(before) + held.start(), end)
        elif _WERE_BLAMED.match(after) is not None:
            yield Account(name, Basis.accused, None, start, end)
        elif _BELIEVED_TO_BE.search(before) is not None or (thought_of(before) and owned(after)):
            yield Account(name, Basis.suspected, None, start, end)
        elif (cue := identified(before)) is not None:
            yield Account(name, _ground(cue[0], words), None, start, end)
        elif pointed_out(before) and _VICTIMS.search(name) is None:
            yield Account(name, Basis.accused, None, start, end)
        elif (cue := told_of(before)) is not None and owned(after) and _CROWD_ALONE.match(name) is None:
            yield Account(name, Basis.accused, blamer(before[: cue.start()]), start - len(before) + cue.start(), end)
