"""Pages: what every HTML page of the program shares."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.pages.assets import charting
from extractor.pages.data_block import data_block
from extractor.pages.highlight import Passage, Piece, highlighted, pieces
from extractor.pages.shell import Page, content_policy, rendered

TEXT = "Police said 14 people were killed and 31 wounded."
DIED = Passage(12, 33, "killed 14", "killed")
HURT = Passage(12, 48, "injured 31", "injured")


def test_a_text_is_cut_where_evidence_begins_and_ends() -> None:
    assert list(pieces(TEXT, [DIED, HURT])) == [
        Piece("Police said ", ()),
        Piece("14 people were killed", (DIED, HURT)),
        Piece(" and 31 wounded", (HURT,)),
        Piece(".", ()),
    ]


def test_a_passage_beyond_the_text_is_cut_off() -> None:
    assert list(pieces("four", [Passage(2, 99, "a"), Passage(7, 9, "b"), Passage(3, 3, "c")])) == [
        Piece("fo", ()),
        Piece("ur", (Passage(2, 99, "a"),)),
    ]


passages = st.lists(st.builds(Passage, st.integers(-2, 40), st.integers(-2, 40), st.sampled_from("abc")), max_size=8)


@given(st.text(max_size=40), passages)
def test_the_pieces_are_the_text_and_each_knows_what_covers_it(text: str, covering: list[Passage]) -> None:
    position = 0
    for piece in pieces(text, covering):
        assert piece.text
        for offset in range(position, position + len(piece.text)):
            assert sorted(map(repr, piece.passages)) == sorted(repr(one) for one in covering if one.start <= offset < one.end)
        position += len(piece.text)
    assert position == len(text)


def test_highlighted_text_is_escaped_in_its_words_and_its_labels() -> None:
    made = highlighted('<b>"four"</b>', [Passage(3, 9, '" onmouseover="x', "killed")])
    assert made == ('&lt;b&gt;<mark class="evidence killed" title="&#34; onmouseover=&#34;x">&#34;four&#34;</mark>&lt;/b&gt;')


@given(
    st.recursive(
        st.none() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20
    )
)
def test_a_data_block_gives_back_what_went_in_and_leaves_its_element_alone(data: object) -> None:
    made = data_block("articles-0", data)
    found = re.fullmatch(r'<script type="application/gzip" id="articles-0">([A-Za-z0-9+/=]+)</script>\n', str(made))
    assert found is not None
    there = json.loads(gzip.decompress(base64.b64decode(found[1])))
    assert there == json.loads(json.dumps(data).encode().decode())


def test_a_data_block_has_a_plain_name() -> None:
    with pytest.raises(ValueError, match="write lower-case letters, digits and hyphens"):
        data_block('x"><script>', [])


def test_the_shell_escapes_what_it_is_given_and_names_each_script_in_its_policy() -> None:
    scripts = ["window.first = 1;", "window.second = 2;"]
    html = "".join(rendered(Page("Toll </title><script>alert(1)</script>", "shell.html", scripts=scripts)))
    assert "<script>alert(1)" not in html
    inline = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    assert inline[-2:] == scripts
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy is not None
    assert policy[1].replace("&#39;", "'") == content_policy(inline)
    assert "default-src 'none'" in policy[1].replace("&#39;", "'")


def test_no_script_of_ours_or_others_could_end_its_element_early() -> None:
    own = [
        file.read_text(encoding="utf-8") for file in (files("extractor.pages") / "assets").iterdir() if file.name.endswith(".js")
    ]
    for script in [*charting(), *own]:
        assert "</script" not in script.lower()
        assert "<!--" not in script
        assert "\r" not in script


def test_vendored_files_are_the_ones_that_their_list_names() -> None:
    vendor = files("extractor.pages") / "vendor"
    listed = re.findall(
        r"^\| `([^`]+)` \|.*?(`[^`]+\.LICENSE`).*\| ([0-9a-f]{64}) \|$", (vendor / "README.md").read_text(), re.MULTILINE
    )
    there = {file.name for file in vendor.iterdir()} - {"README.md"}
    assert {name for name, _, _ in listed} | {licence.strip("`") for _, licence, _ in listed} == there
    assert {name: hashlib.sha256((vendor / name).read_bytes()).hexdigest() for name, _, _ in listed} == {
        name: digest for name, _, digest in listed
    }
