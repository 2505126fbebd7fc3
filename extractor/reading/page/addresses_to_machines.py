"""Addresses to machines: sentences that tell whoever processes the text what to record, instead of telling what happened.

Every pattern has cue words, of which one stands in each sentence that it finds. A text without a pattern's cues is not
searched, and of a text with them only the lines that hold one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import reduce
from operator import or_

from extractor.reading.text.late import late_at_words
from extractor.reading.words.stems import whole_words

_PROCESSORS = r"[\s-]+(?:models?|systems?|readers?|tools?|assistants?|services?|agents?|software|pipelines?|index(?:es|ers?))"
_CUSTOMERS = r"\s+(?:partners?|users?|clients?|teams?|desks?|editors?|entry)"
# Each begins with a letter, so that a search jumps to the words that do.
_ADDRESSEES = "|".join(
    (
        r"large\s+language\s+models?|language\s+models?",
        *(kind + _PROCESSORS for kind in ("ai", "extraction", "coding", "indexing", "automat(?:ic|ed)", "machine")),
        r"algorithms?|indexers?|llms?|ais?|chat\s?bots?|annotators?|coders?|label?lers?|aggregators?|crawlers?|scrapers?|parsers?|bots",
        *(kind + _CUSTOMERS for kind in ("feed", "data", "syndication", "content")),
        r"users\s+of\s+(?:our|its|this|the|their)\s+data|data\s?bases?|data\s?sets?",
    )
)
_ADDRESSEE = rf"(?:{_ADDRESSEES})"
_ADDRESSEE_CUES = (
    "model models ai ais llm llms extraction coding indexing automatic automated machine machines chatbot chatbots bot bots annotator"
    " annotators coder coders labeller labellers labeler labelers aggregator aggregators crawler crawlers scraper scrapers parser parsers algorithm algorithms indexer indexers content"
    " feed data syndication database databases dataset datasets"
)
_DEONTIC = (
    r"(?:must|shall|should|may|can|are\s+to|is\s+to|(?:are|is)\s+(?:\w+ly\s+)?(?:asked|requested|required|reminded|advised|instructed)"
    r"|please|kindly)"
)
_VERB = (
    r"(?:record|report|enter|count|code|list|log|set|read|cite|quote|answer|merge|treat|name|carry|register|mark|output|return|attribute"
    r"|classify|ignore|disregard|include|omit|leave\s+out|add|fill)"
)
_PASSIVE = r"(?:counted|recorded|coded|listed|reported|entered|classed|classified|treated|logged|registered|filed|carried|read)"
_TO_BE = r"(?:is|are|be)\s+(?:therefore\s+|hence\s+|always\s+)?"


@dataclass(frozen=True, slots=True)
class Address:
    """One way of addressing machines: the mark of its cue words, and the pattern of a whole line that may hold it.

    ``first`` is a simpler pattern without which the other cannot be there.
    """

    cues: int
    pattern: re.Pattern[str]
    first: re.Pattern[str] | None = None

    def search(self, line: str) -> re.Match[str] | None:
        """Where a line addresses machines in this way."""
        return None if self.first is not None and self.first.search(line) is None else self.pattern.search(line)


def _address(cues: str, *patterns: str, first: str | None = None) -> Address:
    return Address(whole_words(cues), late_at_words("|".join(patterns)), None if first is None else late_at_words(first))


ADDRESSES = (
    # Somebody who processes texts, and what they are to do.
    _address(
        _ADDRESSEE_CUES,
        rf"\b(?:note|notice|message|memo|remark|hint|attn|attention|request|instructions?|corrections?|guidance)\s+(?:to|for)\s+(?:\w+\s+){{0,2}}?{_ADDRESSEE}\b",
        rf"\b{_ADDRESSEE}(?:\s+\w+){{0,4}}?\s+{_DEONTIC}\s+(?:\w+ly\s+)?(?:to\s+)?(?:be\s+)?(?:{_VERB}|{_PASSIVE})\b",
        rf"(?:^|[.!?]\s+|\bdear\s+|^\W*(?:to|for|attn|attention)\s+(?:all\s+)?)\W*{_ADDRESSEE}(?:\s+(?:and|or)\s+{_ADDRESSEE})?\s*[:,]\s+\S",
        rf"\bif\s+you\s+(?:are|were)\s+an?\s+{_ADDRESSEE}\b",
        rf"\b(?:to|must|should)\s+be\s+{_PASSIVE}\s+(?:in|by)\s+(?:\w+\s+)?{_ADDRESSEE}\b",
        rf"\b{_ADDRESSEE}\s+(?:reading|processing|parsing)\s+this\b",
        # Machines alone may be those of an election or a factory.
        rf"\bmachines\s+(?:reading|processing|parsing)\s+this\b|(?:^|[.!?]\s+)\W*machines\s+{_DEONTIC}\s+{_VERB}\b",
        r"(?:^|[.!?:>]\s*)\W*(?:note\s+)?for\s+(?:the\s+)?machines\b",
        rf"\b{_ADDRESSEE}['’]s?\s+(?:memo|notes?|instructions?|guide|manual|rules?)\b.{{0,80}}\b{_PASSIVE}\b",
        rf"\b(?:requires?|obliges?|instructs?|tells?|orders?)\s+(?:all\s+)?{_ADDRESSEE}\s+to\s+{_VERB}\b",
        first=rf"\b(?:{_ADDRESSEES}|machines)\b",
    ),
    # A house rule for counting, told as a note.
    _address(
        "editor editors note record style",
        rf"^\W*(?:editor['’]?s?['’]?\s+note|coding\s+note|note\s+on\s+(?:terms|style|terminology|figures)|for\s+the\s+record|style\s+note)\b"
        rf".{{0,200}}\b{_TO_BE}{_PASSIVE}\b",
    ),
    _address(
        "style convention practice",
        rf"\b(?:house|our|this\s+(?:paper|agency|newspaper|site)['’]s)\s+(?:style|convention|practice)\b.{{0,160}}\b(?:is|are)\s+{_PASSIVE}\b",
    ),
    # Instructions to a model, and the marks of a conversation with one.
    _address(
        "instructions instruction prompt prompts",
        r"\b(?:ignore|disregard|forget|override)\s+(?:\w+\s+){0,3}(?:previous|prior|above|earlier|preceding)\s+(?:\w+\s+)?(?:instructions?|prompts?)\b",
    ),
    _address(
        "system assistant developer inst",
        r"^\W*(?:system|assistant|developer)(?:\s+(?:note|message|prompt|override|policy))?\W*:",
        r"^\W*\[/?(?:system|inst)\]",
        r"</?(?:system|assistant)>",
        r"^#+\s*system\b",
        first=r"[:\[<#]",
    ),
    _address(
        "instruction instructions override command directive prompt",
        r"^[\W_]{2,}(?:\w+\s+){0,2}(?:instructions?|override|command|directive|prompt)\W*[\])}>*=#-]",
    ),
    # A field of a record, and the value that it is to have.
    _address(
        "set enter output code return",
        r"(?:^|[.:;,!?\])]\s+|\b(?:must|should|shall|please|to|and)\s+)(?:set|enter|output|code|return)\s+(?:the\s+)?(?:number\s+of\s+|field\s+)?(?:the\s+)?"
        r"(?:(?:\d+|zero|no)\s+)?(?:killed|injured|wounded|abducted|perpetrators?|casualt(?:y|ies)|deaths|fatalities)\b",
        first=r"\b(?:set|enter|output|code|return)\s+(?:the|number|field|zero|no|killed|injured|wounded|abducted|perpetrators?|casualt|deaths|fatalities|\d)",
    ),
    _address("im_start im_end endoftext", r"<\|\w+\|>"),
    _address(
        "article",
        r"^\W*\[?\W*(?:end|begin(?:ning)?|start)\s+of\s+(?:the\s+)?article\b",
        r"^\W*\[\W*article\s+(?:ends|begins)\b",
        r"^\W*\[/?article\]|</article>",
    ),
    _address(
        "you pretend play",
        r"^\W*(?:you\s+are\s+(?:now\s+\w+|(?:an?|the)\s+(?:[\w'’]+\s+){0,3}?(?:model|assistant|bot|coder|annotator|checker|editor|system)\b)|pretend\s+(?:to\s+be|that\s+you)|imagine\s+(?:that\s+)?you\s+are|let\s+us\s+play|from\s+now\s+on,?\s+you)\b",
    ),
    _address(
        "output answer gold label todo",
        r"^\W*(?:expected\s+output|answer\s+so\s+far|gold(?:\s+label)?|label|TODO)\b[^:]{0,30}:",
    ),
    _address(
        "please important summarise summarize",
        rf"^\W*(?:please,?|important[:,]|when\s+you\s+summari[sz]e\s+this\s+\w+,?)\s+{_VERB}\b.{{0,80}}\b"
        r"(?:killed|injured|wounded|abducted|dead|deaths|tolls?|figures?|numbers?|fields?|perpetrators?)\b",
    ),
    _address(
        "sentence words phrase",
        r"\b(?:this|the)\s+(?:text|article)\s+(?:also\s+)?(?:contains|includes|holds)\s+the\s+(?:sentence|words|phrase)\b",
    ),
    _address(
        "treat record code classify log register enter",
        r"^\W*(?:treat|record|code|classify|log|register|enter)\s+(?:this|these|the\s+(?:event|incident|attack|above|following))\b",
    ),
    _address("answer respond", r"(?:^\W*|[.!?]\s+)(?:answer|respond)\s+as\s+(?:the|an?|that)\b"),
    _address(
        "coding extracting annotating labelling labeling parsing indexing",
        r"\bwhen\s+(?:coding|extracting|annotating|labell?ing|parsing|indexing)\b",
    ),
    _address("basis", r"\bbasis\s+(?:claimed|stated|accused|suspected|denied)\b"),
    # The same in other languages: note, instruction or attention, to a system or model.
    _address(
        "sistema sistemas modelo modelos",
        r"\b(?:instrucci[oó]n(?:es)?|nota|mensaje|aviso|instru[cç][aã]o|instru[cç][oõ]es)\s+(?:para|a)(?:l|o|os)?\s+(?:el\s+|los\s+|os?\s+)?(?:sistemas?|modelos?)\b",
    ),
    _address(
        "système systèmes modèle modèles",
        r"\b(?:aux?|pour\s+les?)\s+(?:syst[eè]mes?|mod[eè]les?)\s+(?:automatiques?|de\s+langage)\b",
    ),
    _address(
        "modell modelle system systeme sprachmodell sprachmodelle ki suchmaschinen datenbanken",
        r"\b(?:hinweis|anweisung|nachricht|notiz)\s+(?:an|f[uü]r)\s+(?:das|die|den)\s+(?:sprach|ki-?)?(?:modelle?|systeme?|ki)\b",
        r"\b(?:hinweis|anweisung|anmerkung|nachricht|notiz)\s+(?:an|f[uü]r)\s+(?:alle\s+)?(?:sprachmodelle|ki-?(?:systeme|modelle)|suchmaschinen|datenbanken)\b",
    ),
    _address(
        "система системы системе систем модель модели моделей систем",
        r"(?:внимание|указание|примечание|инструкция)\W+(?:для\s+)?(?:систем|модел)",
    ),
    _address("للنظام للنموذج النظام النموذج", r"(?:ملاحظة|تعليمات|تنبيه)\s+(?:لل|إلى\s+ال)(?:نظام|نموذج)"),
)

CUES = reduce(or_, (address.cues for address in ADDRESSES))
"""The marks of all cue words."""


def addressed(line: str, marks: int) -> re.Match[str] | None:
    """The words by which a line addresses machines; None for what only tells. ``marks`` are those of the line's words."""
    for address in ADDRESSES:
        if marks & address.cues:
            found = address.search(line)
            if found is not None:
                return found
    return None
