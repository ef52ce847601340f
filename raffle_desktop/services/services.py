"""All use cases of one desk, put together."""

from __future__ import annotations

from dataclasses import dataclass

from raffle_desktop.services.api_answers import ApiAnswers
from raffle_desktop.services.audit import AuditReader
from raffle_desktop.services.books import BookService
from raffle_desktop.services.channel_intake import ChannelIntake
from raffle_desktop.services.channel_settings import ChannelSettingsService
from raffle_desktop.services.chat_parts import AccountLinks, ChatParts
from raffle_desktop.services.chat_router import ChatRouter
from raffle_desktop.services.chat_settings import ChatSettingsService
from raffle_desktop.services.claims import ClaimService
from raffle_desktop.services.core import Core
from raffle_desktop.services.desk_time import DeskTimeService
from raffle_desktop.services.discord_news import DiscordNewsService
from raffle_desktop.services.discord_settings import DiscordSettingsService
from raffle_desktop.services.donation_settings import DonationSettingsService
from raffle_desktop.services.donations import DonationService
from raffle_desktop.services.draw_posts import DrawPostService
from raffle_desktop.services.draw_views import DrawReader
from raffle_desktop.services.draws import DrawService
from raffle_desktop.services.entries import EntryService
from raffle_desktop.services.entry_import import ImportService
from raffle_desktop.services.exports import ExportService
from raffle_desktop.services.feed_settings import FeedSettingsService
from raffle_desktop.services.feed_sync import FeedSyncService
from raffle_desktop.services.gaps import GapService
from raffle_desktop.services.identity_links import IdentityLinkService
from raffle_desktop.services.ingest import IngestService
from raffle_desktop.services.kick_settings import KickSettingsService
from raffle_desktop.services.links import LinkService
from raffle_desktop.services.lucky import LuckyService
from raffle_desktop.services.lucky_campaigns import LuckyCampaignService
from raffle_desktop.services.lucky_contacts import LuckyContactService
from raffle_desktop.services.lucky_settings import LuckySettingsService
from raffle_desktop.services.merging import MergeService
from raffle_desktop.services.money_requests import TopupService, WithdrawalService
from raffle_desktop.services.overview import OverviewReader
from raffle_desktop.services.paid_parts import PaidPartsService
from raffle_desktop.services.payments import PaymentService
from raffle_desktop.services.period_draws import PeriodDrawService
from raffle_desktop.services.periods import PeriodService
from raffle_desktop.services.pool_board import PoolBoardService
from raffle_desktop.services.pool_draws import PoolDrawService
from raffle_desktop.services.pools import PoolService
from raffle_desktop.services.prizes import PrizeService
from raffle_desktop.services.purchases import PurchaseService
from raffle_desktop.services.reconcile import ReconcileService
from raffle_desktop.services.redemptions import RedemptionService
from raffle_desktop.services.reports import ReportService
from raffle_desktop.services.server_settings import ServerSettingsService
from raffle_desktop.services.sessions import SessionService
from raffle_desktop.services.settings import SettingsService
from raffle_desktop.services.shop import ShopService
from raffle_desktop.services.stage import StageService
from raffle_desktop.services.stage_settings import StageSettingsService
from raffle_desktop.services.staged import StagedDrawService
from raffle_desktop.services.ticket_desk import TicketDeskService
from raffle_desktop.services.ticket_news import TicketNewsService
from raffle_desktop.services.ticket_outlook import TicketOutlookService
from raffle_desktop.services.ticket_sources import TicketSourceService
from raffle_desktop.services.ticket_stats import TicketStatsService
from raffle_desktop.services.tickets import TicketService
from raffle_desktop.services.users import UserService
from raffle_desktop.services.viewers import ViewerService
from raffle_desktop.services.wagers import WagerService
from raffle_desktop.services.wallets import WalletService
from raffle_desktop.services.watch_chat import WatchChatService
from raffle_desktop.services.watch_import import WatchImportService
from raffle_desktop.services.watch_time import WatchTimeService
from raffle_desktop.services.weights import WeightService
from raffle_desktop.services.wheel_views import WheelReader
from raffle_desktop.services.winners import WinnerService


@dataclass(frozen=True, slots=True)
class Services:
    """What window, server, chat and command line are given."""

    core: Core
    sessions: SessionService
    entries: EntryService
    imports: ImportService
    weights: WeightService
    draws: DrawService
    staged: StagedDrawService
    draw_posts: DrawPostService
    winners: WinnerService
    draw_reader: DrawReader
    viewers: ViewerService
    users: UserService
    merging: MergeService
    identity_links: IdentityLinkService
    ingest: IngestService
    settings: SettingsService
    exports: ExportService
    audit: AuditReader
    reports: ReportService
    overview: OverviewReader
    stage: StageService
    stage_settings: StageSettingsService
    wheel: WheelReader
    api_answers: ApiAnswers
    server_settings: ServerSettingsService
    channel_settings: ChannelSettingsService
    chat_settings: ChatSettingsService
    chat_router: ChatRouter
    channel_intake: ChannelIntake
    redemptions: RedemptionService
    reconcile: ReconcileService
    claims: ClaimService
    gaps: GapService
    books: BookService
    tickets: TicketService
    shop: ShopService
    feed_settings: FeedSettingsService
    donation_settings: DonationSettingsService
    donations: DonationService
    kick_settings: KickSettingsService
    discord_settings: DiscordSettingsService
    discord_news: DiscordNewsService
    ticket_sources: TicketSourceService
    watch_time: WatchTimeService
    watch_chat: WatchChatService
    watch_imports: WatchImportService
    wagers: WagerService
    links: LinkService
    feed_sync: FeedSyncService
    periods: PeriodService
    period_draws: PeriodDrawService
    ticket_stats: TicketStatsService
    ticket_outlook: TicketOutlookService
    ticket_news: TicketNewsService
    ticket_desk: TicketDeskService
    wallets: WalletService
    topups: TopupService
    withdrawals: WithdrawalService
    prizes: PrizeService
    pools: PoolService
    purchases: PurchaseService
    pool_draws: PoolDrawService
    pool_board: PoolBoardService
    payments: PaymentService
    desk_time: DeskTimeService
    paid_parts: PaidPartsService
    lucky: LuckyService
    lucky_campaigns: LuckyCampaignService
    lucky_contacts: LuckyContactService
    lucky_settings: LuckySettingsService


def build_services(core: Core) -> Services:
    """The services over one database."""
    wheel = WheelReader(core)
    period_draws = PeriodDrawService(core)
    return Services(
        core=core,
        sessions=SessionService(core),
        entries=EntryService(core),
        imports=ImportService(core),
        weights=WeightService(core),
        draws=DrawService(core),
        staged=StagedDrawService(core),
        draw_posts=DrawPostService(core),
        winners=WinnerService(core),
        draw_reader=DrawReader(core),
        viewers=ViewerService(core),
        users=UserService(core),
        merging=MergeService(core),
        identity_links=IdentityLinkService(core),
        ingest=IngestService(core),
        settings=SettingsService(core),
        exports=ExportService(core),
        audit=AuditReader(core),
        reports=ReportService(core),
        overview=OverviewReader(core),
        stage=StageService(core),
        stage_settings=StageSettingsService(core),
        wheel=wheel,
        api_answers=ApiAnswers(core),
        server_settings=ServerSettingsService(core),
        channel_settings=ChannelSettingsService(core),
        chat_settings=ChatSettingsService(core),
        chat_router=ChatRouter(chat_parts(core, IdentityLinkService(core))),
        channel_intake=ChannelIntake(core),
        redemptions=RedemptionService(core),
        reconcile=ReconcileService(core),
        claims=ClaimService(core, wheel),
        gaps=GapService(core),
        books=BookService(core),
        tickets=TicketService(core),
        shop=ShopService(core),
        feed_settings=FeedSettingsService(core),
        donation_settings=DonationSettingsService(core),
        donations=DonationService(core),
        kick_settings=KickSettingsService(core),
        discord_settings=DiscordSettingsService(core),
        discord_news=DiscordNewsService(core),
        ticket_sources=TicketSourceService(core),
        watch_time=WatchTimeService(core),
        watch_chat=WatchChatService(core),
        watch_imports=WatchImportService(core),
        wagers=WagerService(core),
        links=LinkService(core),
        feed_sync=FeedSyncService(core),
        periods=PeriodService(core, period_draws.after_turn),
        period_draws=period_draws,
        ticket_stats=TicketStatsService(core),
        ticket_outlook=TicketOutlookService(core),
        ticket_news=TicketNewsService(core),
        ticket_desk=TicketDeskService(core),
        wallets=WalletService(core),
        topups=TopupService(core),
        withdrawals=WithdrawalService(core),
        prizes=PrizeService(core),
        pools=PoolService(core),
        purchases=PurchaseService(core),
        pool_draws=PoolDrawService(core),
        pool_board=PoolBoardService(core),
        payments=PaymentService(core),
        desk_time=DeskTimeService(core),
        paid_parts=PaidPartsService(core),
        lucky=LuckyService(core),
        lucky_campaigns=LuckyCampaignService(core),
        lucky_contacts=LuckyContactService(core),
        lucky_settings=LuckySettingsService(core),
    )


def chat_parts(core: Core, accounts: AccountLinks | None = None) -> ChatParts:
    """What commands in chat use: services keep nothing of their own that counts, so these may be further ones."""
    return ChatParts(
        core=core,
        settings=SettingsService(core),
        sessions=SessionService(core),
        entries=EntryService(core),
        draws=DrawService(core),
        winners=WinnerService(core),
        stage=StageService(core),
        viewers=ViewerService(core),
        books=BookService(core),
        periods=PeriodService(core),
        period_draws=PeriodDrawService(core),
        tickets=TicketService(core),
        ticket_desk=TicketDeskService(core),
        ticket_stats=TicketStatsService(core),
        ticket_outlook=TicketOutlookService(core),
        links=LinkService(core),
        accounts=accounts,
    )
