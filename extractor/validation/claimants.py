"""Claimants: words that others say of a party, or in which somebody names another as the doer, and which are no claim of it."""

from __future__ import annotations

import re

from extractor.reading.names.avowals import speaks_for_it
from extractor.reading.names.names import name_in_text, names_agree
from extractor.reading.names.organisations import organisation_mentions
from extractor.reading.places.gazetteer import country_code, demonym_country
from extractor.reading.quotes.quotes import QuoteFinder, finder_of

# What others hold of somebody, and what somebody says without owning a deed.
OF_SOMEBODY = re.compile(
    r"\b(?:suspect(?:s|ed)?|believe[sd]?|thinks?|thought|assume[sd]?|fear(?:s|ed)?|blame[sd]?|accuse[sd]?|it\s+is\s+(?:said|believed|thought|rumou?red))\s+(?:that\b|to\b|the\b|on\b|[\"“])"
    r"|\b(?:is|are|was|were)\s+(?:said|believed|thought|suspected|rumou?red|understood)\s+(?:to|that)\b"
    r"|\b(?:bears?|carr(?:y|ies|ied)|ha(?:s|ve|d)|bore)\s+(?:all\s+)?the\s+(?:\w+\s+)?(?:marks?|hallmarks?|fingerprints?|signature|stamp)\s+of\b"
    r"|\b(?:ascrib|attribut)(?:ed|es|ing)\b[^.;]{0,60}?\bto\s+(?:the\s+|an?\s+)?(?-i:[A-Z])|\b(?:everybody|everyone|we\s+all)\s+knows?\b"
    r"|\b(?:held|holds?|holding)\s+(?!(?:itself|themselves|himself)\b)(?:[\w'’-]+\s+){0,4}?responsible\b"
    r"|\b(?:probably|presumably|apparently|allegedly|most\s+likely)[\"”]?\s+(?:led|carried\s+out|committed|staged|planted|ordered|the\s+work\s+of|by)\b"
    r"|\blook(?:s|ing)?\s+into\b|\b(?:threaten|vow|promis)(?:s|es|ed|ing)\s+to\b|\b(?:was|were|is|are)\s+(?:only\s+|mere\s+)?rumou?rs?\b"
    r"|\b(?:supporter|follower|sympathi[sz]er|adherent|admirer)s?\s+of\s|\b(?:is|are|was|were|been)\s+(?:\w+ly\s+)?linked\s+to\b|\b(?:been|is|are|was|were)\s+(?:active|strong|present)\s+in\b",
    re.IGNORECASE,
)
STAMPED = re.compile(r"\b(?:signature|stamp)\s+of\b", re.IGNORECASE)
LETTER = re.compile(
    r"\b(?:notes?|letters?|leaflets?|pamphlets?|communiqu\w+|messages?|statements?|flyers?|banners?|placards?)\b[^.;]{0,120}\b(?:stamp|signature)\b",
    re.IGNORECASE,
)
SAYS_THAT = re.compile(
    r"\b(?:says?|said|announced|stated|told\s+(?:[\w'’-]+\s+){1,4}?)\s+(?:that\s+)?(?:the\s+)?$", re.IGNORECASE
)
# "..., said Taliban spokesman Umar": he is the speaker.
SPEAKS = re.compile(
    r"(?:['’]s)?\s+(?:\w+\s+){0,2}?(?:spokes\w+|commanders?|leaders?|officials?|members?|fighters?|chiefs?|sources?)\b",
    re.IGNORECASE,
)
SPEAKER = re.compile(
    r"([^;:“\"]{2,100}?)\s+(?:said|says|told|announced|reported|stated|declared)\s+(?:[\w'’-]+\s+){0,12}?that\b", re.IGNORECASE
)
FORCES = re.compile(
    r"\b(?:forces?|army|military|troops|soldiers|air\s+force|navy|marines|police|coalition|command|commandos|brigade|battalion|gendarmes|gendarmerie|guard|ministry)\b",
    re.IGNORECASE,
)
SAYING = re.compile(r"([^,;:“\"]{2,80}?)\s+(?:said|says|told|announced|reported|stated|declared|added)\s+(?:\w+\s+)?that\b")
# Who speaks for a state's army and police: "State television said that the army had come only to help".
STATE_VOICE = re.compile(
    r"\b(?:state\s+(?:television|tv|media|radio|news)|official\s+(?:agency|media|news)|government|ministry|minister|president|general\s+staff|headquarters|governor)\b",
    re.IGNORECASE,
)
POINTING = re.compile(
    r"\b(?:it|its|they|their|he|she|we|group|organi[sz]ation|movement|statement|message|video|caller|leaflet|letter|note)\b",
    re.IGNORECASE,
)
CAPITALISED = re.compile(r"\b[A-Z][\w'’-]{3,}")
COMMON = frozenset(
    "front army movement party liberation people national islamic state brigade brigades group union forces revolutionary".split()
)
REPORTED = re.compile(
    r"([^,;:“\"]{0,60}\b(?:police|policem[ae]n|officers?|officials?|authorities|ministers?|ministry|governors?|mayors?|prosecutors?|investigators?|residents?|villagers?"
    r"|witness(?:es)?|survivors?|doctors?|army|military|navy|analysts?|diplomats?|experts?|relatives?|soldiers?|guards?|drivers?|passengers?|neighbou?rs?|teachers?|students?|workers?|farmers?|traders?|shopkeepers?|priests?|nurses?)\b[^,;:“\"]{0,40}?)\s+(?:said|says|told|announced|reported|stated|added)\b",
    re.IGNORECASE,
)
IRREGULAR = re.compile(
    r"\b(?:rebels?|insurgents?|militants?|guerrillas?|separatists?|fighters?|call(?:er|ers)|phoned|telephon\w+|rang|group|faction|movement|militia)\b",
    re.IGNORECASE,
)
WORD = re.compile(r"\w+")
# Attackers whom nobody knows: a claim has a name.
NAMELESS = re.compile(
    r"(?:the\s+)?(?:[a-z-]+\s+){0,2}?(?:gunm[ae]n|(?:armed|masked|hooded)\s+m[ae]n|attackers?|assailants?|terrorists?|bandits?|captors?|kidnappers?|abductors?|raiders?|robbers?|thugs?|militias)"
)
PRESS = re.compile(
    r"\b(?:newspaper|daily|weekly|magazine|(?:radio|television|tv|satellite)\s+(?:station|channel)|broadcaster|news\s+(?:agency|site|website)),?\s+(?:the\s+)?[“\"]?$",
    re.IGNORECASE,
)
SENT_TO = re.compile(
    r"\b(?:to|with|by)\s+(?:an?|the|one)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE
)  # "In a fax to a newspaper the Front said"
LONGEST = 40  # code points of what calls a name that of a newspaper
# "A call claimed it for \"Red Dawn\"": in that name, and no other.
IN_A_NAME = re.compile(
    r"\b(?i:claim(?:ed|s|ing)?\s+(?:(?:it|them|this)\s+for|(?:\w+\s+){1,3}?(?:in\s+the\s+name|on\s+behalf)\s+of)\s+(?:the\s+|an?\s+)?)[\"“‘']?(?P<who>[A-Z][\w’'-]*(?:\s+[\w’'-]+){0,6})",
)
# "The bombs were the work of Red Dawn": so others say, unless a call or a letter says it.
WORK_OF = re.compile(r"\b(?:(?:handi)?work|doing|deed)\s+of\b", re.IGNORECASE)
SENT = re.compile(
    r"\b(?:call(?:er|ers|ed|ing)?(?!\s+(?:itself|themselves))|(?:tele)?phon\w+|rang|statement|communiqu\w+|leaflet|letter|message|video|tape|e-?mail|note|website|signed|presenting|our|we|us|my)\b",
    re.IGNORECASE,
)


def is_said_of_somebody(quote: str, sentence: str) -> bool:
    """Whether a quote without a word of claiming tells what others hold of a party: "it bears the marks of the front"; what a
    note bears the stamp of has sent it.
    """
    said = OF_SOMEBODY.search(quote)
    return said is not None and not (STAMPED.search(said[0]) and LETTER.search(sentence))


def is_nameless(name: str) -> bool:
    """Whether a party is called by what it did only: "gunmen", "the captors"."""
    return NAMELESS.fullmatch(name) is not None


def is_of_the_press(name: str, finder: QuoteFinder) -> bool:
    """Whether the article calls a party a newspaper or a broadcaster: it passes claims on."""
    return any(
        (called := PRESS.search(finder.text, max(0, one.start - LONGEST), one.start)) is not None
        and SENT_TO.search(finder.text, max(0, called.start() - LONGEST), called.start()) is None
        for one in finder.find_all(name)
    )


def is_ascribed(name: str, by: str | None, quote: str, sentence: str) -> bool:
    """Whether the deed is called the work of a party that says nothing itself."""
    own_voice = by is None or names_agree(by, name)
    return own_voice and WORK_OF.search(quote) is not None and SENT.search(sentence) is None


def another_did_it(name: str, quote: str) -> str | None:
    """Whom the quote's speaker names as the doer, where that is not the party: "a caller said that the Red Front had ..."."""
    return next(
        (
            one.name
            for one in organisation_mentions(quote)
            if not names_agree(one.name, name) and SAYS_THAT.search(quote, 0, one.start) and not SPEAKS.match(quote, one.end)
        ),
        None,
    )


def claimed_for_another(name: str, quote: str) -> str | None:
    """In whose name the quote claims the deed, where it does not name the party itself: "a call claimed it for Red Dawn"."""
    found = None if name_in_text(name, finder_of(quote)) else IN_A_NAME.search(quote)
    return None if found is None or names_agree(found["who"], name) else found["who"]


def another_speaks(name: str, quote: str, sentence: str) -> str | None:
    """Which other organisation the sentence's speaker is or names: "A group, the Red Front, told the radio that it had ..."."""
    speaker = None if name_in_text(name, finder_of(quote)) else SPEAKER.match(sentence)
    if speaker is None or name_in_text(name, finder_of(speaker[1])):
        return None
    return next((one.name for one in organisation_mentions(speaker[1]) if not names_agree(one.name, name)), None)


def told_by_another(name: str, sentence: str) -> bool:
    """Whether the sentence names its speaker, and that is somebody else: "The command said that rebels had fired"."""
    speaker = None if speaks_for_it(sentence, sentence) else SAYING.match(sentence)
    if speaker is None or name_in_text(name, finder_of(speaker[1])) or POINTING.search(speaker[1]):
        return False
    if FORCES.search(name) and STATE_VOICE.search(speaker[1]):
        return False
    own = {word for word in CAPITALISED.findall(name) if word.casefold() not in COMMON}
    return own.isdisjoint(CAPITALISED.findall(speaker[1]))  # "the Voice of Tigers radio" speaks for the Sea Tigers


def told_by_an_official(name: str, sentence: str) -> bool:
    """Whether a minister, the police or a bystander says it of another: "The minister told reporters that ETA had fired"."""
    speaker = REPORTED.match(sentence)
    if speaker is None or FORCES.search(name) or country_code(name) is not None or any(map(demonym_country, WORD.findall(name))):
        return False  # a minister may well speak for the army or for the state itself
    told = speaker[1]
    return not (name_in_text(name, finder_of(told)) or organisation_mentions(told) or IRREGULAR.search(told))
