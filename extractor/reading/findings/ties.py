"""Ties: how the words on both sides of a party tie it to a deed: it acts, suffers, says, is blamed, stands behind a "by"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractor.reading.findings.ascriptions import LEAD, MEN
from extractor.reading.text.late import late
from extractor.reading.words.stems import marks, stems, whole_words

_ROOTS = """attack kill bomb kidnap+ abduct ambush storm raid stag launch carri detonat hijack murder assassinat execut massacr behead stabb
    lynch shell torch hack spray rak ramm hurl pound loot ransack slaughter gunn detain arrest tortur burn captur fir open seiz dragg
    snatch clash plant dropp assault target round stopp enter forc descend invad surround retaliat pull pick push march destroy block
    besieg robb cross roll rampag injur wound exchang shelter riddl overpower demolish flatten level club trampl ston hang smash sack
    bombard engag overwhelm blast punch kick wip annihilat evict intercept fill""".split()
_IRREGULAR = r"overran|overrun|threw|thrown|struck|hit|set|beat(?:en)?|shot|took|taken|blew|blown|fought|broke|broken|held|swept|slit|slain|slew|stole|stolen|fell|drove|driven|burnt|caught|sank|hung|laid|led|sent|lynched|strafed|opened\s+fire|used|hold|fires?|attacks?|kills?|are\s+holding"
_DONE = rf"(?:(?:{'|'.join(_ROOTS)})ed|{_IRREGULAR})"
_DOING = r"(?:attack|kill|bomb|kidnapp|abduct|ambush|storm|raid|launch|fir|shoot|burn|loot|seiz|hold|torch|shell|throw|wound|injur|tak|driv|destroy|smash|beat|hack|pound|hitt|striking|set)ing"
_STRIKE = r"(?:attacks?|raids?|ambush(?:es)?|air\s*strikes?|drone\s+strikes?|strikes?|bombings?|assaults?|shelling|bombardment|killings?|massacres?|murders?|gunfire|fire|shots|rockets|shells|operations?|offensive|siege|abductions?|kidnappings?|arrests?|beating|detention)"
_GROUP = rf"(?:\s*\([^)]{{1,40}}\))?(?:\s+{MEN}){{0,2}}"
_ADVERBS = r"(?:(?:last\s+night|this\s+morning|yesterday|today|overnight|on\s+\w+day|late|early|had|have|has|also|then|later|again|reportedly|allegedly|apparently|first|twice|\w+ly)[\s,]+){0,4}"
_ASIDE = (
    r"(?:\s*,\s+[^.;]{1,90}?,|\s+(?:of|on|in|at|from|above|near|under|outside|armed|riding|backed|wearing|wielding|manning|firing|trying|carrying|aboard|dressed|loyal|supporting|guarding|disguised|posing|led|linked|believed)"
    r"\s+(?:(?!by\b|who\b|and\b|were\b|was\b|said\b)[\w'’-]+\s+){0,6}?[\w'’-]+)?"
)
_AFTER = {
    "acts": rf"^{_GROUP}\s+(?:who\s+|that\s+|which\s+)?{_ADVERBS}{_DONE}\b",
    "acts after an aside": rf"^{_GROUP}{_ASIDE}\s+(?:who\s+|that\s+|which\s+)?{_ADVERBS}{_DONE}\b",
    "acts later": rf"^{_GROUP}[^.;]{{0,90}}?\b(?:and|who|which|,)\s+{_ADVERBS}{_DONE}\b",
    "acting": rf"^{_GROUP}[^.;]{{0,60}}?\b{_DOING}\b",
    "suffers": (
        rf"^{_GROUP}{_ASIDE}\s+(?:(?:had|have|has|also|later)\s+)*(?:was|were|been|being|is|are)\s+(?:\w+\s+){{0,2}}?(?:killed|wounded|injured|attacked|shot|ambushed|abducted|kidnapped|hurt|taken|captured|arrested|detained|hit|beheaded|stabbed|targeted|bombed|seized|burned|missing|dead|among)\b"
    ),
    "dies": (
        rf"^{_GROUP}{_ASIDE}\s+(?:had\s+|also\s+)?(?:died|dead|killed\s+(?:in|by|when|on)|wounded|injured|lost|suffered|fled|surrendered|escaped)\b"
    ),
    "says": (
        rf"^{_GROUP}{_ASIDE}\s+(?:later\s+|also\s+|had\s+|has\s+|have\s+)*(?:said|says|told|announced|confirmed|reported|stated|put|gave|added|declared|believe|believes|blamed|blames|accused|accuses)\b"
    ),
    "says it": (
        rf"^{_GROUP}{_ASIDE}\s+(?:later\s+|also\s+|had\s+|has\s+|have\s+)*(?:said|says|announced|confirmed|stated|claimed|admitted|acknowledged)\s+[^.;]{{0,60}}?\b(?:it|its|they|their|had)\b"
    ),
    "claims": (
        rf"^{_GROUP}[^.;]{{0,90}}?\b(?:said|says|told|announced|confirmed|claimed|stated|declared|reported)\b[^.;]{{0,90}}?\b(?:it|its|they|their|we|our|the\s+(?:group|movement|organi[sz]ation|front|militia|army))\b(?:\s+[\w'’-]+){{0,3}}?"
        rf"\s+[\"“]?(?:(?:had|has|have|also|was|were)\s+)*(?:{_DONE}|responsible|behind|carried\s+out|done)\b"
    ),
    "owns up": (
        rf"^{_GROUP}[^.;]{{0,60}}?\b(?:claim\w*|admit\w*|took|taken|accept\w*|assum\w*)\s+(?:\w+\s+)?(?:responsib\w*|credit|it\b|the\b|having)"
    ),
    "denies": (
        rf"^{_GROUP}[^.;]{{0,60}}?\b(?:den(?:y|ie[sd])|reject\w*|dismiss\w*|nothing\s+to\s+do|not\s+(?:involved|responsible))\b"
    ),
    "is said to have": (
        rf"^{_GROUP}{_ASIDE}\s+(?:is|are|was|were)\s+(?:\w+ly\s+|also\s+)?(?:blamed|accused|suspected|believed|thought|said|charged|reported|alleged|behind|responsible)\b"
    ),
    "is responsible": rf"^{_GROUP}(?:(?!\b(?:accus|blam)\w)[^.;]){{0,40}}?\b(?:behind|responsible|to\s+blame)\b",
    "does not": rf"^{_GROUP}[^.;]{{0,30}}?\b(?:not|never|no)\b",
    "has a place": (
        r"^(?:'s|’s)?\s+(?:[\w-]+\s+)?(?:posts?|bases?|convoys?|patrols?|checkpoints?|barracks|headquarters|stations?|strongholds?|territory|positions?|camps?|vehicles?|trucks?|cars?|outposts?|garrisons?|hospital|compound|areas?|officials?|spokes\w+|sources?|chief|commanders?|leaders?|officers?|minister|statement|report|bus)\b"
    ),
    "has weapons": (
        r"^(?:'s|’s)?\s+(?:[\w-]+\s+)?(?:air\s*strikes?|air\s+raids?|drone|missiles?|rockets?|shell(?:s|ing|fire)?|bombs?|bombing|bombardment|artillery|fire|gunfire|bullets?|warplanes?|jets?|drones?|helicopters?|tanks?|snipers?|gunboats?|attacks?|raids?|ambush|strikes?|offensive|assault)\b"
    ),
    "owner": r"^(?:'s|’s)\b",
}
_BEFORE = {
    "by": rf"\bby\s+{LEAD}(?:\w+\s+){{0,2}}?$",
    "done by": rf"\b{_DONE}(?:\s+(?!and\b|but\b|who\b)[\w'’-]+){{0,7}}?\s+by\s+{LEAD}(?:[\w-]+\s+){{0,3}}?$",
    "deed of": rf"\b{_STRIKE}\s+(?:[\w'’-]+\s+){{0,3}}?(?:by|of|from)\s+{LEAD}$",
    "deed on": (
        rf"\b(?:{_STRIKE}|fired|battle|war|protests?|demonstration|threats?)\s+(?:[\w'’-]+\s+){{0,3}}?(?:on|against|at|into|upon|for)\s+{LEAD}(?:\w+\s+){{0,2}}?$"
    ),
    "object": (
        rf"\b{_DONE}\s+(?:[\w'’-]+\s+){{0,2}}?(?:an?|the|two|three|four|five|six|seven|eight|nine|ten|\d+|several|dozens\s+of|many|some|at\s+least\s+\w+|his|their|its)\s+(?:\w+\s+){{0,2}}?$"
    ),
    "object at once": rf"\b{_DONE}\s+(?:on\s+|at\s+|in\s+)?$",
    "with": (
        rf"\b(?:clash\w*|fight\w*|fought|battle\w*|exchang\w+|shoot-?outs?|encounter|gun\s*fights?|skirmish\w*|combat|confront\w*)\s+(?:[\w'’-]+\s+){{0,7}}?(?:with|against|between|involving)\s+{LEAD}(?:\w+\s+)?$"
    ),
    "and": r"\band\s+(?:the\s+)?$",
    "held by": (
        r"\b(?:held|captive|captivity|hands|kidnapped|abducted|seized|captured|hostages?|detained|arrested|taken)\b[^.;]{0,50}?\b(?:by|of)\s+(?:[\w-]+\s+){0,3}?$"
    ),
    "blamed": r"\b(?:blam\w+|accus\w+|attribut\w+|charg(?:ed|es|ing)|pin(?:ned|s))\b[^.;]{0,30}?$",
    "blamed at once": (
        rf"\b(?:blam(?:ed|es|ing)|accus(?:ed|es|ing)|attribut\w+\s+(?:\w+\s+){{0,4}}?to|pinned\s+(?:\w+\s+){{0,4}}?on|blame\s+on|point(?:ed|s|ing)\s+(?:the\s+finger\s+)?(?:to|at))\s+(?:{LEAD}|(?:an?|the|some|[a-z-]+)\s+){{0,2}}[\"“'‘]?(?:the\s+)?$"
    ),
    "held to account": r"\b(?:hold|holds|held|holding)\s+(?:the\s+)?$",
    "suspected": (
        r"\b(?:suspect\w*|alleg\w+|believ\w+|presum\w+|thought|likely|apparently|possibly|hallmarks?|marks|work\s+of|signature|suspicions?|point\w*|described\s+as|fear\w*)\b[^.;]{0,40}?$"
    ),
    "were": (
        r"\b(?:attackers?|assailants?|raiders|gunm[ae]n|killers?|bombers?|kidnappers|captors|culprits|perpetrators|assassins|militants|men|suspects?|group|they)\b[^.;]{0,40}?\b(?:were|was|are|belong\w*|from|presented|identified|calling|called)\s+[^.;,]{0,40}?$"
    ),
    "called": (
        r"\b(?:callers?|leaflets?|pamphlets?|letters?|notes?|graffiti|e-?mails?|telephone\s+calls?|messages?|(?:man|woman|person|someone)\s+(?:who|that)\s+(?:tele)?(?:phoned|called))\b[^;.]{0,110}$"
    ),
    "of another": (
        r"\b(?:wing|branch|arm|affiliates?|offshoot|splinter(?:\s+\w+)?|all(?:y|ies)|allied|rivals?|opposed|linked|close|loyal|front|part)\s+(?:of|to|with)\s+(?:the\s+)?$"
    ),
    "told of": r"\b(?:said|says|saying|told|added|alleg\w+|claim\w*|according\s+to|report\w*)\b[^.;]{0,60}?$",
    "according to": r"\baccording\s+to\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,2}?$",
    "spoken for": (
        r"\b(?:spokes\w+|statement|commander|leader|member|chief|communique|communiqué|message|wing|head|founder|official|officer|colonel|general)s?\s+(?:(?:by|for|of|from|in|with)\s+)(?:the\s+)?(?:[\w-]+\s+){0,3}?$"
    ),
    "members of": (
        r"\b(?:members?|fighters?|gunm[ae]n|men|followers|supporters|elements|militants|rebels|guerrillas|insurgents|soldiers|agents|units?|troops|forces|column|cell|faction|group|band|gang|crowd|mob)\s+(?:of|from|loyal\s+to|allied\s+(?:to|with)|linked\s+to)\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,2}?$"
    ),
    "between and": r"\bbetween\s+(?:[\w'’-]+\s+){0,8}?$",
    "no": r"\b(?:no|not|never|without|unlike|neither)\s+(?:\w+\s+){0,3}?$",
    "after": r"\b(?:after|when|since|before|as|until|where|amid)\s+(?:the\s+|some\s+|about\s+)?(?:[\w-]+\s+){0,2}?$",
    "among": (
        r"\b(?:among|including|killing|wounding|killed|dead|leaving|to|against|for|with)\s+(?:the\s+|an?\s+|them\s+)?(?:[\w-]+\s+){0,2}?$"
    ),
    "begins": (
        r"^[\W\d]*(?:(?:the|an?|some|about|dozens\s+of|hundreds\s+of|suspected|two|three|four|five|six|several|[A-Z]+\s*[-(,][^a-z]{0,30}[-–—:])\s+)*$"
    ),
}

# The words that ties need on their side of the party.
_DEED = whole_words(
    """overran overrun threw thrown struck hit set beat beaten shot took taken blew blown fought broke broken held swept slit slain slew stole
    stolen fell drove driven burnt caught sank hung laid led sent lynched strafed fire used hold fires attack attacks kill kills holding"""
) | stems("kidnap " + " ".join(f"{root}ed" for root in _ROOTS))
_AT_IT = stems(
    """attack kill bomb kidnapp abduct ambush storm raid launch fir shoot burn loot seiz hold torch shell throw wound injur tak driv destroy
    smash beat hack pound hitt striking seting"""
)
_DEEDS = stems(
    """attack raid ambush air drone strike bombing assault shelling bombardment killing massacre murder gunfire fire shots rockets shells operation
    offensive siege abduction kidnapping arrest beating detention"""
)
_AGAINST = stems("war protest demonstration threat battle")
_IS = whole_words("was were been being is are")
_SAYING = whole_words(
    """said says told announced confirmed reported stated put gave added declared believe believes blamed blames accused accuses claimed admitted
    acknowledged"""
)
_ANY = whole_words("")  # no word's, and put to those of every side: a tie with this need is always tried
_NEEDS: dict[str, tuple[int, ...]] = {
    "acts": (_DEED,),
    "acts after an aside": (_DEED,),
    "acts later": (_DEED,),
    "acting": (_AT_IT,),
    "suffers": (
        _IS,
        whole_words(
            """killed wounded injured attacked shot ambushed abducted kidnapped hurt taken captured arrested detained hit beheaded stabbed targeted
            bombed seized burned missing dead among"""
        ),
    ),
    "dies": (whole_words("died dead killed wounded injured lost suffered fled surrendered escaped"),),
    "says": (_SAYING,),
    "says it": (_SAYING, whole_words("it its they their had")),
    "claims": (_SAYING, _DEED | whole_words("responsible behind carried done")),
    "owns up": (stems("claim admit took taken accept assum"), stems("responsib credit it the having")),
    "denies": (stems("deny denie reject dismiss nothing not"),),
    "is said to have": (
        _IS,
        whole_words("blamed accused suspected believed thought said charged reported alleged behind responsible"),
    ),
    "is responsible": (whole_words("behind responsible blame"),),
    "does not": (whole_words("not never no"),),
    "by": (whole_words("by"),),
    "done by": (_DEED, whole_words("by")),
    "deed of": (_DEEDS, whole_words("by of from")),
    "deed on": (_DEEDS | _AGAINST | whole_words("fired"), whole_words("on against at into upon for")),
    "object": (_DEED,),
    "object at once": (_DEED,),
    "with": (
        stems("clash fight fought battle exchang shoot encounter gun skirmish combat confront"),
        whole_words("with against between involving"),
    ),
    "and": (whole_words("and"),),
    "held by": (
        stems("held captiv hands kidnapped abducted seized captured hostage detained arrested taken"),
        whole_words("by of"),
    ),
    "blamed": (stems("blam accus attribut charg pinned pins"),),
    "blamed at once": (stems("blam accus attribut pinned point"),),
    "held to account": (whole_words("hold holds held holding"),),
    "suspected": (
        stems(
            """suspect alleg believ presum thought likely apparently possibly hallmark marks work signature suspicion point
            described fear"""
        ),
    ),
    "were": (
        stems(
            """attacker assailant raiders gunm killer bomber kidnappers captors culprits perpetrators assassins militants men suspect
            group they"""
        ),
        stems("were was are belong from presented identified calling called"),
    ),
    "called": (
        stems("caller leaflet pamphlet letter note graffiti email mail telephone message phoned telephoned called telecalled"),
    ),
    "of another": (whole_words("of to with"),),
    "told of": (stems("said says saying told added alleg claim according report"),),
    "according to": (whole_words("according"),),
    "spoken for": (
        stems(
            """spokes statement commander leader member chief communique communiqué message wing head founder official officer
            colonel general"""
        ),
        whole_words("by for of from in with"),
    ),
    "members of": (whole_words("of from to with"),),
    "between and": (whole_words("between"),),
    "no": (whole_words("no not never without unlike neither"),),
    "after": (whole_words("after when since before as until where amid"),),
    "among": (whole_words("among including killing wounding killed dead leaving to against for with"),),
}
_CLOSE, _CLOSER = 9, 4  # words before the party, of which some ties need no more
_REACH = dict.fromkeys(("object", "according to", "spoken for", "members of", "between and"), 1) | dict.fromkeys(
    ("object at once", "and", "held to account", "of another", "no", "after", "among"), 2
)


class _Tie(NamedTuple):
    """A tie's ``name`` and pattern; a word of ``need`` and one of ``also`` must stand within its ``reach``: 0 all that is looked at,
    1 the last words before the party, 2 the very last.
    """

    name: str
    pattern: re.Pattern[str]
    need: int
    also: int
    reach: int


def _tie(name: str, pattern: str) -> _Tie:
    need, also = (*_NEEDS.get(name, ()), _ANY, _ANY)[:2]
    return _Tie(name, late(pattern, re.IGNORECASE), need, also, _REACH.get(name, 0))


AFTER = tuple(_tie(name, pattern) for name, pattern in _AFTER.items())
BEFORE = tuple(_tie(name, pattern) for name, pattern in _BEFORE.items())


def ties(before: str, after: str) -> Iterator[str]:
    """The names of the ties of a party that stands between ``before`` and ``after``, those with what follows it first."""
    have = marks(after) | _ANY
    for name, pattern, need, also, _ in AFTER:
        if have & need and have & also and pattern.match(after) is not None:
            yield name
    begins = (0, _begin(before, _CLOSE), _begin(before, _CLOSER))
    of_each = [marks(before[begin:]) | _ANY for begin in begins]
    for name, pattern, need, also, reach in BEFORE:
        have = of_each[reach]
        if have & need and have & also and pattern.search(before, begins[reach]) is not None:
            yield name


def _begin(before: str, number: int) -> int:
    """Where the last ``number`` words begin, or the blanks before them."""
    words = before.rsplit(None, number)
    return len(words[0]) if len(words) > number else 0
