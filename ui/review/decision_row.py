"""The decisions side by side: four in sight, the others behind a button; none is taken at first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.i18n import translate
from ui.review.decisions import MAIN_ACTS, Act, Option
from ui.review.wording import ACT_ICONS, act_tip, act_words, option_words
from ui.theme.look import Look
from ui.widgets.describe import describe
from ui.widgets.menus import Menu
from ui.widgets.painting import fill_box, paint_icon, paint_text, text_width


class _Part(QAbstractButton):
    """One decision, or the button with the others."""

    def __init__(self, look: Look, act: Act | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.act = act
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(
            QSizePolicy.Policy.Expanding if act else QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed
        )
        self.retranslate()

    def retranslate(self) -> None:
        """Its words."""
        if self.act is None:
            describe(self, "decision-more", translate("Review", "More decisions"))
        else:
            self.setText(act_words(self.act))
            describe(self, f"decision-{self.act}", act_words(self.act), tip=act_tip(self.act))

    def nextCheckState(self) -> None:
        """The row says what is taken; a click alone changes nothing."""

    def sizeHint(self) -> QSize:
        """Words, and room for the icon that the taken one shows."""
        theme = self._look.theme
        if self.act is None:
            return QSize(theme.px(30), theme.px(24))
        icon = theme.px(18) if self.isChecked() else 0
        return QSize(text_width(theme, "caption_medium", self.text()) + icon + theme.px(14), theme.px(24))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A raised box for the decision taken, its icon before its words."""
        theme = self._look.theme
        painter = QPainter(self)
        role = "text-2" if self.isEnabled() else "text-disabled"
        if self.isChecked():
            role = "text"
            fill_box(painter, self.rect(), 4, theme.colour("bg-surface"), theme.colour("line-strong"))
        elif self.underMouse() and self.isEnabled():
            role = "text"
            fill_box(painter, self.rect(), 4, theme.colour("bg-pressed"))
        icon = "ellipsis" if self.act is None else ACT_ICONS[self.act] if self.isChecked() else ""
        side = theme.px(18) if icon and self.text() else theme.px(14) if icon else 0
        width = side + text_width(theme, "caption_medium", self.text())
        inside = self.rect().adjusted((self.width() - width) // 2, 0, 0, 0)
        if icon:
            paint_icon(painter, inside, theme, icon, role, 13)
            inside.setLeft(inside.left() + side)
        paint_text(painter, inside, theme, self.text(), "caption_medium", role)


class DecisionRow(QWidget):
    """One Tab stop; the arrows choose among what is allowed. `chosen` tells of a person's choice."""

    chosen = Signal(object)  # Option
    answer_wanted = Signal()  # Enter on a decision: on to its answer

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._options: tuple[Option, ...] = ()
        self._option: Option | None = None
        self.setObjectName("decision")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        self._parts = tuple(_Part(look, act, self) for act in (*MAIN_ACTS, None))
        for part in self._parts:
            part.installEventFilter(self)
            part.clicked.connect(partial(self._on_clicked, part))
            row.addWidget(part)
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.setAccessibleName(translate("Review", "Decision"))
        for part in self._parts:
            part.retranslate()

    def set_options(self, options: Sequence[Option]) -> None:
        """What is allowed now; nothing is taken."""
        self._options = tuple(options)
        self._option = None
        acts = {option.act for option in options}
        for part in self._parts:
            part.setEnabled(part.act in acts if part.act else bool(acts - set(MAIN_ACTS)))
        self._show()

    def take(self, option: Option | None) -> None:
        """Take a decision, by code: `chosen` is not sent."""
        self._option = option if option in self._options else None
        self._show()

    @property
    def option(self) -> Option | None:
        """The decision taken, None at first."""
        return self._option

    @property
    def options(self) -> tuple[Option, ...]:
        """Every decision that is allowed."""
        return self._options

    def of_act(self, act: Act | None) -> tuple[Option, ...]:
        """The allowed decisions of one kind: several where the campaign has several stages of it."""
        return tuple(option for option in self._options if option.act is act)

    def part(self, act: Act | None) -> QAbstractButton:
        """The button of a decision; None is the one with the others."""
        return next(part for part in self._parts if part.act is act)

    def start(self) -> None:
        """Take the keyboard."""
        target = next(
            (part for part in self._parts if part.focusPolicy() == Qt.FocusPolicy.StrongFocus), None
        )
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def more_menu(self) -> Menu:
        """The decisions that are not in sight."""
        menu = Menu(self._look, self, name="decision-menu")
        for option in self._options:
            if option.act not in MAIN_ACTS:
                words = option_words(option, by_name=len(self.of_act(option.act)) > 1)
                menu.add(
                    words,
                    partial(self.choose, option),
                    icon=ACT_ICONS[option.act],
                    tip=act_tip(option.act),
                    checked=option == self._option or None,
                )
        return menu

    def choose(self, option: Option) -> None:
        """Take a decision as a person does."""
        self.take(option)
        self.chosen.emit(option)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Left and right choose the neighbour, passing what is not allowed; Enter takes one and goes on, or opens the others."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if step is not None and isinstance(watched, _Part):
            self._step(watched, step)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if isinstance(watched, _Part):
                watched.click()
                if watched.act is not None:
                    self.answer_wanted.emit()
            return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        """A switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame."""
        theme = self._look.theme
        fill_box(QPainter(self), self.rect(), 6, theme.colour("bg-sunken"), theme.colour("line-strong"))

    def _step(self, part: _Part, step: int) -> None:
        parts = [each for each in self._parts if each.isEnabled()]
        target = parts[(parts.index(part) + step) % len(parts)]
        target.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        target.setFocus(Qt.FocusReason.TabFocusReason)
        if target.act is not None:
            target.click()

    def _on_clicked(self, part: _Part) -> None:
        if part.act is None:
            menu = self.more_menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(part.mapToGlobal(part.rect().bottomLeft()))
            return
        found = self.of_act(part.act)
        if found and (self._option is None or self._option.act is not part.act):
            self.choose(found[0])

    def _show(self) -> None:
        """Mark what is taken; the keyboard arrives there, else at the first that is allowed."""
        act = self._option.act if self._option else None
        for part in self._parts:
            mine = part.act is act if part.act else act is not None and act not in MAIN_ACTS
            part.setChecked(mine)
            part.updateGeometry()
            part.update()
        stop = next((part for part in self._parts if part.isChecked() and part.isEnabled()), None)
        stop = stop or next((part for part in self._parts if part.isEnabled()), None)
        for part in self._parts:
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus if part is stop else Qt.FocusPolicy.ClickFocus)
