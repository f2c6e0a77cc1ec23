"""How a campaign is told on its page: phases and dates, state, rules in plain sentences."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from ideabox.campaigns.rows import CampaignPage, CampaignRow, PhaseRow
from ideabox.words import Anonymity, CampaignKind, CampaignState, PhaseKind, Role, VoteRule
from ui import dates
from ui.i18n import translate
from ui.widgets.phase_bar import Phase

NEVER_ENDS = timedelta(days=3650)
"""A phase that lasts longer is told as always open."""
MOST_UNREAD = 100
"""What is unread is counted up to here."""


def phase_word(phase: PhaseRow) -> str:
    """The phase's own name, or the word for its kind."""
    if phase.name:
        return phase.name
    match phase.kind:
        case PhaseKind.IDEAS:
            return translate("CampaignWords", "Ideas")
        case PhaseKind.DISCUSSION:
            return translate("CampaignWords", "Discussion and votes")
        case PhaseKind.REVIEW:
            return translate("CampaignWords", "Review")
        case PhaseKind.PILOT:
            return translate("CampaignWords", "Pilot")
        case PhaseKind.ROLL_OUT:
            return translate("CampaignWords", "Roll-out")


def last_day(phase: PhaseRow) -> date:
    """The last day of a phase: the one before a close at midnight."""
    return (phase.closes_at - timedelta(seconds=1)).astimezone().date()


def first_day(phase: PhaseRow) -> date:
    """The first day of a phase."""
    return phase.opens_at.astimezone().date()


def is_endless(phase: PhaseRow) -> bool:
    """Whether a phase has no end worth telling, as in the idea box."""
    return phase.closes_at - phase.opens_at > NEVER_ENDS


def phase_dates(phase: PhaseRow, now: datetime) -> str:
    """When a phase is: the time left while it runs, else its days."""
    today = now.astimezone().date()
    if is_endless(phase):
        if phase.opens_at <= now:
            return translate("CampaignWords", "always open")
        return dates.period(first_day(phase), None, today)
    if phase.opens_at <= now < phase.closes_at:
        return dates.days_left(last_day(phase), today)
    return dates.period(first_day(phase), last_day(phase), today)


def phases(row: CampaignRow, now: datetime) -> tuple[Phase, ...]:
    """The phases as the line shows them; a box that is always open has none to show."""
    if row.kind is CampaignKind.OPEN_BOX and len(row.phases) < 2:
        return ()
    running = row.state in {CampaignState.OPEN, CampaignState.CLOSED, CampaignState.ARCHIVED}
    return tuple(
        Phase(
            phase_word(phase),
            phase_dates(phase, now) if running else whole_period(phase, now.astimezone().date()),
            _share(phase, now) if running else 0.0,
            row.state is CampaignState.OPEN and phase.opens_at <= now < phase.closes_at,
        )
        for phase in row.phases
    )


def whole_period(phase: PhaseRow, today: date) -> str:
    """The days of a phase, whether it runs or not."""
    return dates.period(first_day(phase), None if is_endless(phase) else last_day(phase), today)


def _share(phase: PhaseRow, now: datetime) -> float:
    whole = (phase.closes_at - phase.opens_at).total_seconds()
    return min(1.0, max(0.0, (now - phase.opens_at).total_seconds() / whole)) if whole > 0 else 1.0


def current_phase(row: CampaignRow, now: datetime) -> PhaseRow | None:
    """The phase that runs now; where several do, the one that began last."""
    running = [phase for phase in row.phases if phase.opens_at <= now < phase.closes_at]
    return running[-1] if running else None


def now_words(row: CampaignRow, now: datetime) -> str:
    """Where a campaign is, in a few words: "Ideas, 5 days left", "opens in 7 days", "Closed"."""
    today = now.astimezone().date()
    if row.state is CampaignState.ANNOUNCED:
        opens = min((first_day(phase) for phase in row.phases), default=None)
        if opens is not None and opens >= today:
            return translate("CampaignWords", "Opens {when}").format(when=dates.in_days(opens, today))
    if row.state is not CampaignState.OPEN:
        return state_word(row.state)
    if row.kind is CampaignKind.OPEN_BOX and len(row.phases) < 2:
        return translate("CampaignWords", "Always open")
    phase = current_phase(row, now)
    if phase is not None:
        left = phase_dates(phase, now)
        return translate("CampaignWords", "{phase}, {left}").format(phase=phase_word(phase), left=left)
    coming = [phase for phase in row.phases if phase.opens_at > now]
    if coming:
        when = dates.in_days(first_day(coming[0]), today)
        return translate("CampaignWords", "{phase} {when}").format(phase=phase_word(coming[0]), when=when)
    if row.answered < row.ideas:
        return translate("CampaignWords", "Answers under way")
    return translate("CampaignWords", "All answered")


def state_word(state: CampaignState) -> str:
    """The word for a state of a campaign's life."""
    match state:
        case CampaignState.DRAFT:
            return translate("CampaignWords", "Draft")
        case CampaignState.ANNOUNCED:
            return translate("CampaignWords", "Announced")
        case CampaignState.OPEN:
            return translate("CampaignWords", "Open")
        case CampaignState.CLOSED:
            return translate("CampaignWords", "Closed")
        case CampaignState.ARCHIVED:
            return translate("CampaignWords", "Archived")


def my_state(row: CampaignRow) -> tuple[str, str]:
    """What I have left to do in a campaign or did in it, and the colour it is said in."""
    if row.my_drafts:
        return translate("CampaignWords", "%n draft(s) to finish", "", row.my_drafts), "accent-text"
    if row.my_ideas:
        return translate("CampaignWords", "%n idea(s) of yours", "", row.my_ideas), "text-3"
    if row.my_votes:
        return translate("CampaignWords", "%n vote(s) given", "", row.my_votes), "text-3"
    if row.voting and row.ideas:
        return translate("CampaignWords", "Your votes are awaited"), "spark-text"
    if row.posting:
        return translate("CampaignWords", "Your ideas are welcome"), "accent-text"
    return "", "text-3"


def ideas_words(row: CampaignRow) -> str:
    """How many ideas, with the name before: "From truck to shelf · 48 ideas"."""
    count = translate("CampaignWords", "%n idea(s)", "", row.ideas)
    return translate("CampaignWords", "{name} · {ideas}").format(name=row.name, ideas=count)


def aloud(row: CampaignRow, now: datetime) -> str:
    """A campaign for a screen reader."""
    parts = (row.question or row.name, ideas_words(row), now_words(row, now), my_state(row)[0])
    return ". ".join(part for part in parts if part)


def audience_words(page: CampaignPage) -> str:
    """For whom a campaign is, short enough for a tag."""
    if page.campaign.for_all or not page.audience:
        return translate("CampaignWords", "Everyone")
    first, others = page.audience[0].name, len(page.audience) - 1
    if not others:
        return first
    return translate("CampaignWords", "{name} and %n more", "", others).format(name=first)


def audience_in_full(page: CampaignPage) -> str:
    """For whom a campaign is, all parts named."""
    if page.campaign.for_all or not page.audience:
        return translate("CampaignWords", "Everyone in the organisation")
    return ", ".join(part.name for part in page.audience)


def sponsor_words(row: CampaignRow) -> str:
    """The sponsor with their job, as in the middle of a sentence."""
    return f"{row.sponsor_name}, {job_words(row.sponsor_job)}" if row.sponsor_job else row.sponsor_name


def job_words(job: str) -> str:
    """A job as in the middle of a sentence; an acronym stays as it is."""
    return job[:1].lower() + job[1:] if job[1:2].islower() or len(job) == 1 else job


def dated_phase(phase: PhaseRow, today: date) -> str:
    """A phase with its days: "Ideas: 2 to 15 Nov"."""
    return translate("CampaignWords", "{phase}: {dates}").format(
        phase=phase_word(phase), dates=whole_period(phase, today)
    )


def promise_words(row: CampaignRow) -> str:
    """What the sponsor promises, to stand behind their name."""
    return translate("CampaignWords", "answers every idea within %n day(s)", "", row.answer_days)


def vote_words(row: CampaignRow) -> str:
    """The rule of votes in plain sentences."""
    if row.vote_rule is VoteRule.FOR_AGAINST:
        rule = translate("CampaignWords", "One voice for each idea: for it, against it, or a pass.")
    else:
        rule = translate("CampaignWords", "One voice for each idea: you support it, or you pass.")
    if row.hides_totals:
        totals = translate(
            "CampaignWords", "Totals stay hidden until the vote closes; you see a count once you voted."
        )
    else:
        totals = translate("CampaignWords", "You see a count once you voted or passed.")
    private = translate(
        "CampaignWords", "Votes help to choose and don’t decide alone. Nobody sees who voted for what."
    )
    return f"{rule} {totals} {private}"


def voting_until(row: CampaignRow, now: datetime) -> str:
    """Until when a vote can be changed, or what holds instead."""
    if not row.voting:
        if row.voting_over:
            return translate("CampaignWords", "The vote is over.")
        return translate("CampaignWords", "The vote is not open yet.")
    open_ones = [phase for phase in row.phases if phase.voting and phase.opens_at <= now < phase.closes_at]
    if not open_ones or is_endless(open_ones[-1]):
        return translate(
            "CampaignWords", "One per idea, changeable at any time. Nobody sees who voted for what."
        )
    day = dates.long_day(last_day(open_ones[-1]), now.astimezone().date())
    return translate(
        "CampaignWords", "One per idea, changeable until {date}. Nobody sees who voted for what."
    ).format(date=day)


def names_words(row: CampaignRow) -> str:
    """The rule of names in plain sentences."""
    if row.anonymity is Anonymity.NAMED:
        return translate("CampaignWords", "Ideas carry their author’s name.")
    return translate(
        "CampaignWords",
        "You may hide your name: then nobody sees it, neither the sponsor nor your store; only your region shows.",
    )


def role_word(role: Role) -> str:
    """The word for a role in a campaign."""
    match role:
        case Role.SPONSOR:
            return translate("CampaignWords", "Sponsor")
        case Role.FACILITATOR:
            return translate("CampaignWords", "Facilitator")
        case Role.REVIEWER:
            return translate("CampaignWords", "Reviewer")


def role_words(role: Role, count: int) -> str:
    """The word for those who hold a role."""
    if count > 1 and role is Role.FACILITATOR:
        return translate("CampaignWords", "Facilitators")
    if count > 1 and role is Role.REVIEWER:
        return translate("CampaignWords", "Reviewers")
    return role_word(role)


def unread_words(unread: int) -> str:
    """How many ideas I haven't seen."""
    if unread >= MOST_UNREAD:
        return translate("CampaignWords", "100 or more unread")
    return translate("CampaignWords", "%n unread", "ideas", unread)
