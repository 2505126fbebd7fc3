"""Message: one turn of a chat, as Chat Completions writes it."""

from typing import Literal, TypedDict


class Message(TypedDict):
    """One turn of a chat."""

    role: Literal["system", "user"]
    content: str
