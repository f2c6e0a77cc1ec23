"""What keeps EXPLAIN and the statement statistics quiet is the superuser's to lay; `doctor` finds it missing and says what mends it."""

from __future__ import annotations

import pytest

from ideabox.admin.checks.check import Check
from ideabox.admin.checks.on_law import POLICIES_FIRST, STATEMENTS
from tests.attacks.scene import Scene

WEAKNESSES = {
    POLICIES_FIRST: "ALTER FUNCTION pg_catalog.uuid_eq(uuid, uuid) COST 1",
    STATEMENTS: "CREATE VIEW public.pg_stat_statements AS SELECT 1 AS calls; GRANT SELECT ON public.pg_stat_statements TO PUBLIC",
}


@pytest.mark.parametrize("check", WEAKNESSES, ids=lambda check: str(check.name))
def test_a_weakness_is_found_and_its_mend_mends_it(scene: Scene, check: Check) -> None:
    line = scene.line()
    with line.transaction(force_rollback=True):
        assert line.execute(check.ask).fetchall() == []
        line.execute(WEAKNESSES[check])
        ((_, mend),) = line.execute(check.ask).fetchall()
        line.execute(mend.removeprefix("as a superuser: "))
        assert line.execute(check.ask).fetchall() == []
