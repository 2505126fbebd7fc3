"""Claims and denials of responsibility: who says of itself that it did it, or that it did not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.reading.text.late import late
from extractor.reading.text.sentences import Sentence
from extractor.reading.words.stems import marks, stems, whole_words


@dataclass(frozen=True, slots=True)
class Statement:
    """Words in which a party claims or denies an attack.

    ``start`` and ``end`` bound the clause from speaker to verb. ``speaker`` is the part of it that names whoever
    speaks, None when the words leave it out. ``anonymous``: the speaker is only pointed to ("it", "the group"); ``follows``: it
    stands behind the verb ("claimed by", "signed").
    """

    start: int
    end: int
    speaker: str | None
    anonymous: bool
    follows: bool = False


_CLAIM = (
    r"claim(?:s|ed|ing)?\b(?!\s+(?:that\b(?!\s+(?:\w+\s+)?(?:attack|bombing|blast|raid|killing|ambush|kidnapping|shooting|assault|explosion)\b)|to\b|\d|the\s+li|(?:\w+\s+)?lives\b|victory|they\b|he\b|she\b|(?:\w+\s+){1,4}(?:had|has|have|was|were)\s+(?:been|not)\b))"
    r"|(?:took|take[sn]?|taking|assum\w+|accept\w+|admit\w*|acknowledg\w+|avow\w+|own(?:ed|s|ing)(?:\s+up\s+to)?)\s+(?:full\s+|the\s+)?(?:responsibility|credit)|own(?:ed|s|ing)\s+up\s+to\b"
    r"|(?:(?:said|says?|saying|stat\w+|announc\w+|declar\w+|boast\w+|admit\w*|acknowledg\w+|confirm\w+|claim\w*)\s+(?:[\w-]+[\s,]+){0,9}?"
    r"|(?:told|informed)\s+(?:[\w'’.-]+[\s,]+){1,8}?that\s+)"
    r"(?:it|they|(?:\w+\s+of\s+)?(?:its|their|our)\s+\w+|he|she|we)(?:,[^,;.]{1,40},)?\s+"
    r"(?:(?:were\s+|was\s+|had\s+been\s+)?(?:behind|responsible)"
    r"|(?:(?:had|have|has)\s+(?:(?!been\b|being\b|no\b|not\b|never\b|come\b|nothing\b)\w+\s+){0,3}?)?"
    r"(?:carried\s+out|attacked|targeted|conducted|launched|staged|detonated|planted|killed|struck|fired|hit|ambushed|bombed|executed|destroyed|wiped\s+out"
    r"|arrested|detained|seized|captured|raided|shot|opened\s+fire|stormed|abducted|kidnapped|shelled|bombarded|placed|laid|set\s+off|blown\s+up|overrun|aimed"
    r"|sent\s+(?:the|two|three|its)\s+(?:\w+\s+)?(?:bombers?|men|fighters|attackers?)|taken\s+(?:the|\d+|control)|done\s+(?:it|this|so|that))|(?:was|were)\s+holding)"
    r"|admit(?:s|ted)\s+(?:to\s+)?(?:(?:planting|killing|carrying|shooting|laying|bombing|attacking|kidnapping|abducting|firing|placing|setting|murdering|having)\b"
    r"|the\s+(?:\w+\s+)?(?:attack|bombing|killing|murder|shooting|ambush|kidnapping|abduction|raid|blast|explosion|strike)s?\b)"
    r"|responsib\w+\s+(?:for\s+(?:\w+\s+){1,6})?(?:was|were|has\s+been)\s+claimed"
    r"|(?:made|making|makes|repeated)\s+(?:the\s+same|a\s+similar|a\s+rival|an?|its|their)\s+(?:\w+\s+)?claim"
    r"|(?:said|says|told|telling|saying|boasted|declared|stated|statement)\b[^.;]{0,60}?\b(?:it|this|that|they|the\s+\w+)\s+(?:was|were|had\s+been)\s+(?:an?\s+|in\s+|done\s+in\s+)?"
    r"(?:revenge|retaliation|reprisal|response|punishment|retribution|avenge|answer)"
    r"|it\s+was\s+(?:us|we|our|ours)\b"
    r"|(?:had|has|have)\s+[\"“‘'](?:executed|punished|eliminated|killed|struck|attacked|avenged|liquidated)"
    r"|in\s+the\s+name\s+of|on\s+behalf\s+of|call(?:ed|ing)\s+(?:itself|themselves|himself|herself)|signed"
    r"|said\s+in\s+a\s+(?:statement|communiqu\w+|message|video)|said\s+on\s+(?:its|their)\s+(?:website|telegram|channel)"
    r"|(?:issued|released|sent|published)\s+(?:\w+\s+){0,3}(?:statement|communiqu\w+|message|video)\s+(?:\w+\s+){0,3}(?:claiming|admitting|taking)"
)
_DENIAL = (
    r"(?<!been\s)(?<!was\s)(?<!were\s)den(?:y|ies|ied|ying)\b|disavow\w*|disown\w*|disclaim\w*"
    r"|(?:reject|dismiss|refut|repudiat)(?:s|ed|ing|es|e)?\s+(?:\w+\s+){0,4}(?:accusation|allegation|claim|charge|responsibility|involvement|report|suggestion|insinuation|blame)"
    r"|call(?:s|ed)\s+(?:the\s+|this\s+|that\s+|these\s+)?(?:accusation|allegation|charge|claim|report|insinuation)s?\s+[\"“]?(?:\w+\s+){0,2}?"
    r"(?:baseless|groundless|unfounded|false|untrue|absurd|ridiculous|nonsense|lies?|slander\w*|fabricat\w+|inventions?|propaganda)\b"
    r"|distanc(?:ed|es|ing)\s+(?:itself|themselves|himself|herself)"
    r"|(?:said|says|saying|stat\w+|insist\w*|maintain\w*)\s+(?:\w+[\s,]+){0,4}?(?:it|they|he|she|its\s+\w+|their\s+\w+)\s+"
    r"(?:(?:was|were|is|are)\s+not\s+(?:behind|responsible|involved|to\s+blame)|(?:had|has|have)\s+(?:had\s+)?(?:nothing\s+to\s+do|no\s+(?:part|role|hand|involvement|units?|fighters|troops|soldiers|men)\b)"
    r"|did\s+not\s+(?:carry|kill|attack|take\s+part|fire|bomb|do)|played\s+no\s+(?:part|role))"
    r"|(?<!\bwho\s)(?:had|has|have)\s+(?:nothing\s+to\s+do\s+with|no\s+(?:part|role|hand|involvement)\s+in)"
)
# The letters that these begin with come first: they rule out nearly all words of a text at once.
_CLAIM_OPENS = (
    r"a(?:cc|ck|dm|nn|ss|vo)|boa|c(?:al|la|on)|dec|ha(?:[ds]|ve)\s+[\"“‘']|i(?:n\s+the\s+n|ss|t\s+was\s)|ma(?:de|k[ei])|o(?:n\s+b|wn)|pub"
    r"|re(?:le|pe|sp)|s(?:ai|ay|en|ig|ta)|t(?:ak|el|ol|oo)"
)
_DENIAL_OPENS = r"call|den|dis|ha(?:[ds]|ve)\s+no|ins|mai|re[fjp]|sa[iy]|sta"
CLAIM = late(rf"\b(?={_CLAIM_OPENS})(?:{_CLAIM})", re.IGNORECASE)
DENIAL = late(rf"\b(?={_DENIAL_OPENS})(?:{_DENIAL})", re.IGNORECASE)

# The words that each of their alternatives needs. A sentence without them holds none, and is spared the patterns.
_AVOWING = stems(
    "claim admit responsib credit signed behalf statement communiqu message video website telegram channel"
) | whole_words("name")
_OWN, _UP = stems("own"), whole_words("up")
_SAYING = stems(
    """said say says saying told telling informed stat announc declar boast admit acknowledg confirm claim insist maintain"""
)
_PRONOUN = whole_words("it they its their he she we our")
_DEED = stems(
    """carried behind responsible attacked targeted conducted launched staged detonated planted killed struck fired hit
    ambushed bombed executed destroyed wiped arrested detained seized captured raided shot opened done stormed abducted kidnapped
    shelled bombarded placed laid set blown overrun aimed sent taken holding"""
)
_REVENGE = stems("revenge retaliation reprisal response punishment retribution avenge answer")
_IT, _US = whole_words("it"), whole_words("us we our ours")
_CALL, _SELF = whole_words("called calling"), whole_words("itself themselves himself herself")
_HAVE, _STRIKE = whole_words("had has have"), stems("executed punished eliminated killed struck attacked avenged liquidated")
_DENYING = stems("den disavow disown disclaim reject dismiss refut repudiat distanc")
_NOT = whole_words("not nothing no")
_BASELESS = stems(
    "baseless groundless unfounded false untrue absurd ridiculous nonsense lie slander fabricat invention propaganda"
)
_CALLED = whole_words("call calls called")
_PLAYED = whole_words("played")


def may_claim(marks: int) -> bool:
    """Whether a sentence with these marks may hold a claim."""
    if marks & _AVOWING or (marks & _OWN and marks & _UP) or (marks & _CALL and marks & _SELF):
        return True
    if marks & _SAYING and ((marks & _PRONOUN and marks & _DEED) or marks & _REVENGE):
        return True
    return bool((marks & _IT and marks & _US) or (marks & _HAVE and marks & _STRIKE))


def may_deny(marks: int) -> bool:
    """Whether a sentence with these marks may hold a denial."""
    if marks & _DENYING or (marks & _BASELESS and marks & _CALLED):
        return True
    return bool(marks & _NOT and ((marks & _SAYING and marks & _PRONOUN) or marks & _HAVE)) or bool(marks & _PLAYED)


_NEGATED = late(
    r"(?:\bno\b\s*-?\s*(?!(?:more|fewer|less|later)\s+than\b)(?:one|body|group|organi[sz]ation|party|faction|person|militant\w*|individual|armed\s+group)?\b[^.;]{0,40}|\bnobody\b[^.;]{0,30}|\bneither\b[^.;]{0,60}|\bnone\b[^.;]{0,40}"
    r"|\b(?:not|never|n[’']t|without|yet\s+to|nor)\b(?:\s+\w+){0,3})\s*$",
    re.IGNORECASE,
)
# A "no" that begins or is a name: "the NO Front", "Nuevo Orden (NO)", "No Surrender Army", beside "NO group" and "No Kurdish party".
_NAMED_NO = late(
    r"\bNO\b(?!\s*-?\s*(?:ONE|BODY|GROUP|ORGANI[SZ]ATION|PARTY|FACTION|PERSON|INDIVIDUAL|MILITANTS?|CLAIM)\b)"
    r"(?!\s+(?!(?:ha[sd]|have|also|later|itself|claim\w*|den[iy]\w*|said|says|took)\b)[a-z])"
    r"|\bNo(?=(?:\s+[A-Z][\w'’-]+){1,3}\s+(?:Front|Army|Movement|Brigades?|Party|League|Union|Command|Battalions?|Alliance|Organi[sz]ation)"
    r"\s*(?:$|[,(]|(?:ha[sd]|have|also|later|itself|claim\w*|den[iy]\w*|said|says|took)\b))"
)
_NUMBERED_NO = late(r"(?<!\bhad\s)(?<!\bhas\s)(?<!\bhave\s)\bno\.?\s*(?=\d)", re.IGNORECASE)  # "in its communique No. 14"
_BOUNDARY = late(
    r"[;.!?\n]|:(?!\d)|[,—–]\s+(?:but|while|whereas|although|though|and|which|who)\s|\s(?:but|while|whereas|although|though)\s",
    re.IGNORECASE,
)
_NAMES_AFTER = late(r"(?:in\s+the\s+name\s+of|on\s+behalf\s+of|call(?:ed|ing)\s+\w+sel\w+|signed)$", re.IGNORECASE)
# Who thanks or is tried for somebody's sake claims nothing: "apologised on behalf of", "crimes on behalf of".
_FOR_WHOM = late(r"(?:in\s+the\s+name|on\s+behalf)\s+of", re.IGNORECASE)
_SPEAKING = late(
    r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?)|claim\w*|spoke|speak\w*|call(?:ed|er|ers|ing|s)|phon\w+|telephon\w+|rang|wrote|writ\w+|letters?|notes?|leaflets?|pamphlets?|messages?|statements?|communiqu\w+"
    r"|e-?mails?|tapes?|videos?|recordings?|announc\w+|declar\w+|stat(?:ed|es|ing)|act(?:ed|ing)|sign\w*|responsib\w*|attack\w*|kill\w*|bomb\w*|kidnap\w*|admit\w*|read\b|issued|published|posted|faxed)\b",
    re.IGNORECASE,
)
_BY = late(r"\W*(?:responsibility\s+)?(?:\w+\s+){0,2}?by\s+", re.IGNORECASE)
_POINTER = late(
    r"^\W*(?:and\s+|but\s+|also\s+|later\s+|in\s+(?:a|an)\s+\w+(?:\s+\w+)?,?\s+)*"
    r"(?:it|they|he|she|we|(?:the|that|this)\s+(?:\w+\s+){0,3}"
    r"(?:group|organi[sz]ation|movement|militants?|rebels?|insurgents?|guerrillas?|militia|outfit|spokesman|spokesperson|faction|extremists?|jihadists?))"
    r"(?:\s+\w+){0,3}\W*$",
    re.IGNORECASE,
)
_RELATIVE = late(r",\s+(?:which|who)\b", re.IGNORECASE)
_ASIDE_ENDS = late(r",\s+(?:also\s+|later\s+|has\s+|had\s+|have\s+)?$", re.IGNORECASE)
REACH = 200
AHEAD = 40  # code points behind a sentence that say whether a verb at its end counts


def claims_in(text: str) -> list[Statement]:
    """Every claim of responsibility; "no group has claimed" is none."""
    return _statements(text, CLAIM.finditer(text)) if may_claim(marks(text)) else []


def denials_in(text: str) -> list[Statement]:
    """Every denial of responsibility."""
    return _statements(text, DENIAL.finditer(text)) if may_deny(marks(text)) else []


def all_claims(text: str, sentences: Sequence[Sentence], marked: Sequence[int]) -> list[Statement]:
    """Every claim in a text of many ``sentences``; ``marked`` are the marks of each."""
    return _statements(text, _near(CLAIM, may_claim, text, sentences, marked))


def all_denials(text: str, sentences: Sequence[Sentence], marked: Sequence[int]) -> list[Statement]:
    """Every denial in a text of many ``sentences``; ``marked`` are the marks of each."""
    return _statements(text, _near(DENIAL, may_deny, text, sentences, marked))


def _near(
    verb: re.Pattern[str], may: Callable[[int], bool], text: str, sentences: Sequence[Sentence], marked: Sequence[int]
) -> Iterator[re.Match[str]]:
    """Where the verb stands; looked for where a sentence, or one without a full stop and the next, have the words that it needs."""
    at = 0
    for number, sentence in enumerate(sentences):
        last, found = number, marked[number]
        if number + 1 < len(sentences) and "." not in text[sentence.end - 2 : sentence.end]:
            last, found = number + 1, found | marked[number + 1]
        if not may(found):
            continue
        for match in verb.finditer(text, max(at, sentence.start), sentences[last].end + AHEAD):
            if match.start() >= sentence.end:
                break
            at = match.end()
            yield match


def without_named_no(words: str) -> str:
    """``words`` without the "no" of a name or of a number; in words all in capitals a name cannot be told."""
    words = _NUMBERED_NO.sub("", words)
    return words if words.isupper() else _NAMED_NO.sub("", words)


def _statements(text: str, verbs: Iterable[re.Match[str]]) -> list[Statement]:
    found = []
    floor = 0
    for match in verbs:
        left, right = _clause(text, max(floor, match.start() - REACH), match.start())
        floor = match.end()
        before = text[left:right]
        if _NEGATED.search(without_named_no(before)):
            continue
        by = _BY.match(text, match.end())
        if by is not None or _NAMES_AFTER.search(match[0]):
            opening = match.end() if by is None else by.end()
            right = _clause_end(text, opening)
            if _FOR_WHOM.fullmatch(match[0]) and not _SPEAKING.search(before):
                continue
            found.append(replace(_statement(left, right, text[opening:right]), follows=True))
        else:
            found.append(_statement(left, match.end(), before))
    return found


def _statement(start: int, end: int, speaker: str) -> Statement:
    named = speaker.strip(" \t\r\n,\"'“”‘’-–—") or None
    return Statement(start, end, named, anonymous=named is None or _POINTER.match(named) is not None)


def _clause(text: str, floor: int, end: int) -> tuple[int, int]:
    """From where to where the words go before a verb at ``end`` that name its subject; what is told of it on the way is left out:
    "the Front, which has bases there, said".
    """
    start, subject = floor, (floor, end)
    for boundary in _BOUNDARY.finditer(text, floor, end):
        subject = (start, boundary.start()) if _RELATIVE.match(boundary[0]) is not None else (boundary.end(), end)
        start = boundary.end()
    closed = _ASIDE_ENDS.search(text, start, end) is not None
    return subject if closed else (start, end)


def _clause_end(text: str, start: int) -> int:
    boundary = _BOUNDARY.search(text, start, start + REACH)
    return boundary.start() if boundary else min(len(text), start + REACH)
