"""MUC-4's slot scores: the examples of its scoring guidelines, and whole templates scored by hand."""

from datetime import date

import pytest

from evals.muc.fills import Fill, Template, read_fill, read_template
from evals.muc.measures import ALL_SLOTS, REE, RME_MENTIONS, RME_SUBSET, measures
from evals.muc.response import response
from evals.muc.slots import SLOTS, judged, laid_side_by_side, slot_tallies, slot_tally, totals
from evals.tally import Tally, Verdict
from schemas import (
    ArticleReference,
    AttackType,
    Basis,
    Count,
    DatePrecision,
    Extraction,
    Incident,
    IncidentDate,
    Outcome,
    Perpetrator,
    Place,
    Role,
    Status,
    Target,
    TargetType,
    Toll,
    Weapon,
    WeaponType,
)

CORRECT, PARTIAL, INCORRECT = Verdict.correct, Verdict.partial, Verdict.incorrect


def template(optional: bool = False, **slots: str | list[str]) -> Template:  # reads as in the key
    names = {slot.replace(":", "").replace(" ", "_").lower(): slot for slot in SLOTS}
    return read_template(
        {names[name]: [fills] if isinstance(fills, str) else fills for name, fills in slots.items()}, optional=optional
    )


@pytest.mark.parametrize(
    ("written", "fill"),
    [
        ('"ELN" / "ARMY OF NATIONAL LIBERATION"', Fill(("ELN", "ARMY OF NATIONAL LIBERATION"))),
        ('? "GUERRILLAS"', Fill(("GUERRILLAS",), optional=True)),
        ('DEATH: "CEREZO"', Fill(("DEATH",), ("CEREZO",))),
        ('"MAYOR" / "MR": "RUIZ" / "ANA RUIZ"', Fill(("MAYOR", "MR"), ("RUIZ", "ANA RUIZ"))),
        ('GUN: "-"', Fill(("GUN",))),
        (r'"\"SANTO TOMAS\" FARM"', Fill(('"SANTO TOMAS" FARM',))),
        ('"HOUSE 3/B: REAR"', Fill(("HOUSE 3/B: REAR",))),
        ("-", None),
        ("*", None),
    ],
)
def test_a_fill_is_read_as_the_key_writes_it(written: str, fill: Fill | None) -> None:
    assert read_fill(written, "PERP: ORGANIZATION ID") == fill


def test_colons_in_a_place_belong_to_it() -> None:
    assert read_fill("PERU: LIMA (CITY)", "INCIDENT: LOCATION") == Fill(("PERU: LIMA (CITY)",))


@pytest.mark.parametrize(
    ("slot", "key", "ours", "verdict"),
    [
        ("HUM TGT: DESCRIPTION", '"PEASANTS"', '"THE 3 PEASANTS"', CORRECT),
        ("HUM TGT: NAME", '"ALBERTO ROBERTO TORRES"', '"TORRES"', PARTIAL),
        ("PERP: ORGANIZATION ID", '"6TH INFANTRY BRIGADE"', '"BRIGADE"', PARTIAL),
        ("PHYS TGT: ID", '"OIL PIPELINE" / "PIPELINE"', '"OIL"', PARTIAL),
        ("HUM TGT: DESCRIPTION", '"PEASANTS"', '"THE PEASANTS, WHICH WAS A MISTAKE"', PARTIAL),
        ("HUM TGT: DESCRIPTION", '"PEASANTS"', '"PRIESTS"', INCORRECT),
        # dates: section 3.2.2
        ("INCIDENT: DATE", "25 AUG 89 - 26 AUG 89", "26 AUG 89", PARTIAL),
        ("INCIDENT: DATE", "- 26 AUG 89", "26 AUG 89", PARTIAL),
        ("INCIDENT: DATE", "- 26 AUG 89", "25 AUG 89", PARTIAL),
        ("INCIDENT: DATE", "25 AUG 89 - 26 AUG 89", "- 26 AUG 89", PARTIAL),
        ("INCIDENT: DATE", "26 AUG 89", "- 26 AUG 89", PARTIAL),
        ("INCIDENT: DATE", "16 AUG 89", "- 26 AUG 89", INCORRECT),
        ("INCIDENT: DATE", "24 AUG 89 - 25 AUG 89", "- 26 AUG 89", INCORRECT),
        ("INCIDENT: DATE", "26 AUG 89", "26 AUG 89", CORRECT),
        ("INCIDENT: DATE", "26 AUG 89", "27 AUG 89", INCORRECT),
        # places: section 3.2.3
        ("INCIDENT: LOCATION", "COLOMBIA: MEDELLIN (CITY) - CALI (CITY)", "COLOMBIA: MEDELLIN (CITY)", PARTIAL),
        ("INCIDENT: LOCATION", "COLOMBIA: ANTIOQUIA: MEDELLIN (CITY)", "BOLIVIA: ANTIOQUIA: MEDELLIN (CITY)", PARTIAL),
        ("INCIDENT: LOCATION", "COLOMBIA: MEDELLIN (CITY)", "COLOMBIA", PARTIAL),
        ("INCIDENT: LOCATION", "COLOMBIA", "COLOMBIA: CALI (CITY)", PARTIAL),
        ("INCIDENT: LOCATION", "COLOMBIA: CALI (CITY)", "COLOMBIA: CALI", CORRECT),
        ("INCIDENT: LOCATION", "COLOMBIA", "PERU", INCORRECT),
        # closed sets: a more general member is partially correct, a more special one is not
        ("INCIDENT: TYPE", "BOMBING", "ATTACK", PARTIAL),
        ("INCIDENT: TYPE", "ATTACK", "BOMBING", INCORRECT),
        ("INCIDENT: INSTRUMENT TYPE", "MACHINE GUN", "GUN", PARTIAL),
        ("INCIDENT: INSTRUMENT TYPE", "DYNAMITE", "EXPLOSIVE", PARTIAL),
        ("INCIDENT: INSTRUMENT TYPE", "GRENADE", "BOMB", INCORRECT),
        ("PERP: ORGANIZATION CONFIDENCE", "SUSPECTED OR ACCUSED BY AUTHORITIES", "SUSPECTED OR ACCUSED", PARTIAL),
        ("PHYS TGT: TYPE", "GOVERNMENT OFFICE OR RESIDENCE", "POLITICAL FIGURE OFFICE OR RESIDENCE", PARTIAL),
        ("PHYS TGT: EFFECT OF INCIDENT", "SOME DAMAGE", "DESTROYED", PARTIAL),
        ("PHYS TGT: EFFECT OF INCIDENT", "DESTROYED", "SOME DAMAGE", INCORRECT),
        ("HUM TGT: TYPE", "FORMER GOVERNMENT OFFICIAL", "GOVERNMENT OFFICIAL", PARTIAL),
        ("HUM TGT: TYPE", "GOVERNMENT OFFICIAL", "POLITICAL FIGURE", PARTIAL),
        ("HUM TGT: EFFECT OF INCIDENT", "NO INJURY OR DEATH", "NO DEATH", PARTIAL),
        ("INCIDENT: STAGE OF EXECUTION", "ATTEMPTED", "ACCOMPLISHED", INCORRECT),
        # numbers: section 3.2.14
        ("PHYS TGT: TOTAL NUMBER", "5 - 7", "7", PARTIAL),
        ("PHYS TGT: TOTAL NUMBER", "~7", "7", PARTIAL),
        ("PHYS TGT: TOTAL NUMBER", "5 - 7", "6", INCORRECT),
        ("PHYS TGT: TOTAL NUMBER", "7", "7", CORRECT),
        # cross-references: section 3.1.2
        ("HUM TGT: EFFECT OF INCIDENT", 'DEATH: "ANA RUIZ"', 'DEATH: "ANA RUIZ"', CORRECT),
        ("HUM TGT: EFFECT OF INCIDENT", 'DEATH: "ANA RUIZ"', 'DEATH: "PEDRO SOTO"', PARTIAL),
        ("HUM TGT: EFFECT OF INCIDENT", 'DEATH: "ANA RUIZ"', "DEATH", PARTIAL),
        ("HUM TGT: EFFECT OF INCIDENT", 'DEATH: "ANA RUIZ"', 'INJURY: "ANA RUIZ"', INCORRECT),
        ("INCIDENT: INSTRUMENT TYPE", 'MACHINE GUN: "AK-47"', 'GUN: "BULLET"', PARTIAL),
    ],
)
def test_values_get_the_credit_of_the_scoring_guidelines(slot: str, key: str, ours: str, verdict: Verdict) -> None:
    right, given = read_fill(key, slot), read_fill(ours, slot)
    assert right is not None
    assert given is not None
    assert judged(slot, right, given) is verdict


def test_several_fills_are_matched_best_first_and_the_rest_stands_against_each_other() -> None:
    key = template(perp_individual_id=['"ANA RUIZ"', '"PEDRO SOTO"', '"GUERRILLAS"'])
    ours = template(perp_individual_id=['"SOTO"', '"GUERRILLAS"', '"PEASANTS"', '"MEN"'])
    # GUERRILLAS correct, SOTO partial, one of the others against ANA RUIZ, one too many
    assert slot_tally("PERP: INDIVIDUAL ID", key, ours) == Tally(correct=1, partial=1, incorrect=1, spurious=1)


def test_an_optional_fill_is_never_missing_and_may_be_found() -> None:
    key = template(perp_individual_id=['? "GUERRILLAS"'])
    assert slot_tally("PERP: INDIVIDUAL ID", key, template()) == Tally(noncommittal=1)
    assert slot_tally("PERP: INDIVIDUAL ID", key, template(perp_individual_id='"GUERRILLAS"')) == Tally(correct=1)


BOMBING = template(
    incident_type="BOMBING",
    incident_location="PERU: LIMA (CITY)",
    phys_tgt_id='"EMBASSY"',
    hum_tgt_name='"ANA RUIZ"',
    hum_tgt_effect_of_incident='DEATH: "ANA RUIZ"',
)


def test_templates_are_paired_only_where_the_type_and_something_of_those_involved_agree() -> None:
    same_target = template(incident_type="ATTACK", phys_tgt_id='"FRENCH EMBASSY"')
    other_target = template(incident_type="BOMBING", phys_tgt_id='"BANK"')
    other_type = template(incident_type="KIDNAPPING", hum_tgt_name='"ANA RUIZ"')
    assert laid_side_by_side([BOMBING], [other_target, other_type, same_target]) == [(0, 2)]


def test_the_pair_that_shares_most_comes_first() -> None:
    vague = template(incident_type="ATTACK", phys_tgt_id='"EMBASSY"')
    assert laid_side_by_side([BOMBING], [vague, BOMBING]) == [(0, 1)]


def test_a_message_scored_by_hand() -> None:
    """Key: a bombing (5 fills) and a kidnapping (2). Ours: the bombing, half right, and an arson that nobody reported (2)."""
    kidnapping = template(incident_type="KIDNAPPING", hum_tgt_name='"PEDRO SOTO"')
    ours = template(
        incident_type="ATTACK",
        incident_location="PERU",
        phys_tgt_id='"EMBASSY"',
        hum_tgt_name='"RUIZ"',
        hum_tgt_effect_of_incident='INJURY: "RUIZ"',
    )
    arson = template(incident_type="ARSON", phys_tgt_id='"BUS"')
    tallies = slot_tallies([BOMBING, kidnapping], [ours, arson])
    everything = dict(totals([tallies]))["all slots"]
    # correct: EMBASSY; partial: ATTACK, PERU, RUIZ; incorrect: INJURY; spurious: 2; missing: 2
    assert (everything.correct, everything.partial, everything.incorrect, everything.spurious, everything.missing) == (
        1,
        3,
        1,
        2,
        2,
    )
    # recall (1 + 1.5) / 7, precision (1 + 1.5) / 7
    assert tallies["INCIDENT: TYPE"] == Tally(partial=1, spurious=1, missing=1)


def test_an_optional_template_of_the_key_is_not_missed() -> None:
    optional = template(optional=True, incident_type="BOMBING", phys_tgt_id='"EMBASSY"')
    assert slot_tallies([optional], [])["INCIDENT: TYPE"] == Tally()
    assert slot_tallies([optional], [optional])["INCIDENT: TYPE"] == Tally(correct=1)


DAY = date(1990, 1, 8)
INCIDENT = Incident(
    role=Role.main,
    date=IncidentDate(start=DAY, end=DAY, precision=DatePrecision.day, quote="ON 8 JANUARY"),
    place=Place(country="PE", city="Lima"),
    attack_types=[AttackType.bombing],
    weapons=[Weapon(type=WeaponType.explosives, detail="CAR BOMB")],
    targets=[Target(name="FRENCH EMBASSY", type=TargetType.diplomatic), Target(name="POLICEMEN", type=TargetType.police)],
    perpetrators=[
        Perpetrator(name="SHINING PATH", basis=Basis.suspected, by="THE POLICE", quote="SHINING PATH"),
        Perpetrator(name="GUERRILLAS", basis=Basis.stated, quote="GUERRILLAS"),
    ],
    tolls=[Toll(quote="KILLED TWO POLICEMEN", outcome=Outcome.killed, count=Count.exactly(2))],
)


def test_an_incident_is_written_down_as_a_template() -> None:
    expected = template(
        incident_date="08 JAN 90",
        incident_location="PERU: LIMA",
        incident_type="BOMBING",
        incident_stage_of_execution="ACCOMPLISHED",
        incident_instrument_id='"CAR BOMB"',
        incident_instrument_type='VEHICLE BOMB: "CAR BOMB"',
        perp_incident_category="TERRORIST ACT",
        perp_individual_id='"GUERRILLAS"',
        perp_organization_id='"SHINING PATH"',
        perp_organization_confidence='SUSPECTED OR ACCUSED BY AUTHORITIES: "SHINING PATH"',
        phys_tgt_id='"FRENCH EMBASSY"',
        phys_tgt_type='DIPLOMAT OFFICE OR RESIDENCE: "FRENCH EMBASSY"',
        hum_tgt_description='"POLICEMEN"',
        hum_tgt_type='LAW ENFORCEMENT: "POLICEMEN"',
        hum_tgt_number='2: "POLICEMEN"',
        hum_tgt_effect_of_incident='DEATH: "POLICEMEN"',
    )
    assert response(INCIDENT) == Template({slot: tuple(expected.fills(slot)) for slot in SLOTS if expected.fills(slot)})


def extraction(*incidents: Incident) -> Extraction:
    return Extraction(article=ArticleReference(id="a"), status=Status.ok, incidents=list(incidents))


def test_every_measure_is_1_for_a_perfect_response_and_0_for_none() -> None:
    keys = {"a": [response(INCIDENT)]}
    for name, whole in ((row.name, row) for row in measures(keys, {"a": [extraction(INCIDENT)]})):
        if name in {REE, RME_SUBSET, RME_MENTIONS, ALL_SLOTS, "HUM TGT: NUMBER"}:
            assert (whole.precision, whole.recall, whole.f1.value) == (1.0, 1.0, 1.0)
    for row in measures(keys, {"a": []}):
        assert row.recall == 0.0 or row.recall != row.recall
        assert row.precision != row.precision
        assert row.f1.value == 0.0 or row.f1.value != row.f1.value


def test_readings_of_one_article_are_averaged_before_they_are_summed() -> None:
    (ree, *_) = measures({"a": [response(INCIDENT)]}, {"a": [extraction(INCIDENT), extraction()]})
    # Four of four entities once, none of four the other time: mean 2 found, 2 predicted, of 4.
    assert (ree.precision, ree.recall) == (1.0, 0.5)


def test_no_articles_make_no_errors() -> None:
    assert all(row.f1.value != row.f1.value for row in measures({}, {}))
