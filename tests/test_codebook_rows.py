"""A whole record in the columns of each codebook."""

from __future__ import annotations

from datetime import date

from extractor.codebooks.codebook import codebook, codebook_names
from extractor.codebooks.columns import Row
from extractor.reading.places.locations import Location
from extractor.testing.records import extraction, row_of, toll
from schemas import (
    AttackType,
    Basis,
    Count,
    DatePrecision,
    Incident,
    IncidentDate,
    Outcome,
    Perpetrator,
    Place,
    Role,
    Target,
    TargetType,
    Weapon,
    WeaponType,
)

KILLED, INJURED, ABDUCTED = Outcome.killed, Outcome.injured, Outcome.abducted


def kabul() -> Incident:
    return Incident(
        role=Role.main,
        summary="Militants attacked an aid group's compound in Kabul.",
        date=IncidentDate(start=date(2019, 5, 8), end=date(2019, 5, 8), precision=DatePrecision.day, quote="on Wednesday"),
        place=Place(country="AF", admin1="Kabul", city="Kabul", site="Shahr Naw"),
        attack_types=[AttackType.armed_assault, AttackType.bombing],
        weapons=[Weapon(type=WeaponType.explosives, detail="car bomb"), Weapon(type=WeaponType.firearms, detail="guns")],
        targets=[Target(name="Example Aid", type=TargetType.ngo, nationality="US")],
        success=True,
        attackers=Count.exactly(4),
        perpetrators=[
            Perpetrator(name="Group A", basis=Basis.suspected),
            Perpetrator(name="Group B", basis=Basis.claimed),
            Perpetrator(name="Group C", basis=Basis.denied),
        ],
        tolls=[toll("at least four people died", "4+"), toll("15 wounded", "15", INJURED)],
        damage="two floors of the building",
    )


def said(made: Row) -> Row:
    """The cells that are not blank."""
    return {name: value for name, value in made.items() if value is not None}


def test_the_gtds_row_of_a_whole_record() -> None:
    made = row_of("gtd", kabul())
    assert len(made) == 135
    event = made.pop("eventid")
    assert str(event).startswith("20190508")
    assert len(str(event)) == 12
    assert said(made) == {
        "iyear": 2019,
        "imonth": 5,
        "iday": 8,
        "country": 4,
        "country_txt": "Afghanistan",
        "region": 6,
        "region_txt": "South Asia",
        "provstate": "Kabul",
        "city": "Kabul",
        "specificity": 1,
        "location": "Shahr Naw",
        "summary": "Militants attacked an aid group's compound in Kabul.",
        "success": 1,
        "suicide": 0,
        "attacktype1": 3,
        "attacktype1_txt": "Bombing/Explosion",
        "attacktype2": 2,
        "attacktype2_txt": "Armed Assault",
        "targtype1": 12,
        "targtype1_txt": "NGO",
        "target1": "Example Aid",
        "natlty1": 217,
        "natlty1_txt": "United States",
        "gname": "Group B",
        "gname2": "Group A",
        "guncertain1": 0,
        "guncertain2": 1,
        "nperps": 4,
        "nperpcap": -99,
        "claimed": 1,
        "claim2": 0,
        "weaptype1": 6,
        "weaptype1_txt": "Explosives/Bombs/Dynamite",
        "weapsubtype1": 15,
        "weapsubtype1_txt": "Vehicle",
        "weaptype2": 5,
        "weaptype2_txt": "Firearms",
        "weapsubtype2": 5,
        "weapsubtype2_txt": "Unknown Gun Type",
        "weapdetail": "car bomb; guns",
        "nkill": 4,
        "nwound": 15,
        "property": 1,
        "propextent": 4,
        "propextent_txt": "Unknown",
        "propcomment": "two floors of the building",
        "ishostkid": 0,
        "scite1": '"Blast in Kabul", Example Wire, 2019-05-09',
        "dbsource": "incident-extractor",
        "INT_LOG": -9,
        "INT_IDEO": -9,
        "INT_MISC": 1,
        "INT_ANY": 1,
    }


def test_acleds_row_of_a_whole_record() -> None:
    made = row_of("acled", kabul())
    assert str(made.pop("event_id_cnty")).startswith("AFG")
    assert said(made) == {
        "event_date": date(2019, 5, 8),
        "year": 2019,
        "time_precision": 1,
        "disorder_type": "Political violence",
        "event_type": "Explosions/Remote violence",
        "sub_event_type": "Remote explosive/landmine/IED",
        "actor1": "Group B",
        "assoc_actor_1": "Group A",
        "actor2": "Civilians (Afghanistan)",
        "inter2": 7,
        "civilian_targeting": "Civilian targeting",
        "iso": 4,
        "region": "Caucasus and Central Asia",
        "country": "Afghanistan",
        "admin1": "Kabul",
        "location": "Kabul",
        "geo_precision": 1,
        "source": "Example Wire",
        "notes": "Militants attacked an aid group's compound in Kabul.",
        "fatalities": 4,
    }


def test_the_geds_row_of_a_whole_record() -> None:
    made = row_of("ucdp", kabul())
    assert isinstance(made.pop("id"), int)
    assert said(made) == {
        "year": 2019,
        "type_of_violence": 3,
        "dyad_name": "Group B - Civilians",
        "side_a": "Group B",
        "side_b": "Civilians",
        "number_of_sources": 1,
        "source_article": "Example Wire, Blast in Kabul",
        "source_office": "Example Wire",
        "source_date": date(2019, 5, 9),
        "source_headline": "Blast in Kabul",
        "where_prec": 1,
        "where_coordinates": "Kabul",
        "where_description": "Shahr Naw, Kabul, Kabul",
        "adm_1": "Kabul",
        "country": "Afghanistan",
        "country_id": 700,
        "region": "Asia",
        "event_clarity": 1,
        "date_prec": 1,
        "date_start": date(2019, 5, 8),
        "date_end": date(2019, 5, 8),
        "deaths_a": 0,
        "deaths_b": 0,
        "deaths_civilians": 0,
        "deaths_unknown": 4,
        "best": 4,
        "high": 4,
        "low": 4,
    }


def test_the_awsds_row_of_a_whole_record() -> None:
    made = row_of("awsd", kabul())
    assert isinstance(made.pop("incident_id"), int)
    zeros = {name: 0 for name, value in made.items() if value == 0 and not isinstance(value, str)}
    assert len(zeros) == 13
    assert {name: value for name, value in said(made).items() if name not in zeros} == {
        "year": 2019,
        "month": 5,
        "day": 8,
        "country_code": "AF",
        "country": "Afghanistan",
        "region": "Kabul",
        "city": "Kabul",
        "means_of_attack": "Complex attack",
        "attack_context": "Raid",
        "location": "Unknown",
        "actor_name": "Group B",
        "details": "Militants attacked an aid group's compound in Kabul.",
        "verified": "Pending",
        "source": "Example Wire, Blast in Kabul, 2019-05-09",
    }


def test_a_gazetteer_that_is_given_fills_the_coordinates() -> None:
    one = kabul()
    for book in codebook_names():
        made = codebook(book, locate=lambda place: Location(34.5, 69.2, "city")).row(one, extraction(one))
        assert made is not None
        assert (made["latitude"], made["longitude"]) == (34.5, 69.2)


def test_two_incidents_of_one_article_have_different_ids_that_stay_the_same() -> None:
    one, two = kabul(), kabul().model_copy(update={"summary": "Another."})
    both = extraction(one, two)
    for book, column in (("gtd", "eventid"), ("acled", "event_id_cnty"), ("ucdp", "id"), ("awsd", "incident_id")):
        first, again, second = (codebook(book).row(which, both) for which in (one, one, two))
        assert first is not None
        assert again is not None
        assert second is not None
        assert first[column] == again[column] != second[column]


def test_no_cell_is_of_another_kind_than_its_column() -> None:
    kinds = {"text": (str,), "integer": (int,), "number": (float,), "day": (date,)}
    one = kabul()
    for book in (codebook(name, locate=lambda place: Location(34.5, 69.2, "city")) for name in codebook_names()):
        for column, value in row_of(book.name, one).items():
            assert value is None or isinstance(value, kinds[book.columns[column]]), column
