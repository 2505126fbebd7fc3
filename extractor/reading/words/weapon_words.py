"""The lexicon of what attackers use, as ``phrases`` are written: weapons, and the deeds that tell what they were done with."""

from __future__ import annotations

_BUILT = (
    "house|houses|home|homes|hut|huts|village|villages|church|churches|mosque|school|schools|shop|shops|market|building|buildings|office|offices|vehicle|vehicles|car|cars"
    "|bus|buses|truck|trucks|tent|tents|shelters|farm|farms|barn|station|stalls|dwellings|homestead|homesteads|dispensary|clinic|warehouse|camp|granaries|crops|tyres|neighbourhood"
)
_BURNT = "burned|burnt|burning|torching|incinerated"
_EDGED = (
    "knife|knives|machete|machetes|axe|axes|sword|swords|dagger|daggers|spear|spears|cleaver|cleavers|blade|blades|bayonet|bayonets|cutlass|cutlasses|panga|pangas|sickle|sickles"
    "|hatchet|hatchets|penknife|screwdriver|scythe|khukuri|gupti"
)
_GUNS = (
    "rifle|rifles|gun|guns|pistol|pistols|handgun|handguns|shotgun|shotguns|firearm|firearms|kalashnikov|kalashnikovs|revolver|revolvers|submachinegun|submachineguns|machinegun|machineguns"
    "|carbine|carbines|ak47|ak47s|musket|muskets|uzi|uzis|airgun"
)
_PROJECTILES = "mortar|mortars|rocket|rockets|missile|missiles|shell|shells|artillery"
_AIRCRAFT = "drone|drones|warplane|warplanes|jet|jets|helicopter|helicopters|gunship|gunships|plane|planes|aircraft|bombers"

WEAPON_WORDS: dict[str, str] = {
    # What only looks like one.
    "unknown": "bomb|bombs disposal|squad|squads|threat|threats|scare|scares|hoax|shelter|shelters|detection|expert|experts|sniffing|alert|warning|technician|technicians"
    ", shot down, shot of, snap|photo|long|single|parting|film shot, mug shot, shots in the arm, smoke|stun|flash|sound|concussion grenade|grenades|bomb|bombs"
    ", gun laws|control|law|permit|salute|licence, top|jumped|big guns, gunpowder, gun down to, machine tools, shell company|companies, rocket science, egg shells, shell of, sword of, stab at, axe jobs"
    ", burned in effigy, stepping stones, stone house|houses|building|wall|quarry|age|throw, on|in strike, rock|stone face, club|clubs members|football|president, golf|night|football|country|sports|social|youth|soccer club|clubs"
    ", night - club*, mine workers|worker|company|shaft|manager|owner|clearance|sweeper|detector|detectors|clearing, bomb - proof, bullet - proof|riddled, bulletproof, rocket launch, prison fire, fire brigade|service|station|engine|engines|department|fighters|chief|officer|crews"
    ", come|came|coming under fire, line of fire, ceasefire, cease - fire, machine gun nests, blast furnace, explosive - detecting|sniffing|ordnance, bomb blast wall|walls, arms cache*, human bomb, population bomb, guns fell|fall, missile defence|defense, drone footage, helicopter|helicopters|jet|jets|aircraft|plane|planes|gunboat|tank|tanks 5~fired 3~on|at|into, surveillance drone|drones",
    "fake": "fake|toy|replica|dummy|imitation|mock 2~gun|guns|pistol|pistols|bomb|bombs|grenade|grenades|explosives|explosive|device|weapon|weapons|rifle",
    "incendiary": "petrol|gasoline|molotov|fire|fuel|incendiary bomb|bombs|bombing|bombings|cocktail|cocktails|device|devices, firebomb|firebombs|firebombed|firebombing, arson|arsonist|arsonists"
    f", set|sets|setting 6~ablaze|alight|afire, set|setting 6~on fire, set|setting fire to, torched|torching, molotov, incendiary, {_BURNT} 6~{_BUILT}, {_BUILT} 6~burned|burnt|ablaze|torched"
    f", {_BUILT} set 2~ablaze|alight|fire, {_BURNT} to|down|alive|out|them|him|her, doused|poured 5~petrol|gasoline|kerosene|paraffin, petrol - soaked, flamethrower*, burned 2~death, white phosphorus, napalm"
    ", petrol poured, lit a match, set themselves|himself|it|him|them|her 2~alight|ablaze|fire",
    "explosives": "car|truck|roadside|remote|pipe|time|nail|magnetic|sticky|parcel|letter|suicide|van|home|lorry|bicycle|motorcycle|fish|barrel|cluster|hand|crude|fragmentation|motorbike bomb|bombs|bombing|bombings|bomber|bombers|grenade|grenades"
    ", bomb, bombs, bombed, bombing|bombings, bomber|bombers, explosive|explosives, explosive vest|vests|belt|belts|device|devices|charge|charges, improvised explosive device|devices, ied|ieds, rcied|vbied|svbied|bbied|pbied|rcieds|vbieds|pbieds|cwied|cwieds|vied"
    ", grenade|grenades, rpg|rpgs, dynamite|dynamited, landmine|landmines, land|claymore|anti|pressure mine|mines, mine|mines 6~exploded|exploding|blew|detonated|off|planted|laid|blast|explosion|killed|wounded"
    ", hit|struck|triggered|stepped|drove|ran|planted|laid 4~mine|mines, mortar|mortars, rocket|rockets, missile|missiles, artillery, shells, shelled, shelling, tnt, semtex, gelignite, c - 4, ammonium nitrate, torpedo|torpedoes"
    ", exploded|explodes|exploding|explode, explosion|explosions, blast|blasts, detonated|detonating|detonates, blew|blown|blowing up|himself|herself|themselves|apart|off|out, vehicle - borne, suicide vest|vests|belt|attacker|attackers"
    f", airstrike|airstrikes, air strike|strikes|raid|raids|attack|attacks|bombardment, air - strike|strikes|raid|raids, {_AIRCRAFT} 3~bombed|struck|hit|pounded|attacked|dropped|bombing, {_AIRCRAFT} 1~attack|attacks|strike|strikes|raid|raids|slammed|crashed"
    f", {_AIRCRAFT} 2~killed|wounded|injured|hit, by|with|from 4~drone|drones|missile|shahed, dropped|dropping 4~bombs|bomb|explosives|grenade|grenades, guided|glide bomb|bombs|missile|missiles, fired 4~{_PROJECTILES}, {_PROJECTILES} 2~fired"
    ", fired 5~rockets|missiles|mortars|shells into|at|on|towards, attack drone|drones, first - person - view drone|drones, fpv, bombardment|bombarded, projectile|projectiles, munition|munitions, cluster munitions, device|devices 4~exploded|detonated|off|defused"
    ", set|went|going off 3~device|charge|explosives|bomb, set off, went off, a|the|placed|planted|of charge|charges 3~of|grams|kilos|under|exploded|went|against, booby - trap|traps|trapped, boobytrap*, tripwire*",
    "firearms": f"{_GUNS}, machine - gun|guns|gunned, ak - 47|47s, m - 16|16s, t - 56, g - 3, assault|automatic|sniper|hunting|deer|air rifle|rifles|weapon|weapons|fire, machine|sub|submachine gun|guns, sub - machine"
    ", shot, shots, gunfire, gunshot|gunshots, gunman|gunmen, small - arms, small arms, bullets, bullet wound|wounds|injury|injuries|hole|holes, opened|opening|open|opens fire, gunned, shooting|shootings, shooter|shooters, sniper|snipers, drive - by"
    ", fired|firing|fires 3~at|on|upon|into|against|towards|toward|through|indiscriminately|randomly|repeatedly|from, gun - battle, gunbattle|gunbattles|gunfight|gunfights|firefight|firefights|shootout|shootouts, gun battle|battles|fight"
    ", shoot - out|outs, fire fight, exchange|exchanged|exchanging 2~fire|gunfire|shots, sprayed 5~bullets, raked 5~bullets|fire, riddled 3~bullets, firing squad, buckshot, pellets, cartridge|cartridges, machine gunner|gunners, fusillade, volley, point - blank, trigger"
    ", returned fire, crossfire, cross - fire, live ammunition|rounds|fire, rubber bullets, heavy fire, burst of fire, gun - toting|wielding, heavily - armed, heavily armed",
    "melee": f"{_EDGED}, bush knife|knives, rifle|gun butt|butts, butt of, butts of, sticks, stones, rocks, clubs, cudgel|cudgels, club|clubbed|clubbing, iron|metal|steel|wooden bar|bars|rod|rods|pipe|pipes|stick|sticks, baseball bat|bats, truncheon*, hammer|hammers"
    ", stabbed|stabbing|stabbings|stab, hacked|hacking, knifed, slashed|slashing, bludgeoned|bludgeoning, beheaded|beheading|beheadings|decapitated, stoned|stoning, stone - throwing|throwers|pelting, pelted 3~stones|rocks|bricks|bottles, throat|throats 3~cut|slit|slashed"
    ", slit|cut|cutting|slitting 4~throat|throats, beaten|beating|beat 6~with, beaten 1~death, fists, bricks, brickbats, paving stone|stones, arrow|arrows, bows, lathi|lathis|lathicharge, knife - wielding, machete - wielding"
    ", strangled|strangling, lynched, hit|struck 6~stone|stones|brick|bottle|hammer|bar|stick",
    "vehicle": "rammed|ramming, drove|ploughed|plowed|drives|driven|driving 6~into 3~crowd|crowds|pedestrians|people|worshippers|cyclists|shoppers|protesters|officers|soldiers, ran over|down 4~people|pedestrians|officers|soldiers, mowed down pedestrians",
    "chemical": "chlorine, sarin, nerve gas|agent, chemical weapon|weapons|attack, mustard gas, poison|poisoned|poisoning, cyanide, acid, tear gas, teargas, toxic|poison|poisonous gas|gases, pepper spray, novichok, gas canister|canisters, weedkiller, pesticide",
    "biological": "anthrax, ricin",
    "sabotage": "sabotaged, hacksaw|hacksaws, cut|cutting|removed|removing|unbolted|loosened|pulled 4~track|tracks|rail|rails|bolts|cable|cables|fishplates|wires",
}
