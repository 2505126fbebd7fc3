"""Rules on evidence: are the words there, and do they say what the record says of names and claims?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from extractor.reading.names.avowals import (
    denies_outright,
    holds_responsible,
    is_told_by,
    may_claim,
    may_deny,
    may_excuse,
    speaks_for_it,
    tells_nothing,
)
from extractor.reading.names.claims import Statement, claims_in, denials_in
from extractor.reading.names.names import name_in_text, names_agree, words_in_text
from extractor.reading.names.organisations import organisation_mentions
from extractor.reading.quotes.quotes import QuoteFinder, finder_of
from extractor.reading.words.attacks import SUICIDE
from extractor.validation.claimants import (
    CAPITALISED,
    COMMON,
    FORCES,
    another_did_it,
    another_speaks,
    claimed_for_another,
    is_ascribed,
    is_nameless,
    is_of_the_press,
    is_said_of_somebody,
    told_by_an_official,
    told_by_another,
)
from extractor.validation.deflections import deflects, is_described, repeats
from extractor.validation.examination import Examination
from extractor.validation.owning_up import owns_up
from extractor.validation.rule import REGISTRY, Example, Finding
from schemas import Basis, Perpetrator, Severity

# What a state's armed men are called in turn: "the military press office said ... It denied" of the army.
ARMED = re.compile(r"(?:the\s+)?(?:army|military|troops|soldiers|armed\s+forces)\b", re.IGNORECASE)
# Who acts for a state's force where its release does not name it: "troops of the Seventeenth Brigade fought ..."
TROOPS = re.compile(
    r"^\W*(?:[\w'’-]+\s+){0,4}?(?:troops|soldiers|patrols?|forces|units?|battalion|paratroop(?:er)?s|commandos|aircraft|jets|gunners|marines"
    r"|policemen|gendarmes|rangers)\b",
    re.IGNORECASE,
)
LIKEWISE = re.compile(
    r"\b(?:as|so)\s+(?:did|has|had|have|does|do)\b|\blikewise\b|\bthe\s+same\b|\bboth\b|\beach\b", re.IGNORECASE
)
BARE_NAME = re.compile(r"(?:The\s+)?[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)*")
OFFICE = re.compile(
    r"(?:Prime\s+Minister|Governor|President|Minister|Mayor|Senator|Commissioner|General|Colonel|Sheriff|Chief|King|Prince|Ambassador|Emir)\b"
)
BODY = re.compile(
    r"\b(?:coalition|army|navy|air force|ministry|junta|alliance|command|movement|front|militia|police|mission|cartel)$",
    re.IGNORECASE,
)
SHORT_NAME = re.compile(r"[Tt]he\s+([A-Z][\w'’-]{3,})(?=\s+[a-z]|\W*$)")
OWNING = re.compile(r"\b(?:claim\w*|responsibility|credit|admit\w*|avow\w*|confess\w*|pleaded)\b|[“\"]", re.IGNORECASE)
WORD = re.compile(r"\w+")
WORDY = 4  # words from which on who accuses or denies is described and not named
LOWER_FIRST = re.compile(r"(?:(?:[Tt]he|[Aa]n?|[Ss]ome)\s+)?[a-z]")
WRITTEN_BIG = re.compile(r"[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*)*")
SHORTEST, STEM = 4, 5  # letters of a telling word, and those that its forms share
BACK = 6  # sentences within which "the group" may point back to a name


SEVERAL = re.compile(r",\s+(?:and\s+)?|\s+and\s+")  # "the governor, the police and a priest"
FORCE_OF = re.compile(
    r"(?:the\s+)?([A-Z][\w'’-]+)\s+(army|military|police|navy|air\s+force|troops|soldiers|(?:security\s+|government\s+|armed\s+)?forces)"
)


@REGISTRY.rule(
    "quote-not-in-article",
    Severity.error,
    "Evidence must stand in the text. Spaces, quotation marks, dashes, accents and case may differ; words and digits may not.",
    example=Example('"13 people were killed" for a text that says 31', '"nearly a dozen" for "nearly a\\u00a0dozen"'),
)
def quote_not_in_article(examination: Examination) -> Iterator[Finding]:
    """Every quote that the text does not hold."""
    for path, span in examination.spans.items():
        if span is None:
            yield Finding(path, f'the article does not say "{examination.quotes[path]}"')


@REGISTRY.rule(
    "name-not-in-article",
    Severity.error,
    "A perpetrator, claimant or target must be named by the article; a well-known alias counts as the name.",
    example=Example("perpetrator ETA in an article that names no such group", "perpetrator ISIL where the text writes Daesh"),
)
def name_not_in_article(examination: Examination) -> Iterator[Finding]:
    """Every party that the article does not name."""
    finder = examination.context_finder
    for i, incident in enumerate(examination.incidents):
        for j, perpetrator in enumerate(incident.perpetrators):
            path = f"incidents[{i}].perpetrators[{j}]"
            named = name_in_text(perpetrator.name, finder) or words_in_text(perpetrator.name, finder)
            if not (named or _is_force_of(perpetrator.name, finder)):
                yield Finding(f"{path}.name", f'the article names no perpetrator "{perpetrator.name}"')
            if perpetrator.by is not None and not (
                words_in_text(perpetrator.by, finder)
                or _paraphrased(perpetrator.by, finder)
                or all(words_in_text(one, finder) for one in SEVERAL.split(perpetrator.by))
            ):
                yield Finding(f"{path}.by", f'the article does not name "{perpetrator.by}"')
        for j, target in enumerate(incident.targets):
            if not words_in_text(target.name, finder) and not _described(target.name, finder.text):
                yield Finding(f"incidents[{i}].targets[{j}].name", f'the article names no target "{target.name}"')


def _is_force_of(name: str, finder: QuoteFinder) -> bool:
    """Whether a name puts a force to its nation: "Israeli army" where Israeli helicopters fire and the army speaks."""
    found = FORCE_OF.fullmatch(name)
    return found is not None and words_in_text(found[1], finder) and words_in_text(found[2], finder)


def _paraphrased(who: str, finder: QuoteFinder) -> bool:
    """Whether a description, not a name, puts together words of the article: "banners signed with the name of the Front"."""
    if not LOWER_FIRST.match(who) or len(WORD.findall(who)) < WORDY or not _described(who, finder.text):
        return False
    return all(words_in_text(name, finder) for name in WRITTEN_BIG.findall(who))


def _described(name: str, text: str) -> bool:
    """Whether the article holds all telling words of a target that the record puts together in its own way."""
    told = {word[:STEM] for word in WORD.findall(text.casefold())}
    return all(word[:STEM] in told for word in WORD.findall(name.casefold()) if len(word) >= SHORTEST)


@REGISTRY.rule(
    "source-not-in-article",
    Severity.warning,
    "Whoever is said to give a figure should be named by the article.",
    example=Example('source "hospital officials" where no hospital is mentioned', 'source "police" where "police said"'),
)
def source_not_in_article(examination: Examination) -> Iterator[Finding]:
    """Every source that the article does not name."""
    named = {
        source: words_in_text(source, examination.context_finder)
        for source in dict.fromkeys(toll.toll.source for toll in examination.tolls)
        if source is not None
    }
    for toll in examination.tolls:
        if toll.toll.source is not None and not named[toll.toll.source]:
            yield Finding(f"{toll.path}.source", f'the article does not name the source "{toll.toll.source}"')


@REGISTRY.rule(
    "claim-without-claimant",
    Severity.error,
    "Basis claimed needs words in which that party itself claims the attack; a denial or another party's claim is none.",
    example=Example('claimed, on "the Taliban denied involvement"', 'claimed, on "Taliban militants claimed responsibility"'),
)
def claim_without_claimant(examination: Examination) -> Iterator[Finding]:
    """Every claim that the quoted words do not make."""
    for path, perpetrator in _perpetrators(examination, Basis.claimed):
        if perpetrator.quote is None:
            yield Finding(f"{path}.quote", f'basis claimed for "{perpetrator.name}" needs the words of the claim as its quote')
        elif is_nameless(perpetrator.name):
            yield Finding(f"{path}.basis", f'"{perpetrator.name}" is no name, and only a claim in a name is one')
        elif is_of_the_press(perpetrator.name, examination.reading.finder):
            yield Finding(f"{path}.basis", f'"{perpetrator.name}" passes on what others claim')
        elif (other := claimed_for_another(perpetrator.name, perpetrator.quote)) is not None:
            yield Finding(f"{path}.basis", f'"{perpetrator.quote}" claims it for "{other}", not for "{perpetrator.name}"')
        elif (reason := _unsupported(examination, path, perpetrator, claimed=True)) is not None:
            yield Finding(f"{path}.basis", reason)


@REGISTRY.rule(
    "denial-without-denier",
    Severity.error,
    "Basis denied needs words in which that party itself denies the attack.",
    example=Example('denied, on "the Taliban claimed the attack"', 'denied, on "the Taliban denied any role"'),
)
def denial_without_denier(examination: Examination) -> Iterator[Finding]:
    """Every denial that the quoted words do not make."""
    for path, perpetrator in _perpetrators(examination, Basis.denied):
        if perpetrator.quote is None:
            yield Finding(f"{path}.quote", f'basis denied for "{perpetrator.name}" needs the words of the denial as its quote')
        elif (reason := _unsupported(examination, path, perpetrator, claimed=False)) is not None:
            yield Finding(f"{path}.basis", reason)


@REGISTRY.rule(
    "suicide-not-supported",
    Severity.warning,
    "Suicide true needs words for it.",
    example=Example("suicide true for a parked car bomb", 'suicide true where "a bomber blew himself up"'),
)
def suicide_not_supported(examination: Examination) -> Iterator[Finding]:
    """Every suicide attack in an article without words for one."""
    claimed = [i for i, incident in enumerate(examination.incidents) if incident.suicide]
    if not claimed or SUICIDE.search(examination.text) or SUICIDE.search(examination.article.title or ""):
        return
    for i in claimed:
        yield Finding(f"incidents[{i}].suicide", "no words in the article speak of a suicide attack")


def _perpetrators(examination: Examination, basis: Basis) -> Iterator[tuple[str, Perpetrator]]:
    for i, incident in enumerate(examination.incidents):
        for j, perpetrator in enumerate(incident.perpetrators):
            if perpetrator.basis is basis:
                yield f"incidents[{i}].perpetrators[{j}]", perpetrator


def _unsupported(examination: Examination, path: str, perpetrator: Perpetrator, *, claimed: bool) -> str | None:
    """Why the quote does not show what the basis says; None when it does."""
    quote = perpetrator.quote or ""
    what, reader = ("claim", claims_in) if claimed else ("denial", denials_in)
    statements = reader(quote)
    if not statements:
        return _unread(examination, path, perpetrator, claimed=claimed)
    if any(_speaks(perpetrator.name, statement) for statement in statements):
        return None
    if all(statement.speaker is None for statement in statements) and name_in_text(perpetrator.name, finder_of(quote)):
        return None
    if LIKEWISE.search(quote) and name_in_text(perpetrator.name, finder_of(quote)):
        return None  # "X took responsibility, as did Y"
    speakers = [statement.speaker for statement in statements if statement.speaker is not None] or [quote[: statements[0].end]]
    others = [o for words in speakers for o in organisation_mentions(words) if not names_agree(o.name, perpetrator.name)]
    if not others and _said_around(examination, path, perpetrator, reader):
        return None
    if not others and is_described(examination, perpetrator, statements, claimed=claimed):
        return None
    return f'"{quote}" holds no {what} by "{perpetrator.name}"'


def _unread(examination: Examination, path: str, perpetrator: Perpetrator, *, claimed: bool) -> str | None:
    """Why words in which no usual claim or denial was found cannot be one; None when they can."""
    quote = perpetrator.quote or ""
    meant = may_claim if claimed else may_deny
    around = _sentence_at(examination, path)
    if repeats(examination, path, perpetrator, claimed=claimed) or (claimed and owns_up(examination, path, perpetrator)):
        return None
    acts = name_in_text(perpetrator.name, finder_of(quote)) or TROOPS.search(quote) is not None
    own_voice = perpetrator.by is None or names_agree(perpetrator.by, perpetrator.name)
    if claimed and own_voice and tells_nothing(quote) and not (LIKEWISE.search(quote) or TROOPS.search(quote)):
        return f'"{quote}" holds no claim'
    if claimed and (is_said_of_somebody(quote, around) or is_ascribed(perpetrator.name, perpetrator.by, quote, around)):
        return f'"{quote}" is no claim, but what is said of somebody'
    if (
        claimed
        and (other := another_did_it(perpetrator.name, quote) or another_speaks(perpetrator.name, quote, around)) is not None
    ):
        return f'"{quote}" is told by or of "{other}", not of "{perpetrator.name}"'
    if claimed and acts and FORCES.search(perpetrator.name) and not may_deny(quote) and not holds_responsible(around):
        return None  # a release of the force itself tells what it did without a word of claiming
    if claimed and not OWNING.search(quote) and told_by_an_official(perpetrator.name, around):
        return f'"{quote}" is no claim, but what others say'
    opposite = (not meant(quote) and denials_in(around)) if claimed else (claims_in(quote) and not denies_outright(quote))
    another = told_by_another(perpetrator.name, around)
    told_around = not may_deny(quote) and not another and (meant(around) or speaks_for_it(quote, around))
    if not claimed:  # what somebody says of themselves may deny in words that nobody can list
        named = perpetrator.by is not None and is_told_by(perpetrator.by, around)
        others = not named and (another or told_by_an_official(perpetrator.name, around))
        if not others and deflects(examination, perpetrator, around):
            return None
        told_around = may_excuse(quote, around) and not others
    if (opposite and not speaks_for_it(quote, around)) or not (meant(quote) or told_around):
        return f'"{quote}" holds no {"claim" if claimed else "denial"}'
    finder = finder_of(quote)
    if name_in_text(perpetrator.name, finder):
        return None
    speaker = perpetrator.by or ""
    strangers = [o for o in _others(examination, path, perpetrator.name) if name_in_text(o, finder) or names_agree(o, speaker)]
    if not strangers and speaker and words_in_text(speaker, finder):
        return None
    strangers += [other.name for other in organisation_mentions(quote) if not names_agree(other.name, perpetrator.name)]
    return f'"{quote}" speaks of "{strangers[0]}", not of "{perpetrator.name}"' if strangers else None


def _others(examination: Examination, path: str, name: str) -> Iterator[str]:
    """The other parties of the same incident."""
    incident = examination.incident_at(path)
    return (other.name for other in incident.perpetrators if not names_agree(other.name, name))


def _sentence_at(examination: Examination, path: str) -> str:
    """The sentence in which the quote stands; the quote alone where the text does not hold it."""
    span = examination.spans.get(f"{path}.quote")
    return examination.quotes[f"{path}.quote"] if span is None else examination.reading.sentence_text(span.start)


def _speaks(name: str, statement: Statement) -> bool:
    """Whether the party is the speaker, by its name or by a word of it that tells it: "The Sena" for "Ranvir Sena"."""
    if statement.speaker is None:
        return False
    short = SHORT_NAME.match(statement.speaker)
    telling = short is not None and short[1].casefold() not in COMMON and short[1] in CAPITALISED.findall(name)
    return telling or name_in_text(name, finder_of(statement.speaker))


def _said_around(examination: Examination, path: str, perpetrator: Perpetrator, reader: Callable[[str], list[Statement]]) -> bool:
    """Whether the party speaks in the quote's own sentence, or the quote only points back to it: "the group said ..."."""
    span = examination.spans.get(f"{path}.quote")
    if span is None:
        return False
    name = perpetrator.name
    reading = examination.reading
    number = reading.sentence_number_at(span.start)
    sentence = reading.sentences[max(0, number)]
    words = examination.text[sentence.start : max(sentence.end, span.end)]
    here = [s for s in reader(words) if s.start < span.end - sentence.start and span.start - sentence.start < s.end]
    if any(_speaks(name, statement) for statement in here):
        return True
    near = examination.text[reading.sentences[max(0, number - BACK)].start : span.end]
    if any(s.speaker is not None and organisation_mentions(s.speaker) for s in here):
        return False
    if reader is claims_in and any(_is_stranger(examination, perpetrator, s.speaker or "", near) for s in here):
        return False
    if name_in_text(name, finder_of(near)) or _by_office(name, words):
        return True
    return all(s.anonymous for s in here) and ARMED.fullmatch(name) is not None and ARMED.search(near) is not None


def _by_office(name: str, words: str) -> bool:
    """Whether the words speak of a party by the office that its name begins with, or by the noun that it ends in: "the governor"
    for "Governor Adaeze Obi", "a coalition spokesman" for "the Northern Coalition".
    """
    office = OFFICE.match(name) or BODY.search(name)
    return office is not None and re.search(rf"\b(?:the|a|an)\s+{office[0]}\b", words, re.IGNORECASE) is not None


def _is_stranger(examination: Examination, perpetrator: Perpetrator, speaker: str, near: str) -> bool:
    """Whether whoever claims is somebody else: another perpetrator of the record, or a name alone while the party denies it."""
    if not BARE_NAME.fullmatch(speaker) or speaker == perpetrator.by:
        return False
    known = (other.name for incident in examination.incidents for other in incident.perpetrators)
    if any(not names_agree(other, perpetrator.name) and names_agree(other, speaker) for other in known):
        return True
    return any(_speaks(perpetrator.name, statement) for statement in denials_in(near))
