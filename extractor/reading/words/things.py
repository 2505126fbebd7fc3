"""Things: nouns of what is no person and may stand after a number: vehicles, buildings, tools, weapons, parts of the body, papers."""

from __future__ import annotations

_ONE = """vessel trawler barge yacht wagon carriage minivan suv ambulance tractor bulldozer excavator crane hut cottage dwelling apartment
    tent stall kiosk warehouse mill barrel rig depot dam levee turbine antenna mast cable transformer generator pump locomotive tram
    trolleybus scooter rickshaw cart sledge raft speedboat gunboat frigate corvette submarine tugboat dhow hull crater bunker outpost
    hangar runway terminal port harbour harbor pier dock mall cinema theatre theater stadium gym pool garden orchard vineyard plantation
    ranch barn silo shed garage workshop smelter pit shaft tunnel cave chapel cathedral temple shrine synagogue convent tomb statue
    monument museum archive courthouse prison jail classroom lab ward bed chair table desk book leaflet pamphlet poster banner flag
    placard uniform helmet jacket coat shoe boot sandal hat mask glove machete axe hammer spade shovel spear arrow sword dagger
    bayonet baton stone brick rock bottle jerrycan drum tyre tire wheel engine windscreen windshield pane roof ceiling chimney fence
    gate barricade roadblock cartridge casing magazine detonator fuse timer wire tripwire quadcopter howitzer cannon launcher turret
    warhead satellite radar laptop tablet passport permit licence license visa cheque coin banknote ring necklace jewel idol
    painting volley salvo verdict ruling prize medal award ballot poll survey study probe exhibit version edition page chapter
    verse song prayer oath vow lesson semester grade language dialect tribe clan faith rite kidney lung rib bone finger toe ear
    stomach scar plate pot pan bucket basin blanket mattress sheet curtain carpet rug"""
_MANY = """lorry lorries ferry ferries dinghy dinghies canoe canoes granary granaries refinery refineries factory factories quarry
    quarries jetty jetties monastery monasteries cemetery cemeteries library libraries dormitory dormitories laboratory laboratories
    pharmacy pharmacies trench trenches knife knives shelf shelves battery batteries inquiry inquiries tooth teeth stitch stitches
    torch torches"""
MORE_THINGS = frozenset(_MANY.split()) | {
    form for word in _ONE.split() for form in (word, word + ("es" if word.endswith(("ch", "x")) else "s"))
}
