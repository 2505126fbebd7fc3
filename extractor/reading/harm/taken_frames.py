"""Taken frames: clauses that say of people that they were taken, locked up, lost from sight or came free."""

from __future__ import annotations

import re

from extractor.reading.harm.frame import ANY, BE, GAP, NUMBERED, PASSIVE, Frame
from extractor.reading.text.late import late
from extractor.reading.words.stems import stems, whole_words
from schemas import Outcome

_FORCED = r"(?:marched|led|taken|driven|dragged|carried|herded|hauled|spirited|whisked|bundled|hustled|frogmarched)"
_WILDS = r"(?:\w+\s+)?(?:bush|(?:rebel|jungle|forest|mountain|guerrilla|militia|their)\s+camps?|camps?\s+in\s+the|hills?|forests?|mountains?|jungle|desert|hideouts?|creeks?|unknown\s+(?:destination|location|place)|(?:waiting\s+)?(?:car|van|truck|boat|vehicle|speedboat|pick-?up)s?)\b"
_THE = r"(?:the\s+|a\s+|an\s+|their\s+|nearby\s+)*"
_CELLS = r"(?:[\w'’-]+\s+){0,3}?(?:police\s+(?:stations?|headquarters|posts?|vans?|trucks?|bus(?:es)?|cells?)|barracks|prisons?|jails?|cells)\b"
# "Taken off a bus and shot": whoever is killed there and then was not held.
_AND_KILLED = r"[^.;,]{0,50}?\band\s+(?:then\s+)?(?:shot|killed|executed|beheaded|hacked|murdered|stabbed|hanged|lynched)\b"
_TAKEN_AFTER = late(
    rf"(?:{GAP}|\s+(?:who|that)\s+)(?:(?:{PASSIVE}|being\s+)(?:{_FORCED}|forced|pushed)|taken)\s+(?!{_AND_KILLED})(?:(?:off|away)\b(?!\s+(?:by\s+(?:police|ambulance|soldiers|troops|officers)|to\s+hospital|for\s+questioning|(?:in)?to\s+{_THE}{_CELLS}))"
    rf"|(?:\w+\s+)?(?:(?:in)?to|on\s*to)\s+{_THE}{_WILDS}(?!\s+(?:hospital|clinic|infirmary)))",
    re.IGNORECASE,
)
_SEIZERS = (
    r"(?:gunm[ae]n|rebels|militants|kidnappers|bandits|raiders|attackers|insurgents|pirates|abductors|jihadists|terrorists|gang)"
)
_LED_OFF_AFTER = late(
    rf"(?:{GAP}|\s+(?:who|that)\s+){BE}taken(?:\s*(?=[.,;:\"”]|$)|\s+(?:when|and\s+that|by\s+(?:the\s+|armed\s+|suspected\s+)*(?:\w+\s+)?(?:men|{_SEIZERS})"
    r"|from\s+(?:the\s+|their\s+|a\s+|his\s+|her\s+)(?:\w+\s+){0,5}?(?:schools?|villages?|bus|churche?s?|hostels?|homes?|houses?|dormitor\w+|cars?|vehicles?|farms?|camps?|boats?))\b)",
    re.IGNORECASE,
)
# Whose prisoners somebody is, so that "a driver held by tribesmen" was abducted.
_KEEPERS = (
    r"(?:(?:the|their|suspected|armed|alleged|islamist|muslim|separatist|unidentified|unknown)\s+)*(?:[\w'’-]+\s+){0,2}?"
    r"(?:gunm[ae]n|rebels|militants|kidnappers|captors|pirates|bandits|tribesm[ae]n|clansmen|guerrillas|insurgents|jihadists|extremists|militia(?:men|s)?|armed\s+men)\b"
)
_HELD_BY_AFTER = late(
    rf"(?:\s+(?:from|of)\s+[^,.;]{{3,40}})?,?\s+(?:(?:who|that)\s+)?(?:{BE})?(?:being\s+)?held\s+(?:for\s+[^,.;]{{2,30}}?\s+)?by\s+{_KEEPERS}",
    re.IGNORECASE,
)
_THEY_HOLD = late(
    rf"\b(?:{_SEIZERS}|hostage-?takers|guerrillas|tribesm[ae]n|inmates|mutineers|rioters|hijackers|(?:same|armed|rebel)\s+group)\b(?:[^.;]{{0,80}}?\s(?:still|were|are|is|was|have\s+been|had\s+been))?\s+(?:still\s+)?(?:hold|held|holding){NUMBERED}",
    re.IGNORECASE,
)
# "Soldiers took away": the state's men arrest, and abduct nobody.
_ARREST_AWAY = late(
    r"\b(?<!\bby )(?:soldiers|troops|police|policemen|officers|gendarmes|security\s+(?:forces|agents|men)|agents|riot\s+police|the\s+army)\b(?!\s+(?:uniforms?|fatigues|officers?['’]|clothes|vehicles?|stations?))[^.;]{0,90}?"
    rf"\b(?:(?:took|taken|taking|carried|marched|led|drove|dragged|hauled|whisked)\s+(?:away|off)){NUMBERED}",
    re.IGNORECASE,
)
_HELD_THERE = late(rf"\b(?:they|he|she|who|and|had|have)\s+held{NUMBERED}", re.IGNORECASE)
_INSIDE = late(
    r"\s+(?:inside\b|in\s+the\s+(?:building|room|cellar|basement|hall)\b|at\s+(?:gun|knife)\s*point\b|(?:as\s+)?(?:hostages?|captives?)\b|for\s+(?:[\w-]+\s+){1,3}hours\b)",
    re.IGNORECASE,
)
_THEY_TOOK = late(rf"\b{_SEIZERS}\s+(?:(?:have|had|also|then)\s+)*(?:took|taken){NUMBERED}", re.IGNORECASE)
_TOOK = late(rf"\b(?:took|taken|taking){NUMBERED}", re.IGNORECASE)
_PRISONERS = late(r"\bprisoners\b", re.IGNORECASE)
_PRISONER = late(r"\s+prisoner\b", re.IGNORECASE)
_NOT_TO_CARE = late(r"(?![^.;]{0,40}\b(?:hospital|clinic|safety|lives|prisoner)\b)")
_CAPTIVE_AFTER = late(
    rf"(?:{GAP}|\s+(?:who|that)\s+){BE}(?:taken\s+(?:away\s+)?as\s+(?:a\s+|an\s+)?(?:hostages?|captives?)\b|held\s+(?:(?:as\s+an?\s+)?hostages?|captive|for\s+ransom|at\s+gunpoint|by\s+(?:the\s+|their\s+)?(?:\w+\s+)?(?:gunmen|rebels|militants|kidnappers|captors|pirates|bandits)))",
    re.IGNORECASE,
)
_WHOM_THEY_TOOK = late(
    r"\s+(?:(?:of|from|at|in)\s+[^,.;]{3,50}\s+)?whom\s+(?:[\w'’-]+\s+){1,6}?(?:carried\s+off|seized|abducted|kidnapped|snatched|took)\b",
    re.IGNORECASE,
)
_TAKE = late(
    rf"\b(?:took|take|taking|led|leading|march(?:ed|ing)|dragg(?:ed|ing)|drove|driving|carried|herd(?:ed|ing)|bundl(?:ed|ing)|forc(?:ed|ing)){NUMBERED}",
    re.IGNORECASE,
)
_AWAY = late(
    r"\s+(?:(?:[\w'’-]+\s+){0,3}?(?:away|with\s+them)\b(?!\s+by\s+ambulance)|off\s+(?:into|to|at\s+gunpoint)\b"
    r"|(?:of\s+(?:(?!into\b|to\b|and\b)[\w'’-]+\s+){1,8})?(?:in)?to\s+(?:the\s+|a\s+|an\s+|their\s+)*(?:\w+\s+){0,2}?(?:camps?\s+in\s+the|bush|hills?|forests?|mountains?|jungle|unknown\s+\w+|car|van|boat|pick-?up|mini-?bus|microbus|jeep|taxi|station\s+wagon|saloon|utility)\b)",
    re.IGNORECASE,
)
_TAKE_AWAY = late(
    rf"\b(?:(?:took|(?<=had\s)taken|(?<=have\s)taken|taking|carried|carrying|marched|marching|led|leading|drove|dragged|dragging|hauled|spirited|spiriting|whisked|whisking|herded|herding)\s+(?:away|off)|(?:took|taking|brought)\s+along|(?:made|making|make|drove|driving|went)\s+(?:off|away)\s+with){NUMBERED}",
    re.IGNORECASE,
)
_LOCKED_AFTER = late(
    rf"{GAP}{PASSIVE}(?:rounded\s+up\b|handed\s+over\s+to\s+(?:the\s+)?(?:police|security|army|authorities)\b|put\s+(?:in)?to\s+{_THE}{_CELLS}|(?:put\s+|thrown\s+|still\s+)?behind\s+bars\b|(?:placed|put|held)\s+under\s+(?:house\s+)?arrest\b|picked\s+up\s+(?:by\s+(?:a\s+|the\s+)?(?:\w+\s+)?(?:police|security|soldiers|agents|troops|patrol|navy|army|gendarmes)|for\s+questioning)"
    rf"|{_FORCED}\s+(?:off\s+|away\s+)?(?:in)?to\s+{_THE}{_CELLS})",
    re.IGNORECASE,
)
_HELD_AFTER = late(
    rf"{GAP}{BE}(?:under\s+(?:house\s+)?arrest\b|(?:held\s+)?in\s+(?:(?:police|military|army|state|security|incommunicado|government)\s+)?(?:custody|detention)\b|held\s+(?:incommunicado|for\s+questioning|without\s+(?:charge|bail|bond)|on\s+(?:suspicion|(?:\w+\s+){{0,3}}?(?:charges?|counts?)\b))|picked\s+up\s*(?=[.,;:]|$|\s(?:from|at|in|on|and|for|over|after|during|that|last|this|yesterday|early|late|overnight|\w+day)\b(?!\s+(?:the\s+)?(?:sea|water|river|road|roadside|boats?|speed|taxi|bus|lift))))",
    re.IGNORECASE,
)
_LOCK = late(
    rf"\b(?:round(?:ed|ing)\s+up|haul(?:ed|ing)\s+in|(?:plac|put)(?:ed|ing)?\s+under\s+arrest|(?:agents|police|policemen|officers|soldiers|troops|gendarmes|security\s+\w+)\b[^.;,]{{0,60}}?\bpick(?:ed)?\s+up){NUMBERED}",
    re.IGNORECASE,
)
_PUT = late(rf"\b(?:have|has|had|took|taking|placed|placing|put|putting|kept|keeping|held|holding){NUMBERED}", re.IGNORECASE)
_LOCKED = late(
    r"\s+(?:(?:[\w'’-]+\s+){0,3}?(?:into|in)\s+(?:police\s+|military\s+)?custody|under\s+(?:house\s+)?arrest|behind\s+bars)\b",
    re.IGNORECASE,
)
_UNSEEN_AFTER = late(
    rf"{GAP}(?:(?:have|has|had)\s+(?:not|never)\s+(?:yet\s+)?been\s+(?:seen|heard\s+(?:from|of)|found|located|traced|accounted\s+for)\b|{BE}(?:still\s+)?(?:untraced|untraceable|not\s+accounted\s+for)\b"
    r"|(?:are|is|were|was)\s+nowhere\s+to\s+be\s+found\b|(?:has|have|had)\s+gone\s+missing\b|failed\s+to\s+return\b)",
    re.IGNORECASE,
)
_WHEREABOUTS = late(r"\b(?:whereabouts|fate|trace)\s+of\s+(?:(?:at\s+least|another|the|its|his|their)\s+)*$", re.IGNORECASE)
_UNKNOWN = late(
    r"(?:\s+(?:[\w'’-]+\s+){0,4}?(?:(?:is|are|was|were|remain(?:s|ed)?|still)\s+(?:\w+\s+)?(?:unknown|unclear|uncertain|not\s+known)|(?:has|had)\s+been\s+lost)\b)",
    re.IGNORECASE,
)
# Those of whom "escaped" and "rescued" say that they had been held.
_HELD = late(
    r"\b(?:of\s+(?:them|these|those)|abducted|kidnapp?ed|captured|seized|captive|missing|held|hijacked)\b|\b(?:hostages?|captives?|abductees|prisoners?|victims|detainees|nuns|pupils|schoolgirls|students)\b",
    re.IGNORECASE,
)
_SET_DOWN = r"(?:(?:left|dropped(?:\s+off)?|dumped|abandoned)\s+(?:by|beside|at|near|on)\s+(?:a|an|the)\s+(?:\w+\s+){0,2}?(?:road(?:side)?|highway|stream|river|bridge|border|beach|junction|bus\s+stop|gate)|put\s+ashore)"
_WHO_WERE_TAKEN = r"(?:(?:\s+(?:of|from|at|in|for|with|on)\s+[^,.;]{3,80}?)?,?\s+(?:who\s+(?:was|were|had\s+been)\s+)?(?:kidnapp?ed|abducted|detained|taken|held|seized|arrested|captured|snatched)\s+[^.;]{0,110}?,?\s)"
_FREED_AFTER = late(
    rf"(?:{GAP}|{_WHO_WERE_TAKEN})(?:{BE}(?:set\s+free|let\s+(?:go|off)|turned\s+loose|handed\s+over\s+to|allowed\s+to\s+(?:go|leave)|(?:now\s+|again\s+)?free\b(?!\s+(?:of|from|to)))"
    r"|(?:have\s+|has\s+|had\s+)?(?:(?:re)?(?:gain|cover)(?:ed|ing)?\s+(?:their\s+|his\s+|her\s+)?(?:freedom|liberty)|walk(?:ed|s)\s+free|walked\s+(?:[\w\s]{0,25}?\s+)?to\s+freedom|walked\s+out|br(?:oke|oken)\s+free|c[ao]me\s+free|come\s+home|came\s+home|returned\s+home)\b)",
    re.IGNORECASE,
)
_TAKEN_AND_FREED = late(
    rf"{_WHO_WERE_TAKEN}(?:{BE}(?:released|freed|liberated|rescued|{_SET_DOWN})\b|(?:walked|stumbled|limped)\s+(?:in)?to\b)",
    re.IGNORECASE,
)
_FLED_AFTER = late(
    rf"{GAP}(?:(?:{BE})(?:rescued|recovered|found\s+alive|{_SET_DOWN})\b|(?:have\s+|has\s+|had\s+)?(?:managed\s+to\s+(?:escape|flee|get\s+away|run)|escaped\b(?!\s+(?:un|with|death|injur|harm|assass))|fled\b|slipped\s+away|got\s+away\b(?!\s+with)))",
    re.IGNORECASE,
)
_RESCUE = late(rf"\b(?:rescued|rescuing|recovered|recovering){NUMBERED}", re.IGNORECASE)
_LET = late(rf"\b(?:let|set|setting|turned|letting){NUMBERED}", re.IGNORECASE)
_LET_GO = late(rf"\b(?:let|letting|set|setting)\s+(?:go(?:\s+of)?|free){NUMBERED}", re.IGNORECASE)
_GO = late(r"\s+(?:(?:of\s+the|of\s+their|the|[a-z]+)\s+){0,2}?(?:go\b|free\b|loose\b|leave\b)", re.IGNORECASE)

_TO = whole_words("off away to into on onto")
_WAS = whole_words("was were is are been be remain remains remained lay lie lies got")
_SUBJECTS = (
    Frame(
        Outcome.detained,
        ANY,
        _LOCKED_AFTER,
        whole_words("up bars arrest questioning over")
        | stems("barrack prison jail cell headquarter station post van truck bus police"),
        whole_words(
            "rounded picked behind placed handed put held marched led taken driven dragged carried herded hauled whisked bundled hustled frogmarched spirited"
        ),
    ),
    Frame(
        Outcome.detained,
        ANY,
        _HELD_AFTER,
        whole_words("arrest custody detention incommunicado questioning charge charges bail bond suspicion count counts picked"),
        _WAS,
    ),
    Frame(
        Outcome.abducted,
        ANY,
        _TAKEN_AFTER,
        whole_words(
            "marched led taken driven dragged carried herded hauled spirited whisked bundled hustled frogmarched forced pushed"
        ),
        _TO,
    ),
    Frame(Outcome.abducted, ANY, _LED_OFF_AFTER, whole_words("taken"), _WAS),
    Frame(
        Outcome.abducted,
        ANY,
        _CAPTIVE_AFTER,
        whole_words("held taken"),
        whole_words(
            "hostage hostages captives captive ransom gunpoint gunmen rebels militants kidnappers captors pirates bandits"
        ),
    ),
    Frame(
        Outcome.abducted,
        ANY,
        _HELD_BY_AFTER,
        whole_words("held"),
        stems(
            "gunm rebel militant kidnapper captor pirate bandit tribesm clansm guerrilla insurgent jihadist extremist militia armed"
        ),
    ),
    Frame(Outcome.abducted, ANY, _WHOM_THEY_TOOK, whole_words("whom")),
    Frame(
        Outcome.missing,
        ANY,
        _UNSEEN_AFTER,
        whole_words("not never nowhere untraced untraceable gone failed"),
        whole_words("seen heard found located traced accounted untraced untraceable nowhere missing return"),
    ),
    Frame(
        Outcome.released,
        ANY,
        _FREED_AFTER,
        whole_words("free go off loose over leave liberty freedom home out"),
        whole_words(
            "set let turned handed allowed at free regained gained regaining recovered recovering walked walks broke broken come came returned"
        ),
    ),
    Frame(
        Outcome.released,
        ANY,
        _TAKEN_AND_FREED,
        whole_words("released freed liberated rescued left dropped dumped abandoned ashore walked stumbled limped"),
        whole_words("kidnapped kidnaped abducted detained taken held seized arrested captured snatched"),
    ),
    Frame(
        Outcome.released,
        ANY,
        _FLED_AFTER,
        whole_words("rescued recovered alive managed escaped fled slipped got left dropped dumped abandoned ashore"),
        who=_HELD,
    ),
)
_OBJECTS = (
    Frame(
        Outcome.detained,
        _ARREST_AWAY,
        ANY,
        stems("soldier troops polic officer gendarme agent army security"),
        whole_words("away off"),
    ),
    Frame(
        Outcome.abducted,
        _TAKE,
        _AWAY,
        stems("took take taking led leading march drag drove driving carried herd bundl forc"),
        whole_words("away with off to into"),
    ),
    Frame(
        Outcome.abducted,
        _TAKE_AWAY,
        ANY,
        stems(
            "took taken taking carried carrying march led leading drove driving drag haul spirit whisk herd made making make went"
        ),
        whole_words("away off with along"),
    ),
    Frame(Outcome.detained, _TOOK, ANY, whole_words("took taken taking"), who=_PRISONERS),
    Frame(Outcome.detained, _TOOK, _PRISONER, whole_words("took taken taking"), whole_words("prisoner")),
    Frame(
        Outcome.abducted,
        _THEY_TOOK,
        _NOT_TO_CARE,
        whole_words("took taken"),
        stems("gunm rebel militant kidnapper bandit raider attacker insurgent pirate abductor jihadist terrorist gang"),
    ),
    Frame(
        Outcome.abducted,
        _THEY_HOLD,
        ANY,
        whole_words("hold held holding"),
        stems(
            "gunm rebel militant kidnapper bandit raider attacker insurgent pirate abductor jihadist terrorist gang hostage guerrilla tribesm inmate mutineer rioter hijacker group"
        ),
    ),
    Frame(
        Outcome.abducted,
        _HELD_THERE,
        _INSIDE,
        whole_words("held"),
        whole_words("inside in gunpoint knifepoint point hostage hostages captive captives hours"),
    ),
    Frame(Outcome.detained, _LOCK, ANY, stems("rounded rounding hauled hauling plac put picked"), whole_words("up in arrest")),
    Frame(
        Outcome.detained,
        _PUT,
        _LOCKED,
        stems("have has had took taking plac put kept keep held hold"),
        whole_words("custody arrest bars"),
    ),
    Frame(Outcome.missing, _WHEREABOUTS, _UNKNOWN, whole_words("whereabouts fate trace")),
    Frame(Outcome.released, _RESCUE, ANY, whole_words("rescued rescuing recovered recovering"), who=_HELD),
    Frame(Outcome.released, _LET_GO, ANY, whole_words("let letting set setting"), whole_words("go free")),
    Frame(Outcome.released, _LET, _GO, whole_words("let set setting turned letting"), whole_words("go free loose leave")),
)
TAKEN_SUBJECTS, TAKEN_OBJECTS = _SUBJECTS, _OBJECTS
