"""Wound frames: how newsrooms tell that people were hurt by their wounds, by their state and by what they did with them."""

from __future__ import annotations

import re

from extractor.reading.harm.frame import AFTER_ANOTHER, ANY, BE, GAP, NUMBERED, Frame
from extractor.reading.text.late import late
from extractor.reading.words.stems import stems, whole_words
from schemas import Outcome

WOUNDS = (
    r"(?:injur(?:y|ies)|wounds?|burns?|cuts|bruises|bruising|lacerations?|fractures?|concussion|traumas?|grazes|gashes|whiplash|smoke\s+inhalation"
    r"|broken\s+(?:bones?|limbs?|legs?|arms?|ribs?|jaw|nose))"
)
ONE_WOUND = (
    r"an?\s+(?:\w+\s+)?(?:cut\b(?!\s+in\s+(?:pay|wages|power|aid))|(?:broken|fractured|sprained|dislocated|shattered|crushed|bruised)\s+"
    r"(?:\w+bone|limb|leg|arm|rib|jaw|nose|wrist|ankle|hip|pelvis|skull|back|hand|knee|shoulder|elbow|foot|finger|spine|thigh)\b)"
)
SOME_WOUNDS = rf"(?:(?!people\b|others?\b|dead\b|died\b|succumbed\b|no\b|and\b|into\b|killed\b|their\b)[\w'’-]+\s+){{0,5}}?(?:(?:or|and)\s+\w+\s+)?{WOUNDS}\b"
HOSPITAL = r"(?:(?!bodies\b|to\b|for\b)[\w'’.-]+\s+){0,5}?(?:hospitals?|clinics?|infirmar(?:y|ies)|dispensary|intensive\s+care|icu|emergency\s+(?:rooms?|wards?|units?|departments?)|(?:medical|health|trauma|burns)\s+(?:cent(?:re|er)s?|facilit(?:y|ies)|units?|posts?))\b"
LIMB = r"(?:legs?|arms?|eyes?|hands?|foot|feet|fingers?|toes?|ears?|limbs?|sight|eyesight|hearing|teeth)"
MISSILES = r"(?:foam\s+or\s+)?(?:(?:flying|rubber|plastic|metal|live|stray|sniper|police|shotgun)\s+)?(?:shrapnel|bullets?|debris|glass|pellets?|splinters?|gunfire|gunshots?|(?:tear\s*-?\s*gas|gas)\s+canisters?|stones?|rocks?|bricks?|bottles?|arrows?|fragments|(?<=rubber\s)rounds|(?<=foam\s)rounds|(?<=live\s)rounds)"
SURVIVED = r"(?![^.;]{0,60}\b(?:died|dead|killed|death|succumb\w*|fatal\w*)\b)"
_BODY = rf"(?:{LIMB}|thighs?|calf|calves|forearms?|elbows?|shoulders?|chest|stomach|abdomen|belly|groin|head|face|cheek|neck|back|wrists?|ankles?|knees?|jaw|collar-?\s?bone|ribs?|skull|nose|hip|spine)\b"
_OWN = r"(?:his|her|their|an?|both|one|the)\s+(?:\w+\s+)?"
_CAME = r"(?:crawl|walk|stagger|stumbl|limp|escap|emerg|return|arriv|surviv|stay|jump)ed|ran|came|got\s+(?:away|out|off)|fled|lay|sat|lived"
_WOUNDED_AFTER = late(
    rf"{GAP}(?:{BE}warded\b|{BE}(?:(?:kept|detained|held)\s+in\s+(?:the\s+)?hospital|in\s+an?\s+(?:\w+\s+)?coma|comatose|on\s+a\s+ventilator|in\s+intensive\s+care)\b(?![^.;]{{0,40}}\b(?:precaution|observation)\b)"
    rf"|{BE}treated\s+(?:(?!for\b)[\w'’.-]+\s+){{0,7}}?for\s+{SOME_WOUNDS}|(?:all|both|each)\s+(?:has|have|had)\s+{SOME_WOUNDS}"
    rf"|{AFTER_ANOTHER}(?:(?:suffer|sustain|receiv)ed|got|has|had)\s+(?:{ONE_WOUND}|{SOME_WOUNDS}){SURVIVED}|{AFTER_ANOTHER}{BE}in\s+{HOSPITAL}{SURVIVED}"
    rf"|(?:received|got|stopped|caught|suffered)\s+(?:an?|several|some|two|three|four|five)\s+(?:{MISSILES}|blows?|kicks?|punch)\s+(?:in|to|on|through)\s+{_OWN}{_BODY}{SURVIVED}"
    rf"|(?:burn(?:ed|t)|cut|hurt|injured|gashed|sprained|fractured|dislocated|twisted)\s+{_OWN}{_BODY}"
    rf"|had\s+(?:\w+\s+)?(?:{MISSILES})\s+(?:removed|taken|picked|dug|cut)\b|(?:has|have|had)\s+(?:also\s+)?lost\s+(?:part\s+of\s+)?{_OWN}{LIMB}\b"
    rf"|(?:{_CAME})\s+(?:(?!and\b|who\b|died\b|killed\b)[\w'’-]+\s+){{0,7}}?with\s+{SOME_WOUNDS}{SURVIVED}"
    rf"|(?:who\s+)?(?:(?:turned|applied)\s+to\s+{HOSPITAL}|(?:need|requir)(?:ed|ing|s)?\s+medical\s+(?:care|attention|help|treatment)|sought\s+medical\s+(?:care|attention|help|treatment|aid)))",
    re.IGNORECASE,
)
_LEAVE = late(rf"\b(?:leav(?:es?|ing)|left){NUMBERED}", re.IGNORECASE)
_WITH_MISSILES = late(
    rf"\s+with\s+(?:an?\s+|several\s+|two\s+|three\s+|some\s+)?(?:\w+\s+)?{MISSILES}\s+(?:lodged\s+)?(?:in|through)\s+{_OWN}{_BODY}",
    re.IGNORECASE,
)
_WOUNDED = stems(
    "injur wound burn lacerat fractur concussion trauma graze hospital clinic infirmar pellet splinter arrow"
) | whole_words(
    """cuts bruises bruising gashes whiplash inhalation broken cut sprained dislocated shattered crushed bruised hurt injured gashed
    twisted warded coma comatose ventilator intensive shrapnel bullet bullets debris glass gunfire gunshot gunshots stone stones
    rock rocks brick bricks bottle bottles fragments rounds blow blows kick kicks punch lost medical"""
)
WOUND_SUBJECTS = (Frame(Outcome.injured, ANY, _WOUNDED_AFTER, _WOUNDED),)
WOUND_OBJECTS = (Frame(Outcome.injured, _LEAVE, _WITH_MISSILES, whole_words("leave leaves leaving left"), _WOUNDED),)
