"""Wrong records made from right ones are caught, and right ones are let through."""

from datetime import date

from evals.cases import Case
from evals.mutation_score import as_markdown, mutation_score
from evals.mutations import MUTATIONS, mutants
from schemas import Article, Basis, Count, DatePrecision, Group, Incident, IncidentDate, Outcome, Perpetrator, Role, Toll

TEXT = (
    "At least nine people were killed when a bomb exploded in Harwa on Wednesday, the governor said. Doctors counted 25 wounded. "
    "The Mountain Front claimed responsibility, but the River League denied any role. "
    "The blast came three weeks after gunmen shot dead six labourers in Selki."
)
CASE = Case(
    Article(id="harwa", text=TEXT, published=date(2015, 3, 12)),
    (
        Incident(
            role=Role.main,
            date=IncidentDate(start=date(2015, 3, 11), end=date(2015, 3, 11), precision=DatePrecision.day, quote="on Wednesday"),
            perpetrators=[
                Perpetrator(name="Mountain Front", basis=Basis.claimed, quote="The Mountain Front claimed responsibility"),
                Perpetrator(name="River League", basis=Basis.denied, quote="the River League denied any role"),
            ],
            tolls=[
                Toll(quote="At least nine people were killed", outcome=Outcome.killed, count=Count.at_least(9)),
                Toll(quote="25 wounded", outcome=Outcome.injured, count=Count.exactly(25)),
            ],
        ),
        Incident(
            role=Role.background,
            tolls=[Toll(quote="shot dead six labourers", outcome=Outcome.killed, group=Group.civilians, count=Count.exactly(6))],
        ),
    ),
)


def test_the_right_record_is_not_refused() -> None:
    assert mutation_score([CASE], seed=0).refused == []


def test_every_mutant_of_a_plain_record_is_rejected() -> None:
    score = mutation_score([CASE], seed=0)
    assert {name: [m.change for m in tally.survivors] for name, tally in score.tallies.items() if tally.survivors} == {}


def test_the_same_seed_makes_the_same_mutants() -> None:
    assert [m.incidents for m in mutants(CASE, 7)] == [m.incidents for m in mutants(CASE, 7)]


def test_no_mutant_is_the_record_it_was_made_from() -> None:
    assert all(mutant.incidents != CASE.incidents for mutant in mutants(CASE, 0))


def test_the_table_names_every_mutation() -> None:
    table = "\n".join(as_markdown(mutation_score([CASE], seed=0)))
    assert all(f"| {name} |" in table for name in MUTATIONS)
    assert "Right records rejected: 0 of 1 (0.0 %)." in table
