"""What goes into a bundle and what stays out, how a built folder is tried, and what is told of its measures."""

from __future__ import annotations

import json
import logging
import shutil
import sys
import time
from pathlib import Path

import pytest
from bundle import build, measure, recipe, trial
from bundle.linked import asked_for

from ideabox.log import CarefulFormatter
from ideabox.passwords import SAFE
from tests.house.source import modules
from ui import i18n
from ui.running import PAGES_STAND, WINDOW_STANDS

ROOT = Path(__file__).resolve().parents[2]
QT = "PySide6/Qt"


@pytest.mark.parametrize(
    "place",
    [
        f"{QT}/lib/libQt6Widgets.so.6",
        f"{QT}/plugins/platforms/libqxcb.so",
        f"{QT}/plugins/platforms/libqoffscreen.so",
        f"{QT}/plugins/platforms/libqwayland.so",
        f"{QT}/plugins/imageformats/libqjpeg.so",
        f"{QT}/plugins/platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        f"{QT}/translations/qtbase_fr.qm",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6\\plugins\\styles\\qmodernwindowsstyle.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui",
        "keyring-25.7.0.dist-info/entry_points.txt",
        "ideabox/database/sqlite/40_ideas.sql",
    ],
)
def test_what_the_program_uses_comes_along(place: str) -> None:
    assert recipe.is_wanted(place)


@pytest.mark.parametrize(
    "place",
    [
        f"{QT}/lib/libQt6Quick.so.6",
        f"{QT}/lib/libQt6OpenGLWidgets.so.6",
        "PySide6/QtQml.abi3.so",
        "PySide6\\Qt6Pdf.dll",
        "PySide6\\QtOpenGL.pyd",
        f"{QT}/qml/QtQuick/qmldir",
        f"{QT}/plugins/platformthemes/libqgtk3.so",
        f"{QT}/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        f"{QT}/plugins/platforms/libqeglfs.so",
        f"{QT}/plugins/platforms/libqvnc.so",
        f"{QT}/plugins/egldeviceintegrations/libqeglfs-kms-integration.so",
        f"{QT}/plugins/imageformats/libqtiff.so",
        f"{QT}/plugins/imageformats/libqpdf.so",
        "PySide6\\plugins\\tls\\qschannelbackend.dll",
        f"{QT}/translations/qtbase_de.qm",
        f"{QT}/translations/qt_help_fr.qm",
        "cryptography-50.0.2.dist-info/sboms/cryptography-rust.cyclonedx.json",
        "sqlalchemy/py.typed",
    ],
)
def test_what_it_does_not_use_stays_out(place: str) -> None:
    assert not recipe.is_wanted(place)


LINKED = {
    "w/QtWidgets.so": ["libQt6Widgets.so.6", "libc.so.6"],
    "w/libQt6Widgets.so.6": ["libQt6Gui.so.6"],
    "w/libQt6Gui.so.6": ["libglib-2.0.so.0"],
    "/usr/lib/libglib-2.0.so.0": ["libpcre2-8.so.0"],
    "w/libqgtk3.so": ["libgtk-3.so.0"],
    "w/libqxcb.so": ["libxcb-cursor.so.0"],
}
FOUND = [
    ("PySide6/QtWidgets.so", "w/QtWidgets.so", "EXTENSION"),
    (f"{QT}/lib/libQt6Widgets.so.6", "w/libQt6Widgets.so.6", "BINARY"),
    (f"{QT}/lib/libQt6Gui.so.6", "w/libQt6Gui.so.6", "BINARY"),
    (f"{QT}/lib/libQt6Network.so.6", "w/libQt6Network.so.6", "BINARY"),
    (f"{QT}/plugins/platforms/libqxcb.so", "w/libqxcb.so", "BINARY"),
    (f"{QT}/plugins/platformthemes/libqgtk3.so", "w/libqgtk3.so", "BINARY"),
    ("libgtk-3.so.0", "/usr/lib/libgtk-3.so.0", "BINARY"),
    ("libglib-2.0.so.0", "/usr/lib/libglib-2.0.so.0", "BINARY"),
    ("libpcre2-8.so.0", "/usr/lib/libpcre2-8.so.0", "BINARY"),
    ("libxcb-cursor.so.0", "/usr/lib/libxcb-cursor.so.0", "BINARY"),
    ("libpython3.11.so.1.0", "/opt/libpython3.11.so.1.0", "BINARY"),
    ("libQt6Gui.so.6", f"{QT}/lib/libQt6Gui.so.6", "SYMLINK"),
    ("libQt6Network.so.6", f"{QT}/lib/libQt6Network.so.6", "SYMLINK"),
]


def linked(file: str) -> list[str]:
    return LINKED.get(file, [])


def test_libraries_come_along_only_where_something_that_does_needs_them() -> None:
    kept = [place for place, _, _ in recipe.trimmed(reversed(FOUND), linked)]

    assert kept == sorted(
        [
            "PySide6/QtWidgets.so",
            f"{QT}/lib/libQt6Widgets.so.6",
            f"{QT}/lib/libQt6Gui.so.6",
            f"{QT}/plugins/platforms/libqxcb.so",
            "libxcb-cursor.so.0",
            "libpython3.11.so.1.0",
            "libQt6Gui.so.6",
        ]
    )


def test_the_whole_ruler_has_the_systems_libraries_too() -> None:
    more = {place for place, _, _ in recipe.trimmed(FOUND, linked, whole=True)}
    less = {place for place, _, _ in recipe.trimmed(FOUND, linked)}

    assert more - less == {"libglib-2.0.so.0", "libpcre2-8.so.0"}


def test_all_that_is_read_comes_along_but_pictures_of_the_readme(tmp_path: Path) -> None:
    for name in (
        "resources/icons/home.svg",
        "resources/help/fr/start.md",
        "resources/readme/today.png",
        "resources/translations/window.fr.ts",
        "ideabox/database/sqlite/10_who.sql",
        "ideabox/database/engine.py",
        "ideabox/database/migrations/env.py",
        "ideabox/database/migrations/versions/0001_first.py",
        "ideabox/database/migrations/versions/__pycache__/0001_first.py",
        "build/translations/ideabox_fr.qm",
        "build/translations/ideabox_en.qm",
    ):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()

    taken = recipe.data_files(tmp_path)

    assert [Path(source).relative_to(tmp_path).as_posix() for source, _ in taken] == [
        "build/translations/ideabox_en.qm",
        "build/translations/ideabox_fr.qm",
        "ideabox/database/migrations/env.py",
        "ideabox/database/migrations/versions/0001_first.py",
        "ideabox/database/sqlite/10_who.sql",
        "resources/help/fr/start.md",
        "resources/icons/home.svg",
    ]
    assert all(Path(source).parent == tmp_path / folder for source, folder in taken)


def test_every_language_of_the_program_comes_along() -> None:
    assert set(recipe.LANGUAGES) == set(i18n.LANGUAGES)


def test_the_programs_own_modules_are_all_named() -> None:
    named = set(recipe.own_modules(ROOT))

    assert {"ideabox", "ideabox.votes.writes", "ui.rooms", "ui.opening", "ideabox.admin.commands"} <= named
    assert not {name for name in named if "migrations" in name or "__main__" in name}


def test_nothing_left_out_is_imported_by_the_program() -> None:
    left_out = [name for name in recipe.MODULES_LEFT_OUT if name not in recipe.OF_OTHER_SYSTEMS]
    wrong = [
        f"{module.name} imports {found.target}"
        for package in ("ideabox", "ui")
        for module in modules(ROOT, package)
        for found in module.imports
        for name in left_out
        if name in (found.module, found.target) or found.module.startswith(f"{name}.")
    ]

    assert wrong == []


def test_the_keyrings_of_this_system_come_along() -> None:
    keyrings = [name for name in recipe.foreign_modules() if name.startswith("keyring.backends.")]

    assert keyrings
    assert all(name.startswith(SAFE) for name in keyrings)


def test_the_list_of_contents_is_written_for_every_system_alike() -> None:
    told = json.loads(
        recipe.listed([("resources\\icons\\home.svg", "", "DATA")], [("a.dll", "", "BINARY")], ROOT)
    )

    assert told["files"] == ["a.dll", "resources/icons/home.svg"]
    assert "ui.rooms" in told["modules"]


def test_a_files_libraries_are_read_from_what_objdump_tells() -> None:
    told = (
        "Dynamic Section:\n  NEEDED               libQt6Core.so.6\n  RPATH   $ORIGIN\n  NEEDED  libc.so.6\n"
    )

    assert asked_for(told) == ["libQt6Core.so.6", "libc.so.6"]


WATCHFUL = """#!/bin/sh
[ "$1" = --help ] && exit 0
cd "$(dirname "$0")/_internal"
for file in {files}; do
    [ -s "$file" ] || {{ echo "lost: $file" >&2; exit 1; }}
done
"""


def planted(folder: Path, script: str) -> Path:
    """A folder as a bundle is, whose program is a script."""
    for name in trial.LOSSES:
        file = folder / "_internal" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("something", encoding="ascii")
    for name in ("ideabox", "ideabox-admin"):
        program = folder / name
        program.write_text(script, encoding="ascii")
        program.chmod(0o755)
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="the planted program is a shell's")
def test_a_folder_passes_whose_program_notices_each_loss(tmp_path: Path) -> None:
    script = WATCHFUL.format(files=" ".join(trial.LOSSES))

    assert trial.faults(planted(tmp_path / "made", script)) == []


@pytest.mark.skipif(sys.platform == "win32", reason="the planted program is a shell's")
def test_a_program_that_notices_nothing_fails_its_trial(tmp_path: Path) -> None:
    found = trial.faults(planted(tmp_path / "made", "#!/bin/sh\n"), losses=trial.LOSSES[:2])

    assert len(found) == 3  # each loss, and the texts that are there but empty


@pytest.mark.skipif(sys.platform == "win32", reason="the planted program is a shell's")
def test_a_program_that_fails_complains_or_leaves_something_fails_its_trial(tmp_path: Path) -> None:
    script = '#!/bin/sh\necho hello > "$HOME/left"\necho oh >&2\n[ "$1" != --help ]\n'

    found = trial.faults(planted(tmp_path / "made", script))

    assert found == [
        "ideabox --self-test complains: oh",
        "ideabox-admin --help ended with 1: oh",
        "left behind in the person's folder: left",
    ]


def test_what_works_takes_the_place_of_what_was_there(tmp_path: Path) -> None:
    made, place = tmp_path / "new" / "ideabox", tmp_path / "dist" / "ideabox"
    for text in ("first", "second"):
        shutil.rmtree(made.parent, ignore_errors=True)
        made.mkdir(parents=True)
        (made / "file").write_text(text, encoding="ascii")

        build.put(made, place)

        assert (place / "file").read_text(encoding="ascii") == text
        assert not made.exists()


def test_a_start_is_read_from_the_log() -> None:
    line = "2026-11-22 09:00:01,250 INFO ui.running: the window stands"

    assert (measure.WINDOW, measure.PAGES) == (WINDOW_STANDS, PAGES_STAND)
    assert line.endswith(measure.WINDOW)
    assert measure.moment(line) - measure.moment(line.replace("01,250", "00,000")) == pytest.approx(1.25)


@pytest.mark.skipif(sys.platform == "win32", reason="it knows no zone by a variable")
def test_a_start_is_read_in_whatever_zone_it_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    record = logging.LogRecord("ui.running", logging.INFO, __file__, 1, measure.WINDOW, (), None)
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("TZ", "Asia/Tokyo")
        time.tzset()
        told = measure.moment(CarefulFormatter().format(record))
    time.tzset()

    assert told == pytest.approx(record.created, abs=0.002)


def test_a_limit_holds_or_is_broken() -> None:
    held = measure.Figure("start", 150.0, "ms", 1.5, 1.5)
    broken = measure.Figure("start", 151.0, "ms", 1.51, 1.5)

    assert held.holds
    assert not broken.holds
    assert measure.Figure("told", 900.0, "ms", 9.0).holds
    assert "BROKEN" in measure.table([held, broken]).splitlines()[1]
