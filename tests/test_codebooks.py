"""Codebooks: one set of numbers per data project, and a record in its columns."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.codebooks.acled import event_type
from extractor.codebooks.agreement import most_supported
from extractor.codebooks.codebook import Codebook, codebook, codebook_names
from extractor.codebooks.columns import Row
from extractor.codebooks.gtd import attack_codes
from extractor.codebooks.ucdp import type_of_violence
from extractor.codebooks.vagueness import vague_word
from extractor.errors import UsageError
from extractor.reading.locations import Location
from schemas import (
    ArticleReference,
    AttackType,
    Basis,
    Count,
    DatePrecision,
    Extraction,
    Figure,
    Group,
    Incident,
    IncidentDate,
    Outcome,
    Perpetrator,
    Place,
    Role,
    SourceType,
    Status,
    Target,
    TargetType,
    Toll,
    TollStatus,
    Weapon,
    WeaponType,
)

KILLED, INJURED, ABDUCTED = Outcome.killed, Outcome.injured, Outcome.abducted


def toll(quote: str, count: str, outcome: Outcome = KILLED, group: Group = Group.everyone, **more: Any) -> Toll:
    return Toll(quote=quote, outcome=outcome, group=group, count=Count.parse(count), **more)


def incident(*tolls: Toll, **more: Any) -> Incident:
    return Incident(role=Role.main, tolls=list(tolls), **more)


def killed(book: str, *tolls: Toll) -> Figure | None:
    return codebook(book).casualties(incident(*tolls), published=None).killed


def bests(*tolls: Toll) -> dict[str, int | None]:
    figures = {name: killed(name, *tolls) for name in codebook_names()}
    return {name: figure.best if figure else None for name, figure in figures.items()}


def extraction(*incidents: Incident) -> Extraction:
    article = ArticleReference(id="kabul-1", title="Blast in Kabul", published=date(2019, 5, 9), source="Example Wire")
    return Extraction(article=article, status=Status.ok, incidents=list(incidents))


def row(book: str, one: Incident) -> Row:
    made = codebook(book).row(one, extraction(one))
    assert made is not None
    return made


# ---------------------------------------------------------------------------------------------- figures


def test_an_unknown_codebook_is_answered_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"'icews' is not known; choose one of gtd, acled, ucdp, awsd"):
        codebook("icews")


def test_at_least_eleven_is_entered_as_eleven_with_no_upper_bound() -> None:
    expected = Figure(low=11, best=11, high=None, tolls=[0])
    stated = toll("at least 11 people were killed", "11+")
    assert [killed(book, stated) for book in ("gtd", "acled", "ucdp")] == [expected] * 3


@pytest.mark.parametrize(
    ("quote", "count", "acled", "ucdp"),
    [
        ("several people were killed", "3+", 3, 3),
        ("a few villagers died", "3+", 3, 3),
        ("tens of people were killed", "20+", 10, 20),
        ("dozens were killed", "24+", 12, 24),
        ("scores were killed", "40+", 20, 40),
        ("hundreds of people were killed", "200+", 100, 200),
        ("thousands were killed", "2000+", 1000, 2000),
    ],
)
def test_vague_words_are_blank_in_the_gtd_a_unit_in_acled_and_a_low_bound_in_ucdp(
    quote: str, count: str, acled: int, ucdp: int
) -> None:
    assert bests(toll(quote, count)) == {"gtd": None, "acled": acled, "ucdp": ucdp, "awsd": None}


def test_a_vague_toll_keeps_its_low_bound_in_the_gtd() -> None:
    assert killed("gtd", toll("dozens were killed", "24+")) == Figure(low=24, best=None, high=None, tolls=[0])


@pytest.mark.parametrize(
    ("quote", "count"),
    [
        ("at least two dozen people were killed", "24+"),
        ("more than a dozen were killed", "13+"),
        ("at least 200 were killed", "200+"),
        ("as many as hundreds fled after at least 30 were killed", "30+"),
        ("at least three were killed and several injured", "3+"),
        ("some 40 people were killed", "~40"),
        ("a man was killed and several people hurt", "1"),
        ("no one was killed", "0"),
        ("at least 1,200 were killed", "1200+"),
    ],
)
def test_a_number_in_the_quote_is_not_vague(quote: str, count: str) -> None:
    assert vague_word(toll(quote, count)) is None


def test_the_vague_word_beside_the_outcome_is_the_one_that_counts() -> None:
    stated = toll("At least three people were killed and several were injured", "3+", INJURED)
    word = vague_word(stated)
    assert word is not None
    assert word.unit == 3


def test_a_number_stands_before_a_vague_word_of_the_same_article() -> None:
    tolls = toll("several people were killed", "3+"), toll("at least 11 people were killed", "11+")
    assert killed("gtd", *tolls) == Figure(low=11, best=11, high=None, tolls=[1])


def test_tolls_that_agree_come_to_the_number_that_all_allow() -> None:
    tolls = toll("at least four died", "4+", source="police"), toll("five bodies", "5", source="a hospital")
    assert killed("gtd", *tolls) == Figure(low=5, best=5, high=5, tolls=[0, 1])


def test_of_conflicting_tolls_the_gtd_takes_what_most_independent_sources_say() -> None:
    tolls = (
        toll("nine people were killed", "9", source="a witness"),
        toll("12 were killed", "12", source="police"),
        toll("12 dead", "12", source="a hospital"),
    )
    assert killed("gtd", *tolls) == Figure(low=9, best=12, high=12, tolls=[0, 1, 2])


def test_one_source_that_says_it_twice_is_no_majority() -> None:
    tolls = (
        toll("nine people were killed", "9", source="a witness"),
        toll("nine killed", "9", source="the mayor"),
        toll("12 were killed", "12", source="Police"),
        toll("12 dead", "12", source="police"),
        toll("12 bodies", "12", source="police "),
    )
    figure = killed("gtd", *tolls)
    assert figure is not None
    assert figure.best == 9


def test_without_a_majority_the_lowest_figure_is_entered() -> None:
    tolls = toll("14 were killed", "14", source="police"), toll("12 were killed", "12", source="a hospital")
    assert bests(*tolls) == {"gtd": 12, "acled": 12, "ucdp": 12, "awsd": None}
    assert killed("gtd", *tolls) == Figure(low=12, best=12, high=14, tolls=[0, 1])


def test_acled_takes_the_lowest_figure_even_against_a_majority() -> None:
    tolls = (
        toll("nine people were killed", "9", source="a witness"),
        toll("12 were killed", "12", source="police"),
        toll("12 dead", "12", source="a hospital"),
    )
    assert killed("acled", *tolls) == Figure(low=9, best=9, high=12, tolls=[0, 1, 2])


def test_a_superseded_toll_takes_no_part() -> None:
    tolls = toll("14 were killed", "14", status=TollStatus.superseded), toll("12 were killed", "12")
    assert killed("gtd", *tolls) == Figure(low=12, best=12, high=12, tolls=[1])


def test_a_disputed_toll_widens_the_range_and_leaves_the_best_alone() -> None:
    tolls = toll("12 were killed", "12"), toll("20 were killed, villagers said", "20", status=TollStatus.disputed)
    assert killed("gtd", *tolls) == Figure(low=12, best=12, high=20, tolls=[0, 1])


def test_disputed_tolls_are_entered_where_no_toll_is_current() -> None:
    tolls = (
        toll("12 were killed", "12", status=TollStatus.disputed),
        toll("20 were killed", "20", status=TollStatus.disputed, source="villagers"),
    )
    assert killed("gtd", *tolls) == Figure(low=12, best=12, high=20, tolls=[0, 1])


def test_a_perpetrators_figure_is_set_aside_where_another_source_gives_one() -> None:
    tolls = (
        toll("killed 40 soldiers", "40", group=Group.security_forces, source_type=SourceType.perpetrator),
        toll("five people were killed", "5", source_type=SourceType.government),
    )
    expected = Figure(low=5, best=5, high=5, tolls=[1])
    assert [killed(book, *tolls) for book in ("gtd", "ucdp")] == [expected] * 2


def test_a_perpetrators_figure_stands_where_it_is_the_only_one_and_shows_by_its_position() -> None:
    stated = toll("killed 40 soldiers", "40", group=Group.security_forces, source_type=SourceType.perpetrator)
    assert killed("gtd", stated) == Figure(low=40, best=40, high=40, tolls=[0])


def test_a_perpetrators_own_losses_stand_beside_other_sources_of_the_victims() -> None:
    tolls = (
        toll("five civilians were killed", "5", group=Group.civilians, source="police"),
        toll("two fighters died", "2", group=Group.attackers, source_type=SourceType.perpetrator),
    )
    casualties = codebook("gtd").casualties(incident(*tolls), published=None)
    assert casualties.attackers_killed == Figure(low=2, best=2, high=2, tolls=[1])
    assert casualties.killed == Figure(low=7, best=7, high=7, tolls=[0, 1])


def test_attackers_are_added_to_a_total_that_leaves_them_out() -> None:
    tolls = (
        toll("12 people died besides the attackers", "12", includes_attackers=False),
        toll("both attackers were killed", "2", group=Group.attackers),
    )
    assert killed("gtd", *tolls) == Figure(low=14, best=14, high=14, tolls=[0, 1])


@pytest.mark.parametrize("includes", [True, None])
def test_a_total_that_may_hold_the_attackers_stands_as_it_is(includes: bool | None) -> None:
    tolls = (
        toll("12 people died", "12", includes_attackers=includes),
        toll("both attackers were killed", "2", group=Group.attackers),
    )
    assert killed("gtd", *tolls) == Figure(low=12, best=12, high=12, tolls=[0])


def test_a_total_that_cannot_hold_both_victims_and_attackers_was_one_of_victims() -> None:
    tolls = (
        toll("four people were killed", "4"),
        toll("three civilians", "3", group=Group.civilians),
        toll("two attackers were killed", "2", group=Group.attackers),
    )
    figure = killed("gtd", *tolls)
    assert figure is not None
    assert (figure.low, figure.best, figure.high) == (6, 6, 6)


def test_nobody_else_hurt_and_one_dead_attacker_are_one_death() -> None:
    tolls = toll("no one else was killed", "0"), toll("the attacker was shot dead", "1", group=Group.attackers)
    figure = killed("gtd", *tolls)
    assert figure is not None
    assert figure.best == 1


def test_without_a_total_the_disjoint_groups_are_added_up() -> None:
    tolls = (
        toll("ten soldiers", "10", group=Group.security_forces),
        toll("four civilians", "4", group=Group.civilians),
        toll("including two children", "2", group=Group.children),
    )
    assert killed("gtd", *tolls) == Figure(low=14, best=14, high=14, tolls=[0, 1])


def test_children_are_added_where_no_civilians_are_counted() -> None:
    tolls = toll("two soldiers", "2", group=Group.security_forces), toll("a child died", "1", group=Group.children)
    figure = killed("gtd", *tolls)
    assert figure is not None
    assert figure.best == 3


def test_journalists_that_a_quote_counts_among_others_are_not_added_twice() -> None:
    tolls = (
        toll("12 civilians were killed", "12", group=Group.civilians),
        toll("including two journalists", "2", group=Group.journalists),
    )
    figure = killed("gtd", *tolls)
    assert figure is not None
    assert figure.best == 12


def test_an_open_total_is_raised_to_what_its_parts_come_to() -> None:
    tolls = (
        toll("at least four people died", "4+"),
        toll("five civilians", "5", group=Group.civilians),
        toll("two soldiers", "2", group=Group.security_forces),
    )
    assert killed("gtd", *tolls) == Figure(low=7, best=7, high=None, tolls=[0, 1, 2])


def test_a_stated_total_stands_against_parts_that_exceed_it() -> None:
    tolls = toll("four people died", "4"), toll("five civilians", "5", group=Group.civilians)
    assert killed("gtd", *tolls) == Figure(low=4, best=4, high=4, tolls=[0])


def test_a_vague_part_opens_a_sum_upwards_and_adds_no_number_in_the_gtd() -> None:
    tolls = (
        toll("ten soldiers", "10", group=Group.security_forces),
        toll("several civilians died", "3+", group=Group.civilians),
    )
    assert killed("gtd", *tolls) == Figure(low=10, best=10, high=None, tolls=[0, 1])


def test_that_no_civilians_died_does_not_say_that_nobody_died() -> None:
    assert killed("gtd", toll("no civilians were killed", "0", group=Group.civilians)) is None


def test_an_explicit_zero_is_zero() -> None:
    assert killed("gtd", toll("no one was killed", "0")) == Figure(low=0, best=0, high=0, tolls=[0])


def test_up_to_four_enters_no_zero() -> None:
    stated = toll("up to four people may have died", "..4")
    assert killed("gtd", stated) == Figure(low=0, best=None, high=4, tolls=[0])
    assert row("ucdp", incident(stated))["high"] == 4


def test_no_toll_is_unknown_and_only_acled_and_awsd_write_it_as_zero() -> None:
    silent = incident(targets=[Target(name="a clinic", type=TargetType.ngo)])
    assert bests() == dict.fromkeys(codebook_names())
    assert row("gtd", silent)["nkill"] is None
    assert row("acled", silent)["fatalities"] == 0
    assert row("awsd", silent)["total_killed"] == 0
    assert codebook("ucdp").row(silent, extraction(silent)) is None


def test_awsd_counts_aid_workers_and_nobody_else() -> None:
    one = incident(
        toll("seven people were killed", "7"),
        toll("two aid workers", "2", group=Group.aid_workers),
        toll("three aid workers were wounded", "3", INJURED, Group.aid_workers),
        toll("one attacker", "1", group=Group.attackers),
    )
    made = row("awsd", one)
    assert {name: made[name] for name in ("total_killed", "total_wounded", "total_kidnapped", "total_affected")} == {
        "total_killed": 2,
        "total_wounded": 3,
        "total_kidnapped": 0,
        "total_affected": 5,
    }


def test_awsd_has_no_row_for_an_attack_on_others() -> None:
    other = incident(toll("seven people were killed", "7"))
    assert codebook("awsd").row(other, extraction(other)) is None


def test_ucdp_adds_its_best_up_by_side() -> None:
    one = incident(
        toll("20 people were killed", "20"),
        toll("four soldiers", "4", group=Group.security_forces),
        toll("five civilians", "5", group=Group.civilians),
        toll("three attackers", "3", group=Group.attackers),
    )
    made = row("ucdp", one)
    names = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "low", "high")
    assert [made[name] for name in names] == [4, 3, 5, 8, 20, 20, 20]


def test_one_sided_violence_has_no_deaths_by_side_and_leaves_the_perpetrators_out() -> None:
    one = incident(
        toll("11 people died, the bomber among them", "11", includes_attackers=True),
        toll("the bomber", "1", group=Group.attackers),
        targets=[Target(name="a market", type=TargetType.private_citizens)],
    )
    made = row("ucdp", one)
    names = ("type_of_violence", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best")
    assert [made[name] for name in names] == [3, 0, 0, 0, 10, 10]


def test_the_geds_high_is_the_largest_number_named_where_the_words_set_no_bound() -> None:
    one = incident(
        toll("12 people were killed", "12"),
        toll("at least 20 were killed, villagers said", "20+", status=TollStatus.disputed, source="villagers"),
    )
    made = row("ucdp", one)
    assert (made["low"], made["best"], made["high"]) == (12, 12, 20)


# ------------------------------------------------------------------------------------------- properties

QUOTES = ("at least 3 were killed", "dozens were killed", "several wounded", "including two", "hundreds", "12 dead", "")


@st.composite
def counts(draw: st.DrawFn) -> Count:
    low = draw(st.integers(0, 300))
    return Count(low=low, high=draw(st.none() | st.integers(low, low + 60)))


tolls_of_any_kind = st.builds(
    Toll,
    quote=st.sampled_from(QUOTES),
    outcome=st.sampled_from([KILLED, INJURED, ABDUCTED]),
    group=st.sampled_from(list(Group)),
    includes_attackers=st.sampled_from([True, False, None]),
    count=counts(),
    source=st.sampled_from([None, "police", "a hospital", "the group"]),
    source_type=st.sampled_from([SourceType.medical, SourceType.perpetrator, SourceType.unknown]),
    status=st.sampled_from(list(TollStatus)),
)
targets_of_any_kind = st.lists(st.builds(Target, name=st.just("it"), type=st.sampled_from(list(TargetType))), max_size=2)
incidents_of_any_kind = st.builds(
    Incident,
    role=st.just(Role.main),
    tolls=st.lists(tolls_of_any_kind, max_size=9),
    targets=targets_of_any_kind,
    attack_types=st.lists(st.sampled_from(list(AttackType)), max_size=4),
)
books = st.sampled_from([codebook(name) for name in codebook_names()])


def figures(book: Codebook, one: Incident) -> dict[str, Figure | None]:
    casualties = book.casualties(one, published=None)
    return {name: value for name, value in casualties if name != "codebook"}


@given(st.lists(st.tuples(counts(), st.sampled_from("abc")), min_size=1, max_size=8))
def test_the_most_supported_number_is_the_one_that_counting_finds(said: list[tuple[Count, str]]) -> None:
    def support(number: int) -> tuple[int, int, int]:
        agreeing = [speaker for count, speaker in said if count.contains(number)]
        return len(set(agreeing)), len(agreeing), -number

    assert most_supported(said) == max((count.low for count, _ in said), key=support)


def test_long_quotes_and_many_tolls_take_no_more_than_their_share_of_time() -> None:
    many = [toll(f"{n} people were killed", str(n), source=f"source {n}") for n in range(1, 20_001)]
    long = toll("killed several " * 20_000, "7+")
    figure = killed("gtd", *many, long)
    assert figure is not None
    assert (figure.low, figure.best, figure.high) == (1, 1, None)


@given(books, incidents_of_any_kind)
def test_low_best_and_high_are_in_order(book: Codebook, one: Incident) -> None:
    for figure in filter(None, figures(book, one).values()):
        given_numbers = [number for number in (figure.low, figure.best, figure.high) if number is not None]
        assert given_numbers == sorted(given_numbers)


@given(incidents_of_any_kind)
def test_ucdp_rows_keep_the_invariants_of_the_ged(one: Incident) -> None:
    made = codebook("ucdp").row(one, extraction(one))
    if made is None:
        return
    deaths = {name: value for name, value in made.items() if name.startswith("deaths_") and isinstance(value, int)}
    best, low, high = made["best"], made["low"], made["high"]
    assert isinstance(best, int)
    assert isinstance(low, int)
    assert isinstance(high, int)
    assert best == sum(deaths.values())
    assert min(deaths.values()) >= 0
    assert low <= best <= high
    assert high >= 1
    assert made["type_of_violence"] != 3 or deaths["deaths_a"] == deaths["deaths_b"] == 0


@given(incidents_of_any_kind)
def test_attackers_never_exceed_the_gtds_total(one: Incident) -> None:
    made = row("gtd", one)
    for part, whole in (("nkillter", "nkill"), ("nwoundte", "nwound")):
        theirs, everyone = made[part], made[whole]
        if isinstance(theirs, int) and isinstance(everyone, int):
            assert theirs <= everyone


@given(incidents_of_any_kind)
def test_awsd_totals_add_up(one: Incident) -> None:
    made = codebook("awsd").row(one, extraction(one))
    if made is None:
        return
    numbers = {name: value for name, value in made.items() if isinstance(value, int)}
    assert numbers["total_affected"] == sum(numbers[f"total_{outcome}"] for outcome in ("killed", "wounded", "kidnapped"))
    for outcome in ("killed", "wounded", "kidnapped"):
        split = [made[f"{origin}_{outcome}"] for origin in ("nationals", "internationals")]
        assert split in ([None, None], [0, 0])
        assert split == [None, None] or numbers[f"total_{outcome}"] == 0


@given(books, incidents_of_any_kind, st.lists(tolls_of_any_kind, max_size=4))
def test_superseded_tolls_never_change_a_result(book: Codebook, one: Incident, more: list[Toll]) -> None:
    superseded = [other.model_copy(update={"status": TollStatus.superseded}) for other in more]
    longer = one.model_copy(update={"tolls": [*one.tolls, *superseded]})
    assert figures(book, longer) == figures(book, one)


@given(books, incidents_of_any_kind)
def test_an_unknown_never_turns_into_zero(book: Codebook, one: Incident) -> None:
    for outcome, name in ((KILLED, "killed"), (INJURED, "injured"), (ABDUCTED, "abducted")):
        figure = figures(book, one)[name]
        if figure is not None and figure.best == 0 and book.name != "ucdp":
            assert any(one.tolls[place].outcome is outcome and one.tolls[place].count.high == 0 for place in figure.tolls)


@given(books, incidents_of_any_kind)
def test_a_figure_names_tolls_of_its_own_outcome_only(book: Codebook, one: Incident) -> None:
    outcomes = {"killed": KILLED, "injured": INJURED, "abducted": ABDUCTED}
    for name, outcome in outcomes.items():
        figure = figures(book, one)[name]
        assert figure is None or {one.tolls[place].outcome for place in figure.tolls} == {outcome}


@given(books, incidents_of_any_kind)
def test_every_row_has_its_codebooks_columns_in_order(book: Codebook, one: Incident) -> None:
    made = book.row(one, extraction(one))
    assert made is None or list(made) == list(book.columns)


# ------------------------------------------------------------------------------------------------- rows


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
    made = row("gtd", kabul())
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
    made = row("acled", kabul())
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
    made = row("ucdp", kabul())
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
    made = row("awsd", kabul())
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


@pytest.mark.parametrize(
    ("when", "gtd", "acled", "ucdp"),
    [
        (IncidentDate(start=date(2020, 3, 4), end=date(2020, 3, 4), precision=DatePrecision.day), (2020, 3, 4), 1, 1),
        (IncidentDate(start=date(2020, 3, 4), precision=DatePrecision.day), (2020, 3, 4), 1, 1),
        (IncidentDate(start=date(2020, 3, 2), end=date(2020, 3, 8), precision=DatePrecision.week), (2020, 3, 0), 2, 3),
        (IncidentDate(start=date(2020, 3, 1), end=date(2020, 3, 31), precision=DatePrecision.month), (2020, 3, 0), 3, 4),
        (IncidentDate(start=date(2020, 3, 1), end=date(2020, 3, 1), precision=DatePrecision.month), (2020, 3, 0), 3, 4),
        (IncidentDate(start=date(2020, 3, 30), end=date(2020, 4, 2), precision=DatePrecision.week), (2020, 0, 0), 2, 2),
        (IncidentDate(start=date(2020, 1, 1), end=date(2020, 12, 31), precision=DatePrecision.year), (2020, 0, 0), None, 5),
        (IncidentDate(), (None, 0, 0), None, None),
    ],
)
def test_dates_carry_the_precision_of_each_codebook(
    when: IncidentDate, gtd: tuple[int | None, int, int], acled: int | None, ucdp: int | None
) -> None:
    one = incident(toll("four people died", "4"), date=when)
    entered = row("gtd", one)
    assert (entered["iyear"], entered["imonth"], entered["iday"]) == gtd
    assert row("acled", one)["time_precision"] == acled
    assert row("ucdp", one)["date_prec"] == ucdp


def test_a_month_is_dated_to_its_middle_by_acled() -> None:
    when = IncidentDate(start=date(2020, 3, 1), end=date(2020, 3, 31), precision=DatePrecision.month)
    assert row("acled", incident(date=when))["event_date"] == date(2020, 3, 16)


@pytest.mark.parametrize(
    ("place", "gtd", "acled", "ucdp"),
    [
        (Place(country="NG", admin1="Borno", city="Maiduguri"), 1, 1, 1),
        (Place(country="NG", admin1="Borno"), 4, 3, 4),
        (Place(country="NG"), 5, None, 6),
        (Place(), 5, None, None),
    ],
)
def test_places_carry_the_precision_of_each_codebook(place: Place, gtd: int, acled: int | None, ucdp: int | None) -> None:
    one = incident(toll("four people died", "4"), place=place)
    assert row("gtd", one)["specificity"] == gtd
    assert row("acled", one)["geo_precision"] == acled
    assert row("ucdp", one)["where_prec"] == ucdp


@pytest.mark.parametrize(
    ("kinds", "codes"),
    [
        ([AttackType.armed_assault, AttackType.bombing, AttackType.assassination, AttackType.kidnapping], [1, 6, 3]),
        ([AttackType.unknown, AttackType.facility_attack], [7]),
        ([AttackType.shelling, AttackType.air_strike], [3]),
        ([AttackType.clash], [2]),
        ([AttackType.unarmed_assault, AttackType.facility_attack], [8, 7]),
        ([AttackType.riot], [8]),
        ([], [9]),
    ],
)
def test_the_gtd_orders_up_to_three_attack_types(kinds: list[AttackType], codes: list[int]) -> None:
    assert attack_codes(incident(attack_types=kinds)) == codes


def test_a_denial_never_names_a_group() -> None:
    made = row("gtd", incident(perpetrators=[Perpetrator(name="Group C", basis=Basis.denied)]))
    assert (made["gname"], made["claimed"], made["guncertain1"]) == ("Unknown", 0, 0)


def test_a_group_that_is_accused_and_claims_it_too_is_certain() -> None:
    named = [Perpetrator(name="Group C", basis=Basis.accused), Perpetrator(name="group  c", basis=Basis.claimed)]
    made = row("gtd", incident(perpetrators=named))
    assert (made["gname"], made["gname2"], made["claimed"], made["guncertain1"]) == ("Group C", None, 1, 0)


def test_abducted_people_are_hostages() -> None:
    made = row("gtd", incident(toll("gunmen seized seven villagers", "7", ABDUCTED), attack_types=[AttackType.kidnapping]))
    assert (made["ishostkid"], made["nhostkid"], made["nreleased"]) == (1, 7, -99)


def test_an_unknown_attack_leaves_hostages_unknown() -> None:
    assert row("gtd", incident())["ishostkid"] == -9


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"attack_types": [AttackType.bombing], "suicide": True}, "Suicide bomb"),
        ({"attack_types": [AttackType.clash, AttackType.shelling]}, "Armed clash"),
        ({"attack_types": [AttackType.air_strike]}, "Air/drone strike"),
        ({"attack_types": [AttackType.shelling]}, "Shelling/artillery/missile attack"),
        (
            {"attack_types": [AttackType.bombing], "weapons": [Weapon(type=WeaponType.explosives, detail="hand grenade")]},
            "Grenade",
        ),
        (
            {
                "attack_types": [AttackType.bombing],
                "weapons": [Weapon(type=WeaponType.explosives, detail="rocket-propelled grenades")],
            },
            "Shelling/artillery/missile attack",
        ),
        ({"attack_types": [AttackType.bombing], "success": False}, "Disrupted weapons use"),
        ({"attack_types": [AttackType.kidnapping]}, "Abduction/forced disappearance"),
        (
            {
                "attack_types": [AttackType.armed_assault],
                "targets": [Target(name="a patrol", type=TargetType.police)],
            },
            "Armed clash",
        ),
        ({"attack_types": [AttackType.armed_assault]}, "Attack"),
        ({"attack_types": [AttackType.riot]}, "Violent demonstration"),
        ({"attack_types": [AttackType.facility_attack]}, "Looting/property destruction"),
        ({"attack_types": []}, None),
    ],
)
def test_acleds_sub_event_type_follows_from_the_record(more: dict[str, Any], expected: str | None) -> None:
    assert event_type(incident(**more)).sub_event == expected


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (incident(targets=[Target(name="a convoy", type=TargetType.military)]), 1),
        (incident(toll("two officers died", "2", group=Group.security_forces)), 1),
        (incident(targets=[Target(name="a rival group", type=TargetType.militia)]), 2),
        (incident(targets=[Target(name="a market", type=TargetType.business)]), 3),
        (incident(toll("two civilians died", "2", group=Group.civilians)), 3),
        (incident(toll("two people died", "2")), None),
    ],
)
def test_ucdps_type_of_violence_is_blank_where_the_record_does_not_say(one: Incident, expected: int | None) -> None:
    assert type_of_violence(one) == expected


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
        for column, value in row(book.name, one).items():
            assert value is None or isinstance(value, kinds[book.columns[column]]), column
