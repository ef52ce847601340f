"""What is done with pools: each act asks what it has to ask, does it in the background, and says what it did."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from raffle_desktop.domain.ledger import PoolState
from raffle_desktop.domain.money import format_amount
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ask
from raffle_desktop.gui.dialogs.money_pools import TITLE_SHOWN, ChangePoolDialog, OpenPoolDialog, SellDialog
from raffle_desktop.gui.dialogs.money_tickets import PoolTicketsDialog
from raffle_desktop.gui.dialogs.reason_dialog import ReasonDialog
from raffle_desktop.gui.stage.opening import is_opened, open_draw, redraw_words
from raffle_desktop.gui.tabs.pools_card import CardActs
from raffle_desktop.gui.texts import shown_name, tr, tr_n
from raffle_desktop.services.money_listing import MoneyListing, Sold
from raffle_desktop.services.pool_views import Pool
from raffle_desktop.services.pools import CancelledPool
from raffle_desktop.services.prizes import Prize
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.staged import DrawSource

PRIZES_MAX = 1_000


class PoolActs:
    """The acts of `owner`, a part of the tab: over its window they ask."""

    def __init__(self, context: DeskContext, owner: QWidget) -> None:
        self._context = context
        self._owner = owner
        self._listing = MoneyListing(context.services.core)
        self.on_card = CardActs(
            sell=lambda pool: SellDialog(context, owner, pool).open(),
            draw=self.draw,
            tickets=lambda pool: PoolTicketsDialog(context, owner, pool).open(),
            change=lambda pool: ChangePoolDialog(context, owner, pool).open(),
            cancel=self.cancel,
            remove=self.remove,
            again=lambda pool: self.open(pool.prize_id),
            confirm=self.confirm,
            redraw=self.redraw,
            undo=self.undo,
        )

    def open(self, prize_id: int | None = None) -> None:
        """Read what is in stock, and open the form; with this prize chosen, where it is named and there."""
        prizes, listing = self._context.services.prizes, self._listing

        def show(found: tuple[list[Prize], str]) -> None:
            listed, currency = found
            if prize_id is not None and not any(one.id == prize_id and one.stock for one in listed):
                self._context.notices.say(tr("None of this prize is in stock: choose another, or make a new one."))
            OpenPoolDialog(self._context, self._owner, listed, currency, prize_id=prize_id).open()

        self._context.operations.run(
            lambda: (prizes.page(limit=PRIZES_MAX)[0], listing.currency()), owner=self._owner, success=show
        )

    def draw(self, pool: Pool) -> None:
        """Say who would be drawn, and draw once it is answered with yes."""
        listing, services = self._listing, self._context.services
        self._context.operations.run(
            lambda: (listing.sold(pool.id), is_opened(services)),
            owner=self._owner,
            success=lambda found: (self._ask_to_open if found[1] else self._ask_to_draw)(pool, found[0]),
        )

    def _ask_to_open(self, pool: Pool, sold: Sold) -> None:
        context, owner = self._context, self._owner
        text = tr(
            "Its commitment is shown first, and goes into chat; nothing is drawn yet. When you close it on the stage, 1"
            " winner follows from the beacon among {people} with {tickets}; every ticket is one chance.",
            people=tr_n("1 viewer", "{n} viewers", sold.viewers),
            tickets=tr_n("1 ticket", "{n} tickets", pool.tickets_sold),
        )
        ask(
            owner,
            tr("Open a draw of the pool for {prize}", prize=shown_name(pool.prize, TITLE_SHOWN)),
            text,
            tr("Open the draw"),
            lambda: open_draw(context, owner, DrawSource("pool", pool_id=pool.id)),
        )

    def _ask_to_draw(self, pool: Pool, sold: Sold) -> None:
        context = self._context
        sentences = [
            tr(
                "1 winner is drawn among {people} with {tickets}; every ticket is one chance.",
                people=tr_n("1 viewer", "{n} viewers", sold.viewers),
                tickets=tr_n("1 ticket", "{n} tickets", pool.tickets_sold),
            ),
            tr("Who is excluded is left out. The result is stored at once, with its proof, and the wheel shows it."),
        ]
        if pool.prize_is_money:
            amount = format_amount(pool.prize_value, pool.prize_currency)
            sentences.append(tr("When you confirm the winner, {amount} go to their wallet.", amount=amount))
        prize = shown_name(pool.prize, TITLE_SHOWN)
        ask(
            self._owner,
            tr("Draw the pool for {prize}", prize=prize),
            " ".join(sentences),
            tr("Draw"),
            lambda: context.operations.run(
                lambda: context.services.pool_draws.draw(pool.id, actor=ACTOR),
                owner=self._owner,
                success=lambda _drawn: context.notices.say(tr("Drawn and stored; the wheel shows who won.")),
            ),
        )

    def cancel(self, pool: Pool) -> None:
        """Read what would be paid back, say it, and cancel once there is a reason."""
        listing = self._listing
        self._context.operations.run(
            lambda: listing.sold(pool.id), owner=self._owner, success=lambda sold: self._ask_to_cancel(pool, sold)
        )

    def _ask_to_cancel(self, pool: Pool, sold: Sold) -> None:
        context, prize = self._context, shown_name(pool.prize, TITLE_SHOWN)
        dialog = ReasonDialog(
            tr("Cancel the pool for {prize}", prize=prize),
            " ".join(_consequences(pool, sold)),
            [tr("Too few tickets sold"), tr("The prize is not available"), tr("Opened by mistake")],
            self._owner.window(),
            yes_text=tr("Cancel the pool"),
            danger=True,
        )
        dialog.no.setText(tr("Keep it"))
        dialog.accepted_reason.connect(
            lambda reason: context.operations.run(
                lambda: context.services.pools.cancel(pool.id, reason, actor=ACTOR),
                owner=self._owner,
                success=self._cancelled,
            )
        )
        dialog.open()

    def _cancelled(self, done: CancelledPool) -> None:
        context, pool = self._context, done.pool
        text = tr("The pool for {prize} is cancelled.", prize=shown_name(pool.prize, TITLE_SHOWN))
        if done.refunded:
            amount = format_amount(done.amount, pool.currency)
            text += " " + tr_n(
                "1 ticket was paid back: {amount}.",
                "{n} tickets were paid back: {amount}.",
                done.refunded,
                amount=amount,
            )
        context.notices.say(text)
        if done.outside:
            PoolTicketsDialog(context, self._owner, pool).open()

    def remove(self, pool: Pool) -> None:
        """Forget an unsold pool at once; Undo opens one like it."""
        context = self._context

        def done(_nothing: None) -> None:
            context.notices.say(tr("The pool for {prize} is removed.", prize=shown_name(pool.prize, TITLE_SHOWN)))

        ask(
            self._owner,
            tr("Remove the pool for {prize}", prize=shown_name(pool.prize, TITLE_SHOWN)),
            tr("Nothing of it was sold, so nothing of it is kept but the log. The prize is in stock again."),
            tr("Remove"),
            lambda: context.operations.run(
                lambda: context.services.pools.remove(pool.id, actor=ACTOR), owner=self._owner, success=done
            ),
            danger=True,
        )

    # --- the winner ---------------------------------------------------------------------------------------------------

    def confirm(self, draw: DrawView) -> None:
        """The prize is theirs."""
        winners = self._context.services.winners

        def done(view: DrawView) -> None:
            names = ", ".join(shown_name(one.name, TITLE_SHOWN) for one in view.standing)
            self._context.notices.say(tr("{name} is confirmed.", name=names))

        self._context.operations.run(lambda: winners.confirm(draw.id, actor=ACTOR), owner=self._owner, success=done)

    def redraw(self, draw: DrawView) -> None:
        """Ask why, then draw somebody else."""
        winners = self._context.services.winners
        dialog = ReasonDialog(
            tr("Redraw"),
            redraw_words(draw),
            [tr("Did not answer"), tr("Declined"), tr("May not take part")],
            self._owner.window(),
        )
        dialog.accepted_reason.connect(
            lambda reason: self._context.operations.run(
                lambda: winners.redraw(draw.id, reason, actor=ACTOR), owner=self._owner
            )
        )
        dialog.open()

    def undo(self, draw: DrawView) -> None:
        """Ask why, then take the draw back."""
        winners = self._context.services.winners
        dialog = ReasonDialog(
            tr("Undo the draw"),
            tr("Nobody has won by it any more; its record stays, marked undone. The pool stays full and can be drawn."),
            [tr("Drawn too early"), tr("By mistake")],
            self._owner.window(),
            yes_text=tr("Undo the draw"),
            danger=True,
        )
        dialog.accepted_reason.connect(
            lambda reason: self._context.operations.run(
                lambda: winners.undo(draw.id, reason, actor=ACTOR), owner=self._owner
            )
        )
        dialog.open()


def _consequences(pool: Pool, sold: Sold) -> list[str]:
    """What the end of a pool without a draw does, to how many, in figures."""
    if not pool.tickets_sold:
        return [tr("Nothing of it was sold. The prize is in stock again. This cannot be undone.")]
    sentences = []
    if sold.from_wallets:
        sentences.append(
            tr_n(
                "1 ticket paid from a wallet is paid back there: {amount}.",
                "{n} tickets paid from wallets are paid back there: {amount} in all.",
                sold.from_wallets,
                amount=format_amount(sold.wallet_amount, pool.currency),
            )
        )
    if sold.outside:
        sentences.append(
            tr_n(
                "1 ticket was paid to you or elsewhere: give {amount} back yourself.",
                "{n} tickets were paid to you or elsewhere: give {amount} back yourself; you are shown to whom.",
                sold.outside,
                amount=format_amount(sold.outside_amount, pool.currency),
            )
        )
    sentences.append(tr("The prize is in stock again. This cannot be undone."))
    if pool.state is PoolState.FULL:
        sentences.insert(0, tr("This pool is full and could be drawn."))
    return sentences
