"""Accounts: who says that it did an attack, that it did not, or that somebody else did, where the party is no group of a list.

``claims`` knows the usual verbs, ``organisations`` and ``group_names`` the usual names. Here the whole clause is read: whoever stands
before a verb of owning up, of rejecting or of blaming speaks, and a name with capitals or in quotation marks is a party there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractor.reading.names.claims import claims_in, denials_in, may_claim, may_deny
from extractor.reading.numbers.numerals import WORDS
from extractor.reading.scenes.reading import Reading
from extractor.reading.text.late import late
from extractor.reading.text.sentences import Sentence
from extractor.reading.words.stems import stems, whole_words
from schemas import Basis

LONGEST = 260  # code points from the speaker to the verb
ACRONYM = 5  # letters of the longest name in capitals alone that is no town's in a dateline
AFTER = 8  # code points behind a claim within which a "not" takes it back
_WORD = r"(?:\d+(?:st|nd|rd|th)\s+)?(?:(?:al|el|as|ash|an|at|ul|ud)-)?[A-Z][\w.'’-]*[\w]"
_KIND = (
    r"(?:movement|league|committee|council|gang|faction|brigade|battalion|column|front|army|union|militia|clan|cartel|cell|party|host|organi[sz]ation|guards?"
    r"|rebels|militants|fighters|forces|loyalists|alliance)"
)
NAME = (
    rf"(?:(?:{_WORD})(?:(?:\s+(?:of|for|the|and|de|la|las|los|del|do|da|dos|das|du|al|in)){{0,3}}\s+{_WORD}){{0,6}}(?:(?:\s+(?:de|dos|del|das|of))?\s+\d{{1,3}}(?=[,.;]|\s+gang\b|$))?(?:\s+(?:youth\s+|special\s+|of\s+the\s+)?{_KIND})?"
    r"|[\"“'‘](?:\w[\w'’-]*\s+){0,5}\w[\w'’-]*[\"”'’])"
)
_VERB_OF_SAYING = r"(?:said|says?|saying|told|tells|announc\w+|declar\w+|stat(?:ed|es|ing)|writes?|wrote|post(?:ed|s)|boast\w*|bragg?\w*|confirm\w*|insist\w*|affirm\w*|assert\w*)"
_OWN = r"(?:it|they|its|their|his|our|we|he|she)"
_SELVES_ALONE = r"(?:it|they|we|he|she)"
# Whose deed is a party's own; "a man with a bomb in his bag had attacked" tells of none.
_OWN_MEN = (
    r"(?:its|their|his|our)(?:\s+[\w\"“”'’-]+){0,2}?\s+[\"“]?(?:men|people|fighters|forces|troops|members|units?|commandos?|soldiers|guerrillas|rebels|militants|mujahid\w*|fid[ae]\w+|martyrs?|bombers?|brothers?"
    r"|brigades?|columns?|cells?|wing|commands?|battalions?|squads?|teams?|snipers?|gunmen|patrols?|agents?|volunteers|activists|patriots|group|movement|organi[sz]ation|faction|jets|aircraft|planes|pilots"
    r"|drones?|navy|artillery|missiles?|rockets?|attacks?|operatives?|heroes|lions|knights)[\"”]?"
)
_SUFFERED = r"(?:[\w'’-]+\s+){0,3}?(?:was|were|been)\s+(?:\w+\s+)?(?:killed|shot|hit|attacked|ambushed|taken|struck|wounded|injured|destroyed|bombed|set|fired|sent|warned|asked|given|forced|informed)\b"
_DEED = (
    r"(?:did|done|carried|behind|responsible|attacked|targeted|launched|staged|detonated|planted|placed|killed|struck|fired|hit|ambushed|bombed|executed|shot|parked|ridden|led|blown|set|taken|theirs|destroyed"
    r"|engaged|wiped|sent(?!\s+(?:an?\s+|the\s+|its\s+|more\s+|extra\s+|additional\s+|in\s+|out\s+|\d+\s+|hundreds\s+of\s+)*(?:units?|troops|soldiers|police\w*|reinforcements?|teams?|officers?|investigators|condolences|aid|medics|ambulances|helicopters?|patrols?))|pulled"
    r"|hold(?:s|ing)|broke[n]?\s+(?:through|into)|stormed|overr[au]n|raided|captured|seized|abducted|kidnapped|burned|burnt|downed|sunk|dropped|hurled|thrown|clashed)"
)
# The letters that the patterns for claims and denials begin with rule out nearly all words of a sentence at once.
_SAYING_OPENS = r"a(?:ff|nn|ss)|b(?:oa|ra)|con|dec|ins|pos|s(?:a[iy]|ta)|t(?:el|ol)|w(?:ri|ro)"
_CLAIMING = late(
    rf"\b(?={_SAYING_OPENS}|ack|cal|cro|own|too)(?:\b(?:boasted|bragged|boasts|brags|crowed)\b|\bown(?:ed|s)\s+up\s+to\b|\btook\s+(?:responsibility|credit)\b|\backnowledged\s+the\s+(?!(?:\w+\s+)?(?:deaths?|loss(?:es)?|capture|need|problems?|difficult\w*|reports?|fact|concerns?|receipt|wounding|failures?|shortages?|requests?|importance)\b)|\bcalled\s+(?:the\s+)?\w+\s+(?:one\s+of\s+its|an?|its)\s+[\"“‘']?(?:soldiers?|fighters?|members?)\b"
    rf"|\b{_VERB_OF_SAYING}\b[^.;]{{0,70}}?\b(?:that\s+)?(?:{_SELVES_ALONE}|{_OWN_MEN})\s+(?!{_SUFFERED}|(?:will|would|could|may|might|should|wants?|hopes?)\b)(?:[\w\"“”'’-]+\s+){{0,3}}?(?:had\s+|have\s+|has\s+|was\s+|were\s+)?(?:\w+\s+)?{_DEED}\b"
    rf"|\b{_VERB_OF_SAYING}\b[^.;]{{0,60}}?\b(?:was|were|is|are|had\s+been)\s+(?:(?:one\s+of\s+)?(?:its|their)\s+(?:own\s+)?[\"“]?(?:soldiers?|fighters?|lions?|knights?|martyrs?|mujahid\w*)|[\"“]?(?:an?\s+)?soldiers?\s+of\s+the\s+caliphate)\b"
    rf"|\b{_VERB_OF_SAYING}\b[^.;]{{0,50}}?\bit\s+was\s+(?:they|us|we|its\s+own|theirs)\b|\bsay(?:s|ing)?\s+[\"“](?:our|we)\b"
    rf"|\b{_VERB_OF_SAYING}\b[^.;]{{0,50}}?\b(?:was|were)\s+(?:theirs|its\s+own|the\s+work\s+of\s+(?:his|its|their)\s+men)\b)",
    re.IGNORECASE,
)
_NO = r"(?:not|never|no|nothing|neither|nobody|none)"
# What a "no" denies: a part in the deed, the deed itself, or having been there; "no doubt" and "nobody was hurt" deny nothing.
_PART = (
    r"(?:part\b|hand\b|role|involv|respons|behind|links?\b|connect|know|relation|do\b|done|doing|did\b|carr|kill|attack|fir(?:ed|ing|e\b)|shot|shoot|shell|target|bomb|harm|order|touch|plant"
    r"|aim|us(?:ed|e|ing)\b|str[iu]ck|strik|hit\b|la(?:y|id)\b|abduct|kidnap|hold|held|took|tak|commit|burn|raid|operat|active|present|there\b|in\s+the\s+area|theirs|its\b|our|their)"
)
_NO_DENIAL = r"\s+(?:doubt|question|secret|comment|news|word|reason|need|reports?|(?:had|has|have|was|were)\s+(?:been\s+)?(?:hurt|killed|injured|wounded|harmed))\b"
_DENYING = late(
    rf"\b(?={_SAYING_OPENS}|cal|d(?:en|is)|he\s|his|it|our|rej|she|the[iy]|we\s)(?:(?<!been\s)(?<!was\s)(?<!were\s)\bden(?:y|ie[sd])\b|\breject(?:ed|s)?\s+(?:it|this|that|the|any|all)\b|\bdisown(?:ed|s)\b|\bdismissed\s+(?:it|this|that|the)\b|\bcalled\s+(?:that|this|it)\s+\w+"
    rf"|\b{_VERB_OF_SAYING}\b[^.;]{{0,50}}?(?:\b{_OWN}\s+(?:\w+\s+){{0,2}}?(?:had|has|have|was|were|did|do|does|is|are)\s+(?:\w+\s+)?{_NO}\b|\b(?:nobody|neither\s+it|no\s+unit|nothing)\b)(?!{_NO_DENIAL})(?=[^.;]{{0,40}}?\b{_PART})"
    rf"|\b{_OWN}\s+(?:had|has|have)\s+[\"“]?(?:nothing|no\s+(?:more|part|hand|role|relation))\b)",
    re.IGNORECASE,
)
NEGATED = late(r"\b(?:no\s+\w+|no\s+one|nobody|not|never|none|neither)\b[^,;]{0,40}$", re.IGNORECASE)
# Whom these words speak for is the party, wherever else names stand: "a spokesman for the X", "in the name of X".
_SPEAKS_FOR = late(
    rf"\b(?:spokes(?:man|person|woman)\s+(?:for|of)|sp[eo]ke?\s+for|speaking\s+for|commander\s+of|leader\s+of|behalf\s+of|name\s+of|signed\s+by|calls?\s+(?:itself|themselves)|called\s+(?:itself|themselves)"
    rf"|group\s+(?:named|called)|(?:chief|ataman|chairman|emir|head)\s+of)\s+(?:the\s+|a\s+|what\s+\w+\s+called\s+the\s+)?(?:\w+ist\s+)?(?P<name>{NAME})"
)
# "Its political wing denied that the X had any part in it"
_FOR_ANOTHER = late(rf"den(?:y|ie[sd])\s+that\s+(?:the\s+)?(?P<name>{NAME})\s+(?:had|has|have|was|were|is|are|did)\b")
_SUBJECT = late(
    rf"^\W*(?:(?:In|On|By|Through|Via|From|At|After|Before|Speaking|Late|Early)\s+[^,;]{{2,80}},\s+)?(?:(?:[Tt]he|[Aa]n?|[Bb]ut|[Aa]nd|[Ll]ater|[Oo]n\s+\w+|rival|smaller|older|[Ss]o-called|separatist|banned|(?:previously|hitherto)\s+un(?:known|heard-of)|unheard-of|unknown|little-known|obscure|shadowy|new),?\s+)*(?P<name>{NAME})(?='s\s|’s\s|\s|,|$)"
)
_SELF = late(r"^(?:The|A|An|In|On|At|But|And|It|He|She|They|This|That|One|Its|His|Their|Two|Three|Both|So|For|We|No|From)\b")
# Persons with a title, places of authority and newspapers tell of others; they are no party by a name alone.
_OFFICIAL = late(
    r"\b(?:police|ministry|minister|ministers|president|governor|mayor|colonel|general|captain|major|lieutenant|sergeant|commissioner|inspector|dr|doctor|professor|father|bishop|prosecutors?|officials?|hospital"
    r"|court|radio|television|tv|agency|news|times|reuters|afp|ap|nations|cross|crescent|observatory|office|spokes\w+|witness\w*|residents?|senator|secretary|judge|embassy|airlines?|university|institute"
    r"|company|isaf|nato|coalition|governments?|parliament|senate|centre|center|association|society|trust|foundation|mr|mrs|ms|sheikh|imam|elder|sister|brother|service|international|chief|un|eu|commander|commandant)\b",
    re.IGNORECASE,
)
_BLAMING = late(
    rf"\b(?P<verb>blam(?:ed|es)|accus(?:ed|es)|h(?:eld|olds))\s+[\"“]?(?:the\s+|a\s+|an\s+|so-called\s+)*(?P<name>{NAME})(?P<after>\s+(?:\([^)]*\)\s*)?(?:of|for|responsible|,)|\s*[.;,]|\s*$|[\"”])?"
)
# "blamed the firm that digs the ore, Norrland Minerals", "accuses the owner, Pedro Alves, of having sent them"
_OPPOSITE = late(
    rf"\b(?:blam(?:ed|es)|accus(?:ed|es))\s+(?:(?:the|an?|its|their|his|her)\s+)(?:[\w'’-]+\s+){{0,8}}?[a-z’'-]+,\s+(?P<name>{NAME})(?=,|\s+of\b|[.;]|$)(?!,?\s+(?:who\s+)?(?:said|says|told|added|an?\s+\w+\s+official)\b)"
)
_BLAMED = late(
    rf"(?P<name>{NAME}),?\s+(?:to\s+)?(?:which|whom)\s+(?P<by>[^,;.]{{2,60}}?)\s+(?:has|had|have)?\s*(?:blam\w+|accus\w+|h[eo]ld\w*\s+responsible|attributed)\b"
)
_WHO = late(r"(?:^|[,;:—–\"”]\s+|\b(?:and|but|while)\s+)(?P<who>(?:[\w'’.-]+\s+){0,7}?[\w'’.-]+)\s*(?:has|have|had)?\s*$")
_PASSIVE = frozenset("was were been is are".split())  # "the attack was blamed on": by nobody who is named
_JOINING = frozenset("and but while also it he she they who which".split())
# The words that the patterns need: a sentence without them is spared them.
_BLAMES = whole_words("blamed blames blame accused accuses accuse held holds hold attributed")
_TELLS = stems("announc declar stat boast brag confirm insist affirm assert") | whole_words(
    "said say says saying told tells write writes wrote posted posts"
)
_OWNS = whole_words("it they its their his our we he she")
_DEEDS = whole_words(
    """did done carried behind responsible attacked targeted launched staged detonated planted placed killed struck fired hit
    ambushed bombed executed shot parked ridden led blown set taken theirs destroyed engaged wiped sent pulled hold holds
    holding broke broken stormed overran overrun raided captured seized abducted kidnapped burned burnt downed sunk dropped hurled thrown clashed"""
)
_CALIPHATE = whole_words("caliphate")
_OURS, _WORK = whole_words("they us we our its theirs"), whole_words("work")
_BOASTS = whole_words("called boasted bragged boasts brags crowed owned owns responsibility credit acknowledged")
_DENIES = whole_words("deny denies denied reject rejected rejects disowned disowns dismissed called")
_AVOWS = whole_words(
    """claim claims claimed claiming responsibility responsible credit boasted boasts bragged brags crowed owned owns
    acknowledged admitted admits avowed signed behalf name calling called calls itself themselves deny denies denied
    denying reject rejects rejected disowned disowns dismissed distanced disavowed"""
)
_SAYS = whole_words(
    """said says say saying told tells tell announced announces announcing declared declares declaring stated states statement
    writes wrote write posted posts confirmed confirms insisted insists affirmed affirms asserted asserts has had have"""
)
_SELVES = whole_words("it they its their his our we he she us theirs nobody neither nothing")
_TURNS = whole_words(
    """did done carried behind attacked targeted launched staged detonated planted placed killed struck fired hit ambushed
    bombed executed shot parked ridden led blown set taken theirs destroyed engaged wiped sent pulled own us we work not
    hold holds holding broke broken stormed overran overrun raided captured seized abducted kidnapped burned burnt downed sunk dropped hurled thrown clashed
    soldier soldiers fighter lion knight martyr caliphate never no nothing neither nobody none they revenge retaliation reprisal response conducted"""
)
_NONE, _HAVE = whole_words("not never no nothing neither nobody none"), whole_words("had has have")
_WAYS = ((Basis.denied, _DENYING, denials_in), (Basis.claimed, _CLAIMING, claims_in))
# Who holds an office or has an age is a person: "Hadi Sumardi, the police chief,".
_PERSONAL = late(
    r",\s+(?:\d\d\b|(?:the|an?|its|his|her)\s+[^,;.]{0,40}?\b(?:chief|officials?|minister|governor|mayor|commissioner|director|bishop|priest|inspector|officer|lawyer|doctor)\b)"
)
_ARTICLE = late(r"^(?:and|but|while|the|a|an)\s+", re.IGNORECASE)


class Account(NamedTuple):
    """A party by name with the ground on which it is named, who says so where that is somebody else, and the words that say it."""

    name: str
    basis: Basis
    by: str | None
    start: int
    end: int


def accounts(reading: Reading) -> list[Account]:
    """Every account of who did it in the clauses of the text, in their order."""
    found: list[Account] = []
    for sentence, marks in zip(reading.sentences, reading.marks, strict=True):
        found += _spoken(reading.text, sentence, marks, reading.dateline_end)
        if marks & _BLAMES:
            found += _blamed(reading.text, sentence)
    return found


def _may_own_up(marks: int) -> bool:
    """Whether a sentence with these marks may hold a claim; most do not, and are spared the patterns."""
    if marks & _BOASTS or may_claim(marks):
        return True
    return bool(marks & _TELLS and (marks & _OURS or marks & _CALIPHATE or marks & _WORK or (marks & _OWNS and marks & _DEEDS)))


def _may_disown(marks: int) -> bool:
    """Whether a sentence with these marks may hold a denial."""
    return bool(marks & _DENIES or (marks & _NONE and (marks & _TELLS or marks & _HAVE))) or may_deny(marks)


def _spoken(text: str, sentence: Sentence, marks: int, dateline_end: int) -> Iterator[Account]:
    if not (marks & (_AVOWS | _CALIPHATE) or (marks & _SAYS and marks & _SELVES and marks & _TURNS)):
        return
    ways = [_WAYS[0]] if _may_disown(marks) else []
    ways += [_WAYS[1]] if _may_own_up(marks) else []
    words = text[sentence.start : sentence.end] if ways else ""
    if words.isupper():
        return  # where all is in capitals, no name can be told by them
    for basis, verb, usual in ways:
        found = verb.search(words)
        if found is not None:
            said = [(0, found.start(), found.end())]
        else:
            said = [(one.start, one.end, one.end) for one in usual(words) if not one.anonymous]
        for start, at, last in said:
            opening = max(start, words.rfind("; ", 0, at) + 1, words.rfind(": ", 0, at) + 1, dateline_end - sentence.start)
            other = _FOR_ANOTHER.match(words, at) if basis is Basis.denied else None
            name = speaker_in(words[opening:at]) if other is None else _denied_for(other, opening)
            if name is None or at - opening > LONGEST or NEGATED.search(words[opening:at]):
                continue
            if basis is Basis.claimed and _DENYING.search(words[opening : last + AFTER]):
                continue
            end = last if other is None else other.end()
            yield Account(name[1], basis, None, sentence.start + opening + min(name[0], at - opening), sentence.start + end)


def speaker_in(before: str) -> tuple[int, str] | None:
    """Where the party stands that speaks in the words before a verb, and its name; None where no name does."""
    found = _SPEAKS_FOR.search(before) or _SUBJECT.match(before)
    if found is None:
        return None
    name = named(found["name"])
    personal = _PERSONAL.match(before, found.end("name")) is not None
    return None if name is None or personal else (found.start("name"), name)


def _denied_for(told: re.Match[str], opening: int) -> tuple[int, str] | None:
    """Where the party stands, counted from ``opening``, for which somebody else denies the deed, and its name."""
    name = named(told["name"])
    return None if name is None else (told.start("name") - opening, name)


def named(name: str) -> str | None:
    """The name without quotation marks, when it can be a party's."""
    bare = name.strip("\"“”'‘’ ")
    single = " " not in bare and "-" not in bare and not (bare.isupper() and len(bare) <= ACRONYM)
    if single or bare.split()[0].casefold() in WORDS or _SELF.match(bare) or _OFFICIAL.search(bare):
        return None
    return bare


def _blamed(text: str, sentence: Sentence) -> Iterator[Account]:
    words = text[sentence.start : sentence.end]
    for found in _BLAMING.finditer(words):
        name = named(found["name"])
        if name is None or (found["verb"].startswith("h") and "responsible" not in words[found.end("name") : found.end() + 14]):
            continue
        by = blamer(words[max(0, found.start() - LONGEST) : found.start()])
        yield Account(name, Basis.accused, by, sentence.start + found.start(), sentence.start + found.end("name"))
    for found in _OPPOSITE.finditer(words):
        name = named(found["name"])
        if name is not None:
            by = blamer(words[max(0, found.start() - LONGEST) : found.start()])
            yield Account(name, Basis.accused, by, sentence.start + found.start(), sentence.start + found.end("name"))
    for found in _BLAMED.finditer(words):
        name = named(found["name"])
        if name is not None:
            yield Account(name, Basis.accused, found["by"], sentence.start + found.start("name"), sentence.start + found.end())


def blamer(before: str) -> str | None:
    """Who stands in the words before a verb of blame; None where no more than "it" or "and" does."""
    who = _WHO.search(before[-LONGEST:])
    if who is None or who["who"].lower() in _JOINING or who["who"].rsplit(None, 1)[-1] in _PASSIVE:
        return None
    return _ARTICLE.sub("", who["who"])
