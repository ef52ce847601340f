<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>Desk</name>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source> (at the cap)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <location filename="../../raffle_desktop/gui/viewer_tickets.py"/>
        <location filename="../../raffle_desktop/gui/viewer_wallet.py"/>
        <source> and 1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <location filename="../../raffle_desktop/gui/viewer_tickets.py"/>
        <location filename="../../raffle_desktop/gui/viewer_wallet.py"/>
        <source> and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_row.py"/>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source> seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>% of all tickets waits for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>&amp;Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>&amp;Announce in chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>&amp;Begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>&amp;Bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_paid.py"/>
        <source>&amp;Bits and donations add to the weight in sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>&amp;By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>&amp;Carried over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>&amp;Claim timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>&amp;Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>&amp;Confetti for the winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>&amp;Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>&amp;Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>&amp;Donations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <source>&amp;E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>&amp;End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>&amp;Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>&amp;Follower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>&amp;Gifted subs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>&amp;How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>&amp;In all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>&amp;In stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>&amp;Keywords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>&amp;Leave the refused row out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>&amp;Leave the {n} refused rows out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <source>&amp;Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>&amp;Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>&amp;Months subscribed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_campaign.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>&amp;Name of the prize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>&amp;Name there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_paid.py"/>
        <source>&amp;Paid pools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>&amp;Past winners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>&amp;Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_wins.py"/>
        <source>&amp;Phone or e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>&amp;Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>&amp;Places on the leaderboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>&amp;Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>&amp;Price in tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>&amp;Price of a ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>&amp;Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>&amp;Proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/reason_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>&amp;Reduced motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>&amp;Resubs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>&amp;Reward id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>&amp;Sign before words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>&amp;Sponsor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>&amp;Stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>&amp;Subscriber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>&amp;Ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>&amp;Tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>&amp;Tickets to fill it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>&amp;Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_reward.py"/>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_campaign.py"/>
        <source>&amp;Used-up prizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>&amp;Viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>&amp;Wait for the beacon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_paid.py"/>
        <source>&amp;Wallets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_server.py"/>
        <source>&amp;Web pages that may call the API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <source>&amp;Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>&amp;What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>&amp;Worth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>&amp;Worth in {currency}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>&amp;follow the channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>&amp;moderators and the broadcaster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_wins.py"/>
        <source>+49 170 1234567 or name@example.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>, at most {points}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>, still looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>, {n} months at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>, {n} of them count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>, {n} resubs at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>1 act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>1 announcement since the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>1 announcement waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>1 anonymous one counts for nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>1 attempt failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_reading.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>1 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>1 change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <source>1 character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>1 command heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>1 contact is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>1 counted since the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>1 difference was found and put right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>1 difference was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>1 donation waits for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>1 draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>1 draw in the chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>1 draw is under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>1 draw under way ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>1 draw was checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>1 draw was given up: it has no result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>1 entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>1 entry goes on into the next session and carries {share} × its weight; its bits, donations and gifts start anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>1 entry goes on into the next session with no carry-over and no support counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>1 entry in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>1 entry is in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>1 entry of the last session waits and goes on in the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>1 entry so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>1 entry was imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>1 field is not right yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <source>1 gift that nobody was paid for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_reading.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>1 gifted sub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>1 hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_list.py"/>
        <source>1 is full and waits for its draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>1 is owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_list.py"/>
        <source>1 is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>1 is still owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>1 kind of event is not heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>1 kind of event is not heard: see Account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>1 line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <source>1 line is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>1 link does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>1 link to verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>1 month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>1 more together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>1 name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>1 name has wagered less in all than before, and is not counted on until you decide: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>1 number changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>1 number is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>1 of them linked to nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_list.py"/>
        <source>1 of your own (•)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_preview.py"/>
        <source>1 of {of} entries changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>1 older one comes after these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>1 overlay page is connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>1 overlay was put right in OBS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>1 participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>1 pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>1 permission is missing: see Account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>1 point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>1 point for every bit{most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>1 point for every cent donated{most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>1 point for every {n} bits{most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>1 point for every {n} cents donated{most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>1 prize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>1 request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_reading.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>1 resub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/twitch_news.py"/>
        <source>1 second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>1 second after the time was up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>1 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <source>1 session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>1 slash command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>1 stranger has entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>1 sub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_list.py"/>
        <source>1 text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <source>1 text of yours is put back to what the desk comes with. Cancel in the settings still keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>1 thing missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_tickets.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_waiting.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_plots.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>1 ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <source>1 ticket given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>1 ticket paid from a wallet is paid back there: {amount}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>1 ticket to go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_tickets.py"/>
        <source>1 ticket was not paid from a wallet: give {amount} back by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>1 ticket was paid back: {amount}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>1 ticket was paid to you or elsewhere: give {amount} back yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>1 ticket was taken away from {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>1 to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>1 try is tried out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>1 try would give about …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>1 viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>1 viewer found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>1 waited since before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>1 waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>1 wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>1 was given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>1 was too old to be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>1 was undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>1 win goes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>1 win goes with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>1 winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>1 winner is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>1 winner is drawn among {people} with {tickets}; every ticket is one chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>1 winner is replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>1 winner is replaced: they stay on record with the reason, and are out of this draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>1 winner will be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>1 witness has added salt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>100 000 draws…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>20 seconds of everything at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>248 tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>30 letters and digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>57 viewers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_preview.py"/>
        <source>; nobody&apos;s chance moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_preview.py"/>
        <source>; {name} moves from {before} to {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>@{name} 5 given twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>@{name} 5 helped out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>@{name}: your next line in chat counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>A &amp;day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <source>A CSV or JSON file of names, with or without weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>A backup to put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>A backup was made: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>A client ID has letters and digits only; Twitch shows it under “Manage”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>A client ID is no secret. The “Client Secret” is not needed: keep it to yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>A colour is a # and six digits or letters a–f, such as {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>A confirmed winner’s &amp;bits and gifted subs start again at 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>A draw from a list is closed by whoever opened it: the people come with the close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>A draw was undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_form.py"/>
        <source>A known viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>A list of entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <source>A lively made-up channel raffles on a desk of its own. Nothing of it touches your data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>A name that could be several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_form.py"/>
        <source>A name; whom the desk knows is suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>A new prize…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>A note, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <source>A part of another text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>A period is one round of the raffle. The first begins by the calendar, or when you start it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>A period of tickets has turned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>A period that is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>A period turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>A period with an end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>A period without an end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/opening.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>A place is vacant: the redraw that was announced did not count. The stage announces it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>A pool is running for it, so its worth stays as it is until the draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_list.py"/>
        <source>A pool sells a fixed number of tickets for one prize. When the last one is sold, it is drawn on the wheel: every ticket is one chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>A prize that is used up comes out no more; without this, there is no end of any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_paid.py"/>
        <source>A raffle in which people pay for a chance may be gambling under the law where you or your viewers live, and under the rules of Twitch, Kick and your payment provider. Raffle Desktop cannot know what holds for you: please find out before you use these parts. What you do not use you can switch off, now or at any time in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>A raffle of its own beside the others, with its own rates, calendar, tickets and shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>A redraw is announced: the stage carries it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>A report is in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>A role is one word; put a comma between two: “{role}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>A rule refuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>A service of yours that lists followers, subscribers and gifted subs: each list gives standing tickets, in every ticket book that takes them from this feed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>A session, submissions closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>A session, submissions open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>A short fade in place of the spin, and no confetti. The overlays follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>A sync that would take more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>A ticket book that there is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>A top-up of {amount} waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>A viewer from Kick, for example, has no Twitch follow. Entries by hand and from lists are checked for duplicates and exclusion only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>A viewer nobody knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>A viewer seen elsewhere only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>A viewer that the desk knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>A viewer with tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>A wallet holds what a viewer has paid in or won, and pays for tickets of pools. Open one here; a prize that is money opens its winner’s by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>A win of the lucky draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>A winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>A winner keeps their bits and gifted subs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>A winner&apos;s bits and gifted subs will start again at 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>A withdrawal of {amount} waits for you; the amount is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>API documentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>API token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>API token, hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>API token, shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>About the raffle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Accent colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Accent colour as #rrggbb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>Account &amp;id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Account added to a viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_accounts.py"/>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Activate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Add a perk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Add a perk with a price in tickets; viewers who hold enough can buy it, and you hand it over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>Add a prize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>Add a prize…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>Add account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>Add an account of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <source>Add an entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>Add by hand for {times}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>Add by hand…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Add entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Add one (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Add perk…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <source>Add the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>Add the first prize…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Add to OBS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>Add what can be won: a thing, a code, or money that goes to the winner’s wallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>Add what was missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <source>Added by mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>Added for {name}: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Adding to OBS…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Address and token last only until the desk is closed: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>Address o&amp;f your checking page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Address of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Address of the webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>Adjust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>Adjust {name}’s wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>Adjustment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Adjust…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Affiliate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Affiliate &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>Affiliate feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Affiliate name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Affiliate name asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Affiliate name ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Affiliate name refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Affiliate name verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>Affiliate’s feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>After a re&amp;draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>After a win</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>Age of the account in days at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Agree in the browser that has just opened; the desk waits for another {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>All about the viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>All entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>All of this can be noted down now: nobody, you included, can know the winner yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>All proofs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>All three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>All tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>All wallets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>All winners of this draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>All {n} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/wheel/words.py"/>
        <source>All {n} entries are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <source>All {n} winners wait again with the weight they had. The record stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Already among the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_history.py"/>
        <source>Also those put away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Amber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Amount wagered for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>An affiliate name was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>An affiliate’s list of what its users have wagered: whoever is linked to a name gets tickets for what is wagered under your campaign code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>An unofficial feed: Kick has none for programs like this one, so the desk listens to the one that Kick’s own chat page uses. It may stop working any day; nothing else depends on it. Who follows on Kick cannot be known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Announce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>Announce again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Announce on Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Announce the redraw again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>Announcements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Announcing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Anonymous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Another address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Another list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>Another port changes every link: copy them anew, or add the overlays to OBS again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>Another token for {provider}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>Another token…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Another viewer is the same person: make them one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Answer, not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>Answers are gathered into few lines: many refusals at once do not flood the chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Answers are written in Kick’s chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_list.py"/>
        <source>Answers by command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick.py"/>
        <source>Answers in chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>Answers the chat commands on your server, such as /tickets. It needs an app of your own at Discord.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/signature_dialog.py"/>
        <source>Any computer or telephone with internet can fetch it: open this address, and copy all it shows. It cannot be a wrong one: the desk checks that it is drand’s own, for exactly this round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>Anybody may enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>Apply to 1 entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>Apply to {n} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>Approve or refuse the withdrawal instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Approve…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_waiting.py"/>
        <source>Are the lower amounts right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>As CSV, for spreadsheets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>As JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>As stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>As the affiliate feed writes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Ask Kick for them again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>Ask every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>Ask for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>Ask this feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>Ask this feed: {feed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Asked again too soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <source>Asked for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Asked for twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Asked to be left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>Asked to leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Asking OBS…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Asks Twitch everything once: sign-in, permissions, events, lists. Nobody in chat sees it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>At midnight there, everybody may try again and daily quotas are full again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>BOOST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>BOOST is one more ticket for who has one in this pool; RETRY is for those who lost in the last pool of this prize.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>Back to what is stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Backup restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_backups.py"/>
        <source>Backups, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Base weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_paid.py"/>
        <source>Before people pay for a chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>Being asked…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Belongs to somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Best chances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>Bits and gifted subs of the winner start again at 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Bits do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>Bits ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Bits for one point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>Bits for weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Bits, donations and gifts together count {cap} at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Bits, donations and gifts together give at most {points}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Bits, donations and gifts together have no cap of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <source>Booked by mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Books</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Bot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Bot for commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Both are whole numbers above 0, such as 668 and 12345.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>Both have an entry: that of {name} in {session} is removed, the other one stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>Both have won in {session}; both wins count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Brightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>Broke the rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>Brought with it: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Buy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Buy for a viewer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Buy {perk}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>By day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>By mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>By source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>By such a clock the round could be out before the list is fixed, so nothing was closed. Set the clock (let the system set it by itself), then press again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>By the exact chances, on average, without quotas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>By the prizes that run now. Nothing is stored, and no prize is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_reward.py"/>
        <source>C&amp;ost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>C&amp;urrency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>Called in &amp;chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Called off; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Called the same elsewhere, or has a code open:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Came again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>Campaign code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/confirm_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/reason_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/signature_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_form.py"/>
        <location filename="../../raffle_desktop/gui/notices.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Cancel it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Cancel the pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Cancel the pool for {prize}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>Cancel the pool…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>Cancelled on {date}; the prize is in stock again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>Cannot enter, and cannot win</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Cap of bits, donations and gifts together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Cap of months and resubs together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Cap of the bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Cap of the donations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Cap of the gifted subs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Cap of the months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Cap of the resubs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Cap of what is carried over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/twitch_news.py"/>
        <source>Careful: {name} is not the winner {winner}, only a name that looks alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Carried over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Carry-over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Category: Broadcaster Suite. Client Type: Public.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>Chain of draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <location filename="../../raffle_desktop/gui/tabs/weights_pane.py"/>
        <source>Chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Chance to win</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_pane.py"/>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>Change prices and size…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Change the end…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Change the plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>Change the pool for {prize}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>Change the weights of all entries (Ctrl+Enter); it can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Change {perk}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>Change {prize}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>Changed elsewhere meanwhile: {names}. What you typed is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_cards.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <source>Channel points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Channel-point reward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Channel-point rewards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Channel’s id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Charged back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>Chat &amp;word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <source>Chat and channel points mean this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Chat and cheers meanwhile go unheard, and are listed under “Missed” once it is back. Follows and subscriptions are caught up with by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Chat line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Chat room’s id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/signature_dialog.py"/>
        <source>Check and draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Check the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Check the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Check-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Checking the desk…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Cheer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Cheers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Choose a file or paste a list first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>Choose a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Choose a wallet and press “Top up” or “Withdraw”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>Choose one in the list to see every pick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>Claim timer in seconds, 0 is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>Claim within {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Client ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Client ID of your app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Client Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_wins.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_tickets.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/shortcuts_dialog.py"/>
        <location filename="../../raffle_desktop/gui/notices.py"/>
        <location filename="../../raffle_desktop/gui/rehearsal_feed.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Close all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Close by a timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>Close entries and draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Close entries and end the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Close entries, end the period and draw…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <source>Close it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Close submissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Close the desk and restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Close the viewer (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Close without chat?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Closed, but no relay of the beacon answered, so this computer’s clock could not be checked ({problem}). The draw goes on by itself as soon as one answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Closing time set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Closing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Code for a link asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Code {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tables/table_view.py"/>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>Columns nobody knows, which are left out: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Commands and entries from Kick’s chat are answered in the live log only. With a Kick app of your own (free, needed once) the desk writes the answers in Kick’s chat, in your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Commands and what the desk wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Commands that viewers typed in Kick’s chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>Commitment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>Compare now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>Compared on {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>Comparing wallets, ledger and pools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>Comparing with Twitch’s lists…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>Compute every draw anew from its proof, and compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Compute everything anew that is stored twice, and verify every draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>Compute this draw anew from its proof alone, and compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Computer OBS runs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>Confirm all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Confirm the winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Confirms that an affiliate name belongs to a viewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Connect Twitch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_reward.py"/>
        <source>Connect Twitch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Connecting to the channel {login}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Connecting to the chat of {channel}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Connection lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Connection lost since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_tab.py"/>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Connections at a glance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/signature_dialog.py"/>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/checking.py"/>
        <source>Copied: {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_files.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>Copied: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Copied: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_wins.py"/>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_rows.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <source>Copy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/shortcuts_dialog.py"/>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/signature_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/checking.py"/>
        <source>Copy the address of the checking page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Copy the announcement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Copy the app’s Client ID and Client Secret into these fields:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Copy the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>Copy the differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Copy the invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Copy the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>Copy the link of {overlay}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Copy the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Copy the path of the data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_files.py"/>
        <source>Copy the path of {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Copy the redirect address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Copy what viewers can note down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>Copy: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Coral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Cost of the reward in channel points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Could not be proved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>Count it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>Count it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>Count {amount} from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>Count {donation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>Counters of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Create another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_reward.py"/>
        <source>Create the lucky draw’s reward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_reward.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Create the reward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_reward.py"/>
        <source>Create the reward…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>Credit it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Currency of wagers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>D&amp;ate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <source>DEMO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>DEMO – rehearsal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Dark or light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Database: open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Database: opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Databases of Raffle Desktop (*.db)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Day of the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Day of the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>Days of following at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>December 2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Decided and stored; the wheel shows who won.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Delete all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Delete all contacts of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Delete all contacts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Delete contact…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Delete the contact of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <source>Delete {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>Delete {prize}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_cards.py"/>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Demo played</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Demo played: start their support anew…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Did not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_parts.py"/>
        <source>Discard it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Discord bot’s token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>Discord is starting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Discord webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Discord: needs an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Discord: the bot is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Discord: the bot needs a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Discord: trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>Discord’s own marks work, such as **bold**. A placeholder in braces is filled in; press one to put it into the text. Names are shown as they are, and ping nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Disk, database or network fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>Dismiss the gap {times}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>Do not count it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>Do not count {donation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>Do not count…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Does the wheel keep its promise?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Donated cents for one point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Donation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Donation counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Donation not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Donations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Donations do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>Donations ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>Donations for weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>Donations that wait for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Donations’ token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs_plan.py"/>
        <source>Done in the scene “{scene}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_files.py"/>
        <source>Drag it into OBS, or copy its path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>Drag one into OBS, or copy its link into a Browser source of {width} × {height}. They follow the desk by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <source>Drag the file into OBS (or add a Browser source, tick “Local file” and paste its path).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>Draw #{n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Draw #{n} is given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/opening.py"/>
        <source>Draw #{n} is open: its commitment can be shown. The stage carries it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/opening.py"/>
        <source>Draw #{n} is under way ({state}): the stage carries it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>Draw #{n} · {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Draw a period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Draw a winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Draw a winner, or go on with a draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Draw again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>Draw again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Draw and chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>Draw another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Draw by itself when a period turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>Draw in steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>Draw now: decided and stored first, then shown (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>Draw somebody else (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Draw the pool for {prize}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Draw this period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Draw undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Draw {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Draw {period}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>Drawn again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Drawn and stored; the wheel shows who won.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <source>Drawn by mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Drawn is who holds at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Drawn too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_tab.py"/>
        <source>Draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Draws a winner of the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Draws again when the winner does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>Draws that can be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Draws the winner of the period, and ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <source>Draws, proofs, the log (Ctrl+8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Draw…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>Drop a CSV or JSON file here, or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>Drop a file here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Due date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Each donation counts once for whoever gave it, by the name they typed. One in another currency than the desk’s waits below until you say what it is worth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>Each draw names the one before it, so a draw that is left out leaves a gap which everybody sees. Giving one up or undoing it is no fault, but viewers may ask why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>Each of them gets so many; who is excluded gets none. It is all done, or nothing of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_history.py"/>
        <source>Each period is listed here once it has turned, with its winners.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <source>Each raffle evening is listed here, with its entries and winners.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_list.py"/>
        <source>Earlier pools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <source>Edit the entry of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <source>Empty: nothing is said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>End a period undrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>End and draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>End and start the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>End and start the next…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>End the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>End the link of {viewer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>End the link…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>End the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>End the period first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>End the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>End the session…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>End this session?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>End {period}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_history.py"/>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Ended subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Ending the session…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>Ends at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Ends the period without a draw and puts it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>End…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_history.py"/>
        <source>Enter or a double-click shows a period in all parts of this tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Enter this redirect URL, letter by letter:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <source>Entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>Entered twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Entered {time}, {origin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <source>Entered, with the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>Entering with a keyword is not a command: that goes on where this is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_list.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>Entries counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>Entries feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Entries from Kick’s chat since the desk was started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Entries from chat and channel points since the desk was started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Entries go on after the draw is opened, until you close them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Entries imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Entries of the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Entries over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <source>Entries that wait for the next session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Entry added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Entry brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Entry edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Entry removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Events that Kick sent twice; they counted once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Events that Twitch sent twice; they counted once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Every act of the desk is written here: who, when, what and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>Every balance follows from the ledger, and every pool from its tickets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Every donation is heard since {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>Every draw is kept here with its proof, from the first one on. A proof from elsewhere can be verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Every entry starts with {points}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/shortcuts_dialog.py"/>
        <source>Every key of the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>Every line of every wallet and of the desk’s own accounts, as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Every prize that was won has reached its winner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>Every ticket is sold: one chance for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_campaign.py"/>
        <source>Every viewer may try once a day, in chat, for channel points or here. It is open at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_tab.py"/>
        <source>Every viewer tries once a day, in chat, for channel points or here, and knows at once: a prize, or better luck tomorrow. You say how probable each prize is and how many of it there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Every win was handed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>Everything about this draw, in History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>Everything is as Twitch has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Everything is in OBS already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>Everywhere else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Exclude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Exclude from all raffles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Exclude {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Excluded: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Exclude…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>Expected and drawn shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>Expires in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Export as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Export as JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Export contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Export contacts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Export the contacts of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>Export the entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>Export the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>Export the ledger…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Export the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>Exporting the entries…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>Exporting the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Exporting the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Exporting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <source>Fair draws in front of everybody: each one is stored before it is shown, and can be proved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Feed compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>Feeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Feeds: a list needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Feeds: asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Feeds: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Feeds: off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Feeds: running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Feeds: trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Feed’s key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Feed’s list refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>Figures are counted within a period; the first one has not begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Fill in the rates, and where tickets come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>Fill the fields with a set of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Fill up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Filled in: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>First {period} ends for good: watch time known by now is turned into tickets, which take part as well, and nothing that comes later does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Followers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>Follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Follows, subscriptions, gifted subs, watch time and wagers bring them, as the rates say, once Twitch or a feed is connected. Until then, give some by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>For answers that are the same whoever asks, such as the leaderboard; for each platform by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>For every command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>For example: {keyword}, or {keyword} with a link and a few words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_row.py"/>
        <source>For example: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>For how many sessions past winners wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>For {name}. It only reminds you; nothing happens by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_wins.py"/>
        <source>For {name}. The contact is kept for you alone: shown masked, deleted when you say so, never in chat or in the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_wins.py"/>
        <source>For {prize}. That you looked is in the audit log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_card.py"/>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>Forget it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Forget the app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Forget the bot’s token?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>Forget the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>Forget the token of {provider}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Forget the webhook’s address?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>Forget these dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_card.py"/>
        <source>Forget: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>Friday raffle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <source>From now on nothing leaves it and nothing is held in it: no tickets, no withdrawals. What comes in still does, and what is held stays held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>From now on the desk takes this account for the same person. It cannot be taken away again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>From the close of entries to the round that decides: {least} to {most} seconds. In this time chat must have shown the closed list, so give a slow chat more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>From viewer to viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>Full, it brings {amount}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Gap seen to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Get a new code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Gift paid out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Gifted subs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Gifted subs do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>Gifted subs ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>Gifted subs for weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Gifts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>Give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Give by name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Give draw #{n} up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Give it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Give it up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Give the viewer one more account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>Give tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Give tickets to {n} viewers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>Give tickets to {whom}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Give tickets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>Given back: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>Given by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Given by the list, in place of the sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>Given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/opening.py"/>
        <source>Given up: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Gives a viewer tickets, with a reason for the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Give…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Giving up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Go to Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <source>Go to Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_history.py"/>
        <source>Growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>Hand over {prize}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Hand over…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_accounts.py"/>
        <source>Has asked for a code that {name} can type on {platform} until {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_pane.py"/>
        <source>Heaviest entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_findings.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Hide or show the stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>Hide the API token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_pane.py"/>
        <source>Hide the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>Hide the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Hide the stage (Ctrl+Shift+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Hold the channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_tab.py"/>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Hour, in UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>How &amp;many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>How fast the made-up channel lives: 0.25× to 20×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>How heavily an entry counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <source>How heavily entries count (Ctrl+3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>How it is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>How long a winner has to say something in chat. When it runs out you decide: confirm or redraw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>How many are missing to be among the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>How many winners to draw at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>How many {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>How often somebody cheered with bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>How often somebody gifted subs, one or many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>How the {feed} is set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>How viewers try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_wins.py"/>
        <source>How {name} is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Hype train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_paid.py"/>
        <source>I have read this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Ids, commas between. Empty: everywhere, but then nobody there may run the raffle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Ids, commas between. Empty: everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>If tickets go on coming as they have since the period began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Import 1 entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <source>Import a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Import a list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Import entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Import {n} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>Imported list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Importing 1 entry…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Importing {n} entries…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>In Discord: the channel’s settings, “Integrations”, “Webhooks”, “New Webhook”, “Copy Webhook URL”. Whoever has it can write to that channel, so it is kept in the keyring and not shown again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>In Discord’s developer portal: “New Application”, then “Bot”, “Reset Token”, and copy it. Whoever has it is the bot: keep it off the stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>In Kick’s settings switch two-factor authentication on; Kick asks for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>In OBS: Tools → WebSocket Server Settings. Tick “Enable WebSocket server”; “Show Connect Info” shows port and password. The password is kept in the system’s keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>In chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>In chat: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>In lists and draws both are {name} ({platform}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>In pools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>In stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>In the browser, from this desk’s own server, with this draw’s proof in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs_plan.py"/>
        <source>In the scene “{scene}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>In these times Kick was not heard: chat entries, subscriptions and gifted subs cannot be caught up with. Add what you know of by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>In these times Twitch was not heard. Follows and subscriptions were caught up with; chat entries, cheers, resub messages and gifted subs cannot be. Add what you know of by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>In these times donations were not heard. Look at the provider’s own list for what came then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Include again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Include in raffles again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <source>Instant wins: one try a day (Ctrl+7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Invite it to a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>It begins by itself at that time, also where one still runs, which ends then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>It begins now, with everybody at 0 but for the tickets of their present follow or subscription.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>It came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/unmerge_dialog.py"/>
        <source>It cannot be undone now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>It cannot be won any more. One that somebody has won is kept: set its probability to 0 instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>It counts for nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>It counts for nobody, and is not asked about again. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>It has a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>It has waited since an earlier session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>It is closed and takes no tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>It is counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>It is in chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>It is money: paid to the winner’s wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>It is paid out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>It is taken out of the list. A prize that a pool is or was for stays; set its stock to 0 instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>It is under way: the stage carries it on. There is a proof as soon as there is a result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>It never gets a result. Its number stays in the chain of draws as a gap that everybody can see, together with this reason. Entries stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>It sells a fixed number of tickets for one prize. One of the prize is set aside from its stock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>It waits among the requests until you say that the money has come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>It was given up ({reason}) and never gets a result. Its number stays, so that nobody can leave out a draw unseen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Its commitment is shown first, and goes into chat; nothing is drawn yet. When you close it on the stage, 1 winner follows from the beacon among {people} with {tickets}; every ticket is one chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Its commitment is shown first, and goes into chat; nothing is drawn yet. Whoever holds tickets when you close it on the stage takes part: every ticket is one chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Its dates are planned under Period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>Its draw was undone; it can be drawn again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Its numbers at Kick: channel {channel}, chat room {room}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <source>Its prizes go with it. One that somebody has tried is kept: close it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Keep a channel-point reward, and give points back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>Kept in the system’s keyring. Keep it off the stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/shortcuts_dialog.py"/>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Keys and help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>Key’s header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Kick is asked for the channel {channel}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Kick is asked for {channel} again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Kick monthly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Kick: connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Kick: hears only a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Kick: listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Kick: looking up the channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Kick: lost since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Kick: needs two numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Kick: needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Kick: no connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Kick’s server does not let the desk in; it is not tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_tickets.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Known to me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>Last compared {time}: {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Last donation: {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_parts.py"/>
        <source>Last good answer: {figures}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>Last told: {title}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Leaderboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Leave the place vacant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <location filename="../../raffle_desktop/gui/viewer_wallet.py"/>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Let nothing arrive for 20 seconds, as when the network is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Let the channel go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Lets nobody else enter the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Lets viewers enter the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Line of chat to rehearse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Line to write to chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Lines of Kick’s chat since the desk was started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Lines the desk wrote to Kick’s chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Lines the desk wrote to chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Link an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Link an affiliate name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Link another account with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Link another account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Link by hand…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Link of viewers undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Link with another account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Link {link}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/unmerge_dialog.py"/>
        <source>Linked by mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_accounts.py"/>
        <source>Linked with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Linking is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Links ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>Links in OBS must be updated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Links the viewer’s account on another platform, by a code that only that account can use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>List hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>Listen on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>Listen on this port from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick.py"/>
        <source>Listen to Kick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>Listen to commands on {platform}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>Listen to {provider}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Listening to the chat of {channel} since {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Listening to {login} since {time}. The channel is live since {live}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Listening to {login} since {time}. The channel is not live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Lists (*.csv *.tsv *.txt *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_parts.py"/>
        <source>Lists of the feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Lists who holds most tickets, as many as asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Live feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal_feed.py"/>
        <source>Live feed of the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>Live log of Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Live log of Kick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_log.py"/>
        <source>Live log of Twitch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Live log of donations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>Local server and overlays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_tab.py"/>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>Look closely: {name} is easily taken for {others}, but is written differently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Look over folder, database, backups and disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Look what it would do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Look-alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>Looking what it would do…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Lose connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Loyalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <source>Lucky draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Lucky win</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_plots.py"/>
        <source>MMM d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_backups.py"/>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>Make another token; the present one ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_campaign.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Make it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Make it the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_tab.py"/>
        <source>Make the first lucky draw…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Making a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>Many tickets at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Marked by mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Masked; “Show contact” shows it in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>May not take part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Meanwhile more rows came to be refused than were shown, so nothing was imported. Look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <location filename="../../raffle_desktop/gui/main_window.py"/>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Merge the two?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Merge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Mint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Minutes watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>Minutes within which they have chatted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>Missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>Missed ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>Missing: {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Moderators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Money goes back by reversing its transfer in the wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>Money is set aside here while a ticket is reserved, or from a withdrawal’s request to its outcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Monthly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Monthly, Weekly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Months and resubs together count {cap} at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Months and resubs together give at most {points}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Months and resubs together have no cap of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Months do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Months subscribed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>More about this draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <source>More about this lucky draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>More about this pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_cards.py"/>
        <source>More about this prize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>More than {n} take no part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_plots.py"/>
        <source>Most tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Moving about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <source>N&amp;otes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/weights_pane.py"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Name not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Name of the Kick channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Name of the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>Name of the session (may stay empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Name of the session, if you like: Friday raffle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>Name on {platform}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Name: any that is still free, such as “Raffle of” and your channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Names the latest winners of tickets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Needs the “Message Content Intent”, switched on for the bot in Discord’s developer portal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>Needs {conditions}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Neon green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Never took part so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>New book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>New book, rename, make it the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>New book…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>New followers since the desk was started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_campaign.py"/>
        <source>New lucky draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <source>New…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Next attempt in {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>No backup yet. One is made at every start, and whenever you press “Back up now”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>No browser could be opened. The link is {url}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>No connection since {time}, for {lasts} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>No connection since {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>No connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>No dates are planned for the next one: start it, or plan its dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>No donation is heard from there until you paste one again. What was counted stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>No draw is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>No draw is in the chain yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>No draw yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_preview.py"/>
        <source>No entry changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>No entry holds what you typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>No entry waits to be drawn, so nothing is weighed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>No fitting number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>No holder’s name has what you typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/shortcuts_dialog.py"/>
        <source>No key for “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>No links yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_tab.py"/>
        <source>No lucky draw yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>No money moves. The request stays on record with your reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>No money moves: what was held is available again. The request stays on record with your reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>No owner’s name has what you typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_history.py"/>
        <source>No period has ended yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>No period is planned any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>No period is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>No period is running. {next}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>No period runs then, until the calendar’s next turn or until you start one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>No period yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_list.py"/>
        <source>No pools yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>No prize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_campaign.py"/>
        <source>No prize: those tries win nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>No prizes yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>No prize’s name or sponsor has what you typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>No raffle of tickets runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>No requests yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <source>No session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>No session is running. One is started with them:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>No session is running: start one to draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <source>No session yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_list.py"/>
        <source>No text has what you typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>No timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>No wallets yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>No winner’s name has what you typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>No witness has added salt yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_tickets.py"/>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Nobody asked for this link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Nobody can be drawn: nobody holds a ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Nobody can be drawn: nobody holds {n} tickets, the least this book asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Nobody can buy it any more. What was sold of it stays, and is still yours to hand over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Nobody found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Nobody has entered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>Nobody has entered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>Nobody has place {places}: the announced redraw did not count. Announce it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Nobody has won by it any more; its record stays, marked undone. The pool stays full and can be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Nobody has won by it any more; its record stays, marked undone. Tickets are not changed by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Nobody has won by it any more; its record stays. Tickets are not changed by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Nobody has won yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Nobody held a ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_plots.py"/>
        <source>Nobody holds a ticket yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Nobody holds tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Nobody holds tickets yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/wheel/widget.py"/>
        <source>Nobody is in the pool yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>Nobody is in yet. Whoever enters from now on is in after the commitment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>Nobody is on it, so nothing was changed: that is what a broken feed looks like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Nobody is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>Nobody is told it yet; it is shown when that cannot help anybody any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_preview.py"/>
        <source>Nobody is waiting to be drawn: the new rule counts for whoever enters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Nobody of this list can be imported; the table says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_plots.py"/>
        <source>Nobody was given a ticket yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>None of it is in stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>None of this prize is in stock: choose another, or make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Not allowed to this viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>Not count {amount} from {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <source>Not eligible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>Not everything could be compared: see Connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Not handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Not handed over…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Not heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <source>Not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>Not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Not wanted any more…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>Not: {people}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>Note this down: nobody, not even the streamer, can know the winner yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Notes: {notes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>Nothing has been told yet. Send a test, and it appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Nothing has come in yet. Most providers can send a test donation; it appears here, and does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Nothing has come in yet. Type the keyword in Kick’s chat, and it appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_log.py"/>
        <source>Nothing has come in yet. Type the keyword in chat, and it appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Nothing is announced on Discord until you paste one again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>Nothing is announced until the address is set anew, or a test arrives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Nothing is carried into the next session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_pane.py"/>
        <source>Nothing is changed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Nothing is heard until the token is another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Nothing is heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>Nothing is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Nothing is owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Nothing is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <source>Nothing is said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>Nothing is to be added: take it off this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>Nothing of it was posted by this desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Nothing of it was sold, so nothing of it is kept but the log. The prize is in stock again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Nothing of it was sold. The prize is in stock again. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Nothing to redeem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>Nothing to tell yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Nothing waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Nothing was changed. Close and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>Nothing was changed. Keep a backup as it is, and find out what happened before anybody is paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>Nothing was compared since the desk was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Nothing was done yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>Nothing was drawn yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>Nothing was missed. Should the connection break, it says here when, and what was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Nothing won yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/notices.py"/>
        <source>Notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>November 2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Number of draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>Number of tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Number of winners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_tickets.py"/>
        <source>Numbers: {runs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>OAuth Redirect URL: {url}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>OBS {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_list.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_tab.py"/>
        <source>Odds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Odds {odds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Of all tickets: the chance in a draw of one winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>Of the participants, with their affiliate name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_paid.py"/>
        <source>Off: no new pools, tickets and purchases. Open pools can be drawn or cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_paid.py"/>
        <source>Off: no new wallets, top-ups and purchases from them. Refunds and withdrawals still work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>Off: none of these is listened to, whoever types it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_paid.py"/>
        <source>Off: their caps under Weights are 0. They are still counted, for when you switch it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>On streamelements.com: click your picture, then your channel’s name, switch on “Show secrets”, and copy the whole “JWT Token”. Whoever has it can act for your account: keep it off the stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>On streamlabs.com: “Settings”, “API Settings”, “API Tokens”, and copy “Your Socket API Token”. Keep it off the stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>On the channel: “{title}” for {cost} points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Once a pool is drawn and its winner confirmed, the prize stands here until you have handed it over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>One file for viewers: it checks any proof, without a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>One for each viewer and currency. A name that the desk has not met yet is made a viewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>One name a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_server.py"/>
        <source>One origin a line, like https://tool.example or http://localhost:3000. Such a page still needs the API token. Programs on this computer, Stream Deck and Streamer.bot need nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>One place in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>One raffle in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>One raffle that was not drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <source>Only a test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>Only for this run: at the next start there is another one. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Only in channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Only on servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>Only people can check:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Only the broadcaster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Only to redeem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>Only wagers under this code count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>Only what counts for weights; lifetime totals are kept. Their carry-over is used up in any case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Only what is owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Only where a ticket book pays for watch time and takes it from Kick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Only who was seen before can be linked. An account that nobody has seen yet can be added by “Add…”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Open a draw of the pool for {prize}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Open a draw of {period}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Open a draw…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>Open a pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>Open a pool for it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_list.py"/>
        <source>Open a pool…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>Open a wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>Open a wallet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>Open another pool for this prize…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Open dev.twitch.tv/console and choose “Register Your Application”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <source>Open it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/signature_dialog.py"/>
        <source>Open it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Open or close submissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Open or close submissions (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Open submissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Open the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/checking.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>Open the checking page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Open the data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Open the developer portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Open the draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Open the draw now: then everybody enters after the commitment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Open the exports folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_list.py"/>
        <source>Open the first pool…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>Open the first wallet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_tab.py"/>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Open the link in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Open the next draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Open the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Open the page again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Open the page, check that it shows this code, and allow the desk:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Open the tab “Developer” there, and create an app with any name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_tickets.py"/>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Open the viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Open the winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Open this address in a browser. A page full of text appears.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>Open {overlay} in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <source>Open · closes in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Open, but no session runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Opened by mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <location filename="../../raffle_desktop/gui/main_window.py"/>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Opening the desk…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>Or &amp;paste a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Or scan the QR code with your phone. Keep both off the stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Or type the numbers: “id” at the very beginning is the channel’s, and “id” right behind “chatroom” (search for it) the chat room’s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Other numbers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>Overlay shows a win for (&amp;seconds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Overlay: 1 viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Overlay: not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Overlay: off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Overlay: running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Overlay: starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Overlay: {n} viewers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>Overlays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Owed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>P&amp;aid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>P&amp;rize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <source>Pages of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_tickets.py"/>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_paid.py"/>
        <source>Paid parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_history.py"/>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick.py"/>
        <source>Parts of the Kick card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>Parts of the Twitch card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/main_window.py"/>
        <source>Parts of the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_tab.py"/>
        <source>Parts of the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_tab.py"/>
        <source>Parts of the lucky draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_tab.py"/>
        <source>Parts of the pools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Parts of the tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_tab.py"/>
        <source>Parts of the wallets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Password of OBS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Past raffles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>Past winners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/signature_dialog.py"/>
        <source>Paste it here: 96 figures and letters, or all that the page shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>Paste it whole. What stands behind a question mark is kept as a secret; the address is not shown again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Paste the Client ID of your Kick app here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Paste the Client Secret of your Kick app here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Paste the bot’s token here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Paste the client ID of your app here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/signature_dialog.py"/>
        <source>Paste the signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/signature_dialog.py"/>
        <source>Paste the signature of round {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>Paste the signature…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Paste the token below; until then nothing is heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>Paste the token of {provider} here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>Paste the webhook’s address below; until then nothing is announced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Paste the webhook’s address here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>Pasted list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>Path of the list: {list}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>Pause for a &amp;viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>Pause for the w&amp;hole chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <source>Paused: 1 new line since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <source>Paused: {n} new lines since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <source>Pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>Pay {prize}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>PayPal, bank, cash… if it is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Pay…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/paid_watch.py"/>
        <source>People pay for a chance on this desk: laws on gambling may apply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Percent of all tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_history.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Period and draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_history.py"/>
        <source>Periods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Perk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Perks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Picked in draw {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/prize_picture.py"/>
        <source>Picture of the prize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>Plan it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>Plan the next period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Plan the next…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>Planned: the next period begins on {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Planned: {name}, from {begin} until you end it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Planned: {name}, {begin} to {end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plot_parts.py"/>
        <source>Point at a row, or use the arrow keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Points for each gifted sub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Points for each month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Points for each resub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Points given back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>Pool for {prize}: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_wallet.py"/>
        <source>Pool: {prize}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_list.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_tab.py"/>
        <source>Pools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Port of OBS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>Port of the local server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>Port {wanted} was taken by another program; the server uses {port} this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>Presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Press “Create”, then “Manage”, and copy the Client ID into the field below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_tickets.py"/>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>Prize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>Prize without a price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_cards.py"/>
        <source>Prize {prize}: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Prize, as it is announced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/opening.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Prize: {prize}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_tab.py"/>
        <source>Prizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <source>Prizes for a fixed number of paid tickets (Ctrl+5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>Probability from 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Progress of the trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Promised and drawn, the heaviest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_list.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Proof and history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>Proof id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <location filename="../../raffle_desktop/gui/stage/levels.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>Proof: {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/levels.py"/>
        <source>Proof: {level} ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>Proof: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>Provably fair: the commitment is public before the list is closed, and the list before the beacon’s round exists, so nobody, you included, can steer who wins; it cannot show made-up accounts, wrong weights, or who was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Put away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>Put behind the address; an empty one is not asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>Put in: {meaning}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Put many strangers into the running session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>Put the links in OBS right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Put this backup back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Puts the overlays into the scene that is on air, as Browser sources. Nothing else is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Putting 1 stranger in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Putting {n} strangers in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>QR code of the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>RETRY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Raffle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Raffle Desktop says hello.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <source>Raffles over weeks: who holds how many (Ctrl+4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Raids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Rates and rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/paid_watch.py"/>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Read chat: entries, commands, winners who answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Read what people write, for commands with a prefix such as !tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Reading {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/reason_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Reason: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Reconcile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_tab.py"/>
        <source>Reconciliation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Reconciling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_wins.py"/>
        <source>Redeem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_wins.py"/>
        <source>Redeem {prize}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Redeemed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Redeem…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Redirect URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Redraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>Redraw announced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>Redraw {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Redraw: somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Redraw…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>Refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Refuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Refuse it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Refuse that {name} is {viewer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Refuse the link of {viewer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>Refused rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>Refused rows, the first {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Refuse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Rehearsal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Rehearse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>Release {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>Release…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>Remove the pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Remove the pool for {prize}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Remove {n} entries…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>Remove {prize}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_campaign.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Rename the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_campaign.py"/>
        <source>Rename {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>Renew the API token?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>Renew the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>Renew…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_tab.py"/>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_tab.py"/>
        <source>Requests ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <source>Reset all texts?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_list.py"/>
        <source>Reset all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>Reset to default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>Reset to default: {announcement}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>Reset: nobody carries anything over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Restore from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_backups.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Restore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Resub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Resub messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Resubs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Resubs do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>Reveal and draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Revealing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <source>Reverse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <source>Reverse transfer {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Reverse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Roles of operators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>Round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>Round {round} of the beacon comes out at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Run the bot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <source>Said on Discord. On Twitch and Kick the announcement says it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Said so in chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>Salt {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Same account, new name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/checking.py"/>
        <source>Save or check the proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>Save proof…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/checking.py"/>
        <source>Save the checking page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/checking.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>Save the checking page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/checking.py"/>
        <source>Save the proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/checking.py"/>
        <source>Save the proof…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Save: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Saved. Tickets given before stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>Say each step of them in c&amp;hat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <source>Say who gave it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <source>Say who gave {gift}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Says how likely the viewer is to win.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Says how many tickets somebody holds, and their rank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Says the figures of the period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Says what the desk would do if a stranger wrote this in chat. Nothing is changed or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Says which raffles run, and how many take part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Schema {schema} · SQLite {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>Search draws: winner, session, number, state, hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>Search names (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Search names on all platforms, or an account id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Search names, links and notes (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>Search prizes (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_list.py"/>
        <source>Search texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Search the entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Search the log: who, what, why, values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Search winners (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/shortcuts_dialog.py"/>
        <source>Search: what you want to do, or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Second account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>Seconds from the close of entries to the beacon’s round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>Seconds the wheel spins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>Secret shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>See cheers, which add to weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>See subscriptions and gifted ones, which add to weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/twitch_news.py"/>
        <source>See what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>See who follows the channel and since when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>See who is in chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Select all of it, copy it (Ctrl+A, Ctrl+C), and press this button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>Sell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>Sell a ticket for {prize}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>Sell a ticket…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>Sell and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Send a test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_server.py"/>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Session ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Session started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_list.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Session {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_tab.py"/>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>Set aside for pools that are running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>Set aside for tickets and withdrawals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>Set by RAFFLE_API_TOKEN for this run; change it there to renew it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Set the counters by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Set up the bot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_tab.py"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Settings changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <source>Settings changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Settings of the bot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <source>Settings, backup, help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>Several accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>Several of them go into one message: the title stands above all, the text is a line of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Share that is carried over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_campaign.py"/>
        <source>Shared: the other prizes get its chances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <location filename="../../raffle_desktop/gui/twitch_news.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Show contact…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Show draw {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Show how {name} is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Show it in History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_list.py"/>
        <source>Show more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>Show more: 1 is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>Show more: {n} are left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>Show the API token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_pane.py"/>
        <source>Show the chart of the heaviest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Show the commitment first; the list is fixed when you close entries (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>Show the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <source>Show the newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_reward.py"/>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Show the tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Show the weight rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Shown again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>Shows that list and secret were not changed once they were in chat; whoever knows the secret could still have tried out lists before closing, unless a witness added salt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>Shows that list, weights and winner were not changed after the result; not that it was the first try, or that nobody knew the outcome before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>Si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>Sign before every word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Sign in again to grant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Sign in at Kick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Sign in once with the channel’s own account: viewers enter from chat, and follows, subscriptions, gifts and bits count by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Sign in with Twitch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Sign out of Kick?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Sign out of Twitch?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Signed in as {login} by RAFFLE_TWITCH_TOKEN; change it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Signed in as {login}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Signed in as {name} since {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Signed in as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Signed in at Kick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Signed out of Kick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Signed out of Kick; the sign-in is revoked there as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Signed out of Twitch; the sign-in is revoked there as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>Signing in at Discord.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Signing in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/shortcuts_dialog.py"/>
        <source>Single letters and Space do nothing while you write in a field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_backups.py"/>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Size of the canvas in OBS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Sky</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Slate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>So&amp;unds: ticks at the pointer, a fanfare for the winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Somebody else draws at this moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Somebody else holds none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <source>Somebody else was drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Somebody else’s tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Something in the desk went wrong; what is stored is safe. {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Something was wrong in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_list.py"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Speed of the made-up channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>Spent in the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Spoke too late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>Sponsor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Stage in its own window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Stage on the full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Stage on the full screen (F11)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/places.py"/>
        <source>Stage – {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>Start a period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Start a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Start a session; then entries come in here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>Start anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Start one now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Start the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Start with a name or an end…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <source>Start with an empty session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <source>Start, watch and end the session (Ctrl+1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Started {time} · {entries} · {winners} · total weight {weight}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Starting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>Starts at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_list.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>Stopped before all were made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Stopped early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <source>Submissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <source>Submissions are closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Submissions are closed now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Submissions are closed: the pool is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <source>Submissions are open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Submissions are open now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Submissions are open: who enters now is in the draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Submissions closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Submissions opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Subscriber for 1 month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Subscriber for {n} months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>Subscribers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Subscribers and up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Subscription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Subscription ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>Subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Subscriptions and resubs, without gifted ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>Support-heavy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <source>Suspend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <source>Suspend {name}’s wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Suspend…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <source>Suspicious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_paid.py"/>
        <source>Switch off what is not ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Switched off. Nothing of the channel {channel} is heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Switched on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>T&amp;o</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Take away…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Take back what the Undo bar offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_waiting.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>Take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_parts.py"/>
        <source>Take it all the same…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/notices.py"/>
        <source>Take it back (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>Take it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Take off the shelf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Take off the shelf…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>Take the draw back (U)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>Take the lists as they are…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>Take the winner off the stage (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Take them from the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Take tickets away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>Take tickets away from {whom}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Take tickets away…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_waiting.py"/>
        <source>Take what the feed tells ({list})?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>Take whatever the feed lists now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>Take {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Take {perk} off the shelf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Taken at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>Taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Takes part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Takes tickets away from a viewer, with a reason for the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Technical trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Tell chat of awards from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>Tell who is &amp;not let in why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>Tell who is l&amp;et in, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>Tells a channel of your Discord server about winners, turned ticket periods and big awards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>Test and reward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>Text: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>Texts on Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Texts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>The API token is another one now. Copy it into the tools that need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>The API token is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>The address is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>The adjustment is reversed by another line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>The affiliate name {link} goes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>The affiliate name {link} goes with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>The amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>The amount is available to {name} again; whoever held it cannot take it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>The amount is held from now on, until you say that it was paid out or refuse it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>The amount leaves {name}’s wallet for the desk’s takings. A later line of the ledger can reverse it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>The amount wagered must be a number such as 1000 or 2.50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>The announcement goes into chat, and the next winner follows from a round of the beacon after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>The announcement is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>The announcement was not seen in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_plots.py"/>
        <source>The best day was {day} with {n}; the last had {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_plots.py"/>
        <source>The best day was {day} with {n}; the newest has {last} so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>The bot leaves Discord and answers nothing until you paste a token again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>The bot’s token is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>The bot’s token is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>The chance by tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>The chance in the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>The channel wakes up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>The channel {channel} is found by two numbers of Kick’s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>The channel’s two numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/checking.py"/>
        <source>The checking page comes from the local server, which does not run at present.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/checking.py"/>
        <source>The checking page is in {path}. Give it away together with the proof.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>The chosen act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>The chosen draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <source>The chosen text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>The clipboard does not hold that page: the two numbers are not in it. Copy the whole page, and press the button again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>The code for another platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>The code has expired before it was typed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>The code is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>The connection to Kick is starting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>The connection to Twitch has stopped, and does not start again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>The contact is private: look whether your stream shows this window. That you looked is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>The contacts are in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>The counters of {name} are changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/main_window.py"/>
        <source>The database is being opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>The demo asks no feeds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>The demo could not be started: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>The demo writes nothing to Discord.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>The demo’s channel is made up; it needs no connection to Kick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>The demo’s channel is made up; it needs no connection to Twitch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>The demo’s donations are made up; it asks no provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <source>The desk at a glance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_reward.py"/>
        <source>The desk can create the reward as soon as Twitch is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>The desk closes, “{name}” takes the place of the present database, and the desk opens again. What was entered, drawn or set since that backup is then no longer in the desk. The present database is kept beside it as raffle-replaced-….db, so that nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_reward.py"/>
        <source>The desk creates it on Twitch itself: only then can it give points back for a try that does not count. Needs an affiliate or partner channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_form.py"/>
        <source>The desk does not know {name} yet: choose the platform, and they are made a viewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>The desk forgets the account and your Kick app. Answers then stand in the live log only; everything else goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>The desk stops listening to {login}: nobody can enter from chat, and follows, subscriptions, gifts and bits are missed until you sign in again. Everything stored stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>The desk&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>The desk’s day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>The desk’s own takings bear it. The line stays in the ledger for good; another one can correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>The differences are on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>The draw begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>The draw begins anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <source>The draw was undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>The entries are in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>The entry cannot win</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>The entry of {name} in {session} has won since, and stays with {kept}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>The entry of {name} in {session} is {other}’s again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>The entry of {name} in {session} was removed or restored since, and stays with {kept}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>The entry of {name} in {session}, which the link had removed, stays removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <source>The entry of {name} is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>The entry of {name}, which the link had removed, waits again in {session}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>The feed is asked again, and each of its lists is taken as it is, an empty one too: whoever is not on it loses the tickets that it gave. This cannot be undone; their numbers do not come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>The feeds are starting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>The figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>The file holds every winner’s phone number or e-mail address in full. Keep it to yourself, and delete it when you are done. That it was written is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>The first accepted rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/chips.py"/>
        <source>The first account seen with this name takes it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>The first one begins by the calendar, in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>The first row names the columns. “username” is needed, the rest may be missing: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>The first {n}; type more of the name to narrow it down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_files.py"/>
        <source>The folder could not be opened. It is {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>The form was changed meanwhile: look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>The heaviest entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>The invitation is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>The key lasts only until the desk is closed: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <location filename="../../raffle_desktop/gui/rehearsal_feed.py"/>
        <source>The last 100 things that happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>The ledger is in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>The line of each step begins with STREAMDRAW and is always the same, so that people and programs find it. A text of yours can stand behind it. A draw whose opening was seen in chat goes on there even if this is switched off meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>The link is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>The link is verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>The link with {name} was undone {time}, by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>The links that were added to OBS have port {old}; the server uses {port} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>The list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>The local server does not run, so there are no links to add.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>The log is in {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_waiting.py"/>
        <source>The lower amounts are right…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>The lucky draw’s settings are saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>The money did not come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>The new weights are in force for 1 entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>The new weights are in force for {n} entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>The new weights are in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>The newest {n} are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <source>The newest {n} lines are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>The next one begins any moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>The next one begins by itself on {time}, in {left}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>The next one, {name}, begins by itself on {time}, in {left}; one that you start now takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>The next period begins at once: everybody at 0, but for the tickets of their present follow or subscription.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>The numbers are stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>The one entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/wheel/words.py"/>
        <source>The only entry is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>The opening of this draw was seen in chat, but Twitch is not connected now. If the closing is not seen there in time, the draw does not count and its number is given up. Connect Twitch first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>The period before had {n} tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>The period ends for good: watch time known by now is turned into tickets, which take part as well, and nothing that comes later does. Then the list is fixed, and the draw waits for its round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>The period is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>The pool and the last result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>The pool for {prize} is cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>The pool for {prize} is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>The pool for {prize} is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>The pool is full and can be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>The port must be a whole number from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>The port must be a whole number from 1024 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>The price of a BOOST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>The price of a RETRY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>The price of a ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>The prize is in stock again. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>The prize is not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/prize_picture.py"/>
        <source>The prize’s picture cannot be shown: it has to be a picture’s file on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/checking.py"/>
        <source>The proof is in {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>The raffle can be &amp;run from chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <source>The redraw is announced; the stage shows who comes next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>The rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>The result is stored at once, with its proof.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_reward.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>The reward “{title}” is on the channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/ring.py"/>
        <source>The round is due now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>The round is late: drand does not answer since {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>The rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>The rule in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>The second word is missing or unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>The secret is kept in the system’s keyring. Keep it off the stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>The server answers on this computer only: an OBS on another one cannot load the pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>The server listens on port {port} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>The server starts in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>The settings of the bot are stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <source>The share of all weight in the pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>The shop is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>The sign-in lasts only until the desk is closed: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/signature_dialog.py"/>
        <source>The signature, or all that the page shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>The stock must be a whole number; leave it empty where there is no end of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>The stream begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>The stream ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_preview.py"/>
        <source>The table shows the heaviest one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_preview.py"/>
        <source>The table shows the {n} heaviest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <source>The text that the desk comes with; Ctrl+Z takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>The texts on Discord are stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>The token comes from RAFFLE_TWITCH_TOKEN; change it there and start the desk again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>The token of {provider} is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>The token of {provider} is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>The viewer changed their mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>The viewer is excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>The viewer pays 1 ticket, the one with their lowest number; it cannot be given back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>The viewer pays {n} tickets, those with their lowest numbers; they cannot be given back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>The viewer takes part in nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>The webhook’s address is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>The webhook’s address is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <source>The weight must be a number of 0 or more with at most 6 decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <source>The weight that counts in the draw, carry-over included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>The weights are what they were before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>The wheel &amp;spins for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>The wheel is still turning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>The whole log as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>The win stays redeemed. The contact cannot be brought back, except from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_tab.py"/>
        <source>The winner also as files, for when the server is off: a Browser source with “Local file” ticked shows winner.html, here and after every restart of OBS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <source>The winner is confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>The winner is decided and stored; the wheel shows who it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>The winner is here: their carry-over and spent support start anew (C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/wheel/widget.py"/>
        <source>The winner is {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/opening.py"/>
        <source>The winner stays on record, marked with this reason, and is out of this draw. Somebody else is drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/opening.py"/>
        <source>The winner stays on record, marked with this reason, and is out of this draw. The redraw is announced, in chat too if the draw was opened there; who comes next follows from a round of the beacon after it. This cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <source>The winner waits again with the weight they had. The record stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>The word stands behind your prefix in chat. The id names a channel-point reward whose redemptions are tries; points for a try that does not count are given back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>The word that viewers type to link their affiliate name, {n} characters at the most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>Their entry&apos;s weight follows at once. What they ever did grows with it, and never shrinks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>Their wallet is suspended: it pays nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>There is no draw to check yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>There is no such viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>There is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>There it is {day} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>There was no period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>There was none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>These &amp;names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>They are in the wallet from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_waiting.py"/>
        <source>They are right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/unmerge_dialog.py"/>
        <source>They are two viewers again, each with their own accounts. What was earned since the link stays with {kept}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>They cannot enter any more, and an entry that waits is left out of every draw, until you include them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>They go into the running session “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>They go into the running session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>They have no wallet in {currency} yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>They leave the wallet now; until now they were held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>They may draw, open and close like your moderators; commas between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>They may have been in a database that was replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>They were closed already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_waiting.py"/>
        <source>This cannot be undone; their numbers do not come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>This computer’s clock is {seconds} seconds ahead of the beacon’s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>This computer’s clock is {seconds} seconds behind the beacon’s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>This computer’s clock is {time} ahead of Twitch’s. Set it right: times to claim count by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>This computer’s clock is {time} behind Twitch’s. Set it right: times to claim count by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>This desk was started with --no-server: no overlay pages, no API. Start it without that option to have them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>This desk was started without Discord.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>This desk was started without Kick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>This desk was started without donations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>This desk was started without feeds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>This desk was started without its connection to Twitch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>This entry has won; undo the draw first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>This is not a proof file: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>This lucky draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>This part is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>This period has ended without any; nothing can be drawn of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>This pool is full and could be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>This viewer could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>This was a test: nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Thursday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Tick at least one overlay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Tick that the refused rows are left out, or mend the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Tick “Read user information”, “Read channel information” and “Write to chat”; leave webhooks off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>Ticker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>Ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Ticket no. {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>Ticket no. {n} is {name}’s. {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>Ticket pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>Ticket {ticket} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_tickets.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_history.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <location filename="../../raffle_desktop/gui/viewer_tickets.py"/>
        <source>Tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Tickets are given within a period. Start one above, or wait for the first one of the calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Tickets at once from which they are told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Tickets brought in line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_plots.py"/>
        <source>Tickets by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_plots.py"/>
        <source>Tickets by source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Tickets for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Tickets for wagers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_tickets.py"/>
        <source>Tickets for {prize}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Tickets from which chat is told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Tickets given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Tickets given to all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Tickets of a viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Tickets of every book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Tickets passed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Tickets somebody got at once, from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>Tickets stay as they are. Without a date, it runs until you end it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Tickets taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Tickets that are needed to be drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Tickets that {name} brought {viewer} stay. What it wagers from now on brings them nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Tickets were given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Tickets were taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>Tickets, {period}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Tier 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Tier 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Tier 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>Time is up: nobody claimed it. Redraw, or confirm all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>Time left to claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Times drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Times promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Title of the reward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>To enter, a viewer must</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>To take part, viewers type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>To whoever has this name; a name that the desk has not met yet is made a viewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>To {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Token of the bot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>Token of {provider}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>Tokens last only until the desk is closed: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>Told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Too few tickets sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Too few tickets to take part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>Tools that change something in the raffle must show it. Whoever has it can draw and end sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>Tools that use the present token will be refused, until each is given the new one. Overlays go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>Top up {name}’s wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Top up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>Top-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Top-up of {amount} for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Top-ups and withdrawals that viewers or programs ask for stand here until you approve or refuse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Top-ups, tickets, prizes and corrections of this wallet will stand here for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>Transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>Transfer tickets of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Transfer to another viewer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <source>Transfer {n} is reversed by transfer {new}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Transfer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>Tried out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>Tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_campaign.py"/>
        <source>Tries and wins stay with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>Try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>Try for a viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>Try it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <source>Try the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Try the wheel out: what is drawn, beside what the weights promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>Try {provider} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Trying 1 draw…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Trying now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Trying {n} draws…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>Twitch chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Twitch giveaway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/twitch_news.py"/>
        <source>Twitch has withdrawn something from the desk: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Twitch is asked for a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Twitch is asked whether the sign-in of last time still holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Twitch is being asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>Twitch is being asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_reward.py"/>
        <source>Twitch is not connected, so no reward can be created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Twitch lets a program sign in only as a registered app. Register one of your own: it is free, and needed only once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>Twitch sends no word of who stops following, and nothing of what happened while the desk was off. The desk compares its lists with Twitch’s at every start, after every gap and once a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/twitch_news.py"/>
        <source>Twitch was not heard for {time}, until {ended}. Some of it cannot be recovered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <source>Twitch, Kick, Discord, overlays, the local server, data and backups (Ctrl+9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: another channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: hears only a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: lost since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: no connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: not set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: waits for your sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Two accounts are linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/unmerge_dialog.py"/>
        <source>Two different people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Type a line first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_pane.py"/>
        <source>Type a number, or take a preset: what it would do to every entry is shown here before it counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Type a part of the name they have elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>Type a text, or untick it: an empty line cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>Type a title or a text; to have it not told, untick it on the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_row.py"/>
        <source>Type a word for this command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_row.py"/>
        <source>Type a word, or switch it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>Type one word of 1 character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>Type one word of 1 to {n} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Type the computer OBS runs on: 127.0.0.1 is this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Type the name of your channel; it stands in the address of its page, kick.com/name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Type the numbers in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_reward.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Type the reward’s title; viewers see it in chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick.py"/>
        <source>Type the two numbers in below; it says there where they are found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>Type the viewer’s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/notices.py"/>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Undo the draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Undo the draw…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/unmerge_dialog.py"/>
        <source>Undo the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/unmerge_dialog.py"/>
        <source>Undo the link of {kept} with {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_accounts.py"/>
        <source>Undo the link with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_accounts.py"/>
        <source>Undo the link…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_accounts.py"/>
        <source>Undo the newer link first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Unknown event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>Until there is one, every try is out of luck. Say what can be won, how probably, and how many there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>Update OBS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Use another app…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Use another client ID…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Use the channel {login}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Use these numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Use this channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Use this channel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Use this client ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>Use this port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Use {login}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>VIPs and up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Valid for another {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>Valid ones, and those that were lost or spent since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>Verify a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Verify a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>Verify a proof file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>Verify all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Verify that {name} is {viewer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>Verifying all draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_tickets.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Viewer changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Viewer excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Viewer included again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Viewer removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Viewer renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Viewer {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>Viewer {n} stands alone again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Viewers can enter for channel points as well. The desk creates the reward itself: then it can give the points back where an entry is refused or removed. Needs an affiliate or partner channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Viewers can enter while a session runs and submissions are open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Viewers enter by chat once Twitch is connected. Until then, bring a list, or add them by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Viewers enter by chat once Twitch is connected; until then add or import them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Viewers enter from Kick’s chat; subscriptions and gifted subs count by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <source>Viewers enter from chat, and their follows, subs, gifts and bits count by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Viewers found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Viewers merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_form.py"/>
        <source>Viewers with such a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <source>Viewers’ money and the ledger (Ctrl+6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>Wagers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Waiting for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Waits for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Waits there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <location filename="../../raffle_desktop/gui/viewer_wallet.py"/>
        <source>Wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Wallet of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_tab.py"/>
        <source>Wallets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>Watch time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Watch time known by now is turned into tickets first. It can still be drawn, and read, later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Ways to look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Wednesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <location filename="../../raffle_desktop/gui/tabs/weights_pane.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>Weight settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>Weight {total} = {parts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Weight {weight}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Weights changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Weights computed anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <location filename="../../raffle_desktop/gui/tabs/weights_pane.py"/>
        <source>Weights of the heaviest entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <source>Welcome to Raffle Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Well again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/levels.py"/>
        <source>What a draw proves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>What a list leaves out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>What became of the try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>What came out this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <source>What can stand in it; a click puts it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_form.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/unmerge_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>What cannot be taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_parts.py"/>
        <source>What comes together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_parts.py"/>
        <source>What happened so far stays written as it was. The link can be undone later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal_feed.py"/>
        <source>What happened, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_parts.py"/>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>What is not &amp;known of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>What is said of a winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>What is to be won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>What is told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>What is told on Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>What is written and given on Kick meanwhile cannot be caught up with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_pane.py"/>
        <source>What the change does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_pane.py"/>
        <source>What the change does to each entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>What the chosen line refers to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>What the desk knows of {known}’s viewers is forgotten: who follows, who is subscribed and for how many months, who is a moderator. It is learnt anew from {login}; until then subscriptions do not count for weights. Entries, bits, gifted subs, sessions and draws stay. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>What the feed told at {time} has {names}. Taking it would make {lost} of {valid} of the ticket book “{book}” invalid ({percent}), {losing}. In all books together: {added} given, {removed} taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>What the prize is worth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>What the tries would give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>What the viewer gets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_waiting.py"/>
        <source>What these names wager from the lower amount on counts again. Tickets that were given stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>What they did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>What they see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>What this name wagers brings the viewer tickets from now on. What is known of it already is paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>What those who run the raffle can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>What viewers can ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>What was sold of it keeps its name and price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>What was verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>What was won already keeps the name it had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>What will be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>What will be imported from {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/unmerge_dialog.py"/>
        <source>What would happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <location filename="../../raffle_desktop/gui/wheel/widget.py"/>
        <source>Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_tickets.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_list.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>When a period of &amp;tickets turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>When a prize is &amp;used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>When a viewer &amp;gets many tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>When a win is confirmed. Carry-over always starts again; lifetime totals stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>When is {prize} due?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>When it is gi&amp;ven up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>When it is o&amp;pened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>When its l&amp;ist is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>When submissions &amp;open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>When submissions c&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>When the winner has to &amp;speak up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>When there is a &amp;winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>When you confirm the winner, {amount} go to their wallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>When {period} ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>Where and how often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Where they come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>Where viewers check a proof; {link} puts it into a text. Without one, {link} is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <source>Which lines to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Which requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>While excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Who asks for a link to their affiliate name is listed here for you to verify; it counts from then on. You can also link one by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Who does not win takes {share} × their weight into the next session{most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Who else is {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <source>Who gave it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>Who gives the same command again within it gets no answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Who holds fewer than {n} tickets is not drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Who is excluded is left out. The result is stored at once, with its proof, and the wheel shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>Who may</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>Who may enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Who may enter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_row.py"/>
        <source>Who may: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Who no longer follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_parts.py"/>
        <source>Who stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <source>Who takes part (Ctrl+2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Who wanted to enter and was told why not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Who won stands here once it has told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Whoever wins stands here until the prize is handed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Whoever writes in chat has watched that minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_backups.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Why, or what changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Why: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_form.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/reason_dialog.py"/>
        <source>Why? It is kept in the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Why? It is kept in the audit log (may stay empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>Why? It is kept with the tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>Why? It stands in the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Winner confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Winner spoke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>Winner: {name}, odds {odds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_list.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_history.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Winners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Winners are drawn from the running session, by the same code as on the stage, each with fresh randomness. None of these draws is stored, and nobody wins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Winners of a draw at the turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Winners who speak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>Winners who still wait are confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Winners, redraws and undone draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Wins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_tab.py"/>
        <source>Wins ({n} to redeem)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Wins of the lucky draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Wins stay as they are. The contacts cannot be brought back, except from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>With &amp;BOOST at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>With RETR&amp;Y at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>With its &amp;result, in place of the text about the winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>With the first ticket that is sold, prices and size stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>Withdraw from {name}’s wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>Withdrawal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Withdrawal of {amount} by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Withdraw…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>Without a keyword nobody can enter from chat; channel points still can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <source>Without carry-over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>Without it, it runs until you end it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>Without it, the calendar ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_tab.py"/>
        <source>Without the server: files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Witness spoke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>Witnesses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Won prizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_tab.py"/>
        <source>Won prizes ({n} owed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_row.py"/>
        <source>Words of: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>Words, without the sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>Works here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>Works out anew what each wallet must hold, from every line of the ledger; whether what is held is what the holds say; whether each pool has as many tickets as it has sold, each paid once; and whether nobody has altered the ledger. A difference is shown, never repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>Worth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/reason_dialog.py"/>
        <source>Write a reason first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Write answers in Kick’s chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Write everything of one kind to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_wins.py"/>
        <source>Write how the winner is reached: a phone number or an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/reason_dialog.py"/>
        <source>Write this reason into the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Write to chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Write to chat: answers and announcements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>Write what the prize is called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>Write whose ticket it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>Write whose try it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>Write whose wallet it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Writes this line to the channel’s chat, for all to see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Written to chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Written: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <source>Wrong settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <source>Wrong wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>You are signed in as {login}, but this desk knows the followers and subscribers of {known}. Nothing is listened to until you decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>You hold none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Your &amp;own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Your own tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>a keyword to take part with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>a mug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>a picture’s file, if there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>a role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>a subscription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>a ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>a withdrawal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs_plan.py"/>
        <source>added to this scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>all ticket books</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>all tickets of the period, as a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>amounts held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>an account of 1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>an account of {n} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>and 1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>and 1 more currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>and 1 more, in History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>and 1 more, in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>and for at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_list.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <location filename="../../raffle_desktop/gui/wheel/words.py"/>
        <source>and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>and {n} more currencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>and {n} more, in History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>and {n} more, in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>anonymous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>another channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>another wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_form.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>any platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <source>as the rules give it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>asked again in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>asked for by {actor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_data.py"/>
        <source>at a start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_wallet.py"/>
        <source>available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>be &amp;subscribed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>beacon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_data.py"/>
        <source>before a new version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>being asked now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>bits per point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>bots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>by channel points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_data.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>by itself:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/chips.py"/>
        <source>by name only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>by post, a code in a message, in person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>by redraw {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>by the API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>by the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>came again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>can be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_words.py"/>
        <source>can be won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_list.py"/>
        <source>cannot be taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>cannot win</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs_plan.py"/>
        <source>cannot: another source has this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>carried over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>cents per point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_cards.py"/>
        <source>chance of the next try: {p}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>chance to win anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>chat lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>cheered with bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>cheers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>chi-square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_parts.py"/>
        <source>comes with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>commit and reveal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>confirmed after a redraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs_plan.py"/>
        <source>created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>degrees of freedom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_words.py"/>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>do not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_form.py"/>
        <source>does not matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>donations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>draw #{n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>drawn by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>each instant win as it happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>empty where OBS asks for none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>empty where none is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>empty: after its first day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>empty: as the calendar calls it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>empty: known by name only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>empty: without end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>ended {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>ends any moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>ends in {left}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>entered the raffle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <source>entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>entries so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>entry waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>every channel that the bot can read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>every month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>every server that the bot is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>every week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <source>excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>expected at its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>follower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>following</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>following for 1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>following for {n} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>for example {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>for weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>for {name} on {platform}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>free on the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>from 1 viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>from a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>from chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>from the wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>from their wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>from {account}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>from {n} viewers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_words.py"/>
        <source>from {start}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_words.py"/>
        <source>from {start} until {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>gift subs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>gifted subs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>gifts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>give a &amp;link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>given up: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>granted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>has won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>have &amp;chatted within the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>have a verified link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>have an &amp;account for at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>have one of the &amp;roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>having chatted in the last minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>having chatted in the last {n} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>hears only a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <location filename="../../raffle_desktop/gui/viewer_wallet.py"/>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>hold {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>how long it goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>how long the winner has to speak up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>how many entries there are, in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>how many minutes the code holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>how many of its tickets are sold, then who has won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>how many seconds are left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>how many subs were gifted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>how many take part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>how many take part, and whether entering is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>how many take part, in words: 57 viewers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>how many tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>how many tickets are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>how many tickets, in words: 12 tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>how many viewers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>how many viewers hold tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>how many “the first” are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>how many, as a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>in 1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_cards.py"/>
        <source>in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/wheel/words.py"/>
        <source>in the pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>in {n} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>is not the winner {winner}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs_plan.py"/>
        <source>is right already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>is skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>it runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>its link does not hold: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>kept in the keyring; type another one to change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>kept; paste another one to change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>known &amp;bots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>last answer at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>last backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs_plan.py"/>
        <source>left alone: another source has this name. Rename it in OBS, then add this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs_plan.py"/>
        <source>link and size will be updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs_plan.py"/>
        <source>link updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs_plan.py"/>
        <source>link will be updated (was {link})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>looking up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>loyalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>may win again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>moderators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>months in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>most in {span}: {n} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>needs a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>needs its address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>needs its token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>needs two numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_words.py"/>
        <source>never drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>never win again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>new in {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>next attempt in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>no cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>no change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>no connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>no entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>no good answer since {time}, {tries}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>no good answer yet, {tries}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>no number is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>no overlay page is connected yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>no pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>no period yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>no reason given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_list.py"/>
        <source>none is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>none: no tries by chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>none: no tries for channel points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>not a proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>not before:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_words.py"/>
        <source>not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_history.py"/>
        <source>not drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>not from:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>not fully checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>not in chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>not in chat: no Twitch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>not in chat: switched off in the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>not in chat: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>not in {platform}’s chat: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_tickets.py"/>
        <source>not ranked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>not revealed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>not set up yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>not whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>nothing missed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>numbers given out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>of all viewers take part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>of the next try, as the prizes stand now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/wheel/words.py"/>
        <source>of {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>on a day of my own:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>on day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>on its way into chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>one line of news along the edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_tab.py"/>
        <source>only the names, for a Text source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_list.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>opened by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_words.py"/>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>over the period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>o’clock UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>p-value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_tickets.py"/>
        <source>paid back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>paid tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>past winners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_card.py"/>
        <source>paste it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>per gifted sub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>per month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>per resub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>permission missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>place vacant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_reward.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>pool {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>pool {n} cancelled: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>pools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>posted in chat at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_cards.py"/>
        <source>probability {p}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_findings.py"/>
        <source>problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>purchase {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>put in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_tickets.py"/>
        <source>rank {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>reason: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>redraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>redraw announced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>redrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>refuses the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>replaced by a redraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>request {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>resub, {n} months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>resubs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>resubscribed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>reversed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>reversed by transfer {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>reverses transfer {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>round due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>runs until you end it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>says: I am {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>seen in {platform}’s chat at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>sent at {time}, not seen in {platform}’s chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>sent, waiting for chat’s echo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>session {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <source>shows the winner on stream as soon as there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>since {begun}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>spoke in chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_parts.py"/>
        <source>stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>subs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>subs gifted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_reading.py"/>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>subscriber, 1 month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_reading.py"/>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>subscriber, {n} months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>such as: Join the raffle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>such as: Mods, Raffle team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_reward.py"/>
        <source>such as: Try your luck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>such as: vip, moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>the accounts alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>the address of your checking page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>the broadcast&amp;er</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the chance in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the change since the period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the command as it is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>the desk’s prizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the desk’s sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>the desk’s takings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the entry’s weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>the first {n} are listed; search looks through all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>the heaviest {n} are listed; search looks through all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the largest number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the list itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>the name of the lucky draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>the name of the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the name that was typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>the newest {n} acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>the newest {n} are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>the newest {n} draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>the newest {n} of {all}; scroll for more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <source>the newest {n} sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>the number of the draw’s proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the other account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the other platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_tab.py"/>
        <source>the page: the winner comes in, with name, odds and weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>the pasted list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>the period of tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>the period that begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>the period that has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>the prize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>the provider’s number of the payment, if there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>the quota in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>the quota of a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_tab.py"/>
        <source>the same as a picture, for an Image source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the share of all known viewers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the share with a verified link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the smallest number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the ticket book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>the viewer’s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>the wheel, spinning in step with the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>the winner comes in, with name, odds and weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>the winner’s chance in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>the winner’s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>the winner’s weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the winning number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>the word for “{command}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>the word of the lucky draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>this computer’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <location filename="../../raffle_desktop/gui/viewer_wallet.py"/>
        <source>ticket no. {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>tickets expected at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>tickets for every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>tickets on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_tickets.py"/>
        <source>to be paid back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>to redeem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>to verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>to you, by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>to {account}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_cards.py"/>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_parts.py"/>
        <source>together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <source>total weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>total weight {weight}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>transfer {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>tries today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>trying now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>undone: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick.py"/>
        <source>unofficial feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_words.py"/>
        <source>until {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_words.py"/>
        <source>used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_words.py"/>
        <source>used up today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>valid tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>wait for some sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_words.py"/>
        <source>waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>waits for confirmation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>waits for its round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>waits for the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>waits for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>wallets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>was not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs_plan.py"/>
        <source>was right already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_findings.py"/>
        <source>well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>what a witness is asked to do, if there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>what binds a draw in steps, and the time to its round; on the wheel and the winner as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>what can be typed there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>what is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>what the affiliate is called in chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>what the tickets are for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>what the viewer has now, in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>what they are for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>what to type to take part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>what was drawn: the session, period or pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>what was typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>when I say so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>while Twitch is connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>while Twitch is connected: not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>while Twitch is connected: yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>who had won before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>who has the best chances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>who holds most tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>who may do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>why, as it was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs_plan.py"/>
        <source>will be added to this scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs_plan.py"/>
        <source>will be created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>winners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>winners of the last {n} sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>winners of this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>wins today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>with channel points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>with the quotas, all in one day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>without end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>won with ticket no. {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>won with ticket no. {n}; the money is in their wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>worth {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>you have the money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>your account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>your channel’s name, or kick.com/name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_list.py"/>
        <source>your own text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>{accounts} are accounts of {kept} from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>{accounts} are accounts of {other} again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>{accounts} is an account of {kept} from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>{accounts} is an account of {other} again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>{account} on {platform} is now an account of {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/chips.py"/>
        <source>{account}, account id {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>{amount} are available in this wallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>{amount} are available there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>{amount} are in {name}’s wallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_reading.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>{amount} donated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>{amount} from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>{amount} from {name} counts for nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>{amount} go to {name}’s wallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>{amount} have come from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>{amount} have left {name}’s wallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>{amount} in them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <source>{amount} move back, whole and once, by a new line; both stay in the ledger. A paid prize is owed again afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>{amount} were paid out to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>{amount} were put into {name}’s wallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>{amount} were taken out of {name}’s wallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>{amount}, paid to the winner’s wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>{announcement}: text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>{announcement}: title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_accounts.py"/>
        <source>{asker} has asked for a code that {name} can type on {platform} until {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>{began} to {ended} ({time})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>{begun} to {ended}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>{count}: every proof holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>{count}: nothing is wrong, but {n} have a beacon signature that was not checked here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>{count}: {n} do NOT hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>{feed}: asked just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>{feed}: the key is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>{feed}: the set-up is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>{field} must be a number of 0 or more with at most 6 decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>{field} must be a whole number from 0 to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>{field} must be an amount of 0 or more with at most 2 decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>{field}: write a whole number from 0 to {most}, or nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_files.py"/>
        <source>{file}: {purpose}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <source>{gift} · to {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <source>{gift}, {time}. The tickets go to this viewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>{given} given and {taken} taken at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>{given} given at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_words.py"/>
        <source>{given} of {quota}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>{giver} gave {n} to {receiver}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>{list}: answers, and nobody is on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_waiting.py"/>
        <source>{list}: taken as the feed tells it; {added} given, {removed} taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_parts.py"/>
        <source>{list}: these lists were not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_parts.py"/>
        <source>{list}: this list was not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_waiting.py"/>
        <source>{list}: what the feed told was discarded; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>{list}: {count}, such as {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>{list}: {done} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>{list}: {done} read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <source>{names} and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>{name} (default)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>{name} brings {viewer} nothing. They can ask again tomorrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>{name} cannot enter or win any raffle until you include them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_wins.py"/>
        <source>{name} has redeemed {prize}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>{name} has their prize.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>{name} holds {tickets}. The lowest numbers become invalid for good; giving brings new numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>{name} holds {tickets}. The lowest numbers go, and the receiver gets new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>{name} is a platform and cannot be the affiliate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <source>{name} is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>{name} is confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>{name} is excluded from all raffles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>{name} is excluded from every raffle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>{name} is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>{name} is now {viewer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>{name} is on no server yet: invite it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>{name} is replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>{name} is told:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>{name} may take part again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>{name} no longer counts in this raffle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/chips.py"/>
        <source>{name} on {platform}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>{name} on {servers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/twitch_news.py"/>
        <source>{name} spoke in chat: the win is confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/twitch_news.py"/>
        <source>{name} spoke {late} after the time was up. Confirm all the same, or redraw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>{name} starts anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_parts.py"/>
        <source>{name} stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <source>{name} stays on record, marked with this reason, and is out of this draw. Somebody else is drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <source>{name} stays on record, marked with this reason, and is out of this draw. The redraw is announced, in chat too if the draw was opened there; who comes next follows from a round of the beacon after it. This cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <source>{name} takes tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>{name} was given {n} and now holds {held}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>{name} was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>{name}&apos;s carry-over, and by your settings the bits and gifted subs that count for weights, start again at 0. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>{name}: expected {expected}, drawn {drawn}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <source>{name}: {tickets}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <source>{name}’s wallet is active again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <source>{name}’s wallet is suspended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_data.py"/>
        <source>{n} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_data.py"/>
        <source>{n} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>{n} acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>{n} announcements since the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>{n} announcements wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>{n} anonymous ones count for nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_list.py"/>
        <source>{n} are full and wait for their draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>{n} are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>{n} are owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_list.py"/>
        <source>{n} are running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>{n} are still owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>{n} attempts failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_reading.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>{n} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>{n} changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <source>{n} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>{n} commands heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>{n} contacts are deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>{n} counted since the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>{n} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>{n} differences were found and put right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>{n} differences were found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>{n} donations wait for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>{n} draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>{n} draws are under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>{n} draws in the chain, #{first} to #{last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>{n} draws under way ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>{n} draws were checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>{n} draws were given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_list.py"/>
        <source>{n} earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <location filename="../../raffle_desktop/gui/wheel/words.py"/>
        <source>{n} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>{n} entries are in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>{n} entries go on into the next session with no carry-over and no support counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>{n} entries go on into the next session, each with {share} × its weight carried over; bits, donations and gifts start anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>{n} entries in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>{n} entries no longer count in this raffle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>{n} entries of the last session wait and go on in the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>{n} entries so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>{n} entries were imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>{n} entries were removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/wheel/words.py"/>
        <source>{n} entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>{n} fields are not right yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>{n} for each participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_reading.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>{n} gifted subs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <source>{n} gifts that nobody was paid for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>{n} holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>{n} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>{n} in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>{n} in stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/wheel/widget.py"/>
        <source>{n} in the pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_data.py"/>
        <source>{n} kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>{n} kinds of events are not heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>{n} kinds of events are not heard: see Account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>{n} lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <source>{n} lines are on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>{n} links do not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>{n} links to verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>{n} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>{n} months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>{n} more entries go with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>{n} more stand in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>{n} more together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>{n} more wait behind these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>{n} names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>{n} names have wagered less in all than before, and are not counted on until you decide: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>{n} numbers are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>{n} numbers changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>{n} of them linked to nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_list.py"/>
        <source>{n} of your own (•)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>{n} of {all} draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_preview.py"/>
        <source>{n} of {of} entries change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>{n} older ones come after these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>{n} overlay pages are connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>{n} overlays were put right in OBS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>{n} participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>{n} pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>{n} permissions are missing: see Account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>{n} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>{n} prizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>{n} requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_reading.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>{n} resubs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tables/table_view.py"/>
        <source>{n} rows are copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>{n} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/twitch_news.py"/>
        <source>{n} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>{n} seconds after the time was up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>{n} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <source>{n} sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>{n} slash commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>{n} strangers have entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>{n} subs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>{n} suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_list.py"/>
        <source>{n} texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <source>{n} texts of yours are put back to what the desk comes with. Cancel in the settings still keeps them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>{n} things missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_tickets.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_waiting.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_plots.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>{n} tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <source>{n} tickets given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>{n} tickets paid from wallets are paid back there: {amount} in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>{n} tickets to go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_tickets.py"/>
        <source>{n} tickets were not paid from wallets: give {amount} back by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>{n} tickets were paid back: {amount}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>{n} tickets were paid to you or elsewhere: give {amount} back yourself; you are shown to whom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>{n} tickets were taken away from {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>{n} to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>{n} tries are tried out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>{n} tries would give about …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>{n} viewers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>{n} viewers found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>{n} wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>{n} waited since before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>{n} wallets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>{n} were given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>{n} were too old to be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>{n} were undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>{n} winners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>{n} winners are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>{n} winners are replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>{n} winners are replaced: they stay on record with the reason, and are out of this draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>{n} winners will be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>{n} wins go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>{n} wins go with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>{n} witnesses have added salt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_row.py"/>
        <source>{n} words are the most for one command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_words.py"/>
        <source>{n}, no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>{other} ({platform}) becomes one viewer with {kept}. It is kept in the log and can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>{other} and {kept} are one viewer now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>{other} and {kept} are two viewers again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>{other} and {kept} are two viewers again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/unmerge_dialog.py"/>
        <source>{other} gets back:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>{other} is one viewer with {kept}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>{other}’s entry in {session} becomes {kept}’s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>{overlay}: {purpose}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>{owed} of {n} are owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>{people} with {tickets} can be drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>{period} ends now for {people} with {tickets}, without a draw. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>{period} ends on {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>{period} has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>{period} is back in the lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>{period} is put away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>{period} runs now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>{period} runs on; nobody loses a ticket by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>{period} runs on; on the stage you can end it with the close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>{period} runs until you end it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>{place}. {name}: weight {total} = {parts}; chance {chance}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>{platform}, asked {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>{points} for each gifted sub{most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>{points} for each month of a current subscription{most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>{points} for each resub message{most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>{price} a ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>{prize} is owed to {name} again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>{provider}: needs a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>{provider}: trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>{p} together, {rest} is no prize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_plots.py"/>
        <source>{rank}. {name}: {n}, {share} of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>{round}, out at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/wheel/words.py"/>
        <source>{shown} of {gathered} gathered, around the winner · {n} in the pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>{shown} of {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/wheel/words.py"/>
        <source>{shown} shown · {gathered} gathered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_card.py"/>
        <source>{shown} · paste another one to change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>{so_far}, all after the commitment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>{so_far}, there before the commitment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>{so_far}, {n} of them there before the commitment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>{sold} of {required} are sold; the next one is no. {next}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>{sold} of {required} sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_plots.py"/>
        <source>{source}: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_plots.py"/>
        <source>{source}: {n}, {share} of what was brought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>{state} on {date} by {actor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>{state}. Click to see it in Connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <source>{subs} · {origin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>{text}, {n} refused rows were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/notices.py"/>
        <location filename="../../raffle_desktop/gui/stage/ring.py"/>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>{time} unheard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>{time} · {people} with {tickets} tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>{time}, by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>{time}, weight {weight}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>{time}, {people}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_findings.py"/>
        <source>{title}: 1 problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_findings.py"/>
        <source>{title}: all is well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_findings.py"/>
        <source>{title}: {n} problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>{url}
Drag it into OBS, or copy the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>{viewer} bought {perk} for {price}. It is listed until you hand it over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>{viewer} is verified as {name}; what it wagers brings tickets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>{waiting} of {n} to redeem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_reading.py"/>
        <source>{weight} carried over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_form.py"/>
        <source>{what} must be above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_form.py"/>
        <source>{what} must not be below 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>{what}: copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_form.py"/>
        <source>{what}: write an amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>{whom}: 1 ticket given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>{whom}: {n} tickets given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>{who} ({reason}). Round {round} comes out at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>{why} It counts as if it had been given now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>{winners} drawn among {people} with {tickets}; every ticket is one chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>× the weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>“{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>“{name}” has ended. 1 viewer carries weight over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>“{name}” has ended. Nobody carries anything over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>“{name}” has ended. {n} viewers carry weight over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>“{text}” cannot be {what}: write a whole number, or nothing for no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>“{text}” is no time zone; choose one of the list, like Europe/Berlin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>“{word}” is {meaning} already; take another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>… and 1 more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>… and {n} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_pane.py"/>
        <source>→ then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_list.py"/>
        <source>✓ holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_list.py"/>
        <source>✗ fails</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
