"""How a measurement is printed: what, how much, against what, the ratio."""

from __future__ import annotations

import statistics
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One measurement. ``value`` and ``yardstick`` are in ``unit``; ``bar`` is the most that the
    ratio (or, for ``bar_on_value``, the value) may be, None where no bar is set."""

    what: str
    value: float
    unit: str
    yardstick_name: str
    yardstick: float
    bar: float | None = None
    bar_on_value: bool = False

    @property
    def ratio(self) -> float:
        return self.value / self.yardstick if self.yardstick else float("inf")

    @property
    def kept(self) -> bool | None:
        if self.bar is None:
            return None
        return (self.value if self.bar_on_value else self.ratio) <= self.bar


def percentile(values: list[float], share: float) -> float:
    """The value below which ``share`` (0 to 1) of ``values`` lie, by nearest rank."""
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, round(share * (len(ranked) - 1)))]


def median(values: list[float]) -> float:
    return statistics.median(values)


def print_lines(title: str, lines: list[Line]) -> None:
    """Print a block of measurements as a table."""
    print(f"\n{title}")
    for line in lines:
        bar = ""
        if line.bar is not None:
            unit = f" {line.unit}" if line.bar_on_value else "x"
            bar = f"  bar {line.bar:g}{unit}: {'kept' if line.kept else 'MISSED'}"
        print(
            f"  {line.what:<46} {line.ratio:8.2f}x  "
            f"({line.value:.4g} against {line.yardstick:.4g} {line.unit}, "
            f"{line.yardstick_name}){bar}"
        )
