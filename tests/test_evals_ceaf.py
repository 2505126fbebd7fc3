"""CEAF by hand, on one document each."""

import pytest

from evals.ceaf import EntityTally, Roles, RoleTemplate, ceaf_ree, ceaf_rme, ceaf_rme_mentions, entity, mention

BANK, PIPE = entity(["the Central Bank", "a bank"]), entity(["water pipe"])


def template(kinds: str, **roles: list[list[str]]) -> RoleTemplate:
    return RoleTemplate(
        frozenset(kinds.split("/")), {role: [entity(mentions) for mentions in found] for role, found in roles.items()}
    )


def test_mentions_are_compared_without_case_articles_and_punctuation() -> None:
    assert mention('The "Santo Tomas"  farm, a farm') == "santo tomas farm farm"


@pytest.mark.parametrize(
    ("predicted", "tally"),
    [
        # every entity once, by one of its mentions
        ([["bank"], ["water pipe"]], EntityTally(2, 2, 2, 2)),
        # the bank twice: the second has no partner left, precision 2/3
        ([["bank"], ["central bank"], ["water pipe"]], EntityTally(2, 3, 2, 2)),
        # both mentions of the bank in one entity
        ([["bank", "central bank"]], EntityTally(1, 1, 1, 2)),
        # a mention that is not of the bank makes the entity wrong
        ([["bank", "church"]], EntityTally(0, 1, 0, 2)),
        ([], EntityTally(0, 0, 0, 2)),
    ],
)
def test_ceaf_ree_aligns_entities_one_to_one(predicted: list[list[str]], tally: EntityTally) -> None:
    ours = {"Target": [entity(mentions) for mentions in predicted]}
    assert ceaf_ree(ours, {"Target": [BANK, PIPE]})["Target"] == tally


def test_ceaf_ree_keeps_roles_apart() -> None:
    ours: Roles = {"Weapon": [PIPE]}
    tallies = ceaf_ree(ours, {"Target": [PIPE]})
    assert (tallies["Weapon"], tallies["Target"]) == (EntityTally(0, 1, 0, 0), EntityTally(0, 0, 0, 1))


GOLD = [
    template("ATTACK", Victim=[["Ana Ruiz", "Ruiz"]], PerpOrg=[["ELN"]]),
    template("BOMBING", Target=[["embassy", "residence"]], PerpOrg=[["ELN"], ["FPL"]]),
]


def test_ceaf_rme_aligns_templates_before_it_counts_entities() -> None:
    bombing = template("BOMBING", PerpOrg=[["eln"], ["fmln"]], Target=[["embassy"]])
    # With the bombing: ELN and embassy are right, FMLN is not; of five gold entities two are recalled.
    assert ceaf_rme([bombing], GOLD) == EntityTally(found=2, predicted=3, recalled=2, gold=5)


def test_ceaf_rme_gives_nothing_for_entities_under_another_type() -> None:
    assert ceaf_rme([template("KIDNAPPING", PerpOrg=[["eln"]])], GOLD) == EntityTally(0, 1, 0, 5)


def test_ceaf_rme_takes_any_of_the_types_that_a_key_allows() -> None:
    either = [template("ATTACK/BOMBING", PerpOrg=[["eln"]])]
    assert ceaf_rme([template("BOMBING", PerpOrg=[["eln"]])], either) == EntityTally(1, 1, 1, 1)


def test_two_entities_may_be_right_by_one_gold_entity_which_is_recalled_once() -> None:
    doubled = template("BOMBING", Target=[["embassy"], ["residence"]])
    assert ceaf_rme([doubled], GOLD[1:]) == EntityTally(found=2, predicted=2, recalled=1, gold=3)


def test_ceaf_rme_by_mentions_counts_what_aligned_entities_share() -> None:
    ours = template("BOMBING", Target=[["embassy", "residence", "house"]], PerpOrg=[["eln"]])
    # Shared: embassy, residence, ELN; predicted 4 mentions; the gold bombing holds 4.
    assert ceaf_rme_mentions([ours], GOLD[1:]) == EntityTally(3, 4, 3, 4)


def test_gold_against_itself_is_whole_and_nothing_against_nothing_is_nothing() -> None:
    assert ceaf_rme(GOLD, GOLD) == EntityTally(5, 5, 5, 5)
    assert ceaf_rme_mentions(GOLD, GOLD) == EntityTally(7, 7, 7, 7)
    assert ceaf_rme([], []) == ceaf_rme_mentions([], []) == EntityTally()
    assert ceaf_rme([], GOLD) == EntityTally(0, 0, 0, 5)
