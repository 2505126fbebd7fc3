import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals import metrics
from evals.score import CaseScore, FigurePair
from evals.table import table
from evals.tally import Tally, Verdict
from schemas import Status

# COR 87, PAR 3, INC 0, SPU 32, MIS 24: the incident types of one system in the official MUC-4 scores, reported there as
# recall 78 and precision 72, a partial match being worth half.
MUC = np.array(Tally(correct=87, partial=3, spurious=32, missing=24).counts, dtype=float)


def test_lenient_ratios_are_those_of_muc_4() -> None:
    assert round(100 * float(metrics.recall(MUC, 0.5))) == 78
    assert round(100 * float(metrics.precision(MUC, 0.5))) == 73  # 72.54, cut off in the official report


def test_strict_ratios_give_a_partial_match_nothing() -> None:
    assert float(metrics.recall(MUC)) == pytest.approx(87 / 114)
    assert float(metrics.precision(MUC)) == pytest.approx(87 / 122)
    assert float(metrics.f1(MUC)) == pytest.approx(2 * 87 / (114 + 122))


def test_agreement_counts_what_both_sides_leave_unknown() -> None:
    tally = np.array(Tally(correct=3, incorrect=1, noncommittal=6).counts, dtype=float)
    assert float(metrics.exact(tally)) == pytest.approx(0.9)
    assert float(metrics.f1(tally)) == pytest.approx(0.75)


def test_bleed_is_a_share_of_what_was_given() -> None:
    tally = np.array(Tally(correct=6, incorrect=3, spurious=1, missing=5, bled=2).counts, dtype=float)
    assert float(metrics.bleed(tally)) == pytest.approx(0.2)


def test_evidence_is_valid_by_the_quotes_that_can_be_judged() -> None:
    tally = np.array(Tally(correct=3, incorrect=1, noncommittal=2).counts, dtype=float)
    assert float(metrics.validity(tally)) == pytest.approx(0.75)


def test_support_is_what_the_gold_holds_whether_it_was_found_or_not() -> None:
    tally = np.array(Tally(correct=3, partial=2, incorrect=1, spurious=9, missing=4, noncommittal=8).counts, dtype=float)
    assert float(metrics.support(tally)) == 10


def test_ratios_of_nothing_are_nan() -> None:
    nothing = np.array(Tally(noncommittal=4).counts, dtype=float)
    for ratio in (metrics.precision, metrics.recall, metrics.f1, metrics.validity, metrics.bleed):
        assert math.isnan(float(ratio(nothing)))


def test_ratios_keep_the_axes_before_the_last() -> None:
    assert metrics.f1(np.zeros((5, 3, 7))).shape == (5, 3)


tallies = st.builds(Tally, *[st.integers(0, 20)] * 6)


@given(tallies)
def test_f1_is_the_harmonic_mean_of_precision_and_recall(tally: Tally) -> None:
    counts = np.array(tally.counts, dtype=float)
    precision, recall, f1 = (float(ratio(counts)) for ratio in (metrics.precision, metrics.recall, metrics.f1))
    if precision > 0 and recall > 0:
        assert f1 == pytest.approx(2 * precision * recall / (precision + recall))


@given(tallies, tallies)
def test_tallies_add_up_count_by_count(a: Tally, b: Tally) -> None:
    assert (a + b).counts == tuple(map(sum, zip(a.counts, b.counts, strict=True)))


def test_errors_of_numbers_are_those_worked_out_by_hand() -> None:
    pairs = [FigurePair("killed", 4, 4), FigurePair("killed", 9, 4), FigurePair("killed", 0, 3), FigurePair("killed", 35, 35)]
    errors = metrics.figure_errors(pairs)
    # |ln 1|, |ln(10/5)| = 0.693, |ln(1/4)| = 1.386, |ln 1|: the median is half of 0.693.
    assert errors.log_ratio == pytest.approx(math.log(2) / 2)
    assert errors.bias == pytest.approx((0 + 5 - 3 + 0) / 4)
    assert (errors.pairs, errors.exact) == (4, 0.5)


def test_errors_of_no_numbers_are_nan() -> None:
    errors = metrics.figure_errors([])
    assert errors.pairs == 0
    assert math.isnan(errors.log_ratio)


def score(article: str, *, status: Status = Status.ok, role: str = "main", **tallies: Tally) -> CaseScore:
    return CaseScore(article, status, {(role, name): tally for name, tally in tallies.items()})


def test_a_table_holds_a_row_per_article_and_sums_groups_of_fields() -> None:
    whole = table([score("a", killed=Tally(correct=1), city=Tally(missing=1)), score("b", killed=Tally(spurious=1))])
    assert whole.articles == ("a", "b")
    assert whole.fields == ("casualties", "record", "killed", "city")
    assert whole.column("killed").tolist() == [list(map(float, Tally.of(Verdict.correct).counts)), [0, 0, 0, 1, 0, 0, 0]]
    assert whole.column("record").sum(axis=0).tolist() == [1, 0, 0, 1, 1, 0, 0]


def test_repeated_readings_are_averaged_within_their_article() -> None:
    whole = table(
        [score("a", killed=Tally(correct=1)), score("a", killed=Tally(incorrect=1)), score("b", killed=Tally(correct=1))]
    )
    assert whole.articles == ("a", "b")
    assert whole.column("killed")[0].tolist() == [0.5, 0, 0.5, 0, 0, 0, 0]


def test_failed_articles_can_be_left_out() -> None:
    whole = table([score("a", killed=Tally(correct=1)), score("b", status=Status.failed, killed=Tally(missing=1))])
    assert whole.only_answered().articles == ("a",)


def test_a_table_can_hold_the_incidents_of_one_role_only() -> None:
    scores = [score("a", killed=Tally(correct=1)), score("b", role="background", killed=Tally(correct=1))]
    assert table(scores, role="background").column("killed")[:, 0].tolist() == [0, 1]


def test_slices_keep_the_articles_asked_for() -> None:
    whole = table([score("a", killed=Tally(correct=1)), score("b", killed=Tally(missing=1))])
    assert whole.where({"b"}.__contains__).articles == ("b",)
