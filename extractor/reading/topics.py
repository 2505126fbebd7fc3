"""Topics: the words by which an article shows what its news is about, one class to a word.

They are wider and vaguer than the phrases of ``attack_words``: none says anything alone, and how often each class stands in a
title, an opening and a text is weighed by a learned scale.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from extractor.reading.pieces import Known

SHORTEST_STEM = 4

TOPICS: dict[str, str] = {
    "accident": """accident accidents accidental accidentally collided collision crash crashed crashes overturned capsized sank sink sinks
        sunk derail* skidded skid plunged plunges brake brakes braking driver's lorry ravine embankment leak leaked valve boiler
        cylinder welding electrical circuit cigarette stove scaffold* collapse collapsed collapses cave-in trapped drowned drown
        drowning swell fog icy overloaded seat-belt crossing runway pilot pilots cockpit airframe wreckage rescuers lifeboat coastguard
        ferry raft tunnel misfired misfire fumes methanol fireworks spark sparks stampede crush mechanical malfunction turbulence
        helicopter's undercarriage wing speeding overtaking carriageway motorway motorist motorists cyclist pile-up""",
    "nature": """earthquake quake tremor aftershock* storm storms cyclone hurricane typhoon flood floods flooded flooding landslide* mudslide*
        avalanche ice icefall snow lightning rain rains rainfall drought heatwave wildfire* bushfire* volcano eruption lava tsunami wind
        winds weather thunderstorm* forecasters magnitude epicentre richter glacier climbers climber summit""",
    "animal": """elephant elephants crocodile* bear bears bees wasps dog dogs shark sharks lion lions tiger tigers leopard* snake snakes snakebite
        hippo* buffalo* wolf wolves herd trampled mauled mauling stung sting bitten bite beast beasts animal animals wildlife rangers poachers
        poaching tusks ivory zoo jaguar monkeys""",
    "illness": """cholera ebola measles malaria meningitis polio plague virus viruses epidemic outbreak infected infection infections vaccine* vaccinat* disease
        diseases cancer tumour heart stroke fever symptoms diarrhoea dehydration famine malnutrition hunger-strike patients ward quarantine
        pandemic covid coronavirus influenza flu pneumonia surgery transplant illness ill""",
    "court": """court courts judge judges jury jurors juror trial trials tribunal verdict sentence sentenced sentencing convicted conviction* acquitted acquittal
        pleaded plead guilty prosecution defendant* dock appeal appeals appealed lawyer lawyers counsel barrister* inquest coroner testimony
        testified witness-box indicted indictment extradite* extradition bail remand remanded charged charges charge hearing hearings ruling
        ruled jailed imprisonment parole pardon pardoned compensation damages lawsuit sue sued suing settlement claimants inquiry verdicts
        life-term hanged execution-chamber magistrate* cross-examin* adjourned""",
    "crime": """robbery robbed robbers robber burglar* burglary theft thief thieves stolen mugging mugger* loot jeweller jewellery cocaine heroin cannabis
        drug drugs smuggl* trafficker* traffickers fraud forged bribe bribes bribery embezzl* rape raped rapist strangled quarrel jealous*
        brawl drunk drunken disco nightclub husband wife girlfriend boyfriend ex-husband stepfather detectives detective homicide manslaughter
        suspect's ransomware counterfeit customs seized haul arrested arrests custody""",
    "exercise": """exercise exercises drill drills rehears* rehearsal* manoeuvre* maneuver* simulat* mock umpires umpire volunteers role-play* scenario scenarios
        fictitious conscripts training trainees trained practise practised practice range""",
    "arts": """film films movie cinema director directed actor actors actress novel novels novelist book books author chapter chapters pages reader readers
        publisher published publishes memoir* diaries diary play plays playwright stage theatre audience premiere* exhibition museum gallery
        photographs photographer painting paintings artist* song songs album orchestra concert opera critic critics review reviewed prose
        plot thriller hero heroine scene scenes episode series game gamers studio poem poems poet documentary festival prize""",
    "sport": """match matches game goal goals league cup striker keeper goalkeeper midfield* defender* captain coach coached team teams season championship
        champions final finals semi-final* quarter-final tournament half-time second-half penalty penalties referee score scored scorer scoring innings wicket* bowler
        batsman tries try rugby football cricket tennis basketball hockey athletics sprinter relay medal medals olympic race races lap
        stadium fans derby win wins winner winners won victory defeat defeated draw points transfer knockout round boxer bout players player""",
    "figures": """per percent cent figures figure statistics statistical data report reports survey study index average rate rates rise rose fell fallen
        risen increase increased decrease decreased decline declined doubled halved compared fewer highest lowest annual annually
        quarterly yearly tenth third half total totals recorded registered researchers researcher university analysts analysis count counted
        counts monitors watchdog institute bureau published previous decade decades""",
    "market": """market shares share stocks stock investors investor dealer dealers price prices oil gold copper brent crude barrel dollars dollar euro euros
        pounds premium premiums insurers insurance bond bonds currency profit profits revenue sales exports export imports tonne
        tonnes firm company operator billion million budget tax growth economy economic bookings contract customers demand supply
        harvest growers union unions wages pension strike strikers layoffs""",
    "politics": """minister ministers parliament president prime premier election elections electoral candidate candidates vote votes voted voters ballot
        poll polls party parties opposition coalition deputies senate senator congress bill law laws legislation reform reforms constitution
        referendum talks negotiat* mediator* envoy envoys delegation delegates summit treaty accord agreement sanctions diplomats resigned
        resign resignation appointed cabinet speech campaign manifesto results result tally collation truce ceasefire peace amnesty disarm*
        dialogue budget""",
    "memory": """anniversary anniversaries commemorat* memorial memorials monument plaque wreath wreaths remember remembered remembers remembrance survivors
        survivor silence veteran veterans century historian* history historic archive* museum grave graves bones exhumed exhum* cemetery
        mourning tribute tributes honoured medal ceremony unveiled decades generation ago later""",
    "life": """born childhood grew father mother brother sister son daughter married marriage widow widower grandchildren aged biography career retired
        retirement studied graduated degree pioneer founder founded obituary died remembered loved passion wrote teacher gardener colleagues
        friends survives survived leaves cancer village's baker bakes sew sewing cook weld tent tents wells water school clinic roof donors
        donation donations charity grateful thank dear projects project quarter""",
    "threat": """threat threats threaten threatened threatening warn warned warning warnings warns alert plot plots plotted plotting plan plans planned planning
        foil foiled thwart* prevented averted hoax hoaxes rumour rumours rumor rumors false alarm suspicious suspect-package searched found-nothing
        panic scare might could feared fear fears risk danger denied deny denies untrue calm""",
    "weapons": """rifles contract procurement defence deliver delivered delivery unveiled production prototype calibre arsenal clearance cleared deminers
        demining mines minefield minefields museum shipment parade""",
    "opinion": """we us our you your i my me must should ought perhaps surely easy believe think wrong right truth lesson lessons question questions why
        what writes leader editorial column correspondent letter letters""",
    "doers": """gunmen gunman raiders raider assailants assailant attackers attacker riders masked hooded armed militants militant rebels rebel insurgents
        insurgent guerrillas guerrilla jihadist* extremist* militia militias militiamen fighters bandits bandit kidnappers captors abductors pirates
        separatists sniper snipers bomber bombers mob crowd rioters soldiers troops police security-forces gendarmes guards warplanes
        jets drone drones paramilitar* clan clansmen herders vigilante* gang unknown unidentified somebody someone men youths""",
    "deeds": """shot shooting opened fired fire firing ambushed ambush stormed storming raided attacked attack attackers bombed bombing exploded explosion blast
        detonated blew blown shelled shelling shells mortar mortars rocket rockets missile airstrike* air-strike* strike strikes hacked stabbed
        beheaded executed massacred burned burnt torched ablaze arson kidnapped abducted seized taken dragged led bundled snatched held
        detained hostage hostages looted lynched beat beaten clashed clash clashes fighting overran overrun grenade grenades mine ied
        bomb bombs bullets gunfire killed killing wounded wounding injured dead bodies""",
    "claims": """claimed claim claims responsibility statement communique blamed blames blame accused accuses accuse suspected suspects witnesses residents
        villagers relatives spokesman spokeswoman officials official commander condemned condemns hospital doctors doctor medics morgue surgeons nobody""",
    "when": """monday tuesday wednesday thursday friday saturday sunday overnight dawn dusk night morning evening afternoon midnight noon yesterday today
        daybreak sunrise""",
}


def _classes() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    exact: dict[str, list[str]] = {}
    stems: dict[str, list[str]] = {}
    for topic, words in TOPICS.items():
        for word in dict.fromkeys(words.split()):
            if word.endswith("*"):
                stems.setdefault(word[:-1], []).append(topic)
            else:
                exact.setdefault(word, []).append(topic)
    return exact, stems


_EXACT, _STEMS = _classes()


def _look_up(word: str) -> tuple[str, ...]:
    found = list(_EXACT.get(word, ()))
    for length in range(SHORTEST_STEM, len(word) + 1):
        found += _STEMS.get(word[:length], ())
    return tuple(found)


_KNOWN = Known(_look_up)


def topics(words: Iterable[str]) -> Counter[str]:
    """How many of ``words``, lower-cased tokens, belong to each topic."""
    found: Counter[str] = Counter()
    for known in map(_KNOWN.__getitem__, words):
        if known:
            found.update(known)
    return found
