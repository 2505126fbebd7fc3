"""Harm frames: clauses that say of people what befell them, by the words on either side of them.

A frame has the people as its subject ("six villagers were left with serious injuries"), or as its object ("slit the throats of six
villagers", "left six villagers with serious injuries"). The words come by kinds: what wounds are called, what care is, by which
verbs people are taken to it, how a killing is told without "kill".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_

from extractor.reading.harm.custody_frames import CUSTODY_OBJECTS, CUSTODY_SUBJECTS
from extractor.reading.harm.fighters_frames import FIGHTERS_OBJECTS, FIGHTERS_SUBJECTS
from extractor.reading.harm.frame import AFTER_ANOTHER, ANY, BE, GAP, NO_SHOCK, NUMBERED, Frame
from extractor.reading.harm.held_frames import HELD_OBJECTS, HELD_SUBJECTS
from extractor.reading.harm.return_frames import RETURN_OBJECTS, RETURN_SUBJECTS
from extractor.reading.harm.taken_frames import TAKEN_OBJECTS, TAKEN_SUBJECTS
from extractor.reading.harm.them_frames import THEM_OBJECTS
from extractor.reading.harm.wound_frames import (
    HOSPITAL,
    LIMB,
    MISSILES,
    ONE_WOUND,
    SOME_WOUNDS,
    SURVIVED,
    WOUND_OBJECTS,
    WOUND_SUBJECTS,
)
from extractor.reading.text.late import late
from extractor.reading.words.stems import marks as marks_of
from extractor.reading.words.stems import stems, whole_words
from schemas import Outcome

_TREATMENT = r"(?:(?:hospital|medical|emergency|urgent|intensive|further|first|surgical|immediate|specialist)\s+)+(?:attention|care|aid)\b|(?:(?:hospital|medical|emergency|urgent|further|surgical|immediate|specialist)\s+)*(?:treatment|surgery|stitches|an\s+operation)\b"
_BROUGHT = r"(?:taken|rushed|sent|admitted|brought|carried|transferred|transported|flown|airlifted|evacuated|medevaced|ferried|moved|conveyed|driven|referred)"
_ASIDE = r"(?:(?:more|others?|of\s+(?:them|others))\s+)?"

_HURT_AFTER = late(
    rf"{GAP}{_ASIDE}(?:{BE}left\s+with\s+{SOME_WOUNDS}"
    rf"|(?:who\s+)?(?:suffer(?:ed|s|ing)?|sustain(?:ed|s|ing)?|receiv(?:ed|es|ing)|incurr(?:ed|ing)|nursing|nursed|(?:has|have|had)|presents?|presented|bears?|bore|with|got|escap(?:ed|ing)\s+with|treated\s+for)\s+{SOME_WOUNDS}"
    rf"|(?:{BE})?(?:suffer(?:ed|ing)|sustain(?:ed|ing)|received|treated\s+for)\s+{ONE_WOUND}"
    rf"|{BE}(?:pulled|dragged|dug|brought|carried|led|taken|rushed|flown|evacuated|airlifted|lying|left|admitted)\s+(?:(?!and\b|who\b|died\b|killed\b)[\w'’-]+\s+){{0,6}}?with\s+{SOME_WOUNDS}{SURVIVED}"
    rf"|(?:took|taken|taking)\s+(?:an?\s+|several\s+|some\s+)?{MISSILES}\s+(?:in|to)\s+(?:the|his|her|both|one)\b{SURVIVED}"
    rf"|(?:{BE})?(?:need(?:ed|ing)?|requir(?:ed|ing)|receiv(?:ed|ing)|given|undergo(?:ing)?|underwent|undergone|sought)\s+(?:{_TREATMENT})(?!\s+(?:for|from|to)\s+(?:shock|food|the\s+displaced))"
    rf"|{AFTER_ANOTHER}(?:{BE})?{_BROUGHT}\s+(?:\w+\s+)?(?:to|into)\s+{HOSPITAL}{NO_SHOCK}{SURVIVED}|{BE}overcome\s+by\s+(?:smoke|fumes|gas|tear\s*-?\s*gas)\b"
    rf"|{BE}(?:very\s+)?(?:seriously|critically|gravely)\s+ill\b|{BE}on\s+admission\b"
    rf"|{BE}under(?:going)?\s+treatment\b|still\s+(?:in|at)\s+{HOSPITAL}|{BE}(?:still\s+|recovering\s+|last\s+night\s+|yesterday\s+|today\s+|being\s+(?:treated|cared\s+for)\s+)?(?:in|at)\s+{HOSPITAL}"
    rf"|(?:{BE})?(?:left\s+)?(?:in\s+(?:a\s+|an\s+)?(?:critical|serious|grave|stable|intensive|satisfactory|guarded)\s+(?:but\s+\w+\s+)?(?:condition|care)|fighting\s+for\s+(?:their|his|her)\s+li(?:fe|ves)|on\s+life\s+support)\b"
    rf"|{BE}(?:hit|struck|grazed|wounded|cut|caught)\s+(?:by|with)\s+(?:an?\s+|the\s+)?{MISSILES}{SURVIVED}"
    rf"|(?:lost|loses|losing)\s+(?:part\s+of\s+)?(?:an?|his|her|their|one|both|two|three|the)\s+(?:\w+\s+)?{LIMB}\b"
    rf"|WIA\b|{BE}(?:beaten\s+(?:up|unconscious)|knocked\s+unconscious|roughed\s+up|left\s+(?:bleeding|unconscious)|maimed|disfigured|crippled|savaged|winded|burnt|doused\s+with\s+acid|tear-?gassed|pepper-sprayed){SURVIVED})",
    re.IGNORECASE,
)
_DEAD_AFTER = late(
    rf"{GAP}{_ASIDE}(?:(?:{BE})?(?:fatally|mortally)\s+(?:shot|stabbed|wounded|injured|hit|struck|beaten)\b(?!\s+(?:one\s+of|his|her|another|an?\s+(?!day|week|month|few|mile|block|short|hour))\b)"
    rf"|{BE}(?:lined\s+up\s+and\s+(?:shot|machine-?gunned)|(?:blown|hacked|cut|torn|ripped|blasted)\s+(?:to\s+(?:pieces|bits|shreds)|apart)|(?:cut|mown|mowed|gunned|struck)\s+down\b|put\s+to\s+(?:death|the\s+sword)|done\s+to\s+death|burn(?:ed|t)\s+alive|buried\s+alive"
    rf"|roasted\s+alive|wiped\s+out|finished\s+off|bayonett?ed|garrott?ed|shot\s+(?:execution-style|at\s+(?:point-?\s?blank|close)\s+range(?:\s+and\s+died)?|in\s+the\s+(?:head|back\s+of\s+the\s+head|neck|temple))(?![^.;]{{0,60}}\b(?:surviv\w+|condition|hospital|wounded|recover\w*)\b)"
    rf"|(?:pronounced|declared|certified|confirmed|found|feared)\s+(?:\w+\s+)?dead|riddled\s+with\s+bullets|laid\s+to\s+rest|no\s+more\b)|(?:were|(?:have|had)\s+been)\s+(?:\w+ly\s+|already\s+)?buried\b(?!\s+(?:[\w'’-]+\s+){{0,3}}?(?:alive|under|beneath|rubble|snow|debris)\b)"
    rf"|(?:had|have|with)\s+(?:their|his|her)\s+throats?\s+(?:slit|cut|slashed)"
    rf"|(?:(?:has|have|had)\s+)?(?:f[ea]ll(?:en)?\s+(?:on\s+the\s+field|in\s+(?:action|combat|battle))|(?:rose|fell|fallen|ascended)\s+(?:as\s+)?martyrs?)\b|{BE}(?:sent|dispatched)\s+to\s+hell\b"
    rf"|(?:(?:has|have|had)\s+)?(?:gave|given|laid\s+down|forfeited|paid\s+with|sacrificed)\s+(?:their|his|her)\s+(?:own\s+)?li(?:ves|fe)\b|(?:(?:has|have|had)\s+)?(?:attained|embraced|achieved)\s+(?:martyrdom|shahadat)|(?:(?:has|have|had)\s+)?(?:made|paid)\s+the\s+(?:supreme|ultimate)\s+(?:sacrifice|price)|met\s+(?:their|his|her)\s+waterloo"
    rf"|breathed\s+(?:their|his|her)\s+last|dropped\s+dead|never\s+came\s+(?:out|home|back)\s+alive|expired\b|KIA\b)",
    re.IGNORECASE,
)
_DESTROYED = late(rf"{GAP}(?:{BE})(?:destroyed|annihilated|rendered\s+harmless)\b", re.IGNORECASE)
_FIGHTERS = late(
    r"\b(?:militants?|terrorists?|bandits?|fighters?|rebels?|insurgents?|gunm[ae]n|guerrillas?|extremists?|subversives?)\b",
    re.IGNORECASE,
)
_LIFELESS = late(rf"{GAP}(?:{BE})?(?:found\s+)?(?:without\s+life|lifeless|without\s+signs\s+of\s+life)\b", re.IGNORECASE)
_ALL_OF = r"(?:\s+(?:of|in|on|at)\s+[^,.;]{3,40})?\s*,\s+(?:all|both|each)\s+of\s+(?:whom|them)\s+"
_MEMBERS_HURT = late(
    r"\s+(?:(?:other|more|further)\s+)?(?:members\s+)?(?:of|from)\s+(?:the|his|her|their|its|one)\s+(?:same\s+)?(?:family|group|crew|party|household|team|patrol|convoy)\s+(?:\w+ly\s+)?(?:hurt|injured|wounded)\b",
    re.IGNORECASE,
)
_ALL_HURT = late(rf"{_ALL_OF}(?:{BE})?(?:\w+ly\s+)?(?:hurt|injured|wounded)\b", re.IGNORECASE)
_ALL_DEAD = late(
    rf"{_ALL_OF}(?:(?:{BE})?(?:killed|dead|murdered|shot\s+dead)|(?:later\s+)?died|perished|lost\s+their\s+lives)\b",
    re.IGNORECASE,
)
_FATALLY_AFTER = late(r"\s+fatally\b(?=\s*[.,;)]|\s+(?:when|in|as|after|on)\b|\s*$)", re.IGNORECASE)
# Words before the people, and words behind them where the frame needs both.
_THROATS = late(rf"\b(?:slit|slitting|cut|cutting|slash(?:ed|ing))\s+the\s+throats?\s+of{NUMBERED}", re.IGNORECASE)
_FATALLY = late(
    rf"\b(?:fatally\s+(?:shot|shooting|stabbed|stabbing|wounded|wounding|injured|hit)|mortally\s+wound(?:ed|ing)|(?:gunn|mow|cutt?|hack|mown|blow|finish|wip)(?:ed|ing)?\s+(?:down|out|off)|cut\s+down|wiped\s+out|sent\s+to\s+(?:their|his|her)\s+deaths?"
    rf"|put(?:ting)?\s+to\s+(?:death|the\s+sword)|put(?:ting)?\s+to\s+death|(?<!was\s)(?<!were\s)(?<!been\s)(?:hack|stabb|beat|burn|club|ston|batter|bludgeon)(?:ed|t|en|ing)?\s+to\s+death|bayonet(?:ed|ing)|hang(?:ed|ing)|burn(?:ed|t|ing)\s+alive|burying\s+alive){NUMBERED}",
    re.IGNORECASE,
)
_LOST = late(
    r"\b(?:(?:has|have|had|army|force|forces|unit|side|rebels|insurgents|guerrillas|troops|police|militants|militia|navy|battalion|brigade|attackers|assailants|raiders|gunmen|bandits|fighters|terrorists|jihadists|gang|group|patrol|convoy|garrison|it|they|we|who|which|and)\s+(?:(?:has|have|had)\s+)?(?:also\s+)?(?:lost)|loss\s+of)"
    r"\s+(?:(?:at\s+least|another|some|about|only|the|its|their|our)\s+)*$",
    re.IGNORECASE,
)
_BURIED = late(
    rf"\b(?:(?:we|they|villagers|residents|elders|who|have|had|has)\s+(?:\w+\s+)?buried|help(?:ed|ing)?\s+(?:to\s+)?bury){NUMBERED}",
    re.IGNORECASE,
)
_NOT_ALIVE = late(r"(?!\s+(?:[\w'’-]+\s+){0,3}?(?:alive|under|beneath)\b)")
_BURN = late(rf"\b(?:burn(?:ed|t|ing)?|bur(?:ied|ying)|roast(?:ed|ing)){NUMBERED}", re.IGNORECASE)
_ALIVE = late(r"\s+(?:\w+\s+){0,3}?alive\b", re.IGNORECASE)
_KNOCK = late(
    rf"\b(?!sentenc|condemn|frighten|scar|bor|put|consign|send|escort)(?:[a-z]{{2,}}(?:ed|en|ing)|stab|beat|burnt|blow|club|hack){NUMBERED}",
    re.IGNORECASE,
)
_TO_DEATH = late(r"\s+(?:[\w'’-]+\s+){0,4}?to\s+(?:death|pieces|bits)\b", re.IGNORECASE)
_PUT = late(rf"\b(?:put|putting){NUMBERED}", re.IGNORECASE)
_LEAVE = late(rf"\b(?:leav(?:es?|ing)|left){NUMBERED}", re.IGNORECASE)
_WITH_WOUNDS = late(
    rf"\s+{_ASIDE}(?:people\s+)?(?:(?:with|nursing|suffering(?:\s+from)?)\s+{SOME_WOUNDS}|(?:in\s+(?:need\s+of\s+)?(?:hospital|{_TREATMENT})|in\s+(?:a\s+)?(?:critical|serious)\s+condition|fighting\s+for\s+(?:their|his|her)\s+li(?:fe|ves)|bleeding|unconscious|maimed|scarred|limbless)\b)",
    re.IGNORECASE,
)
_ASIDE_DEAD = late(r"(?:\s+of\s+\w+)?(?:\s*,\s+[^,.;]{3,70})?,\s+dead\b", re.IGNORECASE)
_ASIDE_HURT = late(r"(?:\s+of\s+\w+)?(?:\s*,\s+[^,.;]{3,70})?,\s+(?:wounded|injured|hurt)\b", re.IGNORECASE)
_SEND = late(
    rf"\b(?:sen(?:t|ds?|ding)|put(?:s|ting)?|land(?:ed|ing|s)?|rush(?:ed|ing)|took|taking|take|brought|carried|ferried|ferrying|flew|airlift(?:ed|ing)|evacuat(?:ed|ing)){NUMBERED}",
    re.IGNORECASE,
)
_TO_HOSPITAL = late(
    rf"\s+(?:(?:people|others?|more|of\s+them|victims?)\s+)?(?:to|in|into)\s+(?:the\s+|a\s+)?{HOSPITAL}", re.IGNORECASE
)
_STRIKE = late(
    rf"\b(?:stabb(?:ed|ing)|knif(?:ed|ing)|slash(?:ed|ing)|scald(?:ed|ing)|maul(?:ed|ing)|clubb(?:ed|ing)|pistol-?whipp(?:ed|ing)|bruis(?:ed|ing)|blind(?:ed|ing)|sicken(?:ed|ing)|bloodi(?:ed|ying)|concuss(?:ed|ing)|beat(?:ing|en)?(?:\s+up)?|graz(?:ed|ing)|lacerat(?:ed|ing)|hit(?:ting)?){NUMBERED}",
    re.IGNORECASE,
)
_NOT_TO_DEATH = late(r"(?!\s+(?:[\w'’-]+\s+){0,4}?(?:to\s+death|dead|alive)\b|[^.;]{0,60}\b(?:killing|died|fatally)\b)")
_DEAD_WERE = late(
    r"(?<!\bof )\b(?:the|all\s+the|those)\s+(?:dead|deceased|fatalities|killed|slain)\s+(?:were|are|comprised?|comprise|consist(?:ed)?\s+of)\s+(?:named\s+as\s+|identified\s+as\s+)?(?:all\s+)?$",
    re.IGNORECASE,
)
_HURT_WERE = late(
    r"(?<!\bof )\b(?:the|all\s+the|those)\s+(?:wounded|injured|hurt)\s+(?:were|are|comprised?|comprise|consist(?:ed)?\s+of)\s+(?:all\s+)?$",
    re.IGNORECASE,
)
_INVERTED = r"^\W*(?:also\s+|among\s+the\s+|reported\s+|confirmed\s+)?{}\b[^.;,]{{0,40}}?\s(?:was|were|are|is)\s+(?:also\s+|reportedly\s+)?$"
_KILLED_WERE = late(_INVERTED.format("(?:killed|slain|murdered|shot\\s+dead|dead)"), re.IGNORECASE)
_WOUNDED_WERE = late(_INVERTED.format("(?:wounded|injured|hurt)"), re.IGNORECASE)
_DEATH_OF = late(
    rf"\b(?:beating|stabbing|hacking|burning|stoning|clubbing|bludgeoning|shooting|gunning|kicking|trampling)\s+(?:to\s+death|dead|down)\s+of{NUMBERED}"
    rf"|\b(?:fatal|deadly)\s+(?:shooting|stabbing|beating|wounding|knifing)s?\s+of{NUMBERED}",
    re.IGNORECASE,
)
_TAKEN_IN = late(
    rf"\b(?:hospitals?|clinics?|infirmary|ward|burns?\s+unit|unit|doctors|medics|surgeons)\b[^.;]{{0,60}}?\b(?:received|admitted|(?:taken|took)\s+in){NUMBERED}",
    re.IGNORECASE,
)
_PATIENTS = late(
    r"\b(?:people|persons|patients|passengers|civilians|villagers|residents|victims|men|women|children|soldiers|policemen|students|pupils|protesters|casualties|survivors|workers)\b",
    re.IGNORECASE,
)
_UNHARMED = late(r"(?![^.;]{0,40}\b(?:dead|bodies|shock|displaced|died)\b)")
_OPERATED = late(rf"\b(?:operat(?:ed|ing)\s+on|performed\s+(?:surgery|operations)\s+on){NUMBERED}", re.IGNORECASE)
_INJURY_TO = late(r"\binjur(?:y|ies)\s+to\s+(?:(?:at\s+least|another|some|about|the|its|their)\s+)*$", re.IGNORECASE)
_FELL_DEAD = late(
    r"\bthere\s+(?:fell|died|perished|were\s+killed|lay\s+dead)\s+(?:dead\s+)?(?:in\s+\w+\s+)?$|\b(?:brought|received|admitted|treated)\s+(?:to\s+\w+\s+)?(?:dead\s+)$",
    re.IGNORECASE,
)
# The words that the frames need, so that a sentence without them is spared their patterns.
_HARMS = stems("injur wound burn lacerat fractur concussion trauma graze") | whole_words(
    "cuts bruises bruising gashes whiplash inhalation broken cut sprained dislocated shattered crushed"
)
_CARE = stems("emergency hospital clinic infirmar facilit") | whole_words(
    """treatment surgery stitches attention care aid operation dispensary icu centre centres center centers unit units post posts
    condition ill admission life lives support bleeding unconscious maimed scarred limbless"""
)
_HIT = stems("pellet splinter arrow canister") | whole_words(
    """shrapnel bullet bullets debris glass gunfire gunshot gunshots stone stones rock rocks brick bricks bottle bottles fragments rounds lost loses losing beaten roughed
    disfigured crippled savaged winded burnt acid teargassed gassed pepper wia"""
)
_ENDS = stems("fatally mortally bayonet garrot martyr shahadat throat") | whole_words(
    """pieces bits shreds apart sword death alive shot dead bullets rest buried sacrifice price waterloo last expired life lives down out off
    more kia field action combat battle hell"""
)
_ENDED = stems(
    "fatal mortal blown hack cut torn rip blast mow gun struck shot put done burn buried roast wip finish bayonet garrot pronounc declar"
) | stems(
    "certif confirm found fear riddl laid no had have with gave give forfeit paid sacrific attain embrac achiev made met breath drop never expir kia fell fallen rose ascend sent dispatch"
)
_DEATHS = whole_words("death pieces bits")
_WERE = stems("compris consist") | whole_words("were are")
_ARE = whole_words("was were are is")
_DOWN = stems(
    "fatally mortally gunn mow cut shoot shot hack blow finish wip sent put bayonet hang burn bury stab beat club ston batter bludgeon"
)
_DOWN_TO = stems("fatally mortally bayonet hang") | whole_words("down out off death deaths sword alive")
_FALLEN = whole_words("fell died perished killed lay brought received admitted treated")
_OBJECTS = (
    Frame(Outcome.killed, _THROATS, ANY, stems("throat")),
    Frame(Outcome.killed, _FATALLY, ANY, _DOWN, _DOWN_TO),
    Frame(Outcome.killed, _BURIED, _NOT_ALIVE, whole_words("buried bury")),
    Frame(Outcome.killed, _BURN, _ALIVE, stems("burn buri bury roast"), whole_words("alive")),
    Frame(Outcome.killed, _KNOCK, _TO_DEATH, _DEATHS),
    Frame(Outcome.killed, _PUT, _TO_DEATH, whole_words("put putting"), _DEATHS),
    Frame(Outcome.killed, _LOST, ANY, whole_words("lost loss")),
    Frame(Outcome.killed, _DEAD_WERE, ANY, whole_words("dead deceased fatalities killed slain"), _WERE),
    Frame(Outcome.injured, _HURT_WERE, ANY, whole_words("wounded injured hurt"), _WERE),
    Frame(Outcome.killed, _KILLED_WERE, ANY, whole_words("killed slain murdered shot dead"), _ARE),
    Frame(Outcome.injured, _WOUNDED_WERE, ANY, whole_words("wounded injured hurt"), _ARE),
    Frame(Outcome.killed, _FELL_DEAD, ANY, whole_words("there dead"), _FALLEN),
    Frame(Outcome.injured, _LEAVE, _WITH_WOUNDS, whole_words("leave leaves leaving left"), _HARMS | _CARE),
    Frame(Outcome.killed, _LEAVE, _ASIDE_DEAD, whole_words("leave leaves leaving left"), whole_words("dead")),
    Frame(Outcome.injured, _LEAVE, _ASIDE_HURT, whole_words("leave leaves leaving left"), whole_words("wounded injured hurt")),
    Frame(
        Outcome.injured,
        _SEND,
        _TO_HOSPITAL,
        stems("sen put land rush took take taking brought carried ferr flew airlift evacuat"),
        _CARE,
    ),
    Frame(
        Outcome.injured,
        _STRIKE,
        _NOT_TO_DEATH,
        stems("stab knif slash scald maul club pistol bruis blind sicken blood concuss beat graz lacerat hit"),
    ),
    Frame(Outcome.killed, _DEATH_OF, ANY, whole_words("death dead down fatal deadly"), whole_words("of")),
    Frame(
        Outcome.injured,
        _TAKEN_IN,
        _UNHARMED,
        stems("hospital clinic infirmar ward unit doctors medics surgeons"),
        whole_words("received admitted taken took"),
        who=_PATIENTS,
    ),
    Frame(Outcome.injured, _OPERATED, ANY, whole_words("operated operating performed")),
    Frame(Outcome.injured, _INJURY_TO, ANY, whole_words("injury injuries"), whole_words("to")),
    *WOUND_OBJECTS,
    *TAKEN_OBJECTS,
    *FIGHTERS_OBJECTS,
    *CUSTODY_OBJECTS,
    *HELD_OBJECTS,
    *RETURN_OBJECTS,
)
_SUBJECTS = (
    Frame(Outcome.killed, ANY, _DEAD_AFTER, _ENDS, _ENDED),
    Frame(Outcome.killed, ANY, _DESTROYED, whole_words("destroyed annihilated harmless"), who=_FIGHTERS),
    Frame(Outcome.killed, ANY, _LIFELESS, whole_words("life lifeless")),
    Frame(Outcome.killed, ANY, _FATALLY_AFTER, whole_words("fatally")),
    Frame(Outcome.killed, ANY, _ALL_DEAD, whole_words("whom them"), whole_words("killed dead murdered died perished lost")),
    Frame(Outcome.injured, ANY, _ALL_HURT, whole_words("whom them"), whole_words("hurt injured wounded")),
    Frame(
        Outcome.injured,
        ANY,
        _MEMBERS_HURT,
        whole_words("hurt injured wounded"),
        whole_words("family group crew party household team patrol convoy"),
    ),
    Frame(Outcome.injured, ANY, _HURT_AFTER, _HARMS | _CARE | _HIT),
    *WOUND_SUBJECTS,
    *TAKEN_SUBJECTS,
    *FIGHTERS_SUBJECTS,
    *CUSTODY_SUBJECTS,
    *HELD_SUBJECTS,
    *RETURN_SUBJECTS,
)
_HARM = (Outcome.killed, Outcome.injured)
_OF_SUBJECTS = reduce(or_, (frame.words for frame in _SUBJECTS))
# One of these stands in whatever a frame matches.
CUE = reduce(or_, (frame.words for frame in (*_SUBJECTS, *_OBJECTS, *THEM_OBJECTS)))


def may_frame(marks: int) -> bool:
    """Whether a sentence with these marks has the words of any frame."""
    return marks & CUE != 0 and any(
        marks & frame.words and marks & frame.more for frame in (*_SUBJECTS, *_OBJECTS, *THEM_OBJECTS)
    )


def frames(before: str, who: str, after: str, marks: int, report: int) -> Iterator[tuple[Outcome, int, int]]:
    """What befell people called ``who`` with these words of their sentence, whose words have these ``marks``, on either side: the
    outcome, how many code points before them its words begin, and how many behind them they end. The first frame that fits; of
    people who were taken also the first that says they came free, or what was done to "them" later. ``report`` are the marks of the whole report.
    """
    later = marks_of(after) if marks & _OF_SUBJECTS else 0
    taken = False
    for frame in _SUBJECTS:
        if taken and frame.outcome is not Outcome.released:
            continue
        told = frame.after.match(after) if later & frame.words and later & frame.more and report & frame.report else None
        if told is not None and frame.who.search(who) is not None:
            yield frame.outcome, 0, told.end()
            if frame.outcome is not Outcome.abducted:
                return
            taken = True
    if taken:
        return
    harmed = False
    for kind in (THEM_OBJECTS, _OBJECTS):
        befell = _of_objects(kind, (before, who, after), marks, report)
        if befell is not None and not (harmed and befell[0] in _HARM):
            harmed = True
            yield befell


def _of_objects(kind: Iterable[Frame], sides: tuple[str, str, str], marks: int, report: int) -> tuple[Outcome, int, int] | None:
    """What the first frame that fits says of people with words before them, what they are called, and words behind them."""
    before, who, after = sides
    for frame in kind:
        opening = frame.before.search(before) if marks & frame.words and marks & frame.more and report & frame.report else None
        following = frame.after.match(after) if opening is not None else None
        if opening is not None and following is not None and frame.who.search(who) is not None:
            return frame.outcome, len(before) - opening.start(), following.end()
    return None
