"""The tree of a program as AT-SPI gives it, and what happens in it, read over D-Bus."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection
from jeepney.wrappers import DBusErrorResponse, unwrap_msg

ROOT = "/org/a11y/atspi/accessible/root"
NULL = "/org/a11y/atspi/null"
_REGISTRY = "org.a11y.atspi.Registry"
_A = "org.a11y.atspi"
# the numbers of AT-SPI's states that are read here
STATES = {
    "active": 1,
    "checked": 4,
    "collapsed": 5,
    "editable": 7,
    "enabled": 8,
    "expandable": 9,
    "expanded": 10,
    "focusable": 11,
    "focused": 12,
    "pressed": 20,
    "selected": 23,
    "sensitive": 24,
    "showing": 25,
    "visible": 30,
    "checkable": 41,
    "read only": 44,
}
_EVENTS = (
    "object:state-changed",
    "object:announcement",
    "object:text-caret-moved",
    "window:activate",
)


@dataclass(frozen=True)
class Event:
    """Something that happened: the kind ("Announcement"), its detail, and where."""

    kind: str
    detail: str
    first: int
    second: int
    value: object
    at: tuple[str, str]


class Listener:
    """A connection to the accessibility bus that asks and hears."""

    def __init__(self, connection: DBusConnection) -> None:
        self._bus = connection
        self._events: deque[Event] = deque()
        rule = MatchRule(type="signal")
        for kind in ("Object", "Window", "Focus"):
            rule = MatchRule(type="signal", interface=f"{_A}.Event.{kind}")
            self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                      "AddMatch", "s", (rule.serialise(),))  # fmt: skip
        for event in _EVENTS:
            self.call(_REGISTRY, "/org/a11y/atspi/registry", _REGISTRY,
                      "RegisterEvent", "sass", (event, [], ""))  # fmt: skip

    def call(
        self, name: str, path: str, interface: str, method: str, signature: str = "", body: Any = ()
    ) -> Any:
        """The answer to a call: its only value, or a tuple; events that come meanwhile are kept."""
        address = DBusAddress(path, name, interface)
        message = new_method_call(address, method, signature or None, body)
        serial = next(self._bus.outgoing_serial)
        self._bus.send(message, serial=serial)
        while True:
            got = self._bus.receive(timeout=30)
            if got.header.fields.get(HeaderFields.reply_serial) == serial:
                answer = unwrap_msg(got)
                return answer[0] if len(answer) == 1 else answer
            self._take(got)

    def _take(self, message: Message) -> None:
        if message.header.message_type is not MessageType.signal:
            return
        fields = message.header.fields
        interface = str(fields.get(HeaderFields.interface, ""))
        if not interface.startswith(f"{_A}.Event.") or len(message.body) < 4:
            return
        detail, first, second, value = message.body[:4]
        kind, sender = str(fields[HeaderFields.member]), str(fields[HeaderFields.sender])
        at = (sender, str(fields[HeaderFields.path]))
        self._events.append(Event(kind, detail, first, second, value[1], at))

    def events(self, quiet: float, patience: float = 10.0) -> Iterator[Event]:
        """What happens, until nothing did for ``quiet`` seconds."""
        until = time.monotonic() + patience
        rest = time.monotonic() + quiet
        while time.monotonic() < min(until, rest):
            while self._events:
                yield self._events.popleft()
                rest = time.monotonic() + quiet
            try:
                self._take(self._bus.receive(timeout=max(0.001, rest - time.monotonic())))
            except TimeoutError:
                continue

    def programs(self) -> list[Node]:
        """The programs that are heard."""
        return Node(self, _REGISTRY, ROOT).children

    def program(self, name: str) -> Node | None:
        """The program of this name; None while it is not there."""
        try:
            return next((node for node in self.programs() if node.name == name), None)
        except DBusErrorResponse:
            return None


class Node:
    """One thing of the tree. Everything is asked anew each time."""

    def __init__(self, listener: Listener, bus: str, path: str) -> None:
        self._listener = listener
        self.bus = bus
        self.path = path

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Node) and (self.bus, self.path) == (other.bus, other.path)

    def __hash__(self) -> int:
        return hash((self.bus, self.path))

    def call(self, interface: str, method: str, signature: str = "", body: Any = ()) -> Any:
        """Ask the program about this thing."""
        of = f"{_A}.{interface}"
        return self._listener.call(self.bus, self.path, of, method, signature, body)

    def _property(self, name: str, interface: str = "Accessible") -> Any:
        body = (f"{_A}.{interface}", name)
        prop = "org.freedesktop.DBus.Properties"
        return self._listener.call(self.bus, self.path, prop, "Get", "ss", body)[1]

    def _node(self, found: tuple[str, str]) -> Node | None:
        return None if found[1] == NULL else Node(self._listener, found[0], found[1])

    @property
    def name(self) -> str:
        return str(self._property("Name"))

    @property
    def description(self) -> str:
        return str(self._property("Description"))

    @property
    def parent(self) -> Node | None:
        return self._node(self._property("Parent"))

    @property
    def children(self) -> list[Node]:
        found = self.call("Accessible", "GetChildren")
        return [Node(self._listener, bus, path) for bus, path in found if path != NULL]

    @property
    def role(self) -> str:
        return str(self.call("Accessible", "GetRoleName"))

    @cached_property
    def interfaces(self) -> frozenset[str]:
        found = self.call("Accessible", "GetInterfaces")
        return frozenset(name.removeprefix(f"{_A}.") for name in found)

    @property
    def states(self) -> frozenset[str]:
        low, high = self.call("Accessible", "GetState")
        bits = low | high << 32
        return frozenset(name for name, number in STATES.items() if bits >> number & 1)

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Left, top, width and height on the screen."""
        return tuple(self.call("Component", "GetExtents", "u", (0,)))

    @property
    def value(self) -> float | None:
        """The value of a slider or a spin box; None for others."""
        return self._property("CurrentValue", "Value") if "Value" in self.interfaces else None

    def text(self) -> str:
        """The text of an editable or a document; "" for what has none."""
        if "Text" not in self.interfaces:
            return ""
        return str(self.call("Text", "GetText", "ii", (0, -1)))

    def line(self) -> str:
        """The line in which the caret is."""
        at = self._property("CaretOffset", "Text")
        found = self.call("Text", "GetStringAtOffset", "iu", (at, 3))  # 3: a line
        return str(found[0]).strip()

    def heads(self) -> tuple[str, str]:
        """The heads of the row and of the column of a table's cell, "" for what has none."""
        if "TableCell" not in self.interfaces:
            return "", ""
        both = []
        for method in ("GetRowHeaderCells", "GetColumnHeaderCells"):
            found = self.call("TableCell", method)
            nodes = [self._node(one) for one in found]
            both.append(" ".join(node.name for node in nodes if node is not None))
        return both[0], both[1]

    def walk(self) -> Iterator[Node]:
        """This and everything below it."""
        yield self
        for child in self.children:
            yield from child.walk()
