"""The fingerprint names the code that makes records of answers."""

import subprocess
import sys

from extractor.jobs.fingerprint import JUDGING, fingerprint

# What is imported for questions and articles alone: none of it turns an answer into a record.
ASKING = {
    "address_folder",
    "addresses",
    "article_fields",
    "article_formats",
    "articles",
    "errors",
    "front_matter",
    "json_stream",
    "publication",
} | {
    "models/model",
    "window",
}
LOADED = "import sys, extractor.pipeline; print(*(name for name in sys.modules if name.startswith('extractor.')))"


def test_the_reader_has_a_part_in_it_where_it_is_included() -> None:
    judging, reading = fingerprint(reader_included=False), fingerprint(reader_included=True)
    assert len(judging) == len(reading) == 64
    assert judging != reading


def test_every_module_that_the_pipeline_makes_records_with_is_in_it() -> None:
    loaded = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True, timeout=60).stdout.split()
    modules = {name.removeprefix("extractor.").replace(".", "/") for name in loaded} - ASKING - {"models"}
    named = [place.removesuffix(".py") for place in JUDGING["extractor"]]
    assert {module for module in modules if not any(f"{module}/".startswith(f"{place}/") for place in named)} == set()
