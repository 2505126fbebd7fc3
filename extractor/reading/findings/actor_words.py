"""Actor words: soldiers, crowds, peoples and fighters of a cause, as patterns for those who may do an act of violence without a name."""

from __future__ import annotations

import re

from extractor.reading.places.demonyms import COUNTRY_WORDS
from extractor.reading.text.late import late
from extractor.reading.words.stems import stems, whole_words

FORCES = (
    r"(?:(?:air|armed|security|defen[cs]e|government|special|police|occupation|border|riot|military|federal|state|coalition|regime|occupying|joint)\s+)*"
    r"(?:army|police(?:men)?|soldiers?|service(?:men|wom[ae]n|man)|carabin(?:ero|iere|ier)[si]?|troops|gendarmes?|forces?|military|navy|marines?|paratroopers?|commandos?|guards?|peacekeepers?|coalition|paramilitar(?:y|ies)|militia(?:s|men)?"
    r"|(?-i:NATO|ISAF|AMISOM|ECOMOG)|planes|warplanes?|jets?|fighter\s+jets|aircraft|helicopters?|gunships?|drones?|artillery|gunners?|tanks?|sailors|navy|air\s+force|constables?|agents"
    r"|(?:police|federal|immigration|prison|riot|intelligence|army|security|plain-?clothes)\s+officers|junta)"
)
# Who only says that people were armed says nothing of who they are; with a cause or a people these words do.
CAUSE = (
    r"(?:[\w-]+ist|tribal|rebel|republican|left-wing|right-wing|anti-[\w-]+|pro-[\w-]+|ethnic|religious|[\w-]+-backed|[\w-]+-led|dissident|sectarian|hindu|mus?lim|moslem|christian|sunni"
    r"|shia|shiite|vigilante|self-defen[cs]e|cow\s+protection|(?-i:[A-Z])[\w’'-]+|student|terrorist)"
)
ARMED = r"(?:cattle\s+)?(?:gunm[ae]n|militants|fighters|guerrillas|raiders|rustlers|insurgents|extremists|groups?|youths?|organi[sz]ations?|elements|cadres|terrorists|assassins|hitmen|clan|tribe|warriors|followers)"
CROWDS = (
    r"(?:settlers?|residents|villagers|townspeople|protest(?:er|or)s?|demonstrators?|students|herders|herdsmen|pastoralists|farmers|vigilantes?|mobs?|crowds?|miners|strikers|supporters|fans|inmates?|prisoners?"
    r"|detainees|convicts|tribesmen|clansmen|clans?|tribes?|youths|(?:area\s+)?boys|cultists|nationalists|loyalists|republicans|monks|hooligans|skinheads|neo-?nazis?|poachers|smugglers|hunters|rioters|worshippers|relatives"
    r"|jihad(?:ist|i)s?|islamists?|maoists?|naxal(?:ite)?s?|rebels?|separatists?|secessionists?|mutineers?|insurrectionists|monarchists|royalists|hindus|muslims|christians|sikhs|buddhists|communists|fascists|anarchists|dissidents"
    r"|peasants|squatters|taxi\s+drivers|truckers|fishermen|activists|neighbou?rs|locals|inhabitants|community)"
)
QUALITY = r"(?:(?-i:U\.[SNK]\.\s+)|(?!yesterday\b|today\b|blames?\b|accuses?\b|says?\b|suspects?\b|believes?\b|holds?\b|held\b|who\b|which\b|that\b|and\b|but\b|or\b|while\b|though\b|in\b|on\b|at\b|to\b|of\b|by\b|with\b|from\b|for\b|said\b|told\b|after\b|when\b|were\b|was\b|had\b|as\b|he\b|she\b|it\b|they\b|the\b|an?\b|last\b|this\b|next\b|years?\b|months?\b|weeks?\b|\w*days?\b|hours?\b|few\b|minutes\b|ago\b|later\b|earlier\b|then\b|also\b|again\b|once\b|meanwhile\b|where\b|because\b|since\b|before\b|until\b|(?:19|20)\d\d\b|so-called\b|about\b|one\b|same\b|neither\b|both\b|either\b|such\b|\d+\b|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\w+ing\b|\w+ed\b)\w[\w'’-]*\s+){0,3}?"
MACHINES = late(
    r"(?:^|\s+)(?:fighter\s+)?(?:planes|warplanes?|jets?|aircraft|helicopters?|gunships?|drones?|tanks?)$",
    re.IGNORECASE,
)
# A sentence without any of these words holds none of them.
ACTORS = stems(
    """settler resident villager townspeople protest demonstrator student herder herdsm pastoralist farmer vigilante mob crowd miner striker
    supporter fan inmate prisoner detainee convict tribe clan youth boys cultist nationalist loyalist republican monk hooligan skinhead neo nazi
    poacher smuggler hunter rioter worshipper relative jihad islamist maoist naxal rebel separatist secessionist mutineer insurrectionist
    monarchist royalist hindu muslim christian sikh buddhist communist fascist anarchist dissident peasant squatter driver trucker fisherm
    activist neighbo local inhabitant communit gunm militant fighter guerrilla raider rustler insurgent extremist group gang organis
    organiz element cadre terrorist assassin hitm warrior follower junta regime officer army police servicem servicewom carabin soldier troop gendarme force military navy marine paratrooper commando nato isaf amisom ecomog plane guard
    peacekeeper coalition paramilitar militia warplane jet aircraft helicopter gunship drone artillery gunner tank sailor constable agent"""
) | whole_words(" ".join(f"{adjective}s" for adjective in COUNTRY_WORDS))
