"""What macOS is told of the program (Info.plist), for the spec file."""

from __future__ import annotations

from typing import Any

from ideabox import __version__

OLDEST = "13.0"
"""The oldest macOS that the locked Qt runs on."""


def information() -> dict[str, Any]:
    """The entries that PyInstaller doesn't write itself."""
    return {
        # PyInstaller takes these two from the last program in the folder, the one for administrators
        "CFBundleExecutable": "ideabox",
        "LSBackgroundOnly": False,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "fr"],
        "CFBundleName": "Ideabox",
        "CFBundleDisplayName": "Ideabox",
        "CFBundleVersion": __version__,
        "CFBundleShortVersionString": __version__,
        "LSApplicationCategoryType": "public.app-category.business",
        "LSMinimumSystemVersion": OLDEST,
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,  # dark windows where the system is dark
        "NSSupportsAutomaticGraphicsSwitching": True,
        "NSHumanReadableCopyright": "The Ideabox authors. Apache-2.0.",
    }
