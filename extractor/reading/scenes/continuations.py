"""Continuations: the words by which a sentence goes on with the event told before, whatever day or place it names."""

from __future__ import annotations

import re

from extractor.reading.words.stems import stems, whole_words

# What speaks on of somebody or something known: "The car was found in Kara on Sunday", "Police there".
BACK = re.compile(
    r"\W*(?:the|this|that|these|those|his|her|its|their|he|she|it|they|both|one\s+of\s+(?:the|them)|some\s+of\s+(?:the|them))\b",
    re.IGNORECASE,
)
# "the death toll had risen to 12", "the number of those abducted": of the event told before.
COUNTED_ON = re.compile(
    r"\b(?:the\s+(?:death\s+|casualty\s+)?toll\b|the\s+(?:number|figure|count)\s+of\s+(?:the\s+|those\s+)?(?:dead|deaths|injured|wounded|killed|victims|casualties|abducted|hostages|captives|missing|kidnapped|arrested))",
    re.IGNORECASE,
)
# "died of his wounds", "while they received treatment", "were flown to a clinic in Kara": of the same event too.
CARED_FOR = re.compile(
    r"\b(?:(?:died|succumbed|dead)\s+(?:later\s+|on\s+\w+\s+|yesterday\s+|overnight\s+)?(?:(?:of|from|to)\s+(?:his|her|their|the)\s+(?:\w+\s+)?(?:wounds|injuries|burns)|(?:in|at|on\s+arrival\s+at)\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,2}(?:hospital|clinic|intensive))"
    r"|(?:receiv|get|g[oi]t|given|undergo|undergoing|under)\w*\s+(?:medical\s+)?(?:attention|treatment|care)|(?:taken|flown|rushed|brought|evacuated|transferred|airlifted|moved|admitted)\s+to\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,3}(?:hospital|clinic|infirmary))",
    re.IGNORECASE,
)
# The words that the two need.
COUNTS = whole_words("toll number figure count")
CARED = stems(
    "died dead succumb receiv get got git given undergo under taken flown rushed brought evacuated transferred airlifted moved admitted"
)
CARE = stems("wound injur burn hospital clinic infirmary intensive attention treatment care")
# Of whom or what the sentence before told.
THEY = re.compile(
    r"\W*(?:they|he|she|both(?:\s+of\s+them)?)\s+(?:were\s+|was\s+|had\s+)?(?:\w+ly\s+)?(?!also\b|sa(?:id|ys?|ying)\b|told\b|tells?\b|add(?:ed|s)\b|report|confirm|put\b|spoke|quot|blam|accus|den(?:y|ied)|claim|announc|recall|believ|believes|warn|call(?:ed|s)\b)\w+",
    re.IGNORECASE,
)
THE_BOMBS = re.compile(
    r"\W*(?:the|these|those|both|all\s+(?:three|four|five)|the\s+(?:two|three|four|five))\s+(?:\w+\s+)?(?:bombs|devices|blasts|explosions|rockets|shells|missiles|shootings|charges)\s+(?:were|went|exploded|fell|landed|hit|struck|came|was|had)\b",
    re.IGNORECASE,
)
# "The van was found burning near Sokode", "It had been stolen in Kara": what the attackers came and went in.
GETAWAY = re.compile(
    r"\W*(?:(?:the|an?|their|his)\s+(?:[\w-]+\s+){0,4}[\w-]+(?:,[^,.;]{3,60},)?\s+(?:was|were)\s+(?:later\s+)?found\s+(?:burn\w*|burned|burnt|abandoned|torched|ablaze|alight)\b"
    r"|[^.;]{0,120}\b(?:made\s+off|fled|escaped|drove\s+off|got\s+away)\b[^.;]{0,60}\bfound\s+(?:burn\w*|burned|burnt|abandoned|torched|ablaze|alight)\b"
    r"|(?:it|the\s+(?:car|van|vehicle|lorry|truck|jeep|motorcycle|motorbike))\s+had\s+(?:earlier\s+)?been\s+(?:hijacked|stolen|taken|seized)\b)",
    re.IGNORECASE,
)
