"""What holds of every record in each codebook, whatever its tolls are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractor.codebooks.agreement import most_supported
from extractor.codebooks.codebook import Codebook, codebook, codebook_names
from extractor.testing.records import extraction, killed, row_of, toll
from schemas import (
    AttackType,
    Count,
    Figure,
    Group,
    Incident,
    Outcome,
    Role,
    SourceType,
    Target,
    TargetType,
    Toll,
    TollStatus,
)

KILLED, INJURED, ABDUCTED = Outcome.killed, Outcome.injured, Outcome.abducted


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
    made = row_of("gtd", one)
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
