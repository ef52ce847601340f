-- A small desk as schema 4 kept it.
PRAGMA application_id = 1380338756;
PRAGMA user_version = 4;
BEGIN TRANSACTION;
CREATE TABLE affiliate_links (
	id INTEGER NOT NULL, 
	viewer_id INTEGER NOT NULL, 
	name_key TEXT NOT NULL CONSTRAINT ck_link_name_not_empty CHECK (name_key <> ''), 
	name TEXT NOT NULL, 
	state TEXT NOT NULL CONSTRAINT ck_link_state CHECK (state IN ('requested', 'verified', 'refused', 'ended')), 
	requested_at INTEGER NOT NULL, 
	requested_by TEXT NOT NULL, 
	decided_at INTEGER, 
	decided_by TEXT, 
	reason TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_affiliate_links PRIMARY KEY (id), 
	CONSTRAINT ck_link_decided_has_time CHECK ((state = 'requested') = (decided_at IS NULL)), 
	CONSTRAINT fk_affiliate_links_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id)
)
 STRICT

;
INSERT INTO "affiliate_links" VALUES(1,3,'shuffler','Shuffler','verified',1795302000000000,'chat',1795302000000000,'op','');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
CREATE TABLE api_answers (
	"key" TEXT NOT NULL CONSTRAINT ck_api_answer_key_not_empty CHECK (key <> ''), 
	request_sha256 TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	status INTEGER, 
	body TEXT, 
	CONSTRAINT pk_api_answers PRIMARY KEY ("key"), 
	CONSTRAINT ck_api_answer_whole CHECK ((status IS NULL) = (body IS NULL))
)
 STRICT

;
INSERT INTO "api_answers" VALUES('order-1','abababababababababababababababababababababababababababababababab',1795291200000000,200,'{"success": true}');
CREATE TABLE audit_log (
	id INTEGER NOT NULL, 
	act_id TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	actor TEXT NOT NULL, 
	action TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	reason TEXT DEFAULT '' NOT NULL, 
	"before" TEXT CONSTRAINT ck_audit_before_json CHECK (before IS NULL OR json_valid(before)), 
	"after" TEXT CONSTRAINT ck_audit_after_json CHECK (after IS NULL OR json_valid(after)), 
	CONSTRAINT pk_audit_log PRIMARY KEY (id)
)
 STRICT

;
INSERT INTO "audit_log" VALUES(1,'27518fbde3a8d0b0',1795291200000000,'op','session.start','session 1','',NULL,'{"name": "First evening", "entries_moved": 0}');
INSERT INTO "audit_log" VALUES(2,'7b64d446dd5ab8e7',1795291200000000,'op','viewer.change','viewer 1','','{"is_subscriber": null, "sub_months": 0, "cheer_bits": 0, "lifetime_bits": 0}','{"is_subscriber": 1, "sub_months": 6, "cheer_bits": 2000, "lifetime_bits": 2000}');
INSERT INTO "audit_log" VALUES(3,'8e365555d13537e4',1795291200000000,'op','entry.add','entry 3','',NULL,'{"name": "gone", "viewer": 3}');
INSERT INTO "audit_log" VALUES(4,'a8fcb3ce0691929b',1795291200000000,'op','entry.remove','entry 3','wished so','{"name": "gone", "viewer": 3, "link": null, "notes": null, "has_email": false, "given_weight": null, "total_weight": 1000000}',NULL);
INSERT INTO "audit_log" VALUES(5,'c1b5aaef65ecf4fc',1795298400000000,'op','session.end','session 1','',NULL,'{"reset_weights": false, "carried": 2}');
INSERT INTO "audit_log" VALUES(6,'1e88a4847949ff0e',1795816800000000,'op','weights.change','weight settings','','{"baseWeight": "1", "subMonthsMultiplier": "0.1", "subMonthsCap": "10", "resubMultiplier": "0.2", "resubCap": "5", "cheerBitsDivisor": "1000", "cheerBitsCap": "5", "donationsDivisor": "1000", "donationsCap": "5", "giftedSubsMultiplier": "0.1", "giftedSubsCap": "5", "carryOverMultiplier": "0.5", "carryOverMaxBonus": null, "loyaltyMaxBonus": null, "supportMaxBonus": null}','{"baseWeight": "1", "subMonthsMultiplier": "0.1", "subMonthsCap": "10", "resubMultiplier": "0.2", "resubCap": "5", "cheerBitsDivisor": "1000", "cheerBitsCap": "5", "donationsDivisor": "1000", "donationsCap": "5", "giftedSubsMultiplier": "0.1", "giftedSubsCap": "5", "carryOverMultiplier": "0.5", "carryOverMaxBonus": null, "loyaltyMaxBonus": "4", "supportMaxBonus": null}');
INSERT INTO "audit_log" VALUES(7,'c20623780697e159',1795816800000000,'op','session.start','session 2','',NULL,'{"name": "Second evening", "entries_moved": 2}');
INSERT INTO "audit_log" VALUES(8,'13b77aff6375212f',1795816800000000,'op','entries.import','session 2','',NULL,'{"accepted": 2, "refused": 1}');
INSERT INTO "audit_log" VALUES(9,'ad794c177cfa2efe',1795816800000000,'op','viewer.exclude','viewer 7','spam',NULL,NULL);
INSERT INTO "audit_log" VALUES(10,'42a5dcbf2650ff70',1795816800000000,'op','submissions.close','submissions','','{"open": true}','{"open": false}');
INSERT INTO "audit_log" VALUES(11,'ed82cd2f60739277',1795816800000000,'op','draw','draw fe143ad7ba17da1f','',NULL,'{"source": "session 2", "entries": 5, "winners": ["kick:name:%C4%B0layda"], "list_sha256": "575044049ecc7fc797ede8a6b3191089ad91edd57503021a7c5f8b9404a91f7a"}');
INSERT INTO "audit_log" VALUES(12,'ed82cd2f60739277',1795816800000000,'op','draw.confirm','draw fe143ad7ba17da1f','',NULL,'{"winners": ["kick:name:%C4%B0layda"]}');
INSERT INTO "audit_log" VALUES(13,'719ecceec5ee8916',1795816860000000,'op','draw.redraw','draw fe143ad7ba17da1f','absent',NULL,NULL);
INSERT INTO "audit_log" VALUES(14,'719ecceec5ee8916',1795816860000000,'op','draw.confirm','draw fe143ad7ba17da1f','',NULL,'{"winners": ["manual:ann"]}');
INSERT INTO "audit_log" VALUES(15,'d83d49a55685a022',1795302000000000,'op','tickets.give','viewer 1','for the best joke',NULL,'{"tickets": 20, "period": 2}');
INSERT INTO "audit_log" VALUES(16,'902f8b3c57d5002c',1795302000000000,'op','tickets.transfer','viewer 1','',NULL,'{"tickets": 5, "to": 3, "period": 2}');
INSERT INTO "audit_log" VALUES(17,'2d7008073fe61901',1795302000000000,'op','shop.add','perk 1','',NULL,'{"name": "Choose a song", "price": 3, "stock": 5, "book": 1}');
INSERT INTO "audit_log" VALUES(18,'4d8f1c2747b6bdb7',1795302000000000,'chat','shop.buy','viewer 2','',NULL,'{"perk": "Choose a song", "price": 3, "period": 2}');
INSERT INTO "audit_log" VALUES(19,'152f51d952b2a8b7',1795302000000000,'op','book.create','book 2','',NULL,'{"name": "Weekly", "rates": {"tickets": {"kick": {"watchtime": 10, "gifted_sub": 15}, "affiliate": {"wager": 20}}, "wager_step": 100000, "wager_currency": "USD"}, "origins": {"follow": "twitch", "subscription": "twitch", "gifted_sub": "twitch", "watchtime": "chatters", "wager": "affiliate"}, "calendar": {"kind": "weekly", "day": 1, "weekday": 5, "hour": 20}, "minimum_tickets": 1, "draw_on_turn": false, "winners": 1, "notice_from": 20, "announcement": "{winner} wins {prize} with ticket {number}! {total} tickets of {participants} took part, odds {odds}. {breakdown}", "hold_percent": 20}');
CREATE TABLE books (
	id INTEGER NOT NULL, 
	name TEXT NOT NULL CONSTRAINT ck_book_name_not_empty CHECK (name <> ''), 
	name_key TEXT NOT NULL, 
	is_default INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_is_default_is_flag CHECK (is_default IN (0, 1)), 
	settings TEXT NOT NULL CONSTRAINT ck_book_settings_json CHECK (json_valid(settings)), 
	created_at INTEGER NOT NULL, 
	CONSTRAINT pk_books PRIMARY KEY (id)
)
 STRICT

;
INSERT INTO "books" VALUES(1,'Monthly','monthly',1,'{}',1795291200000000);
INSERT INTO "books" VALUES(2,'Weekly','weekly',0,'{"rates": {"tickets": {"kick": {"watchtime": 10, "gifted_sub": 15}, "affiliate": {"wager": 20}}, "wager_step": 100000, "wager_currency": "USD"}, "origins": {"follow": "twitch", "subscription": "twitch", "gifted_sub": "twitch", "watchtime": "chatters", "wager": "affiliate"}, "calendar": {"kind": "weekly", "day": 1, "weekday": 5, "hour": 20}, "minimum_tickets": 1, "draw_on_turn": false, "winners": 1, "notice_from": 20, "announcement": "{winner} wins {prize} with ticket {number}! {total} tickets of {participants} took part, odds {odds}. {breakdown}", "hold_percent": 20}',1795302000000000);
CREATE TABLE carry_overs (
	session_id INTEGER NOT NULL, 
	viewer_id INTEGER NOT NULL, 
	total_before INTEGER NOT NULL, 
	carry_over INTEGER NOT NULL CONSTRAINT ck_carry_over_not_negative CHECK (carry_over >= 0), 
	CONSTRAINT pk_carry_overs PRIMARY KEY (session_id, viewer_id), 
	CONSTRAINT fk_carry_overs_session_id FOREIGN KEY(session_id) REFERENCES sessions (id), 
	CONSTRAINT fk_carry_overs_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "carry_overs" VALUES(1,1,3900000,1950000);
INSERT INTO "carry_overs" VALUES(1,2,1000000,500000);
CREATE TABLE draw_events (
	id INTEGER NOT NULL, 
	draw_id TEXT NOT NULL, 
	kind TEXT NOT NULL CONSTRAINT ck_draw_event_kind CHECK (kind IN ('closed', 'drawn', 'confirmed', 'redrawn', 'undone', 'void')), 
	at INTEGER NOT NULL, 
	actor TEXT NOT NULL, 
	reason TEXT DEFAULT '' NOT NULL, 
	event INTEGER, 
	seed TEXT, 
	replaces TEXT, 
	announced INTEGER, 
	round INTEGER, 
	signature TEXT, 
	winner_event INTEGER, 
	winner_pick INTEGER, 
	details TEXT CONSTRAINT ck_draw_event_details_json CHECK (details IS NULL OR json_valid(details)), 
	CONSTRAINT pk_draw_events PRIMARY KEY (id), 
	CONSTRAINT ck_draw_event_drawn_is_numbered CHECK ((kind = 'drawn') = (event IS NOT NULL)), 
	CONSTRAINT fk_draw_events_draw_id FOREIGN KEY(draw_id) REFERENCES draws (id)
)
 STRICT

;
INSERT INTO "draw_events" VALUES(1,'fe143ad7ba17da1f','drawn',1795816800000000,'op','',0,'93b4f5191e38317aeef28a68e312a1135c0482504205723566918da41363a9a2','',1795816800,0,NULL,NULL,NULL,NULL);
INSERT INTO "draw_events" VALUES(2,'fe143ad7ba17da1f','confirmed',1795816800000000,'op','',NULL,NULL,NULL,NULL,NULL,NULL,0,1,'{"carry_over": 0, "cheer_bits": 0, "gifted_subs": 0}');
INSERT INTO "draw_events" VALUES(3,'fe143ad7ba17da1f','redrawn',1795816860000000,'op','absent',NULL,NULL,NULL,NULL,NULL,NULL,0,1,NULL);
INSERT INTO "draw_events" VALUES(4,'fe143ad7ba17da1f','drawn',1795816860000000,'op','absent',1,'6cebe017638c43be9c4906f0900472ef5c5075221452947abc05d63a82d153a5','0.1',1795816860,0,NULL,NULL,NULL,NULL);
INSERT INTO "draw_events" VALUES(5,'fe143ad7ba17da1f','confirmed',1795816860000000,'op','',NULL,NULL,NULL,NULL,NULL,NULL,1,1,'{"carry_over": 1950000, "cheer_bits": 0, "gifted_subs": 0}');
CREATE TABLE draw_lists (
	draw_id TEXT NOT NULL, 
	closed_at INTEGER NOT NULL, 
	round INTEGER NOT NULL, 
	entries INTEGER NOT NULL CONSTRAINT ck_draw_list_not_empty CHECK (entries >= 1), 
	total INTEGER NOT NULL CONSTRAINT ck_draw_list_total CHECK (total BETWEEN 1 AND 9007199254740991), 
	scale INTEGER NOT NULL, 
	list_sha256 TEXT NOT NULL, 
	list_text TEXT NOT NULL, 
	viewer_ids BLOB NOT NULL, 
	CONSTRAINT pk_draw_lists PRIMARY KEY (draw_id), 
	CONSTRAINT ck_draw_list_viewers_match CHECK (length(viewer_ids) = entries * 8), 
	CONSTRAINT fk_draw_lists_draw_id FOREIGN KEY(draw_id) REFERENCES draws (id)
)
 STRICT

;
INSERT INTO "draw_lists" VALUES('fe143ad7ba17da1f',1795816800000000,0,5,191,20,'575044049ecc7fc797ede8a6b3191089ad91edd57503021a7c5f8b9404a91f7a','streamdraw/1 list
commit fe143ad7ba17da1f9894a31c3077ab261411bb7f62067369af47debe6e8df243
closed 1795816800
round 0
scale 20
entries 5
total 191
20 discord:5 <img onerror=x>
50 kick:name:%C4%B0layda İlayda
71 manual:ann ann
20 manual:bo bo
30 twitch:77 ジョン
',X'06000000000000000400000000000000010000000000000005000000000000000200000000000000');
CREATE TABLE draw_winners (
	draw_id TEXT NOT NULL, 
	event INTEGER NOT NULL, 
	pick INTEGER NOT NULL, 
	place INTEGER NOT NULL CONSTRAINT ck_draw_winner_place_positive CHECK (place >= 1), 
	list_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	weight INTEGER NOT NULL, 
	attempt INTEGER NOT NULL, 
	"of" INTEGER NOT NULL, 
	ticket INTEGER NOT NULL, 
	viewer_id INTEGER, 
	entry_id INTEGER, 
	details TEXT CONSTRAINT ck_draw_winner_details_json CHECK (details IS NULL OR json_valid(details)), 
	CONSTRAINT pk_draw_winners PRIMARY KEY (draw_id, event, pick), 
	CONSTRAINT ck_draw_winner_ticket_in_range CHECK (ticket >= 0 AND ticket < "of"), 
	CONSTRAINT uq_draw_winners_once UNIQUE (draw_id, list_id), 
	CONSTRAINT uq_draw_winners_place UNIQUE (draw_id, event, place), 
	CONSTRAINT fk_draw_winners_draw_id FOREIGN KEY(draw_id) REFERENCES draws (id), 
	CONSTRAINT fk_draw_winners_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id), 
	CONSTRAINT fk_draw_winners_entry_id FOREIGN KEY(entry_id) REFERENCES entries (id)
)
 STRICT

;
INSERT INTO "draw_winners" VALUES('fe143ad7ba17da1f',0,1,1,'kick:name:%C4%B0layda','İlayda',50,0,191,20,4,4,'{"name": "\u0130layda", "platform": "kick", "breakdown": {"base": 1000000, "months": 0, "resubs": 0, "loyalty": 0, "bits": 0, "donations": 0, "gifts": 0, "support": 0, "carry_over": 0, "given": 2500000}}');
INSERT INTO "draw_winners" VALUES('fe143ad7ba17da1f',1,1,1,'manual:ann','ann',71,0,141,83,1,1,'{"name": "ann", "platform": "manual", "breakdown": {"base": 1000000, "months": 600000, "resubs": 0, "loyalty": 600000, "bits": 0, "donations": 0, "gifts": 0, "support": 0, "carry_over": 1950000, "given": null}}');
CREATE TABLE draws (
	id TEXT NOT NULL CONSTRAINT ck_draw_id_from_commitment CHECK (length(id) = 16 AND id = substr(commitment, 1, 16)), 
	channel TEXT NOT NULL, 
	seq INTEGER NOT NULL CONSTRAINT ck_draw_seq_positive CHECK (seq >= 1), 
	prev TEXT NOT NULL, 
	level TEXT NOT NULL CONSTRAINT ck_draw_level CHECK (level IN ('local', 'committed', 'beacon')), 
	source TEXT NOT NULL CONSTRAINT ck_draw_source CHECK (source IN ('session', 'period', 'pool', 'list')), 
	source_label TEXT NOT NULL, 
	session_id INTEGER, 
	winners INTEGER NOT NULL CONSTRAINT ck_draw_winners_positive CHECK (winners >= 1), 
	claim_seconds INTEGER NOT NULL, 
	opened_at INTEGER NOT NULL, 
	opened_by TEXT NOT NULL, 
	open_text TEXT NOT NULL, 
	secret TEXT NOT NULL CONSTRAINT ck_draw_secret_length CHECK (length(secret) = 64), 
	commitment TEXT NOT NULL CONSTRAINT ck_draw_commitment_length CHECK (length(commitment) = 64), 
	CONSTRAINT pk_draws PRIMARY KEY (id), 
	CONSTRAINT uq_draws_channel_seq UNIQUE (channel, seq), 
	CONSTRAINT uq_draws_commitment UNIQUE (commitment), 
	CONSTRAINT fk_draws_session_id FOREIGN KEY(session_id) REFERENCES sessions (id)
)
 STRICT

;
INSERT INTO "draws" VALUES('fe143ad7ba17da1f','manual:188137491789',1,'0000000000000000000000000000000000000000000000000000000000000000','local','session','session 2',2,1,0,1795816800000000,'op','streamdraw/1 open
channel manual:188137491789
seq 1
prev 0000000000000000000000000000000000000000000000000000000000000000
level a
winners 1
delay 0
claim 0
chain -
rules Weight = 1 + sub months x 0.1 (max 10 months) + resubs x 0.2 (max 5 resubs) + bits / 1000 (max 5) + donated cents / 1000 (max 5) + gifted subs x 0.1 (max 5) + carry-over; months and resubs together max 4. Not drawn: excluded viewers, bots. An absent winner is replaced by a further pick; nobody wins twice.
','18482c023224e7fffcd04ae8eca8c0ad9bda566cf26c06c2f60bd576099315eb','fe143ad7ba17da1f9894a31c3077ab261411bb7f62067369af47debe6e8df243');
CREATE TABLE engagement (
	viewer_id INTEGER NOT NULL, 
	is_follower INTEGER CONSTRAINT ck_is_follower_is_flag CHECK (is_follower IN (0, 1)), 
	followed_at INTEGER, 
	account_created_at INTEGER, 
	is_subscriber INTEGER CONSTRAINT ck_is_subscriber_is_flag CHECK (is_subscriber IN (0, 1)), 
	sub_tier TEXT, 
	sub_months INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_sub_months_not_negative CHECK (sub_months >= 0), 
	resub_count INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_resub_count_not_negative CHECK (resub_count >= 0), 
	cheer_bits INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_cheer_bits_not_negative CHECK (cheer_bits >= 0), 
	donations_minor INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_donations_minor_not_negative CHECK (donations_minor >= 0), 
	gifted_subs INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_gifted_subs_not_negative CHECK (gifted_subs >= 0), 
	carry_over INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_carry_over_not_negative CHECK (carry_over >= 0), 
	lifetime_bits INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_lifetime_bits_not_negative CHECK (lifetime_bits >= 0), 
	lifetime_donations_minor INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_lifetime_donations_minor_not_negative CHECK (lifetime_donations_minor >= 0), 
	lifetime_gifted_subs INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_lifetime_gifted_subs_not_negative CHECK (lifetime_gifted_subs >= 0), 
	watch_minutes INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_watch_minutes_not_negative CHECK (watch_minutes >= 0), 
	roles TEXT DEFAULT '' NOT NULL, 
	last_chat_at INTEGER, 
	CONSTRAINT pk_engagement PRIMARY KEY (viewer_id), 
	CONSTRAINT fk_engagement_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id)
)
 STRICT

;
INSERT INTO "engagement" VALUES(1,NULL,NULL,NULL,1,NULL,6,0,0,0,0,0,2000,0,3,0,'',NULL);
INSERT INTO "engagement" VALUES(2,NULL,NULL,NULL,NULL,NULL,0,0,0,0,0,500000,0,0,0,0,'',NULL);
INSERT INTO "engagement" VALUES(3,NULL,NULL,NULL,NULL,NULL,0,0,0,0,0,0,0,0,0,185,'',NULL);
INSERT INTO "engagement" VALUES(4,NULL,NULL,NULL,NULL,NULL,0,0,0,0,0,0,0,0,0,0,'',NULL);
INSERT INTO "engagement" VALUES(5,NULL,NULL,NULL,NULL,NULL,0,0,0,0,0,0,0,0,0,0,'',NULL);
INSERT INTO "engagement" VALUES(6,NULL,NULL,NULL,NULL,NULL,0,0,0,0,0,0,0,0,0,0,'',NULL);
INSERT INTO "engagement" VALUES(7,NULL,NULL,NULL,NULL,NULL,0,0,0,0,0,0,0,0,0,0,'',NULL);
CREATE TABLE entries (
	id INTEGER NOT NULL, 
	session_id INTEGER NOT NULL, 
	first_session_id INTEGER NOT NULL, 
	viewer_id INTEGER NOT NULL, 
	entered_name TEXT NOT NULL CONSTRAINT ck_entry_name_not_empty CHECK (entered_name <> ''), 
	link TEXT, 
	notes TEXT CONSTRAINT ck_entry_notes_length CHECK (length(notes) <= 500), 
	email TEXT, 
	email_key TEXT, 
	entered_at INTEGER NOT NULL, 
	origin TEXT NOT NULL CONSTRAINT ck_entry_origin CHECK (origin IN ('chat', 'channel_points', 'api', 'csv', 'manual')), 
	is_winner INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_is_winner_is_flag CHECK (is_winner IN (0, 1)), 
	removed_at INTEGER, 
	removed_reason TEXT, 
	given_weight INTEGER CONSTRAINT ck_entry_given_weight_not_negative CHECK (given_weight >= 0), 
	current_weight INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_current_weight_not_negative CHECK (current_weight >= 0), 
	total_weight INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_total_weight_not_negative CHECK (total_weight >= 0), 
	CONSTRAINT pk_entries PRIMARY KEY (id), 
	CONSTRAINT ck_entry_winner_not_removed CHECK (NOT (is_winner = 1 AND removed_at IS NOT NULL)), 
	CONSTRAINT fk_entries_session_id FOREIGN KEY(session_id) REFERENCES sessions (id), 
	CONSTRAINT fk_entries_first_session_id FOREIGN KEY(first_session_id) REFERENCES sessions (id), 
	CONSTRAINT fk_entries_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id)
)
 STRICT

;
INSERT INTO "entries" VALUES(1,2,1,1,'ann','https://example.org/a?b=1','=first
second','Ann@example.org','ann@example.org',1795291200000000,'chat',1,NULL,NULL,NULL,1600000,3550000);
INSERT INTO "entries" VALUES(2,2,1,2,'ジョン',NULL,NULL,NULL,NULL,1795291200000000,'chat',0,NULL,NULL,NULL,1000000,1500000);
INSERT INTO "entries" VALUES(3,1,1,3,'gone',NULL,NULL,NULL,NULL,1795291200000000,'manual',0,1795291200000000,'wished so',NULL,1000000,1000000);
INSERT INTO "entries" VALUES(4,2,2,4,'İlayda',NULL,NULL,NULL,NULL,1795816800000000,'csv',0,NULL,NULL,2500000,2500000,2500000);
INSERT INTO "entries" VALUES(5,2,2,5,'bo',NULL,NULL,NULL,NULL,1795816800000000,'csv',0,NULL,NULL,NULL,1000000,1000000);
INSERT INTO "entries" VALUES(6,2,2,6,'<img onerror=x>',NULL,NULL,NULL,NULL,1795816800000000,'chat',0,NULL,NULL,NULL,1000000,1000000);
CREATE TABLE identities (
	id INTEGER NOT NULL, 
	viewer_id INTEGER NOT NULL, 
	platform TEXT NOT NULL CONSTRAINT ck_identity_platform CHECK (platform IN ('twitch', 'kick', 'discord', 'affiliate', 'manual')), 
	external_id TEXT CONSTRAINT ck_identity_external_id_not_empty CHECK (external_id <> ''), 
	login_key TEXT NOT NULL CONSTRAINT ck_identity_login_not_empty CHECK (login_key <> ''), 
	display_name TEXT NOT NULL, 
	list_id TEXT NOT NULL, 
	seen_at INTEGER NOT NULL, 
	CONSTRAINT pk_identities PRIMARY KEY (id), 
	CONSTRAINT fk_identities_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id)
)
 STRICT

;
INSERT INTO "identities" VALUES(1,1,'manual',NULL,'ann','ann','manual:ann',1795291200000000);
INSERT INTO "identities" VALUES(2,2,'twitch','77','ジョン','ジョン','twitch:77',1795291200000000);
INSERT INTO "identities" VALUES(3,3,'manual',NULL,'gone','gone','manual:gone',1795291200000000);
INSERT INTO "identities" VALUES(4,4,'kick',NULL,'i̇layda','İlayda','kick:name:%C4%B0layda',1795816800000000);
INSERT INTO "identities" VALUES(5,5,'manual',NULL,'bo','bo','manual:bo',1795816800000000);
INSERT INTO "identities" VALUES(6,6,'discord','5','<img onerror=x>','<img onerror=x>','discord:5',1795816800000000);
INSERT INTO "identities" VALUES(7,7,'manual',NULL,'troll','troll','manual:troll',1795816800000000);
CREATE TABLE listening_gaps (
	id INTEGER NOT NULL, 
	source TEXT NOT NULL CONSTRAINT ck_gap_source_not_empty CHECK (source <> ''), 
	began_at INTEGER NOT NULL, 
	ended_at INTEGER NOT NULL, 
	what TEXT NOT NULL, 
	dismissed_at INTEGER, 
	CONSTRAINT pk_listening_gaps PRIMARY KEY (id), 
	CONSTRAINT ck_gap_ends_after_it_began CHECK (ended_at >= began_at)
)
 STRICT

;
INSERT INTO "listening_gaps" VALUES(1,'twitch',1795291140000000,1795291200000000,'cheers, chat',NULL);
CREATE TABLE outside_events (
	source TEXT NOT NULL, 
	event_id TEXT NOT NULL, 
	type TEXT NOT NULL, 
	received_at INTEGER NOT NULL, 
	viewer_id INTEGER, 
	effect TEXT NOT NULL CONSTRAINT ck_outside_event_effect_json CHECK (json_valid(effect)), 
	CONSTRAINT pk_outside_events PRIMARY KEY (source, event_id), 
	CONSTRAINT fk_outside_events_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "outside_events" VALUES('test','e0','cheer',1795291200000000,NULL,'{"amount": 100, "months": 0}');
INSERT INTO "outside_events" VALUES('test','e1','gift',1795291200000000,1,'{"amount": 3, "months": 0}');
INSERT INTO "outside_events" VALUES('twitch','gift-2','gift',1795302000000000,NULL,'{"amount": 3}');
CREATE TABLE period_draws (
	draw_id TEXT NOT NULL, 
	period_id INTEGER NOT NULL, 
	prize TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_period_draws PRIMARY KEY (draw_id), 
	CONSTRAINT fk_period_draws_draw_id FOREIGN KEY(draw_id) REFERENCES draws (id), 
	CONSTRAINT fk_period_draws_period_id FOREIGN KEY(period_id) REFERENCES periods (id)
)
 STRICT

;
CREATE TABLE periods (
	id INTEGER NOT NULL, 
	book_id INTEGER NOT NULL, 
	name TEXT NOT NULL CONSTRAINT ck_period_name_not_empty CHECK (name <> ''), 
	state TEXT NOT NULL CONSTRAINT ck_period_state CHECK (state IN ('active', 'ended', 'archived')), 
	starts_at INTEGER NOT NULL, 
	ends_at INTEGER, 
	ended_at INTEGER, 
	turned_by TEXT, 
	CONSTRAINT pk_periods PRIMARY KEY (id), 
	CONSTRAINT ck_period_ended_has_time CHECK ((state = 'active') = (ended_at IS NULL)), 
	CONSTRAINT ck_period_ended_by_somebody CHECK ((ended_at IS NULL) = (turned_by IS NULL)), 
	CONSTRAINT ck_period_ends_after_it_starts CHECK (ends_at > starts_at), 
	CONSTRAINT fk_periods_book_id FOREIGN KEY(book_id) REFERENCES books (id)
)
 STRICT

;
INSERT INTO "periods" VALUES(1,1,'October 2026','ended',1795298400000000,1797890400000000,1795298400000000,'op');
INSERT INTO "periods" VALUES(2,1,'November 2026','active',1795302000000000,1797894000000000,NULL,NULL);
INSERT INTO "periods" VALUES(3,2,'Week 47 of 2026','active',1795302000000000,1797894000000000,NULL,NULL);
CREATE TABLE perk_sales (
	log_id INTEGER NOT NULL, 
	perk_id INTEGER NOT NULL, 
	delivered_at INTEGER, 
	CONSTRAINT pk_perk_sales PRIMARY KEY (log_id), 
	CONSTRAINT fk_perk_sales_log_id FOREIGN KEY(log_id) REFERENCES ticket_log (id), 
	CONSTRAINT fk_perk_sales_perk_id FOREIGN KEY(perk_id) REFERENCES perks (id)
)
 STRICT

;
INSERT INTO "perk_sales" VALUES(11,1,NULL);
CREATE TABLE perks (
	id INTEGER NOT NULL, 
	book_id INTEGER NOT NULL, 
	name TEXT NOT NULL CONSTRAINT ck_perk_name_not_empty CHECK (name <> ''), 
	price INTEGER NOT NULL CONSTRAINT ck_perk_price_positive CHECK (price >= 1), 
	stock INTEGER CONSTRAINT ck_perk_stock_not_negative CHECK (stock >= 0), 
	removed_at INTEGER, 
	created_at INTEGER NOT NULL, 
	CONSTRAINT pk_perks PRIMARY KEY (id), 
	CONSTRAINT fk_perks_book_id FOREIGN KEY(book_id) REFERENCES books (id)
)
 STRICT

;
INSERT INTO "perks" VALUES(1,1,'Choose a song',3,4,NULL,1795302000000000);
CREATE TABLE redemptions (
	id TEXT NOT NULL CONSTRAINT ck_redemption_id_not_empty CHECK (id <> ''), 
	reward_id TEXT NOT NULL CONSTRAINT ck_redemption_reward_not_empty CHECK (reward_id <> ''), 
	viewer_id INTEGER, 
	entry_id INTEGER, 
	at INTEGER NOT NULL, 
	wish TEXT CONSTRAINT ck_redemption_wish CHECK (wish IN ('fulfil', 'refund')), 
	settled_at INTEGER, 
	problem TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_redemptions PRIMARY KEY (id), 
	CONSTRAINT fk_redemptions_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id), 
	CONSTRAINT fk_redemptions_entry_id FOREIGN KEY(entry_id) REFERENCES entries (id)
)
 STRICT

;
INSERT INTO "redemptions" VALUES('17fa2df1-ad76-4804-bfa5-a40ef63efe63','92af127c-7326-4483-a52b-b0da0be61c01',2,2,1795291200000000,NULL,NULL,'');
INSERT INTO "redemptions" VALUES('b7e3a1c0-0000-4000-8000-a40ef63efe63','92af127c-7326-4483-a52b-b0da0be61c01',2,NULL,1795291201000000,'refund',NULL,'');
CREATE TABLE sessions (
	id INTEGER NOT NULL, 
	name TEXT, 
	state TEXT NOT NULL CONSTRAINT ck_session_state CHECK (state IN ('ACTIVE', 'ENDED')), 
	started_at INTEGER NOT NULL, 
	ended_at INTEGER, 
	carry_over_at INTEGER, 
	CONSTRAINT pk_sessions PRIMARY KEY (id), 
	CONSTRAINT ck_session_ended_has_time CHECK ((state = 'ENDED') = (ended_at IS NOT NULL))
)
 STRICT

;
INSERT INTO "sessions" VALUES(1,'First evening','ENDED',1795291200000000,1795298400000000,1795298400000000);
INSERT INTO "sessions" VALUES(2,'Second evening','ACTIVE',1795816800000000,NULL,NULL);
CREATE TABLE settings (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL CONSTRAINT ck_setting_is_json CHECK (json_valid(value)), 
	updated_at INTEGER NOT NULL, 
	CONSTRAINT pk_settings PRIMARY KEY ("key")
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "settings" VALUES('draw.channel','"manual:188137491789"',1795291200000000);
INSERT INTO "settings" VALUES('submissions.open','false',1795816800000000);
CREATE TABLE ticket_log (
	id INTEGER NOT NULL, 
	period_id INTEGER NOT NULL, 
	viewer_id INTEGER NOT NULL, 
	at INTEGER NOT NULL, 
	change INTEGER NOT NULL CONSTRAINT ck_ticket_change_in_bounds CHECK (change <> 0 AND abs(change) <= 1000000000000), 
	source TEXT NOT NULL CONSTRAINT ck_ticket_log_source CHECK (source IN ('follow', 'subscription', 'gifted_sub', 'watchtime', 'wager', 'bonus', 'removal', 'transfer', 'shop', 'exclusion')), 
	description TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	event_source TEXT DEFAULT '' NOT NULL, 
	event_id TEXT DEFAULT '' NOT NULL, 
	hash BLOB NOT NULL CONSTRAINT ck_ticket_hash_length CHECK (length(hash) = 32), 
	CONSTRAINT pk_ticket_log PRIMARY KEY (id), 
	CONSTRAINT ck_ticket_event_whole CHECK ((event_source = '') = (event_id = '')), 
	CONSTRAINT fk_ticket_log_period_id FOREIGN KEY(period_id) REFERENCES periods (id), 
	CONSTRAINT fk_ticket_log_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id)
)
 STRICT

;
INSERT INTO "ticket_log" VALUES(1,1,1,1795298400000000,7,'follow','test','feed','','',X'ED827F4F9171053A40D1C4C439E7A2D0EF5A8571F1DB06559B1134A9CDDA2AAB');
INSERT INTO "ticket_log" VALUES(2,1,2,1795298400000000,2,'follow','test','feed','','',X'0E81B35BDF2CA68236A5A5358715D01582991B9DA3EA8B9281EC85623673A918');
INSERT INTO "ticket_log" VALUES(3,2,1,1795302000000000,1,'follow','','feed','','',X'AE2F05D6B39FB3F9A1E5C3295166E2363782243147BC19A099A1A73F5B7F5ACA');
INSERT INTO "ticket_log" VALUES(4,2,2,1795302000000000,1,'follow','','feed','','',X'13E5A2FDFB5EEF54669A575DAD8B95A993081ADE9879CF7B7796CFBBB18E839F');
INSERT INTO "ticket_log" VALUES(5,2,3,1795302000000000,1,'follow','','feed','','',X'5CB1D0476BE36792648CE6188E13919EE974B788B169269F4E5DF58C5C505A04');
INSERT INTO "ticket_log" VALUES(6,2,2,1795302000000000,10,'gifted_sub','test','feed','twitch','gift-1',X'420CDD63ACDF526119D0DC654746D52EE6FF108407EC3B98DDAC1EDD2A2CCA33');
INSERT INTO "ticket_log" VALUES(7,2,3,1795302000000000,-1,'follow','','feed','','',X'DD939890E7263931760AD2731F79EB47A83BCC462C8122EE26B37F7503E61E1D');
INSERT INTO "ticket_log" VALUES(8,2,1,1795302000000000,20,'bonus','for the best joke','op','','',X'EBAA755051AA1BCD69B3AB2D1EE0718372950D7E5A58E545616B16E9F33CE1B8');
INSERT INTO "ticket_log" VALUES(9,2,1,1795302000000000,-5,'transfer','to gone','op','','',X'7EAEB4B1EDAEEA5935D584649CC648C7BC90F9AAA67D673FEA85788C513F5200');
INSERT INTO "ticket_log" VALUES(10,2,3,1795302000000000,5,'transfer','from ann','op','','',X'56C1E8105BC3D1E352ABC8A0C3F8E924942378AEFB9B3523B775BE81EFD01A3E');
INSERT INTO "ticket_log" VALUES(11,2,2,1795302000000000,-3,'shop','Choose a song','chat','','',X'253C776A7F0650EE4778A47D095F3E1C7F33BCDB5A35CAA295C382D2A4E6B71D');
INSERT INTO "ticket_log" VALUES(12,2,4,1795302000000000,4,'follow','test','feed','','',X'5534962A1FE03F14775463A52CD6641EFF117AC3968748201B6F4FA70AC60637');
INSERT INTO "ticket_log" VALUES(13,3,3,1795302000000000,10,'watchtime','test','feed','','',X'EDC2DCDD060A6BF916DA87DB68AB878FC4D2496A1F6BE4CC367CB2C530310EC7');
CREATE TABLE ticket_ranges (
	log_id INTEGER NOT NULL, 
	period_id INTEGER NOT NULL, 
	viewer_id INTEGER NOT NULL, 
	first INTEGER NOT NULL, 
	last INTEGER NOT NULL, 
	CONSTRAINT pk_ticket_ranges PRIMARY KEY (log_id), 
	CONSTRAINT ck_ticket_range_in_bounds CHECK (first >= 1 AND last >= first AND last <= 9007199254740991), 
	CONSTRAINT fk_ticket_ranges_log_id FOREIGN KEY(log_id) REFERENCES ticket_log (id)
)
 STRICT

;
INSERT INTO "ticket_ranges" VALUES(1,1,1,1,7);
INSERT INTO "ticket_ranges" VALUES(2,1,2,8,9);
INSERT INTO "ticket_ranges" VALUES(3,2,1,1,1);
INSERT INTO "ticket_ranges" VALUES(4,2,2,2,2);
INSERT INTO "ticket_ranges" VALUES(5,2,3,3,3);
INSERT INTO "ticket_ranges" VALUES(6,2,2,4,13);
INSERT INTO "ticket_ranges" VALUES(8,2,1,14,33);
INSERT INTO "ticket_ranges" VALUES(10,2,3,34,38);
INSERT INTO "ticket_ranges" VALUES(12,2,4,39,42);
INSERT INTO "ticket_ranges" VALUES(13,3,3,1,10);
CREATE TABLE ticket_sources (
	period_id INTEGER NOT NULL, 
	source TEXT NOT NULL, 
	viewer_id INTEGER NOT NULL, 
	balance INTEGER NOT NULL, 
	log_id INTEGER NOT NULL, 
	CONSTRAINT pk_ticket_sources PRIMARY KEY (period_id, source, viewer_id), 
	CONSTRAINT fk_ticket_sources_period_id FOREIGN KEY(period_id) REFERENCES periods (id), 
	CONSTRAINT fk_ticket_sources_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "ticket_sources" VALUES(1,'follow',1,7,1);
INSERT INTO "ticket_sources" VALUES(1,'follow',2,2,2);
INSERT INTO "ticket_sources" VALUES(2,'bonus',1,20,8);
INSERT INTO "ticket_sources" VALUES(2,'follow',1,1,3);
INSERT INTO "ticket_sources" VALUES(2,'follow',2,1,4);
INSERT INTO "ticket_sources" VALUES(2,'follow',3,0,7);
INSERT INTO "ticket_sources" VALUES(2,'follow',4,4,12);
INSERT INTO "ticket_sources" VALUES(2,'gifted_sub',2,10,6);
INSERT INTO "ticket_sources" VALUES(2,'shop',2,-3,11);
INSERT INTO "ticket_sources" VALUES(2,'transfer',1,-5,9);
INSERT INTO "ticket_sources" VALUES(2,'transfer',3,5,10);
INSERT INTO "ticket_sources" VALUES(3,'watchtime',3,10,13);
CREATE TABLE ticket_totals (
	period_id INTEGER NOT NULL, 
	viewer_id INTEGER NOT NULL, 
	balance INTEGER NOT NULL, 
	valid INTEGER NOT NULL, 
	invalid_up_to INTEGER NOT NULL, 
	log_id INTEGER NOT NULL, 
	CONSTRAINT pk_ticket_totals PRIMARY KEY (period_id, viewer_id), 
	CONSTRAINT ck_ticket_valid_is_balance CHECK (valid = max(balance, 0)), 
	CONSTRAINT fk_ticket_totals_period_id FOREIGN KEY(period_id) REFERENCES periods (id), 
	CONSTRAINT fk_ticket_totals_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "ticket_totals" VALUES(1,1,7,7,0,1);
INSERT INTO "ticket_totals" VALUES(1,2,2,2,0,2);
INSERT INTO "ticket_totals" VALUES(2,1,16,16,17,9);
INSERT INTO "ticket_totals" VALUES(2,2,8,8,5,11);
INSERT INTO "ticket_totals" VALUES(2,3,5,5,3,10);
INSERT INTO "ticket_totals" VALUES(2,4,4,4,0,12);
INSERT INTO "ticket_totals" VALUES(3,3,10,10,0,13);
CREATE TABLE unpaid_gifts (
	event_source TEXT NOT NULL, 
	event_id TEXT NOT NULL, 
	platform TEXT NOT NULL, 
	external_id TEXT, 
	name TEXT NOT NULL, 
	login_key TEXT NOT NULL, 
	count INTEGER NOT NULL CONSTRAINT ck_gift_count_positive CHECK (count >= 1), 
	recipients TEXT NOT NULL CONSTRAINT ck_gift_recipients_json CHECK (json_valid(recipients)), 
	at INTEGER NOT NULL, 
	viewer_id INTEGER, 
	paid_at INTEGER, 
	CONSTRAINT pk_unpaid_gifts PRIMARY KEY (event_source, event_id), 
	CONSTRAINT ck_gift_paid_to_somebody CHECK (paid_at IS NULL OR viewer_id IS NOT NULL), 
	CONSTRAINT fk_unpaid_gifts_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id)
)
 STRICT

;
INSERT INTO "unpaid_gifts" VALUES('twitch','gift-2','twitch','4711','somebody','somebody',3,'[]',1795302000000000,NULL,NULL);
CREATE TABLE viewers (
	id INTEGER NOT NULL, 
	created_at INTEGER NOT NULL, 
	primary_identity_id INTEGER, 
	excluded_at INTEGER, 
	excluded_reason TEXT, 
	CONSTRAINT pk_viewers PRIMARY KEY (id)
)
 STRICT

;
INSERT INTO "viewers" VALUES(1,1795291200000000,1,NULL,NULL);
INSERT INTO "viewers" VALUES(2,1795291200000000,2,NULL,NULL);
INSERT INTO "viewers" VALUES(3,1795291200000000,3,NULL,NULL);
INSERT INTO "viewers" VALUES(4,1795816800000000,4,NULL,NULL);
INSERT INTO "viewers" VALUES(5,1795816800000000,5,NULL,NULL);
INSERT INTO "viewers" VALUES(6,1795816800000000,6,NULL,NULL);
INSERT INTO "viewers" VALUES(7,1795816800000000,7,1795816800000000,'spam');
CREATE TABLE wager_accounts (
	id INTEGER NOT NULL, 
	campaign TEXT NOT NULL, 
	name_key TEXT NOT NULL CONSTRAINT ck_wager_name_not_empty CHECK (name_key <> ''), 
	name TEXT NOT NULL, 
	known INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_known_not_negative CHECK (known >= 0), 
	lowered INTEGER CONSTRAINT ck_wager_lowered_is_lower CHECK (lowered >= 0 AND lowered < known), 
	first_seen_at INTEGER NOT NULL, 
	seen_at INTEGER NOT NULL, 
	restarted_period_id INTEGER, 
	CONSTRAINT pk_wager_accounts PRIMARY KEY (id), 
	CONSTRAINT fk_wager_accounts_restarted_period_id FOREIGN KEY(restarted_period_id) REFERENCES periods (id)
)
 STRICT

;
INSERT INTO "wager_accounts" VALUES(1,'lele','shuffler','Shuffler',2100000000,NULL,1795302000000000,1795302000000000,NULL);
CREATE TABLE wager_totals (
	period_id INTEGER NOT NULL, 
	account_id INTEGER NOT NULL, 
	total INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_total_not_negative CHECK (total >= 0), 
	tickets INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_tickets_not_negative CHECK (tickets >= 0), 
	CONSTRAINT pk_wager_totals PRIMARY KEY (period_id, account_id), 
	CONSTRAINT fk_wager_totals_period_id FOREIGN KEY(period_id) REFERENCES periods (id), 
	CONSTRAINT fk_wager_totals_account_id FOREIGN KEY(account_id) REFERENCES wager_accounts (id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "wager_totals" VALUES(3,1,432310000,0);
CREATE TABLE watch_converted (
	book_id INTEGER NOT NULL, 
	viewer_id INTEGER NOT NULL, 
	minutes INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_minutes_not_negative CHECK (minutes >= 0), 
	CONSTRAINT pk_watch_converted PRIMARY KEY (book_id, viewer_id), 
	CONSTRAINT fk_watch_converted_book_id FOREIGN KEY(book_id) REFERENCES books (id), 
	CONSTRAINT fk_watch_converted_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "watch_converted" VALUES(2,3,60);
CREATE TABLE weight_settings (
	id INTEGER NOT NULL CONSTRAINT ck_weight_settings_one_row CHECK (id = 1), 
	base INTEGER NOT NULL, 
	sub_months_multiplier INTEGER NOT NULL, 
	sub_months_cap INTEGER, 
	resub_multiplier INTEGER NOT NULL, 
	resub_cap INTEGER, 
	cheer_bits_divisor INTEGER NOT NULL, 
	cheer_bits_cap INTEGER, 
	donations_divisor INTEGER NOT NULL, 
	donations_cap INTEGER, 
	gifted_subs_multiplier INTEGER NOT NULL, 
	gifted_subs_cap INTEGER, 
	carry_over_multiplier INTEGER NOT NULL, 
	carry_over_cap INTEGER, 
	loyalty_cap INTEGER, 
	support_cap INTEGER, 
	CONSTRAINT pk_weight_settings PRIMARY KEY (id), 
	CONSTRAINT ck_weight_settings_divisors_positive CHECK (cheer_bits_divisor > 0 AND donations_divisor > 0), 
	CONSTRAINT ck_weight_settings_not_negative CHECK (base >= 0 AND sub_months_multiplier >= 0 AND resub_multiplier >= 0 AND gifted_subs_multiplier >= 0 AND carry_over_multiplier >= 0)
)
 STRICT

;
INSERT INTO "weight_settings" VALUES(1,1000000,100000,10,200000,5,1000000000,5000000,1000000000,5000000,100000,5000000,500000,NULL,4000000,NULL);
CREATE UNIQUE INDEX uq_sessions_one_active ON sessions (state) WHERE state = 'ACTIVE';
CREATE INDEX ix_audit_log_at ON audit_log (at);
CREATE INDEX ix_audit_log_act ON audit_log (act_id);
CREATE INDEX ix_identities_login ON identities (platform, login_key);
CREATE UNIQUE INDEX uq_identities_list_id ON identities (list_id);
CREATE INDEX ix_identities_viewer ON identities (viewer_id);
CREATE UNIQUE INDEX uq_identities_provisional ON identities (platform, login_key) WHERE external_id IS NULL;
CREATE UNIQUE INDEX uq_identities_account ON identities (platform, external_id) WHERE external_id IS NOT NULL;
CREATE UNIQUE INDEX uq_entries_email_in_session ON entries (session_id, email_key) WHERE email_key IS NOT NULL AND removed_at IS NULL;
CREATE UNIQUE INDEX uq_entries_viewer_in_session ON entries (session_id, viewer_id) WHERE removed_at IS NULL;
CREATE INDEX ix_entries_viewer ON entries (viewer_id);
CREATE INDEX ix_entries_board ON entries (session_id, total_weight, id);
CREATE UNIQUE INDEX uq_entries_one_pending_per_viewer ON entries (viewer_id) WHERE is_winner = 0 AND removed_at IS NULL;
CREATE INDEX ix_draws_opened ON draws (opened_at);
CREATE INDEX ix_draws_session ON draws (session_id);
CREATE UNIQUE INDEX uq_draw_events_number ON draw_events (draw_id, event) WHERE kind = 'drawn';
CREATE INDEX ix_draw_events_draw ON draw_events (draw_id, id);
CREATE INDEX ix_draw_winners_viewer ON draw_winners (viewer_id);
CREATE INDEX ix_draw_winners_entry ON draw_winners (entry_id);
CREATE INDEX ix_api_answers_at ON api_answers (at);
CREATE INDEX ix_entries_pending ON entries (session_id, total_weight) WHERE is_winner = 0 AND removed_at IS NULL;
CREATE INDEX ix_entries_won ON entries (session_id) WHERE is_winner = 1;
CREATE INDEX ix_viewers_excluded ON viewers (id) WHERE excluded_at IS NOT NULL;
CREATE INDEX ix_engagement_roles ON engagement (viewer_id) WHERE roles <> '';
CREATE INDEX ix_engagement_unfollowed ON engagement (viewer_id) WHERE is_follower = 0;
CREATE INDEX ix_redemptions_due ON redemptions (at) WHERE wish IS NOT NULL AND settled_at IS NULL;
CREATE INDEX ix_redemptions_entry ON redemptions (entry_id) WHERE entry_id IS NOT NULL;
CREATE INDEX ix_redemptions_open ON redemptions (id) WHERE settled_at IS NULL;
CREATE INDEX ix_outside_events_subscriptions ON outside_events (received_at) WHERE type IN ('subscribe', 'resub', 'unsubscribe');
CREATE INDEX ix_listening_gaps_open ON listening_gaps (ended_at) WHERE dismissed_at IS NULL;
CREATE UNIQUE INDEX uq_books_name ON books (name_key);
CREATE UNIQUE INDEX uq_books_one_default ON books (is_default) WHERE is_default = 1;
CREATE INDEX ix_affiliate_links_viewer ON affiliate_links (viewer_id, requested_at);
CREATE UNIQUE INDEX uq_affiliate_links_name ON affiliate_links (name_key) WHERE state = 'verified';
CREATE UNIQUE INDEX uq_affiliate_links_open ON affiliate_links (viewer_id) WHERE state = 'requested';
CREATE UNIQUE INDEX uq_affiliate_links_viewer ON affiliate_links (viewer_id) WHERE state = 'verified';
CREATE INDEX ix_periods_book ON periods (book_id, starts_at);
CREATE UNIQUE INDEX uq_periods_one_active ON periods (book_id) WHERE state = 'active';
CREATE INDEX ix_perks_book ON perks (book_id);
CREATE INDEX ix_unpaid_gifts_open ON unpaid_gifts (platform, login_key) WHERE paid_at IS NULL;
CREATE INDEX ix_period_draws_period ON period_draws (period_id);
CREATE INDEX ix_ticket_log_period ON ticket_log (period_id);
CREATE INDEX ix_ticket_log_viewer ON ticket_log (period_id, viewer_id);
CREATE UNIQUE INDEX uq_ticket_log_event ON ticket_log (period_id, event_source, event_id, source) WHERE event_id <> '';
CREATE INDEX ix_ticket_totals_board ON ticket_totals (period_id, valid DESC, viewer_id) WHERE valid > 0;
CREATE INDEX ix_wager_accounts_lowered ON wager_accounts (id) WHERE lowered IS NOT NULL;
CREATE UNIQUE INDEX uq_wager_accounts_name ON wager_accounts (campaign, name_key);
CREATE INDEX ix_perk_sales_open ON perk_sales (log_id) WHERE delivered_at IS NULL;
CREATE INDEX ix_perk_sales_perk ON perk_sales (perk_id);
CREATE INDEX ix_ticket_ranges_viewer ON ticket_ranges (period_id, viewer_id, last, first);
CREATE UNIQUE INDEX uq_ticket_ranges_first ON ticket_ranges (period_id, first);
CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;
CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;
CREATE TRIGGER outside_events_no_update BEFORE UPDATE ON outside_events BEGIN SELECT RAISE(ABORT, 'outside_events is append-only'); END;
CREATE TRIGGER outside_events_no_delete BEFORE DELETE ON outside_events BEGIN SELECT RAISE(ABORT, 'outside_events is append-only'); END;
CREATE TRIGGER draws_no_update BEFORE UPDATE ON draws BEGIN SELECT RAISE(ABORT, 'draws is append-only'); END;
CREATE TRIGGER draws_no_delete BEFORE DELETE ON draws BEGIN SELECT RAISE(ABORT, 'draws is append-only'); END;
CREATE TRIGGER draw_lists_no_update BEFORE UPDATE ON draw_lists BEGIN SELECT RAISE(ABORT, 'draw_lists is append-only'); END;
CREATE TRIGGER draw_lists_no_delete BEFORE DELETE ON draw_lists BEGIN SELECT RAISE(ABORT, 'draw_lists is append-only'); END;
CREATE TRIGGER draw_events_no_update BEFORE UPDATE ON draw_events BEGIN SELECT RAISE(ABORT, 'draw_events is append-only'); END;
CREATE TRIGGER draw_events_no_delete BEFORE DELETE ON draw_events BEGIN SELECT RAISE(ABORT, 'draw_events is append-only'); END;
CREATE TRIGGER draw_winners_no_update BEFORE UPDATE ON draw_winners BEGIN SELECT RAISE(ABORT, 'draw_winners is append-only'); END;
CREATE TRIGGER draw_winners_no_delete BEFORE DELETE ON draw_winners BEGIN SELECT RAISE(ABORT, 'draw_winners is append-only'); END;
CREATE TRIGGER draws_chain BEFORE INSERT ON draws WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM draws WHERE channel = NEW.channel) OR NEW.prev <> coalesce((SELECT commitment FROM draws WHERE channel = NEW.channel AND seq = NEW.seq - 1), '0000000000000000000000000000000000000000000000000000000000000000') BEGIN SELECT RAISE(ABORT, 'draws form a chain'); END;
CREATE TRIGGER draw_winners_in_list BEFORE INSERT ON draw_winners WHEN NOT EXISTS (SELECT 1 FROM draw_lists WHERE draw_id = NEW.draw_id AND instr(list_text, char(10) || NEW.weight || ' ' || NEW.list_id || ' ') > 0) BEGIN SELECT RAISE(ABORT, 'a winner must stand in the list'); END;
CREATE TRIGGER draw_winners_of_event BEFORE INSERT ON draw_winners WHEN NOT EXISTS (SELECT 1 FROM draw_events WHERE draw_id = NEW.draw_id AND event = NEW.event) BEGIN SELECT RAISE(ABORT, 'a winner must belong to a drawn event'); END;
CREATE TRIGGER identities_account_fixed BEFORE UPDATE OF platform, external_id ON identities WHEN NEW.platform <> OLD.platform OR (OLD.external_id IS NOT NULL AND NEW.external_id IS NOT OLD.external_id) BEGIN SELECT RAISE(ABORT, 'an account never changes'); END;
CREATE TRIGGER sessions_never_reopen BEFORE UPDATE OF state ON sessions WHEN OLD.state = 'ENDED' AND NEW.state <> 'ENDED' BEGIN SELECT RAISE(ABORT, 'an ended session stays ended'); END;
CREATE TRIGGER redemptions_stay_settled BEFORE UPDATE ON redemptions WHEN OLD.settled_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a settled redemption stays settled'); END;
CREATE TRIGGER redemptions_no_delete BEFORE DELETE ON redemptions BEGIN SELECT RAISE(ABORT, 'redemptions are kept'); END;
CREATE TRIGGER ticket_log_no_update BEFORE UPDATE ON ticket_log BEGIN SELECT RAISE(ABORT, 'ticket_log is append-only'); END;
CREATE TRIGGER ticket_log_no_delete BEFORE DELETE ON ticket_log BEGIN SELECT RAISE(ABORT, 'ticket_log is append-only'); END;
CREATE TRIGGER ticket_ranges_no_update BEFORE UPDATE ON ticket_ranges BEGIN SELECT RAISE(ABORT, 'ticket_ranges is append-only'); END;
CREATE TRIGGER ticket_ranges_no_delete BEFORE DELETE ON ticket_ranges BEGIN SELECT RAISE(ABORT, 'ticket_ranges is append-only'); END;
CREATE TRIGGER period_draws_no_update BEFORE UPDATE ON period_draws BEGIN SELECT RAISE(ABORT, 'period_draws is append-only'); END;
CREATE TRIGGER period_draws_no_delete BEFORE DELETE ON period_draws BEGIN SELECT RAISE(ABORT, 'period_draws is append-only'); END;
CREATE TRIGGER audit_log_no_replace BEFORE INSERT ON audit_log WHEN EXISTS (SELECT 1 FROM "audit_log" WHERE "id" = NEW."id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of audit_log'); END;
CREATE TRIGGER outside_events_no_replace BEFORE INSERT ON outside_events WHEN EXISTS (SELECT 1 FROM "outside_events" WHERE "source" = NEW."source" AND "event_id" = NEW."event_id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of outside_events'); END;
CREATE TRIGGER draws_no_replace BEFORE INSERT ON draws WHEN EXISTS (SELECT 1 FROM "draws" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "draws" WHERE "channel" = NEW."channel" AND "seq" = NEW."seq") OR EXISTS (SELECT 1 FROM "draws" WHERE "commitment" = NEW."commitment") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of draws'); END;
CREATE TRIGGER draw_lists_no_replace BEFORE INSERT ON draw_lists WHEN EXISTS (SELECT 1 FROM "draw_lists" WHERE "draw_id" = NEW."draw_id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of draw_lists'); END;
CREATE TRIGGER draw_events_no_replace BEFORE INSERT ON draw_events WHEN EXISTS (SELECT 1 FROM "draw_events" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "draw_events" WHERE "draw_id" = NEW."draw_id" AND "event" = NEW."event" AND kind = 'drawn' AND NEW.kind = 'drawn') BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of draw_events'); END;
CREATE TRIGGER draw_winners_no_replace BEFORE INSERT ON draw_winners WHEN EXISTS (SELECT 1 FROM "draw_winners" WHERE "draw_id" = NEW."draw_id" AND "event" = NEW."event" AND "pick" = NEW."pick") OR EXISTS (SELECT 1 FROM "draw_winners" WHERE "draw_id" = NEW."draw_id" AND "event" = NEW."event" AND "place" = NEW."place") OR EXISTS (SELECT 1 FROM "draw_winners" WHERE "draw_id" = NEW."draw_id" AND "list_id" = NEW."list_id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of draw_winners'); END;
CREATE TRIGGER redemptions_no_replace BEFORE INSERT ON redemptions WHEN EXISTS (SELECT 1 FROM "redemptions" WHERE "id" = NEW."id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of redemptions'); END;
CREATE TRIGGER books_no_replace BEFORE INSERT ON books WHEN EXISTS (SELECT 1 FROM "books" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "books" WHERE "name_key" = NEW."name_key") OR EXISTS (SELECT 1 FROM "books" WHERE "is_default" = NEW."is_default" AND is_default = 1 AND NEW.is_default = 1) BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of books'); END;
CREATE TRIGGER periods_no_replace BEFORE INSERT ON periods WHEN EXISTS (SELECT 1 FROM "periods" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "periods" WHERE "book_id" = NEW."book_id" AND state = 'active' AND NEW.state = 'active') BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of periods'); END;
CREATE TRIGGER period_draws_no_replace BEFORE INSERT ON period_draws WHEN EXISTS (SELECT 1 FROM "period_draws" WHERE "draw_id" = NEW."draw_id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of period_draws'); END;
CREATE TRIGGER perks_no_replace BEFORE INSERT ON perks WHEN EXISTS (SELECT 1 FROM "perks" WHERE "id" = NEW."id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of perks'); END;
CREATE TRIGGER perk_sales_no_replace BEFORE INSERT ON perk_sales WHEN EXISTS (SELECT 1 FROM "perk_sales" WHERE "log_id" = NEW."log_id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of perk_sales'); END;
CREATE TRIGGER unpaid_gifts_no_replace BEFORE INSERT ON unpaid_gifts WHEN EXISTS (SELECT 1 FROM "unpaid_gifts" WHERE "event_source" = NEW."event_source" AND "event_id" = NEW."event_id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of unpaid_gifts'); END;
CREATE TRIGGER wager_accounts_no_replace BEFORE INSERT ON wager_accounts WHEN EXISTS (SELECT 1 FROM "wager_accounts" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "wager_accounts" WHERE "campaign" = NEW."campaign" AND "name_key" = NEW."name_key") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of wager_accounts'); END;
CREATE TRIGGER affiliate_links_no_replace BEFORE INSERT ON affiliate_links WHEN EXISTS (SELECT 1 FROM "affiliate_links" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "affiliate_links" WHERE "name_key" = NEW."name_key" AND state = 'verified' AND NEW.state = 'verified') OR EXISTS (SELECT 1 FROM "affiliate_links" WHERE "viewer_id" = NEW."viewer_id" AND state = 'requested' AND NEW.state = 'requested') OR EXISTS (SELECT 1 FROM "affiliate_links" WHERE "viewer_id" = NEW."viewer_id" AND state = 'verified' AND NEW.state = 'verified') BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of affiliate_links'); END;
CREATE TRIGGER ticket_log_active_period BEFORE INSERT ON ticket_log WHEN NOT EXISTS (SELECT 1 FROM periods WHERE id = NEW.period_id AND state = 'active') BEGIN SELECT RAISE(ABORT, 'tickets move only in an active period'); END;
CREATE TRIGGER ticket_log_counts AFTER INSERT ON ticket_log BEGIN SELECT RAISE(ABORT, 'the ticket log only grows at its end') WHERE NEW.id <> (SELECT max(id) FROM ticket_log); INSERT INTO ticket_ranges (log_id, period_id, viewer_id, first, last) SELECT NEW.id, NEW.period_id, NEW.viewer_id, given + 1, given + more FROM (SELECT coalesce((SELECT last FROM ticket_ranges WHERE period_id = NEW.period_id ORDER BY first DESC LIMIT 1), 0) AS given, coalesce((SELECT max(balance + NEW.change, 0) - valid FROM ticket_totals WHERE period_id = NEW.period_id AND viewer_id = NEW.viewer_id), NEW.change) AS more) WHERE more > 0; INSERT INTO ticket_sources (period_id, source, viewer_id, balance, log_id) VALUES (NEW.period_id, NEW.source, NEW.viewer_id, NEW.change, NEW.id) ON CONFLICT (period_id, source, viewer_id) DO UPDATE SET balance = balance + NEW.change, log_id = NEW.id; INSERT INTO ticket_totals (period_id, viewer_id, balance, valid, invalid_up_to, log_id) VALUES (NEW.period_id, NEW.viewer_id, NEW.change, max(NEW.change, 0), 0, NEW.id) ON CONFLICT (period_id, viewer_id) DO UPDATE SET balance = balance + NEW.change, valid = max(balance + NEW.change, 0), log_id = NEW.id, invalid_up_to = CASE WHEN valid <= max(balance + NEW.change, 0) THEN invalid_up_to ELSE (SELECT last + taken - counted FROM (SELECT last, taken, sum(last - max(first - 1, ticket_totals.invalid_up_to)) OVER (ORDER BY last ROWS UNBOUNDED PRECEDING) AS counted FROM (SELECT first, last, ticket_totals.valid - max(ticket_totals.balance + NEW.change, 0) AS taken FROM ticket_ranges WHERE period_id = NEW.period_id AND viewer_id = NEW.viewer_id AND last > ticket_totals.invalid_up_to)) WHERE counted >= taken ORDER BY last LIMIT 1) END; END;
CREATE TRIGGER ticket_ranges_contiguous BEFORE INSERT ON ticket_ranges WHEN NEW.first <> coalesce((SELECT last FROM ticket_ranges WHERE period_id = NEW.period_id ORDER BY first DESC LIMIT 1), 0) + 1 BEGIN SELECT RAISE(ABORT, 'ticket numbers leave no gap'); END;
CREATE TRIGGER ticket_ranges_of_log BEFORE INSERT ON ticket_ranges WHEN NOT EXISTS (SELECT 1 FROM ticket_log WHERE id = NEW.log_id AND period_id = NEW.period_id AND viewer_id = NEW.viewer_id) OR NEW.log_id <= (SELECT log_id FROM ticket_totals WHERE period_id = NEW.period_id AND viewer_id = NEW.viewer_id) BEGIN SELECT RAISE(ABORT, 'ticket numbers come from the log'); END;
CREATE TRIGGER ticket_sources_of_log BEFORE INSERT ON ticket_sources WHEN NEW.balance IS NOT (SELECT change FROM ticket_log WHERE id = NEW.log_id AND period_id = NEW.period_id AND viewer_id = NEW.viewer_id AND source = NEW.source) BEGIN SELECT RAISE(ABORT, 'ticket balances come from the log'); END;
CREATE TRIGGER ticket_sources_by_log BEFORE UPDATE ON ticket_sources WHEN NEW.period_id <> OLD.period_id OR NEW.viewer_id <> OLD.viewer_id OR NEW.source <> OLD.source OR NEW.log_id <= OLD.log_id OR NEW.balance IS NOT OLD.balance + (SELECT change FROM ticket_log WHERE id = NEW.log_id AND period_id = NEW.period_id AND viewer_id = NEW.viewer_id AND source = NEW.source) BEGIN SELECT RAISE(ABORT, 'ticket balances move with the log'); END;
CREATE TRIGGER ticket_sources_no_delete BEFORE DELETE ON ticket_sources BEGIN SELECT RAISE(ABORT, 'ticket balances move with the log'); END;
CREATE TRIGGER ticket_totals_of_log BEFORE INSERT ON ticket_totals WHEN NEW.balance IS NOT (SELECT change FROM ticket_log WHERE id = NEW.log_id AND period_id = NEW.period_id AND viewer_id = NEW.viewer_id) OR NEW.invalid_up_to <> 0 BEGIN SELECT RAISE(ABORT, 'ticket balances come from the log'); END;
CREATE TRIGGER ticket_totals_by_log BEFORE UPDATE ON ticket_totals WHEN NEW.period_id <> OLD.period_id OR NEW.viewer_id <> OLD.viewer_id OR NEW.log_id <= OLD.log_id OR NEW.balance IS NOT OLD.balance + (SELECT change FROM ticket_log WHERE id = NEW.log_id AND period_id = NEW.period_id AND viewer_id = NEW.viewer_id) BEGIN SELECT RAISE(ABORT, 'ticket balances move with the log'); END;
CREATE TRIGGER ticket_totals_invalid_for_ever BEFORE UPDATE OF invalid_up_to ON ticket_totals WHEN NEW.invalid_up_to < OLD.invalid_up_to OR (NEW.valid >= OLD.valid AND NEW.invalid_up_to <> OLD.invalid_up_to) BEGIN SELECT RAISE(ABORT, 'an invalid ticket stays invalid'); END;
CREATE TRIGGER ticket_totals_no_delete BEFORE DELETE ON ticket_totals BEGIN SELECT RAISE(ABORT, 'ticket balances move with the log'); END;
CREATE TRIGGER periods_stay_ended BEFORE UPDATE ON periods WHEN OLD.state <> 'active' AND (NEW.state = 'active' OR (NEW.id, NEW.book_id, NEW.name, NEW.starts_at, NEW.ended_at, NEW.turned_by) IS NOT (OLD.id, OLD.book_id, OLD.name, OLD.starts_at, OLD.ended_at, OLD.turned_by) OR NEW.ends_at IS NOT OLD.ends_at) BEGIN SELECT RAISE(ABORT, 'an ended period stays as it was'); END;
CREATE TRIGGER periods_begin_active BEFORE INSERT ON periods WHEN NEW.state <> 'active' AND NEW.turned_by IS NOT 'missed' BEGIN SELECT RAISE(ABORT, 'a period begins active, unless it was slept through'); END;
CREATE TRIGGER periods_no_delete BEFORE DELETE ON periods BEGIN SELECT RAISE(ABORT, 'periods are kept'); END;
CREATE TRIGGER periods_keep_their_book BEFORE UPDATE OF id, book_id ON periods WHEN NEW.id <> OLD.id OR NEW.book_id <> OLD.book_id BEGIN SELECT RAISE(ABORT, 'a period stays in its book'); END;
CREATE TRIGGER books_no_delete BEFORE DELETE ON books BEGIN SELECT RAISE(ABORT, 'books are kept'); END;
CREATE TRIGGER perks_no_delete BEFORE DELETE ON perks BEGIN SELECT RAISE(ABORT, 'perks are kept'); END;
CREATE TRIGGER perk_sales_of_log BEFORE INSERT ON perk_sales WHEN NOT EXISTS (SELECT 1 FROM ticket_log JOIN periods ON periods.id = ticket_log.period_id JOIN perks ON perks.id = NEW.perk_id WHERE ticket_log.id = NEW.log_id AND ticket_log.source = 'shop' AND ticket_log.change < 0 AND perks.book_id = periods.book_id) BEGIN SELECT RAISE(ABORT, 'a perk is paid for by the log'); END;
CREATE TRIGGER perk_sales_fixed BEFORE UPDATE ON perk_sales WHEN NEW.log_id <> OLD.log_id OR NEW.perk_id <> OLD.perk_id BEGIN SELECT RAISE(ABORT, 'a sale stays as it was'); END;
CREATE TRIGGER perk_sales_no_delete BEFORE DELETE ON perk_sales BEGIN SELECT RAISE(ABORT, 'sales are kept'); END;
CREATE TRIGGER watch_converted_known BEFORE INSERT ON watch_converted WHEN NEW.minutes > coalesce((SELECT watch_minutes FROM engagement WHERE viewer_id = NEW.viewer_id), 0) BEGIN SELECT RAISE(ABORT, 'only watched minutes are turned into tickets'); END;
CREATE TRIGGER watch_converted_not_set_back BEFORE INSERT ON watch_converted WHEN EXISTS (SELECT 1 FROM watch_converted WHERE book_id = NEW.book_id AND viewer_id = NEW.viewer_id AND minutes > NEW.minutes) BEGIN SELECT RAISE(ABORT, 'only watched minutes are turned into tickets, once'); END;
CREATE TRIGGER watch_converted_grows BEFORE UPDATE ON watch_converted WHEN NEW.book_id <> OLD.book_id OR NEW.viewer_id <> OLD.viewer_id OR NEW.minutes < OLD.minutes OR NEW.minutes > coalesce((SELECT watch_minutes FROM engagement WHERE viewer_id = NEW.viewer_id), 0) BEGIN SELECT RAISE(ABORT, 'only watched minutes are turned into tickets, once'); END;
CREATE TRIGGER watch_converted_no_delete BEFORE DELETE ON watch_converted BEGIN SELECT RAISE(ABORT, 'minutes are turned into tickets once'); END;
CREATE TRIGGER engagement_watch_minutes_grow BEFORE UPDATE OF watch_minutes ON engagement WHEN NEW.watch_minutes < OLD.watch_minutes BEGIN SELECT RAISE(ABORT, 'watched minutes only grow'); END;
CREATE TRIGGER unpaid_gifts_paid_once BEFORE UPDATE ON unpaid_gifts WHEN OLD.paid_at IS NOT NULL OR NEW."count" <> OLD."count" BEGIN SELECT RAISE(ABORT, 'a gift is paid for once'); END;
CREATE TRIGGER unpaid_gifts_no_delete BEFORE DELETE ON unpaid_gifts BEGIN SELECT RAISE(ABORT, 'gifts are kept'); END;
CREATE TRIGGER wager_totals_grow BEFORE UPDATE ON wager_totals WHEN NEW.period_id <> OLD.period_id OR NEW.account_id <> OLD.account_id OR NEW.total < OLD.total OR NEW.tickets < OLD.tickets BEGIN SELECT RAISE(ABORT, 'wagers only grow'); END;
CREATE TRIGGER wager_totals_active_period BEFORE INSERT ON wager_totals WHEN NOT EXISTS (SELECT 1 FROM periods WHERE id = NEW.period_id AND state = 'active') BEGIN SELECT RAISE(ABORT, 'wagers count only in an active period'); END;
CREATE TRIGGER wager_totals_of_ended_period BEFORE UPDATE ON wager_totals WHEN NOT EXISTS (SELECT 1 FROM periods WHERE id = OLD.period_id AND state = 'active') BEGIN SELECT RAISE(ABORT, 'wagers count only in an active period'); END;
CREATE TRIGGER wager_totals_not_set_back BEFORE INSERT ON wager_totals WHEN EXISTS (SELECT 1 FROM wager_totals WHERE period_id = NEW.period_id AND account_id = NEW.account_id AND (total > NEW.total OR tickets > NEW.tickets)) BEGIN SELECT RAISE(ABORT, 'wagers only grow'); END;
CREATE TRIGGER wager_accounts_grow BEFORE UPDATE ON wager_accounts WHEN NEW.id <> OLD.id OR NEW.campaign <> OLD.campaign OR NEW.name_key <> OLD.name_key OR (NEW.known < OLD.known AND NEW.known IS NOT OLD.lowered AND NEW.restarted_period_id IS OLD.restarted_period_id) BEGIN SELECT RAISE(ABORT, 'wagers only grow'); END;
CREATE TRIGGER wager_totals_no_delete BEFORE DELETE ON wager_totals BEGIN SELECT RAISE(ABORT, 'wagers are kept'); END;
CREATE TRIGGER wager_accounts_no_delete BEFORE DELETE ON wager_accounts BEGIN SELECT RAISE(ABORT, 'wagers are kept'); END;
CREATE TRIGGER affiliate_links_decided_once BEFORE UPDATE ON affiliate_links WHEN NEW.viewer_id <> OLD.viewer_id OR NEW.name_key <> OLD.name_key OR OLD.state IN ('refused', 'ended') OR (OLD.state = 'verified' AND NEW.state <> 'ended') BEGIN SELECT RAISE(ABORT, 'a decided link stays decided'); END;
CREATE TRIGGER affiliate_links_no_delete BEFORE DELETE ON affiliate_links BEGIN SELECT RAISE(ABORT, 'links are kept'); END;
COMMIT;
