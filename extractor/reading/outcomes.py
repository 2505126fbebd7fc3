"""Outcomes: the words that say what happened to people, and how each takes its people."""

from __future__ import annotations

from typing import Literal, NamedTuple

from schemas.vocabulary import Outcome

Form = Literal["participle", "gerund", "finite", "infinitive", "intransitive", "adjective", "noun"]


class Trigger(NamedTuple):
    """An outcome word. ``form`` says where its people stand: after an active verb, before an intransitive one."""

    outcome: Outcome
    form: Form


def _verbs(outcome: Outcome, stems: str) -> dict[str, Trigger]:
    """Regular verbs as base, -s, -ed, -ing; a base ending in "e" or a doubled consonant is written as base/past/gerund."""
    found: dict[str, Trigger] = {}
    for entry in stems.split():
        base, past, gerund = entry.split("/") if "/" in entry else (entry, entry + "ed", entry + "ing")
        found[base] = Trigger(outcome, "infinitive")
        found[base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")] = Trigger(outcome, "finite")
        found[past] = Trigger(outcome, "participle")
        found[gerund] = Trigger(outcome, "gerund")
    return found


_KILLED = (
    "kill murder/murdered/murdering massacre/massacred/massacring assassinate/assassinated/assassinating slaughter "
    "execute/executed/executing behead lynch electrocute/electrocuted/electrocuting decapitate/decapitated/decapitating strangle/strangled/strangling "
    "slay/slain/slaying eliminate/eliminated/eliminating martyr annihilate/annihilated/annihilating neutralise/neutralised/neutralising "
    "neutralize/neutralized/neutralizing liquidate/liquidated/liquidating crush"
)
_INJURED = "wound injure/injured/injuring hurt/hurt/hurting maim mutilate/mutilated/mutilating hospitalise/hospitalised/hospitalising hospitalize/hospitalized/hospitalizing"
_ABDUCTED = "kidnap/kidnapped/kidnapping abduct seize/seized/seizing snatch"
_DETAINED = "arrest detain capture/captured/capturing apprehend imprison jail"
_RELEASED = "free/freed/freeing release/released/releasing liberate/liberated/liberating"
_INTRANSITIVE = {
    Outcome.killed: "died dies die dying perished perish succumbed drowned",
    Outcome.missing: "disappeared vanished",
}
_ADJECTIVES = {
    Outcome.killed: "dead lifeless deceased",
    Outcome.injured: "unconscious",
    Outcome.missing: "missing unaccounted",
    Outcome.abducted: "hostage captive hostages captives",
    Outcome.detained: "custody",
}
_NOUNS = {
    Outcome.killed: "deaths fatalities fatality bodies corpses lives body remains cadavers corpse",
    Outcome.injured: "injuries",
}


def _triggers() -> dict[str, Trigger]:
    found: dict[str, Trigger] = {}
    for outcome, stems in (
        (Outcome.killed, _KILLED),
        (Outcome.injured, _INJURED),
        (Outcome.abducted, _ABDUCTED),
        (Outcome.detained, _DETAINED),
        (Outcome.released, _RELEASED),
    ):
        found.update(_verbs(outcome, stems))
    for words, form in ((_INTRANSITIVE, "intransitive"), (_ADJECTIVES, "adjective"), (_NOUNS, "noun")):
        for outcome, listed in words.items():
            found.update({word: Trigger(outcome, form) for word in listed.split()})  # type: ignore[arg-type]  # the tuple's literals are forms
    found["slew"] = Trigger(Outcome.killed, "participle")
    return found


TRIGGERS: dict[str, Trigger] = _triggers()

# Words that name an outcome without taking a number of their own; some name two.
_ALSO: dict[Outcome, str] = {
    Outcome.killed: """casualties casualty victims victim toll shot gunned beaten stabbed burned burnt blown struck hit fatal fatally lethal deadly lost death killing killings
        murder murders assassination assassinations massacre execution executions slain perished life lives hanged poisoned drowned suffocated crushed hacked
        lynching suicide claimed buried funeral mourned killer morgue survivors died homicide poisoning suffocation lost body bodies remains corpse
        exploded detonated blew opened fell fallen neutralised neutralized martyred wiped""",
    Outcome.injured: """casualties casualty victims victim toll shot gunned beaten stabbed burned burnt struck hit treated wounds injury bruised bruises burns hospital hospitals fractures
        concussion shrapnel unhurt unharmed uninjured unscathed treatment bullet gunshot lost poisoned critical serious condition amputated""",
    Outcome.abducted: "hostage hostages captive captives kidnapping kidnappings abduction abductions held taken captured seized kidnap snatched captivity carried forced disappeared picked",
    Outcome.detained: "custody arrests arrest detention captured held captives prisoner prisoners captive surrendered surrender imprisoned seized taken suspects apprehended picked",
    Outcome.released: "release free freedom rescued escaped escape freed handed liberated released let",
    Outcome.missing: "disappeared vanished missing unaccounted whereabouts trapped lost abducted",
}
NAMED: dict[str, frozenset[Outcome]] = {}
for _word, _trigger in TRIGGERS.items():
    NAMED[_word] = frozenset({_trigger.outcome})
for _outcome, _listed in _ALSO.items():
    for _word in _listed.split():
        NAMED[_word] = NAMED.get(_word, frozenset()) | {_outcome}

BOTH = frozenset("casualties casualty".split())
AUXILIARIES = frozenset("was were been being be is are get got gets left remain remained remains".split())
SINGULAR_AUXILIARIES = frozenset("was been is being".split())
UNREAL = frozenset(
    """could would might may threatened threatening threatens threat vowed vows vow planned planning plans plan plot plotted plotting
    intended intending intends aimed aiming attempt attempts attempted attempting tried trying tries capable conspiracy conspiring conspired
    if unless wanted want wants hoped hopes should can potential potentially unable failed refused designed meant ordered""".split()
)
UNHURT = frozenset("unhurt unharmed uninjured unscathed unwounded".split())
