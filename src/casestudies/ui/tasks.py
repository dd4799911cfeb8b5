"""Background work: reads on a pool, writes on one thread, results brought home by a signal."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from casestudies.errors import Cancelled

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from casestudies.model.progress import Progress

T = TypeVar("T")
Q = TypeVar("Q")
log = logging.getLogger(__name__)

READERS = 2
_PROGRESS_EVERY = 0.06  # seconds between two progress signals of one step


class TaskProgress(NamedTuple):
    """How far a task is; ``total`` is 0 while unknown."""

    task: Task
    step: str
    done: int
    total: int


class Task:
    """A handle on one piece of background work. ``label`` names it to the user, "" for work that
    is never shown; ``sure`` work is done even if the runner is closed before it began."""

    def __init__(self, label: str, *, sure: bool = False) -> None:
        self.label = label
        self.sure = sure
        self.finished = False
        self._stop = threading.Event()

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the work to stop; its result, if it still comes, is dropped."""
        self._stop.set()


class _Outcome(NamedTuple):
    task: Task
    value: Any
    error: BaseException | None
    on_done: Callable[[Any], None]
    on_failed: Callable[[Exception], None] | None


class _Pool:
    """So many threads. They, and what Python needs for them, come with the first work, which is
    after the window's first picture."""

    def __init__(self, threads: int, name: str) -> None:
        self._threads = threads
        self._name = name
        self._executor: ThreadPoolExecutor | None = None

    def submit(self, work: Callable[..., None], *arguments: Any) -> None:
        if self._executor is None:
            from concurrent.futures import ThreadPoolExecutor

            self._executor = ThreadPoolExecutor(self._threads, thread_name_prefix=self._name)
        self._executor.submit(work, *arguments)

    def shutdown(self) -> None:
        """Wait for all work; what was cancelled before it began takes no time."""
        if self._executor is not None:
            self._executor.shutdown(wait=True)


class TaskRunner(QObject):
    """Runs work away from the interface's thread.

    ``started`` and ``ended`` tell of labelled tasks, ``progressed`` of their progress; ``failed``
    brings home an error that nobody asked to handle. Callbacks run in the interface's thread and
    are dropped when their task was cancelled, their widget is gone or the runner is closed.
    """

    started = Signal(object)  # Task
    ended = Signal(object)  # Task
    progressed = Signal(object)  # TaskProgress
    failed = Signal(object)  # Exception
    _arrived = Signal(object)  # _Outcome

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._readers = _Pool(READERS, "casestudies-read")
        self._writer = _Pool(1, "casestudies-write")
        self._open: set[Task] = set()
        self._closed = False
        self._arrived.connect(self._bring_home)  # emitted by other threads, so queued to ours

    @property
    def busy(self) -> bool:
        """True while any task is on its way."""
        return bool(self._open)

    def read(
        self,
        work: Callable[[], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[Exception], None] | None = None,
        *,
        label: str = "",
    ) -> Task:
        """Run ``work()`` on a reading thread, then ``on_done(result)`` or ``on_failed(error)``."""
        return self._submit(self._readers, work, on_done, on_failed, label)

    def read_with_progress(
        self,
        work: Callable[[Progress], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[Exception], None] | None = None,
        *,
        label: str = "",
    ) -> Task:
        """Like ``read`` for work that takes a ``Progress``, which raises ``Cancelled`` after
        ``Task.cancel``."""
        task = Task(label)
        bound = partial(work, self._progress_of(task))
        return self._submit(self._readers, bound, on_done, on_failed, label, task)

    def write(
        self,
        work: Callable[[], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[Exception], None] | None = None,
        *,
        label: str = "",
        sure: bool = False,
    ) -> Task:
        """Like ``read`` on the one thread that writes: writes happen in the order asked for, those
        that are ``sure`` also while the runner is closing, which nobody hears of then."""
        task = Task(label, sure=sure)
        return self._submit(self._writer, work, on_done, on_failed, label, task)

    def write_with_progress(
        self,
        work: Callable[[Progress], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[Exception], None] | None = None,
        *,
        label: str = "",
    ) -> Task:
        """Like ``write`` for work that takes a ``Progress``, which raises ``Cancelled`` after
        ``Task.cancel``."""
        task = Task(label)
        bound = partial(work, self._progress_of(task))
        return self._submit(self._writer, bound, on_done, on_failed, label, task)

    def close(self) -> None:
        """Stop accepting, cancel all that is not sure, and wait for the threads to end."""
        self._closed = True
        for task in tuple(self._open):
            if not task.sure:
                task.cancel()
        self._readers.shutdown()
        self._writer.shutdown()
        self._open.clear()

    def _submit(
        self,
        pool: _Pool,
        work: Callable[[], Any],
        on_done: Callable[[Any], None],
        on_failed: Callable[[Exception], None] | None,
        label: str,
        task: Task | None = None,
    ) -> Task:
        task = task or Task(label)
        if self._closed:
            task.cancel()
            return task
        self._open.add(task)
        pool.submit(self._run, task, work, on_done, on_failed)
        if label:
            self.started.emit(task)
        return task

    def _run(
        self,
        task: Task,
        work: Callable[[], Any],
        on_done: Callable[[Any], None],
        on_failed: Callable[[Exception], None] | None,
    ) -> None:
        value, error = None, None
        if not task.cancelled:
            try:
                value = work()
            except Cancelled:
                task.cancel()
            except Exception as problem:
                error = problem
        if not self._closed:
            self._arrived.emit(_Outcome(task, value, error, on_done, on_failed))
        elif task.sure and error is not None:
            log.warning("%s", error)

    def _progress_of(self, task: Task) -> Progress:
        last_step, last_time = "", 0.0

        def tell(step: str, done: int, total: int) -> None:
            nonlocal last_step, last_time
            if task.cancelled:
                raise Cancelled
            now = time.monotonic()
            if step != last_step or now - last_time >= _PROGRESS_EVERY:
                last_step, last_time = step, now
                self.progressed.emit(TaskProgress(task, step, done, total))

        return tell

    @Slot(object)
    def _bring_home(self, outcome: _Outcome) -> None:
        task = outcome.task
        self._open.discard(task)
        task.finished = True
        if task.label:
            self.ended.emit(task)
        if self._closed or task.cancelled:
            return
        if outcome.error is None:
            if _alive(outcome.on_done):
                outcome.on_done(outcome.value)
            return
        error = outcome.error
        log.warning("background work failed: %s", task.label or "unnamed", exc_info=error)
        if outcome.on_failed is None:
            self.failed.emit(error)
        elif isinstance(error, Exception) and _alive(outcome.on_failed):
            outcome.on_failed(error)


def _alive(callback: Callable[..., None]) -> bool:
    """False when the callback is a method of a widget that Qt has deleted."""
    inner = callback.func if isinstance(callback, partial) else callback
    owner = getattr(inner, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)


class Latest(Generic[Q, T]):
    """Answers one question at a time and only the newest: the first is asked at once, of those that
    come while it is under way only the last is kept, and an overtaken answer is dropped."""

    def __init__(
        self,
        runner: TaskRunner,
        ask: Callable[[Q], T],
        on_answer: Callable[[T], None],
        on_failed: Callable[[Exception], None] | None = None,
    ) -> None:
        self._runner = runner
        self._ask = ask
        self._on_answer = on_answer
        self._on_failed = on_failed
        self._running: Task | None = None
        self._waiting: list[Q] = []

    @property
    def busy(self) -> bool:
        return self._running is not None

    def overtaken(self) -> bool:
        """Whether nobody will see the answer that is under way. Any thread may ask; work that does
        may end with ``Cancelled``."""
        return bool(self._waiting)

    def request(self, question: Q) -> None:
        """Ask; the answer of an older question will not be delivered any more."""
        if self._running is None:
            self._start(question)
        else:
            self._waiting = [question]

    def cancel(self) -> None:
        """Forget every question; no answer comes."""
        self._waiting = []
        if self._running is not None:
            self._running.cancel()
            self._running = None

    def _start(self, question: Q) -> None:
        work = partial(self._asked, question)
        self._running = self._runner.read(work, self._answered, self._broke)

    def _asked(self, question: Q) -> tuple[T] | None:
        """The answer; None where the work gave up by itself, which else nobody would hear of."""
        try:
            return (self._ask(question),)
        except Cancelled:
            return None

    def _answered(self, answer: tuple[T] | None) -> None:
        if not self._next() and answer is not None and _alive(self._on_answer):
            self._on_answer(answer[0])

    def _broke(self, error: Exception) -> None:
        if self._next():
            return
        if self._on_failed is None:
            self._runner.failed.emit(error)
        elif _alive(self._on_failed):
            self._on_failed(error)

    def _next(self) -> bool:
        """Start the waiting question; False when there is none."""
        self._running = None
        if not self._waiting:
            return False
        self._start(self._waiting.pop())
        return True
