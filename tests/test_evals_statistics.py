import math
from itertools import product

import numpy as np
import pytest

from evals import metrics
from evals.statistics import (
    Numbers,
    bootstrap,
    compare_pairs,
    detectable_difference,
    holm,
    mcnemar,
    randomization,
    resampled,
    visible_difference,
)
from evals.tally import COLUMNS


def cells(generator: np.random.Generator, articles: int, right: float, fields: int = 1) -> Numbers:
    """Synthetic tallies: each article holds one to three values per field, each right with the probability of its own article."""
    values = generator.integers(1, 4, (articles, fields))
    skill = generator.beta(4 * right, 4 * (1 - right), (articles, 1))
    correct = generator.binomial(values, skill)
    result = np.zeros((articles, fields, len(COLUMNS)))
    result[..., 0] = correct
    result[..., 2] = values - correct
    return result


def accuracies(tallies: Numbers) -> Numbers:
    return metrics.exact(tallies)


def test_the_same_seed_gives_the_same_interval() -> None:
    sample = cells(np.random.default_rng(1), 40, 0.7)
    assert bootstrap(sample, metrics.f1) == bootstrap(sample, metrics.f1)
    assert bootstrap(sample, metrics.f1) != bootstrap(sample, metrics.f1, seed=2)


def test_an_interval_holds_its_value_and_its_width_shrinks_with_the_root_of_the_articles() -> None:
    generator = np.random.default_rng(1)
    (small,), (large,) = (bootstrap(cells(generator, articles, 0.7), metrics.f1) for articles in (100, 1600))
    assert small.low < small.value < small.high
    assert (small.high - small.low) / (large.high - large.low) == pytest.approx(4, rel=0.25)


def test_two_articles_drawn_again_are_both_once_in_half_of_the_draws() -> None:
    """One right value in the one, one wrong in the other: 1, a half or 0, by chances of a quarter, a half and a quarter."""
    one_right_one_wrong = np.zeros((2, 1, len(COLUMNS)))
    one_right_one_wrong[0, 0, 0] = one_right_one_wrong[1, 0, 2] = 1
    drawn = resampled(one_right_one_wrong, metrics.exact, resamples=4000)[:, 0]
    shares = {value: float((drawn == value).mean()) for value in (0.0, 0.5, 1.0)}
    # Three standard errors of a share of a half in 4,000 draws are 0.024.
    assert shares == pytest.approx({0.0: 0.25, 0.5: 0.5, 1.0: 0.25}, abs=0.024)
    (interval,) = bootstrap(one_right_one_wrong, metrics.exact)
    assert (interval.value, interval.low, interval.high) == (0.5, 0.0, 1.0)


def test_a_run_without_any_value_has_no_interval() -> None:
    (interval,) = bootstrap(np.zeros((10, 1, len(COLUMNS))), metrics.f1)
    assert math.isnan(interval.value)
    assert math.isnan(interval.low)


def test_no_articles_have_no_interval() -> None:
    (interval,) = bootstrap(np.zeros((0, 1, len(COLUMNS))), metrics.f1)
    assert math.isnan(interval.low)


def test_a_perfect_run_has_an_interval_of_one_point() -> None:
    perfect = np.zeros((10, 1, len(COLUMNS)))
    perfect[..., 0] = 1
    (interval,) = bootstrap(perfect, metrics.f1)
    assert (interval.low, interval.high) == (1.0, 1.0)


def test_two_equal_runs_differ_by_nothing() -> None:
    sample = cells(np.random.default_rng(1), 40, 0.7, fields=2)
    for difference in compare_pairs(sample, sample, metrics.f1):
        assert (difference.difference, difference.low, difference.high, difference.p) == (0.0, 0.0, 0.0, 1.0)


def test_randomization_agrees_with_counting_all_shuffles() -> None:
    generator = np.random.default_rng(3)
    a, b = cells(generator, 8, 0.5), cells(generator, 8, 0.8)
    observed = abs(accuracies(b.sum(axis=0)) - accuracies(a.sum(axis=0)))[0]
    reached = 0
    for swaps in product([False, True], repeat=8):
        swapped = np.array(swaps)[:, None, None]
        gap = accuracies(np.where(swapped, a, b).sum(axis=0)) - accuracies(np.where(swapped, b, a).sum(axis=0))
        reached += abs(gap[0]) >= observed - 1e-9
    (p,) = randomization(a, b, accuracies)
    assert p == pytest.approx(reached / 2**8, abs=0.015)


def test_a_large_difference_is_found() -> None:
    generator = np.random.default_rng(1)
    (difference,) = compare_pairs(cells(generator, 200, 0.5), cells(generator, 200, 0.8), metrics.f1)
    assert difference.p < 0.001
    assert 0 < difference.low < difference.difference < difference.high


def test_runs_of_different_shape_are_refused() -> None:
    with pytest.raises(ValueError, match=r"shapes \(2, 1, 7\) and \(3, 1, 7\)"):
        compare_pairs(np.zeros((2, 1, 7)), np.zeros((3, 1, 7)), metrics.f1)


def test_holm_steps_down() -> None:
    adjusted = holm({"a": 0.01, "b": 0.04, "c": 0.03, "d": 0.005})
    # 4 x 0.005, 3 x 0.01, 2 x 0.03, and 0.04 lifted to the one before it.
    assert adjusted == pytest.approx({"d": 0.02, "a": 0.03, "c": 0.06, "b": 0.06})


def test_holm_leaves_out_what_has_no_p() -> None:
    adjusted = holm({"a": 0.01, "b": float("nan")})
    assert adjusted["a"] == pytest.approx(0.01)
    assert math.isnan(adjusted["b"])


@pytest.mark.parametrize(
    ("only_a", "only_b", "p"),
    [
        (0, 0, 1.0),
        (5, 5, 1.0),
        (0, 6, 2 * 0.5**6),
        (1, 9, 2 * (1 + 10) * 0.5**10),
        (9, 1, 2 * (1 + 10) * 0.5**10),
    ],
)
def test_mcnemar_is_the_exact_binomial(only_a: int, only_b: int, p: float) -> None:
    assert mcnemar(only_a, only_b) == pytest.approx(p)


def test_the_detectable_difference_is_2_8_standard_errors() -> None:
    assert detectable_difference(0.01) == pytest.approx(0.028016, abs=1e-5)


def test_fewer_than_six_articles_can_show_no_difference_below_one() -> None:
    one_right = np.zeros((120, len(COLUMNS)))
    one_right[:, 0] = 1
    assert visible_difference(one_right) == pytest.approx(0.05)
    assert visible_difference(one_right[:3]) == 1.0
    silent = np.zeros((120, len(COLUMNS)))
    silent[:, 5] = 1
    assert math.isnan(visible_difference(silent))


@pytest.mark.slow
@pytest.mark.parametrize(("articles", "right"), [(60, 0.7), (120, 0.85)])
def test_95_percent_intervals_cover_the_truth_in_92_to_97_of_100_samples(articles: int, right: float) -> None:
    generator = np.random.default_rng(articles)
    samples = 1000
    truth = float(metrics.exact(cells(generator, 1_000_000, right).sum(axis=0))[0])
    covered = 0
    for seed in range(samples):
        (interval,) = bootstrap(cells(generator, articles, right), metrics.exact, seed=seed, resamples=1000)
        covered += interval.low <= truth <= interval.high
    assert 0.92 <= covered / samples <= 0.97


@pytest.mark.slow
@pytest.mark.parametrize("articles", [30, 120])
def test_the_paired_test_raises_false_alarms_at_its_level(articles: int) -> None:
    """Both runs are equally good and correlated, as two prompts of one model are."""
    generator = np.random.default_rng(articles)
    trials, alarms = 2000, 0
    for seed in range(trials):
        a, b = cells(generator, articles, 0.7), cells(generator, articles, 0.7)
        shared = generator.random(articles) < 0.6
        b[shared] = a[shared]
        (p,) = randomization(a, b, metrics.f1, seed=seed, shuffles=999)
        alarms += p < 0.05
    # Three standard errors of a share of 0.05 in 2,000 trials are 0.015.
    assert 0.05 - 0.015 <= alarms / trials <= 0.05 + 0.015


@pytest.mark.slow
def test_the_detectable_difference_is_found_in_about_four_of_five_samples() -> None:
    generator = np.random.default_rng(5)
    trials, found, gap = 400, 0, 0.0
    for _ in range(20):
        (difference,) = compare_pairs(cells(generator, 200, 0.7), cells(generator, 200, 0.7), metrics.exact)
        gap += difference.detectable / 20
    for seed in range(trials):
        a, b = cells(generator, 200, 0.7), cells(generator, 200, 0.7 + gap)
        (p,) = randomization(a, b, metrics.exact, seed=seed, shuffles=999)
        found += p < 0.05
    assert found / trials == pytest.approx(0.8, abs=0.07)
