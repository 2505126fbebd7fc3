"""Freedom: words that tell of captives who are free, though no verb says that anybody released them."""

from __future__ import annotations

import re

from extractor.reading.harm.entailment import outcomes_said
from extractor.reading.text.late import late
from schemas import Outcome

# How people come free by themselves: "slipped past his guards", "found their way back", "gave his captors the slip".
_GOT_AWAY = late(
    r"\b(?:slip(?:ped|s)?|sneak(?:ed|s)?|snuck|crept|crawled|ran|run|stole|wriggled|broke|broken|dug|swam|jumped|leapt|climbed|wandered|walk(?:ed|s)|got|bolted|tunnelled|scrambled|made|found|drifted|dashed|sprinted)\b"
    r"[^.;]{0,40}?\b(?:past|away|off|out|free|from|home|back|loose|guards?|captors?|through\s+a\s+window|over\s+(?:a|the)\s+(?:wall|fence))\b"
    r"|\b(?:put|placed|helped)\s+(?:aboard|on(?:to)?)\s+(?:an?|the)\s+(?:\w+\s+){0,2}?(?:boat|plane|flight|bus|helicopter|aircraft|train|ferry|car|ship)\b|\bswam\s+for\s+it\b"
    r"|\b(?:flown|sent|driven|taken|brought|delivered|returned|restored|handed)\s+(?:home|back|out|over|to\s+(?:the|his|her|their|safety))\b|\breunited\b|\b(?:reach|made\s+it)\w*\s+(?:to\s+)?(?:an?|the)\s+(?:\w+\s+)?(?:post|outpost|village|road|checkpoint|station)\b"
    r"|\b(?:left|abandoned|dumped|dropped|deposited|set\s+down|put\s+(?:down|off|out)|let\s+(?:off|out|down)|pushed\s+out|thrown\s+out)\b[^.;]{0,40}?\b(?:at|on|in|by|beside|near|outside|to|of|from|with|off)\b"
    r"|\b(?:turn(?:ed|s)|show(?:ed|s))\s+up\b|\b(?:re)?(?:surfac|appear)(?:ed|es)\b|\b(?:is|are|was|were|be|been|set)\s+(?:all\s+|now\s+|at\s+last\s+)?free\b|\bordeal\b[^.;]{0,60}?\bend(?:ed|s)\b|\bend(?:ed|s|ing)\b[^.;]{0,40}?\b(?:ordeal|captivity)\b"
    r"|\b(?:gave|giving)\b[^.;]{1,30}?\bthe\s+slip\b|\b(?:elud|dodg|outwit|outr[ua]n)\w*\b[^.;]{0,30}?\b(?:guards?|captors?|kidnappers|abductors)\b",
    re.IGNORECASE,
)
_UNHURT = late(
    r"\b(?:un(?:harmed|hurt|injured|scathed|wounded)|(?:safe\s+and\s+(?:sound|well)|alive\s+and\s+well|in\s+good\s+(?:health|shape|spirits))"
    r"|(?:without|not)\s+(?:an?\s+)?(?:\w+\s+)?(?:scratch|injur\w+|harm\w*|hurt|wound\w*))\b",
    re.IGNORECASE,
)
_HELD = late(
    r"\b(?:captives?|hostages?|captors?|kidnap\w*|abduct\w*|held|holding|seized|taken|snatched|hands\s+of|captivity|ordeal|missing|prisoners?)\b",
    re.IGNORECASE,
)
_DEAD = late(r"\b(?:dead|die[ds]?|bod(?:y|ies)|corpses?|killed|shot|murdered|executed|remains|beheaded)\b", re.IGNORECASE)
# Who is still held, or is to come free, is not free.
_NOT_YET = late(
    r"\b(?:not|never|n[’']t|will|would|may|might|could|should|must|if|unless|until|refus\w+|demand\w*|hop(?:e|es|ed|ing)|pray\w*)\b",
    re.IGNORECASE,
)


def got_away(words: str) -> bool:
    """Whether people may have come free by these words: "slipped past his guards", "were left at a crossroads", "turned up"."""
    return _GOT_AWAY.search(words) is not None and _DEAD.search(words) is None


def unhurt_only(words: str) -> frozenset[Outcome]:
    """The injured, where ``words`` speak of them by saying only that nobody was hurt: "were left by the road, unharmed"."""
    if _UNHURT.search(words) is None or Outcome.injured in outcomes_said(_UNHURT.sub(" ", words)):
        return frozenset()
    return frozenset({Outcome.injured})


def captives_are_free(words: str) -> bool:
    """Whether ``words`` tell of captives that they are somewhere unharmed: "left at a madrasah, unharmed, by their captors"."""
    told = all(pattern.search(words) is not None for pattern in (_UNHURT, _HELD, _GOT_AWAY))
    return told and _DEAD.search(words) is None and _NOT_YET.search(words) is None
