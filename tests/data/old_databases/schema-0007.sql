-- A small desk as schema 7 kept it.
PRAGMA application_id = 1380338756;
PRAGMA user_version = 7;
BEGIN TRANSACTION;
CREATE TABLE accounts (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	kind TEXT NOT NULL CONSTRAINT ck_account_kind CHECK (kind IN ('wallet', 'provider', 'house', 'prizes')), 
	viewer_id INTEGER, 
	currency TEXT NOT NULL CONSTRAINT ck_account_currency CHECK (currency GLOB '[A-Z][A-Z][A-Z]'), 
	state TEXT NOT NULL CONSTRAINT ck_account_state CHECK (state IN ('ACTIVE', 'SUSPENDED')), 
	balance INTEGER DEFAULT 0 NOT NULL, 
	held INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_held_not_negative CHECK (held >= 0), 
	transfers INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_transfers_not_negative CHECK (transfers >= 0), 
	transfer_id INTEGER DEFAULT 0 NOT NULL, 
	opened_at INTEGER NOT NULL, 
	CONSTRAINT ck_wallet_has_an_owner CHECK ((kind = 'wallet') = (viewer_id IS NOT NULL)), 
	CONSTRAINT ck_wallet_covers_its_holds CHECK (kind <> 'wallet' OR balance - held >= 0), 
	CONSTRAINT ck_wallet_in_bounds CHECK (kind <> 'wallet' OR balance <= 9007199254740991), 
	CONSTRAINT ck_own_accounts_are_plain CHECK (kind = 'wallet' OR (held = 0 AND state = 'ACTIVE')), 
	CONSTRAINT fk_accounts_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id)
)
 STRICT

;
INSERT INTO "accounts" VALUES(1,'wallet',1,'EUR','ACTIVE',4750,200,2,3,1795813200000000);
INSERT INTO "accounts" VALUES(2,'provider',NULL,'EUR','ACTIVE',-8300,0,3,7,1795813200000000);
INSERT INTO "accounts" VALUES(3,'wallet',2,'EUR','ACTIVE',3450,500,4,6,1795813200000000);
INSERT INTO "accounts" VALUES(4,'house',NULL,'EUR','ACTIVE',1100,0,4,7,1795813200000000);
INSERT INTO "accounts" VALUES(5,'prizes',NULL,'EUR','ACTIVE',-1000,0,1,5,1795813200000000);
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
INSERT INTO "affiliate_links" VALUES(2,9,'ilke plays','ilke plays','ended',1795816988000000,'op',1795816988000000,'op','ilke_k and İlke are one viewer');
INSERT INTO "affiliate_links" VALUES(3,8,'ilke plays','ilke plays','verified',1795816988000000,'op',1795816988000000,'op','ilke_k and İlke are one viewer');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0007');
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
INSERT INTO "audit_log" VALUES(20,'572c4af0d943d34e',1795813200000000,'op','wallet.open','wallet 1','',NULL,'{"viewer": 1, "currency": "EUR"}');
INSERT INTO "audit_log" VALUES(21,'b59f76145016c84d',1795813200000000,'op','topup.create','topup 1','',NULL,'{"wallet": 1, "amount": 5000, "currency": "EUR"}');
INSERT INTO "audit_log" VALUES(22,'6e2de19dffdfb299',1795813200000000,'op','topup.complete','topup 1','',NULL,'{"amount": 5000, "currency": "EUR", "transfer": 1}');
INSERT INTO "audit_log" VALUES(23,'ba7d8238f4fdbe63',1795813200000000,'op','wallet.open','wallet 3','',NULL,'{"viewer": 2, "currency": "EUR"}');
INSERT INTO "audit_log" VALUES(24,'ff48d4ec736acdad',1795813200000000,'op','topup.create','topup 2','',NULL,'{"wallet": 3, "amount": 3000, "currency": "EUR"}');
INSERT INTO "audit_log" VALUES(25,'a1827c13c1d4fed8',1795813200000000,'op','topup.complete','topup 2','',NULL,'{"amount": 3000, "currency": "EUR", "transfer": 2}');
INSERT INTO "audit_log" VALUES(26,'709c0737c09c8d62',1795813200000000,'op','withdrawal.create','withdrawal 3','',NULL,'{"wallet": 3, "amount": 500, "currency": "EUR"}');
INSERT INTO "audit_log" VALUES(27,'f8433b69837a07b2',1795813200000000,'op','hold.place','hold 2','',NULL,'{"wallet": 1, "amount": 200, "expires_at": null}');
INSERT INTO "audit_log" VALUES(28,'bf2d03a29f50e626',1795813200000000,'op','prize.create','prize 1','',NULL,'{"title": "Ten euros", "description": "", "value": 1000, "currency": "EUR", "is_money": true, "stock": 2, "sponsor": "", "image": ""}');
INSERT INTO "audit_log" VALUES(29,'16eda0dd99d1cd23',1795813200000000,'op','prize.create','prize 2','',NULL,'{"title": "Kopfhörer", "description": "", "value": 9000, "currency": "EUR", "is_money": false, "stock": 1, "sponsor": "ジョン", "image": ""}');
INSERT INTO "audit_log" VALUES(30,'5b3074e6b54fcf26',1795813200000000,'op','pool.open','pool 1','',NULL,'{"ticket_price": 250, "boost_price": 100, "retry_price": 50, "currency": "EUR", "tickets_required": 2, "prize_id": 1}');
INSERT INTO "audit_log" VALUES(31,'bfad569b7fc961c4',1795813200000000,'op','pool.ticket','pool 1','',NULL,'{"pool": 1, "number": 1, "viewer": 1, "purchase": 1}');
INSERT INTO "audit_log" VALUES(32,'8e591baae7dc392f',1795813200000000,'op','pool.ticket','pool 1','',NULL,'{"pool": 1, "number": 2, "viewer": 2, "purchase": 2}');
INSERT INTO "audit_log" VALUES(33,'8296c6c5ca78bb00',1795813200000000,'op','draw','draw 94175a4a3b977d06','',NULL,'{"source": "pool 1: Ten euros", "entries": 2, "winners": ["twitch:77"], "list_sha256": "274f31c1e3b743942491124428880c35e18fc7375e7746e5aede5421bf322886"}');
INSERT INTO "audit_log" VALUES(34,'8296c6c5ca78bb00',1795813200000000,'op','draw.confirm','draw 94175a4a3b977d06','',NULL,'{"winners": ["twitch:77"]}');
INSERT INTO "audit_log" VALUES(35,'9b58903901cdf379',1795813200000000,'op','pool.open','pool 2','',NULL,'{"ticket_price": 300, "boost_price": null, "retry_price": null, "currency": "EUR", "tickets_required": 10, "prize_id": 2}');
INSERT INTO "audit_log" VALUES(36,'078391f09e7c5005',1795813200000000,'op','pool.ticket','pool 2','',NULL,'{"pool": 2, "number": 1, "viewer": 2, "purchase": 3}');
INSERT INTO "audit_log" VALUES(37,'183ee996fa18a45a',1795813200000000,'op','purchase.confirm','purchase 4','',NULL,'{"status": "CONFIRMED", "amount": 300, "transfer": 7}');
INSERT INTO "audit_log" VALUES(38,'183ee996fa18a45a',1795813200000000,'op','pool.ticket','pool 2','',NULL,'{"pool": 2, "number": 2, "viewer": 3, "purchase": 4}');
INSERT INTO "audit_log" VALUES(39,'862843fd3c699ff3',1795813200000000,'op','lucky.create','lucky draw 1','',NULL,'{"name": "Daily", "reshare": false}');
INSERT INTO "audit_log" VALUES(40,'3d3c173535337ab8',1795813200000000,'op','lucky.add_prize','lucky prize 1','',NULL,'{"code": "FIVE_DOLLAR", "title": "a $5 Cash Coupon", "probability": "1", "daily_quota": 3, "total_quota": 4, "starts_at": null, "ends_at": null, "of": 1}');
INSERT INTO "audit_log" VALUES(41,'26b25a3f84270641',1795816861000000,'op','draw.open','draw c0afa6ece83aa1f1','',NULL,'{"level": "committed", "source": "guests", "winners": 1, "seq": 3}');
INSERT INTO "audit_log" VALUES(42,'9a1a7e0b98a2be74',1795816861000000,'op','draw.close','draw c0afa6ece83aa1f1','',NULL,'{"entries": 3, "list_sha256": "9223312aa8fd9d41fa528748f38057c281bdcb80d5235a1430f2fd85c2381457", "round": 0}');
INSERT INTO "audit_log" VALUES(43,'eacff53e8135b637',1795816861000000,'twitch','draw.salt','draw c0afa6ece83aa1f1','',NULL,'{"author": "mod_ann", "number": 1}');
INSERT INTO "audit_log" VALUES(44,'520e8c47b187c8a6',1795816861000000,'op','draw','draw c0afa6ece83aa1f1','',NULL,'{"source": "guests", "entries": 3, "winners": ["manual:bo"], "list_sha256": "9223312aa8fd9d41fa528748f38057c281bdcb80d5235a1430f2fd85c2381457"}');
INSERT INTO "audit_log" VALUES(45,'520e8c47b187c8a6',1795816861000000,'op','draw.confirm','draw c0afa6ece83aa1f1','',NULL,'{"winners": ["manual:bo"]}');
INSERT INTO "audit_log" VALUES(46,'e3793783302a74ad',1795816861000000,'op','draw.open','draw 0314d9d376bee0f0','',NULL,'{"level": "beacon", "source": "guests", "winners": 1, "seq": 4}');
INSERT INTO "audit_log" VALUES(47,'7e42cbab7ba1e3e0',1795816861000000,'op','draw.void','draw 0314d9d376bee0f0','the prize broke',NULL,NULL);
INSERT INTO "audit_log" VALUES(48,'0687480551386e46',1795816861000000,'op','draw.open','draw 002c0383b385f17d','',NULL,'{"level": "beacon", "source": "guests", "winners": 1, "seq": 5}');
INSERT INTO "audit_log" VALUES(49,'cc1ca1bfbaa2d445',1795816861000000,'twitch','draw.post','draw 002c0383b385f17d','',NULL,'{"kind": "open", "platform": "twitch"}');
INSERT INTO "audit_log" VALUES(50,'b8af8ec09058054a',1795816861000000,'twitch','draw.post_seen','draw 002c0383b385f17d','',NULL,'{"kind": "open", "platform": "twitch", "at_ms": 1795816861000}');
INSERT INTO "audit_log" VALUES(51,'85b43e0134b2f190',1795816861000000,'op','draw.close','draw 002c0383b385f17d','',NULL,'{"entries": 3, "list_sha256": "7240a6f646337a3b963da6ea671ca462841034f9e65fe28db4e83b1a476e97f6", "round": 34337843}');
INSERT INTO "audit_log" VALUES(52,'d924d5e288b44dcb',1795816861000000,'twitch','draw.post','draw 002c0383b385f17d','',NULL,'{"kind": "close", "platform": "twitch"}');
INSERT INTO "audit_log" VALUES(53,'1499fb2a432dde4a',1795816861000000,'twitch','draw.post_seen','draw 002c0383b385f17d','',NULL,'{"kind": "close", "platform": "twitch", "at_ms": 1795816861000}');
INSERT INTO "audit_log" VALUES(54,'2400ef6164b8ca93',1795816894000000,'beacon','draw','draw 002c0383b385f17d','',NULL,'{"source": "guests", "entries": 3, "winners": ["manual:ann"], "list_sha256": "7240a6f646337a3b963da6ea671ca462841034f9e65fe28db4e83b1a476e97f6"}');
INSERT INTO "audit_log" VALUES(55,'2400ef6164b8ca93',1795816894000000,'beacon','draw.confirm','draw 002c0383b385f17d','',NULL,'{"winners": ["manual:ann"]}');
INSERT INTO "audit_log" VALUES(56,'6b87aa65f669f981',1795816894000000,'twitch','draw.post','draw 002c0383b385f17d','',NULL,'{"kind": "result", "platform": "twitch"}');
INSERT INTO "audit_log" VALUES(57,'4eca0489290191a2',1795816894000000,'twitch','draw.post_seen','draw 002c0383b385f17d','',NULL,'{"kind": "result", "platform": "twitch", "at_ms": 1795816894000}');
INSERT INTO "audit_log" VALUES(58,'730c23f6e13da13a',1795816894000000,'op','draw.redraw_announced','draw 002c0383b385f17d','no reply',NULL,'{"replaces": "0.1", "round": 34337854}');
INSERT INTO "audit_log" VALUES(59,'27d49a9e5f630883',1795816894000000,'twitch','draw.post','draw 002c0383b385f17d','',NULL,'{"kind": "redraw", "platform": "twitch"}');
INSERT INTO "audit_log" VALUES(60,'b51c2c26656179c9',1795816894000000,'twitch','draw.post_seen','draw 002c0383b385f17d','',NULL,'{"kind": "redraw", "platform": "twitch", "at_ms": 1795816926000}');
INSERT INTO "audit_log" VALUES(61,'b51c2c26656179c9',1795816894000000,'twitch','draw.redraw_void','draw 002c0383b385f17d','the post was not seen in chat in time',NULL,NULL);
INSERT INTO "audit_log" VALUES(62,'340f15451c41ed21',1795816954000000,'twitch','draw.post','draw 002c0383b385f17d','',NULL,'{"kind": "void", "platform": "twitch"}');
INSERT INTO "audit_log" VALUES(63,'74c864a23f739a0c',1795816954000000,'op','draw.redraw_announced','draw 002c0383b385f17d','no reply',NULL,'{"replaces": "0.1", "round": 34337874}');
INSERT INTO "audit_log" VALUES(64,'7ecbfa48d44f49c6',1795816954000000,'twitch','draw.post','draw 002c0383b385f17d','',NULL,'{"kind": "redraw", "platform": "twitch"}');
INSERT INTO "audit_log" VALUES(65,'f8f44809ebf8c8af',1795816954000000,'twitch','draw.post_seen','draw 002c0383b385f17d','',NULL,'{"kind": "redraw", "platform": "twitch", "at_ms": 1795816954000}');
INSERT INTO "audit_log" VALUES(66,'5c40d4ab879ee60e',1795816987000000,'beacon','draw.redraw','draw 002c0383b385f17d','no reply',NULL,NULL);
INSERT INTO "audit_log" VALUES(67,'5c40d4ab879ee60e',1795816987000000,'beacon','draw.confirm','draw 002c0383b385f17d','',NULL,'{"winners": ["manual:bo"]}');
INSERT INTO "audit_log" VALUES(68,'b51d050bdb866c5e',1795816987000000,'op','draw.open','draw d455adbc617b214a','',NULL,'{"level": "beacon", "source": "later", "winners": 1, "seq": 6}');
INSERT INTO "audit_log" VALUES(69,'26bff3a2190dcbe5',1795816987000000,'op','draw.close','draw d455adbc617b214a','',NULL,'{"entries": 3, "list_sha256": "5c339b4cc9a1447a806ceca12ee650d4013507d72e7ea06fe9415547b8757702", "round": 34337885}');
INSERT INTO "audit_log" VALUES(70,'e74271f436382274',1795816988000000,'op','viewer.change','viewer 8','','{"cheer_bits": 0, "lifetime_bits": 0}','{"cheer_bits": 300, "lifetime_bits": 300}');
INSERT INTO "audit_log" VALUES(71,'a8fc3449206bce03',1795816988000000,'op','viewer.change','viewer 9','','{"cheer_bits": 0, "gifted_subs": 0, "lifetime_bits": 0, "lifetime_gifted_subs": 0}','{"cheer_bits": 50, "gifted_subs": 2, "lifetime_bits": 50, "lifetime_gifted_subs": 2}');
INSERT INTO "audit_log" VALUES(72,'a2ef9cb76897c1e5',1795816988000000,'op','link.request','viewer 9','',NULL,'{"link": 2, "name": "ilke plays"}');
INSERT INTO "audit_log" VALUES(73,'a2ef9cb76897c1e5',1795816988000000,'op','link.verified','viewer 9','','{"link": 2, "state": "requested"}','{"link": 2, "state": "verified", "name": "ilke plays"}');
INSERT INTO "audit_log" VALUES(74,'508bef25b126678f',1795816988000000,'op','viewer.merge','viewer 8','told me so',NULL,'{"merge": 1, "absorbed": 9, "names": ["İlke", "ilke_k"], "summary": "1 account, the affiliate name “ilke plays”"}');
INSERT INTO "audit_log" VALUES(75,'ead5eb104e01dcfd',1795816988000000,'op','viewer.merge','viewer 8','',NULL,'{"merge": 2, "absorbed": 10, "names": ["İlke", "İlke#1"], "summary": "1 account"}');
INSERT INTO "audit_log" VALUES(76,'e308de961c4f93fc',1795816988000000,'op','viewer.unmerge','viewer 8','somebody else',NULL,'{"merge": 2, "absorbed": 10, "given_back": {"tickets": [[2, 0], [3, 0]], "money": [], "entries": []}}');
INSERT INTO "audit_log" VALUES(77,'faab082b5605a1e3',1795816988000000,'chat','viewer.link_code','viewer 8','',NULL,'{"platform": "discord", "name": "İlke#1"}');
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
CREATE TABLE draw_announcement_ends (
	announcement_id INTEGER NOT NULL, 
	reason TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	actor TEXT NOT NULL, 
	CONSTRAINT pk_draw_announcement_ends PRIMARY KEY (announcement_id), 
	CONSTRAINT fk_draw_announcement_ends_announcement_id FOREIGN KEY(announcement_id) REFERENCES draw_announcements (id)
)
 STRICT

;
INSERT INTO "draw_announcement_ends" VALUES(1,'the post was not seen in chat in time',1795816894000000,'twitch');
CREATE TABLE draw_announcements (
	id INTEGER NOT NULL, 
	draw_id TEXT NOT NULL, 
	event INTEGER NOT NULL CONSTRAINT ck_draw_announcement_event CHECK (event >= 1), 
	announced INTEGER NOT NULL, 
	round INTEGER NOT NULL CONSTRAINT ck_draw_announcement_round CHECK (round >= 1), 
	replaces TEXT NOT NULL CONSTRAINT ck_draw_announcement_replaces CHECK (replaces <> ''), 
	places TEXT NOT NULL CONSTRAINT ck_draw_announcement_places CHECK (places <> ''), 
	reason TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	actor TEXT NOT NULL, 
	CONSTRAINT pk_draw_announcements PRIMARY KEY (id), 
	CONSTRAINT fk_draw_announcements_draw_id FOREIGN KEY(draw_id) REFERENCES draws (id)
)
 STRICT

;
INSERT INTO "draw_announcements" VALUES(1,'002c0383b385f17d',1,1795816894,34337854,'0.1','1','no reply',1795816894000000,'op');
INSERT INTO "draw_announcements" VALUES(2,'002c0383b385f17d',1,1795816954,34337874,'0.1','1','no reply',1795816954000000,'op');
CREATE TABLE draw_closings (
	draw_id TEXT NOT NULL, 
	log_id INTEGER DEFAULT 0 NOT NULL, 
	at INTEGER NOT NULL, 
	actor TEXT NOT NULL, 
	CONSTRAINT pk_draw_closings PRIMARY KEY (draw_id), 
	CONSTRAINT fk_draw_closings_draw_id FOREIGN KEY(draw_id) REFERENCES draw_plans (draw_id)
)
 STRICT

;
INSERT INTO "draw_closings" VALUES('c0afa6ece83aa1f1',0,1795816861000000,'op');
INSERT INTO "draw_closings" VALUES('002c0383b385f17d',0,1795816861000000,'op');
INSERT INTO "draw_closings" VALUES('d455adbc617b214a',0,1795816987000000,'op');
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
INSERT INTO "draw_events" VALUES(6,'94175a4a3b977d06','drawn',1795813200000000,'op','',0,'6413dd6c7b7061917a9429b198ddce4bb66ad037dd6b214f0556150a30fc9d04','',1795813200,0,NULL,NULL,NULL,NULL);
INSERT INTO "draw_events" VALUES(7,'94175a4a3b977d06','confirmed',1795813200000000,'op','',NULL,NULL,NULL,NULL,NULL,NULL,0,1,'{}');
INSERT INTO "draw_events" VALUES(8,'c0afa6ece83aa1f1','drawn',1795816861000000,'op','',0,'ef72d39afc97e28310483b039796f8df08ad24d35970218e0924b6abc0113c04','',1795816861,0,NULL,NULL,NULL,NULL);
INSERT INTO "draw_events" VALUES(9,'c0afa6ece83aa1f1','confirmed',1795816861000000,'op','',NULL,NULL,NULL,NULL,NULL,NULL,0,1,'{}');
INSERT INTO "draw_events" VALUES(10,'0314d9d376bee0f0','void',1795816861000000,'op','the prize broke',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "draw_events" VALUES(11,'002c0383b385f17d','drawn',1795816894000000,'beacon','',0,'36a7d17dcd9de2cf155cb0d67219b59fc603ca6aac113792e7f8749221f07102','',1795816861,34337843,'89f945027af98cf764dfae034a62c8fced286240b1cd6a3de4b1255bc7b099744914e7f0163a51599f1437ab8d350494',NULL,NULL,NULL);
INSERT INTO "draw_events" VALUES(12,'002c0383b385f17d','confirmed',1795816894000000,'beacon','',NULL,NULL,NULL,NULL,NULL,NULL,0,1,'{}');
INSERT INTO "draw_events" VALUES(13,'002c0383b385f17d','redrawn',1795816894000000,'op','no reply',NULL,NULL,NULL,NULL,NULL,NULL,0,1,NULL);
INSERT INTO "draw_events" VALUES(14,'002c0383b385f17d','drawn',1795816987000000,'beacon','no reply',1,'d5a15217db8f64bda9a3c336b8d13e0f046ae252db9ced9bd0758bd489d3c0af','0.1',1795816954,34337874,'bcbcc4250c3aef8722ab091f46bb76532f1c27e30f02b06c2471f383cb5b52fe593d2044f8dc715d1254deb7b95ed8ca',NULL,NULL,NULL);
INSERT INTO "draw_events" VALUES(15,'002c0383b385f17d','confirmed',1795816987000000,'beacon','',NULL,NULL,NULL,NULL,NULL,NULL,1,1,'{}');
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
INSERT INTO "draw_lists" VALUES('94175a4a3b977d06',1795813200000000,0,2,2,1,'274f31c1e3b743942491124428880c35e18fc7375e7746e5aede5421bf322886','streamdraw/1 list
commit 94175a4a3b977d0604f411880df19bc99b15f8b603354382ede10cc05d022f55
closed 1795813200
round 0
scale 1
entries 2
total 2
1 manual:ann ann
1 twitch:77 ジョン
',X'01000000000000000200000000000000');
INSERT INTO "draw_lists" VALUES('c0afa6ece83aa1f1',1795816861000000,0,3,3,1,'9223312aa8fd9d41fa528748f38057c281bdcb80d5235a1430f2fd85c2381457','streamdraw/1 list
commit c0afa6ece83aa1f1a56ce759cdd0394552d6ec15aeb996a14f729cc41fe55828
closed 1795816861
round 0
scale 1
entries 3
total 3
1 manual:%D7%A9%D7%9C%D7%95%D7%9D שלום
1 manual:ann ann
1 manual:bo bo
',X'000000000000000000000000000000000000000000000000');
INSERT INTO "draw_lists" VALUES('002c0383b385f17d',1795816861000000,34337843,3,3,1,'7240a6f646337a3b963da6ea671ca462841034f9e65fe28db4e83b1a476e97f6','streamdraw/1 list
commit 002c0383b385f17da7c5b262f3c620e8ac068eab68ccc1367bfe2896c1114b95
closed 1795816861
round 34337843
scale 1
entries 3
total 3
1 manual:%D7%A9%D7%9C%D7%95%D7%9D שלום
1 manual:ann ann
1 manual:bo bo
',X'000000000000000000000000000000000000000000000000');
INSERT INTO "draw_lists" VALUES('d455adbc617b214a',1795816987000000,34337885,3,3,1,'5c339b4cc9a1447a806ceca12ee650d4013507d72e7ea06fe9415547b8757702','streamdraw/1 list
commit d455adbc617b214a5b67b2f3d32d29e900bd5cf163188dac5d06f4df7f55b27b
closed 1795816987
round 34337885
scale 1
entries 3
total 3
1 manual:%D7%A9%D7%9C%D7%95%D7%9D שלום
1 manual:ann ann
1 manual:bo bo
',X'000000000000000000000000000000000000000000000000');
CREATE TABLE draw_plans (
	draw_id TEXT NOT NULL, 
	terms TEXT NOT NULL, 
	witnesses TEXT NOT NULL CONSTRAINT ck_draw_plan_witnesses_json CHECK (json_valid(witnesses)), 
	prize TEXT NOT NULL, 
	confirms INTEGER NOT NULL CONSTRAINT ck_draw_plan_confirms CHECK (confirms IN (0, 1)), 
	CONSTRAINT pk_draw_plans PRIMARY KEY (draw_id), 
	CONSTRAINT fk_draw_plans_draw_id FOREIGN KEY(draw_id) REFERENCES draws (id)
)
 STRICT

;
INSERT INTO "draw_plans" VALUES('c0afa6ece83aa1f1','Names and weights of the list guests. An absent winner is replaced by a further pick; nobody wins twice.','["mod_ann"]','a mug',0);
INSERT INTO "draw_plans" VALUES('0314d9d376bee0f0','Names and weights of the list guests. An absent winner is replaced by a further pick; nobody wins twice.','[]','',0);
INSERT INTO "draw_plans" VALUES('002c0383b385f17d','Names and weights of the list guests. An absent winner is replaced by a further pick; nobody wins twice.','[]','',0);
INSERT INTO "draw_plans" VALUES('d455adbc617b214a','Names and weights of the list later. An absent winner is replaced by a further pick; nobody wins twice.','[]','',0);
CREATE TABLE draw_post_echoes (
	post_id INTEGER NOT NULL, 
	message_id TEXT NOT NULL, 
	author_id TEXT NOT NULL, 
	url TEXT NOT NULL, 
	at_ms INTEGER NOT NULL, 
	at INTEGER NOT NULL, 
	CONSTRAINT pk_draw_post_echoes PRIMARY KEY (post_id), 
	CONSTRAINT fk_draw_post_echoes_post_id FOREIGN KEY(post_id) REFERENCES draw_posts (id)
)
 STRICT

;
INSERT INTO "draw_post_echoes" VALUES(1,'m open','1','',1795816861000,1795816861000000);
INSERT INTO "draw_post_echoes" VALUES(2,'m close','1','',1795816861000,1795816861000000);
INSERT INTO "draw_post_echoes" VALUES(3,'m result','1','',1795816894000,1795816894000000);
INSERT INTO "draw_post_echoes" VALUES(4,'m redraw','1','',1795816926000,1795816894000000);
INSERT INTO "draw_post_echoes" VALUES(6,'m redraw','1','',1795816954000,1795816954000000);
CREATE TABLE draw_post_refusals (
	post_id INTEGER NOT NULL, 
	reason TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	actor TEXT NOT NULL, 
	CONSTRAINT pk_draw_post_refusals PRIMARY KEY (post_id), 
	CONSTRAINT fk_draw_post_refusals_post_id FOREIGN KEY(post_id) REFERENCES draw_posts (id)
)
 STRICT

;
CREATE TABLE draw_posts (
	id INTEGER NOT NULL, 
	draw_id TEXT NOT NULL, 
	kind TEXT NOT NULL CONSTRAINT ck_draw_post_kind CHECK (kind IN ('open', 'close', 'reveal', 'redraw', 'result', 'void')), 
	about INTEGER DEFAULT 0 NOT NULL, 
	platform TEXT NOT NULL, 
	text TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	actor TEXT NOT NULL, 
	CONSTRAINT pk_draw_posts PRIMARY KEY (id), 
	CONSTRAINT uq_draw_posts_once UNIQUE (draw_id, kind, about, platform), 
	CONSTRAINT fk_draw_posts_draw_id FOREIGN KEY(draw_id) REFERENCES draws (id)
)
 STRICT

;
INSERT INTO "draw_posts" VALUES(1,'002c0383b385f17d','open',0,'twitch','STREAMDRAW #5 OPEN · level c · 1 winner · commit 002c0383b385f17da7c5b262f3c620e8ac068eab68ccc1367bfe2896c1114b95',1795816861000000,'twitch');
INSERT INTO "draw_posts" VALUES(2,'002c0383b385f17d','close',0,'twitch','STREAMDRAW #5 CLOSED · 3 entries / 3 tickets · list 7240a6f646337a3b963da6ea671ca462841034f9e65fe28db4e83b1a476e97f6 · secret e51e05b5c6f90db219e65d9afbcbe24c9eb4e1fc6567fb9b3058e3f8e2b2a6c2 · drand quicknet round 34337843 (22:01:33 UTC)',1795816861000000,'twitch');
INSERT INTO "draw_posts" VALUES(3,'002c0383b385f17d','result',0,'twitch','STREAMDRAW #5 RESULT · 0.1 ann (manual:ann) · proof 002c0383b385f17d',1795816894000000,'twitch');
INSERT INTO "draw_posts" VALUES(4,'002c0383b385f17d','redraw',1,'twitch','STREAMDRAW #5 REDRAW 1 · replaces 0.1 (no reply) · drand quicknet round 34337854 (22:02:06 UTC)',1795816894000000,'twitch');
INSERT INTO "draw_posts" VALUES(5,'002c0383b385f17d','void',1,'twitch','STREAMDRAW #5 REDRAW 1 VOID · the post was not seen in chat in time',1795816954000000,'twitch');
INSERT INTO "draw_posts" VALUES(6,'002c0383b385f17d','redraw',2,'twitch','STREAMDRAW #5 REDRAW 1 · replaces 0.1 (no reply) · drand quicknet round 34337874 (22:03:06 UTC)',1795816954000000,'twitch');
CREATE TABLE draw_salts (
	draw_id TEXT NOT NULL, 
	number INTEGER NOT NULL CONSTRAINT ck_draw_salt_number CHECK (number BETWEEN 1 AND 100), 
	text TEXT NOT NULL CONSTRAINT ck_draw_salt_length CHECK (length(text) BETWEEN 1 AND 500), 
	author TEXT NOT NULL, 
	author_id TEXT NOT NULL, 
	platform TEXT NOT NULL, 
	message_id TEXT NOT NULL, 
	at_ms INTEGER, 
	at INTEGER NOT NULL, 
	actor TEXT NOT NULL, 
	CONSTRAINT pk_draw_salts PRIMARY KEY (draw_id, number), 
	CONSTRAINT fk_draw_salts_draw_id FOREIGN KEY(draw_id) REFERENCES draws (id)
)
 STRICT

;
INSERT INTO "draw_salts" VALUES('c0afa6ece83aa1f1',1,'dice: 4 6 🎲','mod_ann','','twitch','m1',5,1795816861000000,'twitch');
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
INSERT INTO "draw_winners" VALUES('94175a4a3b977d06',0,1,1,'twitch:77','ジョン',1,0,2,1,2,NULL,'{"name": "\u30b8\u30e7\u30f3", "platform": "twitch", "number": 2}');
INSERT INTO "draw_winners" VALUES('c0afa6ece83aa1f1',0,1,1,'manual:bo','bo',1,0,3,2,NULL,NULL,NULL);
INSERT INTO "draw_winners" VALUES('002c0383b385f17d',0,1,1,'manual:ann','ann',1,0,3,1,NULL,NULL,NULL);
INSERT INTO "draw_winners" VALUES('002c0383b385f17d',1,1,1,'manual:bo','bo',1,0,2,1,NULL,NULL,NULL);
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
INSERT INTO "draws" VALUES('94175a4a3b977d06','manual:188137491789',2,'fe143ad7ba17da1f9894a31c3077ab261411bb7f62067369af47debe6e8df243','local','pool','pool 1: Ten euros',NULL,1,0,1795813200000000,'op','streamdraw/1 open
channel manual:188137491789
seq 2
prev fe143ad7ba17da1f9894a31c3077ab261411bb7f62067369af47debe6e8df243
level a
winners 1
delay 0
claim 0
chain -
rules One chance for each ticket of pool 1: Ten euros. An absent winner is replaced by a further pick; nobody wins twice.
','8ec8b25e6adeb3216c11e11f1cdef5c7f37ee909b47f221a1d81a8c94801c40a','94175a4a3b977d0604f411880df19bc99b15f8b603354382ede10cc05d022f55');
INSERT INTO "draws" VALUES('c0afa6ece83aa1f1','manual:188137491789',3,'94175a4a3b977d0604f411880df19bc99b15f8b603354382ede10cc05d022f55','committed','list','guests',NULL,1,0,1795816861000000,'op','streamdraw/1 open
channel manual:188137491789
seq 3
prev 94175a4a3b977d0604f411880df19bc99b15f8b603354382ede10cc05d022f55
level b
winners 1
delay 0
claim 0
chain -
rules Witness: mod_ann. Prize: a mug. Names and weights of the list guests. An absent winner is replaced by a further pick; nobody wins twice.
','2b0ae8d4d6c7b67791d265bbb1194268f579faa96c25c9d5f07ae9c44cc2c547','c0afa6ece83aa1f1a56ce759cdd0394552d6ec15aeb996a14f729cc41fe55828');
INSERT INTO "draws" VALUES('0314d9d376bee0f0','manual:188137491789',4,'c0afa6ece83aa1f1a56ce759cdd0394552d6ec15aeb996a14f729cc41fe55828','beacon','list','guests',NULL,1,0,1795816861000000,'op','streamdraw/1 open
channel manual:188137491789
seq 4
prev c0afa6ece83aa1f1a56ce759cdd0394552d6ec15aeb996a14f729cc41fe55828
level c
winners 1
delay 30
claim 0
chain 52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971
rules Names and weights of the list guests. An absent winner is replaced by a further pick; nobody wins twice.
','0741bc82324ef96f6d9316618d83b88be26b0d40840b9227769d19b02ed6ab4c','0314d9d376bee0f03c624d8dac71eb7826f778843c6b612863388093150e764d');
INSERT INTO "draws" VALUES('002c0383b385f17d','manual:188137491789',5,'0314d9d376bee0f03c624d8dac71eb7826f778843c6b612863388093150e764d','beacon','list','guests',NULL,1,0,1795816861000000,'op','streamdraw/1 open
channel manual:188137491789
seq 5
prev 0314d9d376bee0f03c624d8dac71eb7826f778843c6b612863388093150e764d
level c
winners 1
delay 30
claim 0
chain 52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971
rules Names and weights of the list guests. An absent winner is replaced by a further pick; nobody wins twice.
','e51e05b5c6f90db219e65d9afbcbe24c9eb4e1fc6567fb9b3058e3f8e2b2a6c2','002c0383b385f17da7c5b262f3c620e8ac068eab68ccc1367bfe2896c1114b95');
INSERT INTO "draws" VALUES('d455adbc617b214a','manual:188137491789',6,'002c0383b385f17da7c5b262f3c620e8ac068eab68ccc1367bfe2896c1114b95','beacon','list','later',NULL,1,0,1795816987000000,'op','streamdraw/1 open
channel manual:188137491789
seq 6
prev 002c0383b385f17da7c5b262f3c620e8ac068eab68ccc1367bfe2896c1114b95
level c
winners 1
delay 30
claim 0
chain 52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971
rules Names and weights of the list later. An absent winner is replaced by a further pick; nobody wins twice.
','c83cee5c2e20bb4e53041ec7f363490de7e3f88deee1f1bf9b777ac5ce09c6ce','d455adbc617b214a5b67b2f3d32d29e900bd5cf163188dac5d06f4df7f55b27b');
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
INSERT INTO "engagement" VALUES(8,NULL,NULL,NULL,NULL,NULL,0,0,350,0,2,0,350,0,2,90,'',NULL);
INSERT INTO "engagement" VALUES(9,NULL,NULL,NULL,NULL,NULL,0,0,0,0,0,0,0,0,0,0,'',NULL);
INSERT INTO "engagement" VALUES(10,NULL,NULL,NULL,NULL,NULL,0,0,0,0,0,0,0,0,0,0,'',NULL);
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
CREATE TABLE holds (
	id INTEGER NOT NULL, 
	account_id INTEGER NOT NULL, 
	amount INTEGER NOT NULL CONSTRAINT ck_hold_amount_in_bounds CHECK (amount BETWEEN 1 AND 1000000000000), 
	reason TEXT NOT NULL CONSTRAINT ck_hold_reason CHECK (reason IN ('TICKET_RESERVATION', 'WITHDRAWAL')), 
	state TEXT NOT NULL CONSTRAINT ck_hold_state CHECK (state IN ('ACTIVE', 'CAPTURED', 'RELEASED')), 
	at INTEGER NOT NULL, 
	expires_at INTEGER, 
	closed_at INTEGER, 
	transfer_id INTEGER, 
	actor TEXT DEFAULT '' NOT NULL, 
	description TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_holds PRIMARY KEY (id), 
	CONSTRAINT ck_hold_closed_has_time CHECK ((state = 'ACTIVE') = (closed_at IS NULL)), 
	CONSTRAINT ck_hold_captured_by_transfer CHECK ((state = 'CAPTURED') = (transfer_id IS NOT NULL)), 
	CONSTRAINT ck_hold_of_withdrawal_never_expires CHECK (expires_at IS NULL OR reason <> 'WITHDRAWAL'), 
	CONSTRAINT fk_holds_account_id FOREIGN KEY(account_id) REFERENCES accounts (id)
)
 STRICT

;
INSERT INTO "holds" VALUES(1,3,500,'WITHDRAWAL','ACTIVE',1795813200000000,NULL,NULL,NULL,'op','to the bank');
INSERT INTO "holds" VALUES(2,1,200,'TICKET_RESERVATION','ACTIVE',1795813200000000,NULL,NULL,NULL,'op','reserved');
INSERT INTO "holds" VALUES(3,1,250,'TICKET_RESERVATION','CAPTURED',1795813200000000,NULL,1795813200000000,3,'op','');
INSERT INTO "holds" VALUES(4,3,250,'TICKET_RESERVATION','CAPTURED',1795813200000000,NULL,1795813200000000,4,'op','');
INSERT INTO "holds" VALUES(5,3,300,'TICKET_RESERVATION','CAPTURED',1795813200000000,NULL,1795813200000000,6,'op','');
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
INSERT INTO "identities" VALUES(8,8,'twitch','twitch-4','i̇lke','İlke','twitch:twitch-4',1795816988000000);
INSERT INTO "identities" VALUES(9,8,'kick','kick-6','ilke_k','ilke_k','kick:kick-6',1795816988000000);
INSERT INTO "identities" VALUES(10,10,'discord','discord-6','i̇lke#1','İlke#1','discord:discord-6',1795816988000000);
CREATE TABLE identity_flags (
	identity_id INTEGER NOT NULL, 
	is_follower INTEGER CONSTRAINT ck_is_follower_is_flag CHECK (is_follower IN (0, 1)), 
	is_subscriber INTEGER CONSTRAINT ck_is_subscriber_is_flag CHECK (is_subscriber IN (0, 1)), 
	CONSTRAINT pk_identity_flags PRIMARY KEY (identity_id), 
	CONSTRAINT fk_identity_flags_identity_id FOREIGN KEY(identity_id) REFERENCES identities (id)
)
 STRICT

;
INSERT INTO "identity_flags" VALUES(8,NULL,NULL);
INSERT INTO "identity_flags" VALUES(9,NULL,NULL);
CREATE TABLE identity_link_codes (
	id INTEGER NOT NULL, 
	code TEXT NOT NULL CONSTRAINT ck_link_code_not_empty CHECK (code <> ''), 
	viewer_id INTEGER NOT NULL, 
	platform TEXT NOT NULL, 
	login_key TEXT NOT NULL CONSTRAINT ck_link_code_login_not_empty CHECK (login_key <> ''), 
	name TEXT NOT NULL, 
	asked_at INTEGER NOT NULL, 
	asked_by TEXT NOT NULL, 
	expires_at INTEGER NOT NULL, 
	wrong_tries INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_wrong_tries_not_negative CHECK (wrong_tries >= 0), 
	closed_at INTEGER, 
	CONSTRAINT pk_identity_link_codes PRIMARY KEY (id), 
	CONSTRAINT fk_identity_link_codes_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id)
)
 STRICT

;
INSERT INTO "identity_link_codes" VALUES(1,'RVNTMY',8,'discord','i̇lke#1','İlke#1',1795816988000000,'chat',1795817588000000,0,NULL);
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
CREATE TABLE lucky_campaigns (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name TEXT NOT NULL CONSTRAINT ck_lucky_campaign_name_not_empty CHECK (name <> ''), 
	name_key TEXT NOT NULL, 
	state TEXT NOT NULL CONSTRAINT ck_lucky_campaign_state CHECK (state IN ('open', 'closed')), 
	is_default INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_is_default_is_flag CHECK (is_default IN (0, 1)), 
	reshare INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_reshare_is_flag CHECK (reshare IN (0, 1)), 
	created_at INTEGER NOT NULL
)
 STRICT

;
INSERT INTO "lucky_campaigns" VALUES(1,'Daily','daily','open',1,0,1795813200000000);
CREATE TABLE lucky_contacts (
	win_id INTEGER NOT NULL, 
	kind TEXT NOT NULL CONSTRAINT ck_lucky_contact_kind CHECK (kind IN ('phone', 'email')), 
	value TEXT NOT NULL CONSTRAINT ck_lucky_contact_not_empty CHECK (value <> ''), 
	at INTEGER NOT NULL, 
	CONSTRAINT pk_lucky_contacts PRIMARY KEY (win_id), 
	CONSTRAINT fk_lucky_contacts_win_id FOREIGN KEY(win_id) REFERENCES lucky_wins (id)
)
 STRICT

;
CREATE TABLE lucky_given (
	prize_id INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	given INTEGER NOT NULL CONSTRAINT ck_lucky_given_positive CHECK (given >= 1), 
	quota INTEGER, 
	win_id INTEGER NOT NULL, 
	CONSTRAINT pk_lucky_given PRIMARY KEY (prize_id, day), 
	CONSTRAINT ck_lucky_quota_kept CHECK (given <= quota), 
	CONSTRAINT fk_lucky_given_prize_id FOREIGN KEY(prize_id) REFERENCES lucky_prizes (id), 
	CONSTRAINT fk_lucky_given_win_id FOREIGN KEY(win_id) REFERENCES lucky_wins (id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "lucky_given" VALUES(1,'',1,4,1);
INSERT INTO "lucky_given" VALUES(1,'2026-11-27',1,3,1);
CREATE TABLE lucky_prizes (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	campaign_id INTEGER NOT NULL, 
	code TEXT NOT NULL CONSTRAINT ck_lucky_prize_code_not_empty CHECK (code <> ''), 
	title TEXT NOT NULL CONSTRAINT ck_lucky_prize_title_not_empty CHECK (title <> ''), 
	probability INTEGER NOT NULL CONSTRAINT ck_lucky_probability_in_bounds CHECK (probability BETWEEN 0 AND 1000000000), 
	daily_quota INTEGER CONSTRAINT ck_lucky_daily_quota_not_negative CHECK (daily_quota >= 0), 
	total_quota INTEGER CONSTRAINT ck_lucky_total_quota_not_negative CHECK (total_quota >= 0), 
	starts_at INTEGER, 
	ends_at INTEGER, 
	created_at INTEGER NOT NULL, 
	CONSTRAINT ck_lucky_prize_ends_after_it_starts CHECK (ends_at > starts_at), 
	CONSTRAINT fk_lucky_prizes_campaign_id FOREIGN KEY(campaign_id) REFERENCES lucky_campaigns (id)
)
 STRICT

;
INSERT INTO "lucky_prizes" VALUES(1,1,'FIVE_DOLLAR','a $5 Cash Coupon',1000000000,3,4,NULL,NULL,1795813200000000);
CREATE TABLE lucky_tries (
	campaign_id INTEGER NOT NULL, 
	viewer_id INTEGER NOT NULL, 
	day TEXT NOT NULL CONSTRAINT ck_lucky_try_day_is_date CHECK (day IS date(day)), 
	at INTEGER NOT NULL, 
	secret BLOB NOT NULL CONSTRAINT ck_lucky_secret_length CHECK (length(secret) = 32), 
	ticket INTEGER NOT NULL, 
	"of" INTEGER NOT NULL, 
	prize_id INTEGER, 
	actor TEXT NOT NULL, 
	CONSTRAINT pk_lucky_tries PRIMARY KEY (campaign_id, viewer_id, day), 
	CONSTRAINT ck_lucky_ticket_in_range CHECK (ticket >= 0 AND ticket < "of"), 
	CONSTRAINT fk_lucky_tries_campaign_id FOREIGN KEY(campaign_id) REFERENCES lucky_campaigns (id), 
	CONSTRAINT fk_lucky_tries_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id), 
	CONSTRAINT fk_lucky_tries_prize_id FOREIGN KEY(prize_id) REFERENCES lucky_prizes (id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "lucky_tries" VALUES(1,1,'2026-11-27',1795813200000000,X'12C60D36C0935CCA738935DE9AFA6B36010F1886388657C9CFA876B4D1D0CB3B',929606540,1000000000,1,'op');
CREATE TABLE lucky_wins (
	id INTEGER NOT NULL, 
	campaign_id INTEGER NOT NULL, 
	viewer_id INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	prize_id INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	redeemed_at INTEGER, 
	redeemed_by TEXT, 
	CONSTRAINT pk_lucky_wins PRIMARY KEY (id), 
	CONSTRAINT fk_lucky_wins_campaign_id FOREIGN KEY(campaign_id, viewer_id, day) REFERENCES lucky_tries (campaign_id, viewer_id, day), 
	CONSTRAINT ck_lucky_win_redeemed_by_somebody CHECK ((redeemed_at IS NULL) = (redeemed_by IS NULL)), 
	CONSTRAINT fk_lucky_wins_prize_id FOREIGN KEY(prize_id) REFERENCES lucky_prizes (id)
)
 STRICT

;
INSERT INTO "lucky_wins" VALUES(1,1,1,'2026-11-27',1795813200000000,1,'a $5 Cash Coupon',NULL,NULL);
CREATE TABLE merged_viewers (
	viewer_id INTEGER NOT NULL, 
	merged_into INTEGER NOT NULL, 
	CONSTRAINT pk_merged_viewers PRIMARY KEY (viewer_id), 
	CONSTRAINT fk_merged_viewers_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id), 
	CONSTRAINT fk_merged_viewers_merged_into FOREIGN KEY(merged_into) REFERENCES viewers (id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "merged_viewers" VALUES(9,8);
CREATE TABLE money_requests (
	id INTEGER NOT NULL, 
	kind TEXT NOT NULL CONSTRAINT ck_request_kind CHECK (kind IN ('topup', 'withdrawal')), 
	account_id INTEGER NOT NULL, 
	amount INTEGER NOT NULL CONSTRAINT ck_request_amount_in_bounds CHECK (amount BETWEEN 1 AND 1000000000000), 
	state TEXT NOT NULL CONSTRAINT ck_request_state CHECK (state IN ('CREATED', 'PROCESSING', 'COMPLETED', 'FAILED', 'CANCELLED')), 
	provider TEXT DEFAULT '' NOT NULL, 
	provider_txn_id TEXT CONSTRAINT ck_request_provider_txn_not_empty CHECK (provider_txn_id <> ''), 
	hold_id INTEGER, 
	transfer_id INTEGER, 
	note TEXT DEFAULT '' NOT NULL, 
	actor TEXT DEFAULT '' NOT NULL, 
	at INTEGER NOT NULL, 
	closed_at INTEGER, 
	closed_by TEXT DEFAULT '' NOT NULL, 
	closed_reason TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_money_requests PRIMARY KEY (id), 
	CONSTRAINT ck_request_withdrawal_holds CHECK ((kind = 'withdrawal') = (hold_id IS NOT NULL)), 
	CONSTRAINT ck_request_closed_has_time CHECK ((state IN ('CREATED', 'PROCESSING')) = (closed_at IS NULL)), 
	CONSTRAINT ck_request_completed_by_transfer CHECK ((state = 'COMPLETED') = (transfer_id IS NOT NULL)), 
	CONSTRAINT ck_request_provider_named CHECK (provider_txn_id IS NULL OR provider <> ''), 
	CONSTRAINT fk_money_requests_account_id FOREIGN KEY(account_id) REFERENCES accounts (id), 
	CONSTRAINT fk_money_requests_hold_id FOREIGN KEY(hold_id) REFERENCES holds (id), 
	CONSTRAINT fk_money_requests_transfer_id FOREIGN KEY(transfer_id) REFERENCES transfers (id)
)
 STRICT

;
INSERT INTO "money_requests" VALUES(1,'topup',1,5000,'COMPLETED','stripe','pi_1',NULL,1,'','op',1795813200000000,1795813200000000,'op','');
INSERT INTO "money_requests" VALUES(2,'topup',3,3000,'COMPLETED','stripe','pi_2',NULL,2,'','op',1795813200000000,1795813200000000,'op','');
INSERT INTO "money_requests" VALUES(3,'withdrawal',3,500,'CREATED','',NULL,1,NULL,'to the bank','op',1795813200000000,NULL,'','');
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
CREATE TABLE pool_draws (
	draw_id TEXT NOT NULL, 
	pool_id INTEGER NOT NULL, 
	CONSTRAINT pk_pool_draws PRIMARY KEY (draw_id), 
	CONSTRAINT fk_pool_draws_draw_id FOREIGN KEY(draw_id) REFERENCES draws (id), 
	CONSTRAINT fk_pool_draws_pool_id FOREIGN KEY(pool_id) REFERENCES pools (id)
)
 STRICT

;
INSERT INTO "pool_draws" VALUES('94175a4a3b977d06',1);
CREATE TABLE pool_tickets (
	id INTEGER NOT NULL, 
	pool_id INTEGER NOT NULL, 
	number INTEGER NOT NULL CONSTRAINT ck_pool_ticket_number_positive CHECK (number >= 1), 
	viewer_id INTEGER NOT NULL, 
	purchase_id INTEGER NOT NULL, 
	at INTEGER NOT NULL, 
	CONSTRAINT pk_pool_tickets PRIMARY KEY (id), 
	CONSTRAINT fk_pool_tickets_pool_id FOREIGN KEY(pool_id) REFERENCES pools (id), 
	CONSTRAINT fk_pool_tickets_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id), 
	CONSTRAINT fk_pool_tickets_purchase_id FOREIGN KEY(purchase_id) REFERENCES purchases (id)
)
 STRICT

;
INSERT INTO "pool_tickets" VALUES(1,1,1,1,1,1795813200000000);
INSERT INTO "pool_tickets" VALUES(2,1,2,2,2,1795813200000000);
INSERT INTO "pool_tickets" VALUES(3,2,1,2,3,1795813200000000);
INSERT INTO "pool_tickets" VALUES(4,2,2,3,4,1795813200000000);
CREATE TABLE pools (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	prize_id INTEGER NOT NULL, 
	ticket_price INTEGER NOT NULL CONSTRAINT ck_pool_price_in_bounds CHECK (ticket_price BETWEEN 1 AND 1000000000000), 
	boost_price INTEGER CONSTRAINT ck_pool_boost_price_in_bounds CHECK (boost_price BETWEEN 1 AND 1000000000000), 
	retry_price INTEGER CONSTRAINT ck_pool_retry_price_in_bounds CHECK (retry_price BETWEEN 1 AND 1000000000000), 
	currency TEXT NOT NULL CONSTRAINT ck_pool_currency CHECK (currency GLOB '[A-Z][A-Z][A-Z]'), 
	tickets_required INTEGER NOT NULL CONSTRAINT ck_pool_size_in_bounds CHECK (tickets_required BETWEEN 1 AND 1000000), 
	tickets_sold INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_tickets_sold_not_negative CHECK (tickets_sold >= 0), 
	state TEXT NOT NULL CONSTRAINT ck_pool_state CHECK (state IN ('OPEN', 'FULL', 'STARTED', 'CANCELLED')), 
	opened_at INTEGER NOT NULL, 
	closed_at INTEGER, 
	CONSTRAINT ck_pool_not_oversold CHECK (tickets_sold <= tickets_required), 
	CONSTRAINT ck_pool_full_is_not_open CHECK (state <> 'OPEN' OR tickets_sold < tickets_required), 
	CONSTRAINT ck_pool_full_is_full CHECK (state NOT IN ('FULL', 'STARTED') OR tickets_sold = tickets_required), 
	CONSTRAINT ck_pool_closed_has_time CHECK ((state IN ('STARTED', 'CANCELLED')) = (closed_at IS NOT NULL)), 
	CONSTRAINT fk_pools_prize_id FOREIGN KEY(prize_id) REFERENCES prizes (id)
)
 STRICT

;
INSERT INTO "pools" VALUES(1,1,250,100,50,'EUR',2,2,'STARTED',1795813200000000,1795813200000000);
INSERT INTO "pools" VALUES(2,2,300,NULL,NULL,'EUR',10,2,'OPEN',1795813200000000,NULL);
CREATE TABLE prize_wins (
	id INTEGER NOT NULL, 
	pool_id INTEGER NOT NULL, 
	prize_id INTEGER NOT NULL, 
	draw_id TEXT NOT NULL, 
	event INTEGER NOT NULL, 
	pick INTEGER NOT NULL, 
	viewer_id INTEGER NOT NULL, 
	amount INTEGER CONSTRAINT ck_prize_win_amount_in_bounds CHECK (amount BETWEEN 1 AND 1000000000000), 
	currency TEXT NOT NULL CONSTRAINT ck_prize_win_currency CHECK (currency GLOB '[A-Z][A-Z][A-Z]'), 
	won_at INTEGER NOT NULL, 
	due_at INTEGER, 
	delivered_at INTEGER, 
	delivered_by TEXT DEFAULT '' NOT NULL, 
	how TEXT DEFAULT '' NOT NULL, 
	transfer_id INTEGER, 
	withdrawn_at INTEGER, 
	CONSTRAINT pk_prize_wins PRIMARY KEY (id), 
	CONSTRAINT ck_prize_win_delivered_stands CHECK (delivered_at IS NULL OR withdrawn_at IS NULL), 
	CONSTRAINT ck_prize_win_paid_is_delivered CHECK (delivered_at IS NOT NULL OR transfer_id IS NULL), 
	CONSTRAINT ck_prize_win_money_is_paid CHECK (amount IS NULL OR (delivered_at IS NULL) = (transfer_id IS NULL)), 
	CONSTRAINT fk_prize_wins_pool_id FOREIGN KEY(pool_id) REFERENCES pools (id), 
	CONSTRAINT fk_prize_wins_prize_id FOREIGN KEY(prize_id) REFERENCES prizes (id), 
	CONSTRAINT fk_prize_wins_draw_id FOREIGN KEY(draw_id) REFERENCES draws (id), 
	CONSTRAINT fk_prize_wins_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id), 
	CONSTRAINT fk_prize_wins_transfer_id FOREIGN KEY(transfer_id) REFERENCES transfers (id)
)
 STRICT

;
INSERT INTO "prize_wins" VALUES(1,1,1,'94175a4a3b977d06',0,1,2,1000,'EUR',1795813200000000,NULL,1795813200000000,'op','wallet',5,NULL);
CREATE TABLE prizes (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	title TEXT NOT NULL CONSTRAINT ck_prize_title_not_empty CHECK (title <> ''), 
	description TEXT DEFAULT '' NOT NULL, 
	value INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_value_not_negative CHECK (value >= 0), 
	currency TEXT NOT NULL CONSTRAINT ck_prize_currency CHECK (currency GLOB '[A-Z][A-Z][A-Z]'), 
	is_money INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_is_money_is_flag CHECK (is_money IN (0, 1)), 
	stock INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_stock_not_negative CHECK (stock >= 0), 
	sponsor TEXT DEFAULT '' NOT NULL, 
	image TEXT DEFAULT '' NOT NULL, 
	created_at INTEGER NOT NULL, 
	CONSTRAINT ck_prize_value_in_bounds CHECK (value <= 1000000000000), 
	CONSTRAINT ck_prize_money_has_value CHECK (is_money = 0 OR value > 0)
)
 STRICT

;
INSERT INTO "prizes" VALUES(1,'Ten euros','',1000,'EUR',1,1,'','',1795813200000000);
INSERT INTO "prizes" VALUES(2,'Kopfhörer','',9000,'EUR',0,0,'ジョン','',1795813200000000);
CREATE TABLE purchases (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	viewer_id INTEGER NOT NULL, 
	type TEXT NOT NULL CONSTRAINT ck_purchase_type CHECK (type IN ('ENTRY', 'BOOST', 'RETRY')), 
	status TEXT NOT NULL CONSTRAINT ck_purchase_status CHECK (status IN ('PENDING', 'CONFIRMED', 'FAILED')), 
	amount INTEGER NOT NULL CONSTRAINT ck_purchase_amount_in_bounds CHECK (amount BETWEEN 1 AND 1000000000000), 
	currency TEXT NOT NULL CONSTRAINT ck_purchase_currency CHECK (currency GLOB '[A-Z][A-Z][A-Z]'), 
	provider TEXT NOT NULL CONSTRAINT ck_purchase_provider_not_empty CHECK (provider <> ''), 
	provider_txn_id TEXT CONSTRAINT ck_purchase_provider_txn_not_empty CHECK (provider_txn_id <> ''), 
	pool_id INTEGER, 
	at INTEGER NOT NULL, 
	closed_at INTEGER, 
	transfer_id INTEGER, 
	CONSTRAINT ck_purchase_closed_has_time CHECK ((status = 'PENDING') = (closed_at IS NULL)), 
	CONSTRAINT ck_purchase_confirmed_is_paid CHECK ((status = 'CONFIRMED') = (transfer_id IS NOT NULL)), 
	CONSTRAINT fk_purchases_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id), 
	CONSTRAINT fk_purchases_pool_id FOREIGN KEY(pool_id) REFERENCES pools (id)
)
 STRICT

;
INSERT INTO "purchases" VALUES(1,1,'ENTRY','CONFIRMED',250,'EUR','wallet',NULL,1,1795813200000000,1795813200000000,3);
INSERT INTO "purchases" VALUES(2,2,'ENTRY','CONFIRMED',250,'EUR','wallet',NULL,1,1795813200000000,1795813200000000,4);
INSERT INTO "purchases" VALUES(3,2,'ENTRY','CONFIRMED',300,'EUR','wallet',NULL,2,1795813200000000,1795813200000000,6);
INSERT INTO "purchases" VALUES(4,3,'ENTRY','CONFIRMED',300,'EUR','hand',NULL,2,1795813200000000,1795813200000000,7);
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
CREATE TABLE transfers (
	id INTEGER NOT NULL, 
	debit_account INTEGER NOT NULL, 
	credit_account INTEGER NOT NULL, 
	amount INTEGER NOT NULL CONSTRAINT ck_transfer_amount_in_bounds CHECK (amount BETWEEN 1 AND 1000000000000), 
	currency TEXT NOT NULL CONSTRAINT ck_transfer_currency CHECK (currency GLOB '[A-Z][A-Z][A-Z]'), 
	reason TEXT NOT NULL CONSTRAINT ck_transfer_reason CHECK (reason IN ('TOPUP', 'TICKET_PURCHASE', 'REFUND', 'PRIZE_PAYOUT', 'ADJUSTMENT', 'WITHDRAWAL')), 
	at INTEGER NOT NULL, 
	actor TEXT NOT NULL, 
	description TEXT DEFAULT '' NOT NULL, 
	purchase_id INTEGER, 
	pool_id INTEGER, 
	ticket_id INTEGER, 
	provider TEXT CONSTRAINT ck_transfer_provider_not_empty CHECK (provider <> ''), 
	provider_txn_id TEXT CONSTRAINT ck_transfer_provider_txn_not_empty CHECK (provider_txn_id <> ''), 
	reverses INTEGER, 
	hold_id INTEGER, 
	hash BLOB NOT NULL CONSTRAINT ck_transfer_hash_length CHECK (length(hash) = 32), 
	CONSTRAINT pk_transfers PRIMARY KEY (id), 
	CONSTRAINT ck_transfer_accounts_differ CHECK (debit_account <> credit_account), 
	CONSTRAINT ck_transfer_provider_named CHECK (provider_txn_id IS NULL OR provider IS NOT NULL), 
	CONSTRAINT ck_transfer_refund_reverses CHECK (CASE WHEN reverses IS NULL THEN reason <> 'REFUND' ELSE reason IN ('REFUND', 'ADJUSTMENT') END), 
	CONSTRAINT fk_transfers_debit_account FOREIGN KEY(debit_account) REFERENCES accounts (id), 
	CONSTRAINT fk_transfers_credit_account FOREIGN KEY(credit_account) REFERENCES accounts (id), 
	CONSTRAINT fk_transfers_purchase_id FOREIGN KEY(purchase_id) REFERENCES purchases (id), 
	CONSTRAINT fk_transfers_pool_id FOREIGN KEY(pool_id) REFERENCES pools (id), 
	CONSTRAINT fk_transfers_ticket_id FOREIGN KEY(ticket_id) REFERENCES pool_tickets (id), 
	CONSTRAINT fk_transfers_reverses FOREIGN KEY(reverses) REFERENCES transfers (id), 
	CONSTRAINT fk_transfers_hold_id FOREIGN KEY(hold_id) REFERENCES holds (id)
)
 STRICT

;
INSERT INTO "transfers" VALUES(1,2,1,5000,'EUR','TOPUP',1795813200000000,'op','',NULL,NULL,NULL,'stripe','pi_1',NULL,NULL,X'319426596E716014285E1461FC3523CCA727B46B0C0A9280847646D898D4853C');
INSERT INTO "transfers" VALUES(2,2,3,3000,'EUR','TOPUP',1795813200000000,'op','',NULL,NULL,NULL,'stripe','pi_2',NULL,NULL,X'E21A96777BE1B275054CB33D8AFFF4053FD4E81221465EE3DBA12BD0A8D4DE41');
INSERT INTO "transfers" VALUES(3,1,4,250,'EUR','TICKET_PURCHASE',1795813200000000,'op','',1,1,NULL,NULL,NULL,NULL,3,X'59C1E8046E79F92F22219800793E3E8A323123CA6565812E550E9D27534C3089');
INSERT INTO "transfers" VALUES(4,3,4,250,'EUR','TICKET_PURCHASE',1795813200000000,'op','',2,1,NULL,NULL,NULL,NULL,4,X'957EAAD6B5448DB66C145CA3AB8E5158883C0875AB790B51E16772B1252B574E');
INSERT INTO "transfers" VALUES(5,5,3,1000,'EUR','PRIZE_PAYOUT',1795813200000000,'op','Ten euros',NULL,1,NULL,NULL,NULL,NULL,NULL,X'ACD5A518F9604ACE048B9F6F7A7EB9B5206B75427AED362DA9B52262839B2148');
INSERT INTO "transfers" VALUES(6,3,4,300,'EUR','TICKET_PURCHASE',1795813200000000,'op','',3,2,NULL,NULL,NULL,NULL,5,X'063EAC90F2BA901F29AF2DABBB2A423D20D71797EC2C1943CC91FAE24F72EE08');
INSERT INTO "transfers" VALUES(7,2,4,300,'EUR','TICKET_PURCHASE',1795813200000000,'op','',4,2,NULL,'hand',NULL,NULL,NULL,X'EAB86D4BCBD73EC9CCD036FDF4C0EB7BC2B6DE79E81456C2FE2941ED9F789F6F');
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
CREATE TABLE viewer_merge_identities (
	identity_id INTEGER NOT NULL, 
	merge_id INTEGER NOT NULL, 
	CONSTRAINT pk_viewer_merge_identities PRIMARY KEY (identity_id, merge_id), 
	CONSTRAINT fk_viewer_merge_identities_identity_id FOREIGN KEY(identity_id) REFERENCES identities (id), 
	CONSTRAINT fk_viewer_merge_identities_merge_id FOREIGN KEY(merge_id) REFERENCES viewer_merges (id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "viewer_merge_identities" VALUES(9,1);
INSERT INTO "viewer_merge_identities" VALUES(10,2);
CREATE TABLE viewer_merge_members (
	viewer_id INTEGER NOT NULL, 
	merge_id INTEGER NOT NULL, 
	CONSTRAINT pk_viewer_merge_members PRIMARY KEY (viewer_id, merge_id), 
	CONSTRAINT fk_viewer_merge_members_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id), 
	CONSTRAINT fk_viewer_merge_members_merge_id FOREIGN KEY(merge_id) REFERENCES viewer_merges (id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "viewer_merge_members" VALUES(9,1);
INSERT INTO "viewer_merge_members" VALUES(10,2);
CREATE TABLE viewer_merge_minutes (
	id INTEGER NOT NULL, 
	merge_id INTEGER NOT NULL, 
	back INTEGER NOT NULL CONSTRAINT ck_back_is_flag CHECK (back IN (0, 1)), 
	book_id INTEGER NOT NULL, 
	minutes INTEGER NOT NULL CONSTRAINT ck_merge_minutes_positive CHECK (minutes > 0), 
	done INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_done_is_flag CHECK (done IN (0, 1)), 
	CONSTRAINT pk_viewer_merge_minutes PRIMARY KEY (id), 
	CONSTRAINT fk_viewer_merge_minutes_merge_id FOREIGN KEY(merge_id) REFERENCES viewer_merges (id)
)
 STRICT

;
INSERT INTO "viewer_merge_minutes" VALUES(1,1,0,0,90,1);
INSERT INTO "viewer_merge_minutes" VALUES(2,1,0,1,60,1);
CREATE TABLE viewer_merge_totals (
	merge_id INTEGER NOT NULL, 
	period_id INTEGER NOT NULL, 
	balance INTEGER NOT NULL, 
	CONSTRAINT pk_viewer_merge_totals PRIMARY KEY (merge_id, period_id), 
	CONSTRAINT fk_viewer_merge_totals_merge_id FOREIGN KEY(merge_id) REFERENCES viewer_merges (id), 
	CONSTRAINT fk_viewer_merge_totals_period_id FOREIGN KEY(period_id) REFERENCES periods (id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "viewer_merge_totals" VALUES(1,2,0);
INSERT INTO "viewer_merge_totals" VALUES(1,3,0);
INSERT INTO "viewer_merge_totals" VALUES(2,2,0);
INSERT INTO "viewer_merge_totals" VALUES(2,3,0);
CREATE TABLE viewer_merges (
	id INTEGER NOT NULL, 
	kept_id INTEGER NOT NULL, 
	absorbed_id INTEGER NOT NULL, 
	kept_name TEXT NOT NULL, 
	absorbed_name TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	actor TEXT NOT NULL, 
	reason TEXT DEFAULT '' NOT NULL, 
	summary TEXT DEFAULT '' NOT NULL, 
	moved TEXT NOT NULL CONSTRAINT ck_merge_moved_json CHECK (json_valid(moved)), 
	undone_at INTEGER, 
	undone_by TEXT, 
	undone_reason TEXT DEFAULT '' NOT NULL, 
	given_back TEXT CONSTRAINT ck_merge_given_back_json CHECK (given_back IS NULL OR json_valid(given_back)), 
	CONSTRAINT pk_viewer_merges PRIMARY KEY (id), 
	CONSTRAINT ck_merge_of_two CHECK (kept_id <> absorbed_id), 
	CONSTRAINT ck_merge_undone_by_somebody CHECK ((undone_at IS NULL) = (undone_by IS NULL)), 
	CONSTRAINT fk_viewer_merges_kept_id FOREIGN KEY(kept_id) REFERENCES viewers (id), 
	CONSTRAINT fk_viewer_merges_absorbed_id FOREIGN KEY(absorbed_id) REFERENCES viewers (id)
)
 STRICT

;
INSERT INTO "viewer_merges" VALUES(1,8,9,'İlke','ilke_k',1795816988000000,'op','told me so','1 account, the affiliate name “ilke plays”','{"engagement": {"kept": {"viewer_id": 8, "is_follower": null, "followed_at": null, "account_created_at": null, "is_subscriber": null, "sub_tier": null, "sub_months": 0, "resub_count": 0, "cheer_bits": 300, "donations_minor": 0, "gifted_subs": 0, "carry_over": 0, "lifetime_bits": 300, "lifetime_donations_minor": 0, "lifetime_gifted_subs": 0, "watch_minutes": 0, "roles": "", "last_chat_at": null}, "absorbed": {"viewer_id": 9, "is_follower": null, "followed_at": null, "account_created_at": null, "is_subscriber": null, "sub_tier": null, "sub_months": 0, "resub_count": 0, "cheer_bits": 50, "donations_minor": 0, "gifted_subs": 2, "carry_over": 0, "lifetime_bits": 50, "lifetime_donations_minor": 0, "lifetime_gifted_subs": 2, "watch_minutes": 90, "roles": "", "last_chat_at": null}, "joined": {"resub_count": 0, "cheer_bits": 350, "donations_minor": 0, "gifted_subs": 2, "carry_over": 0, "lifetime_bits": 350, "lifetime_donations_minor": 0, "lifetime_gifted_subs": 2, "sub_months": 0, "last_chat_at": null, "followed_at": null, "account_created_at": null, "is_follower": null, "is_subscriber": null, "sub_tier": null, "roles": ""}}, "exclusions": {"kept": [null, null], "absorbed": [null, null]}, "primary": 8, "standing": [], "entries": [], "removed": {"ids": [], "at": 1795816988000000, "reason": "ilke_k and İlke are one viewer"}, "tickets": [], "money": [], "links": [[2, 3]], "gifts": []}',NULL,NULL,'',NULL);
INSERT INTO "viewer_merges" VALUES(2,8,10,'İlke','İlke#1',1795816988000000,'op','','1 account','{"engagement": {"kept": {"viewer_id": 8, "is_follower": null, "followed_at": null, "account_created_at": null, "is_subscriber": null, "sub_tier": null, "sub_months": 0, "resub_count": 0, "cheer_bits": 350, "donations_minor": 0, "gifted_subs": 2, "carry_over": 0, "lifetime_bits": 350, "lifetime_donations_minor": 0, "lifetime_gifted_subs": 2, "watch_minutes": 90, "roles": "", "last_chat_at": null}, "absorbed": {"viewer_id": 10, "is_follower": null, "followed_at": null, "account_created_at": null, "is_subscriber": null, "sub_tier": null, "sub_months": 0, "resub_count": 0, "cheer_bits": 0, "donations_minor": 0, "gifted_subs": 0, "carry_over": 0, "lifetime_bits": 0, "lifetime_donations_minor": 0, "lifetime_gifted_subs": 0, "watch_minutes": 0, "roles": "", "last_chat_at": null}, "joined": {"resub_count": 0, "cheer_bits": 350, "donations_minor": 0, "gifted_subs": 2, "carry_over": 0, "lifetime_bits": 350, "lifetime_donations_minor": 0, "lifetime_gifted_subs": 2, "sub_months": 0, "last_chat_at": null, "followed_at": null, "account_created_at": null, "is_follower": null, "is_subscriber": null, "sub_tier": null, "roles": ""}}, "exclusions": {"kept": [null, null], "absorbed": [null, null]}, "primary": 8, "standing": [], "entries": [], "removed": {"ids": [], "at": 1795816988000000, "reason": "İlke#1 and İlke are one viewer"}, "tickets": [], "money": [], "links": [], "gifts": []}',1795816988000000,'op','somebody else','{"tickets": [[2, 0], [3, 0]], "money": [], "entries": []}');
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
INSERT INTO "viewers" VALUES(8,1795816988000000,8,NULL,NULL);
INSERT INTO "viewers" VALUES(9,1795816988000000,9,NULL,NULL);
INSERT INTO "viewers" VALUES(10,1795816988000000,10,NULL,NULL);
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
INSERT INTO "watch_converted" VALUES(1,8,60);
INSERT INTO "watch_converted" VALUES(1,9,0);
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
CREATE UNIQUE INDEX uq_lucky_campaigns_one_default ON lucky_campaigns (is_default) WHERE is_default = 1;
CREATE UNIQUE INDEX uq_lucky_campaigns_name ON lucky_campaigns (name_key);
CREATE UNIQUE INDEX uq_lucky_prizes_code ON lucky_prizes (campaign_id, code);
CREATE UNIQUE INDEX uq_accounts_wallet ON accounts (viewer_id, currency) WHERE viewer_id IS NOT NULL;
CREATE UNIQUE INDEX uq_accounts_own ON accounts (kind, currency) WHERE viewer_id IS NULL;
CREATE INDEX ix_pools_state ON pools (state, id);
CREATE INDEX ix_pools_prize ON pools (prize_id, id);
CREATE INDEX ix_lucky_tries_prize ON lucky_tries (prize_id) WHERE prize_id IS NOT NULL;
CREATE INDEX ix_lucky_tries_day ON lucky_tries (campaign_id, day, at);
CREATE INDEX ix_holds_expiring ON holds (expires_at) WHERE state = 'ACTIVE' AND expires_at IS NOT NULL;
CREATE INDEX ix_holds_active ON holds (account_id, expires_at, amount) WHERE state = 'ACTIVE';
CREATE INDEX ix_holds_account ON holds (account_id, id);
CREATE INDEX ix_purchases_pool ON purchases (pool_id, id) WHERE pool_id IS NOT NULL;
CREATE INDEX ix_purchases_viewer ON purchases (viewer_id, id);
CREATE UNIQUE INDEX uq_purchases_provider_txn ON purchases (provider, provider_txn_id) WHERE provider_txn_id IS NOT NULL;
CREATE INDEX ix_pool_draws_pool ON pool_draws (pool_id);
CREATE INDEX ix_lucky_wins_viewer ON lucky_wins (viewer_id);
CREATE UNIQUE INDEX uq_lucky_wins_try ON lucky_wins (campaign_id, viewer_id, day);
CREATE INDEX ix_lucky_wins_prize ON lucky_wins (prize_id, day);
CREATE INDEX ix_lucky_wins_open ON lucky_wins (id) WHERE redeemed_at IS NULL;
CREATE UNIQUE INDEX uq_pool_tickets_purchase ON pool_tickets (purchase_id);
CREATE UNIQUE INDEX uq_pool_tickets_number ON pool_tickets (pool_id, number);
CREATE INDEX ix_pool_tickets_viewer ON pool_tickets (viewer_id, pool_id, number);
CREATE INDEX ix_transfers_credit ON transfers (credit_account, id, amount);
CREATE UNIQUE INDEX uq_transfers_provider_txn ON transfers (provider, provider_txn_id) WHERE provider_txn_id IS NOT NULL;
CREATE UNIQUE INDEX uq_transfers_hold ON transfers (hold_id) WHERE hold_id IS NOT NULL;
CREATE UNIQUE INDEX uq_transfers_reverses ON transfers (reverses) WHERE reverses IS NOT NULL;
CREATE INDEX ix_transfers_debit ON transfers (debit_account, id, amount);
CREATE INDEX ix_transfers_purchase ON transfers (purchase_id) WHERE purchase_id IS NOT NULL;
CREATE INDEX ix_transfers_payout ON transfers (pool_id) WHERE reason = 'PRIZE_PAYOUT';
CREATE INDEX ix_money_requests_open ON money_requests (kind, id) WHERE closed_at IS NULL;
CREATE UNIQUE INDEX uq_money_requests_hold ON money_requests (hold_id) WHERE hold_id IS NOT NULL;
CREATE INDEX ix_money_requests_account ON money_requests (account_id, id);
CREATE UNIQUE INDEX uq_money_requests_provider_txn ON money_requests (provider, provider_txn_id) WHERE provider_txn_id IS NOT NULL;
CREATE UNIQUE INDEX uq_money_requests_transfer ON money_requests (transfer_id) WHERE transfer_id IS NOT NULL;
CREATE UNIQUE INDEX uq_prize_wins_pool ON prize_wins (pool_id) WHERE withdrawn_at IS NULL;
CREATE INDEX ix_prize_wins_open ON prize_wins (id) WHERE delivered_at IS NULL AND withdrawn_at IS NULL;
CREATE UNIQUE INDEX uq_prize_wins_pick ON prize_wins (draw_id, event, pick);
CREATE INDEX ix_prize_wins_viewer ON prize_wins (viewer_id);
CREATE UNIQUE INDEX uq_prize_wins_transfer ON prize_wins (transfer_id) WHERE transfer_id IS NOT NULL;
CREATE INDEX ix_draw_announcements_draw ON draw_announcements (draw_id, event);
CREATE INDEX ix_draw_events_round ON draw_events (round) WHERE round > 0;
CREATE INDEX ix_viewer_merges_absorbed ON viewer_merges (absorbed_id, id);
CREATE INDEX ix_viewer_merges_kept ON viewer_merges (kept_id, id);
CREATE INDEX ix_merged_viewers_into ON merged_viewers (merged_into);
CREATE UNIQUE INDEX uq_identity_link_codes_code ON identity_link_codes (code) WHERE closed_at IS NULL;
CREATE INDEX ix_identity_link_codes_account ON identity_link_codes (platform, login_key);
CREATE UNIQUE INDEX uq_identity_link_codes_open ON identity_link_codes (viewer_id) WHERE closed_at IS NULL;
CREATE INDEX ix_viewer_merge_members_merge ON viewer_merge_members (merge_id);
CREATE INDEX ix_viewer_merge_identities_merge ON viewer_merge_identities (merge_id);
CREATE UNIQUE INDEX uq_viewer_merge_minutes ON viewer_merge_minutes (merge_id, back, book_id);
CREATE INDEX ix_viewer_merge_minutes_open ON viewer_merge_minutes (id) WHERE done = 0;
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
CREATE TRIGGER watch_converted_no_delete BEFORE DELETE ON watch_converted BEGIN SELECT RAISE(ABORT, 'minutes are turned into tickets once'); END;
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
CREATE TRIGGER accounts_no_replace BEFORE INSERT ON accounts WHEN EXISTS (SELECT 1 FROM "accounts" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "accounts" WHERE "kind" = NEW."kind" AND "currency" = NEW."currency" AND viewer_id IS NULL AND NEW.viewer_id IS NULL) OR EXISTS (SELECT 1 FROM "accounts" WHERE "viewer_id" = NEW."viewer_id" AND "currency" = NEW."currency" AND viewer_id IS NOT NULL AND NEW.viewer_id IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of accounts'); END;
CREATE TRIGGER holds_no_replace BEFORE INSERT ON holds WHEN EXISTS (SELECT 1 FROM "holds" WHERE "id" = NEW."id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of holds'); END;
CREATE TRIGGER prizes_no_replace BEFORE INSERT ON prizes WHEN EXISTS (SELECT 1 FROM "prizes" WHERE "id" = NEW."id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of prizes'); END;
CREATE TRIGGER pools_no_replace BEFORE INSERT ON pools WHEN EXISTS (SELECT 1 FROM "pools" WHERE "id" = NEW."id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of pools'); END;
CREATE TRIGGER purchases_no_replace BEFORE INSERT ON purchases WHEN EXISTS (SELECT 1 FROM "purchases" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "purchases" WHERE "provider" = NEW."provider" AND "provider_txn_id" = NEW."provider_txn_id" AND provider_txn_id IS NOT NULL AND NEW.provider_txn_id IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of purchases'); END;
CREATE TRIGGER pool_tickets_no_replace BEFORE INSERT ON pool_tickets WHEN EXISTS (SELECT 1 FROM "pool_tickets" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "pool_tickets" WHERE "pool_id" = NEW."pool_id" AND "number" = NEW."number") OR EXISTS (SELECT 1 FROM "pool_tickets" WHERE "purchase_id" = NEW."purchase_id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of pool_tickets'); END;
CREATE TRIGGER transfers_no_replace BEFORE INSERT ON transfers WHEN EXISTS (SELECT 1 FROM "transfers" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "transfers" WHERE "hold_id" = NEW."hold_id" AND hold_id IS NOT NULL AND NEW.hold_id IS NOT NULL) OR EXISTS (SELECT 1 FROM "transfers" WHERE "provider" = NEW."provider" AND "provider_txn_id" = NEW."provider_txn_id" AND provider_txn_id IS NOT NULL AND NEW.provider_txn_id IS NOT NULL) OR EXISTS (SELECT 1 FROM "transfers" WHERE "reverses" = NEW."reverses" AND reverses IS NOT NULL AND NEW.reverses IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of transfers'); END;
CREATE TRIGGER money_requests_no_replace BEFORE INSERT ON money_requests WHEN EXISTS (SELECT 1 FROM "money_requests" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "money_requests" WHERE "hold_id" = NEW."hold_id" AND hold_id IS NOT NULL AND NEW.hold_id IS NOT NULL) OR EXISTS (SELECT 1 FROM "money_requests" WHERE "provider" = NEW."provider" AND "provider_txn_id" = NEW."provider_txn_id" AND provider_txn_id IS NOT NULL AND NEW.provider_txn_id IS NOT NULL) OR EXISTS (SELECT 1 FROM "money_requests" WHERE "transfer_id" = NEW."transfer_id" AND transfer_id IS NOT NULL AND NEW.transfer_id IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of money_requests'); END;
CREATE TRIGGER pool_draws_no_replace BEFORE INSERT ON pool_draws WHEN EXISTS (SELECT 1 FROM "pool_draws" WHERE "draw_id" = NEW."draw_id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of pool_draws'); END;
CREATE TRIGGER prize_wins_no_replace BEFORE INSERT ON prize_wins WHEN EXISTS (SELECT 1 FROM "prize_wins" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "prize_wins" WHERE "draw_id" = NEW."draw_id" AND "event" = NEW."event" AND "pick" = NEW."pick") OR EXISTS (SELECT 1 FROM "prize_wins" WHERE "pool_id" = NEW."pool_id" AND withdrawn_at IS NULL AND NEW.withdrawn_at IS NULL) OR EXISTS (SELECT 1 FROM "prize_wins" WHERE "transfer_id" = NEW."transfer_id" AND transfer_id IS NOT NULL AND NEW.transfer_id IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of prize_wins'); END;
CREATE TRIGGER lucky_campaigns_no_replace BEFORE INSERT ON lucky_campaigns WHEN EXISTS (SELECT 1 FROM "lucky_campaigns" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "lucky_campaigns" WHERE "name_key" = NEW."name_key") OR EXISTS (SELECT 1 FROM "lucky_campaigns" WHERE "is_default" = NEW."is_default" AND is_default = 1 AND NEW.is_default = 1) BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of lucky_campaigns'); END;
CREATE TRIGGER lucky_prizes_no_replace BEFORE INSERT ON lucky_prizes WHEN EXISTS (SELECT 1 FROM "lucky_prizes" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "lucky_prizes" WHERE "campaign_id" = NEW."campaign_id" AND "code" = NEW."code") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of lucky_prizes'); END;
CREATE TRIGGER lucky_tries_no_replace BEFORE INSERT ON lucky_tries WHEN EXISTS (SELECT 1 FROM "lucky_tries" WHERE "campaign_id" = NEW."campaign_id" AND "viewer_id" = NEW."viewer_id" AND "day" = NEW."day") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of lucky_tries'); END;
CREATE TRIGGER lucky_wins_no_replace BEFORE INSERT ON lucky_wins WHEN EXISTS (SELECT 1 FROM "lucky_wins" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "lucky_wins" WHERE "campaign_id" = NEW."campaign_id" AND "viewer_id" = NEW."viewer_id" AND "day" = NEW."day") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of lucky_wins'); END;
CREATE TRIGGER lucky_contacts_no_replace BEFORE INSERT ON lucky_contacts WHEN EXISTS (SELECT 1 FROM "lucky_contacts" WHERE "win_id" = NEW."win_id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of lucky_contacts'); END;
CREATE TRIGGER transfers_no_update BEFORE UPDATE ON transfers BEGIN SELECT RAISE(ABORT, 'transfers is append-only'); END;
CREATE TRIGGER transfers_no_delete BEFORE DELETE ON transfers BEGIN SELECT RAISE(ABORT, 'transfers is append-only'); END;
CREATE TRIGGER pool_tickets_no_update BEFORE UPDATE ON pool_tickets BEGIN SELECT RAISE(ABORT, 'pool_tickets is append-only'); END;
CREATE TRIGGER pool_tickets_no_delete BEFORE DELETE ON pool_tickets BEGIN SELECT RAISE(ABORT, 'pool_tickets is append-only'); END;
CREATE TRIGGER pool_draws_no_update BEFORE UPDATE ON pool_draws BEGIN SELECT RAISE(ABORT, 'pool_draws is append-only'); END;
CREATE TRIGGER pool_draws_no_delete BEFORE DELETE ON pool_draws BEGIN SELECT RAISE(ABORT, 'pool_draws is append-only'); END;
CREATE TRIGGER lucky_tries_no_update BEFORE UPDATE ON lucky_tries BEGIN SELECT RAISE(ABORT, 'lucky_tries is append-only'); END;
CREATE TRIGGER lucky_tries_no_delete BEFORE DELETE ON lucky_tries BEGIN SELECT RAISE(ABORT, 'lucky_tries is append-only'); END;
CREATE TRIGGER accounts_begin_empty BEFORE INSERT ON accounts WHEN NEW.balance <> 0 OR NEW.held <> 0 OR NEW.transfers <> 0 OR NEW.transfer_id <> 0 BEGIN SELECT RAISE(ABORT, 'an account begins empty'); END;
CREATE TRIGGER accounts_fixed BEFORE UPDATE OF id, kind, viewer_id, currency, opened_at ON accounts WHEN (NEW.id, NEW.kind, NEW.viewer_id, NEW.currency, NEW.opened_at) IS NOT (OLD.id, OLD.kind, OLD.viewer_id, OLD.currency, OLD.opened_at) BEGIN SELECT RAISE(ABORT, 'an account keeps its owner and its currency'); END;
CREATE TRIGGER accounts_by_ledger BEFORE UPDATE OF balance, transfers, transfer_id ON accounts WHEN (NEW.balance, NEW.transfers, NEW.transfer_id) IS NOT (OLD.balance, OLD.transfers, OLD.transfer_id) AND (NEW.transfer_id <= OLD.transfer_id OR NEW.transfers <> OLD.transfers + 1 OR NEW.balance IS NOT OLD.balance + (SELECT CASE OLD.id WHEN debit_account THEN -amount WHEN credit_account THEN amount END FROM transfers WHERE id = NEW.transfer_id)) BEGIN SELECT RAISE(ABORT, 'balances move with the ledger'); END;
CREATE TRIGGER accounts_held_by_holds BEFORE UPDATE OF held ON accounts WHEN NEW.held IS NOT (SELECT coalesce(sum(amount), 0) FROM holds WHERE account_id = NEW.id AND state = 'ACTIVE') BEGIN SELECT RAISE(ABORT, 'what is held follows from the holds'); END;
CREATE TRIGGER accounts_no_delete BEFORE DELETE ON accounts WHEN OLD.transfers > 0 OR EXISTS (SELECT 1 FROM holds WHERE account_id = OLD.id) OR EXISTS (SELECT 1 FROM money_requests WHERE account_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'an account that was used is kept'); END;
CREATE TRIGGER holds_begin_active BEFORE INSERT ON holds WHEN NEW.state <> 'ACTIVE' OR NEW.expires_at <= NEW.at OR NOT EXISTS (SELECT 1 FROM accounts WHERE id = NEW.account_id AND kind = 'wallet' AND state = 'ACTIVE') BEGIN SELECT RAISE(ABORT, 'a hold begins active, in an active wallet'); END;
CREATE TRIGGER holds_are_covered BEFORE INSERT ON holds WHEN EXISTS (SELECT 1 FROM accounts WHERE id = NEW.account_id AND balance - held < NEW.amount) BEGIN SELECT RAISE(ABORT, 'no more can be held than there is'); END;
CREATE TRIGGER holds_count AFTER INSERT ON holds BEGIN UPDATE accounts SET held = held + NEW.amount WHERE id = NEW.account_id; END;
CREATE TRIGGER holds_end_once BEFORE UPDATE ON holds WHEN OLD.state <> 'ACTIVE' OR NEW.state = 'ACTIVE' OR (NEW.id, NEW.account_id, NEW.amount, NEW.reason, NEW.at, NEW.expires_at, NEW.actor, NEW.description) IS NOT (OLD.id, OLD.account_id, OLD.amount, OLD.reason, OLD.at, OLD.expires_at, OLD.actor, OLD.description) OR (NEW.state = 'CAPTURED' AND NOT EXISTS (SELECT 1 FROM transfers WHERE id = NEW.transfer_id AND hold_id = OLD.id)) OR (NEW.state = 'RELEASED' AND EXISTS (SELECT 1 FROM money_requests WHERE hold_id = OLD.id AND closed_at IS NULL)) BEGIN SELECT RAISE(ABORT, 'a hold is captured or released, once, and is never another'); END;
CREATE TRIGGER holds_count_less AFTER UPDATE ON holds BEGIN UPDATE accounts SET held = held - OLD.amount WHERE id = OLD.account_id; END;
CREATE TRIGGER holds_no_delete BEFORE DELETE ON holds BEGIN SELECT RAISE(ABORT, 'holds are kept'); END;
CREATE TRIGGER transfers_of_one_currency BEFORE INSERT ON transfers WHEN NEW.currency IS NOT (SELECT currency FROM accounts WHERE id = NEW.debit_account) OR NEW.currency IS NOT (SELECT currency FROM accounts WHERE id = NEW.credit_account) BEGIN SELECT RAISE(ABORT, 'a transfer is between two accounts of its currency'); END;
CREATE TRIGGER transfers_not_from_suspended BEFORE INSERT ON transfers WHEN EXISTS (SELECT 1 FROM accounts WHERE id = NEW.debit_account AND state = 'SUSPENDED') BEGIN SELECT RAISE(ABORT, 'a suspended wallet takes no debits'); END;
CREATE TRIGGER transfers_between_fitting_accounts BEFORE INSERT ON transfers WHEN NEW.reverses IS NULL AND NOT CASE NEW.reason WHEN 'TOPUP' THEN (SELECT kind FROM accounts WHERE id = NEW.debit_account) = 'provider' AND (SELECT kind FROM accounts WHERE id = NEW.credit_account) = 'wallet' WHEN 'WITHDRAWAL' THEN (SELECT kind FROM accounts WHERE id = NEW.debit_account) = 'wallet' AND (SELECT kind FROM accounts WHERE id = NEW.credit_account) = 'provider' WHEN 'TICKET_PURCHASE' THEN (SELECT kind FROM accounts WHERE id = NEW.debit_account) IN ('wallet', 'provider') AND (SELECT kind FROM accounts WHERE id = NEW.credit_account) = 'house' WHEN 'PRIZE_PAYOUT' THEN (SELECT kind FROM accounts WHERE id = NEW.debit_account) = 'prizes' AND (SELECT kind FROM accounts WHERE id = NEW.credit_account) = 'wallet' ELSE 'wallet' IN ((SELECT kind FROM accounts WHERE id = NEW.debit_account), (SELECT kind FROM accounts WHERE id = NEW.credit_account)) AND 'house' IN ((SELECT kind FROM accounts WHERE id = NEW.debit_account), (SELECT kind FROM accounts WHERE id = NEW.credit_account)) END BEGIN SELECT RAISE(ABORT, 'money moves for this reason between other accounts'); END;
CREATE TRIGGER transfers_are_covered BEFORE INSERT ON transfers WHEN EXISTS (SELECT 1 FROM accounts AS a WHERE a.id = NEW.debit_account AND a.kind = 'wallet' AND a.balance - a.held + coalesce((SELECT h.amount FROM holds AS h WHERE h.id = NEW.hold_id), 0) < NEW.amount) OR EXISTS (SELECT 1 FROM accounts AS a WHERE a.id = NEW.credit_account AND a.kind = 'wallet' AND a.balance + NEW.amount > 9007199254740991) BEGIN SELECT RAISE(ABORT, 'a wallet gives no more than is available in it, and has bounds'); END;
CREATE TRIGGER transfers_reverse_whole BEFORE INSERT ON transfers WHEN NEW.reverses IS NOT NULL AND NOT EXISTS (SELECT 1 FROM transfers AS f WHERE f.id = NEW.reverses AND f.debit_account = NEW.credit_account AND f.credit_account = NEW.debit_account AND f.amount = NEW.amount AND f.purchase_id IS NEW.purchase_id AND f.pool_id IS NEW.pool_id AND f.reverses IS NULL) BEGIN SELECT RAISE(ABORT, 'a reversal moves back the same amount between the same accounts, for the same purchase'); END;
CREATE TRIGGER transfers_capture_holds BEFORE INSERT ON transfers WHEN NEW.hold_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM holds WHERE id = NEW.hold_id AND account_id = NEW.debit_account AND state = 'ACTIVE' AND amount >= NEW.amount AND (reason = 'WITHDRAWAL') = (NEW.reason = 'WITHDRAWAL') AND (expires_at IS NULL OR expires_at > NEW.at)) BEGIN SELECT RAISE(ABORT, 'a capture is of an active hold of its account, not expired, and of no more than it holds'); END;
CREATE TRIGGER transfers_pay_no_drawn_ticket_back BEFORE INSERT ON transfers WHEN NEW.reverses IS NOT NULL AND EXISTS (SELECT 1 FROM pool_tickets AS t JOIN pools AS o ON o.id = t.pool_id WHERE t.purchase_id = NEW.purchase_id AND o.state = 'STARTED') BEGIN SELECT RAISE(ABORT, 'a ticket that was in a draw is not paid back'); END;
CREATE TRIGGER transfers_count AFTER INSERT ON transfers BEGIN SELECT RAISE(ABORT, 'the ledger only grows at its end') WHERE NEW.id <> (SELECT max(id) FROM transfers) OR NEW.id <> coalesce((SELECT max(id) FROM transfers WHERE id < NEW.id), 0) + 1; UPDATE holds SET state = 'CAPTURED', closed_at = NEW.at, transfer_id = NEW.id WHERE id = NEW.hold_id; UPDATE accounts SET balance = balance - NEW.amount, transfers = transfers + 1, transfer_id = NEW.id WHERE id = NEW.debit_account; UPDATE accounts SET balance = balance + NEW.amount, transfers = transfers + 1, transfer_id = NEW.id WHERE id = NEW.credit_account; UPDATE purchases SET status = 'CONFIRMED', closed_at = NEW.at, transfer_id = NEW.id WHERE id = NEW.purchase_id AND NEW.reverses IS NULL; UPDATE prize_wins SET delivered_at = NEW.at, delivered_by = NEW.actor, how = 'wallet', transfer_id = NEW.id WHERE pool_id = NEW.pool_id AND withdrawn_at IS NULL AND NEW.reason = 'PRIZE_PAYOUT'; UPDATE prize_wins SET delivered_at = NULL, delivered_by = '', how = '', transfer_id = NULL WHERE transfer_id = NEW.reverses; SELECT RAISE(ABORT, 'a transfer counts in both of its accounts') WHERE EXISTS (SELECT 1 FROM accounts WHERE id IN (NEW.debit_account, NEW.credit_account) AND transfer_id <> NEW.id); END;
CREATE TRIGGER money_requests_begin_open BEFORE INSERT ON money_requests WHEN NEW.state <> 'CREATED' OR NOT EXISTS (SELECT 1 FROM accounts WHERE id = NEW.account_id AND kind = 'wallet') OR (NEW.kind = 'withdrawal' AND NOT EXISTS (SELECT 1 FROM holds WHERE id = NEW.hold_id AND account_id = NEW.account_id AND amount = NEW.amount AND state = 'ACTIVE' AND reason = 'WITHDRAWAL')) BEGIN SELECT RAISE(ABORT, 'a request begins open, a withdrawal with its amount held'); END;
CREATE TRIGGER money_requests_move BEFORE UPDATE ON money_requests WHEN OLD.closed_at IS NOT NULL OR NOT (NEW.state = OLD.state OR (OLD.state = 'CREATED' AND NEW.state IN ('CANCELLED', 'COMPLETED', 'FAILED', 'PROCESSING')) OR (OLD.state = 'PROCESSING' AND NEW.state IN ('CANCELLED', 'COMPLETED', 'FAILED'))) OR (NEW.id, NEW.kind, NEW.account_id, NEW.amount, NEW.hold_id, NEW.at, NEW.actor) IS NOT (OLD.id, OLD.kind, OLD.account_id, OLD.amount, OLD.hold_id, OLD.at, OLD.actor) OR (OLD.provider_txn_id IS NOT NULL AND (NEW.provider, NEW.provider_txn_id) IS NOT (OLD.provider, OLD.provider_txn_id)) OR (NEW.provider_txn_id IS NOT OLD.provider_txn_id AND EXISTS (SELECT 1 FROM money_requests WHERE provider = NEW.provider AND provider_txn_id = NEW.provider_txn_id AND id <> OLD.id)) OR (NEW.state = 'COMPLETED' AND NOT EXISTS (SELECT 1 FROM transfers AS f WHERE f.id = NEW.transfer_id AND f.amount = OLD.amount AND f.reverses IS NULL AND f.hold_id IS OLD.hold_id AND CASE OLD.kind WHEN 'topup' THEN f.reason = 'TOPUP' AND f.credit_account = OLD.account_id ELSE f.reason = 'WITHDRAWAL' AND f.debit_account = OLD.account_id END AND NOT EXISTS (SELECT 1 FROM money_requests AS r WHERE r.transfer_id = f.id))) BEGIN SELECT RAISE(ABORT, 'a request goes from open to one outcome, completed by a transfer of its own'); END;
CREATE TRIGGER money_requests_give_back AFTER UPDATE OF state ON money_requests WHEN NEW.state IN ('FAILED', 'CANCELLED') BEGIN UPDATE holds SET state = 'RELEASED', closed_at = NEW.closed_at WHERE id = NEW.hold_id; END;
CREATE TRIGGER money_requests_no_delete BEFORE DELETE ON money_requests BEGIN SELECT RAISE(ABORT, 'requests are kept'); END;
CREATE TRIGGER prizes_no_delete BEFORE DELETE ON prizes WHEN EXISTS (SELECT 1 FROM pools WHERE prize_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'a prize of a pool is kept'); END;
CREATE TRIGGER prizes_as_promised BEFORE UPDATE OF id, value, currency, is_money ON prizes WHEN NEW.id <> OLD.id OR ((NEW.value, NEW.currency, NEW.is_money) IS NOT (OLD.value, OLD.currency, OLD.is_money) AND EXISTS (SELECT 1 FROM pools WHERE prize_id = OLD.id AND (pools.state IN ('OPEN', 'FULL') OR (pools.state = 'STARTED' AND NOT EXISTS (SELECT 1 FROM prize_wins WHERE prize_wins.pool_id = pools.id AND prize_wins.withdrawn_at IS NULL))))) BEGIN SELECT RAISE(ABORT, 'a prize keeps its value while a pool is running for it'); END;
CREATE TRIGGER pools_open_with_a_prize BEFORE INSERT ON pools WHEN NEW.state <> 'OPEN' OR NEW.tickets_sold <> 0 OR NOT EXISTS (SELECT 1 FROM prizes WHERE id = NEW.prize_id AND stock > 0) BEGIN SELECT RAISE(ABORT, 'a pool opens empty, with a prize that is in stock'); END;
CREATE TRIGGER pools_reserve_a_prize AFTER INSERT ON pools BEGIN UPDATE prizes SET stock = stock - 1 WHERE id = NEW.prize_id; END;
CREATE TRIGGER pools_move BEFORE UPDATE ON pools WHEN OLD.closed_at IS NOT NULL OR NOT (NEW.state = OLD.state OR (OLD.state = 'OPEN' AND NEW.state IN ('CANCELLED', 'FULL')) OR (OLD.state = 'FULL' AND NEW.state IN ('CANCELLED', 'STARTED'))) OR (NEW.id, NEW.prize_id, NEW.opened_at) IS NOT (OLD.id, OLD.prize_id, OLD.opened_at) OR NEW.tickets_sold <> coalesce((SELECT max(number) FROM pool_tickets WHERE pool_id = NEW.id), 0) BEGIN SELECT RAISE(ABORT, 'a pool goes from open to full to started or cancelled, and has sold what tickets it has'); END;
CREATE TRIGGER pools_keep_their_price BEFORE UPDATE ON pools WHEN (OLD.tickets_sold > 0 OR EXISTS (SELECT 1 FROM purchases WHERE pool_id = OLD.id AND status = 'CONFIRMED')) AND (NEW.ticket_price, NEW.boost_price, NEW.retry_price, NEW.currency, NEW.tickets_required) IS NOT (OLD.ticket_price, OLD.boost_price, OLD.retry_price, OLD.currency, OLD.tickets_required) BEGIN SELECT RAISE(ABORT, 'a pool keeps its prices from its first ticket on'); END;
CREATE TRIGGER pools_start_with_a_draw BEFORE UPDATE ON pools WHEN OLD.state <> 'STARTED' AND NEW.state = 'STARTED' AND (NOT EXISTS (SELECT 1 FROM pool_draws WHERE pool_id = OLD.id) OR EXISTS (SELECT 1 FROM pool_tickets AS t JOIN purchases AS p ON p.id = t.purchase_id WHERE t.pool_id = OLD.id AND EXISTS (SELECT 1 FROM transfers AS back WHERE back.reverses = p.transfer_id))) BEGIN SELECT RAISE(ABORT, 'a pool starts with its draw, every ticket in it paid'); END;
CREATE TRIGGER pools_cancelled_are_refunded BEFORE UPDATE ON pools WHEN OLD.state <> 'CANCELLED' AND NEW.state = 'CANCELLED' AND EXISTS (SELECT 1 FROM purchases AS p JOIN transfers AS f ON f.id = p.transfer_id JOIN accounts AS a ON a.id = f.debit_account WHERE p.pool_id = OLD.id AND a.kind = 'wallet' AND NOT EXISTS (SELECT 1 FROM transfers AS back WHERE back.reverses = f.id)) BEGIN SELECT RAISE(ABORT, 'a cancelled pool has paid back every ticket'); END;
CREATE TRIGGER pools_give_the_prize_back AFTER UPDATE OF state ON pools WHEN NEW.state = 'CANCELLED' BEGIN UPDATE prizes SET stock = stock + 1 WHERE id = NEW.prize_id; END;
CREATE TRIGGER pools_no_delete BEFORE DELETE ON pools WHEN OLD.tickets_sold > 0 OR EXISTS (SELECT 1 FROM purchases WHERE pool_id = OLD.id) OR EXISTS (SELECT 1 FROM transfers WHERE pool_id = OLD.id AND reason = 'PRIZE_PAYOUT') BEGIN SELECT RAISE(ABORT, 'a pool that sold something is kept'); END;
CREATE TRIGGER pools_deleted_give_the_prize_back AFTER DELETE ON pools WHEN OLD.state = 'OPEN' BEGIN UPDATE prizes SET stock = stock + 1 WHERE id = OLD.prize_id; END;
CREATE TRIGGER purchases_begin_pending BEFORE INSERT ON purchases WHEN NEW.status <> 'PENDING' BEGIN SELECT RAISE(ABORT, 'a purchase begins unpaid'); END;
CREATE TRIGGER purchases_move BEFORE UPDATE ON purchases WHEN NOT (NEW.status = OLD.status OR (OLD.status = 'PENDING' AND NEW.status IN ('CONFIRMED', 'FAILED'))) OR (NEW.id, NEW.viewer_id, NEW.type, NEW.amount, NEW.currency, NEW.at) IS NOT (OLD.id, OLD.viewer_id, OLD.type, OLD.amount, OLD.currency, OLD.at) OR (OLD.status <> 'PENDING' AND (NEW.closed_at, NEW.transfer_id, NEW.provider, NEW.provider_txn_id) IS NOT (OLD.closed_at, OLD.transfer_id, OLD.provider, OLD.provider_txn_id)) OR (OLD.provider_txn_id IS NOT NULL AND (NEW.provider, NEW.provider_txn_id) IS NOT (OLD.provider, OLD.provider_txn_id)) OR (OLD.pool_id IS NOT NULL AND NEW.pool_id IS NOT OLD.pool_id) OR (NEW.provider_txn_id IS NOT OLD.provider_txn_id AND EXISTS (SELECT 1 FROM purchases WHERE provider = NEW.provider AND provider_txn_id = NEW.provider_txn_id AND id <> OLD.id)) OR (NEW.status = 'CONFIRMED' AND NOT EXISTS (SELECT 1 FROM transfers WHERE id = NEW.transfer_id AND purchase_id = OLD.id AND reverses IS NULL)) BEGIN SELECT RAISE(ABORT, 'a purchase is confirmed by its payment, or fails, and stays what it is'); END;
CREATE TRIGGER purchases_no_delete BEFORE DELETE ON purchases WHEN OLD.status = 'CONFIRMED' OR OLD.provider_txn_id IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a purchase that a provider knows is kept'); END;
CREATE TRIGGER pool_tickets_of_open_pools BEFORE INSERT ON pool_tickets WHEN NOT EXISTS (SELECT 1 FROM pools WHERE id = NEW.pool_id AND state = 'OPEN' AND tickets_sold = NEW.number - 1) BEGIN SELECT RAISE(ABORT, 'a ticket is the next one of an open pool'); END;
CREATE TRIGGER pool_tickets_are_paid BEFORE INSERT ON pool_tickets WHEN NOT EXISTS (SELECT 1 FROM purchases AS p JOIN pools AS o ON o.id = NEW.pool_id WHERE p.id = NEW.purchase_id AND p.status = 'CONFIRMED' AND p.viewer_id = NEW.viewer_id AND (p.pool_id IS NULL OR p.pool_id = o.id) AND p.currency = o.currency AND p.amount = CASE p.type WHEN 'ENTRY' THEN o.ticket_price WHEN 'BOOST' THEN o.boost_price ELSE o.retry_price END AND NOT EXISTS (SELECT 1 FROM transfers AS back WHERE back.reverses = p.transfer_id)) BEGIN SELECT RAISE(ABORT, 'a ticket is for a confirmed purchase of the same pool, at its price, of the same viewer'); END;
CREATE TRIGGER pool_tickets_count AFTER INSERT ON pool_tickets BEGIN UPDATE pools SET tickets_sold = tickets_sold + 1, state = CASE WHEN tickets_sold + 1 = tickets_required THEN 'FULL' ELSE 'OPEN' END WHERE id = NEW.pool_id; UPDATE purchases SET pool_id = NEW.pool_id WHERE id = NEW.purchase_id AND pool_id IS NULL; END;
CREATE TRIGGER pool_draws_of_full_pools BEFORE INSERT ON pool_draws WHEN NOT EXISTS (SELECT 1 FROM draws WHERE id = NEW.draw_id AND source = 'pool') OR NOT EXISTS (SELECT 1 FROM pools WHERE id = NEW.pool_id AND state IN ('FULL', 'STARTED')) OR EXISTS (SELECT 1 FROM pool_draws AS d JOIN draw_winners AS w ON w.draw_id = d.draw_id WHERE d.pool_id = NEW.pool_id AND NOT EXISTS (SELECT 1 FROM draw_events AS e WHERE e.draw_id = w.draw_id AND e.winner_event = w.event AND e.winner_pick = w.pick AND e.kind IN ('redrawn', 'undone'))) BEGIN SELECT RAISE(ABORT, 'a full pool is drawn, once'); END;
CREATE TRIGGER prize_wins_of_draws BEFORE INSERT ON prize_wins WHEN NEW.delivered_at IS NOT NULL OR NEW.withdrawn_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM draw_winners AS w JOIN pool_draws AS d ON d.draw_id = w.draw_id JOIN pools AS o ON o.id = d.pool_id JOIN prizes AS p ON p.id = o.prize_id WHERE w.draw_id = NEW.draw_id AND w.event = NEW.event AND w.pick = NEW.pick AND w.viewer_id = NEW.viewer_id AND o.id = NEW.pool_id AND p.id = NEW.prize_id AND NEW.amount IS CASE WHEN p.is_money THEN p.value END AND NEW.currency = p.currency) BEGIN SELECT RAISE(ABORT, 'a prize is won by a winner of its pool'); END;
CREATE TRIGGER prize_wins_move BEFORE UPDATE ON prize_wins WHEN OLD.withdrawn_at IS NOT NULL OR (OLD.delivered_at IS NOT NULL AND NEW.withdrawn_at IS NOT NULL) OR (NEW.id, NEW.pool_id, NEW.prize_id, NEW.draw_id, NEW.event, NEW.pick, NEW.viewer_id, NEW.amount, NEW.currency, NEW.won_at) IS NOT (OLD.id, OLD.pool_id, OLD.prize_id, OLD.draw_id, OLD.event, OLD.pick, OLD.viewer_id, OLD.amount, OLD.currency, OLD.won_at) OR (NEW.transfer_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM transfers WHERE id = NEW.transfer_id AND reason = 'PRIZE_PAYOUT' AND pool_id = OLD.pool_id)) OR (OLD.transfer_id IS NOT NULL AND NEW.transfer_id IS NOT OLD.transfer_id AND NOT EXISTS (SELECT 1 FROM transfers AS back WHERE back.reverses = OLD.transfer_id)) BEGIN SELECT RAISE(ABORT, 'a won prize stays what it is, and is paid by the ledger'); END;
CREATE TRIGGER prize_wins_no_delete BEFORE DELETE ON prize_wins BEGIN SELECT RAISE(ABORT, 'won prizes are kept'); END;
CREATE TRIGGER lucky_tries_open_campaign BEFORE INSERT ON lucky_tries WHEN NOT EXISTS (SELECT 1 FROM lucky_campaigns WHERE id = NEW.campaign_id AND state = 'open') BEGIN SELECT RAISE(ABORT, 'only an open lucky draw takes tries'); END;
CREATE TRIGGER lucky_tries_not_excluded BEFORE INSERT ON lucky_tries WHEN EXISTS (SELECT 1 FROM viewers WHERE id = NEW.viewer_id AND excluded_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'who is excluded takes no part'); END;
CREATE TRIGGER lucky_tries_prize_runs BEFORE INSERT ON lucky_tries WHEN NEW.prize_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM lucky_prizes WHERE id = NEW.prize_id AND campaign_id = NEW.campaign_id AND coalesce(starts_at, NEW.at) <= NEW.at AND coalesce(ends_at, NEW.at + 1) > NEW.at) BEGIN SELECT RAISE(ABORT, 'a prize is won in its own lucky draw, while it runs'); END;
CREATE TRIGGER lucky_tries_count AFTER INSERT ON lucky_tries WHEN NEW.prize_id IS NOT NULL BEGIN INSERT INTO lucky_wins (campaign_id, viewer_id, day, at, prize_id, title) SELECT NEW.campaign_id, NEW.viewer_id, NEW.day, NEW.at, id, title FROM lucky_prizes WHERE id = NEW.prize_id; INSERT INTO lucky_given (prize_id, day, given, quota, win_id) SELECT prize.id, counted.day, 1, counted.quota, win.id FROM lucky_prizes AS prize JOIN lucky_wins AS win ON win.campaign_id = NEW.campaign_id AND win.viewer_id = NEW.viewer_id AND win.day = NEW.day JOIN (SELECT NEW.day AS day, daily_quota AS quota FROM lucky_prizes WHERE id = NEW.prize_id UNION ALL SELECT '', total_quota FROM lucky_prizes WHERE id = NEW.prize_id) AS counted WHERE prize.id = NEW.prize_id ON CONFLICT (prize_id, day) DO UPDATE SET given = given + 1, quota = excluded.quota, win_id = excluded.win_id; END;
CREATE TRIGGER lucky_wins_of_try BEFORE INSERT ON lucky_wins WHEN NEW.redeemed_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM lucky_tries WHERE campaign_id = NEW.campaign_id AND viewer_id = NEW.viewer_id AND day = NEW.day AND prize_id = NEW.prize_id AND at = NEW.at) BEGIN SELECT RAISE(ABORT, 'a win comes from a try and takes the place of none'); END;
CREATE TRIGGER lucky_wins_redeemed_once BEFORE UPDATE ON lucky_wins WHEN OLD.redeemed_at IS NOT NULL OR (NEW.id, NEW.campaign_id, NEW.viewer_id, NEW.day, NEW.at, NEW.prize_id, NEW.title) IS NOT (OLD.id, OLD.campaign_id, OLD.viewer_id, OLD.day, OLD.at, OLD.prize_id, OLD.title) BEGIN SELECT RAISE(ABORT, 'a win stays as it was, and is redeemed once'); END;
CREATE TRIGGER lucky_wins_no_delete BEFORE DELETE ON lucky_wins BEGIN SELECT RAISE(ABORT, 'wins are kept'); END;
CREATE TRIGGER lucky_given_of_win BEFORE INSERT ON lucky_given WHEN NEW.given <> 1 OR NOT EXISTS (SELECT 1 FROM lucky_wins WHERE id = NEW.win_id AND prize_id = NEW.prize_id AND NEW.day IN (day, '')) OR NEW.quota IS NOT (SELECT iif(NEW.day = '', total_quota, daily_quota) FROM lucky_prizes WHERE id = NEW.prize_id) OR EXISTS (SELECT 1 FROM lucky_given WHERE prize_id = NEW.prize_id AND day = NEW.day AND win_id >= NEW.win_id) BEGIN SELECT RAISE(ABORT, 'what is given is counted with the wins'); END;
CREATE TRIGGER lucky_given_by_win BEFORE UPDATE ON lucky_given WHEN NEW.prize_id <> OLD.prize_id OR NEW.day <> OLD.day OR NEW.given <> OLD.given + 1 OR NEW.win_id <= OLD.win_id OR NOT EXISTS (SELECT 1 FROM lucky_wins WHERE id = NEW.win_id AND prize_id = NEW.prize_id AND NEW.day IN (day, '')) OR NEW.quota IS NOT (SELECT iif(NEW.day = '', total_quota, daily_quota) FROM lucky_prizes WHERE id = NEW.prize_id) BEGIN SELECT RAISE(ABORT, 'what is given is counted with the wins'); END;
CREATE TRIGGER lucky_given_within_quota BEFORE INSERT ON lucky_given WHEN NEW.given > NEW.quota BEGIN SELECT RAISE(ABORT, 'no more is given than the quota'); END;
CREATE TRIGGER lucky_given_stays_within_quota BEFORE UPDATE ON lucky_given WHEN NEW.given > NEW.quota BEGIN SELECT RAISE(ABORT, 'no more is given than the quota'); END;
CREATE TRIGGER lucky_given_no_delete BEFORE DELETE ON lucky_given BEGIN SELECT RAISE(ABORT, 'what is given is counted with the wins'); END;
CREATE TRIGGER lucky_prizes_at_most_one AFTER INSERT ON lucky_prizes WHEN (SELECT sum(probability) FROM lucky_prizes WHERE campaign_id = NEW.campaign_id) > 1000000000 BEGIN SELECT RAISE(ABORT, 'the probabilities of a lucky draw are 1 at the most'); END;
CREATE TRIGGER lucky_prizes_stay_at_most_one AFTER UPDATE OF probability ON lucky_prizes WHEN (SELECT sum(probability) FROM lucky_prizes WHERE campaign_id = NEW.campaign_id) > 1000000000 BEGIN SELECT RAISE(ABORT, 'the probabilities of a lucky draw are 1 at the most'); END;
CREATE TRIGGER lucky_prizes_quota_given BEFORE UPDATE OF total_quota ON lucky_prizes WHEN NEW.total_quota < (SELECT given FROM lucky_given WHERE prize_id = NEW.id AND day = '') BEGIN SELECT RAISE(ABORT, 'more than that is given already'); END;
CREATE TRIGGER lucky_prizes_keep_their_campaign BEFORE UPDATE OF id, campaign_id ON lucky_prizes WHEN NEW.id <> OLD.id OR NEW.campaign_id <> OLD.campaign_id BEGIN SELECT RAISE(ABORT, 'a prize stays in its lucky draw'); END;
CREATE TRIGGER lucky_prizes_code_taken BEFORE UPDATE OF code, campaign_id ON lucky_prizes WHEN EXISTS (SELECT 1 FROM lucky_prizes WHERE campaign_id = NEW.campaign_id AND code = NEW.code AND id <> OLD.id) BEGIN SELECT RAISE(ABORT, 'a prize takes the place of none'); END;
CREATE TRIGGER lucky_campaigns_name_taken BEFORE UPDATE OF name_key, is_default ON lucky_campaigns WHEN EXISTS (SELECT 1 FROM lucky_campaigns WHERE id <> OLD.id AND (name_key = NEW.name_key OR (is_default = 1 AND NEW.is_default = 1))) BEGIN SELECT RAISE(ABORT, 'a lucky draw takes the place of none'); END;
CREATE TRIGGER lucky_prizes_kept_once_won BEFORE DELETE ON lucky_prizes WHEN EXISTS (SELECT 1 FROM lucky_tries WHERE prize_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'a prize that was won is kept'); END;
CREATE TRIGGER lucky_campaigns_kept BEFORE DELETE ON lucky_campaigns WHEN EXISTS (SELECT 1 FROM lucky_tries WHERE campaign_id = OLD.id) OR EXISTS (SELECT 1 FROM lucky_prizes WHERE campaign_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'a lucky draw with prizes or tries is kept'); END;
CREATE TRIGGER lucky_campaigns_keep_their_id BEFORE UPDATE OF id ON lucky_campaigns WHEN NEW.id <> OLD.id BEGIN SELECT RAISE(ABORT, 'a lucky draw keeps its number'); END;
CREATE TRIGGER lucky_contacts_of_redeemed BEFORE INSERT ON lucky_contacts WHEN NOT EXISTS (SELECT 1 FROM lucky_wins WHERE id = NEW.win_id AND redeemed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a contact belongs to a redeemed win'); END;
CREATE TRIGGER lucky_contacts_no_update BEFORE UPDATE ON lucky_contacts BEGIN SELECT RAISE(ABORT, 'a contact is deleted, never altered'); END;
CREATE TRIGGER draw_plans_no_replace BEFORE INSERT ON draw_plans WHEN EXISTS (SELECT 1 FROM "draw_plans" WHERE "draw_id" = NEW."draw_id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of draw_plans'); END;
CREATE TRIGGER draw_closings_no_replace BEFORE INSERT ON draw_closings WHEN EXISTS (SELECT 1 FROM "draw_closings" WHERE "draw_id" = NEW."draw_id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of draw_closings'); END;
CREATE TRIGGER draw_salts_no_replace BEFORE INSERT ON draw_salts WHEN EXISTS (SELECT 1 FROM "draw_salts" WHERE "draw_id" = NEW."draw_id" AND "number" = NEW."number") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of draw_salts'); END;
CREATE TRIGGER draw_announcements_no_replace BEFORE INSERT ON draw_announcements WHEN EXISTS (SELECT 1 FROM "draw_announcements" WHERE "id" = NEW."id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of draw_announcements'); END;
CREATE TRIGGER draw_announcement_ends_no_replace BEFORE INSERT ON draw_announcement_ends WHEN EXISTS (SELECT 1 FROM "draw_announcement_ends" WHERE "announcement_id" = NEW."announcement_id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of draw_announcement_ends'); END;
CREATE TRIGGER draw_posts_no_replace BEFORE INSERT ON draw_posts WHEN EXISTS (SELECT 1 FROM "draw_posts" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "draw_posts" WHERE "draw_id" = NEW."draw_id" AND "kind" = NEW."kind" AND "about" = NEW."about" AND "platform" = NEW."platform") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of draw_posts'); END;
CREATE TRIGGER draw_post_echoes_no_replace BEFORE INSERT ON draw_post_echoes WHEN EXISTS (SELECT 1 FROM "draw_post_echoes" WHERE "post_id" = NEW."post_id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of draw_post_echoes'); END;
CREATE TRIGGER draw_post_refusals_no_replace BEFORE INSERT ON draw_post_refusals WHEN EXISTS (SELECT 1 FROM "draw_post_refusals" WHERE "post_id" = NEW."post_id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of draw_post_refusals'); END;
CREATE TRIGGER draw_plans_no_update BEFORE UPDATE ON draw_plans BEGIN SELECT RAISE(ABORT, 'draw_plans is append-only'); END;
CREATE TRIGGER draw_plans_no_delete BEFORE DELETE ON draw_plans BEGIN SELECT RAISE(ABORT, 'draw_plans is append-only'); END;
CREATE TRIGGER draw_closings_no_update BEFORE UPDATE ON draw_closings BEGIN SELECT RAISE(ABORT, 'draw_closings is append-only'); END;
CREATE TRIGGER draw_closings_no_delete BEFORE DELETE ON draw_closings BEGIN SELECT RAISE(ABORT, 'draw_closings is append-only'); END;
CREATE TRIGGER draw_salts_no_update BEFORE UPDATE ON draw_salts BEGIN SELECT RAISE(ABORT, 'draw_salts is append-only'); END;
CREATE TRIGGER draw_salts_no_delete BEFORE DELETE ON draw_salts BEGIN SELECT RAISE(ABORT, 'draw_salts is append-only'); END;
CREATE TRIGGER draw_announcements_no_update BEFORE UPDATE ON draw_announcements BEGIN SELECT RAISE(ABORT, 'draw_announcements is append-only'); END;
CREATE TRIGGER draw_announcements_no_delete BEFORE DELETE ON draw_announcements BEGIN SELECT RAISE(ABORT, 'draw_announcements is append-only'); END;
CREATE TRIGGER draw_announcement_ends_no_update BEFORE UPDATE ON draw_announcement_ends BEGIN SELECT RAISE(ABORT, 'draw_announcement_ends is append-only'); END;
CREATE TRIGGER draw_announcement_ends_no_delete BEFORE DELETE ON draw_announcement_ends BEGIN SELECT RAISE(ABORT, 'draw_announcement_ends is append-only'); END;
CREATE TRIGGER draw_posts_no_update BEFORE UPDATE ON draw_posts BEGIN SELECT RAISE(ABORT, 'draw_posts is append-only'); END;
CREATE TRIGGER draw_posts_no_delete BEFORE DELETE ON draw_posts BEGIN SELECT RAISE(ABORT, 'draw_posts is append-only'); END;
CREATE TRIGGER draw_post_echoes_no_update BEFORE UPDATE ON draw_post_echoes BEGIN SELECT RAISE(ABORT, 'draw_post_echoes is append-only'); END;
CREATE TRIGGER draw_post_echoes_no_delete BEFORE DELETE ON draw_post_echoes BEGIN SELECT RAISE(ABORT, 'draw_post_echoes is append-only'); END;
CREATE TRIGGER draw_post_refusals_no_update BEFORE UPDATE ON draw_post_refusals BEGIN SELECT RAISE(ABORT, 'draw_post_refusals is append-only'); END;
CREATE TRIGGER draw_post_refusals_no_delete BEFORE DELETE ON draw_post_refusals BEGIN SELECT RAISE(ABORT, 'draw_post_refusals is append-only'); END;
CREATE TRIGGER draw_plans_of_open_draws BEFORE INSERT ON draw_plans WHEN EXISTS (SELECT 1 FROM draw_lists WHERE draw_id = NEW.draw_id) OR EXISTS (SELECT 1 FROM draw_events WHERE draw_id = NEW.draw_id AND kind = 'drawn') OR EXISTS (SELECT 1 FROM draw_events WHERE draw_id = NEW.draw_id AND kind = 'void') BEGIN SELECT RAISE(ABORT, 'a plan comes first'); END;
CREATE TRIGGER draw_lists_of_no_void BEFORE INSERT ON draw_lists WHEN EXISTS (SELECT 1 FROM draw_events WHERE draw_id = NEW.draw_id AND kind = 'void') OR EXISTS (SELECT 1 FROM draw_events WHERE draw_id = NEW.draw_id AND kind = 'drawn') BEGIN SELECT RAISE(ABORT, 'a draw is closed once, and in time'); END;
CREATE TRIGGER draw_lists_of_rounds_to_come BEFORE INSERT ON draw_lists WHEN NEW.round > 0 AND NEW.round <= (SELECT coalesce(max(round), 0) FROM draw_events WHERE round > 0) BEGIN SELECT RAISE(ABORT, 'a draw waits for a round that is to come'); END;
CREATE TRIGGER draw_announcements_of_rounds_to_come BEFORE INSERT ON draw_announcements WHEN NEW.round <= (SELECT coalesce(max(round), 0) FROM draw_events WHERE round > 0) OR NEW.round <= (SELECT coalesce(max(a.round), 0) FROM draw_announcements AS a WHERE a.draw_id = NEW.draw_id) BEGIN SELECT RAISE(ABORT, 'a draw waits for a round that is to come'); END;
CREATE TRIGGER draw_lists_after_the_opening BEFORE INSERT ON draw_lists WHEN NEW.closed_at < (SELECT opened_at FROM draws WHERE id = NEW.draw_id) BEGIN SELECT RAISE(ABORT, 'a draw is opened before it is closed'); END;
CREATE TRIGGER draw_closings_with_list BEFORE INSERT ON draw_closings WHEN NOT EXISTS (SELECT 1 FROM draw_lists WHERE draw_id = NEW.draw_id) OR EXISTS (SELECT 1 FROM draw_events WHERE draw_id = NEW.draw_id AND kind = 'drawn') BEGIN SELECT RAISE(ABORT, 'a closing has its list'); END;
CREATE TRIGGER draw_events_drawn_in_turn BEFORE INSERT ON draw_events WHEN NEW.kind = 'drawn' AND (NOT EXISTS (SELECT 1 FROM draw_lists WHERE draw_id = NEW.draw_id) OR EXISTS (SELECT 1 FROM draw_events WHERE draw_id = NEW.draw_id AND kind = 'void') OR (NEW.event > 0 AND NOT EXISTS (SELECT 1 FROM draw_events WHERE draw_id = NEW.draw_id AND kind = 'drawn' AND event = NEW.event - 1)) OR ((SELECT level FROM draws WHERE id = NEW.draw_id) = 'beacon') <> (NEW.signature IS NOT NULL AND NEW.round > 0) OR (NEW.event = 0 AND NEW.round <> (SELECT round FROM draw_lists WHERE draw_id = NEW.draw_id)) OR (NEW.event > 0 AND (SELECT level FROM draws WHERE id = NEW.draw_id) = 'beacon' AND NOT EXISTS (SELECT 1 FROM draw_announcements AS a WHERE a.draw_id = NEW.draw_id AND a.event = NEW.event AND a.round = NEW.round AND a.announced = NEW.announced AND a.replaces = NEW.replaces AND NOT EXISTS (SELECT 1 FROM draw_announcement_ends AS n WHERE n.announcement_id = a.id)))) BEGIN SELECT RAISE(ABORT, 'a draw is decided step by step'); END;
CREATE TRIGGER draw_events_void_before_result BEFORE INSERT ON draw_events WHEN NEW.kind = 'void' AND (EXISTS (SELECT 1 FROM draw_events WHERE draw_id = NEW.draw_id AND kind = 'drawn') OR EXISTS (SELECT 1 FROM draw_events WHERE draw_id = NEW.draw_id AND kind = 'void')) BEGIN SELECT RAISE(ABORT, 'only a draw without result is given up, and once'); END;
CREATE TRIGGER draw_salts_between_close_and_reveal BEFORE INSERT ON draw_salts WHEN (SELECT level FROM draws WHERE id = NEW.draw_id) <> 'committed' OR NOT EXISTS (SELECT 1 FROM draw_lists WHERE draw_id = NEW.draw_id) OR EXISTS (SELECT 1 FROM draw_events WHERE draw_id = NEW.draw_id AND kind = 'drawn') OR EXISTS (SELECT 1 FROM draw_events WHERE draw_id = NEW.draw_id AND kind = 'void') OR NEW.number <> (SELECT count(*) + 1 FROM draw_salts WHERE draw_id = NEW.draw_id) OR (NEW.message_id <> '' AND EXISTS (SELECT 1 FROM draw_salts WHERE draw_id = NEW.draw_id AND platform = NEW.platform AND message_id = NEW.message_id)) BEGIN SELECT RAISE(ABORT, 'salts come in turn, after the close and before the reveal'); END;
CREATE TRIGGER draw_announcements_in_turn BEFORE INSERT ON draw_announcements WHEN (SELECT level FROM draws WHERE id = NEW.draw_id) <> 'beacon' OR NOT EXISTS (SELECT 1 FROM draw_events WHERE draw_id = NEW.draw_id AND kind = 'drawn' AND event = NEW.event - 1) OR EXISTS (SELECT 1 FROM draw_events WHERE draw_id = NEW.draw_id AND kind = 'drawn' AND event = NEW.event) OR EXISTS (SELECT 1 FROM draw_announcements AS a WHERE a.draw_id = NEW.draw_id AND a.event = NEW.event AND NOT EXISTS (SELECT 1 FROM draw_announcement_ends AS n WHERE n.announcement_id = a.id)) BEGIN SELECT RAISE(ABORT, 'one redraw is announced at a time'); END;
CREATE TRIGGER draw_announcement_ends_undecided BEFORE INSERT ON draw_announcement_ends WHEN EXISTS (SELECT 1 FROM draw_announcements AS a JOIN draw_events AS e ON e.draw_id = a.draw_id AND e.kind = 'drawn' AND e.event = a.event WHERE a.id = NEW.announcement_id) BEGIN SELECT RAISE(ABORT, 'a decided redraw stays'); END;
CREATE TRIGGER draw_post_refusals_unseen BEFORE INSERT ON draw_post_refusals WHEN EXISTS (SELECT 1 FROM draw_post_echoes WHERE post_id = NEW.post_id) BEGIN SELECT RAISE(ABORT, 'what was seen was said'); END;
CREATE TRIGGER draws_one_at_a_time BEFORE INSERT ON draws WHEN NEW.session_id IS NOT NULL AND EXISTS (SELECT 1 FROM draws AS d WHERE d.session_id = NEW.session_id AND NOT EXISTS (SELECT 1 FROM draw_events AS e WHERE e.draw_id = d.id AND e.kind IN ('drawn', 'void')) AND EXISTS (SELECT 1 FROM draw_plans AS p WHERE p.draw_id = d.id)) BEGIN SELECT RAISE(ABORT, 'a draw of this session is under way'); END;
CREATE TRIGGER period_draws_one_at_a_time BEFORE INSERT ON period_draws WHEN EXISTS (SELECT 1 FROM period_draws AS d WHERE d.period_id = NEW.period_id AND d.draw_id <> NEW.draw_id AND NOT EXISTS (SELECT 1 FROM draw_events AS e WHERE e.draw_id = d.draw_id AND e.kind IN ('drawn', 'void')) AND EXISTS (SELECT 1 FROM draw_plans AS p WHERE p.draw_id = d.draw_id)) BEGIN SELECT RAISE(ABORT, 'a draw of this period is under way'); END;
CREATE TRIGGER pool_draws_one_at_a_time BEFORE INSERT ON pool_draws WHEN EXISTS (SELECT 1 FROM pool_draws AS d WHERE d.pool_id = NEW.pool_id AND d.draw_id <> NEW.draw_id AND NOT EXISTS (SELECT 1 FROM draw_events AS e WHERE e.draw_id = d.draw_id AND e.kind IN ('drawn', 'void')) AND EXISTS (SELECT 1 FROM draw_plans AS p WHERE p.draw_id = d.draw_id)) BEGIN SELECT RAISE(ABORT, 'a draw of this pool is under way'); END;
CREATE TRIGGER pools_keep_while_drawn BEFORE UPDATE OF state ON pools WHEN NEW.state = 'CANCELLED' AND EXISTS (SELECT 1 FROM pool_draws AS d WHERE d.pool_id = NEW.id AND NOT EXISTS (SELECT 1 FROM draw_events AS e WHERE e.draw_id = d.draw_id AND e.kind IN ('drawn', 'void')) AND EXISTS (SELECT 1 FROM draw_plans AS p WHERE p.draw_id = d.draw_id)) BEGIN SELECT RAISE(ABORT, 'a draw of this pool is under way'); END;
CREATE TRIGGER sessions_keep_while_drawn BEFORE UPDATE OF state ON sessions WHEN NEW.state = 'ENDED' AND EXISTS (SELECT 1 FROM draws AS d WHERE d.session_id = NEW.id AND NOT EXISTS (SELECT 1 FROM draw_events AS e WHERE e.draw_id = d.id AND e.kind IN ('drawn', 'void')) AND EXISTS (SELECT 1 FROM draw_plans AS p WHERE p.draw_id = d.id)) BEGIN SELECT RAISE(ABORT, 'a draw of this session is under way'); END;
CREATE TRIGGER viewer_merges_no_replace BEFORE INSERT ON viewer_merges WHEN EXISTS (SELECT 1 FROM "viewer_merges" WHERE "id" = NEW."id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of viewer_merges'); END;
CREATE TRIGGER viewer_merge_members_no_replace BEFORE INSERT ON viewer_merge_members WHEN EXISTS (SELECT 1 FROM "viewer_merge_members" WHERE "viewer_id" = NEW."viewer_id" AND "merge_id" = NEW."merge_id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of viewer_merge_members'); END;
CREATE TRIGGER viewer_merge_identities_no_replace BEFORE INSERT ON viewer_merge_identities WHEN EXISTS (SELECT 1 FROM "viewer_merge_identities" WHERE "identity_id" = NEW."identity_id" AND "merge_id" = NEW."merge_id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of viewer_merge_identities'); END;
CREATE TRIGGER viewer_merge_minutes_no_replace BEFORE INSERT ON viewer_merge_minutes WHEN EXISTS (SELECT 1 FROM "viewer_merge_minutes" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "viewer_merge_minutes" WHERE "merge_id" = NEW."merge_id" AND "back" = NEW."back" AND "book_id" = NEW."book_id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of viewer_merge_minutes'); END;
CREATE TRIGGER viewer_merge_totals_no_replace BEFORE INSERT ON viewer_merge_totals WHEN EXISTS (SELECT 1 FROM "viewer_merge_totals" WHERE "merge_id" = NEW."merge_id" AND "period_id" = NEW."period_id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of viewer_merge_totals'); END;
CREATE TRIGGER identity_link_codes_no_replace BEFORE INSERT ON identity_link_codes WHEN EXISTS (SELECT 1 FROM "identity_link_codes" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "identity_link_codes" WHERE "code" = NEW."code" AND closed_at IS NULL AND NEW.closed_at IS NULL) OR EXISTS (SELECT 1 FROM "identity_link_codes" WHERE "viewer_id" = NEW."viewer_id" AND closed_at IS NULL AND NEW.closed_at IS NULL) BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of identity_link_codes'); END;
CREATE TRIGGER merged_viewers_no_replace BEFORE INSERT ON merged_viewers WHEN EXISTS (SELECT 1 FROM "merged_viewers" WHERE "viewer_id" = NEW."viewer_id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of merged_viewers'); END;
CREATE TRIGGER identities_no_replace BEFORE INSERT ON identities WHEN EXISTS (SELECT 1 FROM "identities" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "identities" WHERE "platform" = NEW."platform" AND "external_id" = NEW."external_id" AND external_id IS NOT NULL AND NEW.external_id IS NOT NULL) OR EXISTS (SELECT 1 FROM "identities" WHERE "list_id" = NEW."list_id") OR EXISTS (SELECT 1 FROM "identities" WHERE "platform" = NEW."platform" AND "login_key" = NEW."login_key" AND external_id IS NULL AND NEW.external_id IS NULL) BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of identities'); END;
CREATE TRIGGER engagement_no_replace BEFORE INSERT ON engagement WHEN EXISTS (SELECT 1 FROM "engagement" WHERE "viewer_id" = NEW."viewer_id") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of engagement'); END;
CREATE TRIGGER viewer_merge_members_no_update BEFORE UPDATE ON viewer_merge_members BEGIN SELECT RAISE(ABORT, 'viewer_merge_members is append-only'); END;
CREATE TRIGGER viewer_merge_members_no_delete BEFORE DELETE ON viewer_merge_members BEGIN SELECT RAISE(ABORT, 'viewer_merge_members is append-only'); END;
CREATE TRIGGER viewer_merge_identities_no_update BEFORE UPDATE ON viewer_merge_identities BEGIN SELECT RAISE(ABORT, 'viewer_merge_identities is append-only'); END;
CREATE TRIGGER viewer_merge_identities_no_delete BEFORE DELETE ON viewer_merge_identities BEGIN SELECT RAISE(ABORT, 'viewer_merge_identities is append-only'); END;
CREATE TRIGGER viewer_merge_totals_no_update BEFORE UPDATE ON viewer_merge_totals BEGIN SELECT RAISE(ABORT, 'viewer_merge_totals is append-only'); END;
CREATE TRIGGER viewer_merge_totals_no_delete BEFORE DELETE ON viewer_merge_totals BEGIN SELECT RAISE(ABORT, 'viewer_merge_totals is append-only'); END;
CREATE TRIGGER watch_converted_grows BEFORE UPDATE ON watch_converted WHEN NEW.book_id <> OLD.book_id OR NEW.viewer_id <> OLD.viewer_id OR (NEW.minutes < OLD.minutes AND NOT EXISTS (SELECT 1 FROM viewer_merge_minutes AS v JOIN viewer_merges AS m ON m.id = v.merge_id WHERE v.done = 0 AND v.book_id = NEW.book_id AND NEW.viewer_id = CASE v.back WHEN 0 THEN m.absorbed_id ELSE m.kept_id END AND v.minutes = OLD.minutes - NEW.minutes)) OR (NEW.minutes > OLD.minutes AND NEW.minutes > coalesce((SELECT watch_minutes FROM engagement WHERE viewer_id = NEW.viewer_id), 0)) BEGIN SELECT RAISE(ABORT, 'only watched minutes are turned into tickets, once'); END;
CREATE TRIGGER engagement_watch_minutes_grow BEFORE UPDATE OF watch_minutes ON engagement WHEN NEW.watch_minutes < OLD.watch_minutes AND NOT EXISTS (SELECT 1 FROM viewer_merge_minutes AS v JOIN viewer_merges AS m ON m.id = v.merge_id WHERE v.done = 0 AND v.book_id = 0 AND NEW.viewer_id = CASE v.back WHEN 0 THEN m.absorbed_id ELSE m.kept_id END AND v.minutes = OLD.watch_minutes - NEW.watch_minutes) BEGIN SELECT RAISE(ABORT, 'watched minutes only grow'); END;
CREATE TRIGGER transfers_pay_purchases BEFORE INSERT ON transfers WHEN NEW.purchase_id IS NOT NULL AND NEW.reverses IS NULL AND NOT EXISTS (SELECT 1 FROM purchases AS p JOIN accounts AS a ON a.id = NEW.debit_account WHERE p.id = NEW.purchase_id AND p.status = 'PENDING' AND p.amount = NEW.amount AND p.currency = NEW.currency AND NEW.reason = 'TICKET_PURCHASE' AND (a.viewer_id IS NULL OR a.viewer_id = p.viewer_id OR a.viewer_id = coalesce((SELECT merged_into FROM merged_viewers WHERE viewer_id = p.viewer_id), p.viewer_id))) BEGIN SELECT RAISE(ABORT, 'a purchase is paid for once, whole, by its own viewer'); END;
CREATE TRIGGER transfers_pay_out_won_prizes BEFORE INSERT ON transfers WHEN NEW.reason = 'PRIZE_PAYOUT' AND NOT EXISTS (SELECT 1 FROM prize_wins AS w JOIN accounts AS a ON a.id = NEW.credit_account WHERE w.pool_id = NEW.pool_id AND w.withdrawn_at IS NULL AND w.delivered_at IS NULL AND w.amount = NEW.amount AND w.currency = NEW.currency AND a.viewer_id IN (w.viewer_id, coalesce((SELECT merged_into FROM merged_viewers WHERE viewer_id = w.viewer_id), w.viewer_id))) BEGIN SELECT RAISE(ABORT, 'only a won prize is paid out, once, whole, to its winner'); END;
CREATE TRIGGER lucky_tries_once_a_day BEFORE INSERT ON lucky_tries WHEN EXISTS (SELECT 1 FROM lucky_tries WHERE campaign_id = NEW.campaign_id AND viewer_id = NEW.viewer_id AND day >= NEW.day) OR EXISTS (SELECT 1 FROM merged_viewers AS m JOIN lucky_tries AS t ON t.campaign_id = NEW.campaign_id AND t.viewer_id = m.viewer_id WHERE m.merged_into = NEW.viewer_id AND t.day >= NEW.day) BEGIN SELECT RAISE(ABORT, 'one try a day, and nothing takes the place of it'); END;
CREATE TRIGGER viewer_merges_of_who_stands BEFORE INSERT ON viewer_merges WHEN NEW.undone_at IS NOT NULL OR NEW.given_back IS NOT NULL OR EXISTS (SELECT 1 FROM merged_viewers WHERE viewer_id = NEW.kept_id) OR EXISTS (SELECT 1 FROM merged_viewers WHERE viewer_id = NEW.absorbed_id) BEGIN SELECT RAISE(ABORT, 'two viewers who stand for themselves are merged'); END;
CREATE TRIGGER viewer_merges_bring AFTER INSERT ON viewer_merges BEGIN SELECT RAISE(ABORT, 'merges only grow at their end') WHERE NEW.id <> (SELECT max(id) FROM viewer_merges); INSERT INTO viewer_merge_members (viewer_id, merge_id) SELECT NEW.absorbed_id, NEW.id; INSERT INTO viewer_merge_members (viewer_id, merge_id) SELECT viewer_id, NEW.id FROM merged_viewers WHERE merged_into = NEW.absorbed_id; INSERT INTO viewer_merge_identities (identity_id, merge_id) SELECT id, NEW.id FROM identities WHERE viewer_id = NEW.absorbed_id; UPDATE merged_viewers SET merged_into = NEW.kept_id WHERE merged_into = NEW.absorbed_id; INSERT INTO merged_viewers (viewer_id, merged_into) VALUES (NEW.absorbed_id, NEW.kept_id); UPDATE identities SET viewer_id = NEW.kept_id WHERE viewer_id = NEW.absorbed_id; END;
CREATE TRIGGER viewer_merges_undone_once BEFORE UPDATE ON viewer_merges WHEN OLD.undone_at IS NOT NULL OR NEW.undone_at IS NULL OR (NEW.id, NEW.kept_id, NEW.absorbed_id, NEW.kept_name, NEW.absorbed_name, NEW.at, NEW.actor, NEW.reason, NEW.summary, NEW.moved) IS NOT (OLD.id, OLD.kept_id, OLD.absorbed_id, OLD.kept_name, OLD.absorbed_name, OLD.at, OLD.actor, OLD.reason, OLD.summary, OLD.moved) BEGIN SELECT RAISE(ABORT, 'a merge stays as it was, and is undone once'); END;
CREATE TRIGGER viewer_merges_undone_newest_first BEFORE UPDATE ON viewer_merges WHEN EXISTS (SELECT 1 FROM viewer_merges WHERE id > OLD.id AND undone_at IS NULL AND OLD.kept_id IN (kept_id, absorbed_id)) BEGIN SELECT RAISE(ABORT, 'the newest merge of a viewer is undone first'); END;
CREATE TRIGGER viewer_merges_give_back AFTER UPDATE ON viewer_merges BEGIN DELETE FROM merged_viewers WHERE viewer_id = NEW.absorbed_id; UPDATE merged_viewers SET merged_into = NEW.absorbed_id WHERE viewer_id IN (SELECT viewer_id FROM viewer_merge_members WHERE merge_id = NEW.id); UPDATE identities SET viewer_id = NEW.absorbed_id WHERE id IN (SELECT identity_id FROM viewer_merge_identities WHERE merge_id = NEW.id); END;
CREATE TRIGGER viewer_merges_no_delete BEFORE DELETE ON viewer_merges BEGIN SELECT RAISE(ABORT, 'merges are kept'); END;
CREATE TRIGGER viewer_merge_members_of_merge BEFORE INSERT ON viewer_merge_members WHEN NOT EXISTS (SELECT 1 FROM viewer_merges AS m WHERE m.id = NEW.merge_id AND (m.absorbed_id = NEW.viewer_id OR EXISTS (SELECT 1 FROM merged_viewers WHERE viewer_id = NEW.viewer_id AND merged_into = m.absorbed_id))) BEGIN SELECT RAISE(ABORT, 'who comes with a merge follows from it'); END;
CREATE TRIGGER viewer_merge_identities_of_merge BEFORE INSERT ON viewer_merge_identities WHEN NOT EXISTS (SELECT 1 FROM viewer_merges AS m JOIN identities AS i ON i.viewer_id = m.absorbed_id WHERE m.id = NEW.merge_id AND i.id = NEW.identity_id AND m.id = (SELECT max(id) FROM viewer_merges) AND m.undone_at IS NULL) BEGIN SELECT RAISE(ABORT, 'what accounts come with a merge follows from it'); END;
CREATE TRIGGER merged_viewers_by_merge_insert BEFORE INSERT ON merged_viewers WHEN NEW.merged_into IS NOT (SELECT m.kept_id FROM viewer_merge_members AS p JOIN viewer_merges AS m ON m.id = p.merge_id WHERE p.viewer_id = NEW.viewer_id AND m.undone_at IS NULL ORDER BY m.id DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'who stands for whom follows from the merges'); END;
CREATE TRIGGER merged_viewers_by_merge_update BEFORE UPDATE ON merged_viewers WHEN NEW.merged_into IS NOT (SELECT m.kept_id FROM viewer_merge_members AS p JOIN viewer_merges AS m ON m.id = p.merge_id WHERE p.viewer_id = NEW.viewer_id AND m.undone_at IS NULL ORDER BY m.id DESC LIMIT 1) OR NEW.viewer_id <> OLD.viewer_id BEGIN SELECT RAISE(ABORT, 'who stands for whom follows from the merges'); END;
CREATE TRIGGER merged_viewers_by_merge_delete BEFORE DELETE ON merged_viewers WHEN (SELECT m.kept_id FROM viewer_merge_members AS p JOIN viewer_merges AS m ON m.id = p.merge_id WHERE p.viewer_id = OLD.viewer_id AND m.undone_at IS NULL ORDER BY m.id DESC LIMIT 1) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'who stands for whom follows from the merges'); END;
CREATE TRIGGER identities_move_by_merge BEFORE UPDATE OF viewer_id ON identities WHEN NEW.viewer_id <> OLD.viewer_id AND NEW.viewer_id IS NOT coalesce((SELECT m.kept_id FROM viewer_merge_identities AS p JOIN viewer_merges AS m ON m.id = p.merge_id WHERE p.identity_id = NEW.id AND m.undone_at IS NULL ORDER BY m.id DESC LIMIT 1), (SELECT m.absorbed_id FROM viewer_merge_identities AS p JOIN viewer_merges AS m ON m.id = p.merge_id WHERE p.identity_id = NEW.id ORDER BY m.id LIMIT 1)) BEGIN SELECT RAISE(ABORT, 'whose an account is follows from the merges'); END;
CREATE TRIGGER identities_of_merges_stay BEFORE DELETE ON identities WHEN EXISTS (SELECT 1 FROM viewer_merge_identities WHERE identity_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'an account that came with a merge stays'); END;
CREATE TRIGGER entries_go_to_who_stands BEFORE UPDATE OF viewer_id ON entries WHEN NEW.viewer_id IS NOT OLD.viewer_id AND EXISTS (SELECT 1 FROM merged_viewers WHERE viewer_id = NEW.viewer_id) BEGIN SELECT RAISE(ABORT, 'a viewer who was merged into another gets nothing more'); END;
CREATE TRIGGER engagement_of_who_stands BEFORE UPDATE OF watch_minutes, resub_count, cheer_bits, donations_minor, gifted_subs, carry_over, lifetime_bits, lifetime_donations_minor, lifetime_gifted_subs ON engagement WHEN (NEW.watch_minutes > OLD.watch_minutes OR NEW.resub_count > OLD.resub_count OR NEW.cheer_bits > OLD.cheer_bits OR NEW.donations_minor > OLD.donations_minor OR NEW.gifted_subs > OLD.gifted_subs OR NEW.carry_over > OLD.carry_over OR NEW.lifetime_bits > OLD.lifetime_bits OR NEW.lifetime_donations_minor > OLD.lifetime_donations_minor OR NEW.lifetime_gifted_subs > OLD.lifetime_gifted_subs) AND EXISTS (SELECT 1 FROM merged_viewers WHERE viewer_id = NEW.viewer_id) BEGIN SELECT RAISE(ABORT, 'a viewer who was merged into another gets nothing more'); END;
CREATE TRIGGER watch_converted_of_who_stands_update BEFORE UPDATE ON watch_converted WHEN NEW.minutes > OLD.minutes AND EXISTS (SELECT 1 FROM merged_viewers WHERE viewer_id = NEW.viewer_id) BEGIN SELECT RAISE(ABORT, 'a viewer who was merged into another gets nothing more'); END;
CREATE TRIGGER viewer_merge_minutes_of_merge BEFORE INSERT ON viewer_merge_minutes WHEN NEW.done <> 0 OR NOT EXISTS (SELECT 1 FROM viewer_merges AS m WHERE m.id = NEW.merge_id AND CASE NEW.back WHEN 0 THEN m.undone_at IS NULL AND NEW.minutes = CASE NEW.book_id WHEN 0 THEN (SELECT watch_minutes FROM engagement WHERE viewer_id = m.absorbed_id) ELSE (SELECT minutes FROM watch_converted WHERE book_id = NEW.book_id AND viewer_id = m.absorbed_id) END ELSE m.undone_at IS NOT NULL AND NEW.minutes <= (SELECT minutes FROM viewer_merge_minutes WHERE merge_id = NEW.merge_id AND back = 0 AND book_id = 0) END) BEGIN SELECT RAISE(ABORT, 'minutes go whole with their viewer, and no more go back'); END;
CREATE TRIGGER viewer_merge_minutes_move AFTER INSERT ON viewer_merge_minutes BEGIN UPDATE engagement SET watch_minutes = watch_minutes + NEW.minutes WHERE NEW.book_id = 0 AND viewer_id = (SELECT CASE v.back WHEN 0 THEN m.kept_id ELSE m.absorbed_id END FROM viewer_merge_minutes AS v JOIN viewer_merges AS m ON m.id = v.merge_id WHERE v.id = NEW.id); UPDATE engagement SET watch_minutes = watch_minutes - NEW.minutes WHERE NEW.book_id = 0 AND viewer_id = (SELECT CASE v.back WHEN 0 THEN m.absorbed_id ELSE m.kept_id END FROM viewer_merge_minutes AS v JOIN viewer_merges AS m ON m.id = v.merge_id WHERE v.id = NEW.id); INSERT INTO watch_converted (book_id, viewer_id, minutes) SELECT NEW.book_id, CASE v.back WHEN 0 THEN m.kept_id ELSE m.absorbed_id END, NEW.minutes + coalesce((SELECT c.minutes FROM watch_converted AS c WHERE c.book_id = NEW.book_id AND c.viewer_id = CASE v.back WHEN 0 THEN m.kept_id ELSE m.absorbed_id END), 0) FROM viewer_merge_minutes AS v JOIN viewer_merges AS m ON m.id = v.merge_id WHERE v.id = NEW.id AND NEW.book_id <> 0 ON CONFLICT (book_id, viewer_id) DO UPDATE SET minutes = excluded.minutes; UPDATE watch_converted SET minutes = minutes - NEW.minutes WHERE book_id = NEW.book_id AND viewer_id = (SELECT CASE v.back WHEN 0 THEN m.absorbed_id ELSE m.kept_id END FROM viewer_merge_minutes AS v JOIN viewer_merges AS m ON m.id = v.merge_id WHERE v.id = NEW.id); UPDATE viewer_merge_minutes SET done = 1 WHERE id = NEW.id; END;
CREATE TRIGGER viewer_merge_minutes_fixed BEFORE UPDATE ON viewer_merge_minutes WHEN OLD.done <> 0 OR NEW.done <> 1 OR (NEW.id, NEW.merge_id, NEW.back, NEW.book_id, NEW.minutes) IS NOT (OLD.id, OLD.merge_id, OLD.back, OLD.book_id, OLD.minutes) BEGIN SELECT RAISE(ABORT, 'moved minutes stay moved'); END;
CREATE TRIGGER viewer_merge_minutes_no_delete BEFORE DELETE ON viewer_merge_minutes BEGIN SELECT RAISE(ABORT, 'moved minutes stay moved'); END;
CREATE TRIGGER identity_link_codes_fixed BEFORE UPDATE ON identity_link_codes WHEN OLD.closed_at IS NOT NULL OR NEW.wrong_tries < OLD.wrong_tries OR (NEW.id, NEW.code, NEW.viewer_id, NEW.platform, NEW.login_key, NEW.name, NEW.asked_at, NEW.asked_by, NEW.expires_at) IS NOT (OLD.id, OLD.code, OLD.viewer_id, OLD.platform, OLD.login_key, OLD.name, OLD.asked_at, OLD.asked_by, OLD.expires_at) BEGIN SELECT RAISE(ABORT, 'a code stays what it is, and is used once'); END;
CREATE TRIGGER entries_of_who_stands BEFORE INSERT ON entries WHEN EXISTS (SELECT 1 FROM merged_viewers WHERE viewer_id = NEW.viewer_id) BEGIN SELECT RAISE(ABORT, 'a viewer who was merged into another gets nothing more'); END;
CREATE TRIGGER ticket_log_of_who_stands BEFORE INSERT ON ticket_log WHEN EXISTS (SELECT 1 FROM merged_viewers WHERE viewer_id = NEW.viewer_id) BEGIN SELECT RAISE(ABORT, 'a viewer who was merged into another gets nothing more'); END;
CREATE TRIGGER lucky_tries_of_who_stands BEFORE INSERT ON lucky_tries WHEN EXISTS (SELECT 1 FROM merged_viewers WHERE viewer_id = NEW.viewer_id) BEGIN SELECT RAISE(ABORT, 'a viewer who was merged into another gets nothing more'); END;
CREATE TRIGGER purchases_of_who_stands BEFORE INSERT ON purchases WHEN EXISTS (SELECT 1 FROM merged_viewers WHERE viewer_id = NEW.viewer_id) BEGIN SELECT RAISE(ABORT, 'a viewer who was merged into another gets nothing more'); END;
CREATE TRIGGER affiliate_links_of_who_stands BEFORE INSERT ON affiliate_links WHEN EXISTS (SELECT 1 FROM merged_viewers WHERE viewer_id = NEW.viewer_id) BEGIN SELECT RAISE(ABORT, 'a viewer who was merged into another gets nothing more'); END;
CREATE TRIGGER identity_link_codes_of_who_stands BEFORE INSERT ON identity_link_codes WHEN EXISTS (SELECT 1 FROM merged_viewers WHERE viewer_id = NEW.viewer_id) BEGIN SELECT RAISE(ABORT, 'a viewer who was merged into another gets nothing more'); END;
CREATE TRIGGER watch_converted_of_who_stands BEFORE INSERT ON watch_converted WHEN EXISTS (SELECT 1 FROM merged_viewers WHERE viewer_id = NEW.viewer_id) BEGIN SELECT RAISE(ABORT, 'a viewer who was merged into another gets nothing more'); END;
CREATE TRIGGER identities_of_who_stands BEFORE INSERT ON identities WHEN EXISTS (SELECT 1 FROM merged_viewers WHERE viewer_id = NEW.viewer_id) BEGIN SELECT RAISE(ABORT, 'a viewer who was merged into another gets nothing more'); END;
CREATE TRIGGER identity_link_codes_no_delete BEFORE DELETE ON identity_link_codes BEGIN SELECT RAISE(ABORT, 'codes are kept'); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('accounts',5);
INSERT INTO "sqlite_sequence" VALUES('prizes',2);
INSERT INTO "sqlite_sequence" VALUES('pools',2);
INSERT INTO "sqlite_sequence" VALUES('purchases',4);
INSERT INTO "sqlite_sequence" VALUES('lucky_campaigns',1);
INSERT INTO "sqlite_sequence" VALUES('lucky_prizes',1);
COMMIT;
