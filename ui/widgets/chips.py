"""The small signs of `marks` as widgets, for pages outside lists."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.i18n import translate
from ui.theme.look import Look
from ui.theme.theme import Theme
from ui.widgets import marks
from ui.widgets.describe import key_caps
from ui.widgets.painting import text_width
from ui.widgets.reveal import reveal
from ui.widgets.stages import DUE_MARKS, STAGE_MARKS, due_badge_words, due_kind, stage_words


class Sign(QWidget):
    """A painted sign of its own size that says its words to screen readers; takes no keyboard."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def measure(self, theme: Theme) -> tuple[int, int]:
        """Width and height."""
        raise NotImplementedError

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """Paint it over the whole widget."""
        raise NotImplementedError

    def say(self, words: str) -> None:
        """Tell screen readers, and show anew."""
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def tell(self) -> None:
        """Say it again in the language in use; those with words of the program's own say them here."""
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.tell()

    def sizeHint(self) -> QSize:
        """Exactly as large as it is drawn."""
        return QSize(*self.measure(self._look.theme))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign."""
        self.draw(QPainter(self), self._look.theme)


class Chip(Sign):
    """A word on its tint."""

    def __init__(
        self,
        look: Look,
        words: str = "",
        tint: str = "grey",
        icon: str = "",
        *,
        name: str = "chip",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, name, parent)
        self.set_chip(words, tint, icon)

    def set_chip(self, words: str, tint: str = "grey", icon: str = "") -> None:
        """Say something else."""
        self._words, self._tint, self._icon = words, tint, icon
        self.say(words)

    def measure(self, theme: Theme) -> tuple[int, int]:
        """As wide as its word."""
        return marks.chip_width(theme, self._words, self._icon), theme.px(20)

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """Paint the chip."""
        marks.paint_chip(painter, self.rect(), theme, self._words, self._tint, self._icon)


class StageChip(Chip):
    """Where an idea stands."""

    def __init__(
        self, look: Look, kind: str = "new", words: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, name="stageChip", parent=parent)
        self.set_stage(kind, words)

    def set_stage(self, kind: str, words: str = "") -> None:
        """Another stage; `words` is the campaign's own name of it."""
        self._kind, self._own = kind, words
        mark = STAGE_MARKS[kind]
        self.set_chip(words or stage_words(kind), mark.tint, mark.icon)

    def tell(self) -> None:
        """Say it in the language in use."""
        self.set_stage(self._kind, self._own)


class DueBadge(Chip):
    """How near the promised answer is; hidden while nothing is promised."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        super().__init__(look, name="dueBadge", parent=parent)
        self._due: tuple[date, date, bool, bool] | None = None
        self.hide()

    def set_due(self, due: date | None, today: date, *, answered: bool = False, paused: bool = False) -> None:
        """The promised date as seen today; None hides the badge."""
        self._due = None if due is None else (due, today, answered, paused)
        self.tell()

    def tell(self) -> None:
        """Say it in the language in use, or hide."""
        reveal(self, shown=self._due is not None)
        if self._due is None:
            return
        due, today, answered, paused = self._due
        mark = DUE_MARKS[due_kind(due, today, answered=answered, paused=paused)]
        words = due_badge_words(due, today, answered=answered, paused=paused)
        self.set_chip(words, mark.tint, mark.icon)
        self.setAccessibleName(translate("Stages", "Answer promised: {words}").format(words=words))


class Avatar(Sign):
    """A person as a circle with initials; None is a person whose name is hidden."""

    def __init__(
        self, look: Look, person: str | None = None, size: int = 24, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "avatar", parent)
        self._size = size
        self.set_person(person)

    def set_person(self, person: str | None) -> None:
        """Another person."""
        self._person = person
        self.tell()
        self.update()

    def tell(self) -> None:
        """Say the name, or that it is hidden."""
        self.say(self._person or translate("Widgets", "Hidden name"))

    def measure(self, theme: Theme) -> tuple[int, int]:
        """A square around the circle."""
        return theme.px(self._size), theme.px(self._size)

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """Paint the circle."""
        marks.paint_avatar(painter, self.rect(), theme, self._person, self._size)


class SiteTag(Sign):
    """A site: its number on a tag, and its name."""

    def __init__(self, look: Look, code: str = "", site: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(look, "siteTag", parent)
        self.set_site(code, site)

    def set_site(self, code: str, site: str = "") -> None:
        """Another site."""
        self._code, self._site = code, site
        self.say(f"{site} {code}".strip())

    def measure(self, theme: Theme) -> tuple[int, int]:
        """Tag, gap and name."""
        width = text_width(theme, "key", self._code, figures=True) + theme.px(8) if self._code else 0
        if self._site:
            width += (theme.px(6) if self._code else 0) + text_width(theme, "caption", self._site) + 1
        return width, theme.px(16)

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """Paint tag and name."""
        marks.paint_site(painter, self.rect(), theme, self._code, self._site)


class KeyCaps(Sign):
    """Keys to press, each as a small cap."""

    def __init__(self, look: Look, keys: str, *, parent: QWidget | None = None) -> None:
        super().__init__(look, "keyCaps", parent)
        self._keys = keys
        self.tell()

    def tell(self) -> None:
        """Say the keys as they are printed."""
        self.say("+".join(key_caps(self._keys)))

    def measure(self, theme: Theme) -> tuple[int, int]:
        """All caps in a row."""
        return marks.key_caps_width(theme, key_caps(self._keys)), theme.px(18)

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """Paint the caps."""
        marks.paint_key_caps(painter, self.rect(), theme, key_caps(self._keys))


class Glyph(Sign):
    """A campaign's sign: an icon on a rounded square."""

    def __init__(
        self, look: Look, icon: str, tint: str = "grey", size: int = 22, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "glyph", parent)
        self._size = size
        self.set_glyph(icon, tint)

    def set_glyph(self, icon: str, tint: str = "grey") -> None:
        """Another icon, another tint."""
        self._icon, self._tint = icon, tint
        self.update()

    def measure(self, theme: Theme) -> tuple[int, int]:
        """A square."""
        return theme.px(self._size), theme.px(self._size)

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """Paint the square and the icon."""
        marks.paint_glyph(painter, self.rect(), theme, self._icon, self._tint, self._size)


class Count(Sign):
    """A small icon and a figure."""

    def __init__(
        self, look: Look, icon: str, words: str = "", role: str = "text-3", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "count", parent)
        self._icon, self._role = icon, role
        self.set_count(words)

    def set_count(self, words: str, spoken: str = "") -> None:
        """Another figure; `spoken` says what it counts ("11 comments")."""
        self._words = words
        self.say(spoken or words)
        self.setToolTip(spoken)

    def measure(self, theme: Theme) -> tuple[int, int]:
        """Icon, gap and figure."""
        return theme.px(17) + text_width(theme, "caption", self._words, figures=True) + 1, theme.px(16)

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """Paint icon and figure."""
        marks.paint_count(painter, self.rect(), theme, self._icon, self._words, self._role)
