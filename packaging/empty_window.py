"""A window with nothing in it, as large as ours."""

from PySide6.QtWidgets import QApplication, QMainWindow

application = QApplication([])
window = QMainWindow()
window.resize(1440, 900)
window.show()
application.exec()
