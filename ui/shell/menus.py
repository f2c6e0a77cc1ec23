"""Every command of the window as an action: its shortcut, and its place in the menu bar that Alt shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from ui.i18n import translate

Act = Callable[[], object]


@dataclass(frozen=True)
class Commands:
    """What the window's commands do."""

    new_idea: Act
    search: Act
    news: Act
    today: Act
    my_ideas: Act
    following: Act
    campaigns: Act
    settings: Act
    back: Act
    forward: Act
    reload: Act
    sidebar: Act
    next_region: Act
    previous_region: Act
    theme: Act
    show_help: Act
    show_help_for_it: Act
    shortcuts: Act
    report: Act
    newer: Act
    about: Act
    quit: Act
    undo: Act
    sign_out: Act


class Menus(QObject):
    """The menu bar and the window's shortcuts. The menu "Page" holds what the page shown can do."""

    def __init__(
        self, window: QMainWindow, commands: Commands, page_actions: Callable[[], list[QAction]]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._commands = commands
        self._page_actions = page_actions
        self._alone = False  # Alt was pressed and nothing else since
        self._actions: dict[str, QAction] = {}
        self._shared_pc = False
        self._make_actions()
        self._actions["sign_out"].setVisible(False)
        self.retranslate()
        window.menuBar().setVisible(False)
        window.installEventFilter(self)

    def retranslate(self) -> None:
        """Build the bar anew in the language in use."""
        bar = self._window.menuBar()
        bar.clear()
        words = self._words()
        for name, action in self._actions.items():
            action.setText(words[name])
        for title, names in self._layout():
            menu = bar.addMenu(title)
            for name in names:
                if name:
                    menu.addAction(self._actions[name])
                else:
                    menu.addSeparator()
        page = QMenu(translate("Menus", "&Page"), bar)
        page.aboutToShow.connect(lambda: self._fill_page(page))
        bar.insertMenu(bar.actions()[-1], page)
        for action in bar.actions():
            opened = action.menu()
            if isinstance(opened, QMenu):
                opened.aboutToHide.connect(self._on_menu_closed)

    def offer_leaving(self, *, shown: bool, shared_pc: bool = False) -> None:
        """Somebody is signed in to a shared database, or nobody; out of sight, its shortcut rests."""
        self._shared_pc = shared_pc
        self._actions["sign_out"].setVisible(shown)
        self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt alone shows the bar, as in other apps without one; a switch of language builds it anew."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif isinstance(event, QKeyEvent) and event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> None:
        if event.type() == QEvent.Type.KeyPress:
            self._alone = event.key() == Qt.Key.Key_Alt and not event.isAutoRepeat()
        elif self._alone and event.key() == Qt.Key.Key_Alt:
            self._alone = False
            bar = self._window.menuBar()
            bar.setVisible(not bar.isVisible())
            if bar.isVisible():
                bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
                bar.setActiveAction(bar.actions()[0])

    def _on_menu_closed(self) -> None:
        self._window.menuBar().setVisible(False)

    def _fill_page(self, menu: QMenu) -> None:
        menu.clear()
        menu.addActions(self._page_actions())
        if menu.isEmpty():
            menu.addAction(translate("Menus", "Nothing here")).setEnabled(False)

    def _make_actions(self) -> None:
        keys = {
            "new_idea": "Ctrl+N",
            "search": "Ctrl+K",
            "news": "Ctrl+Shift+U",
            "today": "Ctrl+1",
            "my_ideas": "Ctrl+2",
            "following": "Ctrl+3",
            "campaigns": "",
            "settings": "Ctrl+,",
            "back": "Alt+Left",
            "forward": "Alt+Right",
            "reload": "F5",
            "sidebar": "Ctrl+B",
            "next_region": "F6",
            "previous_region": "Shift+F6",
            "theme": "Ctrl+Shift+L",
            "show_help": "",
            "show_help_for_it": "",
            "shortcuts": "F1",
            "report": "",
            "newer": "",
            "about": "",
            "quit": "Ctrl+Q",
            "undo": "Ctrl+Z",
            "sign_out": "Ctrl+Shift+Q",
        }
        for name, sequence in keys.items():
            action = QAction(self._window)
            action.setObjectName(f"action-{name}")
            if sequence:
                action.setShortcut(QKeySequence(sequence))
            action.triggered.connect(getattr(self._commands, name))
            self._window.addAction(action)
            self._actions[name] = action

    def _words(self) -> dict[str, str]:
        return {
            "new_idea": translate("Menus", "&New idea …"),
            "search": translate("Menus", "&Search"),
            "news": translate("Menus", "&News"),
            "today": translate("Menus", "&Today"),
            "my_ideas": translate("Menus", "&My ideas"),
            "following": translate("Menus", "&Following"),
            "campaigns": translate("Menus", "All &campaigns"),
            "settings": translate("Menus", "S&ettings …"),
            "back": translate("Menus", "&Back"),
            "forward": translate("Menus", "F&orward"),
            "reload": translate("Menus", "&Read again"),
            "sidebar": translate("Menus", "Side&bar"),
            "next_region": translate("Menus", "Ne&xt region"),
            "previous_region": translate("Menus", "Pre&vious region"),
            "theme": translate("Menus", "&Light or dark"),
            "show_help": translate("Menus", "&Help"),
            "show_help_for_it": translate("Menus", "For &IT"),
            "shortcuts": translate("Menus", "&Shortcuts"),
            "report": translate("Menus", "&Report for IT …"),
            "newer": translate("Menus", "Is there a &newer version?"),
            "about": translate("Menus", "&About Ideabox"),
            "quit": translate("Menus", "&Quit"),
            "undo": translate("Menus", "&Undo"),
            "sign_out": translate("Menus", "S&witch person")
            if self._shared_pc
            else translate("Menus", "&Sign out"),
        }

    def _layout(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        return (
            (translate("Menus", "&Ideabox"), ("new_idea", "undo", "", "settings", "", "sign_out", "quit")),
            (
                translate("Menus", "&Go"),
                ("today", "my_ideas", "following", "campaigns", "", "search", "news", "", "back", "forward"),
            ),
            (
                translate("Menus", "&View"),
                ("sidebar", "theme", "reload", "", "next_region", "previous_region"),
            ),
            (
                translate("Menus", "&Help"),
                ("show_help", "show_help_for_it", "shortcuts", "", "report", "newer", "about"),
            ),
        )
