"""Shell: one self-contained HTML page around a template, with a policy that lets nothing but its own scripts run."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from extractor.pages.assets import asset


@dataclass(frozen=True, slots=True)
class Page:
    """What a page is made of. ``template`` extends ``shell.html`` and lies in the ``templates`` folder of ``package``.

    ``styles`` and ``scripts`` are whole texts, put into the page after the shell's own in their order. They are this
    program's files: never anything that an article, a model or a user wrote.
    """

    title: str
    template: str
    package: str = "extractor.pages"
    styles: Sequence[str] = ()
    scripts: Sequence[str] = ()


def rendered(page: Page, **context: object) -> Iterator[str]:
    """The page's HTML in pieces, in order. Whatever ``context`` holds is escaped, unless it is ``Markup``.

    Iterators in ``context`` are read as the template comes to them, so that a page may be larger than memory.
    """
    scripts = [asset("shell.js"), *page.scripts]
    return (
        _environment(page.package)
        .get_template(page.template)
        .generate(
            title=page.title,
            program=f"incident-extractor {version('incident-extractor')}",
            policy=content_policy(scripts),
            styles=Markup("\n".join([asset("shell.css"), *page.styles])),  # noqa: S704 - files of this package
            scripts=[Markup(script) for script in scripts],  # noqa: S704 - as above
            **context,
        )
    )


def content_policy(scripts: Sequence[str]) -> str:
    """A Content Security Policy under which these inline scripts run and nothing else does, nor is anything fetched.

    Source: W3C, Content Security Policy Level 3: a script's source is its SHA-256 in base64.
    """
    hashes = " ".join(f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'" for script in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    )


def _environment(package: str) -> Environment:
    packages = dict.fromkeys(("extractor.pages", package))
    return Environment(
        loader=ChoiceLoader([PackageLoader(name) for name in packages]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
