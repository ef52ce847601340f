"""Everything that is told on Discord besides a session's winners: periods, pools, awards and lucky wins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from raffle_desktop.discord.announcing import GATHER_SECONDS
from raffle_desktop.discord.embeds import embed
from raffle_desktop.discord.status import WebhookPhase
from raffle_desktop.domain.figures import grouped
from raffle_desktop.domain.tickets import Source
from raffle_desktop.services.discord_settings import DiscordText
from tests.discord.worked import Worked, worked
from tests.fakes.discord import Answer, _too_much
from tests.services.lucky_tools import draw_of, prize, tried
from tests.services.test_pool_draws import full_pool
from tests.services.ticket_tools import award, open_period, person


@pytest.fixture
def off(tmp_path: Path) -> Iterator[Worked]:
    with worked(tmp_path) as made:
        yield made


def started(made: Worked, **settings: object) -> Worked:
    made.start(**settings).until(lambda status: status.webhook.phase is WebhookPhase.READY)
    return made


def gathered(made: Worked, messages: int) -> None:
    made.pass_until(lambda: len(made.fake.messages) >= messages, step=GATHER_SECONDS / 2)
    made.until_sent(messages)


def test_a_turn_of_the_calendar_is_told_once_with_its_figures(off: Worked) -> None:
    desk = off.desk
    desk.services.periods.turn_if_due()
    started(off)
    period = int(desk.value("SELECT max(id) FROM periods"))
    award(desk, period, person(desk, "ann"), 1200)
    award(desk, period, person(desk, "bob"), 34)
    desk.clock.now = datetime(2026, 12, 5, tzinfo=UTC)
    desk.services.periods.turn_if_due()
    off.until_sent(1)
    (embed,) = off.fake.embeds
    assert embed["title"] == "📅 November 2026 is over"
    assert embed["description"] == f"{grouped('1234')} tickets of 2 viewers. Next: December 2026."
    off.again()
    off.drawn("cy")
    off.until_sent(1)
    assert off.fake.titles == ["📅 November 2026 is over", "🎉 Friday"]


def test_a_turn_that_came_while_it_was_off_or_a_day_ago_is_not_told(off: Worked) -> None:
    desk = off.desk
    desk.services.periods.turn_if_due()
    off.set_up(on=False)
    desk.clock.now = datetime(2026, 12, 5, tzinfo=UTC)
    desk.services.periods.turn_if_due()
    started(off)
    off.stop()
    # Of hours ago it is news; two days after it, it is not.
    desk.clock.now = datetime(2027, 1, 8, tzinfo=UTC)
    desk.services.periods.turn_if_due()
    desk.clock.advance(hours=5)
    off.make()
    off.run().until_sent(1)
    off.stop()
    desk.clock.now = datetime(2027, 2, 1, tzinfo=UTC)
    desk.services.periods.turn_if_due()
    desk.clock.now = datetime(2027, 2, 3, tzinfo=UTC)
    off.make()
    off.run().drawn("ann")
    off.until_sent(1)
    assert off.fake.titles == ["📅 December 2026 is over", "🎉 Friday"]


def test_the_winner_of_a_pool_is_told_with_the_prize(off: Worked) -> None:
    started(off)
    pool = full_pool(off.desk)
    view = off.desk.services.pool_draws.draw(pool, confirm=True, actor="op").view
    off.reveal(view.id)
    off.hours.advance(120)
    off.until_sent(1)
    (embed,) = off.fake.embeds
    assert embed["title"] == "🎉 pool 1: Headphones"
    assert {"name": "Prize", "value": "Headphones"} in embed["fields"]


def test_the_winner_of_a_period_is_told(off: Worked) -> None:
    started(off)
    period = open_period(off.desk)
    award(off.desk, period, person(off.desk, "ann"), 5)
    view = off.desk.services.period_draws.draw(prize="A mug", confirm=True, actor="op").view
    off.reveal(view.id)
    off.hours.advance(120)
    off.until_sent(1)
    (embed,) = off.fake.embeds
    assert embed["title"].endswith(": November 2026")
    assert embed["description"].startswith("**ann** has won, with a chance of 100")
    assert {"name": "Prize", "value": "A mug"} in embed["fields"]


def test_big_awards_are_told_together_and_small_ones_are_not(off: Worked) -> None:
    period = open_period(off.desk)
    award(off.desk, period, person(off.desk, "early"), 900, Source.BONUS)
    started(off, awards=True, awards_from=50)
    award(off.desk, period, person(off.desk, "ann"), 50, Source.BONUS)
    award(off.desk, period, person(off.desk, "bob"), 49, Source.GIFTED_SUB)
    award(off.desk, period, person(off.desk, "c_y"), 1500, Source.GIFTED_SUB)
    gathered(off, 1)
    (embed,) = off.fake.embeds
    assert embed["title"] == "🎟️ New tickets"
    ann, cy = embed["description"].split("\n")
    assert ann == "**ann** earned 50 tickets as a bonus!"
    assert cy.startswith(f"**c\\_y** earned {grouped('1500')} tickets for gifting ")
    award(off.desk, period, person(off.desk, "dee"), 51, Source.BONUS)
    gathered(off, 2)
    assert off.fake.embeds[1]["description"] == "**dee** earned 51 tickets as a bonus!"
    off.again()
    award(off.desk, period, person(off.desk, "eve"), 52, Source.BONUS)
    off.pass_until(lambda: len(off.fake.messages) >= 3, step=2)
    assert off.fake.embeds[2]["description"] == "**eve** earned 52 tickets as a bonus!"


def test_awards_of_an_outage_are_told_in_one_message_and_the_rest_is_counted(off: Worked) -> None:
    period = open_period(off.desk)
    started(off, awards=True, awards_from=1)
    off.fake.next(Answer(500), Answer(500), Answer(500), Answer(500))
    for number in range(150):
        award(off.desk, period, person(off.desk, f"viewer{number}"), 5, Source.BONUS)
    gathered(off, 1)
    off.hours.advance(600)
    lines = [line for embed in off.fake.embeds for line in embed["description"].split("\n")]
    named = [line for line in lines if line.startswith("**viewer")]
    counted = sum(int(line.split()[2]) for line in lines if line.startswith("…"))
    assert len(set(named)) == len(named)
    assert len(named) + counted == 150
    assert len(off.fake.messages) <= 3


def test_lucky_wins_are_told_where_that_is_switched_on(off: Worked) -> None:
    draw_of(off.desk)
    prize(off.desk)
    tried(off.desk, "early")
    started(off, lucky=True)
    tried(off.desk, "ann")
    tried(off.desk, "[bob](https://evil.example)")
    gathered(off, 1)
    (embed,) = off.fake.embeds
    assert embed["description"].split("\n") == [
        "**ann** won $5 Cash Coupon!",
        "**\\[bob\\](https\\://evil.example)** won $5 Cash Coupon!",
    ]


def test_each_kind_can_be_off_and_the_operators_own_words_are_used(off: Worked) -> None:
    texts = replace(off.settings.texts, winner=DiscordText("", "## {winner} — {weight} of {entries}\n{link}"))
    started(off, texts=texts)
    off.drawn("# ann")
    off.until_sent(1)
    (embed,) = off.fake.embeds
    assert "title" not in embed
    assert embed["description"] == "## \\# ann — 1 of 1"
    off.set_up(winners=False)
    off.drawn("bob")
    off.set_up(winners=True)
    off.drawn("cy")
    off.until_sent(2)
    assert "cy" in off.fake.embeds[1]["description"]
    assert len(off.fake.messages) == 2


@example("t" * 300, "a" * 5000, [("n" * 256, "v" * 1024)] * 3)
@given(
    st.text(max_size=400),
    st.text("a😀", max_size=9000),
    st.lists(st.tuples(st.text("n", min_size=1), st.text("v😀", min_size=1, max_size=2000)), max_size=30),
)
def test_an_embed_keeps_every_limit_of_discord(title: str, text: str, fields: list[tuple[str, str]]) -> None:
    made = embed("winner", title, text, fields=fields, footer="f" * 100)
    if title or text or fields:
        assert _too_much(made) == ""


def test_whatever_the_names_nothing_passes_discords_limits(off: Worked) -> None:
    long = "🎉{title}" * 20
    text = "{winner} {winner} {winner} {title} {replaced} {reason} {odds} {weight} " * 20
    winner = DiscordText(long[:198], text.replace("{replaced} {reason} ", "")[:1440])
    texts = replace(off.settings.texts, winner=winner, redraw=DiscordText(long[:198], text[:1460]))
    started(off, texts=texts)
    off.desk.services.sessions.start("*_😀" * 33, actor="op")
    names = [f"{number}" + "😀*_~`|<>[]" * 40 for number in range(30)]
    draw_id = off.drawn(*names, winners=12)
    off.until_sent(1)
    off.desk.services.winners.redraw(draw_id, "*😀" * 60, confirm=True, actor="op")
    off.reveal(draw_id, 1)
    off.hours.advance(120)
    off.until_sent(2)
    # The fake takes nothing that Discord would not take.
    assert (len(off.fake.messages), off.webhook.dropped) == (2, 0)
