"""Opening the services for one command."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from casestudies.bootstrap import Services, make_services
from casestudies.cli.output import progress_line
from casestudies.paths import Paths


@contextmanager
def open_services(paths: Paths, *, search: bool = False) -> Iterator[Services]:
    """The services with the library open (built first where needed, with a progress line), and
    with the search index ready if ``search``; closed again at the end. What had to be repaired is
    told on standard error."""
    services = make_services(paths)
    progress = progress_line()
    try:
        services.library.open(progress)
        for note in services.library.notes:
            print(note, file=sys.stderr)
        if search:
            services.searching.prepare(progress)
        yield services
    finally:
        services.close()
