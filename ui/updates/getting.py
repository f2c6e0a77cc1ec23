"""The way to a newer program: what IT wrote for it, in words, and opened on a click by the system, never by this program."""

from __future__ import annotations

import sys

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ideabox.releases import Kind, Release, folder_of, kind_of
from ui.i18n import translate
from ui.services import Speaker


def can_open(release: Release) -> bool:
    """Whether there is an address or a folder to open, and not only words."""
    return kind_of(release.download) in (Kind.WEB, Kind.FOLDER)


def target_of(download: str, platform: str = sys.platform) -> QUrl:
    """What the system is asked to show: a page in the browser, or a folder in the file manager."""
    if kind_of(download) is Kind.WEB:
        return QUrl(download)
    folder = folder_of(download)
    if folder.startswith("\\\\") and platform != "win32":  # as other systems name a share
        return QUrl("smb:" + folder.replace("\\", "/"))
    return QUrl.fromLocalFile(folder)


def get_it(release: Release, speaker: Speaker) -> None:
    """Show where the newer program is; say where that is if the system can't."""
    if not QDesktopServices.openUrl(target_of(release.download)):
        words = translate("Updates", "This couldn’t be opened here: {place}")
        speaker.say(words.format(place=release.download))


def words_of(release: Release) -> str:
    """Where the newer program is, in a sentence."""
    match kind_of(release.download):
        case Kind.NOTHING:
            return translate("Updates", "IT knows how to get the newer one.")
        case Kind.WORDS:
            return translate("Updates", "IT says: {words}").format(words=release.download)
        case _:
            return translate("Updates", "The newer one is here: {place}").format(place=release.download)
