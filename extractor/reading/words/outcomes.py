"""Outcomes: the words that say what happened to people, and how each of them takes its people."""

from __future__ import annotations

from typing import NamedTuple

from schemas.vocabulary import Outcome


class Trigger(NamedTuple):
    """An outcome word.

    ``form``: ``past`` ("killed", active or passive), ``active`` ("killing", "kills"), ``base`` ("kill"), ``died`` (people stand
    before it), ``state`` ("dead", "hostage"), ``noun`` ("deaths of"), ``body`` ("12 bodies"), ``hurt`` ("suffered injuries"),
    ``life`` ("lost their lives", "claimed 12 lives"), ``toll``.
    """

    outcome: Outcome
    form: str


def _inflected(base: str) -> tuple[str, str, str, str]:
    """The forms base, -s, -ed, -ing of a regular verb; ``+`` at its end doubles the last letter."""
    stem, doubled = base.rstrip("+"), base.endswith("+")
    root = stem + stem[-1] if doubled else stem.removesuffix("e")
    ending = "es" if stem.endswith(("s", "sh", "ch", "x")) else "s"
    return stem, stem + ending, root + "ed", root + "ing"


_VERBS: dict[Outcome, str] = {
    Outcome.killed: """kill murder massacre assassinate slaughter execute behead lynch electrocute decapitate strangle eliminate
        martyr annihilate neutralise neutralize liquidate butcher exterminate slay suffocate""",
    Outcome.injured: "wound injure harm maim mutilate hospitalise hospitalize disfigure",
    Outcome.abducted: "kidnap+ abduct seize snatch",
    Outcome.detained: "arrest detain capture apprehend imprison jail nab+",
    Outcome.released: "free release liberate",
}
_FORMS: dict[str, dict[Outcome, str]] = {
    "past": {
        Outcome.killed: "slain slew gunned hanged mowed kia",
        Outcome.injured: "hurt wia",
        Outcome.abducted: "kidnaped",
    },
    "active": {Outcome.injured: "hurting hurts", Outcome.abducted: "kidnaping"},
    "died": {Outcome.killed: "died die dies dying perished perish succumbed drowned", Outcome.missing: "disappeared vanished"},
    "state": {
        Outcome.killed: "dead lifeless deceased",
        Outcome.missing: "missing unaccounted",
        Outcome.abducted: "hostage captive",
        Outcome.detained: "prisoner custody",
    },
    "noun": {
        Outcome.killed: """death deaths killings murders assassination assassinations execution executions slaying slayings
            beheading beheadings lynching massacre martyrdom losses""",
        Outcome.abducted: "kidnappings abduction abductions kidnapings",
        Outcome.detained: "arrests detention detentions",
        Outcome.missing: "disappearance disappearances",
        Outcome.injured: "woundings",
    },
    "body": {
        Outcome.killed: "bodies body corpse corpses cadaver cadavers fatality fatalities",
        Outcome.abducted: "hostages",
    },
    "hurt": {Outcome.injured: "injuries injury wounds burns fractures"},
    "life": {Outcome.killed: "lives life"},
    "toll": {Outcome.killed: "toll"},
}


def _triggers() -> dict[str, Trigger]:
    found: dict[str, Trigger] = {}
    for outcome, verbs in _VERBS.items():
        for verb in verbs.split():
            base, finite, past, gerund = _inflected(verb)
            found[base] = Trigger(outcome, "base")
            found[finite] = found[gerund] = Trigger(outcome, "active")
            found[past] = Trigger(outcome, "past")
    for form, by_outcome in _FORMS.items():
        for outcome, words in by_outcome.items():
            found.update({word: Trigger(outcome, form) for word in words.split()})
    for word in ("slayed", "seizes"):
        found.pop(word, None)
    return found


TRIGGERS: dict[str, Trigger] = _triggers()

# Both outcomes at once: a number of them belongs to neither alone, but none of them is none of either.
BOTH = frozenset(["casualties", "casualty", "victims", "victim"])
# These verbs take goods and towns as readily as people.
LOOSE = frozenset(
    "seize seizes seized seizing capture captures captured capturing release releases released releasing free frees freed freeing".split()
)
# These take hopes, plans and habits as readily as people, so that an unknown word after them is no name.
UNPERSONAL = frozenset(
    word
    for verb in (
        "eliminate",
        "neutralise",
        "neutralize",
        "liquidate",
        "annihilate",
        "exterminate",
        "execute",
        "suffocate",
        "free",
    )
    for word in _inflected(verb)
)
UNHURT = frozenset("unhurt unharmed uninjured unscathed unwounded".split())
BE = frozenset("was were been being be is are get got gets getting left leaving remain remained remains".split())
PLURAL_BE = frozenset("were are".split())
SINGULAR_BE = frozenset("was is".split())
# "were on Tuesday morning killed"
WHEN = frozenset(
    """on in at early late last yesterday today monday tuesday wednesday thursday friday saturday sunday morning evening night afternoon
    dawn midnight noon january february march april may june july august september october november december""".split()
)
HAVE = frozenset("have has had having".split())
NEGATIONS = frozenset(
    "not n't never without nor neither no cannot didn't wasn't weren't don't doesn't hasn't haven't hadn't".split()
)
MODALS = frozenset("could may might would can should will shall must".split())
# An infinitive tells of a thing done only after these.
DONE = frozenset("managed used continued proceeded helped went began succeeded".split())
UNREAL = frozenset(
    """capable threat threats threaten threatened threatening threatens plot plots plotted plotting plan plans planned planning
    intend intended intending intends intention attempt attempts attempted attempting try tried trying conspiracy conspired
    conspiring risk risks aimed aim aiming vow vowed vows if unless warned warning prevent prevented preventing avert averted avoid
    avoided avoiding possible potential potentially""".split()
)
# What is asked for has not happened either; only freeing and arresting are asked for.
DEMANDED = frozenset(
    """demand demands demanded demanding call calls called calling urge urged urging seek seeking sought appeal appeals appealed
    negotiate negotiating negotiations negotiated secure securing exchange hoping hope hopes permit request requested requesting
    obtain immediate unconditional""".split()
)

_ALSO: dict[Outcome, str] = {
    Outcome.killed: """casualties casualty victims victim toll shot shoots shooting shootings gunned beaten stabbed stabbing burned burnt blown
        struck hit fatal fatally lethal deadly lost loses claimed claims cost death killer killers murderer homicide slain perishes
        hacked trampled crushed stoned drowning poisoned poisoning buried bury burial funeral funerals mourned autopsy morgue mortuary
        martyr martyrs martyred suicide ambushed wiped finished mown cut fell fallen died fate loss mortal mortally lynched
        bloodbath carnage genocide survivors assassin assassins gassed decapitation dismembered executioner suffocation
        electrocution incinerated charred hanging strangulation bombed attacked riddled victimized sacrificed throat throats slit alive pieces apart down out finished sword bayoneted hanged
        martyrdom sacrifice price waterloo pronounced declared certified lost down expired kia""",
    Outcome.injured: """casualties casualty victims victim toll shot shoots shooting shootings gunned beaten beating beat clubbed slashed scalded bitten knifed lacerated mauled sickened gassed
        whipped stabbed stabbing burned burnt burn struck hit hits injury wound wounding injuring injures treated treatment treating hospital hospitals hospitalisation
        hospitalization bruised bruises bruising fracture fractured shrapnel unhurt unharmed uninjured unscathed critical
        critically surgery operated amputated amputation concussion poisoned hacked ambushed maiming scarred blinded crippled
        lacerations cuts scratches scratch cut gash gashes grazed graze broke broken breaking stitches bandaged bandages concussed
        sprained limping limp bullet bullets leg legs arm arms eye eyes foot feet finger fingers hand hands inhalation inhaled choking choked blood bloodied unconscious fainted collapsed coughing hurting bleeding suffering ambulance ambulances clinic transported rushed airlifted medevaced admitted medical harm harmed trauma tortured
        attacked bombed crushed trampled struck assaulted disabled fell fallen knifing slashing surgery care condition nursing nursed
        disfigured doused winded evacuated flown referred infirmary dispensary icu hearing sight teeth toe toes ear ears limb limbs debris
        glass pellets gunfire splinters up limbless roughed emergency wia traumas ill sick""",
    Outcome.abducted: """hostage hostages captive captives captivity kidnapping kidnappings kidnapper kidnappers kidnaper kidnapers abductors
        abduction abductions held holding hold taken took captured carried forced hijacked hijacking ransom captors whisked
        picked disappeared dragged led away off spirited bundled hustled frogmarched hauled driven drove foot marched herded forcibly recruited missing disappearance disappearances vanished""",
    Outcome.detained: """custody arrest arrests detention detainee detainees prisoner prisoners captive captives captured capture held holding
        caught surrendered surrender jailed prison rounded picked handcuffs handcuffed nabbed taken suspects suspect interned remanded behind seized
        interrogated questioned apprehension""",
    Outcome.released: """freed freedom release liberation rescued rescue rescues escaped escape escapes handed let set returned
        found safe safely reunited walk walks walked walking come comes came out dropped delivered returned exchange exchanged swap pardoned amnesty bail liberty liberated reappeared reappear turned home allowed waved
        unbound unshackled free ransomed acquitted cleared emerged emerge off go went disembarked disembark alighted stepped""",
    Outcome.missing: """disappearance disappearances whereabouts trapped lost untraced vanish disappear feared fate unknown
        unidentified accounted abducted abduction kidnapped kidnaped found taken held seized""",
}


def _named() -> dict[str, frozenset[Outcome]]:
    named = {word: frozenset({trigger.outcome}) for word, trigger in TRIGGERS.items()}
    for outcome, words in _ALSO.items():
        for word in words.split():
            named[word] = named.get(word, frozenset()) | {outcome}
    return named


NAMED: dict[str, frozenset[Outcome]] = _named()
