"""Whom the campaign asks, and whether names may be hidden."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from ideabox.words import Anonymity
from ui import dates
from ui.i18n import translate
from ui.preparing.audience import Part, parts, size
from ui.preparing.audience_sheet import AudienceSheet
from ui.preparing.chips import RemovableChip
from ui.preparing.flow import FlowLayout
from ui.preparing.plan import Plan
from ui.preparing.section import Section, allow
from ui.services import Services
from ui.widgets.button import Button, Kind
from ui.widgets.labels import Text
from ui.widgets.switch import CheckBox

MOST_CHIPS = 12
ICONS = {"group": "users", "region": "map-pin", "site": "store"}


class AudienceSection(Section):
    """Chips for its parts, a way to choose them, and the rule of names."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, name="audience-section", parent=parent)
        look = services.look
        self.chips = QWidget()
        self._flow = FlowLayout(self.chips, gap=look.theme.px(8))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.chips.setSizePolicy(policy)
        self.restrict = Button(look, "", name="restrict-audience", kind=Kind.LINK, icon="plus")
        self.everyone = Button(look, "", name="ask-everyone", kind=Kind.LINK, icon="check")
        self._flow.addWidget(self.restrict)
        self._flow.addWidget(self.everyone)
        self._shown: tuple[Part, ...] | None = None
        self._closed = ""
        self.names = CheckBox(look, "", name="anonymity-allowed")
        self.names_hint = Text(look, "", "caption", "text-3", wrap=True)
        self.box.addWidget(self.chips)
        self.box.addWidget(self.names)
        self.names_hint.setContentsMargins(look.theme.px(24), 0, 0, 0)
        self.box.addWidget(self.names_hint)
        self.restrict.clicked.connect(self.choose)
        self.everyone.clicked.connect(lambda: self.chosen.emit("audience"))
        self.names.clicked.connect(self._on_names)
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in use."""
        self._shown = None
        self.restrict.set_words(
            translate("Preparing", "Restrict"), tip=translate("Preparing", "Choose regions, sites and groups")
        )
        self.everyone.set_words(
            translate("Preparing", "Yes, everyone"),
            tip=translate("Preparing", "Tick “Audience chosen”: everyone is meant"),
        )
        self.names.setText(translate("Preparing", "Ideas without a name allowed"))
        self.names.setAccessibleName(self.names.text())
        self.names_hint.set_words(
            translate("Preparing", "The name stays hidden from all in the app, the sponsor too.")
        )
        self.say(translate("Preparing", "The audience"), "")

    def first_control(self) -> QWidget:
        """The way to choose."""
        return self.restrict

    def fill(self, plan: Plan) -> None:
        """Show parts and people."""
        sheet = plan.sheet
        shown = parts(plan.sites, plan.groups, sheet.site_ids, sheet.group_ids)
        self.say(translate("Preparing", "The audience"), size_words(plan))
        if shown != self._shown or plan.closed != self._closed:
            self._shown, self._closed = shown, plan.closed
            self._fill_chips(shown, plan.closed)
        self.everyone.setVisible(not shown and "audience" in plan.unset and not plan.closed)
        self.names.setChecked(sheet.anonymity is Anonymity.ALLOWED)
        allow(self.restrict, plan.closed, translate("Preparing", "Choose regions, sites and groups"))
        saved = plan.saved or sheet
        tight = plan.fixed if saved.anonymity is Anonymity.ALLOWED else plan.closed
        allow(self.names, tight)

    def _fill_chips(self, shown: tuple[Part, ...], closed: str) -> None:
        while self._flow.count() > 2:
            item = self._flow.takeAt(0)
            chip = item.widget() if item is not None else None
            if chip is not None:
                chip.hide()
                chip.deleteLater()
        chips = [self._chip(part, closed) for part in shown[:MOST_CHIPS]]
        if not shown:
            words = translate("Preparing", "Everyone")
            tip = translate("Preparing", "Everyone in the organisation")
            chips.append(self._plain_chip(words, tip, "building-2", "accent"))
        if len(shown) > MOST_CHIPS:
            more = translate("Preparing", "and %n more", "", len(shown) - MOST_CHIPS)
            rest = ", ".join(part.name for part in shown[MOST_CHIPS:])
            chips.append(self._plain_chip(more, rest, "layers", "grey"))
        for place, chip in enumerate(chips):
            self._flow.insert(place, chip)
        self.chips.updateGeometry()

    def _plain_chip(self, words: str, tip: str, icon: str, tint: str) -> RemovableChip:
        return RemovableChip(
            self.services.look, words, name="audience-chip", tip=tip, icon=icon, tint=tint, removable=False
        )

    def _chip(self, part: Part, closed: str) -> RemovableChip:
        words = part.name
        if part.kind == "region":
            count = translate("Preparing", "%n site(s)", "", len(part.ids))
            words = translate("Preparing", "{region}, {sites}").format(region=part.name, sites=count)
        told = translate("Preparing", "Take {name} out of the audience").format(name=part.name)
        chip = RemovableChip(
            self.services.look,
            words,
            name="audience-chip",
            tip=closed or told,
            icon=ICONS[part.kind],
            tint="accent" if part.kind == "group" else "grey",
            removable=not closed,
        )
        chip.clicked.connect(lambda _=False, each=part: self._on_removed(each))
        return chip

    def choose(self) -> None:
        """Open the sheet where the parts are ticked."""
        if self.plan is None:
            return
        sheet = AudienceSheet(self.services, self.plan)
        sheet.chosen.connect(self._on_chosen)
        sheet.open()

    def _on_chosen(self, site_ids: tuple[object, ...], group_ids: tuple[object, ...]) -> None:
        self.chosen.emit("audience")
        self.edited.emit({"site_ids": site_ids, "group_ids": group_ids})

    def _on_removed(self, part: Part) -> None:
        if self.plan is None:
            return
        sheet = self.plan.sheet
        self.restrict.setFocus()
        self.edited.emit(
            {
                "site_ids": tuple(each for each in sheet.site_ids if each not in part.ids),
                "group_ids": tuple(each for each in sheet.group_ids if each not in part.ids),
            }
        )

    def _on_names(self, allowed: bool) -> None:
        self.edited.emit({"anonymity": Anonymity.ALLOWED if allowed else Anonymity.NAMED})


def size_words(plan: Plan) -> str:
    """How many sites and people are asked, as honestly as the counts allow."""
    sheet = plan.sheet
    found = size(plan.sites, plan.groups, sheet.site_ids, sheet.group_ids)
    if not plan.sites and not plan.groups:
        return ""
    if found.about:
        people = translate("Preparing", "about %n colleague(s)", "", found.people)
    else:
        people = translate("Preparing", "%n colleague(s)", "", found.people)
    people = _grouped(people, found.people)
    if not found.sites:
        return translate("Preparing", "{people}.").format(people=_capital(people))
    sites = _grouped(translate("Preparing", "%n site(s)", "", found.sites), found.sites)
    if sheet.group_ids:
        return translate("Preparing", "Groups and {sites}: {people}.").format(sites=sites, people=people)
    return translate("Preparing", "{sites}, {people}.").format(sites=sites, people=people)


def _grouped(words: str, value: int) -> str:
    """The number in the words with the language's separators."""
    return words.replace(str(value), dates.number(value))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
