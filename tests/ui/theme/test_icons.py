"""Every icon can be drawn, in any colour, and is drawn once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from ideabox.paths import resources
from ui.theme.icons import Icons
from ui.theme.look import Look

FOLDER = resources() / "icons"


def painted(image: QImage) -> set[str]:
    """The colours of the opaque pixels."""
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in points if image.pixelColor(x, y).alpha() == 255}


def test_every_icon_can_be_drawn(qapp: QApplication) -> None:
    icons = Icons(FOLDER)
    files = sorted(FOLDER.glob("*.svg"))

    empty = [
        file.stem
        for file in files
        if not painted(icons.pixmap(file.stem, QColor("#112233"), 24, 2.0).toImage())
    ]

    assert len(files) > 60
    assert empty == []


def test_an_icon_takes_the_colour_asked_for(qapp: QApplication) -> None:
    image = Icons(FOLDER).pixmap("plus", QColor("#0d646b"), 24, 1.0).toImage()

    assert painted(image) == {"#0d646b"}


def test_a_filled_icon_is_filled(qapp: QApplication) -> None:
    icons = Icons(FOLDER)

    outline = icons.pixmap("arrow-big-up", QColor("#000000"), 24, 1.0).toImage()
    filled = icons.pixmap("arrow-big-up", QColor("#000000"), 24, 1.0, filled=True).toImage()

    assert outline.pixelColor(12, 12).alpha() == 0
    assert filled.pixelColor(12, 12).alpha() == 255


def test_an_icon_is_sharp_on_dense_screens(qapp: QApplication) -> None:
    pixmap = Icons(FOLDER).pixmap("check", QColor("#000000"), 16, 2.0)

    assert (pixmap.width(), pixmap.devicePixelRatio()) == (32, 2.0)
    assert pixmap.deviceIndependentSize().width() == 16


def test_an_icon_is_read_and_drawn_once(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "one.svg"
    file.write_text((FOLDER / "check.svg").read_text(encoding="utf-8"), encoding="utf-8")
    icons = Icons(tmp_path)
    first = icons.pixmap("one", QColor("#000000"), 16, 1.0)
    file.unlink()

    assert icons.pixmap("one", QColor("#000000"), 16, 1.0).cacheKey() == first.cacheKey()
    assert not icons.pixmap("one", QColor("#ff0000"), 16, 1.0).isNull()


def test_an_icon_that_is_not_there_is_a_bug(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        Icons(FOLDER).pixmap("no-such-icon", QColor("#000000"), 16)


def test_menu_icons_are_dimmed_where_disabled(look: Look) -> None:
    icon = look.theme.icon("trash-2", "brick-text")
    side = look.theme.px(16)

    normal = painted(icon.pixmap(side, side, QIcon.Mode.Normal).toImage())
    dimmed = painted(icon.pixmap(side, side, QIcon.Mode.Disabled).toImage())

    assert normal != dimmed


def test_icons_come_with_their_licence() -> None:
    assert "ISC License" in (FOLDER / "LICENSE-lucide").read_text(encoding="utf-8")
    assert "SIL Open Font License" in (resources() / "fonts" / "LICENSE-inter.txt").read_text(
        encoding="utf-8"
    )
