"""Rules on outcomes: does the quote, or its sentence, tell what the record says became of these people?

A quote may tell it in words that no lexicon holds ("embraced shahadat", "were thrashed"). Such a record passes with a warning: it
is refused only where words say another outcome, or where the reading of the sentence gives just this count to another one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.harm.entailment import may_harm, outcomes_named, outcomes_said
from extractor.reading.harm.enumerations import tells_of_a_body_struck
from extractor.reading.harm.mentions import Mention
from extractor.reading.harm.paraphrases import paraphrased
from extractor.reading.harm.spared import may_say_nobody, nobody_was_harmed
from extractor.reading.numbers.numbers import quantities
from extractor.reading.quotes.quotes import Span
from extractor.reading.scenes.reading import told_in
from extractor.reading.words.outcomes import NAMED
from extractor.validation.counts import is_read_there, supports
from extractor.validation.examination import Examination, TollInPlace
from extractor.validation.freedom import got_away, unhurt_only
from extractor.validation.rule import REGISTRY, Example, Finding
from schemas import Count, Outcome, Severity

ANAPHOR = re.compile(
    r"\b(?:among|of|including)\s+(?:them|these|those|the\s+(?:victims|\d+|\w+teen|\w+ty))\b|\bof\s+whom\b", re.IGNORECASE
)
# What is told of people who came to no harm in it, and deaths that nobody died.
UNHARMED = re.compile(
    r"\b(?:was|were|been|being|be|got|are|is)\s+(?:\w+ly\s+)?(?:rescued|freed|released|evacuated|moved\s+out|saved|spared|escorted|displaced|sheltered|threatened)\b"
    r"|\b(?:led|brought|taken|carried|escorted|ferried|flown|driven)\s+(?:to\s+safety|home)\b|\b(?:got\s+(?:off|out|away)|arrived|returned)\s+(?:\w+\s+)?safe(?:ly)?\b"
    r"|(?P<while>\b(?:as|while|when|where|before|after|until)\s+(?:[\w'’-]+\s+){1,3})?\b(?:escaped|survived|fled|marched|prayed|gathered|attended|protested|rallied|voted|demonstrated|chanted|celebrated|took\s+part|participated|turned\s+out|fired)\b",
    re.IGNORECASE,
)
# Who had to leave home is not missing.
DISPLACED = re.compile(
    r"\b(?:displaced|homeless|evacuated|sheltering|taken\s+shelter|taken\s+refuge|refugees?)\b|\b(?:have|has|had)\s+fled\b|\bfled\s+(?:their\s+homes|the\s+(?:city|town|area|fighting|country))\b|\b(?:opened|open)\s+their\s+doors\s+to\b",
    re.IGNORECASE,
)
# Who lives on: "was shot and wounded", "was shot in both legs".
LIVES = re.compile(
    r"\bshot\s+and\s+(?:\w+ly\s+)?(?:wounded|injured|hurt)\b|\bshot\s+(?:\w+\s+)?(?:in|through)\s+(?:the|his|her|their|both|one|an?)\s+(?:\w+\s+)?(?:legs?|knees?|arms?|feet|foot|hands?|shoulders?|thighs?|ankles?)\b",
    re.IGNORECASE,
)
DEATH = re.compile(
    r"\b(?:kill\w*|dea(?:d|ths?)|die[ds]?|dying|fatal\w*|slain|murder\w*|succumb\w*|bled|bodies|body|corpses?|executed|assassinat\w+|fell|fallen|lost|martyr\w*|burial|buried)\b",
    re.IGNORECASE,
)
# A fright is no wound.
SHOCK = re.compile(
    r"\b(?:treated\s+(?:only\s+|in\s+hospital\s+|on\s+the\s+spot\s+)?for|suffer(?:ed|ing|s)\s+(?:only\s+)?(?:from\s+)?|in\s+a\s+state\s+of)\s*(?:severe\s+|slight\s+|nervous\s+)?shock\b(?!\s*(?:,|and\b|or\b|waves?\b|from\b))",
    re.IGNORECASE,
)
# Of whom nobody knows what became.
UNACCOUNTED = re.compile(
    r"\b(?:not|n[’']t|never)\s+(?:yet\s+)?(?:been\s+)?(?:accounted\s+for|traced|located|heard\s+from|heard\s+of)\b|\bunaccounted\s+for\b|\bnot\s+been\s+seen\b"
    r"|\bwhereabouts\b[^.;]{0,40}?\bunknown\b|\bunknown\s+whereabouts\b",
    re.IGNORECASE,
)
NO_DEATHS = re.compile(
    r"\b(?:sentenc|condemn|threaten)\w*\b[^.;]{0,60}?\b(?:to|with)\s+death\b|\bdeath\s+(?:threats?|sentences?|penalty|row|squads?)\b|\bthreaten\w*\b[^.;]{0,40}?\bto\s+kill\b",
    re.IGNORECASE,
)
# Of those who are held, these words tell what they are held for.
CHARGED = re.compile(
    r"\b(?:convicted|accused|suspected|guilty|charged|acquitted|innocent|wanted)\s+(?:of|with|for|in)\s+(?:[\w'’-]+\s+){0,5}?(?:murder\w*|manslaughter|homicides?|killings?)\b",
    re.IGNORECASE,
)
CARRIED_OFF = re.compile(
    r"\b(?:took|taken|taking|carried|led|leading|dragged|marched|hauled|drove|herded|made)\b[^.;]{1,60}?\b(?:with\s+them|with\s+him|away|off|captive|prisoner|hostage)\b",
    re.IGNORECASE,
)
STILL_HELD = re.compile(
    r"\b(?:no|not|never|yet|still|remain\w*|refus\w+|who|whom|held|holding|hostages?|captives?|captors?|prisoners?|detain\w*|abduct\w*|kidnap\w*|arrest\w*|jail\w*|imprison\w*"
    r"|custody|taken|took|seized|missing|after|since|from|ransom)\b|n['’]t\b",
    re.IGNORECASE,
)
# A clause of its own, with a verb that no lexicon of outcomes holds: "four raiders were sent to hell, while two others got hurt".
OF_ITS_OWN = re.compile(
    r"(?:\s+[\w'’-]+){0,4}?(?:\s*,[^,;.]{1,50},)?\s+(?:was|were|are|is|ha(?:s|ve|d)\s+been|got)\s+(?:\w+ly\s+)?(?P<verb>\w+(?:ed|en|ent|ut|wn|orn|ung|id|ot|ade|aught))\b",
    re.IGNORECASE,
)
DEMANDED = re.compile(
    r"\b(?:demand\w*|insist\w*\s+on|call(?:ed|s|ing)?\s+for|ask(?:ed|s|ing)?\s+for|appeal\w*\s+for|urg\w+|want(?:ed|s)?|negotiat\w+|in\s+(?:exchange|return)\s+for)\s+(?:[\w'’-]+\s+){0,3}?(?:freedom|release|liberation|freeing|exchange|return)\s+of\b",
    re.IGNORECASE,
)
# A sentence that gives but another figure, or says who they were of whom the ones before tell: "it had stood at 45 on Saturday".
POINTS_BACK = re.compile(
    r"\b(?:put(?:s|ting)?|had\s+put)\s+(?:it|them|this|that)\s+at\b|\b(?:the|its|her|his|their|that|this|earlier|first|own)\s+(?:\w+\s+)?(?:figures?|tolls?|count|tally|lists?|numbers?|estimates?|totals?)\b|\bst(?:ands?|ood)\s+at\b"
    r"|\b(?:now|we[’']re|we\s+are|were)\s+at\b|^\W*(?:these|those|they|(?:the\s+)?(?:dead|victims|others|rest)|(?:\w+\s+of\s+(?:the\s+)?\w+))\s+(?:were|are)\b|\b(?:admits?|admitted|counted|count|gave|gives|speaks?|spoke)\s+(?:of\s+)?(?:only\s+|just\s+)?(?:\d|[a-z]+\b)"
    r"|\badded\s+(?:another|a)\b",
    re.IGNORECASE,
)
REVISED = re.compile(
    r"\b(?:raised?|revised?|lowered|cut|put|updated|corrected|brought|lifted|increased|reduced)\s+(?:that|it|this|the\s+(?:figure|number|count|toll))\s+(?:(?:up|down)\s+)?(?:to|at)\b",
    re.IGNORECASE,
)
BACK = 2  # sentences in which those stand of whom another figure is given
FIGURE_AT = re.compile(r"\b(?:figure|number|count|total|toll|estimate)\s+(?:at|to|as)\s+$", re.IGNORECASE)
# Who is taken by whom decides which of these it is, and the same people come free.
TAKEN = frozenset({Outcome.abducted, Outcome.detained, Outcome.missing})
FREED = frozenset({Outcome.released})  # "has not released all 23" counts those held
HARM = frozenset({Outcome.killed, Outcome.injured})
KIN = TAKEN | FREED
ONE = Count.exactly(1)


@REGISTRY.rule(
    "outcome-not-in-quote",
    Severity.error,
    "The quote, or else its sentence, must speak of the outcome.",
    example=Example('killed on "15 wounded"', 'injured on "15 wounded"'),
)
def outcome_not_in_quote(examination: Examination) -> Iterator[Finding]:
    """Every toll whose quote speaks of another outcome."""
    for toll in examination.tolls:
        refused = refusal(examination, toll)
        if refused is not None:
            yield Finding(f"{toll.path}.outcome", refused)


@REGISTRY.rule(
    "outcome-in-unknown-words",
    Severity.warning,
    "Where no word that the rules know tells the outcome, it stands on the model's word alone.",
    example=Example('killed on "four of the raiders bit the dust"', 'killed on "four of the raiders died"'),
)
def outcome_in_unknown_words(examination: Examination) -> Iterator[Finding]:
    """Every toll whose sentence neither says its outcome nor another one."""
    for toll in examination.tolls:
        outcome, span = toll.toll.outcome, toll.span
        if span is None or toll.toll.count.high == 0:
            continue
        if is_read_there(examination, toll):
            continue
        kin = KIN if outcome in KIN else frozenset({outcome})
        words = (*paraphrased(toll.toll.quote), examination.reading.sentence_text(span.start))
        if any(kin & outcomes_named(said) for said in words) or any(one.outcome in kin for one in _told(examination, toll)):
            continue
        if ANAPHOR.search(toll.toll.quote) or refusal(examination, toll) is not None:
            continue
        if outcome in HARM and tells_of_a_body_struck(toll.toll.quote):
            continue
        if POINTS_BACK.search(words[-1]) and kin & _named_before(examination, span.start):
            continue
        yield Finding(f"{toll.path}.outcome", f'no word of "{words[-1]}" is known to tell of people {outcome}: look at it')


def _told_of_its_figure(examination: Examination, quote: str, span: Span) -> frozenset[Outcome]:
    """What the figure of a quote without any word for it is told to be: in its sentence, or before where it revises another."""
    lead = examination.text[examination.reading.sentence_at(span.start).start : span.start]
    revised = REVISED.search(quote) and (outcomes_named(lead) or _named_before(examination, span.start))
    return revised or frozenset(one.outcome for one in examination.reading.mentions_between(span.start, span.end))


def _named_before(examination: Examination, start: int) -> frozenset[Outcome]:
    """The outcomes of which words occur in the sentences right before the one that holds ``start``."""
    reading = examination.reading
    number = reading.sentence_number_at(start)
    if number < 1:
        return frozenset()
    return outcomes_named(examination.text[reading.sentences[max(0, number - BACK)].start : reading.sentences[number].start])


def refusal(examination: Examination, toll: TollInPlace) -> str | None:
    """Why the outcome cannot be what the quote tells; None where it can."""
    words = _without_threats(toll.toll.quote)
    nobody, outcome = toll.toll.count.high == 0, toll.toll.outcome
    if nobody and outcome is Outcome.killed and nobody_was_harmed(words):
        said_of_both = _is_told_of_those_hurt(examination, toll)
        return None if said_of_both else f'"{words}" says of those hurt that they were none, and of the dead only beside them'
    if nobody and outcome is Outcome.injured and may_say_nobody(words, outcome):
        return None  # "without losses" is said of those hurt too
    if not nobody and (told := _told_plainly(outcome, words)) is not None:
        return f'"{words}" tells of people {told}, not of {outcome}'
    if words == toll.toll.quote and outcome is not Outcome.released and is_read_there(examination, toll):
        return None
    plainly = paraphrased(words)
    said = _said_otherwise(examination, toll, words, plainly)
    if said is None and (other := _told_otherwise(examination, toll, plainly)) is not None:
        return f'"{words}" tells {toll.toll.count} {other}, not {toll.toll.outcome}'
    return said


def _told_plainly(outcome: Outcome, words: str) -> str | None:
    """What words say of people whom a wound did not kill, or a fright not wound."""
    lowered = words.lower()
    if "shot" in lowered and outcome is Outcome.killed and LIVES.search(words) and not DEATH.search(words):
        return Outcome.injured
    if "shock" in lowered and outcome is Outcome.injured and SHOCK.search(words):
        rest = SHOCK.sub(" ", words)
        return None if outcome in outcomes_named(rest) or may_harm(rest) else "in shock"
    return None


def _is_told_of_those_hurt(examination: Examination, toll: TollInPlace) -> bool:
    """Whether the record has it of those hurt, too, by the same quote, that they were none."""
    beside = (one.toll for one in examination.tolls if one.incident_position == toll.incident_position)
    return any(one.quote == toll.toll.quote and one.outcome is Outcome.injured and one.count.high == 0 for one in beside)


def _said_otherwise(examination: Examination, toll: TollInPlace, words: str, plainly: tuple[str, ...]) -> str | None:
    """What the words say instead, where they say it plainly."""
    quote, outcome = toll.toll.quote, toll.toll.outcome
    if outcome is Outcome.released and DEMANDED.search(quote) is not None:
        return f'"{quote}" asks that they come free'
    if any(outcome in outcomes_named(plain) for plain in plainly):
        return None
    if outcome is Outcome.killed and words != quote:
        return f'"{quote}" speaks of a threat or a sentence, not of anybody killed'
    said = outcomes_said(CHARGED.sub(" ", plainly[0]) if outcome in TAKEN else plainly[0])
    if not said and ANAPHOR.search(words):
        return None  # "a nurse is among them": of what, another sentence says
    if not said and toll.span is not None:
        # The quote alone says nothing of it: what its figure is told to be in the sentence decides.
        words = examination.reading.sentence_text(toll.span.start)
        said = _told_of_its_figure(examination, toll.toll.quote, toll.span)
    if outcome in TAKEN and _may_be_taken(quote, words, said):
        return None
    if outcome is Outcome.released and said <= TAKEN | unhurt_only(words) and got_away(quote):
        return None
    if (
        outcome in HARM
        and not said
        and toll.toll.count.high != 0
        and _is_unharmed(quote)
        and not may_harm(quote)
        and not tells_of_a_body_struck(quote)
    ):
        said = FREED
    if not said and toll.toll.count.high != 0:
        said = _left_out(outcome, quote)
    if not said or outcome in said or (outcome in HARM and may_harm(quote)) or _is_untold(toll):
        return None
    if any(one.outcome is outcome and not one.hypothetical for one in _told(examination, toll)):
        return None
    return f'"{words}" speaks of {" and ".join(sorted(said))}, not of {outcome}'


def _left_out(outcome: Outcome, quote: str) -> frozenset[Outcome]:
    """What words for no outcome tell against it: the lost are not said to be dead, and who fled is not missing."""
    if outcome in HARM and UNACCOUNTED.search(quote):
        return frozenset({Outcome.missing})
    return FREED if outcome is Outcome.missing and DISPLACED.search(quote) else frozenset()


def _is_untold(toll: TollInPlace) -> bool:
    """Whether the count stands in the quote beside those of which outcomes are said, with a verb of its own that nobody knows."""
    quote, claimed = toll.toll.quote, toll.toll.count
    told = told_in(quote)
    if claimed == ONE or not told:
        return False
    for one in quantities(quote):
        if supports(one.count, claimed) and not any(m.number_start < one.end and one.start < m.end for m in told):
            verb = OF_ITS_OWN.match(quote, one.end)
            if (verb is not None and not NAMED.get(verb["verb"].lower())) or FIGURE_AT.search(quote, 0, one.start):
                return True
    return False


def _may_be_taken(quote: str, words: str, said: frozenset[Outcome]) -> bool:
    """Whether people of whom these outcomes are said may be held by somebody: "took two wounded soldiers with them"."""
    if said <= HARM and CARRIED_OFF.search(quote):
        return True
    return not TAKEN.isdisjoint(said) or (said == FREED and STILL_HELD.search(words) is not None)


def _told(examination: Examination, toll: TollInPlace) -> Iterator[Mention]:
    """What the sentence tells of just this number of people within the quote."""
    span = toll.span
    if span is None:
        return
    sentence = examination.reading.sentence_at(span.start)
    first, last = span.start - sentence.start, span.end - sentence.start
    for one in told_in(examination.reading.sentence_text(span.start)):
        within = first <= one.number_start and one.end <= last
        if within and one.count is not None and supports(one.count, toll.toll.count):
            yield one


def _told_otherwise(examination: Examination, toll: TollInPlace, plainly: tuple[str, ...]) -> Outcome | None:
    """The other outcome that the sentence tells of just this count, where no word of the quote says the claimed one by itself."""
    outcome = toll.toll.outcome
    if outcome not in HARM or any(outcome in outcomes_said(plain) for plain in plainly):
        return None
    told = {one.outcome for one in _told(examination, toll)}
    if not told or outcome in told:
        return None
    sure = (
        Outcome.killed in told and toll.toll.count != ONE
    )  # who was "hit" may have died, and of two single persons one may be meant
    if not sure and any(outcome in outcomes_named(plain) for plain in plainly):
        return None
    return min(told)


def _is_unharmed(quote: str) -> bool:
    """Whether the quote tells of people that they came to no harm; "as she fled" is told beside what befell her."""
    return any(found["while"] is None for found in UNHARMED.finditer(quote))


def _without_threats(quote: str) -> str:
    """The quote without threats of death and sentences to it."""
    lowered = quote.lower()
    return NO_DEATHS.sub(" ", quote) if "death" in lowered or "threaten" in lowered else quote
