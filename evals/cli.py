"""incident-evals: measure extractions against gold, compare runs, and stop a merge that makes records worse.

Each command lives in a file of its own and is imported when it is called.
"""

from __future__ import annotations

import click

from extractor.lazy_group import LazyGroup

COMMANDS = {
    "run": "evals.commands.run:run",
    "score": "evals.commands.score:score",
    "compare": "evals.commands.compare:compare",
    "gate": "evals.commands.gate:gate",
    "bless": "evals.commands.bless:bless",
    "report": "evals.commands.report:report",
    "dataset": "evals.commands.dataset:dataset",
    "label": "evals.commands.label:label",
    "agreement": "evals.commands.agreement:agreement",
    "mutate": "evals.mutate_command:mutate",
    "false-alarms": "evals.commands.false_alarms:false_alarms",
    "plain": "evals.commands.plain:plain",
    "replays": "evals.commands.replays:replays",
    "injections": "evals.commands.injections:injections",
    "two-step": "evals.commands.two_step:two_step",
    "vote": "evals.commands.vote:vote",
    "economy": "evals.commands.economy:economy_command",
}


@click.group(cls=LazyGroup, commands_at=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="incident-extractor", prog_name="incident-evals")
def main() -> None:
    """Measure extractions against gold articles."""


if __name__ == "__main__":
    main()
