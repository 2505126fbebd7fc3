"""The words that stand around the names of places, and those that look like such names and are none."""

from __future__ import annotations

import re
from typing import Literal

from extractor.reading.text.late import late

Rank = Literal["admin1", "district", "city"]

_RANKS: dict[Rank, str] = {
    "admin1": "province|provinces|department|departments|governorate|governorates|oblast|state|states|region|prefecture|republic|canton"
    "|wilaya|emirate|krai",
    "district": "district|districts|county|counties|municipality|jurisdiction|township|parish|suburb|neighbou?rhood|neighbou?rhoods|borough"
    "|quarter|area|sector|subdistrict|sub-district|tehsil|taluka|woreda|kebele|upazila|canton|commune|valley|lga|local government area",
    "city": "city|cities|town|towns|village|villages|hamlet|settlement",
}
RANKS: dict[str, Rank] = {
    word: rank for rank, words in reversed(_RANKS.items()) for word in words.replace("u?", "").split("|")
} | {"neighbourhood": "district", "neighbourhoods": "district", "state": "admin1"}
# The word that GeoNames' names of such units end with, where they are never called without it: "Delta State".
RANK_KEYS: dict[Rank, str] = {"admin1": "state", "district": "district", "city": "city"}
_RANK = "|".join(sorted(RANKS, key=len, reverse=True))
RANK_AFTER = late(
    rf"(?:['’]s)?[ \n]+(?P<rank>{_RANK})\b(?!-|(?:(?<=city)|(?<=town)|(?<=village)|(?<=cities)|(?<=towns))[ \n]of\b)",
    re.IGNORECASE,
)
RANKS_BEFORE = tuple(
    "province department governorate oblast state prefecture district county municipality township city cities town towns village "
    "villages hamlet region".split()
)
RANK_OF_BEFORE = late(
    rf"(?P<owner>[\w'’-]+[ \n])?(?<![\w-])(?P<rank>{'|'.join(RANKS_BEFORE)})[ \n]of[ \n](?:the[ \n])?$",
    re.IGNORECASE,
)

AT = frozenset("in near at outside around round inside throughout across within beside toward towards into onto off via".split())
OF = frozenset("of from to and between for over through leaving reached entered shelled bombed struck hit against on or".split())

# Words that may stand inside a name, in lower case, between capitalised ones.
LINKS = (
    "de|del|da|do|dos|das|di|la|las|los|el|al|e|y|i|ye|wa|of|the|and|du|des|le|les|sur|en|am|an|der|den|upon|ul|us|az|ad|ash|ar|as"
    "|es|ez|ed|esh|ech|er|au|aux|nad"
)

# Of those, the ones that lead on to more of the same name.
NAME_LINKS = frozenset("de del da do dos la las los e ye i ul du des".split())
# Those that are a part of names alone: "Dar es Salaam", "Deir ez-Zor", "Ain al-Hilweh", "Port-au-Prince".
INNER_LINKS = NAME_LINKS | frozenset("el al az ad ash ar es ez ed esh ech er au aux sur".split())
# Words of rank that mark a name they are written with: "Andar District", but not "State Department" or "Bay Area".
CAPITAL_RANKS = frozenset(
    "province district governorate county oblast village township municipality prefecture jurisdiction kebele woreda upazila lga".split()
)
# Adjectives that a word of rank follows without making them a name.
NOT_NAMES = frozenset(
    "kurdish kurd sunni shia shiite pashtun hazara arab muslim moslem christian jewish catholic hindu tribal baloch tamil tuareg maoist "
    "islamist islamic militant taliban interior police autonomous capital fire justice state defense defence health foreign security "
    "business industrial federal independent national western-backed rohingya tutsi hutu fulani druze alawite yazidi regional public "
    "socialist communist conservative labour liberal democratic republican nationalist loyalist dogon berom africa african europe european asia asian america american "
    "financial diplomatic home war service transport education sheriff's sheriffs green red zone congressional school medical".split()
)

DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central upper lower northeastern northwestern southeastern southwestern "
    "northeast northwest southeast southwest greater downtown mainland inner outer rural metro metropolitan old occupied mid".split()
)
TITLES = frozenset(
    "mr mrs ms miss dr prof sir lord lady gen general col colonel maj major capt captain lt lieutenant sgt sergeant cpl private "
    "president minister senator mayor judge bishop father pope king queen prince princess sheikh sheik mullah maulana mufti imam haji "
    "hajji qari maulvi mawlawi ayatollah don dona senor sra comandante commander chief officer brother sister saint inspector "
    "superintendent ambassador secretary chairman spokesman spokeswoman abu bin ibn ben umm van von mac mc abd".split()
)
# A place's name before one of these stands for the place still; before others it is likely to be part of a person's name.
FACILITIES = frozenset(
    "airport university hospital police prison bridge mosque church cathedral embassy consulate market square street road highway "
    "stadium school college dam port harbor harbour base barracks camp palace court council governor government army garrison "
    "brigade battalion division command zone airbase airfield station metro hotel museum institute clinic operations provincial "
    "district province state city town region governorate department county valley river lake sea gulf mountains mountain hills peninsula "
    "strip bank island islands border frontier authority administration parliament assembly ministry correspondent bureau residents "
    "gov sen rep dem attorney senator resident attack attacks bombing blast siege war conflict crisis peace agreement talks accord conference summit".split()
)
STREETS = frozenset("street road avenue lane square boulevard highway".split())
MEDIA = frozenset(
    "times post herald tribune telegraph daily news today gazette mirror guardian observer star express journal monitor chronicle "
    "radio tv television united fc athletic dynamo olympics cup league airlines airways".split()
)
SPEECH = late(
    r"[,]?[ \n](?:said|says|told|added|adds|who|was quoted|explained|replied|wrote|tweeted|argued|noted|himself|herself)\b", re.I
)

# Never the first word of a place's name that is only found by its capital letter.
NEVER = frozenset(
    "a an the this that these those there here it its he she they we i you his her their our my who what when where why how which while "
    "if as at by for from in into of off on onto or over per than then to under until up upon with within without and but nor not no yes "
    "all another any both each every few many more most much none other others some such same so too very only just also even still yet now once "
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million dozens scores "
    "about above across after against along among around because before behind below between during except following despite since "
    "through throughout toward towards according although though however meanwhile moreover earlier later yesterday today tonight "
    "tomorrow overnight monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan feb mar apr jun jul aug sep sept oct nov dec "
    "is are was were be been being am has have had do does did can could will would shall should might must let "
    "said says told sources source police army troops soldiers officials official government rebels militants taliban isis isil un nato "
    "eu ap afp bbc cnn reuters isaf ied fmln farc eln text report editorial article excerpt communique statement interview begin end "
    "photo image file video read click share source update breaking related advertisement mr mrs ms dr new old great saint san santa "
    "north south east west northern southern eastern western central upper lower man woman men women people children "
    "university union college hospital school church court house senate congress parliament embassy ministry minister president "
    "prime general army navy air force forces media power energy data king queen international national".split()
)
# Of those, the ones that may open a longer name: "New York", "San Salvador", "East Timor", "The Hague".
OPENING = DIRECTIONS | frozenset("new old great saint san santa the la el los las un central bay".split())
# Capitals only: "us" is a pronoun, "car" a vehicle.
ACRONYMS = frozenset("us uk uae usa drc car prc frg gdr ksa uk nwfp fata kpk nyc".split())
