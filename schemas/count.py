"""Count: a number of people, as exactly as the words give it and no more exactly."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from pydantic import BaseModel, ConfigDict, Field


class Count(BaseModel):
    """A number of people as a range. "four": low 4, high 4. "at least four": low 4, high null. "up to four": low 0,
    high 4. "nearly a dozen": low 10, high 11. "about 40": low 40, high 40, approximate. Never use 0 for an unknown
    number: leave the toll out instead. 0 is only for words such as "no one was hurt".
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    low: int = Field(ge=0, description="The smallest number of people that the words allow.")
    high: int | None = Field(ge=0, description="The largest number that the words allow; null when they set no upper bound.")
    approximate: bool = Field(
        default=False, description='True when the words say "about", "around", "some", "nearly" or the like.'
    )

    @staticmethod
    def exactly(number: int, *, approximate: bool = False) -> Count:
        """The count of exactly ``number`` people."""
        return _shared(number, number, approximate)

    @staticmethod
    def at_least(number: int, *, approximate: bool = False) -> Count:
        """The count of ``number`` people or more."""
        return _shared(number, None, approximate)

    @staticmethod
    def at_most(number: int, *, approximate: bool = False) -> Count:
        """The count of ``number`` people or fewer."""
        return _shared(0, number, approximate)

    @staticmethod
    def between(low: int, high: int | None, *, approximate: bool = False) -> Count:
        """The count of ``low`` to ``high`` people; None: no upper bound."""
        return _shared(low, high, approximate)

    def __eq__(self, other: object) -> bool:
        """Whether both are counts of the same bounds and exactness; in one step, since counts are compared very often."""
        if self is other:
            return True
        if not isinstance(other, Count):
            return NotImplemented
        return self.low == other.low and self.high == other.high and self.approximate == other.approximate

    def __hash__(self) -> int:
        """The same for equal counts."""
        return hash((self.low, self.high, self.approximate))

    @property
    def inverted(self) -> bool:
        """Whether the upper bound lies below the lower one. Such a count is readable, so that a rule can name it."""
        high = self.high
        return high is not None and high < self.low

    @property
    def exact(self) -> bool:
        """Whether the range holds one number only."""
        return self.low == self.high

    def contains(self, number: int) -> bool:
        """Whether ``number`` lies in the range, both ends included."""
        return self.low <= number and (self.high is None or number <= self.high)

    def entails(self, other: Count) -> bool:
        """Whether every number in this range lies in ``other`` too: "four" entails "at least four", never the reverse."""
        if other.low > self.low:
            return False
        high, highest = self.high, other.high
        return highest is None or (high is not None and high <= highest)

    def overlaps(self, other: Count) -> bool:
        """Whether some number lies in both ranges."""
        return (other.high is None or self.low <= other.high) and (self.high is None or other.low <= self.high)

    def same_range(self, other: Count) -> bool:
        """Whether both ranges have the same bounds, whatever is said of their being approximate."""
        return (self.low, self.high) == (other.low, other.high)

    def certainly_below(self, other: Count) -> bool:
        """Whether every number in this range is smaller than every number in ``other``."""
        return self.high is not None and self.high < other.low

    def __add__(self, other: Count) -> Count:
        """The count of two groups of people that share nobody."""
        high = None if self.high is None or other.high is None else self.high + other.high
        return _shared(self.low + other.low, high, self.approximate or other.approximate)

    def __str__(self) -> str:
        """The short form that gold files and messages use: ``4``, ``4+``, ``..12``, ``10..11``, ``~40``."""
        if self.high is None:
            body = f"{self.low}+"
        elif self.low == self.high:
            body = str(self.low)
        elif self.low == 0:
            body = f"..{self.high}"
        else:
            body = f"{self.low}..{self.high}"
        return f"~{body}" if self.approximate else body

    @classmethod
    def parse(cls, text: str) -> Count:
        """Read the short form that ``str()`` writes.

        Raises:
            ValueError: ``text`` is none of ``4``, ``4+``, ``..12``, ``10..11``, each with an optional ``~`` before it.
        """
        body = text.strip()
        approximate = body.startswith("~")
        body = body.removeprefix("~")
        low, dots, high = body.partition("..")
        try:
            if dots:
                return cls(low=int(low or 0), high=int(high), approximate=approximate)
            if body.endswith("+"):
                return cls(low=int(body[:-1]), high=None, approximate=approximate)
            return cls(low=int(body), high=int(body), approximate=approximate)
        except ValueError:
            raise ValueError(f"{text!r} is no count: write 4, 4+, ..12, 10..11 or ~40") from None


@lru_cache(maxsize=1024)
def _shared(low: int, high: int | None, approximate: bool) -> Count:
    """Counts do not change, so that the same few are made once and shared."""
    return Count(low=low, high=high, approximate=approximate)


def total(counts: Iterable[Count]) -> Count:
    """The sum of counts that share nobody; exactly 0 for none."""
    result = Count.exactly(0)
    for count in counts:
        result = result + count
    return result
