"""Harm frames: clauses that say of people what befell them, by the words on either side of them.

A frame has the people as its subject ("six villagers were left with serious injuries"), or as its object ("slit the throats of six
villagers", "left six villagers with serious injuries"). The words come by kinds: what wounds are called, what care is, by which
verbs people are taken to it, how a killing is told without "kill".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractor.reading.text.late import late
from extractor.reading.words.stems import stems, whole_words
from schemas import Outcome

_ADVERBS = r"(?:(?:also|later|then|still|already|currently|all|both|each|now|since|reportedly|being|been|immediately|subsequently|either|\w+ly)\s+){0,3}"
_BE = rf"(?:was|were|is|are|be|had\s+been|has\s+been|have\s+been|got|remain(?:s|ed)?|lay|lie|lies)\s+{_ADVERBS}"
_WOUNDS = (
    r"(?:injur(?:y|ies)|wounds?|burns?|cuts|bruises|bruising|lacerations?|fractures?|concussion|traumas?|grazes|gashes|whiplash|smoke\s+inhalation"
    r"|broken\s+(?:bones?|limbs?|legs?|arms?|ribs?|jaw|nose))"
)
_SOME_WOUNDS = rf"(?:(?!people\b|others?\b|dead\b|died\b|succumbed\b|no\b|and\b|killed\b|their\b)[\w'’-]+\s+){{0,5}}?(?:(?:or|and)\s+\w+\s+)?{_WOUNDS}\b"
_TREATMENT = r"(?:(?:hospital|medical|emergency|urgent|intensive|further|first|surgical|immediate|specialist)\s+)*(?:treatment|surgery|stitches|attention|care|aid|an\s+operation)\b"
_HOSPITAL = r"(?:(?!bodies\b|to\b|for\b)[\w'’.-]+\s+){0,5}?(?:hospitals?|clinics?|infirmar(?:y|ies)|dispensary|intensive\s+care|icu|emergency\s+(?:room|ward|unit)|(?:medical|health|trauma|burns)\s+(?:cent(?:re|er)s?|facilit(?:y|ies)|units?|posts?))\b"
_BROUGHT = r"(?:taken|rushed|sent|admitted|brought|carried|transferred|transported|flown|airlifted|evacuated|medevaced|ferried|moved|conveyed|driven|referred)"
_LIMB = r"(?:legs?|arms?|eyes?|hands?|foot|feet|fingers?|toes?|ears?|limbs?|sight|eyesight|hearing|teeth)"
_MISSILES = r"(?:(?:flying|rubber|plastic|metal|live|stray|sniper|police|shotgun)\s+)?(?:shrapnel|bullets?|debris|glass|pellets?|splinters?|gunfire|gunshots?|(?:tear\s*-?\s*gas|gas)\s+canisters?|stones|rocks|bricks|arrows?|fragments)"
_SURVIVED = r"(?![^.;]{0,60}\b(?:died|dead|killed|death|succumb\w*|fatal\w*)\b)"
# "a woman caught in the crossfire", "a nurse, 34,"
GAP = (
    r"\s*(?:\(\w+\)|(?:of|aged)\s+\d+)?(?:,[^,.;]{1,60},|,|\s+(?:caught|hit|trapped|travell?ing|riding|standing|working|passing|sleeping|living|sitting|injured|hurt|wounded|walking|guarding|\w+ing|taken|who)\s+"
    r"(?:(?!was\b|were\b|died\b|killed\b)[\w'’-]+\s+){0,5}?[\w'’-]+(?=\s))?\s+"
)
_ASIDE = r"(?:(?:more|others?|of\s+(?:them|others))\s+)?"

_HURT_AFTER = late(
    rf"{GAP}{_ASIDE}(?:{_BE}left\s+with\s+{_SOME_WOUNDS}"
    rf"|(?:who\s+)?(?:suffer(?:ed|s|ing)?|sustain(?:ed|s|ing)?|receiv(?:ed|es|ing)|incurr(?:ed|ing)|nursing|nursed|(?:has|have|had)|with|got|escap(?:ed|ing)\s+with|treated\s+for)\s+{_SOME_WOUNDS}"
    rf"|(?:{_BE})?(?:need(?:ed|ing)?|requir(?:ed|ing)|receiv(?:ed|ing)|given|undergo(?:ing)?|underwent|undergone|sought)\s+{_TREATMENT}(?!\s+(?:for|from|to)\s+(?:shock|food|the\s+displaced))"
    rf"|(?:{_BE})?{_BROUGHT}\s+(?:\w+\s+)?(?:to|into)\s+{_HOSPITAL}{_SURVIVED}"
    rf"|still\s+(?:in|at)\s+{_HOSPITAL}|{_BE}(?:still\s+|recovering\s+|being\s+(?:treated|cared\s+for)\s+)?(?:in|at)\s+{_HOSPITAL}"
    rf"|(?:{_BE})?(?:in\s+(?:a\s+|an\s+)?(?:critical|serious|grave|stable|intensive|satisfactory|guarded)\s+(?:but\s+\w+\s+)?(?:condition|care)|fighting\s+for\s+(?:their|his|her)\s+li(?:fe|ves)|on\s+life\s+support)\b"
    rf"|{_BE}(?:hit|struck|grazed|wounded|cut|caught)\s+(?:by|with)\s+(?:an?\s+|the\s+)?{_MISSILES}{_SURVIVED}"
    rf"|(?:lost|loses|losing)\s+(?:an?|his|her|their|one|both|two|three|the)\s+(?:\w+\s+)?{_LIMB}\b"
    rf"|WIA\b|{_BE}(?:beaten\s+(?:up|unconscious)|knocked\s+unconscious|roughed\s+up|maimed|disfigured|crippled|savaged|winded|burnt|doused\s+with\s+acid|tear-?gassed|pepper-sprayed){_SURVIVED})",
    re.IGNORECASE,
)
_DEAD_AFTER = late(
    rf"{GAP}{_ASIDE}(?:(?:{_BE})?(?:fatally|mortally)\s+(?:shot|stabbed|wounded|injured|hit|struck|beaten)\b"
    rf"|{_BE}(?:(?:blown|hacked|cut|torn|ripped|blasted)\s+(?:to\s+(?:pieces|bits|shreds)|apart)|(?:cut|mown|mowed|gunned|struck|shot)\s+down\b(?!\s+\w+\s+(?:plane|helicopter|jet))|put\s+to\s+(?:death|the\s+sword)|done\s+to\s+death|burn(?:ed|t)\s+alive|buried\s+alive"
    rf"|roasted\s+alive|wiped\s+out|finished\s+off|bayonett?ed|garrott?ed|shot\s+(?:execution-style|at\s+(?:point-?\s?blank|close)\s+range(?:\s+and\s+died)?|in\s+the\s+(?:head|back\s+of\s+the\s+head|neck|temple))(?![^.;]{{0,60}}\b(?:surviv\w+|condition|hospital|wounded|recover\w*)\b)"
    rf"|(?:pronounced|declared|certified|confirmed|found|feared)\s+(?:\w+\s+)?dead|riddled\s+with\s+bullets|laid\s+to\s+rest|no\s+more\b)"
    rf"|(?:had|have|with)\s+(?:their|his|her)\s+throats?\s+(?:slit|cut|slashed)"
    rf"|(?:gave|given|laid\s+down|forfeited|paid\s+with|sacrificed)\s+(?:their|his|her)\s+(?:own\s+)?li(?:ves|fe)\b|(?:attained|embraced|achieved)\s+martyrdom|(?:made|paid)\s+the\s+(?:supreme|ultimate)\s+(?:sacrifice|price)|met\s+(?:their|his|her)\s+waterloo"
    rf"|breathed\s+(?:their|his|her)\s+last|dropped\s+dead|never\s+came\s+(?:out|home|back)\s+alive|expired\b|KIA\b)",
    re.IGNORECASE,
)
_TAKEN_AFTER = late(
    rf"{GAP}(?:{_BE})(?:(?:marched|led|taken|driven|dragged|carried|herded|hauled|spirited|whisked|bundled|hustled|frogmarched)\s+(?:off|away)\b(?!\s+(?:by\s+(?:police|ambulance)|to\s+hospital|for\s+questioning))"
    rf"|(?:marched|led|taken|driven|dragged|carried|herded|hauled|bundled|forced|pushed)\s+(?:\w+\s+)?(?:(?:in)?to|on\s*to)\s+(?:the\s+|a\s+|an\s+|their\s+|nearby\s+)*(?:\w+\s+)?(?:bush|hills?|forests?|mountains?|jungle|desert|hideouts?|creeks?|unknown\s+(?:destination|location|place)|(?:waiting\s+)?(?:car|van|truck|boat|vehicle|speedboat|pick-?up)s?)\b)",
    re.IGNORECASE,
)
# Words before the people, and words behind them where the frame needs both.
_NUMBERED = r"\s+(?:(?:at\s+least|another|some|about|around|nearly|almost|the|up\s+to|more\s+than|over|their|his|its|all)\s+)*$"
_THROATS = late(rf"\b(?:slit|slitting|cut|cutting|slash(?:ed|ing))\s+the\s+throats?\s+of{_NUMBERED}", re.IGNORECASE)
_FATALLY = late(
    rf"\b(?:fatally\s+(?:shot|shooting|stabbed|stabbing|wounded|wounding|injured|hit)|mortally\s+wound(?:ed|ing)|(?:gunn|mow|cutt?|shoot|shott?|hack|mown|blow|finish|wip)(?:ed|ing)?\s+(?:down|out|off)|cut\s+down|shot\s+down|wiped\s+out|sent\s+to\s+(?:their|his|her)\s+deaths?"
    rf"|put(?:ting)?\s+to\s+(?:death|the\s+sword)|put(?:ting)?\s+to\s+death|bayonet(?:ed|ing)|hang(?:ed|ing)|burn(?:ed|t|ing)\s+alive|burying\s+alive){_NUMBERED}",
    re.IGNORECASE,
)
_LOST = late(
    r"\b(?:has|have|had|army|force|forces|unit|side|rebels|troops|police|militants|battalion|brigade|it|they)\s+(?:also\s+)?(?:lost)"
    r"\s+(?:(?:at\s+least|another|some|about|only|the|its|their)\s+)*$",
    re.IGNORECASE,
)
_BURN = late(rf"\b(?:burn(?:ed|t|ing)?|bur(?:ied|ying)|roast(?:ed|ing)){_NUMBERED}", re.IGNORECASE)
_ALIVE = late(r"\s+(?:\w+\s+){0,3}?alive\b", re.IGNORECASE)
_KNOCK = late(
    rf"\b(?:hack|stab|beat|club|burn|crush|batter|bludgeon|ston|trampl|tortur|knif|kick|lash|flogg?|starv|chok|blow|stabb)(?:ed|en|ing|t)?{_NUMBERED}",
    re.IGNORECASE,
)
_TO_DEATH = late(r"\s+(?:[\w'’-]+\s+){0,4}?to\s+(?:death|pieces|bits)\b", re.IGNORECASE)
_PUT = late(rf"\b(?:put|putting){_NUMBERED}", re.IGNORECASE)
_LEAVE = late(rf"\b(?:leav(?:es?|ing)|left){_NUMBERED}", re.IGNORECASE)
_WITH_WOUNDS = late(
    rf"\s+{_ASIDE}(?:people\s+)?(?:(?:with|nursing|suffering(?:\s+from)?)\s+{_SOME_WOUNDS}|(?:in\s+(?:need\s+of\s+)?(?:hospital|{_TREATMENT})|in\s+(?:a\s+)?(?:critical|serious)\s+condition|fighting\s+for\s+(?:their|his|her)\s+li(?:fe|ves)|bleeding|unconscious|maimed|scarred|limbless)\b)",
    re.IGNORECASE,
)
_ASIDE_DEAD = late(r"(?:\s+of\s+\w+)?(?:\s*,\s+[^,.;]{3,70})?,\s+dead\b", re.IGNORECASE)
_ASIDE_HURT = late(r"(?:\s+of\s+\w+)?(?:\s*,\s+[^,.;]{3,70})?,\s+(?:wounded|injured|hurt)\b", re.IGNORECASE)
_SEND = late(rf"\b(?:sen(?:t|ds?|ding)|put(?:s|ting)?|land(?:ed|ing|s)?|rush(?:ed|ing)){_NUMBERED}", re.IGNORECASE)
_TO_HOSPITAL = late(
    rf"\s+(?:(?:people|others?|more|of\s+them|victims?)\s+)?(?:to|in|into)\s+(?:the\s+|a\s+)?{_HOSPITAL}", re.IGNORECASE
)
_STRIKE = late(
    rf"\b(?:knif(?:ed|ing)|slash(?:ed|ing)|scald(?:ed|ing)|maul(?:ed|ing)|clubb(?:ed|ing)|pistol-?whipp(?:ed|ing)|bruis(?:ed|ing)|blind(?:ed|ing)|sicken(?:ed|ing)|bloodi(?:ed|ying)|concuss(?:ed|ing)|beat(?:ing|en)?\s+up|graz(?:ed|ing)|lacerat(?:ed|ing)|hit(?:ting)?){_NUMBERED}",
    re.IGNORECASE,
)
_NOT_TO_DEATH = late(r"(?!\s+(?:[\w'’-]+\s+){0,4}?(?:to\s+death|dead|alive)\b)")
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
_FELL_DEAD = late(
    r"\bthere\s+(?:fell|died|perished|were\s+killed|lay\s+dead)\s+(?:dead\s+)?(?:in\s+\w+\s+)?$|\b(?:brought|received|admitted|treated)\s+(?:to\s+\w+\s+)?(?:dead\s+)$",
    re.IGNORECASE,
)
_TAKE = late(
    rf"\b(?:took|take|taking|led|leading|march(?:ed|ing)|dragg(?:ed|ing)|drove|driving|carried|herd(?:ed|ing)|bundl(?:ed|ing)|forc(?:ed|ing)){_NUMBERED}",
    re.IGNORECASE,
)
_AWAY = late(
    r"\s+(?:(?:[\w'’-]+\s+){0,3}?(?:away|with\s+them)\b(?!\s+by\s+ambulance)|off\s+(?:into|to|at\s+gunpoint)\b|(?:in)?to\s+(?:the\s+|a\s+|an\s+|their\s+)*(?:\w+\s+)?(?:bush|hills?|forests?|mountains?|jungle|unknown\s+\w+|car|van|boat|pick-?up)\b)",
    re.IGNORECASE,
)
_ANY = late(r"")


class _Frame(NamedTuple):
    """What befell the people between the words ``before`` and ``after``, where a sentence has one of the ``words`` and one ``more``."""

    outcome: Outcome
    before: re.Pattern[str]
    after: re.Pattern[str]
    words: int
    more: int = -1


# The words that the frames need, so that a sentence without them is spared their patterns.
_HARMS = stems("injur wound burn lacerat fractur concussion trauma graze") | whole_words(
    "cuts bruises bruising gashes whiplash inhalation broken"
)
_CARE = stems("emergency hospital clinic infirmar facilit") | whole_words(
    """treatment surgery stitches attention care aid operation dispensary icu centre centres center centers unit units post posts
    condition life lives support bleeding unconscious maimed scarred limbless"""
)
_HIT = stems("pellet splinter arrow canister") | whole_words(
    """shrapnel bullet bullets debris glass gunfire gunshot gunshots stones rocks bricks fragments lost loses losing beaten roughed
    disfigured crippled savaged winded burnt acid teargassed gassed pepper wia"""
)
_ENDS = stems("fatally mortally bayonet garrot martyrdom throat") | whole_words(
    """pieces bits shreds apart sword death alive shot dead bullets rest sacrifice price waterloo last expired life lives down out off
    more kia"""
)
_ENDED = stems(
    "fatal mortal blown hack cut torn rip blast mow gun struck shot put done burn buried roast wip finish bayonet garrot pronounc declar"
) | stems(
    "certif confirm found fear riddl laid no had have with gave give forfeit paid sacrific attain embrac achiev made met breath drop never expir kia"
)
_LED = whole_words(
    """marched led taken driven dragged carried herded hauled spirited whisked bundled hustled frogmarched forced pushed"""
)
_TO = whole_words("off away to into on onto")
_DEATHS = whole_words("death pieces bits")
_WERE = stems("compris consist") | whole_words("were are")
_ARE = whole_words("was were are is")
_DOWN = stems("fatally mortally gunn mow cut shoot shot hack blow finish wip sent put bayonet hang burn bury")
_OBJECTS = (
    _Frame(Outcome.killed, _THROATS, _ANY, stems("throat")),
    _Frame(Outcome.killed, _FATALLY, _ANY, _DOWN),
    _Frame(Outcome.killed, _BURN, _ALIVE, stems("burn buri bury roast"), whole_words("alive")),
    _Frame(
        Outcome.killed,
        _KNOCK,
        _TO_DEATH,
        stems("hack stab beat club burn crush batter bludgeon ston trampl tortur knif kick lash flog starv chok blow"),
        _DEATHS,
    ),
    _Frame(Outcome.killed, _PUT, _TO_DEATH, whole_words("put putting"), _DEATHS),
    _Frame(Outcome.killed, _LOST, _ANY, whole_words("lost")),
    _Frame(Outcome.killed, _DEAD_WERE, _ANY, whole_words("dead deceased fatalities killed slain"), _WERE),
    _Frame(Outcome.injured, _HURT_WERE, _ANY, whole_words("wounded injured hurt"), _WERE),
    _Frame(Outcome.killed, _KILLED_WERE, _ANY, whole_words("killed slain murdered shot dead"), _ARE),
    _Frame(Outcome.injured, _WOUNDED_WERE, _ANY, whole_words("wounded injured hurt"), _ARE),
    _Frame(Outcome.killed, _FELL_DEAD, _ANY, whole_words("there dead")),
    _Frame(Outcome.injured, _LEAVE, _WITH_WOUNDS, whole_words("leave leaves leaving left"), _HARMS | _CARE),
    _Frame(Outcome.killed, _LEAVE, _ASIDE_DEAD, whole_words("leave leaves leaving left"), whole_words("dead")),
    _Frame(Outcome.injured, _LEAVE, _ASIDE_HURT, whole_words("leave leaves leaving left"), whole_words("wounded injured hurt")),
    _Frame(Outcome.injured, _SEND, _TO_HOSPITAL, stems("sen put land rush"), _CARE),
    _Frame(
        Outcome.injured,
        _STRIKE,
        _NOT_TO_DEATH,
        stems("knif slash scald maul club pistol bruis blind sicken blood concuss beat graz lacerat hit"),
    ),
    _Frame(
        Outcome.abducted,
        _TAKE,
        _AWAY,
        stems("took take taking led leading march drag drove driving carried herd bundl forc"),
        whole_words("away with off to into"),
    ),
)
_SUBJECTS = (
    _Frame(Outcome.killed, _ANY, _DEAD_AFTER, _ENDS, _ENDED),
    _Frame(Outcome.injured, _ANY, _HURT_AFTER, _HARMS | _CARE | _HIT),
    _Frame(Outcome.abducted, _ANY, _TAKEN_AFTER, _LED, _TO),
)
# One of these stands in whatever a frame matches.
CUE = stems(
    "trauma emergency injur wound burn fractur lacerat hospital clinic treat infirmar medical airlift evacuat fatal mortal throat shrapnel knif slash scald bayonet martyr"
) | whole_words(
    """cuts bruises concussion broken surgery care icu operation critical condition lives life pieces bits shreds apart down out off death sword alive
        dead rest sacrifice price waterloo legs leg arm arms eye eyes hands fingers limbs hearing bullets bullet debris glass pellets gunfire
        unconscious disfigured crippled doused away bush forest hills mountains jungle car van boat vehicle vehicles truck with lost slain fell there
        deceased killed wounded injured murdered fatalities hurt maimed bleeding mauled clubbed kia wia hit hitting blinded sickened bloodied grazed hanged hanging range head stones bricks splinters"""
)


def may_frame(marks: int) -> bool:
    """Whether a sentence with these marks has the words of any frame."""
    return any(marks & frame.words and marks & frame.more for frame in (*_SUBJECTS, *_OBJECTS))


def frames(before: str, after: str, marks: int) -> Iterator[tuple[Outcome, int, int]]:
    """What befell people with these words of their sentence, whose words have these ``marks``, on either side: the outcome, how many
    code points before them its words begin, and how many behind them they end. The first frame that fits.
    """
    for outcome, _, subject, words, more in _SUBJECTS:
        told = subject.match(after) if marks & words and marks & more else None
        if told is not None:
            yield outcome, 0, told.end()
            return
    for outcome, verb, rest, words, more in _OBJECTS:
        opening = verb.search(before) if marks & words and marks & more else None
        following = rest.match(after) if opening is not None else None
        if opening is not None and following is not None:
            yield outcome, len(before) - opening.start(), following.end()
            return
