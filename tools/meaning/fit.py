#!/usr/bin/env python3
"""Fits the table of words by meaning to how readers ask (``data/asked_as/``).

    .venv/bin/python tools/meaning/fit.py read CORPUS.json
    OTHER/bin/python tools/meaning/fit.py fit CORPUS.json VECTORS.npz WORDS.bin OUT.bin

``VECTORS.npz``: what the sentence model makes of the phrases (``asked``) and of the passages' texts
(``passages``), a row each, of length one. Each phrase is drawn to its passage and, as far as the
model says so, to others; tables are fitted to the passages with their phrases and to those without,
and added: their sum is better than any of them. No judged query is read anywhere here. See
``README.md``.
"""

from __future__ import annotations

import json
import struct
import sys
import tempfile
from pathlib import Path
from typing import Any

BATCH = 512
DROPPED = 0.3  # of the words of a text, each time it is read
NEARNESS = 0.05  # the cosine by which one text is e times as likely meant
COMMON = 0.6  # so much is kept of what all passages share: of the field's own direction
KEPT = 0.995  # of the values fit the scale, the others are cut
MOST = 7  # four bits: -8 to 7
# Of the three tables: rounds, how many passages beside a batch's own, how much a phrase's own
# passage is wanted beside what the model says, whether passages are read with their other phrases,
# where random numbers begin.
WAYS = ((4, 700, 0.4, True, 1), (4, 700, 0.5, False, 2), (7, 1000, 0.4, True, 3))
RATE = 0.08
HELD = 0.1  # how much a table is held to what it was


def read(out: Path) -> None:
    """The passages and phrases of the bundled library as the program splits them into words."""
    from casestudies import assets
    from casestudies.bootstrap import make_services
    from casestudies.paths import find_paths
    from casestudies.search.meaning import WordTable

    table = WordTable(assets.resource("meaning", "words-256.bin"))

    def bag(text: str) -> list[int]:
        return [number for part in text.split() for number in table.pieces(part)]

    with tempfile.TemporaryDirectory() as folder:
        services = make_services(find_paths(profile=Path(folder)))
        services.library.open()
        services.searching.prepare()
        opened, vocabulary = services.searching._open, services.library.vocabulary()
        assert opened is not None
        rows = []
        for passage in opened.engine.corpus.passages:
            practices = ", ".join(vocabulary.name_of(key) for key in passage.practices)
            parts = (passage.title, practices, passage.text)
            rows.append(
                {
                    "text": passage.text,
                    "words": bag(". ".join(part for part in parts if part)),
                    "asked": list(passage.asked_as),
                    "asked_words": [bag(phrase) for phrase in passage.asked_as],
                }
            )
        services.close()
    out.write_text(json.dumps(rows), encoding="utf-8")
    print(len(rows), "passages,", sum(len(row["asked"]) for row in rows), "phrases")


def fit(source: Path, vectors: Path, words: Path, out: Path) -> None:
    """Fit the three tables and write their sum; some five minutes on two cores."""
    import numpy as np

    rows = json.loads(source.read_text(encoding="utf-8"))
    model = np.load(vectors)
    data = words.read_bytes()
    dimensions, count, size = struct.unpack("<III", data[8:20])
    head = 20 + 4 * count + size
    packed = np.frombuffer(data[head:], "u1").reshape(count, dimensions // 2)
    start = np.zeros((count, dimensions), "f4")
    start[:, 0::2], start[:, 1::2] = packed & 15, packed >> 4
    start -= 8
    table: Any = sum(_fitted(rows, model["asked"], model["passages"], start, *way) for way in WAYS)
    sums = np.array([table[row["words"]].sum(0) for row in rows])
    sums /= np.linalg.norm(sums, axis=1, keepdims=True) + 1e-9
    shared = sums.mean(0) / np.linalg.norm(sums.mean(0))
    table -= (1 - COMMON) * np.outer(table @ shared, shared)
    scale = np.quantile(np.abs(table), KEPT) / MOST
    values = (np.round(table / scale).clip(-MOST, MOST) + 8).astype("u1")
    out.write_bytes(data[:head] + (values[:, 0::2] | (values[:, 1::2] << 4)).tobytes())


def _fitted(
    rows: list[dict[str, Any]],
    asked: Any,
    passages: Any,
    start: Any,
    rounds: int,
    beside: int,
    own: float,
    with_phrases: bool,
    seed: int,
) -> Any:
    import numpy as np
    import torch
    from torch.nn import functional

    rng = np.random.default_rng(seed)
    home = np.array([at for at, row in enumerate(rows) for _ in row["asked"]])
    phrases = [words for row in rows for words in row["asked_words"]]
    of_passage: dict[int, list[int]] = {}
    for phrase, passage in enumerate(home):
        of_passage.setdefault(int(passage), []).append(phrase)
    before = torch.tensor(start)
    length = before.norm(dim=1).mean()
    table = before.clone().requires_grad_(True)
    step = torch.optim.Adam([table], lr=RATE)
    steps, done = rounds * (len(phrases) // BATCH + 1), 0

    def some(bag: list[int]) -> list[int]:
        return [number for number in bag if rng.random() > DROPPED] or bag or [0]

    def pointing(bags: list[list[int]]) -> Any:
        flat = torch.tensor([number for bag in bags for number in bag])
        starts = torch.tensor(np.cumsum([0, *map(len, bags[:-1])]))
        return functional.normalize(functional.embedding_bag(flat, table, starts, mode="sum"))

    for _ in range(rounds):
        mixed = rng.permutation(len(phrases))
        for at in range(0, len(mixed), BATCH):
            now = mixed[at : at + BATCH]
            others = rng.choice(len(rows), beside, replace=False)
            shown = np.unique(np.concatenate([home[now], others]))
            taken, bags = set(now.tolist()), []
            wanted = asked[now] @ passages[shown].T
            alike = asked[now] @ asked.T
            alike[np.arange(len(now)), now] = -1.0
            for column, passage in enumerate(shown):
                bag, known = list(rows[passage]["words"]), of_passage.get(int(passage), [])
                if with_phrases:  # those that are asked now are not read with the passage
                    free = (phrase for phrase in known if phrase not in taken)
                    bag += [n for p in free if rng.random() < 0.7 for n in phrases[p]]
                if known:
                    best, text = alike[:, known].max(1), wanted[:, column]
                    both = 0.5 * text + 0.5 * np.maximum(best, text)
                    wanted[:, column] = np.where(best > -0.99, both, 0.8 * text)
                bags.append(some(bag))
            likely = functional.softmax(torch.tensor(wanted / NEARNESS), 1)
            goal = (1 - own) * likely
            goal[torch.arange(len(now)), torch.tensor(np.searchsorted(shown, home[now]))] += own
            found = pointing([some(phrases[phrase]) for phrase in now]) @ pointing(bags).T
            loss = -(goal * functional.log_softmax(found / NEARNESS, 1)).sum(1).mean()
            loss = loss + HELD * ((table - before) ** 2).sum() / (len(now) * length**2)
            for group in step.param_groups:
                group["lr"] = RATE * (1 - done / steps)
            step.zero_grad()
            loss.backward()
            step.step()
            done += 1
    return table.detach().numpy()


if __name__ == "__main__":
    if sys.argv[1] == "read":
        read(Path(sys.argv[2]))
    else:
        fit(*map(Path, sys.argv[2:]))
