"""`python -m tests.relevance.weights`: what nDCG@10 does when each number of the ranking is halved
and doubled, in thousandths over all judged queries. ``search/weights.py`` has them in its comments.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from casestudies.search import weights
from tests.relevance.measure import LATER, open_services, our_ranker, read_queries, score

Put = Callable[[float], None]


def numbers() -> Iterator[tuple[str, float, Put]]:
    """Every number of the ranking: its name, its value, and how to put another in its place."""
    for name, value in list(vars(weights).items()):
        if name.isupper() and isinstance(value, int | float):
            yield name, value, _in_every_module(name)
        elif name.isupper() and isinstance(value, dict):
            for key, number in list(value.items()):
                yield f"{name}[{key}]", number, _in_table(value, key)


def _in_every_module(name: str) -> Put:
    def put(number: float) -> None:
        for found, module in list(sys.modules.items()):
            if found.startswith("casestudies.search.") and hasattr(module, name):
                setattr(module, name, number)

    return put


def _in_table(table: dict[str, float], key: str) -> Put:
    def put(number: float) -> None:
        table[key] = number

    return put


def main() -> None:
    """Print a line a number: halved, doubled."""
    queries = [*read_queries(), *read_queries(LATER)]
    with tempfile.TemporaryDirectory() as folder:

        def measured() -> float:
            services = open_services(Path(folder))
            try:
                return score(queries, our_ranker(services)).ndcg
            finally:
                services.close()

        whole = measured()
        print(f"nDCG@10 over {len(queries)} queries: {whole:.4f}", flush=True)
        for name, value, put in numbers():
            moved = []
            for factor in (0.5, 2):
                number = value * factor
                put(max(1, round(number)) if isinstance(value, int) else number)
                moved.append(f"{(measured() - whole) * 1000:+.1f}")
            put(value)
            print(f"{name} = {value}: {' / '.join(moved)}", flush=True)


if __name__ == "__main__":
    main()
