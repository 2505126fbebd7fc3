"""Agents: words for one person by what they do or are, known by their form: a warehouse keeper, a glassblower, a stablehand, a patwari.

No lexicon holds all occupations. English makes most of them with a few endings, which many things and qualities end in too; those that
stand in reports are listed. What has no such form is listed as well, with the village offices of regions that agencies report from.
"""

from __future__ import annotations

import re

_FORM = re.compile(
    r"[a-z]{2,}(?:er|or|ist|eer|(?<!n)ess|ian|ee|ant|man|woman|boy|girl|maid|mate|wright|smith|herd|folk|eur|euse|crat|naut|nik|wall?ah?"
    r"|person|lady|(?<=[a-z]{2})hand|keep)$"
)
# Words with the ending of an agent that are none, as they stand in reports.
_NONE = frozenset(
    """abscess abundant accelerator access address aerator after agree airliner alabaster alligator alter amber amplifier anger
    another answer anterior applicator approximate ardor armor assist backhand banister banter barrier beer beforehand behavior
    binder blacklist blatant blinker blister blower bluster boiler bolster border bother boulder brilliant buffer bulldozer
    bumblebee bunker burner cadaver caliber cancer canister canter cantilever career catheter center centimeter chamber chandelier
    chapter character charger charter chatter checklist checkmate cheer chopper clamor clatter climate clover cluster coffee color
    committee compress computer condenser congress consist consonant constant container coolant cooler corner corridor counter
    covenant cover cruiser crusher cylinder dagger danger december decor decree deer defiant degree demeanor detector diameter
    diaper dinner dipper disaster dishonor disinfectant disorder distant distress dominant door dress earlier easter either
    elegant elephant elevator ember encounter endeavor equator error ester estimate ever excess exist express exterior factor
    favor feather fender fertilizer fervor fever fiber filigree filter finger firecracker firepower firsthand flavor flee floor
    flower flutter forefinger former fortress foyer free freehand freezer freighter frontier furor further gather gender generator
    german giant glacier glamor glimmer glitter grandeur grant grasshopper guarantee guess gunpowder halter hammer hamper harbor
    hauteur heater helicopter hesitant holler holster honeybee honor horror human humor hunger ignorant important indicator
    indignant inferior insist instant integer interior intimate jamboree junior knee labor ladder lager later lather latter
    laughter launcher layer layover leather ledger legitimate letter lever liner liqueur liquor litter locker longhand loudspeaker
    lumber luster maneuver manner manor manpower marker marquee matter melee merger metaphor meteor meter midsummer mirror
    misdemeanor misnomer monster motor muffler murder neither never newspaper nightdress november number october odor offer
    offhand oleander order oscillator other over oyster pageant pallor panther paper parameter parlor patter peacekeep pedigree
    pennant persist pier plant plaster playlist pleasant plunder plunker poker pollutant poster posterior powder power prayer
    press presser primer prior process progress propeller prowess quarter quiver radiator rampant rancor rather razor reactor
    redress redundant reflector refrigerator register reindeer relevant reluctant remainder remnant resist resistant restaurant
    revolver rigor river roller roman roster rotor router rubber rudder rumor saltwater sandpaper scanner screwdriver seawater
    secondhand sector semester senior sensor september shelter shiver shorthand shortlist shoulder shutter significant silencer
    silver skyscraper slant slaughter slumber sneer snooker soccer speedometer spider splatter splendor splinter spree squalor
    stagnant stalemate stapler stimulant streamer stress stretcher stupor subcommittee success succor summer superior supper
    surrender sweater switchover takeover tanker temper tender terrier terror tether theater thermometer three thriller thunder
    tier tiger timber timer toffee together torpor tower tractor trailer transformer transistor tree tremor trigger trimester
    trouser tumor turnover twist typewriter ulcer ultimate under underhand upkeep vacant valor vapor variant vector veneer vibrant
    vigilant vigor wafer wager waist wallpaper warrant wastewater water watercolor weather whether whisper whitepaper wicker
    winter wonder wrapper wrist""".split()
)
_LISTED = frozenset(
    """academic advocate alcalde alcoholic alim analyst apothecary apprentice asthmatic auxiliary ballerina bard bellhop beneficiary
    bloke boatswain bupati camat catholic celebrity champion chap chowkidar cleric clown colleague concierge concubine confidante
    consort convert cook courtesan critic datu deceased dependent diabetic docent drunk drunkard duke dwarf earl emir enthusiast
    epileptic exile extern fakir fanatic faqih fellow felon fiend fugitive grandma grandpa griot guide guru guy gymnast hakim heir
    herald heretic hermit hero heroine imam impresario intermediary intern invalid jockey kagawad khatib lad lama lambardar lass
    lookout lunatic lurah maniac marabout matriarch matron maulana mechanic medic monarch mukhiya mukhtar mystic naturopath
    notable oba oligarch omda orphan outcast outlaw paralytic parson patriarch patron patwari pimp pope professional prophet
    protege provost psychopath pundit qadi recluse registrar rival rustic sadhu sage saint samaritan sarpanch schizophrenic
    scholar scout sentinel serf sheikh slave sleuth sovereign squire starlet stepchild subordinate sultan swami sweetheart tanod
    tehsildar thief tramp twin undersecretary urchin ustaz vagabond valet vandal virtuoso waif ward widow witch wizard yogi zealot""".split()
)


def is_agent(word: str) -> bool:
    """Whether a word, in lower case, names one person by its form: "lamplighter", "stablehand", "patwari"."""
    return word in _LISTED or (word not in _NONE and _FORM.match(word) is not None)
