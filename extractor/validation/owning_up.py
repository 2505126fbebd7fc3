"""Owning up: claims that one sentence alone does not make.

"Two callers have claimed the attack. The other said that it had been carried out by Red Dawn": who speaks is a claimant of
before. "The group calls itself Red Dawn. By radio it asks for a ransom": whoever bargains for those whom they hold owns up to it.
"""

from __future__ import annotations

import re

from extractor.reading.names.avowals import blames, may_deny
from extractor.reading.names.names import name_in_text
from extractor.reading.quotes.quotes import finder_of
from extractor.reading.text.late import late
from extractor.validation.examination import Examination
from schemas import AttackType, Outcome, Perpetrator

_BACK = 3  # sentences within which the claims are told of that the quote goes on about
# That somebody claims it or calls: those of whom the quote's sentence is one.
_CLAIMS_TOLD = late(
    r"\b(?:claims?\s+(?:of\s+responsibility|came|were|was|had|have|by)|(?:two|three|four|several|rival|conflicting|separate|different|more\s+than\s+one)\s+(?:\w+\s+)?(?:claims|callers|calls|letters|leaflets|statements|communiqu\w+|notes|messages)"
    r"|claimed\s+(?:the|it|this|that|responsibility|credit|to\s+have)|(?:anonymous|telephone)\s+(?:calls?|callers?|m[ae]n|wom[ae]n)|callers?|(?:tele)?phoned|rang|leaflets?|communiqu\w+"
    r"|(?:letters?|notes?|messages?|faxes|fax|e-?mails?|videos?|tapes?)\s+(?:[\w'’-]+\s+){0,3}?(?:reached|arrived|came|sent|delivered|left|found|received|posted|handed))\b",
    re.IGNORECASE,
)
_DISCLAIMED = late(
    r"\b(?:no\s*(?:one|body|group)?|none|neither|never|not|n[’']t|nor|den(?:y|ies|ied|ying)|disown\w*|withdr\w+)\b", re.IGNORECASE
)
# How a sentence begins that goes on about one of those who claim, or about what they sent.
_ONE_OF_THEM = late(
    r"\W*(?:(?:and|but|then|later|(?:an?|two|three|several|some|a\s+few)\s+(?:hours?|minutes|days?)\s+later,?)\s+)*"
    r"(?:(?:in|with|by)\s+(?:it|one|another|the\s+(?:other|first|second|third|latter|former))|one|another|(?:the|an?)\s+(?:other|first|second|third|fourth|latter|former|earlier|later|man|woman|voice|youth|boy|girl|stranger|speaker|caller)"
    r"|he|she|they|it|both|each)\b",
    re.IGNORECASE,
)
# What others say of somebody, though it begins alike: "another policeman said".
_OF_OTHERS = late(
    r"\b(?:police\w*|officials?|ministers?|officers?|authorities|witness(?:es)?|residents?|investigators?|experts?|doctors?|soldiers?|governor|mayor|suspect\w*|believ\w*|doubt\w*|accus\w*|blam\w*)\b",
    re.IGNORECASE,
)
# That nobody knows a name is no denial: "Red Dawn, of which nobody has ever heard".
_UNKNOWN = late(
    r",?\s*(?:an?\s+(?:\w+\s+)?(?:name|group|organi[sz]ation|movement|body)\s+)?(?:(?:of|about)\s+(?:which|whom)\s+|which\s+|that\s+|who\s+)?"
    r"(?:(?:nobody|no\s?one|nothing|little|few|none|never|not)\b[^,;.]{0,40}?\b(?:heard|known|knew|knows?|recogni[sz]\w+|listed|files?)\b(?:\s+(?:of|about|before|until\s+now))*|(?:hitherto|previously|so\s+far)\s+un\w+|unknown\b[^,;.]{0,30})",
    re.IGNORECASE,
)
_CALLED = late(
    r"\b(?:call|styl|nam|describ|term|dub|present|introduc)(?:s|e|es|ed|ing)?\s+(?:itself|themselves|himself)\b|\b(?:go(?:es)?|went)\s+(?:by|under)\s+the\s+name\b"
    r"|\b(?:gave|give|gives|giving)\s+(?:itself|themselves|(?:its|their)\s+name\s+as)\b",
    re.IGNORECASE,
)
_BARGAINS = late(
    r"\b(?:ask(?:s|ed|ing)?|demand(?:s|ed|ing)?|want(?:s|ed|ing)?|insist(?:s|ed|ing)?|offer(?:s|ed|ing)?|threaten(?:s|ed|ing)?|warn(?:s|ed|ing)?|bargain\w*|negotiat\w+|set(?:s|ting)?\s+(?:conditions|terms|an?\s+(?:price|deadline))"
    r"|(?:ha(?:s|ve|d)\s+)?(?:given|gave|gives?)\s+(?:the\s+)?(?:\w+\s+){1,3}?(?:until|till|\w+\s+(?:hours|days))|will\s+(?:free|release|kill|let|shoot))\b",
    re.IGNORECASE,
)
_FOR_THEM = late(
    r"\b(?:ransom|exchange|swap|return\s+for|price|releas\w+|free(?:d|dom|ing)?|let\s+(?:them|him|her|the\s+\w+)\s+go|(?:dollars?|euros?|pounds?|francs?|pesos?|rupees?|naira|million|money)\b[^.;]{0,30}?\bfor\s+(?:them|him|her|the(?:ir)?\b|each))",
    re.IGNORECASE,
)
_HOLDERS = late(
    r"\b(?:it|they|them|he|his|its|their|group|hijackers?|kidnappers?|captors?|abductors?|hostage-takers?|gunm[ae]n|rebels?|holding|hold)\b",
    re.IGNORECASE,
)
HOLDING = frozenset({AttackType.kidnapping, AttackType.hijacking, AttackType.hostage_barricade})


def owns_up(examination: Examination, path: str, perpetrator: Perpetrator) -> bool:
    """Whether the quote makes a claim of the party's together with the sentences around it."""
    return is_one_who_claims(examination, path, perpetrator) or bargains_for_captives(examination, path, perpetrator)


def is_one_who_claims(examination: Examination, path: str, perpetrator: Perpetrator) -> bool:
    """Whether the quote stands in a sentence that goes on about one of those of whom the words before say that they claim it, and
    names the party: "One came from Red Dawn", "The other said that it had been carried out by Red Dawn".
    """
    quote, span = perpetrator.quote or "", examination.spans.get(f"{path}.quote")
    if span is None or not name_in_text(perpetrator.name, finder_of(quote)):
        return False
    reading = examination.reading
    number = reading.sentence_number_at(span.start)
    around = _UNKNOWN.sub("", reading.sentence_text(span.start))
    if _ONE_OF_THEM.match(around) is None or _OF_OTHERS.search(around) or may_deny(around):
        return False
    paragraph = reading.sentences[number].paragraph
    before = [one for one in reading.sentences[max(0, number - _BACK) : number] if one.paragraph == paragraph]
    told = [examination.text[one.start : one.end] for one in before]
    return any(_CLAIMS_TOLD.search(one) and not _DISCLAIMED.search(one) for one in told)


def bargains_for_captives(examination: Examination, path: str, perpetrator: Perpetrator) -> bool:
    """Whether the party holds people by the record, and the quote's sentence has it bargain for them in its name, or call itself
    so and bargain, here or in the next one.
    """
    quote, span = perpetrator.quote or "", examination.spans.get(f"{path}.quote")
    incident = examination.incident_at(path)
    held = not HOLDING.isdisjoint(incident.attack_types) or any(one.outcome is Outcome.abducted for one in incident.tolls)
    if span is None or not held:
        return False
    around = examination.reading.sentence_text(span.start)
    if blames(around) or may_deny(around) or _OF_OTHERS.search(around):
        return False
    named = name_in_text(perpetrator.name, finder_of(quote))
    if named and _BARGAINS.search(quote) and _FOR_THEM.search(quote):
        return True
    if not named or _CALLED.search(quote) is None:
        return False
    following = examination.reading.sentence_after(span.start)
    return _BARGAINS.search(around) is not None or (
        _BARGAINS.search(following) is not None and _HOLDERS.search(following) is not None and not may_deny(following)
    )
