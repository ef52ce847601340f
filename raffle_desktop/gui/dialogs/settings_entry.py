"""Who may enter, and who cannot win."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from raffle_desktop.domain.eligibility import EVER, EntryRules
from raffle_desktop.domain.names import name_key
from raffle_desktop.gui.dialogs.settings_form import Form, amount, box
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.widgets import restyle, row

OFF, LATELY, ALWAYS = "off", "lately", "ever"
DAYS_MOST, MINUTES_MOST, SESSIONS_MOST = 3650, 1440, 99


def words_of(text: str) -> tuple[str, ...]:
    """Roles as typed, with commas or semicolons between them, lower case, each once."""
    found = (part.strip().casefold() for part in text.replace(";", ",").split(","))
    return tuple(dict.fromkeys(part for part in found if part))


def names_of(text: str) -> tuple[str, ...]:
    """Names as typed, one a line; the same name in another case, or with an @, is the same."""
    kept: dict[str, str] = {}
    for line in text.splitlines():
        name = line.strip().removeprefix("@").strip()
        if name:
            kept.setdefault(name_key(name), name)
    return tuple(kept.values())


class EntryPage(Form):
    """Every condition of a session."""

    def __init__(self) -> None:
        super().__init__(tr("Who may enter"))
        self.add_section(tr("To enter, a viewer must"))
        self.follow_box = QComboBox()
        self.follow_box.setObjectName("follow")
        for text, value in (
            (tr("while Twitch is connected"), None),
            (tr("always"), True),
            (tr("never"), False),
        ):
            self.follow_box.addItem(text, value)
        self.add(tr("&follow the channel"), self.follow_box)
        self.follow_days = amount(DAYS_MOST, tr("day"), tr("days"), "followDays")
        self.add(tr("and for at least"), row(self.follow_days, 1), buddy=self.follow_days)
        self.follow_days.setAccessibleName(tr("Days of following at least"))
        self.subscription_box = box(tr("be &subscribed"), "subscription")
        self.account_days = amount(DAYS_MOST, tr("day"), tr("days"), "accountDays")
        self.account_days.setAccessibleName(tr("Age of the account in days at least"))
        self.add(tr("have an &account for at least"), row(self.account_days, 1), buddy=self.account_days)
        self.chat_minutes = amount(MINUTES_MOST, tr("minute"), tr("minutes"), "chatMinutes")
        self.chat_minutes.setAccessibleName(tr("Minutes within which they have chatted"))
        self.add(tr("have &chatted within the last"), row(self.chat_minutes, 1), buddy=self.chat_minutes)
        self.roles_field = QLineEdit()
        self.roles_field.setObjectName("roles")
        self.roles_field.setPlaceholderText(tr("such as: vip, moderator"))
        self.roles_field.textChanged.connect(self._roles_are_well)
        self.add(tr("have one of the &roles"), self.roles_field)
        self.roles_problem = self.add_problem()
        self.add_wide(self.subscription_box)
        self.link_box = box(tr("give a &link"), "link")
        self.add_wide(self.link_box)
        self.unknown_box = QComboBox()
        self.unknown_box.setObjectName("unknown")
        self.unknown_box.addItem(tr("is skipped"), False)
        self.unknown_box.addItem(tr("refuses the entry"), True)
        self.add(
            tr("What is not &known of them"),
            self.unknown_box,
            tr(
                "A viewer from Kick, for example, has no Twitch follow. Entries by hand and from lists are checked for"
                " duplicates and exclusion only."
            ),
        )
        self.add_section(tr("Cannot enter, and cannot win"))
        self.bots_box = box(tr("known &bots"), "bots")
        self.add_wide(self.bots_box)
        self.broadcaster_box = box(tr("the broadcast&er"), "broadcaster")
        self.add_wide(self.broadcaster_box)
        self.moderators_box = box(tr("&moderators and the broadcaster"), "moderators")
        self.add_wide(self.moderators_box)
        self.past_box = QComboBox()
        self.past_box.setObjectName("past")
        for text, key in (
            (tr("may win again"), OFF),
            (tr("wait for some sessions"), LATELY),
            (tr("never win again"), ALWAYS),
        ):
            self.past_box.addItem(text, key)
        self.sessions = amount(SESSIONS_MOST, tr("session"), tr("sessions"), "sessions")
        self.sessions.setMinimum(1)
        self.sessions.setSpecialValueText(tr("this session"))
        self.sessions.setAccessibleName(tr("For how many sessions past winners wait"))
        self.past_box.currentIndexChanged.connect(
            lambda: self.sessions.setVisible(self.past_box.currentData() == LATELY)
        )
        self.sessions.hide()
        self.past_box.setAccessibleName(tr("Past winners"))
        self.add(tr("&Past winners"), row(self.past_box, self.sessions, 1), buddy=self.past_box)
        self.names_field = QPlainTextEdit()
        self.names_field.setObjectName("names")
        self.names_field.setPlaceholderText(tr("One name a line"))
        self.names_field.setTabChangesFocus(True)
        self.names_field.setFixedHeight(112)
        self.add(tr("These &names"), self.names_field)
        self.finish()

    def load(self, rules: EntryRules, *, twitch_connected: bool) -> None:
        now = tr("while Twitch is connected: yes") if twitch_connected else tr("while Twitch is connected: not now")
        self.follow_box.setItemText(0, now)
        self.follow_box.setCurrentIndex({None: 0, True: 1, False: 2}[rules.require_follow])
        self.subscription_box.setChecked(rules.require_subscription)
        self.follow_days.setValue(rules.min_follow_days)
        self.account_days.setValue(rules.min_account_days)
        self.chat_minutes.setValue(rules.chatted_within_minutes)
        self.roles_field.setText(", ".join(rules.required_roles))
        self.link_box.setChecked(rules.link_required)
        self.unknown_box.setCurrentIndex(int(rules.unknown_refuses))
        self.bots_box.setChecked(rules.exclude_bots)
        self.broadcaster_box.setChecked(rules.exclude_broadcaster)
        self.moderators_box.setChecked(rules.exclude_moderators)
        past = rules.exclude_past_winners
        self.past_box.setCurrentIndex(0 if past == 0 else 2 if past == EVER else 1)
        self.sessions.setValue(max(1, past))
        self.names_field.setPlainText("\n".join(rules.excluded_names))

    def wanted(self) -> EntryRules:
        past = {OFF: 0, LATELY: self.sessions.value(), ALWAYS: EVER}[str(self.past_box.currentData())]
        return EntryRules(
            require_follow=(None, True, False)[self.follow_box.currentIndex()],
            require_subscription=self.subscription_box.isChecked(),
            min_follow_days=self.follow_days.value(),
            min_account_days=self.account_days.value(),
            required_roles=words_of(self.roles_field.text()),
            chatted_within_minutes=self.chat_minutes.value(),
            unknown_refuses=self.unknown_box.currentIndex() == 1,
            link_required=self.link_box.isChecked(),
            exclude_bots=self.bots_box.isChecked(),
            exclude_broadcaster=self.broadcaster_box.isChecked(),
            exclude_moderators=self.moderators_box.isChecked(),
            exclude_past_winners=past,
            excluded_names=names_of(self.names_field.toPlainText()),
        )

    def problem(self) -> QWidget | None:
        return None if self._roles_are_well() else self.roles_field

    def _roles_are_well(self) -> bool:
        wrong = next((role for role in words_of(self.roles_field.text()) if len(role.split()) != 1), None)
        restyle(self.roles_field, wrong="" if wrong is None else "true")
        self.roles_problem.setVisible(wrong is not None)
        if wrong is not None:
            self.roles_problem.setText(tr("A role is one word; put a comma between two: “{role}”.", role=wrong))
        return wrong is None
