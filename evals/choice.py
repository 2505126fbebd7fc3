"""Choice: weights by which one thing of each group is chosen, or none of them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

STEPS = 1000

Numbers = npt.NDArray[np.float64]
Positions = npt.NDArray[np.int64]


def choice(matrix: Numbers, right: Numbers, weights: Numbers, groups: Positions, strength: float) -> tuple[Numbers, float]:
    """The weights, and the weight of none of the traits, under which what is right of each group is likeliest.

    A group's likelihoods are the softmax over its rows and one more, its being none of them, which weighs 0 and is right where no
    row is. The lower ``strength``, the nearer the weights stay to 0, as with scikit-learn's C.
    """
    order = np.argsort(groups, kind="stable")
    matrix, weights, fits = matrix[order], weights[order], right[order] > 0
    _, starts, of = np.unique(groups[order], return_index=True, return_inverse=True)
    answered = np.logical_or.reduceat(fits, starts)

    def loss(values: Numbers) -> tuple[float, Numbers]:
        totals = matrix @ values[:-1] + values[-1]
        most = np.maximum(np.maximum.reduceat(totals, starts), 0.0)
        risen, none = np.exp(totals - most[of]), np.exp(-most)
        whole = np.add.reduceat(risen, starts) + none
        fitting = np.where(answered, np.add.reduceat(risen * fits, starts), none)
        slope = weights * (risen / whole[of] - np.where(answered[of], risen * fits / fitting[of], 0.0))
        worth = -strength * float((weights[starts] * np.log(fitting / whole)).sum())
        gradient = np.append(strength * (slope @ matrix) + values[:-1], strength * slope.sum())
        return worth + 0.5 * float(values[:-1] @ values[:-1]), gradient

    found = minimize(loss, np.zeros(matrix.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": STEPS}).x
    return found[:-1], float(found[-1])
