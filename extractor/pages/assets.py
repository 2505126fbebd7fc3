"""Assets: the styles, scripts and outlines that pages are made of, as they lie in this package."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

_HERE = files("extractor.pages")


@lru_cache(maxsize=32)
def asset(name: str, package: str = "extractor.pages") -> str:
    """A style or script of this project's own, such as ``shell.css``, from the ``assets`` folder of ``package``."""
    return (files(package) / "assets" / name).read_text(encoding="utf-8")


@lru_cache(maxsize=32)
def vendored(name: str) -> str:
    """A library or outline of somebody else's, unchanged; ``vendor/README.md`` says whose, and under which licence."""
    return (_HERE / "vendor" / name).read_text(encoding="utf-8")


def charting() -> list[str]:
    """The scripts of the charting library, in the order in which a page needs them: ``d3``, ``Plot``, ``topojson``."""
    return [vendored(name) for name in ("d3.min.js", "plot.umd.min.js", "topojson-client.min.js")]
