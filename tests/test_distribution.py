"""The package owns its top-level names, and carries all that it reads at run time."""

import importlib.metadata
from importlib.resources import files
from pathlib import Path

ROOT = Path(__file__).parent.parent
OURS = {"extractor", "prompts", "schemas", "evals"}


def test_no_other_installed_distribution_owns_our_top_level_names() -> None:
    owners = importlib.metadata.packages_distributions()
    assert {name: set(owners.get(name, ["incident-extractor"])) for name in OURS} == {
        name: {"incident-extractor"} for name in OURS
    }


def test_the_package_cannot_be_uploaded_by_mistake() -> None:
    assert "Private :: Do Not Upload" in importlib.metadata.metadata("incident-extractor").get_all("Classifier", [])


def test_what_is_read_at_run_time_lies_inside_the_packages() -> None:
    assert (files("extractor.reading.places") / "gazetteer.bin").is_file()
    assert (files("prompts") / "lock.json").is_file()


def test_the_locked_requirements_name_no_index() -> None:
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    assert not [line for line in lines if "index-url" in line or "find-links" in line or "://" in line]
    assert any("--hash=sha256:" in line for line in lines)
