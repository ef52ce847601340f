<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Desk</name>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source> (at the cap)</source>
        <translation> (Obergrenze erreicht)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <location filename="../../raffle_desktop/gui/viewer_tickets.py"/>
        <location filename="../../raffle_desktop/gui/viewer_wallet.py"/>
        <source> and 1 more</source>
        <translation> und 1 weitere</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <location filename="../../raffle_desktop/gui/viewer_tickets.py"/>
        <location filename="../../raffle_desktop/gui/viewer_wallet.py"/>
        <source> and {n} more</source>
        <translation> und {n} weitere</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_row.py"/>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source> seconds</source>
        <translation> Sekunden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>% of all tickets waits for me</source>
        <translation>% aller Tickets nähme, wartet auf mich</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>&amp;Amount</source>
        <translation>&amp;Betrag</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>&amp;Announce in chat</source>
        <translation>Im Chat &amp;ansagen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>&amp;Begins</source>
        <translation>&amp;Beginnt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>&amp;Bits</source>
        <translation>&amp;Bits</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_paid.py"/>
        <source>&amp;Bits and donations add to the weight in sessions</source>
        <translation>&amp;Bits und Spenden zählen in Sessions zum Gewicht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>&amp;By</source>
        <translation>&amp;Durch</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>&amp;Carried over</source>
        <translation>&amp;Übertrag</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>&amp;Claim timer</source>
        <translation>&amp;Meldefrist</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>&amp;Confetti for the winner</source>
        <translation>&amp;Konfetti für den Gewinner</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>&amp;Currency</source>
        <translation>&amp;Währung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>&amp;Donations</source>
        <translation>&amp;Spenden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <source>&amp;E-mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>&amp;End</source>
        <translation>&amp;Ende</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>&amp;Ends</source>
        <translation>&amp;Endet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>&amp;Follower</source>
        <translation>&amp;Follower</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>&amp;Gifted subs</source>
        <translation>&amp;Gift-Subs</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>&amp;How</source>
        <translation>&amp;Wie</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>&amp;In all</source>
        <translation>&amp;Insgesamt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>&amp;In stock</source>
        <translation>&amp;Vorrätig</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>&amp;Keywords</source>
        <translation>&amp;Schlüsselwörter</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>&amp;Leave the refused row out</source>
        <translation>Die abgelehnte Zeile &amp;weglassen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>&amp;Leave the {n} refused rows out</source>
        <translation>Die {n} abgelehnten Zeilen &amp;weglassen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <source>&amp;Link</source>
        <translation>&amp;Link</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>&amp;Look</source>
        <translation>&amp;Aussehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>&amp;Months subscribed</source>
        <translation>Abo-&amp;Monate</translation>
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
        <translation>&amp;Name</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>&amp;Name of the prize</source>
        <translation>&amp;Name des Preises</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>&amp;Name there</source>
        <translation>&amp;Name dort</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_paid.py"/>
        <source>&amp;Paid pools</source>
        <translation>Bezahlte &amp;Pools</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>&amp;Past winners</source>
        <translation>Fr&amp;ühere Gewinner</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>&amp;Payment</source>
        <translation>&amp;Zahlung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_wins.py"/>
        <source>&amp;Phone or e-mail</source>
        <translation>&amp;Telefon oder E-Mail</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>&amp;Picture</source>
        <translation>B&amp;ild</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>&amp;Places on the leaderboard</source>
        <translation>&amp;Plätze der Bestenliste</translation>
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
        <translation>&amp;Plattform</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>&amp;Price in tickets</source>
        <translation>&amp;Preis in Tickets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>&amp;Price of a ticket</source>
        <translation>Ein &amp;Ticket kostet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>&amp;Probability</source>
        <translation>&amp;Wahrscheinlichkeit</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>&amp;Proof</source>
        <translation>&amp;Beweis</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/reason_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>&amp;Reduced motion</source>
        <translation>&amp;Weniger Bewegung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>&amp;Resubs</source>
        <translation>&amp;Resubs</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>&amp;Reward id</source>
        <translation>&amp;Belohnungs-ID</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>&amp;Sign before words</source>
        <translation>&amp;Zeichen vor Wörtern</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>&amp;Sponsor</source>
        <translation>&amp;Sponsor</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>&amp;Start</source>
        <translation>&amp;Beginn</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>&amp;Stock</source>
        <translation>&amp;Vorrat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>&amp;Subscriber</source>
        <translation>&amp;Abonnent</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>&amp;Ticket</source>
        <translation>&amp;Ticket</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>&amp;Tickets</source>
        <translation>&amp;Tickets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>&amp;Tickets to fill it</source>
        <translation>Tickets, bis er &amp;voll ist</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>&amp;Time zone</source>
        <translation>&amp;Zeitzone</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_reward.py"/>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_campaign.py"/>
        <source>&amp;Used-up prizes</source>
        <translation>&amp;Verbrauchte Preise</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>&amp;Viewer</source>
        <translation>&amp;Zuschauer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>&amp;Wait for the beacon</source>
        <translation>Auf den Beacon &amp;warten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_paid.py"/>
        <source>&amp;Wallets</source>
        <translation>&amp;Wallets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_server.py"/>
        <source>&amp;Web pages that may call the API</source>
        <translation>&amp;Webseiten, die die API aufrufen dürfen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <source>&amp;Weight</source>
        <translation>&amp;Gewicht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>&amp;Worth</source>
        <translation>Wer&amp;t</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>&amp;Worth in {currency}</source>
        <translation>&amp;Wert in {currency}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>&amp;follow the channel</source>
        <translation>dem Kanal &amp;folgen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>&amp;moderators and the broadcaster</source>
        <translation>&amp;Moderatoren und der Streamer selbst</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_wins.py"/>
        <source>+49 170 1234567 or name@example.org</source>
        <translation>+49 170 1234567 oder name@example.org</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>, at most {points}</source>
        <translation>, höchstens {points}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>, still looking…</source>
        <translation>, Suche läuft noch…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>, {n} months at most</source>
        <translation>, gezählt bis Monat {n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>, {n} of them count</source>
        <translation>, davon gezählt: {n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>, {n} resubs at most</source>
        <translation>, gezählt bis Resub {n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>1 act</source>
        <translation>1 Handlung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>1 announcement since the start</source>
        <translation>1 Meldung seit dem Start</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>1 announcement waits</source>
        <translation>1 Meldung wartet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>1 anonymous one counts for nobody.</source>
        <translation>1 anonyme zählt für niemanden.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>1 attempt failed</source>
        <translation>1 Versuch gescheitert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_reading.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>1 bit</source>
        <translation>1 Bit</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>1 change</source>
        <translation>1 Änderung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <source>1 character</source>
        <translation>1 Zeichen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>1 command heard</source>
        <translation>1 Befehl gehört</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>1 contact is deleted.</source>
        <translation>1 Kontakt ist gelöscht.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>1 counted since the start.</source>
        <translation>1 seit dem Start gezählt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>1 difference was found and put right.</source>
        <translation>1 Unterschied wurde gefunden und berichtigt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>1 difference was found.</source>
        <translation>1 Abweichung wurde gefunden.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>1 donation waits for you</source>
        <translation>1 Spende wartet auf dich</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>1 draw</source>
        <translation>1 Ziehung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>1 draw in the chain</source>
        <translation>1 Ziehung in der Kette</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>1 draw is under way.</source>
        <translation>1 Ziehung läuft noch.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>1 draw under way ▾</source>
        <translation>1 Ziehung läuft ▾</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>1 draw was checked</source>
        <translation>1 Ziehung geprüft</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>1 draw was given up: it has no result.</source>
        <translation>1 Ziehung wurde aufgegeben: Sie hat kein Ergebnis.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>1 entry</source>
        <translation>1 Teilnahme</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>1 entry goes on into the next session and carries {share} × its weight; its bits, donations and gifts start anew.</source>
        <translation>1 Teilnahme geht in die nächste Session mit und nimmt {share} × ihr Gewicht als Übertrag mit; Bits, Spenden und Gift-Subs beginnen von vorn.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>1 entry goes on into the next session with no carry-over and no support counted.</source>
        <translation>1 Teilnahme geht in die nächste Session mit, ohne Übertrag und ohne gezählten Support.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>1 entry in all</source>
        <translation>insgesamt 1 Teilnahme</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>1 entry is in the list.</source>
        <translation>1 Teilnahme steht in der Liste.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>1 entry of the last session waits and goes on in the next one.</source>
        <translation>1 Teilnahme der letzten Session wartet und geht in der nächsten weiter.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>1 entry so far</source>
        <translation>1 Teilnahme bisher</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>1 entry was imported</source>
        <translation>1 Teilnahme wurde importiert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>1 field is not right yet</source>
        <translation>1 Feld stimmt noch nicht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <source>1 gift that nobody was paid for</source>
        <translation>1 Geschenk, für das niemand Tickets bekam</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_reading.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>1 gifted sub</source>
        <translation>1 Gift-Sub</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>1 hold</source>
        <translation>1 Reservierung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_list.py"/>
        <source>1 is full and waits for its draw</source>
        <translation>1 ist voll und wartet auf die Ziehung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>1 is owed</source>
        <translation>1 steht aus</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_list.py"/>
        <source>1 is running</source>
        <translation>1 läuft</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>1 is still owed</source>
        <translation>1 steht noch aus</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>1 kind of event is not heard</source>
        <translation>1 Art von Ereignis wird nicht gehört</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>1 kind of event is not heard: see Account.</source>
        <translation>1 Art von Ereignis wird nicht gehört: siehe Konto.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>1 line</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <source>1 line is on the clipboard.</source>
        <translation>1 Zeile ist in der Zwischenablage.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>1 link does not hold</source>
        <translation>1 Glied stimmt nicht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>1 link to verify</source>
        <translation>1 Verknüpfung zu prüfen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>1 month</source>
        <translation>1 Monat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>1 more together</source>
        <translation>1 weiterer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>1 name</source>
        <translation>1 Name</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>1 name has wagered less in all than before, and is not counted on until you decide: {names}.</source>
        <translation>1 Name hat insgesamt weniger eingesetzt als zuvor und wird nicht weitergezählt, bis du entscheidest: {names}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>1 number changed</source>
        <translation>1 Zahl geändert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>1 number is missing</source>
        <translation>1 Nummer fehlt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>1 of them linked to nobody</source>
        <translation>1 davon mit niemandem verknüpft</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_list.py"/>
        <source>1 of your own (•)</source>
        <translation>1 eigener (•)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_preview.py"/>
        <source>1 of {of} entries changes</source>
        <translation>1 von {of} Teilnahmen ändert sich</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>1 older one comes after these.</source>
        <translation>Danach kommt 1 ältere.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>1 overlay page is connected</source>
        <translation>eine Overlay-Seite ist verbunden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>1 overlay was put right in OBS.</source>
        <translation>Ein Overlay wurde in OBS richtiggestellt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>1 participant</source>
        <translation>1 Teilnehmer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>1 pending</source>
        <translation>1 offen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>1 permission is missing: see Account.</source>
        <translation>1 Berechtigung fehlt: siehe Konto.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>1 point</source>
        <translation>1 Punkt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>1 point for every bit{most}.</source>
        <translation>1 Punkt für jedes Bit{most}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>1 point for every cent donated{most}.</source>
        <translation>1 Punkt für jeden gespendeten Cent{most}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>1 point for every {n} bits{most}.</source>
        <translation>1 Punkt je {n} Bits{most}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>1 point for every {n} cents donated{most}.</source>
        <translation>1 Punkt je {n} gespendete Cent{most}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>1 prize</source>
        <translation>1 Preis</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>1 request</source>
        <translation>1 Anfrage</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_reading.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>1 resub</source>
        <translation>1 Resub</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/twitch_news.py"/>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>1 second after the time was up</source>
        <translation>1 Sekunde nach Ablauf der Zeit</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>1 selected</source>
        <translation>1 ausgewählt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <source>1 session</source>
        <translation>1 Session</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>1 slash command</source>
        <translation>1 Slash-Befehl</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>1 stranger has entered.</source>
        <translation>1 Unbekannter ist dabei.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>1 sub</source>
        <translation>1 Sub</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_list.py"/>
        <source>1 text</source>
        <translation>1 Text</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <source>1 text of yours is put back to what the desk comes with. Cancel in the settings still keeps it.</source>
        <translation>1 eigener Text wird auf den mitgelieferten zurückgesetzt. Mit Abbrechen in den Einstellungen bleibt er noch.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>1 thing missed</source>
        <translation>1 Ereignis verpasst</translation>
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
        <translation>1 Ticket</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <source>1 ticket given</source>
        <translation>1 Ticket gegeben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>1 ticket paid from a wallet is paid back there: {amount}.</source>
        <translation>1 aus einer Wallet bezahltes Ticket wird dorthin zurückgezahlt: {amount}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>1 ticket to go.</source>
        <translation>Noch 1 Ticket.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_tickets.py"/>
        <source>1 ticket was not paid from a wallet: give {amount} back by hand.</source>
        <translation>1 Ticket wurde nicht aus einer Wallet bezahlt: gib {amount} selbst zurück.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>1 ticket was paid back: {amount}.</source>
        <translation>1 Ticket wurde zurückgezahlt: {amount}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>1 ticket was paid to you or elsewhere: give {amount} back yourself.</source>
        <translation>1 Ticket wurde bei dir oder anderswo bezahlt: gib {amount} selbst zurück.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>1 ticket was taken away from {name}.</source>
        <translation>{name} wurde 1 Ticket weggenommen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>1 to go</source>
        <translation>noch 1</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>1 try is tried out</source>
        <translation>1 Versuch wird durchgespielt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>1 try would give about …</source>
        <translation>1 Versuch ergäbe etwa …</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>1 viewer</source>
        <translation>1 Zuschauer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>1 viewer found</source>
        <translation>1 Zuschauer gefunden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>1 waited since before</source>
        <translation>1 wartete schon vorher</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>1 waits</source>
        <translation>1 wartet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>1 wallet</source>
        <translation>1 Wallet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>1 was given up</source>
        <translation>1 wurde aufgegeben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>1 was too old to be told</source>
        <translation>1 war zu alt, um gemeldet zu werden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>1 was undone</source>
        <translation>1 wurde rückgängig gemacht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>1 win goes back.</source>
        <translation>1 Gewinn geht zurück.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>1 win goes with it.</source>
        <translation>1 Gewinn geht mit.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>1 winner</source>
        <translation>1 Gewinner</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>1 winner is</source>
        <translation>1 Gewinner wird</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>1 winner is drawn among {people} with {tickets}; every ticket is one chance.</source>
        <translation>1 Gewinner wird gezogen, unter {people} mit {tickets}; jedes Ticket ist eine Chance.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>1 winner is replaced</source>
        <translation>1 Gewinner wird ersetzt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>1 winner is replaced: they stay on record with the reason, and are out of this draw.</source>
        <translation>1 Gewinner wird ersetzt: Er bleibt mit der Begründung verzeichnet und ist aus dieser Ziehung heraus.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>1 winner will be drawn.</source>
        <translation>1 Gewinner wird gezogen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>1 witness has added salt.</source>
        <translation>1 Zeuge hat Salz beigegeben.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>100 000 draws…</source>
        <translation>100 000 Ziehungen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>20 seconds of everything at once</source>
        <translation>20 Sekunden lang alles auf einmal</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>248 tickets</source>
        <translation>248 Tickets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>30 letters and digits</source>
        <translation>30 Buchstaben und Ziffern</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>57 viewers</source>
        <translation>57 Zuschauer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_preview.py"/>
        <source>; nobody&apos;s chance moves</source>
        <translation>; keine Chance ändert sich</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_preview.py"/>
        <source>; {name} moves from {before} to {after}</source>
        <translation>; {name} geht von {before} auf {after}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>@{name} 5 given twice</source>
        <translation>@{name} 5 doppelt gegeben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>@{name} 5 helped out</source>
        <translation>@{name} 5 hat geholfen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>@{name}: your next line in chat counts.</source>
        <translation>@{name}: deine nächste Zeile im Chat zählt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>A &amp;day</source>
        <translation>Am &amp;Tag</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <source>A CSV or JSON file of names, with or without weights.</source>
        <translation>Eine CSV- oder JSON-Datei mit Namen, mit oder ohne Gewichte.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>A backup to put back</source>
        <translation>Sicherung zum Zurückspielen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>A backup was made: {name}</source>
        <translation>Sicherung erstellt: {name}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>A client ID has letters and digits only; Twitch shows it under “Manage”.</source>
        <translation>Eine Client-ID hat nur Buchstaben und Ziffern; Twitch zeigt sie unter „Verwalten“.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>A client ID is no secret. The “Client Secret” is not needed: keep it to yourself.</source>
        <translation>Eine Client-ID ist kein Geheimnis. Das „Client Secret“ wird nicht gebraucht: Behalte es für dich.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>A colour is a # and six digits or letters a–f, such as {example}.</source>
        <translation>Eine Farbe ist ein # mit sechs Ziffern oder Buchstaben a–f, zum Beispiel {example}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>A confirmed winner’s &amp;bits and gifted subs start again at 0</source>
        <translation>&amp;Bits und Gift-Subs bestätigter Gewinner beginnen wieder bei 0</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>A draw from a list is closed by whoever opened it: the people come with the close.</source>
        <translation>Eine Ziehung aus einer Liste schließt, wer sie eröffnet hat: Die Leute kommen mit dem Schließen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>A draw was undone</source>
        <translation>Eine Ziehung wurde zurückgenommen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_form.py"/>
        <source>A known viewer</source>
        <translation>Ein bekannter Zuschauer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>A list of entries</source>
        <translation>Liste von Teilnahmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <source>A lively made-up channel raffles on a desk of its own. Nothing of it touches your data.</source>
        <translation>Ein erfundener, lebhafter Kanal verlost ganz für sich. Deine Daten bleiben davon unberührt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>A name that could be several</source>
        <translation>Ein Name, der auf mehrere passt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_form.py"/>
        <source>A name; whom the desk knows is suggested</source>
        <translation>Ein Name; wen das Pult kennt, wird vorgeschlagen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>A new prize…</source>
        <translation>Ein neuer Preis…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>A note, if you like</source>
        <translation>Eine Notiz, wenn du magst</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <source>A part of another text.</source>
        <translation>Ein Teil eines anderen Textes.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>A period is one round of the raffle. The first begins by the calendar, or when you start it.</source>
        <translation>Eine Periode ist eine Runde der Verlosung. Die erste beginnt nach dem Kalender oder wenn du sie startest.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>A period of tickets has turned</source>
        <translation>Eine Periode der Tickets hat gewechselt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>A period that is over</source>
        <translation>Eine Periode, die vorbei ist</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>A period turns</source>
        <translation>Eine Periode wechselt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>A period with an end</source>
        <translation>Eine Periode mit Ende</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>A period without an end</source>
        <translation>Eine Periode ohne Ende</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/opening.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>A place is vacant: the redraw that was announced did not count. The stage announces it again.</source>
        <translation>Ein Platz ist frei: Die angekündigte Neuziehung zählte nicht. Auf der Bühne lässt sie sich noch einmal ankündigen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>A pool is running for it, so its worth stays as it is until the draw.</source>
        <translation>Um ihn läuft ein Pool, darum bleibt sein Wert bis zur Ziehung.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_list.py"/>
        <source>A pool sells a fixed number of tickets for one prize. When the last one is sold, it is drawn on the wheel: every ticket is one chance.</source>
        <translation>Ein Pool verkauft eine feste Zahl von Tickets für einen Preis. Ist das letzte verkauft, wird er am Rad gezogen: jedes Ticket ist eine Chance.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>A prize that is used up comes out no more; without this, there is no end of any.</source>
        <translation>Ein verbrauchter Preis kommt nicht mehr heraus; ohne dies geht keiner je aus.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_paid.py"/>
        <source>A raffle in which people pay for a chance may be gambling under the law where you or your viewers live, and under the rules of Twitch, Kick and your payment provider. Raffle Desktop cannot know what holds for you: please find out before you use these parts. What you do not use you can switch off, now or at any time in the settings.</source>
        <translation>Eine Verlosung, bei der Leute für eine Chance bezahlen, kann dort, wo du oder deine Zuschauer leben, als Glücksspiel gelten, ebenso nach den Regeln von Twitch, Kick und deinem Zahlungsanbieter. Raffle Desktop kann nicht wissen, was für dich gilt: Bitte finde es heraus, bevor du diese Teile benutzt. Was du nicht benutzt, kannst du ausschalten, jetzt oder jederzeit in den Einstellungen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>A raffle of its own beside the others, with its own rates, calendar, tickets and shop.</source>
        <translation>Eine eigene Verlosung neben den anderen, mit eigenen Sätzen, Kalender, Tickets und Shop.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>A redraw is announced: the stage carries it on.</source>
        <translation>Eine Neuziehung ist angekündigt: Auf der Bühne geht es weiter.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>A report is in {path}.</source>
        <translation>Ein Bericht liegt in {path}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>A role is one word; put a comma between two: “{role}”.</source>
        <translation>Eine Rolle ist ein Wort; zwischen zweien steht ein Komma: „{role}“.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>A rule refuses</source>
        <translation>Eine Regel lehnt ab</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>A service of yours that lists followers, subscribers and gifted subs: each list gives standing tickets, in every ticket book that takes them from this feed.</source>
        <translation>Ein eigener Dienst, der Follower, Abonnenten und verschenkte Subs auflistet: Jede Liste gibt feste Tickets in jedem Ticket-Buch, das sie aus diesem Feed nimmt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>A session, submissions closed</source>
        <translation>Eine Session, Anmeldung geschlossen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>A session, submissions open</source>
        <translation>Eine Session, Anmeldung offen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>A short fade in place of the spin, and no confetti. The overlays follow.</source>
        <translation>Kurzes Überblenden statt Drehung und kein Konfetti. Die Overlays machen mit.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>A sync that would take more than</source>
        <translation>Ein Abgleich, der mehr als</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>A ticket book that there is not</source>
        <translation>Ein Ticket-Buch, das es nicht gibt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>A top-up of {amount} waits for you.</source>
        <translation>Eine Aufladung von {amount} wartet auf dich.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>A viewer from Kick, for example, has no Twitch follow. Entries by hand and from lists are checked for duplicates and exclusion only.</source>
        <translation>Ein Zuschauer von Kick zum Beispiel hat keinen Twitch-Follow. Bei Teilnahmen von Hand und aus Listen wird nur auf Doppelte und Ausschluss geprüft.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>A viewer nobody knows</source>
        <translation>Ein Zuschauer, den niemand kennt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>A viewer seen elsewhere only</source>
        <translation>Ein Zuschauer, der nur anderswo gesehen wurde</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>A viewer that the desk knows</source>
        <translation>Ein Zuschauer, den das Pult kennt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>A viewer with tickets</source>
        <translation>Ein Zuschauer mit Tickets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>A wallet holds what a viewer has paid in or won, and pays for tickets of pools. Open one here; a prize that is money opens its winner’s by itself.</source>
        <translation>In einer Wallet liegt, was ein Zuschauer eingezahlt oder gewonnen hat; sie bezahlt Tickets von Pools. Eröffne hier eine; ein Preis, der Geld ist, eröffnet die des Gewinners von selbst.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>A win of the lucky draw</source>
        <translation>Ein Gewinn der Glücksziehung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>A winner</source>
        <translation>Ein Gewinner</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>A winner keeps their bits and gifted subs.</source>
        <translation>Ein Gewinner behält Bits und Gift-Subs.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>A winner&apos;s bits and gifted subs will start again at 0.</source>
        <translation>Bits und Gift-Subs eines Gewinners beginnen ab jetzt wieder bei 0.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>A withdrawal of {amount} waits for you; the amount is held.</source>
        <translation>Eine Auszahlung von {amount} wartet auf dich; der Betrag ist reserviert.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>API documentation</source>
        <translation>API-Dokumentation</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>API token, hidden</source>
        <translation>API-Token, verborgen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>API token, shown</source>
        <translation>API-Token, angezeigt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>About</source>
        <translation>Etwa</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>About the raffle</source>
        <translation>Über die Verlosung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Accent colour</source>
        <translation>Akzentfarbe</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Accent colour as #rrggbb</source>
        <translation>Akzentfarbe als #rrggbb</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>Account &amp;id</source>
        <translation>Account-&amp;ID</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Account added to a viewer</source>
        <translation>Account ergänzt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_accounts.py"/>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Activate</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Add a perk</source>
        <translation>Prämie hinzufügen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Add a perk with a price in tickets; viewers who hold enough can buy it, and you hand it over.</source>
        <translation>Füge eine Prämie mit einem Preis in Tickets hinzu; wer genug hat, kann sie kaufen, und du löst sie ein.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>Add a prize</source>
        <translation>Preis hinzufügen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>Add a prize…</source>
        <translation>Preis hinzufügen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>Add account</source>
        <translation>Account hinzufügen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>Add an account of {name}</source>
        <translation>Account von {name} hinzufügen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <source>Add an entry</source>
        <translation>Teilnahme hinzufügen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>Add by hand for {times}</source>
        <translation>Von Hand ergänzen für {times}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>Add by hand…</source>
        <translation>Von Hand ergänzen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Add entry</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Add one (Ctrl+N)</source>
        <translation>Eine Teilnahme hinzufügen (Strg+N)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Add perk…</source>
        <translation>Prämie hinzufügen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <source>Add the entry</source>
        <translation>Teilnahme hinzufügen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>Add the first prize…</source>
        <translation>Den ersten Preis hinzufügen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Add to OBS</source>
        <translation>Zu OBS hinzufügen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>Add what can be won: a thing, a code, or money that goes to the winner’s wallet.</source>
        <translation>Füge hinzu, was es zu gewinnen gibt: eine Sache, einen Code oder Geld, das in die Wallet des Gewinners kommt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>Add what was missed</source>
        <translation>Verpasstes ergänzen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <source>Added by mistake</source>
        <translation>Versehentlich hinzugefügt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>Added for {name}: {what}.</source>
        <translation>Ergänzt für {name}: {what}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Adding to OBS…</source>
        <translation>Wird in OBS eingefügt …</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Address and token last only until the desk is closed: {why}</source>
        <translation>Adresse und Token gelten nur, bis das Programm geschlossen wird: {why}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>Address o&amp;f your checking page</source>
        <translation>Adresse deiner Prü&amp;fseite</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Address of the page</source>
        <translation>Adresse der Seite</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Address of the webhook</source>
        <translation>Adresse des Webhooks</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>Adjust</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>Adjust {name}’s wallet</source>
        <translation>Wallet von {name} berichtigen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>Adjustment</source>
        <translation>Berichtigung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Adjust…</source>
        <translation>Berichtigen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Affiliate</source>
        <translation>Affiliate</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Affiliate &amp;name</source>
        <translation>Affiliate-&amp;Name</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>Affiliate feed</source>
        <translation>Affiliate-Feed</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Affiliate name</source>
        <translation>Affiliate-Name</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Affiliate name asked for</source>
        <translation>Affiliate-Name beantragt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Affiliate name ended</source>
        <translation>Affiliate-Name beendet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Affiliate name refused</source>
        <translation>Affiliate-Name abgelehnt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Affiliate name verified</source>
        <translation>Affiliate-Name bestätigt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>Affiliate’s feed</source>
        <translation>Affiliate-Feed</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>After a re&amp;draw</source>
        <translation>Nach einer Neu&amp;ziehung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>After a win</source>
        <translation>Nach einem Gewinn</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>Age of the account in days at least</source>
        <translation>Mindestalter des Accounts in Tagen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Agree in the browser that has just opened; the desk waits for another {time}.</source>
        <translation>Stimm im Browser zu, der sich gerade geöffnet hat; das Programm wartet noch {time}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>All about the viewer</source>
        <translation>Alles über den Zuschauer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>All entries</source>
        <translation>Alle Teilnahmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>All of this can be noted down now: nobody, you included, can know the winner yet.</source>
        <translation>All das lässt sich jetzt notieren: Niemand, auch du nicht, kann den Gewinner schon kennen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>All proofs</source>
        <translation>Alle Beweise</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>All three</source>
        <translation>Alle drei</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>All tickets</source>
        <translation>Alle Tickets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>All wallets</source>
        <translation>Alle Wallets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>All winners of this draw</source>
        <translation>Alle Gewinner dieser Ziehung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>All {n} entries</source>
        <translation>Alle {n} Teilnahmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/wheel/words.py"/>
        <source>All {n} entries are shown</source>
        <translation>Alle {n} Teilnahmen sind zu sehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <source>All {n} winners wait again with the weight they had. The record stays.</source>
        <translation>Alle {n} Gewinner warten wieder, mit dem Gewicht von vorher. Der Eintrag im Verlauf bleibt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Already among the first</source>
        <translation>Schon unter den Ersten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_history.py"/>
        <source>Also those put away</source>
        <translation>Auch weggelegte</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Amount wagered for them</source>
        <translation>Einsatz dafür</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>An affiliate name was asked for</source>
        <translation>Ein Affiliate-Name wurde beantragt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>An affiliate’s list of what its users have wagered: whoever is linked to a name gets tickets for what is wagered under your campaign code.</source>
        <translation>Die Liste eines Affiliate-Partners mit den Einsätzen seiner Nutzer: Wer mit einem Namen verknüpft ist, bekommt Tickets für die Einsätze unter deinem Kampagnencode.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>An unofficial feed: Kick has none for programs like this one, so the desk listens to the one that Kick’s own chat page uses. It may stop working any day; nothing else depends on it. Who follows on Kick cannot be known.</source>
        <translation>Ein inoffizieller Feed: Für Programme wie dieses hat Kick keinen, darum wird der gehört, den Kicks eigene Chatseite benutzt. Er kann jeden Tag ausfallen; sonst hängt nichts daran. Wer auf Kick folgt, lässt sich nicht erfahren.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Announce</source>
        <translation>Ankündigen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>Announce again</source>
        <translation>Noch einmal ankündigen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Announce on Discord</source>
        <translation>Auf Discord melden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Announce the redraw again</source>
        <translation>Die Neuziehung noch einmal ankündigen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>Announcements</source>
        <translation>Ansagen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Announcing…</source>
        <translation>Wird angekündigt…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Anonymous</source>
        <translation>Anonym</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Another address…</source>
        <translation>Andere Adresse…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Another list</source>
        <translation>Andere Liste</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>Another port changes every link: copy them anew, or add the overlays to OBS again.</source>
        <translation>Ein anderer Port ändert jeden Link: neu kopieren oder die Overlays noch einmal in OBS einfügen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>Another token for {provider}</source>
        <translation>Anderes Token für {provider}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>Another token…</source>
        <translation>Anderes Token…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Another viewer is the same person: make them one</source>
        <translation>Ein anderer Zuschauer ist dieselbe Person: zu einem machen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Answer, not sent</source>
        <translation>Antwort, nicht gesendet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>Answers are gathered into few lines: many refusals at once do not flood the chat.</source>
        <translation>Antworten werden in wenigen Zeilen gesammelt: Viele Absagen auf einmal überfluten den Chat nicht.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Answers are written in Kick’s chat.</source>
        <translation>Antworten werden in den Kick-Chat geschrieben.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_list.py"/>
        <source>Answers by command</source>
        <translation>Antworten nach Befehl</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick.py"/>
        <source>Answers in chat</source>
        <translation>Antworten im Chat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>Answers the chat commands on your server, such as /tickets. It needs an app of your own at Discord.</source>
        <translation>Beantwortet die Chatbefehle auf deinem Server, etwa /tickets. Er braucht eine eigene App bei Discord.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/signature_dialog.py"/>
        <source>Any computer or telephone with internet can fetch it: open this address, and copy all it shows. It cannot be a wrong one: the desk checks that it is drand’s own, for exactly this round.</source>
        <translation>Jeder Computer und jedes Telefon mit Internet kann sie holen: Öffne diese Adresse und kopiere alles, was sie zeigt. Eine falsche kann es nicht sein: Es wird geprüft, dass sie von drand stammt und zu genau dieser Runde gehört.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>Anybody may enter.</source>
        <translation>Alle dürfen teilnehmen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>Apply to 1 entry</source>
        <translation>Auf 1 Teilnahme anwenden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>Apply to {n} entries</source>
        <translation>Auf {n} Teilnahmen anwenden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>Approve or refuse the withdrawal instead</source>
        <translation>Genehmige die Auszahlung oder lehne sie ab</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Approve…</source>
        <translation>Genehmigen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_waiting.py"/>
        <source>Are the lower amounts right?</source>
        <translation>Stimmen die niedrigeren Beträge?</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>As CSV, for spreadsheets…</source>
        <translation>Als CSV, für Tabellenprogramme…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>As JSON…</source>
        <translation>Als JSON…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>As stored</source>
        <translation>Wie gespeichert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>As the affiliate feed writes it</source>
        <translation>Wie ihn der Affiliate-Feed schreibt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Ask Kick for them again</source>
        <translation>Noch einmal bei Kick erfragen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>Ask every</source>
        <translation>Abfragen alle</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>Ask for it</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>Ask this feed</source>
        <translation>Diesen Feed abfragen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>Ask this feed: {feed}</source>
        <translation>Diesen Feed abfragen: {feed}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Asked</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Asked again too soon</source>
        <translation>Zu früh noch einmal gefragt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <source>Asked for it</source>
        <translation>Auf eigenen Wunsch</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Asked for twice</source>
        <translation>Doppelt angefragt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Asked to be left out</source>
        <translation>Wollte nicht dabei sein</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>Asked to leave</source>
        <translation>Wollte raus</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Asking OBS…</source>
        <translation>OBS wird gefragt …</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Asking…</source>
        <translation>Wird gefragt…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Asks Twitch everything once: sign-in, permissions, events, lists. Nobody in chat sees it.</source>
        <translation>Fragt Twitch alles einmal: Login, Berechtigungen, Ereignisse, Listen. Im Chat sieht das niemand.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>At midnight there, everybody may try again and daily quotas are full again.</source>
        <translation>Um Mitternacht dort darf jeder wieder sein Glück versuchen, und die Tageskontingente sind wieder voll.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Audit log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>BOOST</source>
        <translation>BOOST</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>BOOST is one more ticket for who has one in this pool; RETRY is for those who lost in the last pool of this prize.</source>
        <translation>BOOST ist ein weiteres Ticket für alle, die in diesem Pool eines haben; RETRY ist für die, die im letzten Pool um diesen Preis verloren haben.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>Back to what is stored</source>
        <translation>Zurück zum Gespeicherten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Backup restored</source>
        <translation>Sicherung zurückgespielt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_backups.py"/>
        <source>Backups, newest first</source>
        <translation>Sicherungen, die neueste zuerst</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Balance</source>
        <translation>Stand</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Base weight</source>
        <translation>Basisgewicht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_paid.py"/>
        <source>Before people pay for a chance</source>
        <translation>Bevor jemand für eine Chance bezahlt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>Being asked…</source>
        <translation>Wird abgefragt…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Belongs to somebody else</source>
        <translation>Gehört jemand anderem</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Best chances</source>
        <translation>Beste Chancen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>Bits and gifted subs of the winner start again at 0</source>
        <translation>Bits und Gift-Subs des Gewinners beginnen wieder bei 0</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Bits do not count.</source>
        <translation>Bits zählen nicht.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>Bits ever</source>
        <translation>Bits insgesamt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Bits for one point</source>
        <translation>Bits für einen Punkt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>Bits for weights</source>
        <translation>Bits für Gewichte</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Bits, donations and gifts together count {cap} at most.</source>
        <translation>Bits, Spenden und Gift-Subs zusammen zählen höchstens {cap}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Bits, donations and gifts together give at most {points}.</source>
        <translation>Bits, Spenden und Gift-Subs zusammen geben höchstens {points}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Bits, donations and gifts together have no cap of their own.</source>
        <translation>Bits, Spenden und Gift-Subs zusammen haben keine eigene Obergrenze.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <source>Booked by mistake</source>
        <translation>Versehentlich gebucht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Books</source>
        <translation>Bücher</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Bot for commands</source>
        <translation>Bot für Befehle</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Both are whole numbers above 0, such as 668 and 12345.</source>
        <translation>Beides sind ganze Zahlen über 0, zum Beispiel 668 und 12345.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>Both have an entry: that of {name} in {session} is removed, the other one stays.</source>
        <translation>Beide nehmen teil: Die Teilnahme von {name} in {session} wird entfernt, die andere bleibt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>Both have won in {session}; both wins count.</source>
        <translation>Beide haben in {session} gewonnen; beide Gewinne zählen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Bought</source>
        <translation>Gekauft</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>Broke the rules</source>
        <translation>Gegen die Regeln verstoßen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>Brought with it: {what}</source>
        <translation>Mitgebracht: {what}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Buy</source>
        <translation>Kaufen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Buy for a viewer…</source>
        <translation>Für einen Zuschauer kaufen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Buy {perk}</source>
        <translation>{perk} kaufen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>By day</source>
        <translation>Nach Tagen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>By mistake</source>
        <translation>Aus Versehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>By source</source>
        <translation>Nach Quellen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>By such a clock the round could be out before the list is fixed, so nothing was closed. Set the clock (let the system set it by itself), then press again.</source>
        <translation>Nach so einer Uhr könnte die Runde schon heraus sein, bevor die Liste feststeht; darum wurde nichts geschlossen. Stell die Uhr (am besten stellt das System sie selbst), dann drück noch einmal.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>By the exact chances, on average, without quotas</source>
        <translation>Nach den genauen Chancen, im Mittel, ohne Kontingente</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>By the prizes that run now. Nothing is stored, and no prize is used.</source>
        <translation>Mit den Preisen, die jetzt laufen. Nichts wird gespeichert, kein Preis verbraucht.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_reward.py"/>
        <source>C&amp;ost</source>
        <translation>&amp;Kosten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>C&amp;urrency</source>
        <translation>&amp;Währung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>Called in &amp;chat</source>
        <translation>Heißt im &amp;Chat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Called off; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Called the same elsewhere, or has a code open:</source>
        <translation>Heißt anderswo genauso oder hat einen offenen Code:</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Came again</source>
        <translation>Kam noch einmal</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>Campaign code</source>
        <translation>Kampagnencode</translation>
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
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Cancel it</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Cancel the pool</source>
        <translation>Pool absagen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Cancel the pool for {prize}</source>
        <translation>Den Pool um {prize} absagen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>Cancel the pool…</source>
        <translation>Pool absagen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>Cancelled on {date}; the prize is in stock again.</source>
        <translation>Abgesagt am {date}; der Preis ist wieder vorrätig.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>Cannot enter, and cannot win</source>
        <translation>Kann nicht teilnehmen und nicht gewinnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Canvas</source>
        <translation>Leinwand</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Cap of bits, donations and gifts together</source>
        <translation>Obergrenze für Bits, Spenden und Gift-Subs zusammen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Cap of months and resubs together</source>
        <translation>Obergrenze für Monate und Resubs zusammen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Cap of the bits</source>
        <translation>Obergrenze der Bits</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Cap of the donations</source>
        <translation>Obergrenze der Spenden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Cap of the gifted subs</source>
        <translation>Obergrenze der Gift-Subs</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Cap of the months</source>
        <translation>Obergrenze der Monate</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Cap of the resubs</source>
        <translation>Obergrenze der Resubs</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Cap of what is carried over</source>
        <translation>Obergrenze des Übertrags</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/twitch_news.py"/>
        <source>Careful: {name} is not the winner {winner}, only a name that looks alike.</source>
        <translation>Vorsicht: {name} ist nicht der Gewinner {winner}, der Name sieht nur ähnlich aus.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Carried over</source>
        <translation>Übertrag</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Carry-over</source>
        <translation>Übertrag</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Category: Broadcaster Suite. Client Type: Public.</source>
        <translation>Kategorie: Broadcaster Suite. Client-Typ: Öffentlich (Public).</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>Chain of draws</source>
        <translation>Kette der Ziehungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <location filename="../../raffle_desktop/gui/tabs/weights_pane.py"/>
        <source>Chance</source>
        <translation>Chance</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Chance to win</source>
        <translation>Gewinnchance</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_pane.py"/>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>Change prices and size…</source>
        <translation>Kosten und Größe ändern…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Change the end…</source>
        <translation>Ende ändern…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Change the plan…</source>
        <translation>Plan ändern…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>Change the pool for {prize}</source>
        <translation>Pool um {prize} ändern</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>Change the weights of all entries (Ctrl+Enter); it can be undone</source>
        <translation>Die Gewichte aller Teilnahmen ändern (Strg+Eingabe); lässt sich rückgängig machen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Change {perk}</source>
        <translation>{perk} ändern</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>Change {prize}</source>
        <translation>{prize} ändern</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>Changed elsewhere meanwhile: {names}. What you typed is still here.</source>
        <translation>Inzwischen anderswo geändert: {names}. Was du eingegeben hast, ist noch da.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_cards.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <source>Channel points</source>
        <translation>Kanalpunkte</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Channel-point reward</source>
        <translation>Kanalpunkte-Belohnung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Channel-point rewards</source>
        <translation>Kanalpunkte-Belohnungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Channel’s id</source>
        <translation>ID des Kanals</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Charged back</source>
        <translation>Zurückgebucht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>Chat &amp;word</source>
        <translation>Chat-&amp;Wort</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <source>Chat and channel points mean this one.</source>
        <translation>Chat und Kanalpunkte meinen diese.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Chat and cheers meanwhile go unheard, and are listed under “Missed” once it is back. Follows and subscriptions are caught up with by themselves.</source>
        <translation>Chat und Cheers werden währenddessen nicht gehört und stehen unter „Verpasst“, sobald die Verbindung wieder da ist. Follows und Abos werden von selbst nachgeholt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Chat line</source>
        <translation>Chatzeile</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Chat room’s id</source>
        <translation>ID des Chatraums</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/signature_dialog.py"/>
        <source>Check and draw</source>
        <translation>Prüfen und ziehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Check the connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Check the list</source>
        <translation>Liste prüfen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Check-up</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Checking the desk…</source>
        <translation>Raffle Desktop wird geprüft…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Cheer</source>
        <translation>Cheer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Cheers</source>
        <translation>Cheers</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Choose a file or paste a list first</source>
        <translation>Wähl zuerst eine Datei oder füge eine Liste ein</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>Choose a picture</source>
        <translation>Ein Bild wählen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Choose a wallet and press “Top up” or “Withdraw”.</source>
        <translation>Wähle eine Wallet und drücke „Aufladen“ oder „Auszahlen“.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>Choose one in the list to see every pick.</source>
        <translation>Wähl eine in der Liste, um alles Gezogene zu sehen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>Claim timer in seconds, 0 is off</source>
        <translation>Meldefrist in Sekunden, 0 heißt aus</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>Claim within {time}</source>
        <translation>Noch {time} zum Melden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Client ID</source>
        <translation>Client ID</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Client ID of your app</source>
        <translation>Client-ID deiner App</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Client Secret</source>
        <translation>Client Secret</translation>
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
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Close all the same</source>
        <translation>Trotzdem schließen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Close by a timer</source>
        <translation>Per Timer schließen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>Close entries and draw</source>
        <translation>Teilnahme schließen und ziehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Close entries and end the period</source>
        <translation>Teilnahme schließen und die Periode beenden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Close entries, end the period and draw…</source>
        <translation>Teilnahme schließen, Periode beenden und ziehen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <source>Close it</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Close submissions</source>
        <translation>Anmeldung schließen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Close the desk and restore</source>
        <translation>Schließen und wiederherstellen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Close the viewer (Esc)</source>
        <translation>Zuschauer schließen (Esc)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Close without chat?</source>
        <translation>Ohne Chat schließen?</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Closed, but no relay of the beacon answered, so this computer’s clock could not be checked ({problem}). The draw goes on by itself as soon as one answers.</source>
        <translation>Geschlossen, aber kein Relay des Beacons hat geantwortet; die Uhr dieses Computers ließ sich darum nicht prüfen ({problem}). Die Ziehung geht von selbst weiter, sobald eines antwortet.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Closing time set</source>
        <translation>Schließzeit gesetzt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Closing…</source>
        <translation>Wird geschlossen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Code for a link asked for</source>
        <translation>Code zum Verknüpfen angefordert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Code {code}</source>
        <translation>Code {code}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tables/table_view.py"/>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>Columns nobody knows, which are left out: {names}</source>
        <translation>Unbekannte Spalten, die wegbleiben: {names}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Commands and entries from Kick’s chat are answered in the live log only. With a Kick app of your own (free, needed once) the desk writes the answers in Kick’s chat, in your name.</source>
        <translation>Befehle und Teilnahmen aus dem Kick-Chat werden nur im laufenden Protokoll beantwortet. Mit einer eigenen Kick-App (kostenlos, einmal nötig) schreibt das Programm die Antworten in den Kick-Chat, in deinem Namen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Commands and what the desk wrote</source>
        <translation>Befehle und Geschriebenes</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Commands that viewers typed in Kick’s chat</source>
        <translation>Befehle, die Zuschauer in den Kick-Chat tippten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>Commitment</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>Compare</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>Compare now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Compared</source>
        <translation>Abgeglichen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>Compared on {time}</source>
        <translation>Abgeglichen am {time}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>Comparing wallets, ledger and pools</source>
        <translation>Wallets, Kassenbuch und Pools werden abgeglichen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>Comparing with Twitch’s lists…</source>
        <translation>Abgleich mit den Listen von Twitch…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>Compute every draw anew from its proof, and compare</source>
        <translation>Jede Ziehung aus ihrem Beweis neu berechnen und vergleichen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Compute everything anew that is stored twice, and verify every draw</source>
        <translation>Alles neu berechnen, was doppelt gespeichert ist, und jede Ziehung nachprüfen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>Compute this draw anew from its proof alone, and compare</source>
        <translation>Diese Ziehung allein aus ihrem Beweis neu berechnen und vergleichen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Computer</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Computer OBS runs on</source>
        <translation>Rechner, auf dem OBS läuft</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>Confirm all</source>
        <translation>Alle bestätigen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Confirm the winner</source>
        <translation>Gewinner bestätigen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Confirms that an affiliate name belongs to a viewer.</source>
        <translation>Bestätigt, dass ein Affiliate-Name zu einem Zuschauer gehört.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Connect Twitch</source>
        <translation>Twitch verbinden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_reward.py"/>
        <source>Connect Twitch…</source>
        <translation>Twitch verbinden…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Connecting to the channel {login}.</source>
        <translation>Verbindung zum Kanal {login} wird hergestellt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Connecting to the chat of {channel}.</source>
        <translation>Verbinde mit dem Chat von {channel}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Connection lost since {time}</source>
        <translation>Keine Verbindung seit {time}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_tab.py"/>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Connections at a glance</source>
        <translation>Verbindungen auf einen Blick</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/signature_dialog.py"/>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/checking.py"/>
        <source>Copied: {address}</source>
        <translation>Kopiert: {address}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_files.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>Copied: {path}</source>
        <translation>Kopiert: {path}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Copied: {text}</source>
        <translation>Kopiert: {text}</translation>
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
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/shortcuts_dialog.py"/>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/signature_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/checking.py"/>
        <source>Copy the address of the checking page</source>
        <translation>Adresse der Prüfseite kopieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Copy the announcement</source>
        <translation>Ansage kopieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Copy the app’s Client ID and Client Secret into these fields:</source>
        <translation>Kopiere Client ID und Client Secret der App in diese Felder:</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Copy the code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>Copy the differences</source>
        <translation>Abweichungen kopieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Copy the invitation</source>
        <translation>Einladung kopieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Copy the link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>Copy the link of {overlay}</source>
        <translation>Link von {overlay} kopieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Copy the name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Copy the path of the data folder</source>
        <translation>Pfad des Datenordners kopieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_files.py"/>
        <source>Copy the path of {file}</source>
        <translation>Pfad von {file} kopieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Copy the redirect address</source>
        <translation>Weiterleitungsadresse kopieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Copy what viewers can note down</source>
        <translation>Kopieren, was Zuschauer notieren können</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>Copy: {what}</source>
        <translation>Kopieren: {what}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Coral</source>
        <translation>Koralle</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Cost</source>
        <translation>Preis</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Cost of the reward in channel points</source>
        <translation>Preis der Belohnung in Kanalpunkten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Could not be proved</source>
        <translation>Ließ sich nicht belegen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>Count it</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>Count it…</source>
        <translation>Zählen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>Count {amount} from {name}</source>
        <translation>{amount} von {name} zählen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>Count {donation}</source>
        <translation>{donation} zählen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>Counters of {name}</source>
        <translation>Zähler von {name}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Create another</source>
        <translation>Weitere anlegen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_reward.py"/>
        <source>Create the lucky draw’s reward</source>
        <translation>Belohnung der Glücksziehung anlegen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_reward.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Create the reward</source>
        <translation>Belohnung anlegen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_reward.py"/>
        <source>Create the reward…</source>
        <translation>Belohnung anlegen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>Credit it</source>
        <translation>Gutschreiben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Currency of wagers</source>
        <translation>Währung der Einsätze</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>D&amp;ate</source>
        <translation>&amp;Termin</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>DEMO – rehearsal</source>
        <translation>DEMO – Probe</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Dark or light</source>
        <translation>Dunkel oder hell</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Database: open</source>
        <translation>Datenbank: offen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Database: opening</source>
        <translation>Datenbank: wird geöffnet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Databases of Raffle Desktop (*.db)</source>
        <translation>Datenbanken von Raffle Desktop (*.db)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Day of the month</source>
        <translation>Tag des Monats</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Day of the week</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>Days of following at least</source>
        <translation>Mindestens so viele Tage Follow</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>December 2026</source>
        <translation>Dezember 2026</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Decided and stored; the wheel shows who won.</source>
        <translation>Entschieden und gespeichert; das Rad zeigt, wer gewonnen hat.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Declined</source>
        <translation>Verzichtet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Delete all</source>
        <translation>Alle löschen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Delete all contacts of {name}</source>
        <translation>Alle Kontakte von {name} löschen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Delete all contacts…</source>
        <translation>Alle Kontakte löschen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Delete contact…</source>
        <translation>Kontakt löschen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Delete the contact of {name}</source>
        <translation>Kontakt von {name} löschen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <source>Delete {name}</source>
        <translation>{name} löschen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>Delete {prize}</source>
        <translation>{prize} löschen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_cards.py"/>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Demo played</source>
        <translation>Demo gespielt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Demo played: start their support anew…</source>
        <translation>Demo gespielt: Support neu beginnen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Did not answer</source>
        <translation>Hat nicht geantwortet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>Differences</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_parts.py"/>
        <source>Discard it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Discord bot’s token</source>
        <translation>Token des Discord-Bots</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>Discord is starting.</source>
        <translation>Discord startet.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Discord webhook</source>
        <translation>Discord-Webhook</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Discord: needs an address</source>
        <translation>Discord: braucht eine Adresse</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Discord: the bot is off</source>
        <translation>Discord: Der Bot ist aus</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Discord: the bot needs a token</source>
        <translation>Discord: Der Bot braucht ein Token</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Discord: trouble</source>
        <translation>Discord: Störung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>Discord’s own marks work, such as **bold**. A placeholder in braces is filled in; press one to put it into the text. Names are shown as they are, and ping nobody.</source>
        <translation>Discords eigene Zeichen gelten, etwa **fett**. Ein Platzhalter in Klammern wird ausgefüllt; drück auf einen, um ihn in den Text zu setzen. Namen erscheinen, wie sie sind, und pingen niemanden an.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Disk, database or network fails</source>
        <translation>Festplatte, Datenbank oder Netz versagt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>Dismiss</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>Dismiss the gap {times}</source>
        <translation>Lücke {times} ist erledigt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>Do not count it</source>
        <translation>Nicht zählen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>Do not count {donation}</source>
        <translation>{donation} nicht zählen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>Do not count…</source>
        <translation>Nicht zählen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Does the wheel keep its promise?</source>
        <translation>Hält das Rad, was es verspricht?</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Donated cents for one point</source>
        <translation>Gespendete Cent für einen Punkt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Donation</source>
        <translation>Spende</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Donation counted</source>
        <translation>Spende gezählt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Donation not counted</source>
        <translation>Spende nicht gezählt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Donations</source>
        <translation>Spenden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Donations do not count.</source>
        <translation>Spenden zählen nicht.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>Donations ever</source>
        <translation>Spenden insgesamt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>Donations for weights</source>
        <translation>Spenden für Gewichte</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>Donations that wait for you</source>
        <translation>Spenden, die auf dich warten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Donations’ token</source>
        <translation>Token für Spenden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs_plan.py"/>
        <source>Done in the scene “{scene}”</source>
        <translation>Erledigt in der Szene „{scene}“</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_files.py"/>
        <source>Drag it into OBS, or copy its path</source>
        <translation>In OBS ziehen oder den Pfad kopieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>Drag one into OBS, or copy its link into a Browser source of {width} × {height}. They follow the desk by themselves.</source>
        <translation>Eins nach OBS ziehen oder den Link in eine Browserquelle mit {width} × {height} kopieren. Sie folgen der Verlosung von selbst.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <source>Drag the file into OBS (or add a Browser source, tick “Local file” and paste its path).</source>
        <translation>Zieh die Datei in OBS (oder füge eine Browserquelle hinzu, setz den Haken bei „Lokale Datei“ und füge den Pfad ein).</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Draw</source>
        <translation>Ziehung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>Draw #{n}</source>
        <translation>Ziehung #{n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Draw #{n} is given up.</source>
        <translation>Ziehung #{n} ist aufgegeben.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/opening.py"/>
        <source>Draw #{n} is open: its commitment can be shown. The stage carries it on.</source>
        <translation>Ziehung #{n} ist eröffnet: Ihr Commitment kann gezeigt werden. Auf der Bühne geht es weiter.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/opening.py"/>
        <source>Draw #{n} is under way ({state}): the stage carries it on.</source>
        <translation>Ziehung #{n} läuft ({state}): Auf der Bühne geht es weiter.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>Draw #{n} · {name}</source>
        <translation>Ziehung #{n} · {name}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Draw a period</source>
        <translation>Periode ziehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Draw a winner</source>
        <translation>Gewinner ziehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Draw a winner, or go on with a draw</source>
        <translation>Gewinner ziehen, oder mit einer Ziehung weitermachen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Draw again</source>
        <translation>Nochmal ziehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>Draw again…</source>
        <translation>Erneut ziehen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Draw and chat</source>
        <translation>Ziehung und Chat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>Draw another</source>
        <translation>Noch eine Ziehung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Draw by itself when a period turns</source>
        <translation>Beim Wechsel von selbst ziehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>Draw in steps</source>
        <translation>Ziehung in Schritten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>Draw now: decided and stored first, then shown (Space)</source>
        <translation>Jetzt ziehen: erst entschieden und gespeichert, dann gezeigt (Leertaste)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>Draw somebody else (R)</source>
        <translation>Jemand anderen ziehen (R)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Draw the pool for {prize}</source>
        <translation>Den Pool um {prize} ziehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Draw this period</source>
        <translation>Diese Periode ziehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Draw undone</source>
        <translation>Ziehung rückgängig gemacht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Draw {n}</source>
        <translation>Ziehung {n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Draw {period}</source>
        <translation>{period} ziehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Drawn</source>
        <translation>Gezogen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>Drawn again</source>
        <translation>Neu gezogen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Drawn and stored; the wheel shows who won.</source>
        <translation>Gezogen und gespeichert; das Rad zeigt, wer gewonnen hat.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <source>Drawn by mistake</source>
        <translation>Versehentlich gezogen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Drawn is who holds at least</source>
        <translation>Gezogen wird, wer mindestens hat:</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Drawn too early</source>
        <translation>Zu früh gezogen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_tab.py"/>
        <source>Draws</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Draws a winner of the session.</source>
        <translation>Zieht einen Gewinner der Session.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Draws again when the winner does not answer.</source>
        <translation>Zieht neu, wenn der Gewinner sich nicht meldet.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>Draws that can be checked</source>
        <translation>Ziehungen, die man prüfen kann</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Draws the winner of the period, and ends it.</source>
        <translation>Zieht den Gewinner der Periode und beendet sie.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <source>Draws, proofs, the log (Ctrl+8)</source>
        <translation>Ziehungen, Nachweise, das Protokoll (Strg+8)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Draw…</source>
        <translation>Ziehen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>Drop a CSV or JSON file here, or</source>
        <translation>Leg hier eine CSV- oder JSON-Datei ab, oder</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>Drop a file here</source>
        <translation>Datei hier ablegen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Due date…</source>
        <translation>Termin…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Each donation counts once for whoever gave it, by the name they typed. One in another currency than the desk’s waits below until you say what it is worth.</source>
        <translation>Jede Spende zählt einmal für den, der sie gab, nach dem eingetippten Namen. Eine in anderer Währung als der des Programms wartet unten, bis du sagst, was sie wert ist.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>Each draw names the one before it, so a draw that is left out leaves a gap which everybody sees. Giving one up or undoing it is no fault, but viewers may ask why.</source>
        <translation>Jede Ziehung nennt die vor ihr; wird eine weggelassen, bleibt eine Lücke, die jeder sieht. Eine aufzugeben oder rückgängig zu machen ist kein Fehler, aber Zuschauer dürfen fragen, warum.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>Each of them gets so many; who is excluded gets none. It is all done, or nothing of it.</source>
        <translation>Jeder bekommt so viele, wer ausgeschlossen ist, keine. Es geschieht alles oder nichts.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_history.py"/>
        <source>Each period is listed here once it has turned, with its winners.</source>
        <translation>Jede Periode steht nach ihrem Wechsel hier, mit ihren Gewinnern.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <source>Each raffle evening is listed here, with its entries and winners.</source>
        <translation>Hier steht jeder Verlosungsabend mit seinen Teilnahmen und Gewinnern.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_list.py"/>
        <source>Earlier pools</source>
        <translation>Frühere Pools</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <source>Edit the entry of {name}</source>
        <translation>Teilnahme von {name} bearbeiten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <source>Empty: nothing is said.</source>
        <translation>Leer: Es wird nichts gesagt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>End a period undrawn</source>
        <translation>Periode ohne Ziehung beenden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>End and draw</source>
        <translation>Beenden und ziehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>End and start the next</source>
        <translation>Beenden und die nächste beginnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>End and start the next…</source>
        <translation>Beenden und die nächste beginnen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>End the link</source>
        <translation>Verknüpfung beenden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>End the link of {viewer}</source>
        <translation>Verknüpfung von {viewer} beenden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>End the link…</source>
        <translation>Verknüpfung beenden…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>End the period</source>
        <translation>Periode beenden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>End the period first</source>
        <translation>Periode zuerst beenden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>End the session</source>
        <translation>Session beenden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>End the session…</source>
        <translation>Session beenden…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>End this session?</source>
        <translation>Diese Session beenden?</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>End {period}</source>
        <translation>{period} beenden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_history.py"/>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Ended subscriptions</source>
        <translation>Beendete Abos</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Ending the session…</source>
        <translation>Session wird beendet…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>Ends at</source>
        <translation>Endet am</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Ends the period without a draw and puts it away.</source>
        <translation>Beendet die Periode ohne Ziehung und legt sie weg.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>End…</source>
        <translation>Beenden…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_history.py"/>
        <source>Enter or a double-click shows a period in all parts of this tab.</source>
        <translation>Enter oder ein Doppelklick zeigt eine Periode in allen Teilen dieses Reiters.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Enter this redirect URL, letter by letter:</source>
        <translation>Trag diese Redirect-URL ein, Buchstabe für Buchstabe:</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <source>Entered</source>
        <translation>Seit</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>Entered twice</source>
        <translation>Doppelt dabei</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Entered {time}, {origin}</source>
        <translation>Eingetragen {time}, {origin}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <source>Entered, with the date</source>
        <translation>Seit, mit Datum</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>Entering with a keyword is not a command: that goes on where this is off.</source>
        <translation>Teilnehmen mit einem Schlüsselwort ist kein Befehl: Das geht weiter, wo dies aus ist.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_list.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Entries</source>
        <translation>Teilnahmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>Entries counter</source>
        <translation>Teilnahmezähler</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>Entries feed</source>
        <translation>Entries-Feed</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Entries from Kick’s chat since the desk was started</source>
        <translation>Teilnahmen aus dem Kick-Chat seit dem Start</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Entries from chat and channel points since the desk was started</source>
        <translation>Teilnahmen aus Chat und Kanalpunkten seit dem Start des Programms</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Entries go on after the draw is opened, until you close them.</source>
        <translation>Nach dem Eröffnen geht die Teilnahme weiter, bis du sie schließt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Entries imported</source>
        <translation>Teilnahmen importiert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Entries of the session</source>
        <translation>Teilnahmen der Session</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Entries over time</source>
        <translation>Teilnahmen im Lauf der Zeit</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <source>Entries that wait for the next session</source>
        <translation>Teilnahmen, die auf die nächste Session warten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Entry</source>
        <translation>Teilnahme</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Entry added</source>
        <translation>Teilnahme hinzugefügt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Entry brought back</source>
        <translation>Teilnahme zurückgeholt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Entry edited</source>
        <translation>Teilnahme bearbeitet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Entry removed</source>
        <translation>Teilnahme entfernt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Events that Kick sent twice; they counted once</source>
        <translation>Ereignisse, die Kick doppelt sandte; sie zählten einmal</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Events that Twitch sent twice; they counted once</source>
        <translation>Ereignisse, die Twitch doppelt geschickt hat; sie zählten einmal</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Every act of the desk is written here: who, when, what and why.</source>
        <translation>Hier steht alles, was getan wird: wer, wann, was und warum.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>Every balance follows from the ledger, and every pool from its tickets.</source>
        <translation>Jeder Stand folgt aus dem Kassenbuch und jeder Pool aus seinen Tickets.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Every donation is heard since {time}.</source>
        <translation>Seit {time} wird jede Spende gehört.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>Every draw is kept here with its proof, from the first one on. A proof from elsewhere can be verified.</source>
        <translation>Hier bleibt jede Ziehung mit ihrem Beweis, von der ersten an. Auch ein Beweis von anderswo lässt sich nachprüfen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Every entry starts with {points}.</source>
        <translation>Startgewicht jeder Teilnahme: {points}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/shortcuts_dialog.py"/>
        <source>Every key of the desk</source>
        <translation>Alle Tasten des Programms</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>Every line of every wallet and of the desk’s own accounts, as a file</source>
        <translation>Jede Zeile jeder Wallet und der eigenen Konten des Pults, als Datei</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Every prize that was won has reached its winner.</source>
        <translation>Jeder gewonnene Preis ist bei seinem Gewinner.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>Every ticket is sold: one chance for each.</source>
        <translation>Alle Tickets sind verkauft: jedes ist eine Chance.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_campaign.py"/>
        <source>Every viewer may try once a day, in chat, for channel points or here. It is open at once.</source>
        <translation>Jeder Zuschauer darf es einmal am Tag versuchen: im Chat, für Kanalpunkte oder hier. Sie ist sofort offen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_tab.py"/>
        <source>Every viewer tries once a day, in chat, for channel points or here, and knows at once: a prize, or better luck tomorrow. You say how probable each prize is and how many of it there are.</source>
        <translation>Jeder Zuschauer versucht es einmal am Tag, im Chat, für Kanalpunkte oder hier, und erfährt sofort, ob er einen Preis hat oder morgen mehr Glück. Du sagst, wie wahrscheinlich jeder Preis ist und wie viele es davon gibt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Every win was handed in.</source>
        <translation>Jeder Gewinn ist eingelöst.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>Everything about this draw, in History</source>
        <translation>Alles über diese Ziehung, im Verlauf</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>Everything is as Twitch has it.</source>
        <translation>Alles ist so, wie Twitch es hat.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Everything is in OBS already.</source>
        <translation>In OBS ist schon alles vorhanden.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>Everywhere else</source>
        <translation>Überall sonst</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Exclude</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Exclude from all raffles…</source>
        <translation>Von allen Verlosungen ausschließen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Exclude {name}</source>
        <translation>{name} ausschließen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Excluded: {reason}</source>
        <translation>Ausgeschlossen: {reason}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Exclude…</source>
        <translation>Ausschließen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>Expected and drawn shares</source>
        <translation>Erwartete und gezogene Anteile</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>Expires in</source>
        <translation>Verfällt in</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Export as CSV…</source>
        <translation>Als CSV exportieren…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Export as JSON…</source>
        <translation>Als JSON exportieren…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Export contacts</source>
        <translation>Kontakte exportieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Export contacts…</source>
        <translation>Kontakte exportieren…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Export the contacts of {name}</source>
        <translation>Kontakte von {name} exportieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>Export the entries</source>
        <translation>Teilnahmen exportieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>Export the ledger</source>
        <translation>Kassenbuch exportieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>Export the ledger…</source>
        <translation>Kassenbuch exportieren…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Export the log</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>Exporting the entries…</source>
        <translation>Teilnahmen werden exportiert…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>Exporting the ledger</source>
        <translation>Das Kassenbuch wird exportiert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Exporting the log</source>
        <translation>Protokoll wird exportiert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Exporting…</source>
        <translation>Wird exportiert…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <source>Fair draws in front of everybody: each one is stored before it is shown, and can be proved.</source>
        <translation>Faire Ziehungen vor aller Augen: Jede wird gespeichert, bevor sie zu sehen ist, und lässt sich beweisen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Feed compared</source>
        <translation>Feed abgeglichen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Feeds: a list needs you</source>
        <translation>Feeds: eine Liste braucht dich</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Feeds: asking</source>
        <translation>Feeds: werden abgefragt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Feeds: none</source>
        <translation>Feeds: keine</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Feeds: off</source>
        <translation>Feeds: aus</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Feeds: running</source>
        <translation>Feeds: laufen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Feeds: trouble</source>
        <translation>Feeds: gestört</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Feed’s key</source>
        <translation>Schlüssel eines Feeds</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Feed’s list refused</source>
        <translation>Liste eines Feeds abgelehnt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>Figures are counted within a period; the first one has not begun.</source>
        <translation>Zahlen gibt es innerhalb einer Periode; die erste hat noch nicht begonnen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Fill in the rates, and where tickets come from</source>
        <translation>Sätze eintragen, und woher die Tickets kommen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>Fill the fields with a set of numbers</source>
        <translation>Die Felder mit einem Satz Zahlen füllen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Fill up…</source>
        <translation>Auffüllen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Filled in: {names}</source>
        <translation>Ausgefüllt werden: {names}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>First {period} ends for good: watch time known by now is turned into tickets, which take part as well, and nothing that comes later does.</source>
        <translation>Zuerst endet {period} endgültig: Bis jetzt bekannte Zuschauzeit wird zu Tickets, die mitspielen; was später kommt, nicht.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Follow</source>
        <translation>Follow</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>Follows</source>
        <translation>Follows</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Follows, subscriptions, gifted subs, watch time and wagers bring them, as the rates say, once Twitch or a feed is connected. Until then, give some by hand.</source>
        <translation>Follows, Abos, verschenkte Abos, Zuschauzeit und Einsätze bringen sie nach den Sätzen, sobald Twitch oder ein Feed verbunden ist. Bis dahin vergib welche von Hand.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>For answers that are the same whoever asks, such as the leaderboard; for each platform by itself.</source>
        <translation>Für Antworten, die für alle gleich sind, wie die Bestenliste; für jede Plattform einzeln.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>For every command</source>
        <translation>Für jeden Befehl</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>For example: {keyword}, or {keyword} with a link and a few words.</source>
        <translation>Zum Beispiel: {keyword}, oder {keyword} mit einem Link und ein paar Worten.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_row.py"/>
        <source>For example: {line}</source>
        <translation>Zum Beispiel: {line}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>For how many sessions past winners wait</source>
        <translation>Wie viele Sessions frühere Gewinner aussetzen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>For {name}. It only reminds you; nothing happens by itself.</source>
        <translation>Für {name}. Es erinnert dich nur; von selbst geschieht nichts.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_wins.py"/>
        <source>For {name}. The contact is kept for you alone: shown masked, deleted when you say so, never in chat or in the log.</source>
        <translation>Für {name}. Der Kontakt ist nur für dich: verdeckt gezeigt, gelöscht, wenn du es sagst, nie im Chat oder im Protokoll.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_wins.py"/>
        <source>For {prize}. That you looked is in the audit log.</source>
        <translation>Für {prize}. Dass du nachgesehen hast, steht im Protokoll.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_card.py"/>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Forget the app</source>
        <translation>App vergessen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Forget the bot’s token?</source>
        <translation>Das Token des Bots vergessen?</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>Forget the key</source>
        <translation>Schlüssel vergessen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>Forget the token of {provider}?</source>
        <translation>Das Token von {provider} vergessen?</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Forget the webhook’s address?</source>
        <translation>Die Adresse des Webhooks vergessen?</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>Forget these dates</source>
        <translation>Diese Daten vergessen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_card.py"/>
        <source>Forget: {what}</source>
        <translation>Vergessen: {what}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>Friday raffle</source>
        <translation>Freitagsverlosung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <source>From now on nothing leaves it and nothing is held in it: no tickets, no withdrawals. What comes in still does, and what is held stays held.</source>
        <translation>Ab jetzt geht nichts hinaus und wird nichts reserviert: keine Tickets, keine Auszahlungen. Was hereinkommt, kommt weiter herein, und was reserviert ist, bleibt es.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>From now on the desk takes this account for the same person. It cannot be taken away again.</source>
        <translation>Ab jetzt gilt dieser Account als dieselbe Person. Er lässt sich nicht wieder wegnehmen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>From the close of entries to the round that decides: {least} to {most} seconds. In this time chat must have shown the closed list, so give a slow chat more.</source>
        <translation>Vom Schließen der Teilnahme bis zur Runde, die entscheidet: {least} bis {most} Sekunden. In dieser Zeit muss der Chat die geschlossene Liste gezeigt haben; gib einem langsamen Chat mehr.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>From viewer to viewer</source>
        <translation>Von Zuschauer zu Zuschauer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>Full, it brings {amount}.</source>
        <translation>Voll bringt er {amount}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Gap seen to</source>
        <translation>Lücke erledigt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Get a new code</source>
        <translation>Neuen Code holen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Gift paid out</source>
        <translation>Geschenk ausgezahlt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Gifted subs</source>
        <translation>Gift-Subs</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Gifted subs do not count.</source>
        <translation>Gift-Subs zählen nicht.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>Gifted subs ever</source>
        <translation>Gift-Subs insgesamt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>Gifted subs for weights</source>
        <translation>Gift-Subs für Gewichte</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Gifts</source>
        <translation>Gift-Subs</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>Give</source>
        <translation>Geben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Give by name…</source>
        <translation>Nach Namen geben…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Give draw #{n} up</source>
        <translation>Ziehung #{n} aufgeben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Give it up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Give it up…</source>
        <translation>Aufgeben…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Give the viewer one more account</source>
        <translation>Dem Zuschauer einen weiteren Account geben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>Give tickets</source>
        <translation>Tickets geben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Give tickets to {n} viewers…</source>
        <translation>{n} Zuschauern Tickets geben…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>Give tickets to {whom}</source>
        <translation>Tickets an {whom} geben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Give tickets…</source>
        <translation>Tickets geben…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>Given back: {what}</source>
        <translation>Zurückgegeben: {what}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>Given by hand</source>
        <translation>Von Hand gegeben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Given by the list, in place of the sum</source>
        <translation>Von der Liste vorgegeben, anstelle der Summe</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/opening.py"/>
        <source>Given up: {reason}</source>
        <translation>Aufgegeben: {reason}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Gives a viewer tickets, with a reason for the log.</source>
        <translation>Gibt einem Zuschauer Tickets, mit einem Grund fürs Protokoll.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Give…</source>
        <translation>Geben…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Giving up…</source>
        <translation>Wird aufgegeben…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Go to Entries</source>
        <translation>Zu den Teilnahmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <source>Go to Session</source>
        <translation>Zur Session</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_history.py"/>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>Hand over {prize}</source>
        <translation>{prize} übergeben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Hand over…</source>
        <translation>Übergeben…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Handed over</source>
        <translation>Eingelöst</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_accounts.py"/>
        <source>Has asked for a code that {name} can type on {platform} until {time}.</source>
        <translation>Hat einen Code angefordert, den {name} auf {platform} bis {time} eintippen kann.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_pane.py"/>
        <source>Heaviest entries</source>
        <translation>Schwerste Teilnahmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Held</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_findings.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Hide or show the stage</source>
        <translation>Bühne aus- oder einblenden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>Hide the API token</source>
        <translation>API-Token verbergen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_pane.py"/>
        <source>Hide the chart</source>
        <translation>Diagramm ausblenden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>Hide the log</source>
        <translation>Protokoll verbergen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Hide the stage (Ctrl+Shift+S)</source>
        <translation>Bühne ausblenden (Strg+Umschalt+S)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Hold the channel</source>
        <translation>Den Kanal anhalten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_tab.py"/>
        <source>Holds</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Hour, in UTC</source>
        <translation>Stunde, in UTC</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>How &amp;many</source>
        <translation>Wie &amp;viel</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>How fast the made-up channel lives: 0.25× to 20×</source>
        <translation>Wie schnell der erfundene Kanal läuft: 0.25× bis 20×</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>How heavily an entry counts</source>
        <translation>Wie schwer eine Teilnahme zählt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <source>How heavily entries count (Ctrl+3)</source>
        <translation>Wie schwer Teilnahmen zählen (Strg+3)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>How it is typed</source>
        <translation>Wie man ihn schreibt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>How long a winner has to say something in chat. When it runs out you decide: confirm or redraw.</source>
        <translation>So lange hat ein Gewinner Zeit, im Chat etwas zu schreiben. Ist sie um, entscheidest du: bestätigen oder neu ziehen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>How many are missing to be among the first</source>
        <translation>Wie viele zu den Ersten fehlen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>How many winners to draw at once</source>
        <translation>Wie viele Gewinner auf einmal gezogen werden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>How many {unit}</source>
        <translation>Wie viele {unit}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>How often somebody cheered with bits</source>
        <translation>Wie oft jemand mit Bits gecheert hat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>How often somebody gifted subs, one or many</source>
        <translation>Wie oft jemand Subs verschenkt hat, einen oder viele</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>How the {feed} is set up</source>
        <translation>Einrichtung: {feed}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>How viewers try</source>
        <translation>Wie Zuschauer mitmachen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_wins.py"/>
        <source>How {name} is reached</source>
        <translation>Wie {name} zu erreichen ist</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Hype train</source>
        <translation>Hype Train</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_paid.py"/>
        <source>I have read this</source>
        <translation>Ich habe das gelesen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Ids, commas between. Empty: everywhere, but then nobody there may run the raffle.</source>
        <translation>IDs, Kommas dazwischen. Leer: überall, aber dann darf dort niemand die Verlosung bedienen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Ids, commas between. Empty: everywhere.</source>
        <translation>IDs, Kommas dazwischen. Leer: überall.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>If tickets go on coming as they have since the period began</source>
        <translation>Wenn Tickets weiter so kommen wie seit Beginn der Periode</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Import 1 entry</source>
        <translation>1 Teilnahme importieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <source>Import a list</source>
        <translation>Liste importieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Import a list…</source>
        <translation>Liste importieren…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Import entries</source>
        <translation>Teilnahmen importieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Import {n} entries</source>
        <translation>{n} Teilnahmen importieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>Imported list</source>
        <translation>Importierte Liste</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Importing 1 entry…</source>
        <translation>1 Teilnahme wird importiert…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Importing {n} entries…</source>
        <translation>{n} Teilnahmen werden importiert…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>In Discord: the channel’s settings, “Integrations”, “Webhooks”, “New Webhook”, “Copy Webhook URL”. Whoever has it can write to that channel, so it is kept in the keyring and not shown again.</source>
        <translation>In Discord: Einstellungen des Kanals, „Integrationen“, „Webhooks“, „Neuer Webhook“, „Webhook-URL kopieren“. Wer sie hat, kann in diesen Kanal schreiben; darum liegt sie im Schlüsselbund und wird nicht wieder angezeigt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>In Discord’s developer portal: “New Application”, then “Bot”, “Reset Token”, and copy it. Whoever has it is the bot: keep it off the stream.</source>
        <translation>Im Entwicklerportal von Discord: „New Application“, dann „Bot“, „Reset Token“, und kopieren. Wer es hat, ist der Bot: nicht im Stream zeigen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>In Kick’s settings switch two-factor authentication on; Kick asks for it.</source>
        <translation>Schalte in den Einstellungen von Kick die Zwei-Faktor-Authentifizierung ein; Kick verlangt sie.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>In OBS: Tools → WebSocket Server Settings. Tick “Enable WebSocket server”; “Show Connect Info” shows port and password. The password is kept in the system’s keyring.</source>
        <translation>In OBS: Werkzeuge → WebSocket-Servereinstellungen. „WebSocket-Server aktivieren“ ankreuzen; „Verbindungsinformationen anzeigen“ nennt Port und Passwort. Das Passwort kommt in den Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>In chat</source>
        <translation>Im Chat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>In chat: {line}</source>
        <translation>Im Chat: {line}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>In lists and draws both are {name} ({platform}).</source>
        <translation>In Listen und Ziehungen heißen beide {name} ({platform}).</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>In pools</source>
        <translation>In Pools</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>In stock</source>
        <translation>Vorrätig</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>In the browser, from this desk’s own server, with this draw’s proof in it</source>
        <translation>Im Browser, vom eigenen Server dieses Pults, mit dem Beweis dieser Ziehung darin</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs_plan.py"/>
        <source>In the scene “{scene}”</source>
        <translation>In der Szene „{scene}“</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>In these times Kick was not heard: chat entries, subscriptions and gifted subs cannot be caught up with. Add what you know of by hand.</source>
        <translation>In diesen Zeiten wurde Kick nicht gehört: Teilnahmen aus dem Chat, Abos und verschenkte Subs lassen sich nicht nachholen. Trag von Hand nach, was du weißt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>In these times Twitch was not heard. Follows and subscriptions were caught up with; chat entries, cheers, resub messages and gifted subs cannot be. Add what you know of by hand.</source>
        <translation>In diesen Zeiten wurde Twitch nicht gehört. Follows und Abos sind nachgeholt; Teilnahmen aus dem Chat, Cheers, Resub-Nachrichten und Gift-Subs gehen nicht nachzuholen. Ergänze von Hand, wovon du weißt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>In these times donations were not heard. Look at the provider’s own list for what came then.</source>
        <translation>In diesen Zeiten wurden keine Spenden gehört. Sieh in der Liste des Anbieters nach, was da kam.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Include again</source>
        <translation>Wieder zulassen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Include in raffles again</source>
        <translation>Wieder zu Verlosungen zulassen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <source>Instant wins: one try a day (Ctrl+7)</source>
        <translation>Sofortgewinne: ein Versuch am Tag (Strg+7)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Invite it to a server</source>
        <translation>Auf einen Server einladen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>It begins by itself at that time, also where one still runs, which ends then.</source>
        <translation>Sie beginnt dann von selbst, auch wenn noch eine läuft; die endet damit.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>It begins now, with everybody at 0 but for the tickets of their present follow or subscription.</source>
        <translation>Sie beginnt jetzt, alle stehen bei 0, bis auf die Tickets für ihren jetzigen Follow oder ihr jetziges Abo.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>It came back</source>
        <translation>Kam zurück</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/unmerge_dialog.py"/>
        <source>It cannot be undone now</source>
        <translation>Es lässt sich jetzt nicht rückgängig machen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>It cannot be won any more. One that somebody has won is kept: set its probability to 0 instead.</source>
        <translation>Er kann nicht mehr gewonnen werden. Einer, den schon jemand gewonnen hat, bleibt: Setze stattdessen seine Wahrscheinlichkeit auf 0.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>It counts for nobody</source>
        <translation>Sie zählt für niemanden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>It counts for nobody, and is not asked about again. This cannot be undone.</source>
        <translation>Sie zählt für niemanden, und es wird nicht noch einmal gefragt. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>It has a date</source>
        <translation>Es gibt einen Termin</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>It has waited since an earlier session.</source>
        <translation>Sie wartet seit einer früheren Session.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>It is closed and takes no tries</source>
        <translation>Sie ist geschlossen und nimmt keine Versuche an</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>It is counted.</source>
        <translation>Sie ist gezählt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>It is in chat.</source>
        <translation>Es steht im Chat.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>It is money: paid to the winner’s wallet</source>
        <translation>Ist Geld: geht in die Gewinner-Wallet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>It is paid out</source>
        <translation>Ist ausgezahlt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>It is taken out of the list. A prize that a pool is or was for stays; set its stock to 0 instead.</source>
        <translation>Er kommt aus der Liste. Ein Preis, um den es einen Pool gibt oder gab, bleibt; setze dann den Vorrat auf 0.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>It is under way: the stage carries it on. There is a proof as soon as there is a result.</source>
        <translation>Sie läuft noch: Auf der Bühne geht es weiter. Einen Beweis gibt es, sobald es ein Ergebnis gibt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>It never gets a result. Its number stays in the chain of draws as a gap that everybody can see, together with this reason. Entries stay as they are.</source>
        <translation>Sie bekommt nie ein Ergebnis. Ihre Nummer bleibt in der Kette der Ziehungen als Lücke, die jeder sehen kann, mit dieser Begründung. Teilnahmen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>It sells a fixed number of tickets for one prize. One of the prize is set aside from its stock.</source>
        <translation>Er verkauft eine feste Zahl von Tickets für einen Preis. Ein Stück davon wird vom Vorrat zurückgelegt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>It waits among the requests until you say that the money has come.</source>
        <translation>Es wartet bei den Anfragen, bis du sagst, dass das Geld da ist.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>It was given up ({reason}) and never gets a result. Its number stays, so that nobody can leave out a draw unseen.</source>
        <translation>Sie wurde aufgegeben ({reason}) und bekommt nie ein Ergebnis. Ihre Nummer bleibt, damit niemand ungesehen eine Ziehung weglassen kann.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Its commitment is shown first, and goes into chat; nothing is drawn yet. When you close it on the stage, 1 winner follows from the beacon among {people} with {tickets}; every ticket is one chance.</source>
        <translation>Zuerst wird ihr Commitment gezeigt und geht in den Chat; gezogen wird noch nichts. Wenn du sie auf der Bühne schließt, ergibt sich aus dem Beacon 1 Gewinner unter {people} mit {tickets}; jedes Ticket ist eine Chance.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Its commitment is shown first, and goes into chat; nothing is drawn yet. Whoever holds tickets when you close it on the stage takes part: every ticket is one chance.</source>
        <translation>Zuerst wird ihr Commitment gezeigt und geht in den Chat; gezogen wird noch nichts. Wer Tickets hat, wenn du sie auf der Bühne schließt, nimmt teil: Jedes Ticket ist eine Chance.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Its dates are planned under Period.</source>
        <translation>Ihre Daten werden unter „Periode“ geplant.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>Its draw was undone; it can be drawn again.</source>
        <translation>Seine Ziehung wurde zurückgenommen; er kann erneut gezogen werden.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Its numbers at Kick: channel {channel}, chat room {room}.</source>
        <translation>Seine Nummern bei Kick: Kanal {channel}, Chatraum {room}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <source>Its prizes go with it. One that somebody has tried is kept: close it instead.</source>
        <translation>Ihre Preise gehen mit. Eine, bei der es schon jemand versucht hat, bleibt: Schließe sie stattdessen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Keep a channel-point reward, and give points back</source>
        <translation>Eine Kanalpunkte-Belohnung führen und Punkte zurückgeben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>Kept in the system’s keyring. Keep it off the stream.</source>
        <translation>Liegt im Schlüsselbund des Systems. Nicht im Stream zeigen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/shortcuts_dialog.py"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Keys and help</source>
        <translation>Tasten und Hilfe</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>Key’s header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Kick is asked for the channel {channel}.</source>
        <translation>Kick wird nach dem Kanal {channel} gefragt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Kick is asked for {channel} again.</source>
        <translation>Kick wird noch einmal nach {channel} gefragt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Kick monthly</source>
        <translation>Kick monatlich</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Kick: connecting</source>
        <translation>Kick: verbindet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Kick: hears only a part</source>
        <translation>Kick: hört nur einen Teil</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Kick: listening</source>
        <translation>Kick: hört zu</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Kick: looking up the channel</source>
        <translation>Kick: sucht den Kanal</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Kick: lost since {time}</source>
        <translation>Kick: weg seit {time}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Kick: needs two numbers</source>
        <translation>Kick: braucht zwei Nummern</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Kick: needs you</source>
        <translation>Kick: braucht dich</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Kick: no connection</source>
        <translation>Kick: keine Verbindung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Kick’s server does not let the desk in; it is not tried again by itself.</source>
        <translation>Kicks Server lässt das Programm nicht ein; von selbst wird es nicht wieder versucht.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_tickets.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Known to me</source>
        <translation>Mir bekannt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>Last compared {time}: {kind}.</source>
        <translation>Zuletzt abgeglichen {time}: {kind}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Last donation: {time}.</source>
        <translation>Letzte Spende: {time}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_parts.py"/>
        <source>Last good answer: {figures}.</source>
        <translation>Letzte gute Antwort: {figures}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>Last told: {title}, {time}</source>
        <translation>Zuletzt gemeldet: {title}, {time}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Leaderboard</source>
        <translation>Bestenliste</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Leave the place vacant</source>
        <translation>Den Platz frei lassen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <location filename="../../raffle_desktop/gui/viewer_wallet.py"/>
        <source>Ledger</source>
        <translation>Kassenbuch</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Let nothing arrive for 20 seconds, as when the network is gone</source>
        <translation>20 Sekunden lang nichts ankommen lassen, wie ohne Netz</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Let the channel go on</source>
        <translation>Den Kanal weiterlaufen lassen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Lets nobody else enter the session.</source>
        <translation>Lässt niemanden mehr in die Session.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Lets viewers enter the session.</source>
        <translation>Lässt Zuschauer in die Session.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Line of chat to rehearse</source>
        <translation>Chatzeile zum Proben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Line to write to chat</source>
        <translation>Zeile für den Chat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Lines of Kick’s chat since the desk was started</source>
        <translation>Zeilen des Kick-Chats seit dem Start</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Lines the desk wrote to Kick’s chat</source>
        <translation>Zeilen, die das Programm in den Kick-Chat schrieb</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Lines the desk wrote to chat</source>
        <translation>Zeilen, die das Programm in den Chat geschrieben hat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Link an account</source>
        <translation>Account verknüpfen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Link an affiliate name</source>
        <translation>Affiliate-Namen verknüpfen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Link another account with {name}</source>
        <translation>Noch einen Account mit {name} verknüpfen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Link another account…</source>
        <translation>Weiteren Account verknüpfen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Link by hand…</source>
        <translation>Von Hand verknüpfen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Link of viewers undone</source>
        <translation>Verknüpfung aufgehoben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Link with another account…</source>
        <translation>Mit anderem Account verknüpfen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Link {link}</source>
        <translation>Link {link}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/unmerge_dialog.py"/>
        <source>Linked by mistake</source>
        <translation>Aus Versehen verknüpft</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_accounts.py"/>
        <source>Linked with {name}</source>
        <translation>Verknüpft mit {name}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Linking is off</source>
        <translation>Verknüpfen ist aus</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Links ({n})</source>
        <translation>Verknüpfungen ({n})</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>Links in OBS must be updated.</source>
        <translation>Die Links in OBS müssen erneuert werden.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Links the viewer’s account on another platform, by a code that only that account can use.</source>
        <translation>Verknüpft den Account des Zuschauers auf einer anderen Plattform, mit einem Code, den nur dieser Account nutzen kann.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>List hash</source>
        <translation>Listen-Hash</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>Listen</source>
        <translation>Zuhören</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>Listen on</source>
        <translation>Zuhören auf</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>Listen on this port from now on</source>
        <translation>Ab jetzt diesen Port benutzen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick.py"/>
        <source>Listen to Kick</source>
        <translation>Kick zuhören</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>Listen to commands on {platform}</source>
        <translation>Auf {platform} auf Befehle hören</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>Listen to {provider}</source>
        <translation>{provider} zuhören</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Listening to the chat of {channel} since {time}.</source>
        <translation>Hört dem Chat von {channel} zu seit {time}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Listening to {login} since {time}. The channel is live since {live}.</source>
        <translation>Hört {login} seit {time} zu. Der Kanal ist seit {live} live.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Listening to {login} since {time}. The channel is not live.</source>
        <translation>Hört {login} seit {time} zu. Der Kanal ist nicht live.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Lists (*.csv *.tsv *.txt *.json)</source>
        <translation>Listen (*.csv *.tsv *.txt *.json)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_parts.py"/>
        <source>Lists of the feed</source>
        <translation>Listen des Feeds</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Lists who holds most tickets, as many as asked for.</source>
        <translation>Nennt, wer die meisten Tickets hat, so viele wie gefragt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Live feed</source>
        <translation>Live-Feed</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal_feed.py"/>
        <source>Live feed of the demo</source>
        <translation>Live-Feed der Demo</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>Live log of Discord</source>
        <translation>Laufendes Protokoll von Discord</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Live log of Kick</source>
        <translation>Laufendes Protokoll von Kick</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_log.py"/>
        <source>Live log of Twitch</source>
        <translation>Laufendes Protokoll von Twitch</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Live log of donations</source>
        <translation>Laufendes Protokoll der Spenden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>Local server and overlays</source>
        <translation>Lokaler Server und Overlays</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_tab.py"/>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>Look closely: {name} is easily taken for {others}, but is written differently.</source>
        <translation>Genau hinsehen: {name} wird leicht mit {others} verwechselt, schreibt sich aber anders.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Look over folder, database, backups and disk</source>
        <translation>Ordner, Datenbank, Sicherungen und Datenträger durchsehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Look what it would do</source>
        <translation>Zeigen, was geschehen würde</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Look-alike</source>
        <translation>Doppelgänger</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>Looking what it would do…</source>
        <translation>Die Wirkung wird berechnet…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Lose connection</source>
        <translation>Verbindung kappen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Loyalty</source>
        <translation>Treue</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <source>Lucky draw</source>
        <translation>Glücksziehung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Lucky win</source>
        <translation>Glücksgewinn</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_plots.py"/>
        <source>MMM d</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_backups.py"/>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>Make another token; the present one ends</source>
        <translation>Ein neues Token erzeugen; das jetzige gilt dann nicht mehr</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_campaign.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Make it</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Make it the default</source>
        <translation>Zum Standard machen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_tab.py"/>
        <source>Make the first lucky draw…</source>
        <translation>Die erste Glücksziehung anlegen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Making a backup…</source>
        <translation>Sicherung wird erstellt…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>Many tickets at once</source>
        <translation>Viele Tickets auf einmal</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Marked by mistake</source>
        <translation>Versehentlich vermerkt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Masked; “Show contact” shows it in full</source>
        <translation>Verdeckt; „Kontakt zeigen“ zeigt ihn ganz</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>May not take part</source>
        <translation>Darf nicht teilnehmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Meanwhile more rows came to be refused than were shown, so nothing was imported. Look again.</source>
        <translation>Inzwischen werden mehr Zeilen abgelehnt, als zu sehen waren, deshalb wurde nichts importiert. Sieh noch einmal nach.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <location filename="../../raffle_desktop/gui/main_window.py"/>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Merge the two?</source>
        <translation>Die beiden zusammenführen?</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Merge…</source>
        <translation>Zusammenführen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Mint</source>
        <translation>Minze</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Minutes watched</source>
        <translation>Minuten zugeschaut</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>Minutes within which they have chatted</source>
        <translation>Minuten, in denen gechattet wurde</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>Missed ({n})</source>
        <translation>Verpasst ({n})</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>Missing: {numbers}</source>
        <translation>Es fehlen: {numbers}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Moderators</source>
        <translation>Moderatoren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Money goes back by reversing its transfer in the wallet</source>
        <translation>Geld kommt zurück, indem seine Buchung in der Wallet rückgängig gemacht wird</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>Money is set aside here while a ticket is reserved, or from a withdrawal’s request to its outcome.</source>
        <translation>Hier liegt Geld, solange ein Ticket reserviert ist, oder von der Anfrage einer Auszahlung bis zu ihrem Ausgang.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Monthly</source>
        <translation>Monatlich</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Monthly, Weekly</source>
        <translation>Monatlich, Wöchentlich</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Months and resubs together count {cap} at most.</source>
        <translation>Monate und Resubs zusammen zählen höchstens {cap}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Months and resubs together give at most {points}.</source>
        <translation>Monate und Resubs zusammen geben höchstens {points}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Months and resubs together have no cap of their own.</source>
        <translation>Monate und Resubs zusammen haben keine eigene Obergrenze.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Months do not count.</source>
        <translation>Monate zählen nicht.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Months subscribed</source>
        <translation>Abo-Monate</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>More about this draw</source>
        <translation>Mehr zu dieser Ziehung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <source>More about this lucky draw</source>
        <translation>Mehr zu dieser Glücksziehung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>More about this pool</source>
        <translation>Mehr zu diesem Pool</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_cards.py"/>
        <source>More about this prize</source>
        <translation>Mehr zu diesem Preis</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>More than {n} take no part.</source>
        <translation>Mehr als {n} nehmen nicht teil.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_plots.py"/>
        <source>Most tickets</source>
        <translation>Meiste Tickets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Moving about</source>
        <translation>Wechseln</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <source>N&amp;otes</source>
        <translation>N&amp;otizen</translation>
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
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Name not found</source>
        <translation>Name nicht gefunden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Name of the Kick channel</source>
        <translation>Name des Kick-Kanals</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Name of the session</source>
        <translation>Name der Session</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>Name of the session (may stay empty)</source>
        <translation>Name der Session (darf leer bleiben)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Name of the session, if you like: Friday raffle</source>
        <translation>Name der Session, wenn du magst: Freitagsverlosung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>Name on {platform}</source>
        <translation>Name auf {platform}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Name: any that is still free, such as “Raffle of” and your channel.</source>
        <translation>Name: irgendeiner, der noch frei ist, etwa „Raffle von“ und dein Kanal.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Names the latest winners of tickets.</source>
        <translation>Nennt die letzten Gewinner der Tickets.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Needs the “Message Content Intent”, switched on for the bot in Discord’s developer portal.</source>
        <translation>Braucht den „Message Content Intent“, für den Bot eingeschaltet im Entwicklerportal von Discord.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>Needs {conditions}.</source>
        <translation>Nötig: {conditions}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Neon green</source>
        <translation>Neongrün</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Never took part so far.</source>
        <translation>War bisher nie dabei.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>New book</source>
        <translation>Neues Buch</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>New book, rename, make it the default</source>
        <translation>Neues Buch, umbenennen, zum Standard machen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>New book…</source>
        <translation>Neues Buch…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>New followers since the desk was started</source>
        <translation>Neue Follower seit dem Start des Programms</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_campaign.py"/>
        <source>New lucky draw</source>
        <translation>Neue Glücksziehung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <source>New…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Next attempt in {time}.</source>
        <translation>Nächster Versuch in {time}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>No backup yet. One is made at every start, and whenever you press “Back up now”.</source>
        <translation>Noch keine Sicherung. Bei jedem Start wird eine gemacht, und immer, wenn du auf „Jetzt sichern“ drückst.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>No browser could be opened. The link is {url}</source>
        <translation>Es konnte kein Browser geöffnet werden. Der Link ist {url}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>No connection since {time}, for {lasts} now.</source>
        <translation>Keine Verbindung seit {time}, schon {lasts}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>No connection since {time}.</source>
        <translation>Keine Verbindung seit {time}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>No connection.</source>
        <translation>Keine Verbindung.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>No dates are planned for the next one: start it, or plan its dates.</source>
        <translation>Für die nächste sind keine Daten geplant: Beginne sie, oder plane ihre Daten.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>No donation is heard from there until you paste one again. What was counted stays.</source>
        <translation>Von dort wird keine Spende gehört, bis du wieder eines einfügst. Was gezählt ist, bleibt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>No draw is chosen</source>
        <translation>Keine Ziehung gewählt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>No draw is in the chain yet.</source>
        <translation>In der Kette ist noch keine Ziehung.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>No draw yet</source>
        <translation>Noch keine Ziehung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_preview.py"/>
        <source>No entry changes.</source>
        <translation>Keine Teilnahme ändert sich.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>No entry holds what you typed.</source>
        <translation>Keine Teilnahme enthält, was du eingegeben hast.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>No entry waits to be drawn, so nothing is weighed.</source>
        <translation>Keine Teilnahme wartet auf eine Ziehung, also wird nichts gewogen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>No fitting number</source>
        <translation>Keine passende Zahl</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>No holder’s name has what you typed.</source>
        <translation>Kein Name enthält das Gesuchte.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/shortcuts_dialog.py"/>
        <source>No key for “{words}”.</source>
        <translation>Keine Taste für „{words}“.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>No links yet</source>
        <translation>Noch keine Verknüpfungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_tab.py"/>
        <source>No lucky draw yet</source>
        <translation>Noch keine Glücksziehung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>No money moves. The request stays on record with your reason.</source>
        <translation>Kein Geld bewegt sich. Die Anfrage bleibt mit deinem Grund verzeichnet.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>No money moves: what was held is available again. The request stays on record with your reason.</source>
        <translation>Kein Geld bewegt sich: was reserviert war, ist wieder verfügbar. Die Anfrage bleibt mit deinem Grund verzeichnet.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>No owner’s name has what you typed.</source>
        <translation>Kein Name enthält das Gesuchte.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_history.py"/>
        <source>No period has ended yet</source>
        <translation>Noch keine Periode ist zu Ende</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>No period is planned any more.</source>
        <translation>Es ist keine Periode mehr geplant.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>No period is running</source>
        <translation>Es läuft keine Periode</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>No period is running. {next}</source>
        <translation>Zurzeit läuft keine Periode. {next}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>No period runs then, until the calendar’s next turn or until you start one.</source>
        <translation>Dann läuft keine Periode, bis zum nächsten Wechsel des Kalenders oder bis du eine beginnst.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>No period yet</source>
        <translation>Noch keine Periode</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_list.py"/>
        <source>No pools yet</source>
        <translation>Noch keine Pools</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>No prize</source>
        <translation>Kein Preis</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_campaign.py"/>
        <source>No prize: those tries win nothing</source>
        <translation>Kein Preis: Diese Versuche gewinnen nichts</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>No prizes yet</source>
        <translation>Noch keine Preise</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>No prize’s name or sponsor has what you typed.</source>
        <translation>Kein Preis und kein Sponsor enthält das Gesuchte.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>No raffle of tickets runs</source>
        <translation>Es läuft keine Ticket-Verlosung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>No requests yet</source>
        <translation>Noch keine Anfragen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <source>No session</source>
        <translation>Keine Session</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>No session is running. One is started with them:</source>
        <translation>Es läuft keine Session. Damit wird eine gestartet:</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>No session is running: start one to draw.</source>
        <translation>Es läuft keine Session: Starte eine, um zu ziehen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <source>No session yet</source>
        <translation>Noch keine Session</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_list.py"/>
        <source>No text has what you typed.</source>
        <translation>Kein Text enthält das.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>No timer</source>
        <translation>Kein Timer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>No wallets yet</source>
        <translation>Noch keine Wallets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>No winner’s name has what you typed.</source>
        <translation>Kein Gewinnername enthält das Gesuchte.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>No witness has added salt yet.</source>
        <translation>Noch kein Zeuge hat Salz beigegeben.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_tickets.py"/>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Nobody asked for this link</source>
        <translation>Niemand hat diese Verknüpfung beantragt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Nobody can be drawn: nobody holds a ticket.</source>
        <translation>Niemand kann gezogen werden: Niemand hat ein Ticket.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Nobody can be drawn: nobody holds {n} tickets, the least this book asks for.</source>
        <translation>Niemand kann gezogen werden: Niemand hat {n} Tickets, die dieses Buch mindestens verlangt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Nobody can buy it any more. What was sold of it stays, and is still yours to hand over.</source>
        <translation>Niemand kann sie mehr kaufen. Was verkauft ist, bleibt und ist noch einzulösen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Nobody found</source>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Nobody has entered yet</source>
        <translation>Noch nimmt niemand teil</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>Nobody has entered yet.</source>
        <translation>Noch nimmt niemand teil.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>Nobody has place {places}: the announced redraw did not count. Announce it again.</source>
        <translation>Platz {places} hat niemand: Die angekündigte Neuziehung zählte nicht. Kündige sie noch einmal an.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Nobody has won by it any more; its record stays, marked undone. The pool stays full and can be drawn.</source>
        <translation>Niemand hat damit mehr gewonnen; sie bleibt verzeichnet, als zurückgenommen. Der Pool bleibt voll und kann gezogen werden.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Nobody has won by it any more; its record stays, marked undone. Tickets are not changed by it.</source>
        <translation>Niemand hat damit mehr gewonnen; sie bleibt verzeichnet, als zurückgenommen. Tickets ändern sich nicht.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Nobody has won by it any more; its record stays. Tickets are not changed by it.</source>
        <translation>Niemand hat mehr durch sie gewonnen; ihr Eintrag bleibt. An den Tickets ändert das nichts.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Nobody has won yet</source>
        <translation>Noch hat niemand gewonnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Nobody held a ticket</source>
        <translation>Niemand hatte ein Ticket</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_plots.py"/>
        <source>Nobody holds a ticket yet.</source>
        <translation>Noch niemand hat ein Ticket.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Nobody holds tickets</source>
        <translation>Niemand hat Tickets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Nobody holds tickets yet</source>
        <translation>Noch niemand hat Tickets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/wheel/widget.py"/>
        <source>Nobody is in the pool yet.</source>
        <translation>Noch ist niemand im Lostopf.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>Nobody is in yet. Whoever enters from now on is in after the commitment.</source>
        <translation>Noch ist niemand dabei. Wer ab jetzt teilnimmt, tut es nach dem Commitment.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>Nobody is on it, so nothing was changed: that is what a broken feed looks like.</source>
        <translation>Niemand steht darauf, deshalb wurde nichts geändert: So sieht ein gestörter Feed aus.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Nobody is signed in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>Nobody is told it yet; it is shown when that cannot help anybody any more.</source>
        <translation>Noch erfährt es niemand; gezeigt wird es, wenn es keinem mehr nützen kann.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_preview.py"/>
        <source>Nobody is waiting to be drawn: the new rule counts for whoever enters.</source>
        <translation>Niemand wartet auf eine Ziehung: Die neue Regel gilt für alle, die noch kommen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Nobody of this list can be imported; the table says why.</source>
        <translation>Aus dieser Liste lässt sich niemand importieren; die Tabelle sagt, warum.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_plots.py"/>
        <source>Nobody was given a ticket yet.</source>
        <translation>Noch niemand hat ein Ticket bekommen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>None of it is in stock</source>
        <translation>Davon ist nichts vorrätig</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>None of this prize is in stock: choose another, or make a new one.</source>
        <translation>Von diesem Preis ist nichts vorrätig: wähle einen anderen oder lege einen neuen an.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Not allowed</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Not allowed to this viewer</source>
        <translation>Diesem Zuschauer nicht erlaubt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>Not count {amount} from {name}?</source>
        <translation>{amount} von {name} nicht zählen?</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <source>Not eligible</source>
        <translation>Nicht berechtigt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>Not everything could be compared: see Connections.</source>
        <translation>Nicht alles ließ sich abgleichen: siehe Verbindungen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Not handed over</source>
        <translation>Nicht übergeben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Not handed over…</source>
        <translation>Nicht übergeben…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Not heard</source>
        <translation>Nicht gehört</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <source>Not here</source>
        <translation>Nicht da</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>Not told</source>
        <translation>Nicht gemeldet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Not wanted any more…</source>
        <translation>Nicht mehr gewünscht…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Not written</source>
        <translation>Nicht geschrieben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>Not: {people}.</source>
        <translation>Nicht dabei: {people}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>Note this down: nobody, not even the streamer, can know the winner yet.</source>
        <translation>Zum Notieren: Niemand, auch der Streamer nicht, kann den Gewinner schon kennen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Notes: {notes}</source>
        <translation>Notizen: {notes}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>Nothing has been told yet. Send a test, and it appears here.</source>
        <translation>Noch wurde nichts gemeldet. Sende einen Test, und er erscheint hier.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Nothing has come in yet. Most providers can send a test donation; it appears here, and does not count.</source>
        <translation>Noch ist nichts angekommen. Die meisten Anbieter können eine Testspende senden; sie erscheint hier und zählt nicht.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Nothing has come in yet. Type the keyword in Kick’s chat, and it appears here.</source>
        <translation>Noch ist nichts angekommen. Tippe das Schlüsselwort in den Kick-Chat, und es erscheint hier.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_log.py"/>
        <source>Nothing has come in yet. Type the keyword in chat, and it appears here.</source>
        <translation>Noch ist nichts angekommen. Schreib das Schlüsselwort in den Chat, dann erscheint es hier.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Nothing is announced on Discord until you paste one again.</source>
        <translation>Auf Discord wird nichts gemeldet, bis du wieder eine einfügst.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>Nothing is announced until the address is set anew, or a test arrives.</source>
        <translation>Nichts wird gemeldet, bis die Adresse neu gesetzt ist oder ein Test ankommt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Nothing is carried into the next session.</source>
        <translation>In die nächste Session geht nichts mit.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_pane.py"/>
        <source>Nothing is changed yet</source>
        <translation>Noch ist nichts geändert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Nothing is heard until the token is another one.</source>
        <translation>Nichts wird gehört, bis ein anderes Token da ist.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Nothing is heard.</source>
        <translation>Nichts wird gehört.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>Nothing is held</source>
        <translation>Nichts ist reserviert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Nothing is owed</source>
        <translation>Nichts steht aus</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Nothing is running</source>
        <translation>Es läuft nichts</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <source>Nothing is said.</source>
        <translation>Es wird nichts gesagt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>Nothing is to be added: take it off this list</source>
        <translation>Es gibt nichts zu ergänzen: von der Liste nehmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>Nothing of it was posted by this desk.</source>
        <translation>Dieses Pult hat nichts davon in den Chat geschrieben.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Nothing of it was sold, so nothing of it is kept but the log. The prize is in stock again.</source>
        <translation>Davon wurde nichts verkauft, darum bleibt nur der Eintrag im Protokoll. Der Preis ist wieder vorrätig.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Nothing of it was sold. The prize is in stock again. This cannot be undone.</source>
        <translation>Davon wurde nichts verkauft. Der Preis ist wieder vorrätig. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Nothing to redeem</source>
        <translation>Nichts einzulösen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>Nothing to tell yet.</source>
        <translation>Noch nichts zu melden.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Nothing waits</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Nothing was changed. Close and try again.</source>
        <translation>Nichts wurde geändert. Schließ das Feld und versuch es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>Nothing was changed. Keep a backup as it is, and find out what happened before anybody is paid.</source>
        <translation>Nichts wurde geändert. Hebe eine Sicherung auf, wie sie ist, und finde heraus, was geschehen ist, bevor jemand Geld bekommt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>Nothing was compared since the desk was started.</source>
        <translation>Seit dem Start des Programms wurde nichts abgeglichen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Nothing was done yet</source>
        <translation>Noch wurde nichts getan</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>Nothing was drawn yet.</source>
        <translation>Noch wurde nichts gezogen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>Nothing was missed. Should the connection break, it says here when, and what was lost.</source>
        <translation>Nichts wurde verpasst. Sollte die Verbindung abreißen, steht hier, wann, und was verloren ging.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Nothing won yet</source>
        <translation>Noch nichts gewonnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/notices.py"/>
        <source>Notices</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>November 2026</source>
        <translation>November 2026</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Number of draws</source>
        <translation>Anzahl der Ziehungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>Number of tries</source>
        <translation>Zahl der Versuche</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Number of winners</source>
        <translation>Anzahl der Gewinner</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_tickets.py"/>
        <source>Numbers: {runs}</source>
        <translation>Nummern: {runs}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>OAuth Redirect URL: {url}</source>
        <translation>OAuth Redirect URL: {url}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>OBS {version}</source>
        <translation>OBS {version}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_list.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_tab.py"/>
        <source>Odds</source>
        <translation>Chance</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Odds {odds}</source>
        <translation>Chance {odds}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Of all tickets: the chance in a draw of one winner</source>
        <translation>An allen Tickets: die Chance bei einer Ziehung mit einem Gewinner</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>Of the participants, with their affiliate name</source>
        <translation>Der Teilnehmer, mit ihrem Affiliate-Namen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_paid.py"/>
        <source>Off: no new pools, tickets and purchases. Open pools can be drawn or cancelled.</source>
        <translation>Aus: keine neuen Pools, Tickets und Käufe. Offene Pools können gezogen oder abgesagt werden.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_paid.py"/>
        <source>Off: no new wallets, top-ups and purchases from them. Refunds and withdrawals still work.</source>
        <translation>Aus: keine neuen Wallets, Aufladungen und Käufe daraus. Erstattungen und Auszahlungen gehen weiter.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>Off: none of these is listened to, whoever types it.</source>
        <translation>Aus: Keiner davon wird gehört, egal wer ihn schreibt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_paid.py"/>
        <source>Off: their caps under Weights are 0. They are still counted, for when you switch it on.</source>
        <translation>Aus: ihre Obergrenzen unter Gewichte sind 0. Gezählt werden sie weiter, für den Fall, dass du es einschaltest.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>On</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>On streamelements.com: click your picture, then your channel’s name, switch on “Show secrets”, and copy the whole “JWT Token”. Whoever has it can act for your account: keep it off the stream.</source>
        <translation>Auf streamelements.com: klick auf dein Bild, dann auf den Namen deines Kanals, schalte „Show secrets“ ein und kopiere das ganze „JWT Token“. Wer es hat, kann für dein Konto handeln: nicht im Stream zeigen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>On streamlabs.com: “Settings”, “API Settings”, “API Tokens”, and copy “Your Socket API Token”. Keep it off the stream.</source>
        <translation>Auf streamlabs.com: „Settings“, „API Settings“, „API Tokens“, dann „Your Socket API Token“ kopieren. Nicht im Stream zeigen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>On the channel: “{title}” for {cost} points.</source>
        <translation>Auf dem Kanal: „{title}“ für {cost} Punkte.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Once a pool is drawn and its winner confirmed, the prize stands here until you have handed it over.</source>
        <translation>Ist ein Pool gezogen und sein Gewinner bestätigt, steht der Preis hier, bis du ihn übergeben hast.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>One file for viewers: it checks any proof, without a connection</source>
        <translation>Eine Datei für Zuschauer: Sie prüft jeden Beweis, ohne Verbindung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>One for each viewer and currency. A name that the desk has not met yet is made a viewer.</source>
        <translation>Eine für jeden Zuschauer und jede Währung. Ein Name, den das Pult noch nicht kennt, wird zum Zuschauer.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>One name a line</source>
        <translation>Ein Name pro Zeile</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_server.py"/>
        <source>One origin a line, like https://tool.example or http://localhost:3000. Such a page still needs the API token. Programs on this computer, Stream Deck and Streamer.bot need nothing here.</source>
        <translation>Ein Ursprung je Zeile, etwa https://tool.example oder http://localhost:3000. So eine Seite braucht trotzdem das API-Token. Programme auf diesem Rechner, Stream Deck und Streamer.bot brauchen hier nichts.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>One place in the list</source>
        <translation>Ein Platz in der Liste</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>One raffle in the list</source>
        <translation>Eine Verlosung in der Liste</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>One raffle that was not drawn</source>
        <translation>Eine Verlosung ohne Ziehung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <source>Only a test</source>
        <translation>Nur ein Test</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>Only for this run: at the next start there is another one. {why}</source>
        <translation>Nur für diesen Lauf: Beim nächsten Start gibt es ein anderes. {why}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Only in channels</source>
        <translation>Nur in Kanälen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Only on servers</source>
        <translation>Nur auf Servern</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>Only people can check:</source>
        <translation>Nur Menschen können prüfen:</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Only the broadcaster</source>
        <translation>Nur der Streamer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Only to redeem</source>
        <translation>Nur nicht eingelöste</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>Only wagers under this code count.</source>
        <translation>Nur Einsätze unter diesem Code zählen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>Only what counts for weights; lifetime totals are kept. Their carry-over is used up in any case.</source>
        <translation>Nur, was für Gewichte zählt; die Gesamtzahlen bleiben. Der Übertrag ist in jedem Fall aufgebraucht.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Only what is owed</source>
        <translation>Nur was noch aussteht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Only where a ticket book pays for watch time and takes it from Kick.</source>
        <translation>Nur wo ein Ticket-Buch Zuschauzeit belohnt und sie von Kick nimmt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Only who was seen before can be linked. An account that nobody has seen yet can be added by “Add…”.</source>
        <translation>Verknüpfen lässt sich nur, wer schon gesehen wurde. Ein Account, den noch niemand gesehen hat, lässt sich mit „Hinzufügen…“ ergänzen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Open a draw of the pool for {prize}</source>
        <translation>Eine Ziehung des Pools um {prize} eröffnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Open a draw of {period}</source>
        <translation>Eine Ziehung von {period} eröffnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Open a draw…</source>
        <translation>Ziehung eröffnen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>Open a pool</source>
        <translation>Pool eröffnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>Open a pool for it…</source>
        <translation>Pool darum eröffnen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_list.py"/>
        <source>Open a pool…</source>
        <translation>Pool eröffnen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>Open a wallet</source>
        <translation>Wallet eröffnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>Open a wallet…</source>
        <translation>Wallet eröffnen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>Open another pool for this prize…</source>
        <translation>Weiteren Pool um diesen Preis eröffnen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Open dev.twitch.tv/console and choose “Register Your Application”.</source>
        <translation>Öffne dev.twitch.tv/console und wähle „Register Your Application“.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <source>Open it again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/signature_dialog.py"/>
        <source>Open it here</source>
        <translation>Hier öffnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Open or close submissions</source>
        <translation>Anmeldung öffnen oder schließen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Open or close submissions (Ctrl+O)</source>
        <translation>Anmeldung öffnen oder schließen (Strg+O)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Open submissions</source>
        <translation>Anmeldung öffnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Open the address</source>
        <translation>Adresse öffnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/checking.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>Open the checking page</source>
        <translation>Prüfseite öffnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Open the data folder</source>
        <translation>Datenordner öffnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Open the developer portal</source>
        <translation>Entwicklerportal öffnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Open the draw</source>
        <translation>Ziehung eröffnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Open the draw now: then everybody enters after the commitment.</source>
        <translation>Eröffne die Ziehung jetzt: Dann nehmen alle nach dem Commitment teil.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Open the exports folder</source>
        <translation>Exportordner öffnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_list.py"/>
        <source>Open the first pool…</source>
        <translation>Den ersten Pool eröffnen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>Open the first wallet…</source>
        <translation>Die erste Wallet eröffnen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_tab.py"/>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Open the link in the browser</source>
        <translation>Den Link im Browser öffnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Open the next draw</source>
        <translation>Nächste Ziehung eröffnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Open the page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Open the page again</source>
        <translation>Seite noch einmal öffnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Open the page, check that it shows this code, and allow the desk:</source>
        <translation>Öffne die Seite, prüfe, ob sie diesen Code zeigt, und erlaube den Zugriff:</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Open the tab “Developer” there, and create an app with any name.</source>
        <translation>Öffne dort den Reiter „Developer“ und lege eine App mit beliebigem Namen an.</translation>
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
        <translation>Zuschauer öffnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Open the winner</source>
        <translation>Gewinner öffnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Open this address in a browser. A page full of text appears.</source>
        <translation>Öffne diese Adresse im Browser. Eine Seite voller Text erscheint.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>Open {overlay} in the browser</source>
        <translation>{overlay} im Browser öffnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <source>Open · closes in {time}</source>
        <translation>Offen · schließt in {time}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Open, but no session runs</source>
        <translation>Offen, aber keine Session läuft</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Opened by mistake</source>
        <translation>Versehentlich eröffnet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <location filename="../../raffle_desktop/gui/main_window.py"/>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Opening the desk…</source>
        <translation>Raffle Desktop wird geöffnet…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Opening…</source>
        <translation>Wird eröffnet…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>Or &amp;paste a list</source>
        <translation>Oder eine Liste &amp;einfügen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Or scan the QR code with your phone. Keep both off the stream.</source>
        <translation>Oder scanne den QR-Code mit dem Handy. Zeig beides nicht im Stream.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Or type the numbers: “id” at the very beginning is the channel’s, and “id” right behind “chatroom” (search for it) the chat room’s.</source>
        <translation>Oder gib die Nummern ein: „id“ ganz am Anfang ist die des Kanals, „id“ gleich hinter „chatroom“ (suche danach) die des Chatraums.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Other numbers…</source>
        <translation>Andere Nummern…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>Overlay shows a win for (&amp;seconds)</source>
        <translation>Overlay zeigt einen Gewinn so lange (&amp;Sekunden)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Overlay: 1 viewer</source>
        <translation>Overlay: 1 Ansicht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Overlay: not running</source>
        <translation>Overlay: läuft nicht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Overlay: off</source>
        <translation>Overlay: aus</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Overlay: running</source>
        <translation>Overlay: läuft</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Overlay: starting</source>
        <translation>Overlay: startet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Overlay: {n} viewers</source>
        <translation>Overlay: {n} Ansichten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>Overlays</source>
        <translation>Overlays</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Owed again</source>
        <translation>Steht wieder aus</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>P&amp;aid</source>
        <translation>Be&amp;zahlt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>P&amp;rize</source>
        <translation>P&amp;reis</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <source>Pages of settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_tickets.py"/>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_paid.py"/>
        <source>Paid parts</source>
        <translation>Bezahlte Teile</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_history.py"/>
        <source>Participants</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick.py"/>
        <source>Parts of the Kick card</source>
        <translation>Teile der Kick-Karte</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>Parts of the Twitch card</source>
        <translation>Bereiche der Twitch-Karte</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/main_window.py"/>
        <source>Parts of the desk</source>
        <translation>Bereiche des Programms</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_tab.py"/>
        <source>Parts of the history</source>
        <translation>Bereiche des Verlaufs</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_tab.py"/>
        <source>Parts of the lucky draw</source>
        <translation>Teile der Glücksziehung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_tab.py"/>
        <source>Parts of the pools</source>
        <translation>Teile der Pools</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Parts of the tickets</source>
        <translation>Teile der Tickets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_tab.py"/>
        <source>Parts of the wallets</source>
        <translation>Teile der Wallets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Password of OBS</source>
        <translation>Passwort von OBS</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Past raffles</source>
        <translation>Frühere Verlosungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>Past winners</source>
        <translation>Frühere Gewinner</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/signature_dialog.py"/>
        <source>Paste it here: 96 figures and letters, or all that the page shows</source>
        <translation>Hier einfügen: 96 Ziffern und Buchstaben, oder alles, was die Seite zeigt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>Paste it whole. What stands behind a question mark is kept as a secret; the address is not shown again.</source>
        <translation>Füge sie ganz ein. Was hinter einem Fragezeichen steht, wird geheim aufbewahrt; die Adresse wird nicht wieder angezeigt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Paste the Client ID of your Kick app here.</source>
        <translation>Füge hier die Client ID deiner Kick-App ein.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Paste the Client Secret of your Kick app here.</source>
        <translation>Füge hier das Client Secret deiner Kick-App ein.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Paste the bot’s token here.</source>
        <translation>Füge hier das Token des Bots ein.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Paste the client ID of your app here.</source>
        <translation>Füge hier die Client-ID deiner App ein.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/signature_dialog.py"/>
        <source>Paste the signature</source>
        <translation>Signatur einfügen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/signature_dialog.py"/>
        <source>Paste the signature of round {n}</source>
        <translation>Die Signatur von Runde {n} einfügen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>Paste the signature…</source>
        <translation>Signatur einfügen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Paste the token below; until then nothing is heard.</source>
        <translation>Füge unten das Token ein; bis dahin wird nichts gehört.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>Paste the token of {provider} here.</source>
        <translation>Füge hier das Token von {provider} ein.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>Paste the webhook’s address below; until then nothing is announced.</source>
        <translation>Füge unten die Adresse des Webhooks ein; bis dahin wird nichts gemeldet.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Paste the webhook’s address here.</source>
        <translation>Füge hier die Adresse des Webhooks ein.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>Pasted list</source>
        <translation>Eingefügte Liste</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>Path of the list: {list}</source>
        <translation>Pfad der Liste: {list}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>Pause for a &amp;viewer</source>
        <translation>Pause für einen &amp;Zuschauer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>Pause for the w&amp;hole chat</source>
        <translation>Pause für den ga&amp;nzen Chat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <source>Paused: 1 new line since.</source>
        <translation>Angehalten: seitdem 1 neue Zeile.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <source>Paused: {n} new lines since.</source>
        <translation>Angehalten: seitdem {n} neue Zeilen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <source>Pay</source>
        <translation>Gutschreiben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>Pay {prize}</source>
        <translation>{prize} auszahlen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>PayPal, bank, cash… if it is known</source>
        <translation>PayPal, Bank, bar… wenn bekannt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Pay…</source>
        <translation>Auszahlen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/paid_watch.py"/>
        <source>People pay for a chance on this desk: laws on gambling may apply.</source>
        <translation>An diesem Pult bezahlen Leute für eine Chance: Dafür können Glücksspielgesetze gelten.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Percent of all tickets</source>
        <translation>Prozent aller Tickets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_history.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Period and draw</source>
        <translation>Periode und Ziehung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_history.py"/>
        <source>Periods</source>
        <translation>Perioden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Perk</source>
        <translation>Prämie</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Perks</source>
        <translation>Prämien</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Picked in draw {n}</source>
        <translation>Gezogen in Ziehung {n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/prize_picture.py"/>
        <source>Picture of the prize</source>
        <translation>Bild des Preises</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Pink</source>
        <translation>Pink</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>Plan it</source>
        <translation>Planen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>Plan the next period</source>
        <translation>Die nächste Periode planen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Plan the next…</source>
        <translation>Nächste planen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>Planned: the next period begins on {time}.</source>
        <translation>Geplant: Die nächste Periode beginnt am {time}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Planned: {name}, from {begin} until you end it.</source>
        <translation>Geplant: {name}, ab {begin}, bis du sie beendest.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Planned: {name}, {begin} to {end}.</source>
        <translation>Geplant: {name}, {begin} bis {end}.</translation>
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
        <translation>Plattform</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plot_parts.py"/>
        <source>Point at a row, or use the arrow keys.</source>
        <translation>Zeig auf eine Zeile oder nimm die Pfeiltasten.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Points for each gifted sub</source>
        <translation>Punkte für jeden Gift-Sub</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Points for each month</source>
        <translation>Punkte für jeden Monat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Points for each resub</source>
        <translation>Punkte für jeden Resub</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Points given back</source>
        <translation>Punkte zurückgegeben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>Pool for {prize}: {state}</source>
        <translation>Pool um {prize}: {state}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_wallet.py"/>
        <source>Pool: {prize}</source>
        <translation>Pool: {prize}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_list.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_tab.py"/>
        <source>Pools</source>
        <translation>Pools</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Port of OBS</source>
        <translation>Port von OBS</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>Port of the local server</source>
        <translation>Port des lokalen Servers</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>Port {wanted} was taken by another program; the server uses {port} this time.</source>
        <translation>Port {wanted} war von einem anderen Programm belegt; der Server benutzt diesmal {port}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Press “Create”, then “Manage”, and copy the Client ID into the field below.</source>
        <translation>Drücke „Create“, dann „Manage“, und kopiere die Client-ID in das Feld unten.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_tickets.py"/>
        <source>Price</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>Prize</source>
        <translation>Preis</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>Prize without a price</source>
        <translation>Preis ohne Wertangabe</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_cards.py"/>
        <source>Prize {prize}: {state}</source>
        <translation>Preis {prize}: {state}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Prize, as it is announced</source>
        <translation>Preis, wie er angesagt wird</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/opening.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Prize: {prize}</source>
        <translation>Preis: {prize}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_tab.py"/>
        <source>Prizes</source>
        <translation>Preise</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <source>Prizes for a fixed number of paid tickets (Ctrl+5)</source>
        <translation>Preise für eine feste Zahl bezahlter Tickets (Strg+5)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>Probability from 0 to 1</source>
        <translation>Wahrscheinlichkeit von 0 bis 1</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Progress of the trial</source>
        <translation>Fortschritt der Probe</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Promised</source>
        <translation>Versprochen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Promised and drawn, the heaviest first</source>
        <translation>Versprochen und gezogen, die schwersten zuerst</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_list.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Proof</source>
        <translation>Beweis</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Proof and history</source>
        <translation>Beweis und Verlauf</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>Proof id</source>
        <translation>Beweis-ID</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <location filename="../../raffle_desktop/gui/stage/levels.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>Proof: {level}</source>
        <translation>Beweis: {level}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/levels.py"/>
        <source>Proof: {level} ▾</source>
        <translation>Beweis: {level} ▾</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>Proof: {title}</source>
        <translation>Beweis: {title}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>Provably fair: the commitment is public before the list is closed, and the list before the beacon’s round exists, so nobody, you included, can steer who wins; it cannot show made-up accounts, wrong weights, or who was left out.</source>
        <translation>Nachweisbar fair: Das Commitment ist öffentlich, bevor die Liste geschlossen wird, und die Liste, bevor es die Runde des Beacons gibt; so kann niemand, auch du nicht, lenken, wer gewinnt. Erfundene Konten, falsche Gewichte oder wer weggelassen wurde, zeigt er nicht.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Put away</source>
        <translation>Weglegen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>Put behind the address; an empty one is not asked.</source>
        <translation>Kommt hinter die Adresse; ein leerer wird nicht abgefragt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>Put in: {meaning}</source>
        <translation>Einsetzen: {meaning}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Put many strangers into the running session</source>
        <translation>Viele Unbekannte in die laufende Session setzen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>Put the links in OBS right</source>
        <translation>Die Links in OBS richtigstellen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Put this backup back?</source>
        <translation>Diese Sicherung zurückspielen?</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Puts the overlays into the scene that is on air, as Browser sources. Nothing else is touched.</source>
        <translation>Fügt die Overlays als Browserquellen in die Szene ein, die auf Sendung ist. Sonst wird nichts angerührt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Putting 1 stranger in…</source>
        <translation>1 Unbekannter wird eingetragen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Putting {n} strangers in…</source>
        <translation>{n} Unbekannte werden eingetragen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>QR code of the link</source>
        <translation>QR-Code des Links</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>RETRY</source>
        <translation>RETRY</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Raffle</source>
        <translation>Verlosung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Raffle Desktop says hello.</source>
        <translation>Raffle Desktop sagt hallo.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <source>Raffles over weeks: who holds how many (Ctrl+4)</source>
        <translation>Verlosungen über Wochen: wer wie viele hat (Strg+4)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Raids</source>
        <translation>Raids</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Rates</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Rates and rules</source>
        <translation>Sätze und Regeln</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/paid_watch.py"/>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Read chat: entries, commands, winners who answer</source>
        <translation>Den Chat lesen: Teilnahmen, Befehle, Gewinner, die sich melden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Read what people write, for commands with a prefix such as !tickets</source>
        <translation>Lesen, was geschrieben wird, für Befehle mit einem Zeichen davor wie !tickets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Reading {name}…</source>
        <translation>Lese {name}…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/reason_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Reason: {reason}</source>
        <translation>Grund: {reason}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Reconcile</source>
        <translation>Abgleichen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_tab.py"/>
        <source>Reconciliation</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Reconciling…</source>
        <translation>Wird abgeglichen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_wins.py"/>
        <source>Redeem</source>
        <translation>Einlösen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_wins.py"/>
        <source>Redeem {prize}</source>
        <translation>{prize} einlösen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Redeemed</source>
        <translation>Eingelöst</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Redeem…</source>
        <translation>Einlösen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Redirect URL</source>
        <translation>Redirect-URL</translation>
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
        <translation>Neu ziehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>Redraw announced</source>
        <translation>Neuziehung angekündigt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>Redraw {n}</source>
        <translation>Neuziehung {n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Redraw: somebody else</source>
        <translation>Neu ziehen: jemand anderen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Redraw…</source>
        <translation>Neu ziehen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>Refund</source>
        <translation>Rückzahlung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Refuse it</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Refuse that {name} is {viewer}</source>
        <translation>Ablehnen, dass {name} {viewer} ist</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Refuse the link of {viewer}</source>
        <translation>Verknüpfung von {viewer} ablehnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>Refused rows</source>
        <translation>Abgelehnte Zeilen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>Refused rows, the first {n}</source>
        <translation>Abgelehnte Zeilen, die ersten {n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Refuse…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Rehearsal</source>
        <translation>Probe</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Rehearse</source>
        <translation>Proben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>Release {amount}</source>
        <translation>{amount} freigeben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>Release…</source>
        <translation>Freigeben…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>Remove the pool</source>
        <translation>Pool entfernen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Remove the pool for {prize}</source>
        <translation>Den Pool um {prize} entfernen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Remove {n} entries…</source>
        <translation>{n} Teilnahmen entfernen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>Remove {prize}</source>
        <translation>{prize} entfernen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_campaign.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Rename the book</source>
        <translation>Buch umbenennen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_campaign.py"/>
        <source>Rename {name}</source>
        <translation>{name} umbenennen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>Renew the API token?</source>
        <translation>API-Token erneuern?</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>Renew the token</source>
        <translation>Token erneuern</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>Renew…</source>
        <translation>Erneuern …</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_tab.py"/>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_tab.py"/>
        <source>Requests ({n})</source>
        <translation>Anfragen ({n})</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <source>Reset all texts?</source>
        <translation>Alle Texte zurücksetzen?</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_list.py"/>
        <source>Reset all…</source>
        <translation>Alle zurücksetzen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>Reset to default</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>Reset to default: {announcement}</source>
        <translation>Zurücksetzen: {announcement}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>Reset: nobody carries anything over</source>
        <translation>Zurücksetzen: niemand nimmt etwas mit</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Restore from a file…</source>
        <translation>Aus einer Datei wiederherstellen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_backups.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Resub</source>
        <translation>Resub</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Resub messages</source>
        <translation>Resub-Nachrichten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Resubs</source>
        <translation>Resubs</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Resubs do not count.</source>
        <translation>Resubs zählen nicht.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>Reveal and draw</source>
        <translation>Aufdecken und ziehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Revealing…</source>
        <translation>Wird aufgedeckt…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <source>Reverse</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <source>Reverse transfer {n}</source>
        <translation>Buchung {n} rückgängig machen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Reverse…</source>
        <translation>Rückgängig machen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Revoked</source>
        <translation>Entzogen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Roles of operators</source>
        <translation>Rollen mit Rechten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>Round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>Round {round} of the beacon comes out at {time}.</source>
        <translation>Runde {round} des Beacons kommt um {time} heraus.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Run the bot</source>
        <translation>Bot betreiben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <source>Said on Discord. On Twitch and Kick the announcement says it.</source>
        <translation>Wird auf Discord gesagt. Auf Twitch und Kick sagt es die Ansage.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Said so in chat</source>
        <translation>Hat es im Chat gesagt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Sales</source>
        <translation>Verkäufe</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>Salt {n}</source>
        <translation>Salz {n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Same account, new name</source>
        <translation>Selber Account, neuer Name</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Saturday</source>
        <translation>Samstag</translation>
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
        <translation>Speichern</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/checking.py"/>
        <source>Save or check the proof</source>
        <translation>Beweis speichern oder prüfen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>Save proof…</source>
        <translation>Beweis speichern…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/checking.py"/>
        <source>Save the checking page</source>
        <translation>Prüfseite speichern</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/checking.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>Save the checking page…</source>
        <translation>Prüfseite speichern…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/checking.py"/>
        <source>Save the proof</source>
        <translation>Beweis speichern</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/checking.py"/>
        <source>Save the proof…</source>
        <translation>Beweis speichern…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Save: {what}</source>
        <translation>Speichern: {what}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Saved. Tickets given before stay as they are.</source>
        <translation>Gespeichert. Schon vergebene Tickets bleiben, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>Say each step of them in c&amp;hat</source>
        <translation>Jeden ihrer Schritte im C&amp;hat sagen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <source>Say who gave it…</source>
        <translation>Sagen, von wem es war …</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <source>Say who gave {gift}</source>
        <translation>Sagen, von wem es war: {gift}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Says how likely the viewer is to win.</source>
        <translation>Sagt, wie wahrscheinlich der Zuschauer gewinnt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Says how many tickets somebody holds, and their rank.</source>
        <translation>Sagt, wie viele Tickets jemand hat, und den Rang.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Says the figures of the period.</source>
        <translation>Sagt die Zahlen der Periode.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Says what the desk would do if a stranger wrote this in chat. Nothing is changed or written.</source>
        <translation>Sagt, was geschähe, wenn ein Unbekannter das im Chat schriebe. Nichts wird geändert oder geschrieben.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Says which raffles run, and how many take part.</source>
        <translation>Sagt, welche Verlosungen laufen und wie viele teilnehmen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Schema {schema} · SQLite {version}</source>
        <translation>Schema {schema} · SQLite {version}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>Search draws: winner, session, number, state, hash</source>
        <translation>Ziehungen suchen: Gewinner, Session, Nummer, Status, Hash</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>Search names (F3)</source>
        <translation>Namen suchen (F3)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Search names on all platforms, or an account id</source>
        <translation>Namen auf allen Plattformen suchen, oder eine Account-ID</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Search names, links and notes (Ctrl+F)</source>
        <translation>Namen, Links und Notizen durchsuchen (Strg+F)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>Search prizes (F3)</source>
        <translation>Preise suchen (F3)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_list.py"/>
        <source>Search texts</source>
        <translation>Texte suchen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Search the entries</source>
        <translation>Teilnahmen durchsuchen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Search the log: who, what, why, values</source>
        <translation>Protokoll durchsuchen: wer, was, warum, Werte</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Search winners (F3)</source>
        <translation>Gewinner suchen (F3)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/shortcuts_dialog.py"/>
        <source>Search: what you want to do, or a key</source>
        <translation>Suche: was du tun willst, oder eine Taste</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Second account</source>
        <translation>Zweitaccount</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>Seconds from the close of entries to the beacon’s round</source>
        <translation>Sekunden vom Schließen der Teilnahme bis zur Runde des Beacons</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>Seconds the wheel spins</source>
        <translation>Sekunden, die sich das Rad dreht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>Secret shown</source>
        <translation>Geheimnis gezeigt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>See cheers, which add to weights</source>
        <translation>Cheers sehen, die in Gewichte eingehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>See subscriptions and gifted ones, which add to weights</source>
        <translation>Abos und Gift-Subs sehen, die in Gewichte eingehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/twitch_news.py"/>
        <source>See what</source>
        <translation>Was war das?</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>See who follows the channel and since when</source>
        <translation>Sehen, wer dem Kanal folgt und seit wann</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>See who is in chat</source>
        <translation>Sehen, wer im Chat ist</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Select all of it, copy it (Ctrl+A, Ctrl+C), and press this button.</source>
        <translation>Markiere alles, kopiere es (Strg+A, Strg+C) und drück diesen Knopf.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>Sell</source>
        <translation>Verkaufen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>Sell a ticket for {prize}</source>
        <translation>Ticket für {prize} verkaufen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>Sell a ticket…</source>
        <translation>Ticket verkaufen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>Sell and go on</source>
        <translation>Verkaufen und weiter</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Send a test</source>
        <translation>Test senden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_server.py"/>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Session ended</source>
        <translation>Session beendet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Session started</source>
        <translation>Session gestartet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_list.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Session {n}</source>
        <translation>Session {n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_tab.py"/>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>Set aside for pools that are running</source>
        <translation>Für laufende Pools zurückgelegt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>Set aside for tickets and withdrawals</source>
        <translation>Für Tickets und Auszahlungen reserviert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>Set by RAFFLE_API_TOKEN for this run; change it there to renew it.</source>
        <translation>Für diesen Lauf durch RAFFLE_API_TOKEN gesetzt; zum Erneuern dort ändern.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Set the counters by hand</source>
        <translation>Die Zähler von Hand setzen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Set up the bot</source>
        <translation>Bot einrichten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_tab.py"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Settings changed</source>
        <translation>Einstellungen geändert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <source>Settings changed.</source>
        <translation>Einstellungen geändert.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Settings of the bot</source>
        <translation>Einstellungen des Bots</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <source>Settings, backup, help</source>
        <translation>Einstellungen, Sicherung, Hilfe</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>Several accounts</source>
        <translation>Mehrere Accounts</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>Several of them go into one message: the title stands above all, the text is a line of each.</source>
        <translation>Mehrere davon kommen in eine Nachricht: Der Titel steht über allen, der Text ist je eine Zeile.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Share that is carried over</source>
        <translation>Anteil, der übertragen wird</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_campaign.py"/>
        <source>Shared: the other prizes get its chances</source>
        <translation>Geteilt: Die anderen Preise bekommen seine Chancen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <location filename="../../raffle_desktop/gui/twitch_news.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Show contact…</source>
        <translation>Kontakt zeigen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Show draw {n}</source>
        <translation>Ziehung {n} zeigen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Show how {name} is reached</source>
        <translation>Zeigen, wie {name} zu erreichen ist</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Show it in History</source>
        <translation>Im Verlauf zeigen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_list.py"/>
        <source>Show more</source>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>Show more: 1 is left</source>
        <translation>Mehr zeigen: noch 1</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>Show more: {n} are left</source>
        <translation>Mehr zeigen: noch {n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>Show the API token</source>
        <translation>API-Token zeigen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_pane.py"/>
        <source>Show the chart of the heaviest</source>
        <translation>Diagramm der schwersten zeigen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Show the commitment first; the list is fixed when you close entries (Space)</source>
        <translation>Zuerst das Commitment zeigen; die Liste steht fest, wenn du die Teilnahme schließt (Leertaste)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>Show the log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <source>Show the newest</source>
        <translation>Das Neueste zeigen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_reward.py"/>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Show the tab</source>
        <translation>Den Reiter zeigen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Show the weight rule</source>
        <translation>Die Gewichtsregel zeigen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Shown again</source>
        <translation>Noch einmal gezeigt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>Shows that list and secret were not changed once they were in chat; whoever knows the secret could still have tried out lists before closing, unless a witness added salt.</source>
        <translation>Zeigt, dass Liste und Geheimnis nicht mehr geändert wurden, nachdem sie im Chat standen; wer das Geheimnis kennt, könnte vor dem Schließen Listen ausprobiert haben, wenn kein Zeuge Salz beigab.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>Shows that list, weights and winner were not changed after the result; not that it was the first try, or that nobody knew the outcome before.</source>
        <translation>Zeigt, dass Liste, Gewichte und Gewinner nach dem Ergebnis nicht geändert wurden; nicht, dass es der erste Versuch war oder dass vorher niemand den Ausgang kannte.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>Si&amp;ze</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>Sign before every word</source>
        <translation>Zeichen vor jedem Wort</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Sign in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Sign in again to grant</source>
        <translation>Neu anmelden und erlauben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Sign in at Kick</source>
        <translation>Bei Kick anmelden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Sign in once with the channel’s own account: viewers enter from chat, and follows, subscriptions, gifts and bits count by themselves.</source>
        <translation>Melde dich einmal mit dem Konto des Kanals an: Zuschauer nehmen aus dem Chat teil, und Follows, Abos, Gift-Subs und Bits zählen von selbst.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Sign in with Twitch</source>
        <translation>Mit Twitch anmelden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Sign out of Kick?</source>
        <translation>Von Kick abmelden?</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Sign out of Twitch?</source>
        <translation>Von Twitch abmelden?</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Signed in as {login} by RAFFLE_TWITCH_TOKEN; change it there.</source>
        <translation>Angemeldet als {login} durch RAFFLE_TWITCH_TOKEN; ändere es dort.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Signed in as {login}.</source>
        <translation>Angemeldet als {login}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Signed in as {name} since {time}.</source>
        <translation>Angemeldet als {name} seit {time}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Signed in as {name}.</source>
        <translation>Angemeldet als {name}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Signed in at Kick</source>
        <translation>Bei Kick angemeldet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Signed out of Kick</source>
        <translation>Von Kick abgemeldet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Signed out of Kick; the sign-in is revoked there as well.</source>
        <translation>Von Kick abgemeldet; auch dort gilt die Anmeldung nicht mehr.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Signed out of Twitch; the sign-in is revoked there as well.</source>
        <translation>Von Twitch abgemeldet; der Login gilt auch dort nicht mehr.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>Signing in at Discord.</source>
        <translation>Anmeldung bei Discord.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Signing in.</source>
        <translation>Anmeldung läuft.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/shortcuts_dialog.py"/>
        <source>Single letters and Space do nothing while you write in a field.</source>
        <translation>Einzelne Buchstaben und die Leertaste tun nichts, während du in ein Feld schreibst.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_backups.py"/>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Size of the canvas in OBS</source>
        <translation>Größe der Leinwand in OBS</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Sky</source>
        <translation>Himmel</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Slate</source>
        <translation>Schiefer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>So&amp;unds: ticks at the pointer, a fanfare for the winner</source>
        <translation>&amp;Töne: Ticken am Zeiger, eine Fanfare für den Gewinner</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Somebody else draws at this moment</source>
        <translation>Jemand anderes zieht gerade</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Somebody else holds none</source>
        <translation>Jemand anderes hat keine</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <source>Somebody else was drawn.</source>
        <translation>Jemand anderes wurde gezogen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Somebody else’s tickets</source>
        <translation>Tickets von jemand anderem</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Something in the desk went wrong; what is stored is safe. {where}</source>
        <translation>Im Programm ist etwas schiefgegangen; was gespeichert ist, ist sicher. {where}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Something was wrong in the list</source>
        <translation>In der Liste stimmte etwas nicht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_list.py"/>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Speed of the made-up channel</source>
        <translation>Tempo des erfundenen Kanals</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>Spent in the shop</source>
        <translation>Im Shop ausgegeben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Spoke too late</source>
        <translation>Zu spät gemeldet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>Sponsor</source>
        <translation>Sponsor</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Stage</source>
        <translation>Bühne</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Stage in its own window</source>
        <translation>Bühne in eigenem Fenster</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Stage on the full screen</source>
        <translation>Bühne als Vollbild</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Stage on the full screen (F11)</source>
        <translation>Bühne als Vollbild (F11)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/places.py"/>
        <source>Stage – {title}</source>
        <translation>Bühne – {title}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>Start a period</source>
        <translation>Periode starten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Start a session</source>
        <translation>Starte eine Session</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Start a session; then entries come in here.</source>
        <translation>Starte eine Session; dann kommen die Teilnahmen hier an.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>Start anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>Start one now</source>
        <translation>Jetzt eine beginnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Start the session</source>
        <translation>Session starten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Start with a name or an end…</source>
        <translation>Mit Namen oder Ende beginnen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <source>Start with an empty session</source>
        <translation>Mit einer leeren Session beginnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <source>Start, watch and end the session (Ctrl+1)</source>
        <translation>Die Session starten, verfolgen und beenden (Strg+1)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Started {time} · {entries} · {winners} · total weight {weight}</source>
        <translation>Start {time} · {entries} · {winners} · Gesamtgewicht {weight}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Starting.</source>
        <translation>Startet.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>Starts at</source>
        <translation>Beginnt um</translation>
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
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Stock</source>
        <translation>Vorrat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>Stopped before all were made.</source>
        <translation>Abgebrochen, bevor alle gemacht waren.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Stopped early.</source>
        <translation>Vorzeitig angehalten.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <source>Submissions</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <source>Submissions are closed</source>
        <translation>Anmeldung ist geschlossen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Submissions are closed now</source>
        <translation>Anmeldung jetzt geschlossen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Submissions are closed: the pool is complete.</source>
        <translation>Anmeldung ist geschlossen: Der Lostopf ist komplett.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <source>Submissions are open</source>
        <translation>Anmeldung ist offen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Submissions are open now</source>
        <translation>Anmeldung jetzt offen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>Submissions are open: who enters now is in the draw.</source>
        <translation>Anmeldung ist offen: Wer jetzt teilnimmt, ist bei der Ziehung dabei.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Submissions closed</source>
        <translation>Anmeldung geschlossen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Submissions opened</source>
        <translation>Anmeldung geöffnet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Subscriber for 1 month</source>
        <translation>Abo seit 1 Monat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Subscriber for {n} months</source>
        <translation>Abo seit {n} Monaten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>Subscribers</source>
        <translation>Abonnenten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Subscribers and up</source>
        <translation>Ab Abonnenten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Subscription</source>
        <translation>Abo</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Subscription ended</source>
        <translation>Abo beendet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>Subscriptions</source>
        <translation>Abos</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Subscriptions and resubs, without gifted ones</source>
        <translation>Abos und Resubs, ohne verschenkte</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Support</source>
        <translation>Support</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>Support-heavy</source>
        <translation>Viel Support</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <source>Suspend</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <source>Suspend {name}’s wallet</source>
        <translation>Wallet von {name} sperren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Suspend…</source>
        <translation>Sperren…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <source>Suspicious</source>
        <translation>Verdächtig</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_paid.py"/>
        <source>Switch off what is not ticked</source>
        <translation>Ausschalten, was nicht angehakt ist</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Switched off</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Switched off. Nothing of the channel {channel} is heard.</source>
        <translation>Ausgeschaltet. Vom Kanal {channel} wird nichts gehört.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Switched on</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>T&amp;o</source>
        <translation>A&amp;n</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>Take away</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Take away…</source>
        <translation>Wegnehmen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>Take back what the Undo bar offers</source>
        <translation>Zurücknehmen, was die Rückgängig-Leiste anbietet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_waiting.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_parts.py"/>
        <source>Take it all the same…</source>
        <translation>Trotzdem übernehmen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/notices.py"/>
        <source>Take it back (Ctrl+Z)</source>
        <translation>Zurücknehmen (Strg+Z)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>Take it…</source>
        <translation>Einziehen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Take off the shelf</source>
        <translation>Aus dem Shop nehmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Take off the shelf…</source>
        <translation>Aus dem Shop nehmen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>Take the draw back (U)</source>
        <translation>Die Ziehung zurücknehmen (U)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>Take the lists as they are…</source>
        <translation>Listen übernehmen, wie sie sind…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>Take the winner off the stage (Esc)</source>
        <translation>Den Gewinner von der Bühne nehmen (Esc)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Take them from the clipboard</source>
        <translation>Aus der Zwischenablage nehmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Take tickets away</source>
        <translation>Tickets wegnehmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>Take tickets away from {whom}</source>
        <translation>{whom} Tickets wegnehmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Take tickets away…</source>
        <translation>Tickets wegnehmen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_waiting.py"/>
        <source>Take what the feed tells ({list})?</source>
        <translation>Übernehmen, was der Feed sagt ({list})?</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>Take whatever the feed lists now?</source>
        <translation>Übernehmen, was der Feed jetzt auflistet?</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>Take {amount}</source>
        <translation>{amount} einziehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>Take {perk} off the shelf</source>
        <translation>{perk} aus dem Shop nehmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Taken at the next start.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>Taken away</source>
        <translation>Weggenommen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Takes part</source>
        <translation>Nimmt teil</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Takes tickets away from a viewer, with a reason for the log.</source>
        <translation>Nimmt einem Zuschauer Tickets weg, mit einem Grund fürs Protokoll.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>Technical trouble</source>
        <translation>Technische Störung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Tell chat of awards from</source>
        <translation>Im Chat melden ab</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>Tell who is &amp;not let in why</source>
        <translation>Wer &amp;nicht teilnehmen kann, erfährt warum</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>Tell who is l&amp;et in, too</source>
        <translation>Auch wer teilnimmt, &amp;erfährt es</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>Tells a channel of your Discord server about winners, turned ticket periods and big awards.</source>
        <translation>Meldet in einem Kanal deines Discord-Servers Gewinner, gewechselte Perioden der Tickets und große Gutschriften.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>Test and reward</source>
        <translation>Test und Belohnung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>Text: {when}</source>
        <translation>Text: {when}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>Texts on Discord</source>
        <translation>Texte auf Discord</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Texts…</source>
        <translation>Texte…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>The API token is another one now. Copy it into the tools that need it.</source>
        <translation>Das API-Token ist jetzt ein anderes. Bitte in die Werkzeuge übertragen, die es brauchen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>The API token is on the clipboard.</source>
        <translation>Das API-Token ist in der Zwischenablage.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>The address is on the clipboard.</source>
        <translation>Die Adresse ist in der Zwischenablage.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>The adjustment is reversed by another line.</source>
        <translation>Eine weitere Zeile macht die Berichtigung rückgängig.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>The affiliate name {link} goes back.</source>
        <translation>Der Affiliate-Name {link} geht zurück.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>The affiliate name {link} goes with it.</source>
        <translation>Der Affiliate-Name {link} geht mit.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>The amount</source>
        <translation>Der Betrag</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>The amount is available to {name} again; whoever held it cannot take it any more.</source>
        <translation>Der Betrag ist für {name} wieder verfügbar; wer ihn reserviert hat, kann ihn nicht mehr einziehen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>The amount is held from now on, until you say that it was paid out or refuse it.</source>
        <translation>Der Betrag ist ab jetzt reserviert, bis du ihn als ausgezahlt meldest oder ablehnst.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>The amount leaves {name}’s wallet for the desk’s takings. A later line of the ledger can reverse it.</source>
        <translation>Der Betrag geht aus der Wallet von {name} in die Kasse des Pults. Eine spätere Zeile des Kassenbuchs kann das rückgängig machen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>The amount wagered must be a number such as 1000 or 2.50.</source>
        <translation>Der Einsatz muss eine Zahl wie 1000 oder 2.50 sein.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>The announcement goes into chat, and the next winner follows from a round of the beacon after it.</source>
        <translation>Die Ankündigung geht in den Chat, und der nächste Gewinner ergibt sich aus einer späteren Runde des Beacons.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>The announcement is on the clipboard.</source>
        <translation>Die Ansage ist in der Zwischenablage.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>The announcement was not seen in time</source>
        <translation>Die Ankündigung war nicht rechtzeitig zu sehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_plots.py"/>
        <source>The best day was {day} with {n}; the last had {last}.</source>
        <translation>Der beste Tag war der {day} mit {n}; der letzte hatte {last}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_plots.py"/>
        <source>The best day was {day} with {n}; the newest has {last} so far.</source>
        <translation>Der beste Tag war der {day} mit {n}; der neueste hat bisher {last}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>The bot leaves Discord and answers nothing until you paste a token again.</source>
        <translation>Der Bot geht von Discord und antwortet nicht, bis du wieder ein Token einfügst.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>The bot’s token is forgotten.</source>
        <translation>Das Token des Bots ist vergessen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>The bot’s token is stored.</source>
        <translation>Das Token des Bots ist gespeichert.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>The chance by tickets</source>
        <translation>Die Chance nach Tickets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>The chance in the session</source>
        <translation>Die Chance in der Session</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>The channel wakes up…</source>
        <translation>Der Kanal wacht auf…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>The channel {channel} is found by two numbers of Kick’s.</source>
        <translation>Der Kanal {channel} wird über zwei Nummern von Kick gefunden.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>The channel’s two numbers</source>
        <translation>Die zwei Nummern des Kanals</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/checking.py"/>
        <source>The checking page comes from the local server, which does not run at present.</source>
        <translation>Die Prüfseite kommt vom lokalen Server, und der läuft gerade nicht.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/checking.py"/>
        <source>The checking page is in {path}. Give it away together with the proof.</source>
        <translation>Die Prüfseite liegt in {path}. Gib sie zusammen mit dem Beweis weiter.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>The chosen act</source>
        <translation>Die gewählte Handlung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>The chosen draw</source>
        <translation>Die gewählte Ziehung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <source>The chosen text</source>
        <translation>Der gewählte Text</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>The clipboard does not hold that page: the two numbers are not in it. Copy the whole page, and press the button again.</source>
        <translation>In der Zwischenablage ist nicht diese Seite: Die zwei Nummern stehen nicht darin. Kopiere die ganze Seite und drück noch einmal.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>The code for another platform</source>
        <translation>Der Code für eine andere Plattform</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>The code has expired before it was typed in.</source>
        <translation>Der Code ist abgelaufen, bevor er eingegeben wurde.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>The code is on the clipboard.</source>
        <translation>Der Code ist in der Zwischenablage.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>The connection to Kick is starting.</source>
        <translation>Die Verbindung zu Kick startet.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>The connection to Twitch has stopped, and does not start again by itself.</source>
        <translation>Die Verbindung zu Twitch ist beendet und beginnt nicht von selbst wieder.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>The contact is private: look whether your stream shows this window. That you looked is recorded.</source>
        <translation>Der Kontakt ist privat: Prüfe, ob dein Stream dieses Fenster zeigt. Dass du nachgesehen hast, wird festgehalten.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>The contacts are in {path}.</source>
        <translation>Die Kontakte sind in {path}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>The counters of {name} are changed.</source>
        <translation>Die Zähler von {name} sind geändert.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/main_window.py"/>
        <source>The database is being opened.</source>
        <translation>Die Datenbank wird geöffnet.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>The demo asks no feeds.</source>
        <translation>Die Demo fragt keine Feeds ab.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>The demo could not be started: {command}</source>
        <translation>Die Demo konnte nicht gestartet werden: {command}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>The demo writes nothing to Discord.</source>
        <translation>Die Demo schreibt nichts auf Discord.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>The demo’s channel is made up; it needs no connection to Kick.</source>
        <translation>Der Kanal der Demo ist erfunden; er braucht keine Verbindung zu Kick.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>The demo’s channel is made up; it needs no connection to Twitch.</source>
        <translation>Der Kanal der Demo ist erfunden; er braucht keine Verbindung zu Twitch.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>The demo’s donations are made up; it asks no provider.</source>
        <translation>Die Spenden der Demo sind erfunden; sie fragt keinen Anbieter.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <source>The desk at a glance</source>
        <translation>Alles auf einen Blick</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_reward.py"/>
        <source>The desk can create the reward as soon as Twitch is connected.</source>
        <translation>Das Pult kann die Belohnung anlegen, sobald Twitch verbunden ist.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>The desk closes, “{name}” takes the place of the present database, and the desk opens again. What was entered, drawn or set since that backup is then no longer in the desk. The present database is kept beside it as raffle-replaced-….db, so that nothing is lost.</source>
        <translation>Raffle Desktop schließt sich, „{name}“ tritt an die Stelle der jetzigen Datenbank, und das Programm öffnet sich wieder. Was seit dieser Sicherung eingetragen, gezogen oder eingestellt wurde, ist dann nicht mehr im Programm. Die jetzige Datenbank bleibt daneben als raffle-replaced-….db erhalten, damit nichts verloren geht.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_reward.py"/>
        <source>The desk creates it on Twitch itself: only then can it give points back for a try that does not count. Needs an affiliate or partner channel.</source>
        <translation>Das Pult legt sie selbst auf Twitch an: Nur dann kann es Punkte für einen Versuch zurückgeben, der nicht zählt. Dafür muss der Kanal Affiliate oder Partner sein.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_form.py"/>
        <source>The desk does not know {name} yet: choose the platform, and they are made a viewer.</source>
        <translation>Das Pult kennt {name} noch nicht: Wähle die Plattform, dann wird daraus ein Zuschauer.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>The desk forgets the account and your Kick app. Answers then stand in the live log only; everything else goes on.</source>
        <translation>Das Programm vergisst das Konto und deine Kick-App. Antworten stehen dann nur im laufenden Protokoll; alles andere geht weiter.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>The desk stops listening to {login}: nobody can enter from chat, and follows, subscriptions, gifts and bits are missed until you sign in again. Everything stored stays.</source>
        <translation>{login} wird nicht mehr zugehört: Niemand kann aus dem Chat teilnehmen, und Follows, Abos, Gift-Subs und Bits werden verpasst, bis du dich wieder anmeldest. Alles Gespeicherte bleibt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>The desk&apos;s own</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>The desk’s day</source>
        <translation>Der Tag des Pults</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>The desk’s own takings bear it. The line stays in the ledger for good; another one can correct it.</source>
        <translation>Die Kasse des Pults trägt es. Die Zeile bleibt für immer im Kassenbuch; eine weitere kann sie berichtigen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>The differences are on the clipboard.</source>
        <translation>Die Abweichungen sind in der Zwischenablage.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>The draw begins</source>
        <translation>Die Ziehung beginnt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>The draw begins anew</source>
        <translation>Die Ziehung beginnt neu</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <source>The draw was undone.</source>
        <translation>Die Ziehung ist rückgängig gemacht.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>The entries are in {path}.</source>
        <translation>Die Teilnahmen liegen in {path}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>The entry cannot win</source>
        <translation>Die Teilnahme kann nicht gewinnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>The entry of {name} in {session} has won since, and stays with {kept}.</source>
        <translation>Die Teilnahme von {name} in {session} hat seitdem gewonnen und bleibt bei {kept}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>The entry of {name} in {session} is {other}’s again.</source>
        <translation>Die Teilnahme von {name} in {session} gehört wieder {other}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>The entry of {name} in {session} was removed or restored since, and stays with {kept}.</source>
        <translation>Die Teilnahme von {name} in {session} wurde seitdem entfernt oder wiederhergestellt und bleibt bei {kept}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>The entry of {name} in {session}, which the link had removed, stays removed.</source>
        <translation>Die Teilnahme von {name} in {session}, die durch die Verknüpfung entfernt wurde, bleibt entfernt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <source>The entry of {name} is changed.</source>
        <translation>Die Teilnahme von {name} ist geändert.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>The entry of {name}, which the link had removed, waits again in {session}.</source>
        <translation>Die Teilnahme von {name}, die durch die Verknüpfung entfernt wurde, wartet wieder in {session}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>The feed is asked again, and each of its lists is taken as it is, an empty one too: whoever is not on it loses the tickets that it gave. This cannot be undone; their numbers do not come back.</source>
        <translation>Der Feed wird noch einmal abgefragt und jede seiner Listen übernommen, wie sie ist, auch eine leere: Wer nicht darauf steht, verliert die Tickets, die sie gab. Das lässt sich nicht rückgängig machen; ihre Nummern kommen nicht wieder.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>The feeds are starting.</source>
        <translation>Die Feeds starten.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>The figures</source>
        <translation>Die Zahlen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>The file holds every winner’s phone number or e-mail address in full. Keep it to yourself, and delete it when you are done. That it was written is recorded.</source>
        <translation>Die Datei enthält Telefonnummer oder E-Mail-Adresse jedes Gewinners ganz. Behalte sie für dich und lösche sie, wenn du fertig bist. Dass sie geschrieben wurde, wird festgehalten.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>The first accepted rows</source>
        <translation>Die ersten angenommenen Zeilen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/chips.py"/>
        <source>The first account seen with this name takes it over</source>
        <translation>Der erste Account, der mit diesem Namen auftaucht, übernimmt ihn</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>The first one begins by the calendar, in a moment.</source>
        <translation>Die erste beginnt gleich, nach dem Kalender.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>The first row names the columns. “username” is needed, the rest may be missing: {columns}.</source>
        <translation>Die erste Zeile nennt die Spalten. „username“ ist nötig, der Rest darf fehlen: {columns}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>The first {n}; type more of the name to narrow it down.</source>
        <translation>Die ersten {n}; schreib mehr vom Namen, um es einzugrenzen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_files.py"/>
        <source>The folder could not be opened. It is {path}</source>
        <translation>Der Ordner ließ sich nicht öffnen. Es ist {path}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>The form was changed meanwhile: look again.</source>
        <translation>Das Formular wurde inzwischen geändert: bitte noch einmal ansehen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>The heaviest entries</source>
        <translation>Die schwersten Teilnahmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>The invitation is on the clipboard.</source>
        <translation>Die Einladung ist in der Zwischenablage.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>The key lasts only until the desk is closed: {why}</source>
        <translation>Der Schlüssel gilt nur, bis das Programm geschlossen wird: {why}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <location filename="../../raffle_desktop/gui/rehearsal_feed.py"/>
        <source>The last 100 things that happened</source>
        <translation>Die letzten 100 Ereignisse</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>The ledger is in {path}.</source>
        <translation>Das Kassenbuch ist in {path}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>The line of each step begins with STREAMDRAW and is always the same, so that people and programs find it. A text of yours can stand behind it. A draw whose opening was seen in chat goes on there even if this is switched off meanwhile.</source>
        <translation>Die Zeile jedes Schritts beginnt mit STREAMDRAW und ist immer dieselbe, damit Leute und Programme sie finden. Dahinter kann ein Text von dir stehen. Eine Ziehung, deren Eröffnung im Chat zu sehen war, geht dort weiter, auch wenn das inzwischen ausgeschaltet ist.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>The link is on the clipboard.</source>
        <translation>Der Link ist in der Zwischenablage.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>The link is verified</source>
        <translation>Die Verknüpfung ist bestätigt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>The link with {name} was undone {time}, by {who}</source>
        <translation>Die Verknüpfung mit {name} wurde {time} aufgehoben, von {who}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>The links that were added to OBS have port {old}; the server uses {port} now.</source>
        <translation>Die in OBS eingefügten Links haben Port {old}; der Server benutzt jetzt {port}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>The list</source>
        <translation>Die Liste</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>The local server does not run, so there are no links to add.</source>
        <translation>Der lokale Server läuft nicht, also gibt es keine Links zum Einfügen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>The log is in {path}</source>
        <translation>Das Protokoll liegt in {path}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_waiting.py"/>
        <source>The lower amounts are right…</source>
        <translation>Die niedrigeren Beträge stimmen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>The lucky draw’s settings are saved.</source>
        <translation>Die Einstellungen der Glücksziehung sind gespeichert.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>The money did not come</source>
        <translation>Das Geld kam nicht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>The new weights are in force for 1 entry.</source>
        <translation>Die neuen Gewichte gelten für 1 Teilnahme.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>The new weights are in force for {n} entries.</source>
        <translation>Die neuen Gewichte gelten für {n} Teilnahmen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>The new weights are in force.</source>
        <translation>Die neuen Gewichte gelten.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>The newest {n} are shown.</source>
        <translation>Gezeigt werden die neuesten {n}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <source>The newest {n} lines are kept.</source>
        <translation>Die neuesten {n} Zeilen bleiben stehen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>The next one begins any moment.</source>
        <translation>Die nächste beginnt jeden Augenblick.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>The next one begins by itself on {time}, in {left}.</source>
        <translation>Die nächste beginnt von selbst am {time}, in {left}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>The next one, {name}, begins by itself on {time}, in {left}; one that you start now takes its place.</source>
        <translation>Die nächste, {name}, beginnt von selbst am {time}, in {left}; eine, die du jetzt beginnst, tritt an ihre Stelle.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>The next period begins at once: everybody at 0, but for the tickets of their present follow or subscription.</source>
        <translation>Die nächste Periode beginnt sofort: alle bei 0, bis auf die Tickets für ihren jetzigen Follow oder ihr Abo.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>The numbers are stored.</source>
        <translation>Die Nummern sind gespeichert.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>The one entry</source>
        <translation>Die eine Teilnahme</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/wheel/words.py"/>
        <source>The only entry is shown</source>
        <translation>Die einzige Teilnahme ist zu sehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>The opening of this draw was seen in chat, but Twitch is not connected now. If the closing is not seen there in time, the draw does not count and its number is given up. Connect Twitch first.</source>
        <translation>Das Eröffnen dieser Ziehung war im Chat zu sehen, doch jetzt ist Twitch nicht verbunden. Ist das Schließen dort nicht rechtzeitig zu sehen, zählt die Ziehung nicht, und ihre Nummer wird aufgegeben. Verbinde zuerst Twitch.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>The period before had {n} tickets</source>
        <translation>Die Periode davor hatte {n} Tickets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>The period ends for good: watch time known by now is turned into tickets, which take part as well, and nothing that comes later does. Then the list is fixed, and the draw waits for its round.</source>
        <translation>Die Periode endet endgültig: Bis jetzt bekannte Zuschauzeit wird noch zu Tickets, die mit teilnehmen; was später kommt, zählt nicht mehr. Dann steht die Liste fest, und die Ziehung wartet auf ihre Runde.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>The period is over</source>
        <translation>Die Periode ist vorbei</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>The pool and the last result</source>
        <translation>Der Lostopf und das letzte Ergebnis</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>The pool for {prize} is cancelled.</source>
        <translation>Der Pool um {prize} ist abgesagt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>The pool for {prize} is open.</source>
        <translation>Der Pool um {prize} ist offen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>The pool for {prize} is removed.</source>
        <translation>Der Pool um {prize} ist entfernt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>The pool is full and can be drawn.</source>
        <translation>Der Pool ist voll und kann gezogen werden.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>The port must be a whole number from 1 to 65535.</source>
        <translation>Der Port muss eine ganze Zahl von 1 bis 65535 sein.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>The port must be a whole number from 1024 to 65535.</source>
        <translation>Der Port muss eine ganze Zahl von 1024 bis 65535 sein.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>The price of a BOOST</source>
        <translation>Kosten eines BOOST</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>The price of a RETRY</source>
        <translation>Kosten eines RETRY</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>The price of a ticket</source>
        <translation>Kosten eines Tickets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>The prize is in stock again. This cannot be undone.</source>
        <translation>Der Preis ist wieder vorrätig. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>The prize is not available</source>
        <translation>Den Preis gibt es nicht mehr</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/prize_picture.py"/>
        <source>The prize’s picture cannot be shown: it has to be a picture’s file on this computer.</source>
        <translation>Das Bild des Preises kann nicht gezeigt werden: Es muss eine Bilddatei auf diesem Computer sein.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/checking.py"/>
        <source>The proof is in {path}</source>
        <translation>Der Beweis liegt in {path}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>The raffle can be &amp;run from chat</source>
        <translation>Die Verlosung lässt sich aus dem Chat &amp;leiten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <source>The redraw is announced; the stage shows who comes next.</source>
        <translation>Die Neuziehung ist angekündigt; die Bühne zeigt, wer der Nächste ist.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>The rest</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>The result is stored at once, with its proof.</source>
        <translation>Das Ergebnis wird sofort mit seinem Beweis gespeichert.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_reward.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>The reward “{title}” is on the channel.</source>
        <translation>Die Belohnung „{title}“ ist auf dem Kanal.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/ring.py"/>
        <source>The round is due now</source>
        <translation>Die Runde ist jetzt fällig</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>The round is late: drand does not answer since {time}.</source>
        <translation>Die Runde ist überfällig: drand antwortet seit {time} nicht.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>The rule</source>
        <translation>Die Regel</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>The rule in words</source>
        <translation>Die Regel in Worten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>The second word is missing or unknown</source>
        <translation>Das zweite Wort fehlt oder ist unbekannt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>The secret is kept in the system’s keyring. Keep it off the stream.</source>
        <translation>Das Secret liegt im Schlüsselbund des Systems. Nicht im Stream zeigen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>The server answers on this computer only: an OBS on another one cannot load the pages.</source>
        <translation>Der Server antwortet nur auf diesem Rechner: Ein OBS auf einem anderen kann die Seiten nicht laden.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>The server listens on port {port} now.</source>
        <translation>Der Server benutzt jetzt Port {port}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>The server starts in a moment.</source>
        <translation>Der Server startet gleich.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>The settings of the bot are stored.</source>
        <translation>Die Einstellungen des Bots sind gespeichert.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <source>The share of all weight in the pool</source>
        <translation>Der Anteil am ganzen Gewicht im Lostopf</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>The shop is empty</source>
        <translation>Der Shop ist leer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>The sign-in lasts only until the desk is closed: {why}</source>
        <translation>Der Login hält nur, bis das Programm geschlossen wird: {why}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/signature_dialog.py"/>
        <source>The signature, or all that the page shows</source>
        <translation>Die Signatur, oder alles, was die Seite zeigt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>The stock must be a whole number; leave it empty where there is no end of it.</source>
        <translation>Der Vorrat muss eine ganze Zahl sein; lass ihn leer, wo es kein Ende gibt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>The stream begins</source>
        <translation>Der Stream beginnt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>The stream ends</source>
        <translation>Der Stream endet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_preview.py"/>
        <source>The table shows the heaviest one.</source>
        <translation>Die Tabelle zeigt die schwerste.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_preview.py"/>
        <source>The table shows the {n} heaviest.</source>
        <translation>Die Tabelle zeigt die {n} schwersten.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <source>The text that the desk comes with; Ctrl+Z takes it back</source>
        <translation>Der mitgelieferte Text; Strg+Z macht es rückgängig</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>The texts on Discord are stored.</source>
        <translation>Die Texte auf Discord sind gespeichert.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>The token comes from RAFFLE_TWITCH_TOKEN; change it there and start the desk again.</source>
        <translation>Das Token kommt aus RAFFLE_TWITCH_TOKEN; ändere es dort und starte das Programm neu.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>The token of {provider} is forgotten.</source>
        <translation>Das Token von {provider} ist vergessen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>The token of {provider} is stored.</source>
        <translation>Das Token von {provider} ist gespeichert.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>The viewer changed their mind</source>
        <translation>Der Zuschauer hat es sich anders überlegt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>The viewer is excluded</source>
        <translation>Der Zuschauer ist ausgeschlossen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>The viewer pays 1 ticket, the one with their lowest number; it cannot be given back.</source>
        <translation>Der Zuschauer zahlt 1 Ticket, das mit seiner niedrigsten Nummer; es kommt nicht zurück.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>The viewer pays {n} tickets, those with their lowest numbers; they cannot be given back.</source>
        <translation>Der Zuschauer zahlt {n} Tickets, die mit seinen niedrigsten Nummern; sie kommen nicht zurück.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>The viewer takes part in nothing</source>
        <translation>Der Zuschauer nimmt an nichts teil</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>The webhook’s address is forgotten.</source>
        <translation>Die Adresse des Webhooks ist vergessen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>The webhook’s address is stored.</source>
        <translation>Die Adresse des Webhooks ist gespeichert.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <source>The weight must be a number of 0 or more with at most 6 decimals.</source>
        <translation>Das Gewicht muss eine Zahl ab 0 mit höchstens 6 Nachkommastellen sein.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <source>The weight that counts in the draw, carry-over included</source>
        <translation>Das Gewicht, das bei der Ziehung zählt, mit Übertrag</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>The weights are what they were before.</source>
        <translation>Die Gewichte sind wieder wie vorher.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>The wheel &amp;spins for</source>
        <translation>Das Rad &amp;dreht sich</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>The wheel is still turning</source>
        <translation>Das Rad dreht sich noch</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>The whole log as a file</source>
        <translation>Das ganze Protokoll als Datei</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>The win stays redeemed. The contact cannot be brought back, except from a backup.</source>
        <translation>Der Gewinn bleibt eingelöst. Der Kontakt lässt sich nicht zurückholen, außer aus einer Sicherung.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_tab.py"/>
        <source>The winner also as files, for when the server is off: a Browser source with “Local file” ticked shows winner.html, here and after every restart of OBS.</source>
        <translation>Der Gewinner auch als Dateien, für den Fall, dass der Server aus ist: Eine Browserquelle mit Häkchen bei „Lokale Datei“ zeigt winner.html, jetzt und nach jedem Neustart von OBS.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <source>The winner is confirmed.</source>
        <translation>Der Gewinner ist bestätigt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>The winner is decided and stored; the wheel shows who it is.</source>
        <translation>Der Gewinner ist entschieden und gespeichert; das Rad zeigt, wer es ist.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>The winner is here: their carry-over and spent support start anew (C)</source>
        <translation>Der Gewinner ist da: Übertrag und eingesetzter Support beginnen von vorn (C)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/wheel/widget.py"/>
        <source>The winner is {name}</source>
        <translation>Gewonnen hat {name}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/opening.py"/>
        <source>The winner stays on record, marked with this reason, and is out of this draw. Somebody else is drawn.</source>
        <translation>Der Gewinner bleibt mit diesem Grund verzeichnet und ist aus dieser Ziehung raus. Jemand anderes wird gezogen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/opening.py"/>
        <source>The winner stays on record, marked with this reason, and is out of this draw. The redraw is announced, in chat too if the draw was opened there; who comes next follows from a round of the beacon after it. This cannot be taken back.</source>
        <translation>Der Gewinner bleibt mit dieser Begründung verzeichnet und ist aus dieser Ziehung heraus. Die Neuziehung wird angekündigt, auch im Chat, falls die Ziehung dort eröffnet wurde; wer der Nächste ist, ergibt sich aus einer späteren Runde des Beacons. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <source>The winner waits again with the weight they had. The record stays.</source>
        <translation>Der Gewinner wartet wieder, mit dem Gewicht von vorher. Der Eintrag im Verlauf bleibt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>The word stands behind your prefix in chat. The id names a channel-point reward whose redemptions are tries; points for a try that does not count are given back.</source>
        <translation>Das Wort steht im Chat hinter deinem Präfix. Die ID nennt eine Kanalpunkte-Belohnung, deren Einlösungen Versuche sind; Punkte für einen Versuch, der nicht zählt, werden zurückgegeben.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>The word that viewers type to link their affiliate name, {n} characters at the most.</source>
        <translation>Das Wort, mit dem Zuschauer ihren Affiliate-Namen verknüpfen, höchstens {n} Zeichen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>Their entry&apos;s weight follows at once. What they ever did grows with it, and never shrinks.</source>
        <translation>Das Gewicht der Teilnahme folgt sofort. Die Gesamtzahlen wachsen mit und schrumpfen nie.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>Their wallet is suspended: it pays nothing.</source>
        <translation>Die Wallet ist gesperrt: sie zahlt nichts.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>There is no draw to check yet.</source>
        <translation>Noch gibt es keine Ziehung zu prüfen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>There is no such viewer</source>
        <translation>Diesen Zuschauer gibt es nicht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>There is nothing to do.</source>
        <translation>Es gibt nichts zu tun.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>There it is {day} now.</source>
        <translation>Dort ist jetzt der {day}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>There was no period before</source>
        <translation>Davor gab es keine Periode</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>There was none yet</source>
        <translation>Es gab noch keine</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>These &amp;names</source>
        <translation>Diese &amp;Namen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>They are in the wallet from now on.</source>
        <translation>Sie sind ab jetzt in der Wallet.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_waiting.py"/>
        <source>They are right</source>
        <translation>Sie stimmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/unmerge_dialog.py"/>
        <source>They are two viewers again, each with their own accounts. What was earned since the link stays with {kept}.</source>
        <translation>Sie sind wieder zwei Zuschauer, jeder mit den eigenen Accounts. Was seit der Verknüpfung verdient wurde, bleibt bei {kept}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>They cannot enter any more, and an entry that waits is left out of every draw, until you include them.</source>
        <translation>Teilnehmen geht dann nicht mehr, und eine wartende Teilnahme bleibt bei jeder Ziehung außen vor, bis du den Ausschluss aufhebst.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>They go into the running session “{name}”.</source>
        <translation>Sie kommen in die laufende Session „{name}“.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>They go into the running session.</source>
        <translation>Sie kommen in die laufende Session.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>They have no wallet in {currency} yet.</source>
        <translation>Noch keine Wallet in {currency}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>They leave the wallet now; until now they were held.</source>
        <translation>Sie verlassen die Wallet jetzt; bis jetzt waren sie reserviert.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>They may draw, open and close like your moderators; commas between.</source>
        <translation>Sie dürfen wie deine Moderatoren ziehen, öffnen und schließen; Kommas dazwischen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>They may have been in a database that was replaced.</source>
        <translation>Vielleicht stand er in einer Datenbank, die ersetzt wurde.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>They were closed already</source>
        <translation>Sie war schon geschlossen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_waiting.py"/>
        <source>This cannot be undone; their numbers do not come back.</source>
        <translation>Das lässt sich nicht rückgängig machen; ihre Nummern kommen nicht wieder.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>This computer’s clock is {seconds} seconds ahead of the beacon’s.</source>
        <translation>Die Uhr dieses Computers geht gegenüber dem Beacon {seconds} Sekunden vor.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <source>This computer’s clock is {seconds} seconds behind the beacon’s.</source>
        <translation>Die Uhr dieses Computers geht gegenüber dem Beacon {seconds} Sekunden nach.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>This computer’s clock is {time} ahead of Twitch’s. Set it right: times to claim count by it.</source>
        <translation>Die Uhr dieses Rechners geht {time} vor. Stelle sie richtig: Die Meldefrist zählt nach ihr.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>This computer’s clock is {time} behind Twitch’s. Set it right: times to claim count by it.</source>
        <translation>Die Uhr dieses Rechners geht {time} nach. Stelle sie richtig: Die Meldefrist zählt nach ihr.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>This desk was started with --no-server: no overlay pages, no API. Start it without that option to have them.</source>
        <translation>Raffle Desktop wurde mit --no-server gestartet: keine Overlay-Seiten, keine API. Ohne diese Option gestartet, sind sie da.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>This desk was started without Discord.</source>
        <translation>Das Programm wurde ohne Discord gestartet.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>This desk was started without Kick.</source>
        <translation>Das Programm wurde ohne Kick gestartet.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>This desk was started without donations.</source>
        <translation>Das Programm wurde ohne Spenden gestartet.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>This desk was started without feeds.</source>
        <translation>Das Programm wurde ohne Feeds gestartet.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>This desk was started without its connection to Twitch.</source>
        <translation>Das Programm wurde ohne Verbindung zu Twitch gestartet.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>This entry has won; undo the draw first.</source>
        <translation>Diese Teilnahme hat gewonnen; mach zuerst die Ziehung rückgängig.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>This is not a proof file: {problem}</source>
        <translation>Das ist keine Beweisdatei: {problem}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>This lucky draw</source>
        <translation>Diese Glücksziehung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <source>This part is switched off.</source>
        <translation>Dieser Teil ist ausgeschaltet.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>This period has ended without any; nothing can be drawn of it.</source>
        <translation>Diese Periode endete ohne ein einziges; aus ihr kann nichts gezogen werden.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>This pool is full and could be drawn.</source>
        <translation>Dieser Pool ist voll und könnte gezogen werden.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>This viewer could not be read</source>
        <translation>Dieser Zuschauer ließ sich nicht lesen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>This was a test: nothing was changed.</source>
        <translation>Das war ein Test: Nichts wurde geändert.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Tick at least one overlay.</source>
        <translation>Bitte mindestens ein Overlay ankreuzen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>Tick that the refused rows are left out, or mend the list</source>
        <translation>Setz den Haken, dass abgelehnte Zeilen wegbleiben, oder berichtige die Liste</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Tick “Read user information”, “Read channel information” and “Write to chat”; leave webhooks off.</source>
        <translation>Setz den Haken bei „Read user information“, „Read channel information“ und „Write to chat“; Webhooks bleiben aus.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>Ticker</source>
        <translation>Laufband</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Ticket no. {n}</source>
        <translation>Ticket Nr. {n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>Ticket no. {n} is {name}’s. {state}</source>
        <translation>Ticket Nr. {n} gehört {name}. {state}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>Ticket pool</source>
        <translation>Ticket-Pool</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>Ticket {ticket} of {of}</source>
        <translation>Los {ticket} von {of}</translation>
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
        <translation>Tickets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Tickets are given within a period. Start one above, or wait for the first one of the calendar.</source>
        <translation>Tickets werden innerhalb einer Periode vergeben. Beginne oben eine, oder warte auf die erste des Kalenders.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Tickets at once from which they are told</source>
        <translation>Ab so vielen Tickets auf einmal wird gemeldet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Tickets brought in line</source>
        <translation>Tickets angeglichen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_plots.py"/>
        <source>Tickets by day</source>
        <translation>Tickets nach Tagen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_plots.py"/>
        <source>Tickets by source</source>
        <translation>Tickets nach Quellen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Tickets for each</source>
        <translation>Tickets für jeden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Tickets for wagers</source>
        <translation>Tickets für Einsätze</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_tickets.py"/>
        <source>Tickets for {prize}</source>
        <translation>Tickets für {prize}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Tickets from which chat is told</source>
        <translation>Tickets, ab denen der Chat es erfährt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Tickets given</source>
        <translation>Tickets gegeben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Tickets given to all</source>
        <translation>Tickets an alle gegeben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Tickets of a viewer</source>
        <translation>Tickets eines Zuschauers</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Tickets of every book</source>
        <translation>Tickets aller Bücher</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Tickets passed on</source>
        <translation>Tickets weitergegeben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Tickets somebody got at once, from</source>
        <translation>Tickets, die jemand auf einmal bekam, ab</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>Tickets stay as they are. Without a date, it runs until you end it.</source>
        <translation>Die Tickets bleiben, wie sie sind. Ohne Datum läuft sie, bis du sie beendest.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Tickets taken away</source>
        <translation>Tickets weggenommen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Tickets that are needed to be drawn</source>
        <translation>Tickets, die man zum Gezogenwerden braucht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Tickets that {name} brought {viewer} stay. What it wagers from now on brings them nothing.</source>
        <translation>Tickets, die {name} {viewer} gebracht hat, bleiben. Was er ab jetzt einsetzt, bringt nichts mehr.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Tickets were given</source>
        <translation>Tickets wurden gegeben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Tickets were taken away</source>
        <translation>Tickets wurden weggenommen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>Tickets, {period}</source>
        <translation>Tickets, {period}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Tier 1</source>
        <translation>Stufe 1</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Tier 2</source>
        <translation>Stufe 2</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Tier 3</source>
        <translation>Stufe 3</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>Time is up: nobody claimed it. Redraw, or confirm all the same.</source>
        <translation>Die Zeit ist um: Niemand hat sich gemeldet. Zieh neu oder bestätige trotzdem.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>Time left to claim</source>
        <translation>Restzeit zum Melden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Times drawn</source>
        <translation>Gezogen, Anzahl</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Times promised</source>
        <translation>Versprochen, Anzahl</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Title of the reward</source>
        <translation>Titel der Belohnung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>To enter, a viewer must</source>
        <translation>Für die Teilnahme muss ein Zuschauer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>To take part, viewers type</source>
        <translation>Zum Teilnehmen schreiben Zuschauer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>To whoever has this name; a name that the desk has not met yet is made a viewer.</source>
        <translation>An den mit diesem Namen; ein Name, den das Pult noch nicht kennt, wird zum Zuschauer.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>To {name}.</source>
        <translation>An {name}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>Token of the bot</source>
        <translation>Token des Bots</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>Token of {provider}</source>
        <translation>Token von {provider}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>Tokens last only until the desk is closed: {why}</source>
        <translation>Tokens gelten nur, bis das Programm geschlossen wird: {why}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>Told</source>
        <translation>Gemeldet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Too few tickets sold</source>
        <translation>Zu wenige Tickets verkauft</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Too few tickets to take part</source>
        <translation>Zu wenige Tickets zum Teilnehmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>Tools that change something in the raffle must show it. Whoever has it can draw and end sessions.</source>
        <translation>Werkzeuge, die an der Verlosung etwas ändern, müssen es vorzeigen. Wer es hat, kann ziehen und Sessions beenden.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_token.py"/>
        <source>Tools that use the present token will be refused, until each is given the new one. Overlays go on.</source>
        <translation>Werkzeuge mit dem jetzigen Token werden abgewiesen, bis sie das neue bekommen. Die Overlays laufen weiter.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>Top up {name}’s wallet</source>
        <translation>Wallet von {name} aufladen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Top up…</source>
        <translation>Aufladen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>Top-up</source>
        <translation>Aufladung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Top-up of {amount} for {name}</source>
        <translation>Aufladung von {amount} für {name}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Top-ups and withdrawals that viewers or programs ask for stand here until you approve or refuse.</source>
        <translation>Aufladungen und Auszahlungen, um die Zuschauer oder Programme bitten, stehen hier, bis du sie genehmigst oder ablehnst.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Top-ups, tickets, prizes and corrections of this wallet will stand here for good.</source>
        <translation>Aufladungen, Tickets, Preise und Berichtigungen dieser Wallet stehen hier für immer.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>Transfer</source>
        <translation>Übertragen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>Transfer tickets of {name}</source>
        <translation>Tickets von {name} übertragen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Transfer to another viewer…</source>
        <translation>An einen anderen Zuschauer übertragen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <source>Transfer {n} is reversed by transfer {new}.</source>
        <translation>Buchung {n} ist durch Buchung {new} rückgängig gemacht.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>Transfer…</source>
        <translation>Übertragen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>Tried out</source>
        <translation>Durchgespielt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_campaign.py"/>
        <source>Tries and wins stay with it.</source>
        <translation>Versuche und Gewinne bleiben bei ihr.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>Try</source>
        <translation>Versuchen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>Try for a viewer</source>
        <translation>Versuch für einen Zuschauer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>Try it out</source>
        <translation>Durchspielen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>Try the wheel out: what is drawn, beside what the weights promise</source>
        <translation>Das Rad auf die Probe stellen: was gezogen wird, neben dem, was die Gewichte versprechen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations.py"/>
        <source>Try {provider} now</source>
        <translation>{provider} jetzt versuchen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Trying 1 draw…</source>
        <translation>1 Ziehung wird probiert…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Trying now.</source>
        <translation>Wird gerade versucht.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Trying {n} draws…</source>
        <translation>{n} Ziehungen werden probiert…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>Twitch chat</source>
        <translation>Twitch-Chat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Twitch giveaway</source>
        <translation>Twitch-Giveaway</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/twitch_news.py"/>
        <source>Twitch has withdrawn something from the desk: {what}</source>
        <translation>Twitch hat dem Programm etwas entzogen: {what}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Twitch is asked for a code.</source>
        <translation>Twitch wird nach einem Code gefragt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Twitch is asked whether the sign-in of last time still holds.</source>
        <translation>Twitch wird gefragt, ob der letzte Login noch gilt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Twitch is being asked</source>
        <translation>Twitch wird gefragt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>Twitch is being asked.</source>
        <translation>Twitch wird gefragt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_reward.py"/>
        <source>Twitch is not connected, so no reward can be created.</source>
        <translation>Twitch ist nicht verbunden, daher kann keine Belohnung angelegt werden.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Twitch lets a program sign in only as a registered app. Register one of your own: it is free, and needed only once.</source>
        <translation>Bei Twitch kann sich ein Programm nur als registrierte App anmelden. Registriere eine eigene: Das kostet nichts und ist nur einmal nötig.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>Twitch sends no word of who stops following, and nothing of what happened while the desk was off. The desk compares its lists with Twitch’s at every start, after every gap and once a day.</source>
        <translation>Twitch meldet nicht, wer nicht mehr folgt, und nichts von dem, was geschah, während das Programm aus war. Deshalb werden die Listen bei jedem Start, nach jeder Lücke und einmal am Tag mit denen von Twitch abgeglichen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/twitch_news.py"/>
        <source>Twitch was not heard for {time}, until {ended}. Some of it cannot be recovered.</source>
        <translation>Twitch wurde {time} lang nicht gehört, bis {ended}. Manches davon lässt sich nicht nachholen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <source>Twitch, Kick, Discord, overlays, the local server, data and backups (Ctrl+9)</source>
        <translation>Twitch, Kick, Discord, Overlays, der lokale Server, Daten und Backups (Strg+9)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: another channel</source>
        <translation>Twitch: anderer Kanal</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: connecting</source>
        <translation>Twitch: verbindet sich</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: hears only a part</source>
        <translation>Twitch: hört nur einen Teil</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: listening</source>
        <translation>Twitch: hört zu</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: live</source>
        <translation>Twitch: live</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: lost since {time}</source>
        <translation>Twitch: weg seit {time}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: needs you</source>
        <translation>Twitch: braucht dich</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: no connection</source>
        <translation>Twitch: keine Verbindung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: not connected</source>
        <translation>Twitch: nicht verbunden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: not set up</source>
        <translation>Twitch: nicht eingerichtet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: not signed in</source>
        <translation>Twitch: nicht eingeloggt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: off</source>
        <translation>Twitch: aus</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: starting</source>
        <translation>Twitch: startet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>Twitch: waits for your sign-in</source>
        <translation>Twitch: wartet auf deinen Login</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Two accounts are linked</source>
        <translation>Zwei Accounts sind verknüpft</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/unmerge_dialog.py"/>
        <source>Two different people</source>
        <translation>Zwei verschiedene Personen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Type a line first.</source>
        <translation>Schreib zuerst eine Zeile.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_pane.py"/>
        <source>Type a number, or take a preset: what it would do to every entry is shown here before it counts.</source>
        <translation>Gib eine Zahl ein oder nimm eine Vorlage: Was das bei jeder Teilnahme bewirken würde, siehst du hier, bevor es gilt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Type a part of the name they have elsewhere.</source>
        <translation>Schreib einen Teil des Namens, den die Person anderswo hat.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>Type a text, or untick it: an empty line cannot be written.</source>
        <translation>Schreib einen Text oder nimm den Haken weg: Eine leere Zeile lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>Type a title or a text; to have it not told, untick it on the card.</source>
        <translation>Gib einen Titel oder einen Text ein; soll es nicht gemeldet werden, nimm den Haken auf der Karte weg.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_row.py"/>
        <source>Type a word for this command.</source>
        <translation>Schreib ein Wort für diesen Befehl.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_row.py"/>
        <source>Type a word, or switch it off.</source>
        <translation>Schreib ein Wort oder schalte ihn aus.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>Type one word of 1 character.</source>
        <translation>Schreib ein Wort mit 1 Zeichen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>Type one word of 1 to {n} characters.</source>
        <translation>Schreib ein Wort mit 1 bis {n} Zeichen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>Type the computer OBS runs on: 127.0.0.1 is this one.</source>
        <translation>Den Rechner angeben, auf dem OBS läuft: 127.0.0.1 ist dieser.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Type the name of your channel; it stands in the address of its page, kick.com/name.</source>
        <translation>Gib den Namen deines Kanals ein; er steht in der Adresse seiner Seite, kick.com/name.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Type the numbers in…</source>
        <translation>Nummern eingeben…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_reward.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Type the reward’s title; viewers see it in chat.</source>
        <translation>Gib den Titel der Belohnung ein; Zuschauer sehen ihn im Chat.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick.py"/>
        <source>Type the two numbers in below; it says there where they are found.</source>
        <translation>Gib die beiden Nummern unten ein; dort steht auch, wo sie zu finden sind.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>Type the viewer’s name.</source>
        <translation>Gib den Namen des Zuschauers ein.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/notices.py"/>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk.py"/>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Undo the draw</source>
        <translation>Ziehung rückgängig machen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>Undo the draw…</source>
        <translation>Ziehung rückgängig machen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/unmerge_dialog.py"/>
        <source>Undo the link</source>
        <translation>Verknüpfung aufheben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/unmerge_dialog.py"/>
        <source>Undo the link of {kept} with {other}</source>
        <translation>Verknüpfung von {kept} mit {other} aufheben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_accounts.py"/>
        <source>Undo the link with {name}</source>
        <translation>Verknüpfung mit {name} aufheben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_accounts.py"/>
        <source>Undo the link…</source>
        <translation>Aufheben…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_accounts.py"/>
        <source>Undo the newer link first</source>
        <translation>Zuerst die neuere Verknüpfung aufheben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Unknown event</source>
        <translation>Unbekanntes Ereignis</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>Until there is one, every try is out of luck. Say what can be won, how probably, and how many there are.</source>
        <translation>Bis es einen gibt, gewinnt kein Versuch etwas. Sag, was zu gewinnen ist, wie wahrscheinlich und wie viele es gibt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>Update OBS</source>
        <translation>OBS aktualisieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Use</source>
        <translation>Benutzen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Use another app…</source>
        <translation>Andere App verwenden…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Use another client ID…</source>
        <translation>Andere Client-ID verwenden…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Use the channel {login}?</source>
        <translation>Den Kanal {login} verwenden?</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Use these numbers</source>
        <translation>Diese Nummern verwenden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Use this channel</source>
        <translation>Diesen Kanal verwenden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Use this channel…</source>
        <translation>Diesen Kanal verwenden…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Use this client ID</source>
        <translation>Diese Client-ID verwenden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>Use this port</source>
        <translation>Diesen Port benutzen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>Use {login}</source>
        <translation>{login} verwenden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>VIPs and up</source>
        <translation>Ab VIPs</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_sign_in.py"/>
        <source>Valid for another {time}</source>
        <translation>Noch {time} gültig</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>Valid ones, and those that were lost or spent since</source>
        <translation>Gültige und solche, die seither verloren oder ausgegeben wurden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Verify</source>
        <translation>Nachprüfen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>Verify a file…</source>
        <translation>Datei nachprüfen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>Verify a link</source>
        <translation>Verknüpfung bestätigen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>Verify a proof file</source>
        <translation>Beweisdatei nachprüfen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>Verify all</source>
        <translation>Alle nachprüfen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Verify that {name} is {viewer}</source>
        <translation>Bestätigen, dass {name} {viewer} ist</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>Verifying all draws</source>
        <translation>Alle Ziehungen werden nachgeprüft</translation>
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
        <translation>Zuschauer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Viewer changed</source>
        <translation>Zuschauer geändert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Viewer excluded</source>
        <translation>Zuschauer ausgeschlossen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Viewer included again</source>
        <translation>Zuschauer wieder zugelassen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Viewer removed</source>
        <translation>Zuschauer entfernt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Viewer renamed</source>
        <translation>Zuschauer umbenannt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>Viewer {name}</source>
        <translation>Zuschauer {name}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>Viewer {n} stands alone again</source>
        <translation>Zuschauer {n} steht wieder für sich</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Viewers can enter for channel points as well. The desk creates the reward itself: then it can give the points back where an entry is refused or removed. Needs an affiliate or partner channel.</source>
        <translation>Zuschauer können auch für Kanalpunkte teilnehmen. Das Programm legt die Belohnung selbst an: Dann kann es die Punkte zurückgeben, wo eine Teilnahme abgelehnt oder entfernt wird. Das geht nur auf Affiliate- und Partnerkanälen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Viewers can enter while a session runs and submissions are open.</source>
        <translation>Zuschauer können teilnehmen, solange eine Session läuft und die Anmeldung offen ist.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>Viewers enter by chat once Twitch is connected. Until then, bring a list, or add them by hand.</source>
        <translation>Zuschauer nehmen über den Chat teil, sobald Twitch verbunden ist. Nimm bis dahin eine Liste oder trag sie von Hand ein.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Viewers enter by chat once Twitch is connected; until then add or import them.</source>
        <translation>Zuschauer nehmen über den Chat teil, sobald Twitch verbunden ist; trag sie bis dahin ein oder importiere sie.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Viewers enter from Kick’s chat; subscriptions and gifted subs count by themselves.</source>
        <translation>Zuschauer nehmen aus dem Kick-Chat teil; Abos und verschenkte Subs zählen von selbst.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <source>Viewers enter from chat, and their follows, subs, gifts and bits count by themselves.</source>
        <translation>Zuschauer nehmen aus dem Chat teil, und ihre Follows, Abos, Gift-Subs und Bits zählen von selbst.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Viewers found</source>
        <translation>Gefundene Zuschauer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Viewers merged</source>
        <translation>Zuschauer zusammengeführt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_form.py"/>
        <source>Viewers with such a name</source>
        <translation>Zuschauer mit einem solchen Namen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <source>Viewers’ money and the ledger (Ctrl+6)</source>
        <translation>Das Geld der Zuschauer und das Kassenbuch (Strg+6)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>Wagers</source>
        <translation>Einsätze</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Waiting for you</source>
        <translation>Warten auf dich</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Waits for you</source>
        <translation>Wartet auf dich</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>Waits there</source>
        <translation>Wartet dort</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <location filename="../../raffle_desktop/gui/viewer_wallet.py"/>
        <source>Wallet</source>
        <translation>Wallet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Wallet of {name}</source>
        <translation>Wallet von {name}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_tab.py"/>
        <source>Wallets</source>
        <translation>Wallets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>Watch time</source>
        <translation>Zuschauzeit</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Watch time known by now is turned into tickets first. It can still be drawn, and read, later.</source>
        <translation>Bis jetzt bekannte Zuschauzeit wird zuerst zu Tickets. Gezogen und gelesen werden kann sie auch später.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Ways to look at it</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <location filename="../../raffle_desktop/gui/tabs/weights_pane.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>Weight settings</source>
        <translation>Einstellungen der Gewichte</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>Weight {total} = {parts}</source>
        <translation>Gewicht {total} = {parts}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>Weight {weight}</source>
        <translation>Gewicht {weight}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Weights changed</source>
        <translation>Gewichte geändert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Weights computed anew</source>
        <translation>Gewichte neu berechnet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <location filename="../../raffle_desktop/gui/tabs/weights_pane.py"/>
        <source>Weights of the heaviest entries</source>
        <translation>Gewichte der schwersten Teilnahmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <source>Welcome to Raffle Desktop</source>
        <translation>Willkommen bei Raffle Desktop</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>Well again</source>
        <translation>Geht wieder</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/levels.py"/>
        <source>What a draw proves</source>
        <translation>Was eine Ziehung beweist</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>What a list leaves out</source>
        <translation>Was eine Liste auslässt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>What became of the try</source>
        <translation>Was aus dem Versuch wurde</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>What came out this time</source>
        <translation>Was diesmal herauskam</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <source>What can stand in it; a click puts it in</source>
        <translation>Was darin stehen kann; ein Klick setzt es ein</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_form.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/unmerge_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>What cannot be taken</source>
        <translation>Was nicht geht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_parts.py"/>
        <source>What comes together</source>
        <translation>Was zusammenkommt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_parts.py"/>
        <source>What happened so far stays written as it was. The link can be undone later.</source>
        <translation>Was bisher geschah, bleibt so aufgeschrieben. Die Verknüpfung lässt sich später aufheben.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal_feed.py"/>
        <source>What happened, newest first</source>
        <translation>Was passiert ist, das Neueste zuerst</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_parts.py"/>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>What is not &amp;known of them</source>
        <translation>Was nicht bekannt &amp;ist</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>What is said of a winner</source>
        <translation>Was über einen Gewinner gesagt wird</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>What is to be won</source>
        <translation>Was es zu gewinnen gibt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>What is told</source>
        <translation>Was gemeldet wird</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>What is told on Discord</source>
        <translation>Was auf Discord gemeldet wird</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>What is written and given on Kick meanwhile cannot be caught up with.</source>
        <translation>Was inzwischen auf Kick geschrieben und geschenkt wird, lässt sich nicht nachholen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_pane.py"/>
        <source>What the change does</source>
        <translation>Was die Änderung bewirkt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_pane.py"/>
        <source>What the change does to each entry</source>
        <translation>Was die Änderung bei jeder Teilnahme bewirkt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>What the chosen line refers to</source>
        <translation>Worauf sich die gewählte Zeile bezieht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>What the desk knows of {known}’s viewers is forgotten: who follows, who is subscribed and for how many months, who is a moderator. It is learnt anew from {login}; until then subscriptions do not count for weights. Entries, bits, gifted subs, sessions and draws stay. This cannot be undone.</source>
        <translation>Was über die Zuschauer von {known} bekannt ist, wird vergessen: wer folgt, wer ein Abo hat und seit wie vielen Monaten, wer moderiert. Es wird von {login} neu gelernt; bis dahin zählen Abos nicht für Gewichte. Teilnahmen, Bits, Gift-Subs, Sessions und Ziehungen bleiben. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>What the feed told at {time} has {names}. Taking it would make {lost} of {valid} of the ticket book “{book}” invalid ({percent}), {losing}. In all books together: {added} given, {removed} taken.</source>
        <translation>Was der Feed um {time} sagte, umfasst {names}. Es zu übernehmen würde {lost} von {valid} des Ticketbuchs „{book}“ ungültig machen ({percent}), {losing}. In allen Büchern zusammen: {added} gegeben, {removed} genommen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>What the prize is worth</source>
        <translation>Was der Preis wert ist</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>What the tries would give</source>
        <translation>Was die Versuche ergäben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>What the viewer gets</source>
        <translation>Was der Zuschauer bekommt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_waiting.py"/>
        <source>What these names wager from the lower amount on counts again. Tickets that were given stay.</source>
        <translation>Was diese Namen vom niedrigeren Betrag an einsetzen, zählt wieder. Vergebene Tickets bleiben.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>What they did</source>
        <translation>Was sie getan haben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>What they see</source>
        <translation>Was sie sehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>What this name wagers brings the viewer tickets from now on. What is known of it already is paid.</source>
        <translation>Was dieser Name einsetzt, bringt dem Zuschauer ab jetzt Tickets. Schon Bekanntes wird vergütet.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>What those who run the raffle can do</source>
        <translation>Was die können, die die Verlosung leiten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>What viewers can ask</source>
        <translation>Was Zuschauer fragen können</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>What was sold of it keeps its name and price.</source>
        <translation>Was davon verkauft ist, behält Namen und Preis.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>What was verified</source>
        <translation>Was nachgeprüft wurde</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>What was won already keeps the name it had.</source>
        <translation>Was schon gewonnen ist, behält seinen Namen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>What will be imported</source>
        <translation>Was importiert wird</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>What will be imported from {file}</source>
        <translation>Was aus {file} importiert wird</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/unmerge_dialog.py"/>
        <source>What would happen</source>
        <translation>Was geschehen würde</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <location filename="../../raffle_desktop/gui/wheel/widget.py"/>
        <source>Wheel</source>
        <translation>Rad</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_tickets.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_list.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>When a period of &amp;tickets turns</source>
        <translation>Wenn eine Periode der &amp;Tickets wechselt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>When a prize is &amp;used up</source>
        <translation>Wenn ein Preis &amp;verbraucht ist</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>When a viewer &amp;gets many tickets</source>
        <translation>Wenn ein Zuschauer &amp;viele Tickets bekommt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>When a win is confirmed. Carry-over always starts again; lifetime totals stay.</source>
        <translation>Sobald ein Gewinn bestätigt ist. Der Übertrag beginnt immer neu; die Gesamtzahlen bleiben.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>When is {prize} due?</source>
        <translation>Bis wann ist {prize} fällig?</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>When it is gi&amp;ven up</source>
        <translation>Wenn sie au&amp;fgegeben wird</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>When it is o&amp;pened</source>
        <translation>Wenn sie er&amp;öffnet wird</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>When its l&amp;ist is closed</source>
        <translation>Wenn ihre L&amp;iste geschlossen wird</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>When submissions &amp;open</source>
        <translation>Wenn die Anmeldung &amp;öffnet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>When submissions c&amp;lose</source>
        <translation>Wenn die Anmeldung sch&amp;ließt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>When the winner has to &amp;speak up</source>
        <translation>Wenn sich der Gewinner &amp;melden muss</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>When there is a &amp;winner</source>
        <translation>Wenn es einen &amp;Gewinner gibt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>When you confirm the winner, {amount} go to their wallet.</source>
        <translation>Wenn du den Gewinner bestätigst, gehen {amount} in seine Wallet.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>When {period} ends</source>
        <translation>Wann {period} endet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>Where and how often</source>
        <translation>Wo und wie oft</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Where they come from</source>
        <translation>Woher sie kommen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>Where viewers check a proof; {link} puts it into a text. Without one, {link} is left out.</source>
        <translation>Wo Zuschauer einen Beweis prüfen; {link} setzt sie in einen Text ein. Ohne Adresse fällt {link} weg.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <source>Which lines to show</source>
        <translation>Welche Zeilen zu sehen sind</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Which requests</source>
        <translation>Welche Anfragen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>While excluded</source>
        <translation>Während Ausschluss</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>Who asks for a link to their affiliate name is listed here for you to verify; it counts from then on. You can also link one by hand.</source>
        <translation>Wer um eine Verknüpfung mit seinem Affiliate-Namen bittet, steht hier, damit du sie bestätigst; ab dann zählt sie. Du kannst auch von Hand verknüpfen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>Who does not win takes {share} × their weight into the next session{most}.</source>
        <translation>Wer nicht gewinnt, nimmt {share} × das eigene Gewicht in die nächste Session mit{most}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Who else is {name}?</source>
        <translation>Wer ist {name} noch?</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <source>Who gave it?</source>
        <translation>Von wem war es?</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>Who gives the same command again within it gets no answer.</source>
        <translation>Wer denselben Befehl darin noch einmal gibt, bekommt keine Antwort.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Who holds fewer than {n} tickets is not drawn.</source>
        <translation>Wer weniger als {n} Tickets hat, wird nicht gezogen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>Who is excluded is left out. The result is stored at once, with its proof, and the wheel shows it.</source>
        <translation>Ausgeschlossene bleiben außen vor. Das Ergebnis wird sofort mit seinem Beweis gespeichert, und das Rad zeigt es.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>Who may</source>
        <translation>Wer darf</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>Who may enter</source>
        <translation>Wer teilnehmen darf</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>Who may enter…</source>
        <translation>Wer teilnehmen darf…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_row.py"/>
        <source>Who may: {command}</source>
        <translation>Wer darf: {command}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Who no longer follows</source>
        <translation>Wer nicht mehr folgt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_parts.py"/>
        <source>Who stays</source>
        <translation>Wer bleibt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/desk_tabs.py"/>
        <source>Who takes part (Ctrl+2)</source>
        <translation>Wer teilnimmt (Strg+2)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Who wanted to enter and was told why not</source>
        <translation>Wer teilnehmen wollte und erfuhr, warum es nicht geht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Who won stands here once it has told.</source>
        <translation>Wer gewonnen hat, steht hier, sobald das Rad es gezeigt hat.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Whoever wins stands here until the prize is handed in.</source>
        <translation>Wer gewinnt, steht hier, bis der Preis eingelöst ist.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>Whoever writes in chat has watched that minute</source>
        <translation>Wer im Chat schreibt, hat diese Minute zugeschaut</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_backups.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Why, or what changed</source>
        <translation>Grund oder Änderung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Why: {reason}</source>
        <translation>Grund: {reason}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_form.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/reason_dialog.py"/>
        <source>Why? It is kept in the audit log</source>
        <translation>Warum? Das steht dann im Protokoll</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>Why? It is kept in the audit log (may stay empty)</source>
        <translation>Warum? Das steht dann im Protokoll (darf leer bleiben)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>Why? It is kept with the tickets</source>
        <translation>Warum? Es wird bei den Tickets vermerkt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>Why? It stands in the ledger</source>
        <translation>Warum? Das steht dann im Kassenbuch</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Winner</source>
        <translation>Gewinner</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>Winner confirmed</source>
        <translation>Gewinner bestätigt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Winner spoke</source>
        <translation>Gewinner gemeldet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>Winner: {name}, odds {odds}</source>
        <translation>Gewinner: {name}, Chance {odds}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_list.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_history.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>Winners</source>
        <translation>Gewinner</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>Winners are drawn from the running session, by the same code as on the stage, each with fresh randomness. None of these draws is stored, and nobody wins.</source>
        <translation>Gezogen wird aus der laufenden Session, mit demselben Code wie auf der Bühne und jedes Mal mit frischem Zufall. Keine dieser Ziehungen wird gespeichert, und niemand gewinnt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>Winners of a draw at the turn</source>
        <translation>Gewinner einer Ziehung beim Wechsel</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Winners who speak</source>
        <translation>Gewinner, die sich melden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>Winners who still wait are confirmed.</source>
        <translation>Gewinner, die noch warten, werden bestätigt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Winners, redraws and undone draws</source>
        <translation>Gewinner, Neuziehungen und zurückgenommene Ziehungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Wins</source>
        <translation>Gewinne</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_tab.py"/>
        <source>Wins ({n} to redeem)</source>
        <translation>Gewinne ({n} offen)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <source>Wins of the lucky draw</source>
        <translation>Gewinne der Glücksziehung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>Wins stay as they are. The contacts cannot be brought back, except from a backup.</source>
        <translation>Gewinne bleiben, wie sie sind. Die Kontakte lassen sich nicht zurückholen, außer aus einer Sicherung.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>With &amp;BOOST at</source>
        <translation>Mit &amp;BOOST zu</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>With RETR&amp;Y at</source>
        <translation>Mit RETR&amp;Y zu</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>With its &amp;result, in place of the text about the winner</source>
        <translation>Mit dem E&amp;rgebnis, anstelle des Textes über den Gewinner</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>With the first ticket that is sold, prices and size stay as they are.</source>
        <translation>Mit dem ersten verkauften Ticket stehen Kosten und Größe fest.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>Withdraw from {name}’s wallet</source>
        <translation>Aus der Wallet von {name} auszahlen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>Withdrawal</source>
        <translation>Auszahlung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>Withdrawal of {amount} by {name}</source>
        <translation>Auszahlung von {amount} an {name}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>Withdraw…</source>
        <translation>Auszahlen…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>Without a keyword nobody can enter from chat; channel points still can.</source>
        <translation>Ohne Schlüsselwort kann niemand aus dem Chat teilnehmen, nur noch mit Kanalpunkten.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <source>Without carry-over</source>
        <translation>Ohne Übertrag</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>Without it, it runs until you end it.</source>
        <translation>Ohne das läuft sie, bis du sie beendest.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>Without it, the calendar ends it.</source>
        <translation>Ohne das beendet sie der Kalender.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_tab.py"/>
        <source>Without the server: files</source>
        <translation>Ohne den Server: Dateien</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Witness spoke</source>
        <translation>Zeuge hat geschrieben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>Witnesses</source>
        <translation>Zeugen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>Won prizes</source>
        <translation>Gewonnene Preise</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_tab.py"/>
        <source>Won prizes ({n} owed)</source>
        <translation>Gewonnene Preise ({n} offen)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_row.py"/>
        <source>Words of: {command}</source>
        <translation>Wörter für: {command}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>Words, without the sign</source>
        <translation>Wörter, ohne das Zeichen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>Works here</source>
        <translation>Gehört zum Team</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>Works out anew what each wallet must hold, from every line of the ledger; whether what is held is what the holds say; whether each pool has as many tickets as it has sold, each paid once; and whether nobody has altered the ledger. A difference is shown, never repaired.</source>
        <translation>Rechnet aus jeder Zeile des Kassenbuchs neu aus, was in jeder Wallet sein muss; ob reserviert ist, was reserviert sein soll; ob jeder Pool so viele Tickets hat, wie er verkauft hat, jedes einmal bezahlt; und ob niemand das Kassenbuch verändert hat. Eine Abweichung wird gezeigt, nie behoben.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>Worth</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/reason_dialog.py"/>
        <source>Write a reason first</source>
        <translation>Schreib zuerst einen Grund</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>Write answers in Kick’s chat</source>
        <translation>Antworten in den Kick-Chat schreiben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Write everything of one kind to a file</source>
        <translation>Alles von einer Art in eine Datei schreiben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_wins.py"/>
        <source>Write how the winner is reached: a phone number or an e-mail address.</source>
        <translation>Schreib, wie der Gewinner zu erreichen ist: eine Telefonnummer oder eine E-Mail-Adresse.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/reason_dialog.py"/>
        <source>Write this reason into the field</source>
        <translation>Diesen Grund ins Feld schreiben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Write to chat</source>
        <translation>In den Chat schreiben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>Write to chat: answers and announcements</source>
        <translation>In den Chat schreiben: Antworten und Ansagen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>Write what the prize is called.</source>
        <translation>Schreib, wie der Preis heißt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>Write whose ticket it is.</source>
        <translation>Schreib, wem das Ticket gehört.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>Write whose try it is.</source>
        <translation>Schreib, wessen Versuch es ist.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>Write whose wallet it is.</source>
        <translation>Schreib, wem die Wallet gehört.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>Writes this line to the channel’s chat, for all to see.</source>
        <translation>Schreibt diese Zeile in den Chat des Kanals, für alle zu sehen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>Written to chat</source>
        <translation>In den Chat geschrieben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>Written: {path}</source>
        <translation>Geschrieben: {path}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <source>Wrong settings</source>
        <translation>Falsche Einstellungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <source>Wrong wallet</source>
        <translation>Falsche Wallet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>You are signed in as {login}, but this desk knows the followers and subscribers of {known}. Nothing is listened to until you decide.</source>
        <translation>Du bist als {login} angemeldet, aber hier sind die Follower und Abonnenten von {known} bekannt. Bis du dich entscheidest, wird nichts gehört.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>You hold none yet</source>
        <translation>Du hast noch keine</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_look.py"/>
        <source>Your &amp;own</source>
        <translation>Deine &amp;eigene</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>Your own tickets</source>
        <translation>Die eigenen Tickets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>a keyword to take part with</source>
        <translation>ein Schlüsselwort zum Teilnehmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>a link</source>
        <translation>Link</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>a message</source>
        <translation>eine Nachricht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>a mug</source>
        <translation>eine Tasse</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>a picture’s file, if there is one</source>
        <translation>eine Bilddatei, falls es eine gibt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>a role</source>
        <translation>eine Rolle</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>a subscription</source>
        <translation>Abo</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>a ticket</source>
        <translation>ein Ticket</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>a withdrawal</source>
        <translation>eine Auszahlung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs_plan.py"/>
        <source>added to this scene</source>
        <translation>in diese Szene eingefügt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>all of it</source>
        <translation>alles</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>all ticket books</source>
        <translation>alle Ticket-Bücher</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>all tickets of the period, as a number</source>
        <translation>alle Tickets der Periode, als Zahl</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>amounts held</source>
        <translation>Reservierungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>an account of 1 day</source>
        <translation>Account seit mindestens 1 Tag</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>an account of {n} days</source>
        <translation>Account seit mindestens {n} Tagen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>and 1 more</source>
        <translation>und 1 weiterer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>and 1 more currency</source>
        <translation>und 1 weitere Währung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>and 1 more, in History</source>
        <translation>und 1 weiterer, im Verlauf</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>and 1 more, in the list</source>
        <translation>und 1 weitere, in der Liste</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>and for at least</source>
        <translation>und das seit mindestens</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_list.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <location filename="../../raffle_desktop/gui/wheel/words.py"/>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>and {n} more currencies</source>
        <translation>und {n} weitere Währungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>and {n} more, in History</source>
        <translation>und {n} weitere, im Verlauf</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>and {n} more, in the list</source>
        <translation>und {n} weitere, in der Liste</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>anonymous</source>
        <translation>anonym</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>another channel</source>
        <translation>anderer Kanal</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>another wallet</source>
        <translation>einer anderen Wallet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_form.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>any platform</source>
        <translation>jede Plattform</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>archived</source>
        <translation>weggelegt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <source>as the rules give it</source>
        <translation>nach den Regeln</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>asked again in {time}</source>
        <translation>nächste Abfrage in {time}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>asked for</source>
        <translation>angefragt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>asked for by {actor}</source>
        <translation>angefragt von {actor}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>asking…</source>
        <translation>fragt …</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>at</source>
        <translation>um</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_data.py"/>
        <source>at a start</source>
        <translation>beim Start</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_wallet.py"/>
        <source>available</source>
        <translation>verfügbar</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>be &amp;subscribed</source>
        <translation>ein &amp;Abo haben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>beacon</source>
        <translation>Beacon</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_data.py"/>
        <source>before a new version</source>
        <translation>vor einer neuen Version</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>being asked now</source>
        <translation>wird gerade abgefragt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>bits per point</source>
        <translation>Bits pro Punkt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>bots</source>
        <translation>Bots</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>by channel points</source>
        <translation>über Kanalpunkte</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_data.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>by itself:</source>
        <translation>von selbst am:</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/chips.py"/>
        <source>by name only</source>
        <translation>nur per Name</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>by post, a code in a message, in person…</source>
        <translation>per Post, als Code in einer Nachricht, persönlich…</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>by redraw {n}</source>
        <translation>durch Neuziehung {n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>by the API</source>
        <translation>über die API</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>by the rule</source>
        <translation>nach der Regel</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>by {who}</source>
        <translation>von {who}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>came again</source>
        <translation>doppelt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>can be imported</source>
        <translation>importierbar</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_words.py"/>
        <source>can be won</source>
        <translation>zu gewinnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>cancelled</source>
        <translation>abgesagt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_list.py"/>
        <source>cannot be taken</source>
        <translation>geht so nicht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>cannot win</source>
        <translation>chancenlos</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs_plan.py"/>
        <source>cannot: another source has this name</source>
        <translation>geht nicht: Eine andere Quelle heißt so</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>carried over</source>
        <translation>übertragen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>cents per point</source>
        <translation>Cent pro Punkt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_cards.py"/>
        <source>chance of the next try: {p}</source>
        <translation>Chance des nächsten Versuchs: {p}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>chance to win anything</source>
        <translation>Chance auf einen Gewinn</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>chat lines</source>
        <translation>Chatzeilen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>cheered with bits</source>
        <translation>hat mit Bits gecheert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>cheers</source>
        <translation>Cheers</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>chi-square</source>
        <translation>Chi-Quadrat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_parts.py"/>
        <source>comes with it</source>
        <translation>kommt dazu</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>commit and reveal</source>
        <translation>Commit und Aufdecken</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>completed</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>confirmed after a redraw</source>
        <translation>nach Neuziehung bestätigt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>connecting</source>
        <translation>verbindet sich</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs_plan.py"/>
        <source>created</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>days</source>
        <translation>Tagen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>degrees of freedom</source>
        <translation>Freiheitsgrade</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_words.py"/>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>do not hold</source>
        <translation>stimmen nicht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>does not hold</source>
        <translation>stimmt nicht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_form.py"/>
        <source>does not matter</source>
        <translation>egal</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>donations</source>
        <translation>Spenden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>draw #{n}</source>
        <translation>Ziehung #{n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>drawn</source>
        <translation>gezogen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>drawn by {who}</source>
        <translation>gezogen von {who}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>draws</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>each instant win as it happens</source>
        <translation>jeder Sofortgewinn, sobald er fällt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>empty where OBS asks for none</source>
        <translation>leer, wo OBS keins verlangt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>empty where none is asked</source>
        <translation>leer, wenn keiner verlangt wird</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>empty: after its first day</source>
        <translation>leer: nach ihrem ersten Tag</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>empty: as the calendar calls it</source>
        <translation>leer: wie der Kalender sie nennt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>empty: known by name only</source>
        <translation>leer: nur der Name ist bekannt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>empty: without end</source>
        <translation>leer: ohne Ende</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>ended {time}</source>
        <translation>beendet {time}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>ends any moment</source>
        <translation>endet jeden Augenblick</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>ends in {left}</source>
        <translation>endet in {left}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>entered</source>
        <translation>dabei</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>entered the raffle</source>
        <translation>hat an der Verlosung teilgenommen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <source>entries</source>
        <translation>Teilnahmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>entries so far</source>
        <translation>Teilnahmen bisher</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>entry waits</source>
        <translation>Teilnahme wartet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>ever</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>every channel that the bot can read</source>
        <translation>jeder Kanal, den der Bot lesen kann</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>every month</source>
        <translation>jeden Monat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>every server that the bot is on</source>
        <translation>jeder Server, auf dem der Bot ist</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>every week</source>
        <translation>jede Woche</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>expected at its end</source>
        <translation>erwartet bei ihrem Ende</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>follower</source>
        <translation>Follower</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>following</source>
        <translation>Follow</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>following for 1 day</source>
        <translation>Follow seit mindestens 1 Tag</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>following for {n} days</source>
        <translation>Follow seit mindestens {n} Tagen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>follows</source>
        <translation>Follows</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>for example {code}</source>
        <translation>zum Beispiel {code}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>for weights</source>
        <translation>für Gewichte</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>for {name} on {platform}</source>
        <translation>für {name} auf {platform}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>free on the disk</source>
        <translation>frei auf dem Datenträger</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>from 1 viewer</source>
        <translation>von 1 Zuschauer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>from a list</source>
        <translation>aus einer Liste</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>from chat</source>
        <translation>aus dem Chat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>from the wallet</source>
        <translation>aus der Wallet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>from their wallet</source>
        <translation>aus der Wallet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>from {account}</source>
        <translation>von {account}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>from {n} viewers</source>
        <translation>von {n} Zuschauern</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_words.py"/>
        <source>from {start}</source>
        <translation>ab {start}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_words.py"/>
        <source>from {start} until {end}</source>
        <translation>von {start} bis {end}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>gift subs</source>
        <translation>Gift-Subs</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>gifted subs</source>
        <translation>hat Subs verschenkt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>gifts</source>
        <translation>Geschenke</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>give a &amp;link</source>
        <translation>einen &amp;Link angeben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>given</source>
        <translation>vorgegeben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>given up</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>given up: {reason}</source>
        <translation>aufgegeben: {reason}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>granted</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>handed over</source>
        <translation>eingelöst</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>has won</source>
        <translation>hat gewonnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>have &amp;chatted within the last</source>
        <translation>&amp;gechattet haben in den letzten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>have a verified link</source>
        <translation>haben eine bestätigte Verknüpfung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>have an &amp;account for at least</source>
        <translation>einen A&amp;ccount haben seit mindestens</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>have one of the &amp;roles</source>
        <translation>eine der &amp;Rollen haben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>having chatted in the last minute</source>
        <translation>Chatnachricht in der letzten Minute</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>having chatted in the last {n} minutes</source>
        <translation>Chatnachricht in den letzten {n} Minuten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>hears only a part</source>
        <translation>hört nur einen Teil</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <location filename="../../raffle_desktop/gui/viewer_wallet.py"/>
        <source>held</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>hold</source>
        <translation>stimmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>hold {n}</source>
        <translation>Reservierung {n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>holds</source>
        <translation>stimmt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>how long it goes on</source>
        <translation>wie lange es noch dauert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>how long the winner has to speak up</source>
        <translation>wie lange der Gewinner Zeit zum Melden hat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>how many entries there are, in words</source>
        <translation>wie viele Teilnahmen es gibt, in Worten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>how many minutes the code holds</source>
        <translation>wie viele Minuten der Code gilt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>how many of its tickets are sold, then who has won</source>
        <translation>wie viele seiner Tickets verkauft sind, dann wer gewonnen hat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>how many seconds are left</source>
        <translation>wie viele Sekunden noch bleiben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>how many subs were gifted</source>
        <translation>wie viele Subs verschenkt wurden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>how many take part</source>
        <translation>wie viele teilnehmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>how many take part, and whether entering is open</source>
        <translation>wie viele teilnehmen, und ob die Teilnahme offen ist</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>how many take part, in words: 57 viewers</source>
        <translation>wie viele teilnehmen, in Worten: 57 viewers</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>how many tickets</source>
        <translation>wie viele Tickets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>how many tickets are missing</source>
        <translation>wie viele Tickets fehlen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>how many tickets, in words: 12 tickets</source>
        <translation>wie viele Tickets, in Worten: 12 tickets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>how many viewers</source>
        <translation>wie viele Zuschauer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>how many viewers hold tickets</source>
        <translation>wie viele Zuschauer Tickets haben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>how many “the first” are</source>
        <translation>wie viele „die Ersten“ sind</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>how many, as a number</source>
        <translation>wie viele, als Zahl</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>in 1 minute</source>
        <translation>in 1 Minute</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_cards.py"/>
        <source>in all</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>in progress</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/wheel/words.py"/>
        <source>in the pool</source>
        <translation>im Lostopf</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>in {n} minutes</source>
        <translation>in {n} Minuten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>is not the winner {winner}</source>
        <translation>ist nicht der Gewinner {winner}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs_plan.py"/>
        <source>is right already</source>
        <translation>stimmt schon</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>is running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>is skipped</source>
        <translation>wird übergangen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>it runs</source>
        <translation>läuft</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>its link does not hold: {fault}</source>
        <translation>ihr Glied stimmt nicht: {fault}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>kept in the keyring; type another one to change it</source>
        <translation>im Schlüsselbund; gib einen anderen ein, um ihn zu ändern</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>kept; paste another one to change it</source>
        <translation>gespeichert; zum Ändern neu einfügen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>known &amp;bots</source>
        <translation>bekannte &amp;Bots</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>landscape</source>
        <translation>quer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>last answer at {time}</source>
        <translation>letzte Antwort um {time}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>last backup</source>
        <translation>letzte Sicherung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs_plan.py"/>
        <source>left alone: another source has this name. Rename it in OBS, then add this one.</source>
        <translation>unberührt: Eine andere Quelle heißt so. In OBS umbenennen, dann diese einfügen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs_plan.py"/>
        <source>link and size will be updated</source>
        <translation>Link und Größe werden erneuert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs_plan.py"/>
        <source>link updated</source>
        <translation>Link erneuert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs_plan.py"/>
        <source>link will be updated (was {link})</source>
        <translation>Link wird erneuert (war {link})</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>listening</source>
        <translation>hört zu</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>local</source>
        <translation>lokal</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>looking up</source>
        <translation>sucht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>loyalty</source>
        <translation>Treue</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>may win again</source>
        <translation>dürfen wieder gewinnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_account.py"/>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>moderators</source>
        <translation>Moderatoren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>months in all</source>
        <translation>Monate insgesamt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>most in {span}: {n} at {time}</source>
        <translation>die meisten in {span}: {n} um {time}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>needs a token</source>
        <translation>braucht ein Token</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>needs its address</source>
        <translation>braucht die Adresse</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>needs its token</source>
        <translation>braucht sein Token</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <source>needs two numbers</source>
        <translation>braucht zwei Nummern</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_words.py"/>
        <source>never drawn</source>
        <translation>nie gezogen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>never win again</source>
        <translation>gewinnen nie wieder</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>new in {span}</source>
        <translation>neu in {span}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>next attempt in {time}</source>
        <translation>nächster Versuch in {time}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_words.py"/>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>no cap</source>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>no change</source>
        <translation>keine Änderung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>no connection</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>no end</source>
        <translation>ohne Ende</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>no entry</source>
        <translation>keine Teilnahme</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>no good answer since {time}, {tries}</source>
        <translation>keine gute Antwort seit {time}, {tries}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>no good answer yet, {tries}</source>
        <translation>noch keine gute Antwort, {tries}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>no number is missing</source>
        <translation>keine Nummer fehlt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>no overlay page is connected yet</source>
        <translation>noch keine Overlay-Seite verbunden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>no pause</source>
        <translation>keine Pause</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>no period yet</source>
        <translation>noch keine Periode</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>no reason given</source>
        <translation>kein Grund angegeben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_list.py"/>
        <source>none is running</source>
        <translation>keiner läuft</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>none: no tries by chat</source>
        <translation>keins: keine Versuche im Chat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>none: no tries for channel points</source>
        <translation>keine: keine Versuche für Kanalpunkte</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>not a proof</source>
        <translation>kein Beweis</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_form.py"/>
        <source>not asked</source>
        <translation>wird nicht abgefragt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>not before:</source>
        <translation>nicht vor:</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_words.py"/>
        <source>not begun</source>
        <translation>noch nicht begonnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_history.py"/>
        <source>not drawn</source>
        <translation>nicht gezogen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>not from:</source>
        <translation>nicht mehr ab:</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>not fully checked</source>
        <translation>nicht ganz geprüft</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>not in chat</source>
        <translation>nicht im Chat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>not in chat: no Twitch</source>
        <translation>nicht im Chat: kein Twitch</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>not in chat: switched off in the settings</source>
        <translation>nicht im Chat: in den Einstellungen abgeschaltet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>not in chat: {reason}</source>
        <translation>nicht im Chat: {reason}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>not in {platform}’s chat: {reason}</source>
        <translation>nicht im Chat von {platform}: {reason}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_tickets.py"/>
        <source>not ranked</source>
        <translation>ohne Rang</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>not revealed yet</source>
        <translation>noch nicht aufgedeckt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>not running</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>not set up yet</source>
        <translation>noch nicht eingerichtet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>not signed in</source>
        <translation>nicht eingeloggt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>not whole</source>
        <translation>nicht vollständig</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>nothing missed yet</source>
        <translation>noch nichts verpasst</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>numbers given out</source>
        <translation>vergebene Nummern</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>of all viewers take part</source>
        <translation>aller Zuschauer nehmen teil</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>of the next try, as the prizes stand now</source>
        <translation>des nächsten Versuchs, wie die Preise jetzt stehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/wheel/words.py"/>
        <source>of {n}</source>
        <translation>von {n}</translation>
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
        <translation>aus</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>on</source>
        <translation>am</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>on a day of my own:</source>
        <translation>an einem eigenen Tag:</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>on day</source>
        <translation>am Tag</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>on its way into chat</source>
        <translation>auf dem Weg in den Chat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>one line of news along the edge</source>
        <translation>eine Zeile mit Neuigkeiten am Rand</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_tab.py"/>
        <source>only the names, for a Text source</source>
        <translation>nur die Namen, für eine Textquelle</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_list.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>opened by {who}</source>
        <translation>eröffnet von {who}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>outside</source>
        <translation>der Außenwelt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_words.py"/>
        <source>over</source>
        <translation>vorbei</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>over the period before</source>
        <translation>gegenüber der Periode davor</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>owed</source>
        <translation>offen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>o’clock UTC</source>
        <translation>Uhr UTC</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>p-value</source>
        <translation>p-Wert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>paid</source>
        <translation>ausgezahlt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_tickets.py"/>
        <source>paid back</source>
        <translation>zurückgezahlt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>paid tickets</source>
        <translation>bezahlte Tickets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>participants</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>past winners</source>
        <translation>frühere Gewinner</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_card.py"/>
        <source>paste it here</source>
        <translation>hier einfügen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>pending</source>
        <translation>offen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>per gifted sub</source>
        <translation>pro Gift-Sub</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>per month</source>
        <translation>pro Monat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>per resub</source>
        <translation>pro Resub</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>permission missing</source>
        <translation>Berechtigung fehlt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>place vacant</source>
        <translation>Platz frei</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_reward.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>pool {n}</source>
        <translation>Pool {n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>pool {n} cancelled: {reason}</source>
        <translation>Pool {n} abgesagt: {reason}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>pools</source>
        <translation>Pools</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>portrait</source>
        <translation>hoch</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>posted</source>
        <translation>gebucht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>posted in chat at {time}</source>
        <translation>um {time} im Chat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_cards.py"/>
        <source>probability {p}</source>
        <translation>Wahrscheinlichkeit {p}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_findings.py"/>
        <source>problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>purchase {n}</source>
        <translation>Kauf {n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>put in</source>
        <translation>einzahlen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_tickets.py"/>
        <source>rank {n}</source>
        <translation>Rang {n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>reason: {reason}</source>
        <translation>Grund: {reason}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>redraw</source>
        <translation>Neuziehung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>redraw announced</source>
        <translation>Neuziehung angekündigt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>redrawn</source>
        <translation>neu gezogen</translation>
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
        <translation>abgelehnt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>refuses the entry</source>
        <translation>verhindert die Teilnahme</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>replaced by a redraw</source>
        <translation>durch Neuziehung ersetzt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>request {n}</source>
        <translation>Anfrage {n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>resub, {n} months</source>
        <translation>Resub, {n} Monate</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>resubs</source>
        <translation>Resubs</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>resubscribed</source>
        <translation>hat das Abo erneuert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>reversed</source>
        <translation>rückgängig</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>reversed by transfer {n}</source>
        <translation>rückgängig durch Buchung {n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>reverses transfer {n}</source>
        <translation>macht Buchung {n} rückgängig</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>round due</source>
        <translation>Runde fällig</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <source>running</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>runs until you end it</source>
        <translation>läuft, bis du sie beendest</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>says: I am {name}</source>
        <translation>sagt: Ich bin {name}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>second</source>
        <translation>Sekunde</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>seen</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>seen in {platform}’s chat at {time}</source>
        <translation>im Chat von {platform} gesehen um {time}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>sending</source>
        <translation>sendet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>sent at {time}, not seen in {platform}’s chat</source>
        <translation>gesendet um {time}, im Chat von {platform} nicht gesehen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>sent, waiting for chat’s echo</source>
        <translation>gesendet, wartet auf das Echo des Chats</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>session</source>
        <translation>Session</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>session {n}</source>
        <translation>Session {n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/first_start.py"/>
        <source>shows the winner on stream as soon as there is one</source>
        <translation>zeigt den Gewinner im Stream, sobald es einen gibt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>since {begun}</source>
        <translation>seit {begun}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_database.py"/>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <source>spoke in chat</source>
        <translation>hat sich im Chat gemeldet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_parts.py"/>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <source>stopped</source>
        <translation>beendet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>subs</source>
        <translation>Subs</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>subs gifted</source>
        <translation>verschenkte Subs</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_reading.py"/>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>subscriber, 1 month</source>
        <translation>Abo seit 1 Monat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_reading.py"/>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>subscriber, {n} months</source>
        <translation>Abo seit {n} Monaten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>subscriptions</source>
        <translation>Abos</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_tests.py"/>
        <source>such as: Join the raffle</source>
        <translation>zum Beispiel: An der Verlosung teilnehmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_bot.py"/>
        <source>such as: Mods, Raffle team</source>
        <translation>zum Beispiel: Mods, Verlosungsteam</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_reward.py"/>
        <source>such as: Try your luck</source>
        <translation>etwa: Versuch dein Glück</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>such as: vip, moderator</source>
        <translation>zum Beispiel: vip, moderator</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>support</source>
        <translation>Support</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>suspended</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>take out</source>
        <translation>entnehmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>taken</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>the accounts alone</source>
        <translation>nur die Accounts</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>the address of your checking page</source>
        <translation>die Adresse deiner Prüfseite</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>the broadcast&amp;er</source>
        <translation>d&amp;er Streamer selbst</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the chance in percent</source>
        <translation>die Chance in Prozent</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the change since the period before</source>
        <translation>die Änderung seit der Periode davor</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the code</source>
        <translation>der Code</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the command as it is typed</source>
        <translation>der Befehl, wie man ihn schreibt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>the desk’s prizes</source>
        <translation>den Preisen des Pults</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the desk’s sentence</source>
        <translation>der Satz des Pults</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>the desk’s takings</source>
        <translation>der Kasse des Pults</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the entry’s weight</source>
        <translation>das Gewicht der Teilnahme</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>the first {n} are listed; search looks through all</source>
        <translation>die ersten {n} sind gelistet; die Suche geht durch alle</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <source>the heaviest {n} are listed; search looks through all</source>
        <translation>die {n} schwersten sind gelistet; die Suche geht durch alle</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the largest number</source>
        <translation>die größte Zahl</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the list itself</source>
        <translation>die Liste selbst</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>the name of the lucky draw</source>
        <translation>der Name der Glücksziehung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>the name of the session</source>
        <translation>der Name der Session</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the name that was typed</source>
        <translation>der geschriebene Name</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>the newest {n} acts</source>
        <translation>die neuesten {n} Handlungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>the newest {n} are listed</source>
        <translation>die neuesten {n} stehen hier</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>the newest {n} draws</source>
        <translation>die neuesten {n} Ziehungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>the newest {n} of {all}; scroll for more</source>
        <translation>die neuesten {n} von {all}; blättere weiter für mehr</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <source>the newest {n} sessions</source>
        <translation>die neuesten {n} Sessions</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>the number of the draw’s proof</source>
        <translation>die Nummer des Beweises der Ziehung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the other account</source>
        <translation>der andere Account</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the other platform</source>
        <translation>die andere Plattform</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_tab.py"/>
        <source>the page: the winner comes in, with name, odds and weight</source>
        <translation>die Seite: Der Gewinner kommt herein, mit Name, Chance und Gewicht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>the pasted list</source>
        <translation>die eingefügte Liste</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the period</source>
        <translation>die Periode</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>the period of tickets</source>
        <translation>die Periode der Tickets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>the period that begins</source>
        <translation>die Periode, die beginnt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>the period that has ended</source>
        <translation>die Periode, die geendet hat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>the prize</source>
        <translation>der Preis</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>the provider’s number of the payment, if there is one</source>
        <translation>die Nummer der Zahlung beim Anbieter, falls es sie gibt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>the quota in all</source>
        <translation>das Kontingent insgesamt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>the quota of a day</source>
        <translation>das Tageskontingent</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the rank</source>
        <translation>der Rang</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_tab.py"/>
        <source>the same as a picture, for an Image source</source>
        <translation>dasselbe als Bild, für eine Bildquelle</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the share of all known viewers</source>
        <translation>der Anteil aller bekannten Zuschauer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the share with a verified link</source>
        <translation>der Anteil mit bestätigter Verknüpfung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the smallest number</source>
        <translation>die kleinste Zahl</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the ticket book</source>
        <translation>das Ticket-Buch</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>the viewer’s name</source>
        <translation>der Name des Zuschauers</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>the wheel, spinning in step with the desk</source>
        <translation>das Rad, im Gleichlauf mit dem Fenster</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>the winner comes in, with name, odds and weight</source>
        <translation>der Gewinner tritt auf, mit Name, Chance und Gewicht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>the winner’s chance in percent</source>
        <translation>die Chance des Gewinners in Prozent</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>the winner’s name</source>
        <translation>der Name des Gewinners</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>the winner’s weight</source>
        <translation>das Gewicht des Gewinners</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>the winning number</source>
        <translation>die Gewinnnummer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>the word for “{command}”</source>
        <translation>das Wort für „{command}“</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>the word of the lucky draw</source>
        <translation>das Wort der Glücksziehung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>thing</source>
        <translation>Sache</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>this computer’s</source>
        <translation>die dieses Computers</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>this session</source>
        <translation>diese Session</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <location filename="../../raffle_desktop/gui/viewer_wallet.py"/>
        <source>ticket no. {n}</source>
        <translation>Ticket Nr. {n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>tickets expected at the end</source>
        <translation>am Ende erwartete Tickets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>tickets for every</source>
        <translation>Tickets für je</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>tickets on</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_tickets.py"/>
        <source>to be paid back</source>
        <translation>zurückzuzahlen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>to redeem</source>
        <translation>einzulösen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>to verify</source>
        <translation>zu prüfen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>to you, by hand</source>
        <translation>bei dir, von Hand</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>to {account}</source>
        <translation>zu {account}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_cards.py"/>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_parts.py"/>
        <source>together</source>
        <translation>zusammen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/header.py"/>
        <source>total weight</source>
        <translation>Gesamtgewicht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <source>total weight {weight}</source>
        <translation>Gesamtgewicht {weight}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_words.py"/>
        <source>transfer {n}</source>
        <translation>Buchung {n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>transfers</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>tries today</source>
        <translation>Versuche heute</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>trouble</source>
        <translation>gestört</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>trying now</source>
        <translation>wird gerade versucht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>undone</source>
        <translation>rückgängig</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>undone: {reason}</source>
        <translation>rückgängig gemacht: {reason}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick.py"/>
        <source>unofficial feed</source>
        <translation>inoffizieller Feed</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_words.py"/>
        <source>until {end}</source>
        <translation>bis {end}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_words.py"/>
        <source>used up</source>
        <translation>verbraucht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_words.py"/>
        <source>used up today</source>
        <translation>heute verbraucht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>valid tickets</source>
        <translation>gültige Tickets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>verified</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>wait for some sessions</source>
        <translation>setzen einige Sessions aus</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/lucky_words.py"/>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>waits for confirmation</source>
        <translation>wartet auf Bestätigung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>waits for its round</source>
        <translation>wartet auf ihre Runde</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>waits for the others</source>
        <translation>wartet auf die anderen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_phase.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>waits for you</source>
        <translation>wartet auf dich</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>wallets</source>
        <translation>Wallets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>was not checked</source>
        <translation>wurde nicht geprüft</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs_plan.py"/>
        <source>was right already</source>
        <translation>stimmte schon</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_findings.py"/>
        <source>well</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>what a witness is asked to do, if there is one</source>
        <translation>was ein Zeuge tun soll, wenn es einen gibt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>what binds a draw in steps, and the time to its round; on the wheel and the winner as well</source>
        <translation>was eine Ziehung in Schritten bindet, und die Zeit bis zu ihrer Runde; auch auf Rad und Gewinner</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>what can be typed there</source>
        <translation>was man dort schreiben kann</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>what is new</source>
        <translation>das Neue</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>what the affiliate is called in chat</source>
        <translation>wie der Affiliate im Chat heißt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>what the tickets are for</source>
        <translation>wofür die Tickets sind</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>what the viewer has now, in words</source>
        <translation>was der Zuschauer jetzt hat, in Worten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>what they are for</source>
        <translation>wofür sie sind</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <location filename="../../raffle_desktop/gui/dialogs/settings_chat.py"/>
        <source>what to type to take part</source>
        <translation>was man zum Teilnehmen schreibt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>what was drawn: the session, period or pool</source>
        <translation>was gezogen wurde: Session, Periode oder Pool</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>what was typed</source>
        <translation>was geschrieben wurde</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>when I say so</source>
        <translation>wenn ich es sage</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>while Twitch is connected</source>
        <translation>solange Twitch verbunden ist</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>while Twitch is connected: not now</source>
        <translation>solange Twitch verbunden ist: gerade nicht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_entry.py"/>
        <source>while Twitch is connected: yes</source>
        <translation>solange Twitch verbunden ist: ja</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>who had won before</source>
        <translation>wer vorher gewonnen hatte</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>who has the best chances</source>
        <translation>wer die besten Chancen hat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>who holds most tickets</source>
        <translation>wer die meisten Tickets hat</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_words.py"/>
        <source>who may do it</source>
        <translation>wer es darf</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>whole</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>why, as it was given</source>
        <translation>warum, wie es angegeben wurde</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs_plan.py"/>
        <source>will be added to this scene</source>
        <translation>wird in diese Szene eingefügt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs_plan.py"/>
        <source>will be created</source>
        <translation>wird angelegt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>winners</source>
        <translation>Gewinner</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>winners of the last {n} sessions</source>
        <translation>Gewinner der letzten {n} Sessions</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>winners of this session</source>
        <translation>Gewinner dieser Session</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>wins today</source>
        <translation>Gewinne heute</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>with channel points</source>
        <translation>mit Kanalpunkten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>with the quotas, all in one day</source>
        <translation>mit Kontingenten, alles an einem Tag</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>without end</source>
        <translation>ohne Ende</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_columns.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>won</source>
        <translation>gewonnen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>won with ticket no. {n}</source>
        <translation>gewann mit Ticket Nr. {n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>won with ticket no. {n}; the money is in their wallet</source>
        <translation>gewann mit Ticket Nr. {n}; das Geld ist in der Wallet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>working</source>
        <translation>läuft</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>worth {amount}</source>
        <translation>Wert {amount}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>you have the money</source>
        <translation>du hast das Geld</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_answers.py"/>
        <source>your account</source>
        <translation>dein Konto</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_channel.py"/>
        <source>your channel’s name, or kick.com/name</source>
        <translation>Name deines Kanals, oder kick.com/name</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_list.py"/>
        <source>your own text</source>
        <translation>eigener Text</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>{accounts} are accounts of {kept} from then on.</source>
        <translation>{accounts} sind von da an Accounts von {kept}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>{accounts} are accounts of {other} again.</source>
        <translation>{accounts} sind wieder Accounts von {other}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>{accounts} is an account of {kept} from then on.</source>
        <translation>{accounts} ist von da an ein Account von {kept}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>{accounts} is an account of {other} again.</source>
        <translation>{accounts} ist wieder ein Account von {other}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>{account} on {platform} is now an account of {name}.</source>
        <translation>{account} auf {platform} ist jetzt ein Account von {name}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/chips.py"/>
        <source>{account}, account id {id}</source>
        <translation>{account}, Account-ID {id}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>{amount} are available in this wallet.</source>
        <translation>In dieser Wallet sind {amount} verfügbar.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>{amount} are available there.</source>
        <translation>Dort sind {amount} verfügbar.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>{amount} are in {name}’s wallet.</source>
        <translation>{amount} sind in der Wallet von {name}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_reading.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>{amount} donated</source>
        <translation>{amount} gespendet</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>{amount} from {name}</source>
        <translation>{amount} von {name}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>{amount} from {name} counts for nobody.</source>
        <translation>{amount} von {name} zählt für niemanden.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>{amount} go to {name}’s wallet.</source>
        <translation>{amount} gehen in die Wallet von {name}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>{amount} have come from {name}</source>
        <translation>{amount} sind von {name} gekommen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>{amount} have left {name}’s wallet.</source>
        <translation>{amount} haben die Wallet von {name} verlassen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>{amount} in them</source>
        <translation>{amount} darin</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <source>{amount} move back, whole and once, by a new line; both stay in the ledger. A paid prize is owed again afterwards.</source>
        <translation>{amount} gehen zurück, ganz und einmal, durch eine neue Zeile; beide bleiben im Kassenbuch. Ein ausgezahlter Preis steht danach wieder aus.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>{amount} were paid out to {name}</source>
        <translation>{amount} wurden an {name} ausgezahlt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>{amount} were put into {name}’s wallet.</source>
        <translation>{amount} kamen in die Wallet von {name}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_wallets.py"/>
        <source>{amount} were taken out of {name}’s wallet.</source>
        <translation>{amount} wurden der Wallet von {name} entnommen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>{amount}, paid to the winner’s wallet</source>
        <translation>{amount} in die Wallet des Gewinners</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>{announcement}: text</source>
        <translation>{announcement}: Text</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_texts.py"/>
        <source>{announcement}: title</source>
        <translation>{announcement}: Titel</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_accounts.py"/>
        <source>{asker} has asked for a code that {name} can type on {platform} until {time}.</source>
        <translation>{asker} hat einen Code angefordert, den {name} auf {platform} bis {time} eintippen kann.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>{began} to {ended} ({time})</source>
        <translation>{began} bis {ended} ({time})</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_words.py"/>
        <source>{begun} to {ended}</source>
        <translation>{begun} bis {ended}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>{count}: every proof holds.</source>
        <translation>{count}: Jeder Beweis stimmt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>{count}: nothing is wrong, but {n} have a beacon signature that was not checked here.</source>
        <translation>{count}: Nichts ist falsch, doch bei {n} wurde die Beacon-Signatur hier nicht geprüft.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>{count}: {n} do NOT hold.</source>
        <translation>{count}: {n} stimmen NICHT.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>{feed}: asked just now.</source>
        <translation>{feed}: gerade abgefragt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>{feed}: the key is forgotten.</source>
        <translation>{feed}: Der Schlüssel ist vergessen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds.py"/>
        <source>{feed}: the set-up is stored.</source>
        <translation>{feed}: Die Einrichtung ist gespeichert.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>{field} must be a number of 0 or more with at most 6 decimals.</source>
        <translation>{field} muss eine Zahl ab 0 mit höchstens 6 Nachkommastellen sein.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>{field} must be a whole number from 0 to {most}.</source>
        <translation>{field} muss eine ganze Zahl von 0 bis {most} sein.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_dialogs.py"/>
        <source>{field} must be an amount of 0 or more with at most 2 decimals.</source>
        <translation>{field} muss ein Betrag ab 0 mit höchstens 2 Nachkommastellen sein.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_rates.py"/>
        <source>{field}: write a whole number from 0 to {most}, or nothing.</source>
        <translation>{field}: Schreib eine ganze Zahl von 0 bis {most} oder nichts.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_files.py"/>
        <source>{file}: {purpose}</source>
        <translation>{file}: {purpose}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <source>{gift} · to {names}</source>
        <translation>{gift} · an {names}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <source>{gift}, {time}. The tickets go to this viewer.</source>
        <translation>{gift}, {time}. Die Tickets bekommt dieser Zuschauer.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>{given} given and {taken} taken at {time}</source>
        <translation>{given} vergeben und {taken} weggenommen um {time}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>{given} given at {time}</source>
        <translation>{given} vergeben um {time}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_words.py"/>
        <source>{given} of {quota}</source>
        <translation>{given} von {quota}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>{giver} gave {n} to {receiver}.</source>
        <translation>{giver} gab {n} an {receiver}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>{list}: answers, and nobody is on it.</source>
        <translation>{list}: antwortet, und niemand steht darauf.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_waiting.py"/>
        <source>{list}: taken as the feed tells it; {added} given, {removed} taken.</source>
        <translation>{list}: übernommen, wie der Feed es sagt; {added} gegeben, {removed} genommen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_parts.py"/>
        <source>{list}: these lists were not taken</source>
        <translation>{list}: Diese Listen wurden nicht übernommen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_parts.py"/>
        <source>{list}: this list was not taken</source>
        <translation>{list}: Diese Liste wurde nicht übernommen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_waiting.py"/>
        <source>{list}: what the feed told was discarded; nothing was changed.</source>
        <translation>{list}: Was der Feed sagte, wurde verworfen; nichts wurde geändert.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>{list}: {count}, such as {names}.</source>
        <translation>{list}: {count}, etwa {names}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>{list}: {done} of {all}</source>
        <translation>{list}: {done} von {all}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>{list}: {done} read</source>
        <translation>{list}: {done} gelesen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <source>{names} and {n} more</source>
        <translation>{names} und {n} weitere</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>{name} (default)</source>
        <translation>{name} (Standard)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>{name} brings {viewer} nothing. They can ask again tomorrow.</source>
        <translation>{name} bringt {viewer} nichts. Morgen kann erneut gefragt werden.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>{name} cannot enter or win any raffle until you include them again.</source>
        <translation>{name} kann an keiner Verlosung teilnehmen und keine gewinnen, bis du den Ausschluss aufhebst.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_wins.py"/>
        <source>{name} has redeemed {prize}.</source>
        <translation>{name} hat {prize} eingelöst.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_prizes.py"/>
        <source>{name} has their prize.</source>
        <translation>{name} hat den Preis.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>{name} holds {tickets}. The lowest numbers become invalid for good; giving brings new numbers.</source>
        <translation>{name} hat {tickets}. Die niedrigsten Nummern werden endgültig ungültig; Geben bringt neue Nummern.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>{name} holds {tickets}. The lowest numbers go, and the receiver gets new ones.</source>
        <translation>{name} hat {tickets}. Die niedrigsten Nummern gehen, und der Empfänger bekommt neue.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>{name} is a platform and cannot be the affiliate.</source>
        <translation>{name} ist eine Plattform und kann nicht der Affiliate sein.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <source>{name} is closed.</source>
        <translation>{name} ist geschlossen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>{name} is confirmed.</source>
        <translation>{name} ist bestätigt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>{name} is excluded from all raffles.</source>
        <translation>{name} ist von allen Verlosungen ausgeschlossen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>{name} is excluded from every raffle.</source>
        <translation>{name} ist von jeder Verlosung ausgeschlossen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/entry_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <source>{name} is in.</source>
        <translation>{name} ist dabei.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>{name} is now {viewer}.</source>
        <translation>{name} ist jetzt {viewer}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>{name} is on no server yet: invite it</source>
        <translation>{name} ist noch auf keinem Server: lade ihn ein</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>{name} is replaced</source>
        <translation>{name} wird ersetzt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>{name} is told:</source>
        <translation>{name} liest:</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <location filename="../../raffle_desktop/gui/viewer_panel.py"/>
        <source>{name} may take part again.</source>
        <translation>{name} darf wieder teilnehmen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>{name} no longer counts in this raffle.</source>
        <translation>{name} zählt in dieser Verlosung nicht mehr.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/chips.py"/>
        <source>{name} on {platform}</source>
        <translation>{name} auf {platform}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>{name} on {servers}</source>
        <translation>{name} auf {servers}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/twitch_news.py"/>
        <source>{name} spoke in chat: the win is confirmed.</source>
        <translation>{name} hat sich im Chat gemeldet: Der Gewinn ist bestätigt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/twitch_news.py"/>
        <source>{name} spoke {late} after the time was up. Confirm all the same, or redraw.</source>
        <translation>{name} hat sich gemeldet, aber {late} nach Ablauf der Zeit. Bestätige trotzdem oder zieh neu.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>{name} starts anew.</source>
        <translation>{name} beginnt von vorn.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_parts.py"/>
        <source>{name} stays</source>
        <translation>{name} bleibt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <source>{name} stays on record, marked with this reason, and is out of this draw. Somebody else is drawn.</source>
        <translation>{name} bleibt mit diesem Grund verzeichnet und ist aus dieser Ziehung raus. Jemand anderes wird gezogen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_acts.py"/>
        <source>{name} stays on record, marked with this reason, and is out of this draw. The redraw is announced, in chat too if the draw was opened there; who comes next follows from a round of the beacon after it. This cannot be taken back.</source>
        <translation>{name} bleibt mit dieser Begründung verzeichnet und ist aus dieser Ziehung heraus. Die Neuziehung wird angekündigt, auch im Chat, falls die Ziehung dort eröffnet wurde; wer der Nächste ist, ergibt sich aus einer späteren Runde des Beacons. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_bar.py"/>
        <source>{name} takes tries again.</source>
        <translation>{name} nimmt wieder Versuche an.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>{name} was given {n} and now holds {held}.</source>
        <translation>{name} bekam {n} und hat jetzt {held}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>{name} was removed.</source>
        <translation>{name} wurde entfernt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>{name}&apos;s carry-over, and by your settings the bits and gifted subs that count for weights, start again at 0. This cannot be undone.</source>
        <translation>Der Übertrag von {name} und, nach deinen Einstellungen, die Bits und Gift-Subs, die für Gewichte zählen, beginnen wieder bei 0. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>{name}: expected {expected}, drawn {drawn}</source>
        <translation>{name}: erwartet {expected}, gezogen {drawn}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <source>{name}: {tickets}.</source>
        <translation>{name}: {tickets}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <source>{name}’s wallet is active again.</source>
        <translation>Die Wallet von {name} ist wieder aktiv.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_acts.py"/>
        <source>{name}’s wallet is suspended.</source>
        <translation>Die Wallet von {name} ist gesperrt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_data.py"/>
        <source>{n} GB</source>
        <translation>{n} GB</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_data.py"/>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_log.py"/>
        <source>{n} acts</source>
        <translation>{n} Handlungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>{n} announcements since the start</source>
        <translation>{n} Meldungen seit dem Start</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>{n} announcements wait</source>
        <translation>{n} Meldungen warten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>{n} anonymous ones count for nobody.</source>
        <translation>{n} anonyme zählen für niemanden.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_list.py"/>
        <source>{n} are full and wait for their draw</source>
        <translation>{n} sind voll und warten auf die Ziehung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>{n} are listed</source>
        <translation>{n} stehen hier</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>{n} are owed</source>
        <translation>{n} stehen aus</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_list.py"/>
        <source>{n} are running</source>
        <translation>{n} laufen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>{n} are still owed</source>
        <translation>{n} stehen noch aus</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>{n} attempts failed</source>
        <translation>{n} Versuche gescheitert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_reading.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>{n} bits</source>
        <translation>{n} Bits</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>{n} changes</source>
        <translation>{n} Änderungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <source>{n} characters</source>
        <translation>{n} Zeichen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>{n} commands heard</source>
        <translation>{n} Befehle gehört</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>{n} contacts are deleted.</source>
        <translation>{n} Kontakte sind gelöscht.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <source>{n} counted since the start.</source>
        <translation>{n} seit dem Start gezählt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>{n} days</source>
        <translation>{n} Tagen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>{n} differences were found and put right.</source>
        <translation>{n} Unterschiede wurden gefunden und berichtigt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_report.py"/>
        <source>{n} differences were found.</source>
        <translation>{n} Abweichungen wurden gefunden.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>{n} donations wait for you</source>
        <translation>{n} Spenden warten auf dich</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>{n} draws</source>
        <translation>{n} Ziehungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>{n} draws are under way.</source>
        <translation>{n} Ziehungen laufen noch.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>{n} draws in the chain, #{first} to #{last}</source>
        <translation>{n} Ziehungen in der Kette, #{first} bis #{last}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/stage.py"/>
        <source>{n} draws under way ▾</source>
        <translation>{n} Ziehungen laufen ▾</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>{n} draws were checked</source>
        <translation>{n} Ziehungen geprüft</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_proofs.py"/>
        <source>{n} draws were given up.</source>
        <translation>{n} Ziehungen wurden aufgegeben.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_list.py"/>
        <source>{n} earlier</source>
        <translation>frühere: {n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_draw.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <location filename="../../raffle_desktop/gui/wheel/words.py"/>
        <source>{n} entries</source>
        <translation>{n} Teilnahmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>{n} entries are in the list.</source>
        <translation>{n} Teilnahmen stehen in der Liste.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>{n} entries go on into the next session with no carry-over and no support counted.</source>
        <translation>{n} Teilnahmen gehen in die nächste Session mit, ohne Übertrag und ohne gezählten Support.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>{n} entries go on into the next session, each with {share} × its weight carried over; bits, donations and gifts start anew.</source>
        <translation>{n} Teilnahmen gehen in die nächste Session mit, jede mit {share} × ihrem Gewicht als Übertrag; Bits, Spenden und Gift-Subs beginnen von vorn.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>{n} entries in all</source>
        <translation>insgesamt {n} Teilnahmen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>{n} entries no longer count in this raffle.</source>
        <translation>{n} Teilnahmen zählen in dieser Verlosung nicht mehr.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>{n} entries of the last session wait and go on in the next one.</source>
        <translation>{n} Teilnahmen der letzten Session warten und gehen in der nächsten weiter.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>{n} entries so far</source>
        <translation>{n} Teilnahmen bisher</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>{n} entries were imported</source>
        <translation>{n} Teilnahmen wurden importiert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_acts.py"/>
        <source>{n} entries were removed.</source>
        <translation>{n} Teilnahmen wurden entfernt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/wheel/words.py"/>
        <source>{n} entry</source>
        <translation>{n} Teilnahme</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>{n} fields are not right yet</source>
        <translation>{n} Felder stimmen noch nicht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_figures.py"/>
        <source>{n} for each participant</source>
        <translation>{n} je Teilnehmer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_reading.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>{n} gifted subs</source>
        <translation>{n} Gift-Subs</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <source>{n} gifts that nobody was paid for</source>
        <translation>{n} Geschenke, für die niemand Tickets bekam</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_holds.py"/>
        <source>{n} holds</source>
        <translation>{n} Reservierungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>{n} hours</source>
        <translation>{n} Stunden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>{n} in all</source>
        <translation>{n} insgesamt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>{n} in stock</source>
        <translation>{n} vorrätig</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/wheel/widget.py"/>
        <source>{n} in the pool</source>
        <translation>{n} im Lostopf</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_data.py"/>
        <source>{n} kB</source>
        <translation>{n} kB</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>{n} kinds of events are not heard</source>
        <translation>{n} Arten von Ereignissen werden nicht gehört</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>{n} kinds of events are not heard: see Account.</source>
        <translation>{n} Arten von Ereignissen werden nicht gehört: siehe Konto.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>{n} lines</source>
        <translation>{n} Zeilen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_live_log.py"/>
        <source>{n} lines are on the clipboard.</source>
        <translation>{n} Zeilen sind in der Zwischenablage.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>{n} links do not hold</source>
        <translation>{n} Glieder stimmen nicht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>{n} links to verify</source>
        <translation>{n} Verknüpfungen zu prüfen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>{n} minutes</source>
        <translation>{n} Minuten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>{n} months</source>
        <translation>{n} Monate</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>{n} more entries go with it.</source>
        <translation>{n} weitere Teilnahmen gehen mit.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>{n} more stand in the history.</source>
        <translation>{n} weitere stehen im Verlauf.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/odds_dialog.py"/>
        <source>{n} more together</source>
        <translation>{n} weitere zusammen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>{n} more wait behind these</source>
        <translation>{n} weitere warten dahinter</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_board.py"/>
        <source>{n} names</source>
        <translation>{n} Namen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>{n} names have wagered less in all than before, and are not counted on until you decide: {names}.</source>
        <translation>{n} Namen haben insgesamt weniger eingesetzt als zuvor und werden nicht weitergezählt, bis du entscheidest: {names}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>{n} numbers are missing</source>
        <translation>{n} Nummern fehlen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_tab.py"/>
        <source>{n} numbers changed</source>
        <translation>{n} Zahlen geändert</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_feeds_words.py"/>
        <source>{n} of them linked to nobody</source>
        <translation>{n} davon mit niemandem verknüpft</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_list.py"/>
        <source>{n} of your own (•)</source>
        <translation>{n} eigene (•)</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_draws.py"/>
        <source>{n} of {all} draws</source>
        <translation>{n} von {all} Ziehungen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_preview.py"/>
        <source>{n} of {of} entries change</source>
        <translation>{n} von {of} Teilnahmen ändern sich</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>{n} older ones come after these.</source>
        <translation>Danach kommen {n} ältere.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_server.py"/>
        <source>{n} overlay pages are connected</source>
        <translation>{n} Overlay-Seiten sind verbunden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_obs.py"/>
        <source>{n} overlays were put right in OBS.</source>
        <translation>{n} Overlays wurden in OBS richtiggestellt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>{n} participants</source>
        <translation>{n} Teilnehmer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_ledger.py"/>
        <source>{n} pending</source>
        <translation>{n} offen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch.py"/>
        <source>{n} permissions are missing: see Account.</source>
        <translation>{n} Berechtigungen fehlen: siehe Konto.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>{n} points</source>
        <translation>{n} Punkte</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_prizes.py"/>
        <source>{n} prizes</source>
        <translation>{n} Preise</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>{n} requests</source>
        <translation>{n} Anfragen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_reading.py"/>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>{n} resubs</source>
        <translation>{n} Resubs</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tables/table_view.py"/>
        <source>{n} rows are copied.</source>
        <translation>{n} Zeilen sind kopiert.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_draw.py"/>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/twitch_news.py"/>
        <source>{n} seconds</source>
        <translation>{n} Sekunden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>{n} seconds after the time was up</source>
        <translation>{n} Sekunden nach Ablauf der Zeit</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <source>{n} selected</source>
        <translation>{n} ausgewählt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_sessions.py"/>
        <source>{n} sessions</source>
        <translation>{n} Sessions</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>{n} slash commands</source>
        <translation>{n} Slash-Befehle</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>{n} strangers have entered.</source>
        <translation>{n} Unbekannte sind dabei.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_gaps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>{n} subs</source>
        <translation>{n} Subs</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>{n} suspended</source>
        <translation>{n} gesperrt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answer_list.py"/>
        <source>{n} texts</source>
        <translation>{n} Texte</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_answers.py"/>
        <source>{n} texts of yours are put back to what the desk comes with. Cancel in the settings still keeps them.</source>
        <translation>{n} eigene Texte werden auf die mitgelieferten zurückgesetzt. Mit Abbrechen in den Einstellungen bleiben sie noch.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/rehearsal.py"/>
        <source>{n} things missed</source>
        <translation>{n} Ereignisse verpasst</translation>
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
        <translation>{n} Tickets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <source>{n} tickets given</source>
        <translation>{n} Tickets gegeben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>{n} tickets paid from wallets are paid back there: {amount} in all.</source>
        <translation>{n} aus Wallets bezahlte Tickets werden dorthin zurückgezahlt: zusammen {amount}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>{n} tickets to go.</source>
        <translation>Noch {n} Tickets.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_tickets.py"/>
        <source>{n} tickets were not paid from wallets: give {amount} back by hand.</source>
        <translation>{n} Tickets wurden nicht aus Wallets bezahlt: gib {amount} selbst zurück.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>{n} tickets were paid back: {amount}.</source>
        <translation>{n} Tickets wurden zurückgezahlt: {amount}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>{n} tickets were paid to you or elsewhere: give {amount} back yourself; you are shown to whom.</source>
        <translation>{n} Tickets wurden bei dir oder anderswo bezahlt: gib {amount} selbst zurück; du siehst dann, wem.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>{n} tickets were taken away from {name}.</source>
        <translation>{name} wurden {n} Tickets weggenommen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>{n} to go</source>
        <translation>noch {n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>{n} tries are tried out</source>
        <translation>{n} Versuche werden durchgespielt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_odds.py"/>
        <source>{n} tries would give about …</source>
        <translation>{n} Versuche ergäben etwa …</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <location filename="../../raffle_desktop/gui/tabs/pools_acts.py"/>
        <source>{n} viewers</source>
        <translation>{n} Zuschauern</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>{n} viewers found</source>
        <translation>{n} Zuschauer gefunden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>{n} wait</source>
        <translation>{n} warten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>{n} waited since before</source>
        <translation>{n} warteten schon vorher</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>{n} wallets</source>
        <translation>{n} Wallets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>{n} were given up</source>
        <translation>{n} wurden aufgegeben</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_discord_words.py"/>
        <source>{n} were too old to be told</source>
        <translation>{n} waren zu alt, um gemeldet zu werden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_chain.py"/>
        <source>{n} were undone</source>
        <translation>{n} wurden rückgängig gemacht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/winner_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/session_tab.py"/>
        <source>{n} winners</source>
        <translation>{n} Gewinner</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>{n} winners are</source>
        <translation>{n} Gewinner werden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>{n} winners are replaced</source>
        <translation>{n} Gewinner werden ersetzt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>{n} winners are replaced: they stay on record with the reason, and are out of this draw.</source>
        <translation>{n} Gewinner werden ersetzt: Sie bleiben mit der Begründung verzeichnet und sind aus dieser Ziehung heraus.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>{n} winners will be drawn.</source>
        <translation>{n} Gewinner werden gezogen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>{n} wins go back.</source>
        <translation>{n} Gewinne gehen zurück.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>{n} wins go with it.</source>
        <translation>{n} Gewinne gehen mit.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>{n} witnesses have added salt.</source>
        <translation>{n} Zeugen haben Salz beigegeben.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_command_row.py"/>
        <source>{n} words are the most for one command.</source>
        <translation>Mehr als {n} Wörter gehen nicht für einen Befehl.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_words.py"/>
        <source>{n}, no limit</source>
        <translation>{n}, unbegrenzt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>{other} ({platform}) becomes one viewer with {kept}. It is kept in the log and can be undone.</source>
        <translation>{other} ({platform}) wird ein Zuschauer mit {kept}. Das steht im Protokoll und lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>{other} and {kept} are one viewer now.</source>
        <translation>{other} und {kept} sind jetzt ein Zuschauer.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>{other} and {kept} are two viewers again</source>
        <translation>{other} und {kept} sind wieder zwei Zuschauer</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/merge_dialog.py"/>
        <source>{other} and {kept} are two viewers again.</source>
        <translation>{other} und {kept} sind wieder zwei Zuschauer.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/unmerge_dialog.py"/>
        <source>{other} gets back:</source>
        <translation>{other} bekommt zurück:</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>{other} is one viewer with {kept}</source>
        <translation>{other} ist ein Zuschauer mit {kept}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>{other}’s entry in {session} becomes {kept}’s.</source>
        <translation>Die Teilnahme von {other} in {session} geht an {kept}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>{overlay}: {purpose}</source>
        <translation>{overlay}: {purpose}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>{owed} of {n} are owed</source>
        <translation>{owed} von {n} stehen aus</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>{people} with {tickets} can be drawn</source>
        <translation>{people} mit {tickets} können gezogen werden</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_pages.py"/>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>{period} ends now for {people} with {tickets}, without a draw. This cannot be undone.</source>
        <translation>{period} endet jetzt für {people} mit {tickets}, ohne Ziehung. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>{period} ends on {time}.</source>
        <translation>{period} endet am {time}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>{period} has ended.</source>
        <translation>{period} ist beendet.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>{period} is back in the lists.</source>
        <translation>{period} ist wieder in den Listen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>{period} is put away.</source>
        <translation>{period} ist weggelegt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_tab.py"/>
        <source>{period} runs now.</source>
        <translation>{period} läuft jetzt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>{period} runs on; nobody loses a ticket by it.</source>
        <translation>{period} läuft weiter; niemand verliert dadurch ein Ticket.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>{period} runs on; on the stage you can end it with the close.</source>
        <translation>{period} läuft weiter; auf der Bühne kannst du sie beim Schließen beenden.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dates.py"/>
        <source>{period} runs until you end it.</source>
        <translation>{period} läuft, bis du sie beendest.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/plots.py"/>
        <source>{place}. {name}: weight {total} = {parts}; chance {chance}</source>
        <translation>{place}. {name}: Gewicht {total} = {parts}; Chance {chance}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>{platform}, asked {time}</source>
        <translation>{platform}, gefragt {time}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>{points} for each gifted sub{most}.</source>
        <translation>{points} für jeden Gift-Sub{most}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>{points} for each month of a current subscription{most}.</source>
        <translation>{points} für jeden Monat eines laufenden Abos{most}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>{points} for each resub message{most}.</source>
        <translation>{points} für jede Resub-Nachricht{most}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_card.py"/>
        <source>{price} a ticket</source>
        <translation>{price} je Ticket</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_wins.py"/>
        <source>{prize} is owed to {name} again.</source>
        <translation>{prize} steht für {name} wieder aus.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>{provider}: needs a token</source>
        <translation>{provider}: braucht ein Token</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>{provider}: trouble</source>
        <translation>{provider}: Störung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_prizes.py"/>
        <source>{p} together, {rest} is no prize</source>
        <translation>{p} zusammen, {rest} ist kein Preis</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_plots.py"/>
        <source>{rank}. {name}: {n}, {share} of all</source>
        <translation>{rank}. {name}: {n}, {share} aller</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>{round}, out at {time}</source>
        <translation>{round}, heraus um {time}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/wheel/words.py"/>
        <source>{shown} of {gathered} gathered, around the winner · {n} in the pool</source>
        <translation>{shown} von {gathered} gebündelten, rund um den Gewinner · {n} im Lostopf</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/entries_tab.py"/>
        <location filename="../../raffle_desktop/gui/tabs/tickets_board.py"/>
        <location filename="../../raffle_desktop/gui/tabs/wallets_board.py"/>
        <source>{shown} of {n}</source>
        <translation>{shown} von {n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/wheel/words.py"/>
        <source>{shown} shown · {gathered} gathered</source>
        <translation>{shown} gezeigt · {gathered} gebündelt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_card.py"/>
        <source>{shown} · paste another one to change it</source>
        <translation>{shown} · zum Ändern neu einfügen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>{so_far}, all after the commitment.</source>
        <translation>{so_far}, alle nach dem Commitment.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>{so_far}, there before the commitment.</source>
        <translation>{so_far}, schon vor dem Commitment da.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_words.py"/>
        <source>{so_far}, {n} of them there before the commitment.</source>
        <translation>{so_far}, davon {n} schon vor dem Commitment da.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_pools.py"/>
        <source>{sold} of {required} are sold; the next one is no. {next}.</source>
        <translation>{sold} von {required} sind verkauft; das nächste ist Nr. {next}.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/pools_words.py"/>
        <source>{sold} of {required} sold</source>
        <translation>{sold} von {required} verkauft</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_plots.py"/>
        <source>{source}: {n}</source>
        <translation>{source}: {n}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_plots.py"/>
        <source>{source}: {n}, {share} of what was brought</source>
        <translation>{source}: {n}, {share} des Gebrachten</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/wallets_requests.py"/>
        <source>{state} on {date} by {actor}</source>
        <translation>{state} am {date} von {actor}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/lamps.py"/>
        <source>{state}. Click to see it in Connections.</source>
        <translation>{state}. Klick zeigt es unter Verbindungen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_gifts.py"/>
        <source>{subs} · {origin}</source>
        <translation>{subs} · {origin}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_dialog.py"/>
        <source>{text}, {n} refused rows were left out</source>
        <translation>{text}, {n} abgelehnte Zeilen blieben weg</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/notices.py"/>
        <location filename="../../raffle_desktop/gui/stage/ring.py"/>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_compare.py"/>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_kick_words.py"/>
        <location filename="../../raffle_desktop/gui/tabs/connections_twitch_words.py"/>
        <source>{time} unheard</source>
        <translation>{time} nicht gehört</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_result.py"/>
        <source>{time} · {people} with {tickets} tickets</source>
        <translation>{time} · {people} mit {tickets} Tickets</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>{time}, by {who}</source>
        <translation>{time}, von {who}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/viewer_parts.py"/>
        <source>{time}, weight {weight}</source>
        <translation>{time}, Gewicht {weight}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_words.py"/>
        <source>{time}, {people}</source>
        <translation>{time}, {people}</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_findings.py"/>
        <source>{title}: 1 problem</source>
        <translation>{title}: 1 Problem</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_findings.py"/>
        <source>{title}: all is well</source>
        <translation>{title}: alles in Ordnung</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_findings.py"/>
        <source>{title}: {n} problems</source>
        <translation>{title}: {n} Probleme</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_links.py"/>
        <source>{url}
Drag it into OBS, or copy the link</source>
        <translation>{url}
Nach OBS ziehen oder den Link kopieren</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_shop.py"/>
        <source>{viewer} bought {perk} for {price}. It is listed until you hand it over.</source>
        <translation>{viewer} kaufte {perk} für {price}. Es steht hier, bis du es einlöst.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_links.py"/>
        <source>{viewer} is verified as {name}; what it wagers brings tickets.</source>
        <translation>{viewer} ist als {name} bestätigt; Einsätze bringen Tickets.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_wins.py"/>
        <source>{waiting} of {n} to redeem</source>
        <translation>{waiting} von {n} einzulösen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/import_reading.py"/>
        <source>{weight} carried over</source>
        <translation>{weight} übertragen</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_form.py"/>
        <source>{what} must be above 0.</source>
        <translation>{what}: muss über 0 liegen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_form.py"/>
        <source>{what} must not be below 0.</source>
        <translation>{what}: darf nicht unter 0 liegen.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps.py"/>
        <location filename="../../raffle_desktop/gui/tabs/history_steps.py"/>
        <source>{what}: copied.</source>
        <translation>{what}: kopiert.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/money_form.py"/>
        <source>{what}: write an amount.</source>
        <translation>{what}: Schreib einen Betrag.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>{whom}: 1 ticket given.</source>
        <translation>{whom}: 1 Ticket gegeben.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/ticket_dialogs.py"/>
        <source>{whom}: {n} tickets given.</source>
        <translation>{whom}: {n} Tickets gegeben.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/stage/steps_card.py"/>
        <source>{who} ({reason}). Round {round} comes out at {time}.</source>
        <translation>{who} ({reason}). Runde {round} kommt um {time} heraus.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/connections_donations_waiting.py"/>
        <source>{why} It counts as if it had been given now.</source>
        <translation>{why} Sie zählt, als wäre sie jetzt gegeben worden.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/tickets_period.py"/>
        <source>{winners} drawn among {people} with {tickets}; every ticket is one chance.</source>
        <translation>{winners} unter {people} mit {tickets} gezogen; jedes Ticket ist eine Chance.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_form.py"/>
        <source>× the weight</source>
        <translation>× das Gewicht</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>“{name}” has ended. 1 viewer carries weight over.</source>
        <translation>„{name}“ ist beendet. 1 Zuschauer nimmt Gewicht mit.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>“{name}” has ended. Nobody carries anything over.</source>
        <translation>„{name}“ ist beendet. Niemand nimmt etwas mit.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/session_end.py"/>
        <source>“{name}” has ended. {n} viewers carry weight over.</source>
        <translation>„{name}“ ist beendet. {n} Zuschauer nehmen Gewicht mit.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/lucky_prize.py"/>
        <source>“{text}” cannot be {what}: write a whole number, or nothing for no limit.</source>
        <translation>„{text}“ geht nicht als {what}: Schreib eine ganze Zahl, oder nichts für unbegrenzt.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/lucky_settings.py"/>
        <source>“{text}” is no time zone; choose one of the list, like Europe/Berlin.</source>
        <translation>„{text}“ ist keine Zeitzone; wähle eine aus der Liste, wie Europe/Berlin.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/dialogs/settings_commands.py"/>
        <source>“{word}” is {meaning} already; take another one.</source>
        <translation>„{word}“ ist schon {meaning}; nimm ein anderes.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>… and 1 more.</source>
        <translation>… und 1 weitere.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/merge_words.py"/>
        <source>… and {n} more.</source>
        <translation>… und {n} weitere.</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/weights_pane.py"/>
        <source>→ then</source>
        <translation>→ dann</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_list.py"/>
        <source>✓ holds</source>
        <translation>✓ stimmt</translation>
    </message>
    <message>
        <location filename="../../raffle_desktop/gui/tabs/history_list.py"/>
        <source>✗ fails</source>
        <translation>✗ falsch</translation>
    </message>
</context>
</TS>
