"""What is newer, and what a click on IT's download location may open."""

from __future__ import annotations

import pytest

from ideabox.releases import Kind, Release, folder_of, kind_of, newer, numbers, said_by


def test_versions_are_compared_by_their_numbers() -> None:
    assert numbers("0.10.0") > numbers("0.9.3")
    assert numbers("1.0") == numbers("1.0.0")
    assert newer("1.2.0", "1.10.0") == "1.10.0"
    assert newer("", "0.1.0") == "0.1.0"
    assert Release(newest="1.2.0").is_newer_than("1.1.9")
    assert not Release(newest="1.2").is_newer_than("1.2.0")
    assert not Release().is_newer_than("0.1.0")


def test_a_base_that_says_nothing_says_nothing() -> None:
    assert said_by({"epoch": "x"}) == Release()
    assert said_by({"newest_client": "2.0", "oldest_client": "1.0", "download": "here"}) == Release(
        "2.0", "1.0", "here"
    )


@pytest.mark.parametrize(
    ("download", "kind"),
    [
        ("", Kind.NOTHING),
        ("https://intranet.example/ideabox", Kind.WEB),
        ("http://intranet/ideabox?os=win", Kind.WEB),
        (r"\\files\software\Ideabox", Kind.FOLDER),
        (r"C:\Software", Kind.FOLDER),
        ("/srv/software", Kind.FOLDER),
        ("Software Centre, then “Ideabox”", Kind.WORDS),
        ("See https://intranet.example/ideabox", Kind.WORDS),
        ("https:///nobody", Kind.WORDS),
        ("javascript:alert(1)", Kind.WORDS),
        ("file:///C:/Windows/System32/calc.exe", Kind.WORDS),
        ("ms-settings:", Kind.WORDS),
        ("data:text/html,x", Kind.WORDS),
        (r"\\files", Kind.WORDS),
        ("https://[intranet/ideabox", Kind.WORDS),
        ("//[intranet/ideabox", Kind.WORDS),
    ],
)
def test_only_addresses_and_folders_can_be_opened(download: str, kind: Kind) -> None:
    assert kind_of(download) is kind


@pytest.mark.parametrize(
    ("named", "shown"),
    [
        (r"\\files\software\Ideabox", r"\\files\software\Ideabox"),
        (r"\\files\software\Ideabox-1.2.0-setup.exe", "\\\\files\\software\\"),
        (r"\\files\software\setup.exe. ", "\\\\files\\software\\"),
        (r"\\files\software\Ideabox.appref-ms", "\\\\files\\software\\"),
        (r"\\files.example.org\software", r"\\files.example.org\software"),
        (r"C:\setup.msi", "C:\\"),
        ("/srv/software/ideabox_1.2.0_amd64.deb", "/srv/software/"),
        ("/srv/software/", "/srv/software"),
    ],
)
def test_of_a_program_its_folder_is_shown_and_the_program_never_started(named: str, shown: str) -> None:
    assert kind_of(named) is Kind.FOLDER
    assert folder_of(named) == shown
