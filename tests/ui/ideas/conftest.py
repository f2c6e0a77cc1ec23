"""The idea page on a copy of the sample, as whoever a test wants to be."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ideabox.backend import Backend
from ideabox.database.upgrade import upgrade
from ideabox.transfer.sample import fill_sample
from tests.ui.conftest import NOON
from tests.ui.ideas.visit import Visit
from ui.services import Person, Services

Come = Callable[..., Visit]


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample in French, to be copied."""
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    backend = Backend.open(str(path), clock=lambda: NOON, prepare=upgrade)
    fill_sample(backend, "fr", NOON)
    backend.connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    backend.close()
    return path


@pytest.fixture
def come(services: Services, sample_file: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Come]:
    """Sign in as somebody of the sample, with an idea page in the window; Nadia unless told."""
    path = tmp_path / "sample.db"
    shutil.copy(sample_file, path)
    visits: list[Visit] = []

    def come_as(login: str = "nadia", width: int = 1440) -> Visit:
        backend = Backend.open(str(path), as_login=login, clock=lambda: NOON)
        backend.connection.exec_driver_sql("PRAGMA synchronous = OFF")
        person = Person(backend.actor, login.capitalize(), "", "041", "Angers Sud", "Ouest")
        services.tasks.attach(backend)
        visit = Visit(replace(services, person=lambda: person), backend, str(path), qtbot, width)
        visits.append(visit)
        return visit

    yield come_as
    for visit in visits:
        visit.leave()
    QApplication.processEvents()
