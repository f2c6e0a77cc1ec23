"""Who animates the campaign and who reviews its ideas; and the facilitator's word to everybody."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from ideabox.people.rows import PersonRow
from ideabox.words import Role
from ui.i18n import translate
from ui.preparing.people_fields import PeopleField
from ui.preparing.plan import Plan
from ui.preparing.section import Section, allow
from ui.services import Services
from ui.widgets.field import Field


class TeamSection(Section):
    """Facilitators and reviewers."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, name="team-section", parent=parent)
        self.facilitators = PeopleField(services, name="facilitators")
        self.reviewers = PeopleField(services, name="reviewers")
        self.box.setSpacing(services.look.theme.px(14))
        self.box.addWidget(self.facilitators)
        self.box.addWidget(self.reviewers)
        self.facilitators.added.connect(lambda row: self._on_added(Role.FACILITATOR, row))
        self.facilitators.removed.connect(lambda person: self._on_removed(Role.FACILITATOR, person))
        self.reviewers.added.connect(lambda row: self._on_added(Role.REVIEWER, row))
        self.reviewers.removed.connect(lambda person: self._on_removed(Role.REVIEWER, person))
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.say(
            translate("Preparing", "The team"),
            translate(
                "Preparing", "Facilitators keep the talk kind and alive; reviewers look at ideas closely."
            ),
        )
        find = translate("Preparing", "Add someone: name, job or store")
        self.facilitators.say(translate("Preparing", "Facilitators"), find)
        self.reviewers.say(translate("Preparing", "Reviewers"), find)

    def first_control(self) -> QWidget:
        """The line that adds a facilitator."""
        return self.facilitators.search

    def fill(self, plan: Plan) -> None:
        """Show who has which role."""
        sheet = plan.sheet
        keep, why = kept_facilitators(plan)
        for field, ids, held, reason in (
            (self.facilitators, sheet.facilitator_ids, keep, why),
            (self.reviewers, sheet.reviewer_ids, frozenset[UUID](), ""),
        ):
            faces = [face for each in ids if (face := plan.face(each)) is not None]
            field.show_faces(faces, plan.closed, keep=held, why=reason)

    def _ids(self, role: Role) -> tuple[UUID, ...]:
        if self.plan is None:
            return ()
        sheet = self.plan.sheet
        return sheet.facilitator_ids if role is Role.FACILITATOR else sheet.reviewer_ids

    def _tell(self, role: Role, ids: tuple[UUID, ...]) -> None:
        field = "facilitator_ids" if role is Role.FACILITATOR else "reviewer_ids"
        self.edited.emit({field: ids})

    def _on_added(self, role: Role, row: PersonRow) -> None:
        ids = self._ids(role)
        if row.id not in ids:
            self.met.emit(row)
            self._tell(role, (*ids, row.id))

    def _on_removed(self, role: Role, person: UUID) -> None:
        self._tell(role, tuple(each for each in self._ids(role) if each != person))


def kept_facilitators(plan: Plan) -> tuple[frozenset[UUID], str]:
    """Who must stay, and why: the last one; and I, if that is what lets me go on."""
    ids, me = plan.sheet.facilitator_ids, plan.actor.person_id
    if len(ids) == 1:
        return frozenset(ids), translate("Preparing", "A campaign keeps one facilitator at least.")
    leads_otherwise = plan.actor.administrator or plan.sheet.sponsor_id == me
    if me in ids and not leads_otherwise:
        why = translate(
            "Preparing", "Without this role you could not go on here; another facilitator can take it."
        )
        return frozenset({me}), why
    return frozenset(), ""


class NoteSection(Section):
    """A word of the facilitator's at the side of the campaign's page."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, name="note-section", parent=parent)
        self.note = Field(services.look, "", name="campaign-note", multiline=True, min_lines=3, max_lines=60)
        self.box.addWidget(self.note)
        self._filling = False
        self.note.edited.connect(self._on_note)
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self.say(
            translate("Preparing", "The facilitator’s note"),
            translate(
                "Preparing",
                "News in a few words, at the side of the campaign’s page; yours to change at any time.",
            ),
        )
        self.note.editor.setAccessibleName(translate("Preparing", "Facilitator’s note"))

    def first_control(self) -> QWidget:
        """The text."""
        return self.note.editor

    def fill(self, plan: Plan) -> None:
        """Show the note."""
        self._filling = True
        self.note.set_text(plan.sheet.note)
        self._filling = False
        allow(self.note.editor, plan.closed)

    def _on_note(self, text: str) -> None:
        if not self._filling:
            self.edited.emit({"note": text})
