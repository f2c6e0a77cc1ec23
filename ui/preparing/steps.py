"""The parts of the editor's page in their order, and which of them have what they need."""

from __future__ import annotations

from ui.i18n import translate
from ui.preparing.anchors import Step
from ui.preparing.asking_sections import QuestionsSection, StagesSection
from ui.preparing.audience_section import AudienceSection
from ui.preparing.calendar_section import CalendarSection
from ui.preparing.plan import Plan
from ui.preparing.presentation_section import PresentationSection
from ui.preparing.question_section import QuestionSection
from ui.preparing.rules_sections import PromiseSection, VotesSection
from ui.preparing.section import Section
from ui.preparing.team_section import NoteSection, TeamSection
from ui.services import Services

WHERE = {
    "question": "question",
    "sponsor": "question",
    "dates": "calendar",
    "promise": "promise",
    "audience": "audience",
}
"""In which part each thing of the checklist is done."""


def sections(services: Services) -> dict[str, Section]:
    """What the launch needs first, what may be added to it after."""
    return {
        "question": QuestionSection(services),
        "audience": AudienceSection(services),
        "calendar": CalendarSection(services),
        "votes": VotesSection(services),
        "promise": PromiseSection(services),
        "presentation": PresentationSection(services),
        "team": TeamSection(services),
        "questions": QuestionsSection(services),
        "stages": StagesSection(services),
        "note": NoteSection(services),
    }


def steps(plan: Plan) -> tuple[Step, ...]:
    """The parts with their words; done: nothing is left to do there."""
    sheet, missing = plan.sheet, plan.missing
    asked = not {"question", "sponsor"} & set(missing)
    return (
        Step("question", translate("Preparing", "Question"), asked),
        Step("audience", translate("Preparing", "Audience"), "audience" not in plan.unset),
        Step("calendar", translate("Preparing", "Calendar"), "dates" not in missing),
        Step("votes", translate("Preparing", "Votes"), done=True),
        Step("promise", translate("Preparing", "Promise"), "promise" not in missing),
        Step("presentation", translate("Preparing", "Presentation"), bool(sheet.brief.strip())),
        Step("team", translate("Preparing", "Team"), bool(sheet.facilitator_ids)),
        Step(
            "questions",
            translate("Preparing", "Guided questions", "short, beside the page"),
            bool(sheet.questions),
        ),
        Step("stages", translate("Preparing", "Stages"), done=True),
        Step("note", translate("Preparing", "Note"), bool(sheet.note.strip())),
    )
