"""Choosing people: one (the sponsor), or several as chips (facilitators, reviewers)."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionFrame, QVBoxLayout, QWidget

from ideabox.people.rows import PersonRow
from ui.i18n import translate
from ui.preparing.chips import RemovableChip
from ui.preparing.flow import FlowLayout
from ui.preparing.section import allow
from ui.preparing.sheets import Face
from ui.preparing.suggestions import PersonSearch
from ui.services import Services
from ui.widgets.labels import Text
from ui.widgets.marks import paint_avatar
from ui.widgets.painting import RIGHT, paint_icon

INNER = 4
"""What QLineEdit keeps free beside its text, both sides together."""


class PersonField(PersonSearch):
    """One person by name and job; typing looks for another, emptying it takes the person away (`cleared`)."""

    cleared = Signal()

    def __init__(self, services: Services, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(services, "", name=name, words="", parent=parent)
        self._look = services.look
        self._face: Face | None = None
        self.picked.connect(self._on_chosen)
        self._settle()

    def show_face(self, face: Face | None) -> None:
        """Show who it is."""
        if face == self._face and not (self.hasFocus() and face is None):
            return
        self._face = face
        if not self.isModified() or not self.hasFocus():
            self._write()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What is typed replaces who is shown."""
        super().focusInEvent(event)
        if not self.isModified():
            self._write()
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Words that chose nobody give way to who is chosen; no words take the person away."""
        super().focusOutEvent(event)
        if self.isModified() and self._face is not None and not self.text().strip():
            self._face = None
            self.cleared.emit()
        self._write()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Initials before, a sign behind."""
        super().paintEvent(event)
        theme, painter = self._look.theme, QPainter(self)
        if self._shows_face:
            room = QRect(theme.px(9), 0, theme.px(20), self.height())
            paint_avatar(painter, room, theme, self._face.name if self._face else None, 20)
        room = self.rect().adjusted(0, 0, -theme.px(10), 0)
        role = "text-2" if self.isEnabled() else "text-disabled"
        paint_icon(painter, room, theme, "chevron-down", role, 16, align=RIGHT)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the look changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width holds other words."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self.isModified() or self.hasFocus():
            self._settle()
        else:
            self._write()

    @property
    def _shows_face(self) -> bool:
        return self._face is not None and not self.isModified()

    def _write(self) -> None:
        face = self._face
        words = ", ".join(part for part in (face.name, face.job) if part) if face else ""
        self.setModified(False)
        self._settle()
        shown = words if self.hasFocus() else self._shortened(words)
        self.setText(shown)
        self.setCursorPosition(0)
        self.setAccessibleDescription(words if shown != words else "")

    def _shortened(self, words: str) -> str:
        """What there is room for, with an ellipsis; whole as soon as the keyboard is here."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        margins = self.textMargins()
        width = room.width() - margins.left() - margins.right() - INNER
        return self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(0, width))

    def _settle(self) -> None:
        px = self._look.theme.px
        self.setTextMargins(px(26) if self._shows_face else 0, 0, px(24), 0)
        self.update()

    def _on_edited(self, text: str) -> None:
        super()._on_edited(text)
        self._settle()

    def _on_chosen(self, row: PersonRow) -> None:
        self._face = Face(row.id, row.name, row.job)
        self._write()
        if self.hasFocus():
            self.selectAll()


class _OthersSearch(PersonSearch):
    """Doesn't offer again who is chosen already."""

    taken: frozenset[UUID] = frozenset()

    def offered(self, rows: Sequence[PersonRow]) -> Sequence[PersonRow]:
        """Everyone else."""
        return [row for row in rows if row.id not in self.taken]


class PeopleField(QWidget):
    """People as chips, and a line to look for one more."""

    added = Signal(object)  # PersonRow
    removed = Signal(object)  # UUID

    def __init__(self, services: Services, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = services.look
        self._look = look
        self._name = name
        self._faces: tuple[Face, ...] = ()
        self._stale = False
        self._kept: tuple[frozenset[UUID], str, str] = (frozenset(), "", "")
        self.label = Text(look, "", "ui_medium")
        self.search = _OthersSearch(services, "", name=f"{name}-search", words="", parent=self)
        self.label.setBuddy(self.search)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, gap=look.theme.px(6))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._chips.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.theme.px(6))
        column.addWidget(self.label)
        column.addWidget(self._chips)
        column.addWidget(self.search)
        self.search.picked.connect(self._on_picked)

    def say(self, words: str, placeholder: str) -> None:
        """What these people are, and how to add one."""
        self._stale = True  # the chips' tooltips speak the language too
        self.label.set_words(words)
        self.search.setAccessibleName(words)
        self.search.setPlaceholderText(placeholder)
        self.search.setToolTip(placeholder)

    def show_faces(
        self, faces: Sequence[Face], closed: str = "", *, keep: frozenset[UUID] = frozenset(), why: str = ""
    ) -> None:
        """Show these; `closed` tells why none can be changed, `why` why those in `keep` can't be taken away."""
        wanted = (keep, closed, why)
        if self._stale or tuple(faces) != self._faces or wanted != self._kept:
            self._stale = False
            self._faces, self._kept = tuple(faces), wanted
            self._fill()
        allow(self.search, closed, self.search.placeholderText())

    def _fill(self) -> None:
        held = self.focusWidget()
        while (item := self._flow.takeAt(0)) is not None:
            chip = item.widget()
            if chip is not None:
                chip.hide()
                chip.deleteLater()
        keep, closed, why = self._kept
        for face in self._faces:
            told = translate("Preparing", "Take {name} away").format(name=face.name)
            reason = closed or (why if face.id in keep else "")
            chip = RemovableChip(
                self._look,
                face.name,
                name=f"{self._name}-chip",
                tip=reason or told,
                removable=not reason,
            )
            chip.clicked.connect(lambda _=False, person=face.id: self.removed.emit(person))
            self._flow.addWidget(chip)
        self.search.taken = frozenset(face.id for face in self._faces)
        self._chips.setVisible(bool(self._faces))
        self._chips.updateGeometry()
        if isinstance(held, RemovableChip):
            self.search.setFocus()

    def _on_picked(self, row: PersonRow) -> None:
        self.search.clear()
        self.added.emit(row)
