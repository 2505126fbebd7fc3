"""Return frames: clauses by which captives come back to their own, or are led off towards the wilds, without a word for it."""

from __future__ import annotations

import re

from extractor.reading.harm.frame import ANY, BE, GAP, NUMBERED, Frame
from extractor.reading.harm.held_frames import CUSTODY, NO_TAKERS
from extractor.reading.text.late import late
from extractor.reading.words.stems import stems, whole_words
from schemas import Outcome

_OWNERS = r"(?:their|his|her)\s+(?:\w+\s+)?(?:famil(?:y|ies)|parents|relatives|loved\s+ones|wi(?:fe|ves)|children|husbands?|colleagues|employers?)"
_RECEIVERS = (
    rf"(?:(?:delegates|officials|representatives|staff|a\s+delegation|a\s+team)\s+(?:of|from)\s+)?(?:{_OWNERS}|(?:the\s+|an?\s+|local\s+|village\s+|tribal\s+)*(?:\w+\s+)?"
    r"(?:red\s+(?:cross|crescent)|icrc|mediators?|elders?|clergy|priests?|bishop|embassy|ambassador|consul|envoys?|peacekeepers|united\s+nations|u\.?n\b|humanitarian\s+\w+))"
)
_BACK_WITH_THEIR_OWN = late(
    rf"(?:{GAP}|\s+(?:who|that|whom)\s+)(?:{BE}(?:today\s+)?(?:(?:re-?)united\s+with\s+{_OWNERS}|(?:back|safe(?:ly)?\s+back)\s+(?:home\b|(?:with|among)\s+{_OWNERS})"
    rf"|(?:handed|given|turned|delivered|returned)\s+(?:over\s+|back\s+)?to\s+{_RECEIVERS}|flown\s+(?:home\b|out\b|back\b|to\s+(?:safety|the\s+capital|(?-i:[A-Z])\w+))(?![^.;]{{0,60}}\b(?:hospital|clinic|treatment|surgery|condition|wounds|morgue|burial)\b)"
    r"|allowed\s+to\s+(?:fly|return|travel|walk|drive)\b)"
    rf"|rejoined\s+{_OWNERS}|(?:managed|manage)\s+to\s+(?:escape|flee|slip\s+away|get\s+away)\b)",
    re.IGNORECASE,
)
_RESCUED = late(
    r"\s+(?:rescued|freed|released|liberated)\s*(?=[.,;]|\b(?:unhurt|unharmed|unscathed|safely|alive|on\s|from\s|after\s|in\s))",
    re.IGNORECASE,
)
_CAPTIVES = late(
    r"\b(?:hostages?|captives?|abductees|kidnapped|abducted|victims|(?:school)?girls|pupils|students|passengers|detainees)\b",
    re.IGNORECASE,
)
# Only right behind them: "a nurse seized with two others walked into a post" is one who did.
_WALKED_IN = late(
    r"\s+(?:(?:who|that|had|has|have|later|then|also|eventually)\s+){0,3}(?:walked|stumbled|staggered|limped|trekked|straggled|wandered|strolled)\s+(?:(?:barefoot|alone|unharmed|unhurt)\s+)?(?:in)?to\s+(?:an?\s+(?:\w+\s+){0,2}?(?:village|town|checkpoint|post|mission|base|camp|hamlet|farm|barracks|police\s+\w+)\b|(?-i:[A-Z])\w+)",
    re.IGNORECASE,
)
_GIVE_BACK = late(
    rf"\b(?:(?:gave|given|handed|turned|giving|handing)\s+(?:up|over|back)|(?:sent|sending|dropped|dropping|put)\s+(?:home|back|off|out)|(?:reunited|reuniting)|(?:delivered|delivering)){NUMBERED}",
    re.IGNORECASE,
)
_TO_THEIR_OWN = late(
    rf"\s+(?:[\w'’-]+\s+){{0,4}}?(?:(?:to|with)\s+{_RECEIVERS}|(?:by|beside|near|at)\s+the\s+(?:road(?:side)?|highway)\b)",
    re.IGNORECASE,
)
_WILDS = r"(?:the\s+|a\s+|an\s+|their\s+|nearby\s+|thick\s+|dense\s+)*(?:\w+\s+)?(?:bush|forests?|hills?|mountains?|jungle|desert|creeks?|swamps?|mangroves?|woods|border|hideouts?)\b"
_OFF = rf"(?:off\s+|away\s+|deep\s+)?(?:in)?(?:to|towards?)\s+{_WILDS}"
_NOT_KILLED = (
    r"(?![^.;]{0,60}\b(?:shot|killed|executed|beheaded|hacked|murdered|safety|hospital|arrest\w*|deport\w*|expelled|fled)\b)"
)
_LED_OFF = late(
    rf"(?:{GAP}|\s+(?:who|that)\s+){BE}(?:taken|led|marched|driven|ferried|moved|herded|carried|dragged|whisked)\s+{_OFF}{_NOT_KILLED}",
    re.IGNORECASE,
)
_LEAD_OFF = late(
    rf"\b(?:took|taking|led|leading|marched|marching|drove|ferried|ferrying|moved|moving|herded|herding|carried|whisked){NUMBERED}",
    re.IGNORECASE,
)
_TOWARDS = late(
    rf"\s+(?:[\w'’-]+\s+){{0,3}}?(?:{_OFF}|off\s+towards?\s+(?:the\s+)?[\w'’-]+){_NOT_KILLED}",
    re.IGNORECASE,
)
_CART_OFF = late(
    rf"\b(?:carted|carting|ferried|ferrying|bundled|bundling|spirited|whisked|dragged)\s+(?:off|away){NUMBERED}", re.IGNORECASE
)
_LEADS = whole_words("taken led marched driven ferried moved herded carried dragged whisked")
_WILD = stems("bush forest hill mountain jungle desert creek swamp mangrove woods border hideout")
RETURN_SUBJECTS = (
    Frame(
        Outcome.released,
        ANY,
        _BACK_WITH_THEIR_OWN,
        whole_words("united reunited back handed given turned delivered returned flown allowed rejoined managed manage"),
        stems(
            "famil parent relative loved wife wives child husband colleague employer home out back safe fly return travel walk drive"
            " cross crescent icrc mediator elder clergy priest bishop embassy ambassador consul envoy peacekeep nation humanitarian"
            " to"
        ),
        who=NO_TAKERS,
        report=CUSTODY,
    ),
    Frame(
        Outcome.released,
        ANY,
        _WALKED_IN,
        whole_words("walked stumbled staggered limped trekked straggled wandered strolled"),
        who=NO_TAKERS,
        report=CUSTODY,
    ),
    Frame(
        Outcome.released,
        ANY,
        _RESCUED,
        whole_words("rescued freed released liberated"),
        who=_CAPTIVES,
        report=CUSTODY,
    ),
    Frame(Outcome.abducted, ANY, _LED_OFF, _LEADS, _WILD, who=NO_TAKERS),
)
RETURN_OBJECTS = (
    Frame(
        Outcome.released,
        _GIVE_BACK,
        _TO_THEIR_OWN,
        whole_words(
            "gave given giving handed handing turned sent sending dropped dropping put reunited reuniting delivered delivering"
        ),
        whole_words("to with by beside near at"),
        who=NO_TAKERS,
        report=CUSTODY,
    ),
    Frame(
        Outcome.abducted,
        _LEAD_OFF,
        _TOWARDS,
        stems("took taking led leading march drove ferri moved moving herd carried whisk"),
        _WILD | stems("toward"),
        who=NO_TAKERS,
    ),
    Frame(Outcome.abducted, _CART_OFF, ANY, stems("cart ferr bundl spirit whisk drag"), whole_words("off away"), who=NO_TAKERS),
)
