"""Avowals: words that may be a claim or a denial of responsibility, read generously.

``claims`` finds the ways in which reports usually put it, with the speaker. Nobody can list all of them: "it was us", "boasted
from a pulpit", "had no more to do with it than the choir". Before a rule rejects a record it asks here whether the words
could be meant so, and they could not be where they say the opposite, speak for somebody else, or say nothing at all.
"""

from __future__ import annotations

import re

from extractor.reading.names.claims import without_named_no
from extractor.reading.text.late import late

_NEGATION = late(
    r"\b(?:no|not|none|nothing|never|neither|nor|nobody|cannot|without)\b|n[’']t\b"
    r"|\b(?:den(?:y|ie[sd]|ying|ials?)|reject\w*|dismiss\w*|disown\w*|disavow\w*|disclaim\w*|refut\w*|repudiat\w*|rebut\w*|distanc(?:ed|es|ing)"
    r"|contradict\w*|disput\w*|condemn\w*|innocen\w+|false(?:ly|hoods?)?|baseless|groundless|unfounded|untrue|absurd\w*|nonsense|irresponsible|ridiculous|malicious|smears?|fabricat\w+|slander\w*"
    r"|lies?|lying|liars?|hoax\w*|forg(?:ed|ery|eries)|fakes?|faked|bogus|impost\w+|provocation|invent(?:ed|ion)|libel\w*|calumn\w+|not\s+guilty|alibi|elsewhere|unaware|ignoran\w+|mourn\w*|deplor\w+|had\s+left|propaganda|smear\w*|shameful|ridicul\w+|ruled\s+out|far\s+from|stopp?\w*\s+short"
    r"|rubbish\w*|scoff\w*|scorn\w*|derid\w*|pooh-pooh\w*|(?:brush|wav|shrug|shrugg|laugh)(?:ed|es|s)\s+(?:[^.;,]{1,40}?\s+)?(?:aside|off|away)|wash\w*\s+(?:its|their|his|her)\s+hands|cr(?:ied|ies)\s+foul"
    r"|(?:call|term|brand|label|dub|describ|dismiss)\w*\s+(?:the|this|that|these|such|those|all)\s+(?:[\w-]+\s+)?(?:accusations?|allegations?|charges?|claims?|insinuations?|suggestions?)\b(?!\s+(?:as\s+)?[\"“]?(?:true|credible|serious|grave|correct|right|plausible|accurate))|hogwash|claptrap|poppycock|far-?fetched|preposterous|laughable|ludicrous|set-?up|framed|frame-up|trumped[\s-]up|cooked[\s-]up|concocted|unthinkable|inconceivable|fairy\s+tales?|fantas(?:y|ies)|fiction|myths?|outrage|dismay\w*|condolences)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = late(r"\b(?:we|us|our|ours)\b", re.IGNORECASE)
# In the first person "we are not ashamed" takes nothing back; "it was not us" does.
_NOT_I = late(
    r"\b(?:we|i)\s+(?:\w+\s+)?(?:(?:did|do|have|had|were|are|was|am|would|could)\s+(?:not|never|nothing)|(?:did|do|have|had|were|are|was|would|could)n[’']t|never)\b",
    re.IGNORECASE,
)
# What was done to nothing and nobody: "its men had laid nothing on that road".
_DONE_TO_NONE = late(
    r"\b(?:ha(?:d|s|ve)|they|we|he|she|men|fighters|soldiers|troops|it)\s+(?:\w+\s+)?(?:laid|planted|buried|fired|shot|launched|dropped|sent|attacked|hit|struck|bombed|burn(?:ed|t)|touched|harmed|killed|hurt|taken|took|seized|abducted|mined)"
    r"\s+(?:nothing|nobody|no[-\s]?one|none)\b(?!\s+(?:but|except|other|less|more|short)\b)",
    re.IGNORECASE,
)
_REFUSAL = late(
    r"\b(?:no|not|none|nothing|never|neither|nor|cannot)\b(?:\W+\w+){0,5}?\W+(?:kill|attack|struck|strike|fir(?:e|ed|ing)|bomb|shot|shoot|involv|responsib|part\b|role|hand\b|connect"
    r"|link|to\s+do\b|us\b|ours\b|member|fighter|behind|carried|carry|commit|target|order|plan|know|did\b|do\b|done)"
    r"|n[’']t\b|\b(?:den(?:y|ie[sd]|ying|ials?)|reject\w*|dismiss\w*|disown\w*|disavow\w*|refut\w*|repudiat\w*|innocen\w+|false|baseless|lies?|slander\w*)\b",
    re.IGNORECASE,
)
_AVOWAL = late(
    r"[\"“”«»„]|(?<!\w)['‘’](?=\w)|\b(?:sa(?:y|ys|id|ying)|t(?:old|ells?|elling)|announc\w*|declar\w*|stat(?:e|es|ed|ing|ements?)|wrote|writ\w+|affirm\w*|assert\w*|maintain\w*|insist\w*|proclaim\w*|voice|spoken?|speaks?|inform(?:ed|s|ing)?|took|taken?|assum\w+|post(?:ed|s|ing)?|publish\w*"
    r"|photographs?|video\w*|audio\w*|tapes?|recording\w*|communiqu\w+|conclud\w*|messages?|leaflets?|letters?|pamphlets?|notes?|e-?mails?|call(?:ed|er|ers|ing)?|phon\w+|telephon\w+|boast\w*|plead\w*\s+guilty|pled\s+guilty"
    r"|brag\w*|hail\w*|prais\w*|celebrat\w*|credit\w*|claim\w*|responsib\w*|admit\w*|admission|acknowledg\w*|confess\w*|confirm\w*|own(?:ed|s|ing)?\s+up"
    r"|avow\w*|sign(?:ed|ing|atures?)|daub\w*|scrawl\w*|secret|(?:put|gave|lent)\s+(?:its|their|his|her)\s+names?|self-?\s?defen[cs]e|defended\s+(?:it|them|him)sel\w+|(?:fir|hit|shot|str)\w+\s+back|retaliat\w*|spokes\w+|radio|broadcast\w*|websites?|telegram|channels?|social\s+media|on\s+behalf|in\s+the\s+name|vow\w*|promis\w*|report(?:s|ed|ing)?"
    r"|according|work\s+of|author\w*|describ\w*|present\w*\s+itself|nam(?:ed|ing)\s+(?:it|them)sel\w+|identif\w*|introduc\w*|initials|graffiti|justif\w*|apologi\w*|regret\w*|we|us|our|ours)\b",
    re.IGNORECASE,
)
_BLAME = late(
    r"\b(?:blam(?:e[sd]?|ing)|accus\w+|suspect\w*|alleg\w+|attribut\w+|(?<!\bthe\s)(?<!\ba\s)charg(?:ed?|es|ing)|believed|thought|likely|hallmarks?|point(?:ed|s|ing)?\s+(?:the\s+|a\s+)?(?:finger|to)"
    r"|held\s+\w+\s+responsible|implicat\w+)\b",
    re.IGNORECASE,
)
# Who holds somebody responsible speaks of another.
_BELIEF = late(
    r"\b(?:believ\w+|suspect\w*|thinks?|thought|consider\w*|assum\w+|convinced|certain|blam\w+|accus\w+|alleg\w+|says?|said)\b(?:\W+(?!it\b|they\b|he\b|she\b|we\b)\w+){1,6}?\W+"
    r"(?:was|were|is|are|be|had\s+been)\s+(?:behind|responsible)\b",
    re.IGNORECASE,
)
# Who telephones or writes on behalf of a party names it as others do.
_CALLER = late(
    r"\b(?:call(?:er|ers)|phoned|telephon\w+|rang|anonymous\w*|letters?|leaflets?|notes?|pamphlets?|messages?|communiqu\w+|e-?mails?|tapes?|recordings?|videos?)\b",
    re.IGNORECASE,
)
# "A spokesman for the rebels said the group was responsible"
_IRREGULAR_VOICE = late(
    r"\bspokes\w+\s+(?:for|of)\s+(?:the\s+|an?\s+)?(?:\w+\s+){0,3}?(?:rebels?|guerrillas?|insurgents?|militants?|separatists?|group|movement|front|faction|militia|organi[sz]ation|fighters|army|brigades?)\b"
    r"|\b(?:rebel|guerrilla|insurgent|militant|separatist)\s+(?:\w+\s+)?(?:spokes\w+|commanders?|leaders?|officials?)\b",
    re.IGNORECASE,
)
_BEHIND = late(r"\b(?:was|were|is|are|had\s+been)\s+(?:behind|responsible)\b", re.IGNORECASE)
_QUOTED = late(r"[\"“”«»„]|\baccording\s+to\b")
# What no excuse says: the deed, that it is one's own, pride in it.
_DEED = late(
    r"\b(?:claim\w*|credit\w*|admit\w*|avow\w*|confess\w*|responsib\w*|behind|deeds?|works?\s+of|own|theirs|ours|itself|boast\w*|brag\w*|hail\w*|prais\w*|celebrat\w*|proud\w*"
    r"|did\s+(?:it|this|so|what)|done\s+(?:by|it|this)|in\s+(?:revenge|retaliation|reprisal|response|reply)|aveng\w+|attack(?:ed|s)?|kill(?:ed|ing)|bomb(?:ed|ing|arded)|shot|struck|hit|shell(?:ed|ing)"
    r"|destroy\w*|wiped|ambush\w*|raid\w*|storm(?:ed|ing)|engag\w+|neutrali[sz]\w+|eliminat\w+|execut\w+|punish\w*|burn\w*|blew|blown|launch\w*|carried\s+out|target\w*|aim\w*|plant\w*|fell\s+upon"
    r"|photograph\w*|pictures?|video\w*|proof|seiz\w+|kidnap\w*|abduct\w*|captur\w+|detain\w*|arrest\w*|invit\w+)\b",
    re.IGNORECASE,
)
_DONE = late(
    r"\b(?:sent|placed|laid|caused|inflict\w*|annihilat\w*|fired|opened|threw|thrown|liberat\w*|taken|took|set|dead|killed|wounded|hands|bore|bears?|asked|begged|forgiv\w*|pardon\w*|ambush\w*"
    r"|died|losses|prisoners?|captives?|hostages?|overr[au]n|rout(?:ed|ing)|defended|returned\s+fire|names?|held\s+(?:the|all|both|\d+)|secrets?|bones)\b",
    re.IGNORECASE,
)
# "The ministry did not respond to messages", "could not be reached": whoever says nothing denies nothing.
_NO_ANSWER = late(
    r"\b(?:(?:did|does|do|has|have|had|would|could)\s+(?:not|n[’']t)|didn[’']t|hasn[’']t|wouldn[’']t|declined\s+to|refused\s+to)\s+(?:yet\s+|immediately\s+|be\s+)*"
    r"(?:respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?|comment(?:ed)?|react(?:ed)?|return(?:ed)?\s+(?:calls|messages)|reached|available)\b"
    r"|\b(?:was|were)\s+not\s+(?:immediately\s+)?(?:available|reachable)\b|\b(?:there\s+was\s+)?no\s+(?:immediate\s+)?(?:comment|response|reply|reaction|answer)\b",
    re.IGNORECASE,
)
_LIMITED = late(
    r"\b(?:nowhere|stayed|remained|kept\s+to|only|merely|solely|peaceful\w*|unknown|surprised|unarmed|unrelated|stolen|others|(?:some(?:body|one)|anyone)\s+else|long\s+since|years\s+ago|truce|ceasefire)\b",
    re.IGNORECASE,
)
_STATE = late(r"\b(?:was|were|had\s+been|is|are)\b", re.IGNORECASE)
# What is told on the way about the speaker: "the Front, of which nothing is known, had taken it upon itself".
_ASIDE = late(
    r",\s+(?:and\s+)?(?:of\s+)?(?:which|who|whose|whom)\b(?![^,]*\b(?:den|reject|disown|disavow|claim))[^,]*,", re.IGNORECASE
)
_RANKED = late(
    r"\b(?:superintendents?|inspectors?|sergeants?|constables?|commissioners?|detectives?|sheriffs?|magistrates?|judges?|attorneys?|coroners?)\b(?:\W+\w+){0,6}?"
    r"\W+(?:sa(?:id|ys?)|told|report\w*|confirm\w*|announc\w*|believe\w*)\b",
    re.IGNORECASE,
)
_STRONG = late(
    r"\b(?:claim\w*|credit|admit\w*|own(?:ed|s|ing)?\s+up|avow\w*|confess\w*|plead\w*\s+guilty|took\s+responsib\w+|responsibility)\b",
    re.IGNORECASE,
)
_OWN_WORDS = late(
    r"\bbehind\s+(?:it|the|this|them|that)\b|\bplead\w*\s+guilty|\bconfess\w*|\bclaim\w*|\bresponsib\w*|\bcredit\b|\badmit\w*|\bown(?:ed|s|ing)?\s+up|\bavow\w*|\b(?:we|us|our|ours)\b",
    re.IGNORECASE,
)
_TOLD = r"\b(?:sa(?:id|ys|ying)|t(?:old|ells)|repl(?:ied|ies|ying)|answer(?:ed|s|ing)|retort(?:ed|s)|counter(?:ed|s)|respond(?:ed|s|ing)|insist\w*|maintain\w*|testif\w+|stat(?:ed|es|ing)|swor[en]|swears|argue[sd]?|contend\w*|explain\w*|claim(?:ed|s)?)"
# The speaker's own words about where they were, or whose it must be, may deny as well as any "no".
_ALIBI = late(
    r"\bwhy\s+(?:on\s+earth\s+)?(?:would|should)\s+(?:we|i|they|he|she|anyone|anybody)\b|\bwhat\s+(?:would|could|do)\s+(?:we|i|they|he)\s+(?:have\s+to\s+)?gain\b"
    r"|[\"“”‘'][^\"“”]*\b(?:we|our|i|my)\b[^\"“”]*\b(?:were|was|are|am|have|had|respect|protect|mourn|condole|pray\w*)\b"
    r"|\b(?:each|both)\b[^.;]{0,40}\b(?:the\s+others?\b|each\s+other)|\b(?:had|has|have|was|were)\s+(?:been\s+)?the\s+other(?:'s|’s)?\b"
    r"|\b(?:blam(?:ed|es|ing)|accus(?:ed|es|ing))\b[^.;]{0,60}\b(?:instead|rather|itself|themselves|rivals?|enem\w+|government|state)\b"
    r"|\b(?:its|their|his|our)\s+(?:\w+\s+)?(?:people|men|members|fighters|troops|soldiers|forces|units?|followers|supporters)\b[^.;]{0,30}\b(?:were|was|are|had\s+been)\s+"
    r"(?:all\s+)?(?:at\s+home|asleep|far|miles|kilomet\w+|nowhere|abroad|in\s+(?:their\s+|the\s+)?(?:barracks|bed|church|camps?|prison|bases?|homes?))\b"
    # "says he was in the capital at the time"
    rf"|{_TOLD}\b[^.;]{{0,40}}?\b(?:he|she|they|i|we)\s+(?:was|were|had\s+been)\s+(?:\w+ly\s+)?(?:at\s+home|abroad|away|asleep|elsewhere|out\s+of|ill\b|in\s+(?:bed|hospital|prison|jail|custody)"
    r"|(?:in|at|on|with|near|visiting|attending)\b[^.;]{0,60}?\b(?:at\s+the\s+(?:time|hour)|(?:that|all|the\s+whole|the\s+entire)\s+(?:\w+\s+)?(?:night|day|evening|morning|afternoon|week|weekend|month|hour)"
    r"|when\s+(?:it|the|this)|then\b))"
    # "says that its artillery was directed at a marsh", "that the shells were fired from a rebel position"
    rf"|{_TOLD}\b[^.;]{{0,40}}?\b(?:its|their|his|her|our|the)\s+(?:\w+\s+)?(?:artillery|guns?|gunners|batter(?:y|ies)|mortars?|jets?|aircraft|planes?|pilots?|helicopters?|drones?|missiles?|rockets?"
    r"|shells|warships?|tanks?|snipers?|troops|men|soldiers|units?|fire|shelling|strikes?|raids?|bombs?)\s+(?:was|were|had\s+been)\s+(?:only\s+)?(?:directed|aimed|aiming|firing|trained|pointed)\s+(?:at|against|on)\b"
    rf"|{_TOLD}\b[^.;]{{0,40}}?\b(?:shells?|rockets?|missiles?|mortars?|rounds?|bullets?|shots?|bombs?|blast|explosion|fire)\s+(?:(?:was|were|had\s+been|must\s+have\s+been)\s+(?:fired|launched|planted|laid|caused|set)"
    r"|(?:had\s+)?c[ao]me)\s+(?:from|by)\s+(?!(?:its|their|our|his)\b)",
    re.IGNORECASE,
)
_SPURNS = late(
    r"\b(?:rubbish|scoff|scorn|derid|ridicul|pooh-pooh|brush|shrug|wav|laugh|mock)\w*\s+(?:[\w'’-]+\s+){0,3}?(?:claims?|boasts?|statements?)\b",
    re.IGNORECASE,
)
# What owns up by a negation: "made no secret of it", "had fired, but at the fort and at nothing else".
_OWNS_MORE = late(
    r"\b(?:no\s+(?:secret|bones|apolog(?:y|ies)|regrets?)|(?:does|did|do|could|would)\s+not\s+(?:deny|hide|regret|conceal|apologi[sz]e|dispute|contest)|(?:no|any)\s+(?:attempt|effort)\s+to\s+(?:deny|hide|conceal|dispute)|(?<=\bfired\b)(?P<at>[^.;]{1,90}?)\b(?:and|but)\s+(?:\w+\s+)?(?:nothing|nobody|no\s?one)\s+else)\b",
    re.IGNORECASE,
)
# Owning up in weaker words: "allowed that his men had been at the house", "conceded that it had gone too far".
_ALLOWS = late(
    r"\b(?:(?:allow|conced|grant|accept|agree)(?:s|es|d|ed|ing)?(?:\s+that)?|let\s+it\s+be\s+(?:understood|known)\s+that)\s+"
    r"(?:(?:(?:some|two|three|many|a\s+few)\s+of\s+)?(?:his|its|their|her|our)\s+(?:own\s+)?(?:[\w-]+\s+)?(?:men|boys|people|fighters|troops|soldiers|members|units?|forces|militia|guerrillas|followers|supporters|commandos|gunners|side)"
    r"|it|they|he|we|the\s+(?:group|movement|organi[sz]ation|militia|front|party))\s+(?:had|have|has|were|was|did|might|may|could)\b",
    re.IGNORECASE,
)
# Who puts a deed down to an error owns up to it: "an attack which the coalition later ascribed to wrong information".
_OWN_ERROR = late(
    r"\b(?:ascrib|attribut|blam|put\s+(?:it|this|that|the\s+\w+)\s+down|explain)\w*\b[^.;]{0,40}?\b(?:to|on|by|with)\s+(?:[\w'’-]+\s+){0,3}?"
    r"(?:error|mistakes?|malfunction|misinformation|information|intelligence|failure|misunderstanding|confusion|mix-up|coordinates|targeting)\b"
    r"|\b(?:called|described|termed)\s+(?:it|this|the\s+\w+)\s+(?:as\s+)?an?\s+(?:\w+\s+)?(?:error|mistake|accident)\b",
    re.IGNORECASE,
)
# Who says of the victims that they brought it on themselves owns up to it too.
_DESERVED = late(
    rf"{_TOLD}\b[^.;]{{0,60}}?\b(?:they|he|she|(?:the|its|their|these|those)\s+(?:\w+\s+)?(?:residents|villagers|people|victims|men|women|teachers|townspeople|farmers|dead|workers|pupils|police|soldiers))"
    r"\s+(?:(?:was|were|are)\s+(?:themselves\s+)?(?:to\s+blame|spies|informers|collaborators|traitors|legitimate\s+targets?)|(?:had\s+)?(?:asked\s+for|deserved|brought)\s+it|had\s+been\s+warned)\b",
    re.IGNORECASE,
)
# Who says that they did no more than this denies the rest of it.
_NO_MORE = late(
    r"\b(?:only|merely|solely|simply|exclusively|nothing\s+but)\b[^.;]{0,40}\b(?:tear[\s-]*gas|rubber|plastic|blanks?|warning|air|batons?|truncheons|water\s+cannons?|shields)\b"
    r"|\b(?:tear[\s-]*gas|rubber\s+bullets|warning\s+shots|batons)\s+(?:alone|only)\b|\bused\s+blanks\b|\b(?:and|but)\s+(?:nothing|nobody|no\s?one)\s+else\b",
    re.IGNORECASE,
)
# Who speaks for the state, for a hospital or for nobody in particular; said by them, it is a report and no claim.
_REPORTER = late(
    r"\b(?:police|polic\w+|officials?|authorit\w+|officers?|witness\w*|residents?|villagers?|hospitals?|doctors?|medics?|governors?|mayors?|prosecutors?"
    r"|investigat\w+|survivors?|relatives?|sources?|analysts?|experts?|monitors?)\b(?:\W+\w+){0,6}?\W+(?:sa(?:id|ys?)|told|report\w*|confirm\w*|announc\w*|believe\w*)\b"
    r"|\b(?:sa(?:id|ys?)|told|report\w*|confirm\w*|according\s+to)\s+(?:\w+\s+){0,3}(?:police|officials?|authorit\w+|officers?|witness\w*|residents?|villagers?|hospitals?|doctors?"
    r"|medics?|governors?|mayors?|prosecutors?|investigat\w+|survivors?|relatives?|sources?)\b(?!\s+(?:had|has|have|was|were)\s+(?:been\s+)?[\"“‘'])",
    re.IGNORECASE,
)


def may_claim(words: str) -> bool:
    """Whether ``words`` could be somebody's own claim: they tell that something was said or signed, nothing in them denies, and
    they are neither blame nor the report of a third party.
    """
    words = _ALLOWS.sub(" admits ", _OWNS_MORE.sub(" admits ", _ASIDE.sub(",", without_named_no(words))))
    if _OWN_ERROR.search(words):
        return True
    if _DESERVED.search(words) and not _REPORTER.search(words):
        return True
    refuses = _REFUSAL if _FIRST_PERSON.search(words) else _NEGATION
    if refuses.search(words) or not _AVOWAL.search(words):
        return False
    if not _STRONG.search(words) and (holds_responsible(words) or _RANKED.search(words)):
        return False
    return bool(_OWN_WORDS.search(words)) or not (_BLAME.search(words) or _REPORTER.search(words))


def tells_nothing(words: str) -> bool:
    """Whether ``words`` hold neither a deed nor anything said: "the front has lost ground", "to join the front"."""
    return not (
        _AVOWAL.search(words)
        or _DEED.search(words)
        or _DONE.search(words)
        or _OWNS_MORE.search(words)
        or _ALLOWS.search(words)
        or _OWN_ERROR.search(words)
    )


def holds_responsible(words: str) -> bool:
    """Whether somebody says in ``words`` of another that it was behind a deed; a caller who names a party speaks for it."""
    return _BELIEF.search(words) is not None and _CALLER.search(words) is None


def speaks_for_it(words: str, around: str) -> bool:
    """Whether ``words`` hold a party responsible, and ``around`` them somebody speaks for that party: a caller, a leaflet, a video,
    the spokesman of rebels.
    """
    return _BEHIND.search(words) is not None and (_CALLER.search(around) or _IRREGULAR_VOICE.search(around)) is not None


def may_excuse(words: str, around: str) -> bool:
    """Whether ``words``, told by somebody in those ``around`` them, may deny a deed without a word of denying: where the speaker was,
    what else they were about, that somebody is unknown to them.
    """
    if not is_told(around) or _DEED.search(words):
        return False
    return _LIMITED.search(words) is not None or _STATE.search(words) is not None


def is_told(words: str) -> bool:
    """Whether somebody says something in ``words``, in their own words or another's."""
    return re.search(_TOLD, words, re.IGNORECASE) is not None or _QUOTED.search(words) is not None


def blames(words: str) -> bool:
    """Whether somebody in ``words`` holds another to have done it, or thinks so."""
    return _BLAME.search(words) is not None


def is_from_a_caller(words: str) -> bool:
    """Whether ``words`` tell of somebody who telephones, writes or leaves leaflets."""
    return _CALLER.search(words) is not None


def is_told_by(speaker: str, words: str) -> bool:
    """Whether the last word of a ``speaker`` stands in ``words`` right before a verb of saying."""
    last = speaker.split()[-1:]
    return bool(last) and re.search(rf"\b{re.escape(last[0])}\b[^.;:]{{0,50}}?{_TOLD}", words, re.IGNORECASE) is not None


def denies_outright(words: str) -> bool:
    """Whether somebody denies a deed in the first person, owns up to less or spurns a claim of it: "we did not touch that bus",
    "they only fired into the air", "had laid nothing on that road", "poured scorn on the claim".
    """
    return any(pattern.search(words) is not None for pattern in (_NOT_I, _NO_MORE, _DONE_TO_NONE, _SPURNS))


def may_deny(words: str) -> bool:
    """Whether ``words`` could be somebody's own denial: something in them negates, rejects or contradicts. Silence does not."""
    words = _NO_ANSWER.sub(" ", without_named_no(words))
    return _NEGATION.search(words) is not None or _ALIBI.search(words) is not None or _NO_MORE.search(words) is not None
