"""What explains the program: help and tour, made when they are first asked for, and faults."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QObject, Qt
from PySide6.QtGui import QGuiApplication

from casestudies.ui.settings import remember

if TYPE_CHECKING:
    from collections.abc import Callable

    from casestudies.bootstrap import Services
    from casestudies.crash_report import CrashReport
    from casestudies.ui.actions import ActionSet
    from casestudies.ui.frame.about import AboutDialog
    from casestudies.ui.frame.help import HelpDialog
    from casestudies.ui.frame.toast import Toast
    from casestudies.ui.frame.tour import Tour
    from casestudies.ui.frame.ways import Ways
    from casestudies.ui.tasks import TaskRunner
    from casestudies.ui.theme.service import ThemeService

_OFFERED = "tour_offered"  # in the settings


class Guide(QObject):
    """Opens the help and the tour of a window. ``tour`` is the one under way; None for none."""

    def __init__(
        self,
        ways: Ways,
        toast: Toast,
        services: Services,
        tasks: TaskRunner,
        theme: ThemeService,
        actions: ActionSet,
    ) -> None:
        super().__init__(ways.window)
        self._ways = ways
        self._toast = toast
        self._services = services
        self._tasks = tasks
        self._theme = theme
        self._actions = actions
        self.help: HelpDialog | None = None
        self.about: AboutDialog | None = None
        self.tour: Tour | None = None
        self._offered: Callable[[], object] | None = None

    def show_help(self) -> None:
        """Open the help, or bring it to the front, at the page about the place one is at."""
        page = self._ways.page()
        self.show_help_page(page.help_page if page is not None else "")

    def show_help_page(self, page: str, heading: int = 0) -> None:
        """Open the help, or bring it to the front, at a heading of a page; at the first page for
        one that does not exist. A tour under way ends."""
        self.leave_tour()
        if self.help is None:
            from casestudies.ui.frame.help import HelpDialog
            from casestudies.ui.type_keys import TypeKeys

            self.help = HelpDialog(self._services.help, self._theme, self._ways.window)
            self.help.tour_wanted.connect(self.take_tour)
            self.help.sample_wanted.connect(self._open_sample)
            self.help.handbook_wanted.connect(self._ask_for_file)
            self.help.about_wanted.connect(self.show_about)
            TypeKeys(self.help, self._actions, self._theme, self._keep)
        self.help.open_at(page, heading)

    def take_tour(self) -> None:
        """Begin the tour, unless it is under way."""
        if self._ways.page() is None or self.tour is not None:
            return
        from casestudies.ui.frame.tour import Tour

        if self.help is not None:
            self.help.close()
        self._toast.hide()
        self._ways.window.activateWindow()
        self.tour = Tour(self._ways)
        self.tour.over.connect(self._tour_over)

    def _open_sample(self, place: str) -> None:
        """Make a sample of a place's, and go there."""
        from casestudies.ui.context import Destination

        page = self._ways.page()
        if page is not None and self.help is not None:
            self.help.close()
            self._ways.window.activateWindow()
            page.context.go(Destination(place, sample=True))

    def _ask_for_file(self) -> None:
        """Ask where the handbook is to be written."""
        from PySide6.QtWidgets import QFileDialog  # each start would make its enumerations

        dialog = QFileDialog(
            self.help or self._ways.window,
            self.tr("Save the handbook"),
            "",
            self.tr("PDF documents (*.pdf)"),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile("case-studies-handbook.pdf")
        dialog.fileSelected.connect(self.save_handbook)
        dialog.open()

    def save_handbook(self, name: str) -> None:
        """Write all pages of the help as a PDF to the file of this name, in the worker."""
        if self.help is None:
            return
        pages, language = self.help.pages, self.help.language
        self._tasks.read_with_progress(
            partial(self._services.help.save_handbook, pages, language, Path(name)),
            self._saved,
            label=self.tr("Making the handbook"),
        )

    def _saved(self, path: Path) -> None:
        self._toast.show_message(self.tr("The handbook is in {0}.").format(path))

    def show_about(self) -> None:
        """Tell about the program: version, licences, where its files lie."""
        if self.about is None:
            from casestudies.ui.frame.about import AboutDialog

            self.about = AboutDialog(
                self._services.paths, self._tasks, self.copy_details, self._ways.window
            )
        self.about.show()
        self.about.raise_()
        self.about.activateWindow()

    def leave_tour(self) -> None:
        """End the tour if it is under way."""
        if self.tour is not None:
            self.tour.leave()

    def offer_tour(self) -> None:
        """Say in the foot that there is a tour, once for each user."""
        if self._services.settings.get(_OFFERED, False):
            return
        self._keep(**{_OFFERED: True})
        self._offered = self.take_tour
        self._toast.show_message(
            self.tr("New here? A tour of five steps shows what you can do. It is in the help too."),
            self._offered,
            self.tr("Take the tour"),
            stays=True,
        )

    def let_offer_go(self) -> None:
        """Take the offer of the tour away, if it stands there: the user has begun without."""
        if self._offered is not None:
            self._toast.withdraw(self._offered)
            self._offered = None

    def tell_report(self, report: CrashReport) -> None:
        """Tell that an earlier run ended by a fault, and where its report lies."""
        ended = QDateTime.fromSecsSinceEpoch(int(report.ended))
        when = QLocale().toString(ended, QLocale.FormatType.ShortFormat)
        self._toast.show_message(
            QCoreApplication.translate(
                "MainWindow",
                "The program ended by a fault on {0}. What you had written is kept. A report lies "
                "in {1}; nothing was sent.",
            ).format(when, report.path),
            partial(self.copy_details, report.text),
            QCoreApplication.translate("MainWindow", "Copy details"),
            stays=True,
        )

    def copy_details(self, text: str) -> None:
        """Copy what whoever helps needs to know, and say so."""
        QGuiApplication.clipboard().setText(text)
        self._toast.show_message(
            QCoreApplication.translate(
                "MainWindow", "The details are copied. They hold nothing you wrote."
            )
        )

    def _tour_over(self) -> None:
        self.tour = None

    def _keep(self, **values: object) -> None:
        remember(self._services.settings, self._tasks, values)
