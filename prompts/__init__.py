"""Prompts: versioned templates with worked examples, and a lock that keeps what was published as it was."""

from prompts.complaint import Complaint
from prompts.message import Message
from prompts.prompt import (
    Prompt,
    Purpose,
    catalogue,
    extract_messages,
    joined,
    listed_messages,
    load,
    marker_for,
    repair_messages,
)

__all__ = [
    "Complaint",
    "Message",
    "Prompt",
    "Purpose",
    "catalogue",
    "extract_messages",
    "joined",
    "listed_messages",
    "load",
    "marker_for",
    "repair_messages",
]
