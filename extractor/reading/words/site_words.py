"""Site words: nouns for the spots at which things happen, and the words that stand with them."""

from __future__ import annotations

from collections.abc import Mapping

_FAMILIES: Mapping[str, str] = {
    "road": "road street avenue highway boulevard lane motorway expressway freeway track alley rd",
    "crossing": "bridge junction crossing crossroads intersection roundabout square plaza chowk tunnel overpass flyover underpass culvert"
    " marketplace esplanade promenade pass",
    "barrier": "checkpoint checkpost roadblock barricade picket tollgate gate",
    "guarded": "outpost barracks base camp garrison headquarters academy prison jail penitentiary fort fortress citadel cantonment dormitory"
    " station post depot armory armoury arsenal",
    "trade": "market bazaar souk haat shop store supermarket mall boutique bakery pharmacy kiosk showroom salon",
    "table": "hotel hostel motel restaurant bar cafe café nightclub club pub tavern disco discotheque casino cinema theatre theater pizzeria"
    " teahouse brothel guesthouse inn lodge resort",
    "office": "bank office offices branch agency embassy consulate ministry parliament courthouse court premises bureau prefecture",
    "works": "factory plant mine quarry warehouse refinery pipeline dam wellhead oilfield pylon substation mill workshop garage sawmill",
    "faith": "mosque church temple shrine cathedral synagogue monastery gurdwara parish chapel convent basilica seminary mausoleum cemetery"
    " graveyard imambargah mission",
    "learning": "school university college campus madrassa madrasa madrasah schoolhouse kindergarten library",
    "care": "hospital clinic dispensary infirmary orphanage",
    "travel": "airport airfield airstrip port terminal harbour harbor jetty wharf subway metro pier houseboat",
    "home": "house home apartment flat residence homestead villa mansion compound farm farmhouse ranch plantation vineyard hut stable barn"
    " garden gardens orchard",
    "public": "stadium park playground gym museum monument arena beach fairground",
    "area": "district neighbourhood neighborhood quarter suburb area township ward sector zone commune barrio slum favela shantytown colony"
    " enclave estate",
    "land": "valley mountain mountains forest river lake strait island hill hills ridge creek gorge canyon desert peninsula",
    "weak": "centre center field stop stand line yard point building complex site shelter rank kitchen tower studio newsroom room baths hall",
}
FAMILY_OF: Mapping[str, str] = {noun: family for family, nouns in _FAMILIES.items() for noun in nouns.split()}
"""The family of each noun."""

LEADING = frozenset(
    "calle rue avenida via rua carrer camp hotel barangay brgy sitio purok highway route cerro mount plaza lake colonia barrio cité villa"
    " hacienda fort port school jalan praça place bar club restaurant pipeline gurdwara kibbutz kilometre kilometer".split()
)
"""Nouns that may stand before the name: "Hotel Kesra", "Highway 1"."""

NEED_MORE = frozenset(f"{_FAMILIES['weak']} {_FAMILIES['area']} {_FAMILIES['land']} station post rd gate pass court".split())
"""Nouns that say nothing of where, unless a name or another noun stands with them: "centre", "district"."""

MODIFIERS = frozenset(
    "police army military naval navy air border customs frontier gendarmerie militia paramilitary security guard signals intelligence"
    " bus train tram railway rail subway metro taxi ferry coach truck petrol gas gasoline fuel filling oil power electricity water pumping"
    " relay radio television tv fish fishing cattle livestock vegetable fruit grain meat flower flea night weekly main central public"
    " municipal street food tax post travel employment recruiting recruitment party district provincial divisional regional federal county"
    " town city village abortion health medical field mobile eye maternity children's women's girls' boys' girls boys high primary"
    " secondary elementary middle mounted boarding nursery technical training apartment residential housing office shopping sports football"
    " soccer cricket community cultural youth detention polling voting transit refugee displacement labour labor work prison boat ship"
    " watering taco karaoke billiard wedding dance concert music coffee tea internet hair barber jewellery jewelry grocery hardware liquor"
    " convenience betting money ring mountain dirt gravel coastal national trunk farm log stone market school church hospital trial parish"
    " coal gold diamond copper cement sugar textile chemical steel timber tobacco garment ammunition arms weapons munitions fireworks export"
    " research nuclear cocoa cotton palm banana dairy guest safe presidential governor's mayor's prosecutor's commandant's"
    " sheriff's".split()
)
"""Words that tell one kind of a noun's things from another: "weekly market", "tax office"."""
