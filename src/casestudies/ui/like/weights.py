"""How much each part of a likeness counts: a slider for each, and a way back to the usual."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from casestudies.model.profile import PART_NAMES, Part, SchoolProfile, Weights
from casestudies.ui.like.fields import WeightSlider
from casestudies.ui.theme.size import fit


class WeightSliders(QWidget):
    """``changed`` follows every move. A part that the school's description does not ask is drawn
    faint; its weight waits."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weights = Weights()
        self._sliders: dict[Part, WeightSlider] = {}
        self._names: dict[Part, QLabel] = {}
        self._values: dict[Part, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, part in enumerate(Part):
            name, value = QLabel(PART_NAMES[part], self), QLabel(self)
            for label in (name, value):  # nothing is asked at first
                label.setProperty("look", "faint")
            fit(value.setMinimumWidth, 22)
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            slider = WeightSlider(self.tr("Weight: {0}").format(PART_NAMES[part]), self)
            slider.setMinimumWidth(40)
            slider.valueChanged.connect(partial(self._moved, part))
            for column, widget in enumerate((name, slider, value)):
                grid.addWidget(widget, row, column)
            self._names[part], self._sliders[part], self._values[part] = name, slider, value
        self.show_profile(SchoolProfile())

    @property
    def weights(self) -> Weights:
        return self._weights

    def slider(self, part: Part) -> WeightSlider:
        """The slider of a part."""
        return self._sliders[part]

    def show_profile(self, profile: SchoolProfile) -> None:
        """Show the weights of a profile, and which parts it asks."""
        self._weights = profile.weights
        for part, slider in self._sliders.items():
            weight = profile.weights.of(part)
            slider.blockSignals(True)
            slider.setValue(round(weight))
            slider.blockSignals(False)
            self._values[part].setText(f"{weight:g}")
            asked = profile.asks(part)
            look = "" if asked else "faint"
            said = self.tr("{0:g} of 10") if asked else self.tr("{0:g} of 10; not asked now")
            slider.setAccessibleDescription(said.format(weight))
            slider.setToolTip("" if asked else self.tr("Not asked now: nothing is said about it"))
            for label in (self._names[part], self._values[part]):
                if label.property("look") != look:
                    label.setProperty("look", look)
                    label.style().unpolish(label)
                    label.style().polish(label)

    def _moved(self, part: Part, value: int) -> None:
        given = {each.value: self._weights.of(each) for each in Part}
        self._weights = Weights(**given | {part.value: float(value)})
        self._values[part].setText(f"{value:g}")
        self.changed.emit()
