"""A language model of random weights as a GGUF file: ``python random_model.py FILE [SEED] [HASTE]``.

What it says means nothing, but a server takes it for a model, and under a JSON Schema its answers have the schema's form,
until the token limit cuts them off. HASTE lends weight to the tokens that end a string, a list or an object: at 40 an answer
ends as soon as the schema lets it, at -40 never, and around 2 there is much nonsense in between.

Needs the packages gguf and tokenizers, which the project itself does not: ``make test-llm`` installs them apart.
"""

from __future__ import annotations

import sys
from pathlib import Path

import gguf
import numpy as np
from tokenizers import ByteLevelBPETokenizer

ROOT = Path(__file__).resolve().parents[2]
END = "<|im_end|>"
START = "<|im_start|>"
WORDS = 1024  # tokens: 256 bytes, two marks and what is frequent in the prompts
WIDTH, HEADS, LAYERS, INNER = 32, 4, 2, 64
WINDOW = 65_536  # tokens; the question alone takes some 10,000 of so small a vocabulary
TEMPLATE = (
    "{% for message in messages %}" + START + "{{ message.role }}\n{{ message.content }}" + END + "\n{% endfor %}"
    "{% if add_generation_prompt %}" + START + "assistant\n{% endif %}"
)


def vocabulary() -> tuple[list[str], list[str]]:
    """Tokens by number, and merges by rank, learnt from the project's own prompts and examples."""
    texts = sorted([*(ROOT / "prompts").rglob("*.md"), *(ROOT / "prompts").rglob("*.json"), *(ROOT / "examples").glob("*.md")])
    learner = ByteLevelBPETokenizer()
    learner.train([str(path) for path in texts], vocab_size=WORDS, special_tokens=[START, END], show_progress=False)
    folder = Path(sys.argv[1]).parent
    _, merges = learner.save_model(str(folder), "random")
    numbered = sorted(learner.get_vocab().items(), key=lambda item: item[1])
    return [token for token, _ in numbered], Path(merges).read_text(encoding="utf-8").splitlines()[1:]


def ending(token: str) -> float:
    """How much the token helps an answer to its end: a null more than an end, a comma or an opening less than nothing."""
    if "," in token or "{" in token or ("[" in token and "]" not in token):
        return -1.0
    if token in {"null", "Ġnull"}:
        return 2.0
    return 1.0 if token == END or token[-1] in '"]}' else 0.0


def write(path: Path, seed: int, haste: float) -> None:
    """Write the model."""
    tokens, merges = vocabulary()
    chance = np.random.default_rng(seed)
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_name("random")
    writer.add_context_length(WINDOW)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(INNER)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(tokens)
    marks = {START, END}
    kinds = (gguf.TokenType.CONTROL if token in marks else gguf.TokenType.NORMAL for token in tokens)
    writer.add_token_types([int(kind) for kind in kinds])
    writer.add_token_merges(merges)
    writer.add_eos_token_id(tokens.index(END))
    writer.add_add_bos_token(False)
    writer.add_chat_template(TEMPLATE)

    def tensor(name: str, *shape: int) -> None:
        writer.add_tensor(f"{name}.weight", (chance.standard_normal(shape) * shape[-1] ** -0.5).astype(np.float32))

    embedding = chance.standard_normal((len(tokens), WIDTH)).astype(np.float32)
    embedding[:, 0] = WIDTH**0.5  # the same for every token, so that the output has something constant to weigh
    writer.add_tensor("token_embd.weight", embedding)
    for layer in range(LAYERS):
        for norm in ("attn_norm", "ffn_norm"):
            writer.add_tensor(f"blk.{layer}.{norm}.weight", np.ones(WIDTH, np.float32))
        for name in ("attn_q", "attn_k", "attn_v", "attn_output"):
            tensor(f"blk.{layer}.{name}", WIDTH, WIDTH)
        tensor(f"blk.{layer}.ffn_gate", INNER, WIDTH)
        tensor(f"blk.{layer}.ffn_up", INNER, WIDTH)
        tensor(f"blk.{layer}.ffn_down", WIDTH, INNER)
    writer.add_tensor("output_norm.weight", np.ones(WIDTH, np.float32))
    output = chance.standard_normal((len(tokens), WIDTH)).astype(np.float32)
    output[:, 0] = haste / 2 * np.array([ending(token) for token in tokens])
    # No single bytes of longer characters: llama.cpp answers 500 where a cut leaves half a character.
    odd = [any(ord(sign) > 0x7E and sign not in "ĠĊ" for sign in token) for token in tokens]
    output[odd] = np.eye(1, WIDTH, dtype=np.float32) * -100
    writer.add_tensor("output.weight", output)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


if __name__ == "__main__":
    write(Path(sys.argv[1]), int((sys.argv[2:] or ["0"])[0]), float((sys.argv[3:] or ["6"])[0]))
